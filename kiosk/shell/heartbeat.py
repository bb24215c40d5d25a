"""The pulse of the picture: a process that lives but no longer paints is as good as dead."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from kiosk.shell.window import Window
from kiosk.watch.watchdog import ALIVE, READY, Notifier

BEAT_MS = 2000
"""A third of what the watchdog's patience allows, so that one late beat is forgiven."""


class Heartbeat(QObject):
    """Tells whoever watches when frames were painted and handed over; a still screen paints a corner for it."""

    def __init__(self, window: Window, notifier: Notifier, interval: int = BEAT_MS) -> None:
        """``interval`` in milliseconds."""
        super().__init__(window)
        self._window, self._notifier = window, notifier
        self._frames = 0
        self._ready = False
        self._timer = QTimer(self, interval=interval)
        self._timer.timeout.connect(self._beat)
        window.painted.connect(self._count)
        self._timer.start()

    def _count(self) -> None:
        self._frames += 1
        if not self._ready:
            self._ready = self._notifier.tell(READY, ALIVE)

    def _beat(self) -> None:
        if self._frames:
            self._notifier.tell(ALIVE)
        self._frames = 0
        self._window.update(0, 0, 1, 1)
