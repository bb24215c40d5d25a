"""What the window shows now: to copy it is a tenth of the work of painting it again."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget


def on_the_glass(widget: QWidget, part: QRect, into: QPixmap | None = None) -> QPixmap | None:
    """A copy of what the window shows where ``part`` of a widget is; ``into`` is room for it of that size.

    None where the window keeps no picture in memory, or anything but a bar at its foot lies over the widget.
    """
    window = widget.window()
    if not widget.isVisible() or _covered(widget, part.center()):
        return None
    image = window.backingStore().paintDevice()
    if not isinstance(image, QImage) or image.size() != window.size() * widget.devicePixelRatioF():
        return None
    window.repaint(QRect(0, 0, 1, 1))  # With it all that waits to be painted.
    still = into if into is not None and into.size() == part.size() * image.devicePixelRatio() else None
    still = still or QPixmap(part.size() * image.devicePixelRatio())
    still.setDevicePixelRatio(image.devicePixelRatio())
    place = part.translated(widget.mapTo(window, QPoint()))
    if not window.rect().contains(place):
        still.fill(image.pixelColor(0, 0))
    painter = QPainter(still)
    painter.drawImage(-place.topLeft(), image)
    painter.end()
    return still


def _covered(widget: QWidget, place: QPoint) -> bool:
    """Whether a widget that is no part of another one lies over it there, even one that lets touches through."""
    parent = widget.parentWidget()
    while parent is not None and not widget.isWindow():
        place = widget.mapToParent(place)
        siblings = parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        above = siblings[siblings.index(widget) + 1 :]
        if any(each.isVisible() and each.geometry().contains(place) for each in above):
            return True
        widget, parent = parent, parent.parentWidget()
    return False
