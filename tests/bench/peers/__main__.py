"""Measures everything that ``kiosk bench`` measures, and the kiosk beside its peers; what ``make bench`` runs.

``python -m tests.bench.peers --reveal FOLDER``, where ``FOLDER`` is the npm package reveal.js.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from kiosk.bench import run
from kiosk.bench.display import machine
from tests.bench.peers.compare import STARTS, VISITS, compare, field
from tests.bench.peers.report import Figure, markdown, plot, write_section

ROOT = Path(__file__).parents[3]
BUILT = ROOT / "dist" / "kiosk" / "kiosk"
DOCUMENT, PLOT = ROOT / "docs" / "performance.md", ROOT / "docs" / "peers.svg"


def main() -> int:
    """Measure, print, and write where that is wished; returns whether a bound is missed."""
    options = _options()
    rows = [] if options.peers_only else list(run.bench())
    if rows:
        print(run.table(rows), flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        contestants = field(Path(scratch), options.program, options.reveal)
        names = [each.name for each in contestants]
        figures = compare(contestants, Path(scratch))
    beside = f"{_how(options.program)}\n\n{markdown(names, figures)}"
    print(beside)
    if options.write:
        if rows:
            write_section(DOCUMENT, "bench", f"{machine()}\n\n{_as_markdown(rows)}")
        write_section(DOCUMENT, "peers", beside)
        PLOT.write_text(plot(names, figures), "utf-8")
    return 0 if all(row.kept for row in rows) and all(map(_ahead, figures)) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.peers")
    parser.add_argument("--reveal", type=Path, required=True, help="the npm package reveal.js")
    parser.add_argument(
        "--program", type=Path, default=BUILT if BUILT.is_file() else None, help="the built kiosk; dist/ if left out"
    )
    parser.add_argument("--peers-only", action="store_true", help="without what `kiosk bench` measures")
    parser.add_argument("--write", action="store_true", help="write the figures to docs/performance.md as well")
    return parser.parse_args()


def _how(program: Path | None) -> str:
    kiosk = "the built program" if program else "the program from source"
    return f"{machine()}; {kiosk}; medians of {STARTS} starts and {VISITS} visits of each, alternating."


def _as_markdown(rows: list[run.Row]) -> str:
    lines = ["| | measured | at most |", "|---|---:|---:|"]
    for row in rows:
        bound = "" if row.bound == float("inf") else f"{row.bound:.4g} {row.unit}".strip()
        bound += f", {row.times:g} x {row.plain}" if row.times else ""
        lines.append(f"| {row.name} | {f'{row.value:.2f} {row.unit}'.strip()} | {bound} |")
    return "\n".join(lines)


def _ahead(figure: Figure) -> bool:
    """Whether nobody beats the kiosk; where the peers have nothing like it, there is no contest."""
    return figure.ahead or not any(figure.values[1:])


if __name__ == "__main__":
    sys.exit(main())
