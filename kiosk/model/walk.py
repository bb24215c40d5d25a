"""Going through a record to every value in it, with the way there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, cast

from kiosk.model.record import Record, in_files
from kiosk.model.refs import Ref, Target, refs, refs_by_name
from kiosk.model.text import LocalText

Place = tuple[str | int, ...]
"""The way to a value: names of fields and entries, and positions in lists, as staff write them."""


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


@dataclass(frozen=True, slots=True)
class Reference:
    """A name in a record, and what it leads to."""

    place: Place
    ref: Ref
    name: str
    table: tuple[str, str | None] | None
    """The file and the sheet of the nearest table, where a series is looked for."""

    @property
    def target(self) -> Target:
        """What the name leads to."""
        return self.ref.target


def references(value: Any, *targets: Target) -> Iterator[Reference]:
    """Every name below ``value`` that leads to one of ``targets``, or to anything if none is given."""
    return (found for found in _references(value, (), None, None) if not targets or found.target in targets)


def _references(value: Any, place: Place, ref: Ref | None, table: tuple[str, str | None] | None) -> Iterator[Reference]:
    """Those below ``value``, which stands in a field of kind ``ref`` and within ``table``."""
    if isinstance(value, str):
        if ref is not None:
            yield Reference(place, ref, value, table)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _references(item, (*place, name), ref or refs_by_name().get(name), table)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _references(item, (*place, index), ref, table)
    elif isinstance(value, Record):
        known = refs(cast("type", type(value)))
        file = next((name for name, ref in known.items() if ref.target is Target.TABLE), None)
        if file is not None and getattr(value, file) is not None:
            table = (getattr(value, file), getattr(value, "sheet", None))
        for item in fields(cast("Any", value)):
            name = in_files(item.name)
            yield from _references(getattr(value, item.name), (*place, name), known.get(name), table)
