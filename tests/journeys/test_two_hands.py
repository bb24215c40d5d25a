"""Two hands on the glass at once, as children do: one finger counts, and the other does no harm."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from kiosk.model.slide import Gallery
from kiosk.model.visit import OpenSlide
from kiosk.widgets.touch import Touchable


@pytest.fixture(scope="module")
def glass():
    """A touch screen."""
    return QTest.createTouchDevice()


@pytest.fixture
def hands(visitor, glass):
    """Does one thing after another with fingers; those that are not told anything rest where they are."""
    visitor.tap("Touch to begin")
    resting: dict[int, QPoint] = {}

    def hands(*steps):
        for step in steps:
            touches = QTest.touchEvent(visitor.window, glass, autoCommit=False)
            for finger in resting.keys() - step.keys():
                touches.move(finger, resting[finger], visitor.window)
            for finger, (deed, place) in step.items():
                getattr(touches, deed)(finger, place, visitor.window)
                resting[finger] = place
                if deed == "release":
                    del resting[finger]
            touches.commit()
            QTest.qWait(12)
        visitor.settle()

    return hands


@pytest.fixture
def slide(visitor):
    """Tells which slide is shown, counted from the section's first."""

    def slide():
        section = visitor.kiosk.session.contents.section("park")
        return section.slides.index(visitor.kiosk.session.visit.route.slide)

    return slide


def middle(visitor, name):
    thing = visitor.thing(name)
    return thing.mapTo(visitor.window, thing.face.center())


def pressed(visitor):
    return [thing for thing in visitor.window.findChildren(Touchable) if thing.isDown()]


def swipe(steps):
    """A way from the right to the left."""
    return [QPoint(1400 - 700 * step // steps, 400) for step in range(steps + 1)]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["in order", "crosswise"])
def test_of_two_fingers_on_two_buttons_the_first_counts(visitor, hands, order):
    places = [middle(visitor, "Info"), middle(visitor, "Display")]
    hands({0: ("press", places[0])}, {1: ("press", places[1])}, *({n: ("release", places[n])} for n in order))
    assert visitor.sees("About this exhibition")
    assert pressed(visitor) == []
    visitor.tap("Back")
    visitor.tap("Display")
    assert visitor.sees("Text size")


def test_two_fingers_at_the_very_same_moment_do_one_thing(visitor, hands):
    places = [middle(visitor, "Info"), middle(visitor, "Display")]
    hands(*({n: (deed, place) for n, place in enumerate(places)} for deed in ("press", "release")))
    assert visitor.sees("About this exhibition") != visitor.sees("Text size")
    assert pressed(visitor) == []


def test_a_second_finger_neither_stops_a_swipe_nor_presses_anything(visitor, hands, slide):
    visitor.tap("Great Stone")
    path, home = swipe(10), middle(visitor, "Home")
    before = slide()
    hands(
        {0: ("press", path[0])},
        *({0: ("move", place)} for place in path[1:5]),
        {1: ("press", home)},
        *({0: ("move", place)} for place in path[5:8]),
        {1: ("release", home)},
        *({0: ("move", place)} for place in path[8:10]),
        {0: ("release", path[10])},
    )
    assert slide() == before + 1
    assert pressed(visitor) == []
    visitor.swipe(900)
    assert slide() == before


def test_a_hand_that_rests_after_a_swipe_presses_nothing_when_it_goes(visitor, hands, slide):
    visitor.tap("Great Stone")
    path, home = swipe(10), middle(visitor, "Home")
    before = slide()
    hands(
        {0: ("press", path[0])},
        *({0: ("move", place)} for place in path[1:5]),
        {1: ("press", home)},
        *({0: ("move", place)} for place in path[5:10]),
        {0: ("release", path[10])},
    )
    assert slide() == before + 1
    hands({1: ("release", home)})
    assert slide() == before + 1
    assert pressed(visitor) == []


def test_two_hands_on_a_picture_and_on_a_button_leave_nothing_pressed(visitor, hands, slide):
    visitor.tap("Great Stone")
    visitor.kiosk.session.do(gallery_of(visitor))
    picture, home = QPoint(600, 500), middle(visitor, "Home")
    hands(
        {0: ("press", picture)},
        {1: ("press", home)},
        {0: ("move", picture + QPoint(30, 0))},
        {1: ("release", home)},
        {0: ("release", picture)},
    )
    assert pressed(visitor) == []
    visitor.tap("Home")
    assert visitor.sees("Great Stone")


def gallery_of(visitor):
    """The way to the first gallery of the park."""
    pack = visitor.kiosk.pack
    slides = visitor.kiosk.session.contents.section("park").slides
    return OpenSlide(next(key for key in slides if isinstance(pack.slide(key), Gallery)))
