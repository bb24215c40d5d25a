from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.preferences import Colours, Motion, Pace, Preferences, Reach, TextSize
from kiosk.model.text import Language
from kiosk.model.visit import (
    Attract,
    Back,
    Begin,
    Citation,
    CloseSheet,
    EndVisit,
    EnterItem,
    GoHome,
    Home,
    LookCloser,
    OpenOverview,
    OpenSection,
    OpenSheet,
    OpenSlide,
    Overview,
    PickItem,
    Prefer,
    Reading,
    Scroll,
    Seek,
    Sheet,
    Switch,
    Turn,
    View,
    Visit,
)
from tests.model.small import CONTENTS, SLIDES

DEFAULTS = Preferences(language=Language.BE, volume=0.3)


def after(*intents):
    """The visit of somebody who came to an idle kiosk and did all this."""
    visit = Visit.fresh(DEFAULTS)
    for intent in intents:
        visit = visit.after(intent, CONTENTS, DEFAULTS)
    return visit


def test_every_visitor_finds_the_attract_screen_and_nothing_of_the_one_before():
    assert Visit.fresh(DEFAULTS) == Visit(
        preferences=DEFAULTS, route=Attract(), sheet=None, item=0, view=View(), scroll=0.0, seen=frozenset()
    )


def test_a_touch_begins_the_visit_in_the_default_language():
    visit = after(Begin())
    assert visit.route == Home()
    assert visit.preferences == DEFAULTS


def test_a_touch_on_a_language_begins_the_visit_in_it():
    visit = after(Begin(Language.ZH))
    assert visit.route == Home()
    assert visit.preferences.language == Language.ZH


@pytest.mark.parametrize(("section", "first"), [("park", "park/cover"), ("tea", "tea/green")], ids=["cover", "none"])
def test_a_section_opens_at_its_cover_or_else_at_its_first_slide(section, first):
    assert after(Begin(), OpenSection(section)).route == Reading(first)


def test_a_slide_opens_with_the_knot_that_was_asked_for():
    visit = after(Begin(), OpenSlide("park/timeline", 2))
    assert visit.route == Reading("park/timeline")
    assert visit.item == 2


@pytest.mark.parametrize(
    "intent",
    [
        pytest.param(OpenSection("lost"), id="an unknown section"),
        pytest.param(OpenSlide("park/lost"), id="an unknown slide"),
        pytest.param(OpenOverview(), id="the overview of nothing"),
        pytest.param(Turn(1), id="turning where no slide is"),
        pytest.param(Back(), id="back from home"),
    ],
)
def test_what_does_not_apply_at_home_changes_nothing(intent):
    home = after(Begin())
    assert home.after(intent, CONTENTS, DEFAULTS) == home


def test_back_on_the_attract_screen_does_not_begin_a_visit():
    assert after(Back()) == Visit.fresh(DEFAULTS)


def test_turning_goes_through_the_section_and_stays_at_both_ends():
    assert after(OpenSection("park"), Turn(1), Turn(1)).route == Reading("park/story")
    assert after(OpenSection("park"), Turn(-1)).route == Reading("park/cover")
    assert after(OpenSlide("park/timeline"), Turn(1)).route == Reading("park/timeline")


def test_the_overview_knows_which_slide_the_visitor_came_from():
    assert after(OpenSlide("park/story"), OpenOverview()).route == Overview("park/story")


def test_back_goes_up_one_level_at_a_time():
    deep = [Begin(), OpenSlide("park/story"), OpenOverview(), OpenSheet(Sheet.INFO)]
    assert after(*deep).sheet == Sheet.INFO
    assert after(*deep, Back()) == after(*deep[:-1])
    assert after(*deep, Back(), Back()).route == Reading("park/story")
    assert after(*deep, Back(), Back(), Back()).route == Home()
    assert after(*deep, Back(), Back(), Back(), Back()).route == Home()


@pytest.mark.parametrize("sheet", [*Sheet, Citation(sources=("S01",))], ids=str)
def test_a_sheet_comes_up_over_the_slide_and_goes_down_again(sheet):
    reading = [Begin(), OpenSlide("park/timeline", 1), Scroll(40.0)]
    assert after(*reading, OpenSheet(sheet)) == replace(after(*reading), sheet=sheet)
    assert after(*reading, OpenSheet(sheet), CloseSheet()) == after(*reading)


@pytest.mark.parametrize(
    "intent",
    [GoHome(), OpenSection("tea"), OpenSlide("tea/black"), OpenSlide("park/story"), Turn(1), OpenOverview()],
    ids=str,
)
def test_going_anywhere_closes_the_sheet(intent):
    assert after(OpenSlide("park/story"), OpenSheet(Sheet.INFO), intent).sheet is None


def test_choosing_a_language_closes_the_sheet_and_keeps_the_slide_and_the_knot():
    before = after(OpenSlide("park/timeline", 1), LookCloser(View(2.0)), OpenSheet(Sheet.LANGUAGES))
    chinese = replace(DEFAULTS, language=Language.ZH)
    assert before.after(Prefer(chinese), CONTENTS, DEFAULTS) == replace(before, preferences=chinese, sheet=None)


@pytest.mark.parametrize(
    "change",
    [
        {"text_size": TextSize.LARGEST},
        {"colours": Colours.CONTRAST},
        {"reach": Reach.LOWER},
        {"motion": Motion.CALM},
        {"pace": Pace.MORE_TIME},
        {"volume": 0.7},
    ],
    ids=lambda change: next(iter(change)),
)
def test_any_other_preference_leaves_the_sheet_open_to_try_more(change):
    visit = after(OpenSlide("park/story"), OpenSheet(Sheet.DISPLAY), Prefer(replace(DEFAULTS, **change)))
    assert visit.sheet == Sheet.DISPLAY
    assert visit.preferences == replace(DEFAULTS, **change)


@pytest.mark.parametrize(("wished", "view"), [(None, View(3.0, 0.1, 0.9)), (View(), View())])
def test_what_is_picked_is_seen_as_before_unless_it_says_how(wished, view):
    visit = after(OpenSlide("park/timeline"), LookCloser(View(3.0, 0.1, 0.9)), PickItem(2, wished))
    assert (visit.item, visit.view) == (2, view)


def test_each_film_begins_at_its_beginning():
    visit = after(OpenSlide("park/timeline"), EnterItem(1), Seek(1500, paused=True))
    assert (visit.position, visit.paused) == (1500, True)
    for intent in (EnterItem(2), Back()):
        other = visit.after(intent, CONTENTS, DEFAULTS)
        assert (other.position, other.paused) == (0, False)


def test_what_is_switched_on_stays_on_until_it_is_switched_off_or_the_slide_is_left():
    switched = [Switch("table", on=True), Switch("share", on=True), Switch("share", on=False)]
    visit = after(OpenSlide("park/timeline"), *switched)
    assert visit.options == {"table"}
    assert visit.after(Turn(-1), CONTENTS, DEFAULTS).options == frozenset()


def test_there_is_no_knot_before_the_first():
    assert after(OpenSlide("park/timeline"), PickItem(-1)).item == 0


def test_back_leads_out_of_an_item_before_it_leads_home():
    inside = (OpenSlide("park/timeline"), Scroll(80.0), EnterItem(2), EnterItem(3))
    assert after(*inside).item == 3
    outside = after(*inside, Back())
    assert outside == after(OpenSlide("park/timeline"), Scroll(80.0))
    assert after(*inside, Back(), Back()).route == Home()
    assert not after(*inside, Turn(-1)).inside
    assert after(*inside, OpenSheet(Sheet.INFO), Back()) == after(*inside)


def test_another_slide_forgets_knot_view_and_scroll_of_the_last():
    visit = after(OpenSlide("park/timeline", 2), LookCloser(View(2.0)), Scroll(300.0), Turn(-1))
    assert (visit.item, visit.view, visit.scroll) == (0, View(), 0.0)


def test_coming_to_where_one_is_keeps_the_place():
    visit = after(OpenSlide("park/story"), Scroll(300.0), OpenSheet(Sheet.INFO), OpenSlide("park/story"))
    assert (visit.scroll, visit.sheet) == (300.0, None)


def test_slides_that_were_read_count_as_seen():
    visit = after(OpenSection("park"), Turn(1), OpenOverview(), GoHome(), OpenSlide("tea/black"))
    assert visit.seen == {"park/cover", "park/facts", "tea/black"}


# Whatever a visitor does.

PREFERENCES = st.builds(
    Preferences,
    language=st.sampled_from(Language),
    text_size=st.sampled_from(TextSize),
    colours=st.sampled_from(Colours),
    reach=st.sampled_from(Reach),
    motion=st.sampled_from(Motion),
    pace=st.sampled_from(Pace),
    volume=st.floats(0, 1),
)
SLIDE = st.sampled_from([*SLIDES, "park/lost", "lost/slide", "", "park"])
INTENTS = st.one_of(
    st.builds(Begin, st.none() | st.sampled_from(Language)),
    st.sampled_from([GoHome(), OpenOverview(), Back(), CloseSheet(), EndVisit()]),
    st.builds(OpenSection, st.sampled_from(["park", "tea", "lost", ""])),
    st.builds(OpenSlide, SLIDE, st.integers(0, 3)),
    st.builds(Turn, st.integers(-5, 5)),
    st.builds(OpenSheet, st.sampled_from([*Sheet, Citation(sources=("S01",), figure="park.residents")])),
    st.builds(Prefer, PREFERENCES),
    st.builds(PickItem, st.integers(-3, 3)),
    st.builds(Switch, st.sampled_from(["table", "share"]), st.booleans()),
    st.builds(LookCloser, st.builds(View, st.floats(1, 4), st.floats(0, 1), st.floats(0, 1))),
    st.builds(Scroll, st.floats(0, 5000)),
)


@given(st.lists(INTENTS, max_size=25))
def test_whatever_is_done_the_kiosk_stays_on_something_it_has(intents):
    visit = after(*intents)
    if isinstance(visit.route, Reading | Overview):
        assert visit.route.slide in SLIDES
    assert visit.seen <= set(SLIDES)
    assert visit.item >= 0


@given(st.lists(INTENTS, max_size=25))
def test_whatever_was_done_the_end_of_the_visit_leaves_no_trace(intents):
    assert after(*intents, EndVisit()) == Visit.fresh(DEFAULTS)


@given(st.lists(INTENTS, max_size=25))
def test_wherever_one_is_back_leads_home_in_three_steps(intents):
    visit = after(*intents, Back(), Back(), Back())
    assert visit.route in (Home(), Attract())
    assert visit.sheet is None
