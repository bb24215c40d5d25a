"""What time the kiosk believes it is."""

from __future__ import annotations

import struct
import subprocess
from pathlib import Path

DAY = 86_400
JUMPS = (0, 3600, -3600, DAY, -2 * DAY, 200 * DAY, -3000 * DAY, 5 * 365 * DAY)


class Clock:
    """A clock that is some seconds off that of the machine, for programs started in its ``environment``."""

    def __init__(self, folder: Path) -> None:
        """Needs a C compiler; see clock.c."""
        self._file, self._library = folder / "clock", folder / "clock.so"
        source = Path(__file__).with_name("clock.c")
        subprocess.run(["/usr/bin/cc", "-O2", "-shared", "-fPIC", "-o", self._library, source, "-ldl"], check=True)
        self.jump(0)

    def jump(self, seconds: int) -> None:
        """From now on be so many seconds off."""
        with self._file.open("r+b" if self._file.exists() else "wb") as file:
            file.write(struct.pack("=q", seconds))

    def environment(self) -> dict[str, str]:
        """With which a program is started that is to believe this clock; intervals stay true."""
        return {"LD_PRELOAD": str(self._library), "KIOSK_CLOCK": str(self._file)}
