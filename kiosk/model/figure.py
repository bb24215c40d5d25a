"""A number that visitors read, with all that makes it trustworthy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from annotated_types import MaxLen, Predicate

from kiosk.model.address import LONGEST_ADDRESS, is_doi, is_web_address, web_address
from kiosk.model.dates import When
from kiosk.model.record import Key, Line, Number, Record
from kiosk.model.refs import SourceKey
from kiosk.model.text import AsPublished, LocalText


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


class Form(StrEnum):
    """What kind of document a source is."""

    NEWS = "news"
    ARTICLE = "article"
    INTERVIEW = "interview"
    RESEARCH = "research"
    ENCYCLOPAEDIA = "encyclopaedia"
    SPEECH = "speech"
    STATEMENT = "statement"
    GUIDELINES = "guidelines"
    DATA = "data"
    INFOGRAPHIC = "infographic"
    PHOTOGRAPHS = "photographs"
    VIDEO = "video"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Record):
    """Where a statement was read."""

    name: LocalText
    """Short name for the chip, such as ``BelTA``."""
    title: AsPublished | LocalText
    """The title as it was published, and nothing else; what has none is described in four languages."""
    publisher: AsPublished | LocalText | None = None
    """Who published it; left out where the short name says so."""
    form: Form | None = None
    """What kind of document it is."""
    date: When
    """When it was published."""
    read_on: Line | None = None
    """The site on which it was read, such as ``dzen.ru``, if that is not its publisher's."""
    doi: Annotated[str, Predicate(is_doi)] | None = None
    """The digital object identifier of a scholarly document, such as ``10.1000/182``."""
    address: Annotated[str, MaxLen(LONGEST_ADDRESS), Predicate(is_web_address)] | None = None
    """The publisher's own address, shown as a QR code; none for reposts and prints."""
    note: LocalText | None = None
    """What a careful reader should know of it."""

    def __post_init__(self) -> None:
        if self.address is not None:
            object.__setattr__(self, "address", web_address(self.address))
