"""The hours in which the screen shows anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True)
class Hours:
    """From a time of day until another, past midnight if need be; the whole day where both are the same."""

    start: time
    end: time

    @classmethod
    def parse(cls, start: str, end: str) -> Hours:
        """Of two times such as 09:00; the whole day where one of them is empty."""
        if not start or not end:
            return cls(time(0), time(0))
        return cls(time.fromisoformat(start), time.fromisoformat(end))

    def cover(self, moment: time) -> bool:
        """Whether ``moment`` lies within; the start does, the end does not."""
        if self.start < self.end:
            return self.start <= moment < self.end
        return moment >= self.start or moment < self.end
