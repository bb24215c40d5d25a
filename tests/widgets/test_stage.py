"""The stage: how one page gives way to another."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest

from kiosk.model.text import Language
from kiosk.model.visit import Begin, OpenSection, OpenSlide, Reading, Turn
from kiosk.services.theme import Ease, Motion
from kiosk.widgets import stage as stage_module


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
    controller = visitor.kiosk.controller
    controller.do(Begin(Language.EN))
    visitor.settle()
    controller.do(OpenSection("park"))
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
    visitor.kiosk.controller.do(Begin(Language.EN))
    qtbot.wait(100)
    assert visitor.window.stage.moving
    visitor.tap("Great Stone")
    assert visitor.kiosk.controller.visit.route == Reading("park/cover")


@pytest.fixture
def reading(open_kiosk, qtbot):
    """A kiosk whose slide has stood long enough for its neighbours to be ready."""
    visitor = open_kiosk()
    controller = visitor.kiosk.controller
    controller.do(Begin(Language.EN))
    controller.do(OpenSlide("park/place"))
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
    reading.kiosk.controller.do(Turn(1))  # Nothing is painted after it before the test ends.
    assert screen() != before
