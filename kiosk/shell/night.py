"""Outside its hours the screen is dark; a touch wakes it for as long as somebody is there.

A clock that is plainly wrong says nothing about the hour, and leaves the screen light.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.clock import Clock
from kiosk.design.theme import DARKNESS
from kiosk.model.hours import Hours
from kiosk.model.schedule import is_wrong
from kiosk.model.visit import Attract
from kiosk.shell.attendant import Attendant
from kiosk.shell.idle import SIGNS_OF_LIFE
from kiosk.shell.window import Window

LOOK_MS = 5_000
AWAKE_S = 60.0
"""How long a touch keeps the attract screen in sight."""


class Darkness(QWidget):
    """Covers the window, and swallows the touch that ends it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setGeometry(window.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), DARKNESS)
        painter.end()


class Night(QObject):
    """Puts the kiosk to sleep and wakes it."""

    def __init__(
        self, window: Window, attendant: Attendant, hours: Hours, local: Clock, now: Callable[[], float] = monotonic
    ) -> None:
        """``local`` gives the time of day of the exhibition, ``now`` the seconds of a steady clock."""
        super().__init__(window)
        self._window, self._attendant = window, attendant
        self._hours, self._local, self._now = hours, local, now
        self._touched = -AWAKE_S
        self._darkness: Darkness | None = None
        window.glass.installEventFilter(self)
        window.resized.connect(self._fill)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QTimer.singleShot(0, self, self.look)

    def look(self) -> None:
        """Darken or lighten the screen if it is time."""
        local = self._local()
        if self._hours.cover(local.time()) or is_wrong(local.date(), self._attendant.session.pack.head.pack.date):
            self._wake()
        elif self._darkness is None and self._now() - self._touched >= AWAKE_S and self._nobody_there():
            self._sleep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() not in SIGNS_OF_LIFE:
            return False
        self._touched = self._now()
        if self._darkness is None:
            return False
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress):
            self._wake()
        return True

    def _nobody_there(self) -> bool:
        return isinstance(self._attendant.session.visit.route, Attract) or self._attendant.unattended

    def _sleep(self) -> None:
        self._attendant.sleep(asleep=True)
        self._window.view.hide()  # What cannot be seen need not move.
        self._darkness = Darkness(self._window)
        self._darkness.show()

    def _wake(self) -> None:
        darkness, self._darkness = self._darkness, None
        if darkness is None:
            return
        self._attendant.sleep(asleep=False)
        self._window.view.show()
        darkness.hide()
        darkness.deleteLater()

    def _fill(self) -> None:
        if self._darkness is not None:
            self._darkness.setGeometry(self._window.rect())
