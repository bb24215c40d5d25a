"""``kiosk bench``: measures what this project promises, each figure beside its bound.

A bound on time is a multiple of what this machine takes for a plain thing in the same run, so that it says the same on
a fast machine and on a slow one.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from kiosk.bench.display import HEIGHT, WIDTH, display, machine
from kiosk.bench.packs import (
    DAY_EVENTS,
    DENSE_POINTS,
    PAST_EVENTS,
    write_dense_pack,
    write_long_programme,
    write_pack,
)
from kiosk.machine import paths

STARTS = 7
"""Starts of each kind, alternating, of which the median counts."""
SMALL_PACK, LARGE_PACK = 40, 1000
DATA, FILM, CULTURE, EDITING = (f"kiosk.bench.{name}" for name in ("data", "film", "culture", "editing"))
MOST_WINDOWS = 2.75
"""In which the first picture of the kiosk is painted, in first paintings of an empty window."""
FRAME, SLOW_FRAME, DRAG = 6.5, 27, 14
"""Bounds on frames, in paintings of two pictures of the screen."""


@dataclass(frozen=True, slots=True)
class Row:
    """One measured figure."""

    name: str
    value: float
    unit: str
    bound: float
    """The most it may be."""
    times: float = 0
    """How often a plain thing fits into the bound; 0 where the bound is no multiple of one."""
    plain: str = ""
    """What that is, with the time it takes."""

    @property
    def kept(self) -> bool:
        return self.value <= self.bound


class Run:
    """One run of measurements, each in a process of its own, and the plain things they are compared with."""

    def __init__(self, scratch: Path) -> None:
        self.scratch = scratch

    @cached_property
    def _plain(self) -> dict[str, float]:
        reference: dict[str, float] = json.loads(_python("kiosk.bench.reference", str(WIDTH), str(HEIGHT)))
        return reference

    def frame(self, name: str, value: float, times: float = FRAME) -> Row:
        """A time to paint, which is a matter of pixels."""
        painted = self._plain["painted"]
        return Row(name, value, "ms", times * painted, times, f"two pictures painted in {painted:.2f} ms")

    def work(self, name: str, value: float, times: float) -> Row:
        """A time to make something, which is a matter of the processor."""
        decoded = self._plain["decoded"]
        return Row(name, value, "ms", times * decoded, times, f"a JPEG of the screen decoded in {decoded:.1f} ms")


def bench(parts: Sequence[str] = ()) -> Iterator[Row]:
    """Measure some parts, or all, a row after the other."""
    with display(), tempfile.TemporaryDirectory() as scratch:
        run = Run(Path(scratch))
        for part in parts or PARTS:
            yield from PARTS[part](run)


def table(rows: Sequence[Row]) -> str:
    """The rows for people."""
    width = max(len(row.name) for row in rows)
    lines = [f"{'':{width}}  {'measured':>12}  {'at most':>12}", *(line(row, width) for row in rows)]
    return "\n".join([machine(), *lines])


def line(row: Row, width: int = 64) -> str:
    """A row for people."""
    bound = f"{row.bound:>9.2f} {row.unit:<2}" if row.bound < float("inf") else " " * 12
    why = f"  {row.times:g} x {row.plain}" if row.times else ""
    return f"{row.name:{width}}  {row.value:>9.2f} {row.unit:<2}  {bound}{'' if row.kept else '  MISSED'}{why}"


def as_json(rows: Sequence[Row]) -> str:
    """The rows for programs."""
    return json.dumps({"machine": machine(), "rows": [{**asdict(row), "kept": row.kept} for row in rows]}, indent=1)


def _start(run: Run) -> Iterator[Row]:
    empty, kiosk = [], []
    for _ in range(STARTS):
        empty.append(float(_python("kiosk.bench.empty", str(WIDTH), str(HEIGHT))))
        kiosk.append(first_frame(paths.default_pack()))
    empty_ms, kiosk_ms = statistics.median(empty), statistics.median(kiosk)
    yield Row("first frame of an empty PySide6 window", empty_ms, "ms", float("inf"))
    yield Row("first frame of the kiosk", kiosk_ms, "ms", float("inf"))
    yield Row("first frame, times an empty window", kiosk_ms / empty_ms, "", MOST_WINDOWS)
    del run


def first_frame(pack: Path, program: Sequence[str] = (sys.executable, "-m", "kiosk")) -> float:
    """Milliseconds from process start to the first painted frame of ``kiosk run`` with a pack."""
    with tempfile.TemporaryDirectory() as scratch:
        trace = Path(scratch) / "trace.jsonl"
        command = [
            *program,
            "run",
            "--pack",
            str(pack),
            "--size",
            f"{WIDTH}x{HEIGHT}",
            "--trace",
            str(trace),
        ]
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        try:
            deadline = time.monotonic() + 30
            while time.monotonic() < deadline:
                lines = trace.read_text("utf-8").splitlines() if trace.is_file() else []
                if lines:
                    return float(json.loads(lines[0])["ms"])
                time.sleep(0.02)
        finally:
            process.kill()
            process.wait()
    raise TimeoutError("the kiosk painted nothing within 30 seconds")


def _frames(run: Run) -> Iterator[Row]:
    frames = _probe("frames")
    for kind, name in (("changes", "change of screen"), ("swipes", "swipe")):
        yield run.frame(f"{name}, 95 % of frames painted within", frames[kind]["p95"])
        yield run.frame(f"{name}, slowest frame", frames[kind]["max"], SLOW_FRAME)
    yield run.work("language switch, slowest of all slides", _probe("languages")["max"], 6)


def _memory(_: Run) -> Iterator[Row]:
    yield Row("memory after every slide in every language (PSS)", _probe("visit")["end"], "MB", 200)
    attract = _probe("attract")
    yield Row("attract screen, of one core", attract["percent"], "%", 15)
    yield Row("attract screen, memory grown in 20 s", attract["grown"], "MB", 1)
    yield Row("memory of a second view, of half the size", _probe("view")["grown"], "MB", 12)


def _packs(run: Run) -> Iterator[Row]:
    small, large = run.scratch / "small", run.scratch / "large"
    write_pack(small, SMALL_PACK)
    write_pack(large, LARGE_PACK)
    for pack in (small, large):
        first_frame(pack)  # compiles it
    times: dict[Path, list[float]] = {small: [], large: []}
    for _ in range(STARTS):
        for pack in (small, large):
            times[pack].append(first_frame(pack))
    ratio = statistics.median(times[large]) / statistics.median(times[small])
    yield Row(f"start with {LARGE_PACK} slides, times that with {SMALL_PACK}", ratio, "", 1.25)
    held = _probe("start", str(large))["memory"] / _probe("start", str(small))["memory"]
    yield Row(f"memory with {LARGE_PACK} slides, times that with {SMALL_PACK}", held, "", 1.25)
    edits = _probe(str(large), module=EDITING)["p95"]
    yield run.work(f"one text changed of {LARGE_PACK} slides, read and checked, 95 % within", edits, 3)


def _data(run: Run) -> Iterator[Row]:
    openings = _probe("openings", module=DATA)
    yield run.work("opening a data slide for the first time, slowest slide", openings["first"], 9)
    yield run.work("opening a data slide after that, slowest slide (median of 7)", openings["after"], 3)
    yield run.frame("scrubbing, 95 % of frames painted within", _probe("scrubbing", module=DATA)["p95"])
    panning = _probe("panning", module=DATA)["p95"]
    yield run.frame("panning and zooming graph and map, 95 % of frames within", panning, DRAG)
    pack = run.scratch / "dense"
    write_dense_pack(pack)
    first_frame(pack)  # compiles it
    opened = _probe("large", str(pack), module=DATA)["open"]
    yield run.work(f"graph of {DENSE_POINTS} points, opening", opened, 17)
    panning = _probe("panning", str(pack), module=DATA)["p95"]
    yield run.frame("the same, panning, 95 % of frames within", panning, DRAG)
    leaks = _probe("leaks", module=DATA)
    yield Row(f"memory grown in {leaks['openings']} openings of each data slide", leaks["grown"], "MB", 5)


def _films(_: Run) -> Iterator[Row]:
    smooth, plays = _probe("smooth", module=FILM), _probe("plays", module=FILM)
    yield Row("film of 1280x720, frames that are not shown", 100 - smooth["shown"], "%", 2)
    yield Row("the same, cores taken", smooth["cores"], "", 1.3)
    yield Row(f"memory grown in {plays['plays']} plays", plays["grown"], "MB", 20)
    yield Row("files left open by them", plays["files"], "", 0)


def _events(run: Run) -> Iterator[Row]:
    pack = run.scratch / "long"
    write_long_programme(pack)
    first_frame(pack)  # compiles it
    long = _probe("long", str(pack), module=CULTURE)
    yield run.work(f"a day of {DAY_EVENTS} events, opening", long["day"], 6)
    yield run.work(f"an archive of {PAST_EVENTS} events, opening", long["archive"], 6)
    yield run.frame("scrolling them, 95 % of frames painted within", long["scrolling"]["p95"], DRAG)
    delay = _probe("feeds", module=CULTURE)["delay"]
    yield run.frame("fetching a feed of 5 MB, longest delay of a frame", delay)


PARTS: dict[str, Callable[[Run], Iterator[Row]]] = {
    "start": _start,
    "frames": _frames,
    "memory": _memory,
    "packs": _packs,
    "data": _data,
    "films": _films,
    "events": _events,
}


def _probe(name: str, *arguments: str, module: str = "kiosk.bench.probe") -> Any:
    return json.loads(_python(module, name, *arguments))


def _python(module: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip().splitlines()[-1]
