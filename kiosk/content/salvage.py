"""What is left of a record with mistakes, so that none of them hides another."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from itertools import islice
from types import UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin

from pydantic import ValidationError

from kiosk.content.validate import adapter
from kiosk.model.record import in_files, is_media_path, record_types
from kiosk.model.refs import field_types
from kiosk.model.text import Language, LocalText

MOST_PARTS = 400
"""Looked at of a list that has no bound of its own."""


def salvaged(kind: Any, value: Any) -> Any:
    """``value`` as far as it fits ``kind``, or else its texts and names in plain dictionaries and tuples.

    A field is None where something is wrong or missing, which validation has told by then.  What its type promises
    does not hold, so it is only gone through (``kiosk.model.walk``) and never shown.
    """
    fitting = _fitting(kind, value)
    if fitting is None and isinstance(value, dict):
        return _plain_fields(value)
    return _plain(value) if fitting is None else fitting


def _fitting(kind: Any, value: Any) -> Any:
    try:
        return adapter(kind).validate_python(value)
    except ValidationError:
        pass
    most = MOST_PARTS
    if get_origin(kind) is Annotated:
        most = next((bound for rule in get_args(kind) if (bound := getattr(rule, "max_length", None))), most)
        kind = get_args(kind)[0]
    parts = get_args(kind)
    if is_dataclass(kind):
        return _record(kind, value)
    if get_origin(kind) is tuple and parts[-1] is Ellipsis and isinstance(value, list):
        return tuple(_fitting(parts[0], item) for item in value[:most])
    if get_origin(kind) is dict and isinstance(value, dict):
        return {name: _fitting(parts[1], item) for name, item in islice(value.items(), most)}
    if get_origin(kind) in (Union, UnionType):
        found = (_fitting(part, value) for part in parts if _may_be(part, value))
        return next((part for part in found if part is not None), None)
    return None


def _record(kind: Any, value: Any) -> Any:
    if not isinstance(value, dict) or not _may_be(kind, value):
        return None
    record = object.__new__(kind)
    for item in fields(kind):
        name = in_files(item.name)
        left_out = None if item.default is MISSING else item.default
        part = _fitting(field_types(kind)[item.name], value[name]) if name in value else left_out
        object.__setattr__(record, item.name, part)
    return _with_words(record) if isinstance(record, LocalText) else record


def _with_words(text: LocalText) -> LocalText | None:
    try:
        text.__post_init__()
    except ValueError:
        return None
    return text


def _may_be(kind: Any, value: Any) -> bool:
    """Whether the kind that a value says it is, if it does, is this one."""
    said = get_args(field_types(kind).get("kind")) if isinstance(kind, type) and is_dataclass(kind) else ()
    return not said or (isinstance(value, dict) and value.get("kind") in said)


@cache
def _named_alike() -> dict[str, Any]:
    """The types of fields that are the same in every record which has one of that name."""
    types: dict[str, list[Any]] = {}
    for record in record_types():
        for name, kind in field_types(record).items():
            types.setdefault(in_files(name), []).append(kind)
    return {name: kinds[0] for name, kinds in types.items() if all(kind == kinds[0] for kind in kinds)}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        words = value.keys() & {*Language}
        return cast("Any", _record(LocalText, value) if words else _plain_fields(value))
    if isinstance(value, list):
        return tuple(map(_plain, value[:MOST_PARTS]))
    return value if isinstance(value, str) and is_media_path(value) else None


def _plain_fields(value: dict[str, Any]) -> dict[str, Any]:
    known = _named_alike()
    return {
        name: _fitting(known[name], part) if name in known else _plain(part)
        for name, part in islice(value.items(), MOST_PARTS)
    }
