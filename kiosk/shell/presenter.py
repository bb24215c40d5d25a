"""The visit and what it looks like: lets the window show what differs between a visit and the one before."""

from __future__ import annotations

import logging
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from kiosk.clock import Clock
from kiosk.content.compiled import CompiledPack
from kiosk.content.failures import Failures
from kiosk.design.look import Frame, Look
from kiosk.machine import paths
from kiosk.machine.settings import Settings
from kiosk.model.visit import (
    CloseSheet,
    Home,
    Intent,
    Overview,
    Preferences,
    Reading,
    Route,
    Turn,
    Visit,
)
from kiosk.shell.changes import change_between, screen_name, sheet_name
from kiosk.shell.finger import Finger
from kiosk.shell.idle import Idle
from kiosk.shell.maker import Maker
from kiosk.shell.window import Window
from kiosk.widgets.change import Change
from kiosk.widgets.exchange import Exchange
from kiosk.widgets.page import Page
from kiosk.widgets.painted import bare_still
from kiosk.widgets.sheet import SheetHost
from kiosk.words.language import Interpreter

if TYPE_CHECKING:
    from kiosk.screens.bar.bar import Bar

log = logging.getLogger(__name__)


class Presenter(QObject):
    """Shows a visit; ``do`` says what becomes of it."""

    traced = Signal(dict)
    """``{"event": …, "ms": …}`` for what ``--trace`` records."""
    opening = Signal(str)
    """A slide is about to be built or to show one of its items; empty where something else is."""
    glancing = Signal(str)
    """A slide is about to be built and drawn behind the scenes."""

    def __init__(self, window: Window, pack: CompiledPack, settings: Settings, clock: Clock) -> None:
        super().__init__(window)
        self._window, self._settings, self._clock = window, settings, clock
        self._stage = window.stage
        self._interpreter = Interpreter(self)
        self.failures = Failures(paths.failures(), pack.fingerprint)
        self.maker = self._maker_of(pack, self.failures)
        self.defaults = self._fresh_preferences()
        self.visit = Visit.fresh(self.defaults)
        self._bar: Bar | None = None
        self._host: SheetHost | None = None
        self._touched = perf_counter()
        self._pending: list[dict[str, object]] = []
        self._idle = Idle(self, window.glass, settings.idle.ask_after, settings.idle.countdown)
        self._finger = Finger(window.glass, self.look.frame.scale, self)
        self._stage.make_neighbour = self._neighbour
        self._stage.turned.connect(self._page_turned)
        window.painted.connect(self._painted)

    def do(self, intent: Intent) -> None:
        """Carry out what a touch meant."""
        raise NotImplementedError

    def _maker_of(self, pack: CompiledPack, failures: Failures) -> Maker:
        whole = pack.head.contents
        slides = [slide for section in whole for slide in section.slides]
        for key, name in self._settings.missing_from([section.id for section in whole], slides):
            log.warning("the settings: %s has %r, which the pack %s does not have", key, name, pack.folder)
        contents = whole.without(frozenset(self._settings.pack.hidden))
        return Maker(
            pack,
            contents,
            self._interpreter,
            self._settings,
            self._clock,
            self._stage,
            left_out=failures.left_out,
            glance=self.glancing.emit,
        )

    # What things look like now

    @property
    def look(self) -> Look:
        """The look of the present visit on this window."""
        frame = Frame(max(1, self._window.width()), max(1, self._window.height()), self._settings.screen.inches)
        return Look.of(frame, self.visit.preferences)

    def _fresh_preferences(self) -> Preferences:
        return self._settings.defaults(max(1, self._window.width()), max(1, self._window.height()))

    # Showing what differs

    def _show_difference(self, before: Visit) -> None:
        after = self.visit
        respoken = after.preferences.language != before.preferences.language
        if respoken:
            self._interpreter.speak(after.preferences.language)
            self._trace({"event": "language", "name": after.preferences.language.value})
        if after.route != before.route:
            covered = self._host is not None
            change = Change.AT_ONCE if covered else change_between(before.route, after.route, self.maker.contents)
            page = self._ready(before)
            if page is not None:
                self._say_what_opens()
            else:
                page = self._make_page(fresh=True)
            self._trace({"event": "screen", "name": screen_name(self.visit.route)})
            self._show_page(page, change)
            self._close_sheet(from_page=page)
        elif after.preferences != before.preferences or after.options != before.options:
            self._show_route(Change.AT_ONCE, fresh=False)
            if after.sheet is None:
                self._close_sheet(from_page=self._stage.page)
            else:
                self._open_sheet(at_once=True)
        elif after.item != before.item and self._stage.page is not None:
            self._show_item(self._stage.page, after.item)
        if after.sheet != before.sheet and after.preferences == before.preferences and after.route == before.route:
            self._open_sheet(at_once=before.sheet is not None) if after.sheet is not None else self._close_sheet()
            self._trace({"event": "screen", "name": sheet_name(after.sheet)})
        self._stage.turnable = isinstance(after.route, Reading) and after.sheet is None

    def _show_route(self, change: Change, *, fresh: bool) -> None:
        self._show_page(self._make_page(fresh=fresh), change)

    def _make_page(self, *, fresh: bool) -> Page:
        while True:
            self._say_what_opens()
            try:
                return self._connected(self.maker.page(self.look, self.visit, fresh=fresh))
            except Exception as error:
                self._leave_out(self.visit.route, error)

    def _ready(self, before: Visit) -> Page | None:
        """The page of this visit, if it was made ready as a neighbour of the page before."""
        for step in (1, -1):
            if before.after(Turn(step), self.maker.contents, self.defaults) == self.visit:
                return self._stage.ready(step)
        return None

    def _connected(self, page: Page) -> Page:
        page.intent.connect(self.do)
        page.broken.connect(self._page_broke)
        return page

    def _show_page(self, page: Page, change: Change) -> None:
        self._finger.cancel()
        if self._stage.page is not None:
            page.take_over(self._stage.page)
        if not self.look.moves and change not in (Change.AT_ONCE, Change.RENEW):
            change = Change.FADE
        self._stage.show_page(page, change)
        self._put_bar(page, change)

    def _say_what_opens(self) -> None:
        route = self.visit.route
        self.opening.emit(route.slide if isinstance(route, Reading) else "")

    def _show_item(self, page: Page, item: int) -> None:
        self._say_what_opens()
        filled = page.fills_screen
        page.show_item(item)
        if page.fills_screen != filled:
            self._put_bar(page, Change.FADE)

    def _put_bar(self, page: Page, change: Change = Change.AT_ONCE) -> None:
        former, self._bar = self._bar, None
        self._bar = self.maker.bar(self.look, self.visit, page, self._window.body, former.cord if former else None)
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

    def _blend_bar(self, bar: Bar, former: Bar | None, change: Change) -> None:
        """Let a bar of another ground come as softly as its page."""
        if former is not None:
            bar.take_place_of([bare_still(former, former.rect())], change)
            return
        ratio = self._stage.devicePixelRatioF()
        place = QRect(bar.pos() * ratio, bar.size() * ratio)
        strips = [picture.copy(place) for picture in self._stage.leaving()]
        if strips:
            bar.take_place_of(strips, change, whole=True)

    # Sheets

    def _open_sheet(self, *, at_once: bool) -> None:
        assert self.visit.sheet is not None
        page = self._stage.page
        assert page is not None
        former, self._host = self._host, None
        focus = self._window.focusWidget()
        spoken = focus.accessibleName() if former is not None and focus is not None else ""
        sheet = self.maker.sheet(self.look, self.visit.sheet, self._idle.seconds)
        sheet.intent.connect(self.do)
        self._stage.finish()
        self._host = SheetHost(page, sheet, self._bar, self._window.body)
        self._host.dismissed.connect(self._dismiss)
        self._stage.setEnabled(False)
        if self._bar is not None:
            self._bar.setEnabled(False)
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
        self._stage.setEnabled(True)
        if self._bar is not None:
            self._bar.setEnabled(True)
        if host is not None:
            host.sink(from_page, self._bar)

    def is_moving(self) -> bool:
        """Whether a change of screen or a swipe is under way."""
        return self._stage.moving

    def settle(self) -> None:
        """Bring everything that moves to its end at once."""
        self._stage.finish()
        if self._bar is not None:
            self._bar.settle()
        for host in self._window.findChildren(SheetHost):
            host.finish()
        for exchange in self._window.findChildren(Exchange):
            exchange.finish()

    def _dismiss(self) -> None:
        self.do(CloseSheet())

    # Swiping

    def _neighbour(self, step: int) -> Page | None:
        following = self.visit.after(Turn(step), self.maker.contents, self.defaults)
        if following.route == self.visit.route:
            return None
        if isinstance(following.route, Reading):
            self.glancing.emit(following.route.slide)
        try:
            page = self.maker.page(self.look, following, fresh=True)
        except Exception as error:
            self._leave_out(following.route, error)
            return None
        return self._connected(page)

    def _turn(self, step: int) -> None:
        self.do(Turn(step))

    def _page_turned(self, step: int) -> None:
        self._touched = perf_counter()
        self.visit = self.visit.after(Turn(step), self.maker.contents, self.defaults)
        self._say_what_opens()
        if self._stage.page is not None:
            self._put_bar(self._stage.page, Change.FADE)
        self._trace({"event": "screen", "name": screen_name(self.visit.route)})

    # What goes wrong

    def _page_broke(self, reason: str) -> None:
        page = self.sender()
        if not isinstance(page, Page) or not page.key:
            log.error("%s: %s", type(page).__name__, reason)
            return
        here = self._stage.page is page
        self._leave_out(Reading(page.key), RuntimeError(reason))
        if here:
            self._show_route(Change.AT_ONCE, fresh=True)
            self._close_sheet(from_page=self._stage.page)
        else:
            self._stage.forget_neighbours()

    def _leave_out(self, route: Route, error: Exception) -> None:
        """Take a slide that cannot be shown out of the contents, and lead the visit past it."""
        if not isinstance(route, Reading | Overview):
            raise error
        file = self.maker.pack.folder / "sections" / f"{route.slide}.yaml"
        log.error("%s: this slide is left out: %s", file, error, exc_info=error)
        following = self.maker.contents.neighbour(route.slide, 1) or self.maker.contents.neighbour(route.slide, -1)
        self.maker.leave_out(route.slide)
        self.failures.add(route.slide, str(error) or type(error).__name__)
        if self.visit.route == route:
            target: Route = Reading(following) if following is not None else Home()
            self.visit = Visit(preferences=self.visit.preferences, route=target, seen=self.visit.seen)

    # Tracing

    def _trace(self, event: dict[str, object]) -> None:
        self._pending.append(event)

    def _painted(self) -> None:
        if self._pending:
            ms = round((perf_counter() - self._touched) * 1000, 1)
            pending, self._pending = self._pending, []
            for event in pending:
                self.traced.emit({**event, "ms": ms})
