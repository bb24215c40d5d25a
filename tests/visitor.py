"""Somebody in front of the kiosk: sees words, taps what has a name, swipes, waits.  Knows nothing of the inside."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QEventPoint, QInputDevice, QPointingDevice, QTouchEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app import Kiosk
from kiosk.shell.idle import Idle
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.prose import Prose
from kiosk.widgets.sheet import SheetHost
from kiosk.widgets.touch import Touchable

W = TypeVar("W", bound=QWidget)

BLANKS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2011": "-", "\u2060": ""})

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def words_on(top: QWidget) -> list[str]:
    """All that can be read on a widget."""
    found = []
    for widget in top.findChildren(QWidget):
        if isinstance(widget, Prose) and widget.isVisible():
            found.append(widget.text())
        elif isinstance(widget, Numeral | Touchable) and widget.isVisible():
            found.append(widget.accessibleName())
    return [text.translate(BLANKS) for text in found]


class Visitor:
    """Two eyes and a finger."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        self.window = kiosk.window

    # Eyes

    def sees(self, words: str) -> bool:
        """Whether the words stand somewhere on the glass."""
        return any(words in seen for seen in self.words())

    def words(self) -> list[str]:
        """All that can be read now."""
        return words_on(self._top)

    def things(self) -> list[Touchable]:
        """All that can be pressed now."""
        return [button for button in self._in_sight(Touchable) if button.isEnabled()]

    def thing(self, name: str) -> Touchable:
        """What has that name, or begins with it."""
        named = [thing for thing in self.things() if thing.accessibleName().translate(BLANKS).startswith(name)]
        assert named, f"nothing here is called {name!r}: {[thing.accessibleName() for thing in self.things()]}"
        return named[0]

    def _in_sight(self, kind: type[W]) -> list[W]:
        return [widget for widget in self._top.findChildren(kind) if widget.isVisible()]

    @property
    def _top(self) -> QWidget:
        hosts = [host for host in self.window.findChildren(SheetHost) if host.isVisible()]
        return hosts[-1] if hosts else self.window

    # A finger

    def tap(self, name: str) -> None:
        """Touch the thing of that name and wait until nothing moves."""
        self.touch(self.thing(name))

    def touch(self, thing: QWidget) -> None:
        """Touch the middle of a thing and wait until nothing moves."""
        face = thing.face if isinstance(thing, Touchable) else thing.rect()
        place = thing.mapTo(self.window, face.center())
        self.tap_at(place.x(), place.y())

    def tap_at(self, x: int, y: int) -> None:
        """Touch the glass anywhere."""
        QTest.mouseClick(self.glass, LEFT, NO_KEYS, QPoint(x, y))
        self.settle()

    def swipe(self, distance: int, *, y: int = 500, steps: int = 8, start: int | None = None) -> None:
        """Draw a finger ``distance`` pixels to the right (negative: to the left), and lift it."""
        x = start if start is not None else self.window.width() // 2 - distance // 2
        self.draw([QPoint(x + distance * step // steps, y) for step in range(steps + 1)])
        self.settle()

    def draw(self, path: list[QPoint], *, lift: bool = True) -> None:
        """Draw a finger along a path, and lift it."""
        QTest.mousePress(self.glass, LEFT, NO_KEYS, path[0])
        for place in path[1:]:
            QTest.mouseMove(self.glass, place)
            QTest.qWait(12)
        if lift:
            QTest.mouseRelease(self.glass, LEFT, NO_KEYS, path[-1])

    @property
    def glass(self) -> QWindow:
        """What is touched."""
        handle = self.window.windowHandle()
        assert handle is not None
        return handle

    def press_key(self, key: Qt.Key, times: int = 1) -> None:
        """Use the keyboard instead."""
        for _ in range(times):
            focus = self.window.focusWidget() or self.window
            QTest.keyClick(focus, key)
        self.settle()

    def touch_twice(self, widget: QWidget) -> None:
        """Touch the same place twice."""
        for _ in range(2):
            self.touch(widget)

    def pinch(self, widget: QWidget, start: int, end: int) -> None:
        """Spread two fingers over a widget, ``start`` and ``end`` pixels apart."""
        for step in range(7):
            gap = start + (end - start) * min(step, 5) / 5
            fingers = [QPointF(widget.width() / 2 + side * gap / 2, widget.height() / 2) for side in (-1, 1)]
            self._touch(widget, fingers, first=step == 0, last=step == 6)
        self.settle()

    @staticmethod
    def _touch(widget: QWidget, fingers: list[QPointF], *, first: bool, last: bool) -> None:
        kind = QEvent.Type.TouchBegin if first else QEvent.Type.TouchEnd if last else QEvent.Type.TouchUpdate
        states = QEventPoint.State
        state = states.Pressed if first else states.Released if last else states.Updated
        points = [QEventPoint(number, state, place, widget.mapToGlobal(place)) for number, place in enumerate(fingers)]
        screen = QPointingDevice(
            "glass",
            1,
            QInputDevice.DeviceType.TouchScreen,
            QPointingDevice.PointerType.Finger,
            QInputDevice.Capability.Position,
            10,
            0,
        )
        QApplication.sendEvent(widget, QTouchEvent(kind, screen, Qt.KeyboardModifier.NoModifier, points))

    # Patience

    def settle(self) -> None:
        """Wait until nothing moves."""
        QTest.qWait(1)
        self.kiosk.view.settle()
        QTest.qWait(1)

    def until(self, happens: Callable[[], object], seconds: float = 20) -> None:
        """Wait until something is the case, then until nothing moves."""
        end = monotonic() + seconds
        while not happens():
            assert monotonic() < end, f"it did not happen within {seconds} seconds: {self.words()}"
            QTest.qWait(20)
        self.settle()

    def hurry(self) -> None:
        """Let the seconds in which the kiosk waits for an answer be short."""
        for timer in self.kiosk.attendant.findChild(Idle).findChildren(QTimer):
            if not timer.isSingleShot():
                timer.setInterval(2)

    def wait(self, milliseconds: int) -> None:
        """Do nothing for a while, then until nothing moves."""
        QTest.qWait(milliseconds)
        self.settle()
