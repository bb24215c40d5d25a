"""A poster before a visitor: the thread runs into the pictures that hold it, and below those that do not."""

import pytest
from PySide6.QtCore import QPointF, QRectF

from kiosk.model.visit import Begin, OpenSlide
from kiosk.widgets.picture import Stitched

SIZES = pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])


@pytest.fixture
def poster(open_kiosk):
    """Opens a poster of the default pack: its page, its pictures and the ways of its thread."""

    def poster(slide, size):
        visitor = open_kiosk(size=size)
        visitor.kiosk.session.do(Begin())
        visitor.kiosk.session.do(OpenSlide(slide))
        visitor.settle()
        page = visitor.window.stage.page
        pictures = [each for each in page.findChildren(Stitched) if each.parent() is page]
        return page, pictures, [path for _, path, _ in page.thread_line.strokes]

    return poster


def points(path):
    return [path.pointAtPercent(step / 400) for step in range(401)]


def away(path, point):
    """How far a path passes from a point."""
    return min((one - point).manhattanLength() for one in points(path))


@SIZES
@pytest.mark.parametrize("slide", ["history/first-knot", "culture/tea", "news/february-2026"])
def test_the_thread_goes_from_hold_to_hold(poster, slide, size):
    page, pictures, (cord, rest) = poster(slide, size)
    left, right = page.slide.left.thread, page.slide.right.thread
    assert away(cord, pictures[0].stitch(*left)) < 3
    assert (cord.currentPosition() - pictures[1].stitch(*right)).manhattanLength() < 1
    assert rest.pointAtPercent(0) == cord.currentPosition()


def test_in_portrait_the_thread_falls_past_the_dragon_into_its_claw(poster):
    page, (stork, dragon), (cord, _) = poster("history/first-knot", (1080, 1920))
    assert QRectF(dragon.geometry()).contains(dragon.stitch(*page.slide.right.thread))
    assert max(point.x() for point in points(cord)) > dragon.geometry().right()
    beak, path = stork.stitch(*page.slide.left.thread), points(cord)
    taken_up = min(range(len(path)), key=lambda number: (path[number] - beak).manhattanLength())
    for picture in (stork, dragon):
        spot = QRectF(-2, -2, 4, 4)
        assert not any(picture.covers(spot.translated(at - picture.pos())) for at in path[taken_up + 8 : -20])


@SIZES
@pytest.mark.parametrize("slide", ["trade/belgee-day", "history/beijing-2013", "history/visa-free"])
def test_pictures_without_a_hold_stand_on_the_thread_which_crosses_none(poster, slide, size):
    _, pictures, strokes = poster(slide, size)
    for picture in pictures:
        box = QRectF(picture.geometry())
        below = QPointF(box.center().x(), box.bottom())
        assert min(away(path, below) for path in strokes) < 12
        assert not any(box.adjusted(0, 0, 0, -2).contains(point) for path in strokes for point in points(path))
