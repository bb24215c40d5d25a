"""The end of the program, whenever it comes."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
CODE = """
import sys
from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication
import kiosk.app as app
from kiosk.services.settings import Settings

class Brief(app.Kiosk):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        QTimer.singleShot(int(sys.argv[1]), QApplication.instance().quit)

app.Kiosk = Brief
sys.exit(app.run(app.Options(settings=Settings(), size=QSize(640, 360))))
"""


@pytest.mark.parametrize("milliseconds", [10, 500, 900])
def test_it_ends_quietly_even_while_it_is_still_warming_up(tmp_path, milliseconds):
    environment = {"QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(tmp_path), "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(milliseconds)],
        check=False,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
