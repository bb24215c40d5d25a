"""Subtitle files: read within bounds, and whatever is wrong with them."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.disk import read_start
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
        track, faults = read_track(data.decode("utf-8"))
    except OSError as error:
        return Track(), (Fault(1, f"cannot be read: {error.strerror}"),)
    except UnicodeDecodeError as error:
        return Track(), (
            Fault(data.count(b"\n", 0, error.start) + 1, "is not UTF-8 text: save it with the encoding UTF-8"),
        )
    return track, tuple(faults)
