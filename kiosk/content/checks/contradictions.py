"""The same number is the same wherever it is written."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kiosk.content.loaded import Loaded
from kiosk.model.data import DataSlide
from kiosk.model.figure import Figure, Unit
from kiosk.model.graph import Graph
from kiosk.model.numbers import Numbers, Strand
from kiosk.model.walk import walk
from kiosk.problem import Problem, Severity

Known = tuple[tuple[str, ...], str, str, str]
"""What a number says: its name, unit, date and source."""


def figures_agree(loaded: Loaded) -> Iterator[Problem]:
    """Figures and rows of tables of one name, unit, date and source have one value."""
    first: dict[Known, tuple[Decimal, str]] = {}
    for value, what, known in _in_tables(loaded):
        first.setdefault(known, (value, what))
    for key, figure in loaded.figures.items():
        value, what = first.setdefault(_known(figure), (figure.value, key))
        if value != figure.value:
            yield loaded.trees[f"figure:{key}"].problem(
                ("value",),
                "contradiction",
                f"{key} is {figure.value:f}, and {what} is {value:f} with the same unit, date and source",
                hint="correct one of them, or the date or source by which they differ",
                severity=Severity.WARNING,
            )


def _known(figure: Figure) -> Known:
    return _name(figure.key), figure.unit, figure.as_of.removeprefix("~"), figure.source


def _name(key: str) -> tuple[str, ...]:
    """What a key calls the thing: without the name of its table before it, and without dates."""
    _, *parts = key.split(".")
    return tuple(part for part in parts if not part[:1].isdigit()) or (key,)


def _in_tables(loaded: Loaded) -> Iterator[tuple[Decimal, str, Known]]:
    """The values that slides show from tables, with what they are called."""
    for _, slide in loaded.data_slides():
        table = loaded.tables[slide.table, slide.sheet]
        for series, unit in _shown(slide):
            if series in table:
                for each in table[series]:
                    known = ((series,), unit.value, each.at.removeprefix("~"), each.source)
                    yield Decimal(str(each.value)), f"{series} in {slide.table}", known


def _shown(slide: DataSlide) -> Iterator[tuple[str, Unit]]:
    if isinstance(slide, Graph):
        yield from ((flow.series, slide.unit) for flow in slide.flows)
    if isinstance(slide, Numbers):
        yield from ((each.series, each.unit) for _, each in walk(slide) if isinstance(each, Strand))
