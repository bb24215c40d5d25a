"""Long series reduced to what a screen can show, without losing a peak."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]

MOST_POINTS = 1000


def thin(x: Floats, y: Floats, start: float, end: float, most: int = MOST_POINTS) -> tuple[Floats, Floats]:
    """The part of a line from ``start`` to ``end`` and one point beyond, in at most ``most`` points.

    ``x`` ascends.  Of every stretch the lowest and the highest value are kept, in their order.
    """
    first, last = max(0, int(np.searchsorted(x, start)) - 1), int(np.searchsorted(x, end, "right")) + 1
    x, y = x[first:last], y[first:last]
    if len(x) <= most:
        return x, y
    size = -(-len(x) // (most // 2))
    count = len(x) // size
    whole = y[: count * size].reshape(count, size)
    begins = np.arange(count) * size
    kept = np.sort(np.stack([whole.argmin(axis=1) + begins, whole.argmax(axis=1) + begins]), axis=0)
    indexes = np.unique(np.concatenate([[0], kept.T.ravel(), [len(x) - 1]]))
    return x[indexes], y[indexes]


def floats(values: Sequence[float]) -> Floats:
    """A column of numbers, not copied where it is an array already."""
    return np.asarray(values, dtype=np.float64)
