"""Where things lie, in a checkout, an installation or a bundle; nothing else in the kiosk knows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

NAME = "great-stone-kiosk"
_PACKAGE = Path(__file__).parent.parent


def _root() -> Path:
    """The folder of ``assets`` and ``translations``: inside an installed package, beside it in a checkout."""
    return _PACKAGE if (_PACKAGE / "assets").is_dir() else _PACKAGE.parent


def asset(*parts: str) -> Path:
    """A file or folder that ships with the kiosk."""
    return _root().joinpath("assets", *parts)


def default_pack() -> Path:
    """The pack that is always there."""
    return asset("packs", "belarus-china")


def translation(language: str) -> Path:
    """The compiled interface strings of a language."""
    return _root() / "translations" / f"kiosk_{language}.qm"


def data_folder() -> Path:
    """Where the kiosk keeps what it makes: ``~/.local/share/great-stone-kiosk`` or ``%LOCALAPPDATA%``."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)) / NAME


def compiled_packs() -> Path:
    """Packs in their fast form."""
    return data_folder() / "compiled"


def published_packs() -> Path:
    """Versions of packs."""
    return data_folder() / "packs"


def failures() -> Path:
    """Which slides could not be shown."""
    return data_folder() / "failures.json"


def opened() -> Path:
    """The slide that was opened last, while it may yet bring the kiosk down."""
    return data_folder() / "opened"


def news() -> Path:
    """News that feeds brought."""
    return data_folder() / "news"


def logs() -> Path:
    """The journal."""
    return data_folder() / "logs"


def crashes() -> Path:
    """What is left of crashes."""
    return data_folder() / "crashes"


def lock() -> Path:
    """Held by the one kiosk that fills the screen."""
    return data_folder() / "kiosk.lock"


def pin() -> Path:
    """The hash of the PIN that opens the staff door."""
    return data_folder() / "staff" / "pin"


def attempts() -> Path:
    """How many wrong PINs there were in a row."""
    return data_folder() / "staff" / "attempts"


def kept() -> Path:
    """Settings that staff made at the kiosk itself."""
    return data_folder() / "staff" / "kept.json"


def settings_file() -> Path:
    """``kiosk.toml``: ``~/.config/great-stone-kiosk`` on Linux, ``%LOCALAPPDATA%`` on Windows."""
    return (
        Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation))
        / NAME
        / "kiosk.toml"
    )
