"""Where one is in a run of slides: knots in a row, the left and right half of which turn the page."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.services.look import Look
from kiosk.widgets.thread import rhomb
from kiosk.widgets.touch import Touchable

PITCH = 34.0
HERE, OTHER = 14.0, 9.0
HALO = 8.0
"""Bare ground around a knot, for where a picture ends below the row."""
TAG_MARGIN = 12.0
"""Room to the left and the right of the knots on a tag."""
MOST = 12
"""More slides than this show as fewer knots."""


class Dots(Touchable):
    """Page dots; ``turn`` tells -1 or 1."""

    turn = Signal(int)

    def __init__(
        self, look: Look, count: int, here: int, spoken: str, parent: QWidget | None = None, *, tagged: bool = False
    ) -> None:
        """``tagged`` dots hang on a cord: they stand on a tag of their own."""
        super().__init__(look, spoken, parent)
        self._tagged = tagged
        self._count = min(count, MOST)
        self._here = here if count <= MOST else round(here * (MOST - 1) / (count - 1))
        self._back = False
        self.clicked.connect(self._turned)

    @property
    def natural_height(self) -> float:
        """Design units from the top of the row to its foot."""
        return 2 * HERE + self._margin

    @property
    def natural_width(self) -> float:
        """Design units of the row."""
        return (self._count - 1) * PITCH + 2 * HERE + 2 * self._margin

    @property
    def _margin(self) -> float:
        return TAG_MARGIN if self._tagged else 0.0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._back = event.position().x() < self._x(self._here)
        super().mousePressEvent(event)

    def _turned(self) -> None:
        self.turn.emit(-1 if self._back else 1)
        self._back = False

    def _x(self, index: int) -> float:
        scale = self.look.frame.scale
        return self.face.right() + 1 - (self._margin + HERE + (self._count - 1 - index) * PITCH) * scale

    def paint(self, painter: QPainter, face: QRect) -> None:
        palette, scale = self.look.palette, self.look.frame.scale
        y = face.center().y() + 0.5
        if self._tagged:
            self._paint_tag(painter, face)
        else:
            painter.setPen(QPen(palette.colour("ground"), HALO * 2 * scale))
            for index in range(self._count):
                painter.drawPolygon(rhomb(self._x(index), y, (HERE if index == self._here else OTHER) * scale))
        for index in range(self._count):
            centre = QPointF(self._x(index), y)
            if index == self._here:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(palette.colour("red"))
                painter.drawPolygon(rhomb(centre.x(), y, HERE * scale))
                painter.setBrush(palette.colour("ground"))
                painter.drawPolygon(rhomb(centre.x(), y, HERE * scale * 0.36))
            else:
                painter.setPen(QPen(palette.colour("ink_3"), 3 * scale))
                painter.setBrush(palette.colour("ground"))
                painter.drawPolygon(rhomb(centre.x(), y, OTHER * scale))

    def _paint_tag(self, painter: QPainter, face: QRect) -> None:
        palette = self.look.palette
        line = palette.rule_width * self.look.frame.scale
        tag = QRectF(face).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.setPen(QPen(palette.colour("rule_strong"), line))
        painter.setBrush(palette.colour("ground"))
        painter.drawRoundedRect(tag, tag.height() / 2, tag.height() / 2)
