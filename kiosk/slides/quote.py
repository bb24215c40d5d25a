"""Somebody's words; the thread makes two loops where the marks would stand."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from kiosk.design.theme import ORIGINAL, QUOTE, QUOTE_LONG, QUOTE_LONGEST, STRONG, Ink
from kiosk.model.slide import Quote
from kiosk.model.text import Language
from kiosk.pages.slide import SlidePage
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import DATA_CORD
from kiosk.widgets.typesetting import TextBlock


class QuotePage(SlidePage):
    """Shows a Quote."""

    slide: Quote

    def build(self) -> None:
        if self.portrait:
            self._loops(300)
            self._words(110, 350, 900, 560)
            self.picture(self.slide.picture, 200, 1020, 680, 600, most=12)
        else:
            self._loops(214)
            self._words(176, 250, 960, 424)
            self.picture(self.slide.picture, 1187, 130, 637, 720, most=13)

    def _words(self, x: float, y: float, width: float, height: float) -> None:
        slide = self.slide
        scale, frame = self.look.frame.scale, self.look.frame
        styles = (QUOTE, QUOTE_LONG, QUOTE_LONGEST)
        blocks = [TextBlock.of(self.look, style, slide.title, even=True) for style in styles]
        wide, most = frame.px(width), frame.px(height)
        fitting = (each.style for each in blocks if each.height(wide) <= most and each.widest_word() <= wide)
        prose = Prose(self.look, next(fitting, styles[-1]), slide.title, self, even=True, fit=True)
        self.put(prose, x, y, width, height)
        below = y + prose.setting.height / scale
        self.put(prose, x, y, width, min(height, below - y + 2))
        below += 14
        original = slide.original_language
        if slide.original is not None and original is not None and original != self.look.language:
            spoken = Prose(self.look.speaking(Language(original)), ORIGINAL, slide.original, self, colour=Ink.INK_2)
            high = spoken.natural_height(self.look.frame.px(width)) / scale
            self.put(spoken, x + 4, below, width, high)
            below += high + 16
        below = self.text(STRONG, slide.speaker, x + 4, below + 4, width)
        if self.region.reachable(below + 24):
            self.chips(x, below + 24, width)
        else:
            self.chips(x, self.foot - 80, width)

    def _loops(self, y: float) -> None:
        start = self.left + 54
        self.climb(y, start)
        path = QPainterPath(QPointF(start, y))
        for x in (start, start + 108):
            path.cubicTo(QPointF(x + 46, y), QPointF(x + 64, y - 24), QPointF(x + 60, y - 48))
            path.cubicTo(QPointF(x + 56, y - 70), QPointF(x + 26, y - 68), QPointF(x + 28, y - 44))
            path.cubicTo(QPointF(x + 30, y - 20), QPointF(x + 66, y), QPointF(x + 112, y))
        end = start + 490
        path.lineTo(end, y)
        self.thread_line.cord(path, DATA_CORD).knot(end, y, 16)
