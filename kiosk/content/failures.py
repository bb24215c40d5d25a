"""Slides that could not be shown: after three times they stay away until their pack is another one."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.content.disk import write_whole
from kiosk.content.statefile import read_state

log = logging.getLogger(__name__)

PATIENCE = 3
"""Failures after which a slide is left out."""
MOST_BYTES = 200_000
MOST_SLIDES, LONGEST_REASON = 200, 300


@dataclass(frozen=True, slots=True)
class Failure:
    """What is known of a slide that failed."""

    times: int
    reason: str
    """Why it failed last."""
    fatal: bool = False
    """Whether the whole kiosk ended or stood still with it."""


class Failures:
    """The failures of the slides of one pack, kept in a small file over restarts."""

    def __init__(self, file: Path, pack: str) -> None:
        """``pack`` is the fingerprint of the pack; what the file says of another one is forgotten."""
        self._file, self.pack = file, pack
        self._failed = read_state(file, MOST_BYTES, self._kept) or {}

    def _kept(self, found: Any) -> dict[str, Failure]:
        slides = found["slides"].items() if found["pack"] == self.pack else ()
        return {slide: Failure(int(times), str(reason), bool(fatal)) for slide, (times, reason, fatal) in slides}

    def add(self, slide: str, reason: str, *, fatal: bool = False) -> None:
        """Count a failure; where the disk refuses, until the end of this process only."""
        import json  # noqa: PLC0415

        if slide not in self._failed and len(self._failed) >= MOST_SLIDES:
            return
        times = self._failed[slide].times if slide in self._failed else 0
        self._failed[slide] = Failure(times + 1, reason[:LONGEST_REASON], fatal)
        slides = {slide: (failed.times, failed.reason, failed.fatal) for slide, failed in self._failed.items()}
        try:
            write_whole(
                self._file, json.dumps({"pack": self.pack, "slides": slides}, ensure_ascii=False).encode("utf-8")
            )
        except OSError as error:
            log.warning("%s: this failure is forgotten with the next start: %s", self._file, error)

    @property
    def left_out(self) -> Mapping[str, Failure]:
        """The slides that failed too often."""
        return {slide: failed for slide, failed in self._failed.items() if failed.times >= PATIENCE}
