"""The common ground of everything that staff write: strict records with described fields.

The records are plain frozen dataclasses, so that opening the kiosk imports no validator.  ``kiosk.content``
hands them to pydantic, which reads the settings below and the docstrings under the fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import MISSING, fields
from decimal import Decimal
from enum import Enum
from functools import cache
from importlib import import_module
from typing import Annotated, Any, ClassVar, cast

from annotated_types import MaxLen, MinLen, Predicate

from kiosk.unseen import has_unseen

LONGEST_PATH = 200
"""Letters of the way from the folder of the pack to a file."""
LONGEST_NAME = 240
"""Bytes of one name in UTF-8."""
FORBIDDEN = frozenset('<>:"/\\|?*')
"""Letters that no name has on Windows or on a stick."""
DEVICES = frozenset(
    {"CON", "PRN", "AUX", "NUL", *(f"{port}{number}" for port in ("COM", "LPT") for number in range(10))}
)
"""Names that Windows keeps for itself, with any ending."""


def in_files(name: str) -> str:
    """What staff call a field: ``from`` is a word that Python keeps for itself."""
    return name.rstrip("_")


class Record:
    """A value of a pack: in its files unknown fields are errors, and descriptions go into the JSON Schema."""

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, Any]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "alias_generator": in_files,
    }


def record_types(of: type = Record) -> Iterator[type]:
    """Every kind of record that a pack can hold, as far as the modules that make them are imported."""
    kind: type
    for kind in of.__subclasses__():
        if "__slots__" in vars(kind):  # A dataclass with slots leaves behind the class that it was made from.
            yield kind
            yield from record_types(kind)


@cache
def stored_type(module: str, name: str) -> type:
    """The record or enumeration of that name in a module of the model, which is imported if need be.

    Raises LookupError if it has none: nothing else is kept in files of records.
    """
    if not module.startswith(f"{__package__}."):
        raise LookupError(f"{module} is no module of the model")
    found = vars(import_module(module)).get(name)
    if isinstance(found, type) and issubclass(found, Record | Enum) and found.__module__ == module:
        return found
    raise LookupError(f"{module} has no record of the name {name}")


@cache
def shape(kind: type) -> str:
    """What a record or an enumeration looks like: its fields with types and defaults, or its members."""
    if issubclass(kind, Enum):
        return repr((kind.__qualname__, [member.value for member in kind]))
    described = [
        (item.name, str(item.type), "" if item.default is MISSING else repr(item.default))
        for item in fields(cast("Any", kind))
    ]
    return repr((kind.__qualname__, described))


def is_key(text: str) -> bool:
    """Whether ``text`` can name a thing: ``park.jobs``, ``culture/tea``, ``S01``; it never leads out of a folder."""
    plain = re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,79}", text) is not None
    return plain and all(part.strip(".") for part in text.split("/"))


def is_media_path(text: str) -> bool:
    """Whether ``text`` is a plain relative path with forward slashes that stays in its folder."""
    return len(text) <= LONGEST_PATH and all(map(is_file_name, text.split("/")))


def is_grid_path(text: str) -> bool:
    """Whether ``text`` names a cross-stitch grid."""
    return text.lower().endswith(".txt")


def is_file_name(name: str) -> bool:
    """Whether a file of a pack can have this name on every system, in any script."""
    return (
        bool(name)
        and not name.startswith((".", " "))
        and not name.endswith((".", " "))
        and FORBIDDEN.isdisjoint(name)
        and not has_unseen(name)
        and name.partition(".")[0].rstrip().upper() not in DEVICES
        and len(name.encode()) <= LONGEST_NAME
    )


def is_number(value: Decimal) -> bool:
    """Whether ``value`` can be written out: at most 18 digits before the point and 9 behind it."""
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -9 and value.adjusted() < 18


Number = Annotated[Decimal, Predicate(is_number)]
Key = Annotated[str, Predicate(is_key)]
MediaPath = Annotated[str, Predicate(is_media_path)]
GridPath = Annotated[MediaPath, Predicate(is_grid_path)]
Line = Annotated[str, MinLen(1), MaxLen(200)]
"""One line of text in one language."""
