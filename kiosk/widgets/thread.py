"""The red thread: a cord for what is, a running stitch for what connects, knots for what one can reach."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from kiosk.design.theme import Ink, Palette

CORNER = 22.0
CORD, DATA_CORD = 6.0, 8.0
RUNNING = 5.0
DASH, GAP = 18.0, 11.0
TWIST_WIDTH = 0.26
TWIST_DASH, TWIST_GAP = 5.0, 8.0
BEAD = 4.0
"""The outline of a bead."""
HOLE = 0.36


def route(*points: tuple[float, float], corner: float = CORNER) -> QPainterPath:
    """A line through ``points`` with rounded corners."""
    path = QPainterPath(QPointF(*points[0]))
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        path.lineTo(_towards(here, before, corner))
        path.quadTo(QPointF(*here), _towards(here, after, corner))
    path.lineTo(QPointF(*points[-1]))
    return path


def _towards(start: tuple[float, float], end: tuple[float, float], distance: float) -> QPointF:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = max(1.0, (dx * dx + dy * dy) ** 0.5)
    part = min(distance, length / 2) / length
    return QPointF(start[0] + dx * part, start[1] + dy * part)


def rhomb(x: float, y: float, half: float) -> QPolygonF:
    """A knot's outline around a point."""
    return QPolygonF([QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)])


@dataclass(slots=True)
class Thread:
    """What a page draws of the thread, in design units, in the order of drawing."""

    strokes: list[tuple[str, QPainterPath, float]] = field(default_factory=list)
    knots: list[tuple[str, float, float, float]] = field(default_factory=list)

    def running(self, path: QPainterPath, width: float = RUNNING) -> Thread:
        """A running stitch: a connection, or what is still to come."""
        self.strokes.append(("running", path, width))
        return self

    def cord(self, path: QPainterPath, width: float = CORD) -> Thread:
        """A solid cord: what is selected or has happened."""
        self.strokes.append(("cord", path, width))
        return self

    def gap(self, path: QPainterPath, width: float) -> Thread:
        """Bare ground across the thread."""
        self.strokes.append((Ink.GROUND, path, width))
        return self

    def tick(self, path: QPainterPath) -> Thread:
        """A short stroke across the cord: a year without a knot."""
        return self.gap(path, 10).running_plain(path)

    def running_plain(self, path: QPainterPath, width: float = RUNNING) -> Thread:
        """A stroke without twist or dashes."""
        self.strokes.append(("plain", path, width))
        return self

    def knot(self, x: float, y: float, half: float = 11) -> Thread:
        """A tied knot."""
        self.knots.append(("tied", x, y, half))
        return self

    def open_knot(self, x: float, y: float, half: float = 18) -> Thread:
        """A knot not yet reached."""
        self.knots.append(("open", x, y, half))
        return self

    def bead(self, x: float, y: float, half: float, *, strung: bool) -> Thread:
        """The place of a digit: red once it is given, a quiet outline before."""
        self.knots.append(("strung" if strung else "missing", x, y, half))
        return self

    def paint(self, painter: QPainter, palette: Palette) -> None:
        """Draw everything; ``painter`` counts in design units."""
        for kind, path, width in self.strokes:
            if kind == "cord":
                draw_cord(painter, path, palette, width)
            elif kind == "running":
                painter.strokePath(path, dashed(palette.colour(Ink.RED), width))
            else:
                colour = palette.colour(Ink.GROUND if kind == Ink.GROUND else Ink.RED)
                painter.strokePath(path, QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for kind, x, y, half in self.knots:
            if kind in ("strung", "missing"):
                painter.setPen(QPen(palette.colour(Ink.RED if kind == "strung" else Ink.RULE_STRONG), BEAD))
                painter.setBrush(palette.colour(Ink.RED if kind == "strung" else Ink.GROUND))
                painter.drawPolygon(rhomb(x, y, half))
            else:
                draw_knot(painter, x, y, half, palette, tied=kind == "tied")

    def bounds(self) -> QRectF:
        """Around all of it, in design units."""
        rect = QRectF()
        for _, path, width in self.strokes:
            rect |= path.controlPointRect().adjusted(-width, -width, width, width)
        for _, x, y, half in self.knots:
            rect |= QRectF(x - half - 4, y - half - 4, 2 * half + 8, 2 * half + 8)
        return rect


def dashed(colour: QColor, width: float) -> QPen:
    """The pen of a running stitch."""
    pen = QPen(colour, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)
    pen.setDashPattern([DASH / width, GAP / width])
    return pen


def draw_cord(painter: QPainter, path: QPainterPath, palette: Palette, width: float = CORD) -> None:
    """A twisted cord along ``path``."""
    painter.strokePath(
        path,
        QPen(palette.colour(Ink.RED), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin),
    )
    strand = width * TWIST_WIDTH
    pen = QPen(palette.colour(Ink.TWIST), strand, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([TWIST_DASH / strand, TWIST_GAP / strand])
    painter.strokePath(path, pen)


def draw_knot(painter: QPainter, x: float, y: float, half: float, palette: Palette, *, tied: bool = True) -> None:
    """A rhomb, tied or open."""
    if tied:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.colour(Ink.RED))
        painter.drawPolygon(rhomb(x, y, half))
        painter.setBrush(palette.colour(Ink.GROUND))
        painter.drawPolygon(rhomb(x, y, half * HOLE))
    else:
        painter.setPen(
            QPen(
                palette.colour(Ink.RED),
                RUNNING,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.FlatCap,
                Qt.PenJoinStyle.MiterJoin,
            )
        )
        painter.setBrush(palette.colour(Ink.GROUND))
        painter.drawPolygon(rhomb(x, y, half))


def polyline(points: list[tuple[float, float]]) -> QPainterPath:
    """Straight strokes through ``points``."""
    path = QPainterPath(QPointF(*points[0]))
    for _, point in pairwise(points):
        path.lineTo(QPointF(*point))
    return path
