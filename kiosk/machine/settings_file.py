"""Reading ``kiosk.toml``: everything that is wrong with it at once, each with file, line and what to write instead."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection, Iterator
from dataclasses import fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from kiosk.machine.settings import Rule, Settings
from kiosk.problem import Problem, Refused

MOST_BYTES = 1_000_000
MOST_PROBLEMS = 20
DEEP = re.compile(r"""(?<![\w"'.-])(?:(?:[\w-]+|"[^"]*"|'[^']*')[ \t]*\.[ \t]*){20}""")
"""A name of so many parts that reading it takes long; settings have two."""

Names = tuple[Collection[str], Collection[str]]
"""Sections and slides."""

_TWICE = re.compile("Cannot (?:declare|overwrite)")
TWICE = "it stands in the file twice: keep one, with all that belongs to it"
SLIPS = (
    ("[\u00a0\u2000-\u200b\u202f\u3000]", "write ordinary spaces: the line was pasted with others"),
    (r"=\s*(#|$)", "write a value behind the =, or remove the line"),
    (r"^\s*[{}]", "write [section] and key = value, without braces"),
    (r"[“”„«»‘’]", 'write straight quotes, "…"'),
    (r'=[^#\']*"[^"]*\\[^"]*"', r"write a path in single quotes, 'C:\Users\Stand\pack', or with /"),
    (r"=\s*-?\d+,\d+\s*(#|$)", "write a decimal point, as in 0.5"),
    (r"=\s*(True|TRUE|False|FALSE|yes|no|on|off)\b", "write true or false"),
    (r"=\s*\d{1,2}:\d\d\s*(#|$)", 'write a time in quotes, as in "09:00"'),
    (r"=\s*[^\s\d\"'\[{+\-tfin#]", 'write a text in quotes, "…"'),
    (r"=\s*(\"[^\"]*|'[^']*)$", "the second quote is missing"),
    (r"^\s*[\w.]+\s*:", "write key = value"),
    (r"^\s*(//|;)", "begin a comment with #"),
)
"""What people write for what TOML wants, as regular expressions for a line, and what to write instead."""


def read_settings(path: Path, names: Callable[[Settings], Names | None] = lambda _: None) -> Settings:
    """The settings in a file; raises Refused with all problems.

    ``names`` tells which sections and slides there are, None where that is not known.
    """
    reading = _Reading(path)
    more = []
    try:
        settings = reading.settings()
        if settings is not None and not reading.problems and (known := names(settings)) is not None:
            reading.look_for_names(settings, known)
    except _Enough:
        settings = None
        more = [Problem(file=str(path), code="too-many", message="has more problems", hint="fix these first")]
    if settings is None or reading.problems:
        raise Refused(*sorted(reading.problems), *more)
    return settings


class _Enough(Exception):
    """So much is wrong that nobody reads the rest."""


class _Reading:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._text = ""
        self.problems: list[Problem] = []

    def settings(self) -> Settings | None:
        """The settings, unless the file cannot be read or something of it is of the wrong kind."""
        try:
            self._text = _decoded(self._path)
        except OSError as error:
            self._complain(1, "unreadable", f"cannot be read: {error.strerror}")
        except ValueError as error:
            self._complain(1, "not-text", str(error))
        values = self._values()
        if values is None:
            return None
        tables = {item.name: self._table(type(item.default), values, item.name) for item in fields(Settings)}
        for key in values:
            if key not in tables:
                self._refuse("", key, [*tables])
        if self.problems:
            return None
        settings = Settings(**tables)
        self._compare(settings)
        return settings

    def look_for_names(self, settings: Settings, known: Names) -> None:
        """Complain of sections and slides that there are not."""
        for key, name in settings.missing_from(*known):
            near = get_close_matches(name, {*known[0], *known[1]}, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(sorted(known[0]))}"
            table, _, word = key.partition(".")
            message = f"has {name!r}, which is nowhere in the pack"
            self._complain(self._line(table, word), "no-such-name", message, field=key, hint=hint)

    def _values(self) -> dict[str, Any] | None:
        """What the file says; None where it is not TOML, with a complaint for each line that is not."""
        lines = _lines(self._text)
        for number, line in enumerate(lines, start=1):
            if DEEP.search(line):
                self._complain(number, "not-toml", "is no setting: a name has two parts at most, as in news.feeds")
                return None
        for _ in range(MOST_PROBLEMS):
            try:
                return tomllib.loads("\n".join(lines))
            except RecursionError:
                self._complain(1, "not-toml", "is not TOML: brackets stand in brackets, far too many")
                return None
            except tomllib.TOMLDecodeError as error:
                where = re.search(r"line (\d+)", str(error))
                number = int(where.group(1)) if where else max(1, len(lines))  # "at end of document"
                line = lines[number - 1] if lines else ""
                advice = TWICE if _TWICE.match(str(error)) else _advice(line)
                self._complain(number, "not-toml", "is not TOML" if advice else f"is not TOML: {error}", hint=advice)
                if not line.strip() or "[" in line or not where:
                    return None  # Without it what follows would mean something else.
                lines[number - 1] = ""
            except ValueError:
                self._complain(1, "not-toml", "is not TOML: a number has thousands of digits")
                return None
        return None

    def _table(self, kind: Any, values: dict[str, Any], name: str) -> Any:
        given = values.get(name, {})
        if not isinstance(given, dict):
            hint = f"write [{name}] on a line of its own"
            self._complain(self._line("", name), "not-a-table", "is a table", field=name, hint=hint)
            return None
        rules: dict[str, Rule] = {item.name: item.metadata["rule"] for item in fields(kind)}
        for key, value in given.items():
            if key not in rules:
                self._refuse(name, key, list(rules))
            elif complaint := rules[key].complaint(value):
                self._complain(self._line(name, key), "wrong-value", complaint, field=f"{name}.{key}")
        return kind(**{key: value for key, value in given.items() if key in rules})

    def _compare(self, settings: Settings) -> None:
        """Complain of what does not go together."""
        languages, screen = settings.languages, settings.screen
        if languages.default not in languages.offered:
            message = f"is {languages.default!r}, which languages.offered does not have"
            line = self._line("languages", "default")
            self._complain(line, "not-offered", message, field="languages.default")
        for key, other in (("on_from", "on_until"), ("on_until", "on_from")):
            if getattr(screen, key) and not getattr(screen, other):
                message = f"needs screen.{other} as well"
                self._complain(self._line("screen", key), "alone", message, field=f"screen.{key}")

    def _refuse(self, table: str, key: str, known: list[str]) -> None:
        near = get_close_matches(key, known, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"it knows {', '.join(known)}"
        shown = f"{table}.{key}" if table else key
        self._complain(self._line(table, key), "no-setting", "is not a setting", field=shown, hint=hint)

    def _complain(self, line: int, code: str, message: str, *, field: str = "", hint: str = "") -> None:
        if len(self.problems) == MOST_PROBLEMS:
            raise _Enough
        self.problems.append(
            Problem(file=str(self._path), line=line, code=code, message=message, field=field, hint=hint)
        )

    def _line(self, table: str, key: str) -> int:
        """The line on which ``key`` of ``table`` stands."""
        name, within = (rf"[\"']?{re.escape(word)}[\"']?" for word in (key, table))
        inside, outside = rf"\s*{name}\s*[=.]", rf"\s*{within}\s*(\.\s*{name}\s*=|=\s*{{.*\b{name}\s*=)"
        current = ""
        for number, line in enumerate(_lines(self._text), start=1):
            header = re.match(r"\s*\[+([^\]]+)\]", line)
            if header:
                current = header.group(1).strip().strip("\"'")
                if current == f"{table}.{key}" or (not table and current.split(".")[0] == key):
                    return number
            elif (current == table and re.match(inside, line)) or (table and not current and re.match(outside, line)):
                return number
        return 1


def _decoded(path: Path) -> str:
    """The text of a file; raises OSError, and ValueError for what is no text."""
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ValueError("is too long to be a kiosk.toml")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]:
        raise ValueError("is UTF-16 text: save the file as UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("is not UTF-8 text: save the file as UTF-8") from None


def _lines(text: str) -> list[str]:
    """The lines as editors count them; other separators of Unicode may stand within a text or a comment."""
    return re.split(r"\r\n|\r|\n", text.rstrip("\r\n"))


def _advice(line: str) -> str:
    """What to write instead of a line that TOML does not allow; empty if that cannot be told."""
    return next((advice for shape, advice in SLIPS if re.search(shape, line)), "")


def names_in(folders: list[Path]) -> Names | None:
    """The sections and slides of packs, by the names of their folders and files; None where one cannot be listed."""
    sections, slides = set(), set()
    try:
        for section in (section for folder in folders for section in _sections(folder)):
            sections.add(section.name)
            slides |= {f"{section.name}/{file.stem}" for file in section.glob("*.yaml") if file.stem != "section"}
    except OSError:
        return None
    return sections, slides


def _sections(folder: Path) -> Iterator[Path]:
    return (place for place in (folder / "sections").iterdir() if place.is_dir())
