"""Every picture can be shown, and none is large enough to hurt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.content.loader import Loaded
from kiosk.content.walk import named
from kiosk.problem import Problem


def media_decode(loaded: Loaded, unreadable: Callable[[Path], str | None]) -> Iterator[Problem]:
    """Each file that is named exists within bounds and decodes."""
    verdicts: dict[str, str | None] = {}
    for tree, _, record in loaded.records():
        for place, path in named(record, "file"):
            if path not in verdicts:
                file = loaded.file(path)
                verdicts[path] = unreadable(file) if file is not None else None
            verdict = verdicts[path]
            if verdict is not None:
                yield tree.problem(place, "media", f"{path} {verdict}")
