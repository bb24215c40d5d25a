"""Measurements that need a process of their own; each prints its result as one line of JSON.

``python -m kiosk.bench.probe NAME [ARGUMENT]``
"""

from __future__ import annotations

import gc
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk, open_some_pack
from kiosk.bench.percentile import p95
from kiosk.machine import paths
from kiosk.machine.fonts import load_fonts
from kiosk.machine.housekeeping import GIVE_BACK_EVERY, INTERVAL_MS
from kiosk.machine.settings import Settings
from kiosk.model.text import Language
from kiosk.model.visit import Begin, GoHome, Intent, OpenSection, OpenSlide, Prefer, Turn
from kiosk.shared import forget_shared
from kiosk.show.factory import SlideFactory
from kiosk.show.overrides import Overrides
from kiosk.show.view import View
from kiosk.watch.process import give_back_memory, keep_memory_together, memory, own_memory

SIZE = QSize(1920, 1080)
FRAME_S = 1 / 60
ATTRACT_S = 20.0
GIVEN_BACK_S = 1.0 + GIVE_BACK_EVERY * INTERVAL_MS / 1000
"""After which freed memory has gone back to the system."""
ROUNDS = 3
"""Of which the one with the least memory counts: pages on their way out, and made ready, hold tens of megabytes."""
NO_FRAME_MS = 1000
"""Time after which an intent counts as having changed nothing."""


class Bench:
    """A kiosk under measurement."""

    def __init__(self, pack: Path | None = None) -> None:
        keep_memory_together()
        self.application = QApplication(["kiosk"])
        load_fonts()
        self.kiosk = Kiosk(Settings(), open_some_pack(pack or paths.default_pack()), SIZE)
        self.window = self.kiosk.window
        self.frames: list[float] = []
        """Milliseconds of each frame so far."""
        self.window.painted.connect(self._take_frame)
        self._warm = False
        self.kiosk.attendant.warm.connect(self._note_warm)
        self.window.show()
        self.wait(0.6)

    def _take_frame(self, milliseconds: float) -> None:
        self.frames.append(milliseconds)

    def _note_warm(self) -> None:
        self._warm = True

    def warm_up(self) -> None:
        """Let the kiosk run until it has brought in what later screens need."""
        while not self._warm:
            self.wait(0.1)

    def wait(self, seconds: float) -> None:
        """Let the kiosk run."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def do(self, intent: Intent, seconds: float = 0.0) -> float:
        """Carry out an intent; returns the milliseconds until its first frame is painted."""
        loop = QEventLoop()
        self.window.painted.connect(loop.quit)
        start = time.perf_counter()
        self.kiosk.session.do(intent)
        QTimer.singleShot(NO_FRAME_MS, loop.quit)
        loop.exec()
        taken = (time.perf_counter() - start) * 1000
        self.window.painted.disconnect(loop.quit)
        self.wait(seconds)
        return taken

    def slides(self) -> list[str]:
        """Every slide of the pack."""
        return [slide for section in self.kiosk.session.contents for slide in section.slides]

    def close(self) -> None:
        """End it."""
        self.kiosk.close()
        forget_shared()


def frames(_: str = "") -> dict[str, object]:
    """Painting times while screens change and a finger turns pages."""
    bench = Bench()
    bench.do(Begin(Language.BE), 1.0)
    changes, swipes = [], []
    for section in [section.id for section in bench.kiosk.session.contents]:
        bench.frames.clear()
        bench.do(OpenSection(section), 0.5)
        for _step in range(3):
            bench.do(Turn(1), 0.5)
        bench.do(GoHome(), 0.5)
        changes += bench.frames
        bench.do(OpenSection(section), 1.2)
        bench.frames.clear()
        for _step in range(3):
            drag(bench, QPoint(1500, 500), QPoint(660, 500), steps=12)
            bench.wait(0.9)
        swipes += bench.frames
        bench.do(GoHome(), 0.3)
    bench.close()
    return {"changes": spread(changes), "swipes": spread(swipes)}


def drag(bench: Bench, start: QPoint, end: QPoint, steps: int) -> None:
    """A finger is drawn from one place of the window to another, one step a frame."""
    press, move, release = QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease
    for step in range(steps + 1):
        kind = press if step == 0 else release if step == steps else move
        place = QPointF(start + (end - start) * (step / steps))
        held = Qt.MouseButton.NoButton if step == steps else Qt.MouseButton.LeftButton
        event = QMouseEvent(
            kind,
            place,
            bench.window.mapToGlobal(place),
            Qt.MouseButton.NoButton if kind == move else Qt.MouseButton.LeftButton,
            held,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(bench.window.glass, event)
        bench.wait(FRAME_S)


def spread(times: list[float]) -> dict[str, object]:
    """Median, 95th percentile and slowest of some times."""
    ordered = sorted(times)
    return {
        "frames": len(ordered),
        "median": round(statistics.median(ordered), 2),
        "p95": round(p95(ordered), 2),
        "max": round(ordered[-1], 2),
    }


def languages(_: str = "") -> dict[str, object]:
    """Milliseconds from the choice of a language to the same slide in it."""
    bench = Bench()
    bench.do(Begin(Language.BE), 0.8)
    taken = []
    for slide in bench.slides():
        bench.do(OpenSlide(slide), 0.4)
        for language in (Language.RU, Language.ZH, Language.EN, Language.BE):
            now = bench.kiosk.session.visit.preferences
            taken.append(bench.do(Prefer(replace(now, language=language)), 0.02))
    bench.close()
    return spread(taken)


def visit(_: str = "") -> dict[str, object]:
    """Megabytes after every slide was seen in every language."""
    bench = Bench()
    start = memory()
    for language in Language:
        bench.do(Begin(language), 0.3)
        for slide in bench.slides():
            bench.do(OpenSlide(slide), 0.05)
        bench.do(GoHome(), 0.2)
    bench.wait(GIVEN_BACK_S)
    end = memory()
    bench.close()
    return {"start": round(start, 1), "end": round(end, 1), "slides": len(bench.slides())}


def start(pack: str) -> dict[str, object]:
    """Megabytes of a kiosk that shows its attract screen with a pack."""
    bench = Bench(Path(pack))
    bench.warm_up()
    bench.wait(GIVEN_BACK_S)
    result: dict[str, object] = {"memory": round(memory(), 1), "slides": len(bench.slides())}
    bench.close()
    return result


def attract(_: str = "") -> dict[str, object]:
    """Part of one core that the attract screen takes, and what its memory does."""
    bench = Bench()
    bench.warm_up()
    bench.wait(GIVEN_BACK_S)
    process = psutil.Process()
    before, since, held = process.cpu_times(), time.perf_counter(), own_memory(process.pid)
    bench.wait(ATTRACT_S)
    after = process.cpu_times()
    used = after.user + after.system - before.user - before.system
    result: dict[str, object] = {
        "percent": round(100 * used / (time.perf_counter() - since), 1),
        "grown": round(own_memory(process.pid) - held, 2),
    }
    bench.close()
    return result


def view(_: str = "") -> dict[str, object]:
    """Megabytes that a second view takes, of half the size and in Chinese, after some slides in both."""
    bench = Bench()
    bench.warm_up()
    bench.do(Begin(Language.ZH), 0.5)

    def held() -> float:
        for language in (Language.ZH, Language.BE):
            bench.do(Prefer(replace(bench.kiosk.session.visit.preferences, language=language)), 0.1)
            for section in bench.kiosk.session.contents:
                bench.do(OpenSlide(section.slides[1]), 0.3)
        bench.wait(GIVEN_BACK_S)
        gc.collect()
        give_back_memory()
        return own_memory(os.getpid())

    alone = min(held() for _ in range(ROUNDS))
    second = View(bench.kiosk.session, SlideFactory(), own=Overrides(language=Language.ZH))
    second.resize(SIZE / 2)
    second.start()
    second.show()
    grown = min(held() for _ in range(ROUNDS)) - alone
    second.close()
    second.deleteLater()
    bench.close()
    return {"grown": round(grown, 1)}


PROBES: dict[str, Callable[[str], dict[str, object]]] = {
    "frames": frames,
    "languages": languages,
    "visit": visit,
    "start": start,
    "attract": attract,
    "view": view,
}


if __name__ == "__main__":
    print(json.dumps(PROBES[sys.argv[1]](sys.argv[2] if len(sys.argv) > 2 else "")))
