"""Only one kiosk at a time fills the screen."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QLockFile

log = logging.getLogger(__name__)


def take_the_screen(path: Path) -> QLockFile | None:
    """A lock that lasts as long as the process, even one that is killed; None where another process has it."""
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)  # Age says nothing: a kiosk runs for weeks.
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        log.warning("%s: %s", path, error)
    if lock.tryLock(0):
        return lock
    if lock.error() == QLockFile.LockError.LockFailedError:
        return None
    log.warning("%s: cannot be locked, a second kiosk would not be noticed", path)
    return lock
