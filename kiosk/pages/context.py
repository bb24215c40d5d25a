"""What every screen is made from: the pack, how things look, and what time it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, cast

from kiosk.design.look import Look
from kiosk.model.bulletin import Bulletin
from kiosk.model.figure import Figure
from kiosk.model.kinds import EventKind
from kiosk.model.pack import Contents, Pack
from kiosk.model.slide import Fact, Picture
from kiosk.model.text import Language, LocalText
from kiosk.model.visit import Citation
from kiosk.stitch.grid import Grid, load_grid
from kiosk.stitch.media import is_grid
from kiosk.words.language import fill
from kiosk.words.locale import Brief, when

if TYPE_CHECKING:  # The first picture does without them.
    from kiosk.model.news import News
    from kiosk.model.programme import Timetable


@dataclass(frozen=True, slots=True)
class Headline:
    """News, of a feed or of the pack."""

    date: str
    title: LocalText | str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext:
    """The ingredients of a screen; immutable, made again when any of them changes."""

    pack: Pack
    contents: Contents
    """Sections and slides that are shown: neither hidden nor broken."""
    look: Look
    now: datetime
    bulletin: Bulletin = Bulletin()
    """What feeds brought."""
    fresh: bool = True
    """Whether what moves on entering should move; not so when only the language changed."""

    def say(self, text: LocalText | str | None) -> str:
        """A text of the pack in the visitor's language, or as it was published; nothing of one that is left out."""
        return text.say(self.look.language) if isinstance(text, LocalText) else text or ""

    def headline(self, text: LocalText) -> str:
        """The same with a mark where its line is to end if there are two."""
        return text.headline(self.look.language)

    def date(self, text: str) -> str:
        """A date that stands alone, and therefore begins with a capital."""
        words = when(text, self.look.language)
        return words[:1].upper() + words[1:]

    def at_night(self) -> PageContext:
        """The same on a dark ground."""
        return replace(self, look=self.look.at_night())

    def figure(self, fact: Fact) -> Figure:
        """The figure of a fact."""
        return self.pack.figure(fact.figure)

    def newer(self, fact: Fact) -> Figure | None:
        """The newer figure of the same thing, if one is known."""
        return self.pack.figure(fact.newer) if fact.newer else None

    def link(self, slide: str | None) -> str | None:
        """A slide to which something may lead; None where none is named, or where it is not shown."""
        return slide if slide is not None and self.contents.section_of(slide) is not None else None

    def grid(self, picture: Picture) -> Grid | None:
        """The pattern of a stitched picture; None for a photograph."""
        path = self.pack.media(picture.file)
        return load_grid(path) if is_grid(path) else None

    def kind(self, key: str) -> EventKind:
        """A kind of event, built in or of the pack."""
        return self.pack.head.pack.every_kind[key]

    def timetable(self, programme: str) -> Timetable:
        """The events of a slide in the time of their exhibition."""
        from kiosk.model.programme import Timetable  # noqa: PLC0415  (the first picture does without it)

        return Timetable(events=self.pack.events(programme), zone=self.pack.head.pack.timezone)

    def headlines(self) -> tuple[str, list[Headline]] | None:
        """The slide that lists news, and what stands on it in its order; None where no such slide is shown."""
        key = next((key for key in self.pack.head.news if self.contents.section_of(key) is not None), None)
        if key is None:
            return None
        slide = cast("News", self.pack.slide(key))
        feeds = [Headline(item.date, item.title) for item in self.bulletin.items]
        return key, feeds + [Headline(milestone.date, milestone.title) for milestone in slide.milestones]

    def chip(self, sources: tuple[str, ...], as_of: str | None = None) -> str:
        """The words of a source chip: name and date, and how many more there are."""
        return self.chips(sources, as_of)[0]

    def chips(self, sources: tuple[str, ...], as_of: str | None = None) -> list[str]:
        """The words of a source chip, longest first: with the date in full, a short month, the year, no site."""
        first = self.pack.source(sources[0])
        text = as_of or first.date
        dates = [when(text, self.look.language, brief=brief) for brief in (Brief.CHIP, Brief.MONTH, Brief.YEAR)]
        more = f" +{len(sources) - 1}" if len(sources) > 1 else ""
        name = self.say(first.name)
        plain = name.split("（" if self.look.language is Language.ZH else " (")[0]
        return [*(f"{name}{more} · {date}" for date in dates), f"{plain}{more} · {dates[-1]}"]

    def have_code(self, sources: tuple[str, ...]) -> bool:
        """Whether one of the sources has an address, which their sheet shows as a QR code."""
        return any(self.pack.source(key).address for key in sources)

    def citation(self, fact: Fact) -> Citation:
        """What the source sheet explains of a fact."""
        return Citation(
            sources=(self.figure(fact).source,),
            figure=fact.figure,
            label=fact.label,
            counted=fact.counted,
            newer=fact.newer,
        )


def spoken_source(chip: str, look: Look) -> str:
    """What a screen reader says of a source chip."""
    return fill(look.translate("Slide", "Source: %1"), chip)
