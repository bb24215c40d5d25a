"""The staff door and what lies behind it: shut to visitors, plain to those who know the PIN."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.model.visit import Attract, EnterRoom, Room, Staff
from kiosk.screens.staff.base import Closing
from kiosk.screens.staff.sheet import Loudness
from kiosk.services import kept, paths, pin
from kiosk.services.settings import PackSettings, Settings
from kiosk.services.watchdog import LEAVE, RESTART
from kiosk.shell.door import HOLD_S, StaffDoor
from kiosk.widgets.scroll import Reading

DIGITS, WRONG = "482913", "482914"
UPPER_LEFT, LOWER_RIGHT = QPoint(40, 40), QPoint(1880, 1040)
COMMAND_MS = 60_000


class Clock:
    """A steady clock that a test can push."""

    def __init__(self):
        self.seconds = 1000.0

    def __call__(self, event=None):
        return self.seconds


@pytest.fixture(autouse=True)
def _own_data(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def staff(open_kiosk):
    """Somebody who knows the PIN 482913, in front of a kiosk with the clock of its door in hand."""
    pin.set_pin(paths.pin(), DIGITS)
    return with_clock(open_kiosk())


def with_clock(visitor):
    visitor.clock = Clock()
    visitor.kiosk.window.findChild(StaffDoor).when = visitor.clock
    return visitor


def knock(visitor, *, hold=HOLD_S, pause=0.5, first=UPPER_LEFT, then=LOWER_RIGHT):
    """Rest a finger in one corner, then touch the other."""
    QTest.mousePress(visitor._glass, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
    visitor.clock.seconds += hold
    QTest.mouseRelease(visitor._glass, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
    visitor.settle()
    visitor.clock.seconds += pause
    visitor.tap_at(then.x(), then.y())


def room(visitor):
    route = visitor.kiosk.controller.visit.route
    return route.room if isinstance(route, Staff) else None


def enter(visitor, digits):
    """Touch the digits and Done, and wait until they are judged."""
    for digit in digits:
        visitor.tap(digit)
    visitor.tap(done(visitor))
    desk = visitor.kiosk.controller.maker.desk
    QTest.qWait(50)
    for _ in range(100):
        if room(visitor) is not Room.PIN or not visitor.kiosk.window.stage.page._judging:
            break
        QTest.qWait(50)
    visitor.settle()
    return desk


def done(visitor):
    return visitor.kiosk.window.stage.page._enter.accessibleName()


def test_without_a_pin_the_gesture_does_nothing(open_kiosk):
    visitor = with_clock(open_kiosk())
    knock(visitor)
    assert room(visitor) is None


@pytest.mark.parametrize("where", ["attract", "home", "slide", "sheet"])
def test_the_gesture_opens_the_door_on_any_screen(staff, where):
    if where != "attract":
        staff.tap("Touch to begin")
    if where == "slide":
        staff.tap("Trade")
    if where == "sheet":
        staff.tap("Display")
    knock(staff)
    assert room(staff) is Room.PIN
    assert not staff.sees("Text size")


@pytest.mark.parametrize(
    "almost",
    [
        {"hold": HOLD_S - 0.2},
        {"pause": 4.0},
        {"first": LOWER_RIGHT, "then": UPPER_LEFT},
        {"first": QPoint(960, 500)},
        {"then": QPoint(1880, 40)},
    ],
    ids=str,
)
def test_a_visitor_does_not_open_it_by_chance(staff, almost):
    knock(staff, **almost)
    assert room(staff) is None


def test_a_finger_that_wanders_out_of_the_corner_does_not_open_it(staff):
    QTest.mousePress(staff._glass, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, UPPER_LEFT)
    QTest.mouseMove(staff._glass, QPoint(900, 500))
    QTest.mouseMove(staff._glass, UPPER_LEFT)
    staff.clock.seconds += HOLD_S
    QTest.mouseRelease(staff._glass, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, UPPER_LEFT)
    staff.tap_at(LOWER_RIGHT.x(), LOWER_RIGHT.y())
    assert room(staff) is None


def test_the_right_pin_leads_to_the_sheet(staff):
    knock(staff)
    enter(staff, DIGITS)
    assert room(staff) is Room.SHEET


def test_the_right_pin_may_be_typed(staff):
    knock(staff)
    for digit in DIGITS:
        QTest.keyClick(staff.window.focusWidget(), digit)
    QTest.keyClick(staff.window.focusWidget(), Qt.Key.Key_Return)
    for _ in range(100):
        QTest.qWait(50)
        if room(staff) is Room.SHEET:
            break
    assert room(staff) is Room.SHEET


@pytest.mark.expects_log("a wrong PIN")
def test_a_wrong_pin_is_counted_logged_without_its_digits_and_makes_one_wait(staff, caplog):
    knock(staff)
    desk = enter(staff, WRONG)
    assert room(staff) is Room.PIN
    assert desk.attempts.failures == 1
    assert paths.attempts().read_text("ascii") == "1\n"
    assert WRONG not in caplog.text
    assert "1" not in {thing.accessibleName() for thing in staff.things()}
    staff.wait(1400)
    assert "1" in {thing.accessibleName() for thing in staff.things()}


@pytest.mark.expects_log("a wrong PIN")
def test_after_five_wrong_pins_nobody_is_heard_for_five_minutes(open_kiosk):
    pin.set_pin(paths.pin(), DIGITS)
    paths.attempts().write_text("4\n", "ascii")
    visitor = with_clock(open_kiosk())
    knock(visitor)
    attempts = visitor.kiosk.controller.maker.desk.attempts
    attempts._now = steady = Clock()
    attempts._since = steady.seconds - 20
    visitor.wait(300)
    enter(visitor, WRONG)
    assert attempts.wait == pin.PAUSE_S
    assert any("5:00" in words for words in visitor.words())
    visitor.press_key(Qt.Key.Key_4)
    assert visitor.kiosk.window.stage.page._digits == ""
    steady.seconds += pin.PAUSE_S
    visitor.wait(300)
    enter(visitor, DIGITS)
    assert room(visitor) is Room.SHEET
    assert attempts.failures == 0


def test_close_is_as_easy_as_entering(staff):
    knock(staff)
    staff.tap("Закрыць")
    assert staff.kiosk.controller.visit.route == Attract()


@pytest.mark.parametrize("place", [Room.PIN, Room.SHEET, Room.CALIBRATE])
def test_a_page_that_nobody_touches_closes_by_itself(staff, place):
    staff.kiosk.controller.do(EnterRoom(place))
    staff.settle()
    closing = staff.kiosk.window.stage.page.findChild(Closing)
    closing.left = 3
    closing.timer.setInterval(1)
    staff.wait(400)
    assert staff.kiosk.controller.visit.route == Attract()


@pytest.fixture
def sheet(staff):
    """A staff sheet in English."""
    staff.tap("Touch to begin")
    staff.kiosk.controller.do(EnterRoom(Room.SHEET))
    staff.settle()
    return staff


@pytest.mark.parametrize(("card", "yes", "code"), [("Leave", "Leave", LEAVE), ("Restart", "Restart", RESTART)])
def test_leaving_and_restarting_are_asked_once_more_and_have_codes_of_their_own(sheet, qtbot, card, yes, code):
    sheet.tap(card)
    assert room(sheet) is Room.ASK
    with qtbot.waitSignal(sheet.kiosk.controller.leaving) as left:
        sheet.tap(yes)
    assert left.args == [code]


def test_the_volume_is_kept_for_every_visit_from_now_on(sheet):
    bar = sheet.window.findChild(Loudness)
    sheet.tap_at(*bar.mapTo(sheet.window, QPoint(bar.width() - 60, bar.height() // 2)).toTuple())
    assert sheet.sees("100 %") or sheet.sees("98 %") or sheet.sees("99 %")
    loud = kept.laid_over(Settings(), paths.kept()).sound.volume
    assert loud > 0.9
    sheet.tap("Close")
    assert sheet.kiosk.controller.visit.preferences.volume == loud


def test_a_bank_card_tells_the_inches_and_the_targets_follow(sheet):
    before = sheet.kiosk.controller.look.frame.target
    sheet.tap("Calibrate")
    for _ in range(60):
        sheet.thing("Larger").click()
    sheet.thing("Hangs lower").click()
    sheet.tap("Keep")
    screen = kept.laid_over(Settings(), paths.kept()).screen
    assert screen.inches == pytest.approx(25.4, abs=0.3)
    assert screen.mounting == 790
    assert room(sheet) is Room.SHEET
    assert sheet.kiosk.controller.look.frame.inches == screen.inches
    assert sheet.kiosk.controller.look.frame.target >= before


def test_five_crosses_tell_how_far_touches_miss(sheet):
    sheet.tap("Calibrate")
    sheet.tap("Check touch")
    page = sheet.kiosk.window.stage.page
    for _ in range(5):
        target = page._target().toPoint()
        sheet.tap_at(target.x() + 27, target.y())
    assert sheet.sees("The largest miss is 10 mm")
    assert kept.laid_over(Settings(), paths.kept()).screen.touch_error == pytest.approx(10, abs=0.1)


def packs_beside(tmp_path):
    """A good pack, and a broken one beside it."""
    good = tmp_path / "packs" / "good"
    shutil.copytree(paths.default_pack(), good)
    shutil.copytree(paths.default_pack(), tmp_path / "packs" / "broken")
    slide = next((tmp_path / "packs" / "broken" / "sections").rglob("*.yaml"))
    slide.write_text(slide.read_text("utf-8") + "\nnonsense: true\n", "utf-8")
    return good, slide


def wait_for(visitor, words):
    for _ in range(COMMAND_MS // 100):
        if visitor.sees(words):
            return
        QTest.qWait(100)
    raise AssertionError(f"{words!r} never came: {visitor.words()}")


def test_a_bad_pack_is_refused_with_its_problems(open_kiosk, tmp_path):
    good, slide = packs_beside(tmp_path)
    visitor = open_kiosk(settings=Settings(pack=PackSettings(folder=str(good))), pack=good)
    visitor.tap("Touch to begin")
    visitor.kiosk.controller.do(EnterRoom(Room.SHEET))
    wait_for(visitor, "broken")
    visitor.settle()
    visitor.tap("broken")
    wait_for(visitor, "cannot be shown")
    assert any(slide.name in words for words in visitor.words())
    assert "Put it on the screen" not in {thing.accessibleName() for thing in visitor.things()}


def test_the_doctor_says_on_the_sheet_what_to_mend(sheet):
    sheet.tap("Doctor")
    wait_for(sheet, "to mend")
    assert sheet.sees("Touch: no touch screen answers")
    assert sheet.window.findChild(Reading) is not None
    sheet.tap("Back")
    assert sheet.sees("to mend")


def test_what_is_on_a_stick_is_found_one_folder_deep(tmp_path, monkeypatch):
    from kiosk.services import desk

    for place in ("media/kiosk/EXPO/summer", "media/kiosk/EXPO/films", "media/kiosk/OTHER"):
        (tmp_path / place).mkdir(parents=True)
    (tmp_path / "media/kiosk/EXPO/summer/pack.yaml").touch()
    (tmp_path / "media/kiosk/OTHER/pack.yaml").touch()
    monkeypatch.setattr(desk, "STICKS", (str(tmp_path / "media/*/*"),))
    found = [str(Path(place).relative_to(tmp_path)) for place in sorted(desk._packs_nearby(""))]
    assert found == ["media/kiosk/EXPO/summer", "media/kiosk/OTHER"]
