"""What one presses on the bar: an icon over a word, and the tab of a chapter."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import BAR, TAB, TAB_HERE, Ink, Style
from kiosk.widgets.buttons import RADIUS, fitted, placement_of
from kiosk.widgets.icon import icon
from kiosk.widgets.placement import Placement
from kiosk.widgets.touch import Touchable


class BarItem(Touchable):
    """An icon over a word."""

    style_token = BAR

    def __init__(
        self, look: Look, icon_name: str, words: str, parent: QWidget, *, framed: bool = False, here: bool = False
    ) -> None:
        super().__init__(look, words, parent)
        self._icon, self._words, self._framed, self._here = icon_name, words, framed, here
        self.most = 1.0
        """The part of its size that the word may keep; all items of a bar share it."""

    @property
    def shrunk(self) -> float:
        """The part of its size that the word keeps to fit below its icon."""
        return self._fitted()[1]

    def placement(self) -> Placement:
        return placement_of(self, self._words, self.style_token, self.shrunk)

    def _fitted(self) -> tuple[QFont, float]:
        room = self.face.width() - 8 * self.look.frame.scale
        return fitted(self.look, self.style_token, self._words, room, self.most)

    def paint(self, painter: QPainter, face: QRect) -> None:
        palette, scale = self.look.palette, self.look.frame.scale
        radius = RADIUS * scale
        if self.isDown() or self._here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.colour(Ink.FLAX))
            painter.drawRoundedRect(face, radius, radius)
        if self._framed:
            width = max(1.0, palette.rule_width * scale)
            inset = round(width / 2)
            painter.setPen(QPen(palette.colour(Ink.RULE_STRONG), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(face.adjusted(inset, inset, -inset, -inset), radius, radius)
        ink = palette.colour(Ink.INK if self.isEnabled() else Ink.RULE_STRONG)
        font, _ = self._fitted()
        metrics = QFontMetricsF(font)
        size, gap = self.look.frame.px(40), 4 * scale
        height = size + gap + metrics.height()
        top = face.top() + (face.height() - height) / 2
        self._paint_icon(painter, face, top, size, ink)
        painter.setFont(font)
        painter.setPen(ink)
        x = face.left() + (face.width() - metrics.horizontalAdvance(self._words)) / 2
        painter.drawText(round(x), round(top + size + gap + metrics.ascent()), self._words)

    def _paint_icon(self, painter: QPainter, face: QRect, top: float, size: int, ink: QColor) -> None:
        left = face.left() + (face.width() - size) // 2
        if self._icon != "letters":
            painter.drawPixmap(left, round(top), icon(self._icon, ink.name(), size, self.devicePixelRatioF()))
            return
        font = self.look.font(LETTERS)
        painter.setFont(font)
        painter.setPen(ink)
        width = QFontMetricsF(font).horizontalAdvance("Aa")
        painter.drawText(round(left + (size - width) / 2), round(top + size * 0.78), "Aa")


LETTERS = Style(TAB_HERE.face, 32, 40, 700)


class Tab(Touchable):
    """A chapter."""

    def __init__(self, look: Look, words: str, parent: QWidget, *, here: bool) -> None:
        super().__init__(look, words, parent)
        self._words, self._here = words, here
        self.shrunk = 1.0
        """The part of its size that the text keeps; all tabs of a bar share it."""

    @property
    def style_token(self) -> Style:
        return TAB_HERE if self._here else TAB

    def fitting(self) -> float:
        """The part of its size at which the text fits the tab."""
        return fitted(self.look, self.style_token, self._words, self.face.width() - 8)[1]

    def placement(self) -> Placement:
        return placement_of(self, self._words, self.style_token, self.shrunk)

    def _font(self) -> QFont:
        font = QFont(self.look.font(self.style_token))
        font.setPixelSize(round(font.pixelSize() * self.shrunk))
        return font

    def paint(self, painter: QPainter, face: QRect) -> None:
        if self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.palette.colour(Ink.FLAX))
            radius, inset = RADIUS * self.look.frame.scale, self.look.frame.px(10)
            painter.drawRoundedRect(face.adjusted(0, inset, 0, -inset), radius, radius)
        font = self._font()
        metrics = QFontMetricsF(font)
        wide = metrics.horizontalAdvance(self._words)
        painter.setFont(font)
        painter.setPen(self.look.palette.colour(Ink.INK if self._here else Ink.INK_2))
        baseline = face.top() + (face.height() - metrics.height()) / 2 + metrics.ascent()
        painter.drawText(round(face.left() + (face.width() - wide) / 2), round(baseline), self._words)
