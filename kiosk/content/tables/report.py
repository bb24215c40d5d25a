"""What the kiosk reads from a file, for staff and for programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kiosk.model.series import Observation, Table
from kiosk.problem import Problem
from kiosk.unseen import visible

GAP = "…"


def as_json(table: Table, problems: Iterable[Problem]) -> dict[str, Any]:
    """Rows in the order of time, and problems, as plain values."""
    return {
        "rows": [_row(series, each) for series, each in _in_time(table)],
        "problems": [
            {"code": each.code, "severity": each.severity.value, "where": each.where, "message": each.words}
            for each in problems
        ],
    }


def as_text(table: Table) -> str:
    """Years in rows and series in columns; a note stands in brackets after its value."""
    places: dict[str, dict[str, str]] = {}
    for series, each in _in_time(table):
        places.setdefault(each.at, {})[series] = _number(each.value) + (f" [{each.note}]" if each.note else "")
    lines = [["year", *map(visible, table.series)]]
    lines += [[at, *(visible(values.get(series, GAP)) for series in table.series)] for at, values in places.items()]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join("  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)


def _in_time(table: Table) -> list[tuple[str, Observation]]:
    observations = [(name, each) for name, series in table.series.items() for each in series]
    return sorted(observations, key=lambda item: item[1].moment)


def _row(series: str, each: Observation) -> dict[str, Any]:
    year = int(each.at) if each.at.isdigit() else each.at
    row = {"year": year, "series": series, "value": each.value, "source": each.source}
    return {**row, "note": each.note} if each.note else row


def _number(value: float) -> str:
    """Digits in groups of three, as many decimals as the value has."""
    whole = int(value) if value.is_integer() else value
    return f"{whole:,}".replace(",", " ")
