"""What a picture file of a pack is: a stitched grid or a photograph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from kiosk.machine.phototrial import refused
from kiosk.stitch.grid import NotAGrid, load_grid

GRID = ".txt"


def is_grid(path: Path) -> bool:
    """Whether a media file is a cross-stitch pattern."""
    return path.suffix.lower() == GRID


def unreadable(paths: Sequence[Path]) -> dict[Path, str]:
    """Why picture files cannot be shown, of those that cannot."""
    return _no_grids(filter(is_grid, paths)) | refused([path for path in paths if not is_grid(path)])


def _no_grids(paths: Iterable[Path]) -> dict[Path, str]:
    found = {}
    for path in paths:
        try:
            load_grid(path)
        except NotAGrid as error:
            found[path] = str(error)
    return found
