"""Every kind of record that a pack is made of."""

from __future__ import annotations

from dataclasses import is_dataclass
from functools import cache

from kiosk.model import (
    archive,
    composition,
    data,
    figure,
    graph,
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
    return tuple(
        thing
        for module in _MODULES
        for thing in vars(module).values()
        if isinstance(thing, type) and is_dataclass(thing)
    )
