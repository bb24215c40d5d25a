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
"""How often the keyboard is asked for until the desktop lets go of it, and after that."""


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
        self._hold = QTimer(self, interval=HOLD_MS)
        self._hold.timeout.connect(self.hold)
        self._hold.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in (QEvent.Type.WindowStateChange, QEvent.Type.WindowDeactivate, QEvent.Type.Hide):
            QTimer.singleShot(0, self, self.hold)
        return False

    def hold(self) -> None:
        """Fill the screen, come to the front, and grab the keyboard, as far as one of them is not so."""
        window = self._window
        if not window.locked:
            return
        if not window.isFullScreen() or window.isMinimized() or not window.isVisible():
            log.info("the window was moved away and comes back")
            window.showFullScreen()
        if QGuiApplication.platformName() not in TAKING:
            return
        if not window.isActiveWindow():
            window.raise_()
            window.activateWindow()
        held = window.windowHandle().setKeyboardGrabEnabled(True)
        self._hold.setInterval(HELD_MS if held else HOLD_MS)
