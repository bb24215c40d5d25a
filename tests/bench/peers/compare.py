"""Everybody measured side by side, and what came out as figures."""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.bench.percentile import p95
from kiosk.content.loader import load
from kiosk.machine import paths
from kiosk.model.text import Language
from tests.bench.peers import tree
from tests.bench.peers.contestants import Contestant, chromium, impress, kiosk
from tests.bench.peers.disk import Packages, folder_size
from tests.bench.peers.measure import Visit, start, visit
from tests.bench.peers.report import Figure

STARTS, VISITS = 7, 3
"""Of each, alternating; the median counts."""
LANGUAGE = Language.BE
"""In which a visit begins."""


def field(scratch: Path, program: Path | None, reveal: Path) -> list[Contestant]:
    """The kiosk and its peers, with decks made of the default pack; ``reveal`` is the npm package reveal.js."""
    contents = load(paths.default_pack()).contents
    slides = sum(len(section.slides) for section in contents)
    decks = scratch / "decks"
    words = ["-m", "tests.bench.peers.deck", str(decks), LANGUAGE.value, str(reveal.resolve())]
    subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL)
    return [
        kiosk(program, contents),
        chromium(decks / "reveal" / "index.html", slides, scratch / "chromium"),
        impress(decks / "deck.pptx", slides, scratch / "impress"),
    ]


def compare(contestants: Sequence[Contestant], scratch: Path) -> list[Figure]:
    """Measure everybody; takes about twenty minutes."""
    with tree.adopting_orphans():
        for contestant in contestants:
            start(contestant, scratch)  # What is made once, profiles and caches, is there from now on.
        starts = [[start(each, scratch) for each in contestants] for _ in range(STARTS)]
        visits = [[visit(each, scratch) for each in contestants] for _ in range(VISITS)]
    return figures(contestants, list(zip(*starts, strict=True)), list(zip(*visits, strict=True)))


def figures(
    contestants: Sequence[Contestant], starts: Sequence[Sequence[float]], visits: Sequence[Sequence[Visit]]
) -> list[Figure]:
    """Medians of what was measured of each contestant, and sizes."""
    median = statistics.median
    keys = [[key for each in of_one for key in each.keys] for of_one in visits]
    attract = [[each.attract for each in of_one if each.attract is not None] for of_one in visits]
    rest = [[each.rest for each in of_one] for of_one in visits]
    memory = [[each.memory for each in of_one] for of_one in visits]
    return [
        Figure("start to first picture", "ms", tuple(map(median, starts))),
        Figure("memory after every slide was seen (PSS)", "MB", tuple(map(median, memory))),
        Figure("key to changed picture", "ms", tuple(map(median, keys))),
        Figure("the same, 95 % within", "ms", tuple(map(p95, keys))),
        Figure("at rest on a slide, of one core", "%", tuple(map(median, rest))),
        Figure("inviting with a moving picture", "%", tuple(median(one) if one else None for one in attract)),
        *_sizes(contestants),
    ]


def _sizes(contestants: Sequence[Contestant]) -> list[Figure]:
    installed = Packages.of_this_machine()
    own, whole = list[float | None](), list[float | None]()
    for each in contestants:
        files = sum(map(folder_size, each.files))
        known = bool(each.files)
        own.append((files + installed.own_size(*each.packages)) / 1e6 if known else None)
        whole.append((files + installed.whole_size(*each.packages, *each.needs)) / 1e6 if known else None)
    return [
        Figure("size on disk, program and slides", "MB", tuple(own)),
        Figure("size on disk with all that it depends on", "MB", tuple(whole)),
    ]
