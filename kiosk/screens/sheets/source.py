"""The source sheet: trust, and a code to take away."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import CAPTION, LEAD, SHEET_CAPTION, SHEET_NOTE, SHEET_TEXT, SIDE, Ink
from kiosk.model.address import host_of
from kiosk.model.figure import Figure, Form, Source
from kiosk.model.text import Language
from kiosk.model.visit import Citation, CloseSheet
from kiosk.pages.context import PageContext
from kiosk.pages.layout import text_height
from kiosk.screens.sheets.base import BaseSheet
from kiosk.widgets.buttons import FilledButton
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.panel import Rule
from kiosk.widgets.prose import Prose
from kiosk.widgets.qr import QrCode
from kiosk.widgets.scroll import GUTTER, Reading
from kiosk.widgets.thread import DATA_CORD, polyline
from kiosk.words.language import fill
from kiosk.words.locale import in_words, when

CODE, CODE_BELOW = 320.0, 126.0
"""Design units of the code in landscape, and from the upper edge of a sheet to it."""
CODE_GAP, HOST_GAP = 16.0, 6.0
"""From the code to its words, and from them to the host."""
LOWEST = 1048.0
"""Where the host ends at the latest."""
FORMS = {
    Form.NEWS: QT_TRANSLATE_NOOP("Source", "News report"),
    Form.ARTICLE: QT_TRANSLATE_NOOP("Source", "Article"),
    Form.INTERVIEW: QT_TRANSLATE_NOOP("Source", "Interview"),
    Form.RESEARCH: QT_TRANSLATE_NOOP("Source", "Research article"),
    Form.ENCYCLOPAEDIA: QT_TRANSLATE_NOOP("Source", "Encyclopaedia article"),
    Form.SPEECH: QT_TRANSLATE_NOOP("Source", "Speech"),
    Form.STATEMENT: QT_TRANSLATE_NOOP("Source", "Official statement"),
    Form.GUIDELINES: QT_TRANSLATE_NOOP("Source", "Guidelines"),
    Form.DATA: QT_TRANSLATE_NOOP("Source", "Data"),
    Form.INFOGRAPHIC: QT_TRANSLATE_NOOP("Source", "Infographic"),
    Form.PHOTOGRAPHS: QT_TRANSLATE_NOOP("Source", "Photo report"),
    Form.VIDEO: QT_TRANSLATE_NOOP("Source", "Video"),
}
ROWS_BELOW = 124.0
"""From the upper edge of a sheet to its rows."""


class SourceSheet(BaseSheet):
    """Who said it, when, what is counted, whether there is a newer figure; and a code to take away."""

    leaves_below = True

    def __init__(self, context: PageContext, citation: Citation, parent: QWidget) -> None:
        portrait = context.look.frame.portrait
        sources = [context.pack.source(key) for key in citation.sources]
        figure = context.pack.figure(citation.figure) if citation.figure else None
        code = next((source for source in sources if source.address), None)
        x = 760.0 if figure is not None and not portrait else 48.0 if portrait else 96.0
        wide = (1032.0 if portrait else 1824.0) - x - (0 if portrait or code is None else CODE + 104)
        told = (
            [_source_row(context, one) for one in sources]
            if figure is None
            else _figure_rows(context, citation, figure)
        )
        rows = _laid_out(context.look, told, wide)
        high = rows.height() / context.look.frame.scale + 1
        foot = (1920.0 if portrait else 1080.0) - 120 - (60 if portrait or figure is None else 120)
        end = foot - (160 if code is not None else 40) if portrait else foot - 30 if figure is None else 1040
        if figure is not None:
            top = 620.0 if portrait else 280.0
            title = context.look.translate("Source", "Where this number comes from")
        else:
            top = max(620.0 if portrait else 190.0, end - high - ROWS_BELOW)
            if code is not None and not portrait:
                top = min(top, LOWEST - CODE_BELOW - CODE - _words_below_code(context.look, code))
            title = context.look.translate("Source", "Where this comes from")
        super().__init__(context, title, top, parent)
        self._citation = citation
        label = self._numeral(figure) if figure is not None else 0.0
        start = label + 16 if portrait and figure is not None else top + ROWS_BELOW
        self._put_rows(rows, x, start, wide, end - start)
        if code is not None:
            self._code(code, foot)
        self.buttons(foot, (FilledButton, context.look.translate("Source", "Back"), CloseSheet()))

    def _put_rows(self, rows: QWidget, x: float, y: float, wide: float, room: float) -> None:
        if rows.height() <= self.look.frame.px(room):
            rows.setParent(self)
            rows.move(self.look.frame.rect(x, y, 1, 1).topLeft())
        else:
            self.put(Reading(self.look, rows, self), x, y, wide + GUTTER, room)

    def _numeral(self, figure: Figure) -> float:
        """The figure and its words; returns the y below them."""
        top = self.top
        size = 168.0 if self.portrait else 196.0
        self.put(Numeral(self.look, figure, size, self, colour=Ink.RED), self.left - 6, top + 96, 640, 240)
        y = top + 346
        self.thread_line.running(polyline([(-200, y), (self.left, y)]))
        self.thread_line.cord(polyline([(self.left, y), (self.left + 524, y)]), DATA_CORD).knot(self.left + 524, y, 13)
        if self._citation.label is None:
            return y
        words = self.context.say(self._citation.label)
        if self.portrait:
            return self.text(LEAD, words, self.left, y + 22, self.width_units, even=True)
        return self.text(LEAD, words, self.left, y + 22, 590, 150, even=True, fit=True)

    def _code(self, source: Source, foot: float) -> None:
        assert source.address is not None
        size = 240.0 if self.portrait else CODE
        y = foot - 130 if self.portrait else self.top + CODE_BELOW
        spoken = self.look.translate("Source", "QR code with the address of the page")
        self.put(QrCode(self.look, source.address, spoken, self), self.right - size, y, size, size)
        words = _how_to_scan(self.look)
        if self.portrait:
            self.text(SIDE, words, self.right - size - 340, y + 140, 316, 80, colour=Ink.INK_2, fit=True)
            return
        below = self.text(SIDE, words, self.right - size, y + size + CODE_GAP, size, colour=Ink.INK_2)
        host = host_of(source.address)
        self.text(CAPTION, host, self.right - size, below + HOST_GAP, size, 44, colour=Ink.INK_3, fit=True)


def _how_to_scan(look: Look) -> str:
    return look.translate("Source", "Scan to read it on your phone")


def _words_below_code(look: Look, source: Source) -> float:
    """Design units that the words below the code of a source and its host take."""
    assert source.address is not None
    said, host = (SIDE, _how_to_scan(look)), (CAPTION, host_of(source.address))
    return CODE_GAP + HOST_GAP + sum(text_height(look, style, words, CODE) for style, words in (said, host))


@dataclass(frozen=True, slots=True)
class _Row:
    """A caption, its words, and below them two lines, each quieter than the one before."""

    caption: str
    words: str
    line: str = ""
    last: str = ""


def _laid_out(look: Look, rows: list[_Row], wide: float) -> QWidget:
    """Rows one below the other."""
    content = QWidget()
    px, top = look.frame.px, 0
    for row in rows:
        Rule(look, content).setGeometry(0, top, px(wide), look.palette.rule_width)
        top += px(14)
        for style, text, colour in (
            (SHEET_CAPTION, row.caption, Ink.INK_3),
            (SHEET_TEXT, row.words, Ink.INK),
            (SHEET_NOTE, row.line, Ink.INK_2),
            (SHEET_CAPTION, row.last, Ink.INK_3),
        ):
            if text:
                prose = Prose(look, style, text, content, colour=colour)
                high = prose.natural_height(px(wide))
                prose.setGeometry(0, top, px(wide), high + 1)
                top += high
        top += px(18)
    content.resize(px(wide), top)
    return content


def _figure_rows(context: PageContext, citation: Citation, figure: Figure) -> list[_Row]:
    """What is known of a number."""
    language, source = context.look.language, context.pack.source(citation.sources[0])
    rows = [
        _source_row(context, source, context.look.translate("Source", "Source")),
        _Row(context.look.translate("Source", "As of"), _capital(when(figure.as_of, language))),
    ]
    if citation.counted is not None:
        rows.append(_Row(context.look.translate("Source", "What it counts"), context.say(citation.counted)))
    if citation.newer is not None:
        newer = context.pack.figure(citation.newer)
        name = context.say(context.pack.source(newer.source).name)
        comma = "，" if language is Language.ZH else ", "
        words = comma.join((_capital(in_words(newer, language)), when(newer.as_of, language), name))
        rows.append(_Row(context.look.translate("Source", "Newer figure"), words))
    if source.note is not None:
        rows.append(_Row(context.look.translate("Source", "Good to know"), context.say(source.note)))
    return rows


def _source_row(context: PageContext, source: Source, caption: str = "") -> _Row:
    """A source: its title, who published it, and what it is, from when it is and where it was read."""
    parts = [
        context.look.translate("Source", str(FORMS[source.form])) if source.form is not None else "",
        when(source.date, context.look.language),
        fill(context.look.translate("Source", "read on %1"), source.read_on) if source.read_on is not None else "",
    ]
    last = _capital(" · ".join(part for part in parts if part))
    if source.doi is not None:
        last += f"\nDOI {source.doi}"
    return _Row(caption, context.say(source.title), context.say(source.publisher or source.name), last)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
