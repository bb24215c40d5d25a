"""``kiosk shots`` and ``kiosk bench``."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from kiosk.cli.common import CLEAN, PROBLEMS, WRONG_USE, Commands, size
from kiosk.services.process import bundled


def add(commands: Commands) -> None:
    """Name the commands that draw and measure the kiosk; measuring needs the source."""
    shots = commands.add_parser("shots", help="draw every screen to PNG files, without a display")
    shots.add_argument("folder", type=Path)
    shots.add_argument("--pack", type=Path)
    shots.add_argument("--lang", default="be,ru,zh,en", help="languages, such as be,zh")
    shots.add_argument("--size", type=size, default=(1920, 1080), help="such as 1920x1080 or 1080x1920")
    shots.add_argument("--only", metavar="NAME", help="only screens whose name contains this")
    shots.add_argument("--text", choices=("normal", "large", "largest"), default="normal", help="text size")
    shots.add_argument("--colours", choices=("day", "night", "contrast"), default="day")
    shots.add_argument("--lowered", action="store_true", help="with lowered controls")
    shots.set_defaults(command=_shots)
    if bundled():
        return
    bench = commands.add_parser("bench", help="measure speed and memory on this machine, about eight minutes")
    bench.add_argument("--json", action="store_true", help="print the figures as JSON")
    bench.set_defaults(command=_bench)


def _shots(options: argparse.Namespace) -> int:
    from kiosk.model.text import Language

    wanted = options.lang.split(",")
    if unknown := [language for language in wanted if language not in list(Language)]:
        print(f"kiosk: {unknown[0]!r} is not a language of the kiosk: be, ru, zh, en", file=sys.stderr)
        return WRONG_USE
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kiosk.bench.shots import Wish, shoot

    wish = Wish(
        size=options.size,
        languages=tuple(map(Language, wanted)),
        only=options.only,
        text_size=options.text,
        colours=options.colours,
        lowered=options.lowered,
    )
    drawn = False
    try:
        for path in shoot(options.folder, options.pack, wish):
            drawn = True
            print(path)
    except OSError as error:
        print(f"kiosk: nothing can be drawn to {options.folder}: {error}", file=sys.stderr)
        return WRONG_USE
    if not drawn:
        print(f"kiosk: no screen has {options.only!r} in its name", file=sys.stderr)
        return WRONG_USE
    return CLEAN


def _bench(options: argparse.Namespace) -> int:
    from kiosk.bench.run import as_json, bench, table

    rows = bench()
    print(as_json(rows) if options.json else table(rows))
    return CLEAN if all(row.kept for row in rows) else PROBLEMS
