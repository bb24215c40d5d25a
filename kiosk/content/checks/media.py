"""Every picture can be shown, and none is large enough to hurt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kiosk.content.loaded import Loaded
from kiosk.model.record import is_grid_path
from kiosk.model.refs import Target
from kiosk.model.slide import Holder
from kiosk.model.walk import references, walk
from kiosk.problem import Problem

Unreadable = Callable[[Sequence[Path]], dict[Path, str]]
"""Why picture files cannot be shown, of those that cannot."""


def media_decode(loaded: Loaded, unreadable: Unreadable) -> Iterator[Problem]:
    """Each picture that is named decodes within bounds."""
    places = [
        (tree, link.place, link.name)
        for tree, _, record in loaded.records()
        for link in references(record, Target.PICTURE)
    ]
    files = {path: file for _, _, path in places if (file := loaded.file(path)) is not None}
    verdicts = unreadable(list(files.values()))
    for tree, place, path in places:
        if path in files and files[path] in verdicts:
            yield tree.problem(place, "media", f"{path} {verdicts[files[path]]}")


def threads_are_held(loaded: Loaded) -> Iterator[Problem]:
    """A picture holds the thread with a stitch that it has."""
    for tree, _, record in loaded.records():
        for place, picture in walk(record):
            if not isinstance(picture, Holder) or picture.thread is None:
                continue
            column, row = picture.thread
            if not is_grid_path(picture.file):
                yield tree.problem((*place, "thread"), "thread", f"{picture.file} is no grid, and only grids hold it")
            elif (file := loaded.file(picture.file)) is not None and not _stitched(file, column, row):
                yield tree.problem(
                    (*place, "thread"), "thread", f"{picture.file} has no stitch in column {column} of row {row}"
                )


def _stitched(file: Path, column: int, row: int) -> bool:
    """Whether a grid has a stitch there; one that cannot be read is told elsewhere."""
    try:
        rows = file.read_text("ascii").split()
    except (OSError, UnicodeDecodeError):
        return True
    return row <= len(rows) and column <= len(rows[row - 1]) and rows[row - 1][column - 1] != "."
