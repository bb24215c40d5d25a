"""The commands of ``kiosk``; each imports what it needs when it runs."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable

from kiosk import __version__
from kiosk.cli import content, measuring, packs, running, staff
from kiosk.cli.commands import STOPPED, UNREAD, Commands
from kiosk.watch.process import end_with_parent


def run_command(arguments: list[str]) -> int:
    """Do what the command line says; returns the exit code."""
    end_with_parent()
    _write_any_letter()
    options = all_commands().parse(arguments)
    options.arguments = arguments
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        code = command(options)
        print(end="", flush=True)  # There is no output to flush in a window of Windows.
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python writes the rest of it as it ends.
        return UNREAD
    except KeyboardInterrupt:
        return STOPPED
    return code


def _write_any_letter() -> None:
    """Write UTF-8 into files and pipes, whatever Windows thinks, and escape what a terminal does not know."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def all_commands() -> Commands:
    """Every command; without any the kiosk opens."""
    parser = argparse.ArgumentParser(
        prog="kiosk",
        description="A touch kiosk on the cooperation of Belarus and China.",
        usage="kiosk [COMMAND] [OPTIONS]",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.set_defaults(command=running.run, config=None, pack=None, size=None, trace=None, kiosk=False, safe=False)
    commands = Commands(parser)
    for part in (running, packs, content, staff, measuring):
        part.add(commands)
    parser.epilog = commands.help()
    return commands
