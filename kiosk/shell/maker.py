"""Makes pages, sheets and bars from a visit: what is on screen is a function of the pack, the visit and the look.

Everything but the attract screen is imported when it is first made, or by ``warming`` in the quiet after the first
picture, which therefore comes sooner.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, QRect, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.clock import Clock
from kiosk.content.compiled import CompiledPack
from kiosk.design.look import Look
from kiosk.machine.fonts import use_fonts_of
from kiosk.machine.settings import Settings
from kiosk.machine.tasks import Decoding
from kiosk.model.bulletin import Bulletin
from kiosk.model.pack import Contents
from kiosk.model.programme import Timetable
from kiosk.model.schedule import closed, is_wrong
from kiosk.model.text import Language
from kiosk.model.visit import Attract, Citation, EventCard, Home, Overview, Reading, Route, Sheet, Staff, Visit
from kiosk.pages.context import PageContext, SlideState
from kiosk.screens.attract import AttractPage
from kiosk.widgets.page import Page
from kiosk.widgets.sheet import SheetPage
from kiosk.words.language import Interpreter

if TYPE_CHECKING:
    from kiosk.screens.bar.bar import Bar, BarState
    from kiosk.screens.overview import Thumbnail
    from kiosk.screens.staff.desk import Desk


log = logging.getLogger(__name__)


Glance = Callable[[str], object]
"""Is told which slide is about to be made for its picture alone."""


def _unheeded(slide: str) -> None:
    del slide


class Maker:
    """Knows the pack and what of it is shown."""

    def __init__(
        self,
        pack: CompiledPack,
        contents: Contents,
        interpreter: Interpreter,
        settings: Settings,
        clock: Clock,
        parent: QWidget,
        *,
        left_out: Collection[str] = (),
        glance: Glance = _unheeded,
    ) -> None:
        """``parent`` gets everything that is made; ``left_out`` are slides that are not shown."""
        use_fonts_of(pack.folder)
        self._glance = glance
        self.desk: Desk | None = None
        self.pack, self._whole, self._parent = pack, contents, parent
        self._left_out = frozenset(left_out)
        self.faulty: frozenset[str] = frozenset()
        """Slides that break a rule for packs; they go with the next ``follow_clock``."""
        self._interpreter, self._settings, self._clock = interpreter, settings, clock
        self.bulletin = Bulletin()
        self.contents = contents
        self._clock_is_wrong = False
        self.follow_clock()
        self._offered = tuple(Language(language) for language in settings.languages.offered)

    def now(self) -> datetime:
        """This moment on the clocks of the exhibition, the only ones on the screen."""
        return Timetable(events=(), zone=self.pack.head.pack.timezone).local(self._clock())

    def follow_clock(self) -> bool:
        """Show what is shown at this moment and nothing else; tells whether that is other than before."""
        head, before = self.pack.head, self.contents
        local = self.now()
        wrong = is_wrong(local.date(), head.pack.date)
        if wrong and not self._clock_is_wrong:
            log.warning(
                "the clock says %s, and the pack is of %s: what has a date is not shown", local.date(), head.pack.date
            )
        self._clock_is_wrong = wrong
        self._show_but(closed(head.schedules, local, wrong=wrong))
        return self.contents != before

    def _show_but(self, closed: frozenset[str]) -> None:
        """Show everything but what is closed or left out; a kiosk is never empty."""
        whole = self._whole.without(self._left_out | self.faulty)
        shown = whole.without(closed)
        self.contents = next(contents for contents in (shown, whole, self._whole) if contents.sections)

    def leave_out(self, slide: str) -> None:
        """Show a slide no more, until ``readmit``."""
        self._left_out |= {slide}
        self.contents = self.contents.without(frozenset({slide}))

    def readmit(self, but: Collection[str]) -> None:
        """Leave out only the slides ``but``, from the next ``follow_clock`` on."""
        self._left_out = frozenset(but)

    def context(self, look: Look, *, fresh: bool = True) -> PageContext:
        """The ingredients of a screen at this moment."""
        return PageContext(
            pack=self.pack,
            contents=self.contents,
            look=look,
            now=self.now(),
            bulletin=self.bulletin,
            fresh=fresh,
        )

    def page(self, look: Look, visit: Visit, *, fresh: bool) -> Page:
        """The page of a visit's route, not yet shown; raises whatever keeps it from being shown."""
        with _whole_or_gone(self._parent):
            return self._page(self.context(look, fresh=fresh), visit)

    def _page(self, context: PageContext, visit: Visit) -> Page:
        match visit.route:
            case Attract():
                return AttractPage(
                    context, self._in_each("Attract", QT_TRANSLATE_NOOP("Attract", "Touch to begin")), self._parent
                )
            case Home():
                from kiosk.screens.home.page import HomePage

                return HomePage(context, self._parent, sewing=not visit.seen)
            case Reading(slide):
                from kiosk.shell.registry import page_for

                state = SlideState(item=visit.item, options=visit.options, view=visit.view, scroll=visit.scroll)
                return page_for(context, slide, state, self._parent)
            case Overview(slide):
                from kiosk.screens.overview import OverviewPage

                return OverviewPage(context, slide, visit.seen, Thumbnails(context, self._glance).shoot, self._parent)
            case Staff():
                from kiosk.screens.staff import staff_page

                assert self.desk is not None
                return staff_page(context, visit.route, self.desk, self._parent)
            case _:
                assert_never(visit.route)

    def sheet(self, look: Look, sheet: Sheet | Citation | EventCard, seconds: int) -> SheetPage:
        """The sheet that lies on top; ``seconds`` is how long a visitor has to answer."""
        from kiosk.screens.sheets import display, info, languages, still_there

        context = self.context(look)
        if not isinstance(sheet, Sheet):
            return self._told(context, sheet, self._parent)
        match sheet:
            case Sheet.LANGUAGES:
                default = Language(self._settings.languages.default)
                greetings = self._in_each("Languages", QT_TRANSLATE_NOOP("Languages", "Welcome!"))
                return languages.LanguagesSheet(context, self._offered, greetings, default, self._parent)
            case Sheet.DISPLAY:
                return display.DisplaySheet(context, self._parent)
            case Sheet.INFO:
                return info.InfoSheet(context, self._parent)
            case Sheet.LICENCES:
                return info.LicencesSheet(context, self._parent)
            case Sheet.STILL_THERE:
                questions = self._in_each("StillThere", QT_TRANSLATE_NOOP("StillThere", "Still there?"))
                return still_there.StillThereSheet(context, questions, seconds, self._parent)
            case _:
                assert_never(sheet)

    @staticmethod
    def _told(context: PageContext, sheet: Citation | EventCard, parent: QWidget) -> SheetPage:
        """The sheet that tells of one thing of a slide."""
        from kiosk.screens.sheets import event, source

        if isinstance(sheet, Citation):
            return source.SourceSheet(context, sheet, parent)
        return event.EventSheet(context, sheet, parent)

    def bar(
        self, look: Look, visit: Visit, page: Page, parent: QWidget, cord: tuple[float, float] | None
    ) -> Bar | None:
        """The bar under a page, its cord coming from ``cord``; None where there is no bar."""
        if isinstance(visit.route, Attract) or page.fills_screen:
            return None
        from kiosk.screens.bar.bar import Bar

        return Bar(look, self._bar_state(visit.route, page), self.now(), parent, cord)

    def _bar_state(self, route: Route, page: Page) -> BarState:
        from kiosk.screens.bar.bar import BarState

        if not isinstance(route, Reading | Overview):
            return BarState(home=True, can_go_back=False)
        slide, overview = route.slide, isinstance(route, Overview)
        section = self.contents.section_of(slide)
        if section is None:
            return BarState()
        chapter = self.contents.chapter_of(slide)
        several = len(section.chapters) > 1
        tabs = (
            tuple((item.title.say(page.look.language), item.slides[0]) for item in section.chapters) if several else ()
        )
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

    def _in_each(self, context: str, text: object) -> dict[Language, str]:
        return {language: self._interpreter.say(language, context, str(text)) for language in self._offered}


@contextmanager
def _whole_or_gone(parent: QWidget) -> Iterator[None]:
    """Take down what failed halfway: the garbage collector may destroy a live widget at the worst moment."""
    before = set(parent.children())
    try:
        yield
    except Exception:
        for child in set(parent.children()) - before:
            child.deleteLater()
        raise


class Thumbnails:
    """Small pictures of slides, for the overview."""

    def __init__(self, context: PageContext, glance: Glance) -> None:
        self._context, self._glance = replace(context, fresh=False), glance

    def shoot(self, slide: str, thumbnail: Thumbnail) -> None:
        """Give ``thumbnail`` its slide, drawn down to the bar; empty where that cannot be drawn.

        Photographs are decoded in the background: the slide is drawn again when they are there.
        """
        from kiosk.shell.registry import page_for

        self._glance(slide)
        try:
            with _whole_or_gone(thumbnail):
                page = page_for(self._context, slide, SlideState(), thumbnail)
        except Exception:
            thumbnail.hold(QPixmap(thumbnail.inner.size()))
            return
        page.hide()
        _Exposure(page, thumbnail).take()


class _Exposure(QObject):
    """Draws a page for a thumbnail until nothing of it is being decoded any more."""

    def __init__(self, page: Page, thumbnail: Thumbnail) -> None:
        super().__init__(page)
        self._page, self._thumbnail = page, thumbnail
        self._awaited: list[Decoding] = []
        self._left = 0

    def take(self) -> None:
        size, wide = self._thumbnail.inner.size(), self._page.width()
        still = self._page.grab(QRect(0, 0, wide, wide * size.height() // size.width()))
        stretched, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        self._thumbnail.hold(still.scaled(size, stretched, smooth))
        tasks = [task for task in self._page.findChildren(Decoding) if task not in self._awaited]
        self._awaited += tasks
        self._left = len(tasks)
        for task in tasks:
            task.done.connect(self._one_ended)
            task.failed.connect(self._one_ended)
        if not tasks:
            self._page.deleteLater()

    def _one_ended(self, result: object) -> None:
        del result
        self._left -= 1
        if self._left == 0:
            self.take()
