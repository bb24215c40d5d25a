"""The list of commands: who uses which, with examples, and what the exit codes of all of them mean."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.watch.watchdog import RESTART, TAKEN

CLEAN, PROBLEMS, WRONG_USE, STOPPED, UNREAD = 0, 1, 2, 130, 141
EXITS = {
    CLEAN: "done, and all is well",
    PROBLEMS: "done; problems were found and reported",
    WRONG_USE: "not done: wrong words or settings, nothing there to work on, or the machine refuses",
    TAKEN: "`kiosk run --kiosk`: another kiosk fills the screen already",
    RESTART: "`kiosk run`: staff ask to start it again",
    STOPPED: "stopped by Ctrl+C",
    UNREAD: "the reader of the output has gone, as in `kiosk news | head -1`",
}
"""The exit codes of all commands."""


class User(StrEnum):
    """Who uses a command, as the help groups them."""

    ANYONE = "To show it"
    EDITOR = "To change what it shows"
    STAFF = "To look after the machine"
    DEVELOPER = "To measure the program"


@dataclass(frozen=True, slots=True)
class Command:
    """A command that the help lists."""

    parser: argparse.ArgumentParser
    line: str
    """What it does, in a line."""
    user: User
    examples: tuple[str, ...]


@dataclass(slots=True)
class Commands:
    """The commands of ``kiosk``."""

    parser: argparse.ArgumentParser
    listed: dict[str, Command] = field(default_factory=dict)
    inner: dict[str, argparse.ArgumentParser] = field(default_factory=dict)
    """Those that the kiosk runs itself; no help lists them."""
    _choices: argparse._SubParsersAction[argparse.ArgumentParser] = field(init=False)

    def __post_init__(self) -> None:
        self._choices = self.parser.add_subparsers(metavar="COMMAND", help=argparse.SUPPRESS, prog="kiosk")

    def add(self, name: str, line: str, user: User, *examples: str) -> argparse.ArgumentParser:
        """A command for people."""
        parser = self._choices.add_parser(
            name,
            description=f"{line[0].upper()}{line[1:]}.",
            epilog=_listing("Examples", examples),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        self.listed[name] = Command(parser, line, user, examples)
        return parser

    def add_inner(self, name: str) -> argparse.ArgumentParser:
        """A command that the kiosk runs itself."""
        self.inner[name] = argparse.ArgumentParser(prog=f"kiosk {name}")
        return self.inner[name]

    def parse(self, arguments: list[str]) -> argparse.Namespace:
        """What the command line says; ends the process where that cannot be understood, or only asks for help."""
        if arguments and arguments[0] in self.inner:
            return self.inner[arguments[0]].parse_args(arguments[1:])
        return self.parser.parse_args(arguments)

    def help(self) -> str:
        """All commands by who uses them, and the exit codes."""
        users = [
            _listing(user, [f"{name:<11}{each.line}" for name, each in self.listed.items() if each.user is user])
            for user in User
        ]
        exits = _listing("Exit codes", [f"{code:<5}{meaning}" for code, meaning in EXITS.items()])
        return "\n\n".join((*users, "`kiosk COMMAND --help` says more, with examples.", exits))


def _listing(title: str, lines: Iterable[str]) -> str:
    return "\n".join((f"{title}:", *(f"  {line}" for line in lines)))
