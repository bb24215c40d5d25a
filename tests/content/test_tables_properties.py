"""What holds for any table: written in any dialect it is read back equal, and nothing at all makes the reader fall."""

import csv
import io

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content.tables import read_table
from kiosk.problem import Severity
from tests.content.tables import SHOWN, values

NAMES = st.lists(
    st.sampled_from(["exports", "imports", "Экспорт", "turnover of goods", "balance"]), min_size=1, unique=True
)
HUNDREDTHS = st.integers(0, 10**13)
"""Two decimals always show which sign begins the fraction."""


@st.composite
def series(draw):
    """Values in hundredths by series and year, gaps included."""
    years = draw(st.lists(st.integers(1900, 2100), min_size=1, max_size=12, unique=True))
    return {name: {year: draw(st.none() | HUNDREDTHS) for year in years} for name in draw(NAMES)}


def expected(drawn):
    return {
        name: {str(year): float(f"{cents / 100:.2f}") for year, cents in column.items() if cents is not None}
        for name, column in drawn.items()
    }


def written(cents, decimal, groups):
    """A value in one of the ways of writing numbers."""
    whole = f"{cents // 100:,}".replace(",", groups)
    return f"{whole}{decimal}{cents % 100:02}"


DIALECTS = [
    (".", ""),
    (",", ""),
    (",", " "),
    (",", "\u00a0"),
    (",", "\u202f"),
    (".", ","),
    (",", "."),
    (".", "'"),
    (".", "’"),
]


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("tables") / SHOWN


def errors(problems):
    return [problem for problem in problems if problem.severity is Severity.ERROR]


@given(
    drawn=series(),
    dialect=st.sampled_from(DIALECTS),
    separator=st.sampled_from(",;\t"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1251"]),
    missing=st.sampled_from(["", "…", "-", "n/a"]),
    long=st.booleans(),
    ending=st.sampled_from(["\n", "\r\n"]),
)
def test_any_series_in_any_dialect_is_read_back_equal(path, drawn, dialect, separator, encoding, missing, long, ending):
    if encoding == "cp1251":
        dialect = (dialect[0], dialect[1].replace("\u202f", "\u00a0"))
    cells = {
        name: {year: missing if cents is None else written(cents, *dialect) for year, cents in column.items()}
        for name, column in drawn.items()
    }
    years = list(next(iter(drawn.values())))
    if long:
        rows = [["year", "flow", "value"], *([year, name, cells[name][year]] for name in drawn for year in years)]
    else:
        rows = [["year", *drawn], *([year, *(cells[name][year] for name in drawn)] for year in years)]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, lineterminator=ending).writerows(rows)
    path.write_bytes(out.getvalue().encode(encoding))
    table, problems = read_table(path, SHOWN)
    assert errors(problems) == []
    assert values(table) == expected(drawn)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(drawn=series())
def test_any_series_in_a_workbook_is_read_back_equal(path, drawn):
    book = openpyxl.Workbook()
    years = list(next(iter(drawn.values())))
    book.active.append(["year", *drawn])
    for year in years:
        book.active.append([year, *(None if column[year] is None else column[year] / 100 for column in drawn.values())])
    book.save(path)
    table, problems = read_table(path, SHOWN)
    assert errors(problems) == []
    assert values(table) == expected(drawn)


CELLS = st.text(max_size=8) | st.sampled_from(
    ["year", "value", "flow", "2020", "1,234", "5.2*", "NaN", "-", '"', "01/02/2020"]
)


@given(st.binary() | st.text().map(str.encode) | st.text('year,;\t\n"0123456789.').map(str.encode))
def test_any_bytes_are_read_or_refused(path, content):
    path.write_bytes(content)
    table, problems = read_table(path, SHOWN)
    assert table.series or problems
    assert all(problem.file == SHOWN and problem.line > 0 and problem.column > 0 for problem in problems)


@given(st.lists(st.lists(CELLS, max_size=5), max_size=8), st.sampled_from(",;\t"))
def test_any_cells_below_a_heading_are_values_or_problems(path, rows, separator):
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows([["year", "flow", "value", "note"], *rows])
    path.write_bytes(out.getvalue().encode())
    table, problems = read_table(path, SHOWN)
    assert table.series or problems


@settings(max_examples=60)
@given(data=st.binary(max_size=60), at=st.floats(0, 1))
def test_a_workbook_spoilt_anywhere_is_read_or_refused(path, data, at):
    book = openpyxl.Workbook()
    book.active.append(["year", "exports"])
    book.active.append([2020, 5])
    book.save(path)
    content = bytearray(path.read_bytes())
    place = int(at * len(content))
    content[place : place + len(data)] = data
    path.write_bytes(content)
    table, problems = read_table(path, SHOWN)
    assert table.series or problems
