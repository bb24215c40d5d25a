"""YAML and CSV files as plain values that know their lines.

Scalars stay text, so that ``no`` is a word and ``1:30`` a time; types are the model's business.  Aliases, tags
and deep nesting are refused, because no pack needs them and they are how a small file exhausts memory.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from kiosk.content.disk import read_start
from kiosk.problem import Problem, short

YAML_BYTES = 256 * 1024
CSV_BYTES = 8 * 1024 * 1024
NESTING = 12
CELL_LENGTH = 2000
NAME_LENGTH = 80

Place = tuple[str | int, ...]
"""The way to a value: keys and positions from the top of its file."""


@dataclass(slots=True)
class Tree:
    """What a YAML file holds, and on which line each part of it stands."""

    file: str
    value: Any = None
    lines: dict[Place, int] = field(default_factory=dict)
    columns: dict[Place, int] = field(default_factory=dict)
    """Where the parts of a row stand, counted from 1."""

    def line(self, place: Place) -> int:
        """The line of ``place``, or of the nearest thing around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def _column(self, place: Place) -> int:
        """The column of ``place``, or of the first thing within it or around it."""
        while place and place not in self.columns:
            within = [column for other, column in self.columns.items() if other[: len(place)] == place]
            if within:
                return min(within)
            place = place[:-1]
        return self.columns.get(place, 0)

    def problem(self, place: Place, code: str, message: str, **more: Any) -> Problem:
        """A problem at ``place`` in this file."""
        return Problem(
            file=self.file,
            line=self.line(place),
            column=self._column(place),
            code=code,
            field=".".join(str(part) for part in place),
            message=message,
            **more,
        )


class Refused(Exception):
    """A file cannot be read; carries the problem to show."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_text(path: Path, shown: str, limit: int) -> str:
    """The text, in NFC, of a UTF-8 file of at most ``limit`` bytes; raises Refused otherwise."""
    try:
        data = read_start(path, limit + 1)
    except OSError as error:
        raise Refused(Problem(file=shown, code="unreadable", message=f"cannot be read: {error.strerror}")) from error
    if len(data) > limit:
        raise Refused(Problem(file=shown, code="too-large", message=f"is larger than {limit // 1024} KB"))
    try:
        return unicodedata.normalize("NFC", data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refused(
            Problem(file=shown, line=line, code="encoding", message="is not UTF-8 text", hint="save the file as UTF-8")
        ) from error


def read_yaml(path: Path, shown: str) -> Tree:
    """The values of a YAML file; raises Refused where it breaks a rule."""
    text = read_text(path, shown, YAML_BYTES)
    tree = Tree(shown)
    try:
        _Composer(tree, yaml.parse(text, Loader=yaml.CSafeLoader)).document()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise Refused(
            Problem(
                file=shown,
                line=line,
                code="yaml",
                message=f"is not YAML: {error.problem}",
                hint="look for a missing colon, quote or indent just above",
            )
        ) from error
    except yaml.YAMLError as error:
        raise Refused(Problem(file=shown, code="yaml", message=f"is not YAML: {error}")) from error
    return tree


class _Composer:
    """Builds a tree from parser events."""

    def __init__(self, tree: Tree, events: Iterator[yaml.Event]) -> None:
        self._tree = tree
        self._events = events

    def document(self) -> None:
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                self._tree.value = self._value(next(self._events), ())
            elif isinstance(event, yaml.DocumentEndEvent):
                break
        if any(isinstance(event, yaml.DocumentStartEvent) for event in self._events):
            raise Refused(self._tree.problem((), "yaml", "holds more than one document", hint="remove the line ---"))

    def _value(self, event: yaml.Event, place: Place) -> Any:
        line = _line(event)
        self._tree.lines.setdefault(place, line)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._refused(line, "alias", "anchors (&) and aliases (*) are not used in packs", "write it out")
        tag = getattr(event, "tag", None)
        if tag is not None and tag != "!":
            raise self._refused(line, "tag", f"the tag {short(tag)} is not used in packs", "put the text in quotes")
        if len(place) > NESTING:
            raise self._refused(line, "nesting", f"is nested deeper than {NESTING} levels", "")
        if isinstance(event, yaml.ScalarEvent):
            empty = event.style is None and event.value in ("", "~", "null")
            return None if empty else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(place)
        return self._mapping(place)

    def _sequence(self, place: Place) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            values.append(self._value(event, (*place, len(values))))
        return values

    def _mapping(self, place: Place) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            line = _line(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise self._refused(line, "yaml", "a field name must be plain text", "")
            if len(event.value) > NAME_LENGTH:
                raise self._refused(line, "yaml", f"a field name is longer than {NAME_LENGTH} letters", "")
            if event.value in values:
                raise self._refused(line, "duplicate", f"{event.value!r} stands here twice", "keep one of them")
            self._tree.lines[(*place, event.value)] = line
            values[event.value] = self._value(next(self._events), (*place, event.value))
        return values

    def _refused(self, line: int, code: str, message: str, hint: str) -> Refused:
        return Refused(Problem(file=self._tree.file, line=line, code=code, message=message, hint=hint))


def _line(event: yaml.Event) -> int:
    """Where an event stands, counted from 1."""
    return event.start_mark.line + 1 if event.start_mark is not None else 1


def read_csv(path: Path, shown: str, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a comma-separated table as ``(line, cells by column)``; raises Refused on a bad header or row."""
    reader = csv.reader(io.StringIO(read_text(path, shown, CSV_BYTES), newline=""), strict=True)
    try:
        header = next(reader, [])
        if tuple(header) != columns:
            raise Refused(
                Problem(
                    file=shown,
                    code="columns",
                    message=f"the first row is {short(','.join(header))!r}",
                    hint=f"it must be {','.join(columns)}",
                )
            )
        for row in reader:
            if not row:
                continue
            if len(row) != len(columns):
                raise Refused(
                    Problem(
                        file=shown,
                        line=reader.line_num,
                        code="columns",
                        message=f"has {len(row)} cells instead of {len(columns)}",
                        hint='put "quotes" around a text with a comma',
                    )
                )
            if any(len(cell) > CELL_LENGTH for cell in row):
                raise Refused(
                    Problem(
                        file=shown,
                        line=reader.line_num,
                        code="too-long",
                        message=f"a cell is longer than {CELL_LENGTH} letters",
                    )
                )
            yield reader.line_num, dict(zip(columns, row, strict=True))
    except csv.Error as error:
        raise Refused(Problem(file=shown, line=reader.line_num, code="csv", message=f"is not CSV: {error}")) from error
