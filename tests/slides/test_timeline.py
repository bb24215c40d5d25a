"""Years on a thread: knots open, the band is pushed along, a story leads on."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QVariantAnimation

from kiosk.model.text import Language
from kiosk.model.visit import Begin, OpenSlide, PickItem
from kiosk.slides.timeline.knots import Knot
from kiosk.widgets.buttons import Flag
from kiosk.widgets.exchange import Exchange
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import Across, Scroll


def knots(visitor):
    return [knot for knot in visitor.window.stage.page.findChildren(Knot) if knot.isVisible()]


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_a_touch_on_a_knot_opens_its_story(at, size):
    visitor = at("timeline", size=size)
    assert visitor.sees("A beginning")
    visitor.tap("2018: Growth")
    assert visitor.sees("Further on")
    assert not visitor.sees("A beginning")


def test_the_story_carries_its_date_and_its_source(at):
    visitor = at("timeline")
    assert visitor.sees("19 June 2014")
    visitor.tap("Source: BelTA")
    assert visitor.sees("Where this comes from")


def test_read_on_opens_the_slide_that_tells_it_at_length(at):
    visitor = at("timeline")
    visitor.tap("Read on")
    assert visitor.sees("A feast")


def test_a_knot_without_a_longer_story_offers_none(at):
    visitor = at("timeline")
    visitor.tap("2018: Growth")
    assert not visitor.sees("Read on")


def history(visitor):
    visitor.tap("Touch to begin")
    visitor.tap("History")
    visitor.tap("Begin")
    return visitor


def test_a_finger_pushes_the_band_along_and_does_not_turn_the_page(visitor):
    band = history(visitor).window.stage.page.findChild(Across)
    assert band.offset() == 0
    visitor.swipe(-700, y=band.y() + band.height() // 2)
    visitor.wait(200)
    assert band.offset() > 400
    assert visitor.kiosk.session.visit.route.slide == "history/timeline"


def test_above_the_band_a_swipe_turns_the_page(visitor):
    history(visitor).swipe(-900, y=200)
    assert visitor.kiosk.session.visit.route.slide == "history/first-knot"


def words_in_sight(visitor):
    """Left and right end of all years and labels of the band that are shown."""
    for words in (words for knot in knots(visitor) for words in knot.findChildren(Prose) if words.isVisible()):
        ink = words.ink().translated(words.mapTo(visitor.window, QPoint(0, 0)))
        if ink.right() > 0 and ink.left() < visitor.window.width():
            yield ink.left(), ink.right()


def test_wherever_the_band_stands_no_year_is_cut_at_the_edges(visitor):
    band = history(visitor).window.stage.page.findChild(Across)
    for offset in range(0, 1200, 37):
        band.scroll_to(offset)
        ends = list(words_in_sight(visitor))
        assert ends
        assert min(left for left, _ in ends) >= 96
        assert max(right for _, right in ends) <= visitor.window.width()


@pytest.mark.parametrize("language", list(Language))
def test_a_band_at_rest_shows_eight_years_with_their_words(visitor, language):
    visitor.kiosk.session.do(Begin(language))
    visitor.kiosk.session.do(OpenSlide("history/timeline"))
    for item in (0, 5, 14):
        visitor.kiosk.session.do(PickItem(item))
        visitor.settle()
        assert len(list(words_in_sight(visitor))) == 16


def test_in_portrait_the_rows_are_pushed_up(open_kiosk):
    visitor = history(open_kiosk(size=(1080, 1920)))
    rows = visitor.window.stage.page.findChild(Scroll)
    visitor.draw([QPoint(540, 1500 - step * 90) for step in range(9)])
    visitor.wait(200)
    assert rows.offset() > 300


def test_the_opened_knot_stays_where_the_finger_found_it_and_the_last_one_can_be_reached(visitor):
    band = history(visitor).window.stage.page.findChild(Across)
    for _ in range(12):
        visitor.swipe(-1400, y=band.y() + band.height() // 2, start=1700)
    visitor.wait(400)
    last = knots(visitor)[-1]
    visitor.touch(last)
    assert visitor.kiosk.session.visit.item == len(visitor.kiosk.pack.slide("history/timeline").entries) - 1


def test_the_keyboard_brings_knots_into_sight_and_opens_them(visitor):
    history(visitor)
    for _ in range(60):
        visitor.press_key(Qt.Key.Key_Tab)
        focus = visitor.window.focusWidget()
        if isinstance(focus, Knot) and focus is knots(visitor)[-1]:
            break
    assert isinstance(focus, Knot)
    assert focus.visibleRegion().contains(focus.face.center())
    visitor.press_key(Qt.Key.Key_Return)
    assert visitor.kiosk.session.visit.item == len(visitor.kiosk.pack.slide("history/timeline").entries) - 1


def test_a_flag_leads_back_to_the_story_whose_knot_was_pushed_out_of_sight(visitor):
    page = history(visitor).window.stage.page
    band = page.findChild(Across)
    name = knots(visitor)[0].accessibleName()

    def flags():
        return [flag for flag in page.findChildren(Flag) if flag.isVisible()]

    assert not flags()
    band.scroll_to(2000)
    (flag,) = flags()
    assert flag.accessibleName() == name
    visitor.touch(flag)
    assert not flags()
    assert band.offset() == 0


def test_a_flag_stands_on_the_side_on_which_the_knot_is(visitor):
    page = history(visitor).window.stage.page
    last = len(page.slide.entries) - 1
    visitor.kiosk.session.do(PickItem(last))
    visitor.settle()
    page.findChild(Across).scroll_to(0)
    (flag,) = (flag for flag in page.findChildren(Flag) if flag.isVisible())
    assert flag.x() > page.width() / 2


def test_one_story_gives_way_to_another_and_never_are_both_to_be_read(visitor):
    page = history(visitor).window.stage.page
    (story,) = (words for words in page.findChildren(Prose) if words.text() == page.slide.entries[0].title.en)
    box = QRect(860, story.y(), 900, 200)

    def dark(image):
        """The part of the card that is ink."""
        points = [(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)]
        return sum(image.pixelColor(x, y).lightness() < 110 for x, y in points) / len(points)

    before = dark(page.grab(box).toImage())
    visitor.kiosk.session.do(PickItem(3))
    (exchange,) = page.findChildren(Exchange)
    (movement,) = exchange.findChildren(QVariantAnimation)
    movement.pause()
    inks = []
    for time in (0, 60, 120, 140, 160, 240, 340):
        movement.setCurrentTime(time)
        inks.append(dark(page.grab(box).toImage()))
    exchange.finish()
    after = dark(page.grab(box).toImage())
    assert inks[0] == pytest.approx(before, rel=0.1)
    assert min(inks) < 0.1 * min(before, after)
    assert max(inks) <= 1.1 * max(before, after)
