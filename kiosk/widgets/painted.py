"""A widget that paints itself and lets no error out."""

from __future__ import annotations

import logging
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look

log = logging.getLogger(__name__)


class Counting:
    """Says what is counted in the language of its look, where QObject.tr knows only one for the whole process."""

    look: Look

    def tr(self, text: str, /, *counted: Any) -> str:
        """A comment and a number: so many of something, as lupdate collects it for the class that says it."""
        comment, n = counted
        said = (self.look.translate(each.__name__, text, comment, n) for each in type(self).__mro__)
        plain = text.replace("%n", str(n))
        return next((words for words in said if words != plain), plain)


class Painted(Counting, QWidget):
    """Base of everything drawn by hand.

    Subclasses draw in ``paint``.  An exception there is logged and told to the nearest ancestor with a method
    ``paint_failed``, because Qt would only swallow it and leave a hole in the picture.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        """Draw what lies in ``exposed``."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        try:
            self.paint(painter, event.rect())
        except Exception as error:
            log.exception("%s cannot be painted", type(self).__name__)
            report_paint_failure(self, error)
        finally:
            painter.end()


def report_paint_failure(widget: QWidget, error: Exception) -> None:
    """Tell the page around ``widget`` that it cannot be shown."""
    ancestor: QWidget | None = widget
    while ancestor is not None:
        tell = getattr(ancestor, "paint_failed", None)
        if tell is not None:
            tell(error)
            return
        ancestor = ancestor.parentWidget()


def untouchable(widget: QWidget) -> None:
    """Let touches through to what lies below."""
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def bare_still(widget: QWidget, part: QRect) -> QPixmap:
    """A still of a part of a widget without the background that ``grab`` would fill in where it paints nothing."""
    ratio = widget.devicePixelRatioF()
    still = QPixmap(part.size() * ratio)
    still.setDevicePixelRatio(ratio)
    still.fill(Qt.GlobalColor.transparent)
    lay_on(still, widget, -part.topLeft(), part)
    return still


def without_children(widget: QWidget, part: QRect) -> QPixmap:
    """A still of a part of a widget that paints all of itself, without what stands on it."""
    ratio = widget.devicePixelRatioF()
    still = QPixmap(part.size() * ratio)
    still.setDevicePixelRatio(ratio)
    painter = QPainter(still)
    widget.render(painter, QPoint(), QRegion(part), QWidget.RenderFlag(0))
    painter.end()
    return still


def lay_on(still: QPixmap, widget: QWidget, place: QPoint, part: QRect) -> None:
    """Draw a part of a widget, whose own left upper corner is at ``place``, on a still."""
    shown = QRegion(part)
    if not widget.mask().isEmpty():
        shown &= widget.mask()
    painter = QPainter(still)
    # Qt is told where the corner of what is shown goes, without what the mask hides.
    widget.render(painter, place + shown.boundingRect().topLeft(), shown, QWidget.RenderFlag.DrawChildren)
    painter.end()
