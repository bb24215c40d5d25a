"""Plain grounds: cards, tiles and hairlines."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import Colour, Ink
from kiosk.widgets.painted import Painted, untouchable

CARD_RADIUS = 8.0


class Panel(Painted):
    """A filled box with rounded corners."""

    def __init__(
        self,
        look: Look,
        colour: Colour,
        parent: QWidget | None = None,
        *,
        radius: float = CARD_RADIUS,
        outline: Colour | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._colour = look.palette.colour(colour)
        self._radius = radius * look.frame.scale
        self._outline = look.palette.colour(outline) if outline else None
        untouchable(self)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        fill_box(painter, QRectF(self.rect()), self._colour, self._radius)
        if self._outline is not None:
            width = 4 * self.look.frame.scale
            outline_box(painter, QRectF(self.rect()), self._outline, self._radius, width)


class Rule(Painted):
    """A hairline."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        untouchable(self)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        painter.fillRect(self.rect(), self.look.palette.colour(Ink.RULE))


class Fade(Painted):
    """The lower or upper edge of a window on something longer: what lies there sinks into the page."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, upper: bool = False) -> None:
        super().__init__(look, parent)
        self._upper = upper
        untouchable(self)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        ground = self.look.palette.colour(Ink.GROUND)
        clear = QColor(ground)
        clear.setAlpha(0)
        start, end = (self.height(), 0) if self._upper else (0, self.height())
        gradient = QLinearGradient(0, start, 0, end)
        gradient.setColorAt(0, clear)
        gradient.setColorAt(0.85, ground)
        painter.fillRect(self.rect(), gradient)


def fill_box(painter: QPainter, rect: QRectF, colour: QColor, radius: float) -> None:
    """A box without outline."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, radius, radius)


def outline_box(painter: QPainter, rect: QRectF, colour: QColor, radius: float, width: float) -> None:
    """A frame inside the edges of a box."""
    outer, inner = QPainterPath(), QPainterPath()
    outer.addRoundedRect(rect, radius, radius)
    inner.addRoundedRect(
        rect.adjusted(width, width, -width, -width), max(0.0, radius - width), max(0.0, radius - width)
    )
    painter.fillPath(outer.subtracted(inner), colour)
