"""Measure the built program: its size, and its start beside that from source; prints a table in Markdown.

``python build/measure_exe.py``, with a display or Xvfb; ``make measure-exe``.
"""

from __future__ import annotations

import statistics
import sys

from archive import archive_path
from exe import PROGRAM, ROOT, size

STARTS = 7
sys.path.insert(0, str(ROOT))


def main() -> int:
    """Print the table; returns whether a bound is missed."""
    from kiosk.bench import run  # noqa: PLC0415  (found through the line above)
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
    print(f"{run.machine()}; median of {STARTS} starts, alternating\n")
    print("| built program | measured | at most |\n|---|---:|---:|")
    for row in rows:
        bound = "" if row.bound == float("inf") else f"{row.bound:.0f} {row.unit}"
        print(f"| {row.name} | {row.value:.0f} {row.unit} | {bound} |")
    return 0 if all(row.kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
