"""The one window: a stage, the bar over its lower edge, and at times a sheet over both."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QWindow
from PySide6.QtWidgets import QWidget

from kiosk.widgets.stage import Stage


class Window(QWidget):
    """Holds the stage and tells of keys, sizes and its first picture."""

    resized = Signal()
    painted = Signal()
    """A frame is on the screen."""
    key = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Great Stone Kiosk")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.stage = Stage(self)

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
        handled = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest and self.stage.page is not None:
            self.painted.emit()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.stage.setGeometry(self.rect())
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.key.emit(event.key())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)
