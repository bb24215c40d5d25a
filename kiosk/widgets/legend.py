"""What stands beside a graph: rows with the figures of a year, a badge for growth, a card for what happened then."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import (
    BADGE,
    DATE,
    LEGEND,
    LEGEND_FIGURE,
    LEGEND_UNIT,
    LINE,
    LINE_QUIET,
    SIDE,
    Colour,
    Ink,
    Style,
)
from kiosk.widgets.buttons import Toggle
from kiosk.widgets.icon import icon
from kiosk.widgets.numeral import draw_signed, signed_width
from kiosk.widgets.painted import Painted, untouchable
from kiosk.widgets.panel import fill_box, outline_box
from kiosk.widgets.touch import Touchable
from kiosk.words.locale import Amount, typeset

SWATCH, SWATCH_GAP, UNIT_GAP = 26.0, 14.0, 6.0
NAME_GAP = 12.0
BOX, BOX_PEN = 26.0, 3.0
"""The box of a toggle, and its outline."""
BADGE_PADDING, BADGE_RADIUS = 20.0, 6.0
CARD_RADIUS, CARD_PADDING, CARD_INSET, ARROW = 8.0, 18.0, 8.0, 30.0


class Swatch(Enum):
    """How a row shows what it speaks of, as the graph draws it."""

    FILLED = "filled"
    LINE = "line"
    HATCH = "hatch"


class LegendRow(Painted):
    """A swatch, a name and the figure of the year."""

    def __init__(
        self,
        look: Look,
        name: str,
        parent: QWidget,
        *,
        short: str = "",
        swatch: Swatch,
        colour: Colour = Ink.INK,
        dashes: tuple[float, ...] = (),
    ) -> None:
        """``short`` is another name, for where the first one leaves no room."""
        super().__init__(look, parent)
        self._name = typeset(name, look.language)
        self._names = (self._name, typeset(short or name, look.language))
        self._part = 1.0
        self._swatch, self._colour, self._dashes = swatch, look.palette.colour(colour), dashes
        self._figure, self._unit, self._after, self._provisional = "", "", "", False
        untouchable(self)
        self.say(Amount("", "", ""), provisional=False)

    def say(self, figure: Amount, *, provisional: bool) -> None:
        """Show another figure."""
        self._figure, self._unit, self._provisional = (
            typeset(figure.number, self.look.language),
            figure.after,
            provisional,
        )
        self._after = self._unit
        self.setAccessibleName(f"{self._names[0]}: {figure}")
        self.update()

    def show_as(self, *, short: bool, unit: bool, part: float) -> None:
        """Write the short name or the long one, the unit or none, in ``part`` of their size."""
        self._name, self._part = self._names[short], part
        self._after = self._unit if unit else ""
        self.update()

    def fitting(self, *, short: bool, unit: bool) -> float:
        """The part of its size in which the row would fit; 1 where it does."""
        name, figure, after = (self.look.font(style) for style in (LEGEND, LEGEND_FIGURE, LEGEND_UNIT))
        scale = self.look.frame.scale
        wide = QFontMetricsF(name).horizontalAdvance(self._names[short]) + signed_width(figure, self._figure)
        if unit and self._unit:
            wide += QFontMetricsF(after).horizontalAdvance(self._unit) + UNIT_GAP * scale
        room = self.width() - (SWATCH + SWATCH_GAP + NAME_GAP) * scale
        return min(1.0, room / max(1.0, wide), self.height() / figure.pixelSize())

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        scale = self.look.frame.scale
        paint_swatch(
            painter, QRectF(0, (self.height() - 22 * scale) / 2, SWATCH * scale, 22 * scale), self._swatch,
            self._colour, scale, self._dashes,
        )  # fmt: skip
        ink = Ink.INK_2 if self._provisional else Ink.INK
        name, figure, unit = (self._font(style) for style in (LEGEND, LEGEND_FIGURE, LEGEND_UNIT))
        right = self.width() - QFontMetricsF(unit).horizontalAdvance(self._after)
        left = right - (UNIT_GAP * scale if self._after else 0) - signed_width(figure, self._figure)
        self._write(painter, name, self._name, (SWATCH + SWATCH_GAP) * scale, Ink.INK)
        self._write(painter, figure, self._figure, left, ink)
        self._write(painter, unit, self._after, right, ink, like=figure)

    def _font(self, style: Style) -> QFont:
        font = QFont(self.look.font(style))
        font.setPixelSize(max(1, round(font.pixelSize() * self._part)))
        return font

    def _write(
        self, painter: QPainter, font: QFont, text: str, x: float, colour: Colour, *, like: QFont | None = None
    ) -> None:
        """Words in the middle of the row, or on the line of those in the font ``like``."""
        painter.setPen(self.look.palette.colour(colour))
        draw_signed(painter, font, text, x, (self.height() + QFontMetricsF(like or font).capHeight()) / 2)


def even(rows: Sequence[LegendRow]) -> None:
    """Let rows that stand together have one size, and give up unit and long names before it falls."""
    part = 1.0
    for short, unit in ((False, True), (False, False), (True, False)):
        part = min((row.fitting(short=short, unit=unit) for row in rows), default=1.0)
        if part == 1.0:
            break
    for row in rows:
        row.show_as(short=short, unit=unit, part=part)


def paint_swatch(
    painter: QPainter, box: QRectF, swatch: Swatch, colour: QColor, scale: float, dashes: tuple[float, ...] = ()
) -> None:
    """Show in a box how the graph draws something."""
    if swatch is Swatch.FILLED:
        painter.fillRect(box.adjusted(0, 0, -4 * scale, 0), colour)
    elif swatch is Swatch.LINE:
        width = (LINE_QUIET if dashes else LINE) * scale
        pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if dashes:
            pen.setDashPattern([dash * scale / width for dash in dashes])
        painter.setPen(pen)
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
    else:
        painter.save()
        painter.setClipRect(box.adjusted(0, 0, -4 * scale, 0))
        painter.setPen(QPen(colour, 2 * scale))
        for step in range(-2, 5):
            x = box.left() + step * 8 * scale
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
        painter.restore()


class Measure(Toggle):
    """A toggle of something that may be on together with others: a box in its colour, hollow while it is off."""

    padding = 28.0

    def __init__(
        self,
        look: Look,
        text: str,
        parent: QWidget,
        *,
        on: bool,
        swatch: Swatch = Swatch.FILLED,
        colour: Colour = Ink.INK,
    ) -> None:
        super().__init__(look, text, parent, on=on)
        self._swatch, self._colour = swatch, look.palette.colour(colour)

    @property
    def natural_width(self) -> float:
        return super().natural_width + BOX + SWATCH_GAP

    def colours(self) -> tuple[QColor, QColor, QColor | None]:
        palette = self.look.palette
        outline = palette.colour(Ink.INK if self.isChecked() else Ink.RULE_STRONG)
        return palette.colour(Ink.FLAX if self.isDown() else Ink.GROUND), palette.colour(Ink.INK), outline

    def _fitted(self) -> tuple[QFont, float]:
        return self._fit(self.face.width() - (self.padding + BOX + SWATCH_GAP) * self.look.frame.scale)

    def _paint_words(self, painter: QPainter, face: QRect, ink: QColor) -> None:
        scale, (font, _) = self.look.frame.scale, self._fitted()
        beside = (BOX + SWATCH_GAP) * scale
        left = face.left() + (face.width() - QFontMetricsF(font).horizontalAdvance(self._words) - beside) / 2
        box = QRectF(left, face.center().y() - BOX * scale / 2, BOX * scale, BOX * scale)
        if self.isChecked():
            paint_swatch(painter, box.adjusted(0, 0, 4 * scale, 0), self._swatch, self._colour, scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._colour, BOX_PEN * scale, j=Qt.PenJoinStyle.MiterJoin))
        inset = BOX_PEN * scale / 2
        painter.drawRect(box.adjusted(inset, inset, -inset, -inset))
        super()._paint_words(painter, face.adjusted(round(beside), 0, 0, 0), ink)


class Badge(Painted):
    """A few words on colour: growth on jade, anything else on ink or flax."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._words, self._ground, self._ink = "", QColor(), QColor()
        untouchable(self)

    def say(self, words: str, ground: Colour, ink: Colour) -> None:
        """Show other words; none hides it."""
        palette = self.look.palette
        self._words = typeset(words, self.look.language)
        self._ground, self._ink = palette.colour(ground), palette.colour(ink)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.update()

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        scale = self.look.frame.scale
        font = QFont(self.look.font(BADGE))
        room = self.width() - 2 * BADGE_PADDING * scale
        wide = QFontMetricsF(font).horizontalAdvance(self._words)
        if wide > room:
            font.setPixelSize(max(1, int(font.pixelSize() * room / wide)))
            wide = QFontMetricsF(font).horizontalAdvance(self._words)
        box = QRectF(0, 0, wide + 2 * BADGE_PADDING * scale, self.height())
        fill_box(painter, box, self._ground, BADGE_RADIUS * scale)
        painter.setFont(font)
        painter.setPen(self._ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words)


class HappenedCard(Touchable):
    """What happened in the picked year; a touch leads there, unless it is disabled."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "", parent)
        self._date = self._title = ""

    def say(self, date: str, title: str) -> None:
        """Show another event."""
        self._date, self._title = (typeset(words, self.look.language) for words in (date, title))
        self.setAccessibleName(f"{date}: {title}")
        self.update()

    def high(self, width: float) -> float:
        """Design units that the card takes where it is ``width`` wide."""
        scale = self.look.frame.scale
        words = self._title_box(self._room(QRectF(0, 0, width * scale, 0)))
        date = QFontMetricsF(self.look.font(DATE)).height()
        return (words.height() + date) / scale + 2 * CARD_INSET

    def _room(self, box: QRectF) -> QRectF:
        """Where its words may stand."""
        scale = self.look.frame.scale
        beside = (CARD_PADDING + 12) * scale + self.look.frame.px(ARROW)
        return box.adjusted(CARD_PADDING * scale, CARD_INSET * scale, -beside, 0)

    def _title_box(self, room: QRectF) -> QRectF:
        metrics = QFontMetricsF(self.look.font(SIDE))
        return metrics.boundingRect(QRectF(0, 0, room.width(), 9999), Qt.TextFlag.TextWordWrap, self._title)

    def paint(self, painter: QPainter, face: QRect) -> None:
        palette, scale = self.look.palette, self.look.frame.scale
        box = QRectF(face)
        fill_box(painter, box, palette.colour(Ink.FLAX if self.isDown() else Ink.PAPER), CARD_RADIUS * scale)
        outline_box(painter, box, palette.colour(Ink.RULE), CARD_RADIUS * scale, palette.rule_width * scale)
        arrow = self.look.frame.px(ARROW)
        if self.isEnabled():
            picture = icon("arrow", palette.ink, arrow, self.devicePixelRatioF())
            right = box.right() - CARD_PADDING * scale - arrow
            painter.drawPixmap(round(right), round(box.center().y() - arrow / 2), picture)
        room = self._room(box)
        for style, words, colour in ((DATE, self._date, Ink.RED), (SIDE, self._title, Ink.INK)):
            painter.setFont(self.look.font(style))
            painter.setPen(palette.colour(colour))
            painter.drawText(room, Qt.TextFlag.TextWordWrap, words)
            room.setTop(room.top() + QFontMetricsF(self.look.font(style)).height())
