"""Keeps news fresh behind the visitor's back.

Each feed is fetched and parsed in a process of its own: parsing holds the interpreter's lock for seconds, hostile
bytes may hold it for ever, and a process can be given an end.  The kiosk only waits for it on a pool thread and
then reads the small files that it left.
"""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Lock
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QSize, QTimer, Signal

from kiosk.content.news.store import Store
from kiosk.lines import log_to_terminal
from kiosk.machine.settings import NewsSettings
from kiosk.machine.tasks import Task
from kiosk.model.bulletin import Bulletin
from kiosk.unseen import visible
from kiosk.watch.process import be_modest, start_ourselves

log = logging.getLogger(__name__)

FEED_SECONDS = 120.0
"""After which a feed is given up."""
ZONE = "UTC"
"""In which days are counted where no pack says another time zone."""
FEED_MEMORY = 600_000_000
"""Bytes a feed may cost."""
FIRST_MS = 20_000
"""Quiet time after the start until feeds are first asked."""
PICTURE = QSize(1412, 1384)
"""Pixels of a kept photograph: twice the place it has in the design."""
LONGEST_COMPLAINT, MOST_REMARKS = 300, 20


class Refreshing:
    """Asks feeds one after another; ``stop`` ends that at once from any thread."""

    def __init__(self, folder: Path, settings: NewsSettings, zone: str = ZONE) -> None:
        self._folder, self._settings, self._zone = folder, settings, zone
        self._lock = Lock()
        self._process: subprocess.Popen[str] | None = None
        self.stopped = False

    def run(self) -> dict[str, str]:
        """Refresh every feed; returns why each of those failed that did."""
        failures: dict[str, str] = {}
        for address in self._settings.feeds:
            complaint = self._one(address)
            if self.stopped:
                return failures
            if complaint:
                failures[address] = complaint
                log.warning("%s: nothing new: %s", address, complaint)
        Store(self._folder).tidy(self._settings.feeds)
        return failures

    def stop(self) -> None:
        """Begin nothing more, and end what runs."""
        with self._lock:
            self.stopped = True
            if self._process is not None:
                self._process.kill()

    def _one(self, address: str) -> str:
        with self._lock:
            if self.stopped:
                return ""
            near = [word for host in self._settings.near for word in ("--near", host)]
            arguments = ("--zone", self._zone, *near, address, str(self._folder), *self._settings.pinned)
            self._process = process = start_ourselves("fetch-feed", *arguments)
        with process:
            try:
                _, words = process.communicate(timeout=FEED_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                return f"takes longer than {FEED_SECONDS:g} seconds"
        remarks = [line[:LONGEST_COMPLAINT] for line in words.splitlines() if line.strip()]
        complaint = "" if process.returncode == 0 else remarks.pop() if remarks else f"ended with {process.returncode}"
        for remark in remarks[:MOST_REMARKS]:
            log.warning("%s: %s", address, remark)
        return complaint


def fetch_feed(address: str, folder: Path, zone: str, pinned: Iterable[str] = (), near: Collection[str] = ()) -> int:
    """What the process of one feed does; returns its exit code, and says on stderr what is wrong.

    Days are those of the time ``zone``; ``near`` names hosts of the kiosk's own network that may be reached.
    """
    be_modest(FEED_MEMORY)
    log_to_terminal()
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from kiosk.content.news.feed import NotAFeed  # noqa: PLC0415
    from kiosk.content.news.refresh import Instruments, refresh  # noqa: PLC0415
    from kiosk.content.news.web import Unreachable  # noqa: PLC0415
    from kiosk.machine.fonts import uncovered  # noqa: PLC0415
    from kiosk.machine.images import remade  # noqa: PLC0415

    application = QGuiApplication(["kiosk", "-platform", "offscreen"])
    instruments = Instruments(partial(remade, box=PICTURE), uncovered)
    try:
        refresh(address, Store(folder), instruments, datetime.now(ZoneInfo(zone)), pinned, near)
    except (Unreachable, NotAFeed, OSError, MemoryError) as error:
        print(visible(str(error)) or "needs too much memory", file=sys.stderr)
        return 1
    finally:
        del application
    return 0


def kept_news(folder: Path, settings: NewsSettings) -> Bulletin:
    """What is kept of the feeds in the settings, as it is shown."""
    return Store(folder).bulletin(settings.feeds, settings.hidden, settings.pinned)


class News(QObject):
    """The kiosk's news: ``changed`` gives them when there are others than before."""

    changed = Signal(object)
    """A Bulletin."""

    def __init__(self, parent: QObject, settings: NewsSettings, folder: Path, zone: str = ZONE) -> None:
        super().__init__(parent)
        self._settings, self._folder, self._zone = settings, folder, zone
        self.bulletin = Bulletin()
        """What was told last."""
        self._refreshing: Refreshing | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.refresh)

    def start(self) -> None:
        """Read what is kept, and look at the feeds now and again; without any feed there is nothing to do."""
        if self._settings.feeds:
            folder, settings = self._folder, self._settings
            self._then_tell(lambda: kept_news(folder, settings))
            self._timer.start(FIRST_MS)

    def stop(self) -> None:
        """End whatever is under way."""
        self._timer.stop()
        if self._refreshing is not None:
            self._refreshing.stop()

    def refresh(self) -> None:
        """Ask all feeds now, in the background, and again some time after they have answered."""
        folder, settings = self._folder, self._settings
        refreshing = self._refreshing = Refreshing(folder, settings, self._zone)

        def work() -> Bulletin:
            refreshing.run()
            return kept_news(folder, settings)

        task = self._then_tell(work)
        task.done.connect(self._wait)
        task.failed.connect(self._wait)

    def _then_tell(self, work: Callable[[], Bulletin]) -> Task:
        task = Task(self, work)
        task.done.connect(self._tell)
        task.start()
        return task

    def _wait(self) -> None:
        if self._refreshing is not None and not self._refreshing.stopped:
            self._timer.start(round(self._settings.refresh_minutes * 60_000))

    def _tell(self, bulletin: Bulletin) -> None:
        if bulletin != self.bulletin:
            self.bulletin = bulletin
            self.changed.emit(bulletin)
