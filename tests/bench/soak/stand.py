"""The stand around the visitor: the kiosk under its supervisor, staff who publish, a feed, a clock that jumps."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, BinaryIO

import psutil

from kiosk.machine import paths
from tests.bench.recovery import watched_by
from tests.bench.soak.clock import JUMPS, Clock

SETTINGS = """\
[idle]
ask_after = 5
countdown = 20

[news]
feeds = ["http://127.0.0.1:{port}/feed.xml"]
refresh_minutes = 5
"""
ITEM = """<item><title>{title}</title><link>https://example.org/{number}</link>\
<pubDate>Mon, 15 Jun 2026 10:{minute:02}:00 +0300</pubDate><description>{title}. {title}.</description></item>"""
FEED = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Feed</title>{items}</channel></rss>'
NEWS = 30
PATIENCE_S = 60.0
DATED = re.compile(r"\d{4}-\d\d-\d\d ")
"""The first line of an entry of the journal."""


class Trace:
    """Reads what the kiosk tells, as it tells it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO | None = None
        self._rest = b""

    def news(self) -> list[dict[str, Any]]:
        """What has been told since this was asked last."""
        if self._file is None:
            if not self._path.is_file():
                return []
            self._file = self._path.open("rb")
        *lines, self._rest = (self._rest + self._file.read()).split(b"\n")
        return [json.loads(line) for line in lines]

    def close(self) -> None:
        """Read no more."""
        if self._file is not None:
            self._file.close()


class Stand:
    """A kiosk that fills a display, in a home of its own below a scratch folder."""

    def __init__(self, program: Sequence[str], scratch: Path, display: str, seed: int) -> None:
        self._program, self._scratch = program, scratch
        self._random = random.Random(seed)
        self.deeds: Counter[str] = Counter()
        """What staff did, and what came of it."""
        self.trace = Trace(scratch / "trace.jsonl")
        self.clock = Clock(scratch)
        home = {"HOME": str(scratch / "home"), "XDG_DATA_HOME": str(scratch / "data")}
        self._home = {**os.environ, **home, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._packs = [self._edition(number) for number in (1, 2)]
        self._feeds = _serve(scratch / "feed")
        self._bring_news()
        settings = scratch / "kiosk.toml"
        settings.write_text(SETTINGS.format(port=self._feeds.server_port), "utf-8")
        command = [*program, "supervise", "--config", str(settings), "--trace", str(scratch / "trace.jsonl")]
        with (scratch / "supervisor.log").open("w") as log:
            self._supervisor = subprocess.Popen(command, env={**self._home, **self.clock.environment()}, stderr=log)
        self._deed: subprocess.Popen[bytes] | None = None
        self._kind, self._end_of_deed = "", 0.0

    # The kiosk

    def kiosk(self) -> psutil.Process:
        """The kiosk that runs now; waits for one that is about to start."""
        return watched_by(self._supervisor.pid)

    def kill(self) -> float:
        """Kill the kiosk; returns the seconds to the next first picture, endless after a minute."""
        self.trace.news()
        self.kiosk().send_signal(signal.SIGKILL)
        start = time.monotonic()
        while time.monotonic() - start < PATIENCE_S:
            if any(told["event"] == "first-frame" for told in self.trace.news()):
                return time.monotonic() - start
            time.sleep(0.01)
        return float("inf")

    def complaints(self) -> list[str]:
        """Errors that the kiosk wrote into its journal, with the lines of their tracebacks."""
        journals = sorted((self._scratch / "data" / paths.NAME / "logs").glob("*"), reverse=True)
        lines = [line for journal in journals for line in journal.read_text("utf-8", "replace").splitlines()]
        entries: list[str] = []
        for line in lines:
            if DATED.match(line) or not entries:
                entries.append(line)
            else:
                entries[-1] += f"\n{line}"
        return [entry for entry in entries if re.search(" (ERROR|CRITICAL) ", entry.partition("\n")[0])]

    def close(self) -> None:
        """End everything in order."""
        if self._deed is not None:
            self._deed.kill()
            self._deed.wait()
        self._supervisor.terminate()
        self._supervisor.wait(30)
        self._feeds.shutdown()
        self._feeds.server_close()
        self.trace.close()

    # Staff

    @property
    def at_work(self) -> bool:
        """Whether staff are in the midst of something."""
        return self._deed is not None

    def stir(self) -> None:
        """Publish, roll back, kill a publish, jump the clock or bring news."""
        if self._deed is not None:
            return
        kind = self._random.choice(("publish", "publish", "roll back", "killed publish", "clock", "news"))
        match kind:
            case "clock":
                self.clock.jump(self._random.choice(JUMPS))
                self.deeds[kind] += 1
            case "news":
                self._bring_news()
                self.deeds[kind] += 1
            case "roll back":
                self._begin(kind, "rollback")
            case _:
                self._begin(kind, "publish", str(self._packs[self.deeds.total() % 2]))
                self._end_of_deed = time.monotonic() + self._random.uniform(0, 30 if "killed" in kind else 600)

    def attend(self) -> None:
        """See whether what staff began has ended."""
        if self._deed is None:
            return
        code = self._deed.poll()
        if code is None and time.monotonic() > self._end_of_deed:
            self._deed.kill()
            code = self._deed.wait()
        if code is not None:
            self.deeds[self._kind if code in (0, -signal.SIGKILL) else f"{self._kind} refused"] += 1
            self._deed = None

    def _begin(self, kind: str, *words: str) -> None:
        self._kind, self._end_of_deed = kind, time.monotonic() + PATIENCE_S
        with (self._scratch / "staff.log").open("a") as log:
            self._deed = subprocess.Popen([*self._program, *words], env=self._home, stdout=log, stderr=log)

    def _edition(self, number: int) -> Path:
        """A copy of the default pack that differs in a file."""
        pack = self._scratch / f"edition-{number}"
        shutil.copytree(paths.default_pack(), pack)
        (pack / "media" / "edition.txt").write_text("r" * number + "\n", "utf-8")
        return pack

    def _bring_news(self) -> None:
        number = self.deeds["news"]
        items = [
            ITEM.format(title=f"News {number}.{item}", number=number * NEWS + item, minute=item) for item in range(NEWS)
        ]
        (self._scratch / "feed" / "feed.xml").write_text(FEED.format(items="".join(items)), "utf-8")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (its name in the library)
        """Say nothing."""


def _serve(folder: Path) -> ThreadingHTTPServer:
    folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    return server
