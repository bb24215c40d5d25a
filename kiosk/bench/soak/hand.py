"""A visitor without a thought, by real events of the X server."""

from __future__ import annotations

import ctypes
import ctypes.util
import random
import time
from collections import Counter

SWIPE_STEPS = 6
STEP_S = 0.016
TWICE_S = 0.06
KEYS = ("Left", "Right", "Up", "Down", "Tab", "space", "Return", "Escape", "Next")
BAR = 0.94
"""Height of the middle of the bar, as a part of the screen."""


class Hand:
    """A finger and a keyboard on the screen of a display: the XTEST extension, as ``xdotool`` uses it."""

    def __init__(self, display: str) -> None:
        self._x, self._test = _library("X11"), _library("Xtst")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        opened = self._x.XOpenDisplay(display.encode())
        if not opened:
            raise OSError(f"there is no display {display}")
        self._display = ctypes.c_void_p(opened)

    def move(self, x: int, y: int) -> None:
        """Be at a place, touching or not."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def press(self) -> None:
        """Touch the glass."""
        self._button(down=True)

    def release(self) -> None:
        """Touch it no more."""
        self._button(down=False)

    def key(self, name: str) -> None:
        """Press and release the key of an X keysym, such as ``Return``."""
        keysym = self._x.XStringToKeysym(name.encode())
        code = self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(keysym))
        for down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, down, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def close(self) -> None:
        """Take the hand away."""
        self._x.XCloseDisplay(self._display)

    def _button(self, *, down: bool) -> None:
        self._test.XTestFakeButtonEvent(self._display, 1, int(down), ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)


def _library(name: str) -> ctypes.CDLL:
    found = ctypes.util.find_library(name)
    if found is None:
        raise FileNotFoundError(f"lib{name} is not installed; on Debian it comes with xdotool")
    return ctypes.CDLL(found)


class Visitor:
    """Touches, swipes and presses keys as the seed has it; ``acts`` counts which."""

    def __init__(self, hand: Hand, width: int, height: int, seed: int) -> None:
        self._hand, self._width, self._height = hand, width, height
        self._random = random.Random(seed)  # noqa: S311  (no secret)
        self.acts: Counter[str] = Counter()

    @property
    def touches(self) -> int:
        """Times that a finger was laid on the glass."""
        return self.acts.total() - self.acts["key"]

    def act(self) -> None:
        """Do one thing."""
        kind = self._random.choices(("anywhere", "bar", "twice", "swipe", "key"), (62, 14, 4, 14, 6))[0]
        self.acts[kind] += 1
        x, y = self._random.randrange(self._width), self._random.randrange(self._height)
        match kind:
            case "bar":
                self._touch(x, round(self._height * BAR))
            case "swipe":
                self._swipe(x, y)
            case "key":
                self._hand.key(self._random.choice(KEYS))
            case _:
                self._touch(x, y)
        if kind == "twice":
            time.sleep(TWICE_S)
            self._touch(x, y)

    def _touch(self, x: int, y: int) -> None:
        self._hand.move(x, y)
        self._hand.press()
        self._hand.release()

    def _swipe(self, x: int, y: int) -> None:
        far = self._random.choice((-1, 1)) * self._random.randrange(80, self._width // 2)
        up = self._random.randrange(-self._height // 4, self._height // 4)
        self._hand.move(x, y)
        self._hand.press()
        for step in range(1, SWIPE_STEPS + 1):
            time.sleep(STEP_S)
            self._hand.move(
                _inside(x + far * step // SWIPE_STEPS, self._width), _inside(y + up * step // SWIPE_STEPS, self._height)
            )
        self._hand.release()


def _inside(place: int, size: int) -> int:
    return min(max(place, 0), size - 1)
