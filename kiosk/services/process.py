"""What the operating system knows of this process."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

STARTED = 19
"""Place of the start time in /proc/PID/stat behind the name, see proc(5)."""


def since_process_start() -> float:
    """Milliseconds since the operating system started this process, to 10 ms."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        fields = Path("/proc/self/stat").read_text("ascii").rpartition(")")[2].split()
        started = int(fields[STARTED]) / os.sysconf("SC_CLK_TCK")
        return (time.clock_gettime(time.CLOCK_BOOTTIME) - started) * 1000
    import psutil  # noqa: PLC0415  (only measuring needs it)

    return (time.time() - float(psutil.Process().create_time())) * 1000


def memory() -> float:
    """Megabytes of this process, shared pages counted in part (PSS); the resident set where PSS is not known."""
    import psutil  # noqa: PLC0415

    info = psutil.Process().memory_full_info()
    return float(getattr(info, "pss", info.rss)) / 1e6


def give_back_memory() -> None:
    """Return to the system what the allocator keeps of freed memory (glibc keeps a quarter of a busy kiosk)."""
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415  (not on the way to the first frame)

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
