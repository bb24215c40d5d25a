"""The bundled fonts, those that the pack on the screen brings, and nothing but them."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase, QRawFont

from kiosk.content.packfonts import pack_fonts
from kiosk.machine import paths
from kiosk.shared import forget_shared

log = logging.getLogger(__name__)


def load_fonts() -> None:
    """Make the bundled families known to Qt; needs a QGuiApplication."""
    for path in sorted(paths.asset("fonts").glob("*.[ot]tf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            log.error("%s: cannot be loaded as a font", path)


_brought: dict[Path, int] = {}
"""The font files of the pack in use, and what Qt calls them; Qt keeps one list of fonts for the whole process."""


def use_fonts_of(pack: Path) -> None:
    """Let the fonts of a pack, and no other's, draw what the bundled ones lack; needs a QGuiApplication."""
    wanted = pack_fonts(pack)
    if tuple(_brought) == wanted:
        return
    for number in _brought.values():
        QFontDatabase.removeApplicationFont(number)
    _brought.clear()
    for path in wanted:
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            log.error("%s: cannot be loaded as a font", path)
        _brought[path] = number
    brought_families.cache_clear()
    forget_shared()


@cache
def brought_families() -> tuple[str, ...]:
    """The families of the fonts of the pack in use."""
    families = (QFontDatabase.applicationFontFamilies(number) for number in _brought.values() if number >= 0)
    return tuple(family for names in families for family in names)


@cache
def _faces() -> tuple[QRawFont, ...]:
    return tuple(QRawFont(str(path), 20) for path in sorted(paths.asset("fonts").glob("*-Regular.[ot]tf")))


@cache
def _covered(character: str) -> bool:
    return character.isspace() or any(face.supportsCharacter(ord(character)) for face in _faces())


def uncovered(text: str, fonts: Sequence[Path] = ()) -> set[str]:
    """Characters of ``text`` that neither a bundled text face nor one of ``fonts`` draws; needs a QGuiApplication."""
    missing = {character for character in text if not _covered(character)}
    faces = [QRawFont(str(path), 20) for path in fonts] if missing else []
    return {character for character in missing if not any(face.supportsCharacter(ord(character)) for face in faces)}
