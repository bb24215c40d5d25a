"""The map: a finger on a city, two fingers to look closer, names that never touch."""

from dataclasses import replace
from itertools import combinations
from math import atan2, degrees, hypot

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt

from kiosk.design.theme import Ink
from kiosk.model.preferences import Colours, Motion, Reach, TextSize
from kiosk.model.text import Language
from kiosk.model.visit import Begin, OpenSlide, PickItem, Prefer, View
from kiosk.slides.map.view import CityMark, MapView
from tests.shots.inspection import faults, small_targets
from tests.sweep import sweep

MAP = "park/map"
LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)


def open_map(visitor, language=Language.EN, **wishes):
    kiosk = visitor.kiosk
    kiosk.session.do(Begin(language))
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, language=language, motion=Motion.CALM, **wishes)))
    kiosk.session.do(OpenSlide(MAP))
    visitor.settle()
    return the_map(visitor)


def the_map(visitor):
    view = visitor.window.stage.page.findChild(MapView)
    assert view is not None
    return view


def visit(visitor):
    return visitor.kiosk.session.visit


def test_a_finger_on_a_city_opens_its_card(visitor):
    open_map(visitor)
    visitor.tap("Xi’an")
    assert visitor.sees("6 464 km")
    assert visitor.sees("from Minsk, as the crow flies")
    assert visitor.sees("西安")
    assert visitor.sees("Сіань")


def test_the_next_city_follows_and_a_touch_elsewhere_closes(visitor):
    open_map(visitor)
    visitor.tap("Xi’an")
    visitor.tap("Next city")
    assert visitor.sees("Ланьчжоу")
    visitor.tap_at(1100, 250)
    assert not visitor.sees("as the crow flies")
    assert visit(visitor).item == 0


def test_the_cross_closes_the_card(visitor):
    open_map(visitor)
    visitor.tap("Duisburg")
    visitor.tap("Close")
    assert not visitor.sees("as the crow flies")


def test_the_last_city_leads_back_to_the_first(visitor):
    open_map(visitor)
    visitor.tap("Duisburg")
    visitor.tap("Next city")
    assert visitor.sees("A port on the Yellow Sea")


def test_the_home_city_has_no_distance_to_itself(visitor):
    open_map(visitor)
    visitor.tap("Minsk")
    assert visitor.sees("The capital of Belarus")
    assert not visitor.sees("as the crow flies")


def test_two_fingers_look_closer_and_more_cities_appear(visitor):
    view = open_map(visitor)
    assert not any(thing.accessibleName().startswith("Nizhny Novgorod") for thing in visitor.things())
    visitor.pinch(view, 200, 420)
    assert visit(visitor).view.zoom == 2.0
    visitor.draw([QPoint(800 + 40 * step, 400 + 30 * step) for step in range(12)])
    assert visitor.thing("Nizhny Novgorod")
    assert not visitor.sees("The last 25 km"), "the corners are cleared"
    visitor.tap("Whole map")
    assert visit(visitor).view == View()
    assert visitor.sees("The last 25 km")


def test_no_pinch_goes_beyond_four_times_or_below_one(visitor):
    view = open_map(visitor)
    visitor.pinch(view, 100, 900)
    assert visit(visitor).view.zoom == 4.0
    visitor.pinch(view, 900, 100)
    assert visit(visitor).view == View()


def test_a_double_touch_goes_closer_and_back(visitor):
    view = open_map(visitor)
    place = view.mapTo(visitor.window, QPoint(1100, 620))
    for zoom in (2.0, 1.0):
        for _ in range(2):
            visitor.tap_at(place.x(), place.y())
        assert visit(visitor).view.zoom == zoom
        visitor.wait(400)


def test_a_finger_pushes_the_map_only_when_it_is_close(visitor):
    view = open_map(visitor)
    view.look_at(View(2.0, 0.5, 0.5))
    visitor.swipe(-400)
    assert visitor.window.stage.page.key == MAP, "the page did not turn"
    assert visit(visitor).view.x > 0.55
    for _ in range(4):
        visitor.swipe(-1500)
    assert visit(visitor).view.x == 0.75, "the map ends at its edge"
    view.look_at(View())
    visitor.swipe(-900)
    assert visitor.window.stage.page.key != MAP


def test_another_language_keeps_city_and_view(visitor):
    view = open_map(visitor)
    view.look_at(View(2.0, 0.6, 0.6))
    visitor.tap("Ürümqi")
    opened, looked = visit(visitor).item, visit(visitor).view
    visitor.kiosk.session.do(Prefer(replace(visit(visitor).preferences, language=Language.ZH)))
    visitor.settle()
    assert (visit(visitor).item, visit(visitor).view) == (opened, looked)
    assert visitor.sees("距明斯克的直线距离")
    assert the_map(visitor).view == looked


def test_the_next_visitor_finds_the_whole_map(visitor):
    open_map(visitor)
    visitor.pinch(the_map(visitor), 200, 600)
    visitor.tap("Alashankou")
    visitor.kiosk.session.end_visit()
    view = open_map(visitor)
    assert view.view == View()
    assert visit(visitor).item == 0


def test_the_keyboard_goes_from_city_to_city(visitor):
    view = open_map(visitor)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    visitor.press_key(Qt.Key.Key_Tab)
    visitor.press_key(Qt.Key.Key_Return)
    assert visitor.sees("A port on the Yellow Sea")
    visitor.press_key(Qt.Key.Key_Escape)
    assert not visitor.sees("A port on the Yellow Sea")
    visitor.press_key(Qt.Key.Key_Plus)
    before = visit(visitor).view
    assert before.zoom == 1.5
    visitor.press_key(Qt.Key.Key_Right)
    assert visit(visitor).view.x > before.x
    visitor.press_key(Qt.Key.Key_Minus)
    assert visit(visitor).view == View()


def test_the_inset_leads_to_its_slide(visitor):
    open_map(visitor)
    visitor.tap("The last 25 km: Great Stone, 25 km")
    assert visitor.sees("Five minutes from the airport")


def test_the_cord_is_sewn_once_and_ties_each_city(open_kiosk):
    visitor = open_kiosk()
    kiosk = visitor.kiosk
    kiosk.session.do(Begin(Language.EN))
    kiosk.session.do(OpenSlide(MAP))
    kiosk.view.settle()
    assert not the_map(visitor).finished
    visitor.wait(3200)
    assert the_map(visitor).finished
    kiosk.session.do(Prefer(replace(visit(visitor).preferences, language=Language.RU)))
    visitor.settle()
    assert the_map(visitor).finished, "another language does not sew it again"


@pytest.mark.parametrize(
    ("size", "language", "zoom"), sweep([LANDSCAPE, PORTRAIT, (1280, 720)], Language, [1.0, 2.0, 4.0])
)
def test_names_never_touch(open_kiosk, size, language, zoom):
    view = open_map(open_kiosk(size=size), language)
    view.look_at(View(zoom, 0.28, 0.3))
    boxes = view.name_boxes()
    assert len(boxes) >= 3
    for (one, first), (two, second) in combinations(boxes.items(), 2):
        assert not first.intersects(second), f"{one} touches {two}"


def test_the_cord_has_no_kink_where_no_city_is_seen(visitor):
    view = open_map(visitor)
    way = [point.toTuple() for point in view.way]
    turns = []
    for (ax, ay), (bx, by), (cx, cy) in zip(way, way[1:], way[2:], strict=False):
        if min(hypot(bx - ax, by - ay), hypot(cx - bx, cy - by)) > 0.5 and hypot(cx - bx, cy - by) < 40:
            turn = degrees(atan2(cy - by, cx - bx) - atan2(by - ay, bx - ax))
            turns.append(abs((turn + 180) % 360 - 180))
    assert max(turns) < 20
    view.look_at(View(2.0, 0.5, 0.3))
    petropavl = next(mark for mark in view.findChildren(CityMark) if mark.accessibleName().startswith("Petropavl"))
    spot = QRectF(petropavl.geometry()).center() / view.look.frame.scale
    near = min((point - spot).manhattanLength() for point in view.way)
    assert near < 2, "the city is seen now, and the cord runs through it"


def test_the_thread_enters_from_the_east_and_leaves_in_the_west(visitor):
    view = open_map(visitor)
    image, scale = visitor.window.grab().toImage(), view.look.frame.scale
    start = view.way[0] * scale + QPointF(view.pos())
    red = view.look.palette.colour(Ink.RED)
    east = [
        (x, y)
        for x in range(round(start.x()) + 20, image.width())
        for y in range(round(start.y()) - 4, round(start.y()) + 14)
        if image.pixelColor(x, y) == red
    ]
    assert east[-1][0] > image.width() - 40


@pytest.mark.parametrize("language", list(Language))
def test_warsaw_has_a_name_and_no_name_lies_on_a_line(open_kiosk, language):
    visitor = open_kiosk()
    view = open_map(visitor, language)
    for item in (0, 3):  # The whole map, and the card of Xi'an with its great circle.
        visitor.kiosk.session.do(PickItem(item))
        boxes = view.name_boxes()
        assert len(boxes) >= 11
        for name, box in boxes.items():
            assert not any(box.adjusted(8, 8, -8, -8).contains(point) for point in view.way), name


@pytest.mark.parametrize("language", list(Language))
def test_no_ring_stands_without_its_name(open_kiosk, language):
    visitor = open_kiosk(size=PORTRAIT)
    view = open_map(visitor, language)
    rings = {
        mark.accessibleName().split(",")[0].split("，")[0] for mark in view.findChildren(CityMark) if mark.isVisible()
    }
    assert rings == set(view.name_boxes())


WISHES = {
    "usual": {},
    "largest": {"text_size": TextSize.LARGEST},
    "lowered": {"reach": Reach.LOWER, "colours": Colours.CONTRAST},
}


@pytest.mark.parametrize(("size", "language", "wishes"), sweep([LANDSCAPE, PORTRAIT], Language, WISHES))
def test_a_picky_reader_finds_no_fault(open_kiosk, size, language, wishes):
    visitor = open_kiosk(size=size)
    open_map(visitor, language, **wishes)
    for item in (0, 1, 9, 16):
        visitor.kiosk.session.do(PickItem(item))
        page = visitor.window.stage.page
        assert list(faults(page, page.look)) == []
        assert list(small_targets(page)) == []
