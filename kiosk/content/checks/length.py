"""Every text has room where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import east_asian_width

from kiosk.content.loaded import Loaded
from kiosk.model.archive import House, PastEvent
from kiosk.model.composition import Basket, Composition, Good
from kiosk.model.figure import Source
from kiosk.model.kinds import EventKind
from kiosk.model.map import Inset, Landmark, Map
from kiosk.model.map import Place as City
from kiosk.model.news import Milestone
from kiosk.model.numbers import Strand
from kiosk.model.pack import AboutColumn, Chapter, PackFile, Section, SectionFile, Teaser
from kiosk.model.programme import ProgrammeEvent
from kiosk.model.ranking import Ranked, Ranking
from kiosk.model.slide import Cover, Event, Fact, GalleryPicture, Quote, SlideRecord, Story, TimelineEntry
from kiosk.model.text import BREAK_MARK, Language, LocalText
from kiosk.model.video import Film
from kiosk.model.walk import Place, walk
from kiosk.problem import Problem, Severity


class Room(NamedTuple):
    """How many letters fit, and how many Chinese characters."""

    letters: int
    characters: int

    def of(self, language: Language) -> int:
        """How many fit of a language."""
        return self.characters if language is Language.ZH else self.letters


ROOM: dict[type, dict[str, Room]] = {
    SlideRecord: {"title": Room(42, 16), "kicker": Room(60, 26), "name": Room(24, 10)},
    Cover: {"title": Room(15, 6), "lead": Room(110, 46)},
    Event: {"title": Room(26, 11), "line": Room(70, 30)},
    Quote: {"title": Room(60, 24), "speaker": Room(60, 26)},
    Story: {"paragraphs": Room(680, 290), "caption": Room(34, 14), "caption_line": Room(90, 36)},
    Fact: {"label": Room(50, 20), "counted": Room(150, 60)},
    GalleryPicture: {"title": Room(26, 11), "line": Room(50, 22)},
    TimelineEntry: {"label": Room(34, 14), "title": Room(40, 16), "text": Room(190, 84)},
    Milestone: {"title": Room(44, 18), "paragraphs": Room(300, 130)},
    EventKind: {"label": Room(24, 10)},
    ProgrammeEvent: {"title": Room(30, 12), "place": Room(36, 16), "text": Room(90, 40)},
    PastEvent: {"title": Room(44, 20)},
    House: {"title": Room(28, 14)},
    City: {"name": Room(20, 9), "line": Room(52, 18)},
    Map: {"measured": Room(40, 16)},
    Inset: {"title": Room(18, 8), "name": Room(18, 8)},
    Landmark: {"name": Room(18, 8)},
    Composition: {"kicker": Room(46, 20)},
    Basket: {"kicker": Room(70, 24)},
    Good: {"label": Room(26, 8), "line": Room(44, 18), "title": Room(46, 18)},
    Ranking: {"comment": Room(125, 50), "listed": Room(114, 40)},
    Ranked: {"label": Room(26, 10)},
    Strand: {"label": Room(26, 9), "line": Room(28, 13)},
    Chapter: {"title": Room(11, 5)},
    Section: {"title": Room(15, 7), "line": Room(40, 16)},
    SectionFile: {"title": Room(15, 7), "line": Room(40, 16)},
    Film: {"title": Room(24, 10), "line": Room(46, 20)},
    PackFile: {"title": Room(34, 12), "line": Room(70, 28)},
    AboutColumn: {"title": Room(30, 12)},
    Teaser: {"label": Room(62, 26)},
    Source: {"name": Room(26, 12)},
}
"""The table "How much fits" in docs/content-format.md."""
LABELS = {"hero": Room(90, 36), "facts": Room(48, 18), "tile": Room(22, 11)}
"""Of facts, by what they stand in."""


def texts_have_room(loaded: Loaded) -> Iterator[Problem]:
    """No text is longer than its place can hold."""
    for tree, at, record in loaded.records():
        for place, value in walk(record):
            for name, room in _rooms(value, place).items():
                for language, length in _lengths(getattr(value, name, None)):
                    if length > room.of(language):
                        where = (*at, *place, name) if name == "paragraphs" else (*at, *place, name, language.value)
                        yield tree.problem(
                            where,
                            "length",
                            f"has {length} letters" + (f" in {language.value}" if name == "paragraphs" else ""),
                            hint=f"about {room.of(language)} fit",
                            severity=Severity.WARNING,
                        )


def _rooms(value: object, place: Place) -> dict[str, Room]:
    """What fits into the texts of a record."""
    rooms: dict[str, Room] = {}
    for kind in reversed(type(value).__mro__):
        rooms |= ROOM.get(kind, {})
    label = next((room for name, room in LABELS.items() if name in place[:2]), None)
    if type(value) is Fact and label is not None:
        rooms |= {"label": label}
    return rooms


def _lengths(value: object) -> Iterator[tuple[Language, int]]:
    """The letters of a text, or of several together, in each language that has it."""
    parts = value if isinstance(value, tuple) else (value,)
    for language in Language:
        words = "".join(getattr(part, language) or "" for part in parts if isinstance(part, LocalText))
        if words:
            yield language, _length(words.replace(BREAK_MARK, ""), language)


def _length(words: str, language: Language) -> int:
    """Letters; in Chinese, where Latin letters and digits are half as wide, those count half."""
    if language is not Language.ZH:
        return len(words)
    return (sum(1 if east_asian_width(each) in "WF" else 0.5 for each in words) + 0.5).__trunc__()
