"""The time of day, which tests may set."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Gives the moment, in any zone: what is shown of it is told in the exhibition's (``Session.now``)."""

LAST = datetime(9000, 1, 1, tzinfo=UTC)
"""No clock is right after it, and no calendar goes on for ever."""


def system_clock() -> datetime:
    """This moment by the machine, in UTC: a machine may have a zone that no clock can show."""
    return datetime.fromtimestamp(min(time.time(), LAST.timestamp()), UTC)


def machine_time() -> datetime:
    """This moment on the machine's own clock, for those who look after it; in UTC where that has no zone of use."""
    try:
        return system_clock().astimezone()
    except (ValueError, OverflowError):
        return system_clock()
