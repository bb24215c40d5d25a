"""What the wheels of PySide6 bring besides PySide6, and the works of others that are compiled into libraries."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TEXTS = Path(__file__).parent / "licences"
TOLD: dict[str, dict[str, Any]] = tomllib.loads((TEXTS / "index.toml").read_text("utf-8"))
"""What is known of Qt, FFmpeg and ICU, and what is inside those and others."""


@dataclass(frozen=True, slots=True)
class Work:
    """Something that others made: one of TOLD with the works inside it, or one of these, inside ``libraries``.

    ``taken`` is what its licence is used as where it leaves a choice.
    """

    name: str
    version: str
    copyright: str
    licence: str
    texts: tuple[str, ...]
    libraries: tuple[str, ...] = ()
    inside: tuple[Work, ...] = ()
    authors: str = ""
    taken: str = ""
    purl: str = ""
    source: str = ""

    def __str__(self) -> str:
        return f"{self.name} {self.version}".strip() + (f", in {', '.join(self.libraries)}" if self.libraries else "")

    def notice(self) -> str:
        """Who made it, and under which licence; where to read on."""
        taken = f", used under {self.taken}" if self.taken not in {"", self.licence} else ""
        texts = f"; see {', '.join(self.texts)}" if self.texts else ""
        authors = f"By {self.authors}" if self.authors else ""
        lines = [self.copyright, authors, f"Licence: {self.licence}{taken}{texts}", self.source]
        return "\n".join(line for line in lines if line)

    def chapter(self) -> str:
        """The notices of it and of all inside it."""
        return "\n\n".join([f"{self.name.upper()} {self.version}", self.notice(), *notices(self.name, self.inside)])

    def all_texts(self) -> set[str]:
        """The names of the texts of it and of all inside it."""
        return {name for work in (self, *self.inside) for name in work.texts}


def work(name: str, version: str, libraries: Collection[Path]) -> Work:
    """Qt, FFmpeg or ICU, with what is compiled into those of ``libraries`` that belong to it."""
    return _work(TOLD[name], name, version, (), inside(name, libraries))


def inside(name: str, libraries: Collection[Path]) -> tuple[Work, ...]:
    """What is compiled into those of ``libraries`` that belong to one of TOLD, or to a distribution."""
    return tuple(_inside(TOLD.get(name, {}).get("works", []), libraries))


def notices(name: str, inside: Collection[Work]) -> list[str]:
    """The paragraphs of a chapter that tell what is inside."""
    listed = ", as its makers list them for all systems" if any(work.purl for work in inside) else ""
    heading = [f"These works of others are compiled into {name}{listed}:"] if inside else []
    return [*heading, *(f"{work}\n{work.notice()}" for work in inside)]


def text(name: str) -> str:
    """A licence, in the words of its authors."""
    return (TEXTS / f"{name}.txt").read_text("utf-8")


def _inside(works: list[dict[str, Any]], libraries: Collection[Path]) -> Iterator[Work]:
    for told in works:
        holders = [path for path in libraries if _name(path) in told["inside"] and _find(told.get("mark", ""), path)]
        if holders:
            version = _find(told["version"], holders[0]) if "version" in told else None
            names = tuple(sorted(path.name for path in holders))
            yield _work(told, told["name"], version[1].decode() if version else "", names, ())


def _work(told: dict[str, Any], name: str, version: str, libraries: tuple[str, ...], inside: tuple[Work, ...]) -> Work:
    return Work(name, version, told["copyright"].strip(), told["licence"], tuple(told["texts"]), libraries, inside)


def _name(path: Path) -> str:
    """Qt6Core of libQt6Core.so.6, Qt6Core.dll or QtCore (macOS), avutil of avutil-59.dll; "" of modules of PySide6."""
    if path.name.startswith("Qt") and (".abi3." in path.name or path.suffix == ".pyd"):
        return ""
    return re.sub(r"^Qt(?=[A-Z])", "Qt6", re.sub(r"^lib|-\d+$", "", path.name.split(".")[0]))


def _find(pattern: str, path: Path) -> re.Match[bytes] | None:
    return re.search(pattern.encode(), path.read_bytes() if pattern else b"")
