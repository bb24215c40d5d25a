"""Carries out intents: works out the visit that follows, and takes care of what changes while nobody touches."""

from __future__ import annotations

import logging
from time import perf_counter

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QWindow

from kiosk.clock import Clock
from kiosk.content.compiled import CompiledPack
from kiosk.content.failures import Failures
from kiosk.machine import paths
from kiosk.machine.fonts import use_fonts_of
from kiosk.machine.packs import Source
from kiosk.machine.settings import Settings
from kiosk.model.bulletin import Bulletin
from kiosk.model.visit import (
    Attract,
    Back,
    Begin,
    EndVisit,
    EnterRoom,
    Home,
    Intent,
    OpenSheet,
    Pace,
    Room,
    Sheet,
    Staff,
    Turn,
    Visit,
)
from kiosk.shared import forget_shared
from kiosk.shell.door import StaffDoor
from kiosk.shell.presenter import Presenter
from kiosk.shell.warming import Warming
from kiosk.shell.window import Window
from kiosk.widgets.change import Change

log = logging.getLogger(__name__)

CLOCK_MS = 15_000
PATIENT = 1.0
CALM_SECONDS = 5.0
PAUSE_S = 1.0
"""After a touch, until something may take a quarter of a second."""


class Controller(Presenter):
    """The visit and everything that follows from it."""

    leaving = Signal(int)
    """Staff close the app, with this exit code."""
    warm = Signal()
    """What the first touches need is imported."""
    pack_changed = Signal()
    """Another pack is shown from now on."""
    forgotten = Signal()
    """What a visit that has ended, or a former pack, needed is needed no more."""

    def __init__(self, window: Window, pack: CompiledPack, settings: Settings, clock: Clock) -> None:
        super().__init__(window, pack, settings, clock)
        self.unattended = False
        """Whether the kiosk plays by itself."""
        self.asleep = False
        """Whether the screen is dark."""
        self.source = Source.NAMED
        """Where the pack on the screen comes from."""
        self._idle.asked.connect(self._ask_whether_there)
        self._idle.ticked.connect(self._count_down)
        self._idle.gone.connect(self.end_visit)
        self._stage.turned.connect(self._watch)
        self._door = StaffDoor(window)
        self._door.opened.connect(self._open_door)
        window.resized.connect(self._resized)
        window.key.connect(self._key)
        self._minute = QTimer(self, interval=CLOCK_MS)
        self._minute.timeout.connect(self._clock_ticked)

    @property
    def glass(self) -> QWindow:
        """Where touches and keys arrive."""
        return self._window.glass

    def start(self) -> None:
        """Show the attract screen."""
        self._interpreter.speak(self.visit.preferences.language)
        self._show_route(Change.AT_ONCE, fresh=True)
        self._stage.settled.connect(self._forget_visit)
        self._minute.start()
        Warming(self, self._is_used).done.connect(self.warm)

    def _is_used(self) -> bool:
        return self.is_moving() or perf_counter() - self._touched < PAUSE_S

    def end_visit(self) -> None:
        """Put everything back for the next visitor."""
        self.do(EndVisit())

    def do(self, intent: Intent) -> None:
        """Carry out what a touch meant."""
        self._touched = perf_counter()
        if isinstance(intent, EndVisit):
            self.maker.readmit(self.failures.left_out)
            self.maker.follow_clock()
        if isinstance(intent, EnterRoom):
            self._set_up_desk()
        before = self.visit
        self.visit = before.after(intent, self.maker.contents, self.defaults)
        self._show_difference(before)
        self._watch()

    def _forget_visit(self) -> None:
        """Let go of what was made for a visitor, once the last page has been left, which may still draw with it."""
        if isinstance(self.visit.route, Attract):
            forget_shared()
            self.maker.pack.forget()
            self.forgotten.emit()

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
        from kiosk.machine import paths, pin  # noqa: PLC0415  (visitors, and the first picture, do without)

        shut_out = isinstance(self.visit.route, Staff) and self.visit.route.room in (Room.PIN, Room.CROSSES)
        if not pin.is_set(paths.pin()) or shut_out:
            return
        log.info("somebody knocks at the staff door")
        self.do(EnterRoom(Room.PIN))

    def _set_up_desk(self) -> None:
        from kiosk.screens.staff.desk import Desk  # noqa: PLC0415

        if self.maker.desk is None:
            self.maker.desk = Desk(self, self._settings)
            self.maker.desk.leaving.connect(self.leaving)
            self.maker.desk.settled.connect(self._settle_anew)
        self.maker.desk.left_out = self.failures.left_out
        self.maker.desk.source = self.source

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
            self._show_route(Change.AT_ONCE, fresh=False)
            if self.visit.sheet is not None:
                self._open_sheet(at_once=True)

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
            self._show_route(Change.RENEW, fresh=False)
        elif page.time_passed(self.maker.now()) and self.is_calm():
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

    def change_pack(self, pack: CompiledPack) -> None:
        """Begin anew with another pack; raises what keeps its first page from being made, and changes nothing then."""
        failures, visit = Failures(paths.failures(), pack.fingerprint), Visit.fresh(self.defaults)
        try:
            maker = self._maker_of(pack, failures)
            maker.bulletin, maker.desk = self.maker.bulletin, self.maker.desk
            page = maker.page(self.look, visit, fresh=False)
        except BaseException:
            use_fonts_of(self.maker.pack.folder)
            raise
        self.maker, self.failures, self.visit = maker, failures, visit
        self._interpreter.speak(visit.preferences.language)
        self._stage.turnable = False
        self._show_page(self._connected(page), Change.FADE)
        self.pack_changed.emit()
