"""The machine and the display on which something is measured."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from kiosk.watch.process import has_display

WIDTH, HEIGHT = 1920, 1080


def machine() -> str:
    """The machine in a line."""
    name = next(
        (line.partition(":")[2].strip() for line in _cpuinfo() if line.startswith("model name")), platform.processor()
    )
    return f"{name}, {os.cpu_count()} cores, {psutil.virtual_memory().total / 2**30:.0f} GiB, {platform.platform()}"


def _cpuinfo() -> list[str]:
    path = Path("/proc/cpuinfo")
    return path.read_text("utf-8").splitlines() if path.is_file() else []


@contextmanager
def display() -> Iterator[None]:
    """A display to measure on: the present one, a virtual one, or memory."""
    if has_display():
        yield
        return
    if shutil.which("Xvfb") is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        yield
        return
    with virtual_screen() as (name, _):
        os.environ["DISPLAY"] = name
        try:
            yield
        finally:
            del os.environ["DISPLAY"]


@contextmanager
def virtual_screen(*options: str) -> Iterator[tuple[str, int]]:
    """The name of a display of its own, and the process of its server, started with more ``options`` of Xvfb."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", *options]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        yield f":{os.read(read, 16).decode().strip()}", server.pid
    finally:
        os.close(read)
        server.terminate()
        server.wait()
