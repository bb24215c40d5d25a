"""All processes of a contestant: what they hold and what they take (Linux)."""

from __future__ import annotations

import ctypes
import subprocess
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

PR_SET_CHILD_SUBREAPER = 36
"""See prctl(2)."""
PATIENCE_S = 5


@contextmanager
def adopting_orphans() -> Iterator[None]:
    """Be the parent of descendants whose own parent ends, so that none is lost from sight."""
    prctl = ctypes.CDLL(None).prctl
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    yield
    prctl(PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0)


def descendants(without: Collection[int] = ()) -> list[psutil.Process]:
    """All processes below this one that run, save some by their numbers."""
    found = psutil.Process().children(recursive=True)
    return [one for one in found if one.pid not in without and one.status() != psutil.STATUS_ZOMBIE]


def memory(processes: list[psutil.Process]) -> float:
    """Megabytes of all of them, pages that several share counted once (PSS)."""
    return sum(_pss(process) for process in processes) / 1e6


def _pss(process: psutil.Process) -> int:
    try:
        return int(process.memory_full_info().pss)
    except psutil.NoSuchProcess:
        return 0


def processor_seconds(processes: list[psutil.Process]) -> float:
    """Seconds of one core that all their threads have taken so far, to the microsecond (the clock of psutil ticks)."""
    return sum(map(_nanoseconds, processes)) / 1e9


def _nanoseconds(process: psutil.Process) -> int:
    taken = 0
    for thread in Path(f"/proc/{process.pid}/task").glob("*/schedstat"):
        with suppress(FileNotFoundError, ProcessLookupError):
            taken += int(thread.read_bytes().split()[0])
    return taken


def end(first: subprocess.Popen[bytes], processes: list[psutil.Process]) -> None:
    """Ask the first process to end, end what is left of all of them by force, and wait for it."""
    first.terminate()
    _, left = psutil.wait_procs(processes, PATIENCE_S)
    for process in left:
        process.kill()
    psutil.wait_procs(left, PATIENCE_S)
    first.wait()
