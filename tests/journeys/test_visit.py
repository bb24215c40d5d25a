"""A whole visit: from the first touch to the next visitor's."""

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.model.text import Language
from kiosk.model.visit import Reading
from kiosk.screens.home.page import Ribbon
from kiosk.widgets.zoom import ZoomPicture

INVITATIONS = {
    Language.BE: "Дакраніцеся, каб пачаць",
    Language.RU: "Коснитесь, чтобы начать",
    Language.ZH: "轻触屏幕开始",
    Language.EN: "Touch to begin",
}
HEADLINES = {
    Language.BE: "Беларусь і Кітай — адна нітка",
    Language.RU: "Беларусь и Китай — одна нить",
    Language.ZH: "白俄罗斯与中国，一线牵",
    Language.EN: "Belarus and China, one thread",
}


@pytest.mark.parametrize("language", list(Language))
def test_a_touch_on_an_invitation_begins_in_its_language(visitor, language):
    assert visitor.sees(INVITATIONS[language])
    visitor.tap(INVITATIONS[language])
    assert visitor.sees(HEADLINES[language])


def test_a_touch_anywhere_else_begins_in_the_default_language(visitor):
    visitor.tap_at(960, 300)
    assert visitor.sees(HEADLINES[Language.BE])


def test_from_home_through_a_section_and_back(visitor):
    visitor.tap("Touch to begin")
    visitor.tap("Great Stone")
    assert visitor.sees("Begin")
    visitor.tap("Begin")
    assert visitor.sees("A city of factories, 25 km from Minsk")
    visitor.tap("Residents")
    assert visitor.sees("Residents from three continents")
    visitor.tap("Back")
    assert visitor.sees(HEADLINES[Language.EN])


def test_a_swipe_turns_the_page_and_a_short_one_does_not(visitor):
    visitor.tap("Touch to begin")
    visitor.tap("Great Stone")
    visitor.swipe(-900)
    assert visitor.sees("A city of factories, 25 km from Minsk")
    visitor.swipe(-60, steps=30)
    assert visitor.sees("A city of factories, 25 km from Minsk")
    visitor.swipe(900)
    assert visitor.sees("Begin")


def test_the_first_slide_does_not_turn_back_nor_the_last_one_on(visitor):
    visitor.tap("Touch to begin")
    visitor.tap("Great Stone")
    visitor.swipe(1200)
    assert visitor.sees("Begin")
    visitor.tap("Plans")
    for _ in range(4):
        visitor.swipe(-1200)
    assert visitor.sees("A pearl of the Silk Road Economic Belt")


def test_a_swipe_that_begins_on_a_button_does_not_press_it(visitor):
    visitor.tap("Touch to begin")
    visitor.tap("Great Stone")
    begin = visitor.thing("Begin")
    centre = begin.mapTo(visitor.window, begin.face.center())
    visitor.swipe(400, start=centre.x(), y=centre.y())
    assert visitor.sees("Begin")
    assert begin.isVisible()


def test_a_swipe_whose_end_the_screen_never_told_leaves_a_page_that_can_be_touched(visitor):
    visitor.tap("Touch to begin")
    visitor.tap("Great Stone")
    visitor.draw([QPoint(900, 500), QPoint(800, 500), QPoint(700, 500)], lift=False)
    assert visitor.window.stage.moving
    visitor.tap_at(900, 500)
    assert not visitor.window.stage.moving
    visitor.tap("Begin")
    assert visitor.sees("A city of factories, 25 km from Minsk")


def test_another_language_shows_the_same_slide_with_the_same_knot_open(visitor):
    visitor.tap("Touch to begin")
    visitor.tap("History")
    visitor.tap("Begin")
    visitor.tap("1995: ")
    opened = visitor.kiosk.session.visit.item
    assert opened
    visitor.tap("English")
    visitor.tap("中文")
    assert visitor.kiosk.session.visit.item == opened
    assert visitor.sees("三十四年，一线相连")


def test_a_number_leads_to_its_source_and_the_sheet_closes_again(visitor):
    visitor.tap("Touch to begin")
    visitor.tap("Great Stone")
    visitor.tap("Begin")
    visitor.tap("Source: overview article")
    assert visitor.sees("Where this number comes from")
    assert visitor.sees("Overview article on the cooperation of Belarus and China")
    visitor.tap("Close")
    assert not visitor.sees("Where this number comes from")


def test_a_touch_above_a_sheet_closes_it(visitor):
    visitor.tap("Touch to begin")
    visitor.tap("Display")
    assert visitor.sees("Text size")
    visitor.tap_at(960, 40)
    assert not visitor.sees("Text size")


def test_display_settings_take_effect_at_once_and_the_sheet_stays(visitor):
    visitor.tap("Touch to begin")
    visitor.tap("Display")
    visitor.tap("Text size: Largest")
    visitor.tap("Colours: High contrast")
    assert visitor.sees("Text size")
    preferences = visitor.kiosk.session.visit.preferences
    assert (preferences.text_size, preferences.colours) == ("largest", "contrast")
    visitor.tap("Close")
    assert visitor.kiosk.view.look.palette.name == "contrast"


def test_lowered_controls_keep_to_the_lower_half_and_the_way_back_is_on_the_bar(visitor):
    visitor.tap("Touch to begin")
    visitor.tap("Display")
    visitor.tap("Controls: Lower")
    visitor.tap("Close")
    middle = visitor.window.height() // 2
    for thing in visitor.things():
        if not isinstance(thing, Ribbon):
            assert thing.mapTo(visitor.window, thing.rect().bottomRight()).y() > middle
    visitor.tap("Usual height")
    assert visitor.kiosk.session.visit.preferences.reach == "usual"


def test_the_overview_opens_from_the_active_tab_and_leads_to_a_slide(visitor):
    visitor.tap("Touch to begin")
    visitor.tap("Great Stone")
    visitor.tap("Begin")
    visitor.tap("Facts")
    assert visitor.sees("Everything in this section")
    visitor.tap("The latest figures")
    assert visitor.kiosk.session.visit.route == Reading("park/today")


def test_two_fingers_spread_a_picture_and_two_touches_put_it_back(visitor):
    visitor.tap("Touch to begin")
    visitor.tap("Days of Culture")
    visitor.tap("Gallery")
    picture = visitor.window.findChild(ZoomPicture)
    visitor.pinch(picture, 120, 480)
    assert visitor.kiosk.session.visit.view.zoom > 2
    assert picture.claims_drag
    visitor.touch_twice(picture)
    assert visitor.kiosk.session.visit.view.zoom == 1


def test_everything_can_be_done_with_the_keyboard(visitor):
    visitor.press_key(Qt.Key.Key_Space)
    assert visitor.sees(HEADLINES[Language.BE])
    visitor.press_key(Qt.Key.Key_Tab)
    assert visitor.window.focusWidget().accessibleName() == "Вялікі камень"
    visitor.press_key(Qt.Key.Key_Return)
    visitor.press_key(Qt.Key.Key_Right)
    assert visitor.sees("Горад заводаў за 25 км ад Мінска")
    visitor.press_key(Qt.Key.Key_Escape)
    assert visitor.sees(HEADLINES[Language.BE])


def test_every_thing_to_press_has_a_name_and_takes_the_keyboard(visitor):
    visitor.tap("Touch to begin")
    for section in ("Great Stone", "Trade", "History", "Days of Culture", "News and video"):
        visitor.tap(section)
        for _ in range(3):
            for thing in visitor.things():
                assert thing.accessibleName()
                assert thing.focusPolicy() & Qt.FocusPolicy.TabFocus
            visitor.press_key(Qt.Key.Key_Right)
        visitor.tap("Home")
