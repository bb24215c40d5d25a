"""What several commands share: settings, an application without a screen."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.unseen import is_unseen

if TYPE_CHECKING:
    from kiosk.machine.settings import Settings
    from kiosk.machine.settings_file import Names

CONFIG = "KIOSK_CONFIG"
"""Variable with the kiosk.toml to use where none is named: that of the kiosk which runs a command."""


def size(text: str) -> tuple[int, int]:
    """A size such as 1920x1080; raises ArgumentTypeError."""
    width, cross, height = text.partition("x")
    if not cross or not width.isdigit() or not height.isdigit() or not 320 <= min(int(width), int(height)) <= 8192:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size: write 1920x1080")
    return int(width), int(height)


def print_json(value: object) -> None:
    """Print plain values as JSON that is harmless on a terminal, whatever words from outside are in it."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    print("".join(json.dumps(one)[1:-1] if one != "\n" and is_unseen(one) else one for one in text))


def settings_of(named: Path | None, pack: Path | None = None) -> Settings | None:
    """The settings to use; None when they cannot be used, which has been said by then.

    The sections and slides that they name must be those of ``pack``, or of one that the kiosk may show.
    """
    from kiosk.machine.settings import Settings
    from kiosk.machine.settings_file import read_settings
    from kiosk.problem import Refused

    try:
        path = _settings_file(named)
        return read_settings(path, lambda settings: _names(settings, pack)) if path is not None else Settings()
    except Refused as error:
        print(error, file=sys.stderr)
        return None


def _names(settings: Settings, pack: Path | None) -> Names | None:
    """Sections and slides that the settings may name; None where they name none, or a pack cannot be listed."""
    if not settings.missing_from((), ()):
        return None
    from kiosk.machine import paths
    from kiosk.machine.packs import wanted_packs
    from kiosk.machine.settings_file import names_in
    from kiosk.publish.versions import Versions

    wanted = wanted_packs(pack, settings, Versions(paths.published_packs()))
    return names_in(wanted if pack is not None else [*wanted, paths.default_pack()])


def _settings_file(named: Path | None) -> Path | None:
    """The settings file to read: the named one, that of whoever runs this command, or the usual one where it exists."""
    if named is not None:
        return named
    if inherited := os.environ.get(CONFIG):
        return Path(inherited)
    from kiosk.machine import paths

    usual = paths.settings_file()
    return usual if usual.is_file() else None


def without_display() -> bool:
    """Whether there is nothing to show the kiosk on; then that has been said."""
    from kiosk.watch.process import has_display

    if has_display():
        return False
    print("kiosk: there is no display here; `kiosk shots DIR` draws every screen to files instead", file=sys.stderr)
    return True


def without_a_screen() -> object:
    """A Qt application that draws into memory."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.instance() or QGuiApplication([])
