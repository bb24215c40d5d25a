"""Headlines to press: a row of a list, and the way to the next one."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import CAPTION, DATE, H3, RIBBON_TITLE, Ink
from kiosk.widgets.icon import IconMark
from kiosk.widgets.prose import Prose
from kiosk.widgets.touch import Touchable


class Row(Touchable):
    """A line of the list: date, headline, an arrow."""

    def __init__(self, look: Look, date: str, title: str, parent: QWidget, width: float) -> None:
        super().__init__(look, f"{date}: {title}", parent)
        px = look.frame.px
        words = px(width - 72)
        self._date = Prose(look, DATE, date, self, colour=Ink.RED_DEEP)
        self._date.setGeometry(0, px(18), words, px(44))
        self._title = Prose(look, H3, title, self, even=True)
        high = self._title.natural_height(words)
        self._title.setGeometry(0, px(62), words, high + 1)
        self.height_units = 62 + high / look.frame.scale + 22
        arrow = IconMark(look, "arrow", 40, self, colour=Ink.INK)
        arrow.move(px(width - 48), px(self.height_units / 2 - 20))

    def paint(self, painter: QPainter, face: QRect) -> None:
        if self.isDown():
            painter.fillRect(face, self.look.palette.colour(Ink.FLAX))
        painter.fillRect(face.left(), face.top(), face.width(), 2, self.look.palette.colour(Ink.RULE))


class Next(Touchable):
    """The way to the next piece of news."""

    def __init__(self, look: Look, label: str, title: str, parent: QWidget, width: float) -> None:
        super().__init__(look, f"{label}: {title}", parent)
        px = look.frame.px
        self._label = Prose(look, CAPTION, label, self, colour=Ink.INK_2, fit=True)
        self._label.setGeometry(0, px(5), px(width - 64), px(32))
        place = QRect(0, px(36), px(width - 64), px(84))
        self._title = Prose(look, RIBBON_TITLE, title, self, even=True, fit=True)
        self._title.setGeometry(place)
        two_lines = 2 * look.line_height(RIBBON_TITLE) + 2
        while " " in title and self._title.natural_height(place.width()) > two_lines:
            title = title.rpartition(" ")[0]
            self._title.say(f"{title}…")
        arrow = IconMark(look, "arrow", 40, self, colour=Ink.INK)
        arrow.move(px(width - 44), px(44))

    def paint(self, painter: QPainter, face: QRect) -> None:
        if self.isDown():
            painter.fillRect(face, self.look.palette.colour(Ink.FLAX))
