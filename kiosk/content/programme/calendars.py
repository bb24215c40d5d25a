"""Calendars (ICS, RFC 5545) to the values of events.

Words carry their language as ``SUMMARY;LANGUAGE=be:…``, once for each; without it their letters tell it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain, islice
from itertools import repeat as again
from time import thread_time
from typing import Any
from warnings import catch_warnings
from zoneinfo import ZoneInfo

import icalendar

from kiosk.content.news.plain import MOST_HTML
from kiosk.content.news.plain import line as plain_line
from kiosk.content.programme.beyond import SINGLY, Beyond
from kiosk.content.programme.kinds import Kinds
from kiosk.content.programme.recurring import MOST_TIMES, Recurrence, days_of, exceptions, is_written_out, recurrence
from kiosk.content.programme.rows import ROWS, TEXTS
from kiosk.content.programme.standing import Entry, Standing
from kiosk.content.programme.zones import moment_of, quoted_zones, refuse_odd_zones, zone_named
from kiosk.content.reader import Tree
from kiosk.content.tables.cells import refused
from kiosk.content.tables.text import decoded
from kiosk.model.programme import DAY, Defaults
from kiosk.model.text import Language
from kiosk.problem import Problem, Severity, short

PROPERTIES = dict(zip(TEXTS, ("SUMMARY", "LOCATION", "DESCRIPTION"), strict=True))
LINES, LINE, DATES = 100_000, 100_000, 10_000
"""Of one calendar, counted before it is read; a line in letters."""
RULES = 100
"""Of one calendar that are written out day by day."""
MOST_SECONDS = 3.0
"""Of a processor, for all events of a calendar."""
_LETTERS = {"be": ("be",), "ru": ("be", "ru"), "zh": ("zh",), "en": ("en",)}
"""Which languages words may be in, by the one that their letters point to."""
MOST_SINGLY = 366
"""Events that one entry is written out as."""
_BROKEN = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What comes of properties that are not what they should be: icalendar hands them out as they stand."""
_EACH_LINE = re.MULTILINE | re.IGNORECASE
_TAGS = "a|b|br|div|em|font|h\\d|html|i|li|ol|p|pre|span|strong|table|td|tr|u|ul"
_MARKUP = re.compile(rf"</?({_TAGS})(\s[^<>]*)?/?>", re.IGNORECASE)
_LETTER = re.compile(r"&(#\d+|#x[\da-f]+|[a-z]+);", re.IGNORECASE)


def calendar_values(
    data: bytes, shown: str, zone: str, defaults: Defaults, known: Kinds
) -> tuple[list[Tree], list[Problem]]:
    """Every event that takes place as plain values with its line; raises Refused for what is no calendar."""
    entries = _entries(data, shown)
    begun = thread_time()
    standing = Standing(entries)
    trees: list[Tree] = []
    problems = []
    for entry in filter(standing.holds, entries):
        tree = Tree(shown, None, {(): entry.line}, {(): 1})
        try:
            values = _values(entry, standing, ZoneInfo(zone), defaults, known)
        except Beyond as beyond:
            problems.append(tree.problem((), "ics", str(beyond), hint=beyond.hint))
        except _BROKEN as error:
            problems.append(
                tree.problem((), "ics", f"cannot be read: {short(str(error))}", hint="export it again as ICS")
            )
        else:
            trees += [replace(tree, value=value) for value in values]
        if thread_time() - begun > MOST_SECONDS:
            raise refused(shown, "too-large", "takes too long to work out", "export fewer days", entry.line - 1)
        if len(trees) > ROWS:
            raise refused(shown, "too-large", f"has more than {ROWS} events", "leave out what is over", entry.line - 1)
    if defaults.language is not None and any(len(tree.value.get("title", ())) < len(Language) for tree in trees):
        message = f"events are shown in {defaults.language} to everybody where they have no other language"
        hint = "to translate one, write SUMMARY;LANGUAGE=en:… once for each language"
        problems.append(Tree(shown).problem((), "translation", message, hint=hint, severity=Severity.WARNING))
    return trees, problems


def _within_bounds(text: str, shown: str) -> None:
    """Refuse what would take long to read, before it is read."""
    events = len(re.findall("^BEGIN:VEVENT", text, _EACH_LINE))
    for number, most, what in (
        (events, ROWS, "events"),
        (len(re.findall("^BEGIN:", text, _EACH_LINE)), 4 * ROWS, "components"),
        (
            sum(line.count(",") + 1 for line in re.findall(r"^(?:EXDATE|RDATE).*", text, _EACH_LINE)),
            DATES,
            "dates left out or added",
        ),
        (max(text.count("\n"), text.count("\r")), LINES, "lines"),
    ):
        if number > most:
            raise refused(shown, "too-large", f"has more than {most} {what}", "export fewer days")
    if max(map(len, text.split("\n"))) > LINE:
        message = f"has more than {LINE} letters in a line"
        raise refused(shown, "too-large", message, "export it without attachments (ATTACH)")
    refuse_odd_zones(text, events, shown)


def _entries(data: bytes, shown: str) -> list[Entry]:
    lines = [number for number, line in enumerate(data.splitlines(), 1) if line.rstrip().upper() == b"BEGIN:VEVENT"]
    # Lines are cut after so many bytes, also inside a letter.
    text = decoded(data if b"\0" in data[:4] else re.sub(rb"\r?\n[ \t]", b"", data), shown)
    text = quoted_zones(re.sub(r"\r?\n[ \t]", "", text))
    _within_bounds(text, shown)
    icalendar.use_zoneinfo()  # type: ignore[no-untyped-call]  # Forgets the zones (VTIMEZONE) of the calendar before.
    try:
        with catch_warnings(action="ignore"):  # It warns of zones such as /vendor/Europe/Minsk, which it reads rightly.
            calendars = icalendar.Calendar.from_ical(text, multiple=True)
        events = [(event, calendar) for calendar in calendars for event in calendar.walk("VEVENT")]
    except Exception as error:  # The parser raises what the damage makes it raise.
        if "BEGIN:VCALENDAR" not in text.upper():
            raise refused(shown, "ics", "is no calendar, whatever its name says", "export it again as ICS") from error
        raise refused(shown, "ics", f"is not a calendar: {short(str(error))}", "export it again as ICS") from error
    if not events:
        raise refused(shown, "ics", "is not a calendar with events", "export it again as ICS")
    if sum(is_written_out(event) for event, _ in events) > RULES:
        message = f"has more than {RULES} events that repeat by months, years or single days"
        raise refused(shown, "too-large", message, "export fewer days")
    return [
        Entry(
            event,
            line,
            _says(event, "STATUS") == "CANCELLED" or _says(calendar, "METHOD") == "CANCEL",
            zone_named(str(calendar.get("X-WR-TIMEZONE", ""))),
        )
        for (event, calendar), line in zip(events, chain(lines, again(1)), strict=False)
    ]


def _says(component: Any, name: str) -> str:
    return str(component.get(name, "")).strip().upper()


def _values(entry: Entry, standing: Standing, zone: ZoneInfo, defaults: Defaults, known: Kinds) -> list[dict[str, Any]]:
    event = entry.event
    if "DTSTART" not in event:
        raise Beyond("has no DTSTART", "write when it begins, as DTSTART")
    begin = _moment(entry, "DTSTART")
    length = _length(entry, begin, zone)
    skipped = days_of([*exceptions(event), *standing.replaced(entry)], begin, zone)
    rule = recurrence(event, begin, skipped, zone)
    value: dict[str, Any] = {field: dict(_words(event, name, defaults.language)) for field, name in PROPERTIES.items()}
    value = {"kind": _kind(event, known, given=defaults.kind is not None), **value}
    value = {field: words for field, words in value.items() if words}
    if rule is not None:
        whens = _again(rule, begin, length, zone)
    else:
        whens = [] if skipped & days_of([begin], begin, zone) else _whens(begin, length, zone)
    return [{**value, **when} for when in whens]


def _moment(entry: Entry, name: str) -> Any:
    """When an event begins or ends; a time without a zone is in that of its calendar."""
    found = entry.event[name]
    moment = moment_of(found.dt, found.params)
    floats = isinstance(moment, datetime) and moment.tzinfo is None
    return moment.replace(tzinfo=entry.zone) if floats else moment


def _length(entry: Entry, begin: Any, zone: ZoneInfo) -> timedelta | None:
    """How long an event takes by the clock of its beginning; None where it does not say."""
    timed, event = isinstance(begin, datetime), entry.event
    if "DTEND" in event:
        end = _moment(entry, "DTEND")
        if isinstance(end, datetime) != timed:
            raise Beyond("has an hour in only one of DTSTART and DTEND", "write days in both, or times in both")
        if timed and (begin.tzinfo is None) != (end.tzinfo is None):
            raise ValueError("only one of DTSTART and DTEND has a time zone")
        length = (end.astimezone(begin.tzinfo) if timed and end.tzinfo else end) - begin
    elif "DURATION" in event:
        length = event["DURATION"].dt
        if timed and length % DAY:  # Hours pass on a night when clocks change, too.
            begun = begin.replace(tzinfo=begin.tzinfo or zone)
            length = (begun.astimezone(UTC) + length).astimezone(begun.tzinfo) - begun
    else:
        return None
    if length < timedelta():
        raise Beyond("ends before it begins", "fix DTEND")
    return length or None


def _whens(begin: Any, length: timedelta | None, zone: ZoneInfo) -> list[dict[str, Any]]:
    """The days and the hours of an event that begins at ``begin``, on the clocks of the exhibition.

    Several days with hours are the rest of the first day, whole days, and the last day up to its end.
    """
    if not isinstance(begin, datetime):
        return [_whole_days(begin, begin + max(length or DAY, DAY))]
    first = _local(begin, zone)
    value = {"date": f"{first:%Y-%m-%d}", "from": f"{first:%H:%M}"}
    if length is None:
        return [value]
    last = _local(begin + length, zone)
    if last - first < DAY and not first.time() == last.time() == time(0):
        return [{**value, "until": f"{last:%H:%M}"}]
    whole, end = first.date() + (DAY if first.time() != time(0) else timedelta()), last.date()
    return [
        *([{**value, "until": "00:00"}] if whole > first.date() else []),
        *([_whole_days(whole, end)] if end > whole else []),
        *([{"date": f"{end}", "from": "00:00", "until": f"{last:%H:%M}"}] if last.time() != time(0) else []),
    ]


def _whole_days(first: date, after: date) -> dict[str, Any]:
    value = {"date": first.isoformat()}
    return {**value, "repeat": f"daily until {after - DAY}"} if after - first > DAY else value


def _again(rule: Recurrence, begin: Any, length: timedelta | None, zone: ZoneInfo) -> list[dict[str, Any]]:
    """One event that repeats where its hours allow that, or else as many as it has days."""
    if rule.singly and not set(rule.singly) - rule.skipped:
        return []
    when, *others = _whens(begin, length, zone)
    several = bool(others) or "repeat" in when
    if not several and _is_steady(rule, begin, length, zone):
        return [{**when, "repeat": rule.repeat(date.fromisoformat(when["date"]) - rule.first)}]
    days = list(islice(rule.days(), MOST_SINGLY + 1))
    if rule.last is None or len(days) > MOST_SINGLY:
        why = "takes several days" if several else f"is in another time zone, whose hours shift against {zone}"
        raise Beyond(f"{why}, and repeats more than {MOST_SINGLY} times", f"give it a last day (UNTIL), or {SINGLY}")
    return list(chain.from_iterable(_whens(_on(day, begin), length, zone) for day in days))


def _is_steady(rule: Recurrence, begin: Any, length: timedelta | None, zone: ZoneInfo) -> bool:
    """Whether an event is at the same hours of the exhibition on all its days, though it is in another zone."""
    if not isinstance(begin, datetime) or begin.tzinfo in (None, zone):
        return True

    def ahead(day: date) -> list[timedelta]:
        ends = [_on(day, begin), _on(day, begin) + length] if length else [_on(day, begin)]
        return [_local(end, zone).replace(tzinfo=None) - end.replace(tzinfo=None) for end in ends]

    first = ahead(rule.first)
    return all(ahead(day) == first for day in islice(rule.days(), MOST_TIMES))


def _on(day: date, begin: Any) -> Any:
    return datetime.combine(day, begin.time(), begin.tzinfo) if isinstance(begin, datetime) else day


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    """A moment on the clocks of the exhibition; one without a zone is on them already."""
    local = moment if moment.tzinfo in (None, zone) else moment.astimezone(zone)
    if local.fold and local.tzinfo is not moment.tzinfo:
        raise Beyond(f"begins or ends at {local:%Y-%m-%d %H:%M} when that hour comes again", "choose another hour")
    return local


def _kind(event: Any, known: Kinds, *, given: bool) -> str:
    """The kind that one of the CATEGORIES names; where none does all of them, or nothing if one is ``given``."""
    found = event.get("CATEGORIES", [])
    lists = found if isinstance(found, list) else [found]
    names = [str(name).strip() for each in lists for name in getattr(each, "cats", [])]
    kinds = [kind for kind in map(known.key, names) if kind is not None]
    return kinds[0] if kinds else "" if given else ", ".join(filter(None, names))


def _words(event: Any, name: str, usual: Language | None) -> Iterator[tuple[str, str]]:
    """Words by their language.

    A property that stands there once may name the language of the program that wrote it: its letters have to agree.
    """
    found = event.get(name, [])
    several = isinstance(found, list) and len(found) > 1
    for each in found if isinstance(found, list) else [found]:
        words = " ".join(_without_markup(str(each)).split())
        if words:
            named = str(each.params.get("LANGUAGE", "")).lower()[:2]
            letters = language_of(words)
            fitting = [language for language in (usual, named) if language in _LETTERS[letters]]
            yield (named if several and named in tuple(Language) else (fitting or [letters])[0]), words


def language_of(words: str) -> str:
    """The language that letters point to: Chinese characters, Belarusian letters, other Cyrillic ones."""
    if re.search("[\u4e00-\u9fff]", words):
        return Language.ZH.value
    if re.search("[ІіЎў]", words):
        return Language.BE.value
    return Language.RU.value if re.search("[А-Яа-яЁё]", words) else Language.EN.value


def _without_markup(words: str) -> str:
    """Words as people read them, of HTML too; what only looks like it stays."""
    return plain_line(words, MOST_HTML) if _MARKUP.search(words) or _LETTER.search(words) else words
