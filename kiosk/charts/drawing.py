"""What a graph shows, before anything is drawn: lines in their hands, an area between two, marks, ticks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from math import ceil, floor, log10

from kiosk.charts.years import Fold, Years
from kiosk.model.graph import Mark
from kiosk.model.series import Series

FEWEST_TICKS, MOST_TICKS = 2, 5
NICE = (1.0, 2.0, 2.5, 3.0, 5.0, 10.0, 20.0)


class Hand(Enum):
    """How a line is drawn; each differs from the others by more than its colour."""

    THREAD = "thread"
    JADE = "jade"
    INK = "ink"
    QUIET = "quiet"
    """A line to compare with; ``dashes`` and its name at the end tell it from the next."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring values that one stroke joins."""

    indexes: range
    provisional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A series and how it is drawn."""

    series: Series
    stretches: tuple[Stretch, ...]
    hand: Hand
    mark: Mark = Mark.LINE
    dashes: tuple[float, ...] = ()
    """Of a QUIET line, in pixels."""
    label: tuple[str, str] | None = None
    """Two lines of words beside its last value, the first of them bold."""

    @classmethod
    def of(cls, series: Series, break_after: int | None, hand: Hand, **more: object) -> Line:
        """A line whose stretches end at gaps and at a break."""
        return cls(series=series, stretches=tuple(stretches(series, break_after)), hand=hand, **more)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Landmark:
    """A figure of another kind, marked at its date and joined to nothing."""

    moment: float
    value: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A whole graph."""

    years: Years
    lines: tuple[Line, ...]
    """In the order of drawing; the thread comes last."""
    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    """Values that have a hairline, with their words."""
    hatch: tuple[Series, Series] | None = None
    """The two series between which the balance lies."""
    landmark: Landmark | None = None
    fold: Fold | None = None


def stretches(series: Series, break_after: int | None) -> Iterator[Stretch]:
    """The strokes of a series: solid ones between certain values, stitched ones to and between provisional ones."""
    notes = series.notes
    for run in series.runs(break_after):
        if not any(notes[run.start : run.stop]):
            yield Stretch(run, provisional=False)
            continue
        edges = range(run.start, run.stop - 1)
        for provisional, group in groupby(edges, lambda i: bool(notes[i] or notes[i + 1])):
            joined = list(group)
            yield Stretch(range(joined[0], joined[-1] + 2), provisional)
        if len(run) == 1:
            yield Stretch(run, provisional=True)


def ticks(low: float, high: float) -> list[float]:
    """Round values from ``low`` to ``high``, few to be read at a glance, the last of them near the top."""
    span = high - low
    if span <= 0:
        return [low]
    magnitude = 10.0 ** floor(log10(span / MOST_TICKS))
    steps = [nice * magnitude for nice in NICE if FEWEST_TICKS <= span // (nice * magnitude) < MOST_TICKS]
    step = min(steps, key=lambda step: (span % step) / span, default=span)
    return [step * number for number in range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1)]


def nice_above(value: float) -> float:
    """The round value at or next above a positive one."""
    magnitude = 10.0 ** floor(log10(value))
    return next(nice * magnitude for nice in NICE if nice * magnitude >= value)
