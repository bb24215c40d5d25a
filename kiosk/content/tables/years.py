"""A cell of the year column as a date."""

from __future__ import annotations

import re
from datetime import date

from kiosk.content.tables.cells import Cell, DateCell
from kiosk.content.tables.numbers import MARK
from kiosk.model.dates import is_date, parse
from kiosk.shared import shared

EARLIEST, LATEST = 1500, 2200
"""A year beyond is a slip of the hand."""

_YEAR = re.compile(rf"(~?[0-9]{{4}}(?:-[0-9]{{2}}){{0,2}}(?:\.\.[0-9-]+)?)\s?(?:г\.?|год|года|year|年)?\s?({MARK}?)")
_DAY_OR_MONTH = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{2}|[0-9]{4})")


def read_year(cell: Cell) -> tuple[str, str] | None:
    """The date of a row and the footnote mark beside it, or None where the cell is no date."""
    if isinstance(cell, float):
        return (str(int(cell)), "") if cell.is_integer() and EARLIEST <= cell <= LATEST else None
    if isinstance(cell, DateCell):
        return str(cell), ""
    return _from_text(cell)


@shared(4096)
def _from_text(cell: str) -> tuple[str, str] | None:
    match = _YEAR.fullmatch(cell.strip())
    if match is None:
        return None
    at, mark = match.groups()
    if not is_date(at) or not EARLIEST <= parse(at).first.year <= LATEST:
        return None
    return at, mark.strip("[]()")


def two_days(cell: Cell) -> tuple[date, date] | None:
    """The two days that a cell such as 01/02/2020 may mean."""
    match = _DAY_OR_MONTH.fullmatch(cell.strip()) if isinstance(cell, str) else None
    if match is None or len(match[3]) != 4:
        return None
    first, second, year = map(int, match.groups())
    if first == second or not (1 <= first <= 12 and 1 <= second <= 12 and year):
        return None
    return date(year, second, first), date(year, first, second)
