"""Libraries in place of big ones that others in the bundle name and the kiosk never uses (Linux); see standins.c."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

from bundle import UNREACHED, Entry

SOURCE = Path(__file__).with_name("standins.c")


def with_standins(found: list[Entry], folder: Path) -> list[Entry]:
    """The same libraries, some of them made anew in ``folder``, and without what only those needed."""
    return list(_with_standins(found, folder))


def _with_standins(found: list[Entry], folder: Path) -> Iterator[Entry]:
    for place, source, kind in found:
        name = Path(place).name
        if name.startswith(UNREACHED):
            continue
        if kind == "SYMLINK" or not name.startswith(("libicudata.so.", "libQt6Quick.so.", "libQt6Qml.so.")):
            yield place, source, kind
        elif name.startswith("libicudata.so."):
            yield place, _made(folder / name, f"-DICU_DATA=icudt{name.rpartition('.')[2]}_dat"), kind
        else:
            yield place, _made(folder / name, "-DQUICK", versioned="Qt_6"), kind


def _made(library: Path, definition: str, versioned: str = "") -> str:
    flags = ["-O2", "-shared", "-fPIC", "-nostdlib", definition, f"-Wl,-soname,{library.name}"]
    if versioned:
        versions = library.with_suffix(".map")
        versions.write_text(f"{versioned} {{ *; }};\n", "ascii")
        flags.append(f"-Wl,--version-script={versions}")
    subprocess.run(["cc", *flags, "-o", library, SOURCE], check=True)
    return str(library)
