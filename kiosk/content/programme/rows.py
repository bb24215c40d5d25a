"""Rows of a spreadsheet to the values of an event: headings, dates and times as staff write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any, NamedTuple

from kiosk.content.reader import Tree
from kiosk.content.tables.cells import Cell, FaultyCell, Grid, TimeCell, one_line, quoted, refused
from kiosk.content.tables.heading import ROWS_ABOVE
from kiosk.content.tables.periods import read_period
from kiosk.model.archive import PastEvent
from kiosk.model.programme import DAY, ProgrammeEvent
from kiosk.model.text import Language
from kiosk.model.walk import Place
from kiosk.problem import Problem, Severity

_COUNTED_FROM = date(1899, 12, 30)
"""Day 0 of spreadsheets."""
ROWS = 3000
"""Events of one file."""
WORDS = {
    "date": ("date", "day", "дата", "день", "дзень", "日期"),
    "from": ("from", "time", "начало", "время", "пачатак", "час", "开始", "时间"),
    "until": ("until", "конец", "канец", "结束"),
    "kind": ("kind", "вид", "від", "类型"),
    "repeat": ("repeat", "повтор", "паўтор", "重复"),
    "picture": ("picture", "картина", "карціна", "图片"),
    "sources": ("sources", "источники", "крыніцы", "来源"),
    "more": ("more",),
}
"""Headings of the columns that hold no words for visitors."""
TEXTS = ("title", "place", "text")
"""Columns in four languages: ``title_be`` and so on."""
_HEADINGS: dict[str, Place] = {
    **{word: (name,) for name, words in WORDS.items() for word in words},
    **{f"{text}_{language.value}": (text, language.value) for text in TEXTS for language in Language},
}
_BEFORE = r"(?:в |у |с |со |з |до |да |a?t |from |until |till )?"
_CLOCK = re.compile(
    _BEFORE + r"([0-9]{1,2})(?:[:：.](?=[0-9]{2}))([0-9]{2})(?::[0-9]{2})?\s*(am|pm|a\.m\.|p\.m\.)?"
    r"(?:\s*(?:ч\.?|час(?:ов|а|аў)?|h))?"
)
_HOURS = re.compile(
    _BEFORE + r"([0-9]{1,2})\s*(?:ч(?:ас(?:ов|а|аў)?)?\.?|г(?:адз(?:ін(?:а|ы)?)?)?\.?|h|点|时)"
    r"\s*(?:([0-9]{1,2})\s*(?:м(?:ин(?:ут)?|ін)?\.?|分)?)?"
)
_TWELVE = re.compile(r"([0-9]{1,2})()\s*(am|pm|a\.m\.|p\.m\.)")
_HALF = re.compile(r"(上午|早上|下午|晚上)\s*(?=[0-9])")
"""The half of a day that Chinese names before the hour."""
_RANGE = re.compile(r"\s*[-–—−~～至]\s*(?=[0-9])")
_DECIMAL = re.compile(r"0[.,][0-9]{3,}")
"""A time as the part of a day that a spreadsheet counts; two digits behind the point are minutes."""
_FIRST_DAY, _LAST_DAY = 36_526, 73_050
"""The years 2000 to 2099 in the numbers by which spreadsheets count days."""


class EventRow(NamedTuple):
    """An event and where it stands."""

    tree: Tree
    event: ProgrammeEvent | PastEvent


@dataclass(frozen=True, slots=True)
class Columns:
    """What stands where, counted from 0."""

    heading: int
    places: dict[int, Place]


def find_columns(grid: Grid) -> tuple[Columns, list[Problem]]:
    """The headings of a programme; raises Refused where there are none."""
    for index, row in enumerate(grid.rows[:ROWS_ABOVE]):
        names = [one_line(cell).casefold().replace(" ", "_") for cell in row]
        places = {column: _HEADINGS[name] for column, name in enumerate(names) if name in _HEADINGS}
        if ("date",) in places.values() and any(place[0] == "title" for place in places.values()):
            return Columns(index, places), list(_odd(grid, index, names, places))
    hint = "name the columns: date, from, until, kind, repeat, title_be, title_ru, title_zh, title_en, place_be, …"
    raise refused(grid.shown, "no-heading", "has no row of headings with `date` and `title_…`", hint)


def _odd(grid: Grid, row: int, names: list[str], places: dict[int, Place]) -> Iterator[Problem]:
    """Headings that are not read, or that stand there twice."""
    for column, name in enumerate(names):
        if name and column not in places:
            near = get_close_matches(name, _HEADINGS, n=1)
            hint = f"did you mean {near[0]!r}?" if near else ""
            message = f"the column {quoted(name)} is not read"
            yield grid.problem(row, column, "unknown-column", message, hint=hint, severity=Severity.WARNING)
        elif name in names[:column]:
            yield grid.problem(row, column, "duplicate", f"the column {quoted(name)} stands here twice")


def row_value(grid: Grid, columns: Columns, index: int) -> tuple[dict[str, Any], list[Problem]]:
    """The cells of a row as the fields of an event, and what is wrong with single cells."""
    value: dict[str, Any] = {}
    problems = []
    for column, cell in enumerate(_with_merged(grid, columns, index)):
        place = columns.places.get(column)
        if place is None or not str(cell).strip():
            continue
        if isinstance(cell, FaultyCell) and not (isinstance(cell, TimeCell) and place[0] in ("from", "until")):
            problems.append(grid.problem(index, column, "cell", str(cell)))
        elif len(place) == 1:
            value[str(place[0])] = _read(str(place[0]), cell)
        else:
            value.setdefault(str(place[0]), {})[place[1]] = one_line(cell)
    if "until" not in value and len(ends := _RANGE.split(value.get("from", ""))) == 2:
        value["from"], value["until"] = map(read_time, ends)
    if "picture" in value:
        value["picture"] = {"file": value["picture"], "alt": value.get("title")}
    return value, problems


def _with_merged(grid: Grid, columns: Columns, index: int) -> list[Cell]:
    """The cells of a row, with those that are merged with one above; a title is never said twice."""
    row = list(grid.rows[index])
    for column, place in columns.places.items():
        if (index, column) in grid.above and place[0] not in ("title", "text"):
            row += [""] * (column + 1 - len(row))
            row[column] = grid.above[index, column]
    return row


def _read(field: str, cell: Cell) -> Any:
    """A cell in the form that the model knows; what cannot be understood stays, for the model to refuse."""
    words = one_line(cell)
    match field:
        case "date":
            return read_date(_exactly(cell))
        case "from" | "until":
            return cell.clock if isinstance(cell, TimeCell) else read_time(_exactly(cell))
        case "sources":
            return re.split(r"[\s,;]+", words)
    return words


def _exactly(cell: Cell) -> str:
    """A number with all its digits, or the words of a cell."""
    return f"{cell:.15g}" if isinstance(cell, float) else one_line(cell)


def read_date(words: str) -> str:
    """A day as 2026-06-16, from ``16 июня 2026``, ``2026年6月16日`` and 46189 too; other words as they stand."""
    if words.isascii() and words.isdigit() and _FIRST_DAY <= int(words) <= _LAST_DAY:
        return (_COUNTED_FROM + int(words) * DAY).isoformat()
    return read_period(words) or words


def read_time(words: str) -> str:
    """A time as 09:30, from ``9.30``, ``9 ч 30 мин`` and 0.3958333 too; other words as they stand."""
    bare = words.casefold().strip()
    if named := _HALF.match(bare):
        return _within_half(named[1] in ("下午", "晚上"), read_time(bare[named.end() :])) or words
    if _DECIMAL.fullmatch(bare):
        minutes = round(float(bare.replace(",", ".")) * 24 * 60) % (24 * 60)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    if bare.isascii() and bare.isdigit() and int(bare) < 24 and len(bare) <= 2:
        return f"{bare:0>2}:00"
    match = _CLOCK.fullmatch(bare) or _HOURS.fullmatch(bare) or _TWELVE.fullmatch(bare)
    if match is None:
        return words
    hour, minute, half = int(match[1]), match[2] or "00", match[3] if match.re.groups > 2 else None
    if half:
        if not 1 <= hour <= 12:
            return words
        hour = hour % 12 + 12 * half.startswith("p")
    return f"{hour:02}:{minute:0>2}"


def _within_half(late: bool, time: str) -> str:  # noqa: FBT001
    """A time such as 03:30 in the second half of the day or the first; empty where it may be another."""
    hour = int(time[:2]) if re.fullmatch("[0-9]{2}:[0-9]{2}", time) else 12
    if hour == 12 or (hour > 12 and not late):
        return ""
    return f"{hour % 12 + 12 * late:02}{time[2:]}"
