"""Programmes that staff bring as a file, XLSX, CSV or ICS: events, or the cells that keep a row from being one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk.content.programme.kinds import ADD, Kinds
from kiosk.content.programme.rows import ROWS, Columns, EventRow, find_columns, row_value
from kiosk.content.reader import Tree
from kiosk.content.salvage import salvaged
from kiosk.content.tables import read_grid
from kiosk.content.tables.cells import refused
from kiosk.content.tables.limits import FILE_BYTES
from kiosk.content.tables.text import read_bytes
from kiosk.content.validate import validated
from kiosk.model.archive import PastEvent
from kiosk.model.programme import NO_DEFAULTS, Defaults, ProgrammeEvent
from kiosk.problem import Problem, Refused

PROPERTY_HINTS = {
    "title": "write its name as SUMMARY",
}
"""What would be right in a calendar, by the field of an event."""


def read_events(
    path: Path,
    shown: str,
    kind: type[ProgrammeEvent | PastEvent],
    zone: str,
    defaults: Defaults = NO_DEFAULTS,
    known: Kinds | None = None,
) -> tuple[list[EventRow], list[EventRow], list[Problem]]:
    """The events of a file with their places in it, what is left of rows with errors, and every problem.

    ``shown`` is the file's name in messages, ``zone`` the time zone of the exhibition; ``defaults`` hold for what says
    nothing else, and ``known`` are the kinds of event that the pack has.
    """
    known = known or Kinds()
    is_calendar = path.suffix.lower() == ".ics"
    try:
        if is_calendar:
            from kiosk.content.programme.calendars import calendar_values  # noqa: PLC0415  (icalendar is slow to import)

            found, problems = calendar_values(read_bytes(path, shown, FILE_BYTES), shown, zone, defaults, known)
        else:
            found, problems = _table_values(path, shown)
    except Refused as refusal:
        return [], [], [refusal.problems[0]]
    rows, left = [], []
    given = _given(defaults)
    for each in found:
        tree = replace(each, value={**given, **each.value})
        unknown = _name_kind(tree, known) if "kind" in each.value else []
        event, wrong = validated(kind, tree.value, tree)
        wrong += unknown
        problems += [_in_words_of_calendars(problem, known) for problem in wrong] if is_calendar else wrong
        if event is not None and not wrong:
            rows.append(EventRow(tree, event))
        else:
            left.append(EventRow(tree, salvaged(kind, tree.value)))
    return rows, left, problems


def _given(defaults: Defaults) -> dict[str, Any]:
    """The fields of an event that says nothing."""
    kind = {"kind": defaults.kind} if defaults.kind is not None else {}
    words = {language.value: words for language, words in defaults.place or () if words}
    return {**kind, "place": words} if words else kind


def _name_kind(tree: Tree, known: Kinds) -> list[Problem]:
    """Put the key of a kind in the place of its name; says so where it is none."""
    words = tree.value["kind"]
    key = known.key(words)
    if key is None:
        return [known.unknown(tree, ("kind",), words)]
    tree.value["kind"] = key
    return []


def _in_words_of_calendars(problem: Problem, known: Kinds) -> Problem:
    """A problem with the property that is to be written for its field."""
    if problem.field == "kind" and problem.code in ("missing", "unknown-kind"):
        under = "as CATEGORIES, or under defaults: in the slide"
        return replace(problem, hint=f"{known.choice} {under}{f', {ADD}' if problem.code == 'unknown-kind' else ''}")
    is_told = problem.code == "missing" and problem.field in PROPERTY_HINTS
    return replace(problem, hint=PROPERTY_HINTS[problem.field]) if is_told else problem


def _table_values(path: Path, shown: str) -> tuple[list[Tree], list[Problem]]:
    """Every filled row below the headings as plain values."""
    grid = read_grid(path, shown)
    try:
        columns, problems = find_columns(grid)
    except Refused as refusal:
        return [], [refusal.problems[0], *grid.problems]  # What is hidden may be what is missed.
    problems += grid.problems
    filled = [index for index in range(columns.heading + 1, len(grid.rows)) if any(map(str, grid.rows[index]))]
    if len(filled) > ROWS:
        raise refused(shown, "too-large", f"has more than {ROWS} events", "leave out what is over", filled[ROWS])
    trees = []
    for index in filled:
        value, wrong = row_value(grid, columns, index)
        problems += wrong
        if not wrong:
            trees.append(_tree(shown, value, columns, index))
    return trees, problems


def _tree(shown: str, value: object, columns: Columns, index: int) -> Tree:
    return Tree(shown, value, {(): index + 1}, {place: column + 1 for column, place in columns.places.items()})
