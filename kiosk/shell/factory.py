"""Makes the pages and sheets of the visitors' kiosk, and those for its staff.

Everything but the attract screen is imported when it is first made, or by ``warming`` in the quiet after the first
picture, which therefore comes sooner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Signal
from PySide6.QtWidgets import QWidget

from kiosk.model.attendance import Attendance
from kiosk.model.text import Language
from kiosk.model.visit import Attract, Citation, EventCard, Home, Overview, Reading, Sheet, Staff, Visit
from kiosk.pages.context import PageContext
from kiosk.screens.attract import AttractPage
from kiosk.show.factory import Glance
from kiosk.show.session import Session
from kiosk.widgets.page import Page
from kiosk.widgets.sheet import SheetPage
from kiosk.words.language import catalogue

if TYPE_CHECKING:
    from kiosk.screens.staff.desk import Desk


class KioskFactory(QObject):
    """The PageFactory of a kiosk."""

    leaving = Signal(int)
    """Staff close the app, with this exit code."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._desk: Desk | None = None

    @property
    def desk(self) -> Desk:
        """What staff do; made when they first come."""
        if self._desk is None:
            from kiosk.screens.staff.desk import Desk

            self._desk = Desk(self._session)
            self._desk.leaving.connect(self.leaving)
        return self._desk

    def page(self, context: PageContext, visit: Visit, parent: QWidget, glance: Glance) -> Page:
        """The page of a visit's route, not yet shown; raises whatever keeps it from being shown."""
        match visit.route:
            case Attract():
                words = self._in_each("Attract", QT_TRANSLATE_NOOP("Attract", "Touch to begin"))
                return AttractPage(context, words, parent)
            case Home():
                from kiosk.screens.home.page import HomePage

                return HomePage(context, parent, sewing=not visit.seen)
            case Reading(slide):
                from kiosk.show.registry import page_for

                return page_for(context, slide, visit.on_slide, parent)
            case Overview(slide):
                from kiosk.screens.overview import OverviewPage
                from kiosk.shell.thumbnails import Thumbnails

                return OverviewPage(context, slide, visit.seen, Thumbnails(context, glance).shoot, parent)
            case Staff():
                from kiosk.screens.staff import staff_page

                return staff_page(context, visit.route, self.desk, parent)
            case _:
                assert_never(visit.route)

    def sheet(self, context: PageContext, sheet: Sheet | Citation | EventCard, parent: QWidget) -> SheetPage:
        """The sheet that lies on top."""
        from kiosk.screens.sheets import display, event, info, languages, source, still_there

        if isinstance(sheet, Citation):
            return source.SourceSheet(context, sheet, parent)
        if isinstance(sheet, EventCard):
            return event.EventSheet(context, sheet, parent)
        match sheet:
            case Sheet.LANGUAGES:
                default = Language(self._session.settings.languages.default)
                greetings = self._in_each("Languages", QT_TRANSLATE_NOOP("Languages", "Welcome!"))
                return languages.LanguagesSheet(context, self._offered, greetings, default, parent)
            case Sheet.DISPLAY:
                return display.DisplaySheet(context, parent)
            case Sheet.INFO:
                return info.InfoSheet(context, parent)
            case Sheet.LICENCES:
                return info.LicencesSheet(context, parent)
            case Sheet.STILL_THERE:
                questions = self._in_each("StillThere", QT_TRANSLATE_NOOP("StillThere", "Still there?"))
                seconds = Attendance(visit=self._session.visit).countdown(self._session.settings.idle)
                return still_there.StillThereSheet(context, questions, seconds, parent)
            case _:
                assert_never(sheet)

    @property
    def _offered(self) -> tuple[Language, ...]:
        return tuple(Language(language) for language in self._session.settings.languages.offered)

    def _in_each(self, context: str, text: object) -> dict[Language, str]:
        return {language: catalogue(language).translate(context, str(text)) for language in self._offered}
