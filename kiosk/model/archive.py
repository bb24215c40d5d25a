"""Events past, year by year, next to the houses that stay: institutes and centres with their founding years."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from annotated_types import Len, MaxLen

from kiosk.model.dates import When, parse
from kiosk.model.record import Record
from kiosk.model.refs import EventKindKey, EventsFile, SlideKey, SourceKey
from kiosk.model.slide import Picture, SlideRecord
from kiosk.model.text import LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class PastEvent(Record):
    """Something that was held."""

    date: When
    kind: EventKindKey
    """As in a programme."""
    title: LocalText
    place: LocalText
    text: LocalText | None = None
    """What happened, in a sentence or two."""
    picture: Picture | None = None
    sources: Annotated[tuple[SourceKey, ...], Len(1, 8)]
    more: SlideKey | None = None
    """The slide that tells more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class House(Record):
    """An institute or a centre."""

    date: When
    """When it was founded or opened."""
    title: LocalText
    place: LocalText
    sources: Annotated[tuple[SourceKey, ...], Len(1, 8)]
    more: SlideKey | None = None
    """The slide that tells more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive(SlideRecord):
    """Years of events, newest first, and the houses beside them."""

    kind: Literal["archive"]
    events: Annotated[tuple[PastEvent, ...], MaxLen(3000)] = ()
    programme: EventsFile | None = None
    """A file of the pack with more events: XLSX or CSV."""
    houses_title: LocalText
    houses: Annotated[tuple[House, ...], MaxLen(60)] = ()


def newest_first(events: Iterable[PastEvent]) -> list[PastEvent]:
    """Events in the order of an archive."""
    return sorted(events, key=lambda event: _day(event.date), reverse=True)


def recalled(events: Iterable[PastEvent], today: date) -> PastEvent | None:
    """The event whose day of the year lies nearest to ``today``; of several the latest."""
    dated = [event for event in events if parse(event.date).first.day is not None]

    def away(event: PastEvent) -> tuple[int, int]:
        year, month, day = _day(event.date)
        apart = abs((month * 31 + day) - (today.month * 31 + today.day))
        return min(apart, 372 - apart), -year

    return min(dated, key=away, default=None)


def _day(text: str) -> tuple[int, int, int]:
    first = parse(text).first
    return first.year, first.month or 0, first.day or 0
