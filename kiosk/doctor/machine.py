"""The computer: room, memory, who starts the kiosk, and who may open it."""

from __future__ import annotations

import os
import shlex
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil

from kiosk.machine import pin as staff_pin
from kiosk.words.findings import Finding, Verdict

GIGABYTE = 10**9
LEAST_DISK_GB, LEAST_MEMORY_GB = 2.0, 1.0
UNITS, PROGRAMS = ("kiosk.service", "great-stone-kiosk.service"), ("kiosk", "kiosk-session")
"""The names of what build/session has: units of systemd, and what entries for the desktop's autostart run."""
OTHERS = stat.S_IRWXG | stat.S_IRWXO


def disk(folder: Path) -> Finding:
    """Whether the kiosk can keep what it makes, and another pack."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as trial:
            trial.write(b"trial")
    except OSError:
        return Finding("disk", Verdict.FIX, "disk-closed", (str(folder),))
    free = shutil.disk_usage(folder).free / GIGABYTE
    low = free < LEAST_DISK_GB
    return Finding("disk", Verdict.FIX if low else Verdict.FINE, "disk-low" if low else "disk", (f"{free:.1f}",))


def memory() -> Finding:
    """Whether there is room to run."""
    free = psutil.virtual_memory().available / GIGABYTE
    low = free < LEAST_MEMORY_GB
    code = "memory-low" if low else "memory"
    return Finding("memory", Verdict.FIX if low else Verdict.FINE, code, (f"{free:.1f}",))


def autostart() -> Finding:
    """Whether anything starts the kiosk after the machine."""
    for file in _starters():
        return Finding("start", Verdict.FINE, "start", (str(file),))
    return Finding("start", Verdict.FIX, "start-none")


def _starters() -> Iterator[Path]:
    """Files that have the system start the kiosk."""
    home = Path.home()
    if sys.platform == "win32":
        for variable in ("APPDATA", "PROGRAMDATA"):
            folder = Path(os.environ.get(variable, home)) / "Microsoft/Windows/Start Menu/Programs/Startup"
            yield from sorted(folder.glob("*kiosk*"))
    elif sys.platform == "darwin":
        yield from sorted((home / "Library/LaunchAgents").glob("*kiosk*"))
    else:
        config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
        for units in (config / "systemd/user", Path("/etc/systemd/user"), Path("/etc/systemd/system")):
            yield from (unit for name in UNITS for unit in sorted(units.glob(f"*.wants/{name}")) if unit.exists())
        for folder in (config / "autostart", Path("/etc/xdg/autostart")):
            yield from (entry for entry in sorted(folder.glob("*.desktop")) if _starts_the_kiosk(entry))


def _starts_the_kiosk(entry: Path) -> bool:
    """Whether an entry of the desktop's autostart runs the kiosk, and is not switched off."""
    try:
        lines = [line.strip() for line in entry.read_text("utf-8", "replace").splitlines()]
    except OSError:
        return False
    if set(lines) & {"Hidden=true", "X-GNOME-Autostart-enabled=false"}:
        return False
    return any(_shows_the_kiosk(line.removeprefix("Exec=")) for line in lines if line.startswith("Exec="))


def _shows_the_kiosk(command: str) -> bool:
    """Whether a command line names a program that is there and opens the kiosk."""
    try:
        program, *arguments = shlex.split(command)
    except ValueError:
        return False
    opens = not arguments or arguments[0] in ("run", "supervise") or arguments[0].startswith("%")
    return Path(program).name in PROGRAMS and opens and shutil.which(program) is not None


def pin(file: Path) -> Finding:
    """Whether staff can get in, and nobody can read how."""
    if not file.is_file():
        return Finding("pin", Verdict.FIX, "pin-none")
    if sys.platform != "win32" and stat.S_IMODE(file.stat().st_mode) & OTHERS:
        return Finding("pin", Verdict.FIX, "pin-open")
    if staff_pin.is_damaged(file):
        return Finding("pin", Verdict.FIX, "pin-damaged")
    return Finding("pin", Verdict.FINE, "pin")
