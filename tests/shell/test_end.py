"""The end of the program, whenever it comes."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
CODE = """
import os, signal, sys, time
from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication
import kiosk.app as app
from kiosk.machine.settings import Settings
from kiosk.machine.tasks import Decoding, Task

def term():
    os.kill(os.getpid(), signal.SIGTERM)

def leave():
    QApplication.exit(0)

class Brief(app.Kiosk):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        {begun}

    def close(self):
        {closing}
        super().close()

app.Kiosk = Brief
sys.exit(app.run(app.Options(settings=Settings(), size=QSize(640, 360))))
"""
PAST_ANY_WAIT_S = 30
"""A busy machine may take long over an end; one that waits for something takes for ever."""


def run(tmp_path, begun="pass", closing="pass"):
    environment = {"QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(tmp_path), "PATH": ""}
    return subprocess.run(
        [sys.executable, "-c", CODE.format(begun=begun, closing=closing)],
        check=False,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PAST_ANY_WAIT_S,
    )


@pytest.mark.parametrize("milliseconds", [10, 500, 900])
def test_it_ends_quietly_even_while_it_is_still_warming_up(tmp_path, milliseconds):
    done = run(tmp_path, f"QTimer.singleShot({milliseconds}, QApplication.instance().quit)")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("moment", ["begun", "closing"])
def test_a_signal_before_and_after_the_event_loop_is_not_lost(tmp_path, moment):
    begun = "term()" if moment == "begun" else "QTimer.singleShot(10, leave)"
    done = run(tmp_path, begun, closing="term()")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("kind", ["Task", "Decoding"])
def test_the_end_waits_for_no_work_that_never_ends(tmp_path, kind):
    done = run(tmp_path, f"{kind}(self.window, lambda: time.sleep(600)).start(); QTimer.singleShot(10, leave)")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_signal_at_any_moment_of_the_start_ends_it(tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(tmp_path)}
    for tenths in range(2, 22, 4):
        process = subprocess.Popen([sys.executable, "-m", "kiosk", "run", "--size", "640x360"], env=environment)
        time.sleep(tenths / 10)
        process.terminate()
        try:
            assert process.wait(PAST_ANY_WAIT_S) in (0, -signal.SIGTERM)  # The latter before the program's first line.
        finally:
            process.kill()
