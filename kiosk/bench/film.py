"""Measurements of films, each in a process of its own; prints one line of JSON.

``python -m kiosk.bench.film NAME [ARGUMENT]``
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

import psutil
from PySide6.QtCore import QElapsedTimer

from kiosk.bench.probe import Bench, spread
from kiosk.model.text import Language
from kiosk.model.video import Video
from kiosk.model.visit import Back, Begin, EnterItem, OpenSlide
from kiosk.slides.video.page import VideoPage
from kiosk.watch.process import own_memory

RATE = 30
WATCHED_S = 12.0
PLAYS, SETTLED = 400, 50
"""Plays in all, and those before memory is compared."""
PICTURES = 3
"""That must be seen of each play."""
LONGEST_S = 10.0


def _begin() -> tuple[Bench, VideoPage]:
    """A kiosk before the list of its films."""
    bench = Bench()
    bench.warm_up()
    bench.do(Begin(Language.EN), 1.0)
    key = next(slide for slide in bench.slides() if isinstance(bench.kiosk.pack.slide(slide), Video))
    bench.do(OpenSlide(key), 1.5)
    page = bench.window.stage.page
    assert isinstance(page, VideoPage)
    return bench, page


def smooth(_: str = "") -> dict[str, object]:
    """Part of the pictures that are painted while a film of 1280x720 plays, and the cores that this takes."""
    bench, page = _begin()
    bench.do(EnterItem(1), 1.0)
    projector, process = page.projector, psutil.Process()
    assert projector is not None
    before, since, seen, place = process.cpu_times(), time.perf_counter(), projector.frames, projector.position
    bench.frames.clear()
    bench.wait(WATCHED_S)
    took = time.perf_counter() - since
    after = process.cpu_times()
    shown = min(projector.frames - seen, len(bench.frames))
    behind = abs((projector.position - place) / 1000 - took)
    result: dict[str, object] = {
        "shown": round(100 * shown / (RATE * took), 1),
        "cores": round((after.user + after.system - before.user - before.system) / took, 2),
        "behind_ms": round(behind * 1000),
        "painting": spread(bench.frames),
    }
    bench.close()
    return result


def plays(count: str = "") -> dict[str, object]:
    """Megabytes and open files that are left of many plays one after another."""
    bench, page = _begin()
    process, films = psutil.Process(), len(page.slide.films)
    total, slow = int(count or PLAYS), 0
    settled = min(SETTLED, total // 2)
    start = files = threads = 0.0
    for number in range(total):
        if number == settled:
            bench.wait(1.0)
            start, files, threads = own_memory(process.pid), process.num_fds(), process.num_threads()
        bench.kiosk.session.do(EnterItem(number % films + 1))
        slow += not _seen(bench, page)
        bench.kiosk.session.do(Back())
        bench.wait(0.02)
    bench.wait(1.0)
    result: dict[str, object] = {
        "plays": total,
        "without_picture": slow,
        "grown": round(own_memory(process.pid) - start, 2),
        "held": round(start, 1),
        "files": int(process.num_fds() - files),
        "threads": int(process.num_threads() - threads),
    }
    bench.close()
    return result


def _seen(bench: Bench, page: VideoPage) -> bool:
    """Wait until some pictures of a film were shown."""
    waited = QElapsedTimer()
    waited.start()
    while page.projector is not None and page.projector.frames < PICTURES:
        bench.wait(0.01)
        if waited.elapsed() > LONGEST_S * 1000:
            return False
    return page.projector is not None


PROBES: dict[str, Callable[[str], dict[str, object]]] = {"smooth": smooth, "plays": plays}


if __name__ == "__main__":
    print(json.dumps(PROBES[sys.argv[1]](sys.argv[2] if len(sys.argv) > 2 else "")))
