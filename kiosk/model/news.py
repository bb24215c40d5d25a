"""News: a slide that lists what feeds brought, and the pack's own dated milestones after it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import Len, MaxLen

from kiosk.model.dates import When
from kiosk.model.record import Record
from kiosk.model.refs import SlideKey, SourceKey
from kiosk.model.slide import Picture, SlideRecord
from kiosk.model.text import LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(Record):
    """News that the pack itself carries, so that the list is never empty."""

    date: When
    title: LocalText
    paragraphs: Annotated[tuple[LocalText, ...], Len(1, 3)]
    picture: Picture
    sources: Annotated[tuple[SourceKey, ...], Len(1, 8)]
    more: SlideKey | None = None
    """The slide that tells the story at length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News(SlideRecord):
    """A list of news; a touch opens one of them."""

    kind: Literal["news"]
    milestones: Annotated[tuple[Milestone, ...], MaxLen(60)] = ()
    """Newest first; what feeds brought stands before them."""
