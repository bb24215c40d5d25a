"""Kills a supervised kiosk again and again, at random moments, and measures how soon there is a picture again.

``python -m tests.bench.recovery [KILLS]`` prints one line of JSON; after every tenth kill the kiosk is frozen
(SIGSTOP) once.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil

from kiosk.bench.display import virtual_screen
from kiosk.watch.process import our_environment, ourselves

CRASH_S, HANG_S = 3.0, 15.0
"""Within which there must be a picture again."""
LIFE_S = 12.0
"""The longest life of a kiosk until it is killed; some are killed before their first picture, some well after."""
FREEZES = 10
LONGEST_S = 60.0


class Supervised:
    """A kiosk under ``kiosk supervise``, with a trace from which its pictures are known."""

    def __init__(self, program: Sequence[str], folder: Path, display: str) -> None:
        """``folder`` becomes its data folder, ``display`` is filled by it."""
        self.trace = folder / "trace.jsonl"
        self.folder = folder
        environment = {**our_environment(), "XDG_DATA_HOME": str(folder), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        command = [*program, "supervise", "--trace", str(self.trace)]
        with (folder / "supervisor.log").open("w") as log:
            self.process = subprocess.Popen(command, env=environment, stderr=log)

    def pictures(self) -> int:
        """First pictures so far."""
        text = self.trace.read_text("utf-8") if self.trace.is_file() else ""
        return text.count('"first-frame"')

    def kiosk(self) -> psutil.Process:
        """The kiosk that runs now; waits for one that is about to start."""
        return watched_by(self.process.pid)

    def seconds_to_picture(self, before: int) -> float:
        """Seconds until there were more than ``before`` first pictures; infinite after a minute."""
        start = time.monotonic()
        while time.monotonic() - start < LONGEST_S:
            if self.pictures() > before:
                return time.monotonic() - start
            time.sleep(0.01)
        return float("inf")

    def hit(self, number: signal.Signals) -> float:
        """Send a signal to the kiosk of this moment; returns the seconds to the next first picture."""
        self.kiosk().send_signal(number)
        return self.seconds_to_picture(self.pictures())

    def safe_starts(self) -> int:
        """How often the safe mode was needed."""
        return (self.folder / "supervisor.log").read_text("utf-8").count("safe mode")

    def close(self) -> None:
        """End it in order."""
        self.process.terminate()
        self.process.wait(20)


def watched_by(supervisor: int) -> psutil.Process:
    """The kiosk that a supervisor runs now; waits for one that is about to start."""
    end = time.monotonic() + LONGEST_S
    while time.monotonic() < end:
        for child in psutil.Process(supervisor).children():
            if child.status() != psutil.STATUS_ZOMBIE:
                return child
        time.sleep(0.01)
    raise TimeoutError("the supervisor starts nothing")


@contextmanager
def supervised(program: Sequence[str]) -> Iterator[Supervised]:
    """A supervised kiosk that shows its first picture."""
    with virtual_screen() as (display, _), tempfile.TemporaryDirectory() as scratch:
        kiosk = Supervised(program, Path(scratch), display)
        try:
            kiosk.seconds_to_picture(0)
            yield kiosk
        finally:
            kiosk.close()


def recovery(kills: int, seed: int, program: Sequence[str]) -> dict[str, object]:
    """Kill a kiosk so many times, and freeze it now and then."""
    chance = random.Random(seed)
    crashes, hangs = [], []
    with supervised(program) as kiosk:
        for number in range(1, kills + 1):
            time.sleep(chance.uniform(0, LIFE_S))
            crashes.append(kiosk.hit(signal.SIGKILL))
            if number % FREEZES == 0:
                time.sleep(chance.uniform(0, LIFE_S))
                hangs.append(kiosk.hit(signal.SIGSTOP))
        safe = kiosk.safe_starts()
    taken = [*crashes, *hangs]
    return {
        "times": len(taken),
        "recovered": sum(seconds < LONGEST_S for seconds in taken),
        "crash to picture, slowest s": round(max(crashes, default=0), 2),
        "crashes within bound": sum(seconds <= CRASH_S for seconds in crashes),
        "crashes": len(crashes),
        "hang to picture, slowest s": round(max(hangs, default=0), 2),
        "hangs within bound": sum(seconds <= HANG_S for seconds in hangs),
        "hangs": len(hangs),
        "safe starts": safe,
        "seed": seed,
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench.recovery", description=__doc__)
    parser.add_argument("kills", type=int, nargs="?", default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--program", type=Path, help="the built program; without it the one of this checkout")
    options = parser.parse_args()
    command = [str(options.program.resolve())] if options.program else ourselves()
    print(json.dumps(recovery(options.kills, options.seed, command)))
