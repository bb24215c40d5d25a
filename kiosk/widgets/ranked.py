"""Bars side by side: ranked ones that lie, and a bar for each year that stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import BAR_VALUE, BAR_YEAR, ROW_NAME, ROW_NAME_HERE, ROW_SHARE, ROW_VALUE, Colour, Ink, Style
from kiosk.widgets.painted import Painted, untouchable
from kiosk.widgets.panel import fill_box
from kiosk.widgets.placement import PlacedRole, Placement, whole
from kiosk.widgets.prose import Prose
from kiosk.widgets.touch import Touchable

BAR = 14.0
THIN_BAR = 8.0
BELOW = 10.0
"""The least room below a bar."""
ROW = 82.0
"""Distance of two rows."""
LINE = 50.0
"""Height of the words of a row, above its bar."""
VALUE_WIDTH, SHARE_WIDTH = 300.0, 130.0
YEAR_BAR, YEAR_STEP = 72.0, 102.0


class Hand(Enum):
    """How a ranked bar is drawn."""

    INK = Ink.INK
    GROUP = Ink.TRACK
    """A group among its members."""
    THREAD = Ink.RED_DEEP
    """No bar: the page lets its cord run there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a ranked bar says; parts are of the longest bar, from 0 to 1."""

    name: str
    value: str
    share: str
    part: float
    hand: Hand
    before: float | None = None
    """The same of an earlier year, as a thin second bar."""


class RankedRow(Touchable):
    """Name, value and share with a bar below them."""

    def __init__(
        self,
        look: Look,
        row: Row,
        parent: QWidget,
        *,
        spoken: str,
        picked: bool = False,
        pitch: float = ROW,
        share_width: float = SHARE_WIDTH,
    ) -> None:
        """``pitch`` is the distance of two rows; where it is short, everything in a row is."""
        super().__init__(look, spoken, parent)
        self.row = row
        self._share_width = share_width
        grown = look.size(ROW_NAME) / ROW_NAME.size
        self._line = min(LINE * grown, pitch - BAR - BELOW)
        self._picked = picked
        here = row.hand is Hand.THREAD
        right = Qt.AlignmentFlag.AlignRight
        self._name = Prose(
            look,
            ROW_NAME_HERE if here else ROW_NAME,
            row.name,
            self,
            colour=row.hand.value if here else Ink.INK,
            fit=True,
        )
        self._value = Prose(
            look, ROW_VALUE, row.value, self, colour=Ink.RED if here else Ink.INK, align=right, fit=True
        )
        self._share = Prose(
            look, ROW_SHARE, row.share, self, colour=Ink.RED_DEEP if here else Ink.INK_2, align=right, fit=True
        )

    @property
    def cord(self) -> float:
        """Design units from the top of the row to the middle of its bar."""
        return self._line + BAR / 2

    def placed(self) -> None:
        px = self.look.frame.px
        left, top, width = self.face.left(), self.face.top(), self.face.width()
        value, share = px(VALUE_WIDTH), px(self._share_width)
        self._name.setGeometry(left, top + px(4), width - value - share, px(self._line - 6))
        self._value.setGeometry(left + width - value - share, top, value, px(self._line - 2))
        self._share.setGeometry(left + width - share + px(16), top + px(8), share - px(16), px(self._line - 10))

    def paint(self, painter: QPainter, face: QRect) -> None:
        palette, scale = self.look.palette, self.look.frame.scale
        if self.isDown() or self._picked:
            fill_box(painter, QRectF(face).adjusted(-8 * scale, 0, 8 * scale, 0), palette.colour(Ink.FLAX), 8 * scale)
        y = face.top() + self._line * scale
        if self.row.hand is not Hand.THREAD:
            self._bar(painter, face, y, self.row.part, BAR, palette.colour(self.row.hand.value))
        if self.row.before is not None:
            self._bar(painter, face, y + (BAR + 4) * scale, self.row.before, THIN_BAR, palette.colour(Ink.RULE_STRONG))

    def _bar(self, painter: QPainter, face: QRect, y: float, part: float, height: float, colour: QColor) -> None:
        scale = self.look.frame.scale
        width = max(4 * scale, face.width() * part)
        fill_box(painter, QRectF(face.left(), y, width, height * scale), colour, 2 * scale)


@dataclass(frozen=True, slots=True)
class YearValue:
    """One bar that stands: its year, its length from 0 to 1, and what is written above."""

    year: str
    part: float
    words: str


class YearBars(Painted):
    """A bar for each year with its value above and the year below; one year is picked out."""

    def __init__(
        self, look: Look, values: Sequence[YearValue], picked: str, ink: Colour, ground: Colour, parent: QWidget
    ) -> None:
        """``ink`` and ``ground`` are colours of the card it stands on."""
        super().__init__(look, parent)
        self._values, self._picked = values, picked
        self._ink, self._ground = look.palette.colour(ink), look.palette.colour(ground)
        untouchable(self)

    def placement(self) -> Placement:
        return whole(PlacedRole.CHART, self)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        scale = self.look.frame.scale
        step = min(YEAR_STEP * scale, self.width() / len(self._values))
        bar = min(YEAR_BAR * scale, step * 0.72)
        left = self.width() - step * len(self._values)
        words, base = 34 * scale, self.height() - 38 * scale
        painter.setPen(Qt.PenStyle.NoPen)
        for index, each in enumerate(self._values):
            x = left + index * step + (step - bar) / 2
            height = max(2 * scale, (base - words) * each.part)
            colour = QColor(self._ink)
            colour.setAlphaF(1.0 if each.year == self._picked else 0.34)
            fill_box(painter, QRectF(x, base - height, bar, height), colour, 2 * scale)
            middle = x + bar / 2
            self._word(painter, BAR_VALUE, each.words, middle, base - height - 10 * scale, step)
            style = BAR_VALUE if each.year == self._picked else BAR_YEAR
            self._word(painter, style, each.year, middle, base + 30 * scale, step)

    def _word(self, painter: QPainter, style: Style, words: str, x: float, baseline: float, room: float) -> None:
        font = QFont(self.look.font(style))
        width = QFontMetricsF(font).horizontalAdvance(words)
        if width > room - 4:
            font.setPixelSize(max(10, round(font.pixelSize() * (room - 4) / width)))
            width = QFontMetricsF(font).horizontalAdvance(words)
        painter.setFont(font)
        painter.setPen(self._ink)
        painter.drawText(round(x - width / 2), round(baseline), words)
