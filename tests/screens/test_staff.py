"""The staff door and what lies behind it: shut to visitors, plain to those who know the PIN."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.content.disk import remove
from kiosk.content.failures import PATIENCE
from kiosk.machine import kept, paths, pin
from kiosk.machine.packs import Source
from kiosk.machine.settings import PackSettings, Settings
from kiosk.machine.tasks import finish_tasks
from kiosk.model.preferences import Reach, TextSize
from kiosk.model.text import Language
from kiosk.model.visit import Attract, Begin, EndVisit, EnterRoom, Prefer, Room, Staff
from kiosk.publish.versions import Versions
from kiosk.screens.staff import crosses
from kiosk.screens.staff.ask import PUBLISH
from kiosk.screens.staff.base import Closing
from kiosk.screens.staff.desk import SESSION_S
from kiosk.screens.staff.loudness import Loudness
from kiosk.shell.door import HOLD_S, StaffDoor
from kiosk.watch.watchdog import LEAVE, RESTART
from kiosk.widgets.buttons import FilledButton
from kiosk.widgets.scroll import Reading
from kiosk.words.locale import day_and_time
from tests.packs import SmallPack
from tests.shots.inspection import out_of_reach
from tests.sweep import sweep

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
def small(tmp_path):
    """The folder of a small pack, which is soon checked."""
    return SmallPack.in_folder(tmp_path / "small").folder


@pytest.fixture
def staff(open_kiosk, small):
    """Somebody who knows the PIN 482913, in front of a kiosk with the clock of its door in hand."""
    pin.set_pin(paths.pin(), DIGITS)
    return with_clock(open_kiosk(pack=small))


def with_clock(visitor):
    visitor.clock = Clock()
    visitor.kiosk.window.findChild(StaffDoor).when = visitor.clock
    return visitor


def knock(visitor, *, hold=HOLD_S, pause=0.5, first=UPPER_LEFT, then=LOWER_RIGHT):
    """Rest a finger in one corner, then touch the other."""
    QTest.mousePress(visitor.glass, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
    visitor.clock.seconds += hold
    QTest.mouseRelease(visitor.glass, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
    visitor.settle()
    visitor.clock.seconds += pause
    visitor.tap_at(then.x(), then.y())


def room(visitor):
    route = visitor.kiosk.session.visit.route
    return route.room if isinstance(route, Staff) else None


def enter(visitor, digits):
    """Touch the digits and Done, and wait until they are judged."""
    for digit in digits:
        visitor.tap(digit)
    visitor.tap(done(visitor))
    finish_tasks(10_000)
    visitor.settle()
    return visitor.kiosk.factory.desk


def done(visitor):
    """The name of the key that ends a PIN, in the language of the page."""
    return next(words for words in ("Гатова", "Готово", "完成", "Done") if visitor.sees(words))


def test_without_a_pin_the_gesture_does_nothing(open_kiosk, small):
    visitor = with_clock(open_kiosk(pack=small))
    knock(visitor)
    assert room(visitor) is None


@pytest.mark.parametrize("where", ["attract", "home", "slide", "sheet"])
def test_the_gesture_opens_the_door_on_any_screen(staff, where):
    if where != "attract":
        staff.tap("Touch to begin")
    if where == "slide":
        staff.tap("Park")
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
    QTest.mousePress(staff.glass, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, UPPER_LEFT)
    QTest.mouseMove(staff.glass, QPoint(900, 500))
    QTest.mouseMove(staff.glass, UPPER_LEFT)
    staff.clock.seconds += HOLD_S
    QTest.mouseRelease(staff.glass, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, UPPER_LEFT)
    staff.tap_at(LOWER_RIGHT.x(), LOWER_RIGHT.y())
    assert room(staff) is None


def test_the_right_pin_leads_to_the_sheet(staff):
    knock(staff)
    enter(staff, DIGITS)
    assert room(staff) is Room.SHEET


def test_the_right_pin_may_be_typed(staff):
    knock(staff)
    for digit in DIGITS:
        QTest.keyClicks(staff.window.focusWidget(), digit)
    QTest.keyClick(staff.window.focusWidget(), Qt.Key.Key_Return)
    for _ in range(100):
        QTest.qWait(50)
        if room(staff) is Room.SHEET:
            break
    assert room(staff) is Room.SHEET


@pytest.mark.expects_log("a wrong PIN")
def test_a_wrong_pin_is_counted_logged_without_its_digits_and_makes_one_wait(staff, caplog, qtbot):
    knock(staff)
    steady = Clock()
    staff.kiosk.factory.desk.attempts = pin.Attempts(paths.attempts(), steady)
    staff.wait(300)
    desk = enter(staff, WRONG)
    assert room(staff) is Room.PIN
    assert desk.attempts.failures == 1
    assert paths.attempts().read_text("ascii") == "1\n"
    assert WRONG not in caplog.text
    assert "1" not in {thing.accessibleName() for thing in staff.things()}
    steady.seconds += pin.pause_after(1)
    qtbot.waitUntil(lambda: "1" in {thing.accessibleName() for thing in staff.things()}, timeout=5000)


@pytest.mark.expects_log("a wrong PIN")
def test_after_five_wrong_pins_nobody_is_heard_for_five_minutes(open_kiosk, small):
    pin.set_pin(paths.pin(), DIGITS)
    paths.attempts().write_text("4\n", "ascii")
    visitor = with_clock(open_kiosk(pack=small))
    knock(visitor)
    steady = Clock()
    attempts = visitor.kiosk.factory.desk.attempts = pin.Attempts(paths.attempts(), steady)
    steady.seconds += 20
    visitor.wait(300)
    enter(visitor, WRONG)
    assert attempts.wait == pin.PAUSE_S
    assert any("5:00" in words for words in visitor.words())
    steady.seconds += pin.LONG_PAUSE_S
    visitor.wait(300)
    for digit in DIGITS:
        visitor.tap(digit)
    visitor.press_key(Qt.Key.Key_Return)
    finish_tasks(10_000)
    visitor.settle()
    assert room(visitor) is Room.PIN, "it was not heard"
    for _ in DIGITS:
        visitor.press_key(Qt.Key.Key_Backspace)
    steady.seconds += pin.PAUSE_S
    visitor.wait(300)
    enter(visitor, DIGITS)
    assert room(visitor) is Room.SHEET
    assert attempts.failures == 0


def test_close_is_as_easy_as_entering(staff):
    knock(staff)
    staff.tap("Закрыць")
    assert staff.kiosk.session.visit.route == Attract()


@pytest.mark.parametrize("place", [Room.PIN, Room.SHEET, Room.CALIBRATE])
def test_a_page_that_nobody_touches_closes_by_itself(staff, place):
    staff.kiosk.session.do(EnterRoom(place))
    staff.settle()
    closing = staff.kiosk.window.stage.page.findChild(Closing)
    closing.left = 3
    closing.timer.setInterval(1)
    staff.wait(400)
    assert staff.kiosk.session.visit.route == Attract()


@pytest.fixture
def sheet(staff):
    """A staff sheet in English."""
    staff.tap("Touch to begin")
    staff.kiosk.session.do(EnterRoom(Room.SHEET))
    staff.settle()
    return staff


def test_restarting_is_asked_once_more_and_has_a_code_of_its_own(sheet, qtbot):
    sheet.tap("Restart")
    assert room(sheet) is Room.ASK
    with qtbot.waitSignal(sheet.kiosk.factory.leaving) as left:
        sheet.tap("Restart")
    assert left.args == [RESTART]


@pytest.mark.expects_log("a wrong PIN")
def test_leaving_needs_the_pin_once_more(sheet, qtbot):
    sheet.tap("Leave")
    assert room(sheet) is Room.ASK
    sheet.tap("Leave")
    assert room(sheet) is Room.PIN
    enter(sheet, WRONG)
    assert room(sheet) is Room.PIN
    sheet.wait(1400)
    with qtbot.waitSignal(sheet.kiosk.factory.leaving) as left:
        enter(sheet, DIGITS)
    assert left.args == [LEAVE]


def test_the_door_closes_five_minutes_after_the_pin_however_much_is_touched(staff):
    knock(staff)
    steady = Clock()
    staff.kiosk.factory.desk.now = steady
    enter(staff, DIGITS)
    staff.kiosk.session.do(EnterRoom(Room.DOCTOR))
    steady.seconds += SESSION_S - 5
    staff.wait(1200)
    assert staff.sees("0:05")
    knock(staff)
    enter(staff, DIGITS)
    assert room(staff) is Room.SHEET
    steady.seconds += SESSION_S - 5
    staff.wait(1200)
    assert room(staff) is Room.SHEET, "the PIN gave more time"
    steady.seconds += 5
    staff.wait(1200)
    assert staff.kiosk.session.visit.route == Attract()


@pytest.mark.expects_log("it opens to nobody")
def test_a_damaged_pin_is_told_at_the_door(open_kiosk, small):
    pin.set_pin(paths.pin(), DIGITS)
    paths.pin().write_text("$argon2id$v=19$m=65", "ascii")
    visitor = with_clock(open_kiosk(pack=small))
    visitor.kiosk.session.do(Begin(Language.EN))
    knock(visitor)
    assert visitor.sees("its file is damaged")


def test_the_volume_is_kept_for_every_visit_from_now_on(sheet):
    bar = sheet.window.findChild(Loudness)
    sheet.tap_at(*bar.mapTo(sheet.window, QPoint(bar.width() - 60, bar.height() // 2)).toTuple())
    assert sheet.sees("100 %") or sheet.sees("98 %") or sheet.sees("99 %")
    loud = kept.laid_over(Settings(), paths.kept()).sound.volume
    assert loud > 0.9
    sheet.tap("Close")
    assert sheet.kiosk.session.visit.preferences.volume == loud


def test_a_bank_card_tells_the_inches_and_the_targets_follow(sheet):
    before = sheet.kiosk.view.look.frame.target
    sheet.tap("Calibrate")
    for _ in range(60):
        sheet.thing("Larger").click()
    sheet.thing("Hangs lower").click()
    sheet.tap("Keep")
    screen = kept.laid_over(Settings(), paths.kept()).screen
    assert screen.inches == pytest.approx(25.4, abs=0.3)
    assert screen.mounting == 790
    assert room(sheet) is Room.SHEET
    assert sheet.kiosk.view.look.frame.inches == screen.inches
    assert sheet.kiosk.view.look.frame.target >= before


def test_five_crosses_tell_how_far_touches_miss(sheet):
    sheet.tap("Calibrate")
    sheet.tap("Check touch")
    for x, y in crosses.PLACES:
        sheet.tap_at(round(1920 * x) + 27, round(1080 * y))
    assert sheet.sees("The largest miss is 10 mm")
    assert kept.laid_over(Settings(), paths.kept()).screen.touch_error == pytest.approx(10, abs=0.1)


def packs_beside(tmp_path):
    """A good pack, and a broken one beside it."""
    good, broken = (SmallPack.in_folder(tmp_path / "packs" / name) for name in ("good", "broken"))
    slide = broken.path("sections/park/story.yaml")
    slide.write_text(slide.read_text("utf-8") + "\nnonsense: true\n", "utf-8")
    return good.folder, slide


def beside(open_kiosk, folder, language=Language.EN, versions=None):
    """The staff sheet of a kiosk whose settings name a folder; it lists the packs beside that."""
    visitor = open_kiosk(settings=Settings(pack=PackSettings(folder=str(folder))), pack=folder, versions=versions)
    visitor.kiosk.session.do(Begin(language))
    visitor.kiosk.session.do(EnterRoom(Room.SHEET))
    return visitor


def wait_for(visitor, words):
    for _ in range(COMMAND_MS // 100):
        if visitor.sees(words):
            return
        QTest.qWait(100)
    raise AssertionError(f"{words!r} never came: {visitor.words()}")


@pytest.mark.parametrize(
    ("language", "refusal", "reason"),
    [
        (Language.EN, "cannot be shown", "The kiosk does not know this word"),
        (Language.BE, "нельга паказваць", "Кіёск не ведае гэтага слова"),
        (Language.RU, "нельзя показывать", "Киоск не знает этого слова"),
        (Language.ZH, "不能展示", "无法识别该词"),
    ],
)
def test_a_bad_pack_is_refused_with_its_problems(open_kiosk, tmp_path, language, refusal, reason):
    good, slide = packs_beside(tmp_path)
    visitor = beside(open_kiosk, good, language, versions=Versions(paths.published_packs()))
    wait_for(visitor, "broken")
    visitor.settle()
    visitor.tap("broken")
    wait_for(visitor, refusal)
    assert visitor.sees(reason)
    assert any(slide.name in words and "nonsense" in words for words in visitor.words())
    (put_it_on,) = visitor.window.stage.page.findChildren(FilledButton)
    assert not put_it_on.isEnabled()


def test_the_doctor_says_on_the_sheet_what_to_mend(sheet):
    sheet.tap("Doctor")
    wait_for(sheet, "problem")
    assert sheet.sees("Touch: no touch screen answers")
    assert sheet.window.findChild(Reading) is not None
    sheet.tap("Back")
    assert sheet.sees("problem")


def test_what_is_on_a_stick_or_in_the_home_folder_is_found_one_folder_deep(staff, tmp_path, monkeypatch, qtbot):
    from kiosk.screens.staff import desk

    for place in ("media/kiosk/EXPO/summer", "media/kiosk/EXPO/films", "media/kiosk/OTHER", "home/autumn"):
        (tmp_path / place).mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home/autumn/pack.yaml").touch()
    (tmp_path / "media/kiosk/EXPO/summer/pack.yaml").touch()
    (tmp_path / "media/kiosk/OTHER/pack.yaml").touch()
    monkeypatch.setattr(desk, "STICKS", (str(tmp_path / "media/*/*"),))
    with qtbot.waitSignal(staff.kiosk.factory.desk.look_for_packs().done) as looked:
        pass
    found = [str(Path(place).relative_to(tmp_path)) for place in looked.args[0]]
    assert found == ["home/autumn", "media/kiosk/EXPO/summer", "media/kiosk/OTHER"]


def test_another_folder_beside_the_pack_of_the_kiosk_is_chosen_and_shown(open_kiosk, tmp_path, qtbot):
    pin.set_pin(paths.pin(), DIGITS)
    first, _ = (SmallPack.in_folder(tmp_path / name).folder for name in ("summer", "autumn"))
    versions = Versions(paths.published_packs())
    visitor = beside(open_kiosk, first, versions=versions)
    wait_for(visitor, "autumn")
    visitor.settle()
    visitor.tap("autumn")
    wait_for(visitor, "This pack can be shown")
    visitor.tap("Put it on the screen")
    assert visitor.sees("Visitors see the change at the next quiet moment")
    visitor.tap("Put it on the screen")
    enter(visitor, DIGITS)
    wait_for(visitor, "Done.")
    visitor.kiosk.session.do(EndVisit())
    qtbot.waitUntil(lambda: visitor.kiosk.pack.folder == versions.current().folder, timeout=5000)
    remove(versions.folder)


def test_a_kiosk_that_was_told_which_pack_to_show_offers_no_other(open_kiosk, tmp_path):
    first, _ = (SmallPack.in_folder(tmp_path / name).folder for name in ("summer", "autumn"))
    visitor = beside(open_kiosk, first)
    wait_for(visitor, "autumn")
    visitor.settle()
    visitor.tap("autumn")
    wait_for(visitor, "It cannot be put on the screen: --pack names what is shown here")
    (put_it_on,) = visitor.window.stage.page.findChildren(FilledButton)
    assert not put_it_on.isEnabled()


def test_in_safe_mode_staff_are_told_so_and_what_they_change_comes_with_a_restart(open_kiosk, tmp_path):
    good = SmallPack.in_folder(tmp_path / "good").folder
    visitor = open_kiosk()
    visitor.kiosk.session.source = Source.SHIPPED
    visitor.kiosk.session.do(Begin(Language.EN))
    visitor.kiosk.session.do(EnterRoom(Room.SHEET))
    visitor.settle()
    assert visitor.sees("Safe mode: the kiosk failed several times in a row")
    visitor.kiosk.session.do(EnterRoom(Room.ASK, f"{PUBLISH}{good}"))
    visitor.settle()
    assert visitor.sees("The kiosk is in safe mode; visitors see the change after a restart")


# Slides that are left out.


LEFT_OUT = {
    Language.BE: ("2 слайды не паказваюцца", "Не паказваецца: "),
    Language.RU: ("2 слайда не показываются", "Не показывается: "),
    Language.ZH: ("2 页未展示", "未展示："),
    Language.EN: ("2 slides are left out", "Left out: "),
}


def fail_for_good(visitor):
    failures = visitor.kiosk.session.failures
    for _ in range(PATIENCE):
        failures.add("park/facts", "no ink")
        failures.add("park/cover", "was ended by Killed", fatal=True)


@pytest.mark.parametrize("language", list(Language))
def test_the_sheet_says_which_slides_are_left_out(staff, language):
    fail_for_good(staff)
    staff.kiosk.session.do(Begin(language))
    staff.kiosk.session.do(EnterRoom(Room.SHEET))
    staff.settle()
    row, item = LEFT_OUT[language]
    assert staff.sees(row)
    facts = staff.kiosk.pack.slide("park/facts")
    assert staff.sees((facts.name or facts.title).say(language))
    staff.kiosk.session.do(EnterRoom(Room.PACK, str(staff.kiosk.pack.folder)))
    staff.settle()
    assert sum(words.startswith(item) for words in staff.words()) == 2


def test_a_touch_on_them_tells_why_in_plain_words(sheet):
    fail_for_good(sheet)
    sheet.kiosk.session.do(EnterRoom(Room.DOCTOR))
    sheet.kiosk.session.do(EnterRoom(Room.SHEET))
    sheet.settle()
    sheet.tap("2 slides are left out")
    assert sheet.sees("It could not be shown, three times.")
    assert sheet.sees("The kiosk broke down three times while it was being opened.")
    assert sheet.sees("In the words of the program: no ink")
    wait_for(sheet, "2 slides are left out")
    assert not sheet.sees("no remarks")
    assert sheet.sees("no ink"), "the check does not wipe them away"


def test_where_nothing_failed_nothing_is_said(sheet):
    assert not sheet.sees("left out")


# Kept versions.


@pytest.fixture
def published(open_kiosk, tmp_path):
    """A kiosk that shows the newer of two published packs, in English, and the two versions."""
    versions = Versions(paths.published_packs())
    pack = SmallPack.in_folder(tmp_path / "pack")
    moments = [datetime.now(UTC) - timedelta(days=days) for days in (3, 2)]
    titles = ["Thread", "Needle"]
    kept = []
    for title, moment in zip(titles, moments, strict=True):
        pack.change("pack.yaml", "en: Thread", f"en: {title}")
        kept.append(versions.publish(pack.folder, lambda folder: None, moment))
        pack.change("pack.yaml", f"en: {title}", "en: Thread")
    pin.set_pin(paths.pin(), DIGITS)
    visitor = open_kiosk(pack=versions.current().folder, versions=versions)
    visitor.kiosk.session.do(Begin(Language.EN))
    visitor.kiosk.session.do(EnterRoom(Room.SHEET))
    visitor.settle()
    yield visitor, versions
    remove(versions.folder)


def said(version):
    there = version.published.astimezone(ZoneInfo("Europe/Minsk"))
    return day_and_time(there, Language.EN, datetime.now(UTC).year).replace("\u00a0", " ")


def test_the_sheet_lists_what_is_kept_and_says_what_is_on(published):
    visitor, versions = published
    newer, older = versions.all()
    assert visitor.sees(f"On the screen, published {said(newer)}")
    wait_for(visitor, f"Kept, published {said(older)}")
    assert visitor.sees("Needle")
    visitor.tap("Thread")
    assert room(visitor) is Room.PACK
    wait_for(visitor, "This pack can be shown")
    assert visitor.sees("Thread")


def test_going_back_names_the_pack_that_comes(published):
    visitor, versions = published
    older = versions.all()[1]
    wait_for(visitor, "Kept, published")
    visitor.tap("Previous pack")
    assert visitor.sees(f"visitors see “Thread”, published {said(older)}")
    assert visitor.thing("Cancel").isEnabled()
    visitor.tap("Restore previous pack")
    enter(visitor, DIGITS)
    wait_for(visitor, "Done.")
    assert visitor.thing("Back").isEnabled(), "what is done cannot be cancelled"
    assert versions.current() == older
    visitor.kiosk.session.do(EnterRoom(Room.SHEET))
    wait_for(visitor, "Comes at the next quiet moment")
    visitor.tap("Previous pack")
    assert visitor.sees("the pack that came with the kiosk")


def test_where_nothing_is_published_there_is_nothing_to_go_back_to(sheet):
    button = sheet.thing("Previous pack")
    for _ in range(COMMAND_MS // 100):
        if not button.isEnabled():
            break
        QTest.qWait(100)
    assert not button.isEnabled()


# Within everybody's reach.


ROOMS = {str(each): (each, "") for each in Room}
ROOMS |= {"pin to leave": (Room.PIN, "leave"), "ask": (Room.ASK, "leave"), "pack": (Room.PACK, "/pack")}


@pytest.mark.parametrize(("size", "where"), sweep([(1920, 1080), (1080, 1920)], ROOMS))
def test_lowered_controls_are_within_seated_reach_behind_the_door_too(open_kiosk, small, size, where):
    pin.set_pin(paths.pin(), DIGITS)
    visitor = open_kiosk(size=size, pack=small)
    kiosk = visitor.kiosk
    kiosk.session.do(Begin(Language.EN))
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, reach=Reach.LOWER)))
    kiosk.session.do(EnterRoom(*where))
    visitor.settle()
    assert visitor.things()
    page = visitor.window.stage.page
    assert list(out_of_reach(page, page.look)) == []


def test_what_a_visitor_chose_to_see_better_holds_behind_the_door(staff):
    kiosk = staff.kiosk
    chosen = replace(kiosk.session.visit.preferences, text_size=TextSize.LARGEST, reach=Reach.LOWER, volume=0.9)
    kiosk.session.do(Prefer(chosen))
    kiosk.session.do(EnterRoom(Room.SHEET))
    assert kiosk.session.visit.preferences == replace(chosen, volume=kiosk.session.defaults.volume)


def test_the_volume_is_set_with_arrows_and_the_focus_is_seen(sheet):
    bar = sheet.window.findChild(Loudness)
    assert bar.accessibleName() == "Volume, 30 %"
    before = bar.grab().toImage()
    for _ in range(20):
        sheet.press_key(Qt.Key.Key_Tab)
        if sheet.window.focusWidget() is bar:
            break
    assert bar.grab().toImage() != before
    sheet.press_key(Qt.Key.Key_Right)
    sheet.press_key(Qt.Key.Key_Up)
    assert (bar.accessibleName(), sheet.sees("40 %")) == ("Volume, 40 %", True)
    sheet.press_key(Qt.Key.Key_Left)
    sheet.press_key(Qt.Key.Key_PageDown)
    assert kept.laid_over(Settings(), paths.kept()).sound.volume == pytest.approx(0.15)
    sheet.press_key(Qt.Key.Key_Home, 2)
    assert bar.accessibleName() == "Volume, 0 %"
    sheet.press_key(Qt.Key.Key_End)
    assert bar.accessibleName() == "Volume, 100 %"
    assert room(sheet) is Room.SHEET
