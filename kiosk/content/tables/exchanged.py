"""Layouts in which statistics are downloaded: UN Comtrade, new and old, and Our World in Data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kiosk.content.tables.cells import Cell, Grid, one_line, quoted, refused

_COMTRADE = (
    ("period", "flowdesc", "primaryvalue"),
    ("period", "trade flow", "trade value (us$)"),
)
"""The columns for the date, the series and the value."""
_ONE_ONLY = frozenset(
    {"freqcode", "freq", "reporterdesc", "reporter", "partnerdesc", "partner", "partner2desc", "cmddesc", "commodity"}
    | {"cmdcode", "commodity code", "customsdesc", "customsproccode", "motdesc", "mode of transport"}
)
"""Columns that must say the same in every row, or the values are of several things."""
_ENTITY, _YEARS = ("entity", "country"), ("year", "day")
_CODES = ("code", "entity code")


class Exchanged(NamedTuple):
    """The columns of such a layout, counted from 0."""

    year: int
    flow: int | None
    value: int | None
    series: dict[int, str]
    """Where there is one entity: its indicators."""


def find_exchanged(grid: Grid, heading: int) -> Exchanged | None:
    """The columns of a table that was downloaded as it is; None for others, and Refused for one of too many things."""
    names = [one_line(cell).casefold() for cell in grid.rows[heading]]
    for columns in _COMTRADE:
        if all(column in names for column in columns):
            _check_single(grid, heading, names)
            year, flow, value = map(names.index, columns)
            return Exchanged(year, flow, value, {})
    if len(names) > 3 and names[0] in _ENTITY and names[1] in _CODES and names[2] in _YEARS:
        return _our_world(grid, heading)
    return None


def _our_world(grid: Grid, heading: int) -> Exchanged:
    shown = [one_line(cell) for cell in grid.rows[heading]]
    indicators = {i: name for i, name in enumerate(shown) if i > 2 and name and "annotation" not in name.casefold()}
    if len(indicators) == 1:
        return Exchanged(2, 0, next(iter(indicators)), {})
    entities = _different(grid, heading, 0)
    if len(entities) > 1:
        message = f"has {len(indicators)} indicators of several countries: {_some(entities)}"
        raise refused(grid.shown, "several", message, "keep the columns of one indicator, or the rows of one country")
    return Exchanged(2, None, None, indicators)


def _check_single(grid: Grid, heading: int, names: Sequence[str]) -> None:
    for column, name in enumerate(names):
        if name in _ONE_ONLY and len(found := _different(grid, heading, column)) > 1:
            message = f"holds several of {quoted(one_line(grid.rows[heading][column]))}: {_some(found)}"
            raise refused(grid.shown, "several", message, "keep the rows of one, and each other in a table of its own")


def _different(grid: Grid, heading: int, column: int) -> list[Cell]:
    rows = grid.rows[heading + 1 :]
    return list(dict.fromkeys(row[column] for row in rows if column < len(row) and row[column] != ""))


def _some(cells: Sequence[Cell]) -> str:
    return ", ".join(map(quoted, cells[:3])) + (", …" if len(cells) > 3 else "")
