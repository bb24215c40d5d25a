"""The time zones of calendars, by the names that programs give them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import Any
from warnings import catch_warnings
from zoneinfo import ZoneInfo, available_timezones

from icalendar.timezone import tzp

from kiosk.content.programme.beyond import Beyond
from kiosk.content.tables.cells import refused
from kiosk.problem import short

PARTS = 30_000
"""Parts of zones times events: how often a change of the clocks is looked for."""
CHANGES = 500
"""Single days on which the clocks of a calendar's zones change."""
_OFFSET = re.compile(r"\(?(?:UTC|GMT)\s*(?:([+-])(\d{1,2}):?(\d{2})?)?\)?\s*(.*)", re.IGNORECASE)
_MICROSOFT = "tzone://Microsoft/"
_UNQUOTED = re.compile(r";TZID=(tzone://[^:;\r\n]*|\(?(?:UTC|GMT)[+-]\d{1,2}:\d\d\)?[^:;\r\n]*)(?=[:;])", re.IGNORECASE)
_WINTER = datetime(2026, 1, 1)  # noqa: DTZ001  (In the zone that is asked.)
_YEARLY = re.compile(
    r"FREQ=YEARLY|INTERVAL=1|WKST=\w\w|UNTIL=\w+|BYMONTH=\d{1,2}|BYMONTHDAY=[\d,]+|BYDAY=(?:\+?[1-4]|-1)?\w\w"
)


def moment_of(value: Any, parameters: Any) -> Any:
    """A date or time of a calendar; raises Beyond for one in a time zone that nobody knows."""
    name = str(parameters.get("TZID", ""))
    if not name or not isinstance(value, datetime) or value.tzinfo is not None:
        return value
    zone = zone_named(name)
    if zone is None:
        hint = "name one such as Europe/Minsk, or export the calendar with its zones (VTIMEZONE)"
        raise Beyond(f"is in the time zone {short(name)!r}, which is not known here", hint)
    return value.replace(tzinfo=zone)


def zone_named(name: str) -> tzinfo | None:
    """The zone of ``Europe/Minsk``, ``Belarus Standard Time``, ``GMT+03:00`` or ``(UTC+03:00) Minsk``."""
    name = name.strip().removeprefix(_MICROSOFT)
    known = _of_library(name) if name else None
    offset = _OFFSET.fullmatch(name)
    if known is not None or offset is None:
        return known
    sign, hours, minutes, cities = offset.groups()
    ahead = timedelta(hours=int(hours or 0), minutes=int(minutes or 0)) * (-1 if sign == "-" else 1)
    if not cities:
        return timezone(ahead) if abs(ahead) < timedelta(days=1) else None
    zones = (ZoneInfo(key) for city in cities.split(",") for key in _keys().get(city.strip().replace(" ", "_"), ()))
    return next((zone for zone in zones if zone.utcoffset(_WINTER) == ahead), None)


def _of_library(name: str) -> tzinfo | None:
    try:
        with catch_warnings(action="ignore"):  # Of a vendor before the name.
            return tzp.timezone(name)
    except OSError:  # The name is that of a folder of zones.
        return None


def quoted_zones(text: str) -> str:
    """A calendar with its names of zones that hold a colon in quotation marks, which some programs leave out."""
    return _UNQUOTED.sub(r';TZID="\1"', text)


@cache
def _keys() -> dict[str, list[str]]:
    """The zones that are named after a city."""
    found: dict[str, list[str]] = {}
    for key in sorted(available_timezones()):
        found.setdefault(key.rpartition("/")[2], []).append(key)
    return found


def refuse_odd_zones(text: str, events: int, shown: str) -> None:
    """Refuse zones (VTIMEZONE) whose changes take long to find: all but a few that come once a year."""
    zones = [zone.splitlines() for zone in re.split("BEGIN:VTIMEZONE", text, flags=re.IGNORECASE)[1:]]
    lines = [line.upper() for zone in zones for line in _of_zone(zone)]
    parts = sum(line.startswith("BEGIN:") for line in lines)
    changes = sum(line.count(",") + 1 for line in lines if line.startswith(("RDATE", "EXDATE")))
    hint = "export it with a zone that is known everywhere, such as Europe/Minsk"
    if parts * events > PARTS or changes > CHANGES:
        raise refused(shown, "too-large", "describes too many changes of its time zones (VTIMEZONE)", hint)
    for line in lines:
        if line.startswith("EXRULE") or (line.startswith("RRULE") and not _is_yearly(line.partition(":")[2])):
            message = f"has a time zone that does not change once a year ({short(line)})"
            raise refused(shown, "ics", message, hint)


def _of_zone(lines: list[str]) -> list[str]:
    ends = (number for number, line in enumerate(lines) if line.strip().upper() == "END:VTIMEZONE")
    return lines[: next(ends, len(lines))]


def _is_yearly(rule: str) -> bool:
    """Whether a rule finds a day nearly every year, so that nobody looks for one for long."""
    parts = rule.strip().split(";")
    numbered = re.search(r"BYDAY=[+-]?\d", rule)
    days = re.search(r"BYMONTHDAY=([\d,]+)", rule)
    early = days is None or (not numbered and any(1 <= int(day or 0) <= 28 for day in days[1].split(",")))
    return early and "FREQ=YEARLY" in parts and all(_YEARLY.fullmatch(part) for part in parts)
