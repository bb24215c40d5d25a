"""Build dist/kiosk and its archive, unless they are there and made of the very same files.

``python build/exe.py``, with the packages of build/exe.lock.
"""

from __future__ import annotations

import hashlib
import platform
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

import translations

ROOT = Path(__file__).parent.parent
DIST = ROOT / "dist"
PROGRAM = DIST / "kiosk"
STAMP = DIST / "kiosk.stamp"
INPUTS = ("assets", "build", "docs/kiosk-setup.md", "kiosk", "pyproject.toml", "translations")
MADE = {".pyc", ".qm"}
EXTRAS = ("docs/kiosk-setup.md",)
"""Files that somebody who has but the archive needs beside the program."""
STRIPPED = {"lib-dynload", "nh3", "numpy", "psutil", "yaml"}
"""Folders of extension modules that come with symbols."""


def build() -> None:
    """Make what is missing or out of date."""
    stamp = digest()
    if STAMP.is_file() and STAMP.read_text("ascii") == stamp and archive_path().is_file():
        print(f"{PROGRAM} is up to date")
        return
    STAMP.unlink(missing_ok=True)
    translations.compile_all()
    tool = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(DIST), "--workpath", str(DIST / "work")]
    subprocess.run([*tool, *places, ROOT / "build" / "kiosk.spec"], check=True, cwd=ROOT)
    for extra in EXTRAS:
        shutil.copy(ROOT / extra, PROGRAM)
    if sys.platform.startswith("linux"):
        _strip()
    _pack()
    STAMP.write_text(stamp, "ascii")
    for path in (PROGRAM, archive_path()):
        print(f"{path}: {size(path) / 1e6:.0f} MB")


def digest() -> str:
    """A hash of everything that the program is made of, and of the Python that it is made with."""
    total = hashlib.sha256(f"{sys.version} {platform.platform()}".encode())
    for path in _inputs():
        total.update(f"{path.relative_to(ROOT).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def archive_path() -> Path:
    """Where the archive of this version is for this kind of machine."""
    system = {"Darwin": "macos"}.get(platform.system(), platform.system().lower())
    kind = "zip" if sys.platform == "win32" else "tar.xz"
    return DIST / f"great-stone-kiosk-{version()}-{system}-{platform.machine().lower()}.{kind}"


def version() -> str:
    """The version of the kiosk."""
    from kiosk import __version__  # noqa: PLC0415  (the package beside this folder)

    return __version__


def size(path: Path) -> int:
    """Bytes of a file, or of all files of a folder."""
    files = [path] if path.is_file() else path.rglob("*")
    return sum(file.lstat().st_size for file in files if file.is_symlink() or file.is_file())


def _inputs() -> Iterator[Path]:
    for name in INPUTS:
        path = ROOT / name
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (file for file in files if file.is_file() and file.suffix not in MADE)


def _strip() -> None:
    """Drop symbols that only debuggers read; not from PySide6, because strip breaks what patchelf changed."""
    symbols = [path for path in PROGRAM.rglob("*.so*") if STRIPPED & set(path.parts) or "libpython" in path.name]
    subprocess.run(["strip", "--strip-unneeded", "--preserve-dates", *symbols], check=True)


def _pack() -> None:
    name = f"great-stone-kiosk-{version()}"
    if sys.platform == "win32":
        shutil.make_archive(str(archive_path().with_suffix("")), "zip", DIST, PROGRAM.name)
        return
    with tarfile.open(archive_path(), "w:xz") as archive:
        archive.add(PROGRAM, name, filter=_of_nobody)


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    build()
