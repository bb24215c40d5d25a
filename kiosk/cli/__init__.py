"""The commands of ``kiosk``; each imports what it needs when it runs."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable

from kiosk import __version__
from kiosk.cli import content, measuring, packs, running, staff
from kiosk.services.process import end_with_parent


def run_command(arguments: list[str]) -> int:
    """Do what the command line says; returns the exit code."""
    end_with_parent()
    _write_any_letter()
    options = _parser().parse_args(arguments)
    options.arguments = arguments
    command: Callable[[argparse.Namespace], int] = options.command
    return command(options)


def _write_any_letter() -> None:
    """Write UTF-8 into files and pipes, whatever Windows thinks, and escape what a terminal does not know."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk", description="A touch kiosk on the cooperation of Belarus and China.")
    parser.add_argument("--version", action="version", version=__version__)
    parser.set_defaults(command=running.run, config=None, pack=None, size=None, trace=None, kiosk=False, safe=False)
    commands = parser.add_subparsers(metavar="COMMAND")
    for part in (running, measuring, packs, content, staff):
        part.add(commands)
    return parser
