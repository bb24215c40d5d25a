"""The bundled fonts, and nothing but them."""

from __future__ import annotations

import logging
from functools import cache

from PySide6.QtGui import QFontDatabase, QRawFont

from kiosk.services import paths

log = logging.getLogger(__name__)


def load_fonts() -> None:
    """Make the bundled families known to Qt; needs a QGuiApplication."""
    for path in sorted(paths.asset("fonts").glob("*.[ot]tf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            log.error("%s: cannot be loaded as a font", path)


@cache
def _faces() -> tuple[QRawFont, ...]:
    return tuple(QRawFont(str(path), 20) for path in sorted(paths.asset("fonts").glob("*-Regular.[ot]tf")))


@cache
def _covered(character: str) -> bool:
    return character.isspace() or any(face.supportsCharacter(ord(character)) for face in _faces())


def uncovered(text: str) -> set[str]:
    """Characters of ``text`` that no bundled text face can draw; needs a QGuiApplication."""
    return {character for character in text if not _covered(character)}
