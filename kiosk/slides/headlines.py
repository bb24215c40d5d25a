"""How long the lines of a headline are, for those who check a pack; needs a QGuiApplication, and no widgets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase

from kiosk.design.look import Frame, Look
from kiosk.design.theme import H0, H1_PORTRAIT, QUOTE, Style
from kiosk.machine.fonts import load_fonts
from kiosk.model.pack import PackFile
from kiosk.model.preferences import Preferences
from kiosk.model.slide import Quote
from kiosk.model.text import Language
from kiosk.widgets.typesetting import set_evenly
from kiosk.words.locale import keep_phrases, typeset

PLACES: dict[type, tuple[Style, float]] = {Quote: (QUOTE, 960.0), PackFile: (H0, 984.0)}
"""Style and width of the headlines that are not like others."""
USUAL = (H1_PORTRAIT, 984.0)


def headline_lines(record: object, words: str, language: Language) -> list[float]:
    """The widths of the lines into which the headline of a slide or pack breaks, at its full size."""
    if "Woven Display" not in QFontDatabase.families():
        load_fonts()
    style, width = PLACES.get(type(record), USUAL)
    look = Look.of(Frame(1080, 1920), Preferences(language=language))
    text = typeset(words, language)
    if language is Language.ZH:
        text = keep_phrases(text)
    left = Qt.AlignmentFlag.AlignLeft
    layout = set_evenly(text, look.font(style), look.line_height(style), width, left).layout
    return [layout.lineAt(index).naturalTextWidth() for index in range(layout.lineCount())]
