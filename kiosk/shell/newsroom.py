"""Holds news back until they can be shown without taking a page from under somebody's eyes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from kiosk.model.bulletin import Bulletin
from kiosk.shell.attendant import Attendant

LOOK_MS = 1000


class Newsroom(QObject):
    """Hands the latest news to the session at the next calm moment."""

    def __init__(self, attendant: Attendant) -> None:
        super().__init__(attendant)
        self._attendant = attendant
        self._waiting: Bulletin | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    def receive(self, bulletin: Bulletin) -> None:
        """Take news; those that still wait are out of date with that."""
        self._waiting = bulletin
        self._timer.start()
        self._look()

    def _look(self) -> None:
        if self._waiting is not None and self._attendant.attendance.calm:
            bulletin, self._waiting = self._waiting, None
            self._timer.stop()
            self._attendant.session.take_news(bulletin)
