"""When a slide or a section is shown: dates, days of the week, hours of the day."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from annotated_types import MaxLen, Predicate

from kiosk.model.dates import WEEK, Day, Weekday, is_time, parse
from kiosk.model.record import Record

MOST_YEARS = 5
"""How long after its publication nobody shows a pack any more: a later clock is wrong."""


def is_time_zone(text: str) -> bool:
    """Whether ``text`` names a zone of the IANA database, as Europe/Minsk."""
    try:
        ZoneInfo(text)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return False
    return True


def is_hours(text: str) -> bool:
    """Whether ``text`` is a part of the day, as 10:00-18:00; one that ends earlier than it begins spans midnight."""
    first, dash, last = re.sub(r"\s*[-\u2013]\s*", "-", text).partition("-")
    return bool(dash) and is_time(first) and is_time(last) and first != last


TimeZone = Annotated[str, Predicate(is_time_zone)]
Hours = Annotated[str, Predicate(is_hours)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule(Record):
    """When something is shown; what is left out does not limit it."""

    from_: Day | None = None
    """The first day."""
    until: Day | None = None
    """The last day."""
    days: Annotated[tuple[Weekday, ...], MaxLen(7)] = ()
    """Days of the week: mon tue wed thu fri sat sun."""
    hours: Hours | None = None
    """Part of the day, as 10:00-18:00; what spans midnight belongs to the day on which it begins."""

    def __post_init__(self) -> None:
        if self.from_ and self.until and self.until < self.from_:
            raise ValueError("ends before it begins")

    @property
    def dated(self) -> bool:
        """Whether it depends on the date, and not only on the day of the week and the hour."""
        return self.from_ is not None or self.until is not None

    def holds(self, moment: datetime) -> bool:
        """Whether it is shown at a moment of the exhibition's own time."""
        day = moment.date() if self.hours is None else _begun(self.hours, moment)
        if (
            day is None
            or (self.from_ and day.isoformat() < self.from_)
            or (self.until and day.isoformat() > self.until)
        ):
            return False
        return not self.days or WEEK[day.weekday()] in self.days


def _begun(hours: str, moment: datetime) -> date | None:
    """The day on which the part of the day began that ``moment`` lies in: after midnight the day before."""
    first, last = (time.fromisoformat(part.strip()) for part in re.split("[-\u2013]", hours))
    today, now = moment.date(), moment.time()
    if first < last:
        return today if first <= now < last else None
    if now < last:
        return today - timedelta(days=1)
    return today if now >= first else None


def is_wrong(today: date, published: str) -> bool:
    """Whether a clock is plainly wrong: before the pack was published, or years later."""
    point = parse(published).first
    first = date(point.year, point.month or 1, point.day or 1)
    return not first <= today < date(first.year + MOST_YEARS, first.month, min(first.day, 28))


def closed(schedules: Mapping[str, Schedule], moment: datetime, *, wrong: bool) -> frozenset[str]:
    """What is not shown at a moment; under a ``wrong`` clock that is everything with a date, and nothing else."""
    return frozenset(
        key for key, schedule in schedules.items() if (schedule.dated if wrong else not schedule.holds(moment))
    )
