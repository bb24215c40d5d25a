"""A way over the map: the red cord, where it leads on, the cities on it, and the straight way to one of them.

Everything here counts in design units; a transform says where the map lies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from kiosk.design.theme import Ink, Palette
from kiosk.model.geography import Spot, beginning, smooth
from kiosk.model.map import Side, Stitch
from kiosk.widgets.thread import dashed, draw_cord, draw_knot

CORD, RUNNING = 9.0, 6.0
CASING, CASING_OPACITY = 16.0, 0.7
RING, RING_WIDTH = 9.0, 5.0
OPENED = 22.0
DOTS, DOT, DOT_GAP = 3.5, 3.5, 9.0
LANE, LEADER_FOOT = 40.0, 64.0
"""How far above a card its line runs, and how far above its foot it leaves it."""
STEPS, CLOSE = 16, 4
"""Pieces of line between two cities, and points on each that names must keep off."""


@dataclass(frozen=True, slots=True)
class City:
    """A city as the map shows it."""

    name: str
    spoken: str
    """What a screen reader says."""
    spot: Spot
    side: Side
    zoom: float
    """From which zoom on it is there."""


@dataclass(frozen=True, slots=True)
class Line:
    """A way through cities, given by their indices."""

    stitch: Stitch
    through: tuple[int, ...]


class Journey:
    """What is sewn onto the map."""

    def __init__(self, cities: Sequence[City], lines: Sequence[Line]) -> None:
        self.cities = cities
        self.sewn = 1.0
        """How far the cord has come, from 0 to 1."""
        self.ends = {lines[0].through[0], lines[-1].through[-1]}
        """Where the journey begins and ends."""
        self._ways = [(line.stitch, line.through, self._without_bends(line.through)) for line in lines]
        self._come = -1.0
        self._lines: list[tuple[Stitch, list[Spot]]] = []
        self.come_to(1.0)
        self._reached: dict[int, float] = {}
        for line, (stitch, spots) in zip(lines, self._lines, strict=True):
            if stitch is Stitch.CORD:
                lengths = list(accumulate((hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(spots)), initial=0.0))
                self._reached |= {
                    city: lengths[number * STEPS] / max(1.0, lengths[-1]) for number, city in enumerate(line.through)
                }

    def _without_bends(self, through: Sequence[int]) -> list[Spot]:
        """Where a way passes its cities on the whole map: it bends for those alone that one sees there."""
        seen = [city for city in through if self.cities[city].zoom <= 1 or city in (through[0], through[-1])]
        line = smooth(self._spots(seen), STEPS)
        return [self.cities[city].spot if city in seen else _nearest(line, self.cities[city].spot) for city in through]

    def come_to(self, zoom: float) -> None:
        """Bend the ways the more to each of their cities the closer one looks, wholly from twice on."""
        come = min(1.0, max(0.0, zoom - 1))
        if come == self._come:
            return
        self._come = come
        self._lines = [
            (
                stitch,
                smooth([_between(*pair, come) for pair in zip(straight, self._spots(through), strict=True)], STEPS),
            )
            for stitch, through, straight in self._ways
        ]

    def _spots(self, cities: Sequence[int]) -> list[Spot]:
        return [self.cities[city].spot for city in cities]

    @property
    def start(self) -> Spot:
        """Where the first way begins."""
        return self._lines[0][1][0]

    @property
    def end(self) -> Spot:
        """Where the last way ends."""
        return self._lines[-1][1][-1]

    def way(self, to: QTransform, straight: Sequence[Spot] = ()) -> list[QPointF]:
        """Points along everything that is sewn, and along one more line."""
        return [
            to.map(QPointF(*_between(one, two, part / CLOSE)))
            for spots in (straight, *(spots for _, spots in self._lines))
            for one, two in pairwise(spots)
            for part in range(CLOSE)
        ]

    def tip(self, to: QTransform) -> QPointF:
        """Where the needle is."""
        return to.map(QPointF(*beginning(self._lines[0][1], self.sewn)[-1]))

    def tied(self, city: int) -> bool:
        """Whether the cord has come to a city; what lies on none is always there."""
        return self._reached.get(city, 0.0) <= self.sewn

    def paint_ways(self, painter: QPainter, palette: Palette, to: QTransform) -> None:
        """The cord as far as it is sewn, and the running stitch beyond it."""
        casing = QColor(palette.colour(Ink.GROUND))
        casing.setAlphaF(CASING_OPACITY)
        for stitch, spots in self._lines:
            if stitch is Stitch.RUNNING:
                painter.strokePath(_path(spots, to), dashed(palette.colour(Ink.RED), RUNNING))
        for stitch, spots in self._lines:
            if stitch is Stitch.CORD:
                path = _path(beginning(spots, self.sewn) if self.sewn < 1 else spots, to)
                painter.strokePath(path, QPen(casing, CASING))
                draw_cord(painter, path, palette, CORD)

    def paint_straight(self, painter: QPainter, palette: Palette, to: QTransform, line: Sequence[Spot]) -> None:
        """The great circle to the opened city, dotted."""
        pen = QPen(palette.colour(Ink.INK), DOTS, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([DOT / DOTS, DOT_GAP / DOTS])
        painter.strokePath(_path(line, to), pen)

    def paint_city(self, painter: QPainter, palette: Palette, spot: QPointF, *, opened: bool) -> None:
        """A ring, or the knot of the opened city."""
        if opened:
            draw_knot(painter, spot.x(), spot.y(), OPENED, palette)
            return
        painter.setPen(QPen(palette.colour(Ink.RED), RING_WIDTH))
        painter.setBrush(palette.colour(Ink.GROUND))
        painter.drawEllipse(spot, RING, RING)


def leader(card: QRectF, spot: QPointF) -> list[tuple[float, float]]:
    """The corners of a line from the edge of a card to a city."""
    x, y, foot = spot.x(), spot.y(), card.bottom() - LEADER_FOOT
    if card.left() + LANE < x < card.right() - LANE:
        return [(x, card.top()), (x, y)]
    if x < card.left() + LANE and y < card.top() - 1.5 * LANE:
        start = card.left() + 1.5 * LANE
        return [(start, card.top()), (start, card.top() - LANE), (x, card.top() - LANE), (x, y)]
    edge = card.right() if x > card.center().x() else card.left()
    return [(edge, foot), (x, foot), (x, y)]


def _nearest(line: Sequence[Spot], spot: Spot) -> Spot:
    return min(line, key=lambda each: hypot(each.x - spot.x, each.y - spot.y))


def _between(one: Spot, two: Spot, part: float) -> Spot:
    return Spot(one.x + (two.x - one.x) * part, one.y + (two.y - one.y) * part)


def _path(spots: Sequence[Spot], to: QTransform) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(to.map(QPolygonF([QPointF(*spot) for spot in spots])))
    return path
