"""What is named and not there: told where it is named, with the nearest name that is."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import unquote

from kiosk.content.disk import leads_out
from kiosk.content.folder import find
from kiosk.content.loaded import Loaded
from kiosk.content.reader import Tree
from kiosk.model.refs import Target
from kiosk.model.walk import Place, Reference, references
from kiosk.problem import Problem, Severity

ROW_KIND = ("kind",)
"""The kind of an event in a row of a file, whose reader knows it by other names as well, and tells what is none."""


def broken_links(loaded: Loaded, tree: Tree, record: Any) -> Iterator[Problem]:
    """Names in a record that lead nowhere, or out of the pack."""
    for link in references(record):
        match link.target:
            case Target.FIGURE if link.name not in loaded.figures:
                yield _no_figure(tree, link.place, link.name, loaded.spoilt)
            case Target.SOURCE if link.name not in loaded.sources:
                yield no_source(tree, link.place, link.name, loaded.spoilt)
            case Target.EVENT_KIND if link.name not in loaded.kinds.keys and link.place != ROW_KIND:
                yield loaded.kinds.unknown(tree, link.place, link.name)
            case Target.SLIDE:
                yield from _lost_slide(loaded, tree, link)
            case target if target.is_file:
                yield from _lost_file(loaded.folder, tree, link)


def nearest(name: str, names: Iterable[str], otherwise: str) -> str:
    """The hint that belongs to a name which nobody knows."""
    near = get_close_matches(name, names, n=1)
    return f"did you mean {near[0]!r}?" if near else otherwise


def absent(tree: Tree, place: Place, name: str, file: Path) -> Problem | None:
    """Why the file of a section or a slide cannot be read; None where something lies there."""
    if os.path.lexists(file):
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


def no_source(tree: Tree, place: Place, key: str, spoilt: Container[str]) -> Problem:
    """That a source which something names is not there, or has errors (``spoilt``)."""
    if key in spoilt:
        return tree.problem(place, "unknown-source", f"{key!r} has errors in sources.yaml", hint="fix it there")
    return tree.problem(place, "unknown-source", f"{key!r} is not in sources.yaml", hint="add it there")


def _no_figure(tree: Tree, place: Place, key: str, spoilt: Container[str]) -> Problem:
    if key in spoilt:
        return tree.problem(place, "unknown-figure", f"{key!r} has errors in its table", hint="fix its row")
    return tree.problem(place, "unknown-figure", f"{key!r} is in no table below figures/", hint="add a row for it")


def _lost_slide(loaded: Loaded, tree: Tree, link: Reference) -> Iterator[Problem]:
    """A link to a slide that is not shown, without its section, under another name, or to one of another kind."""
    slide, kind = loaded.slides.get(link.name), link.ref.kind
    if link.name not in loaded.listed:
        hint = nearest(link.name, loaded.listed, "write section/slide, such as park/facts, or remove it")
        message = f"{link.name!r} is in no chapter of this pack, so nothing leads there"
        yield tree.problem(link.place, "unknown-slide", message, hint=hint, severity=Severity.WARNING)
    elif slide is not None and kind not in (None, slide.kind):
        message, hint = f"{link.name!r} is of kind {slide.kind}, and only {kind} has a use here", f"name a {kind}"
        yield tree.problem(link.place, "wrong-kind", message, hint=hint, severity=Severity.WARNING)


def _lost_file(folder: Path, tree: Tree, link: Reference) -> Iterator[Problem]:
    """A file that is not there, or not in the pack."""
    file = find(folder, link.name)
    if leads_out(folder, file):
        yield tree.problem(
            link.place, "outside", f"{link.name} leads out of the pack", hint="copy the file into the pack"
        )
    elif not file.is_file() and file.exists():
        yield tree.problem(link.place, "no-media", f"{link.name} is no ordinary file", hint="copy a file there")
    elif not file.is_file() and not link.target.has_stand_in:
        hint = same_name(folder, link.name)
        yield tree.problem(link.place, "no-media", f"{link.name} is not in the pack", hint=hint)
