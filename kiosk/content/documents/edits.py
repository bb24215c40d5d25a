"""Edits of a file as values, and what they make of plain values; ``document`` applies them to the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk.content.reader import composed
from kiosk.model.walk import Place


@dataclass(frozen=True, slots=True)
class SetValue:
    """Writes a text, a list or fields in the place of what stands there, or adds a field that is missing."""

    place: Place
    value: Any


@dataclass(frozen=True, slots=True)
class Insert:
    """Puts an item into a list, before the one that stands at its index or after the last one."""

    place: Place
    """Of the item once it is there."""
    value: Any


@dataclass(frozen=True, slots=True)
class Remove:
    """Takes an item out of its list, or a field out of its record."""

    place: Place


@dataclass(frozen=True, slots=True)
class Move:
    """Takes an item of a list to another index of it."""

    place: Place
    to: int
    """Its index once it is there."""


Edit = SetValue | Insert | Remove | Move


class Impossible(Exception):
    """An edit does not fit what it is applied to; its text says why."""


def edited(value: Any, edit: Edit) -> Any:
    """Plain values as they are after an edit; raises Impossible."""
    if not edit.place:
        raise Impossible("the whole of a file is not edited")
    return _within(value, edit.place[:-1], lambda holder: _changed(holder, edit.place[-1], edit))


def composed_values(value: Any) -> Any:
    """Plain values with their texts as they are read again."""
    if isinstance(value, str):
        return composed(value)
    if isinstance(value, list):
        return [composed_values(part) for part in value]
    return {composed(name): composed_values(part) for name, part in value.items()} if isinstance(value, dict) else value


def _within(value: Any, place: Place, change: Callable[[Any], Any]) -> Any:
    if not place:
        return change(value)
    copy: Any = list(value) if isinstance(value, list) else dict(value) if isinstance(value, dict) else value
    try:
        copy[place[0]] = _within(copy[place[0]], place[1:], change)
    except (KeyError, IndexError, TypeError) as error:
        raise Impossible(f"there is no {place[0]!r}") from error
    return copy


def _changed(holder: Any, at: str | int, edit: Edit) -> Any:
    """The list or the fields that hold the edited value, afterwards."""
    match edit, holder, at:
        case SetValue(), dict(), str():
            return {**holder, at: edit.value}
        case SetValue(), list(), int() if 0 <= at < len(holder):
            return [*holder[:at], edit.value, *holder[at + 1 :]]
        case Insert(), list(), int() if 0 <= at <= len(holder):
            return [*holder[:at], edit.value, *holder[at:]]
        case Remove(), dict(), str() if at in holder:
            return {name: value for name, value in holder.items() if name != at}
        case Remove(), list(), int() if 0 <= at < len(holder):
            return [*holder[:at], *holder[at + 1 :]]
        case Move(), list(), int() if 0 <= at < len(holder) and 0 <= edit.to < len(holder):
            rest = [*holder[:at], *holder[at + 1 :]]
            return [*rest[: edit.to], holder[at], *rest[edit.to :]]
    raise Impossible(f"there is no {at!r} that could be changed so")
