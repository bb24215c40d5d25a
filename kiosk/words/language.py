"""The interface's own strings in the visitor's language."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from kiosk.machine import paths
from kiosk.model.text import Language

log = logging.getLogger(__name__)


class Interpreter(QObject):
    """Holds the translators of all languages and installs one of them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._current: QTranslator | None = None
        self._translators: dict[Language, QTranslator] = {}

    def speak(self, language: Language) -> None:
        """Make ``QCoreApplication.translate`` answer in ``language``."""
        translator = self._translator(language)
        if translator is self._current:
            return
        if self._current is not None:
            QCoreApplication.removeTranslator(self._current)
        QCoreApplication.installTranslator(translator)
        self._current = translator

    def say(self, language: Language, context: str, text: str) -> str:
        """One string in any language, for screens that speak four at once."""
        return self._translator(language).translate(context, text) or text

    def _translator(self, language: Language) -> QTranslator:
        if language not in self._translators:
            translator = QTranslator(self)
            path = paths.translation(language)
            if not translator.load(str(path)):
                log.error("%s: no interface strings for %s; run make translations", path, language)
            self._translators[language] = translator
        return self._translators[language]
