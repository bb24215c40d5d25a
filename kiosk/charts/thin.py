"""Long series reduced to what a screen can show, without losing a peak."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]

MOST_POINTS = 1000


def in_sight(x: Floats, y: Floats, start: float, end: float) -> tuple[Floats, Floats]:
    """The part of a line from ``start`` to ``end`` and one point beyond; ``x`` ascends."""
    first, last = max(0, int(np.searchsorted(x, start)) - 1), int(np.searchsorted(x, end, "right")) + 1
    return x[first:last], y[first:last]


def envelope(x: Floats, y: Floats, half: float, most: int = MOST_POINTS) -> tuple[Floats, Floats]:
    """The outline of a line of very many points, ``half`` wider to either side, in at most ``most`` points.

    Of every stretch the lowest and the highest value are kept; stretches overlap by a point, so that a steep line
    has no gaps.
    """
    size = -(-len(x) // (most // 2 - 1))
    starts = np.arange(0, len(x), size)
    ends = np.minimum(starts + size + 1, len(x))
    edge = np.minimum(ends - 1, len(x) - 1)
    low = np.minimum(np.minimum.reduceat(y, starts), y[edge])
    high = np.maximum(np.maximum.reduceat(y, starts), y[edge])
    middle = (x[starts] + x[edge]) / 2
    middle[0], middle[-1] = x[0], x[-1]
    return np.concatenate([middle, middle[::-1]]), np.concatenate([high + half, (low - half)[::-1]])


def floats(values: Sequence[float]) -> Floats:
    """A column of numbers, not copied where it is an array already."""
    return np.asarray(values, dtype=np.float64)
