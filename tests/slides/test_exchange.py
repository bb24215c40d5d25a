"""What takes the place of something on a slide never replaces it between two frames."""

import pytest
from PySide6.QtCore import QVariantAnimation

from kiosk.model.text import Language
from kiosk.model.visit import Begin, EnterItem, OpenSlide, PickItem
from kiosk.widgets.exchange import Exchange

MADE = [
    ("news/latest", EnterItem(1), (1920, 1080)),
    ("park/map", PickItem(1), (1920, 1080)),
    ("news/films", EnterItem(1), (1920, 1080)),
    ("history/timeline", PickItem(3), (1080, 1920)),
    ("culture/programme", EnterItem(740000), (1080, 1920)),
]


@pytest.mark.parametrize(("slide", "intent", "size"), MADE)
def test_the_first_frame_shows_what_was_there_and_the_last_what_is(open_kiosk, slide, intent, size):
    visitor = open_kiosk(size=size)
    kiosk = visitor.kiosk
    kiosk.session.do(Begin(Language.EN))
    kiosk.session.do(OpenSlide(slide))
    visitor.settle()
    page = visitor.window.stage.page
    before = page.grab()
    kiosk.session.do(intent)
    (exchange,) = page.findChildren(Exchange)
    (movement,) = exchange.findChildren(QVariantAnimation)
    movement.pause()
    movement.setCurrentTime(0)
    box = exchange.geometry()
    was = before.copy(box).toImage()
    assert alike(page.grab(box).toImage(), was)
    movement.setCurrentTime(movement.duration() - 1)
    assert not alike(page.grab(box).toImage(), was)
    exchange.finish()
    assert not exchange.isVisible()


def alike(one, other):
    """Whether two pictures differ by a rounding at most."""
    points = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]
    return all(abs(one.pixelColor(*point).value() - other.pixelColor(*point).value()) < 3 for point in points)
