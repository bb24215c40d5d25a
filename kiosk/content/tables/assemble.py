"""Rows to values: each with its place, and every doubt as a problem."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from typing import NamedTuple

from kiosk.content.tables.cells import Cell, DateCell, FaultyCell, Grid, one_line, quoted, refused
from kiosk.content.tables.heading import Layout, name_and_mark
from kiosk.content.tables.limits import PROBLEMS, VALUES
from kiosk.content.tables.numbers import NotANumber, Reading, certain, read_number
from kiosk.content.tables.scale import scale_hint, scale_message, scaled, spoken_power, spoken_scale
from kiosk.content.tables.years import read_year, two_days
from kiosk.model.series import Observation, moment
from kiosk.problem import Problem, Severity

_LIKE_A_DATE = re.compile(r"[0-9 ./–-]+")


class Placed(NamedTuple):
    """A value and the cell it was read from, counted from 0."""

    observation: Observation
    row: int
    column: int
    checked: bool
    """Somebody has made sure of it."""


class _Row(NamedTuple):
    """What the values of one row share."""

    number: int
    """Counted from 0."""
    at: str
    moment: float
    source: str
    note: str
    mark: str
    checked: bool


class _Unsure(NamedTuple):
    """A value that waits for what the rest of its column shows."""

    series: str
    row: _Row
    column: int
    reading: Reading
    text: str


class _Enough(Exception):
    """Nobody reads so many problems."""


class Assembly:
    """Reads the rows of a grid."""

    def __init__(self, grid: Grid, layout: Layout, sources: Collection[str] | None) -> None:
        self.series: dict[str, list[Placed]] = {name: [] for name in layout.series.values()}
        self.problems: list[Problem] = []
        self.rows = 0
        """Rows of the table, spoilt ones too; titles and remarks are none."""
        self._grid, self._layout, self._sources = grid, layout, sources
        self._columns = len(grid.rows[layout.heading])
        self._nameless = [i for i, cell in enumerate(grid.rows[layout.heading]) if _blank(cell)]
        self._decimal: defaultdict[int, set[str]] = defaultdict(set)
        self._unsure: list[_Unsure] = []
        self._moments: dict[str, float] = {}
        self._notes: set[str] = set()
        self._values_left = VALUES

    def read(self) -> None:
        """Take in all rows below the headings, or as many as have PROBLEMS; raises Refused for too many values."""
        with suppress(_Enough):
            self._rows()
            self._settle()

    def _rows(self) -> None:
        words_at: int | None = None
        remarks = 0
        for index in range(self._layout.heading + 1, len(self._grid.rows)):
            cells = self._cells(index)
            row = self._row(index, cells)
            if row is not None:
                self.rows += 1
                if words_at is not None:
                    hint = "put them above the headings or below the table"
                    self._complain(words_at, self._layout.year, "stray", "words stand between the rows", hint)
                    words_at = None
                self._values(row, cells)
            elif not all(map(_blank, cells)):
                if not self._is_words(cells):
                    self.rows += 1
                    self._complain_of_year(index, cells)
                    continue
                remarks += 1
                if remarks > PROBLEMS:
                    self._complain(index, 0, "no-rows", f"more than {PROBLEMS} rows hold no value", "delete them")
                    raise _Enough
                self._warn_of_scale(index, cells, range(len(cells)))
                words_at = index if words_at is None else words_at

    def _cells(self, index: int) -> Sequence[Cell]:
        """The cells of a row, with what a merged year, flow, source or note above says of it too."""
        cells, above, layout = self._grid.rows[index], self._grid.above, self._layout
        for column in (layout.year, layout.flow, layout.source, layout.note) if above else ():
            if column is not None and (index, column) in above:
                cells = [*cells, *[""] * (column + 1 - len(cells))]
                cells[column] = above[index, column]
        return cells

    def _row(self, index: int, cells: Sequence[Cell]) -> _Row | None:
        """The row's date, source and note; None where it has no date."""
        layout = self._layout
        dated = read_year(_cell(cells, layout.year))
        if dated is None:
            return None
        at, mark = dated
        when = self._moments.get(at)
        if when is None:
            when = self._moments[at] = moment(at)
        source = _text(cells, layout.source)
        if source:
            self._check_source(index, source)
        if layout.note is not None and (note := _text(cells, layout.note)) not in self._notes:
            self._notes.add(note)
            self._warn_of_scale(index, cells, (layout.note,))
        checked = layout.checked is not None and _text(cells, layout.checked) != ""
        return _Row(index, at, when, source, _text(cells, layout.note), mark, checked)

    def _check_source(self, index: int, source: str) -> None:
        assert self._layout.source is not None
        if source.replace(",", "").replace(".", "").isdigit():
            hint = "is a cell too many in this row? put quotes around a number with a comma"
            self._complain(index, self._layout.source, "source", f"{quoted(source)} is not a source", hint)
        elif self._sources is not None and source not in self._sources:
            message = f"{quoted(source)} is not in sources.yaml"
            self._complain(index, self._layout.source, "unknown-source", message, "add it there")

    def _values(self, row: _Row, cells: Sequence[Cell]) -> None:
        layout = self._layout
        if len(cells) > self._columns or self._nameless:
            for column in (*self._nameless, *range(self._columns, len(cells))):
                if not _blank(_cell(cells, column)):
                    hint = 'name the column, or put "quotes" around a number with a comma'
                    self._complain(row.number, column, "columns", "a value stands below no heading", hint)
        if layout.value is None:
            for column, name in layout.series.items():
                self._value(name, row, column, _cell(cells, column))
            return
        assert layout.flow is not None
        name, mark = name_and_mark(_cell(cells, layout.flow))
        if name:
            if name not in self.series:
                self._warn_of_scale(row.number, cells, (layout.flow,))
                self.series[name] = []
            marked = row._replace(mark=row.mark or mark) if mark else row
            self._value(name, marked, layout.value, _cell(cells, layout.value))
        elif not _blank(_cell(cells, layout.value)):
            self._complain(row.number, layout.flow, "no-series", "the value belongs to no series", "name the flow")

    def _value(self, series: str, row: _Row, column: int, cell: Cell) -> None:
        if cell == "":
            if (row.number, column) in self._grid.above:
                hint = "write the value into each row"
                self._complain(row.number, column, "merged", "is merged with the cell above", hint)
            return
        self._values_left -= 1
        if self._values_left < 0:
            hint = "leave out what no slide shows"
            raise refused(self._grid.shown, "too-large", f"has more than {VALUES} values", hint, row.number)
        try:
            if isinstance(cell, DateCell):
                raise NotANumber("date", f"is the date {cell}", "the program has taken a number for a date")
            if isinstance(cell, FaultyCell):
                raise NotANumber("cell", str(cell), "write the value itself")
            reading = certain(cell, f"{cell:g}") if isinstance(cell, float) else read_number(cell)
        except NotANumber as wrong:
            self._complain(row.number, column, wrong.code, wrong.message, wrong.hint)
            return
        if reading.decimal:
            self._decimal[column].add(reading.decimal)
        if reading.unsure:
            self._unsure.append(_Unsure(series, row, column, reading, str(cell)))
        elif reading.value is not None:
            self._place(series, row, column, reading.value, reading.mark)

    def _settle(self) -> None:
        """Decide on values with two readings, where others of their column have one."""
        for series, row, column, reading, text in self._unsure:
            shown = self._decimal[column]
            assert reading.value is not None
            if len(shown) != 1:
                message = f"{quoted(text)} is {reading.value:.15g} or {reading.grouped:.15g}"
                self._complain(
                    row.number, column, "ambiguous", message, f"write {reading.grouped:.15g} or {reading.value:.15g}0"
                )
            else:
                value = reading.value if reading.unsure in shown else reading.grouped
                self._place(series, row, column, value, reading.mark)

    def _place(self, series: str, row: _Row, column: int, value: float, mark: str) -> None:
        note = row.note or mark or row.mark or self._layout.marks.get(column, "")
        power = self._layout.powers.get(column, self._layout.power)
        observation = Observation(row.at, row.moment, scaled(value, power), row.source, note)
        self.series[series].append(Placed(observation, row.number, column, row.checked))

    def _is_words(self, cells: Sequence[Cell]) -> bool:
        """Whether a row without a date is a title or a remark rather than a spoilt row of the table."""
        first = _cell(cells, self._layout.year)
        others = [cell for i, cell in enumerate(cells) if i != self._layout.year and not _blank(cell)]
        if isinstance(first, float) or _LIKE_A_DATE.fullmatch(first.strip()):
            return False
        if not others:
            return True
        if any(isinstance(cell, float) or re.search("[0-9]", cell) for cell in others):
            return False
        return not first.strip()[:1].isdigit()

    def _complain_of_year(self, row: int, cells: Sequence[Cell]) -> None:
        cell = _cell(cells, self._layout.year)
        days = two_days(cell)
        code, hint = "date", "write 2022, 2022-10, 2022-10-03 or 2022-01..2022-10"
        if isinstance(cell, FaultyCell):
            message = str(cell)
        elif days is not None:
            code, message = "ambiguous", f"{quoted(cell)} is {days[0]} or {days[1]}"
        else:
            message = "the row has no year" if _blank(cell) else f"{quoted(cell)} is not a date"
        self._complain(row, self._layout.year, code, message, hint)

    def _warn_of_scale(self, row: int, cells: Sequence[Cell], columns: Iterable[int]) -> None:
        for column in columns:
            words = spoken_scale(_cell(cells, column))
            power = self._layout.power
            if words and not (power and spoken_power(words) == power):
                self._complain(row, column, "scale", scale_message(words), scale_hint(words), Severity.WARNING)

    def _complain(
        self, row: int, column: int, code: str, message: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> None:
        if len(self.problems) == PROBLEMS:
            message = f"there are more than {PROBLEMS} problems, the rest is not read"
            self.problems.append(self._grid.problem(row, column, "too-many", message, hint="fix these first"))
            raise _Enough
        self.problems.append(self._grid.problem(row, column, code, message, hint=hint, severity=severity))


def _cell(cells: Sequence[Cell], column: int) -> Cell:
    return cells[column] if column < len(cells) else ""


def _text(cells: Sequence[Cell], column: int | None) -> str:
    """A cell of words on one line; empty where there is no such column."""
    return "" if column is None or column >= len(cells) else one_line(cells[column])


def _blank(cell: Cell) -> bool:
    return isinstance(cell, str) and (not cell or cell.isspace())
