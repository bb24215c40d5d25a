"""What a screen and a visitor's preferences make of the design: sizes, places, type and colours."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.design import theme
from kiosk.design.look import SMALLEST_TEXT, TARGET_MM, Frame, Look
from kiosk.design.theme import BODY, CONTRAST, DAY, HERO, NIGHT, Style
from kiosk.machine.settings import MILLIMETRES_PER_INCH
from kiosk.model.preferences import Colours, Motion, Preferences, Reach, TextSize
from kiosk.model.text import Language

STYLES = {name: style for name, style in vars(theme).items() if isinstance(style, Style)}
SIZES = [(1280, 720), (1366, 768), (1920, 1080), (1080, 1920), (2560, 1440), (3840, 2160), (2160, 3840)]
PANELS = [21.5, 24, 27, 32, 43, 49, 55]
by_size = pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)

FULL_HD = Frame(1920, 1080)
VISITOR = Preferences(language=Language.BE)


def look(frame=FULL_HD, **preferences):
    return Look.of(frame, replace(VISITOR, **preferences))


# The picture on the glass.


@by_size
def test_the_design_fills_the_screen_in_one_scale(size):
    frame = Frame(*size)
    place = frame.design_rect
    assert (place.width(), place.height()) == pytest.approx(size, abs=1)
    assert frame.portrait == (size[1] > size[0])


def test_on_a_screen_of_another_shape_the_design_stands_in_the_middle():
    place = Frame(1920, 1200).design_rect.getRect()
    assert place == (0, 60, 1920, 1080)


PLACES = st.floats(0, 1000)


@given(st.sampled_from(SIZES), PLACES, PLACES, st.floats(1, 900), st.floats(1, 900), st.floats(1, 900))
def test_edges_that_meet_in_the_design_meet_on_the_screen(size, x, y, width, height, more):
    frame = Frame(*size)
    one = frame.rect(x, y, width, height)
    beside, below = frame.rect(x + width, y, more, height), frame.rect(x, y + height, width, more)
    assert beside.left() == one.left() + one.width()
    assert below.top() == one.top() + one.height()


@by_size
@pytest.mark.parametrize("inches", PANELS)
def test_anything_to_press_is_at_least_a_finger_wide(size, inches):
    frame = Frame(size[0], size[1], inches)
    diagonal = (size[0] ** 2 + size[1] ** 2) ** 0.5
    millimetres = frame.target * frame.scale / diagonal * inches * MILLIMETRES_PER_INCH
    assert millimetres >= TARGET_MM


def test_on_a_very_small_panel_a_target_is_as_high_as_the_bar_and_no_higher():
    assert Frame(1920, 1080, inches=7).target == 132


# Type.


@by_size
@pytest.mark.parametrize("language", Language)
def test_no_letter_is_too_small_to_read(size, language):
    small = look(Frame(*size), language=language)
    sizes = {name: small.font(style).pixelSize() for name, style in STYLES.items()}
    assert {name: pixels for name, pixels in sizes.items() if pixels < SMALLEST_TEXT} == {}


@pytest.mark.parametrize("name", STYLES)
def test_larger_text_is_never_smaller(name):
    sizes = [look(text_size=size).size(STYLES[name]) for size in TextSize]
    assert sizes == sorted(sizes)


def test_running_text_grows_from_28_over_34_to_40():
    assert [look(text_size=size).size(BODY) for size in TextSize] == [28, 34, 40]


def test_chinese_lines_stand_further_apart():
    assert look().line_height(BODY) == 40
    assert look(language=Language.ZH).line_height(BODY) == 48


@pytest.mark.parametrize(
    ("language", "family"),
    [(Language.BE, "Woven Sans"), (Language.EN, "Woven Sans"), (Language.ZH, "Woven Sans SC")],
    ids=str,
)
def test_each_language_has_its_face_first(language, family):
    assert look(language=language).font(BODY).families()[0] == family


def test_headlines_leave_the_display_cut_where_its_hairlines_would_vanish():
    headline = theme.H2
    assert look().font(headline).families()[0] == "Woven Display"
    assert look(colours=Colours.CONTRAST).font(headline).families()[0] == "Woven Serif"
    assert look(Frame(1280, 720)).font(headline).families()[0] == "Woven Serif"


def test_numerals_keep_their_face_in_chinese():
    assert look(language=Language.ZH).numeral_font(HERO) == look().numeral_font(HERO)


def test_words_of_another_language_are_set_in_its_type():
    chinese = look().speaking(Language.ZH)
    assert chinese.font(BODY) == look(language=Language.ZH).font(BODY)


# Colours and movement.


@pytest.mark.parametrize(
    ("colours", "usual", "at_night"),
    [(Colours.DAY, DAY, NIGHT), (Colours.NIGHT, NIGHT, NIGHT), (Colours.CONTRAST, CONTRAST, CONTRAST)],
    ids=["day", "night", "contrast"],
)
def test_posters_are_dark_unless_high_contrast_is_asked_for(colours, usual, at_night):
    assert look(colours=colours).palette == usual
    assert look(colours=colours).at_night().palette == at_night


def test_a_look_knows_what_the_visitor_chose():
    calm = look(motion=Motion.CALM, reach=Reach.LOWER, colours=Colours.CONTRAST)
    assert (calm.moves, calm.lowered, calm.contrast) == (False, True, True)
    assert (look().moves, look().lowered, look().contrast) == (True, False, False)


def test_every_preference_that_changes_the_picture_is_in_the_look():
    assert {field.name for field in fields(Look)} >= {"preferences", "palette", "frame"}
