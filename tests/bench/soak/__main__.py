"""``python -m tests.bench.soak MINUTES``: see what hours of touches do to the kiosk."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from kiosk.bench.display import virtual_screen
from kiosk.watch.process import ourselves
from tests.bench.soak.report import as_csv, as_markdown, as_svg, judge
from tests.bench.soak.run import Soak

SEED, KILLS = 1992, 10


def main() -> int:
    """Run it, write the report, and say the verdict; returns 1 where something was found, 2 without one."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.soak", description=__doc__)
    parser.add_argument("minutes", type=float)
    parser.add_argument("--program", type=Path, help="the built program; without it the one of this checkout")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--kills", type=int, default=KILLS, help="of the kiosk, when the minutes are over")
    parser.add_argument("--out", type=Path, default=Path("dist/soak"), help="folder of the report")
    options = parser.parse_args()
    program = [str(options.program.resolve())] if options.program else ourselves()
    with virtual_screen() as (display, _), tempfile.TemporaryDirectory(prefix="kiosk-soak-") as scratch:
        soak = Soak(program, Path(scratch), display, options.seed)
        record = soak.run(options.minutes * 60, options.kills)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "soak.csv").write_text(as_csv(record), "utf-8")
    try:
        verdict = judge(record)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    (options.out / "soak.svg").write_text(as_svg(record, verdict), "utf-8")
    name = "The built program" if options.program else "The program of the checkout"
    report = as_markdown(record, verdict, name, "soak.svg")
    (options.out / "soak.md").write_text(report, "utf-8")
    print(report)
    for complaint in record.complaints[:20]:
        print(complaint, file=sys.stderr)
    return 1 if verdict.complaints else 0


if __name__ == "__main__":
    sys.exit(main())
