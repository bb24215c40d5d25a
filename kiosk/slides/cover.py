"""A section's cover: one picture hanging on the thread, a title, a button."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import COVER, COVER_LEAD, COVER_PORTRAIT, KICKER, Ink
from kiosk.model.slide import Cover
from kiosk.model.visit import Turn
from kiosk.pages.layout import text_height
from kiosk.pages.slide import SlidePage
from kiosk.widgets.buttons import FilledButton
from kiosk.widgets.picture import Stitched
from kiosk.widgets.thread import DATA_CORD
from kiosk.words.language import fill

DROP = 105.0
"""How far below the upper edge of its box a small picture hangs at most."""


class CoverPage(SlidePage):
    """Shows a Cover."""

    dark = True
    slide: Cover

    def build(self) -> None:
        if self.portrait:
            high = text_height(self.look, COVER_LEAD, self.slide.lead, 984, even=True)
            y = min(1120.0, self.foot - 120 - 24 - high - 236)
            self._hang(140, 150, 800, y - 220, sky=110, rise=140)
            self._words(48, y, 984)
        else:
            self._hang(1216, 92, 624, 780, sky=40, rise=222)
            self._words(96, 316, 1120)

    def _words(self, x: float, y: float, width: float) -> None:
        context, slide = self.context, self.slide
        self.text(
            KICKER,
            context.say(slide.kicker) if slide.kicker else self._place(),
            x,
            y - 4,
            width,
            50,
            colour=Ink.GOLD,
            fit=True,
        )
        self.text(COVER_PORTRAIT if self.portrait else COVER, slide.title, x - 6, y + 36, width, 190, fit=True)
        below = self.text(COVER_LEAD, slide.lead, x, y + 236, min(width, 1010), even=True)
        begin = FilledButton(self.look, self.look.translate("Cover", "Begin"), self, icon_name="arrow")
        top = max(below + 24, y + (390 if self.portrait else 432))
        self.put(self.ask(begin, Turn(1)), x, top, begin.natural_width, 120)
        self.chips(x + begin.natural_width + 24, top + 32, width - begin.natural_width - 24)

    def _place(self) -> str:
        sections = [section.id for section in self.context.contents]
        here = sections.index(self.key.split("/")[0]) + 1
        words = self.look.translate("Cover", "Part %1 of %2")
        return fill(words, here, str(len(sections)))

    def _hang(self, x: float, y: float, w: float, h: float, *, sky: float, rise: float) -> None:
        """The picture in its box, and the thread that comes from the left edge and carries it."""
        most, share = (14, 0.5) if self.portrait else (13, 0.3)
        picture = self.picture(self.slide.picture, x, y, w, h, most=most, align=Qt.AlignmentFlag.AlignHCenter)
        scale, origin = self.look.frame.scale, self.look.frame.design_rect.topLeft()
        top = y + min((h - picture.height() / scale) * share, DROP)
        picture.move(picture.x(), round(origin.y() + top * scale))
        middle, across, start = x + w / 2, self.look.frame.design[0], sky + rise
        cord = QPainterPath(QPointF(-200, start))
        cord.lineTo(middle * 0.19, start)
        cord.cubicTo(middle * 0.45, start, middle * 0.58, sky, middle, sky)
        cord.lineTo(middle, (picture.y() - origin.y() + _hook(picture)) / scale + 4)
        rest = QPainterPath(QPointF(middle, sky))
        rest.cubicTo(middle + 90, sky, across - 160, sky + 80, across + 200, sky + 80)
        self.thread_line.cord(cord, DATA_CORD).running(rest, 6)


def _hook(picture: QWidget) -> float:
    """Pixels from the upper edge of a picture down to its first stitch in the middle, by which it hangs."""
    if not isinstance(picture, Stitched):
        return 0.0
    left, right = (picture.grid.width - 1) // 2, picture.grid.width // 2
    rows = (row for row in range(picture.grid.height) if not picture.grid.is_bare(left, row, right, row))
    return next(rows, 0) * picture.height() / picture.grid.height
