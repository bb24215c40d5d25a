"""What stands beside a graph: rows with the figures of a year, a badge for growth, a card for what happened then."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.services.locale import Amount, typeset
from kiosk.services.look import Look
from kiosk.services.theme import BADGE, DATE, LEGEND, LEGEND_FIGURE, LEGEND_UNIT, LINE, LINE_QUIET, SIDE
from kiosk.widgets.icon import icon
from kiosk.widgets.numeral import draw_signed, signed_width
from kiosk.widgets.painted import Painted, untouchable
from kiosk.widgets.panel import fill_box, outline_box
from kiosk.widgets.touch import Touchable

SWATCH, SWATCH_GAP, UNIT_GAP = 26.0, 14.0, 6.0
LEAST_FIGURE = 0.6
"""Part of its size to which a figure may shrink beside a long name."""
BADGE_PADDING, BADGE_RADIUS = 20.0, 6.0
CARD_RADIUS, CARD_PADDING, ARROW = 8.0, 18.0, 30.0


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
        swatch: Swatch,
        colour: str = "ink",
        dashes: tuple[float, ...] = (),
    ) -> None:
        super().__init__(look, parent)
        self._name = typeset(name, look.language)
        self._swatch, self._colour, self._dashes = swatch, look.palette.colour(colour), dashes
        self._figure, self._unit, self._provisional = "", "", False
        untouchable(self)
        self.say(Amount("", "", ""), provisional=False)

    def say(self, figure: Amount, *, provisional: bool) -> None:
        """Show another figure."""
        self._figure, self._unit, self._provisional = (
            typeset(figure.number, self.look.language),
            figure.after,
            provisional,
        )
        self.setAccessibleName(f"{self._name}: {figure}")
        self.update()

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        scale = self.look.frame.scale
        self._paint_swatch(painter, QRectF(0, (self.height() - 22 * scale) / 2, SWATCH * scale, 22 * scale))
        room = self.width() - (SWATCH + SWATCH_GAP) * scale
        ink = "ink_2" if self._provisional else "ink"
        unit = self._fitting(LEGEND_UNIT, self._unit, room * 0.3)
        right = self.width() - QFontMetricsF(unit).horizontalAdvance(self._unit)
        gap = UNIT_GAP * scale if self._unit else 0
        figure = self._fitting(LEGEND_FIGURE, self._figure, room * 0.62 - (self.width() - right) - gap)
        left = right - gap - signed_width(figure, self._figure)
        name = self._fitting(LEGEND, self._name, left - (SWATCH + SWATCH_GAP + 12) * scale)
        self._write(painter, name, self._name, (SWATCH + SWATCH_GAP) * scale, "ink")
        self._write(painter, figure, self._figure, left, ink)
        self._write(painter, unit, self._unit, right, ink, like=figure)

    def _fitting(self, style: object, text: str, room: float) -> QFont:
        font = QFont(self.look.font(style))  # type: ignore[arg-type]
        high = self.height() * 0.86
        wide = max(1.0, QFontMetricsF(font).horizontalAdvance(text))
        part = max(LEAST_FIGURE, min(1.0, room / wide, high / QFontMetricsF(font).height()))
        font.setPixelSize(max(1, round(font.pixelSize() * part)))
        return font

    def _write(
        self, painter: QPainter, font: QFont, text: str, x: float, colour: str, *, like: QFont | None = None
    ) -> None:
        """Words in the middle of the row, or on the line of those in the font ``like``."""
        painter.setPen(self.look.palette.colour(colour))
        draw_signed(painter, font, text, x, (self.height() + QFontMetricsF(like or font).capHeight()) / 2)

    def _paint_swatch(self, painter: QPainter, box: QRectF) -> None:
        scale = self.look.frame.scale
        if self._swatch is Swatch.FILLED:
            painter.fillRect(box.adjusted(0, 0, -4 * scale, 0), self._colour)
        elif self._swatch is Swatch.LINE:
            width = (LINE_QUIET if self._dashes else LINE) * scale
            pen = QPen(self._colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
            if self._dashes:
                pen.setDashPattern([dash * scale / width for dash in self._dashes])
            painter.setPen(pen)
            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
        else:
            painter.save()
            painter.setClipRect(box.adjusted(0, 0, -4 * scale, 0))
            painter.setPen(QPen(self._colour, 2 * scale))
            for step in range(-2, 5):
                x = box.left() + step * 8 * scale
                painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
            painter.restore()


class Badge(Painted):
    """A few words on colour: growth on jade, anything else on ink or flax."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._words, self._ground, self._ink = "", QColor(), QColor()
        untouchable(self)

    def say(self, words: str, ground: str, ink: str) -> None:
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

    def paint(self, painter: QPainter, face: QRect) -> None:
        palette, scale = self.look.palette, self.look.frame.scale
        box = QRectF(face)
        fill_box(painter, box, palette.colour("flax" if self.isDown() else "paper"), CARD_RADIUS * scale)
        outline_box(painter, box, palette.colour("rule"), CARD_RADIUS * scale, palette.rule_width * scale)
        arrow = self.look.frame.px(ARROW)
        right = box.right() - CARD_PADDING * scale - arrow
        if self.isEnabled():
            picture = icon("arrow", palette.ink, arrow, self.devicePixelRatioF())
            painter.drawPixmap(round(right), round(box.center().y() - arrow / 2), picture)
        room = QRectF(box.left() + CARD_PADDING * scale, box.top(), 0, box.height() / 2)
        room.setRight(right - 12 * scale)
        for style, words, colour, up in ((DATE, self._date, "red", True), (SIDE, self._title, "ink", False)):
            font = QFont(self.look.font(style))
            wide = max(1.0, QFontMetricsF(font).horizontalAdvance(words))
            font.setPixelSize(max(1, int(font.pixelSize() * min(1.0, room.width() / wide))))
            painter.setFont(font)
            painter.setPen(palette.colour(colour))
            half = room.translated(0, 4 * scale) if up else room.translated(0, room.height() - 6 * scale)
            painter.drawText(half, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
