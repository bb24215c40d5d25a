"""What MP4 and WebM have in common: parts within parts, some of which describe tracks."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import BinaryIO

from kiosk.content.film.failure import NotAFilm
from kiosk.model.video import Reel

MOST_PARTS = 100_000


@dataclass(slots=True)
class Track:
    """What is known of one track."""

    number: int = 0
    codec: str = ""
    width: int = 0
    height: int = 0
    rate: float = 0
    """Samples a second."""


class Parts:
    """A film file, of which single parts are read, and not too many."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.size = file.seek(0, os.SEEK_END)
        self._seen = 0

    def part(self, place: int, most: int) -> bytes:
        """The beginning of one more part; raises NotAFilm where there are too many."""
        self._seen += 1
        if self._seen > MOST_PARTS:
            raise NotAFilm(f"holds more than {MOST_PARTS} parts")
        return self.bytes(place, most)

    def bytes(self, place: int, most: int) -> bytes:
        """What stands at a place, at most so many bytes of it."""
        self._file.seek(place)
        return self._file.read(most)


def reel_of(picture: Track | None, sound: Track | None, seconds: float, last: float | None) -> Reel:
    """What a film is, by its first tracks with pictures and with sound, and by the time of its last picture."""
    seen = picture or Track()
    return Reel(
        video=seen.codec,
        audio=sound.codec if sound is not None else None,
        width=seen.width,
        height=seen.height,
        seconds=seconds,
        rate=seen.rate,
        last=last,
    )
