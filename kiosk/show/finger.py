"""A finger on the glass: a tap passes through to what lies under it, a drag goes to what moves that way."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from math import copysign
from time import monotonic
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kiosk.widgets.touch import release

SLIP = 22.0
"""Design units that a finger may wander and still mean a tap."""
SPEED_WINDOW_S = 0.12
SIDEWAYS = Qt.Orientation.Horizontal
PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
"""Qt calls a touch that soon follows another a double click; it is a touch all the same."""
DOWN = (*PRESSES, QEvent.Type.TouchBegin)
FINGER = (*DOWN, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease)


@runtime_checkable
class Draggable(Protocol):
    """A widget that follows a finger along one axis."""

    @property
    def axis(self) -> Qt.Orientation | None:
        """Which way it moves; None where it cannot."""

    def hold(self) -> bool:
        """A finger rests on it: stop.  True where the touch is no tap, because it has stopped what ran."""

    def drag(self, distance: float) -> None:
        """Follow a finger that has moved ``distance`` pixels since ``hold``, to the right or down."""

    def release(self, speed: float) -> None:
        """Let go at ``speed`` pixels a millisecond, to the right or down."""


class Finger(QObject):
    """Follows the first finger over a window."""

    def __init__(self, glass: QWindow, scale: float, parent: QObject) -> None:
        """``glass`` is what a finger reaches first; ``scale`` pixels are a design unit."""
        super().__init__(parent)
        self._slip = SLIP * scale
        self._arriving = False
        self._pressed: QWidget | None = None
        self._taker: Draggable | None = None
        self._axis = SIDEWAYS
        self._start = 0.0
        self._trail: deque[tuple[float, QPointF]] = deque(maxlen=16)
        self._first = QPointF()
        glass.installEventFilter(self)

    def cancel(self) -> None:
        """Forget the finger: what lies under it goes."""
        self._pressed = None
        self._let_go(0.0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in FINGER:
            return False
        if isinstance(watched, QWidget) and isinstance(event, QMouseEvent):
            return self._on_widget(watched, event)
        if kind in DOWN:
            self._arriving = True
            _application().installEventFilter(self)  # To see which widget it comes to, until it is lifted.
        return False

    def _on_widget(self, watched: QWidget, event: QMouseEvent) -> bool:
        place = event.globalPosition()
        if event.type() in PRESSES:
            return self._press(watched, place)
        self._trail.append((monotonic(), place))
        if event.type() == QEvent.Type.MouseButtonRelease:
            _application().removeEventFilter(self)
            self._pressed = None
            return self._let_go(self._speed())
        if self._taker is None:
            self._take(place - self._first)
        taker = self._living()
        if taker is not None:
            taker.drag(self._along(place) - self._start)
        return taker is not None

    def _press(self, watched: QWidget, place: QPointF) -> bool:
        if not self._arriving:
            return False  # What one widget does not want comes to the one below it.
        self._arriving = False
        self._let_go(0.0)  # Of a finger whose lifting was never told.
        self._pressed, self._first = watched, place
        self._trail.clear()
        self._trail.append((monotonic(), place))
        self._taker = next((each for each in _below(watched) if isinstance(each, Draggable) and each.hold()), None)
        if self._taker is not None:
            self._axis = self._taker.axis or SIDEWAYS
            self._start = self._along(place)
        return self._taker is not None

    def _take(self, moved: QPointF) -> None:
        """Give the drag to what moves that way, once it is clear which way."""
        across, along = abs(moved.x()), abs(moved.y())
        if self._pressed is None or max(across, along) < self._slip or along <= across < 1.2 * along:
            return
        pressed, self._pressed = self._pressed, None
        self._axis = SIDEWAYS if across > along else Qt.Orientation.Vertical
        self._taker = _taker(pressed, self._axis) if isValid(pressed) else None
        if self._taker is not None:
            self._start = self._along(self._first) + copysign(self._slip, self._along(moved))
            release(pressed)

    def _living(self) -> Draggable | None:
        """What follows the finger, unless it has gone: to touch the bar of a list that has gone is a crash."""
        return self._taker if self._taker is not None and isValid(self._taker) else None

    def _let_go(self, speed: float) -> bool:
        taker, self._taker = self._living(), None
        if taker is not None:
            taker.release(speed)
        return taker is not None

    def _speed(self) -> float:
        """Pixels a millisecond over the last moments."""
        now, here = self._trail[-1]
        then, place = next(point for point in self._trail if now - point[0] <= SPEED_WINDOW_S)
        return self._along(here - place) / max(1.0, (now - then) * 1000)

    def _along(self, place: QPointF) -> float:
        return place.x() if self._axis is SIDEWAYS else place.y()


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None
    return application


def _below(widget: QWidget | None) -> Iterator[QWidget]:
    """A widget and all in which it lies."""
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def _taker(pressed: QWidget, axis: Qt.Orientation) -> Draggable | None:
    """What follows a drag, if nothing nearer to the finger wants sideways drags for itself."""
    for widget in _below(pressed):
        if isinstance(widget, Draggable) and widget.axis is axis:
            return widget
        if axis is SIDEWAYS and getattr(widget, "claims_drag", False):
            return None
    return None
