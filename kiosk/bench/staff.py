"""The pages behind the staff door, with something on them that does not depend on the machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk
from kiosk.content.failures import PATIENCE, Failures
from kiosk.machine.tasks import finish_tasks
from kiosk.model.visit import EnterRoom, Room
from kiosk.screens.staff.ask import LEAVE, PUBLISH, RESTART, ROLL_BACK
from kiosk.screens.staff.desk import Checked, Complaint, Desk, Kept
from kiosk.screens.staff.pack import PackPage
from kiosk.screens.staff.pin import PinPage
from kiosk.screens.staff.sheet import StaffSheet
from kiosk.words.findings import Finding, Verdict

LOOKED_MS = 60_000
"""For what processes of their own find out."""
STICK = "/media/kiosk/EXPO/"
FINDINGS = [
    Finding("display", Verdict.FINE, "display", ("1920 × 1080", "1", "60")),
    Finding("touch", Verdict.FIX, "touch-none"),
    Finding("keys", Verdict.FIX, "keys-open"),
    Finding("size", Verdict.FIX, "size-other", ("32", "43.0")),
    Finding("calibration", Verdict.FIX, "calibration-never"),
    Finding("gpu", Verdict.NOTE, "gpu-none"),
    Finding("sound", Verdict.FIX, "sound-none"),
    Finding("films", Verdict.FINE, "films", ("film-park.mp4", "1280", "720")),
    Finding("disk", Verdict.FIX, "disk-low", ("1.2",)),
    Finding("memory", Verdict.FINE, "memory", ("2.4",)),
    Finding("clock", Verdict.FIX, "clock-wrong", ("2001-01-01 00:00", "2026-11-23")),
    Finding("zone", Verdict.FIX, "zone-other", ("UTC+0", "Europe/Minsk", "UTC+3")),
    Finding("start", Verdict.FIX, "start-none"),
    Finding("pack", Verdict.FIX, "pack-broken", ("summer", "3")),
    Finding("pin", Verdict.FINE, "pin"),
]
ERRORS = (
    Complaint("translation", "sections/park/facts.yaml:14", "facts.2.label.zh: has no text (every text has all four)"),
    Complaint("not-a-number", "series/turnover.csv:8:2", "'12,5O' is not a number (write 12.5 or 12,5)"),
)
REMARKS = (Complaint("subtitles", "sections/news/films.yaml:3", "films.0: has no subtitles (name a .vtt file)"),)


class _Rooms:
    """A kiosk whose pages for staff have something on them."""

    def __init__(self, kiosk: Kiosk, moment: datetime) -> None:
        self._kiosk, self._moment = kiosk, moment

    def enter(self, room: Room, about: str = "") -> None:
        self._kiosk.session.do(EnterRoom(room, about))

    @property
    def _desk(self) -> Desk:
        return self._kiosk.factory.desk

    @property
    def _page(self) -> object:
        return self._kiosk.window.stage.page

    def pin(self) -> None:
        self.enter(Room.PIN)
        assert isinstance(self._page, PinPage)
        for digit in "482":
            self._page.enter(digit)

    def sheet(self) -> None:
        self.enter(Room.SHEET)
        assert isinstance(self._page, StaffSheet)
        self._desk.checked = {
            STICK + "autumn": Checked(STICK, ERRORS, ()),
            STICK + "spring": Checked(STICK, (), ()),
            STICK + "summer-2027": Checked(STICK, (), REMARKS),
        }
        self._kiosk.view.settle()
        finish_tasks(LOOKED_MS)  # What this machine has is told first.
        QApplication.processEvents()
        self._page.show_found([*self._desk.checked, STICK + "winter"])

    def kept(self) -> None:
        """Some slides are left out, and some packs are kept; one of them is to come."""
        with self._failures():
            self.sheet()
        assert isinstance(self._page, StaffSheet)
        title = self._kiosk.pack.head.pack.title
        self._desk.kept = tuple(
            Kept(f"{STICK}{days}", title, self._moment - timedelta(days=days), withdrawn=days == 1) for days in range(4)
        )
        self._page.show_found([])
        self._page.show_kept()

    @contextmanager
    def _failures(self) -> Iterator[None]:
        """Two slides fail, as long as a page is made."""
        slides = [section.slides[-1] for section in self._kiosk.pack.head.contents]
        with TemporaryDirectory() as folder:
            failures = Failures(Path(folder) / "failures.json", self._kiosk.session.failures.pack)
            for _ in range(PATIENCE):
                failures.add(slides[0], "there is no font for it")
                failures.add(slides[1], "was ended by Segmentation fault", fatal=True)
        session, whole = self._kiosk.session, self._kiosk.session.failures
        session.failures = failures
        yield
        session.failures = whole

    def pack(self, checked: Checked) -> None:
        self.enter(Room.PACK, STICK + "summer-2027")
        assert isinstance(self._page, PackPage)
        self._page.show_check(checked)

    def left_out(self) -> None:
        with self._failures():
            self.enter(Room.PACK, str(self._kiosk.pack.folder))
        assert isinstance(self._page, PackPage)
        self._page.show_check(Checked(STICK, (), ()))

    def roll_back(self) -> None:
        self.kept()
        self.enter(Room.ASK, ROLL_BACK)

    def doctor(self) -> None:
        self.enter(Room.SHEET)
        self._desk.examined = self._moment, FINDINGS
        self.enter(Room.DOCTOR)


def staff_rooms(kiosk: Kiosk, moment: datetime) -> dict[str, Callable[[], None]]:
    """How to get to each page, by the name of its picture."""
    rooms = _Rooms(kiosk, moment)
    return {
        "staff-pin": rooms.pin,
        "staff-sheet": rooms.sheet,
        "staff-doctor": rooms.doctor,
        "staff-sheet-examined": rooms.sheet,
        "staff-pack-bad": lambda: rooms.pack(Checked(STICK, ERRORS, REMARKS)),
        "staff-pack-good": lambda: rooms.pack(Checked(STICK, (), REMARKS)),
        "staff-pin-leave": lambda: rooms.enter(Room.PIN, LEAVE),
        "staff-calibrate": lambda: rooms.enter(Room.CALIBRATE),
        "staff-crosses": lambda: rooms.enter(Room.CROSSES),
        "staff-ask-leave": lambda: rooms.enter(Room.ASK, LEAVE),
        "staff-ask-restart": lambda: rooms.enter(Room.ASK, RESTART),
        "staff-ask-publish": lambda: rooms.enter(Room.ASK, PUBLISH + STICK + "summer-2027"),
        "staff-sheet-kept": rooms.kept,
        "staff-pack-left-out": rooms.left_out,
        "staff-ask-rollback": rooms.roll_back,
    }
