"""The axis of years that a graph and its scrubber share, and the part of it that is in sight."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from kiosk.model.visit import View

BREAK_ROOM = 1.1
"""Years of extra room on either side of a break together."""
MARGIN = 0.9
"""Years of room before the first and after the last one, for knots and columns."""


@dataclass(frozen=True, slots=True)
class Years:
    """Every year from ``first`` to ``last``, with extra room where the series breaks."""

    first: int
    last: int
    break_after: int | None = None
    provisional: frozenset[int] = frozenset()
    """Years whose values are provisional, and years without a value among them."""

    def place(self, moment: float) -> float:
        """Where a decimal year stands on the axis, in years from ``first``."""
        beyond = self.break_after is not None and moment >= self.break_after + 1
        return moment - self.first + (BREAK_ROOM if beyond else 0.0)

    @property
    def length(self) -> float:
        return max(1.0, self.place(self.last))

    def nearest(self, place: float) -> int:
        """The year that stands nearest to a place."""
        return min(range(self.first, self.last + 1), key=lambda year: abs(self.place(year) - place))


@dataclass(frozen=True, slots=True)
class Fold:
    """Where an axis of values breaks: beyond ``at`` they stand ``part`` as far from each other as below."""

    at: float
    part: float

    def place(self, value: float) -> float:
        """Where a value stands on the axis, in values below the break."""
        return min(value, self.at) + max(0.0, value - self.at) * self.part


@dataclass(frozen=True, slots=True)
class Window:
    """What is in sight: ``box`` pixels show the axis from ``start`` to ``end`` and values from ``low`` to ``high``."""

    box: QRectF
    years: Years
    low: float
    high: float
    start: float
    end: float
    fold: Fold | None = None

    @classmethod
    def of(cls, box: QRectF, years: Years, low: float, high: float, view: View, fold: Fold | None = None) -> Window:
        """The part ``1 / view.zoom`` of the axis around the point ``view.x`` of it."""
        total = years.length + 2 * MARGIN
        start = -MARGIN + view.x * total - total / view.zoom / 2
        return cls(box, years, low, high, start, start + total / view.zoom, fold)

    def x(self, moment: float) -> float:
        """Pixels across of a decimal year."""
        return self.across(self.years.place(moment))

    def across(self, place: float) -> float:
        """Pixels across of a place on the axis."""
        return self.box.left() + (place - self.start) / (self.end - self.start) * self.box.width()

    def place(self, x: float) -> float:
        """The place on the axis under pixel ``x``."""
        return self.start + (x - self.box.left()) / self.box.width() * (self.end - self.start)

    def y(self, value: float) -> float:
        """Pixels down of a value."""
        return self.box.bottom() - (self.folded(value) - self.low) / (self.top - self.low) * self.box.height()

    def folded(self, value: float) -> float:
        """Where a value stands on the axis."""
        return value if self.fold is None else self.fold.place(value)

    @property
    def top(self) -> float:
        """The upper end of the axis."""
        return self.folded(self.high)

    def point(self, moment: float, value: float) -> QPointF:
        """Where a value stands, in pixels."""
        return QPointF(self.x(moment), self.y(value))

    def shows(self, moment: float) -> bool:
        """Whether a decimal year is in sight."""
        return self.start - 1e-6 <= self.years.place(moment) <= self.end + 1e-6
