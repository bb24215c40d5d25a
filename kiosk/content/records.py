"""Every kind of record that a pack is made of, and the enumerations in their fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass
from enum import Enum
from functools import cache

from kiosk.model import (
    archive,
    composition,
    data,
    figure,
    graph,
    kinds,
    news,
    numbers,
    pack,
    programme,
    ranking,
    schedule,
    series,
    slide,
    text,
    video,
)
from kiosk.model import map as map_

_MODULES = (
    archive,
    composition,
    data,
    figure,
    graph,
    kinds,
    map_,
    news,
    numbers,
    pack,
    programme,
    ranking,
    schedule,
    series,
    slide,
    text,
    video,
)


@cache
def records() -> tuple[type, ...]:
    """The dataclasses of the model that a compiled pack holds."""
    return tuple(thing for thing in _types() if is_dataclass(thing))


@cache
def enumerations() -> tuple[type[Enum], ...]:
    """The enumerations of the model whose members a compiled pack holds."""
    return tuple(thing for thing in _types() if issubclass(thing, Enum))


def _types() -> Iterator[type]:
    return (thing for module in _MODULES for thing in vars(module).values() if isinstance(thing, type))
