"""Painting patterns: one small tile a thread, laid row by row into a pixmap.

Sizes here are device pixels: a stitch is always a whole number of them, because fractions shimmer.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from kiosk.design.theme import THREADS
from kiosk.shared import shared
from kiosk.stitch.grid import Grid

CROSS_FROM = 7
"""Stitches from this size on are crosses; smaller ones are woven squares."""


class Stroke(StrEnum):
    """How far a stitch is sewn."""

    DOT = "dot"
    HALF = "half"
    FULL = "full"


@shared(1024)
def tile(colour: str, cell: int, stroke: Stroke = Stroke.FULL) -> QPixmap:
    """One stitch of ``cell`` pixels."""
    image = QImage(cell, cell, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if stroke is Stroke.DOT:
        _dot(painter, QColor(colour), cell)
    elif cell < CROSS_FROM:
        _woven(painter, QColor(colour), cell)
    else:
        _cross(painter, QColor(colour), cell, both=stroke is Stroke.FULL)
    painter.end()
    return QPixmap.fromImage(image)


def _dot(painter: QPainter, colour: QColor, cell: int) -> None:
    side = max(2.0, cell * 0.26)
    painter.fillRect(QRectF((cell - side) / 2, (cell - side) / 2, side, side), colour)


def _woven(painter: QPainter, colour: QColor, cell: int) -> None:
    gap = 1.0 if cell >= 6 else 0.5
    side = cell - gap
    painter.fillRect(QRectF(gap / 2, gap / 2, side, side), colour)
    if cell >= 5:
        painter.fillRect(QRectF(gap / 2, gap / 2, side, side * 0.34), _mixed(colour, QColor("white"), 0.16))


def _cross(painter: QPainter, colour: QColor, cell: int, *, both: bool) -> None:
    width, inset = cell * 0.36, cell * 0.21
    far = cell - inset
    if both:
        body = QColor(colour)
        body.setAlphaF(0.42)
        painter.fillRect(QRectF(cell * 0.06, cell * 0.06, cell * 0.88, cell * 0.88), body)
    pen = QPen(_mixed(colour, QColor("black"), 0.16), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(QLineF(inset, far, far, inset))
    if not both:
        return
    pen.setColor(colour)
    painter.setPen(pen)
    painter.drawLine(QLineF(inset, inset, far, far))
    pen.setColor(_mixed(colour, QColor("white"), 0.26))
    pen.setWidthF(max(0.8, cell * 0.09))
    painter.setPen(pen)
    painter.drawLine(
        QLineF(inset + width * 0.12, inset - width * 0.08, far + cell * 0.1 - width * 0.1, far - width * 0.12)
    )


def _mixed(colour: QColor, other: QColor, part: float) -> QColor:
    pairs = ((colour.red(), other.red()), (colour.green(), other.green()), (colour.blue(), other.blue()))
    return QColor(*(round(a + (b - a) * part) for a, b in pairs))


def blank(grid: Grid, cell: int, ratio: float = 1.0) -> QPixmap:
    """Bare linen of a pattern's size."""
    pixmap = QPixmap(grid.width * cell, grid.height * cell)
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def painted(grid: Grid, cell: int, threads: str, ratio: float = 1.0, colour: str | None = None) -> QPixmap:
    """A finished picture; ``threads`` names a set of colours, ``colour`` sews all of it in one."""
    pixmap = blank(grid, cell)
    palette = THREADS[threads]
    painter = QPainter(pixmap)
    for row in range(grid.height):
        for column, length, letter in grid.runs(row):
            painter.drawTiledPixmap(
                column * cell, row * cell, length * cell, cell, tile(colour or palette[letter], cell)
            )
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
