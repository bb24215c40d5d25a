"""Dates as exactly as the source gives them: a day, a month, a year, a span, or about then."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from annotated_types import Predicate

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """A year, a month of a year, or a day; the parts that are not known are None."""

    year: int
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """From one point to another, or one point alone when ``last`` is None."""

    first: Point
    last: Point | None = None
    about: bool = False
    """The source itself gives no exact date."""


def parse(text: str) -> Span:
    """Read ``2022``, ``2022-10``, ``2022-10-03``, ``~2022`` or ``2018-01..2018-10``.

    Raises ValueError for anything else, and for days that do not exist.
    """
    about = text.startswith("~")
    first, dots, last = text.removeprefix("~").partition("..")
    span = Span(_point(first), _point(last) if dots else None, about)
    if span.last is not None and _key(span.last) < _key(span.first):
        raise ValueError(f"{text}: ends before it begins")
    return span


def is_date(text: str) -> bool:
    """Whether ``parse`` reads ``text``."""
    try:
        parse(text)
    except ValueError:
        return False
    return True


def _point(text: str) -> Point:
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a date")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    date(year, 1 if month is None else month, 1 if day is None else day)
    return Point(year, month, day)


def _key(point: Point) -> tuple[int, int, int]:
    return point.year, point.month or 0, point.day or 0


When = Annotated[str, Predicate(is_date)]
"""A date as staff write it; ``parse`` takes it apart."""


class Weekday(StrEnum):
    """A day of the week, as staff write it."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


WEEK = tuple(Weekday)
"""Monday first, so that a position is what ``date.weekday`` gives."""


def is_day(text: str) -> bool:
    """Whether ``text`` is one day, as 2026-06-16."""
    try:
        span = parse(text)
    except ValueError:
        return False
    return span.first.day is not None and span.last is None and not span.about


def is_time(text: str) -> bool:
    """Whether ``text`` is a time of day, as 15:00."""
    return re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", text, re.ASCII) is not None


Day = Annotated[str, Predicate(is_day)]
Time = Annotated[str, Predicate(is_time)]
