"""Where a table begins below its titles, and what each of its columns is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kiosk.content.tables.cells import Cell, Grid, one_line, quoted, refused
from kiosk.content.tables.exchanged import find_exchanged
from kiosk.content.tables.scale import declared_scale, scale_hint, scale_message, spoken_power, spoken_scale
from kiosk.content.tables.years import read_year
from kiosk.problem import Problem, Severity
from kiosk.shared import shared

PROGRAMME_HINT = "`kiosk programme FILE` shows what is read from it"
ROWS_ABOVE = 60
"""How many rows of titles may stand above the table."""

YEAR = frozenset(
    {"year", "years", "date", "period", "month", "quarter", "day", "time", "time period", "time_period"}
    | {"год", "годы", "дата", "период", "месяц", "месяцы", "квартал", "год, месяц", "месяц, год", "отчетный период"}
    | {"отчётный период", "гады", "перыяд", "месяц і год", "месяцы", "квартал"}
    | {"年", "年份", "年度", "年月", "月份", "月度", "季度", "日期", "时间", "时期", "统计时间"}
)
FLOW = frozenset({"flow", "series", "поток", "показатель", "паказчык", "ряд", "指标", "系列"})
VALUE = frozenset({"value", "значение", "значэнне", "数值", "值"})
SOURCE = frozenset({"source", "источник", "крыніца", "来源"})
NOTE = frozenset({"note", "примечание", "заўвага", "备注", "注"})
CHECKED = frozenset({"checked", "проверено", "праверана", "已核对"})

_MARK = re.compile(r"(?:\*{1,4}|[†‡]|\[[0-9a-z]{1,3}\]|(?<!\b[mм])(?<!\b[kкcсdд][mм])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})$")
"""A footnote mark; m² and km³ are units."""

_EVENT = re.compile(
    r"(?:title|place)[_ ](?:be|ru|zh|en)|title|until|название|назва|начало|пачатак|конец|канец|标题|开始|结束"
)
"""Headings that a programme has, and no table with a series in each column."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What stands where."""

    heading: int
    """Position of the row of headings."""
    year: int
    series: dict[int, str] = field(default_factory=dict)
    """The series of a wide table by their columns."""
    flow: int | None = None
    """The column of a long table that names the series."""
    value: int | None = None
    """The column of a long table with the values."""
    source: int | None = None
    note: int | None = None
    checked: int | None = None
    """Filled where somebody has made sure of a value that leaps."""
    power: int = 0
    """The power of ten by which all values are written smaller than they are."""
    powers: dict[int, int] = field(default_factory=dict)
    """The same for single columns."""
    marks: dict[int, str] = field(default_factory=dict)
    """Footnote marks in headings: they hold for the whole column."""


def heading_row(rows: Sequence[Sequence[Cell]]) -> int | None:
    """Position of the first row that has a year column and another."""
    for index, row in enumerate(rows[:ROWS_ABOVE]):
        if named_cells(row) > 1 and any(name_and_mark(cell)[0].casefold() in YEAR for cell in row):
            return index
    return None


def named_cells(row: Sequence[Cell]) -> int:
    """How many cells of a row hold anything."""
    return sum(cell != "" and not str(cell).isspace() for cell in row)


def find_layout(grid: Grid) -> tuple[Layout, list[Problem]]:
    """How the table is laid out; raises Refused where there is none."""
    heading = heading_row(grid.rows)
    if heading is None:
        raise refused(grid.shown, "no-heading", "has no row of headings with a column `year`", _other_shape(grid))
    columns = [name_and_mark(declared_scale(cell)[1] or cell) for cell in grid.rows[heading]]
    layout, problems = _layout(grid, heading, columns)
    declared = [declared_scale(cell)[0] for row in grid.rows[:heading] for cell in row]
    powers = {i: power for i, cell in enumerate(grid.rows[heading]) if (power := declared_scale(cell)[0]) is not None}
    layout = replace(layout, power=next(filter(None, declared), 0), powers=powers)
    return layout, [*problems, *_scaled(grid, layout)]


def _layout(grid: Grid, heading: int, columns: list[tuple[str, str]]) -> tuple[Layout, list[Problem]]:
    names = [name for name, _ in columns]
    if _only(names, FLOW) is None and any(_EVENT.fullmatch(name.casefold()) for name in names):
        message = "is a programme of events, no table of numbers"
        raise refused(grid.shown, "not-a-table", message, PROGRAMME_HINT, heading)
    problems = list(_repeated(grid, heading, names))
    if exchanged := find_exchanged(grid, heading):
        return Layout(heading, exchanged.year, exchanged.series, exchanged.flow, exchanged.value), problems
    year, flow, value = _only(names, YEAR), _only(names, FLOW), _only(names, VALUE)
    source, note, checked = _only(names, SOURCE), _only(names, NOTE), _only(names, CHECKED)
    assert year is not None
    if flow is not None:
        if value is None:
            message = f"has no column `value` beside {quoted(names[flow])}"
            raise refused(grid.shown, "no-heading", message, "long tables are year,flow,value,source,note", heading)
        problems += _unread(grid, heading, names, (year, flow, value, source, note, checked))
        return Layout(heading, year, flow=flow, value=value, source=source, note=note, checked=checked), problems
    series = {i: name for i, name in enumerate(names) if name and i not in (year, source, note, checked)}
    marks = {i: mark for i, (_, mark) in enumerate(columns) if mark}
    return Layout(heading, year, series, source=source, note=note, checked=checked, marks=marks), problems


@shared(4096)
def name_and_mark(cell: Cell) -> tuple[str, str]:
    """A heading or the name of a series on one line, and the footnote mark at its end."""
    text = one_line(cell)
    match = _MARK.search(text)
    return (text[: match.start()].rstrip(), match.group().strip("[]")) if match else (text, "")


def _only(names: list[str], words: frozenset[str]) -> int | None:
    return next((index for index, name in enumerate(names) if name.casefold() in words), None)


def _unread(grid: Grid, heading: int, names: list[str], known: tuple[int | None, ...]) -> Iterator[Problem]:
    for index, name in enumerate(names):
        if name and index not in known:
            message = f"the column {quoted(name)} is not read"
            yield grid.problem(heading, index, "unknown-column", message, severity=Severity.WARNING)


def _repeated(grid: Grid, heading: int, names: list[str]) -> Iterator[Problem]:
    for index, name in enumerate(names):
        if name and name in names[:index]:
            yield grid.problem(heading, index, "duplicate", f"the column {quoted(name)} stands here twice")


def _scaled(grid: Grid, layout: Layout) -> Iterator[Problem]:
    """Titles and headings that speak of millions where none are declared: every value is taken as it stands."""
    for row in range(layout.heading + 1):
        for column, cell in enumerate(grid.rows[row]):
            power = layout.powers.get(column, layout.power) if row == layout.heading else layout.power
            words = spoken_scale(declared_scale(cell)[1])
            if words and not (power and spoken_power(words) == power):
                message = scale_message(words)
                yield grid.problem(row, column, "scale", message, hint=scale_hint(words), severity=Severity.WARNING)


def _other_shape(grid: Grid) -> str:
    if any(sum(read_year(cell) is not None for cell in row) > 1 for row in grid.rows[:ROWS_ABOVE]):
        return "put the years into rows, below the heading year"
    return "name the columns: year,flow,value,source,note or year and the name of each series"
