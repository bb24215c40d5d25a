"""What a file holds before anybody asks what it means: cells in rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kiosk.problem import Problem, Refused, short
from kiosk.shared import shared

LETTERS_IN_A_MESSAGE = 40


class DateCell(str):
    """A cell that a spreadsheet holds as a date, in the form of ``kiosk.model.dates``."""

    __slots__ = ()


class FaultyCell(str):
    """A cell that cannot be read in any column; its text says why."""

    __slots__ = ()


class TimeCell(FaultyCell):
    """A cell that a spreadsheet holds as a time of day, of which only a programme can make sense."""

    __slots__ = ()

    @property
    def clock(self) -> str:
        """The time as 15:00."""
        return self[-5:]


Cell = str | float
"""Text as it stands in the file, or a number that a spreadsheet holds as one."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a file or sheet."""

    shown: str
    """The file as the reader of a message would type it."""
    rows: list[list[Cell]]
    """Every row of the file, empty ones too, so that a position tells the row's number."""
    above: Mapping[tuple[int, int], Cell] = field(default_factory=dict)
    """What an empty cell shows that is merged with one above it, by row and column."""
    problems: Sequence[Problem] = ()
    """What was left out on the way."""

    def problem(self, row: int, column: int, code: str, message: str, **more: Any) -> Problem:
        """A problem with the cell at two positions counted from 0."""
        return Problem(file=self.shown, line=row + 1, column=column + 1, code=code, message=message, **more)


def refused(shown: str, code: str, message: str, hint: str = "", row: int = 0) -> Refused:
    """Why a file cannot be read at all."""
    return Refused(Problem(file=shown, line=row + 1, column=1, code=code, message=message, hint=hint))


@shared(4096)
def one_line(cell: Cell) -> str:
    """The words of a cell, with single spaces between them."""
    return " ".join(cell.split()) if isinstance(cell, str) else f"{cell:g}"


def quoted(cell: Cell) -> str:
    """A cell as messages show it."""
    return repr(short(f"{cell:g}" if isinstance(cell, float) else cell, LETTERS_IN_A_MESSAGE))
