"""Going through a record to every value in it, with the way there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, cast

from kiosk.content.reader import Place
from kiosk.model.record import Record, in_files
from kiosk.model.text import Language, LocalText


def walk(value: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Every record, text and plain value below ``value``; a LocalText is one value.

    Dictionaries hold records by their keys, or are what ``salvage`` makes of one of which nobody knows what it is.
    """
    if value is None:
        return
    yield place, value
    if isinstance(value, LocalText):
        return
    if isinstance(value, dict):
        for name, item in value.items():
            yield from walk(item, (*place, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*place, index))
    elif isinstance(value, Record):
        for item in fields(cast("Any", value)):
            yield from walk(getattr(value, item.name), (*place, in_files(item.name)))


def texts(value: Any) -> Iterator[tuple[Place, LocalText]]:
    """Every text in four languages below ``value``."""
    return ((place, item) for place, item in walk(value) if isinstance(item, LocalText))


def named(value: Any, *names: str) -> Iterator[tuple[Place, str]]:
    """Every plain text in a field of one of ``names``, lists and languages included."""
    for place, item in walk(value):
        field = place[:-1] if place and (isinstance(place[-1], int) or place[-1] in tuple(Language)) else place
        if isinstance(item, str) and field and field[-1] in names:
            yield place, item


def tables(value: Any) -> Iterator[tuple[Place, str, str | None]]:
    """Every table that a record names: the place of its name, its file and its sheet."""
    for place, item in walk(value):
        path = getattr(item, "table", None) if isinstance(item, Record) else None
        if path is not None:
            yield (*place, "table"), path, getattr(item, "sheet", None)
