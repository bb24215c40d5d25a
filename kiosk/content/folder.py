"""What lies in the folder of a pack: ordinary files and folders of them, under names that every system can carry.

The check, the copy and the fingerprint go through a folder in the same way, and none of them is stopped by what has
no place there.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO
from unicodedata import normalize

from kiosk.content.disk import flush, folders, is_inside, leads_out, open_ordinary, settle
from kiosk.model.record import is_file_name
from kiosk.problem import Problem, Severity

DEEPEST = 16
"""Folders within folders of a pack."""
MOST_ENTRIES = 20_000
"""Files, folders and links in a pack."""
PIECE = 1024 * 1024
"""Bytes copied at once."""
READ_ONLY_FILE = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH
READ_ONLY_FOLDER = READ_ONLY_FILE | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH


@dataclass(frozen=True, slots=True)
class Fault:
    """Why something cannot lie in a pack, or not everywhere."""

    code: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR

    def at(self, path: Path) -> Problem:
        """The same, said of a file."""
        return Problem(file=str(path), code=self.code, message=self.message, hint=self.hint, severity=self.severity)


@dataclass(slots=True)
class Inventory:
    """All that lies in a folder and is not hidden; what is found by its way from there, with forward slashes."""

    files: dict[str, os.stat_result] = field(default_factory=dict)
    faults: dict[str, Fault] = field(default_factory=dict)

    def problems(self, shown: Path) -> list[Problem]:
        """What has no place in a pack, each at its file below ``shown``."""
        return [fault.at(shown / name) for name, fault in self.faults.items()]


_NO_PACK = Fault("not-a-pack", "is not a pack: it has no pack.yaml", "name the folder that holds pack.yaml")
_OUTSIDE = Fault("outside", "leads out of the pack", "copy the file into the pack")
_NOWHERE = Fault("stray-file", "is a link that leads nowhere", "copy the file there, or remove the link")
_LINKED = Fault("stray-file", "is a link to a folder", "copy the folder there")
_ODD = Fault("stray-file", "is neither a file nor a folder", "remove it")
_NOT_UTF8 = Fault(
    "file-name", "has a name that is not UTF-8", "rename it, or unpack the archive with the right letters"
)
_NOT_EVERYWHERE = Fault(
    "file-name",
    "has a name that Windows and many sticks refuse",
    'rename it without < > : " | ? * \\ and without a dot or a blank at its end',
    Severity.WARNING,
)
_DEEP = Fault("stray-file", f"lies more than {DEEPEST} folders deep", "move it up")
_MANY = Fault(
    "stray-file",
    f"holds more than {MOST_ENTRIES} files and folders",
    "name the folder of the pack, and nothing around it",
)


def is_pack(folder: Path) -> bool:
    """Whether a folder can be a pack."""
    return (folder / "pack.yaml").is_file()


def misplaced(folder: Path, shown: Path) -> list[Problem]:
    """What keeps a folder from being a pack before anything in it is read, named below ``shown``."""
    return inventory(folder).problems(shown) if is_pack(folder) else [_NO_PACK.at(shown)]


def inventory(folder: Path) -> Inventory:
    """What lies in a folder; raises OSError where the folder itself cannot be read."""
    found, root = Inventory(), os.path.realpath(folder)
    pending, entered = [""], 0
    while pending:
        inside = pending.pop()
        try:
            with os.scandir(folder / inside) as entries:
                seen = sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda one: one.name)
        except OSError as error:
            if not inside:
                raise
            found.faults[inside] = Fault("unreadable", f"cannot be read: {error.strerror}", "")
            continue
        entered += len(seen)
        if entered > MOST_ENTRIES:
            found.faults[""] = _MANY
            break
        for entry in seen:
            name = f"{inside}/{entry.name}" if inside else entry.name
            status = _status(entry, root, name)
            if isinstance(status, Fault):
                found.faults[name] = status
                continue
            if not is_file_name(entry.name):
                found.faults[name] = _NOT_EVERYWHERE
            if stat.S_ISDIR(status.st_mode):
                pending.append(name)
            else:
                found.files[name] = status
    found.files = dict(sorted(found.files.items()))
    return found


def _status(entry: os.DirEntry[str], root: str, name: str) -> os.stat_result | Fault:
    """What a file or folder is, or why it can be neither."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return _NOT_UTF8
    try:
        linked, status = entry.is_symlink(), entry.stat(follow_symlinks=False)
        if (linked or stat.S_ISDIR(status.st_mode)) and not is_inside(root, entry.path):
            return _OUTSIDE
        if linked:
            status = entry.stat()
    except OSError as error:
        return _NOWHERE if entry.is_symlink() else Fault("unreadable", f"cannot be read: {error.strerror}", "")
    if stat.S_ISDIR(status.st_mode):
        return _LINKED if linked else _DEEP if name.count("/") >= DEEPEST else status
    return status if stat.S_ISREG(status.st_mode) else _ODD


def find(folder: Path, path: str) -> Path:
    """Where a file of a pack lies, also on a disk that writes accents in its own way, as that of a Mac does."""
    place = folder / path
    if path.isascii() or place.exists():
        return place
    place = folder
    for part in path.split("/"):
        place /= next((name for name in _names(place) if normalize("NFC", name) == normalize("NFC", part)), part)
    return place


def _names(folder: Path) -> list[str]:
    try:
        return [path.name for path in folder.iterdir()]
    except OSError:
        return []


def copy_folder(source: Path, target: Path) -> str:
    """Copy a folder to a new one on the disk itself, its files read-only; returns its ``digest``.

    Raises OSError, also for what has no place in a pack.
    """
    seen = hashlib.blake2b(digest_size=6)
    target.mkdir()
    for name in _sound(source):
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with _opened(source, name) as original, path.open("xb") as copy:
            for piece in _pieces(name, original):
                seen.update(piece[0])
                copy.write(piece[1])
            flush(copy)
        path.chmod(READ_ONLY_FILE)
    for folder in folders(target):
        settle(folder)
    return seen.hexdigest()


def digest(folder: Path) -> str:
    """Twelve hex digits that change with any name or byte of a folder; hidden files do not count.  Raises OSError."""
    seen = hashlib.blake2b(digest_size=6)
    for name in _sound(folder):
        with _opened(folder, name) as file:
            for piece, _ in _pieces(name, file):
                seen.update(piece)
    return seen.hexdigest()


def protect(folder: Path) -> None:
    """Make all folders in a folder, and itself, read-only."""
    for inner in folders(folder):
        inner.chmod(READ_ONLY_FOLDER)


def _sound(folder: Path) -> Iterator[str]:
    """Every file of a folder; raises OSError where something has no place in a pack."""
    found = inventory(folder)
    for problem in found.problems(folder):
        if problem.severity is Severity.ERROR:
            raise OSError(f"{problem.file} {problem.message}")
    yield from found.files


def _opened(folder: Path, name: str) -> BinaryIO:
    """A file of a folder; raises OSError where it has become a link to elsewhere, a pipe or a device meanwhile."""
    path = folder / name
    if leads_out(folder, path):
        raise OSError(f"{path} leads out of the pack")
    return open_ordinary(path)


def _pieces(name: str, file: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """A file piece by piece, as it counts in a digest and as it is."""
    yield f"\0{name}\0{os.fstat(file.fileno()).st_size}\0".encode(), b""
    while piece := file.read(PIECE):
        yield piece, piece
