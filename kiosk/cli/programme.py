"""What a pack's programme shows at a moment, for staff and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.content.loaded import Loaded
from kiosk.model.programme import Occurrence, Programme, Timetable
from kiosk.model.schedule import closed, is_wrong
from kiosk.model.text import Language
from kiosk.unseen import visible


@dataclass(frozen=True, slots=True)
class Report:
    """A programme at a moment."""

    timetable: Timetable
    moment: datetime
    """In the exhibition's own time."""

    @classmethod
    def of(cls, loaded: Loaded, moment: datetime, hidden: Iterable[str] = ()) -> Report:
        """The events of every programme that is shown at ``moment``, but not of the sections ``hidden``."""
        assert loaded.pack is not None
        zone = loaded.pack.timezone
        local = Timetable(events=(), zone=zone).local(moment)
        wrong = is_wrong(local.date(), loaded.pack.date)
        whole = loaded.contents.without(frozenset(hidden))
        open_now = whole.without(closed(loaded.schedules, local, wrong=wrong))
        shown = [slide for section in (open_now if open_now.sections else whole) for slide in section.slides]
        events = tuple(
            event for key in shown if isinstance(loaded.slides[key], Programme) for event in loaded.events(key)
        )
        return cls(Timetable(events=events, zone=zone), local)

    def as_json(self) -> dict[str, Any]:
        """Now, next and later as plain values."""
        on = self.timetable.at(self.moment)
        return {
            "at": self.moment.isoformat(),
            "timezone": self.timetable.zone,
            "now": self._rows(on.now),
            "next": self._row(on.next) if on.next is not None else None,
            "later": self._rows(on.later),
        }

    def as_text(self) -> str:
        """Now, next and later in lines to read."""
        on = self.timetable.at(self.moment)
        parts = {"Now": on.now, "Next": filter(None, [on.next]), "Later": on.later}
        lines = [f"{self.moment:%Y-%m-%d %H:%M} {self.timetable.zone}"]
        for name, occurrences in parts.items():
            lines += [name, *(list(self._lines(occurrences)) or ["  nothing"])]
        return "\n".join(map(visible, lines))

    def _rows(self, occurrences: Iterable[Occurrence]) -> list[dict[str, Any]]:
        return [self._row(each) for each in occurrences]

    def _row(self, each: Occurrence) -> dict[str, Any]:
        event, local = each.event, self.timetable.local
        ends = event.until is not None or event.from_ is None
        return {
            "begin": local(each.begin).isoformat(),
            "end": local(each.end).isoformat() if ends else None,
            "kind": event.kind,
            "title": {language.value: words for language, words in event.title},
            "place": {language.value: words for language, words in event.place} if event.place is not None else None,
            "passed": round(each.passed(self.moment), 3),
        }

    def _lines(self, occurrences: Iterable[Occurrence]) -> Iterator[str]:
        for each in occurrences:
            event, local = each.event, self.timetable.local
            begin, end = f"{local(each.begin):%H:%M}", f"\u2013{local(each.end):%H:%M}" if event.until else ""
            hours = f"{begin}{end}" if event.from_ else "all day"
            place = event.place.say(Language.EN) if event.place is not None else ""
            words = filter(None, [event.title.say(Language.EN), place, event.kind])
            yield f"  {each.day} {hours}  {', '.join(words)}"
