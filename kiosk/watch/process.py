"""This process and others of the same program, as the operating system sees them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

STARTED = 19
"""Place of the start time in /proc/PID/stat behind the name, see proc(5)."""

M_ARENA_MAX, M_MMAP_THRESHOLD, M_TRIM_THRESHOLD = -8, -3, -1
PICTURE = 1 << 16
"""Bytes from which on glibc is to ask the system for memory and to give it back at once: 128 by 128 pixels."""
FREE = 1 << 26
"""Bytes that may be free at the end of the heap until ``give_back_memory``."""

PARENT = "KIOSK_PARENT"
"""Variable with the number of the process with which a ``kiosk`` is to end."""
PR_SET_PDEATHSIG = 1

PACKAGE = Path(__file__).parent.parent


def bundled() -> bool:
    """Whether this is the built program, which has no Python beside it."""
    return getattr(sys, "frozen", False)


def ourselves(*arguments: str) -> list[str]:
    """The command line of ``kiosk`` with some arguments.

    In a bundle the executable is the kiosk itself; elsewhere it is Python.
    """
    return [sys.executable, *([] if bundled() else ["-P", "-m", PACKAGE.name]), *arguments]


def our_environment() -> dict[str, str]:
    """The environment in which ``ourselves`` finds this very package."""
    search = os.pathsep.join(filter(None, (str(PACKAGE.parent), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": search, "PYTHONIOENCODING": "utf-8"}


def dependent_environment() -> dict[str, str]:
    """The same for a ``kiosk`` that ends with this process, however this one ends.

    On Linux it ends with the thread that starts it, so that thread has to wait for it.
    """
    return {**our_environment(), PARENT: str(os.getpid())}


def end_with_parent() -> None:
    """End this process as soon as the one that started it has ended, where that one wants it."""
    parent = int(os.environ.pop(PARENT, "0"))
    if not parent:
        return
    if sys.platform == "linux":
        _libc("prctl", PR_SET_PDEATHSIG, signal.SIGKILL)  # Ends a frozen process as well.
        if os.getppid() != parent:
            os._exit(1)
    else:
        threading.Thread(target=_outlive, args=[parent], daemon=True).start()


def _outlive(process: int) -> None:
    import psutil  # noqa: PLC0415  (Linux does without)

    with suppress(psutil.NoSuchProcess):
        psutil.Process(process).wait()
    os._exit(1)


def start_ourselves(*arguments: str, hears: bool = False, answers: bool = False) -> subprocess.Popen[str]:
    """Run ``kiosk`` with some arguments beside this process, with less claim to the processor, its complaints caught.

    What it prints is caught as well where it ``answers``, and it can be written to where it ``hears``.
    It ends with this process, and with the thread that starts it.
    """
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return subprocess.Popen(  # noqa: S603  (our own executable with our own words)
        ourselves(*arguments),
        stdin=subprocess.PIPE if hears else subprocess.DEVNULL,
        stdout=subprocess.PIPE if answers else subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        env=dependent_environment(),
        creationflags=flags,
    )


def has_display() -> bool:
    """Whether there is anything to show a window on, as far as the environment and the X server it names tell."""
    if not sys.platform.startswith("linux"):
        return True
    named = any(os.environ.get(name) for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return named or _answers(os.environ.get("DISPLAY", ""))


def _answers(display: str) -> bool:
    """Whether an X server listens: a name may be left of one that is gone, and Qt aborts then."""
    import socket  # noqa: PLC0415  (only `kiosk run` asks)

    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdigit():
        return False
    if host not in ("", "unix"):
        with suppress(OSError), socket.create_connection((host, 6000 + int(number)), 2.0):
            return True
        return False
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108  (where X servers listen)
    for address in (path, f"\0{path}"):
        with suppress(OSError), socket.socket(socket.AF_UNIX) as server:
            server.connect(address)
            return True
    return False


def be_modest(memory: int) -> None:
    """Let other processes go first, and let this one take ``memory`` bytes at most, where the system can."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  (not there on Windows)

        os.nice(10)
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))


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


def own_memory(pid: int) -> float:
    """Megabytes that a process has written itself, in memory or swapped out; raises OSError where there is none.

    That is Anonymous and Swap of /proc/PID/smaps_rollup, see proc(5).  Pages of the program's files are left out: they
    can be dropped and read again at any time, some 20 MB of them, and are shared or not by what else of it runs.
    """
    lines = (line.split() for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines())
    return sum(int(words[1]) for words in lines if words[0] in {"Anonymous:", "Swap:"}) * 1024 / 1e6


def keep_memory_together() -> None:
    """Let all threads allocate from one heap, and pictures lie outside of it; to be called before there are threads.

    glibc gives each of eight threads a heap of its own, and what images and films left in each of them is never
    filled again: 60 MB after a minute of touches.  Pictures would soon share the heap with small things, which then
    hold the room that a picture left; now only those do for which there is free room in it.  See mallopt(3).
    """
    _libc("mallopt", M_ARENA_MAX, 1)
    _libc("mallopt", M_MMAP_THRESHOLD, PICTURE)
    _libc("mallopt", M_TRIM_THRESHOLD, FREE)


def give_back_memory() -> None:
    """Return to the system what the allocator keeps of freed memory (glibc keeps a quarter of a busy kiosk)."""
    _libc("malloc_trim", 0)


def _libc(name: str, *arguments: int) -> None:
    """Call a function of glibc, where that is the C library."""
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415  (Windows and macOS do without)

    function = getattr(ctypes.CDLL(None), name, None)
    if function is not None:
        function(*arguments)
