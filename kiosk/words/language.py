"""The interface's own strings, in each language."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QTranslator

from kiosk.machine import paths
from kiosk.model.text import Language

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All strings of one language; Qt's own ``translate`` knows only one language at a time, for the whole process."""

    strings: QTranslator

    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> str:
        """A string in the catalogue's language, ``n`` times; the English one where there is no other.

        lupdate collects calls of this name, as those of QCoreApplication.translate.
        """
        said = self.strings.translate(context, text, comment or "", n) or text
        return said.replace("%n", str(n)) if n >= 0 else said


def fill(words: str, *values: object) -> str:
    """Words with their values in the places of ``%1``, ``%2`` and so on, whatever order a language has them in."""
    return _PLACE.sub(lambda place: str(values[int(place[1]) - 1]), words)


_PLACE = re.compile(r"%([1-9])")


@cache
def catalogue(language: Language) -> Catalogue:
    """The strings of a language, read once for the life of the process."""
    strings = QTranslator()
    path = paths.translation(language)
    if not strings.load(str(path)):
        log.error("%s: no interface strings for %s; run make translations", path, language)
    return Catalogue(strings)
