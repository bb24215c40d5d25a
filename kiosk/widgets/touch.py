"""Everything one can press: target size, press feedback, keyboard and focus in one place."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.design.look import Look
from kiosk.design.theme import Ink
from kiosk.widgets.painted import Counting, report_paint_failure

log = logging.getLogger(__name__)

RING = 4.0
"""Width of the focus ring in design units."""
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


def is_by_keyboard(event: QFocusEvent) -> bool:
    """Whether the focus came from a keyboard, and therefore must be seen."""
    return event.reason() in _BY_KEYBOARD


def paint_ring(painter: QPainter, rect: QRect, look: Look, radius: float = 0.0) -> None:
    """Show that what fills ``rect``, with corners of ``radius`` pixels, has the focus."""
    width = max(2.0, RING * look.frame.scale)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.palette.colour(Ink.GROUND), width * 2.2))
    inset = round(width)
    rect = rect.adjusted(inset, inset, -inset, -inset)
    radius = max(width * 2, radius - inset)
    painter.drawRoundedRect(rect, radius, radius)
    painter.setPen(QPen(look.palette.colour(Ink.INK), width))
    painter.drawRoundedRect(rect, radius, radius)


class Touchable(Counting, QAbstractButton):
    """A button that draws itself inside ``face`` and listens in all of its geometry, at least 20 mm each way."""

    tapped = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """``name`` is what a screen reader says."""
        super().__init__(parent)
        self.look = look
        self.face = QRect()
        self._ringed = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.tapped)

    def place(self, face: QRect) -> None:
        """Stand at ``face`` (parent's pixels), with a target that reaches beyond it where it is small."""
        least = self.look.frame.px(self.look.frame.target)
        wide, high = max(0, least - face.width()), max(0, least - face.height())
        area = face.adjusted(-(wide // 2), -(high // 2), wide - wide // 2, high - high // 2)
        self.setGeometry(area)
        self.face = face.translated(-area.topLeft())
        self.placed()

    def radius(self, face: QRect) -> float:
        """Of the corners of its face, in pixels."""
        del face
        return 0.0

    def placed(self) -> None:
        """Called when the face has its size; subclasses arrange what they hold."""

    def paint(self, painter: QPainter, face: QRect) -> None:
        """Draw the face; ``isDown()`` tells whether a finger rests on it."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        try:
            self.paint(painter, self.face)
            if self._ringed:
                paint_ring(painter, self.face, self.look, self.radius(self.face))
        except Exception as error:
            log.exception("%s cannot be painted", type(self).__name__)
            report_paint_failure(self, error)
        finally:
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = is_by_keyboard(event)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ringed = False
        super().focusOutEvent(event)
        self.update()


class Ask(QObject):
    """Sends one intent when a button is tapped; belongs to the button, so that it goes with it."""

    def __init__(self, button: Touchable, sender: QWidget, intent: object) -> None:
        """``sender`` has a signal ``intent``."""
        super().__init__(button)
        self._sender = sender
        self._intent = intent
        button.tapped.connect(self.ask)

    def ask(self) -> None:
        """Send it."""
        self._sender.intent.emit(self._intent)  # type: ignore[attr-defined]


def release(widget: QWidget | None) -> None:
    """Take a finger's press back, because it turned out to be a swipe."""
    while widget is not None:
        if isinstance(widget, QAbstractButton) and widget.isDown():
            widget.setDown(False)
        widget = widget.parentWidget()
