"""``kiosk pin`` and ``kiosk doctor``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk.cli.commands import CLEAN, PROBLEMS, WRONG_USE, Commands, User
from kiosk.cli.common import settings_of


def add(commands: Commands) -> None:
    """Name the commands for whoever looks after the machine."""
    pin = commands.add("pin", "set the PIN that opens the staff door", User.STAFF, "kiosk pin")
    pin.add_argument("--stdin", action="store_true", help="read it from the first line of the input, without asking")
    pin.set_defaults(command=_pin)
    doctor = commands.add("doctor", "say what to fix on this machine", User.STAFF, "kiosk doctor --json")
    doctor.add_argument("--json", action="store_true", help="print the findings as JSON")
    doctor.add_argument("--config", type=Path, metavar="FILE", help="kiosk.toml to use")
    doctor.add_argument("--pack", type=Path, help="folder of a pack; if left out, the one that is shown")
    doctor.set_defaults(command=_doctor)


def _pin(options: argparse.Namespace) -> int:
    from getpass import getpass

    from kiosk.machine import paths, pin

    try:
        digits = sys.stdin.readline().strip() if options.stdin else getpass("New PIN of 6 to 12 digits: ")
        if not options.stdin and getpass("Once more: ") != digits:
            raise ValueError("these are two different PINs")
        pin.set_pin(paths.pin(), digits)
    except EOFError:
        print("kiosk: there is nobody to type it; `kiosk pin --stdin` reads it; nothing is changed", file=sys.stderr)
        return WRONG_USE
    except ValueError as error:
        print(f"kiosk: {error}; nothing is changed", file=sys.stderr)
        return WRONG_USE
    except OSError as error:
        print(f"kiosk: the PIN cannot be kept: {error}", file=sys.stderr)
        return WRONG_USE
    print("The PIN is set. At the kiosk, hold the upper left corner for three seconds, then touch the lower right one.")
    return CLEAN


def _doctor(options: argparse.Namespace) -> int:
    from kiosk.doctor import as_json, as_text, examine
    from kiosk.machine import kept, paths

    settings = settings_of(options.config, options.pack)
    if settings is None:
        return WRONG_USE
    findings = examine(kept.laid_over(settings, paths.kept()), options.pack)
    print(as_json(findings) if options.json else as_text(findings))
    return CLEAN if all(finding.fine for finding in findings) else PROBLEMS
