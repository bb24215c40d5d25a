"""``kiosk table FILE``: staff see what the kiosk reads."""

import json
import os
import subprocess
import sys

import pytest

from kiosk.cli import run_command
from tests.content.tables import workbook

TABLE = (
    "year,flow,value,source,note\n2001,turnover,1500000,S01,\n2002,turnover,1600000.5,S01,p\n2002-05,exports,7,S02,\n"
)


@pytest.fixture
def table(tmp_path, capsys):
    """Runs the command on a file of this content; gives the exit code and what was printed."""

    def run(content, *more):
        path = tmp_path / "trade.csv"
        path.write_text(content, "utf-8")
        code = run_command(["table", str(path), *more])
        return code, capsys.readouterr().out.replace(str(path), "trade.csv")

    return run


def test_a_clean_table_is_shown_with_years_in_rows_and_series_in_columns(table):
    code, out = table(TABLE)
    assert code == 0
    assert out == (
        "   year         turnover  exports\n"
        "   2001        1 500 000        …\n"
        "   2002  1 600 000.5 [p]        …\n"
        "2002-05                …        7\n"
    )


def test_problems_stand_below_the_table(table):
    code, out = table("year,exports\n2020,5\n2021,five\n")
    assert code == 1
    assert out.splitlines()[:2] == ["year  exports", "2020        5"]
    assert out.splitlines()[2].startswith("trade.csv:3:2: error: 'five' is not a number (write it alone")


def test_a_warning_is_a_problem_too(table):
    assert table("year,exports\n2020,5\n2021,500\n")[0] == 1


@pytest.mark.parametrize("content", ["", "hello", "flow,2020\nexports,5\n"])
def test_what_is_not_a_table_is_said_to_be_none(table, content):
    code, out = table(content)
    assert (code, out.splitlines()[0][:22]) == (2, "trade.csv:1:1: error: ")


def test_rows_and_problems_are_given_to_programs(table):
    code, out = table(TABLE + "2003,turnover,(5),S01,\n", "--json")
    assert code == 1
    assert json.loads(out) == {
        "rows": [
            {"year": 2001, "series": "turnover", "value": 1500000.0, "source": "S01"},
            {"year": 2002, "series": "turnover", "value": 1600000.5, "source": "S01", "note": "p"},
            {"year": "2002-05", "series": "exports", "value": 7.0, "source": "S02"},
        ],
        "problems": [
            {
                "code": "ambiguous",
                "severity": "error",
                "where": "trade.csv:5:3",
                "message": "'(5)' is negative, or a footnote (write -5 or 5*)",
            }
        ],
    }


def test_what_is_not_a_table_is_told_to_programs_as_well(table):
    code, out = table("hello", "--json")
    assert (code, json.loads(out)["rows"]) == (2, [])
    assert json.loads(out)["problems"][0]["code"] == "no-heading"


def test_a_sheet_is_chosen_by_its_name(tmp_path, capsys):
    path = tmp_path / "trade.xlsx"
    book = workbook(path, [["year", "exports"], [2020, 5]])
    other = book.create_sheet("Other")
    other.append(["year", "exports"])
    other.append([2020, 6])
    book.save(path)
    assert run_command(["table", str(path), "--sheet", "Other"]) == 0
    assert capsys.readouterr().out == "year  exports\n2020        6\n"
    assert run_command(["table", str(path), "--sheet", "None"]) == 2


def test_the_command_needs_no_qt(tmp_path):
    path = tmp_path / "trade.csv"
    path.write_text(TABLE)
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        f"from kiosk.cli import run_command; sys.exit(run_command(['table', {str(path)!r}]))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


@pytest.mark.parametrize("encoding", ["cp1251", "cp1252", "ascii"])
def test_whatever_the_system_writes_files_and_pipes_get_utf_8(tmp_path, encoding):
    path = tmp_path / "trade.csv"
    path.write_text("year,出口,Экспорт\n2020,5,шесть\n", "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "kiosk", "table", str(path), "--json"],
        check=False,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
    )
    assert (run.returncode, run.stderr) == (1, b"")
    answer = json.loads(run.stdout.decode("utf-8"))
    assert answer["rows"][0]["series"] == "出口"
    assert "шесть" in answer["problems"][0]["message"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pty")
def test_a_terminal_that_does_not_know_a_letter_gets_its_number(tmp_path):
    import pty

    path = tmp_path / "trade.csv"
    path.write_text("year,出口\n2020,5\n", "utf-8")
    ours, its = pty.openpty()
    run = subprocess.run(
        [sys.executable, "-m", "kiosk", "table", str(path)],
        check=False,
        stdout=its,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONIOENCODING": "cp1251", "PYTHONUTF8": "0"},
    )
    os.close(its)
    assert (run.returncode, run.stderr) == (0, b"")
    assert b"\\u51fa\\u53e3" in os.read(ours, 1000)
    os.close(ours)
