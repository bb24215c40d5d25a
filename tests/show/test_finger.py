"""A finger on a list longer than its window: it pushes it, throws it, stops it, and still presses what lies in it."""

import gc
from time import monotonic

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

from kiosk.design.look import Frame, Look
from kiosk.model.preferences import Preferences
from kiosk.model.text import Language
from kiosk.show.finger import Finger
from kiosk.widgets.buttons import FilledButton
from kiosk.widgets.scroll import Across, Scroll

LOOK = Look.of(Frame(1920, 1080), Preferences(language=Language.EN))
WINDOW, LENGTH, PITCH = 600, 6000, 150
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Hand:
    """A finger before a window that holds one long list of buttons."""

    def __init__(self, kind):
        self.room, content = QWidget(), QWidget()
        self.room.resize(WINDOW, WINDOW)
        upright = kind is Scroll
        content.resize(WINDOW if upright else LENGTH, LENGTH if upright else WINDOW)
        self.list = kind(content, self.room)
        self.list.resize(self.room.size())
        self.taps = []
        self.buttons = [FilledButton(LOOK, f"Button {number}", content) for number in range(LENGTH // PITCH)]
        for number, button in enumerate(self.buttons):
            along = QPoint(0, number * PITCH) if upright else QPoint(number * PITCH, 0)
            button.setGeometry(along.x(), along.y(), *((WINDOW, PITCH) if upright else (PITCH, WINDOW)))
            button.tapped.connect(self._tapped)
        self._way = QPoint(0, 1) if upright else QPoint(1, 0)
        self.room.show()
        self._glass = self.room.windowHandle()
        self.finger = Finger(self._glass, 1.0, self.room)

    def _tapped(self):
        self.taps.append(self.room.sender())

    def down(self, along, aside=300):
        self.aside = aside
        QTest.mousePress(self._glass, LEFT, NO_KEYS, self._place(along))

    def move(self, along, wait=12):
        QTest.mouseMove(self._glass, self._place(along))
        QTest.qWait(wait)

    def up(self, along):
        QTest.mouseRelease(self._glass, LEFT, NO_KEYS, self._place(along))

    def push(self, start, end, steps=8, rest=0):
        """Draw the finger along, and lift it once it has rested for some milliseconds."""
        self.down(start)
        for step in range(1, steps + 1):
            self.move(start + (end - start) * step // steps)
        QTest.qWait(rest)
        self.up(end)

    def throw(self):
        """Let the list run towards its end."""
        self.push(500, 300, steps=4)
        assert self.running()

    def running(self):
        before = self.list.offset()
        QTest.qWait(60)
        return self.list.offset() != before

    def _place(self, along):
        return self._way * along + QPoint(self._way.y(), self._way.x()) * self.aside


@pytest.fixture(params=[Scroll, Across])
def hand(request, qtbot):
    hand = Hand(request.param)
    qtbot.addWidget(hand.room)
    return hand


@pytest.fixture
def upright(qtbot):
    hand = Hand(Scroll)
    qtbot.addWidget(hand.room)
    return hand


def test_the_list_lies_under_the_finger_and_stays_where_a_resting_finger_leaves_it(hand):
    hand.push(500, 200, rest=200)
    offset = hand.list.offset()
    assert offset == 300 - 22, "less what a tap may wander"
    assert not hand.running()


def test_a_quick_finger_throws_it_and_it_comes_to_rest_by_itself(hand, qtbot):
    hand.throw()
    let_go = hand.list.offset()
    with qtbot.waitSignal(hand.list.moved, timeout=6000) as rest:
        pass
    assert hand.list.offset() > let_go
    assert rest.args == [hand.list.offset()]
    assert not hand.running()


def test_it_slows_down_as_it_runs(hand, qtbot):
    hand.throw()
    steps = []
    hand.list.scrolled.connect(lambda: steps.append((monotonic(), hand.list.offset())))
    with qtbot.waitSignal(hand.list.moved, timeout=6000):
        pass
    (begin, start), (end, rest) = steps[0], steps[-1]
    soon = next(offset for now, offset in steps if now > (begin + end) / 2)
    assert soon - start > 0.6 * (rest - start), "in half the time three quarters of the way"


@pytest.mark.parametrize("along", [250, 500])
def test_a_touch_stops_it_and_is_no_tap(hand, along):
    hand.throw()  # From 500, so that another touch there is the second of a double click.
    hand.down(along)
    offset = hand.list.offset()
    assert not hand.running()
    hand.up(along)
    assert hand.list.offset() == offset
    assert hand.taps == []
    assert not any(button.isDown() for button in hand.buttons)
    hand.down(along)
    hand.up(along)
    assert len(hand.taps) == 1, "at rest it is one"


def test_a_finger_that_stops_it_can_push_it_on_at_once(hand):
    hand.throw()
    hand.down(400)
    offset = hand.list.offset()
    hand.move(390)
    assert hand.list.offset() == offset + 10
    hand.up(390)


def test_a_button_feels_the_finger_at_once_and_is_tapped(hand):
    hand.down(200)
    assert hand.buttons[1].isDown()
    hand.move(210)
    hand.up(210)
    assert len(hand.taps) == 1
    assert hand.list.offset() == 0


def test_a_drag_takes_the_press_back_even_if_it_ends_on_the_same_button(hand):
    hand.down(160)
    hand.move(200)
    assert not hand.buttons[1].isDown()
    hand.move(160)
    hand.up(160)
    assert hand.taps == []
    assert not hand.buttons[1].isDown()


def test_a_finger_on_what_is_no_button_moves_it_too(hand):
    for button in hand.buttons:
        button.hide()
    hand.list.scroll_to(0)  # It has followed the focus.
    hand.push(500, 200, rest=200)
    assert hand.list.offset() == 300 - 22


def test_a_finger_across_the_list_does_not_move_it(upright):
    upright.down(300, aside=500)
    for aside in (450, 400, 350):
        upright.aside = aside
        upright.move(300)
    upright.move(200)
    upright.up(200)
    assert upright.list.offset() == 0


def test_it_stops_at_its_ends_and_follows_a_finger_that_turns_back_there(hand):
    hand.push(100, 500)
    assert hand.list.offset() == 0
    QTest.qWait(400)
    hand.down(100)
    for along in (300, 500, 480):
        hand.move(along)
    assert hand.list.offset() == 20
    hand.up(480)
    end = hand.list.bar.maximum()
    hand.list.scroll_to(end - 250)
    hand.throw()
    QTest.qWait(400)
    assert hand.list.offset() == end


def test_it_comes_to_rest_at_whole_multiples(hand, qtbot):
    hand.list.rest_at_every(PITCH)
    hand.push(500, 390, rest=200)
    qtbot.waitUntil(lambda: hand.list.offset() == PITCH)
    hand.throw()
    with qtbot.waitSignal(hand.list.moved, timeout=6000):
        pass
    assert hand.list.offset() > PITCH
    assert hand.list.offset() % PITCH == 0


def test_stopped_between_two_multiples_it_still_comes_to_one(hand, qtbot):
    hand.list.rest_at_every(PITCH)
    hand.throw()
    hand.down(250)
    hand.up(250)
    with qtbot.waitSignal(hand.list.moved, timeout=6000):
        pass
    assert hand.list.offset() % PITCH == 0


def test_what_is_shown_by_other_means_ends_the_run(hand):
    hand.throw()
    hand.list.scroll_to(4000)
    assert not hand.running()
    assert hand.list.offset() == 4000


def test_a_wheel_moves_it_too(upright):
    place, none = QPointF(100, 100), QPoint()
    turn = QWheelEvent(
        place, place, none, QPoint(0, -120), Qt.MouseButton.NoButton, NO_KEYS, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(upright.list.viewport(), turn)
    assert upright.list.offset() > 0


def test_a_list_that_goes_while_a_finger_draws_it_is_forgotten(upright):
    upright.down(500)
    upright.move(400)
    delete(upright.list)
    upright.move(300)
    upright.up(300)
    upright.down(300)
    upright.up(300)
    assert upright.taps == []


def test_what_fits_its_window_lets_a_finger_wander_on_its_buttons(upright):
    upright.list.widget().resize(WINDOW, WINDOW)
    upright.push(200, 240, rest=200)
    assert len(upright.taps) == 1


def test_lists_leave_no_kinds_of_gesture_behind(qtbot):
    def kinds():
        gc.collect()
        return sum(isinstance(thing, type) for thing in gc.get_objects())

    room = QWidget()
    qtbot.addWidget(room)
    Scroll(QWidget(), room)
    before = kinds()
    for _ in range(50):
        Scroll(QWidget(), room).deleteLater()
    QTest.qWait(1)
    assert kinds() == before
