"""Size on disk of a program: its packages with all that they depend on, less what every Debian system has."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FIELDS = ("Package", "source:Package", "Installed-Size", "Priority", "Pre-Depends", "Depends", "Provides")
FORMAT = "\t".join(f"${{{field}}}" for field in (*FIELDS, "db:Status-Status")) + "\n"
EVERYWHERE = frozenset({"required", "important"})
"""Priorities of the packages that every Debian system has, see section 2.5 of the Debian policy."""
KIBIBYTE = 1024


@dataclass(frozen=True, slots=True)
class Package:
    """An installed Debian package."""

    source: str
    """The package that it was built from."""
    size: int
    """Bytes."""
    everywhere: bool
    needs: tuple[tuple[str, ...], ...]
    """Names of packages, one of each is needed."""


class Packages:
    """The installed packages of this machine."""

    def __init__(self, status: str) -> None:
        """``status`` is what dpkg-query prints in ``FORMAT``."""
        self._packages: dict[str, Package] = {}
        self._provided: dict[str, str] = {}
        for line in status.splitlines():
            name, source, size, priority, before, needs, provides, state = line.split("\t")
            if state != "installed":
                continue
            wants = _needs(f"{before}, {needs}")
            self._packages[name] = Package(source, int(size or 0) * KIBIBYTE, priority in EVERYWHERE, wants)
            self._provided |= dict.fromkeys((word for words in _needs(provides) for word in words), name)

    @classmethod
    def of_this_machine(cls) -> Packages:
        """Ask dpkg."""
        query = ["dpkg-query", "--show", f"--showformat={FORMAT}"]
        return cls(subprocess.run(query, check=True, capture_output=True, text=True).stdout)

    def own_size(self, *names: str) -> int:
        """Bytes of packages, with those that they need and that were built from the same sources."""
        sources = {self._packages[name].source for name in names}
        closure = (self._packages[name] for name in self._closure(names))
        return sum(package.size for package in closure if package.source in sources)

    def whole_size(self, *names: str) -> int:
        """Bytes of packages and all that they need, beyond a system that has only what every system has."""
        everywhere = [name for name, package in self._packages.items() if package.everywhere]
        return sum(self._packages[name].size for name in self._closure(names) - self._closure(everywhere))

    def _closure(self, names: Iterable[str]) -> set[str]:
        waiting, found = list(names), set[str]()
        while waiting:
            name = waiting.pop()
            name = name if name in self._packages else self._provided.get(name, name)
            if name in self._packages and name not in found:
                found.add(name)
                waiting += [self._chosen(choices) for choices in self._packages[name].needs]
        return found

    def _chosen(self, choices: tuple[str, ...]) -> str:
        """The first of some packages that is there."""
        there = (name for name in choices if name in self._packages or name in self._provided)
        return next(there, choices[0])


def _needs(field: str) -> tuple[tuple[str, ...], ...]:
    """A dependency field of dpkg without versions and architectures."""
    groups = (part.strip() for part in field.split(",") if part.strip())
    return tuple(tuple(re.split(r"[ (:]", choice.strip())[0] for choice in group.split("|")) for group in groups)


def folder_size(path: Path) -> int:
    """Bytes of a file, or of all files of a folder, links not followed."""
    files = [path] if path.is_file() else path.rglob("*")
    return sum(file.lstat().st_size for file in files if file.is_symlink() or file.is_file())
