"""What one can spread with two fingers, push about, and touch twice: the gestures, and a picture that has them."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QEventPoint, QImage, QKeyEvent, QMouseEvent, QPainter, QPixmap, QTouchEvent
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.machine.images import decode_within
from kiosk.machine.tasks import Decoding
from kiosk.model.visit import View
from kiosk.stitch.grid import Grid
from kiosk.stitch.paint import painted
from kiosk.widgets.painted import Painted, report_paint_failure

MOST_ZOOM = 4.0
DOUBLE_TOUCH_ZOOM = 2.0
SHARP_ZOOM = 2.0
"""Zoom up to which a photograph keeps its own pixels."""
DOUBLE_TOUCH_S = 0.35
SLIP = 24.0
"""Design units that a finger may move between two touches of a double touch."""


class Zoomable(Painted):
    """Lets one look from close by, up to four times as large; ``looked`` tells where a gesture ended.

    With one finger on what is not zoomed nothing happens here: the touch goes on to the page, which may turn.
    """

    looked = Signal(object)

    def __init__(self, look: Look, parent: QWidget, *, name: str) -> None:
        """``name`` is what a screen reader says."""
        super().__init__(look, parent)
        self._view = View()
        self._pinch: tuple[float, View] | None = None
        self._push: tuple[QPointF, View] | None = None
        self._pressed: QPointF | None = None
        self._last_touch = (0.0, QPointF())
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)

    @property
    def claims_drag(self) -> bool:
        """Whether a drag belongs to this widget and does not turn the page."""
        return self._view.zoom > 1.0

    def show_view(self, view: View) -> None:
        """Look at a point from close by, as near to it as the edges allow."""
        zoom = min(MOST_ZOOM, max(1.0, view.zoom))
        size = self._size(zoom)

        def inside(at: float, length: float, room: float) -> float:
            margin = min(0.5, room / max(1.0, length) / 2)
            return min(1.0 - margin, max(margin, at))

        self._view = View(
            zoom, inside(view.x, size.width(), self.width()), inside(view.y, size.height(), self.height())
        )
        self.update()

    def tap(self, place: QPointF) -> None:
        """A finger has touched ``place`` and left it; nothing happens unless a subclass knows what it means."""

    def _snapped(self, zoom: float) -> float:
        """The zoom at which a gesture that ends at ``zoom`` comes to rest."""
        raise NotImplementedError

    def _size(self, zoom: float) -> QSizeF:
        """Logical size of the whole at a zoom."""
        raise NotImplementedError

    _standing = 0.5
    """Where the whole stands in a taller widget: 0 at the top, 1 at the foot."""

    def _target(self, view: View) -> QRectF:
        """Where the whole lies: around the viewed point, but never further off than it must."""
        size, box = self._size(view.zoom), QRectF(self.rect())

        def start(length: float, room: float, at: float, rest: float) -> float:
            if length <= room:
                return (room - length) * rest
            return min(0.0, max(room - length, room / 2 - at * length))

        return QRectF(
            start(size.width(), box.width(), view.x, 0.5),
            start(size.height(), box.height(), view.y, self._standing),
            size.width(),
            size.height(),
        )

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            return self._touched(event)
        return super().event(event)

    def _touched(self, event: QTouchEvent) -> bool:
        points = event.points()
        over = event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
        if len(points) >= 2 and not over:
            self._spread(self._place(points[0]), self._place(points[1]))
        elif self._pinch is not None:
            self._let_go()
        elif points:
            self._one_finger(event)
        event.accept()
        return True

    def _place(self, point: QEventPoint) -> QPointF:
        return self.mapFromGlobal(point.globalPosition())

    def _spread(self, a: QPointF, b: QPointF) -> None:
        distance = max(1.0, ((a.x() - b.x()) ** 2 + (a.y() - b.y()) ** 2) ** 0.5)
        if self._pinch is None:
            self._pinch = (distance, self._view)
            self._push = self._pressed = None
        start, view = self._pinch
        self._zoom_about((a + b) / 2, view.zoom * distance / start)

    def _one_finger(self, event: QTouchEvent) -> None:
        """Pass a single finger on as a mouse would be, so that it can push, touch twice or turn the page."""
        kinds = {
            QEvent.Type.TouchBegin: QEvent.Type.MouseButtonPress,
            QEvent.Type.TouchUpdate: QEvent.Type.MouseMove,
            QEvent.Type.TouchEnd: QEvent.Type.MouseButtonRelease,
        }
        kind = kinds.get(event.type())
        if kind is None:
            self._push = self._pressed = None
            return
        point = event.points()[0]
        place = self._place(point)
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        mouse = QMouseEvent(kind, place, point.globalPosition(), button, held, event.modifiers())
        QCoreApplication.sendEvent(self, mouse)

    def _let_go(self) -> None:
        self._pinch = None
        snapped = self._snapped(self._view.zoom)
        self.look_at(View(1.0 if snapped < 1.1 else snapped, self._view.x, self._view.y))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place, (before, former) = event.position(), self._last_touch
        slip = (place - former).manhattanLength()
        if monotonic() - before < DOUBLE_TOUCH_S and slip < SLIP * self.look.frame.scale:
            self._last_touch = (0.0, QPointF())
            self._touch_twice(place)
        else:
            self._pressed = place
            self._push = (place, self._view) if self.claims_drag else None
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        slip = SLIP * self.look.frame.scale
        if self._pressed is not None and (event.position() - self._pressed).manhattanLength() > slip:
            self._pressed = None
        if self._push is None:
            return
        start, view = self._push
        size = self._size(view.zoom)
        moved = event.position() - start
        self.show_view(View(view.zoom, view.x - moved.x() / size.width(), view.y - moved.y() / size.height()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        push, self._push = self._push, None
        pressed, self._pressed = self._pressed, None
        if push is not None and self._view != push[1]:
            self.look_at(self._view)
        if pressed is not None:
            self._last_touch = (monotonic(), pressed)
            self.tap(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Plus: 1.5, Qt.Key.Key_Equal: 1.5, Qt.Key.Key_Minus: 1 / 1.5}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        zoom = self._snapped(min(MOST_ZOOM, self._view.zoom * step))
        self.look_at(View(1.0 if zoom < 1.1 else zoom, self._view.x, self._view.y))

    def _touch_twice(self, place: QPointF) -> None:
        if self._view.zoom > 1.0:
            self.look_at(View())
        else:
            self._zoom_about(place, self._snapped(DOUBLE_TOUCH_ZOOM))
            self.look_at(self._view)

    def _zoom_about(self, place: QPointF, zoom: float) -> None:
        """Zoom so that what lies under ``place`` comes to the middle as far as the edges allow."""
        zoom = min(MOST_ZOOM, max(1.0, zoom))
        target = self._target(self._view)
        x = (place.x() - target.x()) / max(1.0, target.width())
        y = (place.y() - target.y()) / max(1.0, target.height())
        size = self._size(zoom)
        self.show_view(
            View(
                zoom,
                x + (self.width() / 2 - place.x()) / size.width(),
                y + (self.height() / 2 - place.y()) / size.height(),
            )
        )

    def look_at(self, view: View) -> None:
        """Show a view and tell of it."""
        self.show_view(view)
        self.looked.emit(self._view)


class ZoomPicture(Zoomable):
    """Shows a grid or a photograph as large as it fits."""

    def __init__(self, look: Look, source: Grid | Path, threads: str, parent: QWidget, *, alt: str, cell: int) -> None:
        """``cell`` is the size of a stitch in device pixels at zoom 1."""
        super().__init__(look, parent, name=alt)
        self._source = source
        self._threads = threads
        self._cell = cell
        self._image: QImage | None = None
        self._asked = False
        self._pixmap = QPixmap()
        self._drawn_zoom = 0.0
        self._standing = 1.0 if isinstance(source, Grid) else 0.5

    def _snapped(self, zoom: float) -> float:
        """The nearest zoom at which stitches are whole pixels."""
        return max(1.0, round(self._cell * zoom) / self._cell)

    def _size(self, zoom: float) -> QSizeF:
        """Logical size of the picture at a zoom."""
        if isinstance(self._source, Grid):
            ratio = self.devicePixelRatioF()
            return QSizeF(
                self._source.width * self._cell * zoom / ratio, self._source.height * self._cell * zoom / ratio
            )
        size = QSizeF(self._image.size() if self._image is not None else self.size())
        return size.scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio) * zoom

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        target = self._target(self._view)
        if not isinstance(self._source, Grid):
            self._paint_photograph(painter, target)
            return
        zoom = self._snapped(self._view.zoom)
        if self._pinch is None and zoom != self._drawn_zoom:
            self._pixmap = painted(self._source, round(self._cell * zoom), self._threads, self.devicePixelRatioF())
            self._drawn_zoom = zoom
        if self._pinch is None:
            painter.drawPixmap(target.topLeft().toPoint(), self._pixmap)
        else:
            painter.drawPixmap(target, self._pixmap, QRectF(self._pixmap.rect()))

    def _paint_photograph(self, painter: QPainter, target: QRectF) -> None:
        if self._image is not None:
            painter.drawImage(target, self._image)
        elif not self._asked:
            self._asked = True
            assert isinstance(self._source, Path)
            path, box = self._source, self.size() * self.devicePixelRatioF() * SHARP_ZOOM
            task = Decoding(self, lambda: decode_within(path, box))
            task.done.connect(self._decoded)
            task.failed.connect(self._undecodable)
            task.start()

    def _decoded(self, image: QImage) -> None:
        self._image = image
        self.update()

    def _undecodable(self, reason: str) -> None:
        report_paint_failure(self, RuntimeError(f"{self._source}: {reason}"))
