"""Calendars (ICS, RFC 5545) to the values of events.

Words carry their language as ``SUMMARY;LANGUAGE=be:…``, once for each; without it their letters tell it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

import icalendar

from kiosk.content.programme.rows import TEXTS, read_kind
from kiosk.content.reader import Tree
from kiosk.content.tables.cells import refused
from kiosk.model.programme import DAY, parse_repeat
from kiosk.model.text import Language
from kiosk.problem import Problem, short

PROPERTIES = dict(zip(TEXTS, ("SUMMARY", "LOCATION", "DESCRIPTION"), strict=True))
DAYS = {"MO": "mon", "TU": "tue", "WE": "wed", "TH": "thu", "FR": "fri", "SA": "sat", "SU": "sun"}
KNOWN = {"FREQ", "BYDAY", "UNTIL", "COUNT", "INTERVAL", "WKST"}
MOST_TIMES = 1000
_BROKEN = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What comes of properties that are not what they should be: icalendar hands them out as they stand."""


class _Beyond(Exception):
    """The calendar asks for what a programme does not have."""


def calendar_values(text: str, shown: str, zone: str) -> tuple[list[Tree], list[Problem]]:
    """Every VEVENT as plain values with its line; raises Refused for what is no calendar."""
    try:
        calendars = icalendar.Calendar.from_ical(text, multiple=True)
        events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    except Exception as error:  # The parser raises what the damage makes it raise.
        raise refused(shown, "ics", f"is not a calendar: {short(str(error))}", "export it anew as ICS") from error
    if not events:
        raise refused(shown, "ics", "is not a calendar with events", "export it anew as ICS")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip().upper() == "BEGIN:VEVENT"]
    trees, problems = [], []
    for event, line in zip(events, lines, strict=False):
        tree = Tree(shown, None, {(): line}, {(): 1})
        try:
            tree.value = _value(event, ZoneInfo(zone))
            trees.append(tree)
        except _Beyond as beyond:
            problems.append(tree.problem((), "ics", str(beyond), hint="write it as several events, or as a table"))
        except _BROKEN as error:
            problems.append(
                tree.problem((), "ics", f"cannot be read: {short(str(error))}", hint="export it anew as ICS")
            )
    return trees, problems


def _value(event: Any, zone: ZoneInfo) -> dict[str, Any]:
    if "DTSTART" not in event:
        raise _Beyond("has no DTSTART")
    begin, end = _local(event["DTSTART"].dt, zone), _end(event, zone)
    first = begin.date() if isinstance(begin, datetime) else begin
    categories = event.get("CATEGORIES")
    names = [str(name) for name in getattr(categories, "cats", [])]
    value: dict[str, Any] = {"date": first.isoformat()}
    if names:
        value["kind"] = read_kind(names[0])
    repeat = _repeat(event, first, zone)
    if isinstance(begin, datetime):
        value["from"] = f"{begin:%H:%M}"
        if isinstance(end, datetime):
            if end - begin > timedelta(hours=24):
                raise _Beyond("lasts longer than a day")
            value["until"] = f"{end:%H:%M}"
    elif end is not None and end - first > DAY:
        repeat = repeat or f"daily until {end - DAY:%Y-%m-%d}"
    words = {field: dict(_words(event, name)) for field, name in PROPERTIES.items()}
    value |= {field: texts for field, texts in words.items() if texts}
    return {**value, "repeat": repeat} if repeat else value


def _local(moment: date, zone: ZoneInfo) -> date:
    """A moment on the clocks of the exhibition; one without a zone is on them already."""
    return moment.astimezone(zone) if isinstance(moment, datetime) and moment.tzinfo is not None else moment


def _end(event: Any, zone: ZoneInfo) -> Any:
    if "DTEND" in event:
        return _local(event["DTEND"].dt, zone)
    return _local(event["DTSTART"].dt, zone) + event["DURATION"].dt if "DURATION" in event else None


def _words(event: Any, name: str) -> Iterator[tuple[str, str]]:
    found = event.get(name, [])
    for each in found if isinstance(found, list) else [found]:
        words = " ".join(str(each).split())
        if words:
            yield str(each.params.get("LANGUAGE", "")).lower()[:2] or language_of(words), words


def language_of(words: str) -> str:
    """The language that letters point to: Chinese characters, Belarusian letters, other Cyrillic ones."""
    if re.search("[\u4e00-\u9fff]", words):
        return Language.ZH.value
    if re.search("[ІіЎў]", words):
        return Language.BE.value
    return Language.RU.value if re.search("[А-Яа-яЁё]", words) else Language.EN.value


def _repeat(event: Any, first: date, zone: ZoneInfo) -> str | None:
    """The way to repeat in the words of ``kiosk.model.programme.parse_repeat``."""
    rule = event.get("RRULE")
    if rule is None:
        if "RDATE" in event:
            raise _Beyond("repeats on single dates (RDATE)")
        return None
    if isinstance(rule, list) or set(rule) - KNOWN or rule.get("INTERVAL", [1]) != [1]:
        raise _Beyond("repeats by a rule that is not daily or weekly")
    days = [DAYS.get(str(day), "") for day in rule.get("BYDAY", [])]
    frequency = rule["FREQ"][0]
    if frequency not in ("DAILY", "WEEKLY") or (days and (frequency == "DAILY" or not all(days))):
        raise _Beyond("repeats by a rule that is not daily or weekly")
    text = " ".join(days) or frequency.lower()
    last = _last(rule, text, first, zone)
    text += f" until {last}" if last else ""
    skipped = " ".join(f"{day}" for day in _exceptions(event, zone))
    return f"{text} except {skipped}" if skipped else text


def _last(rule: Any, text: str, first: date, zone: ZoneInfo) -> date | None:
    if "UNTIL" in rule:
        last = _local(rule["UNTIL"][0], zone)
        return last.date() if isinstance(last, datetime) else last
    if "COUNT" not in rule:
        return None
    weekdays = parse_repeat(text).weekdays or {first.weekday()}
    days = (day for step in range(MOST_TIMES * 7) if (day := first + DAY * step).weekday() in weekdays)
    return list(islice(days, min(rule["COUNT"][0], MOST_TIMES)))[-1]


def _exceptions(event: Any, zone: ZoneInfo) -> Iterator[date]:
    found = event.get("EXDATE", [])
    for each in found if isinstance(found, list) else [found]:
        for skipped in each.dts:
            day = _local(skipped.dt, zone)
            yield day.date() if isinstance(day, datetime) else day
