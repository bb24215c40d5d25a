"""``kiosk tour``: what ``make run`` does where there is no display."""

import os
import subprocess
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.watch.process import our_environment, ourselves
from tests.packs import SmallPack

MAKEFILE = Path(__file__).parents[2] / "Makefile"
SEEN = ("attract", "home", "park", "park-facts", "park-facts-source", "park-timeline")
SHEETS = ("display", "info", "languages", "still-there")


def test_without_a_display_a_whole_visit_is_made_and_kept_in_pictures(tmp_path):
    pack = SmallPack.in_folder(tmp_path / "pack")
    environment = {
        **our_environment(),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "QT_LOGGING_RULES": "qt.text.font.match=true",
    }
    for display in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(display, None)
    run = subprocess.run(
        ourselves("tour", "shots", "--pack", str(pack.folder), "--lang", "zh", "--size", "1280x720"),
        cwd=tmp_path,
        env={**environment, "PYTHONPATH": f"{MAKEFILE.parent}{os.pathsep}{environment['PYTHONPATH']}"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    pictures = sorted((tmp_path / "shots" / "zh").iterdir())
    assert [path.stem.partition("-")[2] for path in pictures] == [*SEEN, *SHEETS]
    assert all(QImage(str(path)).width() == 1280 for path in pictures)
    first, second = run.stdout.splitlines()
    assert first == "Visited off screen in zh: 10 pictures of what was seen are in shots."
    assert "DISPLAY" in second
    assert run.stderr == ""


def test_make_run_does_so():
    assert "kiosk tour shots" in MAKEFILE.read_text("utf-8").partition("\nrun:")[2].partition("\ntest:")[0]
