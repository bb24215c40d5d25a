"""Subtitle files: read within bounds, and whatever is wrong with them."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.disk import read_start
from kiosk.content.encodings import Undecipherable, decoded
from kiosk.model.subtitles import Fault, Track, read_track
from kiosk.shared import shared

MOST_BYTES = 2_000_000


@shared(16)
def read_subtitles(path: Path) -> tuple[Track, tuple[Fault, ...]]:
    """The cues of a file that can be read, and what is wrong with the rest of it."""
    try:
        data = read_start(path, MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            return Track(), (Fault(1, f"is larger than {MOST_BYTES // 1_000_000} MB"),)
        track, faults = read_track(decoded(data))
    except OSError as error:
        return Track(), (Fault(1, f"cannot be read: {error.strerror}"),)
    except Undecipherable as error:
        return Track(), (Fault(error.row + 1, f"{error}: save the file as UTF-8"),)
    return track, tuple(faults)
