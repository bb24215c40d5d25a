"""A long thing in a small window, moved by a finger."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QScroller, QScrollerProperties, QWidget

REST_MS = 150


class Scroll(QScrollArea):
    """Kinetic scrolling up and down; ``moved`` tells the offset in pixels once it rests."""

    moved = Signal(float)
    scrolled = Signal()
    """At every step."""

    def __init__(self, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self._make_kinetic()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._tell)
        self.bar.valueChanged.connect(self._at_every_step)

    def _make_kinetic(self) -> None:
        # The mouse gesture also serves fingers; the touch gesture fires stray presses of buttons under a fast drag.
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)
        scroller = QScroller.scroller(self.viewport())
        properties = scroller.scrollerProperties()
        off = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
        properties.setScrollMetric(QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy, off)
        properties.setScrollMetric(QScrollerProperties.ScrollMetric.VerticalOvershootPolicy, off)
        scroller.setScrollerProperties(properties)

    @property
    def bar(self) -> QScrollBar:
        """The bar that counts the offset, never shown."""
        return self.verticalScrollBar()

    @property
    def claims_drag(self) -> bool:
        """Whether a sideways drag belongs to the scrolled thing and does not turn the page."""
        return False

    def offset(self) -> int:
        """Pixels before the window."""
        return self.bar.value()

    def scroll_to(self, offset: float) -> None:
        """Show the content from ``offset`` pixels on."""
        self.bar.setValue(round(offset))

    def _at_every_step(self) -> None:
        self._rest.start()
        self.scrolled.emit()

    def _tell(self) -> None:
        self.moved.emit(float(self.offset()))


class Across(Scroll):
    """Kinetic scrolling to the left and right."""

    @property
    def bar(self) -> QScrollBar:
        return self.horizontalScrollBar()

    @property
    def claims_drag(self) -> bool:
        return True
