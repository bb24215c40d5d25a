"""How an event of a calendar comes back (RFC 5545, RRULE, RDATE and EXDATE), by the clock on which it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from kiosk.content.programme.beyond import Beyond
from kiosk.content.programme.zones import moment_of
from kiosk.model.dates import WEEK
from kiosk.model.programme import DAY

DAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
KNOWN = {"FREQ", "BYDAY", "UNTIL", "COUNT", "INTERVAL", "WKST"}
"""What daily and weekly rules may say."""
OTHERS = {"BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"}
MOST_TIMES = 1000
MOST_NAMED = 31
"""Of months, days or weeks in one rule."""
FIRST_YEAR, HORIZON = 1957, date(2040, 12, 31)
"""Between which rules that are neither daily nor weekly are written out."""
_AHEAD = 9999 - 2055
"""Years to add to a year from 1957 to 2055: the one that comes out has the same weekdays and leap days.

dateutil looks for the days of a rule up to the year 9999, even if there are none: from so far ahead not for long.
"""
_MIDNIGHTS = (time(0), time(23, 59), time(23, 59, 59))
"""How programs write the end of a day that has no hour."""


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
    singly: tuple[date, ...] = ()
    """All days of a rule that is neither daily nor weekly."""

    def days(self) -> Iterator[date]:
        """Every day from the first to the last; endless without a last one."""
        days = self.singly or _days(self.first, self.weekdays, self.last)
        yield from (day for day in days if day not in self.skipped)

    def repeat(self, shift: timedelta) -> str:
        """The words of ``kiosk.model.programme.parse_repeat``, for whole days of ``shift`` later."""
        if self.singly:
            return " ".join(["on", *(f"{day + shift}" for day in self.days())])
        named = [WEEK[number] for number in sorted((day + shift.days) % 7 for day in self.weekdays)]
        words = [self.name or " ".join(named)]
        if self.last is not None:
            words.append(f"until {self.last + shift}")
        if self.skipped:
            words.append(" ".join(["except", *(f"{day + shift}" for day in sorted(self.skipped))]))
        return " ".join(words)


def recurrence(event: Any, begin: date, skipped: frozenset[date], zone: ZoneInfo) -> Recurrence | None:
    """The RRULE of an event that begins first at ``begin``; None without one.

    What is neither daily nor weekly is written out day by day.  Raises Beyond for what has no days.
    """
    if "EXRULE" in event:
        raise Beyond("leaves out days by a rule (EXRULE)", "write each of them as EXDATE")
    if "RRULE" not in event and "RDATE" not in event:
        return None
    rules, first = _all(event, "RRULE"), _day(begin)
    if is_written_out(event):
        days = days_of(_added(event), begin, zone).union([first], *(_written_out(rule, begin, zone) for rule in rules))
        return Recurrence(first, "", frozenset(), max(days), skipped, tuple(sorted(days)))
    rule = rules[0]
    frequency, names = rule["FREQ"][0], [str(name) for name in rule.get("BYDAY", [])]
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
            raise Beyond(f"names {moment:%Y-%m-%d %H:%M}, and begins at {begin:%H:%M}", hint)
        found.add(_day(moment))
    return frozenset(found)


def is_written_out(event: Any) -> bool:
    """Whether an event repeats otherwise than daily or weekly."""
    rules = _all(event, "RRULE")
    return "RDATE" in event or len(rules) > 1 or not all(map(_is_regular, rules))


def _is_regular(rule: Any) -> bool:
    if not isinstance(rule, dict) or set(rule) - KNOWN or rule.get("INTERVAL", [1]) != [1]:
        return False
    return rule.get("FREQ") in (["DAILY"], ["WEEKLY"]) and {str(name) for name in rule.get("BYDAY", [])} <= DAYS.keys()


def _all(event: Any, name: str) -> list[Any]:
    found = event.get(name, [])
    return found if isinstance(found, list) else [found]


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


def exceptions(event: Any) -> Iterator[date]:
    """What EXDATE names."""
    for each in _all(event, "EXDATE"):
        yield from (moment_of(skipped.dt, each.params) for skipped in each.dts)


def _added(event: Any) -> Iterator[date]:
    """What RDATE names."""
    for each in _all(event, "RDATE"):
        for added in each.dts:
            if isinstance(added.dt, tuple):
                raise Beyond("is also held for another time (RDATE with a PERIOD)")
            yield moment_of(added.dt, each.params)


def _written_out(rule: Any, begin: date, zone: ZoneInfo) -> tuple[date, ...]:
    """The days of any other rule, to the end of what a programme can look ahead."""
    if rule["FREQ"][0] not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY") or set(rule) - KNOWN - OTHERS:
        raise Beyond("repeats more than once a day, or by what is no rule of days", "write each time as an event")
    if rule.get("INTERVAL", [1])[0] < 1 or any(len(values) > MOST_NAMED for values in rule.values()):
        hint = "write an INTERVAL of 1 or more, and fewer days"
        raise Beyond(f"repeats by an INTERVAL below 1, or on more than {MOST_NAMED} days of one kind", hint)
    first = _day(begin)
    if not FIRST_YEAR <= first.year <= HORIZON.year:
        hint = "begin it when it is next held"
        raise Beyond(f"repeats, and begins before {FIRST_YEAR} or after {HORIZON.year}", hint)
    last = min(_until(rule, begin, zone) or HORIZON, HORIZON)
    words = ";".join(f"{name}={','.join(map(str, rule[name]))}" for name in rule if name not in ("UNTIL", "COUNT"))
    times = rrulestr(words, dtstart=datetime.combine(_moved(first, _AHEAD), time()))
    times = times.replace(until=datetime.combine(_moved(last, _AHEAD), time()))
    most = min(*rule.get("COUNT", ()), MOST_TIMES + 1, MOST_TIMES + 1)
    days = tuple(_moved(moment.date(), -_AHEAD) for moment in islice(times, most))
    if len(days) > MOST_TIMES:
        raise Beyond(f"repeats more than {MOST_TIMES} times until {HORIZON.year}", "give it a last day (UNTIL)")
    if first not in days:
        raise Beyond("begins on a day that its rule leaves out", "begin it on the first of the days of its RRULE")
    return days


def _moved(day: date, years: int) -> date:
    return day.replace(year=day.year + years)


def _until(rule: Any, begin: date, zone: ZoneInfo) -> date | None:
    if "UNTIL" not in rule:
        return None
    if "COUNT" in rule:
        raise Beyond("repeats until a day and for a number of times", "keep either UNTIL or COUNT")
    last = on_clock_of(begin, rule["UNTIL"][0], zone)
    early = isinstance(last, datetime) and isinstance(begin, datetime) and last.time() < begin.time()
    return _day(last) - DAY if early else _day(last)


def _last(rule: Any, begin: date, weekdays: frozenset[int], zone: ZoneInfo) -> date | None:
    if "UNTIL" in rule:
        return _until(rule, begin, zone)
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
