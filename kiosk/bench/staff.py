"""The pages behind the staff door, with something on them that does not depend on the machine."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk
from kiosk.model.visit import EnterRoom, Room
from kiosk.screens.staff.ask import LEAVE, PUBLISH, RESTART, ROLL_BACK
from kiosk.screens.staff.pack import PackPage
from kiosk.screens.staff.pin import PinPage
from kiosk.screens.staff.sheet import StaffSheet
from kiosk.services.desk import Checked
from kiosk.services.findings import Finding, Verdict

STICK = "/media/kiosk/EXPO/"
FINDINGS = [
    Finding("display", Verdict.FINE, "display", ("1920 × 1080", "1", "60")),
    Finding("touch", Verdict.MEND, "touch-none"),
    Finding("size", Verdict.MEND, "size-other", ("32", "43.0")),
    Finding("calibration", Verdict.MEND, "calibration-never"),
    Finding("gpu", Verdict.NOTE, "gpu-none"),
    Finding("sound", Verdict.MEND, "sound-none"),
    Finding("films", Verdict.FINE, "films", ("film-park.mp4", "1280", "720")),
    Finding("disk", Verdict.MEND, "disk-low", ("1.2",)),
    Finding("memory", Verdict.FINE, "memory", ("2.4",)),
    Finding("clock", Verdict.MEND, "clock-wrong", ("2001-01-01 00:00", "2026-11-23")),
    Finding("zone", Verdict.MEND, "zone-other", ("UTC+0", "Europe/Minsk", "UTC+3")),
    Finding("start", Verdict.MEND, "start-none"),
    Finding("pack", Verdict.MEND, "pack-broken", ("summer", "3")),
    Finding("pin", Verdict.FINE, "pin"),
]
ERRORS = (
    "sections/park/facts.yaml:14: facts.2.label.zh: is missing (every text has be, ru, zh and en)",
    "series/turnover.csv:8: turnover: '12,5O' is not a number (write 12.5 or 12,5)",
)
REMARKS = ("sections/news/films.yaml:3: films.0: has no subtitles in Chinese (add films/park.zh.vtt)",)


def staff_rooms(kiosk: Kiosk, moment: datetime) -> dict[str, Callable[[], None]]:
    """How to get to each page, by the name of its picture."""

    def enter(room: Room, about: str = "") -> None:
        kiosk.controller.do(EnterRoom(room, about))

    def pin() -> None:
        enter(Room.PIN)
        page = kiosk.window.stage.page
        assert isinstance(page, PinPage)
        for digit in "482":
            page.enter(digit)

    def sheet() -> None:
        enter(Room.SHEET)
        desk = kiosk.controller.maker.desk
        assert desk is not None
        desk.checked = {
            STICK + "autumn": Checked(STICK, ERRORS, ()),
            STICK + "spring": Checked(STICK, (), ()),
            STICK + "summer-2027": Checked(STICK, (), REMARKS),
        }
        page = kiosk.window.stage.page
        assert isinstance(page, StaffSheet)
        kiosk.controller.settle()
        QThreadPool.globalInstance().waitForDone()  # What lies on the sticks of this machine is told first.
        QApplication.processEvents()
        page.show_found([*desk.checked, STICK + "winter"])

    def pack(checked: Checked) -> None:
        enter(Room.PACK, STICK + "summer-2027")
        page = kiosk.window.stage.page
        assert isinstance(page, PackPage)
        page.show_check(checked)

    def doctor() -> None:
        enter(Room.SHEET)
        desk = kiosk.controller.maker.desk
        assert desk is not None
        desk.examined = moment, FINDINGS
        enter(Room.DOCTOR)

    return {
        "staff-pin": pin,
        "staff-sheet": sheet,
        "staff-doctor": doctor,
        "staff-sheet-examined": sheet,
        "staff-pack-bad": lambda: pack(Checked(STICK, ERRORS, REMARKS)),
        "staff-pack-good": lambda: pack(Checked(STICK, (), REMARKS)),
        "staff-calibrate": lambda: enter(Room.CALIBRATE),
        "staff-crosses": lambda: enter(Room.CROSSES),
        "staff-ask-leave": lambda: enter(Room.ASK, LEAVE),
        "staff-ask-restart": lambda: enter(Room.ASK, RESTART),
        "staff-ask-rollback": lambda: enter(Room.ASK, ROLL_BACK),
        "staff-ask-publish": lambda: enter(Room.ASK, PUBLISH + STICK + "summer-2027"),
    }
