"""Make a Debian package of dist/kiosk and of build/session, which has the kiosk session.

``python build/deb.py``, after ``build/exe.py``.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import shells
from exe import DIST, PROGRAM, ROOT, size, version

NAME = "great-stone-kiosk"
SESSION = ROOT / "build" / "session"
PLACE = f"opt/{NAME}"
DEPENDS = (
    "adduser",
    "cage",
    "libegl1",
    "libgl1",
    "libpam-systemd",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libxcb1",
    "xkb-data",
    "xwayland",
)
"""What the program and its session want of the machine besides glibc; everything else is inside."""
RECOMMENDS = ("pulseaudio | pipewire-pulse", "x11-xserver-utils")
"""Films are silent without the first, and on X11 without a desktop the screen goes dark without the second."""
FILES = {
    ROOT / "LICENSE": f"usr/share/doc/{NAME}/copyright",
    ROOT / "assets/icons/home.svg": f"usr/share/icons/hicolor/scalable/apps/{NAME}.svg",
    SESSION / "90-great-stone-kiosk.rules": "usr/lib/udev/rules.d/90-great-stone-kiosk.rules",
    SESSION / "autostart.desktop": f"usr/share/doc/{NAME}/examples/autostart.desktop",
    SESSION / "great-stone-kiosk.desktop": f"usr/share/wayland-sessions/{NAME}.desktop",
    SESSION / "great-stone-kiosk.service": f"usr/lib/systemd/system/{NAME}.service",
    SESSION / "kiosk.desktop": f"usr/share/applications/{NAME}.desktop",
    SESSION / "kiosk.service": "usr/lib/systemd/user/kiosk.service",
    SESSION / "kiosk-session": "usr/bin/kiosk-session",
    **{SESSION / script: f"DEBIAN/{script}" for script in ("postinst", "prerm", "postrm")},
}
"""Where they go, below the root of the machine."""
RUNNABLE = ("usr/bin/", "DEBIAN/")
ELF = b"\x7fELF"


def build() -> Path:
    """Write the package below dist; returns its path."""
    root = DIST / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(PROGRAM, root / PLACE, symlinks=True)
    for source, place in FILES.items():
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, root / place)
        (root / place).chmod(0o755 if place.startswith(RUNNABLE) else 0o644)
    for place, content in shells.files().items():
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_bytes(content)
        (root / place).chmod(0o644)
    (root / "usr/bin/kiosk").symlink_to(f"/{PLACE}/kiosk")
    architecture = _say("dpkg", "--print-architecture")
    (root / "DEBIAN/control").write_text(_control(architecture, size(root) // 1024), "utf-8")
    package = DIST / f"{NAME}_{version()}_{architecture}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", root, package], check=True)
    shutil.rmtree(root)
    return package


def glibc(folder: Path = PROGRAM) -> str:
    """The oldest glibc that has every symbol which the programs and libraries of a folder name."""
    named = {
        tuple(map(int, found))
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
        for found in _symbols(path)
    }
    return ".".join(map(str, max(named)))


def _symbols(path: Path) -> list[tuple[bytes, bytes]]:
    data = path.read_bytes()
    return re.findall(rb"\0GLIBC_(\d+)\.(\d+)", data) if data.startswith(ELF) else []


def _control(architecture: str, kilobytes: int) -> str:
    return f"""\
Package: {NAME}
Version: {version()}
Architecture: {architecture}
Maintainer: The Great Stone Kiosk contributors <kiosk@localhost>
Installed-Size: {kilobytes}
Depends: {", ".join([f"libc6 (>= {glibc()})", *DEPENDS])}
Recommends: {", ".join(RECOMMENDS)}
Section: education
Priority: optional
Description: touch kiosk on the cooperation of Belarus and China
 A fullscreen kiosk for exhibitions, in Belarusian, Russian, Chinese and
 English, with all that it shows inside.  The licences of what it is made of are
 in /{PLACE}/LICENCES.txt.
"""


def _say(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    print(build())
