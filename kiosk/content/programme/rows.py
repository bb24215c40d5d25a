"""Rows of a spreadsheet to the values of an event: headings, dates, times and kinds as staff write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, NamedTuple

from kiosk.content.reader import Place, Tree
from kiosk.content.tables.cells import Cell, FaultyCell, Grid, TimeCell, one_line, quoted, refused
from kiosk.content.tables.heading import ROWS_ABOVE
from kiosk.model.archive import PastEvent
from kiosk.model.programme import Kind, ProgrammeEvent
from kiosk.model.text import Language
from kiosk.problem import Problem, Severity

ROWS = 3000
"""Events of one file."""
WORDS = {
    "date": ("date", "дата", "日期"),
    "from": ("from", "начало", "пачатак", "开始"),
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
KINDS = {
    Kind.EXHIBITION: ("выставка", "выстаўка", "展览"),
    Kind.CONCERT: ("концерт", "канцэрт", "音乐会"),
    Kind.CONTEST: ("конкурс", "конкурс", "比赛"),
    Kind.FESTIVAL: ("фестиваль", "фестываль", "节庆"),
    Kind.LECTURE: ("лекция", "лекцыя", "讲座"),
    Kind.FILM: ("фильм", "кино", "фільм", "кіно", "电影"),
    Kind.CULTURE_DAY: ("день культуры", "дзень культуры", "day of culture", "文化日"),
    Kind.YEAR: ("год", "год", "主题年"),
}
_KIND_OF = {word: kind.value for kind, words in KINDS.items() for word in (kind.value, *words)}
_HEADINGS: dict[str, Place] = {
    **{word: (name,) for name, words in WORDS.items() for word in words},
    **{f"{text}_{language.value}": (text, language.value) for text in TEXTS for language in Language},
}
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?г\.?)?")
_CHINESE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_CLOCK = re.compile(r"(\d{1,2})[:：](\d{2})(?::00)?")


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
    for column, cell in enumerate(grid.rows[index]):
        place = columns.places.get(column)
        if place is None or not str(cell).strip():
            continue
        if isinstance(cell, FaultyCell) and not (isinstance(cell, TimeCell) and place[0] in ("from", "until")):
            problems.append(grid.problem(index, column, "cell", str(cell)))
        elif len(place) == 1:
            value[str(place[0])] = _read(str(place[0]), cell)
        else:
            value.setdefault(str(place[0]), {})[place[1]] = one_line(cell)
    if "picture" in value:
        value["picture"] = {"file": value["picture"], "alt": value.get("title")}
    return value, problems


def _read(field: str, cell: Cell) -> Any:
    """A cell in the form that the model knows; what cannot be understood stays, for the model to refuse."""
    words = one_line(cell)
    match field:
        case "date":
            return read_date(words)
        case "from" | "until":
            return cell.clock if isinstance(cell, TimeCell) else read_time(words)
        case "kind":
            return read_kind(words)
        case "sources":
            return re.split(r"[\s,;]+", words)
    return words


def read_date(words: str) -> str:
    """A day as 2026-06-16, from ``16.06.2026`` and ``2026年6月16日`` too; other words as they stand."""
    if match := _DAY_FIRST.fullmatch(words):
        return f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}"
    if match := _CHINESE.fullmatch(words):
        return f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}"
    return words


def read_time(words: str) -> str:
    """A time as 09:30, from ``9:30`` too; other words as they stand."""
    match = _CLOCK.fullmatch(words)
    return f"{match[1]:0>2}:{match[2]}" if match else words


def read_kind(words: str) -> str:
    """A kind by its name in any of the languages; other words as they stand."""
    return _KIND_OF.get(words.casefold(), words)
