"""What a trade is made of: groups of goods by their part of the whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import Len, MaxLen

from kiosk.model.data import DataSlide
from kiosk.model.figure import Unit
from kiosk.model.record import Record
from kiosk.model.refs import SeriesKey, SourceKey
from kiosk.model.series import Observation, Series, Table
from kiosk.model.slide import Pattern, Tone
from kiosk.model.text import LocalText

SMALL = 0.02
"""A group under this part of the whole joins the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Record):
    """One series of a group."""

    series: SeriesKey
    label: LocalText
    short: LocalText | None = None
    """One word for the head of a table; the label if left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Good(Record):
    """A group of goods: a cell of the treemap, or a card where nobody gives a sum."""

    label: LocalText
    line: LocalText | None = None
    """What belongs to it, or who named it and when."""
    parts: Annotated[tuple[Part, ...], MaxLen(6)] = ()
    """The series that are its sum; none where goods are only named."""
    title: LocalText | None = None
    """The headline once the group is opened."""
    tone: Tone = Tone.FLAX
    ornament: Pattern | None = None
    """A grid that bleeds off the corner of its cell, sewn in one colour."""
    sources: Annotated[tuple[SourceKey, ...], MaxLen(8)] = ()
    """Who named it; the values of a series carry their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Basket(Record):
    """One direction of trade."""

    label: LocalText
    """One word for its toggle."""
    title: LocalText | None = None
    """The finding; the slide's title if left out."""
    kicker: LocalText | None = None
    counted: LocalText | None = None
    """Who counted or named what; the slide's words if left out."""
    goods: Annotated[tuple[Good, ...], Len(1, 12)]
    years: Annotated[tuple[int, ...], MaxLen(2)] = ()
    """The year shown first, and one to set beside it; none where goods are named without sums."""
    total: SeriesKey | None = None
    """The series of the whole; without it the goods are the whole."""
    rest: LocalText | None = None
    """Name of what is left of the whole, and of groups too small for a cell."""
    rest_line: LocalText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition(DataSlide):
    """A treemap and ranked bars of what is traded; a touch opens a group."""

    kind: Literal["composition"]
    unit: Unit
    baskets: Annotated[tuple[Basket, ...], Len(1, 2)]


@dataclass(frozen=True, slots=True)
class Piece:
    """A cell: a good, or the rest of the basket."""

    good: int | None
    """Its place in the basket; None for the rest."""
    value: float
    share: float
    """Part of the whole, from 0 to 1."""
    note: str
    """Why the share is provisional, as a key of the slide's notes."""


def pieces(basket: Basket, table: Table, year: int, small: float = SMALL) -> tuple[Piece, ...]:
    """The cells of a year, largest first and the rest last; it holds the groups under the part ``small``."""
    sums = [sum_in_year(good, table, year) for good in basket.goods]
    known = [(index, each) for index, each in enumerate(sums) if each is not None]
    total = table[basket.total].in_year(year) if basket.total is not None else None
    if total is None and (basket.total is not None or not known):
        raise ValueError(f"nothing to take shares of in {year}")
    whole = total.value if total is not None else sum(each.value for _, each in known)
    doubt = total.note if total is not None else ""
    shown = [
        Piece(index, each.value, each.value / whole, each.note or doubt)
        for index, each in known
        if each.value >= small * whole
    ]
    shown.sort(key=lambda piece: -piece.value)
    rest = whole - sum(piece.value for piece in shown)
    if rest > whole * 1e-9:
        shown.append(Piece(None, rest, rest / whole, doubt))
    return tuple(shown)


def sum_in_year(good: Good, table: Table, year: int) -> Observation | None:
    """The parts of a good together; None unless every part has a value."""
    found = [table[part.series].in_year(year) for part in good.parts]
    values = [each for each in found if each is not None]
    if not values or len(values) < len(found):
        return None
    note = next((each.note for each in values if each.note), "")
    return Observation(str(year), float(year), sum(each.value for each in values), values[0].source, note)


def remainder(basket: Basket, table: Table) -> Series | None:
    """What the cells of the first year leave of the total, in every year that has all of them; None without a total."""
    if basket.total is None or not basket.years:
        return None
    cells = [piece.good for piece in pieces(basket, table, basket.years[0])]
    left = []
    for whole in table[basket.total]:
        sums = [sum_in_year(basket.goods[good], table, int(whole.moment)) for good in cells if good is not None]
        known = [each.value for each in sums if each is not None]
        if len(known) == len(sums):
            left.append(Observation(whole.at, whole.moment, whole.value - sum(known), whole.source, whole.note))
    return Series.of("rest", left)
