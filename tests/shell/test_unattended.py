"""Weeks with nobody looking after it: pulse, night, shift, locks, and the way back from safe mode."""

from datetime import UTC, datetime, time

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.machine import housekeeping
from kiosk.machine.alone import take_the_screen
from kiosk.machine.settings import ScreenSettings
from kiosk.model.hours import Hours
from kiosk.model.visit import Attract
from kiosk.shell.heartbeat import Heartbeat
from kiosk.shell.lockdown import LockDown
from kiosk.shell.night import AWAKE_S, Darkness, Night
from kiosk.shell.safe import WayBack
from kiosk.shell.shift import Shift, ring
from kiosk.watch.process import memory
from kiosk.watch.watchdog import Listener, Notifier

BEAT_MS = 60


@pytest.fixture
def line(tmp_path):
    listener = Listener(str(tmp_path))
    notifier = Notifier(listener.address)
    yield listener, notifier
    notifier.close()
    listener.close()


def heard(listener, milliseconds):
    listener.forget()
    QTest.qWait(milliseconds)
    words = []
    while word := listener.hear(0):
        words.append(word)
    return words


def hears(listener, number):
    """So many words, however long they take."""
    listener.forget()
    words = []
    for _ in range(1000):
        QTest.qWait(20)
        while word := listener.hear(0):
            words.append(word)
        if len(words) >= number:
            return words
    raise AssertionError(words)


def test_the_first_picture_says_that_the_kiosk_is_ready(visitor, line):
    listener, notifier = line
    Heartbeat(visitor.window, notifier, BEAT_MS)
    assert hears(listener, 1)[0] == {"READY=1", "WATCHDOG=1"}


def test_a_screen_on_which_nothing_moves_still_has_a_pulse(visitor, line):
    listener, notifier = line
    visitor.tap("Touch to begin")
    visitor.wait(1500)
    Heartbeat(visitor.window, notifier, BEAT_MS)
    assert hears(listener, 5)


def test_a_frozen_picture_has_none_though_the_process_lives(visitor, line):
    listener, notifier = line
    Heartbeat(visitor.window, notifier, BEAT_MS)
    assert hears(listener, 1)
    visitor.window.setUpdatesEnabled(False)
    QTest.qWait(2 * BEAT_MS)
    assert heard(listener, 6 * BEAT_MS) == []
    visitor.window.setUpdatesEnabled(True)
    assert hears(listener, 1)


class Now:
    """A time of day and a steady clock, both set by hand."""

    def __init__(self, hour):
        self.hour, self.seconds, self.year = hour, 1000.0, 2027

    def local(self):
        return datetime(self.year, 6, 16, self.hour, tzinfo=UTC)

    def steady(self):
        return self.seconds


@pytest.fixture
def now():
    return Now(12)


@pytest.fixture
def night(visitor, now):
    hours = Hours(time(9), time(18))
    night = Night(visitor.window, visitor.kiosk.attendant, hours, now.local, now.steady)
    night.look()
    return night


def is_dark(visitor):
    return any(cover.isVisible() for cover in visitor.window.findChildren(Darkness))


def test_outside_its_hours_the_screen_is_dark_and_light_again_in_the_morning(visitor, night, now):
    assert not is_dark(visitor)
    now.hour = 20
    night.look()
    assert is_dark(visitor)
    picture = visitor.window.grab().toImage()
    assert {picture.pixelColor(x, 500).name() for x in range(0, picture.width(), 40)} == {"#000000"}
    now.hour = 9
    night.look()
    assert not is_dark(visitor)
    assert visitor.window.view.isVisible()


def test_a_clock_that_is_plainly_wrong_darkens_nothing(visitor, night, now):
    now.hour, now.year = 20, 1970
    night.look()
    assert not is_dark(visitor)


def test_a_visit_is_not_cut_short_by_the_night(visitor, night, now):
    visitor.tap("Touch to begin")
    now.hour, now.seconds = 20, 9000.0
    night.look()
    assert not is_dark(visitor)


def test_a_touch_wakes_a_dark_screen_for_a_while_and_does_nothing_else(visitor, night, now):
    now.hour = 20
    night.look()
    visitor.tap_at(960, 540)
    assert not is_dark(visitor)
    assert isinstance(visitor.kiosk.session.visit.route, Attract)
    now.seconds += AWAKE_S - 1
    night.look()
    assert not is_dark(visitor)
    now.seconds += 1
    night.look()
    assert is_dark(visitor)


def test_the_picture_wanders_by_single_pixels_and_never_far():
    places = ring(2)
    steps = [after - before for before, after in zip(places, [*places[1:], places[0]], strict=True)]
    assert all(step.manhattanLength() == 1 for step in steps)
    assert max(max(abs(place.x()), abs(place.y())) for place in places) == 2
    assert ring(0) == []


def test_a_shift_moves_all_that_is_shown_and_leaves_no_gap(visitor):
    shift = Shift(visitor.window, visitor.kiosk.attendant, ScreenSettings())
    before = visitor.window.grab().toImage()
    shift.move()
    visitor.settle()
    after = visitor.window.grab().toImage()
    assert visitor.window.view.pos() == QPoint(-2, -2)
    assert after.pixelColor(200, 200) == before.pixelColor(202, 202)
    assert after.pixelColor(after.width() - 1, 500).lightness() > 0 or before.pixelColor(0, 0).lightness() == 0


def test_nothing_shifts_under_a_finger(visitor):
    shift = Shift(visitor.window, visitor.kiosk.attendant, ScreenSettings())
    visitor.tap("Touch to begin")
    shift.move()
    assert visitor.window.view.pos() == QPoint(0, 0)


def test_a_locked_window_refuses_to_close_and_comes_back_when_it_was_hidden(visitor):
    lock = LockDown(visitor.window)
    lock.hold()
    assert not visitor.window.close()
    visitor.window.showMinimized()
    QTest.qWait(50)
    assert visitor.window.isFullScreen()


def test_one_kiosk_alone_takes_the_screen(tmp_path):
    first = take_the_screen(tmp_path / "data" / "kiosk.lock")
    assert first is not None
    assert take_the_screen(tmp_path / "data" / "kiosk.lock") is None
    first.unlock()
    second = take_the_screen(tmp_path / "data" / "kiosk.lock")
    assert second is not None
    second.unlock()


def test_when_a_visit_has_ended_freed_memory_goes_back_to_the_system_within_seconds(visitor, qtbot, monkeypatch, freed):
    monkeypatch.setattr(housekeeping, "GIVE_BACK_EVERY", 1_000_000)
    visitor.tap("Touch to begin")
    visitor.settle()
    held = memory()
    visitor.kiosk.session.end_visit()
    qtbot.waitUntil(lambda: held - memory() > freed, timeout=10_000)


def test_safe_mode_is_left_when_nobody_is_there(visitor, monkeypatch):
    codes: list[int] = []
    monkeypatch.setattr(QApplication, "exit", codes.append)
    back = WayBack(visitor.kiosk.session)
    visitor.tap("Touch to begin")
    back.look()
    assert codes == []
    visitor.kiosk.session.end_visit()
    back.look()
    assert codes == [75]
