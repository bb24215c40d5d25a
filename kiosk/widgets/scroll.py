"""A long thing in a small window, moved by a finger."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QLinearGradient, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from kiosk.design.look import Look
from kiosk.design.theme import Ink
from kiosk.widgets.flick import Flick
from kiosk.widgets.painted import Painted, untouchable
from kiosk.widgets.prose import Prose

REST_MS = 150
GUTTER = 40.0
"""Design units that the rail takes beside the words."""
THUMB, LEAST_THUMB, FADE_DEPTH = 14.0, 64.0, 56.0


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
        self._flick = Flick(self.bar, self)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._tell)
        self.bar.valueChanged.connect(self._at_every_step)

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
        """Show the content from ``offset`` pixels on, and tell nobody."""
        self.bar.setValue(round(offset))
        self._rest.stop()

    def run_to(self, offset: float) -> None:
        """Move until the content is shown from ``offset`` pixels on."""
        self._flick.run_to(offset)

    def rest_at_every(self, pixels: float) -> None:
        """Let a flick end at whole multiples of ``pixels``."""
        self._flick.pitch = pixels

    @property
    def axis(self) -> Qt.Orientation | None:
        """Which way a finger moves it; None where all of it is in sight."""
        return self.bar.orientation() if self.bar.maximum() > 0 else None

    def hold(self) -> bool:
        """Stand still under a finger; tells whether it was running."""
        return self._flick.stop()

    def drag(self, distance: float) -> None:
        """Follow a finger that has moved ``distance`` pixels since ``hold``."""
        self._flick.drag(distance)

    def release(self, speed: float) -> None:
        """Run on from a finger that moved ``speed`` pixels a millisecond."""
        self._flick.throw(-speed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the window the arrows that turn its pages."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

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


class Reading(Scroll):
    """Words in a window that ends with a whole line, fades where more follows, and has a rail beside it."""

    def __init__(self, look: Look, content: QWidget, parent: QWidget) -> None:
        """``content`` is ``GUTTER`` design units narrower than the window will be."""
        super().__init__(content, parent)
        self._content, self._gutter = content, look.frame.px(GUTTER)
        self._edges = _Edges(look, self)
        self.scrolled.connect(self._paint_edges)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setViewportMargins(0, 0, self._gutter, self._beyond_the_last_line())
        self._edges.setGeometry(self.rect())
        self._edges.raise_()
        super().resizeEvent(event)

    def _paint_edges(self) -> None:
        self._edges.update()

    def _beyond_the_last_line(self) -> int:
        """Pixels at the foot of the window in which a line would be cut."""
        content, height = self._content, self.height()
        if content.height() <= height:
            return 0
        ends = [end for prose in content.findChildren(Prose) for end in prose.line_ends() if end <= height]
        return round(height - max(ends)) if ends else 0


class _Edges(Painted):
    """What tells that there is more: ground over the cut words, and a rail with its thumb."""

    def __init__(self, look: Look, scroll: Reading) -> None:
        super().__init__(look, scroll)
        self._scroll = scroll
        untouchable(self)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        bar = self._scroll.bar
        if bar.maximum() <= 0:
            return
        window, depth = self._scroll.viewport().geometry(), self.look.frame.px(FADE_DEPTH)
        if bar.value() > 0:
            self._fade(painter, QRect(window.left(), window.top(), window.width(), depth), outwards=True)
        if bar.value() < bar.maximum():
            self._fade(painter, QRect(window.left(), window.bottom() + 1 - depth, window.width(), depth))
        self._paint_rail(painter, window.height(), bar.value() / bar.maximum(), bar.maximum())

    def _fade(self, painter: QPainter, rect: QRect, *, outwards: bool = False) -> None:
        ground = self.look.palette.colour(Ink.GROUND)
        clear = QColor(ground)
        clear.setAlpha(0)
        gradient = QLinearGradient(rect.topLeft(), rect.bottomLeft())
        gradient.setColorAt(0, ground if outwards else clear)
        gradient.setColorAt(1, clear if outwards else ground)
        painter.fillRect(rect, gradient)

    def _paint_rail(self, painter: QPainter, height: int, part: float, hidden: int) -> None:
        scale, palette = self.look.frame.scale, self.look.palette
        wide = THUMB * scale
        x = self.width() - wide
        rule = max(1.0, palette.rule_width * scale)
        painter.fillRect(QRectF(x + (wide - rule) / 2, 0, rule, height), palette.colour(Ink.RULE_STRONG))
        long = max(LEAST_THUMB * scale, height * height / (height + hidden))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.colour(Ink.INK))
        painter.drawRoundedRect(QRectF(x, (height - long) * part, wide, long), wide / 2, wide / 2)
