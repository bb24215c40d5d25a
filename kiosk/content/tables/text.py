"""CSV files as staff's programs write them: any encoding in use, three separators, titles above the table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import cast

from kiosk.content import encodings
from kiosk.content.disk import read_start
from kiosk.content.reader import CELL_LENGTH
from kiosk.content.tables.cells import Cell, Grid, refused
from kiosk.content.tables.heading import ROWS_ABOVE, heading_row, named_cells
from kiosk.content.tables.limits import CELLS, COLUMNS, ROWS
from kiosk.content.tables.stored import unescaped

SEPARATORS = ",;\t"


def read_csv_grid(data: bytes, shown: str) -> Grid:
    """The rows of a CSV file; raises Refused."""
    text = decoded(data, shown)
    return Grid(shown, list(_rows(text, _separator(text), shown)))


def decoded(data: bytes, shown: str) -> str:
    """The text of a file, in NFC; raises Refused."""
    try:
        return encodings.decoded(data)
    except encodings.Undecipherable as error:
        hint = "save the table as CSV or XLSX" if isinstance(error, encodings.NoText) else "save the file as UTF-8"
        raise refused(shown, "encoding", str(error), hint, error.row) from error


def _separator(text: str) -> str:
    """The sign between cells: the one that leaves the largest heading."""
    return max(SEPARATORS, key=lambda separator: _heading_size(text, separator))


def _heading_size(text: str, separator: str) -> tuple[int, int]:
    rows: list[list[Cell]] = []
    with suppress(csv.Error):  # The rows before the error still tell.
        rows.extend(cast("Iterator[list[Cell]]", islice(_reader(text, separator), ROWS_ABOVE + 1)))
    found = heading_row(rows)
    return (0 if found is None else named_cells(rows[found])), max(map(len, rows), default=0)


def _rows(text: str, separator: str, shown: str) -> Iterator[list[Cell]]:
    reader = _reader(text, separator)
    row, left = -1, CELLS
    try:
        for row, cells in enumerate(reader):
            if row >= ROWS:
                raise refused(shown, "too-large", f"has more than {ROWS} rows", "leave out what no slide shows", row)
            left -= len(cells)
            if left < 0:
                raise refused(shown, "too-large", f"has more than {CELLS} cells", "leave out what no slide shows", row)
            if len(cells) > COLUMNS:
                raise refused(shown, "too-large", f"has more than {COLUMNS} columns", "", row)
            if len(max(cells, key=len, default="")) > CELL_LENGTH:
                raise refused(shown, "too-long", f"a cell is longer than {CELL_LENGTH} letters", "", row)
            yield [unescaped(cell) if "_x" in cell else cell for cell in cells]
    except csv.Error as error:
        raise refused(shown, "csv", f"is not CSV: {error}", "look for a quote without its pair", row + 1) from error


def _reader(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)


def read_bytes(path: Path, shown: str, limit: int) -> bytes:
    """A file of at most ``limit`` bytes; raises Refused."""
    try:
        data = read_start(path, limit + 1)
    except (OSError, ValueError) as error:
        raise refused(shown, "unreadable", f"cannot be read: {getattr(error, 'strerror', error)}") from error
    if len(data) > limit:
        raise refused(shown, "too-large", f"is larger than {limit // 1024 // 1024} MB", "leave out what no slide shows")
    return data
