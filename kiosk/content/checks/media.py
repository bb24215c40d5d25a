"""Every picture can be shown, and none is large enough to hurt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kiosk.content.loader import Loaded
from kiosk.content.walk import named
from kiosk.problem import Problem

Unreadable = Callable[[Sequence[Path]], dict[Path, str]]
"""Why picture files cannot be shown, of those that cannot."""


def media_decode(loaded: Loaded, unreadable: Unreadable) -> Iterator[Problem]:
    """Each picture that is named decodes within bounds."""
    places = [(tree, place, path) for tree, _, record in loaded.records() for place, path in named(record, "file")]
    files = {path: file for _, _, path in places if (file := loaded.file(path)) is not None}
    verdicts = unreadable(list(files.values()))
    for tree, place, path in places:
        if path in files and files[path] in verdicts:
            yield tree.problem(place, "media", f"{path} {verdicts[files[path]]}")
