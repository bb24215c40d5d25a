"""What a finger has pushed runs on, slows down and comes to rest."""

from __future__ import annotations

from PySide6.QtCore import QObject, QVariantAnimation
from PySide6.QtWidgets import QScrollBar

from kiosk.design.theme import SCREEN_CHANGE, Ease, Motion
from kiosk.widgets.motion import play

MOST_SPEED = 0.5
"""Metres a second."""
DECELERATION = 0.125
"""Metres a second squared, of the glass itself: hands are the same on every screen."""
SETTLE_MS = 300
"""The least time in which something comes to rest."""
INCH = 0.0254


class Flick(QObject):
    """Moves a scroll bar with a finger, and with constant deceleration after it; never beyond its ends."""

    def __init__(self, bar: QScrollBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._animation: QVariantAnimation | None = None
        self._grasped = 0.0
        self._from, self._way, self._shown = 0, 0.0, 0
        self.pitch = 0.0
        """Pixels at whole multiples of which it comes to rest; 0: anywhere."""

    def stop(self) -> bool:
        """Stand still under a finger; tells whether it was running."""
        running, self._animation = self._animation, None
        if running is not None:
            running.stop()
        self._grasped = float(self._bar.value())
        return running is not None

    def drag(self, distance: float) -> None:
        """Follow a finger that has moved ``distance`` pixels; at an end it follows it back without delay."""
        place = self._inside(self._grasped - distance)
        self._grasped = place + distance
        self._bar.setValue(round(place))

    def throw(self, speed: float) -> None:
        """Run on at ``speed`` pixels a millisecond towards the end (negative: the beginning)."""
        self.stop()
        metre = self._bar.physicalDpiX() / INCH
        most, slowing = MOST_SPEED * metre / 1e3, DECELERATION * metre / 1e6
        speed = min(max(speed, -most), most)
        reach = speed * abs(speed) / (2 * slowing)
        way = self._rest_near(self._bar.value() + reach) - self._bar.value()
        # On a shortened way it begins no faster than it was let go.
        time = min(abs(speed) / slowing, 2 * abs(way / speed)) if speed else 0.0
        self._run(way, Motion(max(SETTLE_MS, round(time)), Ease.OUT_QUAD))

    def run_to(self, place: float) -> None:
        """Move there by itself."""
        self.stop()
        self._run(self._inside(place) - self._bar.value(), SCREEN_CHANGE)

    def _run(self, way: float, motion: Motion) -> None:
        self._from = self._shown = self._bar.value()
        self._way = way
        if round(way):
            self._animation = play(self, motion, self._step, self._rest)

    def _step(self, progress: float) -> None:
        if self._bar.value() != self._shown:
            self.stop()  # A key or a wheel has moved it elsewhere.
            return
        self._bar.setValue(round(self._from + self._way * progress))
        self._shown = self._bar.value()

    def _rest(self) -> None:
        self._animation = None

    def _rest_near(self, place: float) -> float:
        return self._inside(round(place / self.pitch) * self.pitch if self.pitch else place)

    def _inside(self, place: float) -> float:
        return min(max(place, 0.0), float(self._bar.maximum()))
