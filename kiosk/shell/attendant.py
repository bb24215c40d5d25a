"""Looks after a session at the kiosk: nobody there, keys, the staff door, the clock, another pack."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QWindow

from kiosk.content.compiled import CompiledPack
from kiosk.content.failures import Failures
from kiosk.machine import paths
from kiosk.model.attendance import Attendance
from kiosk.model.visit import Attract, Back, Begin, EnterRoom, Home, OpenSheet, Room, Sheet, Staff, Turn
from kiosk.shared import forget_shared
from kiosk.shell.door import StaffDoor
from kiosk.shell.idle import Idle
from kiosk.shell.warming import Warming
from kiosk.shell.window import Window
from kiosk.show.session import Session

log = logging.getLogger(__name__)

CLOCK_MS = 15_000
PAUSE_S = 1.0
"""After a touch, until something may take a quarter of a second."""


class Attendant(QObject):
    """Knows whether anybody is there, and does what follows from it."""

    warm = Signal()
    """What the first touches need is imported."""
    forgotten = Signal()
    """What a visit that has ended, or a former pack, needed is needed no more."""

    def __init__(self, window: Window, session: Session) -> None:
        super().__init__(window)
        self.session, self.view = session, window.view
        self.glass: QWindow = window.glass
        """Where touches and keys arrive."""
        self.unattended = False
        """Whether the kiosk plays by itself."""
        self.asleep = False
        """Whether the screen is dark."""
        self._idle = Idle(self, self.glass)
        self._idle.quiet.connect(self._ask_whether_there)
        self._idle.ticked.connect(self.view.show_seconds)
        self._idle.gone.connect(session.end_visit)
        session.changed.connect(self._watch)
        self._door = StaffDoor(window)
        self._door.opened.connect(self._open_door)
        window.key.connect(self._key)
        self.view.stage.settled.connect(self._forget_visit)
        self._minute = QTimer(self, interval=CLOCK_MS)
        self._minute.timeout.connect(self.follow_clock)
        self._minute.start()
        Warming(self, self._is_used).done.connect(self.warm)

    def _is_used(self) -> bool:
        return self.view.stage.moving or self.view.still_for < PAUSE_S

    def _forget_visit(self) -> None:
        """Let go of what was made for a visitor, once the last page has been left, which may still draw with it."""
        if isinstance(self.session.visit.route, Attract):
            forget_shared()
            self.session.pack.forget()
            self.forgotten.emit()

    # Whether anybody is there

    @property
    def attendance(self) -> Attendance:
        """What is known of it at this moment."""
        page = self.view.stage.page
        return Attendance(
            visit=self.session.visit,
            unattended=self.unattended,
            busy=page is not None and page.busy,
            moving=self.view.stage.moving,
            quiet=self._idle.quiet_for,
        )

    def attend(self, *, unattended: bool) -> None:
        """Wait for visitors who go away, or expect none because the kiosk plays by itself."""
        self.unattended = unattended
        self._watch()

    def sleep(self, *, asleep: bool) -> None:
        """End the visit and stand still while the screen is dark, or go on."""
        self.asleep = asleep
        if asleep:
            self.session.end_visit()
            self.view.settle()

    def _watch(self) -> None:
        wait = self.attendance.wait(self.session.settings.idle)
        if wait is not None:
            self._idle.begin(wait)

    def _ask_whether_there(self) -> None:
        now, times = self.attendance, self.session.settings.idle
        wait = now.wait_after_quiet(times)
        if wait is not None:
            self._idle.begin(wait)
        if now.expected and not now.busy:
            self.session.do(OpenSheet(Sheet.STILL_THERE))

    # Staff and keys

    def _open_door(self) -> None:
        from kiosk.machine import pin  # noqa: PLC0415  (visitors, and the first picture, do without)

        route = self.session.visit.route
        shut_out = isinstance(route, Staff) and route.room in (Room.PIN, Room.CROSSES)
        if not pin.is_set(paths.pin()) or shut_out:
            return
        log.info("somebody knocks at the staff door")
        self.session.do(EnterRoom(Room.PIN))

    def _key(self, key: int) -> None:
        if isinstance(self.session.visit.route, Attract):
            self.session.do(Begin())
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.session.do(Turn(-1 if key == Qt.Key.Key_Left else 1))
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
            self.session.do(Back())

    # What changes by itself

    def follow_clock(self) -> None:
        """Show the time, and what it changes; nothing goes away while somebody is in the midst of it."""
        calm = self.attendance.calm
        waiting = isinstance(self.session.visit.route, Attract | Home)
        if not self.view.stage.moving and not (waiting and calm and self.session.follow_clock()):
            self.view.pass_time(renew=calm)

    def change_pack(self, pack: CompiledPack) -> None:
        """Begin again with another pack; raises what keeps its first page from being made, and changes nothing then."""
        self.session.take_pack(pack, Failures(paths.failures(), pack.fingerprint), self.view.prove)
