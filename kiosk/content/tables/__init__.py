"""Tables that staff bring, CSV or XLSX: read right, or refused with the cell that is in doubt."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import islice
from pathlib import Path

from kiosk.content.tables.assemble import Assembly
from kiosk.content.tables.cells import Grid, refused
from kiosk.content.tables.heading import PROGRAMME_HINT, find_layout
from kiosk.content.tables.limits import FILE_BYTES, PROBLEMS
from kiosk.content.tables.plausible import doubts
from kiosk.content.tables.text import read_bytes, read_csv_grid
from kiosk.model.series import Series, Table
from kiosk.problem import Problem, Refused

_WORKBOOK = b"PK\x03\x04"
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_OTHERS = (
    (rb"<!doctype html|<html|<head|<body|<table|<meta|<style|<div", "is a web page, whatever its name says"),
    (rb"mime-version:", "is a web page in one file (MHTML), whatever its name says"),
    (rb"<\?xml[^>]*>\s*(?:<\?mso-application[^>]*>|<(?:ss:)?workbook)", "is an XML spreadsheet of 2003"),
    (rb"<\?xml[^>]*>\s*<!doctype html|<\?xml[^>]*>\s*<html", "is a web page, whatever its name says"),
    (rb"<\?xml", "is an XML file"),
    (rb"%pdf-", "is a PDF file"),
    (rb"{\\rtf", "is a text document (RTF)"),
    (rb"\x1f\x8b|rar!|7z\xbc\xaf", "is a packed archive"),
    (rb"\x89png|\xff\xd8\xff|gif8", "is a picture"),
)
"""What else is found under the name of a table, by how it begins in small letters."""


def read_table(
    path: Path, shown: str, sheet: str | None = None, sources: Collection[str] | None = None
) -> tuple[Table, list[Problem]]:
    """The series of a file and every problem in it; a file that holds no table gives an empty one.

    ``shown`` is the file's name in messages.  Where ``sources`` are given, others are problems.
    """
    problems: list[Problem] = []
    try:
        grid = read_grid(path, shown, sheet)
        problems += grid.problems
        layout, found = find_layout(grid)
        problems += found
        assembly = Assembly(grid, layout, sources)
        assembly.read()
    except Refused as refusal:
        return Table({}), [refusal.problems[0], *problems]  # What is hidden may be what is missed.
    problems += [*assembly.problems, *islice(doubts(grid, assembly.series), PROBLEMS)]
    if not assembly.series or not assembly.rows:
        problems.append(grid.problem(layout.heading, layout.year, "no-rows", "no row stands below the headings"))
        return Table({}), sorted(problems)
    series = {
        name: Series.of(name, {each.observation.at: each.observation for each in reversed(values)}.values())
        for name, values in assembly.series.items()
    }
    return Table(series), sorted(problems)


def read_grid(path: Path, shown: str, sheet: str | None = None) -> Grid:
    """The cells of a file or sheet; raises Refused."""
    data = read_bytes(path, shown, FILE_BYTES)
    if data.startswith(_WORKBOOK):
        from kiosk.content.tables.workbook import read_workbook_grid  # noqa: PLC0415  (needs zipfile; CSV does not)

        return read_workbook_grid(data, shown, sheet)
    if data.startswith(_OLD_WORKBOOK):
        raise refused(shown, "old-workbook", "is an old or locked workbook", "save it as XLSX without a password")
    begin = data[:2000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if begin.startswith(b"begin:vcalendar"):
        raise refused(shown, "not-a-table", "is a calendar of events, no table of numbers", PROGRAMME_HINT)
    for pattern, what in _OTHERS:
        if re.match(pattern, begin):
            raise refused(shown, "not-a-table", what, "open it in a spreadsheet and save the table as XLSX")
    if sheet is not None:
        raise refused(shown, "no-sheet", "has no sheets, as it is not a workbook", "leave the sheet out")
    return read_csv_grid(data, shown)
