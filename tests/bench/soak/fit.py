"""A straight line through measurements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, inf, sqrt
from statistics import fmean, linear_regression


@dataclass(frozen=True, slots=True)
class Line:
    """``y = level + slope * x``."""

    slope: float
    level: float
    error: float
    """Standard error of the slope; endless for fewer than three points."""

    @property
    def flat(self) -> bool:
        """Whether the slope cannot be told from zero: it is less than two standard errors away from it."""
        return abs(self.slope) < 2 * self.error


def fit(xs: Sequence[float], ys: Sequence[float]) -> Line:
    """Ordinary least squares; the error of the slope is s / sqrt(sum((x - mean)²)) with n - 2 degrees of freedom."""
    mean = fmean(xs)
    spread = sum((x - mean) ** 2 for x in xs)
    if not spread:
        return Line(0.0, fmean(ys), inf)
    slope, level = linear_regression(xs, ys)
    rest = hypot(*(y - level - slope * x for x, y in zip(xs, ys, strict=True)))
    return Line(slope, level, rest / sqrt((len(xs) - 2) * spread) if len(xs) > 2 else inf)
