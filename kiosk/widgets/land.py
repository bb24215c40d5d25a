"""Land as cloth: woven cells inside the coast, drawn in square pieces that are kept while there is room."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QPixmap, QPolygonF, QTransform

from kiosk.model.geography import Projection
from kiosk.services import paths
from kiosk.services.images import ImageCache
from kiosk.services.theme import Palette

CELL, WOVEN = 12.0, 10.0
"""Design units of a cell and of the stitch in it."""
COAST = 1.6
PIECE_CELLS = 24
"""Cells along the side of a piece."""
HUNDREDTHS = 100.0
CACHE_BYTES = 64 * 1024 * 1024
"""What a 4K screen shows at once, and half as much again."""
STROKED_TOGETHER = 48
"""Points of coast that are drawn or left out together."""


@dataclass(frozen=True, slots=True)
class Coast:
    """The land in degrees, x eastwards and y southwards."""

    outline: QPainterPath
    strokes: list[tuple[QRectF, QPolygonF]]
    """The same line in short stretches, each with its bounds."""


@lru_cache(2)
def coast(detail: str) -> Coast:
    """The land that ships with the kiosk, read once: ``far`` for the whole map, ``near`` for looking closer."""
    outline, strokes = QPainterPath(), []
    for numbers in json.loads(paths.asset("map", "eurasia.json").read_bytes())[detail]:
        lons, lats = accumulate(numbers[::2]), accumulate(numbers[1::2])
        ring = [QPointF(lon / HUNDREDTHS, -lat / HUNDREDTHS) for lon, lat in zip(lons, lats, strict=True)]
        ring.append(ring[0])
        outline.addPolygon(QPolygonF(ring))
        for start in range(0, len(ring) - 1, STROKED_TOGETHER):
            stretch = QPolygonF(ring[start : start + STROKED_TOGETHER + 1])
            strokes.append((stretch.boundingRect(), stretch))
    return Coast(outline, strokes)


@dataclass(frozen=True, slots=True)
class Cloth:
    """The land at one zoom in one theme; a key of what is kept."""

    projection: Projection
    cell: int
    """Device pixels of a cell."""
    per_unit: float
    """Device pixels a unit of the projection."""
    left: float
    """Device pixels between the map's left edge and the projection's."""
    palette: Palette
    detail: str

    @property
    def side(self) -> int:
        """Device pixels along the side of a piece."""
        return PIECE_CELLS * self.cell

    def transform(self, x: float, y: float, shrunk: float = 1.0) -> QTransform:
        """Degrees to device pixels, ``shrunk`` times smaller, from a corner of the map on."""
        across, down = self.projection.across * self.per_unit / shrunk, self.projection.down * self.per_unit / shrunk
        origin_x = (self.left - x) / shrunk - self.projection.west * across
        origin_y = -y / shrunk + self.projection.north * down
        return QTransform(across, 0, 0, down, origin_x, origin_y)


_pieces = ImageCache(CACHE_BYTES)


def kept_piece(cloth: Cloth, column: int, row: int) -> QImage | None:
    """A piece that was woven before and is still here."""
    return _pieces.get((cloth, column, row))


def piece(cloth: Cloth, column: int, row: int) -> QImage:
    """A square of the map, transparent where there is water."""
    image = kept_piece(cloth, column, row)
    if image is None:
        image = _woven(cloth, column, row)
        _pieces.put((cloth, column, row), image)
    return image


def _woven(cloth: Cloth, column: int, row: int) -> QImage:
    side = cloth.side
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.drawImage(QRect(0, 0, side, side), _cells(cloth, column, row))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawTiledPixmap(image.rect(), _stitch(cloth.cell))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _stroke(painter, cloth, column * side, row * side)
    painter.end()
    return image


def _cells(cloth: Cloth, column: int, row: int) -> QImage:
    """One pixel a cell: it is land if its middle is."""
    cells = QImage(PIECE_CELLS, PIECE_CELLS, QImage.Format.Format_ARGB32_Premultiplied)
    cells.fill(Qt.GlobalColor.transparent)
    painter = QPainter(cells)
    painter.setTransform(cloth.transform(column * cloth.side, row * cloth.side, cloth.cell))
    painter.fillPath(coast(cloth.detail).outline, cloth.palette.colour("land"))
    painter.end()
    return cells


@lru_cache(8)
def _stitch(cell: int) -> QPixmap:
    pixmap = QPixmap(cell, cell)
    pixmap.fill(Qt.GlobalColor.transparent)
    side = max(1, round(cell * WOVEN / CELL))
    painter = QPainter(pixmap)
    painter.fillRect(0, 0, side, side, Qt.GlobalColor.black)
    painter.end()
    return pixmap


def _stroke(painter: QPainter, cloth: Cloth, x: int, y: int) -> None:
    transform = cloth.transform(x, y)
    width = COAST * cloth.cell / CELL
    inverse, _ = transform.inverted()
    seen = inverse.mapRect(QRectF(-width, -width, cloth.side + 2 * width, cloth.side + 2 * width))
    painter.setPen(
        QPen(
            cloth.palette.colour("coast"),
            width,
            j=Qt.PenJoinStyle.RoundJoin,
            c=Qt.PenCapStyle.RoundCap,
            s=Qt.PenStyle.SolidLine,
        )
    )
    for bounds, stretch in coast(cloth.detail).strokes:
        if bounds.intersects(seen):
            painter.drawPolyline(transform.map(stretch))
