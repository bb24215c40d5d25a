"""The language sheet: equal doors, own names, own greetings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import CARD_NAME, SHEET_NOTE, SIDE, Ink, Style
from kiosk.model.slide import Tone
from kiosk.model.text import Language
from kiosk.model.visit import Prefer
from kiosk.pages.context import PageContext
from kiosk.screens.sheets.base import BaseSheet
from kiosk.widgets.card import CardButton
from kiosk.widgets.panel import outline_box
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import polyline, route
from kiosk.words.language import fill


class LanguageCard(CardButton):
    """A language by its own name and greeting."""

    def __init__(self, look: Look, language: Language, greeting: str, parent: QWidget, *, here: bool) -> None:
        super().__init__(look, language.own_name, Tone.PAPER, parent)
        own = look.speaking(language)
        self._here = here
        self._name = Prose(own, CARD_NAME, language.own_name, self, fit=True)
        self._greeting = Prose(own, LANGUAGE_GREETING, greeting, self, colour=Ink.INK_2, fit=True)

    def placed(self) -> None:
        px = self.look.frame.px
        high = self.face.height()
        self._name.setGeometry(px(36), round(high * 0.2), self.face.width() - px(60), px(80))
        self._greeting.setGeometry(px(36), round(high * 0.2) + px(92), self.face.width() - px(60), px(48))

    def paint(self, painter: QPainter, face: QRect) -> None:
        super().paint(painter, face)
        if self._here:
            scale = self.look.frame.scale
            outline_box(painter, QRectF(face), self.look.palette.colour(Ink.INK), 8 * scale, 4 * scale)


LANGUAGE_GREETING = Style(SIDE.face, 30, 44, 400)


class LanguagesSheet(BaseSheet):
    """Equal doors, own names, own greetings."""

    def __init__(
        self,
        context: PageContext,
        offered: tuple[Language, ...],
        greetings: dict[Language, str],
        default: Language,
        parent: QWidget,
    ) -> None:
        top = 1180.0 if context.look.frame.portrait else 540.0
        super().__init__(context, context.look.translate("Languages", "Language"), top, parent)
        here = context.look.language
        columns = 2 if self.portrait else 4
        wide = (self.width_units - 24 * (columns - 1)) / columns
        high, y = (220.0, top + 132) if self.portrait else (270.0, top + 132)
        for index, language in enumerate(offered):
            row, column = divmod(index, columns)
            x = self.left + column * (wide + 24)
            card = LanguageCard(self.look, language, greetings[language], self, here=language == here)
            self.ask(card, Prefer(replace(context.look.preferences, language=language)))
            self.put(card, x, y + row * (high + 24), wide, high)
            if language == here:
                self._underline(x, wide, y + row * (high + 24) + high + 12)
        words = context.look.translate("Languages", "The kiosk returns to %1 when the visit ends.")
        rows = (len(offered) + columns - 1) // columns
        self.text(
            SHEET_NOTE,
            fill(words, default.own_name),
            self.left,
            y + rows * (high + 24) + 16,
            self.note_width,
            44,
            colour=Ink.INK_3,
            fit=True,
        )

    def _underline(self, x: float, wide: float, y: float) -> None:
        selvedge, foot = (24.0, 1960.0) if self.portrait else (48.0, 1120.0)
        self.thread_line.running(route((selvedge, foot), (selvedge, y), (x, y)))
        self.thread_line.cord(polyline([(x, y), (x + wide, y)]), 9).knot(x + wide / 2, y, 11)
