"""Which events of a calendar stand: what is cancelled or written again, and which of their times others replace."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, tzinfo
from typing import Any

from kiosk.content.programme.beyond import Beyond
from kiosk.content.programme.zones import moment_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A VEVENT as it stands in its file."""

    event: Any
    line: int
    cancelled: bool
    """By its own STATUS, or by the METHOD of its calendar."""
    zone: tzinfo | None
    """That of its calendar (X-WR-TIMEZONE), for times without one."""

    @property
    def uid(self) -> str:
        """What all entries of one event share; empty where nothing says which others belong to it."""
        return str(self.event.get("UID", ""))

    @property
    def instance(self) -> Any:
        """The RECURRENCE-ID of an entry that replaces one time of an event; None for the event itself."""
        return self.event.get("RECURRENCE-ID")

    @property
    def version(self) -> tuple[int, bool]:
        """The later the greater; of two with one number it is the cancelled one that counts."""
        number = self.event.get("SEQUENCE", 0)
        return (number if isinstance(number, int) else 0), self.cancelled

    @property
    def part(self) -> tuple[str, Any]:
        """Which event it is of, and which time of it."""
        return self.uid, getattr(self.instance, "dt", None)


class Standing:
    """What the entries of a file say of each other."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._newest: dict[tuple[str, Any], tuple[int, bool]] = {}
        self._instances: dict[str, list[Any]] = defaultdict(list)
        for entry in filter(lambda each: each.uid, entries):
            self._newest[entry.part] = max(entry.version, self._newest.get(entry.part, entry.version))
            if entry.instance is not None:
                self._instances[entry.uid].append(entry.instance)

    def holds(self, entry: Entry) -> bool:
        """Whether an entry is the last word on what takes place."""
        if not entry.uid:
            return not entry.cancelled
        _, all_cancelled = self._newest.get((entry.uid, None), (0, False))
        return not entry.cancelled and not all_cancelled and entry.version == self._newest[entry.part]

    def replaced(self, entry: Entry) -> list[date]:
        """The times of an event that other entries move or cancel; raises Beyond where they change more than one."""
        instances = [entry.instance] if entry.instance is not None else self._instances.get(entry.uid, [])
        if any("RANGE" in instance.params for instance in instances):
            hint = "end it the day before (UNTIL), and write what follows as an event of its own"
            raise Beyond("is changed from one of its days on (RECURRENCE-ID with RANGE)", hint)
        if entry.instance is None:
            return [moment_of(instance.dt, instance.params) for instance in instances]
        if "RRULE" in entry.event or "RDATE" in entry.event:
            raise Beyond("replaces one time of an event (RECURRENCE-ID), and repeats itself (RRULE, RDATE)")
        return []
