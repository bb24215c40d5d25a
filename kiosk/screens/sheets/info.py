"""What the exhibition is, and the licences of what it is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk import __version__
from kiosk.design.look import Look
from kiosk.design.theme import CAPTION, H1, H3, SHEET_NOTE, SIDE, SIDE_STRONG, Ink, Style
from kiosk.machine import paths
from kiosk.model.text import Language
from kiosk.model.visit import CloseSheet, OpenSheet, Sheet
from kiosk.pages.context import PageContext
from kiosk.screens.sheets.base import BaseSheet
from kiosk.widgets.buttons import FilledButton, OutlinedButton
from kiosk.widgets.panel import Rule
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import GUTTER, Reading
from kiosk.widgets.thread import DATA_CORD, polyline
from kiosk.words.language import fill
from kiosk.words.locale import when

COLUMNS_BELOW = 222.0
"""From the upper edge of the sheet to its columns."""


class InfoSheet(BaseSheet):
    """What this is, where its numbers, letters and pictures come from."""

    leaves_below = True

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        portrait = context.look.frame.portrait
        foot, above, highest = (1746.0, 72.0, 320.0) if portrait else (906.0, 24.0, 130.0)
        columns = _columns(context)
        room = columns.height() / context.look.frame.scale + 1
        top = max(highest, foot - above - room - COLUMNS_BELOW)
        super().__init__(context, context.look.translate("Info", "Info"), top, parent)
        self.text(
            H1,
            context.look.translate("Info", "About this exhibition"),
            self.left,
            top + 80,
            self.width_units - 160,
            92,
            fit=True,
        )
        line = top + 194
        self.thread_line.running(polyline([(-200, line), (self.left, line)]))
        self.thread_line.cord(polyline([(self.left, line), (self.left + 414, line)]), DATA_CORD)
        self.thread_line.knot(self.left + 414, line, 13).running(polyline([(self.left + 414, line), (2200, line)]))
        y = top + COLUMNS_BELOW
        self.put(Reading(self.look, columns, self), self.left, y, self.width_units + GUTTER, foot - above - y)
        self.buttons(
            foot,
            (FilledButton, context.look.translate("Info", "Back"), CloseSheet()),
            (OutlinedButton, context.look.translate("Info", "Licences in full"), OpenSheet(Sheet.LICENCES)),
        )
        pack = context.pack.head.pack
        words = context.look.translate("Info", "Version %1 · content of %2")
        words = fill(words, __version__, when(pack.date, self.look.language))
        number = len(context.pack.sources)
        count = self.tr("%n sources", "", number)
        self._corner(count, words, foot)

    def _corner(self, count: str, version: str, foot: float) -> None:
        x, wide = (self.right - 560, 560.0)
        if self.portrait:
            prose = Prose(self.look, CAPTION, f"{count} · {version}", self, colour=Ink.INK_3, fit=True)
            self.put(prose, self.left, foot - 56, self.width_units, 40)
            return
        for words, style, dy in ((count, SIDE, 20), (version, CAPTION, 64)):
            prose = Prose(self.look, style, words, self, colour=Ink.INK_3, align=Qt.AlignmentFlag.AlignRight, fit=True)
            self.put(prose, x, foot + dy, wide, 40)


def _columns(context: PageContext) -> QWidget:
    """What the pack says of the exhibition, in columns."""
    look, columns = context.look, context.pack.head.pack.about
    across, width = (2, 984.0) if look.frame.portrait else (4, 1728.0)
    wide = (width - 24 * (across - 1)) / across
    content = QWidget()
    px, tops = look.frame.px, [0] * ((len(columns) + across - 1) // across + 1)
    for index, column in enumerate(columns):
        row, place = divmod(index, across)
        x, top = px(place * (wide + 24)), tops[row]
        Rule(look, content).setGeometry(x, top, px(wide), look.palette.rule_width)
        top += px(16)
        for style, words, colour in (
            (H3, column.title, Ink.INK),
            *((SMALL, paragraph, Ink.INK_2) for paragraph in column.paragraphs),
        ):
            prose = Prose(look, style, words, content, colour=colour)
            high = prose.natural_height(px(wide))
            prose.setGeometry(x, top, px(wide), high + 1)
            top += high + px(12)
        tops[row + 1] = max(tops[row + 1], top + px(16))
    content.resize(px(width), max(tops))
    return content


MEASURE = 1240.0
"""Width of a long text: about ninety letters."""
LONGEST_HEADING = 80
SMALL = Style(SIDE.face, 24, 34, 400, (24, 36), large=28, largest=32)


class LicencesSheet(BaseSheet):
    """The licences of what the kiosk is made of, in full."""

    leaves_below = True

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        top = 300.0 if context.look.frame.portrait else 130.0
        super().__init__(context, context.look.translate("Info", "Licences in full"), top, parent)
        wide = min(self.width_units, MEASURE)
        content = _read_out(context.look.speaking(Language.EN), paths.asset("licences.txt").read_text("utf-8"), wide)
        foot = (1920.0 if self.portrait else 1080.0) - 174
        words = Reading(self.look, content, self)
        self.put(words, self.left, top + 124, wide + GUTTER, foot - top - 148)
        self.buttons(foot, (FilledButton, context.look.translate("Info", "Back"), OpenSheet(Sheet.INFO)))


def _read_out(look: Look, text: str, wide: float) -> QWidget:
    """Paragraphs below the headings of their group and of their section."""
    content, px, y = QWidget(), look.frame.px, 0
    for paragraph in text.split("\n\n"):
        words = " ".join(paragraph.split())
        short = len(words) < LONGEST_HEADING
        if short and words.isupper():
            style, colour, above, below = H3, Ink.INK, 28, 12
            if y:
                y += px(28)
                Rule(look, content).setGeometry(0, y, px(wide), look.palette.rule_width)
        elif short and words[:1].isdigit():
            style, colour, above, below = SIDE_STRONG, Ink.INK, 24, 8
        else:
            style, colour, above, below = SHEET_NOTE, Ink.INK_2, 0, 20
        y += px(above) if y else 0
        prose = Prose(look, style, words, content, colour=colour)
        high = prose.natural_height(px(wide))
        prose.setGeometry(0, y, px(wide), high + 1)
        y += high + px(below)
    content.resize(px(wide), y)
    return content
