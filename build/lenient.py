"""Runs first in the bundle on Linux: where the machine lacks a library of its own, take the one in the bundle.

Drivers and the display server bring libEGL, libxcb, libwayland and the like, and theirs fit them best.
"""

import ctypes
import sys
from pathlib import Path


def _lend() -> None:
    waiting = sorted((Path(sys.prefix) / "fallback").glob("*.so*"))
    while waiting:
        left = [path for path in waiting if not (_is_loaded(path.name) or _is_loaded(str(path)))]
        if len(left) == len(waiting):
            return  # What needs these libraries says best what is missing.
        waiting = left


def _is_loaded(library: str) -> bool:
    try:
        ctypes.CDLL(library, mode=ctypes.RTLD_GLOBAL)
    except OSError:
        return False
    return True


_lend()
