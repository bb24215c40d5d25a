"""The staff door: a finger rests in the upper left corner for three seconds, then touches the lower right one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QMouseEvent

from kiosk.shell.window import Window

HOLD_S, ANSWER_S = 3.0, 3.0
"""How long the finger rests, and how soon the other corner must be touched."""
CORNER = 0.12
"""Side of a corner, as a part of the shorter side of the glass."""
PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


def happened(event: QMouseEvent) -> float:
    """When a finger did it, in seconds, however late a busy kiosk hears of it."""
    return event.timestamp() / 1000


class StaffDoor(QObject):
    """Watches the glass from beside the pages, which get every touch but the one that opens the door.

    It looks at the window's native handle, through which every touch comes once, and not at all events of the app.
    """

    opened = Signal()

    def __init__(self, window: Window, when: Callable[[QMouseEvent], float] = happened) -> None:
        """``when`` gives the second of an event by a steady clock."""
        super().__init__(window)
        self._window, self.when = window, when
        self._pressed: float | None = None
        self._held: float | None = None
        self._swallow = False
        window.glass.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() in PRESSES:
            return self._press(event.position(), self.when(event))
        if event.type() == QEvent.Type.MouseMove:
            return self._move(event.position())
        return self._release(self.when(event)) if event.type() == QEvent.Type.MouseButtonRelease else False

    def _press(self, place: QPointF, now: float) -> bool:
        held, self._held, self._pressed = self._held, None, None
        if self._in_upper_left(place):
            self._pressed = now
        elif held is not None and now - held <= ANSWER_S and self._in_lower_right(place):
            self._swallow = True
            self.opened.emit()
        return self._swallow

    def _move(self, place: QPointF) -> bool:
        if not self._in_upper_left(place):
            self._pressed = None
        return self._swallow

    def _release(self, now: float) -> bool:
        if self._pressed is not None and now - self._pressed >= HOLD_S:
            self._held = now
        self._pressed = None
        swallowed, self._swallow = self._swallow, False
        return swallowed

    @property
    def _corner(self) -> float:
        return CORNER * min(self._window.width(), self._window.height())

    def _in_upper_left(self, place: QPointF) -> bool:
        return max(place.x(), place.y()) <= self._corner

    def _in_lower_right(self, place: QPointF) -> bool:
        return min(place.x() - self._window.width(), place.y() - self._window.height()) >= -self._corner
