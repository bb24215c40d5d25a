"""Very large figures, counted up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import NUMERAL, Colour, Face, Ink
from kiosk.model.figure import Figure
from kiosk.model.text import Language
from kiosk.widgets.motion import animate
from kiosk.widgets.painted import Painted, untouchable
from kiosk.widgets.placement import PlacedRole, Placement
from kiosk.words.locale import MINUS, NARROW, Amount, amount, in_words

COUNTED_FROM = 0.7
"""Part of the value from which a figure is counted up."""
PLUS, PERCENT = 0.78, 0.44
HAIR = "\u200a"
"""Parts thousands in large figures, where a narrow space gapes."""
SMALL_WORDS = 0.36
LINE = 1.17
"""Height of the line as a part of the size."""


def signed(font: QFont, text: str) -> list[tuple[QFont, str]]:
    """A figure in parts: the minus of the Display cut is a hairline, so that of the plain serif stands for it."""
    if not text.startswith(MINUS):
        return [(font, text)]
    minus = QFont(font)
    minus.setFamilies(["Woven Serif"])
    return [(minus, MINUS), (font, text[1:])]


def signed_width(font: QFont, text: str) -> float:
    """Pixels that the parts of a figure take."""
    return sum(QFontMetricsF(part).horizontalAdvance(words) for part, words in signed(font, text))


def draw_signed(painter: QPainter, font: QFont, text: str, x: float, baseline: float) -> None:
    """Write a figure from ``x`` on."""
    for part, words in signed(font, text):
        painter.setFont(part)
        painter.drawText(QPointF(x, baseline), words)
        x += QFontMetricsF(part).horizontalAdvance(words)


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    font: QFont
    gap: float
    """Pixels before it."""


@dataclass(frozen=True, slots=True)
class BigFigure:
    """A figure of ``size`` design units with its small words, before anything is on a screen."""

    look: Look
    figure: Figure
    size: float

    def width(self) -> float:
        """Pixels that it takes at its full size."""
        return width_of(self.parts(amount(self.figure, self.look.language)))

    def font(self, scale: float = 1.0) -> QFont:
        """The font of its digits at a part of its size."""
        return self.look.numeral_font(self.size * scale)

    def parts(self, shown: Amount, scale: float = 1.0) -> list[_Part]:
        """Digits, signs and words, at a part of its size."""
        size = self.size * scale
        chinese = self.look.language is Language.ZH
        space = size * self.look.frame.scale
        number, plus = shown.number.replace(NARROW, HAIR), ""
        if number.endswith("+"):
            number, plus = number[:-1], "+"
        unit = 0.34 if self.size > 200 else 0.46 if self.size > 80 else 0.72
        parts = []
        if shown.before:
            parts.append(_Part(shown.before, self._words_font(size * SMALL_WORDS), 0))
        parts.append(_Part(number, self.font(scale), space * 0.06 if shown.before else 0))
        if plus:
            parts.append(_Part(plus, self.look.numeral_font(size * PLUS, 500, Face.SERIF), 0))
        after = shown.after.strip("\u00a0")
        if after == "+":
            parts.append(_Part(after, self.look.numeral_font(size * PLUS, 500, Face.SERIF), 0))
        elif after in ("%", "×"):
            parts.append(_Part(after, self.look.numeral_font(size * PERCENT), space * 0.04))
        elif after:
            font = self._words_font(size * (0.42 if chinese else unit))
            parts.append(_Part(after, font, space * (0.05 if chinese else 0.11)))
        return parts

    def _words_font(self, size: float) -> QFont:
        font = QFont(self.look.numeral_font(size, 700 if self.look.language is Language.ZH else 500, Face.SERIF))
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
        return font


def width_of(parts: list[_Part]) -> float:
    """Pixels that the parts of a figure take, side by side."""
    return sum(part.gap + QFontMetricsF(part.font).horizontalAdvance(part.text) for part in parts)


class Numeral(Painted):
    """A figure of ``size`` design units with its small words; shrinks to the width it is given."""

    def __init__(
        self,
        look: Look,
        figure: Figure,
        size: float,
        parent: QWidget | None = None,
        *,
        colour: Colour = Ink.INK,
        right: bool = False,
    ) -> None:
        super().__init__(look, parent)
        self.big = BigFigure(look, figure, size)
        """What it shows at the end of its counting."""
        self._colour = look.palette.colour(colour)
        self.right_aligned = right
        self._value: Decimal | None = None
        self.setAccessibleName(in_words(figure, look.language))
        untouchable(self)

    def show_figure(self, figure: Figure) -> None:
        """Show another figure at once."""
        self.big, self._value = replace(self.big, figure=figure), None
        self.setAccessibleName(in_words(figure, self.look.language))
        self.update()

    def count_up(self) -> None:
        """Count to the value; does nothing unless the number was held back."""
        if self._value is not None:
            animate(self, self.look, NUMERAL, self._count)

    def hold_back(self) -> None:
        """Show the number from which it will be counted; numbers below ten stand still."""
        if self.big.figure.value >= 10 and self.look.moves:
            self._count(0.0)

    @property
    def shown(self) -> Amount:
        """What stands there at this moment of the counting."""
        return amount(self.big.figure, self.look.language, self._value)

    def natural_width(self) -> float:
        """Pixels that the figure takes at its full size."""
        return self.big.width()

    def placement(self) -> Placement:
        rect = self.rect().adjusted(0, self.height() // 5, 0, -self.height() // 5)
        rect.setWidth(min(rect.width(), round(self.natural_width())))
        if self.right_aligned:
            rect.moveRight(self.width())
        return Placement(
            role=PlacedRole.NUMERAL, words=self.accessibleName(), rect=rect, origin=self.big.figure, widget=self
        )

    def _count(self, progress: float) -> None:
        part = COUNTED_FROM + (1 - COUNTED_FROM) * progress
        self._value = None if progress >= 1 else self.big.figure.value * Decimal(str(part))
        self.update()

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        scale = min(1.0, self.width() / max(1.0, self.natural_width()))
        parts = self.big.parts(self.shown, scale)
        final = self.big.parts(amount(self.big.figure, self.look.language), scale)
        # A number that is still smaller stands at its unit, which does not move.
        x = width_of(final) - width_of(parts)
        x += self.width() - width_of(final) if self.right_aligned else 0.0
        metrics = QFontMetricsF(self.big.font(scale))
        baseline = (self.height() - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        painter.setPen(self._colour)
        for part in parts:
            painter.setFont(part.font)
            x += part.gap
            painter.drawText(round(x), round(baseline), part.text)
            x += QFontMetricsF(part.font).horizontalAdvance(part.text)
