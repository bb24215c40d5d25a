"""Measure the built program: its size, and its start beside that from source; writes the table to docs/performance.md.

``python build/measure_exe.py``, with a display or Xvfb; ``make measure-exe``.
"""

from __future__ import annotations

import statistics
import sys
from typing import TYPE_CHECKING

from archive import archive_path
from exe import PROGRAM, ROOT, size

if TYPE_CHECKING:
    from kiosk.bench.run import Row

STARTS = 7
PAGE = ROOT / "docs" / "performance.md"
sys.path.insert(0, str(ROOT))


def main() -> int:
    """Write and print the table; returns whether a bound is missed."""
    from kiosk.bench import run  # noqa: PLC0415  (found through the line above)
    from kiosk.bench.peers.report import write_section  # noqa: PLC0415
    from kiosk.services.paths import default_pack  # noqa: PLC0415

    with run.display():
        built, source = [], []
        for _ in range(STARTS):
            source.append(run.first_frame(default_pack()))
            built.append(run.first_frame(default_pack(), [str(PROGRAM / "kiosk")]))
    built_ms, source_ms = statistics.median(built), statistics.median(source)
    rows = [
        run.Row("folder", size(PROGRAM) / 1e6, "MB", 170),
        run.Row("archive", size(archive_path()) / 1e6, "MB", 70),
        run.Row("start to first picture, from source", source_ms, "ms", float("inf")),
        run.Row("start to first picture, built", built_ms, "ms", 1.3 * source_ms),
    ]
    table = _table(rows, f"{run.machine()}; medians of {STARTS} starts, alternating.")
    write_section(PAGE, "exe", table)
    print(table)
    return 0 if all(row.kept for row in rows) else 1


def _table(rows: list[Row], title: str) -> str:
    lines = [title, "", "| built program | measured | at most |", "|---|---:|---:|"]
    for row in rows:
        bound = "" if row.bound == float("inf") else f"{row.bound:.0f} {row.unit}"
        lines.append(f"| {row.name} | {row.value:.0f} {row.unit} | {bound} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
