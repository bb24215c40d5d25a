"""A map one can push, spread and touch: land as cloth, a journey on it, cities with their names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPen, QTransform
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import H2, MAP_ROUTE, SIDE_STRONG, Ink
from kiosk.machine import paths
from kiosk.model.geography import Projection, Spot
from kiosk.model.visit import View
from kiosk.slides.map.journey import OPENED, RING, Journey, leader
from kiosk.slides.map.labels import Name, arranged, haloed
from kiosk.slides.map.land import Land
from kiosk.stitch.grid import load_grid
from kiosk.stitch.paint import painted
from kiosk.widgets.motion import animate
from kiosk.widgets.painted import untouchable
from kiosk.widgets.picture import device_cell
from kiosk.widgets.placement import PlacedRole, Placement, whole
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import CORNER, RUNNING, dashed, polyline, route
from kiosk.widgets.touch import Touchable
from kiosk.widgets.zoom import Zoomable

ZOOMS = (1.0, 1.5, 2.0, 3.0, 4.0)
"""Where a gesture comes to rest."""
STAR_CELL = 4
STAR_RADIUS = 38.0
REACH = 60.0
"""Design units from a city within which a touch means it."""
MARGIN = 12.0
"""Design units between a name and the left or right edge of the whole map."""
SELVEDGE, SELVEDGE_PORTRAIT = 48.0, 24.0
COMING_DOWN = 9.0
"""Design units by which the thread rises on its way from the east edge."""
BARE = 3
"""Points at either end of a great circle that names need not keep off, since the city stands there."""
LEADER = 2.5
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
STEP = 0.25
"""Part of the glass by which an arrow key pushes the map."""


def _seen(widget: QWidget) -> QRect:
    """What of a widget is painted, in its own pixels."""
    if isinstance(widget, Prose):
        return widget.ink().toAlignedRect()
    return widget.face if isinstance(widget, Touchable) else widget.rect()


class CityMark(Touchable):
    """A city for keyboard and screen reader; fingers touch the map, which knows the nearest one."""

    def __init__(self, look: Look, index: int, name: str, view: MapView) -> None:
        super().__init__(look, name, view)
        self._view, self._index = view, index
        untouchable(self)
        self.tapped.connect(self._pick)

    def paint(self, painter: QPainter, face: QRect) -> None:
        """Nothing: the map draws its cities."""

    def _pick(self) -> None:
        self._view.picked.emit(self._index)


class MapView(Zoomable):
    """Shows a journey; ``picked`` gives the index of a city that was touched, or -1 where there is none.

    The map fills the widget at zoom 1, the projection's left edge being that of the design.
    """

    picked = Signal(int)

    def __init__(
        self, look: Look, projection: Projection, journey: Journey, home: int, parent: QWidget, *, name: str
    ) -> None:
        super().__init__(look, parent, name=name)
        self._journey, self._home = journey, home
        self._scale, self._left = look.frame.scale, look.frame.design_rect.left()
        self._level = 1.0
        self._opened: int | None = None
        self._straight: Sequence[Spot] = ()
        self._card: QWidget | None = None
        self._anchor: QWidget | None = None
        self._covering: list[QWidget] = []
        self._names: dict[int, QImage] = {}
        self._name_offsets: dict[int, QPointF] = {}
        """From a city's middle to the corner of its name."""
        self._land = Land(self, look, projection)
        ratio = self.devicePixelRatioF()
        star = load_grid(paths.asset("stitch", "star.txt"))
        self._star = painted(star, device_cell(look, STAR_CELL, ratio), look.palette.name, ratio)
        self._marks = [CityMark(look, index, city.spoken, self) for index, city in enumerate(journey.cities)]

    def placement(self) -> Placement:
        return whole(PlacedRole.CHART, self)

    # What the page says

    def cover(self, widgets: Sequence[QWidget], anchor: QWidget | None = None) -> None:
        """Keep names clear of ``widgets``; a line leads from the home city to ``anchor``, which is one of them."""
        self._covering, self._anchor = list(widgets), anchor

    def open_city(self, city: int | None, straight: Sequence[Spot] = (), card: QWidget | None = None) -> None:
        """Mark a city as opened, with its straight way home and its card, which the next view shows."""
        self._opened, self._straight, self._card = city, straight, card

    def hold_back(self) -> None:
        """Show the cord not yet sewn until ``sew`` is called."""
        if self.look.moves:
            self._journey.sewn = 0.0

    def sew(self) -> None:
        """Sew the cord; does nothing unless it was held back."""
        if self._journey.sewn < 1:
            animate(self, self.look, MAP_ROUTE, self._sew)

    def _sew(self, progress: float) -> None:
        to, before = self._placed(), self._journey.tip(self._placed())
        self._journey.sewn = progress
        box = QRectF(before, self._journey.tip(to)).normalized().adjusted(-60, -60, 60, 60)
        self.update(self._pixels(box))

    def name_boxes(self) -> dict[str, QRectF]:
        """Where the names of cities stand, in design units of the map."""
        cities, scale = self._journey.cities, self._scale
        return {
            cities[index].name: QRectF(self._spot(index) + offset, self._names[index].deviceIndependentSize() / scale)
            for index, offset in self._name_offsets.items()
        }

    @property
    def way(self) -> list[QPointF]:
        """Points along the cord and along the straight way to the opened city, in design units of the map."""
        return self._journey.way(self._placed(), self._straight)

    @property
    def finished(self) -> bool:
        """Whether the cord is sewn to its end."""
        return self._journey.sewn >= 1

    @property
    def weaving(self) -> bool:
        """Whether there is still land to be drawn at this zoom."""
        return self._land.weaving

    @property
    def view(self) -> View:
        """How closely one looks, and where."""
        return self._view

    def show_view(self, view: View) -> None:
        super().show_view(view)
        self._journey.come_to(self._view.zoom)
        if self._pinch is None:
            self._level = self._snapped(self._view.zoom)
            if self._push is None:
                self._arrange()

    # Where things are

    def _snapped(self, zoom: float) -> float:
        return min(ZOOMS, key=lambda level: abs(level / zoom - 1))

    def _size(self, zoom: float) -> QSizeF:
        return QSizeF(self.size()) * zoom

    def _placed(self) -> QTransform:
        """From units of the projection to design units of the widget."""
        corner, zoom, scale = self._target(self._view).topLeft(), self._view.zoom, self._scale
        return QTransform(zoom, 0, 0, zoom, (corner.x() + self._left * zoom) / scale, corner.y() / scale)

    def _units(self, widget: QWidget) -> QRectF:
        """What one sees of a sibling, in design units of this widget."""
        scale = self._scale
        box = QRectF(_seen(widget).translated(widget.pos() - self.pos()))
        return QRectF(box.topLeft() / scale, box.size() / scale)

    def _pixels(self, units: QRectF) -> QRect:
        scale = self._scale
        return QRectF(units.topLeft() * scale, units.size() * scale).toAlignedRect()

    def _spot(self, city: int) -> QPointF:
        return self._placed().map(QPointF(*self._journey.cities[city].spot))

    def _shown(self) -> list[int]:
        """Cities on the glass at this zoom, the most important first."""
        to, glass = self._placed(), QRectF(QPointF(), QSizeF(self.size()) / self._scale)
        shown = [
            index
            for index, city in enumerate(self._journey.cities)
            if city.zoom <= self._view.zoom + 0.01 and glass.contains(to.map(QPointF(*city.spot)))
        ]
        cities, ends = self._journey.cities, self._journey.ends
        return sorted(shown, key=lambda index: (index != self._home, cities[index].zoom, index not in ends))

    def _marked(self) -> list[int]:
        """Cities that are drawn and touched: those whose names have room, the opened one, and where journeys end."""
        always = {self._home, self._opened, *self._journey.ends}
        return [index for index in self._shown() if index in self._name_offsets or index in always]

    def _arrange(self) -> None:
        """Give every name its place, and every mark."""
        shown, to, scale = self._shown(), self._placed(), self._scale
        spots = [to.map(QPointF(*city.spot)) for city in self._journey.cities]
        for index in shown:
            if index not in self._names:
                style = H2 if index == self._home else SIDE_STRONG
                self._names[index] = haloed(
                    self.look, style, self._journey.cities[index].name, self.devicePixelRatioF()
                )
        names = [
            Name(
                spots[index],
                self._names[index].deviceIndependentSize() / scale,
                self._journey.cities[index].side,
                STAR_RADIUS - 4 if index == self._home else OPENED if index == self._opened else RING + 6,
            )
            for index in shown
        ]
        margin = MARGIN if self._view.zoom == 1 else 0.0
        glass = QRectF(QPointF(), QSizeF(self.size()) / scale).adjusted(margin, 0, -margin, 0)
        boxes = arranged(names, self._taken(), self.way, glass)
        self._name_offsets = {
            index: box.topLeft() - spots[index] for index, box in zip(shown, boxes, strict=True) if box is not None
        }
        marked = set(self._marked())
        for index, mark in enumerate(self._marks):
            mark.setVisible(index in marked)
            spot = spots[index]
            mark.place(self._pixels(QRectF(spot.x() - RING, spot.y() - RING, 2 * RING, 2 * RING)))

    def _taken(self) -> list[QRectF]:
        """What names must not touch."""
        covering = [*self._covering, *([self._card] if self._card is not None else [])]
        lines = [QRectF(QPointF(*a), QPointF(*b)).normalized() for a, b in pairwise(self._leader())]
        return [
            *(self._units(widget) for widget in covering),
            self._anchor_line(),
            *self._thread_boxes(),
            *(QRectF(self._placed().map(QPointF(*spot)), QSizeF(1, 1)) for spot in self._straight[BARE:-BARE]),
            *(line.adjusted(-LEADER, -LEADER, LEADER, LEADER) for line in lines),
        ]

    def _thread_boxes(self) -> list[QRectF]:
        """Where the thread climbs, and where it runs to the end of the journey."""
        end, left, half = self._placed().map(QPointF(*self._journey.end)), self._selvedge(), RUNNING
        climb = QRectF(left - half, end.y(), 2 * half, self.height() / self._scale)
        boxes = [climb, QRectF(left, end.y() - half, max(0.0, end.x() - RING - left), 2 * half)]
        return [*boxes, *(QRectF(start, coming).adjusted(RING, -half, 0, half) for start, coming in self._coming())]

    def _coming(self) -> list[tuple[QPointF, QPointF]]:
        """Where the thread enters from the east, if the journey begins there and its beginning is on the glass."""
        start, end = (self._placed().map(QPointF(*spot)) for spot in (self._journey.start, self._journey.end))
        edge = self.width() / self._scale
        return [(start, QPointF(edge, start.y() + COMING_DOWN))] if end.x() < start.x() < edge else []

    # Painting

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        corner, zoom = self._target(self._view).topLeft(), self._view.zoom
        self._land.paint(painter, exposed, corner, zoom, self._level, at_rest=self._pinch is None)
        scale, palette, to = self._scale, self.look.palette, self._placed()
        painter.scale(scale, scale)
        self._paint_thread(painter, to)
        self._journey.paint_ways(painter, palette, to)
        if self._straight:
            self._journey.paint_straight(painter, palette, to, self._straight)
        self._paint_leaders(painter)
        self._paint_cities(painter, to)
        painter.scale(1 / scale, 1 / scale)
        for index, offset in self._name_offsets.items():
            corner = (to.map(QPointF(*self._journey.cities[index].spot)) + offset) * scale
            painter.drawImage(corner.toPoint(), self._names[index])

    def _paint_thread(self, painter: QPainter, to: QTransform) -> None:
        """The thread that comes up the selvedge from the bar and runs to where the journey ends."""
        end, left = to.map(QPointF(*self._journey.end)), self._selvedge()
        bar = self.height() / self._scale + 1
        pen = dashed(self.look.palette.colour(Ink.RED), RUNNING)
        painter.strokePath(route((left + CORNER, bar), (left, bar), (left, end.y()), (end.x(), end.y())), pen)
        for start, coming in self._coming():
            painter.strokePath(polyline([start.toTuple(), coming.toTuple()]), pen)

    def _anchor_line(self) -> QRectF:
        """From the home city straight down to the widget that tells more of it, if it lies there."""
        if self._anchor is None:
            return QRectF()
        home, box = self._spot(self._home), self._units(self._anchor)
        top = home.y() + STAR_RADIUS * 0.8
        below = box.left() < home.x() < box.right() and top < box.top()
        return QRectF(home.x() - LEADER / 2, top, LEADER, box.top() - top) if below else QRectF()

    def _selvedge(self) -> float:
        """Where the thread climbs."""
        x = SELVEDGE_PORTRAIT if self.look.frame.portrait else SELVEDGE
        return x + self._left / self._scale

    def _leader(self) -> list[tuple[float, float]]:
        """The corners of the line between the opened city and its card; none if the city is not on the glass."""
        if self._card is None or self._opened is None or self._opened not in self._shown():
            return []
        return leader(self._units(self._card), self._spot(self._opened))

    def _paint_leaders(self, painter: QPainter) -> None:
        ink = self.look.palette.colour(Ink.INK)
        painter.fillRect(self._anchor_line(), ink)
        corners = self._leader()
        if corners:
            painter.strokePath(route(*corners), QPen(ink, LEADER))

    def _paint_cities(self, painter: QPainter, to: QTransform) -> None:
        for index in reversed(self._marked()):
            spot = to.map(QPointF(*self._journey.cities[index].spot))
            if index == self._home:
                half = self._star.deviceIndependentSize() / self._scale / 2
                box = QRectF(spot - QPointF(half.width(), half.height()), half * 2)
                painter.drawPixmap(box, self._star, QRectF(self._star.rect()))
            elif self._journey.tied(index):
                self._journey.paint_city(painter, self.look.palette, spot, opened=index == self._opened)

    # Touches

    def tap(self, place: QPointF) -> None:
        spot = place / self._scale
        near = {index: hypot(*(self._spot(index) - spot).toTuple()) for index in self._marked()}
        nearest = min(near, key=lambda index: near[index], default=None)
        if nearest is not None and near[nearest] <= REACH:
            self.picked.emit(nearest)
        elif self._opened is not None:
            self.picked.emit(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        across, down = ARROWS.get(Qt.Key(event.key()), (0, 0))
        zoom = self._view.zoom
        if (across or down) and zoom > 1:
            self.look_at(View(zoom, self._view.x + across * STEP / zoom, self._view.y + down * STEP / zoom))
        elif event.key() == Qt.Key.Key_Escape and self._opened is not None:
            self.picked.emit(-1)
        else:
            super().keyPressEvent(event)
