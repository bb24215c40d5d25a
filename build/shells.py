"""What a shell knows of ``kiosk``: its man page, and completion for bash, zsh and fish, from the parsers themselves."""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from kiosk import __version__
from kiosk.cli import all_commands
from kiosk.cli.commands import EXITS, Command, User

SUMMARY = "a touch kiosk on the cooperation of Belarus and China"
FILES = {
    "~/.config/great-stone-kiosk/kiosk.toml": "settings",
    "~/.local/share/great-stone-kiosk": "what is kept: published packs, news, the PIN, and the folder logs",
}


def files() -> dict[str, bytes]:
    """What a package installs, by its place below the root of the machine."""
    return {
        "usr/share/bash-completion/completions/kiosk": bash().encode(),
        "usr/share/fish/vendor_completions.d/kiosk.fish": fish().encode(),
        "usr/share/man/man1/kiosk.1.gz": gzip.compress(man().encode(), mtime=0),
        "usr/share/zsh/vendor-completions/_kiosk": zsh().encode(),
    }


def commands() -> dict[str, Command]:
    """The commands of the built program; those that measure it stay with the source."""
    return {name: each for name, each in all_commands().listed.items() if each.user is not User.DEVELOPER}


def man() -> str:
    """The man page."""
    parts = [
        f'.TH KIOSK 1 "" "great-stone-kiosk {__version__}" "User Commands"',
        f".SH NAME\nkiosk \\- {_roff(SUMMARY)}",
        ".SH SYNOPSIS\n.B kiosk\n[\\fICOMMAND\\fR] [\\fIOPTIONS\\fR]",
        ".SH DESCRIPTION\nWithout a command the kiosk opens.",
    ]
    for user in User:
        of_user = {name: each for name, each in commands().items() if each.user is user}
        if of_user:
            parts += [f".SH {_roff(user.upper())}", *(_manual(name, each) for name, each in of_user.items())]
    parts += [_terms("EXIT STATUS", {str(code): meaning for code, meaning in EXITS.items()}), _terms("FILES", FILES)]
    return "\n".join(parts) + "\n"


def _manual(name: str, command: Command) -> str:
    usage = command.parser.format_usage().removeprefix("usage: ").split()
    lines = [f".SS {name}", f"{_roff(command.parser.description or '')}", ".PP", f".B {_roff(' '.join(usage))}"]
    for action in _actions(command):
        if action.help:
            lines += [".TP", f".B {_roff(', '.join(action.option_strings) or action.dest)}", _roff(action.help)]
    return "\n".join([*lines, ".PP", ".nf", *map(_roff, command.examples), ".fi"])


def _terms(title: str, terms: dict[str, str]) -> str:
    return "\n".join([f".SH {title}", *(f".TP\n.B {_roff(term)}\n{_roff(words)}" for term, words in terms.items())])


def _roff(words: str) -> str:
    """Words as roff takes them literally."""
    plain = words.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


def bash() -> str:
    """Completion for bash, which needs nothing besides it."""
    rows = []
    for name, command in commands().items():
        for action in _actions(command):
            if action.option_strings and action.nargs != 0:
                here = "|".join(f"{name}:{option}" for option in action.option_strings)
                rows.append(f"        {here}) {_bash_values(action)}; return ;;")
    positions = [
        f"        {name}:*) {_bash_values(next(iter(_positions(each)), None))} ;;" for name, each in commands().items()
    ]
    options = [f"        {name}) words='{' '.join(_options(each))}' ;;" for name, each in commands().items()]
    return "\n".join(
        [
            "# Completion of kiosk for bash.",
            "_kiosk() {",
            '    local cur=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} words=""',
            "    COMPREPLY=()",
            "    if ((COMP_CWORD == 1)); then",
            f"        _kiosk_words '{' '.join(commands())} --help --version'",
            "        return",
            "    fi",
            "    case $command:${COMP_WORDS[COMP_CWORD-1]} in",
            *rows,
            "    esac",
            "    if [[ $cur == -* ]]; then",
            "        case $command in",
            *(f"    {line}" for line in options),
            "        esac",
            '        _kiosk_words "$words"',
            "        return",
            "    fi",
            "    case $command: in",
            *positions,
            "    esac",
            "}",
            '_kiosk_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur"); }',
            '_kiosk_files() { mapfile -t COMPREPLY < <(compgen -f -- "$cur"); }',
            "complete -o filenames -F _kiosk kiosk",
            "",
        ]
    )


def _bash_values(action: argparse.Action | None) -> str:
    if action is not None and action.choices:
        return f"_kiosk_words '{' '.join(map(str, action.choices))}'"
    return "_kiosk_files" if action is not None and action.type is Path else ":"


def zsh() -> str:
    """Completion for zsh."""
    rows = [f"        {_quoted(f'{name}:{each.line}')}" for name, each in commands().items()]
    cases = []
    for name, command in commands().items():
        specs = [_zsh_spec(action) for action in _actions(command)]
        cases.append(f"            {name}) _arguments {' '.join(map(_quoted, specs))} ;;")
    return "\n".join(
        [
            "#compdef kiosk",
            "_kiosk() {",
            "    local line state",
            "    local -a commands=(",
            *rows,
            "    )",
            "    _arguments -C '--help[show help]' '--version[show the version]' \\",
            "        '1:command:->command' '*::argument:->rest'",
            "    case $state in",
            "        command) _describe command commands ;;",
            "        rest) case $line[1] in",
            *cases,
            "        esac ;;",
            "    esac",
            "}",
            '_kiosk "$@"',
            "",
        ]
    )


def _zsh_spec(action: argparse.Action) -> str:
    """An argument as ``_arguments`` describes it."""
    said = (action.help or action.dest).replace("[", "(").replace("]", ")").replace(":", " ")
    values = f"({' '.join(map(str, action.choices))})" if action.choices else "_files" if action.type is Path else " "
    if not action.option_strings:
        return f"{'*' if action.nargs == '*' else ''}:{said}:{values}"
    return f"{action.option_strings[-1]}[{said}]" + ("" if action.nargs == 0 else f":{action.dest}:{values}")


def fish() -> str:
    """Completion for fish."""
    lines = ["# Completion of kiosk for fish.", "complete -c kiosk -f", "complete -c kiosk -l help -d 'show help'"]
    for name, command in commands().items():
        lines.append(f"complete -c kiosk -n __fish_use_subcommand -a {name} -d {_quoted(command.line)}")
        here = f"complete -c kiosk -n '__fish_seen_subcommand_from {name}'"
        lines += [f"{here} {_fish_values(action)}" for action in _actions(command)]
    return "\n".join([*lines, ""])


def _fish_values(action: argparse.Action) -> str:
    parts = [f"-l {option.removeprefix('--')}" for option in action.option_strings if option.startswith("--")]
    takes = not action.option_strings or action.nargs != 0
    if action.choices:
        parts.append(f"-x -a {_quoted(' '.join(map(str, action.choices)))}")
    elif takes and action.type is Path:
        parts.append("-F" if not action.option_strings else "-r -F")
    elif takes and action.option_strings:
        parts.append("-x")
    return " ".join([*parts, *([f"-d {_quoted(action.help)}"] if action.help else [])])


def _actions(command: Command) -> Iterable[argparse.Action]:
    """Options and arguments of a command; argparse names no public way to them."""
    return [action for action in command.parser._actions if action.dest != "help"]  # noqa: SLF001


def _options(command: Command) -> list[str]:
    return ["--help", *(option for action in _actions(command) for option in action.option_strings)]


def _positions(command: Command) -> list[argparse.Action]:
    return [action for action in _actions(command) if not action.option_strings]


def _quoted(words: str) -> str:
    """Words as one word of a shell."""
    return "'" + words.replace("'", "'\\''") + "'"
