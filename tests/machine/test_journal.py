"""The log: what Qt says, and a disk that is full."""

import os
import subprocess
import sys

import pytest

from kiosk.watch.process import our_environment

TALKATIVE = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.core.library=true"}
"""Qt then tells of each plug-in that it lets go, the last time after Python has ended."""


@pytest.mark.parametrize("hear", ["leave_qt_unheard()", "open_journal(pathlib.Path('logs'))"])
def test_what_qt_says_at_the_very_end_crashes_nothing(tmp_path, hear):
    program = f"""
import pathlib
from PySide6.QtGui import QGuiApplication
from kiosk.machine.journal import leave_qt_unheard, open_journal
{hear}
application = QGuiApplication([])
"""
    environment = {**our_environment(), **TALKATIVE, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", program]
    assert subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False).returncode == 0


def test_a_full_disk_is_told_in_one_line(tmp_path):
    program = """
import logging, pathlib, resource
from kiosk.machine.journal import open_journal
open_journal(pathlib.Path("logs"))
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
for number in range(3):
    logging.getLogger("kiosk").info("line %d", number)
"""
    environment = {**our_environment(), "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", program]
    ended = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    (told,) = ended.stderr.splitlines()
    assert "kiosk.log: the journal cannot be written" in told
