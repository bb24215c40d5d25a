"""Where one is in a run of slides: knots in a row, the left and right half of which turn the page."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import Ink
from kiosk.widgets.thread import rhomb
from kiosk.widgets.touch import Touchable

PITCH = 34.0
HERE, OTHER = 10.5, 8.0
HERE_ON_CORD, OTHER_ON_CORD = 14.0, 10.0
HALO = 8.0
"""Bare ground around a knot, for where a picture ends below the row."""
MOST = 12
"""More slides than this show as fewer knots."""


class Dots(Touchable):
    """Page dots; ``turn`` tells -1 or 1."""

    turn = Signal(int)

    def __init__(
        self, look: Look, count: int, here: int, spoken: str, parent: QWidget | None = None, *, on_cord: bool = False
    ) -> None:
        """Dots ``on_cord`` are knots in the embroidered border that ends a page."""
        super().__init__(look, spoken, parent)
        self._on_cord = on_cord
        self._count = min(count, MOST)
        self._here = here if count <= MOST else round(here * (MOST - 1) / (count - 1))
        self._back = False
        self.clicked.connect(self._turned)

    @property
    def _half(self) -> float:
        """Half diagonal of the largest knot."""
        return HERE_ON_CORD if self._on_cord else HERE

    @property
    def natural_height(self) -> float:
        """Design units from the top of the row to its foot."""
        return 2 * self._half

    @property
    def natural_width(self) -> float:
        """Design units of the row."""
        return (self._count - 1) * PITCH + 2 * self._half

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._back = event.position().x() < self._x(self._here)
        super().mousePressEvent(event)

    def _turned(self) -> None:
        self.turn.emit(-1 if self._back else 1)
        self._back = False

    def _x(self, index: int) -> float:
        scale = self.look.frame.scale
        return self.face.right() + 1 - (self._half + (self._count - 1 - index) * PITCH) * scale

    def paint(self, painter: QPainter, face: QRect) -> None:
        palette, scale = self.look.palette, self.look.frame.scale
        y, ground, red = face.center().y() + 0.5, palette.colour(Ink.GROUND), palette.colour(Ink.RED)
        here, other = (HERE_ON_CORD, OTHER_ON_CORD) if self._on_cord else (HERE, OTHER)
        sizes = [(here if index == self._here else other) * scale for index in range(self._count)]
        painter.setBrush(ground)
        if not self._on_cord:
            painter.setPen(QPen(ground, HALO * 2 * scale))
            for index, size in enumerate(sizes):
                painter.drawPolygon(rhomb(self._x(index), y, size))
        for index, size in enumerate(sizes):
            x = self._x(index)
            if index == self._here:
                painter.setPen(QPen(ground, 3 * scale) if self._on_cord else Qt.PenStyle.NoPen)
                painter.setBrush(red)
                painter.drawPolygon(rhomb(x, y, size))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ground)
                painter.drawPolygon(rhomb(x, y, size * 0.36))
            else:
                painter.setPen(QPen(red if self._on_cord else palette.colour(Ink.INK_3), 3 * scale))
                painter.setBrush(ground)
                painter.drawPolygon(rhomb(x, y, size))
