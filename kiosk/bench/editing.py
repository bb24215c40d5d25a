"""Measurements of a pack that is being edited; prints one line of JSON.

``python -m kiosk.bench.editing PACK``
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.content.documents.edits import SetValue
from kiosk.content.draft import DraftPack
from kiosk.doctor.instruments import instruments
from kiosk.machine.fonts import load_fonts


def edits(folder: Path) -> dict[str, float]:
    """Milliseconds in which one changed text of each slide is read, validated and checked."""
    application = QApplication([])
    load_fonts()
    draft = DraftPack(folder, instruments())
    gc.freeze()  # As a kiosk does once it stands.
    taken = []
    for key in [slide for section in draft.head.contents for slide in section.slides]:
        for words in ("Draft", "A changed title"):
            since = time.perf_counter()
            draft.edit(key, SetValue(("title", "en"), words))
            taken.append((words, 1000 * (time.perf_counter() - since)))
    application.quit()
    again = sorted(ms for words, ms in taken if words != "Draft")
    return {"median": statistics.median(again), "p95": again[len(again) * 95 // 100], "max": again[-1]}


if __name__ == "__main__":
    print(json.dumps(edits(Path(sys.argv[1]))))
