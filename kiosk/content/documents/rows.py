"""A table of comma-separated values that can be edited."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import Any

from kiosk.content.documents.editable import Editable, Splice
from kiosk.content.documents.edits import Edit, Insert, Move, Remove, SetValue
from kiosk.content.reader import CSV_BYTES, composed

_CELL = re.compile(r"(\"(?:[^\"]|\"\")*\"|[^,\r\n]*)(,|\r\n|\n|\r|\Z)")
"""A cell with its quotes, and what stands behind it."""


class Rows(Editable):
    """A CSV file as a list of rows; blank lines are none."""

    most_bytes = CSV_BYTES

    def _parsed(self) -> Any:
        try:
            rows = list(csv.reader(io.StringIO(self.text, newline=""), strict=True))
        except csv.Error as error:
            raise self._refused((), f"is not CSV: {error}") from error
        self._cells = list(self._found())
        return [[composed(cell) for cell in row] for row in rows if row]

    def _found(self) -> Iterator[list[tuple[int, int]]]:
        """Where the cells of each row stand, quotes included."""
        cells: list[tuple[int, int]] = []
        at = 0
        while at < len(self.text):
            cell = _CELL.match(self.text, at)
            if cell is None:
                raise self._refused((), "has letters behind a closing quote")
            cells.append(cell.span(1))
            at = cell.end()
            if cell[2] != ",":
                if len(cells) > 1 or cell[1]:
                    yield cells
                cells = []
        if cells:
            yield [*cells, (at, at)]

    def _ways(self, edit: Edit) -> Iterator[Splice]:
        match edit:
            case SetValue((int(row), int(cell)), value):
                start, end = self._cells[row][cell]
                spellings = _spellings(str(value), is_quoted=self.text[start:end].startswith('"'))
                yield from (self._splice(start, end, text) for text in spellings)
            case Insert((int(row),), value):
                yield self._add(row, ",".join(next(_spellings(str(cell))) for cell in value))
            case Remove((int(row),)):
                start, end = self._row(row)
                yield self._splice(start, min(end + len(self._newline), len(self.text)), "")
            case Move((int(row),), to):
                yield self._reordered([self._row(each) for each in range(len(self._cells))], row, to)

    def _add(self, row: int, line: str) -> Splice:
        if row < len(self._cells):
            start = self._row(row)[0]
            return self._splice(start, start, line + self._newline)
        end = self._row(row - 1)[1] if row else 0
        return self._splice(end, end, (self._newline if row else "") + line)

    def _row(self, row: int) -> tuple[int, int]:
        return self._cells[row][0][0], self._cells[row][-1][1]


def _spellings(cell: str, *, is_quoted: bool = False) -> Iterator[str]:
    """Ways to write a cell, that of the cell before first."""
    quoted = '"' + cell.replace('"', '""') + '"'
    if not is_quoted and not re.search(r'[",\r\n]', cell) and cell == cell.strip():
        yield cell
    yield quoted
