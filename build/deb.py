"""Make a Debian package of dist/kiosk, with what build/session has for the kiosk session.

``python build/deb.py``; files of build/session lie there as they lie on the machine, below ``etc`` or ``usr``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from exe import DIST, PROGRAM, ROOT, size, version

NAME = "great-stone-kiosk"
SESSION = ROOT / "build" / "session"
PLACE = f"opt/{NAME}"
DEPENDS = (
    "libc6 (>= 2.34)",
    "libegl1",
    "libgl1",
    "libstdc++6",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libxcb1",
    "xkb-data",
)
"""What the program wants of the machine; everything else is inside."""
SESSION_DEPENDS = ("cage", "libpam-systemd", "xwayland")
DESKTOP = f"""\
[Desktop Entry]
Type=Application
Name=Great Stone Kiosk
Comment=The cooperation of Belarus and China, in four languages
Exec=/{PLACE}/kiosk
Icon={NAME}
Categories=Education;
"""


def build() -> Path:
    """Write the package below dist; returns its path."""
    root = DIST / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(PROGRAM, root / PLACE, symlinks=True)
    if SESSION.is_dir():
        shutil.copytree(SESSION, root, dirs_exist_ok=True)
    (root / "usr/bin").mkdir(parents=True, exist_ok=True)
    (root / "usr/bin/kiosk").symlink_to(f"/{PLACE}/kiosk")
    (root / "usr/share/applications").mkdir(parents=True, exist_ok=True)
    (root / f"usr/share/applications/{NAME}.desktop").write_text(DESKTOP, "utf-8")
    (root / f"usr/share/doc/{NAME}").mkdir(parents=True, exist_ok=True)
    (root / f"usr/share/doc/{NAME}/copyright").symlink_to(f"/{PLACE}/LICENCES.txt")
    icons = root / "usr/share/icons/hicolor/scalable/apps"
    icons.mkdir(parents=True)
    shutil.copy(ROOT / "assets/icons/home.svg", icons / f"{NAME}.svg")
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN/control").write_text(_control(root), "utf-8")
    package = DIST / f"{NAME}_{version()}_{_say('dpkg', '--print-architecture')}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", root, package], check=True)
    shutil.rmtree(root)
    return package


def _control(root: Path) -> str:
    depends = [*DEPENDS, *(SESSION_DEPENDS if SESSION.is_dir() else ())]
    return f"""\
Package: {NAME}
Version: {version()}
Architecture: {_say("dpkg", "--print-architecture")}
Maintainer: The Great Stone Kiosk contributors <kiosk@localhost>
Installed-Size: {size(root) // 1024}
Depends: {", ".join(depends)}
Section: education
Priority: optional
Description: touch kiosk on the cooperation of Belarus and China
 A fullscreen kiosk for exhibitions, in Belarusian, Russian, Chinese and English, with all that it shows inside.
"""


def _say(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    print(build())
