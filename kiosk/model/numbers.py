"""Numbers over time: one large strand and small ones beside it, each value with its date and source."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from annotated_types import Len

from kiosk.model.data import DataSlide
from kiosk.model.figure import Bound, Figure, Unit
from kiosk.model.graph import Role
from kiosk.model.record import Record
from kiosk.model.refs import SeriesKey
from kiosk.model.series import Observation
from kiosk.model.slide import Fact
from kiosk.model.text import LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand(Record):
    """One number over time."""

    series: SeriesKey
    """Its name in the table; its last value is shown large."""
    label: LocalText
    """What is counted: 'resident companies', 'Actually invested'."""
    line: LocalText | None = None
    """One line below the number of a small strand."""
    unit: Unit
    role: Role
    """``thread`` for the large one; ``jade`` for what is done, ``ink`` for what is promised."""
    article: Fact | None = None
    """A figure of another count, marked at its date and never joined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers(DataSlide):
    """Small multiples: the first strand is large; those that count in one unit share their axes."""

    kind: Literal["numbers"]
    strands: Annotated[tuple[Strand, ...], Len(1, 4)]


def bound_of(observation: Observation) -> Bound:
    """How exact a value is: the notes ``more`` and ``about`` of a table say it of the number itself."""
    return Bound(observation.note) if observation.note in (Bound.MORE, Bound.ABOUT) else Bound.EXACT


def figure_of(observation: Observation, unit: Unit) -> Figure:
    """A value of a table as a figure, to be written like any other."""
    return Figure(
        key="table",
        value=Decimal(repr(observation.value)).normalize(),
        unit=unit,
        bound=bound_of(observation),
        as_of=observation.at,
        source=observation.source,
    )
