"""A view: shows a session on a widget, at any size and in its own language if need be."""

from __future__ import annotations

import logging
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent, QWindow
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Frame, Look
from kiosk.model.preferences import Preferences
from kiosk.model.visit import Attract, CloseSheet, Home, Intent, Overview, Prefer, Reading, Turn, Visit
from kiosk.show.changes import change_between, screen_name, sheet_name
from kiosk.show.factory import PageFactory
from kiosk.show.finger import Finger
from kiosk.show.overrides import Overrides
from kiosk.show.session import Session, State
from kiosk.widgets.change import Change
from kiosk.widgets.exchange import Exchange
from kiosk.widgets.page import Page
from kiosk.widgets.painted import bare_still
from kiosk.widgets.sheet import SheetHost
from kiosk.widgets.stage import Stage

if TYPE_CHECKING:
    from kiosk.show.bar.bar import Bar

log = logging.getLogger(__name__)


class View(QWidget):
    """Shows what differs between a state of the session and the one before; with a bar, and touches, if wanted."""

    traced = Signal(dict)
    """``{"event": …, "ms": …}`` for what ``--trace`` records."""
    opening = Signal(str)
    """A slide is about to be built or to show one of its items; empty where something else is."""
    glancing = Signal(str)
    """A slide is about to be built and drawn behind the scenes."""

    def __init__(
        self,
        session: Session,
        factory: PageFactory,
        parent: QWidget | None = None,
        *,
        own: Overrides = Overrides(),  # noqa: B008  (a value)
        bar: bool = False,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._factory, self._own, self._has_bar = factory, own, bar
        self.stage = Stage(self)
        self.stage.turned.connect(self._page_turned)
        self._shown = session.state
        self._ahead: dict[int, Visit] = {}
        """What the neighbours on the stage show."""
        self._proven: Page | None = None
        self._swiped = self._broke = False
        self._bar: Bar | None = None
        self._host: SheetHost | None = None
        self._finger: Finger | None = None
        self._since = perf_counter()
        self._pending: list[dict[str, object]] = []
        session.changed.connect(self._follow)

    def take_touches(self, glass: QWindow) -> None:
        """Let a finger on a window turn the pages, whose neighbours are made ready for it."""
        self._finger = Finger(glass, self.look.frame.scale, self)
        self.stage.make_neighbour = self._neighbour

    def start(self) -> None:
        """Show the session for the first time."""
        self.stage.setGeometry(self.rect())
        self._shown = self.session.state
        self._show_route(Change.AT_ONCE, fresh=True)

    # What things look like now

    @property
    def preferences(self) -> Preferences:
        """Those of the visit, or of this view."""
        return self._own.over(self._shown.visit.preferences)

    @property
    def look(self) -> Look:
        """How the visit looks in this view."""
        frame = Frame(max(1, self.width()), max(1, self.height()), self.session.settings.screen.inches)
        return Look.of(frame, self.preferences)

    @property
    def still_for(self) -> float:
        """Seconds since something else was shown."""
        return perf_counter() - self._since

    # Showing what differs

    def do(self, intent: Intent) -> None:
        """Carry out a touch on this view."""
        if isinstance(intent, Prefer):
            intent = Prefer(self._own.without(intent.preferences, self._shown.visit.preferences))
        self.session.do(intent)

    def _follow(self) -> None:
        """Show what differs, unless that has happened within another change."""
        before, self._shown = self._shown, self.session.state
        if self.stage.page is not None and before != self._shown:
            self._since = perf_counter()
            self._show_difference(self.stage.page, before, self._shown)
            self.stage.turnable = isinstance(self._shown.visit.route, Reading) and self._shown.visit.sheet is None

    def _show_difference(self, page: Page, before: State, after: State) -> None:
        old, new = before.visit, after.visit
        preferences = self._own.over(old.preferences)
        if self.preferences.language != preferences.language:
            self._trace({"event": "language", "name": self.preferences.language.value})
        if before.pack is not after.pack:
            self._show_route(Change.FADE, fresh=False)
        elif new.route != old.route:
            self._show_other_route(before, after)
        elif self.preferences != preferences or new.options != old.options:
            self._show_again()
        else:
            self._show_the_same(page, before, after)

    def _show_other_route(self, before: State, after: State) -> None:
        old, new = before.visit, after.visit
        if self._swiped and self.stage.page is not None:  # A finger has brought it already.
            self._say_what_opens()
            self._put_bar(self.stage.page, Change.FADE)
        else:
            at_once = self._host is not None or self._broke
            change = Change.AT_ONCE if at_once else change_between(old.route, new.route, after.contents)
            page = self._ready(new)
            if page is not None:
                self._say_what_opens()
            else:
                page = self._make_page(fresh=True)
            if page is None:
                return
            self._show_page(page, change)
            self._close_sheet(from_page=page)
        self._trace({"event": "screen", "name": screen_name(new.route)})

    def _show_the_same(self, page: Page, before: State, after: State) -> None:
        old, new = before.visit, after.visit
        if new.on_slide != old.on_slide:
            self._show_state(page, new, opens=new.item != old.item)
        if new.sheet != old.sheet:
            self._open_sheet(at_once=old.sheet is not None) if new.sheet is not None else self._close_sheet()
            self._trace({"event": "screen", "name": sheet_name(new.sheet)})
        if after.bulletin is not before.bulletin and page.shows_news:
            self._show_route(Change.AT_ONCE, fresh=False)
        elif after.contents != before.contents and isinstance(new.route, Attract | Home):
            self._show_route(Change.RENEW, fresh=False)
        elif (after.bulletin, after.contents) != (before.bulletin, before.contents):
            self.stage.forget_neighbours()

    def _show_again(self) -> None:
        """Make again what is shown, and what lies on top."""
        self._show_route(Change.AT_ONCE, fresh=False)
        if self._shown.visit.sheet is None:
            self._close_sheet(from_page=self.stage.page)
        else:
            self._open_sheet(at_once=True)

    def _show_state(self, page: Page, visit: Visit, *, opens: bool) -> None:
        if opens:
            self._say_what_opens()
        filled = page.fills_screen
        page.show_state(visit.on_slide)
        if page.fills_screen != filled:
            self._put_bar(page, Change.FADE)

    def _show_route(self, change: Change, *, fresh: bool) -> None:
        page, self._proven = self._proven or self._make_page(fresh=fresh), None
        if page is not None:
            self._show_page(page, change)

    def _make_page(self, *, fresh: bool) -> Page | None:
        """None where the slide cannot be shown: then the session, and this view, have gone on to the next one."""
        self._say_what_opens()
        try:
            return self._page(self._shown, fresh=fresh)
        except Exception as error:
            if not isinstance(self._shown.visit.route, Reading | Overview):
                raise
            self.session.leave_out(self._shown.visit.route.slide, error)
            return None

    def _page(self, state: State, *, fresh: bool) -> Page:
        before = set(self.stage.children())
        try:
            context = self.session.context(self.look, state, fresh=fresh)
            page = self._factory.page(context, state.visit, self.stage, self.glancing.emit)
        except Exception:
            # Take down what failed halfway: the garbage collector may destroy a live widget at the worst moment.
            for child in set(self.stage.children()) - before:
                child.deleteLater()
            raise
        page.intent.connect(self.do)
        page.broken.connect(self._page_broke)
        return page

    def prove(self, state: State) -> None:
        """Make the page of a state that is to come; raises whatever keeps it from being shown."""
        self._proven = self._page(state, fresh=False)

    def _ready(self, visit: Visit) -> Page | None:
        """The page of a visit, if it was made ready."""
        return next((self.stage.ready(step) for step, ahead in self._ahead.items() if ahead == visit), None)

    def _show_page(self, page: Page, change: Change) -> None:
        if self._finger is not None:
            self._finger.cancel()
        if self.stage.page is not None:
            page.take_over(self.stage.page)
        if not self.look.moves and change not in (Change.AT_ONCE, Change.RENEW):
            change = Change.FADE
        self.stage.show_page(page, change)
        self._put_bar(page, change)

    def _say_what_opens(self) -> None:
        route = self._shown.visit.route
        self.opening.emit(route.slide if isinstance(route, Reading) else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.stage.setGeometry(self.rect())
        if self.stage.page is not None and self.stage.page.look.frame != self.look.frame:
            self._show_again()

    def pass_time(self, *, renew: bool) -> None:
        """Show the time on the page; ``renew`` if it may be made again because of it."""
        page = self.stage.page
        if page is None:
            return
        if page.time_passed(self.session.now()) and renew:
            self._show_route(Change.AT_ONCE, fresh=False)
        elif isinstance(self._shown.visit.route, Home):
            self._put_bar(page)

    # The bar

    def _put_bar(self, page: Page, change: Change = Change.AT_ONCE) -> None:
        former, self._bar = self._bar, self._make_bar(page)
        if self._bar is not None:
            self._bar.intent.connect(self.do)
            self._bar.turn.connect(self._turn)
            self._bar.setEnabled(self._host is None)
            self._bar.show()
            if change is not Change.AT_ONCE and (former is None or former.state.dark != self._bar.state.dark):
                self._blend_bar(self._bar, former, change)
        if former is not None:
            former.hide()
            former.deleteLater()
        if self._host is not None:
            self._host.raise_()

    def _make_bar(self, page: Page) -> Bar | None:
        if not self._has_bar or page.fills_screen or isinstance(self._shown.visit.route, Attract):
            return None
        from kiosk.show.bar.bar import Bar  # noqa: PLC0415  (the first picture does without)
        from kiosk.show.bar.state import bar_state  # noqa: PLC0415

        state = bar_state(self._shown.contents, self._shown.visit.route, page)
        return Bar(self.look, state, self.session.now(), self, self._bar.cord if self._bar is not None else None)

    def _blend_bar(self, bar: Bar, former: Bar | None, change: Change) -> None:
        """Let a bar of another ground come as softly as its page."""
        if former is not None:
            bar.take_place_of([bare_still(former, former.rect())], change)
            return
        ratio = self.stage.devicePixelRatioF()
        place = QRect(bar.pos() * ratio, bar.size() * ratio)
        strips = [picture.copy(place) for picture in self.stage.leaving()]
        if strips:
            bar.take_place_of(strips, change, whole=True)

    # Sheets

    def _open_sheet(self, *, at_once: bool) -> None:
        visit, page = self._shown.visit, self.stage.page
        assert visit.sheet is not None
        assert page is not None
        former, self._host = self._host, None
        focus = self.window().focusWidget()
        spoken = focus.accessibleName() if former is not None and focus is not None else ""
        sheet = self._factory.sheet(self.session.context(self.look, self._shown), visit.sheet, self.stage)
        if sheet is None:
            return
        sheet.intent.connect(self.do)
        self.stage.finish()
        self._host = SheetHost(page, sheet, self._bar, self)
        self._host.dismissed.connect(self._dismiss)
        self._enable(on=False)
        if at_once:
            self._host.stay()
        else:
            self._host.rise()
        if former is not None:
            former.hide()
            former.deleteLater()
            self._host.focus_on(spoken)

    def _close_sheet(self, *, from_page: Page | None = None) -> None:
        """Let the sheet sink, from ``from_page`` where that took the place of the one it rose over."""
        host, self._host = self._host, None
        self._enable(on=True)
        if host is not None:
            host.sink(from_page, self._bar)

    def _enable(self, *, on: bool) -> None:
        self.stage.setEnabled(on)
        if self._bar is not None:
            self._bar.setEnabled(on)

    def show_seconds(self, left: int) -> None:
        """Show how long a visitor has to answer."""
        if self._host is not None:
            self._host.sheet.show_seconds(left)

    def settle(self) -> None:
        """Bring everything that moves to its end at once."""
        self.stage.finish()
        if self._bar is not None:
            self._bar.settle()
        for host in self.findChildren(SheetHost):
            host.finish()
        for exchange in self.findChildren(Exchange):
            exchange.finish()

    def _dismiss(self) -> None:
        self.do(CloseSheet())

    # Swiping

    def _neighbour(self, step: int) -> Page | None:
        following = self.session.after(Turn(step))
        if not isinstance(following.route, Reading) or following.route == self._shown.visit.route:
            return None
        self.glancing.emit(following.route.slide)
        try:
            page = self._page(replace(self._shown, visit=following), fresh=True)
        except Exception as error:
            self.session.leave_out(following.route.slide, error)
            return None
        self._ahead[step] = following
        return page

    def _turn(self, step: int) -> None:
        self.do(Turn(step))

    def _page_turned(self, step: int) -> None:
        """A finger has brought a neighbour: let the session know."""
        self._swiped = self._ahead.get(step) == self.session.after(Turn(step))
        self.do(Turn(step))
        self._swiped = False

    # What goes wrong

    def _page_broke(self, reason: str) -> None:
        page = self.sender()
        if not isinstance(page, Page) or not page.key:
            log.error("%s: %s", type(page).__name__, reason)
            return
        self._broke = self.stage.page is page
        self.session.leave_out(page.key, RuntimeError(reason))
        self._broke = False

    # Tracing

    def _trace(self, event: dict[str, object]) -> None:
        self._pending.append(event)

    def painted(self) -> None:
        """A frame is on the screen: trace what it shows."""
        if self._pending:
            ms = round(self.still_for * 1000, 1)
            pending, self._pending = self._pending, []
            for event in pending:
                self.traced.emit({**event, "ms": ms})
