"""XLSX files: the cells of one sheet, as the spreadsheet last showed them."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import partial
from itertools import zip_longest
from typing import Any

from kiosk.content.reader import CELL_LENGTH, Refused
from kiosk.content.tables.cells import Cell, DateCell, FaultyCell, Grid, TimeCell, quoted, refused
from kiosk.content.tables.limits import CELLS, COLUMNS, PARTS, ROWS, UNPACKED_BYTES, UNPACKED_EXTRAS
from kiosk.content.tables.scale import scaled, shown_power
from kiosk.problem import short

SHEETS = "xl/worksheets/"
LAST_ROW = 1_048_576
"""The last row that a sheet can have."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", " ()")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_MARK = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]*|\*+|[†‡]+|[^\w\s]")


def read_workbook_grid(data: bytes, shown: str, sheet: str | None) -> Grid:
    """The rows of a sheet, or of the first one that is not hidden; raises Refused."""
    try:
        formulas = _check_size(data, shown)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # What openpyxl cannot keep, such as drawings, no table needs.
            return Grid(shown, list(_rows(data, shown, sheet, formulas=formulas)))
    except Refused:
        raise
    except Exception as error:  # A damaged file can raise whatever the parsers below openpyxl do.
        raise refused(
            shown, "xlsx", f"is not a workbook that can be read: {short(str(error))}", "save it anew as XLSX"
        ) from error


def _check_size(data: bytes, shown: str) -> bool:
    """Refuse a file that unpacks to too much; tells whether its sheets hold formulas."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        sheets = [part for part in parts if part.filename.startswith(SHEETS)]
        total = sum(part.file_size for part in parts)
        extras = total - sum(part.file_size for part in sheets)
        if len(parts) > PARTS or total > UNPACKED_BYTES or extras > UNPACKED_EXTRAS:
            raise refused(shown, "too-large", "unpacks to more than a table needs", "leave out what no slide shows")
        return any(_holds(archive, part, b"<f") for part in sheets)


def _holds(archive: zipfile.ZipFile, part: zipfile.ZipInfo, element: bytes) -> bool:
    with archive.open(part) as stream:
        before = b""
        while block := stream.read(1 << 20):
            if element in before + block:
                return True
            before = block[-len(element) :]
    return False


def _rows(data: bytes, shown: str, sheet: str | None, *, formulas: bool) -> Iterator[list[Cell]]:
    worksheet = _open(data, shown, sheet, values=True)
    twins: Iterator[Any] = _open(data, shown, sheet, values=False).iter_rows(values_only=True) if formulas else iter(())
    filled = cells = 0
    for index, (row, twin) in enumerate(zip_longest(worksheet.iter_rows(), twins, fillvalue=())):
        filled += bool(row)
        cells += len(row)
        if len(row) > COLUMNS or filled > ROWS or cells > CELLS or index >= LAST_ROW:
            raise refused(
                shown,
                "too-large",
                f"has more than {COLUMNS} columns, {ROWS} rows or {CELLS} cells",
                "delete empty columns and rows behind the table",
                index,
            )
        yield [_cell(cell, formula) for cell, formula in zip_longest(row, twin[: len(row)])]


def _open(data: bytes, shown: str, sheet: str | None, *, values: bool) -> Any:
    """A sheet; its type in the stubs is not that of sheets which are only read."""
    import openpyxl  # noqa: PLC0415  (slow to import, and most tables are CSV)
    from openpyxl.worksheet import _read_only, _reader  # noqa: PLC0415

    # Sheets that are only read lose how the letters of a text inside a cell stand, whatever load_workbook is told.
    vars(_read_only)["WorkSheetParser"] = partial(_reader.WorkSheetParser, rich_text=True)
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=values, keep_links=False, rich_text=True)
    visible = [each for each in book.worksheets if each.sheet_state == "visible"]
    named = [each for each in book.worksheets if each.title == sheet] if sheet is not None else visible
    if not named:
        titles = ", ".join(quoted(each.title) for each in book.worksheets)
        message = "has no sheet" if sheet is None else f"has no sheet {quoted(sheet)}"
        raise refused(shown, "no-sheet", message, f"it has {titles}")
    worksheet = named[0]
    worksheet.reset_dimensions()  # The size that a file declares is often wrong.
    return worksheet


def _cell(cell: Any, formula: object) -> Cell:
    """A cell as text, number, date or complaint."""
    match _plain(cell.value):
        case None if isinstance(formula, str) and formula.startswith("="):
            read: Cell = FaultyCell("holds a formula that was never worked out")
        case None:
            read = ""
        case bool() as value:
            read = FaultyCell(f"holds {str(value).upper()}")
        case int() | float() as value:
            shows_percent = "%" in cell.number_format
            percentage = FaultyCell("is a percentage: 0.05 shown as 5 %")
            read = percentage if shows_percent else _number(value, cell.number_format)
        case date() as value:
            read = _date(value, cell.number_format)
        case time() as value:
            read = TimeCell(f"holds the time {value:%H:%M}")
        case str() as value:
            read = value if len(value) <= CELL_LENGTH else FaultyCell(f"is longer than {CELL_LENGTH} letters")
        case value:
            read = FaultyCell(f"holds a {type(value).__name__}")
    return read


def _plain(value: Any) -> Any:
    """A text of letters that stand differently as one string; what else a cell holds as it is."""
    return "".join(map(_run, value)) if isinstance(value, list) else value


def _run(part: Any) -> str:
    """A part of a text: digits stay raised or lowered, so that 753.4 with a footnote 1 is never 753.41."""
    text = str(part)
    stands = None if isinstance(part, str) or part.font is None else part.font.vertAlign
    if stands == "superscript":
        raised = text.translate(_RAISED)
        return raised if _MARK.fullmatch(raised) else f"[{raised}]"
    return text.translate(_LOWERED) if stands == "subscript" else text


def _number(value: float, number_format: str) -> Cell:
    """A number as the spreadsheet shows it: 5 shown as 5 million is five million."""
    power = shown_power(number_format)
    if power is None:
        return FaultyCell(f"is {value:.15g}, or what its format {quoted(number_format)} makes of it")
    try:
        return scaled(float(value), power)
    except OverflowError:
        return FaultyCell("is too large a number")


def _date(value: date, number_format: str) -> Cell:
    """A date as exactly as the spreadsheet shows it."""
    if isinstance(value, datetime) and (value.hour or value.minute or value.second):
        return FaultyCell("holds a time of day")
    shown = number_format.lower()
    pattern = "%Y-%m-%d" if "d" in shown else "%Y-%m" if "m" in shown else "%Y"
    return DateCell(value.strftime(pattern))
