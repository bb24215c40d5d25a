"""Kiosk mode: whatever a visitor does, the kiosk stays in front."""

from __future__ import annotations

import logging

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.shell.window import Window

log = logging.getLogger(__name__)

TAKING = ("xcb", "windows")
"""Platforms on which a program may come to the front and hold the keyboard; on Wayland the compositor decides."""
HOLD_MS, HELD_MS = 500, 5000
"""How often the lock looks while the keyboard or the screen is somebody else's, and while all is as it should be."""
GONE, AGAIN = 2, 10
"""A window that is on no screen for so many looks is shown again, and after so many more again."""


class LockDown(QObject):
    """Keeps a window from being closed, covered, shrunk or left, and takes the desktop's keys from the desktop."""

    def __init__(self, window: Window) -> None:
        """To be made before the window is shown."""
        super().__init__(window)
        self._window = window
        window.locked = True
        window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        window.setCursor(Qt.CursorShape.BlankCursor)
        window.installEventFilter(self)
        self._gone = 0
        """For how many looks the window has been on no screen."""
        self._hold = QTimer(self, interval=HOLD_MS)
        self._hold.timeout.connect(self._look)
        self._hold.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in (QEvent.Type.WindowStateChange, QEvent.Type.WindowDeactivate, QEvent.Type.Hide):
            if event.type() == QEvent.Type.WindowDeactivate:
                self._gone = 0  # It was on the screen until now.
            self._look_every(HOLD_MS)
            QTimer.singleShot(0, self, self.hold)
        return False

    def hold(self) -> bool:
        """Fill the screen, come to the front, and grab the keyboard, as far as one of them is not so.

        Returns whether there was nothing to do but to hold the keyboard, and it is held.
        """
        window = self._window
        if not window.locked:
            return True
        filled = window.isFullScreen() and not window.isMinimized() and window.isVisible()
        if not filled:
            log.info("the window was moved away and comes back")
            window.showFullScreen()
        if QGuiApplication.platformName() not in TAKING:
            return filled
        active = window.isActiveWindow()
        if not active:
            window.raise_()
            window.activateWindow()
        held = window.windowHandle().setKeyboardGrabEnabled(True)
        return filled and active and held

    def _look(self) -> None:
        """Hold, and come back where the window manager shows the bare desktop or another one.

        It takes the window off the screen without calling that minimised, and a window that is on no screen cannot ask
        to come to the front: it is shown again.
        """
        if self._window.locked and QGuiApplication.platformName() == "xcb":
            self._gone = 0 if self._window.windowHandle().isExposed() else self._gone + 1
            if self._gone % AGAIN == GONE:
                log.info("the window was taken off the screen and comes back")
                self._window.hide()
        self._look_every(HELD_MS if self.hold() and not self._gone else HOLD_MS)

    def _look_every(self, milliseconds: int) -> None:
        if self._hold.interval() != milliseconds:  # To set it begins it again.
            self._hold.setInterval(milliseconds)
