"""Files that stay where they belong: read out of no folder but theirs, and written whole or not at all.

Neither a lost process nor lost power can spoil what is written.
"""

from __future__ import annotations

import errno
import logging
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

log = logging.getLogger(__name__)

ASIDE = ".damaged"
"""Ends the name of what was set aside."""


class Busy(Exception):
    """Another process holds a lock."""


def leads_out(folder: Path, path: Path) -> bool:
    """Whether a link on the way to a file takes it out of a folder."""
    return not is_inside(os.path.realpath(folder), str(path))


def is_inside(root: str, path: str) -> bool:
    """Whether a file lies below a folder, whose real path is ``root``, wherever links lead."""
    real, root = os.path.normcase(os.path.realpath(path)), os.path.normcase(root)
    return real == root or real.startswith(os.path.join(root, ""))  # noqa: PTH118  (a hundred times at each start)


def read_start(path: Path, most: int) -> bytes:
    """At most so many bytes of a file; raises OSError, also for a pipe or a device, which may have no end."""
    with open_ordinary(path) as file:
        return file.read(most)


def open_ordinary(path: Path) -> BinaryIO:
    """A file to read; raises OSError, also for a pipe or a device, and waits for neither."""
    if stat.S_ISREG(path.stat().st_mode):
        file = open(path, "rb", opener=_without_waiting)  # noqa: SIM115  (only this one takes an opener)
        if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return file
        file.close()
    raise OSError(errno.EINVAL, "it is no ordinary file")


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def write_whole(path: Path, data: bytes) -> None:
    """Put a file in its place whole or not at all, whatever happens meanwhile; raises OSError."""
    make_room(path)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    partial = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            flush(file)
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    settle(path.parent)


def make_folder(folder: Path) -> None:
    """Have a folder, and set aside what lies in its place and is none; raises OSError."""
    if folder.is_file():
        set_aside(folder, "it is no folder")
    folder.mkdir(parents=True, exist_ok=True)


def make_room(path: Path) -> None:
    """Have the folder of a file, and nothing but a file in its own place; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    clear(path)


def clear(path: Path) -> None:
    """Set aside what lies in the place of a file and is none: a folder, a pipe, a link to nowhere."""
    if os.path.lexists(path) and not path.is_file():
        set_aside(path, "it is no ordinary file")


def set_aside(path: Path, why: str) -> None:
    """Take a file, or whatever lies in its place, out of the way; the one set aside before it goes."""
    aside = path.with_name(f"{path.name}{ASIDE}")
    try:
        if os.path.lexists(aside):
            remove(aside)
        path.rename(aside)
    except OSError as error:
        log.warning("%s: %s; it cannot be used, nor set aside: %s", path, why, error)
    else:
        log.warning("%s: %s; it cannot be used, and was set aside as %s", path, why, aside.name)


def settle(folder: Path) -> None:
    """Have the names of a folder reach the disk, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def remove(path: Path) -> None:
    """Remove a file or a folder, even a read-only one; raises OSError."""
    if not path.is_dir() or path.is_symlink():
        path.unlink(missing_ok=True)
        return
    for folder in folders(path):
        folder.chmod(stat.S_IRWXU)
        for file in folder.iterdir() if os.name == "nt" else ():
            file.chmod(stat.S_IRWXU)  # Windows removes nothing that is read-only.
    shutil.rmtree(path)


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold a lock file, which the system lets go of with the process; raises Busy at once where another holds it."""
    with path.open("ab") as file:
        try:
            _lock(file)
        except OSError as error:
            raise Busy(f"{path} is held by another process") from error
        yield


def _lock(file: BinaryIO) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415  (not there elsewhere)

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415  (not there on Windows)

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def flush(file: BinaryIO) -> None:
    """Have what was written reach the disk."""
    file.flush()
    os.fsync(file.fileno())


def folders(folder: Path) -> list[Path]:
    """A folder and all folders in it, the outer before the inner."""
    found = [folder]
    for outer in found:
        with os.scandir(outer) as entries:
            found += [Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False)]
    return found
