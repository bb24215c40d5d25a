"""How long something takes nearly always."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import quantiles


def p95(values: Sequence[float]) -> float:
    """The 95th percentile, between two of the values where none stands there; the value itself where there is one."""
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]
