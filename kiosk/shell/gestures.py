"""Turning pages by finger: watches touches on the page, and takes one over when it moves sideways."""

from __future__ import annotations

from collections import deque
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtWidgets import QWidget

from kiosk.widgets.stage import Stage
from kiosk.widgets.touch import release

SLIP = 22.0
"""Design units that a finger may wander and still mean a tap."""
SPEED_WINDOW_S = 0.12
PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
"""Qt calls a touch that soon follows another a double click; it is a touch all the same."""
DOWN = (*PRESSES, QEvent.Type.TouchBegin)
FINGER = (*DOWN, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease)


class Swipe(QObject):
    """Follows the first finger over a stage.  A tap passes through; a sideways drag moves the page instead."""

    drawn = Signal()
    """A drag has begun."""

    def __init__(self, stage: Stage, glass: QWindow, scale: float) -> None:
        """``glass`` is what a finger reaches first; ``scale`` pixels are a design unit."""
        super().__init__(stage)
        self._stage = stage
        self._slip = SLIP * scale
        self._pressed: QWidget | None = None
        self._start = QPointF()
        self._dragging = False
        self._trail: deque[tuple[float, float]] = deque(maxlen=16)
        self.enabled = False
        glass.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in FINGER:
            return False
        if isinstance(watched, QWidget) and isinstance(event, QMouseEvent):
            return self._on_widget(watched, event)
        if kind in DOWN:
            _application().installEventFilter(self)  # To see which widget it comes to, until it is lifted.
        return False

    def _on_widget(self, watched: QWidget, event: QMouseEvent) -> bool:
        kind = event.type()
        if kind in PRESSES:
            return self._press(watched, event)
        if kind == QEvent.Type.MouseButtonRelease:
            _application().removeEventFilter(self)
        if self._pressed is None:
            return False
        return self._move(event) if kind == QEvent.Type.MouseMove else self._release(event)

    def cancel(self) -> None:
        """Forget the finger: the page under it has gone."""
        self._pressed = None
        if self._dragging:
            self._dragging = False
            self._stage.release(0.0)

    def _press(self, watched: QWidget, event: QMouseEvent) -> bool:
        page = self._stage.page
        on_stage = watched is self._stage or self._stage.isAncestorOf(watched)
        if not on_stage or page is None:
            return False
        if self._stage.moving:
            self._stage.finish()
        self._pressed = None
        if self.enabled and not _claimed(watched, self._stage):
            self._pressed = watched
            self._start = event.globalPosition()
            self._trail.clear()
            self._trail.append((monotonic(), self._start.x()))
        return False

    def _move(self, event: QMouseEvent) -> bool:
        moved = event.globalPosition() - self._start
        self._trail.append((monotonic(), event.globalPosition().x()))
        if not self._dragging:
            if abs(moved.y()) > self._slip and abs(moved.y()) > abs(moved.x()):
                self._pressed = None
                return False
            if abs(moved.x()) < self._slip or abs(moved.x()) < 1.2 * abs(moved.y()):
                return False
            if _claimed(self._pressed, self._stage):
                self._pressed = None
                return False
            self._dragging = True
            release(self._pressed)
            self.drawn.emit()
        self._stage.drag(moved.x())
        return True

    def _release(self, event: QMouseEvent) -> bool:
        self._pressed = None
        if not self._dragging:
            return False
        self._dragging = False
        self._trail.append((monotonic(), event.globalPosition().x()))
        self._stage.release(self._speed())
        return True

    def _speed(self) -> float:
        """Pixels a millisecond over the last moments."""
        now, x = self._trail[-1]
        recent = [(then, place) for then, place in self._trail if now - then <= SPEED_WINDOW_S]
        then, place = recent[0]
        return (x - place) / max(1.0, (now - then) * 1000)


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None
    return application


def _claimed(widget: QWidget | None, stage: QWidget) -> bool:
    """Whether something between the finger and the stage wants sideways drags for itself."""
    while widget is not None and widget is not stage:
        if getattr(widget, "claims_drag", False):
            return True
        widget = widget.parentWidget()
    return False
