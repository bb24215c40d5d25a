"""What slides that show data have in common: their table, and claims that are recomputed from it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Annotated

from annotated_types import Len, MaxLen

from kiosk.model.dates import When
from kiosk.model.figure import Bound
from kiosk.model.record import Line, Number, Record
from kiosk.model.refs import SeriesKey, TableFile
from kiosk.model.series import Series, Table
from kiosk.model.slide import SlideRecord
from kiosk.model.text import LocalText

LARGEST = 10**18
"""Numbers that no claim reaches, see ``kiosk.model.record.is_number``."""


class Measure(StrEnum):
    """What a claim works out from a series."""

    VALUE = "value"
    """The value itself."""
    CHANGE = "change"
    """Percent by which it differs from that of ``since``."""
    TIMES = "times"
    """How many times that of ``since`` it is."""
    SHARE = "share"
    """Percent of the series ``of``."""
    RANK = "rank"
    """Its place among ``among`` and itself, the largest being first."""


class Unfounded(Exception):
    """A claim cannot be worked out: the table lacks what it needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Record):
    """A number that the slide says in words, and how it follows from the table."""

    says: Number
    """The number, rounded as the words round it: ``131``, ``4.5e9``."""
    bound: Bound = Bound.EXACT
    """``more`` for words such as 'more than 90'."""
    measure: Measure
    series: SeriesKey
    at: When
    since: When | None = None
    of: SeriesKey | None = None
    among: Annotated[tuple[SeriesKey, ...], MaxLen(40)] = ()
    plus: Annotated[tuple[SeriesKey, ...], MaxLen(12)] = ()
    """Series that are added to ``series``, where the words speak of several together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Record):
    """Words for a key in the ``note`` column of a table, which marks a provisional value."""

    key: Line
    words: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSlide(SlideRecord):
    """A slide whose numbers come from a table."""

    table: TableFile
    """A CSV or XLSX file of the pack, such as ``series/trade.csv``."""
    sheet: Line | None = None
    """Which sheet of an XLSX file; the first if left out."""
    counted: LocalText
    """Who counted what: goes with every view of the numbers."""
    claims: Annotated[tuple[Claim, ...], Len(1, 12)]
    """Every number of the title and the texts, so that the check can recompute it."""
    notes: Annotated[tuple[Note, ...], MaxLen(12)] = ()

    def note(self, key: str) -> LocalText | None:
        """The words for a note of the table."""
        return next((note.words for note in self.notes if note.key == key), None)


def work_out(claim: Claim, table: Table) -> float:
    """The number a claim speaks of, from the table; raises Unfounded."""
    value = _sum(claim, table, claim.at)
    match claim.measure:
        case Measure.VALUE:
            return value
        case Measure.CHANGE:
            return 100 * (value / _since(claim, table) - 1)
        case Measure.TIMES:
            return value / _since(claim, table)
        case Measure.SHARE:
            if claim.of is None:
                raise Unfounded("a share needs `of`, the series of the whole")
            return 100 * value / _value(table, claim.of, claim.at)
        case Measure.RANK:
            if not claim.among:
                raise Unfounded("a rank needs `among`, the series to compare with")
            return 1 + sum(_value(table, other, claim.at) > value for other in claim.among)


def holds(claim: Claim, value: float) -> bool:
    """Whether a number that was worked out is what the claim says."""
    if claim.bound is Bound.MORE:
        return value >= float(claim.says)
    if not abs(value) < LARGEST:
        return False
    quantum = Decimal(1).scaleb(int(claim.says.as_tuple().exponent))
    return Decimal(value).quantize(quantum, ROUND_HALF_UP) == claim.says


def _since(claim: Claim, table: Table) -> float:
    if claim.since is None:
        raise Unfounded(f"`{claim.measure}` needs `since`, the date to compare with")
    since = _sum(claim, table, claim.since)
    if since == 0:
        raise Unfounded(f"{claim.series!r} is nothing at {claim.since}")
    return since


def _sum(claim: Claim, table: Table, at: str) -> float:
    return sum(_value(table, key, at) for key in (claim.series, *claim.plus))


def _value(table: Table, key: str, at: str) -> float:
    if key not in table:
        raise Unfounded(f"the table has no series {key!r}")
    series: Series = table[key]
    observation = series.find(at)
    if observation is None or observation.value == 0:
        raise Unfounded(f"{key!r} has no value for {at}")
    return observation.value
