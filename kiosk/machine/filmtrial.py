"""Looking what a film file is and whether it plays, in a process of its own that can be given an end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from kiosk.content.film import NotAFilm, conversion, read_reel
from kiosk.model.video import Reel
from kiosk.watch.process import be_modest, start_ourselves

TRY = "try-film"
"""The command of the process."""
SECONDS = 60.0
"""After which a film is given up."""
MEMORY = 1_500_000_000
"""Bytes that its process may take."""


def probe(path: Path) -> Reel:
    """What is in a video file; raises NotAFilm if it cannot be played to its end."""
    reel = read_reel(path)
    with start_ourselves(TRY, str(path), *([] if reel.last is None else [str(reel.last)]), answers=True) as process:
        try:
            complaint, _ = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            complaint = f"does not come to its end within {SECONDS:g} seconds"
    if process.returncode and not complaint:
        complaint = f"needs more than the {MEMORY / 1e9:g} GB of memory that a film may take, or ends what plays it"
    if complaint.strip():
        raise NotAFilm(complaint.strip(), f"convert it: {conversion(path)}")
    return reel


def try_film(path: Path, last: float | None) -> int:
    """What that process does: say on its output why the film cannot be played, or nothing."""
    be_modest(MEMORY)
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from kiosk.machine.film import Trial  # noqa: PLC0415

    application = QGuiApplication(["kiosk", "-platform", "offscreen"])
    trial = Trial(path, last)
    trial.over.connect(application.quit)
    application.exec()
    print(trial.complaint)
    sys.stdout.flush()
    return 0
