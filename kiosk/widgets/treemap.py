"""A treemap: cells whose areas are the parts of a whole, each a target with its share and words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import squarify
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import CELL_LINE, CELL_NAME, CELL_NAME_SMALL, Ink
from kiosk.model.figure import Figure
from kiosk.model.slide import Tone
from kiosk.shared import shared
from kiosk.stitch.grid import Grid
from kiosk.stitch.paint import painted
from kiosk.widgets.card import Ground, ground_of
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.panel import fill_box, outline_box
from kiosk.widgets.picture import device_cell
from kiosk.widgets.prose import Prose
from kiosk.widgets.touch import Touchable

GAP = 12.0
SQUARED = 4
"""How many of the largest are squarified; what remains is laid in rows."""
NARROWEST = 180.0
RADIUS = 4.0
PADDING = 28.0
NUMERALS = ((400_000, 220.0), (220_000, 150.0), (110_000, 104.0), (50_000, 64.0), (0, 48.0))
"""Sizes of the numeral by the area of its cell, in design units."""
LARGE = 110_000
"""The area from which a cell has room for a line of text and an ornament."""
ORNAMENT_CELL, ORNAMENT_LEAST = 7.0, 3.0
BLEEDS = 0.17
"""The part of an ornament that lies beyond the corner of its cell."""
TINT = 0.36


class Box(NamedTuple):
    """A place in design units."""

    x: float
    y: float
    w: float
    h: float


def lay_out(values: Sequence[float], box: Box, gap: float = GAP) -> list[Box]:
    """Boxes for ``values`` (above zero) in their order that fill ``box`` with ``gap`` between them.

    With half a gap around each, areas are proportional to values.
    """
    whole = Box(box.x, box.y, box.w + gap, box.h + gap)
    first, remaining = list(values[:SQUARED]), list(values[SQUARED:])
    boxes = _squarified([*first, sum(remaining)] if remaining else first, whole)
    if remaining:
        boxes = boxes[:-1] + _rows(remaining, boxes[-1])
    return [Box(each.x, each.y, each.w - gap, each.h - gap) for each in boxes]


def _squarified(values: list[float], box: Box) -> list[Box]:
    sizes = squarify.normalize_sizes(values, box.w, box.h)
    return [
        Box(each["x"], each["y"], each["dx"], each["dy"])
        for each in squarify.squarify(sizes, box.x, box.y, box.w, box.h)
    ]


def _rows(values: list[float], box: Box) -> list[Box]:
    """Two to a row, or one where a cell would be too narrow."""
    rows: list[list[float]] = []
    for start in range(0, len(values), 2):
        pair = values[start : start + 2]
        narrow = min(pair) / sum(pair) * box.w < NARROWEST + GAP
        rows += [[value] for value in pair] if narrow else [pair]
    boxes, y, total = [], box.y, sum(values)
    for row in rows:
        height, x = box.h * sum(row) / total, box.x
        for value in row:
            width = box.w * value / sum(row)
            boxes.append(Box(x, y, width, height))
            x += width
        y += height
    return boxes


def ground_of_cell(tone: Tone, look: Look) -> Ground:
    """How a cell of a tone looks; its numeral is as dark as its words."""
    ground = ground_of(tone, look)
    return Ground(ground.fill, ground.ink, ground.second, ground.ink, ground.threads)


def mixed(colour: QColor, other: QColor, part: float) -> QColor:
    """``part`` of another colour in a colour."""
    pairs = ((colour.red(), other.red()), (colour.green(), other.green()), (colour.blue(), other.blue()))
    return QColor(*(round(a + (b - a) * part) for a, b in pairs))


def fill_cell(painter: QPainter, face: QRect, look: Look, ground: Ground) -> None:
    """The ground of a cell."""
    palette, scale = look.palette, look.frame.scale
    fill_box(painter, QRectF(face), palette.colour(ground.fill), RADIUS * scale)
    if look.contrast:
        outline_box(painter, QRectF(face), palette.colour(Ink.RULE), RADIUS * scale, palette.rule_width * scale)


@shared(8)
def _sewn(grid: Grid, cell: int, colour: str, ratio: float) -> QPixmap:
    """An ornament in one colour, kept from one opening to the next."""
    return painted(grid, cell, "day", ratio, colour)


class Cell(Touchable):
    """A good with its share; the whole cell is the target."""

    def __init__(
        self,
        look: Look,
        tone: Tone,
        share: Figure,
        name: str,
        line: str | None,
        parent: QWidget,
        *,
        spoken: str,
        ornament: Grid | None = None,
    ) -> None:
        super().__init__(look, spoken, parent)
        self.ground = ground_of_cell(tone, look)
        self._ornament = ornament
        self._pixmap: QPixmap | None = None
        self._share, self._name, self._line = share, name, line
        self._free = 0.0

    def placed(self) -> None:
        unit = self.look.frame.scale
        width, height = self.face.width() / unit, self.face.height() / unit
        size = next(size for least, size in NUMERALS if width * height >= least)
        large = width * height >= LARGE
        pad = PADDING if size > 64 else 20.0
        inner, y = width - 2 * pad, pad - size * 0.1
        numeral = Numeral(self.look, self._share, size, self, colour=self.ground.numeral)
        self._put(numeral, pad - size * 0.02, y, inner, size * 1.17)
        widest = min(inner, numeral.natural_width() / unit)
        y += size * 1.17
        room = height - y - pad * 0.6
        name = Prose(
            self.look, CELL_NAME if large else CELL_NAME_SMALL, self._name, self, colour=self.ground.ink, fit=True
        )
        high = min(room, name.natural_height(round(inner * unit)) / unit)
        self._put(name, pad, y, inner, high)
        widest = max(widest, min(inner, name.natural_width() / unit))
        y, room = y + high + 6, room - high - 6
        if large and self._line:
            line = Prose(self.look, CELL_LINE, self._line, self, colour=self.ground.second)
            narrow = min(inner, max(380.0, inner * 0.62))
            high = line.natural_height(round(narrow * unit)) / unit
            if high <= room and line.widest_word() <= narrow * unit:
                self._put(line, pad, y, narrow, high)
                y, widest = y + high, max(widest, min(narrow, line.natural_width() / unit))
            else:
                line.deleteLater()
        self._free = max(height - y - 8, width - pad - widest - 16)

    def _put(self, widget: QWidget, x: float, y: float, w: float, h: float) -> None:
        px = self.look.frame.px
        widget.setGeometry(self.face.left() + px(x), self.face.top() + px(y), px(w), px(h))

    def paint(self, painter: QPainter, face: QRect) -> None:
        fill_cell(painter, face, self.look, self.ground)
        if self._ornament is not None and not self.look.contrast and self._room_for(self._ornament) >= ORNAMENT_LEAST:
            self._paint_ornament(painter, face, self._ornament)
        if self.isDown():
            ink = self.look.palette.colour(self.ground.ink)
            ink.setAlphaF(0.08)
            fill_box(painter, QRectF(face), ink, RADIUS * self.look.frame.scale)

    def _room_for(self, grid: Grid) -> float:
        """The largest stitch with which an ornament stays clear of the words."""
        return self._free / (max(grid.width, grid.height) * (1 - BLEEDS))

    def _paint_ornament(self, painter: QPainter, face: QRect, grid: Grid) -> None:
        if self._pixmap is None:
            palette, ratio = self.look.palette, self.devicePixelRatioF()
            tint = mixed(palette.colour(self.ground.fill), palette.colour(self.ground.ink), TINT)
            whole = min(face.width(), face.height()) / self.look.frame.scale
            cell = device_cell(self.look, min(ORNAMENT_CELL, whole / grid.height, self._room_for(grid)), ratio)
            self._pixmap = _sewn(grid, cell, tint.name(), ratio)
        size = self._pixmap.deviceIndependentSize()
        seen = QRectF(0, 0, size.width() * (1 - BLEEDS), size.height() * (1 - BLEEDS)).toAlignedRect()
        ratio = self._pixmap.devicePixelRatio()
        source = QRectF(0, 0, seen.width() * ratio, seen.height() * ratio)
        corner = QPointF(face.right() + 1 - seen.width(), face.bottom() + 1 - seen.height())
        painter.drawPixmap(corner, self._pixmap, source)
