"""A cell of the year column as a date."""

from __future__ import annotations

import re
from datetime import date

from kiosk.content.tables.cells import Cell, DateCell
from kiosk.content.tables.numbers import MARK
from kiosk.content.tables.periods import read_period
from kiosk.model.dates import is_date, parse
from kiosk.shared import shared

EARLIEST, LATEST = 1500, 2200
"""A year beyond is a slip of the hand."""
_ALL_MONTHS = 1_000_000
"""Above all numbers that are a year and a month, such as 202401."""

_YEAR = re.compile(rf"(~?[0-9]{{4}}(?:-[0-9]{{2}}){{0,2}}(?:\.\.[0-9-]+)?)\s?(?:г\.?|год|года|year|年度?)?\s?({MARK}?)")
_MARKED = re.compile(rf"(.+?)\s?({MARK})")
_TWO_DAYS = re.compile(r"([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})")


def read_year(cell: Cell) -> tuple[str, str] | None:
    """The date of a row and the footnote mark beside it, or None where the cell is no date."""
    if isinstance(cell, float):
        return _from_text(str(int(cell))) if cell.is_integer() and 0 < cell < _ALL_MONTHS else None
    if isinstance(cell, DateCell):
        return str(cell), ""
    return _from_text(cell)


@shared(4096)
def _from_text(cell: str) -> tuple[str, str] | None:
    text = cell.strip()
    if match := _YEAR.fullmatch(text):
        at, mark = match.groups()
        found = (at, mark.strip("[]()")) if is_date(at) else None
    else:
        found = _period(text)
    return found if found and EARLIEST <= parse(found[0]).first.year <= LATEST else None


def _period(text: str) -> tuple[str, str] | None:
    if at := read_period(text):
        return at, ""
    match = _MARKED.fullmatch(text)
    at = read_period(match[1]) if match else None
    return (at, match[2].strip("[]()")) if match and at else None


def two_days(cell: Cell) -> tuple[date, date] | None:
    """The two days that a cell such as 01/02/2020 may mean."""
    match = _TWO_DAYS.fullmatch(cell.strip()) if isinstance(cell, str) else None
    if match is None:
        return None
    first, second, year = map(int, match.groups())
    if first == second or not (1 <= first <= 12 and 1 <= second <= 12 and year):
        return None
    return date(year, second, first), date(year, first, second)
