"""Every picture can be shown, and none is large enough to hurt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.content.loader import Loaded
from kiosk.content.walk import named
from kiosk.problem import Problem

MEDIA_BYTES = 40 * 1024 * 1024


def media_decode(loaded: Loaded, unreadable: Callable[[Path], str | None]) -> Iterator[Problem]:
    """Each file that is named exists within bounds and decodes."""
    verdicts: dict[str, str | None] = {}
    for tree, _, record in loaded.records():
        for place, path in named(record, "file"):
            if path not in verdicts:
                verdicts[path] = _verdict(loaded.file(path), unreadable)
            verdict = verdicts[path]
            if verdict is not None:
                yield tree.problem(place, "media", f"{path} {verdict}")


def _verdict(path: Path | None, unreadable: Callable[[Path], str | None]) -> str | None:
    if path is None:
        return None
    if path.stat().st_size > MEDIA_BYTES:
        return f"is larger than {MEDIA_BYTES // 1024 // 1024} MB"
    return unreadable(path)
