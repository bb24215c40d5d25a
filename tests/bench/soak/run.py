"""The soak itself: a visitor, a stand, and a reading every few seconds.

Memory is compared at rest: now and then the visitor goes away, the visit ends by itself, staff finish what they began,
and once the attract screen has stood for a while, a reading counts.  The last part kills the kiosk again and again,
after the comparison.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from kiosk.bench.display import HEIGHT, WIDTH
from kiosk.watch.process import own_memory
from tests.bench.hand import Hand
from tests.bench.soak.stand import Stand
from tests.bench.soak.visitor import Visitor

PAUSE_S = 1 / 20
"""From one touch to the next."""
READ_S = 5.0
STIR_S = 75.0
VISIT_S = 300.0
LONGEST_REST_S = 150.0
"""For the visit to end by itself, a film included."""
STAND_S = 14.0
"""On the attract screen, with staff at rest as well, until what was freed has been given back."""
LIFE_S = 12.0


@dataclass(frozen=True, slots=True)
class Reading:
    """What the kiosk held at a moment."""

    seconds: float
    """Since the beginning."""
    touches: int
    memory: float
    """Megabytes that are its own; see ``own_memory``."""
    handles: int
    threads: int
    at_rest: bool


@dataclass(slots=True)
class Record:
    """All that was noted."""

    seed: int
    seconds: float = 0.0
    touches: int = 0
    readings: list[Reading] = field(default_factory=list)
    frames: list[tuple[float, int, float]] = field(default_factory=list)
    """Second, number of frames in it, milliseconds of the slowest."""
    slow_frames: list[tuple[float, str]] = field(default_factory=list)
    """Milliseconds and screen of the slowest ten."""
    slow_screens: list[tuple[float, str]] = field(default_factory=list)
    """Milliseconds from a touch to the screen that it opens, and its name; the slowest ten."""
    seen: Counter[str] = field(default_factory=Counter)
    """Screens by name, ``language …`` among them."""
    acts: Counter[str] = field(default_factory=Counter)
    deeds: Counter[str] = field(default_factory=Counter)
    restarts: int = 0
    """That nobody asked for."""
    kills: list[float] = field(default_factory=list)
    """Seconds from each kill to the next picture."""
    complaints: list[str] = field(default_factory=list)


def slowest(known: list[tuple[float, str]], milliseconds: float, name: str) -> list[tuple[float, str]]:
    """The ten slowest with one more, the slowest first."""
    return sorted([*known, (milliseconds, name)], reverse=True)[:10]


class Soak:
    """One run on the display ``display``."""

    def __init__(self, program: Sequence[str], scratch: Path, display: str, seed: int) -> None:
        self.record = Record(seed)
        self._random = random.Random(seed)
        self._stand = Stand(program, scratch, display, seed)
        self._hand = Hand(display)
        self._visitor = Visitor(self._hand, WIDTH, HEIGHT, seed)
        self._begin = time.monotonic()
        self._screen = ""
        self._kiosk: psutil.Process | None = None
        self._next_reading = self._next_stir = 0.0

    def run(self, seconds: float, kills: int) -> Record:
        """Visits for so many seconds, then so many kills."""
        try:
            self._wait_for("first-frame", LONGEST_REST_S)
            self._begin, self._next_stir = time.monotonic(), STIR_S
            while self._now() < seconds:
                self._visit(min(VISIT_S, seconds - self._now()))
                self._rest()
            self.record.seconds, self.record.touches = self._now(), self._visitor.touches
            self.record.complaints = self._stand.complaints()
            self._kill(kills)
            self.record.acts, self.record.deeds = self._visitor.acts, self._stand.deeds
        finally:
            self._hand.close()
            self._stand.close()
        return self.record

    def _now(self) -> float:
        return time.monotonic() - self._begin

    def _visit(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        due = time.monotonic()
        while due < end:
            self._visitor.act()
            self._look()
            due += PAUSE_S
            time.sleep(max(0.0, due - time.monotonic()))

    def _rest(self) -> None:
        """Go away until the visit has ended by itself and staff have finished; the reading after it counts."""
        end = self._now() + LONGEST_REST_S
        while (self._screen != "attract" or self._stand.at_work) and self._now() < end:
            self._idle(0.5)
        self._next_stir = max(self._next_stir, self._now() + STAND_S)
        self._idle(STAND_S)
        self._read(at_rest=self._screen == "attract" and not self._stand.at_work)
        last = self.record.readings[-1]
        print(
            f"{last.seconds / 60:6.1f} min {last.touches:7} touches {last.memory:6.1f} MB, "
            f"slowest frame {self.record.slow_frames[:1]}, {self.record.restarts} restarts",
            file=sys.stderr,
            flush=True,
        )

    def _idle(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            time.sleep(0.1)
            self._look()

    def _look(self) -> None:
        """Take what the kiosk tells, read its state when that is due, and let staff do something now and then."""
        self._listen()
        now = self._now()
        if now >= self._next_reading:
            self._next_reading = now + READ_S
            self._read(at_rest=False)
        if now >= self._next_stir:
            self._next_stir = now + self._random.uniform(0.5, 1.5) * STIR_S
            self._stand.stir()
        self._stand.attend()

    def _listen(self) -> None:
        for told in self._stand.trace.news():
            match told["event"]:
                case "frames":
                    self.record.frames.append((self._now(), told["count"], told["ms"]))
                    self.record.slow_frames = slowest(self.record.slow_frames, told["ms"], self._screen)
                case "first-frame":
                    self.record.restarts += self._kiosk is not None
                    self._kiosk = self._stand.kiosk()
                    self._screen = "attract"
                case kind:
                    name = told["name"] if kind == "screen" else f"{kind} {told['name']}"
                    self._screen = name if kind == "screen" else self._screen
                    self.record.seen[name] += 1
                    self.record.slow_screens = slowest(self.record.slow_screens, told["ms"], name)

    def _read(self, *, at_rest: bool) -> None:
        if self._kiosk is None:
            return
        try:
            with self._kiosk.oneshot():
                reading = Reading(
                    self._now(),
                    self._visitor.touches,
                    own_memory(self._kiosk.pid),
                    self._kiosk.num_fds(),
                    self._kiosk.num_threads(),
                    at_rest,
                )
        except (psutil.NoSuchProcess, OSError):
            return
        self.record.readings.append(reading)

    def _kill(self, times: int) -> None:
        for _ in range(times):
            self._visit_without_looking(self._random.uniform(0, LIFE_S))
            self.record.kills.append(self._stand.kill())

    def _visit_without_looking(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._visitor.act()
            time.sleep(PAUSE_S)

    def _wait_for(self, event: str, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if any(told["event"] == event for told in self._stand.trace.news()):
                self._kiosk, self._screen = self._stand.kiosk(), "attract"
                return
            time.sleep(0.05)
        raise TimeoutError("the kiosk shows no picture")
