"""Looks at the machine and says in plain words what to fix; one function a check, one module a part of the machine."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kiosk.machine import paths
from kiosk.machine.journal import leave_qt_unheard
from kiosk.machine.packs import wanted_packs
from kiosk.machine.settings import Settings
from kiosk.model.text import Language
from kiosk.publish.versions import Versions
from kiosk.watch.process import has_display
from kiosk.words.findings import Finding, Verdict

log = logging.getLogger(__name__)

MARKS = {Verdict.FINE: "ok  ", Verdict.NOTE: "note", Verdict.FIX: "FIX "}


def examine(settings: Settings, pack: Path | None = None) -> list[Finding]:
    """Everything that was found; takes some seconds, and needs the display that the kiosk has.

    Without ``pack`` it is the one that ``kiosk run`` would show.
    """
    from kiosk.doctor import content, machine, screen, sound  # noqa: PLC0415  (they want a Qt application first)

    application = _application()
    shown = wanted_packs(pack, settings, Versions(paths.published_packs()))[0]
    checks: dict[str, Callable[[], Finding]] = {
        "display": screen.display,
        "touch": screen.touch,
        "keys": screen.keys,
        "size": lambda: screen.size(settings.screen),
        "calibration": lambda: screen.calibration(settings.screen),
        "gpu": screen.gpu,
        "sound": sound.outputs,
        "films": lambda: sound.films(shown),
        "disk": lambda: machine.disk(paths.data_folder()),
        "memory": machine.memory,
        "clock": lambda: content.clock(shown),
        "zone": lambda: content.zone(shown),
        "start": machine.autostart,
        "pack": lambda: content.pack(shown),
        "pin": lambda: machine.pin(paths.pin()),
    }
    findings = [_careful(name, check) for name, check in checks.items()]
    del application
    return findings


def _application() -> QCoreApplication:
    """The running application, or one of our own: into memory where there is no display."""
    if (running := QCoreApplication.instance()) is not None:
        return running
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    leave_qt_unheard()
    return QGuiApplication([])


def _careful(name: str, check: Callable[[], Finding]) -> Finding:
    """A check that fails is itself something to fix, and keeps no other from being made."""
    try:
        return check()
    except Exception as error:
        log.exception("the check of %s failed", name)
        return Finding(name, Verdict.FIX, "failed", (str(error) or type(error).__name__,))


def as_json(findings: list[Finding]) -> str:
    """The findings as a JSON list."""
    return json.dumps([finding.as_json() for finding in findings], ensure_ascii=False, indent=1)


def as_text(findings: list[Finding]) -> str:
    """One line a finding, and below it what to do."""
    lines = []
    for finding in findings:
        lines.append(f"{MARKS[finding.verdict]}  {finding.title(Language.EN)}: {finding.says(Language.EN)}")
        if advice := finding.advice(Language.EN):
            lines.append(f"      -> {advice}")
    wrong = sum(not finding.fine for finding in findings)
    lines.append(f"{len(findings)} checks, {wrong or 'nothing'} to fix")
    return "\n".join(lines)
