"""WebVTT, and SubRip: what is said in a film, and when.  See https://www.w3.org/TR/webvtt1/."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import accumulate

MOST_CUES = 10_000
MOST_LETTERS = 400
"""Of one cue."""
ARROW = "-->"
STRANGE = "is neither WebVTT (.vtt) nor SubRip (.srt): save it as one of them in the program it was made with"
_HEADER = re.compile(r"WEBVTT(?:[ \t].*)?")
_COUNT = re.compile(r"\s*\d+\s*", re.ASCII)
"""How a SubRip file begins, if not with a time."""
_MOMENT = re.compile(r"(?:(\d{1,3}):)?([0-5]?\d):([0-5]?\d)[.,](\d{3})", re.ASCII)
_TAG = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")
"""Of WebVTT, and of SubStation Alpha, of which converters leave some."""
_BREAK = re.compile(r"\\[Nh]")
"""How SubStation Alpha writes a new line and a space."""
_SILENT = ("NOTE", "STYLE", "REGION")
"""Blocks that say nothing."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words and the milliseconds from and until which they are shown."""

    start: int
    end: int
    words: str
    """Without tags; lines are separated by a line feed."""
    line: int = 1
    """Where it stands in its file."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in which line of a subtitle file."""

    line: int
    message: str


class Track:
    """All cues of a film in one language, found by time."""

    def __init__(self, cues: Iterable[Cue] = ()) -> None:
        self.cues = tuple(sorted(cues, key=lambda cue: (cue.start, cue.line)))
        self._starts = [cue.start for cue in self.cues]
        self._reach = list(accumulate((cue.end for cue in self.cues), max))
        """The latest end of each cue and those before it, so that a search back knows where to stop."""

    def at(self, moment: int) -> str:
        """The words at ``moment`` (ms), those of overlapping cues below each other; empty in a pause."""
        index = bisect_right(self._starts, moment)
        found = []
        while index and self._reach[index - 1] > moment:
            index -= 1
            if self.cues[index].end > moment:
                found.append(self.cues[index].words)
        return "\n".join(reversed(found))


def read_track(text: str) -> tuple[Track, list[Fault]]:
    """The cues of a WebVTT or SubRip file that can be read, and what is wrong with the others."""
    lines = re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff").replace("\0", "\ufffd"))
    first, strange = next(filter(str.strip, lines), ""), None
    if not (_HEADER.fullmatch(first) or _COUNT.fullmatch(first) or ARROW in first):
        strange = Fault(1, STRANGE if first else "is empty: copy the file again")
    faults: list[Fault] = []
    cues: list[Cue] = []
    for number, timing, words in _blocks(lines):
        if len(cues) == MOST_CUES:
            faults.append(Fault(number, f"is beyond the first {MOST_CUES} subtitles"))
            break
        try:
            cues.append(_cue(number, timing, words))
        except ValueError as error:
            faults.append(Fault(number, str(error)))
    if not cues and not faults:
        faults.append(Fault(1, "holds no subtitles"))
    return Track(cues), [strange] if strange else faults


def _blocks(lines: list[str]) -> Iterator[tuple[int, str, list[str]]]:
    """Line number, timing and words of each cue; what comes before the arrow is its name."""
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        if ARROW in line:
            number, words = index, []
            while index < len(lines) and lines[index] and ARROW not in lines[index]:
                words.append(lines[index])
                index += 1
            yield number, line, words
        elif line.split(" ")[0].split("\t")[0] in _SILENT and (index == 1 or not lines[index - 2]):
            while index < len(lines) and lines[index]:
                index += 1


def _cue(number: int, timing: str, lines: list[str]) -> Cue:
    first, _, rest = timing.partition(ARROW)
    start, end = _milliseconds(first.strip()), _milliseconds((rest.split() or [""])[0])
    if end <= start:
        raise ValueError("ends before it begins")
    written = [part for line in lines for part in plain(line).split("\n")]
    words = "\n".join(filter(None, (" ".join(part.split()) for part in written)))
    if not words:
        raise ValueError("has a time and no words")
    if len(words) > MOST_LETTERS:
        raise ValueError(f"has {len(words)} letters, more than {MOST_LETTERS}")
    return Cue(start, end, words, number)


def plain(line: str) -> str:
    r"""A line without tags, its escapes written out; a SubStation ``\N`` is a new line in it."""
    return unescape(_BREAK.sub(lambda found: "\n" if found.group() == r"\N" else " ", _TAG.sub("", line)))


def _milliseconds(moment: str) -> int:
    match = _MOMENT.fullmatch(moment)
    if match is None:
        raise ValueError(f"{moment[:40]!r} is not a time: write 00:01:02.500")
    hours, minutes, seconds, thousandths = (int(part or 0) for part in match.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths
