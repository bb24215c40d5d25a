"""A graph one can touch: still layers drawn once into a picture, and above them what moves."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.charts.canvas import canvas
from kiosk.charts.drawing import Drawing
from kiosk.charts.fingers import Fingers
from kiosk.charts.marks import paint_above, paint_below
from kiosk.charts.moving import Moving
from kiosk.charts.years import Window
from kiosk.design.look import Look
from kiosk.design.theme import GRAPH
from kiosk.model.visit import View
from kiosk.shared import shared
from kiosk.widgets.motion import animate
from kiosk.widgets.painted import Painted, untouchable
from kiosk.widgets.placement import PlacedRole, Placement, whole

REST_MS = 90
"""Quiet time after which a rough picture gives way to a fine one."""


@dataclass(slots=True)
class _Last:
    """The graph that was drawn last, whole: it is often the next one to be opened as well."""

    key: tuple[Drawing, Look, QRectF, QSize, float] | None = None
    picture: QPixmap = field(default_factory=QPixmap)


@shared(1)
def last() -> _Last:
    """The one that is kept."""
    return _Last()


class TouchPlot(Painted):
    """The graph.  ``picked`` tells a year that a finger touched, ``looked`` how close a gesture came."""

    picked = Signal(int)
    looked = Signal(object)
    touched = Signal()
    windowed = Signal()
    """Other years are in sight."""

    def __init__(self, look: Look, drawing: Drawing, box: QRectF, parent: QWidget, *, name: str) -> None:
        """``box`` is where the years lie, in this widget's pixels; axis words stand left of it, names right of it."""
        super().__init__(look, parent)
        self._drawing = drawing
        self._box = box
        self._still = QPixmap()
        self._stale = True
        self._shown = 1.0
        untouchable(self)
        self.fingers = Fingers(look, parent, name=name)
        self.fingers.viewed.connect(self._viewed)
        self.fingers.looked.connect(self.looked)
        self.fingers.picked.connect(self.picked)
        self.fingers.touched.connect(self.touched)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._refine)

    def placement(self) -> Placement:
        return whole(PlacedRole.CHART, self)

    @property
    def drawing(self) -> Drawing:
        """What it shows."""
        return self._drawing

    @property
    def window_in_sight(self) -> Window:
        """Which years are in sight, in this widget's pixels."""
        drawing = self._drawing
        return Window.of(self._box, drawing.years, drawing.low, drawing.high, self.fingers.view, drawing.fold)

    def show_view(self, view: View) -> None:
        """Look at some of the years from close by."""
        self.fingers.show_view(view)
        self._refine()

    def show_year(self, moving: Moving) -> None:
        """Mark a year; push the years until it is in sight."""
        window = self.window_in_sight
        if not window.shows(moving.year):
            view = self.fingers.view
            total = (window.end - window.start) * view.zoom
            self.show_view(
                View(
                    view.zoom,
                    view.x + (self._drawing.years.place(moving.year) - window.place(window.box.center().x())) / total,
                    0.5,
                )
            )
        self.fingers.show_moving(moving)

    def hold_back(self) -> None:
        """Show only the axis, until ``unroll``."""
        if self.look.moves:
            self._unroll(0.0)

    def unroll(self) -> None:
        """Draw the lines from their first year to the last."""
        if self._shown < 1.0:
            animate(self, self.look, GRAPH, self._unroll)

    def _unroll(self, progress: float) -> None:
        self._shown = progress
        self.fingers.still_moving = progress < 1.0
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margin = 32 * self.look.frame.scale
        area = self._box.adjusted(0, -margin, 0, margin).toAlignedRect().translated(self.pos())
        self.fingers.setGeometry(area)
        self._show_window()

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        if self._stale and self.fingers.view == View():
            self._draw_whole()
        elif self._stale:
            self._draw(draft=self._rest.isActive())
        if self._shown < 1.0:
            painter.setClipRect(QRectF(0, 0, self._box.left() + self._shown * (self.width() - self._box.left()), 9999))
        ratio = self._still.devicePixelRatio()
        part = QRectF(QPointF(exposed.topLeft()) * ratio, exposed.size() * ratio)
        painter.drawPixmap(QRectF(exposed), self._still, part)

    def _draw_whole(self) -> None:
        ratio, kept = self.devicePixelRatioF(), last()
        key = (self._drawing, self.look, self._box, self.size(), ratio)
        if kept.key != key:
            self._draw(draft=False)
            kept.key, kept.picture = key, self._still
        self._still, self._stale = kept.picture, False

    def _draw(self, *, draft: bool) -> None:
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._still.size() != size or self._still.cacheKey() == last().picture.cacheKey():
            self._still = QPixmap(size)
            self._still.setDevicePixelRatio(ratio)
        self._still.fill(Qt.GlobalColor.transparent)
        window = self.window_in_sight
        painter = QPainter(self._still)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_below(painter, self._drawing, window, self.look, draft=draft)
        canvas().draw(painter, self._drawing, self.look, window)
        paint_above(painter, self._drawing, window, self.look)
        painter.end()
        self._stale = False

    def _viewed(self, view: View) -> None:
        del view
        self._rest.start()
        self._show_window()

    def _show_window(self) -> None:
        self._stale = True
        offset = QPointF(self.pos() - self.fingers.pos())
        window = self.window_in_sight
        self.fingers.show_window(replace(window, box=window.box.translated(offset)))
        self.update(self._changing())
        self.windowed.emit()

    def _changing(self) -> QRect:
        """The pixels that change with the years in sight: all but the words of the axis."""
        edge = 4 * self.look.frame.scale
        return QRectF(self._box.left() - edge, 0, self.width(), self.height()).toAlignedRect()

    def _refine(self) -> None:
        self._rest.stop()
        self._stale = True
        self.update(self._changing())
