"""Doubts about values that read well: twice the same year, less than nothing, twenty times the value before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kiosk.content.tables.assemble import Placed
from kiosk.content.tables.cells import Grid, quoted
from kiosk.problem import Problem, Severity

JUMP = 20
"""How many times the value before or after it a value may be, however far apart the two are; nothing counts as 1."""

_BEGIN, _END = r"(?<![^\W_])", r"(?![^\W_])"
"""Edges of a word; a stroke below is one."""
_SIGNED = re.compile(
    rf"balance|saldo|сальд|баланс|差额|顺差|逆差|{_BEGIN}net{_END}|{_BEGIN}чист|净|%|percent|процент|працэнт|п\.\s?п|百分|同比"
    rf"|环比|{_BEGIN}growth|{_BEGIN}change|{_BEGIN}(?:пр[иы])?рост(?!ов|аў|ок)|{_BEGIN}темп|измен|змен|增长|增速|增减|变化"
    rf"|{_BEGIN}rates?{_END}|inflation|инфляц|інфляц|deviation|отклонен|адхілен|{_BEGIN}profit|{_BEGIN}loss(?:es)?{_END}"
    rf"|прибыл|убыт|прыбыт|{_BEGIN}страты?{_END}|利润|亏损|temperature|температур|тэмператур|气温|温度|migration|миграц|міграц",
    re.IGNORECASE,
)
"""Measures that fall below nothing: balances, net values, growth and rates, profits, temperatures."""


def doubts(grid: Grid, series: dict[str, list[Placed]]) -> Iterator[Problem]:
    """What is wrong with the values of each series."""
    for name, values in series.items():
        yield from _repeated(grid, name, values)
        if not _SIGNED.search(name):
            yield from _negative(grid, name, values)
            yield from _jumps(grid, name, values)


def _repeated(grid: Grid, name: str, values: list[Placed]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for observation, row, column, _ in sorted(values, key=lambda each: each.row):
        before = seen.setdefault(observation.at, row)
        if before != row:
            message = f"{observation.at} of {quoted(name)} stands in row {before + 1} already"
            yield grid.problem(row, column, "duplicate", message, hint="keep one of them")


def _negative(grid: Grid, name: str, values: list[Placed]) -> Iterator[Problem]:
    for observation, row, column, checked in values:
        if observation.value < 0 and not checked:
            message = f"{observation.value:.15g} of {quoted(name)} is less than nothing"
            hint = "if that is right, name the measure (growth, net, balance, %) or fill a column `checked`"
            yield grid.problem(row, column, "negative", message, hint=hint)


def _jumps(grid: Grid, name: str, values: list[Placed]) -> Iterator[Problem]:
    in_time = sorted(values, key=lambda each: each.observation.moment)
    for (before, *_), (now, row, column, checked) in pairwise(in_time):
        small, large = sorted((before.value, now.value))
        if checked or small < 0 or large / (small or 1) <= JUMP or before.at == now.at:
            continue
        times = f"is {now.value / before.value:.3g} times" if small else "follows"
        message = f"{now.value:.15g} of {quoted(name)} {times} the {before.value:.15g} of {before.at}"
        hint = "is a digit or a unit wrong? if not, fill a column `checked`"
        yield grid.problem(row, column, "jump", message, hint=hint, severity=Severity.WARNING)
