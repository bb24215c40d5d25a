"""How loud every visit begins: a track for a finger, and for the arrows of a keyboard."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import Ink
from kiosk.widgets.filmbar import TRACK, Handle
from kiosk.widgets.touch import is_by_keyboard, paint_ring

TICKS = 10
KNOB = 44.0
MARGIN = 48.0
STEP, LEAP = 0.05, 0.2
"""By which the arrows, and page up and down, change it."""
STEPS: dict[int, float] = {
    Qt.Key.Key_Left: -STEP,
    Qt.Key.Key_Down: -STEP,
    Qt.Key.Key_Right: STEP,
    Qt.Key.Key_Up: STEP,
    Qt.Key.Key_PageDown: -LEAP,
    Qt.Key.Key_PageUp: LEAP,
    Qt.Key.Key_Home: -1.0,
    Qt.Key.Key_End: 1.0,
}


def percent(volume: float) -> str:
    """A volume in words: ``30 %``."""
    return f"{volume * 100:.0f} %"


class Loudness(Handle):
    """A track with a tick at every tenth."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, look.translate("Staff", "Volume"), parent, MARGIN)
        self._ringed = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _put(self, value: float) -> None:
        super()._put(value)
        self.setAccessibleName(f"{self.look.translate('Staff', 'Volume')}, {percent(self.value)}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(event.key())
        if step is None:
            event.ignore()
            return
        self._put(round((self.value + step) / STEP) * STEP)
        self.drawn.emit(self.value)
        self.let_go.emit(self.value)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = is_by_keyboard(event)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ringed = False
        super().focusOutEvent(event)
        self.update()

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        palette, scale = self.look.palette, self.look.frame.scale
        self._track(painter, TRACK * scale)
        left, right, y = self._ends()
        x, knob = self._x(), min(KNOB * scale, self.height() / 2)
        ink = palette.colour(Ink.INK)
        painter.setPen(QPen(palette.colour(Ink.RULE_STRONG), 3 * scale))
        for tick in range(TICKS + 1):
            at = left + (right - left) * tick / TICKS
            painter.drawLine(QLineF(at, y + 0.64 * knob, at, y + 0.94 * knob))
        painter.setPen(QPen(ink, TRACK * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QLineF(left, y, x, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QRectF(x - knob, y - knob, 2 * knob, 2 * knob))
        if self._ringed:
            paint_ring(painter, self.rect(), self.look)
