"""A visit without a finger: Tab goes to everything, a ring shows where one is, Enter does it, Escape leads back."""

import pytest
from PySide6.QtCore import Qt

from kiosk.model.text import Language
from kiosk.model.visit import CloseSheet, OpenOverview, OpenSheet, OpenSlide, Sheet
from kiosk.widgets.agenda import Agenda
from kiosk.widgets.buttons import Choice
from kiosk.widgets.sheet import SheetHost
from kiosk.widgets.touch import Touchable
from kiosk.widgets.zoom import ZoomPicture

SLIDES = ["park/cover", "park/facts", "park/place", "history/timeline", "culture/gallery", "culture/tea", "park/pearl"]


@pytest.fixture
def here(visitor):
    """Somebody who has begun with a key."""
    visitor.press_key(Qt.Key.Key_Space)
    return visitor


def around(visitor):
    """All that Tab leads to, in order, until it comes back to where it began."""
    visited = []
    for _ in range(80):
        visitor.press_key(Qt.Key.Key_Tab)
        focus = visitor.window.focusWidget()
        if focus in visited:
            break
        visited.append(focus)
    return visited


def to_press(visitor):
    """All that can be pressed now, in sight or scrolled away."""
    return {thing for thing in visitor.things() if isinstance(thing, Touchable)}


def show(visitor, *intents):
    for intent in intents:
        visitor.kiosk.session.do(intent)
    visitor.settle()


@pytest.mark.parametrize("slide", SLIDES)
def test_on_every_kind_of_slide_tab_leads_to_everything(here, slide):
    show(here, OpenSlide(slide))
    assert to_press(here) <= set(around(here))


def test_at_home_and_in_the_overview_too(here):
    assert to_press(here) <= set(around(here))
    show(here, OpenSlide("park/facts"), OpenOverview())
    assert to_press(here) <= set(around(here))


@pytest.mark.parametrize("sheet", list(Sheet))
def test_on_a_sheet_tab_leads_to_all_of_it_and_to_nothing_below(here, sheet):
    show(here, OpenSheet(sheet))
    visited = around(here)
    assert set(visited) == to_press(here)
    host = here.window.findChildren(SheetHost)[-1]
    assert all(host.isAncestorOf(thing) for thing in visited)


@pytest.mark.parametrize("slide", ["park/facts", "history/timeline"])
def test_where_one_is_comes_into_sight_with_a_ring_around_it(here, slide):
    show(here, OpenSlide(slide))
    for _ in range(30):
        here.press_key(Qt.Key.Key_Tab)
        thing = here.window.focusWidget()
        assert not thing.visibleRegion().isEmpty(), thing.accessibleName()
        ringed = thing.grab().toImage()
        thing.clearFocus()
        assert thing.grab().toImage() != ringed, thing.accessibleName()
        thing.setFocus(Qt.FocusReason.TabFocusReason)


def test_a_picture_to_draw_closer_can_be_reached_as_well(here):
    show(here, OpenSlide("culture/gallery"))
    assert any(isinstance(thing, ZoomPicture) for thing in around(here))


def test_shift_and_tab_go_back(here):
    forward = around(here)
    here.press_key(Qt.Key.Key_Backtab)
    assert here.window.focusWidget() is forward[-1]


def test_enter_opens_escape_closes_and_the_page_below_is_as_it_was(here):
    show(here, OpenSlide("park/facts"))
    language = here.kiosk.view.look.language.own_name
    for _ in range(40):
        here.press_key(Qt.Key.Key_Tab)
        if here.window.focusWidget().accessibleName() == language:
            break
    here.press_key(Qt.Key.Key_Return)
    assert here.kiosk.session.visit.sheet is Sheet.LANGUAGES
    here.press_key(Qt.Key.Key_Escape)
    assert here.kiosk.session.visit.sheet is None
    assert here.kiosk.session.visit.route.slide == "park/facts"
    assert to_press(here) <= set(around(here))


def test_a_language_can_be_chosen_with_keys_alone(here):
    show(here, OpenSheet(Sheet.LANGUAGES))
    for _ in range(6):
        here.press_key(Qt.Key.Key_Tab)
        if here.window.focusWidget().accessibleName() == "中文":
            break
    here.press_key(Qt.Key.Key_Space)
    assert here.kiosk.session.visit.preferences.language is Language.ZH
    show(here, CloseSheet())


def test_a_display_setting_can_be_chosen_with_keys_alone_and_the_sheet_stays(here):
    show(here, OpenSheet(Sheet.DISPLAY))
    for _ in range(20):
        here.press_key(Qt.Key.Key_Tab)
        focus = here.window.focusWidget()
        if isinstance(focus, Choice) and not focus.isChecked():
            break
    before, name = here.kiosk.session.visit.preferences, focus.accessibleName()
    here.press_key(Qt.Key.Key_Return)
    assert here.kiosk.session.visit.preferences != before
    assert here.window.focusWidget().accessibleName() == name
    assert here.kiosk.session.visit.sheet is Sheet.DISPLAY


def test_arrows_turn_the_pages(here):
    show(here, OpenSlide("park/cover"))
    here.press_key(Qt.Key.Key_Right)
    assert here.kiosk.session.visit.route.slide == "park/facts"
    here.press_key(Qt.Key.Key_Left)
    assert here.kiosk.session.visit.route.slide == "park/cover"


def test_arrows_turn_the_pages_from_within_a_list_that_scrolls_as_well(here):
    show(here, OpenSlide("culture/archive"))
    while not isinstance(here.window.focusWidget(), Agenda):
        here.press_key(Qt.Key.Key_Tab)
    here.press_key(Qt.Key.Key_Right)
    assert here.kiosk.session.visit.route.slide == "culture/years"
