"""Tables: series of finite values, or problems that name their cell; of CSV, XLSX and programmes of events alike.

An input is a file as it comes.  One that begins with ``=== part`` is a workbook with these parts in place of its own.
"""

from __future__ import annotations

import io
import math
import re
import zipfile
from datetime import date, time
from functools import cache
from itertools import islice, pairwise
from typing import Any

import openpyxl

from kiosk.content.programme import read_events
from kiosk.content.tables import read_table
from kiosk.content.tables.report import as_json, as_text
from kiosk.model.archive import PastEvent
from kiosk.model.dates import is_date
from kiosk.model.programme import ProgrammeEvent, days_from
from kiosk.problem import Problem, Severity
from tests.fuzz.inputs import SCRATCH, parts

SHOWN = "trade"
SOURCES = ("S01", "S02")
TODAY = date(2026, 6, 16)


def fuzz(data: bytes) -> None:
    path = SCRATCH / SHOWN
    path.write_bytes(_workbook(parts(data)) if data.startswith(b"=== ") else data)
    table, problems = read_table(path, SHOWN, None, SOURCES)
    _problems(problems)
    assert table.series or any(problem.severity is Severity.ERROR for problem in problems)
    for name, series in table.series.items():
        assert series.key == name
        assert all(math.isfinite(each.value) and is_date(each.at) and len(each.source) <= 2000 for each in series)
        assert all(first.moment <= second.moment for first, second in pairwise(series))
    as_json(table, problems)
    as_text(table)
    for kind in (ProgrammeEvent, PastEvent):
        events, _, problems = read_events(path, SHOWN, kind, "Europe/Minsk")
        _problems(problems)
        for row in events:
            assert isinstance(row.event, kind)
            if isinstance(row.event, ProgrammeEvent):
                assert len(list(islice(days_from(row.event, TODAY), 3))) <= 3
    calendar = path.with_suffix(".ics")
    if b"BEGIN:" in data[:200]:
        calendar.write_bytes(data)
        _problems(read_events(calendar, SHOWN, ProgrammeEvent, "Europe/Minsk")[2])


def _problems(problems: list[Problem]) -> None:
    for problem in problems:
        assert problem.file == SHOWN
        assert problem.line > 0
        assert problem.column >= 0
        assert problem.message
        assert len(problem.words) < 3000


def _workbook(replaced: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in {**_template(), **replaced}.items():
            if name:
                archive.writestr(name, content)
    return out.getvalue()


@cache
def _template() -> dict[str, bytes]:
    """The parts of a small workbook with every kind of cell."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    rows: list[list[Any]] = [["Trade of Belarus"], ["year", "exports*", "imports", "source"]]
    rows += [[2020, 750.5, "3 700,5", "S01"]]
    rows += [[2021, "=B3*2", True, "S02"], ["2022 г.", "…", 0.05, None], [date(2023, 1, 1), 1, time(15, 30), "S01"]]
    for row in rows:
        sheet.append(row)
    sheet["C5"].number_format = "0.0%"
    sheet["A6"].number_format = "yyyy"
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as archive:
        return {name: re.sub(rb">(?=<)", b">\n", archive.read(name)) for name in archive.namelist()}
