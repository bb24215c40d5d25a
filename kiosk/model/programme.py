"""A programme: events that happen once or again and again, and which of them are on now, next and later.

Events are written in the exhibition's own time.  Moments are compared in UTC, so that a clock that is put forward
or back neither hides an event nor shows it twice.  A time that such a night skips counts as the next hour, one that
comes twice as its first occurrence, as RFC 5545 has it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from annotated_types import MaxLen, Predicate

from kiosk.model.dates import WEEK, Day, Time, Weekday, is_day
from kiosk.model.record import Record
from kiosk.model.refs import ArchiveKey, EventKindKey, EventsFile, SlideKey, SourceKey
from kiosk.model.slide import Picture, SlideRecord
from kiosk.model.text import Language, LocalText
from kiosk.shared import shared

DAY = timedelta(days=1)
UNSAID = timedelta(hours=1)
"""How long an event counts as on that does not say when it ends."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """How an event comes back."""

    weekdays: frozenset[int]
    """Monday is 0; empty for the weekday of the first time."""
    last: date | None
    exceptions: frozenset[date]
    days: tuple[date, ...] = ()
    """All of its days in their order, where they are written singly."""


@shared(512)
def parse_repeat(text: str) -> Repeat:
    """Read ``daily``, ``weekly`` or ``mon wed fri``, each with ``until 2026-06-20`` and ``except 2026-06-18``.

    Or the days themselves, as ``on 2026-06-16 2026-07-16``.  Raises ValueError for anything else.
    """
    words = re.sub(r"[\s,;]+", " ", text.strip().lower())
    if words.startswith("on "):
        if not all(map(is_day, words.split()[1:])):
            raise ValueError(f"{text!r} has a date that is not one")
        dates = tuple(sorted(set(map(date.fromisoformat, words.split()[1:]))))
        return Repeat(frozenset(), dates[-1], frozenset(), dates)
    rule, _, exceptions = words.partition(" except ")
    rule, _, last = rule.partition(" until ")
    names, days = rule.split(), exceptions.split()
    if not all(map(is_day, (*days, *filter(None, [last])))):
        raise ValueError(f"{text!r} has a date that is not one")
    if rule == "daily":
        weekdays = frozenset(range(7))
    elif rule == "weekly":
        weekdays = frozenset()
    elif names and all(name in WEEK for name in names):
        weekdays = frozenset(WEEK.index(Weekday(name)) for name in names)
    else:
        raise ValueError(f"{text!r} is no way to repeat")
    return Repeat(weekdays, date.fromisoformat(last) if last else None, frozenset(map(date.fromisoformat, days)))


def is_repeat(text: str) -> bool:
    """Whether ``parse_repeat`` reads ``text``."""
    try:
        parse_repeat(text)
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeEvent(Record):
    """Something one can go to."""

    date: Day
    """The day, or the first day of an event that repeats."""
    from_: Time | None = None
    """When it begins, as 15:00; without it the event takes the whole day."""
    until: Time | None = None
    """When it ends; a time before the beginning means the next morning."""
    kind: EventKindKey
    """exhibition concert contest festival lecture film day-of-culture year, or a key under kinds: in pack.yaml."""
    repeat: Annotated[str, MaxLen(12_000), Predicate(is_repeat)] | None = None
    """``daily``, ``weekly`` or ``mon wed fri``, each with ``until 2026-06-20`` and ``except 2026-06-18``.

    Or ``on 2026-06-16 2026-07-16``."""
    title: LocalText
    place: LocalText | None = None
    text: LocalText | None = None
    """What a visitor should know, in a sentence or two."""
    picture: Picture | None = None
    sources: Annotated[tuple[SourceKey, ...], MaxLen(8)] = ()
    more: SlideKey | None = None
    """The slide that tells more."""

    def __post_init__(self) -> None:
        if self.until and not self.from_:
            raise ValueError("ends at a time, and does not begin at one")
        if self.until and self.until == self.from_:
            raise ValueError("begins and ends at the same time")
        last = parse_repeat(self.repeat).last if self.repeat else None
        if last is not None and last.isoformat() < self.date:
            raise ValueError("repeats until a day before it begins")


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults(Record):
    """What holds for the events of a file that do not say it themselves."""

    kind: EventKindKey | None = None
    """As in events."""
    place: LocalText | None = None
    language: Language | None = None
    """The language of a calendar's words; it shows them as they are, in all languages."""


NO_DEFAULTS = Defaults()


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme(SlideRecord):
    """What is on now, next and later."""

    kind: Literal["programme"]
    events: Annotated[tuple[ProgrammeEvent, ...], MaxLen(500)] = ()
    programme: EventsFile | None = None
    """A file of the pack with more events: XLSX, CSV or ICS."""
    defaults: Defaults = NO_DEFAULTS
    """What its events are where they do not say so."""
    archive: ArchiveKey | None = None
    """The slide of events past, where one may look while nothing is on."""


def days_from(event: ProgrammeEvent, start: date) -> Iterator[date]:
    """The days of an event from ``start`` on; endless where it repeats without an end."""
    first = date.fromisoformat(event.date)
    if event.repeat is None:
        if first >= start:
            yield first
        return
    rule = parse_repeat(event.repeat)
    if rule.days:
        yield from islice(rule.days, bisect_left(rule.days, start), None)
        return
    weekdays = rule.weekdays or {first.weekday()}
    day = max(first, start)
    while day < date.max and (rule.last is None or day <= rule.last):
        if day.weekday() in weekdays and day not in rule.exceptions:
            yield day
        day += DAY


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event on one day."""

    event: ProgrammeEvent
    number: int
    """Position of the event in its programme."""
    day: date
    begin: datetime
    """In UTC."""
    end: datetime
    """In UTC, later than ``begin``."""

    def passed(self, moment: datetime) -> float:
        """The part of it that has passed at a moment, from 0 to 1."""
        return min(1.0, max(0.0, (moment - self.begin) / (self.end - self.begin)))


@dataclass(frozen=True, slots=True)
class WhatIsOn:
    """A programme at one moment."""

    now: tuple[Occurrence, ...]
    """What is on: the one that ends first before the others, what takes the whole day last."""
    next: Occurrence | None
    """What begins next, today or on a later day; None when nothing is to come."""
    later: tuple[Occurrence, ...]
    """What begins later on the day of the next one, as long as that is today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """Events in the time of their exhibition."""

    events: tuple[ProgrammeEvent, ...]
    zone: str
    """IANA name."""
    kinds: frozenset[str] = frozenset()
    """Only events of these kinds; all of them if empty."""

    def local(self, moment: datetime) -> datetime:
        """A moment in the exhibition's own time."""
        return moment.astimezone(ZoneInfo(self.zone))

    def on(self, day: date) -> list[Occurrence]:
        """What begins on a day, in the order of time."""
        held = (self._on(number, day) for number, event in self._chosen() if day in islice(days_from(event, day), 1))
        return sorted(held, key=lambda each: (each.begin, each.end, each.number))

    def at(self, moment: datetime) -> WhatIsOn:
        """What is on at a moment, what comes next, and what later that day."""
        moment = moment.astimezone(UTC)
        today = self.local(moment).date()
        begun = [each for each in (*self.on(today - DAY), *self.on(today)) if each.begin <= moment < each.end]
        now = sorted(begun, key=lambda each: (each.event.from_ is None, each.end, each.begin, each.number))
        coming = [each for each in self.on(today) if each.begin > moment]
        if coming:
            return WhatIsOn(tuple(now), coming[0], tuple(coming[1:]))
        days = self.days(today + DAY, 1)
        return WhatIsOn(tuple(now), self.on(days[0])[0] if days else None, ())

    def days(self, start: date, most: int) -> list[date]:
        """The first days from ``start`` on that have events, at most ``most``."""
        found = {day for _, event in self._chosen() for day in islice(days_from(event, start), most)}
        return sorted(found)[:most]

    def occurrence(self, number: int, day: date) -> Occurrence | None:
        """An event on one of its days; None if it is not held on that day, or there is no such event."""
        held = number < len(self.events) and day in islice(days_from(self.events[number], day), 1)
        return self._on(number, day) if held else None

    def _chosen(self) -> Iterator[tuple[int, ProgrammeEvent]]:
        return ((i, event) for i, event in enumerate(self.events) if not self.kinds or event.kind in self.kinds)

    def _on(self, number: int, day: date) -> Occurrence:
        event = self.events[number]
        begin = self._moment(day, event.from_)
        if event.from_ is None:
            end = self._moment(day + DAY, None)
        elif event.until is None:
            end = begin + UNSAID
        else:
            last = day if event.until > event.from_ else day + DAY
            end = self._moment(last, event.until)
            if end <= begin:  # It ends within the hour that the night of its day skips.
                end = begin + (_wall(last, event.until) - _wall(day, event.from_))
        return Occurrence(event, number, day, begin, end)

    def _moment(self, day: date, at: str | None) -> datetime:
        """A time on the clocks of the exhibition, in UTC."""
        return _wall(day, at or "00:00").replace(tzinfo=ZoneInfo(self.zone)).astimezone(UTC)


def _wall(day: date, at: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(at))
