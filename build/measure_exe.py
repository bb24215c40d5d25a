"""Measure the built program: its size, and its start beside that from source; writes the table to docs/performance.md.

``python build/measure_exe.py``, with a display or Xvfb; ``make measure-exe``.  A cold start reads all from the disk;
only root may have the system forget what it has read.
"""

from __future__ import annotations

import os
import statistics
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from archive import archive_path
from exe import PROGRAM, ROOT, size

if TYPE_CHECKING:
    from kiosk.bench.run import Row

STARTS = 7
DROP_CACHES = Path("/proc/sys/vm/drop_caches")
"""See proc(5)."""
PAGE = ROOT / "docs" / "performance.md"
sys.path.insert(0, str(ROOT))


def main() -> int:
    """Write and print the table; returns whether a bound is missed."""
    from kiosk.bench import run  # noqa: PLC0415  (found through the line above)
    from kiosk.bench.display import display, machine  # noqa: PLC0415
    from tests.bench.peers.report import write_section  # noqa: PLC0415

    rows = [
        run.Row("folder", size(PROGRAM) / 1e6, "MB", 170),
        run.Row("archive", size(archive_path()) / 1e6, "MB", 70),
    ]
    with display():
        rows += _starts("start to first picture", cold=False)
        if os.access(DROP_CACHES, os.W_OK):
            rows += _starts("cold start to first picture", cold=True)
    table = _table(rows, f"{machine()}; medians of {STARTS} starts, alternating.")
    write_section(PAGE, "exe", table)
    print(table)
    return 0 if all(row.kept for row in rows) else 1


def _starts(name: str, *, cold: bool) -> list[Row]:
    """Medians of starts from source and of the built program, alternating."""
    from kiosk.bench import run  # noqa: PLC0415
    from kiosk.machine.paths import default_pack  # noqa: PLC0415

    taken: tuple[list[float], list[float]] = [], []
    for _ in range(STARTS):
        for program, times in zip(([sys.executable, "-m", "kiosk"], [str(PROGRAM / "kiosk")]), taken, strict=True):
            if cold:
                os.sync()
                DROP_CACHES.write_text("3", "ascii")
            times.append(run.first_frame(default_pack(), program))
    source, built = map(statistics.median, taken)
    return [
        run.Row(f"{name}, from source", source, "ms", float("inf")),
        run.Row(f"{name}, built", built, "ms", 1.3 * source),
    ]


def _table(rows: list[Row], title: str) -> str:
    lines = [title, "", "| built program | measured | at most |", "|---|---:|---:|"]
    for row in rows:
        bound = "" if row.bound == float("inf") else f"{row.bound:.0f} {row.unit}"
        lines.append(f"| {row.name} | {row.value:.0f} {row.unit} | {bound} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
