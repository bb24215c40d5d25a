"""A graph of flows by year that one can touch."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from annotated_types import Len

from kiosk.model.data import DataSlide
from kiosk.model.figure import Unit
from kiosk.model.record import Record
from kiosk.model.refs import SeriesKey, TableFile, TimelineKey
from kiosk.model.slide import Fact
from kiosk.model.text import LocalText


class Mark(StrEnum):
    """How a flow is drawn."""

    LINE = "line"
    AREA = "area"
    COLUMNS = "columns"


class Role(StrEnum):
    """Which of the design's hands draws a flow; each differs by more than its colour."""

    THREAD = "thread"
    """The red cord: one flow a graph."""
    JADE = "jade"
    INK = "ink"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow(Record):
    """One series of the graph."""

    series: SeriesKey
    """Its name in the table."""
    label: LocalText
    """What it is, for the legend: 'Exports to China'."""
    short: LocalText
    """One word for its toggle."""
    mark: Mark
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance(Record):
    """The difference of two flows, worked out by the kiosk and hatched between them."""

    label: LocalText
    plus: SeriesKey
    minus: SeriesKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(Record):
    """A series of the comparison."""

    series: SeriesKey
    label: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison(Record):
    """How the thread's flow stands among others, as share of the whole or as index."""

    table: TableFile
    here: SeriesKey
    """The series that is the thread."""
    label: LocalText
    """Its name."""
    whole: SeriesKey
    """The series of which the others are shares."""
    base: int
    """The year that the index sets to 100."""
    partners: Annotated[tuple[Partner, ...], Len(1, 6)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph(DataSlide):
    """Flows by year: a finger picks a year, pinches, plays, compares."""

    kind: Literal["graph"]
    unit: Unit
    flows: Annotated[tuple[Flow, ...], Len(1, 4)]
    balance: Balance | None = None
    break_after: int | None = None
    """The last year before the series breaks; nothing is joined across."""
    break_line: LocalText | None = None
    """What is different after the break."""
    article: Fact | None = None
    """A figure of another kind that is marked at its date, and never joined."""
    events: TimelineKey | None = None
    """The timeline slide whose entries tell what happened in a year, as section/slide."""
    comparison: Comparison | None = None
    year: int | None = None
    """The year shown first; the newest certain one if left out."""
