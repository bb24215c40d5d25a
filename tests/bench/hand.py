"""A finger and a keyboard that an X server takes for real ones: the XTEST extension, as ``xdotool`` uses it."""

from __future__ import annotations

import ctypes
import ctypes.util


class Hand:
    """Touches and types on the screen of a display."""

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
