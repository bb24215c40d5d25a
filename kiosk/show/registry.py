"""Which widget shows which kind of slide."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.model.archive import Archive
from kiosk.model.composition import Composition
from kiosk.model.graph import Graph
from kiosk.model.map import Map
from kiosk.model.news import News
from kiosk.model.numbers import Numbers
from kiosk.model.programme import Programme
from kiosk.model.ranking import Ranking
from kiosk.model.slide import Cover, Event, Facts, Gallery, Quote, Story, Timeline
from kiosk.model.video import Video
from kiosk.model.visit import SlideState
from kiosk.pages.context import PageContext
from kiosk.pages.slide import SlidePage
from kiosk.slides.archive import ArchivePage
from kiosk.slides.composition.page import CompositionPage
from kiosk.slides.cover import CoverPage
from kiosk.slides.event.page import EventPage
from kiosk.slides.facts.page import FactsPage
from kiosk.slides.gallery import GalleryPage
from kiosk.slides.map.page import MapPage
from kiosk.slides.news.page import NewsPage
from kiosk.slides.numbers.page import NumbersPage
from kiosk.slides.programme.page import ProgrammePage
from kiosk.slides.quote import QuotePage
from kiosk.slides.ranking import RankingPage
from kiosk.slides.story import StoryPage
from kiosk.slides.timeline.page import TimelinePage
from kiosk.slides.video.page import VideoPage

PAGES: dict[type, type[SlidePage]] = {
    Cover: CoverPage,
    Story: StoryPage,
    Facts: FactsPage,
    Gallery: GalleryPage,
    Timeline: TimelinePage,
    Event: EventPage,
    Quote: QuotePage,
    Composition: CompositionPage,
    Ranking: RankingPage,
    Numbers: NumbersPage,
    Map: MapPage,
    News: NewsPage,
    Video: VideoPage,
    Programme: ProgrammePage,
    Archive: ArchivePage,
}


def page_for(context: PageContext, key: str, state: SlideState, parent: QWidget) -> SlidePage:
    """The page that shows a slide of the pack; raises whatever makes that impossible.

    It is a child of ``parent`` at once, so that one which fails halfway is still somebody's to delete.
    """
    slide: Any = context.pack.slide(key)
    if isinstance(slide, Graph):
        from kiosk.slides.graph import GraphPage  # noqa: PLC0415  (brings pyqtgraph, which other kinds do without)

        return GraphPage(context, key, slide, state, parent)
    return PAGES[type(slide)](context, key, slide, state, parent)
