"""What a film file is, told by its own bytes before any decoder sees them."""

from __future__ import annotations

import shlex
from dataclasses import replace
from pathlib import Path, PurePath

from kiosk.content.disk import open_ordinary
from kiosk.content.film import mp4, webm
from kiosk.content.film.failure import NotAFilm
from kiosk.content.strangers import FILM, LOOKED_AT, stranger
from kiosk.model.video import Reel
from kiosk.shared import shared

ENDINGS = {".mp4": "MP4", ".mov": "MP4", ".webm": "WebM"}
"""What has to be in a file, by the end of its name in small letters; phones call their MP4 ``.mov``."""
BEST = {"MP4": ("H264", "AAC"), "WebM": ("VP9", "Opus")}
"""The codecs that play on every kiosk."""
MOST_PIXELS = 4096 * 2304
"""Of one picture; larger ones take the memory of everything else."""
LONGEST = 86_400.0
"""Seconds; a file that says more, less than nothing or no number does not say how long it is."""

__all__ = ["BEST", "ENDINGS", "NotAFilm", "conversion", "read_reel", "seconds_of"]


def read_reel(path: Path) -> Reel:
    """What an MP4 or WebM file says of itself; raises NotAFilm for every other one, and for one that is cut off."""
    wanted = ENDINGS.get(path.suffix.lower())
    if wanted is None:
        raise NotAFilm(f"is none of {', '.join(ENDINGS)}", f"convert it: {conversion(path)}")
    try:
        with open_ordinary(path) as file:
            start = file.read(LOOKED_AT)
            what, advice = stranger(start, FILM) or ("is neither an MP4 nor a WebM film", "")
            found = "MP4" if mp4.begins(start) else "WebM" if webm.begins(start) else None
            if advice or found is None:
                raise NotAFilm(what, advice or f"convert it: {conversion(path)}")
            reel = mp4.read(file) if found == "MP4" else webm.read(file)
            if found != wanted:
                raise NotAFilm(f"holds {found}", f"let its name end in .{found.lower()}")
            if reel.audio and not reel.video:
                raise NotAFilm("has no picture", "name a film that has one: sound alone is not played")
    except OSError as error:
        raise NotAFilm(f"cannot be read: {error.strerror or error}") from error
    if reel.width * reel.height > MOST_PIXELS:
        raise NotAFilm(
            f"has {reel.width}x{reel.height} pixels, more than any screen needs",
            f"make it smaller: {conversion(path, '-vf', 'scale=1280:-2')}",
        )
    return reel if 0 <= reel.seconds <= LONGEST else replace(reel, seconds=0.0)


@shared(16)
def seconds_of(path: Path) -> int:
    """How long a film takes, as its file says; 0 where it does not."""
    try:
        return round(read_reel(path).seconds)
    except NotAFilm:
        return 0


def conversion(name: PurePath, *more: str) -> str:
    """The command that makes a film which plays on every kiosk."""
    stem = name.stem if name.suffix.lower() != ".mp4" else f"{name.stem}-kiosk"
    words = ["ffmpeg", "-i", name.name, *more, "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", f"{stem}.mp4"]
    return shlex.join(words)
