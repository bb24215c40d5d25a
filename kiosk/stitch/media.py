"""What a picture file of a pack is: a stitched grid or a photograph."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.pictures import Undecodable
from kiosk.services.images import check_decodes
from kiosk.stitch.grid import NotAGrid, load_grid

GRID = ".txt"


def is_grid(path: Path) -> bool:
    """Whether a media file is a cross-stitch pattern."""
    return path.suffix.lower() == GRID


def unreadable(path: Path) -> str | None:
    """Why a picture file cannot be shown, or None when it can."""
    try:
        if is_grid(path):
            load_grid(path)
        else:
            check_decodes(path)
    except (NotAGrid, Undecodable) as error:
        return str(error)
    return None
