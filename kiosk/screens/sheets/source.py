"""The source sheet: trust, and a code to take away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kiosk.model.address import host_of
from kiosk.model.figure import Figure, Source
from kiosk.model.text import Language
from kiosk.model.visit import (
    Citation,
    CloseSheet,
)
from kiosk.screens.sheets.base import BaseSheet
from kiosk.services.locale import in_words, when
from kiosk.services.theme import (
    CAPTION,
    LEAD,
    SHEET_CAPTION,
    SHEET_TEXT,
    SIDE,
)
from kiosk.slides.scene import Scene
from kiosk.widgets.buttons import FilledButton
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.panel import Rule
from kiosk.widgets.prose import Prose
from kiosk.widgets.qr import QrCode
from kiosk.widgets.scroll import GUTTER, Reading
from kiosk.widgets.thread import DATA_CORD, polyline

translate = QCoreApplication.translate

CODE = 320.0
"""Design units of the code in landscape."""


class SourceSheet(BaseSheet):
    """Who said it, when, what is counted, whether there is a newer figure; and a code to take away."""

    leaves_below = True

    def __init__(self, scene: Scene, citation: Citation) -> None:
        portrait = scene.look.frame.portrait
        long = citation.figure is None and len(citation.sources) > 2
        top = 620.0 if portrait else 190.0 if long else 280.0
        title = (
            translate("Source", "Where this number comes from")
            if citation.figure
            else translate("Source", "Where this comes from")
        )
        super().__init__(scene, title, top)
        self._citation = citation
        self._sources = [scene.pack.source(key) for key in citation.sources]
        self._figure: Figure | None = scene.pack.figure(citation.figure) if citation.figure else None
        foot = (1920.0 if portrait else 1080.0) - 120 - (60 if portrait or long else 120)
        label = self._numeral(self._figure) if self._figure is not None else 0.0
        x = self.left if portrait else 760.0 if self._figure is not None else self.left
        code = next((source for source in self._sources if source.address), None)
        wide = self.right - x - (0 if portrait or code is None else CODE + 104)
        start = label + 16 if portrait and self._figure is not None else top + 124
        end = foot - 160 if portrait else foot - 30 if self._figure is None else 1040
        self._rows(x, start, wide, end - start)
        if code is not None:
            self._code(code, foot)
        self.buttons(foot, (FilledButton, translate("Source", "Back"), CloseSheet()))

    def _numeral(self, figure: Figure) -> float:
        """The figure and its words; returns the y below them."""
        top = self.top
        size = 168.0 if self.portrait else 196.0
        self.put(Numeral(self.look, figure, size, self, colour="red"), self.left - 6, top + 96, 640, 240)
        y = top + 346
        self.thread_line.running(polyline([(-200, y), (self.left, y)]))
        self.thread_line.cord(polyline([(self.left, y), (self.left + 524, y)]), DATA_CORD).knot(self.left + 524, y, 13)
        if self._citation.label is None:
            return y
        words = self.scene.say(self._citation.label)
        if self.portrait:
            return self.text(LEAD, words, self.left, y + 22, self.width_units, even=True)
        return self.text(LEAD, words, self.left, y + 22, 590, 150, even=True, fit=True)

    def _rows(self, x: float, y: float, wide: float, room: float) -> None:
        rows = self._figure_rows() if self._figure is not None else self._list_rows()
        content = QWidget()
        px, top = self.look.frame.px, 0
        for caption, words in rows:
            rule = Rule(self.look, content)
            rule.setGeometry(0, top, px(wide), self.look.palette.rule_width)
            top += px(14)
            for style, text, colour in ((SHEET_CAPTION, caption, "ink_3"), (SHEET_TEXT, words, "ink")):
                prose = Prose(self.look, style, text, content, colour=colour)
                high = prose.natural_height(px(wide))
                prose.setGeometry(0, top, px(wide), high + 1)
                top += high
            top += px(18)
        content.resize(px(wide), top)
        if top <= px(room):
            content.setParent(self)
            content.move(self.look.frame.rect(x, y, 1, 1).topLeft())
        else:
            self.put(Reading(self.look, content, self), x, y, wide + GUTTER, room)

    def _figure_rows(self) -> list[tuple[str, str]]:
        assert self._figure is not None
        language, citation = self.look.language, self._citation
        rows = [
            (translate("Source", "Source"), self._read(self._sources[0])),
            (translate("Source", "As of"), _capital(when(self._figure.as_of, language))),
        ]
        if citation.counted is not None:
            rows.append((translate("Source", "What it counts"), self.scene.say(citation.counted)))
        if citation.newer is not None:
            newer = self.scene.pack.figure(citation.newer)
            source = self.scene.say(self.scene.pack.source(newer.source).name)
            comma = "，" if language is Language.ZH else ", "
            words = comma.join((_capital(in_words(newer, language)), when(newer.as_of, language), source))
            rows.append((translate("Source", "Newer figure"), words))
        if self._sources[0].note is not None:
            rows.append((translate("Source", "Good to know"), self.scene.say(self._sources[0].note)))
        return rows

    def _list_rows(self) -> list[tuple[str, str]]:
        language = self.look.language
        return [
            (f"{self.scene.say(source.name)} · {when(source.date, language)}", self._read(source))
            for source in self._sources
        ]

    def _read(self, source: Source) -> str:
        return f"{source.title}. {source.publisher}" if self._figure is None else f"{source.title} ({source.publisher})"

    def _code(self, source: Source, foot: float) -> None:
        assert source.address is not None
        size = 240.0 if self.portrait else CODE
        y = foot - 130 if self.portrait else self.top + 126
        spoken = translate("Source", "QR code with the address of the page")
        self.put(QrCode(self.look, source.address, spoken, self), self.right - size, y, size, size)
        host = host_of(source.address)
        words = translate("Source", "Scan to read it on your phone")
        if self.portrait:
            self.text(SIDE, words, self.right - size - 340, y + 140, 316, 80, colour="ink_2", fit=True)
            return
        below = self.text(SIDE, words, self.right - size, y + size + 16, size, colour="ink_2")
        self.text(CAPTION, host, self.right - size, below + 6, size, 44, colour="ink_3", fit=True)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
