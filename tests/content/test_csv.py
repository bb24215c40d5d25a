"""Tables of figures: one header, as many cells in every row, nothing larger than a cell should be."""

import csv
import io
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.reader import CELL_LENGTH, CSV_BYTES, read_csv
from tests.content.reading import outcome, refusal

SHOWN = "park.csv"
COLUMNS = ("key", "value")


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """Reads a text as if it stood in ``park.csv``."""
    path = tmp_path_factory.mktemp("csv") / SHOWN

    def read_it(content):
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return list(read_csv(path, SHOWN, COLUMNS))

    return read_it


def test_rows_come_with_their_lines_and_columns(read):
    assert read("key,value\njobs,2000\n\narea,117\n") == [
        (2, {"key": "jobs", "value": "2000"}),
        (4, {"key": "area", "value": "117"}),
    ]


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        pytest.param('"jobs, in all",2000', ["jobs, in all", "2000"], id="a comma in quotes"),
        pytest.param('"""jobs""",2000', ['"jobs"', "2000"], id="quotes in quotes"),
        pytest.param('"jobs\nin all",2000', ["jobs\nin all", "2000"], id="a line break in quotes"),
        pytest.param(",", ["", ""], id="empty cells"),
        pytest.param("работы,工作", ["работы", "工作"], id="any letters"),
    ],
)
def test_a_cell_may_hold(read, row, cells):
    ((_, read_cells),) = read(f"key,value\n{row}\n")
    assert list(read_cells.values()) == cells


@pytest.mark.parametrize("content", ["\ufeffkey,value\na,1\n", "key,value\r\na,1\r\n"], ids=["Excel's mark", "Windows"])
def test_a_table_saved_by_a_spreadsheet_is_read(read, content):
    assert [cells for _, cells in read(content)] == [{"key": "a", "value": "1"}]


@pytest.mark.parametrize(
    ("content", "line", "code", "complaint"),
    [
        pytest.param("", 1, "columns", "the first row is ''", id="nothing at all"),
        pytest.param("value,key\n", 1, "columns", "the first row is 'value,key'", id="columns in another order"),
        pytest.param("Key,Value\n", 1, "columns", "the first row is 'Key,Value'", id="capital letters"),
        pytest.param("key;value\n", 1, "columns", "the first row is 'key;value'", id="semicolons"),
        pytest.param("key,value,unit\n", 1, "columns", "the first row is 'key,value,unit'", id="a column too many"),
        pytest.param("key,value\na,1\nb\n", 3, "columns", "has 1 cells instead of 2", id="a cell too few"),
        pytest.param("key,value\na,1,5\n", 2, "columns", "has 3 cells instead of 2", id="a decimal comma"),
        pytest.param('key,value\na,"1\n', 2, "csv", "is not CSV", id="an open quote"),
        pytest.param('key,value\n"a"b,1\n', 2, "csv", "is not CSV", id="letters after a quote"),
        pytest.param(f"key,value\na,{'1' * (CELL_LENGTH + 1)}\n", 2, "too-long", "a cell is longer", id="a long cell"),
        pytest.param(f"key,value\na,{'1' * 200_000}\n", 2, "csv", "is not CSV", id="a cell past all bounds"),
        pytest.param(b"key,value\na,\xff\n", 2, "encoding", "is not UTF-8", id="bytes that are no UTF-8"),
        pytest.param("x" * (CSV_BYTES + 1), 1, "too-large", "is larger than 8192 KB", id="a file over the bound"),
    ],
)
def test_a_refusal_names_file_line_and_reason(read, content, line, code, complaint):
    problem = refusal(read, content)
    assert (problem.file, problem.line, problem.code) == (SHOWN, line, code)
    assert complaint in problem.message


def test_a_refused_header_says_what_it_must_be(read):
    assert refusal(read, "name,number\n").hint == "it must be key,value"


def test_a_cell_may_be_as_long_as_the_bound(read):
    ((_, cells),) = read(f"key,value\na,{'1' * CELL_LENGTH}\n")
    assert len(cells["value"]) == CELL_LENGTH


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)


@given(st.lists(st.tuples(CELLS, CELLS)))
def test_whatever_a_spreadsheet_writes_is_read_as_it_was(read, rows):
    table = io.StringIO(newline="")
    csv.writer(table, quoting=csv.QUOTE_ALL).writerows([COLUMNS, *rows])
    composed = [tuple(normalize("NFC", cell) for cell in row) for row in rows]
    assert [tuple(cells.values()) for _, cells in read(table.getvalue())] == composed


@given(st.text() | st.text('key,value"\n\r') | st.binary())
def test_any_file_is_read_or_refused(read, content):
    result = outcome(read, content)
    assert isinstance(result, list) or result.file == SHOWN
