"""The stage: how one page gives way to another."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest

from kiosk.model.text import Language
from kiosk.model.visit import Begin, OpenSection, Reading


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
def arriving(open_kiosk):
    """A kiosk on its way from the home screen to the first section."""
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
