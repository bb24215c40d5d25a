"""The measurements: the same for everybody, on a screen of its own each time."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.peers import tree
from tests.bench.peers.contestants import Contestant
from tests.bench.peers.screen import Screen, new_screen
from tests.bench.peers.watch import first_picture, key_to_change

TURNS = 15
"""Turns of a slide that are timed, before the rest of the slides is gone through."""
SETTLED_S, TURN_S = 3.0, 0.8
"""After which a start, and a turn, are over for all."""
REST_S = 20.0
QUIET_S = 10.0
"""Rest before memory is read, so that everybody can give back what was freed."""


@dataclass(frozen=True, slots=True)
class Running:
    """A contestant on its screen."""

    screen: Screen
    first_picture: float
    """Milliseconds from its start."""

    def rest(self) -> float:
        """Percent of one core that it and its screen take while nothing is done."""
        everybody = tree.descendants()
        before, start = tree.processor_seconds(everybody), time.perf_counter()
        time.sleep(REST_S)
        used = tree.processor_seconds(everybody) - before
        return 100 * used / (time.perf_counter() - start)

    def memory(self) -> float:
        """Megabytes of all its processes (PSS)."""
        return tree.memory(tree.descendants(self.screen.pids))

    def turn(self, key: str) -> float:
        """Milliseconds from a key to the changed picture; then it has time to stand still again."""
        taken = key_to_change(self.screen, key)
        time.sleep(TURN_S)
        return taken

    def press(self, keys: tuple[str, ...]) -> None:
        """Press keys, with time for what they do."""
        for key in keys:
            self.screen.hand.key(key)
            time.sleep(TURN_S)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What a visit of all slides shows."""

    keys: tuple[float, ...]
    """Milliseconds from a key to the changed picture."""
    rest: float
    """Percent of one core while a slide stands."""
    attract: float | None
    """Percent of one core while the picture moves that it shows when nobody is there."""
    memory: float
    """Megabytes when every slide was seen."""


@contextmanager
def running(contestant: Contestant, home: Path) -> Iterator[Running]:
    """Start a contestant with ``home`` as its home, wait for its first picture, and end it."""
    with new_screen() as screen:
        environment = {**os.environ, "HOME": str(home), "DISPLAY": screen.display}
        environment |= {"XDG_DATA_HOME": str(home / "data"), "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        start = time.perf_counter()
        process = subprocess.Popen(
            contestant.command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            yield Running(screen, first_picture(screen, start))
        finally:
            tree.end(process, tree.descendants(screen.pids))
            contestant.unlock()


def start(contestant: Contestant, home: Path) -> float:
    """Milliseconds to the first picture."""
    with running(contestant, home) as run:
        return run.first_picture


def visit(contestant: Contestant, home: Path) -> Visit:
    """Go through all slides."""
    with running(contestant, home) as run:
        time.sleep(QUIET_S)
        attract = run.rest() if contestant.opening else None
        run.press(contestant.opening)
        time.sleep(SETTLED_S)
        keys = tuple(map(run.turn, contestant.onward[:TURNS]))
        time.sleep(QUIET_S)
        rest = run.rest()
        run.press(contestant.onward[TURNS:])
        time.sleep(QUIET_S)
        return Visit(keys=keys, rest=rest, attract=attract, memory=run.memory())
