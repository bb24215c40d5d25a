"""CSV files as staff's programs write them: any of five encodings, three separators, titles above the table."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import cast

from kiosk.content.disk import read_start
from kiosk.content.reader import CELL_LENGTH
from kiosk.content.tables.cells import Cell, Grid, quoted, refused
from kiosk.content.tables.encodings import plausible
from kiosk.content.tables.heading import ROWS_ABOVE, heading_row, named_cells
from kiosk.content.tables.limits import CELLS, COLUMNS, ROWS

SEPARATORS = ",;\t"
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_CODECS = {"Windows-1251": "cp1251", "GB18030": "gb18030"}


def read_csv_grid(data: bytes, shown: str) -> Grid:
    """The rows of a CSV file; raises Refused."""
    text = decoded(data, shown)
    return Grid(shown, list(_rows(text, _separator(text), shown)))


def decoded(data: bytes, shown: str) -> str:
    """The text, in NFC, of a file in UTF-8, UTF-16, Windows-1251 or GB18030; raises Refused for others."""
    encoding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), None)
    try:
        if encoding is not None:
            text = data.decode(encoding)
        elif b"\0" in data[:4]:
            text = data.decode("utf-16-be" if data[:1] == b"\0" else "utf-16-le")
        else:
            text = _without_mark(data, shown)
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start)
        raise refused(shown, "encoding", "is not text that can be read", "save the file as UTF-8", row) from error
    if "\0" in text:
        raise refused(shown, "encoding", "is not a text file", "save the table as CSV or XLSX")
    return unicodedata.normalize("NFC", text)


def _without_mark(data: bytes, shown: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        readings = plausible(data)
        if len(set(readings.values())) == 1:
            return next(iter(readings.values()))
        row = data.count(b"\n", 0, error.start)
        message = "is not text that can be read"
        if readings:
            start, end = data.rfind(b"\n", 0, error.start) + 1, data.find(b"\n", error.start)
            line = data[start : end if end > 0 else None]
            said = (f"{name} ({quoted(line.decode(_CODECS[name], 'replace').strip())})" for name in readings)
            message = f"may be {' or '.join(said)}"
        raise refused(shown, "encoding", message, "save the file as UTF-8", row) from None


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
            yield cast("list[Cell]", cells)
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
