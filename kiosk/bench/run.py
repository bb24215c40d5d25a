"""``kiosk bench``: measures what this project promises, each figure beside its bound."""

from __future__ import annotations

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psutil

from kiosk.bench.packs import (
    DAY_EVENTS,
    DENSE_POINTS,
    PAST_EVENTS,
    write_dense_pack,
    write_long_programme,
    write_pack,
)
from kiosk.machine import paths
from kiosk.watch.process import has_display

WIDTH, HEIGHT = 1920, 1080
STARTS = 7
"""Starts of each kind, alternating, of which the median counts."""
SMALL_PACK, LARGE_PACK = 40, 1000
DATA, FILM, CULTURE, EDITING = (f"kiosk.bench.{name}" for name in ("data", "film", "culture", "editing"))


@dataclass(frozen=True, slots=True)
class Row:
    """One measured figure."""

    name: str
    value: float
    unit: str
    bound: float
    """The most it may be."""

    @property
    def kept(self) -> bool:
        return self.value <= self.bound


def bench() -> list[Row]:
    """Measure everything; takes about eight minutes."""
    with display(), tempfile.TemporaryDirectory() as scratch:
        rows = _first_frame()
        rows += _frames()
        languages = _probe("languages")
        rows.append(Row("language switch, slowest of all slides", languages["max"], "ms", 100))
        rows.append(Row("memory after every slide in every language (PSS)", _probe("visit")["end"], "MB", 200))
        attract = _probe("attract")
        rows.append(Row("attract screen, of one core", attract["percent"], "%", 15))
        rows.append(Row("attract screen, memory grown in 20 s", attract["grown"], "MB", 1))
        rows += _sizes(Path(scratch))
        rows += _data(Path(scratch))
        rows += _films()
        rows += _culture(Path(scratch))
    return rows


def table(rows: list[Row]) -> str:
    """The rows for people."""
    width = max(len(row.name) for row in rows)
    lines = [f"{'':{width}}  {'measured':>12}  {'at most':>12}"]
    lines += [
        f"{row.name:{width}}  {row.value:>9.2f} {row.unit:<2}  {row.bound:>9.2f} {row.unit:<2} "
        f"{'' if row.kept else ' MISSED'}"
        for row in rows
    ]
    return "\n".join([machine(), *lines])


def as_json(rows: list[Row]) -> str:
    """The rows for programs."""
    return json.dumps({"machine": machine(), "rows": [{**asdict(row), "kept": row.kept} for row in rows]}, indent=1)


def machine() -> str:
    """The machine in a line."""
    name = next(
        (line.partition(":")[2].strip() for line in _cpuinfo() if line.startswith("model name")), platform.processor()
    )
    return f"{name}, {os.cpu_count()} cores, {psutil.virtual_memory().total / 2**30:.0f} GiB, {platform.platform()}"


def _cpuinfo() -> list[str]:
    path = Path("/proc/cpuinfo")
    return path.read_text("utf-8").splitlines() if path.is_file() else []


def _first_frame() -> list[Row]:
    empty, kiosk = [], []
    for _ in range(STARTS):
        empty.append(float(_python("kiosk.bench.empty", str(WIDTH), str(HEIGHT))))
        kiosk.append(first_frame(paths.default_pack()))
    empty_ms, kiosk_ms = statistics.median(empty), statistics.median(kiosk)
    return [
        Row("first frame of an empty PySide6 window", empty_ms, "ms", float("inf")),
        Row("first frame of the kiosk", kiosk_ms, "ms", 4 * empty_ms),
        Row("first frame, times an empty window", kiosk_ms / empty_ms, "", 4),
    ]


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


def _frames() -> list[Row]:
    frames = _probe("frames")
    rows = []
    for kind, name in (("changes", "change of screen"), ("swipes", "swipe")):
        rows.append(Row(f"{name}, 95 % of frames painted within", frames[kind]["p95"], "ms", 8))
        rows.append(Row(f"{name}, slowest frame", frames[kind]["max"], "ms", 33))
    return rows


def _sizes(scratch: Path) -> list[Row]:
    small, large = scratch / "small", scratch / "large"
    write_pack(small, SMALL_PACK)
    write_pack(large, LARGE_PACK)
    for pack in (small, large):
        first_frame(pack)  # compiles it
    times: dict[Path, list[float]] = {small: [], large: []}
    for _ in range(STARTS):
        for pack in (small, large):
            times[pack].append(first_frame(pack))
    ratio = statistics.median(times[large]) / statistics.median(times[small])
    edit = _probe(str(large), module=EDITING)
    held = _probe("start", str(large))["memory"] / _probe("start", str(small))["memory"]
    return [
        Row(f"start with {LARGE_PACK} slides, times that with {SMALL_PACK}", ratio, "", 1.25),
        Row(f"one text changed of {LARGE_PACK} slides, read and checked, slowest", edit["max"], "ms", 50),
        Row(f"memory with {LARGE_PACK} slides, times that with {SMALL_PACK}", held, "", 1.25),
    ]


def _data(scratch: Path) -> list[Row]:
    openings, scrubbing = (_probe(name, module=DATA) for name in ("openings", "scrubbing"))
    panning = _probe("panning", module=DATA)
    pack = scratch / "dense"
    write_dense_pack(pack)
    first_frame(pack)  # compiles it
    return [
        Row("opening a data slide for the first time, slowest slide", openings["first"], "ms", 150),
        Row("opening a data slide after that, slowest slide (median of 7)", openings["after"], "ms", 50),
        Row("scrubbing, 95 % of frames painted within", scrubbing["p95"], "ms", 8),
        Row("panning and zooming graph and map, 95 % of frames within", panning["p95"], "ms", 16.7),
        Row(f"graph of {DENSE_POINTS} points, opening", _probe("large", str(pack), module=DATA)["open"], "ms", 300),
        Row("the same, panning, 95 % of frames within", _probe("panning", str(pack), module=DATA)["p95"], "ms", 16.7),
        Row("memory grown in 500 openings of each data slide", _probe("leaks", module=DATA)["grown"], "MB", 5),
    ]


def _films() -> list[Row]:
    smooth, plays = _probe("smooth", module=FILM), _probe("plays", module=FILM)
    return [
        Row("film of 1280x720, frames that are not shown", 100 - smooth["shown"], "%", 2),
        Row("the same, cores taken", smooth["cores"], "", 1.3),
        Row("memory grown in 1 000 plays", plays["grown"], "MB", 20),
        Row("files left open by them", plays["files"], "", 0),
    ]


def _culture(scratch: Path) -> list[Row]:
    pack = scratch / "long"
    write_long_programme(pack)
    first_frame(pack)  # compiles it
    long = _probe("long", str(pack), module=CULTURE)
    return [
        Row(f"a day of {DAY_EVENTS} events, opening", long["day"], "ms", 100),
        Row(f"an archive of {PAST_EVENTS} events, opening", long["archive"], "ms", 100),
        Row("scrolling them, 95 % of frames painted within", long["scrolling"]["p95"], "ms", 16.7),
        Row("fetching a feed of 5 MB, longest delay of a frame", _probe("feeds", module=CULTURE)["delay"], "ms", 8),
    ]


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


@contextmanager
def display() -> Iterator[None]:
    """A display to measure on: the present one, a virtual one, or memory."""
    if has_display():
        yield
        return
    if shutil.which("Xvfb") is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        yield
        return
    with virtual_screen() as (name, _):
        os.environ["DISPLAY"] = name
        try:
            yield
        finally:
            del os.environ["DISPLAY"]


@contextmanager
def virtual_screen(*options: str) -> Iterator[tuple[str, int]]:
    """The name of a display of its own, and the process of its server, started with more ``options`` of Xvfb."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", *options]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        yield f":{os.read(read, 16).decode().strip()}", server.pid
    finally:
        os.close(read)
        server.terminate()
        server.wait()
