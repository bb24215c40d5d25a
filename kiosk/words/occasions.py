"""Words about events: their days and hours, in the language of the visitor."""

from __future__ import annotations

from datetime import date, datetime

from kiosk.model.programme import Occurrence, Timetable
from kiosk.model.text import Language
from kiosk.words.language import catalogue, fill
from kiosk.words.locale import day_name


def begins(occurrence: Occurrence, timetable: Timetable, language: Language) -> str:
    """When an event begins, as 15:00; for one that takes the whole day just that."""
    if occurrence.event.from_ is None:
        return catalogue(language).translate("Programme", "All day")
    return f"{timetable.local(occurrence.begin):%H:%M}"


def hours(occurrence: Occurrence, timetable: Timetable, language: Language) -> str:
    """From when until when, as 15:00–16:00."""
    first = begins(occurrence, timetable, language)
    last = f"\u2013{timetable.local(occurrence.end):%H:%M}" if occurrence.event.until is not None else ""
    return first + last


def on_now(occurrence: Occurrence, timetable: Timetable, language: Language) -> str:
    """That an event is on, and until when."""
    say = catalogue(language)
    if occurrence.event.from_ is None:
        return say.translate("Programme", "Today, all day")
    if occurrence.event.until is None:
        return say.translate("Programme", "Now")
    return fill(say.translate("Programme", "Now, until %1"), f"{timetable.local(occurrence.end):%H:%M}")


def begins_today(occurrence: Occurrence, timetable: Timetable, language: Language) -> str:
    """That an event begins later today."""
    first = begins(occurrence, timetable, language)
    return fill(catalogue(language).translate("Programme", "Today, %1"), first)


def on_next(occurrence: Occurrence, timetable: Timetable, now: datetime, language: Language) -> str:
    """That an event is the next one, with its day unless that is today."""
    first = begins(occurrence, timetable, language)
    if occurrence.day == timetable.local(now).date():
        return fill(catalogue(language).translate("Programme", "Next, %1"), first)
    said = day_and_hours(occurrence.day, first, language)
    inside = said if language is Language.EN else said[0].lower() + said[1:]
    return fill(catalogue(language).translate("Programme", "Next: %1"), inside)


def day_and_hours(day: date, said: str, language: Language) -> str:
    """A day and its hours: ``Friday 18 June, 16:30``."""
    return f"{day_name(day, language)}{' ' if language is Language.ZH else ', '}{said}"
