"""The one window of the kiosk, which a view fills."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWindow
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import Ink
from kiosk.show.view import View
from kiosk.widgets.stage import Stage


class Window(QWidget):
    """Holds a view and tells of keys, sizes and its first picture."""

    resized = Signal()
    painted = Signal(float)
    """A frame is on the screen; it took so many milliseconds to paint and hand over."""
    key = Signal(int)

    def __init__(self, view: View) -> None:
        super().__init__()
        self.locked = False
        """Whether nothing but the kiosk itself may close it."""
        self.setWindowTitle("Great Stone Kiosk")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._place = QPoint()
        self.view = view
        """All that is shown, as large as the window."""
        view.setParent(self)
        self.painted.connect(view.painted)

    @property
    def stage(self) -> Stage:
        """Where its page is."""
        return self.view.stage

    def shift(self, place: QPoint) -> None:
        """Show everything some pixels further to the right and down."""
        self._place = place
        self.view.move(place)
        self.update()

    @property
    def glass(self) -> QWindow:
        """Where touches and keys arrive before any widget, and the place to watch them.

        Python that watches the whole application is asked about every event of every widget, hundreds in a change of
        screen, which takes ten milliseconds.
        """
        self.winId()
        handle = self.windowHandle()
        assert handle is not None
        return handle

    def event(self, event: QEvent) -> bool:
        start = perf_counter()
        handled = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest and self.stage.page is not None:
            self.painted.emit((perf_counter() - start) * 1000)
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.setGeometry(QRect(self._place, self.size()))
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The strip that a shifted body leaves."""
        if self._place.isNull() or self.stage.page is None:
            return
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.stage.page.look.palette.colour(Ink.GROUND))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.key.emit(event.key())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.locked:
            event.ignore()
