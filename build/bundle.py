"""What goes into the bundle of all that PyInstaller finds: what is used, and what that needs in turn."""

from __future__ import annotations

import os
import re
from pathlib import PurePath, PurePosixPath

from PyInstaller.depend.bindepend import get_imports

Entry = tuple[str, str, str]
"""Place in the bundle, file, kind: a line of PyInstaller's table of contents."""

FALLBACK = "fallback"
"""The folder of libraries that a machine should have, for machines that do not; see lenient.py."""

MODULES_LEFT_OUT = (
    "curses",
    "doctest",
    "kiosk.bench.run",
    "kiosk.bench.tour",
    "numpy.distutils",
    "numpy.f2py",
    "numpy.random",
    "numpy.testing",
    "pip",
    "PySide6.QtConcurrent",
    "PySide6.QtMultimediaWidgets",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtTest",
    "pyqtgraph.canvas",
    "pyqtgraph.console",
    "pyqtgraph.examples",
    "pyqtgraph.jupyter",
    "pyqtgraph.opengl",
    "readline",
    "setuptools",
    "tkinter",
    "unittest",
)
"""Tools of builders and testers (``kiosk bench`` and ``kiosk tour`` stay with the source), what other programs do with
NumPy and pyqtgraph, and what terminals want, of which readline is under the GPL."""

PLUGINS = {
    "imageformats": {"qjpeg", "qwebp"},
    "multimedia": {"ffmpegmediaplugin"},
    "platforms": {"qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"},
    "wayland-graphics-integration-client": {"qt-plugin-wayland-egl"},
    "wayland-shell-integration": {"fullscreen-shell-v1", "xdg-shell"},
    "xcbglintegrations": {"qxcb-egl-integration", "qxcb-glx-integration"},
}
"""Plug-ins of Qt that are used, by kind, on whichever system has them; PNG needs none."""

UNREACHED = ("libQt6QmlMeta", "libQt6QmlModels", "libQt6QmlWorkerScript")
"""What only the real libQt6Quick and libQt6Qml need, which standins.py replaces."""

LIBC = re.compile(r"(linux-vdso|ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|anl|nsl|crypt))\.so")
MACHINES_OWN = re.compile(r"lib(stdc\+\+|gcc_s)\.so")
"""Found by PyInstaller, but the machine's own must win: drivers are built with it."""


def used_libraries(found: list[Entry]) -> list[Entry]:
    """Extension modules, the interpreter, plug-ins of PLUGINS, and the libraries that these need."""
    kept = {_name(place) for place, _, kind in found if _is_root(place, kind)}
    kept |= needed(found, kept).keys()
    return [entry for entry in found if _name(entry[0]) in kept and not MACHINES_OWN.match(_name(entry[0]))]


def fallback_libraries(found: list[Entry]) -> list[Entry]:
    """Libraries that the bundle needs and PyInstaller leaves to the machine, glibc apart (Linux)."""
    inside = {_name(place) for place, _, _ in found}
    outside = {
        name: source
        for name, source in needed(found, inside).items()
        if source and "." in name and name not in inside and not LIBC.match(name) and not name.startswith(UNREACHED)
    }
    return [(f"{FALLBACK}/{name}", source, "DATA") for name, source in sorted(outside.items())]


def used_files(found: list[Entry], libraries: list[Entry]) -> list[Entry]:
    """The data files without those of Qt and pyqtgraph, for menus that are never opened; links to ``libraries``."""
    linked = {_name(place) for place, _, _ in libraries}
    return [
        entry
        for entry in found
        if (_name(entry[0]) in linked if entry[2] == "SYMLINK" else not entry[0].startswith(("PySide6", "pyqtgraph")))
    ]


def needed(found: list[Entry], names: set[str]) -> dict[str, str | None]:
    """Names and files of all libraries that some of the bundle need, directly or not."""
    sources = {_name(place): source for place, source, kind in found if kind != "SYMLINK"}
    waiting, seen = list(names), dict[str, str | None]()
    while waiting:
        source = sources.get(waiting.pop()) or None
        for library, file in get_imports(source) if source else ():
            if _name(library) not in seen:
                seen[_name(library)] = file
                waiting.append(_name(library))
    return seen


def _is_root(place: str, kind: str) -> bool:
    path = PurePosixPath(place.replace("\\", "/"))
    if "plugins" in path.parts and "PySide6" in path.parts:
        return path.name.split(".")[0].removeprefix("lib") in PLUGINS.get(path.parent.name, ())
    return kind == "EXTENSION" or path.name.lower().startswith(("libpython", "python"))


def _name(place: str) -> str:
    return PurePath(os.path.normcase(place)).name
