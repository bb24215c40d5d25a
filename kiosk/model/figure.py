"""A number that visitors read, with all that makes it trustworthy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from annotated_types import MaxLen, Predicate

from kiosk.model.address import LONGEST_ADDRESS, is_web_address, web_address
from kiosk.model.dates import When
from kiosk.model.record import Key, Line, Number, Record
from kiosk.model.refs import SourceKey
from kiosk.model.text import LocalText


class Unit(StrEnum):
    """What a figure counts in; a bare count leaves its noun to the label."""

    COUNT = "count"
    USD = "usd"
    SQUARE_METRE = "m2"
    HECTARE = "ha"
    SQUARE_KILOMETRE = "km2"
    KILOMETRE = "km"
    PERCENT = "percent"
    TIMES = "times"
    DAYS = "days"


class Bound(StrEnum):
    """How exact the source is."""

    EXACT = "exact"
    MORE = "more"
    ABOUT = "about"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Record):
    """One row of a table below ``figures``."""

    key: Key
    """Name by which slides call the figure, such as ``park.jobs.2022``."""
    value: Number
    """The number in whole units: 770000000, not 770 million."""
    unit: Unit
    bound: Bound
    as_of: When
    """When or for when the number holds."""
    source: SourceKey
    """A key of ``sources.yaml``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Record):
    """Where a statement was read."""

    name: LocalText
    """Short name for the chip, such as ``BelTA``."""
    title: Annotated[str, MaxLen(300)]
    """Title of the page or table, in the language it was published in."""
    publisher: Line
    """Who published it, and on whose site it was read if that was another's."""
    date: When
    """When it was published."""
    address: Annotated[str, MaxLen(LONGEST_ADDRESS), Predicate(is_web_address)] | None = None
    """The publisher's own address, shown as a QR code; none for reposts and prints."""
    note: LocalText | None = None
    """What a careful reader should know of it."""

    def __post_init__(self) -> None:
        if self.address is not None:
            object.__setattr__(self, "address", web_address(self.address))
