"""Every number on screen names a source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.loader import Loaded
from kiosk.content.reader import Place
from kiosk.content.walk import texts, walk
from kiosk.model.archive import House, PastEvent
from kiosk.model.figure import Source
from kiosk.model.news import Milestone
from kiosk.model.pack import Slide
from kiosk.model.programme import ProgrammeEvent
from kiosk.model.slide import Fact, TimelineEntry
from kiosk.problem import Problem

DIGIT = re.compile(r"\d")
NUMBER_BESIDE_A_YEAR = re.compile(r"\d+(?:[.,]\d+)?")
YEAR = re.compile(r"(?:19|20)\d\d")


def numbers_have_sources(loaded: Loaded) -> Iterator[Problem]:
    """Texts with digits stand in a slide or knot with sources, or in a fact, whose figure has one."""
    for tree, _, record in loaded.records():
        if isinstance(record, Source | ProgrammeEvent | dict | tuple):
            continue  # An announcement speaks for those who announce it, and of a nameless thing nobody knows.
        covered = list(_covered(record))
        for place, text in texts(record):
            if place[0] == "about":
                continue  # The Info sheet speaks of the kiosk itself: versions of licences need no source.
            if any(place[: len(cover)] == cover for cover in covered):
                continue
            words = " ".join(words for _, words in text if words)
            loose = DIGIT.search(words) if isinstance(record, Slide) else _number(words)
            if loose:
                yield tree.problem(
                    place,
                    "no-source",
                    "says a number, and no source is named",
                    hint="name it under sources:, or make it a fact",
                )


def _covered(record: object) -> Iterator[Place]:
    """Places below which every number has a source."""
    for place, value in walk(record):
        sourced = isinstance(value, Slide | TimelineEntry | Milestone | PastEvent | House) and value.sources != ()
        if sourced or isinstance(value, Fact | ProgrammeEvent):
            yield place


def _number(words: str) -> bool:
    return any(not YEAR.fullmatch(number) for number in NUMBER_BESIDE_A_YEAR.findall(words))
