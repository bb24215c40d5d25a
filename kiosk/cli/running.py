"""``kiosk run`` and ``kiosk supervise``."""

from __future__ import annotations

import argparse
import gc
import os
import signal
from pathlib import Path

from kiosk.cli.commands import WRONG_USE, Commands, User
from kiosk.cli.common import CONFIG, settings_of, size, without_display
from kiosk.watch.watchdog import LEAVE


def add(commands: Commands) -> None:
    """Name the commands that open the kiosk."""
    opens = commands.add(
        "run",
        "open the kiosk (also without any command)",
        User.ANYONE,
        "kiosk run --size 1280x720 --pack my-pack    in a window, before it is published",
        "kiosk run --kiosk                           so that no visitor can leave it",
    )
    _how_to_run(opens)
    form = opens.add_mutually_exclusive_group()
    form.add_argument("--size", type=size, help="open a window, such as 1280x720, instead of the whole screen")
    form.add_argument("--kiosk", action="store_true", help="fill the screen and let no visitor leave")
    opens.add_argument("--safe", action="store_true", help="the pack that ships with the kiosk, no news, no playing")
    opens.set_defaults(command=run)
    supervise = commands.add(
        "supervise",
        "keep `kiosk run --kiosk` running, whatever happens to it",
        User.ANYONE,
        "kiosk supervise --config /etc/kiosk.toml",
    )
    _how_to_run(supervise)
    supervise.set_defaults(command=_supervise)


def _how_to_run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, metavar="FILE", help="kiosk.toml to use")
    parser.add_argument("--pack", type=Path, help="folder of a pack to show")
    parser.add_argument("--trace", type=Path, metavar="FILE", help="append JSON lines on what took how long")


def run(options: argparse.Namespace) -> int:
    """Show the kiosk until it is closed; returns the exit code."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: os._exit(LEAVE))  # Nothing has begun; ``machine/ending.py`` takes over.
    if options.config is not None:
        os.environ[CONFIG] = str(options.config.absolute())
    settings = settings_of(options.config, options.pack)
    if settings is None and options.safe:
        from kiosk.machine.settings import Settings

        settings = Settings()
    if settings is None or without_display():
        return WRONG_USE
    gc.disable()  # Modules and first widgets leave no garbage; ``machine/housekeeping.py`` collects from then on.
    from PySide6.QtCore import QSize

    from kiosk.app import Options
    from kiosk.app import run as show

    return show(
        Options(
            settings=settings,
            pack=options.pack,
            size=QSize(*options.size) if options.size else None,
            trace=options.trace,
            locked=options.kiosk,
            safe=options.safe,
        )
    )


def _supervise(options: argparse.Namespace) -> int:
    from kiosk.watch.supervisor import supervise

    return WRONG_USE if without_display() else supervise(options.arguments[1:])
