"""``kiosk shots`` and ``kiosk bench``."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.commands import CLEAN, PROBLEMS, WRONG_USE, Commands, User
from kiosk.cli.common import size
from kiosk.watch.process import bundled

if TYPE_CHECKING:
    from kiosk.model.text import Language


def add(commands: Commands) -> None:
    """Name the commands that draw and measure the kiosk; measuring needs the source."""
    shots = commands.add(
        "shots",
        "draw every screen to PNG files, without a display",
        User.EDITOR,
        "kiosk shots pictures --pack my-pack --lang be,zh",
        "kiosk shots pictures --only park/facts --size 1080x1920",
    )
    shots.add_argument("folder", type=Path)
    shots.add_argument("--pack", type=Path)
    shots.add_argument("--lang", type=_languages, default="be,ru,zh,en", help="languages, such as be,zh")
    shots.add_argument("--size", type=size, default=(1920, 1080), help="such as 1920x1080 or 1080x1920")
    shots.add_argument(
        "--only", metavar="NAME", help="only screens whose name contains this, such as home or park/facts"
    )
    shots.add_argument("--text", choices=("normal", "large", "largest"), default="normal", help="text size")
    shots.add_argument("--colours", choices=("day", "night", "contrast"), default="day")
    shots.add_argument("--lowered", action="store_true", help="with lowered controls")
    shots.set_defaults(command=_shots)
    if bundled():  # What is below stays with the source.
        return
    tour = commands.add(
        "tour",
        "visit the kiosk off screen in four languages, and keep a picture of all that is seen",
        User.DEVELOPER,
        "kiosk tour pictures",
    )
    tour.add_argument("folder", type=Path)
    tour.add_argument("--pack", type=Path)
    tour.add_argument("--lang", type=_languages, default="be,ru,zh,en", help="languages, such as be,zh")
    tour.add_argument("--size", type=size, default=(1920, 1080), help="such as 1920x1080 or 1080x1920")
    tour.set_defaults(command=_tour)
    bench = commands.add(
        "bench",
        "measure speed and memory on this machine, about eight minutes for all parts",
        User.DEVELOPER,
        "kiosk bench",
        "kiosk bench start frames",
    )
    bench.add_argument("parts", nargs="*", metavar="PART", help="start, frames, memory, packs, data, films or events")
    bench.add_argument("--json", action="store_true", help="print the figures as JSON")
    bench.set_defaults(command=_bench)


def _languages(text: str) -> tuple[Language, ...]:
    """Languages such as be,zh; raises ArgumentTypeError."""
    from kiosk.model.text import Language

    known = {language.value: language for language in Language}
    wanted = text.split(",")
    if unknown := [language for language in wanted if language not in known]:
        raise argparse.ArgumentTypeError(f"{unknown[0]!r} is not a language of the kiosk: {', '.join(known)}")
    return tuple(known[language] for language in wanted)


def _shots(options: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kiosk.bench.shots import Wish, shoot

    wish = Wish(
        size=options.size,
        languages=options.lang,
        only=options.only and options.only.replace("/", "-"),
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


def _tour(options: argparse.Namespace) -> int:
    from kiosk.bench.tour import Lost, tour

    pictures, visit = 0, tour(options.folder, options.pack, options.lang, options.size)
    try:
        for pictures, path in enumerate(visit, 1):  # noqa: B007
            if sys.stderr.isatty():
                print(f"\r{path}\x1b[K", end="\r", file=sys.stderr)
    except (Lost, OSError) as error:
        print(f"kiosk: the visit ended after {pictures} pictures: {error}", file=sys.stderr)
        return PROBLEMS
    languages = ", ".join(options.lang)
    print(f"Visited off screen in {languages}: {pictures} pictures of what was seen are in {options.folder}.")
    print("To touch it, run it on a display; by VNC: `Xvfb :9 & x11vnc -display :9 & DISPLAY=:9 make run`.")
    return CLEAN


def _bench(options: argparse.Namespace) -> int:
    from kiosk.bench.display import machine
    from kiosk.bench.run import PARTS, as_json, bench, line

    if unknown := [part for part in options.parts if part not in PARTS]:
        print(f"kiosk: {unknown[0]!r} is no part of it: {', '.join(PARTS)}", file=sys.stderr)
        return WRONG_USE
    rows = []
    if not options.json:
        print(machine(), flush=True)
    for row in bench(options.parts):
        rows.append(row)
        if not options.json:
            print(line(row), flush=True)
    if options.json:
        print(as_json(rows))
    return CLEAN if all(row.kept for row in rows) else PROBLEMS
