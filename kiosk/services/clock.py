"""The time of day, which tests may set."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
"""Gives the local time, with its zone."""


def system_clock() -> datetime:
    """The machine's local time."""
    return datetime.now().astimezone()
