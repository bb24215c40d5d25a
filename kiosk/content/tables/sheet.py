"""One sheet of a workbook, cell by cell as it is parsed; limits are counted on the way."""

from __future__ import annotations

import re
from bisect import bisect_left

from kiosk.content.tables.cells import Cell, FaultyCell, Grid, refused
from kiosk.content.tables.limits import CELLS, COLUMNS, MERGED, ROWS
from kiosk.content.tables.stored import Texts, iso_cell, number_cell, text_cell, unescaped
from kiosk.problem import Problem, Refused, Severity

LAST_ROW = 1_048_576
"""The last row that a sheet can have."""
_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})", re.ASCII | re.IGNORECASE)
_YES = ("1", "true")
_NEVER = "holds a formula that was never worked out"


class SheetReader:
    """Takes in a sheet; ``formats`` are those of the workbook's styles."""

    def __init__(self, shown: str, formats: list[str], texts: list[str], *, from_1904: bool) -> None:
        self._shown, self._formats, self._texts, self._from_1904 = shown, formats, texts, from_1904
        self._rows: list[list[Cell]] = []
        self._row: list[Cell] = []
        self._row_hidden = self._in_cell = False
        self._filled = self._cells = 0
        self._column = -1
        self._kind = self._style = ""
        self._stored: list[str] | None = None
        self._has_value = self._has_formula = False
        self._inline: Texts | None = None
        self._hidden_columns: list[tuple[int, int]] = []
        self._hidden_rows: list[int] = []
        self._merged: list[tuple[int, int, int, int]] = []

    def grid(self) -> Grid:
        """What was read, without what is hidden."""
        problems = []
        hidden = [row for row in self._hidden_rows if any(map(_filled, self._rows[row]))]
        for row in self._hidden_rows:
            self._rows[row] = []
        if hidden:
            problems.append(self._left_out(hidden[0], 0, f"{_count(len(hidden), 'row')} hidden or filtered out"))
        columns = self._empty_hidden_columns()
        if columns:
            problems.append(self._left_out(0, min(columns), f"{_count(len(columns), 'column')} hidden"))
        return Grid(self._shown, self._rows, self._above(), problems)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._inline is not None:
            self._inline.start(tag, attributes)
        elif tag == "c":
            self._start_cell(attributes)
        elif tag == "v":
            self._stored, self._has_value = [], True
        elif tag == "f":
            self._has_formula = self._in_cell
        elif tag == "is":
            self._inline = Texts()
        elif tag == "row":
            self._start_row(attributes)
        elif tag == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif tag == "col" and (attributes.get("hidden") in _YES or _is_nothing(attributes.get("width"))):
            first, last = int(attributes["min"]) - 1, min(int(attributes["max"]), COLUMNS) - 1
            self._hidden_columns.append((max(0, first), last))
            if len(self._hidden_columns) > COLUMNS:
                raise self._too_large()

    def text(self, words: str) -> None:
        if self._inline is not None:
            self._inline.text(words)
        elif self._stored is not None:
            self._stored.append(words)

    def end(self, tag: str) -> None:
        if self._inline is not None and tag != "c":
            self._inline.end(tag)
        elif tag == "c":
            self._end_cell()
        elif tag == "row":
            self._end_row()
        elif tag == "v" and self._stored is not None and not self._in_cell:
            self._stored = None

    # Rows

    def _start_row(self, attributes: dict[str, str]) -> None:
        number = int(attributes.get("r", len(self._rows) + 1)) - 1
        if not len(self._rows) <= number < LAST_ROW:
            raise refused(self._shown, "xlsx", "has rows out of their order", "save it again as XLSX", len(self._rows))
        self._rows += [[]] * (number - len(self._rows))
        self._row, self._column = [], -1
        self._row_hidden = attributes.get("hidden") in _YES or _is_nothing(attributes.get("ht"))

    def _end_row(self) -> None:
        if self._row_hidden:
            self._hidden_rows.append(len(self._rows))
        self._filled += bool(self._row)
        if self._filled > ROWS:
            raise self._too_large()
        self._rows.append(self._row)

    # Cells

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._column += 1
        if match := _PLACE.fullmatch(attributes.get("r", "")):
            column = _column(match[1])
            if column < self._column:
                hint = "save it again as XLSX"
                raise refused(self._shown, "xlsx", "has cells out of their order", hint, len(self._rows))
            self._column = column
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
        self._in_cell, self._has_value, self._has_formula, self._stored = True, False, False, None

    def _end_cell(self) -> None:
        cell = self._read()
        self._in_cell, self._inline, self._stored = False, None, None
        if cell == "":
            return
        added = self._column + 1 - len(self._row)
        self._cells += added
        if self._column >= COLUMNS or self._cells > CELLS:
            raise self._too_large()
        self._row += [""] * (added - 1)
        self._row.append(cell)

    def _read(self) -> Cell:
        if self._inline is not None:
            return text_cell("".join(self._inline.items))
        stored = "".join(self._stored or ()).strip()
        if not stored and not (self._kind == "str" and self._has_value):
            return FaultyCell(_NEVER) if self._has_formula else ""
        style = int(self._style)
        number_format = self._formats[style] if style < len(self._formats) else "General"
        match self._kind:
            case "n":
                read = number_cell(stored, number_format, from_1904=self._from_1904)
            case "s":
                read = text_cell(self._shared(stored))
            case "b":
                read = FaultyCell(f"holds {'TRUE' if stored in _YES else 'FALSE'}")
            case "d":
                read = iso_cell(stored)
            case _:
                read = text_cell(unescaped(stored))
        return read

    def _shared(self, stored: str) -> str:
        try:
            return self._texts[int(stored)]
        except IndexError:
            hint = "open it in a spreadsheet and save it again as XLSX"
            raise refused(self._shown, "xlsx", "lacks texts of its cells", hint, len(self._rows)) from None

    # What is hidden or merged

    def _empty_hidden_columns(self) -> set[int]:
        """Empty the columns that are hidden; those that held anything."""
        hidden = sorted({column for first, last in self._hidden_columns for column in range(first, last + 1)})
        held = set()
        for row in self._rows if hidden else ():
            for column in hidden[: bisect_left(hidden, len(row))]:
                if _filled(row[column]):
                    held.add(column)
                row[column] = ""
        return held

    def _merge(self, area: str) -> None:
        first, _, last = area.partition(":")
        begin, end = _PLACE.fullmatch(first), _PLACE.fullmatch(last or first)
        if begin and end and begin[2] != end[2] and _column(begin[1]) < COLUMNS:
            self._merged.append((int(begin[2]) - 1, _column(begin[1]), int(end[2]), _column(end[1])))
            if len(self._merged) > MERGED:
                raise self._too_large()

    def _above(self) -> dict[tuple[int, int], Cell]:
        """What cells show that are merged with one above them; those of the columns behind the first are empty."""
        above: dict[tuple[int, int], Cell] = {}
        left_to_fill = ROWS
        for top, left, below, _ in self._merged:
            shown = self._rows[top][left] if top < len(self._rows) and left < len(self._rows[top]) else ""
            if shown == "":
                continue
            rows = range(top + 1, min(below, len(self._rows)))
            left_to_fill -= len(rows)
            if left_to_fill < 0:
                raise self._too_large()
            above.update(dict.fromkeys(((row, left) for row in rows), shown))
        return above

    def _left_out(self, row: int, column: int, what: str) -> Problem:
        hint = "show them if they belong to the table, or delete them"
        return Problem(
            file=self._shown,
            line=row + 1,
            column=column + 1,
            code="hidden",
            message=f"{what}, and left out here",
            hint=hint,
            severity=Severity.WARNING,
        )

    def _too_large(self) -> Refused:
        message = f"has more than {COLUMNS} columns, {ROWS} rows or {CELLS} cells"
        return refused(
            self._shown, "too-large", message, "delete empty columns and rows behind the table", len(self._rows)
        )


def _column(letters: str) -> int:
    """A column from its letters, counted from 0."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def _filled(cell: Cell) -> bool:
    return not isinstance(cell, str) or bool(cell.strip())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun} is" if number == 1 else f"{number} {noun}s are"


def _is_nothing(size: str | None) -> bool:
    """Whether a height or width is written down as nothing."""
    return size is not None and float(size) == 0
