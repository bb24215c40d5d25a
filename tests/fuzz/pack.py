"""Packs: what is whole is loaded, opened again as it was, and every problem names a file of the pack and a line.

An input is files, each below a line ``=== its/path``, that take the place of those of a small pack; what stands before
the first such line is the slide ``park/facts``.
"""

from __future__ import annotations

import shutil
import zlib

from kiosk.content.checks import Instruments, check
from kiosk.content.compiled import Unusable, open_pack
from kiosk.content.loaded import Loaded
from kiosk.problem import Problem, Severity
from kiosk.stitch.media import unreadable
from tests.content import growing
from tests.fuzz.inputs import SCRATCH, parts
from tests.packs import FILES, SmallPack

SLIDE = "sections/park/facts.yaml"
PROGRAMME = """\
kind: programme
title: {be: Праграма, ru: Программа, zh: 日程, en: Programme}
programme: events.csv
"""
_WANTED = ("pack.yaml", "sources.yaml", "figures/park.csv", "media/knot.txt", "sections/park/section.yaml", SLIDE)
BASE = {name: FILES[name] for name in _WANTED} | growing.FILES
BASE["sections/park/section.yaml"] = """\
title: {be: Парк, ru: Парк, zh: 园区, en: Park}
line: {be: Горад заводаў, ru: Город заводов, zh: 工厂之城, en: A city of factories}
tile:
  picture: {file: media/knot.txt, alt: {be: Вузел, ru: Узел, zh: 结, en: A knot}}
  tone: red
chapters:
  - title: {be: Факты, ru: Факты, zh: 数据, en: Facts}
    slides: [facts, growth, programme]
"""
BASE |= {"sections/park/programme.yaml": PROGRAMME, "events.csv": "date,title_be,title_ru,title_zh,title_en\n"}
FOLDER = SCRATCH / "pack"
INSTRUMENTS = Instruments(unreadable, lambda words, _fonts: set(words) & {"☃"})
LONGEST_MESSAGE = 1000

_pack = SmallPack(FOLDER)
_there: dict[str, bytes] = {}


def fuzz(data: bytes) -> None:
    found = parts(data)
    found.setdefault(SLIDE, found[""] or BASE[SLIDE].encode())
    _lay_out({name: found.get(name, text.encode()) for name, text in BASE.items()})
    loaded, problems = check(FOLDER, INSTRUMENTS)
    for problem in problems:
        _problem(problem)
    if loaded.pack is None:
        assert any(problem.severity is Severity.ERROR for problem in problems)
    assert all((FOLDER / tree.file).resolve().is_relative_to(FOLDER.resolve()) for tree in loaded.trees.values())
    if zlib.crc32(data) % 4 == 0:  # It takes as long as all before.
        _opened(loaded)


def _lay_out(files: dict[str, bytes]) -> None:
    """Write the files that are not yet as they should be."""
    for name, text in files.items():
        if _there.get(name) != text:
            _pack.write(name, text)
            _there[name] = text


def _problem(problem: Problem) -> None:
    assert problem.file.startswith(str(FOLDER))
    assert problem.line > 0
    assert problem.code
    assert 0 < len(problem.message) <= LONGEST_MESSAGE, len(problem.message)
    str(problem).encode()


def _opened(loaded: Loaded) -> None:
    """The compiled pack holds what was loaded."""
    cache = SCRATCH / "compiled"
    shutil.rmtree(cache, ignore_errors=True)
    try:
        pack, _ = open_pack(FOLDER, cache)
    except Unusable:
        assert loaded.pack is None or not loaded.contents.sections
        return
    assert pack.head.pack == loaded.pack
    assert pack.head.contents == loaded.contents
    for key, slide in loaded.slides.items():
        assert pack.slide(key) == slide
    for key in loaded.rows.keys() & loaded.slides.keys():
        assert pack.events(key) == loaded.events(key)
    assert {key: pack.figure(key) for key in loaded.figures} == loaded.figures
    pack.close()
