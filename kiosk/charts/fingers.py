"""What fingers do on a graph: pick a year, spread the years, push them, touch twice."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.charts.moving import Moving, label_box, paint_moving, reach
from kiosk.charts.years import Window
from kiosk.design.look import Look
from kiosk.model.visit import View
from kiosk.widgets.zoom import Zoomable

LEAST_ZOOM = 1.1
"""Below which a gesture ends with all years in sight."""


class Fingers(Zoomable):
    """Lies over the years of a graph; draws what moves with the picked year and nothing else."""

    picked = Signal(int)
    viewed = Signal(object)
    """The view at every step of a gesture; ``looked`` tells the last."""
    touched = Signal()

    def __init__(self, look: Look, parent: QWidget, *, name: str) -> None:
        super().__init__(look, parent, name=name)
        self._window: Window | None = None
        self._moving: Moving | None = None
        self._label: QRectF | None = None
        self._reached = QRect()
        """The pixels that show the picked year."""
        self.still_moving = False

    @property
    def claims_drag(self) -> bool:
        return True

    @property
    def view(self) -> View:
        """How close the visitor looks."""
        return self._view

    @property
    def window_in_sight(self) -> Window:
        """The years under the fingers, in this widget's pixels."""
        assert self._window is not None
        return self._window

    def show_window(self, window: Window) -> None:
        """Take over which years are in sight."""
        self._window = window
        self._find_places()
        self.update()

    def show_moving(self, moving: Moving) -> None:
        """Mark another year; repaints the strips of both."""
        self.update(self._reached)
        self._moving = moving
        self._find_places()
        self.update(self._reached)

    def _find_places(self) -> None:
        """Work out once where the label of the year stands: that costs as much as to paint all of it."""
        if self._moving is not None and self._window is not None:
            moving = self._moving.on(self.pos())
            seen = self._window.shows(moving.year)
            self._label = label_box(moving, self._window, self.look) if seen else None
            self._reached = reach(moving, self._window, self.look, self._label)

    def show_view(self, view: View) -> None:
        super().show_view(view)
        self.viewed.emit(self._view)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        if self._moving is not None and self._window is not None and not self.still_moving:
            paint_moving(painter, self._moving.on(self.pos()), self._window, self.look, self._label)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.touched.emit()
        before = self._view
        super().mousePressEvent(event)
        if self._view.zoom == 1.0:
            self._push = None
        if self._view == before and self._view.zoom == 1.0:
            self._pick(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._view.zoom == 1.0 and event.buttons() & Qt.MouseButton.LeftButton:
            self._pick(event.position())

    def tap(self, place: QPointF) -> None:
        self._pick(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.touched.emit()
        super().keyPressEvent(event)

    def _pick(self, place: QPointF) -> None:
        window = self.window_in_sight
        year = window.years.nearest(window.place(place.x()))
        if self._moving is None or year != self._moving.year:
            self.picked.emit(year)

    def _snapped(self, zoom: float) -> float:
        return zoom if zoom >= LEAST_ZOOM else 1.0

    def _size(self, zoom: float) -> QSizeF:
        return QSizeF(self.width() * zoom, self.height())
