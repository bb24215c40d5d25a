"""Video: a slide that lists films; a touch plays one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import Len, Predicate

from kiosk.model.record import Line, Record
from kiosk.model.refs import FilmFile, SubtitlesFile
from kiosk.model.slide import Picture, SlideRecord
from kiosk.model.text import FALLBACK, Language, LocalText

_LENGTH = re.compile(r"(\d{1,3}):([0-5]\d)", re.ASCII)


def is_length(text: str) -> bool:
    """Whether ``text`` is minutes and seconds, such as ``2:05``."""
    return _LENGTH.fullmatch(text) is not None


def clock(seconds: int) -> str:
    """Minutes and seconds, such as ``2:05``."""
    return f"{seconds // 60}:{seconds % 60:02}"


Length = Annotated[str, Predicate(is_length)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subtitles(Record):
    """A WebVTT or SubRip file for each language."""

    be: SubtitlesFile | None = None
    """Belarusian."""
    ru: SubtitlesFile | None = None
    """Russian."""
    zh: SubtitlesFile | None = None
    """Chinese."""
    en: SubtitlesFile | None = None
    """English."""

    def __iter__(self) -> Iterator[tuple[Language, str]]:
        files = ((language, getattr(self, language)) for language in Language)
        return iter([(language, file) for language, file in files if file])

    def nearest(self, language: Language) -> tuple[Language, str] | None:
        """The language nearest to the wanted one that has subtitles, and its file."""
        files = dict(self)
        return next(
            ((choice, files[choice]) for choice in (language, *FALLBACK[language]) if choice in files),
            None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Film(Record):
    """A film of the pack."""

    video: FilmFile
    """H.264 and AAC in an .mp4 or .mov file, or VP9 and Opus in a .webm file."""
    length: Length | None = None
    """Minutes and seconds, such as 2:05, of a file that does not say it itself."""
    poster: Picture
    """What stands in the list."""
    title: LocalText
    line: LocalText | None = None
    """One line below the title."""
    credit: Line | None = None
    """Author and licence."""
    subtitles: Subtitles = Subtitles()
    loop: bool = False
    """Whether it begins again when it has ended; a visitor's quiet time counts from then on."""

    @property
    def seconds(self) -> int:
        """What ``length`` says; 0 where it is left out."""
        match = _LENGTH.fullmatch(self.length or "")
        return int(match[1]) * 60 + int(match[2]) if match is not None else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Video(SlideRecord):
    """Films that one can play."""

    kind: Literal["video"]
    films: Annotated[tuple[Film, ...], Len(1, 12)]
    """The first one stands large."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reel:
    """What a film file says of itself."""

    video: str
    """Name of the codec, such as ``H264``; empty where there is no picture."""
    audio: str | None
    width: int = 0
    height: int = 0
    seconds: float = 0
    """0 where the file does not say."""
    rate: float = 0
    """Pictures a second; 0 where the file does not say."""
    last: float | None = None
    """A second at which a picture begins that only few or none follow; None where the file does not say."""
