"""A film in a list."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import CAPTION, H3, RIBBON_LABEL, RIBBON_TITLE, STRONG, Colour, Ink
from kiosk.model.slide import Tone
from kiosk.widgets.card import CardButton
from kiosk.widgets.film import DiscMark, Poster
from kiosk.widgets.icon import IconMark
from kiosk.widgets.prose import Prose
from kiosk.widgets.touch import Touchable

HIGH = 180.0


class Spoken(QWidget):
    """In which languages a film speaks to the eye."""

    def __init__(
        self, look: Look, words: str, parent: QWidget, *, colour: Colour = Ink.INK, strong: bool = False
    ) -> None:
        super().__init__(parent)
        px = look.frame.px
        prose = Prose(look, STRONG if strong else CAPTION, words, self, colour=colour)
        wide, high = prose.natural_width() + 2, round(look.line_height(STRONG if strong else CAPTION)) + 2
        mark = IconMark(look, "cc", 40 if strong else 32, self, colour=colour)
        high = max(high, mark.height())
        mark.move(0, (high - mark.height()) // 2)
        left = mark.width() + px(14)
        prose.setGeometry(left, (high - prose.natural_height(wide)) // 2, wide, high)
        self.resize(left + wide, high)


class FilmRow(Touchable):
    """Poster, title, a line, how many languages there are, and a disc."""

    def __init__(
        self,
        look: Look,
        name: str,
        poster: Poster,
        words: tuple[str, str],
        languages: int,
        parent: QWidget,
        width: float,
    ) -> None:
        super().__init__(look, name, parent)
        px = look.frame.px
        poster.setParent(self)
        poster.move(0, 0)
        disc = DiscMark(look, 64, self)
        disc.move(px(width - 64), px(58))
        room = px(width - 288 - 32 - 64 - 16)
        title = Prose(look, H3, words[0], self, even=True)
        high = title.natural_height(room)
        title.setGeometry(px(320), px(6), room, high + 1)
        below = px(10) + high
        if words[1]:
            line = Prose(look, CAPTION, words[1], self, colour=Ink.INK_2)
            line.setGeometry(px(320), below, room, line.natural_height(room) + 1)
            below += line.height()
        self.natural_height = max(px(HIGH), below)
        """Pixels: more than usual where larger words need it."""
        if languages:
            count = self.tr("%n languages", "", languages)
            spoken = Spoken(look, count, self)
            spoken.move(px(320), max(px(136), below))
            self.natural_height = max(self.natural_height, spoken.y() + spoken.height())

    def paint(self, painter: QPainter, face: QRect) -> None:
        if self.isDown():
            painter.fillRect(face, self.look.palette.colour(Ink.FLAX))


class NewsCard(CardButton):
    """A piece of news: its date and its headline."""

    def __init__(self, look: Look, date: str, title: str, parent: QWidget) -> None:
        super().__init__(look, f"{date}: {title}", Tone.PAPER, parent)
        self._date = Prose(look, RIBBON_LABEL, date, self, colour=Ink.RED_DEEP, fit=True)
        self._title = Prose(look, RIBBON_TITLE, title, self, even=True, fit=True)

    def placed(self) -> None:
        px, face = self.look.frame.px, self.face
        left, wide = face.left() + px(28), face.width() - px(56)
        self._date.setGeometry(left, face.top() + px(20), wide, px(38))
        self._title.setGeometry(left, face.top() + px(60), wide, face.height() - px(76))
