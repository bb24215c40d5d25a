"""What a group of goods is shown as once it is opened, and goods that have a name and no sum."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import CELL_LINE, CELL_NAME, LABEL, STRONG, Ink
from kiosk.model.figure import Figure
from kiosk.model.slide import Tone
from kiosk.model.text import LocalText
from kiosk.stitch.grid import Grid
from kiosk.widgets.icon import icon
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.painted import Painted, untouchable
from kiosk.widgets.panel import fill_box
from kiosk.widgets.picture import Stitched, largest_cell
from kiosk.widgets.prose import Prose
from kiosk.widgets.ranked import YEAR_STEP, YearBars, YearValue
from kiosk.widgets.touch import Touchable
from kiosk.widgets.treemap import PADDING, RADIUS, Box, fill_cell, ground_of_cell
from kiosk.words.locale import typeset

EDGE = 16.0
LOW = 300.0
"""A card of less height has a smaller numeral."""
WORDS = 0.4
"""Part of a card's width for the numeral and the name, beside its bars."""
PICTURE = 190.0


class _Card(Painted):
    """The ground of a cell that is read and not pressed."""

    def __init__(self, look: Look, tone: Tone, box: Box, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.ground = ground_of_cell(tone, look)
        self.box = box
        self.setGeometry(look.frame.rect(*box))
        untouchable(self)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        fill_cell(painter, self.rect(), self.look, self.ground)

    def place(self, widget: QWidget, x: float, y: float, w: float, h: float) -> None:
        """Put a part of the card at a place counted from its corner, in design units."""
        px = self.look.frame.px
        widget.setGeometry(px(x), px(y), px(w), px(h))

    def words(self, style: object, text: str, x: float, y: float, w: float, *, second: bool = False) -> float:
        """Set words; returns the y below them."""
        colour = self.ground.second if second else self.ground.ink
        prose = Prose(self.look, style, text, self, colour=colour)  # type: ignore[arg-type]
        high = prose.natural_height(self.look.frame.px(w)) / self.look.frame.scale
        self.place(prose, x, y, w, high + 1)
        return y + high


class YearsCard(_Card):
    """A part of an opened group: its newest sum, its name, and a bar for each year."""

    def __init__(
        self,
        look: Look,
        tone: Tone,
        box: Box,
        parent: QWidget,
        *,
        name: str,
        newest: Figure,
        years: Sequence[YearValue],
        picked: str,
    ) -> None:
        super().__init__(look, tone, box, parent)
        below = len(years) * YEAR_STEP * 0.75 > box.w * (1 - WORDS) and box.h > LOW * 1.5
        width = box.w - 2 * PADDING if below else box.w * WORDS - PADDING
        size = 150.0 if box.h > LOW else 92.0
        self.place(Numeral(look, newest, size, self, colour=self.ground.numeral), PADDING, 12, width, size * 1.17)
        self.words_foot = self.words(CELL_NAME, name, PADDING, 12 + size * 1.17, width)
        bars = YearBars(look, years, picked, self.ground.ink, self.ground.fill, self)
        if below:
            top = self.words_foot + 90
            self.place(bars, PADDING, top, box.w - 2 * PADDING, box.h - top - 16)
        else:
            left = PADDING + width + 16
            self.place(bars, left, 20, box.w - left - PADDING, box.h - 36)


class NamedCard(_Card):
    """A good of which only the name is known."""

    def __init__(
        self,
        look: Look,
        tone: Tone,
        box: Box,
        parent: QWidget,
        *,
        name: str,
        line: str,
        grid: Grid | None,
        alt: LocalText | str,
    ) -> None:
        super().__init__(look, tone, box, parent)
        width = box.w - 2 * PADDING
        y = self.words(CELL_NAME, name, PADDING, 22, width) + 4
        if line:
            y = self.words(CELL_LINE, line, PADDING, y, width, second=True)
        room = box.h - y - 24
        if grid is None or room < 90:
            return
        cell = largest_cell(grid, PICTURE * 1.4, min(room, PICTURE), 5)
        picture = Stitched(look, grid, cell, look.palette.name, self, alt=alt)
        size = picture.picture_size()
        picture.move(self.width() - size.width() - look.frame.px(24), self.height() - size.height() - look.frame.px(20))


class RailButton(Touchable):
    """A group in the rail beside an opened one, with an edge of its colour; 'all goods' has an icon instead."""

    def __init__(self, look: Look, words: str, tone: Tone | None, parent: QWidget, *, here: bool) -> None:
        super().__init__(look, words, parent)
        self._words, self._tone, self._here = typeset(words, look.language), tone, here

    def paint(self, painter: QPainter, face: QRect) -> None:
        palette, scale = self.look.palette, self.look.frame.scale
        fill = Ink.PAPER if self._here else Ink.FLAX
        if self._tone is None:
            painter.setPen(QPen(palette.colour(Ink.INK), 3 * scale))
            painter.setBrush(palette.colour(Ink.FLAX if self.isDown() else Ink.GROUND))
            inset = 1.5 * scale
            painter.drawRoundedRect(QRectF(face).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
            self._paint_icon(painter, face)
        else:
            fill_box(painter, QRectF(face), palette.colour(Ink.TRACK if self.isDown() else fill), RADIUS * scale)
            edge = ground_of_cell(self._tone, self.look).fill if not self.look.contrast else Ink.RED
            edge = Ink.TRACK if self._tone in (Tone.FLAX, Tone.PAPER) else edge
            painter.fillRect(QRectF(face.left(), face.top(), EDGE * scale, face.height()), palette.colour(edge))
        self._paint_words(painter, face)

    def _paint_icon(self, painter: QPainter, face: QRect) -> None:
        size = self.look.frame.px(36)
        mark = icon("grid", self.look.palette.ink, size, self.devicePixelRatioF())
        painter.drawPixmap(face.right() - size - self.look.frame.px(24), face.top() + (face.height() - size) // 2, mark)

    def _paint_words(self, painter: QPainter, face: QRect) -> None:
        scale = self.look.frame.scale
        font = QFont(self.look.font(STRONG if self._here or self._tone is None else LABEL))
        left = face.left() + 40 * scale
        room = face.right() - left - (72 if self._tone is None else 16) * scale
        wide = QFontMetricsF(font).horizontalAdvance(self._words)
        if wide > room:
            font.setPixelSize(round(font.pixelSize() * room / wide))
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self.look.palette.colour(Ink.INK))
        baseline = face.top() + (face.height() - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        painter.drawText(round(left), round(baseline), self._words)
