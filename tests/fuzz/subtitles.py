"""WebVTT: cues that can be shown, and a fault with its line for everything else."""

from __future__ import annotations

from itertools import pairwise

from kiosk.content.subtitles import read_subtitles
from kiosk.model.subtitles import MOST_CUES, MOST_LETTERS
from kiosk.shared import forget_shared
from tests.fuzz.inputs import SCRATCH

LONGEST_FILM = 1000 * 3_600_000
"""Milliseconds beyond which no time is believed."""


def fuzz(data: bytes) -> None:
    path = SCRATCH / "film.vtt"
    path.write_bytes(data)
    forget_shared()
    track, faults = read_subtitles(path)
    assert track.cues or faults
    lines = len(data) + 1
    for fault in faults:
        assert 0 < fault.line <= lines
        assert 0 < len(fault.message) < 500
        assert "integer" not in fault.message
    assert len(track.cues) <= MOST_CUES
    for cue in track.cues:
        assert 0 <= cue.start < cue.end <= LONGEST_FILM
        assert 0 < cue.line <= lines
        assert 0 < len(cue.words) <= MOST_LETTERS
        assert all(line and line == " ".join(line.split()) for line in cue.words.split("\n"))
        cue.words.encode()
        assert "\0" not in cue.words
    assert all(first.start <= second.start for first, second in pairwise(track.cues))
    for cue in track.cues[:20]:
        assert cue.words in track.at(cue.start)
        assert cue.words in track.at(cue.end - 1)
