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
from typing import Any, NamedTuple

import yaml

from kiosk.content.disk import read_start
from kiosk.model.walk import Place
from kiosk.problem import Problem, Refused, short

YAML_BYTES = 256 * 1024
CSV_BYTES = 8 * 1024 * 1024
NESTING = 12
CELL_LENGTH = 2000
NAME_LENGTH = 80


class Node(NamedTuple):
    """Where a value stands in the text of its file."""

    start: int
    """Its first character, counted from 0."""
    end: int
    """The character after its last one; of lists and fields that are written line by line, that of their last value."""
    name: tuple[int, int] | None
    """The first character of the name of its field, and the one after the last; None in a list."""
    style: str
    """How a text is written: ``'``, ``"``, ``|`` or ``>``; empty for a plain one, and for lists and fields."""
    is_flow: bool
    """Whether it is written in brackets, or stands in some."""


def composed(text: str) -> str:
    """A text with accents at their letters, as most keyboards write them and that of a Mac does not."""
    return unicodedata.normalize("NFC", text)


@dataclass(slots=True)
class Tree:
    """What a YAML file holds, and on which line each part of it stands."""

    file: str
    value: Any = None
    lines: dict[Place, int] = field(default_factory=dict)
    columns: dict[Place, int] = field(default_factory=dict)
    """Where the parts of a row stand, counted from 1."""
    nodes: dict[Place, Node] = field(default_factory=dict)
    """Where the values of a YAML file stand in its text."""

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


def read_text(path: Path, shown: str, limit: int) -> str:
    """The text of a UTF-8 file of at most ``limit`` bytes, without its mark; raises Refused otherwise."""
    try:
        data = read_start(path, limit + 1)
    except OSError as error:
        raise Refused(Problem(file=shown, code="unreadable", message=f"cannot be read: {error.strerror}")) from error
    if len(data) > limit:
        raise Refused(Problem(file=shown, code="too-large", message=f"is larger than {limit // 1024} KB"))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refused(
            Problem(file=shown, line=line, code="encoding", message="is not UTF-8 text", hint="save the file as UTF-8")
        ) from error


def read_yaml(path: Path, shown: str) -> Tree:
    """The values of a YAML file; raises Refused where it breaks a rule."""
    return parse_yaml(read_text(path, shown, YAML_BYTES), shown)


def parse_yaml(text: str, shown: str) -> Tree:
    """The values of a text in YAML, ``composed``; raises Refused where it breaks a rule."""
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
                self._tree.value = self._value(next(self._events), (), None, is_flow=False)[0]
            elif isinstance(event, yaml.DocumentEndEvent):
                break
        if any(isinstance(event, yaml.DocumentStartEvent) for event in self._events):
            raise Refused(self._tree.problem((), "yaml", "holds more than one document", hint="remove the line ---"))

    def _value(
        self, event: yaml.Event, place: Place, name: tuple[int, int] | None, *, is_flow: bool
    ) -> tuple[Any, int]:
        """The value that begins with ``event``, and the character after its last one."""
        line = _line(event)
        self._tree.lines.setdefault(place, line)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._refused(line, "alias", "anchors (&) and aliases (*) are not used in packs", "write it out")
        tag = getattr(event, "tag", None)
        if tag is not None and tag != "!":
            raise self._refused(line, "tag", f"the tag {short(tag)} is not used in packs", "put the text in quotes")
        if len(place) > NESTING:
            raise self._refused(line, "nesting", f"is nested deeper than {NESTING} levels", "")
        start, end, style = _at(event.start_mark), _at(event.end_mark), getattr(event, "style", None) or ""
        value: Any
        if isinstance(event, yaml.ScalarEvent):
            empty = not style and event.value in ("", "~", "null")
            value = None if empty else composed(event.value)
        else:
            style, is_flow = "", is_flow or bool(getattr(event, "flow_style", False))
            inside = self._sequence if isinstance(event, yaml.SequenceStartEvent) else self._mapping
            value, end = inside(place, end, is_flow=is_flow)
        self._tree.nodes[place] = Node(start, end, name, style, is_flow)
        return value, end

    def _sequence(self, place: Place, end: int, *, is_flow: bool) -> tuple[list[Any], int]:
        values: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            value, end = self._value(event, (*place, len(values)), None, is_flow=is_flow)
            values.append(value)
        return values, _at(event.end_mark) if is_flow else end

    def _mapping(self, place: Place, end: int, *, is_flow: bool) -> tuple[dict[str, Any], int]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            line = _line(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise self._refused(line, "yaml", "a field name must be plain text", "")
            if len(event.value) > NAME_LENGTH:
                raise self._refused(line, "yaml", f"a field name is longer than {NAME_LENGTH} letters", "")
            name = composed(event.value)
            if name in values:
                raise self._refused(line, "duplicate", f"{name!r} stands here twice", "keep one of them")
            self._tree.lines[(*place, name)] = line
            at = _at(event.start_mark), _at(event.end_mark)
            values[name], end = self._value(next(self._events), (*place, name), at, is_flow=is_flow)
        return values, _at(event.end_mark) if is_flow else end

    def _refused(self, line: int, code: str, message: str, hint: str) -> Refused:
        return Refused(Problem(file=self._tree.file, line=line, code=code, message=message, hint=hint))


def _at(mark: Any) -> int:
    """The character at which a mark of the parser stands."""
    return int(mark.index)


def _line(event: yaml.Event) -> int:
    """Where an event stands, counted from 1."""
    return event.start_mark.line + 1 if event.start_mark is not None else 1


def read_csv(path: Path, shown: str, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a comma-separated table as ``(line, cells by column)``; raises Refused on a bad header or row."""
    reader = csv.reader(io.StringIO(composed(read_text(path, shown, CSV_BYTES)), newline=""), strict=True)
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
