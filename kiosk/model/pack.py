"""A pack: sections, chapters, and what is known of them before any slide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Protocol

from annotated_types import Len, MaxLen

from kiosk.model.dates import When
from kiosk.model.figure import Figure, Source
from kiosk.model.kinds import BUILT_IN, EventKind
from kiosk.model.record import Key, Line, Record
from kiosk.model.refs import SectionKey, SlideKey, SlideName
from kiosk.model.schedule import Schedule, TimeZone
from kiosk.model.slide import Fact, Pattern, Picture, SlideRecord, Tone
from kiosk.model.text import LocalText

if TYPE_CHECKING:  # The first picture does without it.
    from kiosk.model.series import Table

ZONE = "Europe/Minsk"
"""Where the exhibition is if its pack does not say."""


class Status(StrEnum):
    """How strict the check is: a published pack must be complete in every language."""

    DRAFT = "draft"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter(Record):
    """A tab of the section: an interactive page or a run of slides."""

    title: LocalText
    """One or two words: it stands on a tab."""
    slides: Annotated[tuple[SlideName, ...], Len(1, 400)]
    """Slide files of the section's folder without ``.yaml``, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile(Record):
    """How a section looks on the home screen."""

    picture: Picture
    tone: Tone
    fact: Fact | None = None
    """One number for the lower left corner."""
    skyline: Pattern | None = None
    """A wide grid that stands along the foot where the tile is wide, as in portrait."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionFile(Record):
    """``section.yaml``: a theme of the pack and its chapters."""

    title: LocalText
    """Two or three words: the name on the tile."""
    line: LocalText
    """One line below the name."""
    tile: Tile
    chapters: Annotated[tuple[Chapter, ...], Len(1, 5)]
    cover: SlideName | None = None
    """The slide that opens the section."""
    when: Schedule | None = None
    """When the section is shown; always if left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(SectionFile):
    """A section with its place in the pack; slide keys carry the section's name."""

    id: Key

    @property
    def slides(self) -> tuple[str, ...]:
        """Every slide in the order in which a visitor swipes through them."""
        cover = (self.cover,) if self.cover else ()
        return cover + tuple(slide for chapter in self.chapters for slide in chapter.slides)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttractHalf(Record):
    """One side of the attract screen, always in its own language."""

    word: Line
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Teaser(Fact):
    """A fact for the attract screen."""

    slide: SlideKey | None = None
    """The slide it belongs to: it is shown only while that one is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attract(Record):
    """What the screen shows while nobody is there."""

    ornament: Pattern
    """A square grid with its seam in the middle column."""
    left: AttractHalf
    """In Belarusian."""
    right: AttractHalf
    """In Chinese."""
    teasers: Annotated[tuple[Teaser, ...], MaxLen(8)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutColumn(Record):
    """One column of the Info sheet."""

    title: LocalText
    paragraphs: Annotated[tuple[LocalText, ...], Len(1, 4)]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFile(Record):
    """``pack.yaml``: the name of the pack and the order of its sections."""

    title: LocalText
    """The headline of the home screen."""
    line: LocalText
    status: Status
    date: When
    """When the content was last brought up to date."""
    sections: Annotated[tuple[SectionKey, ...], Len(1, 6)]
    """Folders below ``sections``, in order."""
    attract: Attract
    about: Annotated[tuple[AboutColumn, ...], Len(1, 4)]
    timezone: TimeZone = ZONE
    """Where the exhibition is, as the IANA database calls it."""
    kinds: Annotated[dict[Key, EventKind], MaxLen(24)] = field(default_factory=dict)
    """The pack's own kinds of event, besides those that are built in."""

    @property
    def every_kind(self) -> dict[str, EventKind]:
        """Kinds of event by their keys, the pack's own last."""
        return BUILT_IN | self.kinds | BUILT_IN


@dataclass(frozen=True, slots=True, kw_only=True)
class Anniversary(Record):
    """A dated knot of a timeline, kept at hand for the home screen."""

    date: When
    title: LocalText
    slide: Key
    entry: int


@dataclass(frozen=True, slots=True)
class Contents(Record):
    """The order of sections, chapters and slides, without the slides themselves."""

    sections: tuple[Section, ...]

    def __iter__(self) -> Iterator[Section]:
        return iter(self.sections)

    def section(self, key: str) -> Section | None:
        """The section of that name."""
        return next((section for section in self.sections if section.id == key), None)

    def section_of(self, slide: str) -> Section | None:
        """The section that holds a slide."""
        section = self.section(slide.split("/", maxsplit=1)[0])
        return section if section is not None and slide in section.slides else None

    def chapter_of(self, slide: str) -> Chapter | None:
        """The chapter that holds a slide; a cover has none."""
        section = self.section_of(slide)
        if section is None:
            return None
        return next((chapter for chapter in section.chapters if slide in chapter.slides), None)

    def neighbour(self, slide: str, step: int) -> str | None:
        """The slide ``step`` places further in the same section, or None past either end."""
        section = self.section_of(slide)
        if section is None:
            return None
        index = section.slides.index(slide) + step
        return section.slides[index] if 0 <= index < len(section.slides) else None

    def without(self, left_out: frozenset[str]) -> Contents:
        """The same contents less some slides or whole sections, and less what that empties."""
        return Contents(
            tuple(
                _pruned(section, left_out)
                for section in self.sections
                if section.id not in left_out and set(section.slides) - left_out
            )
        )


def _pruned(section: Section, left_out: frozenset[str]) -> Section:
    chapters = tuple(
        replace(chapter, slides=kept)
        for chapter in section.chapters
        if (kept := tuple(slide for slide in chapter.slides if slide not in left_out))
    )
    return replace(section, chapters=chapters, cover=None if section.cover in left_out else section.cover)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head(Record):
    """What the kiosk needs of a pack before any slide is asked for."""

    pack: PackFile
    contents: Contents
    anniversaries: tuple[Anniversary, ...]
    programmes: tuple[str, ...]
    """The slides whose programme holds an event."""
    news: tuple[str, ...]
    """The slides that list news."""
    schedules: dict[str, Schedule]
    """When slides and sections are shown that are not always shown."""


class Pack(Protocol):
    """A pack as pages use it, whether it was compiled or is being edited."""

    @property
    def folder(self) -> Path:
        """Where its media lie."""

    @property
    def head(self) -> Head:
        """What is known of it without any slide."""

    @property
    def sources(self) -> dict[str, Source]:
        """Every source by its key."""

    def slide(self, key: str) -> SlideRecord:
        """The slide of that key; KeyError if the pack has none."""

    def figure(self, key: str) -> Figure:
        """A row of the pack's figures; KeyError if there is none."""

    def source(self, key: str) -> Source:
        """One of the pack's sources; KeyError if there is none."""

    def table(self, path: str, sheet: str | None = None) -> Table:
        """The series of a file of the pack; KeyError if no slide names it."""

    def events(self, slide: str) -> tuple[Any, ...]:
        """All events of a programme or an archive, those from a file included."""

    def media(self, path: str) -> Path:
        """Where a media file of the pack lies."""

    def forget(self) -> None:
        """Let go of what was read of it and can be read again."""

    def close(self) -> None:
        """Let go of its files; nothing of it is shown any more."""
