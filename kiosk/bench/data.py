"""Measurements of the slides that show data, each in a process of its own; prints one line of JSON.

``python -m kiosk.bench.data NAME [ARGUMENT]``
"""

from __future__ import annotations

import json
import os
import statistics
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from kiosk.bench.probe import FRAME_S, GIVEN_BACK_S, Bench, drag, spread
from kiosk.charts.plot import TouchPlot
from kiosk.charts.scrubber import Scrubber
from kiosk.model.data import DataSlide
from kiosk.model.graph import Graph
from kiosk.model.map import Map
from kiosk.model.text import Language
from kiosk.model.visit import Begin, GoHome, LookCloser, OpenSlide, View
from kiosk.watch.process import own_memory
from kiosk.widgets.zoom import Zoomable

OPENINGS = 200
SETTLED = 60
"""Openings of each slide before the OPENINGS that count: caches and the allocator have their size by then."""
ZOOM = 3.0


def _begin(pack: str = "") -> Bench:
    bench = Bench(Path(pack) if pack else None)
    bench.warm_up()
    bench.do(Begin(Language.EN), 1.0)
    return bench


def data_slides(bench: Bench) -> list[str]:
    """The slides of the pack that show data."""
    return [slide for slide in bench.slides() if isinstance(bench.kiosk.pack.slide(slide), DataSlide | Map)]


def _slide(bench: Bench, kind: type) -> str:
    return next(slide for slide in bench.slides() if isinstance(bench.kiosk.pack.slide(slide), kind))


def openings(_: str = "") -> dict[str, object]:
    """Milliseconds from the touch to the first frame of each data slide, the first time and after."""
    bench = _begin()
    slides = data_slides(bench)
    first: dict[str, float] = {}
    after: dict[str, list[float]] = {slide: [] for slide in slides}
    for slide in slides:
        first[slide] = bench.do(OpenSlide(slide), 1.5)
        bench.do(GoHome(), 1.0)
    for _round in range(7):
        for slide in slides:
            after[slide].append(bench.do(OpenSlide(slide), 0.5))
            bench.do(GoHome(), 0.5)
    bench.close()
    return {
        "first": max(first.values()),
        "after": max(map(statistics.median, after.values())),
        "slides": {slide: [round(first[slide], 1), round(statistics.median(after[slide]), 1)] for slide in slides},
    }


def scrubbing(_: str = "") -> dict[str, object]:
    """Painting times while a finger is drawn along the scrubber and along the graph."""
    bench = _begin()
    bench.do(OpenSlide(_slide(bench, Graph)), 3.0)
    page = bench.window.stage.page
    assert page is not None
    bench.frames.clear()
    for kind in (Scrubber, TouchPlot):
        _along(bench, page.findChild(kind))
    frames = bench.frames[:]
    bench.close()
    return spread(frames)


def _along(bench: Bench, widget: QWidget | None) -> None:
    """There and back again."""
    assert widget is not None
    y = widget.mapTo(bench.window, widget.rect().center()).y()
    left, right = (widget.mapTo(bench.window, QPoint(x, 0)).x() for x in (widget.width() // 5, widget.width() * 4 // 5))
    for start, end in ((left, right), (right, left)):
        drag(bench, QPoint(start, y), QPoint(end, y), steps=60)


def panning(pack: str = "") -> dict[str, object]:
    """Painting times while the graph and the map are pushed and zoomed from close by."""
    bench = _begin(pack)
    frames: list[float] = []
    for kind in (Graph,) if pack else (Graph, Map):
        bench.do(OpenSlide(_slide(bench, kind)), 3.0)
        bench.do(LookCloser(View(ZOOM, 0.5, 0.5)), 0.5)
        page = bench.window.stage.page
        assert page is not None
        target = max(page.findChildren(Zoomable), key=lambda each: each.width() * each.height())
        target.show_view(View(ZOOM, 0.5, 0.5))
        bench.wait(0.5)
        bench.frames.clear()
        _along(bench, target)
        for step in range(60):
            target.show_view(View(1.2 + step / 30, 0.5, 0.5))
            bench.wait(FRAME_S)
        frames += bench.frames
    bench.close()
    return spread(frames)


def large(pack: str) -> dict[str, object]:
    """Milliseconds until a graph of very many points is open."""
    bench = _begin(pack)
    taken = bench.do(OpenSlide(_slide(bench, Graph)), 1.0)
    bench.close()
    return {"open": round(taken, 1)}


def leaks(_: str = "") -> dict[str, object]:
    """Megabytes that memory grows by while each data slide is opened very often."""
    bench = _begin()
    slides = data_slides(bench)
    before = 0.0
    for count in range(SETTLED + OPENINGS):
        if count == SETTLED:
            bench.wait(GIVEN_BACK_S)
            before = own_memory(os.getpid())
        for slide in slides:
            bench.do(OpenSlide(slide))
            bench.kiosk.view.settle()
            bench.wait(0.01)
    bench.wait(GIVEN_BACK_S)
    grown = own_memory(os.getpid()) - before
    bench.close()
    return {"slides": len(slides), "openings": OPENINGS, "grown": round(grown, 2), "held": round(before, 1)}


PROBES: dict[str, Callable[[str], dict[str, object]]] = {
    "openings": openings,
    "scrubbing": scrubbing,
    "panning": panning,
    "large": large,
    "leaks": leaks,
}


if __name__ == "__main__":
    print(json.dumps(PROBES[sys.argv[1]](sys.argv[2] if len(sys.argv) > 2 else "")))
