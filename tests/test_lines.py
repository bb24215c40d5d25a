"""What comes from outside forges no line of the log and turns no terminal about."""

import logging
import subprocess
import sys

from kiosk.lines import Lines
from kiosk.machine.journal import JOURNAL

FORGED = "x\n2026-12-01 10:00:00,000 INFO kiosk.screens.staff.desk: the staff door opens"


def test_a_word_from_outside_begins_no_line_of_the_journal(tmp_path):
    code = (
        "import logging, sys, pathlib\n"
        "from kiosk.machine.journal import open_journal\n"
        "open_journal(pathlib.Path(sys.argv[1]))\n"
        "logging.getLogger('kiosk').warning('%s: is not read', sys.argv[2])\n"
    )
    words = f"{FORGED}\x1b[2J\u202e\x85\u2028\udcf4"
    said = subprocess.run(
        [sys.executable, "-c", code, tmp_path, words], check=True, capture_output=True, text=True, timeout=60
    )
    (line,) = (tmp_path / JOURNAL).read_text("utf-8").splitlines()
    assert line.endswith(r"the staff door opens\x1b[2J\u202e\x85\u2028\udcf4: is not read")
    assert said.stderr.splitlines() == [line]


def test_what_an_exception_says_stands_indented_below_its_line():
    try:
        raise ValueError(FORGED)
    except ValueError as error:
        caught = (ValueError, error, error.__traceback__)
    record = logging.LogRecord("kiosk", logging.ERROR, "", 0, "nobody caught this", (), caught)
    first, *below = Lines().format(record).splitlines()
    assert first == "nobody caught this"
    assert len(below) > 3
    assert all(line.startswith("  ") for line in below)
