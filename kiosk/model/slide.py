"""Slides: what a page of the pack can be, besides pages that show data.

A new kind of slide is one class here (or in a module of its own), listed in ``kiosk.model.pack.Slide``, and one
widget in ``kiosk.slides``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from annotated_types import Interval, Len, MaxLen

from kiosk.model.dates import When
from kiosk.model.record import Line, Record
from kiosk.model.refs import FigureKey, GridFile, PictureFile, SlideKey, SourceKey
from kiosk.model.schedule import Schedule
from kiosk.model.text import LocalText


class Tone(StrEnum):
    """Ground colour of a tile or card."""

    RED = "red"
    PAPER = "paper"
    FLAX = "flax"
    INK = "ink"
    JADE = "jade"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Record):
    """A cross-stitch grid (.txt) or a photograph (.png, .jpg, .webp) in the pack."""

    file: PictureFile
    """Path inside the pack, such as ``media/stork.txt``."""
    alt: LocalText
    """What is seen, for screen readers."""
    credit: Line | None = None
    """Author and licence of a photograph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern(Picture):
    """A cross-stitch grid: where it stands there is no room for a photograph."""

    file: GridFile
    """Path inside the pack, such as ``media/skyline.txt``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder(Picture):
    """A picture that may hold the thread: a beak, a claw, the hook of a lantern."""

    thread: Annotated[tuple[Annotated[int, Interval(ge=1, le=512)], ...], Len(2, 2)] | None = None
    """Column and row of the stitch of a grid that holds it, counted from 1 at the upper left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Record):
    """A figure with the words that make it speak."""

    figure: FigureKey
    """A key of a table below ``figures``."""
    label: LocalText
    """What the number says, read right after it."""
    counted: LocalText | None = None
    """What is counted and how, for the source sheet."""
    newer: FigureKey | None = None
    """A newer figure of the same thing; both are shown with their dates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideRecord(Record):
    title: LocalText
    """The headline: one idea, said as a sentence or a phrase."""
    name: LocalText | None = None
    """A shorter title for the overview."""
    kicker: LocalText | None = None
    """The small line above the headline; the section's title if there is none."""
    sources: Annotated[tuple[SourceKey, ...], MaxLen(8)] = ()
    """Keys of ``sources.yaml`` for what the text says."""
    seconds: Annotated[float, Interval(ge=2, le=600)] | None = None
    """How long the slide stands while the kiosk plays by itself."""
    when: Schedule | None = None
    """When the slide is shown; always if left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover(SlideRecord):
    """Opens a section: a picture on the thread, a title, a button."""

    kind: Literal["cover"]
    lead: LocalText
    """One or two lines below the title."""
    picture: Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(SlideRecord):
    """Text in two columns with a picture."""

    kind: Literal["text"]
    paragraphs: Annotated[tuple[LocalText, ...], Len(1, 4)]
    """At most 900 letters in all."""
    picture: Picture
    caption: LocalText
    """Title above the picture."""
    caption_line: LocalText | None = None
    """What the picture shows, below its title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts(SlideRecord):
    """One very large number and up to four more."""

    kind: Literal["facts"]
    hero: Fact
    facts: Annotated[tuple[Fact, ...], MaxLen(4)] = ()
    skyline: Pattern | None = None
    """A wide grid that stands on the thread, 32 stitches high."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GalleryPicture(Picture):
    """A picture with its title."""

    title: LocalText
    line: LocalText | None = None
    """One line below the title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gallery(SlideRecord):
    """Pictures one can spread with two fingers."""

    kind: Literal["gallery"]
    pictures: Annotated[tuple[GalleryPicture, ...], Len(1, 12)]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry(Record):
    """A knot on the thread of years."""

    date: When
    label: LocalText
    """Two or three words under the year."""
    title: LocalText
    text: LocalText
    """What happened, in two or three lines."""
    picture: Picture
    sources: Annotated[tuple[SourceKey, ...], Len(1, 8)]
    more: SlideKey | None = None
    """The slide that tells the story at length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline(SlideRecord):
    """Years as knots that one can open."""

    kind: Literal["timeline"]
    entries: Annotated[tuple[TimelineEntry, ...], Len(2, 80)]
    """Oldest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(SlideRecord):
    """A poster: one or two large pictures that the thread joins, and two lines."""

    kind: Literal["event"]
    date: When
    line: LocalText
    left: Holder
    right: Holder | None = None
    more: SlideKey | None = None
    """The slide that tells the story at length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(SlideRecord):
    """Somebody's words; ``title`` holds them."""

    kind: Literal["quote"]
    original: Line | None = None
    """The words as they were said, where that was in another language."""
    original_language: Literal["be", "ru", "zh", "en"] | None = None
    speaker: LocalText
    """Who said it, of what, when."""
    picture: Picture
