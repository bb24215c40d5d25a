"""A crash leaves a report for the next start, whatever killed the process; the folder stays small."""

import signal
import subprocess
import sys

import pytest

from kiosk.watch.crashes import KEPT, UNKNOWN, BlackBox, reports

pytestmark = pytest.mark.expects_log("the kiosk before this one", "no crash is written down")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "kiosk.log").write_text("an old line\n" * 500 + "the last line\n", "utf-8")
    return tmp_path / "crashes"


def live(folder, deed):
    """A process with a black box that does something."""
    code = (
        "import os, signal, sys\nfrom pathlib import Path\nfrom kiosk.watch.crashes import BlackBox\n"
        f"box = BlackBox(Path({str(folder)!r}), Path({str(folder.parent / 'kiosk.log')!r}))\nbox.open()\n{deed}\n"
    )
    return subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode


def next_start(folder):
    box = BlackBox(folder, folder.parent / "kiosk.log")
    box.open()
    box.close()
    return reports(folder)


def test_a_crash_is_reported_with_its_stacks_and_the_end_of_the_journal(folder):
    assert live(folder, "def sew():\n  os.kill(os.getpid(), signal.SIGSEGV)\nsew()") == -signal.SIGSEGV
    (report,) = next_start(folder)
    text = report.path.read_text("utf-8")
    assert report.reason == "Fatal Python error: Segmentation fault"
    assert "in sew" in text
    assert text.rstrip().endswith("the last line")
    assert text.count("an old line") < 100


def test_one_that_was_killed_is_reported_too(folder):
    assert live(folder, "os.kill(os.getpid(), signal.SIGKILL)") == -signal.SIGKILL
    (report,) = next_start(folder)
    assert report.reason == UNKNOWN


def test_what_the_supervisor_saw_is_the_reason(folder, monkeypatch):
    live(folder, "os.abort()")
    monkeypatch.setenv("KIOSK_LAST_END", "showed nothing new for 7.0 s and was killed")
    (report,) = next_start(folder)
    assert report.reason == "showed nothing new for 7.0 s and was killed"


def test_one_that_ended_in_order_leaves_nothing(folder):
    assert live(folder, "box.close()") == 0
    assert next_start(folder) == []
    assert list(folder.iterdir()) == []


def test_only_the_last_ones_are_kept_the_newest_first(folder, monkeypatch):
    for number in range(KEPT + 3):
        folder.mkdir(exist_ok=True)
        (folder / "running.txt").write_text("", "utf-8")
        monkeypatch.setenv("KIOSK_LAST_END", f"end {number}")
        next_start(folder)
    assert [report.reason for report in reports(folder)] == [f"end {number}" for number in range(KEPT + 2, 2, -1)]


def test_strange_files_are_no_reports(folder):
    folder.mkdir()
    (folder / "crash-yesterday.txt").write_text("?", "utf-8")
    assert reports(folder) == []


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    box = BlackBox(tmp_path / "file" / "crashes", tmp_path / "kiosk.log")
    box.open()
    box.close()
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
