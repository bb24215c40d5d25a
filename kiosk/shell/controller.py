"""Carries out intents: works out the visit that follows, and lets the window show what differs."""

from __future__ import annotations

import logging
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QWindow

from kiosk.content.compiled import OpenPack
from kiosk.content.failures import Failures
from kiosk.model.bulletin import Bulletin
from kiosk.model.visit import (
    Attract,
    Back,
    Begin,
    Citation,
    CloseSheet,
    EndVisit,
    EnterRoom,
    EventCard,
    Home,
    Intent,
    OpenSheet,
    Overview,
    Pace,
    Preferences,
    Reading,
    Room,
    Route,
    Sheet,
    Staff,
    Turn,
    Visit,
)
from kiosk.services import paths
from kiosk.services.clock import Clock
from kiosk.services.language import Interpreter
from kiosk.services.look import Frame, Look
from kiosk.services.settings import Settings
from kiosk.services.tasks import Task
from kiosk.shell.door import StaffDoor
from kiosk.shell.gestures import Swipe
from kiosk.shell.idle import Idle
from kiosk.shell.maker import Maker, warm_up, warm_up_charts
from kiosk.shell.window import Window
from kiosk.widgets.page import Page
from kiosk.widgets.sheet import SheetHost
from kiosk.widgets.stage import Change

log = logging.getLogger(__name__)

CLOCK_MS = 15_000
PATIENT = 1.0
WARM_UP_MS = 400
CALM_SECONDS = 5.0

if TYPE_CHECKING:
    from kiosk.screens.bar import Bar


class Controller(QObject):
    """The visit and everything that follows from it."""

    traced = Signal(dict)
    """``{"event": …, "ms": …}`` for what ``--trace`` records."""
    leaving = Signal(int)
    """Staff close the app, with this exit code."""
    warm = Signal()
    """What the first touches need is imported."""
    pack_changed = Signal()
    """Another pack is shown from now on."""

    def __init__(self, window: Window, pack: OpenPack, settings: Settings, clock: Clock) -> None:
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
        self.unattended = False
        """Whether the kiosk plays by itself."""
        self.asleep = False
        """Whether the screen is dark."""
        self._touched = perf_counter()
        self._pending: list[dict[str, object]] = []
        self._idle = Idle(self, window.glass, settings.idle.ask_after, settings.idle.countdown)
        self._idle.asked.connect(self._ask_whether_there)
        self._idle.ticked.connect(self._count_down)
        self._idle.gone.connect(self.end_visit)
        self._door = StaffDoor(window)
        self._door.opened.connect(self._open_door)
        self._swipe = Swipe(self._stage, window.glass, self.look.frame.scale)
        self._stage.make_neighbour = self._neighbour
        self._stage.turned.connect(self._page_turned)
        window.resized.connect(self._resized)
        window.key.connect(self._key)
        window.painted.connect(self._painted)
        self._minute = QTimer(self, interval=CLOCK_MS)
        self._minute.timeout.connect(self._clock_ticked)

    def _maker_of(self, pack: OpenPack, failures: Failures) -> Maker:
        contents = pack.head.contents.without(frozenset(self._settings.pack.hidden))
        return Maker(pack, contents, self._interpreter, self._settings, self._clock, self._stage, failures.left_out)

    # What things look like now

    @property
    def look(self) -> Look:
        """The look of the present visit on this window."""
        frame = Frame(max(1, self._window.width()), max(1, self._window.height()), self._settings.screen.inches)
        return Look.of(frame, self.visit.preferences)

    @property
    def glass(self) -> QWindow:
        """Where touches and keys arrive."""
        return self._window.glass

    def _fresh_preferences(self) -> Preferences:
        return self._settings.defaults(max(1, self._window.width()), max(1, self._window.height()))

    def start(self) -> None:
        """Show the attract screen."""
        self._interpreter.speak(self.visit.preferences.language)
        self._show_route(Change.AT_ONCE, fresh=True)
        self._minute.start()
        QTimer.singleShot(WARM_UP_MS, self, self._warm_up)

    def _warm_up(self) -> None:
        warm_up()
        task = Task(self, warm_up_charts)
        task.done.connect(self.warm)
        task.start()

    def end_visit(self) -> None:
        """Put everything back for the next visitor."""
        self.do(EndVisit())

    def do(self, intent: Intent) -> None:
        """Carry out what a touch meant."""
        self._touched = perf_counter()
        if isinstance(intent, EndVisit):
            self.maker.readmit(self.failures.left_out)
            self.maker.follow_clock()
        if isinstance(intent, EnterRoom) and self.maker.desk is None:
            self._set_up_desk()
        before = self.visit
        self.visit = before.after(intent, self.maker.contents, self.defaults)
        self._show_difference(before)
        self._watch()

    # Showing what differs

    def _show_difference(self, before: Visit) -> None:
        after = self.visit
        respoken = after.preferences.language != before.preferences.language
        if respoken:
            self._interpreter.speak(after.preferences.language)
        if after.route != before.route:
            self._close_sheet(at_once=after.preferences != before.preferences)
            change = self._change(before.route, after.route)
            ready = self._ready(before)
            if ready is not None:
                self._show_page(ready, change)
            else:
                self._show_route(change, fresh=True)
            self._trace({"event": "screen", "name": self._name(after.route)})
        elif after.preferences != before.preferences or after.options != before.options:
            self._show_route(Change.AT_ONCE, fresh=False)
            if after.sheet is None:
                self._close_sheet(at_once=True)
            else:
                self._open_sheet(at_once=True)
        elif after.item != before.item and self._stage.page is not None:
            self._show_item(self._stage.page, after.item)
        if respoken:
            self._trace({"event": "language", "name": after.preferences.language.value})
        if after.sheet != before.sheet and after.preferences == before.preferences and after.route == before.route:
            self._open_sheet(at_once=before.sheet is not None) if after.sheet is not None else self._close_sheet()
            self._trace({"event": "screen", "name": self._sheet_name(after.sheet)})
        self._swipe.enabled = isinstance(after.route, Reading) and after.sheet is None

    def _show_route(self, change: Change, *, fresh: bool) -> None:
        page = None
        while page is None:
            try:
                page = self.maker.page(self.look, self.visit, fresh=fresh)
            except Exception as error:
                self._leave_out(self.visit.route, error)
        self._show_page(self._connected(page), change)

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
        self._swipe.cancel()
        if self._stage.page is not None:
            page.take_over(self._stage.page)
        self._stage.show_page(page, change if self.look.moves or change is Change.AT_ONCE else Change.FADE)
        self._put_bar(page)

    def _show_item(self, page: Page, item: int) -> None:
        filled = page.fills_screen
        page.show_item(item)
        if page.fills_screen != filled:
            self._put_bar(page)

    def _put_bar(self, page: Page) -> None:
        former, self._bar = self._bar, None
        cord = None
        if former is not None:
            cord = former.cord
            former.hide()
            former.deleteLater()
        self._bar = self.maker.bar(self.look, self.visit, page, self._window.body, cord)
        if self._bar is not None:
            self._bar.intent.connect(self.do)
            self._bar.turn.connect(self._turn)
            self._bar.setEnabled(self._host is None)
            self._bar.show()
        if self._host is not None:
            self._host.raise_()

    def _change(self, before: Route, after: Route) -> Change:
        if isinstance(before, Attract):
            return Change.FROM_ATTRACT
        if isinstance(after, Attract | Overview | Staff) or isinstance(before, Overview | Staff):
            return Change.FADE
        if isinstance(before, Reading) and isinstance(after, Reading):
            order = [slide for section in self.maker.contents for slide in section.slides]
            if before.slide in order and after.slide in order:
                return Change.FORWARD if order.index(after.slide) > order.index(before.slide) else Change.BACKWARD
        return Change.BACKWARD if isinstance(after, Home) else Change.FORWARD

    @staticmethod
    def _name(route: Route) -> str:
        if isinstance(route, Staff):
            return f"staff {route.room}"
        return route.slide if isinstance(route, Reading) else type(route).__name__.lower()

    @staticmethod
    def _sheet_name(sheet: Sheet | Citation | EventCard | None) -> str:
        if sheet is None:
            return "no sheet"
        if isinstance(sheet, EventCard):
            return "sheet event"
        return f"sheet {sheet.value if isinstance(sheet, Sheet) else 'source'}"

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
        self._host = SheetHost(page, sheet, self._bar.grab() if self._bar is not None else None, self._window.body)
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

    def _close_sheet(self, *, at_once: bool = False) -> None:
        host, self._host = self._host, None
        self._stage.setEnabled(True)
        if self._bar is not None:
            self._bar.setEnabled(True)
        if host is None:
            return
        if at_once:
            host.hide()
            host.deleteLater()
        else:
            host.sink()

    def is_moving(self) -> bool:
        """Whether a change of screen or a swipe is under way."""
        return self._stage.moving

    def settle(self) -> None:
        """Bring everything that moves to its end at once."""
        self._stage.finish()
        for host in self._window.findChildren(SheetHost):
            host.finish()

    def _dismiss(self) -> None:
        self.do(CloseSheet())

    # Swiping

    def _neighbour(self, step: int) -> Page | None:
        following = self.visit.after(Turn(step), self.maker.contents, self.defaults)
        if following.route == self.visit.route:
            return None
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
        if self._stage.page is not None:
            self._put_bar(self._stage.page)
        self._trace({"event": "screen", "name": self._name(self.visit.route)})
        self._watch()

    # What goes wrong

    def _page_broke(self, reason: str) -> None:
        page = self.sender()
        if not isinstance(page, Page) or not page.key:
            log.error("%s: %s", type(page).__name__, reason)
            return
        here = self._stage.page is page
        self._leave_out(Reading(page.key), RuntimeError(reason))
        if here:
            self._close_sheet(at_once=True)
            self._show_route(Change.AT_ONCE, fresh=True)
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

    # Nobody there

    def _watch(self) -> None:
        if self.unattended or isinstance(self.visit.route, Attract | Staff):  # A page for staff closes by itself.
            self._idle.rest()
        elif self.visit.sheet is not Sheet.STILL_THERE:
            more = self.visit.preferences.pace is Pace.MORE_TIME
            self._idle.watch(self._settings.idle.more_time if more else PATIENT)

    def attend(self, *, unattended: bool) -> None:
        """Wait for visitors who go away, or expect none because the kiosk plays by itself."""
        self.unattended = unattended
        self._watch()

    def is_busy(self) -> bool:
        """Whether the page does something that needs no touch."""
        return self._stage.page is not None and self._stage.page.busy

    def _ask_whether_there(self) -> None:
        if self.is_busy():
            self._watch()
            return
        self.do(OpenSheet(Sheet.STILL_THERE))

    def _count_down(self, left: int) -> None:
        if self._host is not None:
            self._host.sheet.show_seconds(left)

    # Staff

    def _open_door(self) -> None:
        from kiosk.services import paths, pin  # noqa: PLC0415  (visitors, and the first picture, do without)

        if not pin.is_set(paths.pin()) or isinstance(self.visit.route, Staff):
            return
        log.info("somebody knocks at the staff door")
        self.do(EnterRoom(Room.PIN))

    def _set_up_desk(self) -> None:
        from kiosk.services.desk import Desk  # noqa: PLC0415

        desk = Desk(self, self._settings)
        desk.leaving.connect(self.leaving)
        desk.settled.connect(self._settle_anew)
        self.maker.desk = desk

    def _settle_anew(self, settings: Settings) -> None:
        """Take over what staff set at the kiosk; pages show it from the next on."""
        self._settings = settings
        self.defaults = self._fresh_preferences()

    # The window

    def _resized(self) -> None:
        self.defaults = self._fresh_preferences()
        if isinstance(self.visit.route, Attract):
            self.visit = Visit.fresh(self.defaults)
        if self._stage.page is not None:
            self._close_sheet(at_once=True)
            self._show_route(Change.AT_ONCE, fresh=False)

    def _key(self, key: int) -> None:
        if isinstance(self.visit.route, Attract):
            self.do(Begin())
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.do(Turn(-1 if key == Qt.Key.Key_Left else 1))
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
            self.do(Back())

    def _clock_ticked(self) -> None:
        """Show the time, and what it changes; nothing goes away while somebody is in the midst of it."""
        page = self._stage.page
        if page is None or self._stage.moving:
            return
        waiting = isinstance(self.visit.route, Attract | Home)
        if waiting and self.is_calm() and self.maker.follow_clock():
            self._show_route(Change.FADE, fresh=False)
        elif page.time_passed(self._clock()) and self.is_calm():
            self._show_route(Change.AT_ONCE, fresh=False)
        elif isinstance(self.visit.route, Home):
            self._put_bar(page)

    # News

    def is_calm(self) -> bool:
        """Whether the page may be made anew unnoticed: nothing moves, nothing lies on top, nobody is in the midst."""
        reading = self.visit.inside or self.visit.sheet is not None or isinstance(self.visit.route, Staff)
        return not reading and not self._stage.moving and self._idle.quiet_for > CALM_SECONDS

    def show_news(self, bulletin: Bulletin) -> None:
        """Let these be the news from now on."""
        self.maker.bulletin = bulletin
        if self._stage.page is not None and self._stage.page.shows_news:
            self._show_route(Change.AT_ONCE, fresh=False)
        else:
            self._stage.forget_neighbours()

    # Another pack

    def is_vacant(self) -> bool:
        """Whether all may change unnoticed: nobody has touched the kiosk since the last visit ended."""
        waiting = self.unattended or isinstance(self.visit.route, Attract)
        return waiting and self.is_calm() and not self.is_busy()

    def change_pack(self, pack: OpenPack) -> None:
        """Begin anew with another pack; raises what keeps its first page from being made, and changes nothing then."""
        failures, visit = Failures(paths.failures(), pack.fingerprint), Visit.fresh(self.defaults)
        maker = self._maker_of(pack, failures)
        maker.bulletin = self.maker.bulletin
        page = maker.page(self.look, visit, fresh=False)
        self.maker, self.failures, self.visit = maker, failures, visit
        self._interpreter.speak(visit.preferences.language)
        self._swipe.enabled = False
        self._show_page(self._connected(page), Change.FADE)
        self.pack_changed.emit()

    # Tracing

    def _trace(self, event: dict[str, object]) -> None:
        self._pending.append(event)

    def _painted(self) -> None:
        if self._pending:
            ms = round((perf_counter() - self._touched) * 1000, 1)
            pending, self._pending = self._pending, []
            for event in pending:
                self.traced.emit({**event, "ms": ms})
