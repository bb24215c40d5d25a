"""Measurements of programmes and news, each in a process of its own; prints one line of JSON.

``python -m kiosk.bench.culture NAME [ARGUMENT]``
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from kiosk.bench.packs import today
from kiosk.bench.probe import FRAME_S, Bench, spread
from kiosk.machine.news import News
from kiosk.machine.settings import NewsSettings
from kiosk.model.archive import Archive
from kiosk.model.programme import Programme
from kiosk.model.text import Language
from kiosk.model.visit import Begin, EnterItem, GoHome, OpenSlide
from kiosk.widgets.agenda import AgendaView

OPENINGS = 7
SCROLLED = 120
"""Frames of scrolling."""
BEAT_MS = 4
FEED_ITEMS = 1050
LONGEST_S = 60.0


def long(pack: str) -> dict[str, object]:
    """Milliseconds until the day and the archive of a very long pack are open, and painting times of scrolling them."""
    bench = Bench(Path(pack))
    bench.warm_up()
    bench.do(Begin(Language.EN), 1.0)
    opened: dict[str, float] = {}
    scrolling: list[float] = []
    for name, kind, item in (("day", Programme, today().toordinal()), ("archive", Archive, 0)):
        slide = next(slide for slide in bench.slides() if isinstance(bench.kiosk.pack.slide(slide), kind))
        times = []
        for _ in range(OPENINGS):
            bench.do(GoHome(), 0.8)
            if item:
                bench.do(OpenSlide(slide), 1.0)
            times.append(bench.do(EnterItem(item) if item else OpenSlide(slide), 0.8))
        opened[name] = round(statistics.median(times), 1)
        view = max(bench.window.findChildren(AgendaView), key=lambda each: len(each.agenda.lines))
        bench.frames.clear()
        for step in range(SCROLLED):
            view.scroll_to(step * 60)
            bench.wait(FRAME_S)
        scrolling += bench.frames
    bench.close()
    return {**opened, "scrolling": spread(scrolling)}


class Pulse(QObject):
    """Beats every few milliseconds, and notes how much later than that: what the GUI thread was kept from doing.

    Time during which the system had given the processor to others is not counted.
    """

    def __init__(self) -> None:
        super().__init__()
        self._last: tuple[float, float] | None = None
        self.delays: list[float] = []
        """Milliseconds."""
        timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._beat)
        timer.start()

    def _beat(self) -> None:
        waited = int(Path("/proc/thread-self/schedstat").read_bytes().split()[1]) / 1e9
        now = time.perf_counter()
        if self._last is not None:
            self.delays.append((now - self._last[0] - (waited - self._last[1])) * 1000 - BEAT_MS)
        self._last = now, waited


def feeds(_: str = "") -> dict[str, object]:
    """Milliseconds by which the latest frame comes late while a feed of five megabytes is fetched; Linux only."""
    bench = Bench()
    bench.warm_up()
    bench.do(Begin(Language.EN), 1.5)
    with tempfile.TemporaryDirectory() as scratch, _served(Path(scratch)) as address:
        news = News(bench.window, NewsSettings(feeds=[address], near=["127.0.0.1"]), Path(scratch) / "kept")
        loop, pulse = QEventLoop(), Pulse()
        news.changed.connect(loop.quit)
        QTimer.singleShot(round(LONGEST_S * 1000), loop.quit)
        news.refresh()
        loop.exec()
        news.stop()
    kept = len(news.bulletin.items)
    bench.close()
    return {"delay": round(max(pulse.delays), 2), "beats": len(pulse.delays), "kept": kept}


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """A feed on a server of its own; gives its address."""
    words = "words " * 800
    items = (
        f"<item><guid>{n}</guid><title>News {n}</title><pubDate>Mon, 01 Jun 2026 09:40:00 GMT</pubDate>"
        f"<description>{words}</description></item>"
        for n in range(FEED_ITEMS)
    )
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{"".join(items)}</channel></rss>'
    (folder / "feed.xml").write_text(feed, "utf-8")
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        port = server.stdout.readline().split("port ")[1].split()[0]
        try:
            yield f"http://127.0.0.1:{port}/feed.xml"
        finally:
            server.terminate()


PROBES: dict[str, Callable[[str], dict[str, object]]] = {"long": long, "feeds": feeds}


if __name__ == "__main__":
    print(json.dumps(PROBES[sys.argv[1]](sys.argv[2] if len(sys.argv) > 2 else "")))
