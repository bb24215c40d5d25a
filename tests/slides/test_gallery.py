"""Pictures: the next ones stand beside the large one, which one can draw closer and push about."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kiosk.widgets.card import CardButton
from kiosk.widgets.zoom import ZoomPicture
from tests.packs import photograph

SECOND_AND_THIRD = """\
  - file: media/knot.txt
    alt: {be: Зорка, ru: Звезда, zh: 星, en: A star}
    title: {be: Зорка, ru: Звезда, zh: 星, en: A star}
  - file: media/knot.txt
    alt: {be: Півоня, ru: Пион, zh: 牡丹, en: A peony}
    title: {be: Півоня, ru: Пион, zh: 牡丹, en: A peony}
"""


@pytest.fixture
def one(at, pack):
    """A gallery of a single photograph."""
    pack.path("media/photo.png").write_bytes(photograph(400, 300, "PNG"))
    pack.change("sections/park/gallery.yaml", "media/knot.txt", "media/photo.png\n    credit: Maria, CC BY 4.0")
    return at("gallery")


@pytest.fixture
def gallery(at, pack):
    pack.write("media/cloth.txt", ("rjjr" * 20 + "\n") * 50)
    pack.change("sections/park/gallery.yaml", "media/knot.txt", "media/cloth.txt")
    path = pack.path("sections/park/gallery.yaml")
    path.write_text(path.read_text("utf-8") + SECOND_AND_THIRD, "utf-8")
    return at("gallery")


def test_the_only_photograph_takes_the_whole_width_and_is_not_counted(one):
    page = one.window.stage.page
    assert large(one).width() > 0.85 * page.width()
    page.show_item()
    assert not any("of 1" in words.text() for words in page.findChildren(QLabel))


def test_who_made_a_photograph_stands_beside_it(one):
    assert one.sees("Maria, CC BY 4.0")


@pytest.mark.parametrize(("row", "kept"), [("jjjr", True), ("rrrj", False)], ids=["green", "red"])
def test_a_picture_keeps_its_colours_on_red_unless_they_would_be_lost(at, pack, row, kept):
    pack.write("media/third.txt", (row * 10 + "\n") * 40)
    path = pack.path("sections/park/gallery.yaml")
    second, third = SECOND_AND_THIRD.split("  - ")[1:]
    pictures = f"  - {second}  - {third.replace('media/knot.txt', 'media/third.txt')}"
    path.write_text(path.read_text("utf-8") + pictures, "utf-8")
    page = at("gallery").window.stage.page
    card = next(card for card in page.findChildren(CardButton) if card.accessibleName() == "A peony")
    image = card.grab().toImage()
    colours = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    assert any(colour.green() > colour.red() + 40 for colour in colours) == kept


def large(visitor):
    return next(picture for picture in visitor.window.stage.page.findChildren(ZoomPicture) if picture.isVisible())


def view(visitor):
    return visitor.kiosk.session.visit.view


def test_a_touch_on_a_small_picture_makes_it_the_large_one(gallery):
    assert large(gallery).accessibleName() == "A knot"
    gallery.tap("A peony")
    assert large(gallery).accessibleName() == "A peony"
    assert gallery.sees("3 of 3")
    gallery.tap("A knot")
    assert gallery.sees("1 of 3")


def test_it_first_says_how_to_look_closer_and_then_which_picture_it_is(gallery, monkeypatch):
    assert not gallery.sees("1 of 3")
    monkeypatch.setattr("kiosk.slides.gallery.HINT_MS", 50)
    gallery.press_key(Qt.Key.Key_Left)
    gallery.press_key(Qt.Key.Key_Right)
    gallery.wait(200)
    assert gallery.sees("1 of 3")


def test_two_touches_draw_the_picture_closer(gallery):
    gallery.touch_twice(large(gallery))
    assert view(gallery).zoom == pytest.approx(2, abs=0.1)


def test_a_picture_drawn_close_is_pushed_and_the_page_stays(gallery):
    gallery.touch_twice(large(gallery))
    before = view(gallery)
    middle = large(gallery).mapTo(gallery.window, large(gallery).rect().center())
    gallery.swipe(-200, y=middle.y(), start=middle.x())
    assert view(gallery).x > before.x
    assert gallery.kiosk.session.visit.route.slide == "park/gallery"


def test_the_picture_at_its_own_size_lets_the_page_turn(gallery):
    gallery.swipe(900, y=500)
    assert gallery.kiosk.session.visit.route.slide == "park/event"


def test_no_spreading_goes_beyond_four_times_or_below_the_whole(gallery):
    gallery.pinch(large(gallery), 60, 700)
    assert view(gallery).zoom == pytest.approx(4, abs=0.2)
    gallery.pinch(large(gallery), 700, 60)
    assert view(gallery).zoom == 1


def test_another_language_keeps_the_picture_and_how_close_one_looks(gallery):
    gallery.tap("A star")
    gallery.touch_twice(large(gallery))
    before = view(gallery)
    gallery.tap("English")
    gallery.tap("Русский")
    assert large(gallery).accessibleName() == "Звезда"
    assert view(gallery) == before


def test_another_picture_begins_whole(gallery):
    gallery.touch_twice(large(gallery))
    gallery.tap("A star")
    assert view(gallery).zoom == 1


def test_plus_and_minus_do_it_from_the_keyboard(gallery):
    large(gallery).setFocus(Qt.FocusReason.TabFocusReason)
    gallery.press_key(Qt.Key.Key_Plus, times=2)
    assert view(gallery).zoom > 1.9
    gallery.press_key(Qt.Key.Key_Minus, times=2)
    assert view(gallery).zoom == 1
