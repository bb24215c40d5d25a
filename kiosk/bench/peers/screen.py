"""A virtual screen of its own for each contestant: what stands on it is read from its memory, keys come from XTEST."""

from __future__ import annotations

import ctypes
import mmap
import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Look = NDArray[np.uint32]
"""Colours (0xRRGGBB) of every so many-th pixel of the screen."""

WIDTH, HEIGHT = 1920, 1080
COLOUR = np.uint32(0xFFFFFF)
HEADER = struct.Struct(">25I")
"""XWD, which Xvfb keeps its picture in: see XWDFile.h of X11."""
SIZE_FIELD, LINE_FIELD, COLOURS_FIELD, COLOUR_BYTES = 0, 12, 19, 12
KEYS = {"Right": 0xFF53, "Escape": 0xFF1B, "Tab": 0xFF09, "Return": 0xFF0D, "space": 0x20}
"""Key symbols of X11."""
MANAGER_S = 0.5


class Keyboard:
    """Keys that the X server takes for real ones."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))

    def press(self, key: str) -> None:
        """Press a key and let it go."""
        code = self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(KEYS[key]))
        for down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, down, ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def close(self) -> None:
        """Part from the X server."""
        self._x.XCloseDisplay(self._display)


class Screen:
    """What is seen, and hands before it."""

    def __init__(self, display: str, memory: mmap.mmap, keyboard: Keyboard, pids: frozenset[int]) -> None:
        self.display, self.keyboard = display, keyboard
        self.pids = pids
        """X server and window manager."""
        header = HEADER.unpack_from(memory)
        start = header[SIZE_FIELD] + header[COLOURS_FIELD] * COLOUR_BYTES
        line = header[LINE_FIELD] // 4
        self._pixels = np.frombuffer(memory, "<u4", HEIGHT * line, start).reshape(HEIGHT, line)[:, :WIDTH]

    def look(self, step: int) -> Look:
        """What stands on the screen now, each ``step``-th pixel in both directions."""
        return self._pixels[step // 2 :: step, step // 2 :: step] & COLOUR


@contextmanager
def new_screen() -> Iterator[Screen]:
    """A black screen of 1920 x 1080 with a window manager."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        server, display = _server(stack, Path(folder))
        manager = _start(stack, ["openbox"], {**os.environ, "DISPLAY": display, "HOME": folder})
        time.sleep(MANAGER_S)
        with (Path(folder) / "Xvfb_screen0").open("rb") as file:
            memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        keyboard = Keyboard(display)
        stack.callback(keyboard.close)
        yield Screen(display, memory, keyboard, frozenset({server.pid, manager.pid}))


def _server(stack: ExitStack, folder: Path) -> tuple[subprocess.Popen[bytes], str]:
    read, write = os.pipe()
    stack.callback(os.close, read)
    size = ["-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
    command = ["Xvfb", "-displayfd", str(write), *size, "-fbdir", str(folder), "-nolisten", "tcp"]
    server = _start(stack, command, dict(os.environ), write)
    os.close(write)
    return server, f":{os.read(read, 16).decode().strip()}"


def _start(stack: ExitStack, command: list[str], environment: dict[str, str], *pipes: int) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        command, env=environment, pass_fds=pipes, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    stack.callback(process.wait)
    stack.callback(process.terminate)
    return process
