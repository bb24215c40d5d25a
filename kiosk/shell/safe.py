"""Safe mode is not for ever: what was wrong may have passed, a full disk or a stick that was missing."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.model.visit import Attract
from kiosk.show.session import Session
from kiosk.watch.watchdog import RESTART

log = logging.getLogger(__name__)

LOOK_MS = 600_000
"""How often the way back is tried."""


class WayBack(QObject):
    """Ends a kiosk in safe mode, to be started as usual, when some time has passed and nobody is there."""

    def __init__(self, session: Session, interval: int = LOOK_MS) -> None:
        """``interval`` in milliseconds."""
        super().__init__(session)
        self._session = session
        self._timer = QTimer(self, interval=interval)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Leave safe mode unless a visit is under way; then at its next chance."""
        if isinstance(self._session.visit.route, Attract):
            log.info("leaving safe mode")
            QApplication.exit(RESTART)
