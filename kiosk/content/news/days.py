"""The day on which a feed says that something was published, as feeds of three languages write it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

_MONTHS = (
    ("jan", "янв", "сту", "一月"),
    ("feb", "фев", "лют", "二月"),
    ("mar", "мар", "сак", "三月"),
    ("apr", "апр", "кра", "四月"),
    ("may", "май", "мая", "五月"),
    ("jun", "июн", "чэр", "六月"),
    ("jul", "июл", "ліп", "七月"),
    ("aug", "авг", "жні", "八月"),
    ("sep", "сен", "вер", "九月"),
    ("oct", "окт", "кас", "十月"),
    ("nov", "ноя", "ліс", "十一月"),
    ("dec", "дек", "сне", "十二月"),
)
"""How the names of the months begin in English, Russian, Belarusian and Chinese."""
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_NAME = rf"({'|'.join(sorted(_MONTH, key=len, reverse=True))})[^\W\d]*\.?"
_YEAR, _SHORT = r"(?P<year>\d{4})", r"(?P<month>\d{1,2})"
_DAY = r"(?P<day>\d{1,2})"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}\s?[-/.年]\s?{_SHORT}\s?[-/.月]\s?{_DAY}(?!\d)",
        rf"(?<!\d){_DAY}\.{_SHORT}\.{_YEAR}(?!\d)",
        rf"(?<!\d){_DAY}[\s.-]+(?P<name>{_NAME})[\s,.-]*(?P<year>\d{{4}}|\d\d)(?!\d)",
        rf"(?<!\d){_DAY}\s+{_SHORT}月\s+{_YEAR}(?!\d)",
        rf"\b(?P<name>{_NAME})\s+{_DAY},?\s+{_YEAR}(?!\d)",
    )
)
_ODD_ENGLISH = re.compile(
    r"\b(?P<name>[a-z]{3})\s+(?P<day>\d{1,2})\s+[\d:]+\s+(?:[a-z]+\s+)?(?P<year>\d{4})$", re.IGNORECASE
)
"""The order of the C library: Wed Jun 10 09:40:00 2026."""
_CLOCK = re.compile(
    r"(?:(?<=\D)|T)(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?(?:[.,]\d+)?\s*(?P<half>[ap]m\b)?", re.IGNORECASE
)
_OFFSET = re.compile(
    r"\s*(?:(?:UTC|GMT)?(?P<sign>[+-])(?P<hours>\d\d?):?(?P<minutes>\d\d)?\b|(?P<utc>Z|UTC?|GMT)\b|(?P<msk>MSK)\b)",
    re.IGNORECASE,
)
_UNIX = re.compile(r"\d{10}(\d{3})?")


def published(words: str, zone: tzinfo) -> date | None:
    """The day in ``zone``; None where the words name none.

    A moment is moved to ``zone``.  A day alone, and an hour that names no zone or one by letters that stand for
    several (CST is in America and in China), stay as they are written.
    """
    words = words.strip()[:100]
    if _UNIX.fullmatch(words):
        return datetime.fromtimestamp(int(words[:10]), UTC).astimezone(zone).date()
    try:
        found = _day(words)
        clock = _CLOCK.search(words) if found else None
        offset = _OFFSET.match(words, clock.end()) if clock else None
        if found is None or clock is None or offset is None:
            return found
        hour = int(clock["hour"]) % 12 + 12 * (clock["half"].lower() == "pm") if clock["half"] else int(clock["hour"])
        moment = datetime(found.year, found.month, found.day, tzinfo=_zone_of(offset))
        return (moment + timedelta(hours=hour, minutes=int(clock["minute"]))).astimezone(zone).date()
    except (OverflowError, ValueError):
        return None


def _day(words: str) -> date | None:
    for pattern in (*_DATES, _ODD_ENGLISH):
        match = pattern.search(words)
        if match:
            parts = match.groupdict()
            name = parts.get("name", "")
            month = _month(name) if name else int(parts["month"])
            year = int(parts["year"])
            return date(year if year > 99 else 2000 + year, month, int(parts["day"]))
    return None


def _month(name: str) -> int:
    return next((number for begin, number in _MONTH.items() if name.lower().startswith(begin)), 0)


def _zone_of(offset: re.Match[str]) -> timezone:
    if offset["msk"]:
        return timezone(timedelta(hours=3))
    if offset["utc"]:
        return UTC
    ahead = timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"] or 0))
    return timezone(-ahead if offset["sign"] == "-" else ahead)
