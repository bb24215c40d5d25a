"""A note of the slide that was opened last: if the process dies with it, the next one knows which to blame."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import BinaryIO

from kiosk.content.disk import make_room, read_start
from kiosk.content.failures import Failures
from kiosk.watch.watchdog import LAST_END

log = logging.getLogger(__name__)

BYTES = 512
"""Of a note.  It is written in place and in one call, so that a process that dies has written it or has not, and
opening a slide costs microseconds; nothing waits for the disk, since after lost power nobody is to blame."""


class Note:
    """One line of a file: the fingerprint of a pack, and a slide of it; blank while no slide is to blame."""

    def __init__(self, file: Path) -> None:
        """Where it cannot be written, the log says so once, and there is none."""
        self._path = file
        self._file: BinaryIO | None = None
        try:
            make_room(file)
            self._file = file.open("wb", buffering=0)
        except OSError as error:
            log.warning("%s: a slide that brings the kiosk down is not found out: %s", file, error)

    def write(self, pack: str, slide: str) -> None:
        """Blame a slide from now on; none if it is empty."""
        if self._file is None:
            return
        try:
            self._file.seek(0)
            self._file.write((f"{pack} {slide}" if slide else "").encode()[:BYTES].ljust(BYTES))
        except OSError as error:
            log.warning("%s: not written: %s", self._path, error)

    def close(self) -> None:
        """Blame none: the process ends in order."""
        if self._file is not None:
            self._file.close()
            self._file = None
            self._path.unlink(missing_ok=True)


def blame_the_last(note: Path, failures: Path) -> None:
    """Count the end of the process before this one against the slide that it was opening.

    Only an end that the supervisor saw counts: where it did not, the machine itself may have gone down.
    """
    end = os.environ.get(LAST_END, "")
    try:
        pack, _, slide = read_start(note, BYTES).decode("utf-8", "replace").strip().partition(" ")
    except OSError:
        return
    if end and slide:
        log.error("%s: the kiosk %s while it was opened", slide, end)
        Failures(failures, pack).add(slide, end, fatal=True)
