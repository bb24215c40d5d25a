"""Publishing a pack: it is copied, the copy is checked in full and drawn by a process of its own, and only then shown.

What is checked is what is shown, whatever happens to the original meanwhile.
"""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path

from kiosk.content.checks import Instruments, check
from kiosk.content.folder import misplaced
from kiosk.problem import Problem, Refused, Severity, abridged
from kiosk.publish.versions import Version, Versions
from kiosk.watch.process import start_ourselves

REHEARSAL_SECONDS = 600.0
"""After which a pack that does not come to an end is refused."""
REHEARSE = "rehearse"
"""The command of the process that draws a pack, see ``kiosk.shell.rehearsal``."""
PART = "\t"
"""Stands between the file of a slide that is drawn and the reason why it cannot be."""


def publish(source: Path, versions: Versions, instruments: Instruments) -> tuple[Version, list[Problem]]:
    """Let a pack be shown from now on; returns its version and what staff should know of it.

    Raises Refused, OSError or kiosk.content.disk.Busy, and changes nothing then.
    """
    source, remarks = source.resolve(), list[Problem]()

    def examine(copy: Path) -> None:
        loaded, problems = check(copy, instruments, source)
        if loaded.pack is None or any(problem.severity is Severity.ERROR for problem in problems):
            raise Refused(*problems)
        if complaints := rehearse(copy, source):
            raise Refused(*complaints)
        remarks.extend(problems)

    try:
        if problems := [problem for problem in misplaced(source, source) if problem.severity is Severity.ERROR]:
            raise Refused(*abridged(problems, source))
        return versions.publish(source, examine, datetime.now(UTC)), remarks
    except Refused as refused:
        versions.refuse(source, map(str, refused.problems), datetime.now(UTC))
        raise


def rehearse(folder: Path, shown: Path) -> list[Problem]:
    """Have every slide of a pack drawn off screen; returns why those cannot be shown that cannot.

    The problems name the files below ``shown``.
    """
    with start_ourselves(REHEARSE, str(folder)) as process:
        try:
            _, words = process.communicate(timeout=REHEARSAL_SECONDS)
            end = f"the process that drew it ended with {process.returncode}"
        except subprocess.TimeoutExpired:
            process.kill()
            _, words = process.communicate()
            end = f"it is not drawn after {REHEARSAL_SECONDS:g} seconds"
    told = [line.split(PART, 1) for line in words.splitlines() if PART in line]
    failed: dict[str, str] = {}
    for file, reason in told:
        if reason:
            failed.setdefault(file, reason.replace(str(folder), str(shown)))
    if process.returncode != 0 and not failed:
        failed[told[-1][0] if told else "pack.yaml"] = end
    problems = (_problem(shown / file, "cannot-be-drawn", f"cannot be shown: {why}") for file, why in failed.items())
    return abridged(problems, shown)


def _problem(path: Path, code: str, message: str) -> Problem:
    return Problem(file=str(path), code=code, message=message)
