"""Build dist/kiosk, unless it is there, whole, and made of the very same files.

``python build/exe.py``, with the packages of build/exe.lock.
"""

from __future__ import annotations

import hashlib
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import translations

ROOT = Path(__file__).parent.parent
DIST = ROOT / "dist"
PROGRAM = DIST / "kiosk"
STAMP = DIST / "kiosk.stamp"
TOOLS = (
    "bundle.py",
    "compiled.py",
    "exe.lock",
    "exe.py",
    "kiosk.spec",
    "lenient.py",
    "licences",
    "papers.py",
    "standins.c",
    "standins.py",
    "translations.py",
    "works.py",
)
MADE = {".pyc", ".qm"}
EXTRAS = (
    "build/session/autostart.desktop",
    "docs/content-format.md",
    "docs/kiosk-setup.md",
    "docs/kiosk.example.toml",
    "docs/programme-example.xlsx",
    "docs/publishing.md",
    "docs/schema",
)
"""What somebody who has but the archive needs beside the program, and all that these documents name."""
INPUTS = ("assets", "kiosk", "pyproject.toml", "translations", *EXTRAS, *(f"build/{name}" for name in TOOLS))
STRIPPED = {"lib-dynload", "nh3", "numpy", "psutil", "yaml"}
"""Folders of extension modules that come with symbols."""


def build() -> None:
    """Make it where it is missing or out of date."""
    made_of = digest()
    if STAMP.is_file() and STAMP.read_text("ascii") == f"{made_of} {_listing()}":
        print(f"{PROGRAM} is up to date")
    else:
        STAMP.unlink(missing_ok=True)
        _collect()
        add_extras(PROGRAM)
        STAMP.write_text(f"{made_of} {_listing()}", "ascii")
    print(f"{PROGRAM}: {size(PROGRAM) / 1e6:.0f} MB")


def add_extras(folder: Path) -> None:
    """Put EXTRAS into a folder: documents into ``docs``, as they are named, and everything else right into it."""
    for extra in EXTRAS:
        source, place = ROOT / extra, folder / (extra if extra.startswith("docs/") else Path(extra).name)
        place.parent.mkdir(exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, place, dirs_exist_ok=True)
        else:
            shutil.copy2(source, place)


def digest() -> str:
    """A hash of everything that the program is made of, and of the Python that it is made with."""
    total = hashlib.sha256(f"{sys.version} {platform.platform()}".encode())
    for path in _inputs():
        total.update(f"{path.relative_to(ROOT).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def version() -> str:
    """The version of the kiosk."""
    from kiosk import __version__  # noqa: PLC0415  (the package beside this folder)

    return __version__


def size(path: Path) -> int:
    """Bytes of a file, or of all files of a folder."""
    files = [path] if path.is_file() else path.rglob("*")
    return sum(file.lstat().st_size for file in files if file.is_symlink() or file.is_file())


def _listing() -> str:
    """A hash of the names and sizes of what was built, so that a damaged folder is built anew."""
    files = sorted((path for path in PROGRAM.rglob("*") if not path.is_dir()), key=str)
    names = (f"{path.relative_to(PROGRAM).as_posix()} {path.lstat().st_size}\n" for path in files)
    return hashlib.sha256("".join(names).encode()).hexdigest()


def _inputs() -> Iterator[Path]:
    for name in INPUTS:
        path = ROOT / name
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (file for file in files if file.is_file() and file.suffix not in MADE)


def _collect() -> None:
    translations.compile_all()
    tool = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(DIST), "--workpath", str(DIST / "work")]
    subprocess.run([*tool, *places, ROOT / "build" / "kiosk.spec"], check=True, cwd=ROOT)
    if sys.platform.startswith("linux"):
        _strip()


def _strip() -> None:
    """Drop symbols that only debuggers read; not from PySide6, because strip breaks what patchelf changed."""
    symbols = [path for path in PROGRAM.rglob("*.so*") if STRIPPED & set(path.parts) or "libpython" in path.name]
    subprocess.run(["strip", "--strip-unneeded", "--preserve-dates", *symbols], check=True)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    build()
