"""Figures by year: what staff's tables become, and what can be worked out from them."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kiosk.model.dates import Point, parse
from kiosk.model.record import Record
from kiosk.model.refs import SourceKey

if TYPE_CHECKING:
    Column = array[float]
else:
    Column = array  # Python 3.11 cannot say of what, and whoever walks the types asks.

DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
"""Days of a year that have passed when each of its months begins."""


def moment(at: str) -> float:
    """A date as a decimal year: a whole year at its number, a month at its middle, a span at its beginning."""
    point = parse(at).first
    return point.year + _part_of_year(point)


def _part_of_year(point: Point) -> float:
    if point.month is None:
        return 0.0
    return (DAYS_BEFORE[point.month - 1] + (point.day or 15)) / 365


@dataclass(frozen=True, slots=True)
class Observation:
    """One value of a series."""

    at: str
    """The date as the table gives it."""
    moment: float
    """The same as a decimal year."""
    value: float
    source: str
    """A key of ``sources.yaml``."""
    note: str
    """Why the value is provisional, as a key of the slide's notes; empty for a certain one."""


@dataclass(frozen=True, slots=True)
class Series(Record):
    """Values in the order of time, kept in columns so that a hundred thousand of them open at once."""

    key: str
    at: tuple[str, ...]
    moments: Column
    """Decimal years, ascending."""
    values: Column
    """In whole units."""
    sources: tuple[SourceKey, ...]
    notes: tuple[str, ...]

    @classmethod
    def of(cls, key: str, observations: Iterable[Observation]) -> Series:
        """A series of observations in any order."""
        ordered = sorted(observations, key=lambda each: each.moment)
        return cls(
            key,
            tuple(each.at for each in ordered),
            array("d", [each.moment for each in ordered]),
            array("d", [each.value for each in ordered]),
            tuple(each.source for each in ordered),
            tuple(each.note for each in ordered),
        )

    def __len__(self) -> int:
        return len(self.values)

    def __getitem__(self, index: int) -> Observation:
        return Observation(
            self.at[index], self.moments[index], self.values[index], self.sources[index], self.notes[index]
        )

    def __iter__(self) -> Iterator[Observation]:
        return (self[index] for index in range(len(self)))

    def find(self, at: str) -> Observation | None:
        """The observation of exactly that date."""
        index = bisect_left(self.moments, moment(at))
        return next((self[i] for i in range(index, min(index + 2, len(self))) if self.at[i] == at), None)

    def in_year(self, year: int) -> Observation | None:
        """The last observation of a year, whole or part of it."""
        index = bisect_left(self.moments, year + 1) - 1
        return self[index] if index >= 0 and self.moments[index] >= year else None

    def nearest(self, at: float) -> int:
        """Index of the value nearest to a decimal year; the series must not be empty."""
        index = bisect_left(self.moments, at)
        neighbours = [i for i in (index - 1, index) if 0 <= i < len(self)]
        return min(neighbours, key=lambda i: abs(self.moments[i] - at))

    def change(self, year: int) -> float | None:
        """Growth on the year before as a part of it (0.08 is 8 %); None where either year is missing."""
        now, before = self.in_year(year), self.in_year(year - 1)
        return None if now is None or before is None or before.value == 0 else now.value / before.value - 1

    def runs(self, break_after: int | None = None) -> list[range]:
        """Stretches of indexes that one line may join: it ends before a missing year and at a break of the series."""
        starts, at = [0], self.at
        for index, (before, now) in enumerate(pairwise(self.moments), 1):
            missing = now - before > 1 and len(at[index - 1]) == len(at[index]) == len("2020")
            if missing or (break_after is not None and before < break_after + 1 <= now):
                starts.append(index)
        return [range(start, end) for start, end in zip(starts, [*starts[1:], len(self)], strict=True) if end > start]


@dataclass(frozen=True, slots=True)
class Table(Record):
    """The series of one file, by their names."""

    series: dict[str, Series]

    def __getitem__(self, key: str) -> Series:
        return self.series[key]

    def __contains__(self, key: str) -> bool:
        return key in self.series


def balance(key: str, plus: Series, minus: Series) -> Series:
    """One series less another, on the dates that both have; its sources are those of ``plus``."""
    other = dict(zip(minus.at, zip(minus.values, minus.notes, strict=True), strict=True))
    return Series.of(
        key,
        [
            Observation(
                each.at, each.moment, each.value - other[each.at][0], each.source, each.note or other[each.at][1]
            )
            for each in plus
            if each.at in other
        ],
    )


def share(part: Series, whole: Series) -> Series:
    """One series as percent of another, on the dates that both have."""
    totals = dict(zip(whole.at, whole.values, strict=True))
    return Series.of(
        part.key,
        [
            Observation(each.at, each.moment, 100 * each.value / totals[each.at], each.source, each.note)
            for each in part
            if totals.get(each.at)
        ],
    )


def index(series: Series, base: int) -> Series:
    """A series with the value of the year ``base`` set to 100; empty where that year is missing."""
    first = series.in_year(base)
    if first is None or first.value == 0:
        return Series.of(series.key, [])
    return Series.of(
        series.key,
        [
            Observation(each.at, each.moment, 100 * each.value / first.value, each.source, each.note)
            for each in series
            if each.moment >= base
        ],
    )
