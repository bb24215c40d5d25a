"""Two upright axes, and lines from the first to the second: how parts of a whole have changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRect
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import Colour, Ink
from kiosk.widgets.painted import Painted, untouchable
from kiosk.widgets.placement import PlacedRole, Placement, whole
from kiosk.widgets.thread import DATA_CORD, draw_cord, draw_knot, polyline

LINE, DOT, KNOT = 4.0, 7.0, 13.0
EDGE = KNOT + 1


@dataclass(frozen=True, slots=True)
class Change:
    """One line, from one height to another (0 is the foot of the axes, 1 their head)."""

    start: float
    end: float
    strong: bool = False
    """Whether it is the one that a visitor picked."""
    thread: bool = False
    """Whether it is the cord, with a knot at each end."""


class Slope(Painted):
    """The axes and the lines, the cord above the others."""

    def __init__(self, look: Look, changes: Sequence[Change], parent: QWidget) -> None:
        super().__init__(look, parent)
        self._changes = changes
        untouchable(self)

    def placement(self) -> Placement:
        return whole(PlacedRole.CHART, self)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        palette, scale = self.look.palette, self.look.frame.scale
        edge = EDGE * scale
        left, right = edge, self.width() - edge
        height = self.height() - 2 * edge
        painter.setPen(QPen(palette.colour(Ink.RULE_STRONG), palette.rule_width * scale))
        painter.drawLines([QLineF(x, 0, x, self.height()) for x in (left, right)])
        for change in sorted(self._changes, key=lambda each: each.thread):
            ends = [QPointF(left, edge + height * (1 - change.start)), QPointF(right, edge + height * (1 - change.end))]
            if change.thread:
                self._cord(painter, ends)
            else:
                self._line(painter, ends, Ink.INK if change.strong else Ink.INK_3, LINE + 2 * change.strong)

    def _line(self, painter: QPainter, ends: list[QPointF], colour: Colour, width: float) -> None:
        scale = self.look.frame.scale
        painter.setPen(QPen(self.look.palette.colour(colour), width * scale))
        painter.drawLine(*ends)
        painter.setBrush(self.look.palette.colour(colour))
        for end in ends:
            painter.drawEllipse(end, DOT * scale * 0.6, DOT * scale * 0.6)

    def _cord(self, painter: QPainter, ends: list[QPointF]) -> None:
        scale = self.look.frame.scale
        painter.save()
        painter.scale(scale, scale)
        places = [(end.x() / scale, end.y() / scale) for end in ends]
        draw_cord(painter, polyline(places), self.look.palette, DATA_CORD)
        for x, y in places:
            draw_knot(painter, x, y, KNOT, self.look.palette)
        painter.restore()


def spread(places: Sequence[float], least: float) -> list[float]:
    """The places moved apart until they are at least ``least`` from each other, each as little as it can."""
    order = sorted(range(len(places)), key=lambda index: places[index])
    groups: list[list[int]] = []
    middles: list[float] = []
    for index in order:
        groups.append([index])
        middles.append(places[index])
        while len(groups) > 1 and middles[-1] - middles[-2] < least * (len(groups[-1]) + len(groups[-2])) / 2:
            merged = groups[-2] + groups[-1]
            groups[-2:] = [merged]
            middles[-2:] = [sum(places[each] for each in merged) / len(merged)]
    result = [0.0] * len(places)
    for group, middle in zip(groups, middles, strict=True):
        for offset, index in enumerate(group):
            result[index] = middle + (offset - (len(group) - 1) / 2) * least
    return result
