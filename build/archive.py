"""Pack dist/kiosk into the archive that staff unpack, unless that is newer than the program.

``python build/archive.py``, after ``build/exe.py``.
"""

from __future__ import annotations

import platform
import sys
import tarfile
import zipfile
from pathlib import Path

from exe import DIST, PROGRAM, ROOT, size, version


def pack() -> None:
    """Write the archive where it is missing or out of date."""
    path = archive_path()
    newest = max(file.lstat().st_mtime for file in PROGRAM.rglob("*") if not file.is_dir())
    if path.is_file() and path.stat().st_mtime > newest:
        print(f"{path} is up to date")
        return
    part = path.with_suffix(".part")
    write = _zip if path.suffix == ".zip" else _tar
    write(part)
    part.replace(path)
    print(f"{path}: {size(path) / 1e6:.0f} MB")


def archive_path() -> Path:
    """Where the archive of this version is for this kind of machine."""
    system = {"Darwin": "macos"}.get(platform.system(), platform.system().lower())
    kind = "zip" if sys.platform == "win32" else "tar.xz"
    return DIST / f"{_name()}-{system}-{platform.machine().lower()}.{kind}"


def _name() -> str:
    return f"great-stone-kiosk-{version()}"


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(PROGRAM.rglob("*")):
            archive.write(file, _name() / file.relative_to(PROGRAM))


def _tar(path: Path) -> None:
    with tarfile.open(path, "w:xz") as archive:
        archive.add(PROGRAM, _name(), filter=_of_nobody)


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    pack()
