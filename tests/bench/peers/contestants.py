"""Who is measured: how each is started, and which keys lead through the same slides."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from kiosk.model.pack import Contents

LOCKS = ".~lock.*"
KIOSK_NEEDS = (
    "libc6",
    "libegl1",
    "libgl1",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libxcb1",
    "xkb-data",
)
"""What the .deb of the built program depends on, its session apart; see build/deb.py."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contestant:
    """A program that shows the slides."""

    name: str
    command: tuple[str, ...]
    opening: tuple[str, ...]
    """Keys from its first picture to the first slide."""
    onward: tuple[str, ...]
    """Keys from there through all other slides."""
    files: tuple[Path, ...]
    """Files and folders of its own, beside packages."""
    packages: tuple[str, ...] = ()
    """Debian packages that hold it."""
    needs: tuple[str, ...] = ()
    """Debian packages that its files need."""
    locks: tuple[Path, str] | None = None
    """Where files lie that say that it runs, and how they are called."""

    def unlock(self) -> None:
        """Take away what it leaves behind when it is ended."""
        if self.locks is not None:
            for path in self.locks[0].glob(self.locks[1]):
                path.unlink()


def kiosk(program: Path | None, contents: Contents) -> Contestant:
    """The kiosk as it stands in an exhibition: the built program, or else from source."""
    onward = list[str]()
    for number, section in enumerate(contents):
        # Back at home, the first tile has the keyboard.
        enter = ("Escape", *("Tab",) * number, "Return") if number else ()
        onward += [*enter, *("Right",) * (len(section.slides) - 1)]
    return Contestant(
        name="Great Stone Kiosk",
        command=(*((str(program),) if program else (sys.executable, "-m", "kiosk")), "run", "--kiosk"),
        opening=("space", "Tab", "Return"),
        onward=tuple(onward),
        files=(program.parent,) if program else (),
        needs=KIOSK_NEEDS,
    )


def chromium(page: Path, slides: int, profile: Path) -> Contestant:
    """A reveal.js deck in Chromium."""
    sandbox = () if os.geteuid() else ("--no-sandbox",)
    quiet = ("--no-first-run", "--disable-features=Translate", f"--user-data-dir={profile}")
    return Contestant(
        name="reveal.js in Chromium",
        command=("chromium", "--kiosk", *sandbox, *quiet, page.as_uri()),
        opening=(),
        onward=("Right",) * (slides - 1),
        files=(page.parent,),
        packages=("chromium",),
    )


def impress(deck: Path, slides: int, profile: Path) -> Contestant:
    """A PPTX in LibreOffice Impress."""
    quiet = ("--nologo", "--norestore", f"-env:UserInstallation={profile.as_uri()}")
    return Contestant(
        name="PPTX in Impress",
        command=("soffice", *quiet, "--show", str(deck)),
        opening=(),
        onward=("Right",) * (slides - 1),
        files=(deck,),
        packages=("libreoffice-impress", "libreoffice-gtk3"),
        locks=(deck.parent, LOCKS),
    )
