"""Every number on screen names a source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.loaded import Loaded
from kiosk.model.archive import House, PastEvent
from kiosk.model.figure import Source
from kiosk.model.news import Milestone
from kiosk.model.pack import PackFile
from kiosk.model.programme import ProgrammeEvent
from kiosk.model.registry import Slide
from kiosk.model.slide import Fact, TimelineEntry
from kiosk.model.walk import Place, texts, walk
from kiosk.problem import Problem

DIGIT = re.compile(r"\d")
NUMBER_BESIDE_A_YEAR = re.compile(r"\d+(?:[.,]\d+)?")
YEAR = re.compile(r"(?:19|20)\d\d")

_HOUSE = r"\d{1,4}[a-zа-яіў]?(?:[/–-]\d{1,4}[a-zа-яіў]?)*\b(?![.,]?\d)"
"""A number of a house, a hall or a room, such as 5, 8a, 20/2 or 5–7."""
_COUNTS_NOTHING = r"(?!\s*[%‰$€¥]|\s+\d|\s+(?!(?:of|in|at|on|and|to|на|в|во|и|у|і|да|по|к)\b)(?-i:[a-zа-яёіў]))"
"""Behind a number: no sign, number or noun that it could count."""
_ROOM = (
    r"halls?|pavilions?|buildings?|stands?|booths?|rooms?|floors?|gates?|levels?|зал[аыуе]?|зале|павильон\w*|павільён\w*|"
    r"корпус\w*|стенд\w*|кабинет\w*|кабінет\w*|аудитори\w+|аўдыторы\w+|этаж\w*|паверх\w*|вход\w*|уваход\w*|дом|д\."
)
_STREET = (
    r"avenue|ave\.?|street|st\.|road|square|проспект\w*|просп\.|пр-т|пр\.|праспект\w*|улиц\w+|ул\.|вуліц\w+|вул\.|"
    r"площад\w+|пл\.|плошч\w*|бульвар\w*|шоссе|шаша|переулок|завулак|тракт\w*|набережн\w+|набярэжн\w+"
)
_SHOW = (
    r"exhibition|expo|fair|forum|festival|congress|conference|выстав\w+|выстаў\w+|ярмар\w+|кірмаш\w*|форум\w*|"
    r"фестивал\w+|фестывал\w+|конгресс\w*|кангрэс\w*|конференци\w+|канферэнцы\w+"
)
_NAMING = (
    rf"(?:№|#|\bno\.|\bnr\.)\s*{_HOUSE}",
    rf"\b(?:{_ROOM})\s+(?:№\s*)?{_HOUSE}{_COUNTS_NOTHING}",
    rf"\b\d{{1,3}}(?:st|nd|rd|th|-[а-яіў]{{1,3}})\s+(?:\w+\s+)?(?:{_ROOM}|{_SHOW})\b",
    rf"\b(?:{_STREET})\s*(?:[\w.-]+\s+){{0,3}}?[\w.-]*,?\s*{_HOUSE}{_COUNTS_NOTHING}",
    rf"\b{_HOUSE},?\s+(?:[\w.-]+\s+){{1,3}}(?:{_STREET})",
    r"第\d+(?:届|号|馆|厅|层|期)",
    r"\d+号|(?<=[路街道楼馆厅区座厦])\d+[楼层室厅馆]",
    r"\b\d{6}\b(?=,?\s*(?:г\.\s*)?[A-ZА-ЯІЎ])",
    r"\b(?:[01]?\d|2[0-3]):[0-5]\d\b",
    r"\+\d[\d ()\u00a0–-]{7,}",
    r"(?<=[a-zа-яёіў])-?\d+\b",
    r"(?<=\s)\d+(?=[»”\"》])",
)
NAMING = re.compile("|".join(_NAMING), re.IGNORECASE)
"""Numbers that count nothing: of halls, rooms, houses, editions, telephones and hours, and those within a name."""


def numbers_have_sources(loaded: Loaded) -> Iterator[Problem]:
    """Texts with digits stand in a slide or knot with sources, or in a fact, whose figure has one."""
    for tree, _, record in loaded.records():
        if isinstance(record, Source | ProgrammeEvent | dict | tuple):
            continue  # An announcement speaks for those who announce it, and of a nameless thing nobody knows.
        covered = list(_covered(record))
        for place, text in texts(record):
            if isinstance(record, PackFile) and place[0] in ("title", "about"):
                continue  # The name of the exhibition; and the Info sheet speaks of the kiosk itself.
            if any(place[: len(cover)] == cover for cover in covered):
                continue
            words = " ".join(NAMING.sub("", words) for _, words in text if words)
            slide = isinstance(record, Slide)
            if DIGIT.search(words) if slide else _number(words):
                hint = "name it under sources:, or make it a fact" if slide else "say it on a slide, which has sources:"
                yield tree.problem(place, "no-source", "says a number, and no source is named", hint=hint)


def _covered(record: object) -> Iterator[Place]:
    """Places below which every number has a source."""
    for place, value in walk(record):
        sourced = isinstance(value, Slide | TimelineEntry | Milestone | PastEvent | House) and value.sources != ()
        if sourced or isinstance(value, Fact | ProgrammeEvent):
            yield place


def _number(words: str) -> bool:
    return any(not YEAR.fullmatch(number) for number in NUMBER_BESIDE_A_YEAR.findall(words))
