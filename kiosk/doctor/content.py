"""The pack, and what it says of place and time."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.clock import machine_time
from kiosk.content.checks import check
from kiosk.content.loader import load
from kiosk.doctor.instruments import instruments
from kiosk.machine import paths
from kiosk.model.schedule import is_wrong
from kiosk.problem import Severity
from kiosk.publish.versions import published_at
from kiosk.words.findings import Finding, Verdict


def pack(folder: Path) -> Finding:
    """Whether all of the pack can be shown."""
    loaded, problems = check(folder, instruments())
    if loaded.pack is None:
        return Finding("pack", Verdict.FIX, "pack-none", (str(folder),))
    published = published_at(folder)
    name = f"{published.astimezone():%Y-%m-%d %H:%M}" if published is not None else folder.name
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if errors:
        return Finding("pack", Verdict.FIX, "pack-broken", (name, str(errors)))
    if problems:
        return Finding("pack", Verdict.NOTE, "pack-remarks", (name, str(len(problems))))
    return Finding("pack", Verdict.FINE, "pack", (name,))


def clock(folder: Path) -> Finding:
    """Whether the clock can be right: it is not before the pack, nor years after it."""
    now = machine_time()
    head = load(folder).pack or load(paths.default_pack()).pack
    assert head is not None
    said = f"{now:%Y-%m-%d %H:%M}"
    if is_wrong(now.date(), head.date):
        return Finding("clock", Verdict.FIX, "clock-wrong", (said, str(head.date)))
    return Finding("clock", Verdict.FINE, "clock", (said,))


def zone(folder: Path) -> Finding:
    """Whether the machine counts the hours of the exhibition."""
    head = load(folder).pack or load(paths.default_pack()).pack
    assert head is not None
    here = machine_time()
    there = here.astimezone(ZoneInfo(head.timezone))
    if here.utcoffset() != there.utcoffset():
        return Finding("zone", Verdict.FIX, "zone-other", (_offset(here), head.timezone, _offset(there)))
    return Finding("zone", Verdict.FINE, "zone", (_offset(here),))


def _offset(moment: datetime) -> str:
    """``UTC+3``, ``UTC-3:30``."""
    hours, rest = divmod(abs(round((moment.utcoffset() or moment - moment).total_seconds())) // 60, 60)
    sign = "-" if moment.strftime("%z").startswith("-") else "+"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
