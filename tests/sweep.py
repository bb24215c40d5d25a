"""The combinations of several things to vary: a few in every run, all of them in ``make test-slow``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations, product
from typing import Any

import pytest

Axis = Mapping[str, object] | Iterable[object]
"""What to vary, by its name, or each named as it says itself."""


def sweep(*axes: Axis) -> list[Any]:
    """Parameters for every combination; in every run stand so few that each value of each axis is met.

    Which few is always the same: those that meet the most values not met before, then the
    values least often met, then the most pairs of values not met before.
    """
    named = [list(axis.items() if isinstance(axis, Mapping) else ((_name(one), one) for one in axis)) for axis in axes]
    every = list(product(*map(range, map(len, named))))
    chosen = _few(every)
    return [
        pytest.param(
            *(axis[at][1] for axis, at in zip(named, places, strict=True)),
            id="-".join(axis[at][0] for axis, at in zip(named, places, strict=True)),
            marks=() if places in chosen else pytest.mark.slow,
        )
        for places in every
    ]


def _name(value: object) -> str:
    return "x".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _few(every: list[tuple[int, ...]]) -> set[tuple[int, ...]]:
    missed = {one for places in every for one in enumerate(places)}
    pairs: set[tuple[tuple[int, int], ...]] = set()
    met: Counter[tuple[int, int]] = Counter()
    chosen = set()
    while missed:
        best = max(
            every,
            key=lambda places: (
                len(missed & set(enumerate(places))),
                -sum(met[one] for one in enumerate(places)),
                len(_pairs(places) - pairs),
            ),
        )
        chosen.add(best)
        missed -= set(enumerate(best))
        met.update(enumerate(best))
        pairs |= _pairs(best)
    return chosen


def _pairs(places: tuple[int, ...]) -> set[tuple[tuple[int, int], ...]]:
    return set(combinations(enumerate(places), 2))
