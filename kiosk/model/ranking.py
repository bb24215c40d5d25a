"""How one series stands among others: ranked bars of a year, and the way from a first year to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from annotated_types import Len

from kiosk.model.data import DataSlide
from kiosk.model.figure import Unit
from kiosk.model.record import Record
from kiosk.model.refs import SeriesKey
from kiosk.model.series import Table
from kiosk.model.text import LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked(Record):
    """A row of the ranking."""

    series: SeriesKey
    label: LocalText
    short: LocalText | None = None
    """A shorter name for the slope; the label if left out."""
    group: bool = False
    """Whether it is a group of countries, which stands among them without a rank of its own."""
    slope: bool = False
    """Whether the slope shows it beside the highlighted row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking(DataSlide):
    """Ranked bars with the highlighted row as the thread, and a slope of shares."""

    kind: Literal["ranking"]
    unit: Unit
    rows: Annotated[tuple[Ranked, ...], Len(2, 40)]
    here: SeriesKey
    """The series of the highlighted row."""
    whole: SeriesKey
    """The series of which the others are shares."""
    first_title: LocalText | None = None
    """The headline while the first year is ranked."""
    first: int
    """The year from which the slope starts."""
    year: int
    """The year in which it ends, and which is ranked first."""
    shown: int = 8
    """How many rows there is room for; the highlighted one is always among them."""
    comment: LocalText
    """The words after the share of the highlighted row."""
    listed: LocalText
    """Which list this is, and what belongs to the groups."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A row of one year."""

    row: int
    """Its place in the slide."""
    value: float
    share: float
    """Percent of the whole."""
    after_gap: bool = False
    """Whether rows before it are left out."""


def standings(slide: Ranking, table: Table, year: int) -> tuple[Standing, ...]:
    """The rows that are shown of a year, largest first."""
    whole = table[slide.whole].in_year(year)
    assert whole is not None
    found = [(index, table[row.series].in_year(year)) for index, row in enumerate(slide.rows)]
    ordered = sorted(((index, each.value) for index, each in found if each is not None), key=lambda pair: -pair[1])
    ranked = [Standing(index, value, 100 * value / whole.value) for index, value in ordered]
    shown, below = ranked[: slide.shown], ranked[slide.shown :]
    here = [each for each in below if slide.rows[each.row].series == slide.here]
    if here:
        shown[-1] = replace(here[0], after_gap=True)
    return tuple(shown)
