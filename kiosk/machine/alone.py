"""Only one kiosk at a time fills the screen."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QLockFile

from kiosk.watch.process import PARENT

log = logging.getLogger(__name__)

KILLED_S = 5.0


def take_the_screen(path: Path) -> QLockFile | None:
    """A lock that lasts as long as the process, even one that is killed; None where another kiosk is at work.

    A kiosk that nobody can expect to go on, frozen or with a frozen supervisor, is ended and makes room.
    """
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)  # Age says nothing: a kiosk runs for weeks.
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        log.warning("%s: %s", path, error)
    if lock.tryLock(0):
        return lock
    if path.is_file() and lock.error() == QLockFile.LockError.LockFailedError:
        return lock if _made_room(lock) and lock.tryLock(0) else None
    log.warning("%s: cannot be locked, a second kiosk would not be noticed: remove what is there", path)
    return lock


def _made_room(lock: QLockFile) -> bool:
    """Whether the kiosk that holds a lock was given up, and has ended now."""
    import psutil  # noqa: PLC0415  (only a second kiosk needs it)

    number, _, _ = lock.getLockInfo()
    try:
        holder = psutil.Process(number)
        supervisor = int(holder.environ().get(PARENT, number))
        watcher = psutil.Process(supervisor) if psutil.pid_exists(supervisor) else None
        if watcher is not None and watcher.status() != psutil.STATUS_STOPPED:
            return False
        log.warning("the kiosk before this one was frozen, or its supervisor was; it makes room")
        for process in filter(None, (watcher, holder)):
            process.kill()
        holder.wait(KILLED_S)
    except psutil.NoSuchProcess:
        return True
    except (psutil.Error, ValueError) as error:
        log.warning("the kiosk that fills the screen cannot be looked at: %s", error)
        return False
    return True
