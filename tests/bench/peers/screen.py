"""A virtual screen of its own for each contestant: what stands on it is read from its memory, keys come from XTEST."""

from __future__ import annotations

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

from kiosk.bench.display import HEIGHT, WIDTH, virtual_screen
from tests.bench.hand import Hand

Look = NDArray[np.uint32]
"""Colours (0xRRGGBB) of every so many-th pixel of the screen."""

COLOUR = np.uint32(0xFFFFFF)
HEADER = struct.Struct(">25I")
"""XWD, which Xvfb keeps its picture in: see XWDFile.h of X11."""
SIZE_FIELD, LINE_FIELD, COLOURS_FIELD, COLOUR_BYTES = 0, 12, 19, 12
MANAGER_S = 0.5


class Screen:
    """What is seen, and hands before it."""

    def __init__(self, display: str, memory: mmap.mmap, hand: Hand, pids: frozenset[int]) -> None:
        self.display, self.hand = display, hand
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
        display, server = stack.enter_context(virtual_screen("-fbdir", folder, "-nolisten", "tcp"))
        manager = _start(stack, ["openbox"], {**os.environ, "DISPLAY": display, "HOME": folder})
        time.sleep(MANAGER_S)
        with (Path(folder) / "Xvfb_screen0").open("rb") as file:
            memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        hand = Hand(display)
        stack.callback(hand.close)
        yield Screen(display, memory, hand, frozenset({server, manager.pid}))


def _start(stack: ExitStack, command: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    stack.callback(process.wait)
    stack.callback(process.terminate)
    return process
