"""A visit as one immutable value, and everything a visitor can do to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import assert_never

from kiosk.model.pack import Contents
from kiosk.model.preferences import Preferences
from kiosk.model.text import Language, LocalText


@dataclass(frozen=True, slots=True)
class Attract:
    """Nobody is here."""


@dataclass(frozen=True, slots=True)
class Home:
    """The five sections."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One slide fills the screen."""

    slide: str


@dataclass(frozen=True, slots=True)
class Overview:
    """All slides of a section; ``slide`` is the one the visitor came from."""

    slide: str


class Room(StrEnum):
    """A page behind the staff door, or the door itself."""

    PIN = "pin"
    SHEET = "sheet"
    PACK = "pack"
    DOCTOR = "doctor"
    CALIBRATE = "calibrate"
    CROSSES = "crosses"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Staff:
    """Staff are here; ``about`` is the folder of a pack, or what is to be confirmed."""

    room: Room
    about: str = ""


Route = Attract | Home | Reading | Overview | Staff


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What a source sheet explains: statements, or one figure with its words."""

    sources: tuple[str, ...]
    figure: str | None = None
    label: LocalText | None = None
    counted: LocalText | None = None
    newer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCard:
    """An event of a slide, or an entry of an archive, to be seen in full."""

    slide: str
    number: int
    """Its position among the events of the slide."""
    day: date | None = None
    """On which of its days; None for what has been."""
    house: bool = False
    """Whether it is one of the archive's houses instead."""


class Sheet(StrEnum):
    """What can come up from the lower edge, besides a source."""

    LANGUAGES = "languages"
    DISPLAY = "display"
    INFO = "info"
    LICENCES = "licences"
    STILL_THERE = "still-there"


@dataclass(frozen=True, slots=True)
class View:
    """How close a visitor looks at a picture, and at which point of it (both coordinates from 0 to 1)."""

    zoom: float = 1.0
    x: float = 0.5
    y: float = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideState:
    """What a visitor has opened on a slide."""

    item: int = 0
    """The opened knot or picture, or the year picked; 0 before anything is."""
    options: frozenset[str] = frozenset()
    """What is switched on."""
    view: View = View()
    scroll: float = 0.0
    """How far its list is scrolled, in the units of the page."""
    position: int = 0
    """Milliseconds into its film, as a visitor last chose."""
    paused: bool = False
    """Whether a visitor has stopped the film there."""


# The intents: all that a touch can mean.


@dataclass(frozen=True, slots=True)
class Begin:
    """Leave the attract screen, in a language if one was touched."""

    language: Language | None = None


@dataclass(frozen=True, slots=True)
class GoHome:
    pass


@dataclass(frozen=True, slots=True)
class OpenSection:
    section: str


@dataclass(frozen=True, slots=True)
class OpenSlide:
    slide: str
    item: int = 0


@dataclass(frozen=True, slots=True)
class Turn:
    """To the slide ``step`` places further."""

    step: int


@dataclass(frozen=True, slots=True)
class OpenOverview:
    pass


@dataclass(frozen=True, slots=True)
class Back:
    """One level up, or close what lies on top."""


@dataclass(frozen=True, slots=True)
class OpenSheet:
    sheet: Sheet | Citation | EventCard


@dataclass(frozen=True, slots=True)
class CloseSheet:
    pass


@dataclass(frozen=True, slots=True)
class Prefer:
    """Take over new preferences."""

    preferences: Preferences


@dataclass(frozen=True, slots=True)
class PickItem:
    """Open a knot or a picture of the slide, or pick a year; ``view`` is how to look at it, None as before."""

    item: int
    view: View | None = None


@dataclass(frozen=True, slots=True)
class EnterItem:
    """Let one thing of the slide fill the page; Back leads out of it."""

    item: int


@dataclass(frozen=True, slots=True)
class Switch:
    """Switch something of the slide on or off: its table, a flow, a comparison; the slide gives the names."""

    option: str
    on: bool


@dataclass(frozen=True, slots=True)
class LookCloser:
    view: View


@dataclass(frozen=True, slots=True)
class Scroll:
    """To ``offset`` in the units of the page, which gave it."""

    offset: float


@dataclass(frozen=True, slots=True)
class Seek:
    """To ``position`` milliseconds of the film, and go on from there unless ``paused``."""

    position: int
    paused: bool = False


@dataclass(frozen=True, slots=True)
class EnterRoom:
    """To a page for staff; what a visitor was at is over, but not how it was displayed."""

    room: Room
    about: str = ""


@dataclass(frozen=True, slots=True)
class EndVisit:
    pass


Intent = (
    Begin
    | GoHome
    | OpenSection
    | OpenSlide
    | Turn
    | OpenOverview
    | Back
    | OpenSheet
    | CloseSheet
    | Prefer
    | PickItem
    | EnterItem
    | Switch
    | LookCloser
    | Scroll
    | Seek
    | EnterRoom
    | EndVisit
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit(SlideState):
    """Everything that may change between one visitor's first touch and the next visitor's."""

    preferences: Preferences
    route: Route = Attract()
    sheet: Sheet | Citation | EventCard | None = None
    inside: bool = False
    """Whether the item fills the page, so that Back leads to the slide itself."""
    seen: frozenset[str] = frozenset()
    """Slides shown during this visit."""

    @property
    def on_slide(self) -> SlideState:
        """What is opened on the slide, without all else."""
        return SlideState(
            item=self.item,
            options=self.options,
            view=self.view,
            scroll=self.scroll,
            position=self.position,
            paused=self.paused,
        )

    @classmethod
    def fresh(cls, defaults: Preferences) -> Visit:
        """The state in which every visitor finds the kiosk."""
        return cls(preferences=defaults)

    def after(self, intent: Intent, contents: Contents, defaults: Preferences) -> Visit:
        """The visit once ``intent`` has been done; the same visit where it does not apply."""
        match intent:
            case Begin(language):
                preferences = self.preferences if language is None else replace(self.preferences, language=language)
                return replace(self, preferences=preferences, route=Home())
            case GoHome():
                return self._at(Home())
            case OpenSection(key):
                section = contents.section(key)
                return self if section is None else self._at(Reading(section.slides[0]))
            case OpenSlide(slide, item):
                return replace(self._at(Reading(slide)), item=item) if contents.section_of(slide) else self
            case Turn(step):
                return self._turned(step, contents)
            case OpenOverview():
                return self._at(Overview(self.route.slide)) if isinstance(self.route, Reading) else self
            case Back():
                return self._back(defaults)
            case OpenSheet(sheet):
                return replace(self, sheet=sheet)
            case CloseSheet():
                return replace(self, sheet=None)
            case Prefer(preferences):
                chosen = preferences.language != self.preferences.language
                return replace(self, preferences=preferences, sheet=None if chosen else self.sheet)
            case PickItem(item, view):
                return replace(self, item=max(0, item), view=view or self.view)
            case EnterItem(item):
                return replace(self, item=max(0, item), inside=True, view=View(), position=0, paused=False)
            case Switch(option, on):
                options = self.options | {option} if on else self.options - {option}
                return replace(self, options=options)
            case LookCloser(view):
                return replace(self, view=view)
            case Scroll(offset):
                return replace(self, scroll=offset)
            case Seek(position, paused):
                return replace(self, position=max(0, position), paused=paused)
            case EnterRoom(room, about):
                return Visit(preferences=replace(self.preferences, volume=defaults.volume), route=Staff(room, about))
            case EndVisit():
                return Visit.fresh(defaults)
            case _:
                assert_never(intent)

    def _at(self, route: Route) -> Visit:
        seen = self.seen | {route.slide} if isinstance(route, Reading) else self.seen
        if route == self.route:
            return replace(self, sheet=None)
        return Visit(preferences=self.preferences, route=route, seen=seen)

    def _turned(self, step: int, contents: Contents) -> Visit:
        if not isinstance(self.route, Reading):
            return self
        slide = contents.neighbour(self.route.slide, step)
        return self if slide is None else self._at(Reading(slide))

    def _back(self, defaults: Preferences) -> Visit:
        if self.sheet is not None:
            return replace(self, sheet=None)
        if self.inside:
            return replace(self, item=0, inside=False, view=View(), position=0, paused=False)
        match self.route:
            case Overview(slide):
                return self._at(Reading(slide))
            case Reading():
                return self._at(Home())
            case Staff(room):
                return Visit.fresh(defaults) if room in (Room.PIN, Room.SHEET) else self._at(Staff(Room.SHEET))
            case Home() | Attract():
                return self
            case _:
                assert_never(self.route)
