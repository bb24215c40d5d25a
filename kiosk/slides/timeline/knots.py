"""The knots of a timeline, and the band on which they stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import KNOT_WORDS, LABEL, SIDE_STRONG, YEAR, YEAR_HERE, Ink
from kiosk.widgets.page import Page
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import DATA_CORD, polyline
from kiosk.widgets.touch import Touchable

PITCH = 226.0
"""Design units from one knot to the next in normal text."""
ROW_LEFT = 64.0
"""Left edge of a row in portrait."""
TICKS = 4
"""Up to so many years without a knot show as ticks; more show as a number."""


def pitch_of(look: Look) -> float:
    """Design units from one knot to the next: more where their words are larger."""
    return PITCH * look.size(KNOT_WORDS) / KNOT_WORDS.size


def first_of(look: Look) -> float:
    """Design units from the band's edge to the first knot."""
    return pitch_of(look) / 2 - 1


class Knot(Touchable):
    """A knot with its year and two or three words; the opened one is a star."""

    def __init__(self, look: Look, year: int, title: str, label: str, parent: QWidget, *, opened: bool) -> None:
        super().__init__(look, f"{year}: {title}", parent)
        self.opened = opened
        words = LABEL if look.frame.portrait else KNOT_WORDS
        centre = Qt.AlignmentFlag.AlignLeft if look.frame.portrait else Qt.AlignmentFlag.AlignHCenter
        self._year = Prose(
            look, YEAR_HERE if opened else YEAR, str(year), self, colour=Ink.RED if opened else Ink.INK, align=centre
        )
        self._label = Prose(look, words, label, self, colour=Ink.INK if opened else Ink.INK_2, align=centre, even=True)

    def keep_words_inside(self, left: int, right: int) -> None:
        """Show year and label only where all of both lies between two places of the band."""
        inks = [words.ink().translated(words.pos()) for words in (self._year, self._label)]
        inside = all(left <= self.x() + ink.left() and self.x() + ink.right() <= right for ink in inks)
        self._year.setVisible(inside)
        self._label.setVisible(inside)

    def placed(self) -> None:
        px = self.look.frame.px
        if self.look.frame.portrait:
            self._year.setGeometry(px(160 - ROW_LEFT), px(16), px(160), px(72))
            label = px(326 - ROW_LEFT)
            self._label.setGeometry(label, px(28), self.width() - label, self.height() - px(28))
        else:
            self._year.setGeometry(0, px(104), self.width(), px(72))
            self._label.setGeometry(px(7), px(172), self.width() - px(14), px(112))

    def paint(self, painter: QPainter, face: QRect) -> None:
        if self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.palette.colour(Ink.FLAX))
            radius = 12 * self.look.frame.scale
            painter.drawRoundedRect(face, radius, radius)


class Band(Page):
    """The thread with all its knots, longer than the screen."""

    opaque = False

    def __init__(self, look: Look, length: float, height: float) -> None:
        super().__init__(look)
        self.resize(look.frame.px(length), look.frame.px(height))

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        painter.scale(self.look.frame.scale, self.look.frame.scale)
        self.thread_line.paint(painter, self.look.palette)

    def draw_axis(self, axis: float, years: Sequence[int], count: Callable[[int], str]) -> None:
        """Draw the thread at a height, and what tells of the years between two knots; ``count`` says how many."""
        line, length = self.thread_line, self.width() / self.look.frame.scale
        first, pitch = first_of(self.look), pitch_of(self.look)
        last = first + (len(years) - 1) * pitch
        line.running(polyline([(0, axis), (first, axis)]))
        line.cord(polyline([(first, axis), (last, axis)]), DATA_CORD)
        line.running(polyline([(last, axis), (length, axis)]))
        for index, (one, two) in enumerate(pairwise(years)):
            x, skipped = first + index * pitch, two - one - 1
            if 0 < skipped <= TICKS:
                for number in range(1, skipped + 1):
                    at = x + pitch * number / (skipped + 1)
                    line.tick(polyline([(at, axis - 13), (at, axis + 13)]))
            elif skipped > TICKS:
                line.gap(polyline([(x + 28, axis), (x + pitch - 28, axis)]), 14)
                line.running(polyline([(x + 20, axis), (x + 63, axis)]))
                line.running(polyline([(x + pitch - 57, axis), (x + pitch - 20, axis)]))
                self._say_between(count(skipped + 1), x + pitch / 2, axis)

    def _say_between(self, words: str, x: float, y: float) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        prose = Prose(self.look, SIDE_STRONG, words, self, colour=Ink.RED_WORDS, align=centre, fit=True)
        px = self.look.frame.px
        prose.setGeometry(px(x - 56), px(y - 18), px(112), px(36))
