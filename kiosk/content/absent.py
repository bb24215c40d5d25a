"""What is named and not there: told where it is named, with the nearest name that is."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable
from difflib import get_close_matches
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import unquote

from kiosk.content.reader import Place, Tree
from kiosk.problem import Problem, Severity

NAMING = ("cover", "sections", "slides")
"""Fields whose values are names of files."""


def nearest(name: str, names: Iterable[str], otherwise: str) -> str:
    """The hint that belongs to a name which nobody knows."""
    near = get_close_matches(name, names, n=1)
    return f"did you mean {near[0]!r}?" if near else otherwise


def absent(tree: Tree, name: str, file: Path) -> Problem | None:
    """Why a file cannot be read that ``tree`` names; None where something lies there."""
    place = next((place for place in tree.lines if _names(tree.value, place, name)), None)
    if place is None or os.path.lexists(file):
        return None
    if file.name == "section.yaml":
        path, others = f"{name}/{file.name}", [found.parent.name for found in file.parent.parent.glob("*/section.yaml")]
    else:
        path, others = file.name, [found.stem for found in file.parent.glob("*.yaml") if found.stem != "section"]
    hint = nearest(name, sorted(others), f"add {path}, or remove the name")
    return tree.problem(place, "unknown-slide", f"{name!r} is named, and there is no {path}", hint=hint)


def same_name(folder: Path, path: str) -> str:
    """The hint for a file that is not in the pack: one called the same but for capitals, its ending or ``%20``."""
    parent, wanted = PurePath(path).parent, PurePath(unquote(PurePath(path).name)).stem.casefold()
    try:
        others = sorted(other.name for other in (folder / parent).iterdir())
    except OSError:
        others = []
    alike = (name for name in others if PurePath(name).stem.casefold() == wanted)
    return next((f"did you mean {(parent / name).as_posix()!r}?" for name in alike), "copy the file there")


def _names(value: Any, place: Place, name: str) -> bool:
    if not any(part in NAMING for part in place[-2:]):
        return False
    for part in place:
        value = value[part]
    return bool(value == name)


def lost_link(tree: Tree, place: Place, key: str, known: Iterable[str]) -> Problem:
    """A link to a slide that is not shown: without its section, or under another name."""
    hint = nearest(key, known, "write section/slide, such as park/facts, or remove it")
    message = f"{key!r} is in no chapter of this pack, so nothing leads there"
    return tree.problem(place, "unknown-slide", message, hint=hint, severity=Severity.WARNING)


def no_source(tree: Tree, place: Place, key: str, spoilt: Container[str]) -> Problem:
    """That a source which something names is not there, or has errors (``spoilt``)."""
    if key in spoilt:
        return tree.problem(place, "unknown-source", f"{key!r} has errors in sources.yaml", hint="fix it there")
    return tree.problem(place, "unknown-source", f"{key!r} is not in sources.yaml", hint="add it there")
