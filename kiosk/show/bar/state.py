"""What the bar shows of a visit."""

from __future__ import annotations

from kiosk.model.pack import Contents
from kiosk.model.visit import Overview, Reading, Route
from kiosk.show.bar.bar import BarState
from kiosk.widgets.page import Page


def bar_state(contents: Contents, route: Route, page: Page) -> BarState:
    """What the bar under a page shows."""
    if not isinstance(route, Reading | Overview):
        return BarState(home=True, can_go_back=False)
    slide, overview = route.slide, isinstance(route, Overview)
    section = contents.section_of(slide)
    if section is None:
        return BarState()
    chapter = contents.chapter_of(slide)
    several = len(section.chapters) > 1
    tabs = tuple((item.title.say(page.look.language), item.slides[0]) for item in section.chapters) if several else ()
    run = chapter.slides if chapter is not None else ()
    return BarState(
        tabs=tabs,
        here=section.chapters.index(chapter) if chapter is not None and several else None,
        slide=run.index(slide) if run else 0,
        slides=0 if overview else len(run),
        full_cord=page.full_cord,
        dark=page.night,
        overview=overview,
    )
