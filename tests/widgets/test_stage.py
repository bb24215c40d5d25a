"""The stage: how one page gives way to another."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Frame, Look
from kiosk.design.theme import H0, Ease, Motion
from kiosk.model.preferences import Preferences
from kiosk.model.text import Language
from kiosk.model.visit import Begin, OpenSection, OpenSlide, Reading, Turn
from kiosk.widgets import stage as stage_module
from kiosk.widgets.change import Change
from kiosk.widgets.page import Page
from kiosk.widgets.prose import Prose
from kiosk.widgets.stage import Stage


class Watcher(QObject):
    """Notes which part of the height each painting of a widget covers."""

    def __init__(self, widget):
        super().__init__(widget)
        self.parts = []
        widget.installEventFilter(self)

    def eventFilter(self, widget, event):
        if event.type() == QEvent.Type.Paint:
            self.parts.append(event.rect().height() / widget.height())
        return False


@pytest.fixture
def arriving(open_kiosk, monkeypatch):
    """A kiosk on its way from the home screen to the first section, which it lays open slowly."""
    monkeypatch.setattr(stage_module, "UNCOVER", Motion(1000, Ease.LINEAR))  # Also a busy machine paints twice in it.
    visitor = open_kiosk()
    kiosk = visitor.kiosk
    kiosk.session.do(Begin(Language.EN))
    visitor.settle()
    kiosk.session.do(OpenSection("park"))
    return visitor


def test_a_page_that_arrives_is_never_painted_whole_within_one_frame(arriving, qtbot):
    stage = arriving.window.stage
    watcher = Watcher(stage.page)
    QTest.qWait(1)
    watcher.parts.clear()  # The picture that moves is painted beforehand.
    with qtbot.waitSignal(stage.settled):
        pass
    assert len(watcher.parts) >= 2
    assert max(watcher.parts) < 1


def test_a_touch_on_a_page_that_is_still_arriving_is_not_lost(open_kiosk, qtbot):
    visitor = open_kiosk()
    visitor.kiosk.session.do(Begin(Language.EN))
    qtbot.wait(100)
    assert visitor.window.stage.moving
    visitor.tap("Great Stone")
    assert visitor.kiosk.session.visit.route == Reading("park/cover")


@pytest.fixture
def reading(open_kiosk, qtbot):
    """A kiosk whose slide has stood long enough for its neighbours to be ready."""
    visitor = open_kiosk()
    kiosk = visitor.kiosk
    kiosk.session.do(Begin(Language.EN))
    kiosk.session.do(OpenSlide("park/place"))
    visitor.settle()
    qtbot.waitUntil(lambda: visitor.window.stage.ready(1) is not None)
    return visitor


@pytest.mark.parametrize("step", [1, -1])
def test_a_turn_shows_the_page_that_was_made_ready_from_its_first_frame_on(reading, qtbot, step):
    stage = reading.window.stage
    qtbot.waitUntil(lambda: stage.ready(step) is not None)
    ready, before = stage.ready(step), stage.grab().toImage()
    with qtbot.waitSignal(reading.window.painted):
        reading.press_key(Qt.Key.Key_Right if step == 1 else Qt.Key.Key_Left)
    assert stage.page is ready
    assert stage.grab().toImage() != before


def test_a_change_is_on_the_screen_before_the_rest_of_it_is_done(reading):
    screen = reading.window.backingStore().paintDevice
    before = screen().copy()
    reading.kiosk.session.do(Turn(1))  # Nothing is painted after it before the test ends.
    assert screen() != before


class Words(Page):
    """A page with one line of words."""

    def __init__(self, look, y, parent):
        super().__init__(look, parent)
        self.line = QRect(0, y, look.frame.width, 120)
        self.text(H0, "Words to read", 96, y, 1600, 120)

    def hide_words(self):
        for prose in self.findChildren(Prose):
            prose.hide()

    def read_in(self, image):
        """How far light and dark lie apart where the words stand."""
        points = [(x, y) for x in range(0, self.line.width(), 3) for y in range(self.line.top(), self.line.bottom(), 3)]
        greys = [image.pixelColor(x, y).lightness() for x, y in points]
        return max(greys) - min(greys)


@pytest.mark.parametrize("change", [Change.FORWARD, Change.BACKWARD, Change.FADE, Change.FROM_ATTRACT])
def test_a_change_of_screen_never_shows_the_words_of_two_pages(qtbot, change):
    look = Look.of(Frame(1920, 1080), Preferences(language=Language.EN))
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1920, 1080)
    stage = Stage(window)
    stage.setGeometry(window.rect())
    window.show()
    old = Words(look, 100, stage)
    stage.show_page(old, Change.AT_ONCE)
    whole = old.read_in(stage.grab().toImage())
    new = Words(look, 700, stage)
    stage.show_page(new, change)
    movement = stage.findChild(QVariantAnimation, options=Qt.FindChildOption.FindDirectChildrenOnly)
    movement.pause()
    seen = []
    for part in range(1, 40):
        movement.setCurrentTime(movement.duration() * part // 40)
        frame = stage.grab().toImage()
        seen.append((old.read_in(frame) / whole, new.read_in(frame) / whole))
    assert max(min(each) for each in seen) <= 0.3
    assert seen[0][0] > 0.6
    assert seen[-1][1] > 0.6
    stage.finish()


def test_the_bar_of_a_dark_page_comes_as_its_page_does(open_kiosk):
    visitor = open_kiosk()
    visitor.kiosk.session.do(Begin(Language.EN))
    visitor.settle()
    visitor.wait(50)
    foot, page = QPoint(20, visitor.window.height() - 20), QPoint(20, visitor.window.height() // 2)
    day = visitor.window.grab().toImage().pixelColor(foot).lightness()
    visitor.kiosk.session.do(OpenSection("trade"))
    movements = [each for each in visitor.window.findChildren(QVariantAnimation) if each.duration() == 320]
    for movement in movements:
        movement.pause()
    for time in (16, 60, 100, 300):
        for movement in movements:
            movement.setCurrentTime(time)
        frame = visitor.window.grab().toImage()
        assert abs(frame.pixelColor(foot).lightness() - frame.pixelColor(page).lightness()) < 12
    assert frame.pixelColor(foot).lightness() < day - 100
    for movement in movements:
        movement.resume()
