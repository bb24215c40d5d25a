"""A closer look at where a journey ends: the city, what is outlined beside it, airport and motorway, true to scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import CAPTION, H2, H3, KICKER, SIDE_STRONG, Colour, Ink, Style
from kiosk.model.geography import Point, Spot, local, smooth
from kiosk.model.slide import Tone
from kiosk.widgets.card import CardButton
from kiosk.widgets.icon import IconMark
from kiosk.widgets.panel import CARD_RADIUS
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import RUNNING, dashed, draw_knot

MARGIN = 32.0
CITY_RADIUS, CITY_CELL, CITY_STITCH = 74.0, 12.0, 10.0
OUTLINE_CELL = 4.0
ROAD = 6.0
RUNWAY, RUNWAY_WIDTH = 46.0, 8.0
ROAD_NAME_AT = 76.0
KNOT = 13.0
BESIDE_HOME, NAME_GAP = 40.0, 14.0
"""Where the words of the distance may begin beside the city, and how far from the name they end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What stands on the inset, in the visitor's language."""

    title: str
    home: str
    name: str
    distance: str
    airport: str
    road: str
    credit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lie:
    """Where everything lies."""

    home: Point
    outline: Sequence[Point]
    airport: Point
    road: Sequence[Point]


class InsetCard(CardButton):
    """A paper card with the last kilometres; a touch leads on."""

    def __init__(self, look: Look, words: Words, lie: Lie, parent: QWidget) -> None:
        super().__init__(look, f"{words.title}: {words.name}, {words.distance}", Tone.PAPER, parent)
        self._words, self._lie = words, lie

    def placed(self) -> None:
        """Work out the scale, and write the names where they do not touch what is drawn."""
        scale = self.look.frame.scale
        size = QSizeF(self.face.size()) / scale
        points = [self._lie.home, *self._lie.outline, self._lie.airport]
        rough = [local(self._lie.home, 1.0).spot(point) for point in points]
        left, right = min(spot.x for spot in rough), max(spot.x for spot in rough)
        room = size.width() - 112 - 84
        per_km = room / max(0.1, right - left)
        self._map = local(self._lie.home, per_km)
        self._origin = QPointF(112 - left * per_km, size.height() * 0.56)
        self._write(size)

    def _at(self, point: Point) -> QPointF:
        spot = self._map.spot(point)
        return QPointF(spot.x, spot.y) + self._origin

    def _write(self, size: QSizeF) -> None:
        home, airport = self._at(self._lie.home), self._at(self._lie.airport)
        outline = self._outline().boundingRect()
        self._say(KICKER, self._words.title, MARGIN, 22, size.width() - 2 * MARGIN, 44, Ink.INK_2)
        self._say(
            SIDE_STRONG, self._words.home, home.x() - 92, home.y() - 56, 160, 40, align=Qt.AlignmentFlag.AlignHCenter
        )
        middle = outline.center().x()
        wide = min(2 * (size.width() - 16 - middle), 420)
        name = self._say(
            H3,
            self._words.name,
            middle - wide / 2,
            outline.top() - 56,
            wide,
            50,
            Ink.RED_DEEP,
            Qt.AlignmentFlag.AlignHCenter,
        )
        left, right = home.x() + BESIDE_HOME, middle - min(wide, name.natural_width() / self.look.frame.scale) / 2
        self._say(
            H2, self._words.distance, left, home.y() - 64, right - NAME_GAP - left, 60,
            align=Qt.AlignmentFlag.AlignHCenter,
        )  # fmt: skip
        wide = min(2 * (size.width() - 16 - airport.x()), 300)
        self._say(
            SIDE_STRONG, self._words.airport, airport.x() - wide / 2, airport.y() + 14, wide, 40,
            align=Qt.AlignmentFlag.AlignHCenter,
        )  # fmt: skip
        road = self._road()
        place = next((spot for spot in road if spot.x() > home.x() and spot.y() < ROAD_NAME_AT), road[-1])
        self._say(SIDE_STRONG, self._words.road, place.x() + 20, place.y() - 6, 180, 40, Ink.INK_2)
        self._say(CAPTION, self._words.credit, MARGIN, 62, 280, 38, Ink.INK_3)
        arrow = IconMark(self.look, "arrow", 40, self)
        arrow.move(
            self.face.right() - arrow.width() - self.look.frame.px(24),
            self.face.bottom() - arrow.height() - self.look.frame.px(12),
        )

    def _say(
        self,
        style: Style,
        words: str,
        x: float,
        y: float,
        w: float,
        h: float,
        colour: Colour = Ink.INK,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> Prose:
        prose = Prose(self.look, style, words, self, colour=colour, align=align, fit=True)
        frame = self.look.frame
        prose.setGeometry(self.face.left() + frame.px(x), self.face.top() + frame.px(y), frame.px(w), frame.px(h))
        return prose

    def _outline(self) -> QPolygonF:
        return QPolygonF([self._at(point) for point in self._lie.outline])

    def _road(self) -> list[QPointF]:
        spots = [self._at(point) for point in self._lie.road]
        return [QPointF(*spot) for spot in smooth([Spot(spot.x(), spot.y()) for spot in spots])]

    def paint(self, painter: QPainter, face: QRect) -> None:
        super().paint(painter, face)
        scale, palette = self.look.frame.scale, self.look.palette
        painter.save()
        card = QPainterPath()
        card.addRoundedRect(QRectF(face), CARD_RADIUS * scale, CARD_RADIUS * scale)
        painter.setClipPath(card)
        painter.translate(face.topLeft())
        painter.scale(scale, scale)
        home, outline = self._at(self._lie.home), self._outline()
        self._paint_cells(painter, _disc(home), CITY_CELL, Ink.LAND)
        road = QPainterPath()
        road.addPolygon(QPolygonF(self._road()))
        painter.strokePath(road, QPen(palette.colour(Ink.TRACK), ROAD))
        self._paint_cells(painter, outline, OUTLINE_CELL, Ink.RED)
        way = QPainterPath(home)
        way.lineTo(QPointF(outline.boundingRect().left() - 4, outline.boundingRect().center().y()))
        painter.strokePath(way, dashed(palette.colour(Ink.RED), RUNNING))
        draw_knot(painter, home.x(), home.y(), KNOT, palette)
        airport = self._at(self._lie.airport)
        painter.setPen(
            QPen(
                palette.colour(Ink.INK),
                RUNWAY_WIDTH,
                c=Qt.PenCapStyle.FlatCap,
                s=Qt.PenStyle.SolidLine,
                j=Qt.PenJoinStyle.MiterJoin,
            )
        )
        painter.drawLine(airport - QPointF(RUNWAY / 2, -5), airport + QPointF(RUNWAY / 2, -5))
        painter.restore()

    def _paint_cells(self, painter: QPainter, outline: QPolygonF, cell: float, colour: Colour) -> None:
        """Woven cells whose middle lies inside."""
        box, stitch = outline.boundingRect(), cell * CITY_STITCH / CITY_CELL
        for column in range(int(box.left() // cell), int(box.right() // cell) + 1):
            for row in range(int(box.top() // cell), int(box.bottom() // cell) + 1):
                corner = QPointF(column * cell, row * cell)
                if outline.containsPoint(corner + QPointF(cell / 2, cell / 2), Qt.FillRule.OddEvenFill):
                    painter.fillRect(QRectF(corner, QSizeF(stitch, stitch)), self.look.palette.colour(colour))


def _disc(middle: QPointF) -> QPolygonF:
    path = QPainterPath()
    path.addEllipse(middle, CITY_RADIUS, CITY_RADIUS)
    return path.toFillPolygon()
