"""What is left of a crash: the stacks, the last lines of the journal, and how it ended, in a bounded folder."""

from __future__ import annotations

import faulthandler
import logging
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TextIO

from kiosk.clock import machine_time
from kiosk.content.disk import make_folder, make_room
from kiosk.problem import short
from kiosk.watch.watchdog import LAST_END

log = logging.getLogger(__name__)

KEPT = 10
"""Reports; an older one goes when a new one comes."""
JOURNAL_LINES = 60
MOST_BYTES = 200_000
"""Of the stacks in a report, and of the journal that is read for its end."""
RUNNING = "running.txt"
UNKNOWN = "ended without a word: it was killed, or the power failed"


@dataclass(frozen=True, slots=True)
class Crash:
    """One report."""

    path: Path
    when: datetime
    reason: str
    """One line."""


def reports(folder: Path) -> list[Crash]:
    """The reports of a folder, the newest first."""
    found = []
    for path in sorted(folder.glob("crash-*.txt"), reverse=True):
        try:
            with path.open(encoding="utf-8", errors="replace") as file:
                reason = file.readline().strip()
            found.append(Crash(path, datetime.strptime(path.stem[6:21], "%Y%m%d-%H%M%S").astimezone(), reason))
        except (OSError, ValueError, OverflowError):
            continue
    return found


class BlackBox:
    """Where this process writes its stacks if it crashes; made a report of by the next one."""

    def __init__(self, folder: Path, journal: Path) -> None:
        """``journal`` is the log whose last lines go into a report."""
        self._folder, self._journal = folder, journal
        self._file: TextIO | None = None

    def open(self) -> None:
        """Report what the last process left, and listen for a crash of this one."""
        try:
            make_folder(self._folder)
            make_room(self._folder / RUNNING)
            self._report_the_last()
            self._file = (self._folder / RUNNING).open("w", encoding="utf-8")
        except OSError as error:
            log.warning("%s: no crash is written down: %s", self._folder, error)
            return
        faulthandler.enable(self._file, all_threads=True)

    def close(self) -> None:
        """All went well."""
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        (self._folder / RUNNING).unlink(missing_ok=True)

    def _report_the_last(self) -> None:
        running = self._folder / RUNNING
        if not running.is_file():
            return
        stacks = _end_of(running)
        reason = os.environ.get(LAST_END) or (short(stacks.partition("\n")[0]) if stacks else UNKNOWN)
        journal = "\n".join(_end_of(self._journal).splitlines()[-JOURNAL_LINES:])
        report = self._folder / f"crash-{machine_time():%Y%m%d-%H%M%S-%f}.txt"
        text = f"{reason}\n\n{stacks}\n\nJournal:\n{journal}\n"
        report.write_text(text, "utf-8")
        log.error("the kiosk before this one %s; see %s", reason, report)
        for old in reports(self._folder)[KEPT:]:
            old.path.unlink(missing_ok=True)


def _end_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - MOST_BYTES))
            return file.read().decode("utf-8", "replace").strip()
    except OSError:
        return ""
