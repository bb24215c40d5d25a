"""Hundreds of touches without a thought: nothing breaks, nothing sticks, and afterwards the screen is as before."""

import random

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from kiosk.machine.settings import IdleSettings, Settings
from kiosk.model.visit import Attract, Visit
from kiosk.shell.idle import Idle
from tests.visitor import LEFT, NO_KEYS

KEYS = [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return]


def touch(visitor, chance):
    """One act of the monkey, most of them on things one can press."""
    window = visitor.window
    act = chance.random()
    things = [thing for thing in visitor.things() if not thing.visibleRegion().isEmpty()]
    if act < 0.55 and things:
        thing = chance.choice(things)
        press(window, thing.mapTo(window, thing.face.center()))
    elif act < 0.72:
        press(window, anywhere(window, chance))
    elif act < 0.86:
        drag(window, chance)
    elif act < 0.96:
        QTest.keyClick(window.windowHandle(), chance.choice(KEYS))
    else:
        QTest.qWait(chance.randrange(40))
    if chance.random() < 0.3:
        visitor.settle()


def anywhere(window, chance):
    return QPoint(chance.randrange(window.width()), chance.randrange(window.height()))


def press(window, place):
    QTest.mouseClick(window.windowHandle(), LEFT, NO_KEYS, place)


def drag(window, chance):
    place = anywhere(window, chance)
    step = QPoint(chance.randrange(-120, 120), chance.randrange(-60, 60))
    QTest.mousePress(window.windowHandle(), LEFT, NO_KEYS, place)
    for _ in range(chance.randrange(1, 9)):
        place += step
        QTest.mouseMove(window.windowHandle(), place)
        QTest.qWait(1)
    QTest.mouseRelease(window.windowHandle(), LEFT, NO_KEYS, place)


@pytest.mark.parametrize(
    ("touches", "been"),
    [
        (400, {"Home", "Reading"}),
        pytest.param(4000, {"Home", "Reading", "Overview"}, marks=pytest.mark.slow),
    ],
)
def test_touches_without_a_thought(open_kiosk, touches, been):
    visitor = open_kiosk(size=(1280, 720), settings=Settings(idle=IdleSettings(ask_after=3600, countdown=20)))
    kiosk = visitor.kiosk
    chance = random.Random(1992)
    routes = set()
    for _ in range(touches):
        touch(visitor, chance)
        routes.add(type(kiosk.session.visit.route).__name__)
        assert visitor.window.stage.page is not None
        assert visitor.window.stage.page.isVisible() or visitor.window.stage.moving
    assert routes >= been
    visitor.settle()
    visitor.hurry()
    for timer in kiosk.attendant.findChild(Idle).findChildren(QTimer):
        if timer.isSingleShot():
            timer.start(10)
    visitor.until(lambda: kiosk.session.visit == Visit.fresh(kiosk.session.defaults))
    assert kiosk.session.visit.route == Attract()
    visitor.until(lambda: visitor.sees("Touch to begin"))
