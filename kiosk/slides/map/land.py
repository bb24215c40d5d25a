"""Land as cloth: woven cells inside the coast, drawn in square pieces that are kept while there is room."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from time import monotonic

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QBrush, QImage, QPainter, QPainterPath, QPen, QPolygonF, QRegion, QTransform
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import Ink, Palette
from kiosk.machine import paths
from kiosk.machine.images import ImageCache, settled
from kiosk.model.geography import Projection

CELL, WOVEN = 12.0, 10.0
"""Design units of a cell and of the stitch in it."""
COAST = 1.6
NEAR_FROM = 2.0
"""From this zoom on the coast is drawn in all its detail."""
WEAVING_S = 0.006
"""Time that weaving takes from a frame."""
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
    ratio: float
    """Device pixels a logical pixel."""

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


class Land(QObject):
    """Draws the land of a map widget; what is not woven yet at a zoom is shown enlarged until it is."""

    def __init__(self, view: QWidget, look: Look, projection: Projection) -> None:
        super().__init__(view)
        self._view, self._look, self._projection = view, look, projection
        self._level = 1.0
        self._missing: list[tuple[int, int]] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._weave)

    @property
    def weaving(self) -> bool:
        """Whether pieces were missing in the last picture."""
        return bool(self._missing)

    def paint(
        self, painter: QPainter, exposed: QRect, corner: QPointF, zoom: float, level: float, *, at_rest: bool
    ) -> None:
        """Draw what is ``exposed`` of a map whose corner is at ``corner``, from the pieces woven for ``level``."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        cloth, self._level = self._cloth(level), level
        self._missing = _draw(painter, cloth, corner, zoom / level, exposed, weave=level == 1.0)
        if self._missing:
            holes = QRegion()
            for column, row in self._missing:
                holes |= _place(corner, cloth.side / cloth.ratio * zoom / level, column, row)
            painter.setClipRegion(holes)
            _draw(painter, self._cloth(1.0), corner, zoom, exposed, weave=False)
            painter.setClipping(False)
            if at_rest:
                self._timer.start()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)

    def _cloth(self, level: float) -> Cloth:
        ratio, scale = self._view.devicePixelRatioF(), self._look.frame.scale
        return Cloth(
            projection=self._projection,
            cell=max(4, round(CELL * scale * ratio)),
            per_unit=scale * ratio * level,
            left=self._look.frame.design_rect.left() * ratio * level,
            palette=self._look.palette,
            detail="near" if level >= NEAR_FROM else "far",
            ratio=ratio,
        )

    def _weave(self) -> None:
        """Weave what is missing, as much as fits between two frames."""
        started, cloth = monotonic(), self._cloth(self._level)
        for column, row in self._missing:
            piece(cloth, column, row)
            if monotonic() - started > WEAVING_S:
                break
        self._view.update()


def _draw(
    painter: QPainter, cloth: Cloth, corner: QPointF, factor: float, area: QRect, *, weave: bool
) -> list[tuple[int, int]]:
    """Draw the pieces that lie in ``area``, ``factor`` times enlarged; returns those that are not woven yet."""
    side = cloth.side / cloth.ratio * factor
    missing = []
    for column in range(int((area.left() - corner.x()) // side), int((area.right() - corner.x()) // side) + 1):
        for row in range(int((area.top() - corner.y()) // side), int((area.bottom() - corner.y()) // side) + 1):
            image = piece(cloth, column, row) if weave else kept_piece(cloth, column, row)
            if image is None:
                missing.append((column, row))
            else:
                painter.drawImage(_place(corner, side, column, row), image)
    return missing


def _place(corner: QPointF, side: float, column: int, row: int) -> QRect:
    """Where a piece lies, in whole pixels, so that neighbours meet without a seam."""
    left, top = round(corner.x() + column * side), round(corner.y() + row * side)
    right, bottom = round(corner.x() + (column + 1) * side), round(corner.y() + (row + 1) * side)
    return QRect(left, top, right - left, bottom - top)


def _woven(cloth: Cloth, column: int, row: int) -> QImage:
    side = cloth.side
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.drawImage(QRect(0, 0, side, side), _cells(cloth, column, row))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(image.rect(), QBrush(_stitch(cloth.cell)))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _stroke(painter, cloth, column * side, row * side)
    painter.end()
    return settled(image)


def _cells(cloth: Cloth, column: int, row: int) -> QImage:
    """One pixel a cell: it is land if its middle is."""
    cells = QImage(PIECE_CELLS, PIECE_CELLS, QImage.Format.Format_ARGB32_Premultiplied)
    cells.fill(Qt.GlobalColor.transparent)
    painter = QPainter(cells)
    painter.setTransform(cloth.transform(column * cloth.side, row * cloth.side, cloth.cell))
    painter.fillPath(coast(cloth.detail).outline, cloth.palette.colour(Ink.LAND))
    painter.end()
    return cells


def _stitch(cell: int) -> QImage:
    image = QImage(cell, cell, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    side = max(1, round(cell * WOVEN / CELL))
    painter = QPainter(image)
    painter.fillRect(0, 0, side, side, Qt.GlobalColor.black)
    painter.end()
    return image


def _stroke(painter: QPainter, cloth: Cloth, x: int, y: int) -> None:
    transform = cloth.transform(x, y)
    width = COAST * cloth.cell / CELL
    inverse, _ = transform.inverted()
    seen = inverse.mapRect(QRectF(-width, -width, cloth.side + 2 * width, cloth.side + 2 * width))
    painter.setPen(
        QPen(
            cloth.palette.colour(Ink.COAST),
            width,
            j=Qt.PenJoinStyle.RoundJoin,
            c=Qt.PenCapStyle.RoundCap,
            s=Qt.PenStyle.SolidLine,
        )
    )
    for bounds, stretch in coast(cloth.detail).strokes:
        if bounds.intersects(seen):
            painter.drawPolyline(transform.map(stretch))
