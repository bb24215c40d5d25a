"""A number over time as one strand: dots at its dates, a knot at the one that is picked."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import AXIS, POINT_VALUE, Colour, Ink, Style
from kiosk.model.graph import Role
from kiosk.widgets.buttons import fitted
from kiosk.widgets.placement import PlacedRole, Placement, whole
from kiosk.widgets.thread import DATA_CORD, draw_cord, draw_knot, polyline, rhomb
from kiosk.widgets.touch import Touchable
from kiosk.words.locale import typeset

FOOT = 44.0
"""Room for the years below the base line."""
SIDE = 64.0
"""Room for the words of the scale, right of a large strand."""
HEAD = 24.0
KNOT, DOT, LAST_DOT = 22.0, 6.0, 10.0
STROKE, THIN_STROKE = 6.0, 4.5
TINT = 0.16
HATCH, HATCH_OPACITY, HATCH_CONTRAST = 10.0, 0.5, 0.8
ARTICLE = 11.0
LEAST_PART = 0.78
"""Part of their size down to which the article's words keep to one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axes:
    """From when to when, up to what, and which lines are drawn across."""

    first: float
    last: float
    """Decimal years."""
    top: float
    lines: tuple[tuple[float, str], ...]
    """Values with their words."""
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """What a strand shows."""

    moments: tuple[float, ...]
    """Decimal years, ascending."""
    values: tuple[float, ...]
    role: Role
    words: dict[int, str] = field(default_factory=dict)
    """What is written above some of the dots."""
    article: tuple[float, float, str] | None = None
    """Moment, value and words of a figure that is not part of the strand."""


class StrandPlot(Touchable):
    """One strand; a touch, or an arrow key, picks a dot."""

    picked = Signal(int, int)
    """The number of the strand and that of the dot."""

    def __init__(
        self,
        look: Look,
        axes: Axes,
        curve: Curve,
        point: int,
        parent: QWidget,
        *,
        strand: int,
        spoken: str,
        large: bool,
        clear: tuple[float, float],
    ) -> None:
        """``clear`` is the width and height of the corner that belongs to the page's words, in design units."""
        super().__init__(look, spoken, parent)
        self._strand = strand
        self.axes, self.curve, self.point, self._large = axes, curve, point, large
        self._clear = clear
        self._pressed_at: float | None = None
        self.clicked.connect(self._pick)

    def placement(self) -> Placement:
        return whole(PlacedRole.CHART, self)

    # Where things are, in pixels of the widget

    def _plot(self) -> QRectF:
        scale, face = self.look.frame.scale, QRectF(self.face)
        side = SIDE if self._large else LAST_DOT + 4
        return face.adjusted(LAST_DOT * scale, HEAD * scale, -side * scale, -FOOT * scale)

    def _at(self, moment: float, value: float) -> QPointF:
        plot, axes = self._plot(), self.axes
        x = plot.left() + plot.width() * (moment - axes.first) / (axes.last - axes.first)
        return QPointF(x, plot.bottom() - plot.height() * value / axes.top)

    def dot(self, point: int) -> QPointF:
        """The place of a dot inside the widget."""
        return self._at(self.curve.moments[point], self.curve.values[point])

    # Touch and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().x()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.picked.emit(self._strand, max(0, min(len(self.curve.values) - 1, self.point + step)))

    def _pick(self) -> None:
        x, self._pressed_at = self._pressed_at, None
        if x is not None:
            dots = range(len(self.curve.values))
            self.picked.emit(self._strand, min(dots, key=lambda dot: abs(self.dot(dot).x() - x)))

    # Paint

    def paint(self, painter: QPainter, face: QRect) -> None:
        del face
        self._paint_axes(painter)
        dots = [self.dot(index) for index in range(len(self.curve.values))]
        if self.curve.role is Role.THREAD:
            self._paint_cord(painter, dots)
        else:
            self._paint_area(painter, dots)
        self._paint_dots(painter, dots)
        if self.curve.article is not None:
            self._paint_article(painter, *self.curve.article)

    def _paint_axes(self, painter: QPainter) -> None:
        palette, scale, plot = self.look.palette, self.look.frame.scale, self._plot()
        painter.setPen(QPen(palette.colour(Ink.RULE), palette.rule_width * scale))
        for value, words in self.axes.lines:
            y = self._at(self.axes.first, value).y()
            left = self._clear[0] * scale if y < self._clear[1] * scale else plot.left()
            painter.drawLine(QPointF(left, y), QPointF(plot.right(), y))
            if self._large:
                self._write(painter, AXIS, words, plot.right() + 10 * scale, y + 8 * scale, Ink.INK_2)
            else:
                self._write(painter, AXIS, words, plot.left(), y - 7 * scale, Ink.INK_2)
            painter.setPen(QPen(palette.colour(Ink.RULE), palette.rule_width * scale))
        for year in self.axes.years:
            width = QFontMetricsF(self.look.font(AXIS)).horizontalAdvance(str(year))
            x = min(max(self._at(year, 0).x() - width / 2, plot.left() - 8 * scale), self.width() - width)
            self._write(painter, AXIS, str(year), x, plot.bottom() + 34 * scale, Ink.INK_2)

    def _paint_cord(self, painter: QPainter, dots: list[QPointF]) -> None:
        scale = self.look.frame.scale
        painter.save()
        painter.scale(scale, scale)
        path = polyline([(dot.x() / scale, dot.y() / scale) for dot in dots])
        draw_cord(painter, path, self.look.palette, DATA_CORD)
        painter.restore()

    def _paint_area(self, painter: QPainter, dots: list[QPointF]) -> None:
        scale, colour = self.look.frame.scale, self._colour()
        base = self._plot().bottom()
        area = QPolygonF([QPointF(dots[0].x(), base), *dots, QPointF(dots[-1].x(), base)])
        if self.curve.role is Role.JADE:
            tint = QColor(colour)
            tint.setAlphaF(TINT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawPolygon(area)
        else:
            self._hatch(painter, area)
        painter.setPen(QPen(colour, STROKE * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(dots))

    def _hatch(self, painter: QPainter, area: QPolygonF) -> None:
        scale, bounds = self.look.frame.scale, area.boundingRect()
        colour = QColor(self._colour())
        colour.setAlphaF(HATCH_CONTRAST if self.look.contrast else HATCH_OPACITY)
        clip = QPainterPath()
        clip.addPolygon(area)
        painter.save()
        painter.setClipPath(clip)
        painter.setPen(QPen(colour, 1.5 * scale))
        x = bounds.left() - bounds.height()
        while x < bounds.right():
            painter.drawLine(QPointF(x, bounds.bottom()), QPointF(x + bounds.height(), bounds.top()))
            x += HATCH * scale
        painter.restore()

    def _paint_dots(self, painter: QPainter, dots: list[QPointF]) -> None:
        palette, scale = self.look.palette, self.look.frame.scale
        for index, dot in enumerate(dots):
            if index == self.point:
                continue
            painter.setPen(QPen(self._colour(), THIN_STROKE * scale))
            painter.setBrush(palette.colour(Ink.GROUND))
            painter.drawEllipse(dot, DOT * scale, DOT * scale)
        here = dots[self.point]
        if self.curve.role is Role.THREAD:
            painter.save()
            painter.scale(scale, scale)
            draw_knot(painter, here.x() / scale, here.y() / scale, KNOT, palette)
            painter.restore()
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour())
            painter.drawEllipse(here, LAST_DOT * scale, LAST_DOT * scale)
        for index, words in self.curve.words.items():
            width = QFontMetricsF(self.look.font(POINT_VALUE)).horizontalAdvance(words)
            x, y = dots[index].x() - width / 2, dots[index].y() - 24 * scale
            self._write(painter, POINT_VALUE, words, x, y, Ink.INK)

    def _paint_article(self, painter: QPainter, moment: float, value: float, words: str) -> None:
        palette, scale = self.look.palette, self.look.frame.scale
        place = self._at(moment, value)
        painter.setPen(QPen(palette.colour(Ink.INK), 3.5 * scale))
        painter.setBrush(palette.colour(Ink.PAPER))
        painter.drawPolygon(rhomb(place.x(), place.y(), ARTICLE * scale))
        if self._large:
            self._write(painter, AXIS, words, place.x() + 24 * scale, place.y() + 40 * scale, Ink.INK)
        else:
            self._label_article(painter, place, words)

    def _label_article(self, painter: QPainter, place: QPointF, words: str) -> None:
        """Words above the rhomb, or below it where there is no room; in two lines where one is too long."""
        scale, room = self.look.frame.scale, self.width() - 8 * self.look.frame.scale
        words = typeset(words, self.look.language)
        lines, (font, part) = [words], fitted(self.look, AXIS, words, room)
        if part < LEAST_PART:
            font = self.look.font(AXIS)
            head, colon, tail = words.replace("：", ": ").partition(": ")
            lines = [head + colon.rstrip(), tail]
        metrics = QFontMetricsF(font)
        pitch = 26 * scale * self.look.size(AXIS) / AXIS.size
        above = place.y() > 34 * scale + pitch * len(lines)
        y = place.y() - 30 * scale - pitch * (len(lines) - 1) if above else place.y() + 46 * scale
        for line in lines:
            width = metrics.horizontalAdvance(line)
            x = min(max(place.x() - width / 2, 0.0), self.width() - width)
            painter.setFont(font)
            painter.setPen(self.look.palette.colour(Ink.INK))
            painter.drawText(round(x), round(y), line)
            y += pitch
        way = -1 if above else 1
        painter.setPen(QPen(self.look.palette.colour(Ink.INK), 2 * scale))
        painter.drawLine(place + QPointF(0, 13 * scale * way), place + QPointF(0, 24 * scale * way))

    def _colour(self) -> QColor:
        return self.look.palette.colour({Role.THREAD: Ink.RED, Role.JADE: Ink.JADE, Role.INK: Ink.INK}[self.curve.role])

    def _write(self, painter: QPainter, style: Style, words: str, x: float, y: float, colour: Colour) -> None:
        painter.setFont(self.look.font(style))
        painter.setPen(self.look.palette.colour(colour))
        painter.drawText(round(x), round(y), typeset(words, self.look.language))
