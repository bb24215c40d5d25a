"""A list of events, however long: painted where it is seen, and pressed row by row."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import STRONG, TABLE_FIGURE, TILE_CAPTION, Colour, Ink, Style
from kiosk.widgets.icon import icon
from kiosk.widgets.panel import Fade
from kiosk.widgets.scroll import Scroll
from kiosk.widgets.touch import Touchable
from kiosk.widgets.typesetting import Setting, set_text
from kiosk.words.locale import typeset

ROW = 98.0
GAP = 28.0
ARROW, ARROW_ROOM = 32.0, 64.0
MARK_GAP = 12.0
WRAPPED = 200
"""Rows whose titles may take more than one line; breaking those of thousands would be felt."""
SPOKEN = 60
"""Rows that a screen reader is told of."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row, every word as it is read."""

    head: str
    """The time or the year; empty where it is that of the row above."""
    title: str
    note: str = ""
    here: bool = False
    """Whether it is on now: its head is red."""
    mark: Colour | None = None
    """The colour of the square before the note, a token of the palette; none if empty."""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return " ".join(filter(None, (self.head, self.title, self.note)))


class Agenda(Touchable):
    """All rows of a list; ``picked`` tells which was touched, ``reached`` which the keyboard has come to."""

    picked = Signal(int)
    reached = Signal(int)

    def __init__(self, look: Look, lines: list[Line], width: float, parent: QWidget | None = None) -> None:
        """``width`` in design units."""
        super().__init__(look, "; ".join(line.spoken for line in lines[:SPOKEN]), parent)
        self.lines = lines
        self._row = 0
        self._exposed = QRect()
        grown = look.size(STRONG) / STRONG.size
        self.row_height = round(ROW * grown * look.frame.scale)
        metrics = QFontMetricsF(look.font(TABLE_FIGURE))
        heads = {line.head for line in lines}
        self._indent = max((metrics.horizontalAdvance(head) for head in heads), default=0.0) + GAP * look.frame.scale
        self._room = look.frame.px(width) - self._indent - look.frame.px(ARROW_ROOM)
        self._wrapped = self._wrap([line.title for line in lines[:WRAPPED]])
        self._tops = [0]
        for row in range(len(lines)):
            more = self._wrapped[row].lines - 1 if row in self._wrapped else 0
            self._tops.append(self._tops[-1] + self.row_height + round(more * look.line_height(STRONG)))
        self.resize(look.frame.px(width), self._tops[-1] + 2)
        self.face = self.span(0)
        self.tapped.connect(self._pick)

    def span(self, row: int) -> QRect:
        """Where a row lies."""
        return QRect(0, self._tops[row], self.width(), self._tops[row + 1] - self._tops[row])

    def _row_at(self, y: int) -> int:
        return bisect_right(self._tops, y) - 1

    def _wrap(self, titles: list[str]) -> dict[int, Setting]:
        """The titles that do not fit on one line, broken, by their rows."""
        font, pitch = self.look.font(STRONG), self.look.line_height(STRONG)
        measure, room = QFontMetricsF(font).horizontalAdvance, self._room
        words = [typeset(title, self.look.language) for title in titles]
        return {
            row: set_text(title, font, pitch, room, Qt.AlignmentFlag.AlignLeft)
            for row, title in enumerate(words)
            if measure(title) > room
        }

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._stand_at(self._row_at(int(event.position().y())))
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if not step or not self.lines:
            super().keyPressEvent(event)
            return
        self._stand_at(self._row + step)
        self.setAccessibleName(self.lines[self._row].spoken)
        self.reached.emit(self._row)

    def _stand_at(self, row: int) -> None:
        self._row = max(0, min(len(self.lines) - 1, row))
        self.face = self.span(self._row)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._exposed = event.rect()
        super().paintEvent(event)

    def _pick(self) -> None:
        self.picked.emit(self._row)

    def paint(self, painter: QPainter, face: QRect) -> None:
        del face
        first, last = self._row_at(self._exposed.top()), self._row_at(self._exposed.bottom())
        for row in range(max(0, first), min(len(self.lines), last + 1)):
            self._paint_row(painter, row)

    def _paint_row(self, painter: QPainter, row: int) -> None:
        line, place, palette = self.lines[row], QRectF(self.span(row)), self.look.palette
        if self.isDown() and row == self._row:
            painter.fillRect(place, palette.colour(Ink.FLAX))
        if line.head or row == 0:
            painter.fillRect(QRectF(0, place.top(), place.width(), palette.rule_width), palette.colour(Ink.RULE))
        high = place.height()
        painter.setPen(palette.colour(Ink.RED_DEEP if line.here else Ink.INK))
        self._write(painter, TABLE_FIGURE, line.head, 0, place.top() + high * 0.5, self._indent)
        painter.setPen(palette.colour(Ink.INK))
        middle = place.top() + self.row_height * (0.34 if line.note else 0.5)
        if row in self._wrapped:
            top = middle - self.look.line_height(STRONG) / 2
            self._wrapped[row].layout.draw(painter, QPointF(self._indent, top))
        else:
            self._write(painter, STRONG, line.title, self._indent, middle, self._room)
        painter.setPen(palette.colour(Ink.INK_2))
        middle, x = place.bottom() - self.row_height * 0.28, self._indent
        if line.mark is not None:
            x += self._paint_mark(painter, line.mark, x, middle)
        self._write(painter, TILE_CAPTION, line.note, x, middle, self._room - (x - self._indent))
        size = self.look.frame.px(ARROW)
        arrow = icon("arrow", palette.ink, size, self.devicePixelRatioF())
        painter.drawPixmap(round(place.right()) - size - 4, round(place.top() + (high - size) / 2), arrow)

    def _paint_mark(self, painter: QPainter, colour: Colour, x: float, middle: float) -> float:
        """A square beside the capitals of a note; returns the pixels that it takes."""
        size = QFontMetricsF(self.look.font(TILE_CAPTION)).capHeight()
        painter.fillRect(
            QRectF(round(x), round(middle - size / 2), round(size), round(size)), self.look.palette.colour(colour)
        )
        return size + self.look.frame.px(MARK_GAP)

    def _write(self, painter: QPainter, style: Style, words: str, x: float, middle: float, room: float) -> None:
        """One line around a height, shortened to its room."""
        if not words:
            return
        font = self.look.font(style)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        said = metrics.elidedText(typeset(words, self.look.language), Qt.TextElideMode.ElideRight, room)
        painter.drawText(round(x), round(middle + (metrics.ascent() - metrics.descent()) / 2), said)


class AgendaView(Scroll):
    """A list in a window that a finger drags; ``picked`` tells which row was touched."""

    picked = Signal(int)

    def __init__(self, look: Look, lines: list[Line], width: float, parent: QWidget) -> None:
        """``width`` in design units."""
        self.agenda = Agenda(look, lines, width)
        super().__init__(self.agenda, parent)
        self.agenda.picked.connect(self.picked)
        self.agenda.reached.connect(self._follow)
        self._fade = Fade(look, self)
        self.scrolled.connect(self._at_the_end)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        high = self.agenda.row_height * 2 // 3
        self._fade.setGeometry(0, self.height() - high, self.width(), high)
        self._at_the_end()

    def _follow(self, row: int) -> None:
        place = self.agenda.span(row)
        self.ensureVisible(0, place.center().y(), 0, place.height())

    def _at_the_end(self) -> None:
        """What lies below sinks into the page until one has come to the end."""
        self._fade.setVisible(self.offset() + self.height() < self.agenda.height() - 4)
        self._fade.raise_()
