"""A map of a journey: places, the ways between them, and a closer look at where it ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from annotated_types import Ge, Le, Len

from kiosk.model.geography import Point
from kiosk.model.record import Key, Line, Record
from kiosk.model.refs import SlideKey, SourceKey
from kiosk.model.slide import Fact, Picture, SlideRecord
from kiosk.model.text import LocalText

Latitude = Annotated[float, Ge(-90), Le(90)]
Longitude = Annotated[float, Ge(-180), Le(180)]


class Side(StrEnum):
    """Where a name stands beside its place; another side is taken where there is no room."""

    ABOVE = "above"
    BELOW = "below"
    LEFT = "left"
    RIGHT = "right"


class Stitch(StrEnum):
    """How a way is sewn."""

    CORD = "cord"
    """The way the slide tells of."""
    RUNNING = "running"
    """Where it leads on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Record):
    """Degrees, north and east positive."""

    lat: Latitude
    lon: Longitude

    @property
    def point(self) -> Point:
        """For reckoning."""
        return Point(self.lat, self.lon)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Position):
    """A city on the map."""

    id: Key
    name: LocalText
    line: LocalText | None = None
    """What it is on this journey, for its card."""
    label: Side = Side.ABOVE
    zoom: Annotated[float, Ge(1), Le(4)] = 1
    """How far one must zoom in to see it."""
    sources: Annotated[tuple[SourceKey, ...], Len(1, 8)]
    """Where its coordinates, and what its line says, were read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way(Record):
    """A line through places of the map."""

    title: LocalText
    """What a screen reader calls it."""
    stitch: Stitch
    through: Annotated[tuple[Key, ...], Len(2, 40)]
    """Names of places, in the order of travel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Road(Record):
    """A motorway, drawn as a smooth line through a few points of it."""

    name: LocalText
    points: Annotated[tuple[Position, ...], Len(2, 20)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmark(Position):
    """Something the inset names."""

    name: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Inset(Record):
    """A closer look: an outline some way from the home place, with what lies around it."""

    title: LocalText
    name: LocalText
    """Of what is outlined."""
    outline: Annotated[tuple[Position, ...], Len(3, 200)]
    distance: Fact
    """From the home place."""
    airport: Landmark
    road: Road
    credit: Line
    """Whose outline it is, as its licence asks: © OpenStreetMap."""
    more: SlideKey | None = None
    """The slide a touch opens, as section/slide."""
    sources: Annotated[tuple[SourceKey, ...], Len(1, 8)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Map(SlideRecord):
    """Land and water with places to touch; there are no borders on it."""

    kind: Literal["map"]
    places: Annotated[tuple[Place, ...], Len(2, 40)]
    """In the order in which 'Next city' goes through them."""
    home: Key
    """The place from which distances are measured."""
    measured: LocalText
    """What the distance on a card is: 'from Minsk, as the crow flies'."""
    ways: Annotated[tuple[Way, ...], Len(1, 4)]
    inset: Inset | None = None
    fact: Fact | None = None
    """One number for the empty corner."""
    picture: Picture | None = None
    """A wide grid above it."""

    def __post_init__(self) -> None:
        names = [place.id for place in self.places]
        if len(set(names)) < len(names):
            raise ValueError(f"places has {_repeated(names)!r} twice")
        strange = set(self._mentioned()) - set(names)
        if strange:
            raise ValueError(f"{min(strange)!r} is none of its places")

    def _mentioned(self) -> Iterable[str]:
        yield self.home
        for way in self.ways:
            yield from way.through

    def place(self, key: str) -> Place:
        """The place of that name."""
        return next(place for place in self.places if place.id == key)


def _repeated(names: list[str]) -> str:
    return next(name for index, name in enumerate(names) if name in names[:index])
