"""Two upright axes, and lines from the first to the second: how parts of a whole have changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRect
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.services.look import Look
from kiosk.widgets.painted import Painted, untouchable

LINE, DOT = 4.0, 7.0


@dataclass(frozen=True, slots=True)
class Change:
    """One line, from one height to another (0 is the foot of the axes, 1 their head)."""

    start: float
    end: float
    strong: bool = False
    """Whether it is the one that a visitor picked."""


class Slope(Painted):
    """The axes and the lines; the highlighted one is the page's thread."""

    def __init__(self, look: Look, changes: Sequence[Change], parent: QWidget) -> None:
        super().__init__(look, parent)
        self._changes = changes
        untouchable(self)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        palette, scale = self.look.palette, self.look.frame.scale
        edge = DOT * scale
        left, right = edge, self.width() - edge
        height = self.height() - 2 * edge
        painter.setPen(QPen(palette.colour("rule_strong"), palette.rule_width * scale))
        painter.drawLines([QLineF(x, 0, x, self.height()) for x in (left, right)])
        for change in self._changes:
            colour = palette.colour("ink" if change.strong else "ink_3")
            ends = [QPointF(left, edge + height * (1 - change.start)), QPointF(right, edge + height * (1 - change.end))]
            painter.setPen(QPen(colour, (LINE + 2 * change.strong) * scale))
            painter.drawLine(*ends)
            painter.setBrush(colour)
            for end in ends:
                painter.drawEllipse(end, edge * 0.6, edge * 0.6)


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
