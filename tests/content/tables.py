"""Short ways to write tables and to say what was read from them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import openpyxl

from kiosk.content.tables import read_table
from kiosk.model.series import Table

SHOWN = "trade.csv"


def read(folder: Path, content: str | bytes, **more):
    """What is read from a file of this content, and the problems."""
    path = folder / SHOWN
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_table(path, SHOWN, **more)


def values(table: Table) -> dict[str, dict[str, float]]:
    """The values by series and date."""
    return {name: {each.at: each.value for each in series} for name, series in table.series.items()}


def notes(table: Table) -> dict[str, list[str]]:
    return {name: list(series.notes) for name, series in table.series.items()}


def said(problems) -> list[tuple[str, str, str]]:
    """Code, severity and place of each problem."""
    return [(each.code, each.severity.value, each.where.removeprefix(f"{SHOWN}:")) for each in problems]


def workbook(
    path: Path, rows: Iterable[Iterable[object]], *, title: str = "Trade", formats: dict[str, str] | None = None
):
    """A workbook with one sheet, for the test to add to and save again."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for cell, number_format in (formats or {}).items():
        sheet[cell].number_format = number_format
    book.save(path)
    return book
