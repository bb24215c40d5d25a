"""Against burn-in: the picture as a whole wanders by a pixel now and then, never far, while nothing moves."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer

from kiosk.machine.settings import ScreenSettings
from kiosk.shell.attendant import Attendant
from kiosk.shell.window import Window

MINUTE_MS = 60_000


def ring(pixels: int) -> list[QPoint]:
    """The places on a square ring round the middle, each one pixel from the next."""
    sides = ((1, 0), (0, 1), (-1, 0), (0, -1))
    places, at = [], QPoint(-pixels, -pixels)
    for x, y in sides:
        for _ in range(2 * pixels):
            places.append(at)
            at = at + QPoint(x, y)  # Not +=, which changes the place in the list too.
    return places


class Shift(QObject):
    """Moves the content of a window along a ring."""

    def __init__(self, window: Window, attendant: Attendant, settings: ScreenSettings) -> None:
        super().__init__(window)
        self._window, self._attendant = window, attendant
        self._ring = ring(round(settings.shift))
        self._step = 0
        self._timer = QTimer(self, interval=round(settings.shift_minutes * MINUTE_MS))
        self._timer.timeout.connect(self.move)
        if self._ring:
            self._timer.start()

    def move(self) -> None:
        """One place further, unless somebody would see it."""
        if self._attendant.attendance.calm:
            self._window.shift(self._ring[self._step % len(self._ring)])
            self._step += 1
