"""How an event of a calendar comes back (RFC 5545, RRULE and EXDATE), by the clock on which it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.model.dates import WEEK
from kiosk.model.programme import DAY
from kiosk.problem import short

DAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
KNOWN = {"FREQ", "BYDAY", "UNTIL", "COUNT", "INTERVAL", "WKST"}
MOST_TIMES = 1000
SINGLY = "write the days singly, as events of their own, or as a table"
_MIDNIGHTS = (time(0), time(23, 59), time(23, 59, 59))
"""How programs write the end of a day that has no hour."""


class Beyond(Exception):
    """The calendar asks for what a programme does not have; ``hint`` says what would be right."""

    def __init__(self, message: str, hint: str = SINGLY) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Recurrence:
    """The days of an event that repeats."""

    first: date
    name: str
    """``daily`` or ``weekly``; empty where the weekdays are named."""
    weekdays: frozenset[int]
    """Monday is 0."""
    last: date | None
    skipped: frozenset[date]

    def days(self) -> Iterator[date]:
        """Every day from the first to the last; endless without a last one."""
        yield from (day for day in _days(self.first, self.weekdays, self.last) if day not in self.skipped)

    def repeat(self, shift: timedelta) -> str:
        """The words of ``kiosk.model.programme.parse_repeat``, for whole days of ``shift`` later."""
        named = [WEEK[number] for number in sorted((day + shift.days) % 7 for day in self.weekdays)]
        words = [self.name or " ".join(named)]
        if self.last is not None:
            words.append(f"until {self.last + shift}")
        if self.skipped:
            words.append(" ".join(["except", *(f"{day + shift}" for day in sorted(self.skipped))]))
        return " ".join(words)


def recurrence(event: Any, begin: date, skipped: frozenset[date], zone: ZoneInfo) -> Recurrence | None:
    """The RRULE of an event that begins first at ``begin``; None without one.

    Raises Beyond for what is neither daily nor weekly.
    """
    if "RDATE" in event:
        raise Beyond("repeats on single dates (RDATE)")
    if "RRULE" not in event:
        return None
    rule, first = event["RRULE"], _day(begin)
    if isinstance(rule, list) or set(rule) - KNOWN or rule.get("INTERVAL", [1]) != [1]:
        raise Beyond("repeats by a rule that is not daily or weekly")
    frequency, names = rule["FREQ"][0], [str(name) for name in rule.get("BYDAY", [])]
    if frequency not in ("DAILY", "WEEKLY") or not DAYS.keys() >= set(names):
        raise Beyond("repeats by a rule that is not daily or weekly")
    if names and first.weekday() not in [DAYS[name] for name in names]:
        raise Beyond("begins on a day that its rule leaves out (BYDAY)", "begin it on one of the days of BYDAY")
    weekdays = frozenset(DAYS[name] for name in names) or frozenset(
        range(7) if frequency == "DAILY" else [first.weekday()]
    )
    last = _last(rule, begin, weekdays, zone)
    return Recurrence(first, "" if names else frequency.lower(), weekdays, last, skipped)


def days_of(moments: Iterable[date], begin: date, zone: ZoneInfo) -> frozenset[date]:
    """The days of an event that ``moments`` name by its first one; raises Beyond where they name another hour."""
    found = set()
    for each in moments:
        moment = on_clock_of(begin, each, zone)
        if isinstance(moment, datetime) and isinstance(begin, datetime) and moment.time() != begin.time():
            hint = "name the hour at which it begins"
            raise Beyond(f"leaves out {moment:%Y-%m-%d %H:%M}, and begins at {begin:%H:%M}", hint)
        found.add(_day(moment))
    return frozenset(found)


def on_clock_of(begin: date, moment: date, zone: ZoneInfo) -> date:
    """A moment as the clock says it on which ``begin`` is written: a day for a day, a time for a time.

    What has no time zone is in the exhibition's ``zone``, or in that of ``begin``.
    """
    if not isinstance(begin, datetime):
        if isinstance(moment, datetime) and moment.time() not in _MIDNIGHTS:
            raise Beyond(f"takes whole days, and names the hour {moment:%Y-%m-%d %H:%M}", f"write {moment:%Y%m%d}")
        return _day(moment)
    if not isinstance(moment, datetime):
        return datetime.combine(moment, begin.time(), begin.tzinfo)
    if moment.tzinfo is None:
        return moment.replace(tzinfo=begin.tzinfo)
    return moment.astimezone(begin.tzinfo) if begin.tzinfo else moment.astimezone(zone).replace(tzinfo=None)


def moment_of(value: Any, parameters: Any) -> Any:
    """A date or time of a calendar; raises Beyond for one in a time zone that nobody knows."""
    name = str(parameters.get("TZID", ""))
    if name and isinstance(value, datetime) and value.tzinfo is None:
        hint = "name one such as Europe/Minsk, or export the calendar with its zones (VTIMEZONE)"
        raise Beyond(f"is in the time zone {short(name)!r}, which is not known here", hint)
    return value


def exceptions(event: Any) -> Iterator[date]:
    """What EXDATE names."""
    found = event.get("EXDATE", [])
    for each in found if isinstance(found, list) else [found]:
        yield from (moment_of(skipped.dt, each.params) for skipped in each.dts)


def _last(rule: Any, begin: date, weekdays: frozenset[int], zone: ZoneInfo) -> date | None:
    if "UNTIL" in rule and "COUNT" in rule:
        raise Beyond("repeats until a day and for a number of times", "keep either UNTIL or COUNT")
    if "UNTIL" in rule:
        last = on_clock_of(begin, rule["UNTIL"][0], zone)
        early = isinstance(last, datetime) and isinstance(begin, datetime) and last.time() < begin.time()
        return _day(last) - DAY if early else _day(last)
    if "COUNT" not in rule:
        return None
    if rule["COUNT"][0] > MOST_TIMES:
        raise Beyond(f"repeats more than {MOST_TIMES} times", "write its last day (UNTIL) in place of COUNT")
    return list(islice(_days(_day(begin), weekdays, None), rule["COUNT"][0]))[-1]


def _days(first: date, weekdays: frozenset[int], last: date | None) -> Iterator[date]:
    day = first
    while day < date.max and (last is None or day <= last):
        if day.weekday() in weekdays:
            yield day
        day += DAY


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
