"""Plain values to model records through pydantic, and pydantic's errors to problems staff understand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from typing import Annotated, Any, cast

from pydantic import Field, TypeAdapter, ValidationError

from kiosk.content.reader import Tree
from kiosk.model.record import in_files, record_types
from kiosk.model.registry import Slide
from kiosk.model.text import LocalText
from kiosk.model.walk import Place, walk
from kiosk.problem import Problem, short

AnySlide = Annotated[Slide, Field(discriminator="kind")]
"""The union of slide kinds, told apart by ``kind``."""

MOST_PROBLEMS = 50
"""Told of one record."""
_AS_PUBLISHED = "constrained-str"
"""So pydantic calls ``AsPublished`` where a ``LocalText`` may stand instead."""

_PREDICATES = {
    "is_date": "is not a date (write 2022, 2022-10, 2022-10-03, ~2022 for about, or 2018-01..2018-10)",
    "is_day": "is not a day (write 2026-06-16)",
    "is_time": "is not a time (write 15:00)",
    "is_hours": "is not a part of the day (write 10:00-18:00)",
    "is_repeat": "is no way to repeat (write daily, weekly or mon wed fri; until 2026-06-20; except 2026-06-18)",
    "is_time_zone": "is not a time zone (write Europe/Minsk)",
    "is_length": "is not minutes and seconds (write 2:05)",
    "is_number": "is no number for people (at most 18 digits, and 9 behind the point)",
    "is_key": "is not a name (use letters a to z, digits, dots, dashes and slashes)",
    "is_doi": "is no DOI (write it without an address, like 10.1000/182)",
    "is_web_address": "is no address of a page (write https://…, no @ before the host, no unseen letters)",
    "is_grid_path": "is no cross-stitch grid, and nothing else has room here (name a .txt file)",
    "is_media_path": "is not a path inside the pack, or Windows refuses it (write it like media/stork.txt)",
}

_DIGITS = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_BELONGS = {
    "bool": "true or false",
    "dataclass": "fields, each on its line",
    "decimal": "a number, like 53.9",
    "finite": "a number, like 53.9",
    "float": "a number, like 53.9",
    "int": "a whole number, like 2026",
    "model": "fields, each on its line",
    "string": "words; a number in quotation marks",
    "text": "words, or the same words in be, ru, zh and en",
    "tuple": "a list",
}
"""What is right where pydantic's error begins with this word."""


@cache
def adapter(kind: Any) -> TypeAdapter[Any]:
    """The validator of a record type, built once."""
    return TypeAdapter(kind)


def validated(kind: Any, value: Any, tree: Tree, at: Place = ()) -> tuple[Any | None, list[Problem]]:
    """``value`` as a record, or None and every reason why not."""
    try:
        record = adapter(kind).validate_python(value)
    except ValidationError as error:
        told = (_as_meant(detail, value) for detail in error.errors(include_url=False))
        details = [detail for detail in told if detail is not None and not _miscounted(detail)]
        if kind is AnySlide:
            details = [{**detail, "loc": detail["loc"][1:]} for detail in details]  # It begins with the kind of slide.
        problems = [_problem(detail, tree, at) for detail in details[:MOST_PROBLEMS]]
        if len(details) > MOST_PROBLEMS:
            more = f"has {len(details) - MOST_PROBLEMS} more problems"
            problems.append(tree.problem(at, "too-many", more, hint="fix these first"))
        return None, problems
    hint = "write it in the digits 0 to 9, like 53.9"
    problems = [
        tree.problem((*at, *place), "not-a-number", f"{short(written)!r} is not a number", hint=hint)
        for place, written in _odd_numbers(record, value)
    ]
    return (None if problems else record), problems


def _odd_numbers(record: Any, value: Any) -> Iterator[tuple[Place, str]]:
    """Numbers that only Python takes for some: ``9_0``, or in the digits of another script."""
    for place, item in walk(record):
        if isinstance(item, int | float | Decimal) and not isinstance(item, bool):
            try:
                written = _at(value, place)
            except (KeyError, IndexError, TypeError):
                continue  # It was left out.
            if isinstance(written, str) and not _DIGITS.fullmatch(written.strip()):
                yield place, written


def _as_meant(detail: Any, value: Any) -> Any:
    """A detail of words that may stand as published or in four languages; None if it speaks of the way not taken.

    Pydantic tells of both ways.  What is neither is told once.  ``value`` is the whole record.
    """
    way = detail["loc"]
    branch = next((index for index, part in enumerate(way) if part in (_AS_PUBLISHED, LocalText.__name__)), None)
    if branch is None:
        return detail
    written = _at(value, way[:branch])
    if isinstance(written, dict) is not (way[branch] == LocalText.__name__):
        return None
    fits = isinstance(written, dict | str) or written is None
    return {**detail, "loc": way[:branch] + way[branch + 1 :], "type": detail["type"] if fits else "text_type"}


def _miscounted(detail: Any) -> bool:
    """Whether a list is only too short for pydantic, which does not count what is wrong in it."""
    return bool(detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"])


def _problem(detail: Any, tree: Tree, at: Place) -> Problem:
    wrong = detail["type"]
    place = (*at, "kind") if wrong == "union_tag_invalid" else _place(detail["loc"], tree, at)
    message, hint = _beyond(detail) or _unfit(detail)
    return tree.problem(place, wrong.replace("_", "-"), message, hint=hint)


def _beyond(detail: Any) -> tuple[str, str] | None:
    """What is said of too much and too little, and what would be right; None of anything else."""
    bounds, value = detail.get("ctx", {}), detail["input"]
    match detail["type"]:
        case "string_too_long":
            return f"has {len(value)} letters", f"at most {bounds['max_length']} fit"
        case "too_long":
            return f"holds {bounds['actual_length']}", f"at most {bounds['max_length']}"
        case "too_short":
            return f"holds {bounds['actual_length']}", f"at least {bounds['min_length']}"
        case "greater_than_equal":
            return f"{short(str(value))} is out of range", f"at least {bounds['ge']:g}"
        case "less_than_equal":
            return f"{short(str(value))} is out of range", f"at most {bounds['le']:g}"
    return None


def _unfit(detail: Any) -> tuple[str, str]:
    """What is said of a value of the wrong kind, and what would be right."""
    wrong, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    message, hint = detail["msg"], ""
    if wrong == "missing":
        message, hint = "is missing", "add it"
    elif wrong == "unexpected_keyword_argument":
        message, hint = "is not a field here", _did_you_mean(str(detail["loc"][-1]))
    elif wrong == "string_too_short" or (wrong.endswith("_type") and value is None):
        message, hint = "is empty", "write something or remove the line"
    elif wrong == "predicate_failed":
        name = message.removeprefix("Predicate ").removesuffix(" failed").strip("'")
        message = f"{short(str(value))!r} {_PREDICATES[name]}"
    elif wrong == "union_tag_invalid":
        message, hint = f"{short(context['tag'])!r} is not a kind of slide", f"one of {context['expected_tags']}"
    elif wrong == "union_tag_not_found":
        message, hint = "kind is missing", "say what kind of slide this is"
    elif wrong in ("enum", "literal_error"):
        message, hint = f"{short(str(value))!r} is not known here", f"one of {context['expected']}"
    elif wrong.startswith(tuple(_BELONGS)):
        quoted = "" if wrong.endswith("_type") else f"{short(str(value))!r} "
        message, hint = f"{quoted}is not what belongs here", _BELONGS[wrong.partition("_")[0]]
    elif wrong == "value_error":
        message = message.removeprefix("Value error, ")
    return message, hint


def _place(loc: tuple[str | int, ...], tree: Tree, at: Place) -> Place:
    """The place of an error in the file: pydantic's location less the names of union members."""
    place, node = at, _at(tree.value, at)
    for index, part in enumerate(loc):
        if part == "[key]":  # So pydantic calls the name of an entry.
            break
        known = (isinstance(node, dict) and part in node) or (
            isinstance(node, list) and isinstance(part, int) and part < len(node)
        )
        if known:
            node = node[part]
        if known or index == len(loc) - 1:
            place = (*place, part)
    return place


def _at(value: Any, place: Place) -> Any:
    for part in place:
        value = value[part]
    return value


def _did_you_mean(name: str) -> str:
    if name in _field_names():
        return "it belongs to other things, see docs/content-format.md; remove it"
    match = get_close_matches(name, _field_names(), n=1, cutoff=0.7)
    return f"did you mean {match[0]!r}?" if match else "remove it, or look into docs/content-format.md"


@cache
def _field_names() -> tuple[str, ...]:
    return tuple(sorted({in_files(item.name) for record in record_types() for item in fields(cast("Any", record))}))
