"""Inputs of the targets: how several files stand in one, where they are kept, and where they begin."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

TARGETS = ("pack", "tables", "feeds", "subtitles", "stitch")
LONGEST = {"pack": 16_384, "tables": 8192, "feeds": 8192, "subtitles": 16_384, "stitch": 4096}
"""Bytes of an input that is searched for."""
HERE = Path(__file__).parent
SEEDS = HERE / "seeds"
"""Whole files to begin with, by target."""
CORPUS = HERE / "corpus"
"""What reaches each place of the readers, by target."""
FOUND = HERE / "found"
"""What once broke a reader, by target; the name says how."""
PACK = HERE.parents[1] / "assets" / "packs" / "belarus-china"
OF_THE_PACK = {"pack": "sections/*/*.yaml", "tables": "series/*", "subtitles": "media/*.vtt", "stitch": "media/*.txt"}
"""Files of the pack that are whole as well."""

_HEADER = re.compile(rb"^=== ([A-Za-z0-9_.\[\]/-]+)\n", re.MULTILINE)

_folder = TemporaryDirectory(prefix="kiosk-fuzz-")
SCRATCH = Path(_folder.name)
"""Where targets write what is to be read."""


def target(name: str) -> Callable[[bytes], None]:
    """The function ``fuzz`` of a target."""
    fuzz: Callable[[bytes], None] = import_module(f"tests.fuzz.{name}").fuzz
    return fuzz


@cache
def inputs(name: str) -> list[bytes]:
    """All whole, kept and found inputs of a target."""
    known = [path for folder in (SEEDS, CORPUS, FOUND) for path in sorted((folder / name).glob("*"))]
    whole = sorted(PACK.glob(OF_THE_PACK.get(name, "-")))
    return [data for path in (*known, *whole) if len(data := path.read_bytes()) <= LONGEST[name]]


@cache
def words(name: str) -> list[bytes]:
    """What a reader knows by its spelling, which chance would not find."""
    lines = (HERE / "words" / f"{name}.txt").read_text("utf-8").splitlines()
    return [line.replace("\\r", "\r").replace("\\n", "\n").encode() for line in lines]


def parts(data: bytes) -> dict[str, bytes]:
    """The files in an input, each below a line ``=== its/name``; what comes before the first has an empty name."""
    first, *rest = _HEADER.split(data)
    return {"": first, **{name.decode(): text for name, text in zip(rest[::2], rest[1::2], strict=True)}}
