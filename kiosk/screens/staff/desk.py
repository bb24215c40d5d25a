"""What the kiosk does for staff: judges PINs, keeps settings, checks and publishes packs, calls the doctor."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QStandardPaths, Signal

from kiosk.clock import system_clock
from kiosk.content.failures import Failure
from kiosk.machine import kept, paths, pin
from kiosk.machine.packs import Source
from kiosk.machine.settings import Settings
from kiosk.machine.tasks import Task
from kiosk.model.text import LocalText
from kiosk.problem import Problem
from kiosk.show.session import Session
from kiosk.unseen import visible
from kiosk.watch.process import start_ourselves
from kiosk.watch.watchdog import LEAVE, RESTART
from kiosk.words.findings import Finding

log = logging.getLogger(__name__)

SESSION_S = 300.0
"""How long a right PIN opens the door; for more time it is asked for again."""
COMMAND_S = 600
"""A check of a large pack from a slow stick takes minutes."""
MANIFEST = "pack.yaml"
STICKS = ("/media/*/*", "/media/*", "/run/media/*/*", "/Volumes/*")
_PLACES = QStandardPaths.StandardLocation
OWN = (_PLACES.HomeLocation, _PLACES.DesktopLocation, _PLACES.DocumentsLocation, _PLACES.DownloadLocation)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command of the kiosk said."""

    code: int
    words: tuple[str, ...]
    """Lines, plain enough to be read by staff."""

    @property
    def well(self) -> bool:
        return self.code == 0


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing that is wrong with a pack."""

    code: str
    """Name of the rule; ``words/complaints.py`` has words for it."""
    place: str
    """File and line, below the folder of the pack."""
    words: str
    """What exactly is wrong, as ``kiosk check`` says it, in English."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check of a pack found."""

    folder: str
    errors: tuple[Complaint, ...]
    remarks: tuple[Complaint, ...]

    @property
    def good(self) -> bool:
        """Whether the pack can be shown in full."""
        return not self.errors


@dataclass(frozen=True, slots=True)
class Kept:
    """A published pack that is still on the disk."""

    folder: str
    title: LocalText | None
    """None where it cannot be read."""
    published: datetime
    withdrawn: bool
    """Whether staff went back from it."""


class Desk(QObject):
    """Lives as long as the app: a publish goes on when its page has closed by itself."""

    leaving = Signal(int)
    """The app is to end with this exit code."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.attempts = pin.Attempts(paths.attempts())
        self.now: Callable[[], float] = monotonic
        """Seconds of a steady clock."""
        self._until = self.now() + SESSION_S
        self._confirmed = ""
        self.checked: dict[str, Checked] = {}
        """What was found of packs, by their folders."""
        self.kept: tuple[Kept, ...] | None = None
        """What is published, the newest first; None before anybody looked."""
        self.examined: tuple[datetime, list[Finding]] | None = None
        """When the doctor came last, and what was found."""

    @property
    def settings(self) -> Settings:
        """Those in use."""
        return self._session.settings

    @property
    def left_out(self) -> Mapping[str, Failure]:
        """Slides of the pack on the screen that failed too often."""
        return self._session.failures.left_out

    @property
    def source(self) -> Source:
        """Where the pack on the screen comes from."""
        return self._session.source

    def judge(self, digits: str) -> Task:
        """Whether the PIN is right; ``done`` with a bool."""
        self.attempts.begin()
        file = paths.pin()
        task = Task(self, lambda: pin.is_right(file, digits))
        task.done.connect(self._judged)
        task.start()
        return task

    def _judged(self, right: object) -> None:
        if right:
            self.attempts.succeed()
            self._until = self.now() + SESSION_S
            log.info("the staff door opens")
        else:
            log.warning("a wrong PIN, %s in a row; the next is heard in %.0f s", *self._standing())

    @property
    def left(self) -> float:
        """Seconds until the door closes again, whatever happens meanwhile."""
        return max(0.0, self._until - self.now())

    def confirm(self, errand: str) -> None:
        """The PIN was given for one errand, to be done at once."""
        self._confirmed = errand

    def take_confirmation(self, errand: str) -> bool:
        """Whether the PIN was given for this errand just now; true only once."""
        confirmed, self._confirmed = self._confirmed, ""
        return confirmed == errand

    def _standing(self) -> tuple[int, float]:
        return self.attempts.failures, self.attempts.wait

    def keep(self, table: str, **values: float) -> None:
        """Keep settings and use them from now on."""
        try:
            kept.keep(paths.kept(), table, values)
        except OSError as error:
            log.error("%s: cannot be kept: %s", paths.kept(), error)  # noqa: TRY400  (the text says all)
        self._session.take_settings(kept.laid_over(self.settings, paths.kept()))

    def leave(self) -> None:
        """End the app."""
        log.info("staff close the app")
        self.leaving.emit(LEAVE)

    def restart(self) -> None:
        """End the app, so that whoever started it starts it again."""
        log.info("staff restart the app")
        self.leaving.emit(RESTART)

    def look_for_packs(self) -> Task:
        """``done`` with the folders of packs on sticks and beside the pack in the settings."""
        folder = self.settings.pack.folder
        return self._work(lambda: sorted(set(_packs_nearby(folder))))

    def look_for_kept(self) -> Task:
        """``done`` when ``kept`` is up to date."""
        task = self._work(_kept)
        task.done.connect(self._note_kept)
        return task

    def _note_kept(self, found: object) -> None:
        assert isinstance(found, tuple)
        self.kept = found

    @property
    def shown(self) -> tuple[Kept, ...]:
        """The published pack that the kiosk shows, and those to which it would go back from there."""
        return tuple(one for one in self.kept or () if not one.withdrawn)

    def check(self, folder: str) -> Task:
        """``done`` with a Checked."""
        task = self._work(lambda: checked(folder))
        task.done.connect(self._note_check)
        return task

    def _note_check(self, checked: object) -> None:
        assert isinstance(checked, Checked)
        self.checked[checked.folder] = checked

    def publish(self, folder: str) -> Task:
        """``done`` with an Outcome; the kiosk shows the pack at the next idle moment."""
        return self._work(lambda: _run("publish", folder))

    def roll_back(self) -> Task:
        """``done`` with an Outcome."""
        return self._work(lambda: _run("rollback"))

    def examine(self, pack: Path) -> Task:
        """``done`` with a list of findings; ``pack`` is the one on the screen."""
        task = self._work(lambda: _examined(str(pack)))
        task.done.connect(self._note_findings)
        return task

    def _note_findings(self, findings: object) -> None:
        assert isinstance(findings, list)
        self.examined = system_clock(), findings

    def _work(self, work: Callable[[], object]) -> Task:
        task = Task(self, work)
        task.start()
        return task


def _run(*arguments: str) -> Outcome:
    """Run a command of the kiosk to its end; raises TimeoutError where it has none."""
    code, said, complained = _heard(*arguments)
    lines = tuple(line for line in (said + complained).splitlines() if line.strip())
    log.info("kiosk %s: %s: %s", " ".join(arguments), code, " | ".join(lines[-3:]))
    return Outcome(code, lines)


def _answer(*arguments: str) -> tuple[int, object, str]:
    """Exit code, JSON and complaints of a command; raises ValueError where it gave no JSON, TimeoutError as above."""
    code, said, complained = _heard(*arguments, "--json")
    try:
        return code, json.loads(said), complained
    except ValueError:
        raise ValueError(complained.strip().splitlines()[-1] if complained.strip() else "no answer") from None


def _heard(*arguments: str) -> tuple[int, str, str]:
    process = start_ourselves(*arguments, answers=True)
    try:
        said, complained = process.communicate(timeout=COMMAND_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise TimeoutError(f"kiosk {arguments[0]} took too long and was stopped") from None
    return process.returncode, said, complained


def checked(folder: str) -> Checked:
    """What ``kiosk check`` finds in a pack; raises ValueError or TimeoutError where it gives no answer."""
    code, problems, _ = _answer("check", folder)
    assert isinstance(problems, list)
    root, found = visible(folder), dict[str, list[Complaint]](error=[], warning=[])
    for fields in problems:
        problem = Problem(**fields)
        path = Path(problem.file)
        shown = replace(problem, file=str(path.relative_to(root))) if path.is_relative_to(root) else problem
        found[problem.severity].append(Complaint(problem.code, shown.where, problem.words))
    if code not in (0, 1) and not found["error"]:
        found["error"].append(Complaint("not-a-pack", folder, "is not a pack"))
    return Checked(folder, tuple(found["error"]), tuple(found["warning"]))


def _kept() -> tuple[Kept, ...]:
    _, status, _ = _answer("versions")
    assert isinstance(status, dict)
    return tuple(
        Kept(
            folder=str(paths.published_packs() / one["name"]),
            title=LocalText(**one["title"]) if one["title"] else None,
            published=datetime.fromisoformat(one["published"]),
            withdrawn=one["withdrawn"],
        )
        for one in status["versions"]
    )


def _examined(folder: str) -> list[Finding]:
    _, findings, _ = _answer("doctor", "--pack", folder)
    assert isinstance(findings, list)
    return [Finding.of_json(finding) for finding in findings]


def _packs_nearby(folder: str) -> Iterator[str]:
    """Folders of packs: one folder deep on sticks and where people keep files, and beside the pack in the settings."""
    roots = [place for shape in STICKS for place in Path("/").glob(shape[1:])]
    roots += [Path(place) for kind in OWN for place in QStandardPaths.standardLocations(kind)]
    if sys.platform == "win32":
        roots = [Path(f"{letter}:/") for letter in "DEFGHIJKLMNOPQRSTUVWXYZ"]
    if folder:
        roots.append(Path(folder).absolute().parent)
    for root in roots:
        for place in (root, *_folders(root)):
            if _is_pack(place):
                yield str(place)


def _folders(root: Path) -> list[Path]:
    try:
        return [place for place in root.iterdir() if place.is_dir() and not place.name.startswith(".")]
    except OSError:
        return []


def _is_pack(place: Path) -> bool:
    try:
        return (place / MANIFEST).is_file()
    except OSError:
        return False
