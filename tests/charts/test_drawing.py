"""What is joined, where years stand, and how an axis is divided."""

import itertools

import pytest
from PySide6.QtCore import QRectF

from kiosk.charts.drawing import Stretch, stretches, ticks
from kiosk.charts.marks import apart, between
from kiosk.charts.years import BREAK_ROOM, Fold, Window, Years
from kiosk.model.visit import View
from tests.charts.made import series

CERTAIN, STITCHED = False, True


@pytest.mark.parametrize(
    ("values", "notes", "break_after", "expected"),
    [
        pytest.param({2000: 1, 2001: 2, 2002: 3}, {}, None, [(0, 3, CERTAIN)], id="one stroke"),
        pytest.param({2000: 1, 2001: 2, 2003: 3}, {}, None, [(0, 2, CERTAIN), (2, 3, CERTAIN)], id="a gap is a gap"),
        pytest.param(
            {2000: 1, 2001: 2, 2002: 3, 2003: 4},
            {2002: "press", 2003: "press"},
            None,
            [(0, 2, CERTAIN), (1, 4, STITCHED)],
            id="stitched to and between provisional values",
        ),
        pytest.param(
            {2000: 1, 2001: 2, 2002: 3},
            {2002: "press"},
            2001,
            [(0, 2, CERTAIN), (2, 3, STITCHED)],
            id="nothing is joined across a break",
        ),
    ],
)
def test_strokes_join_neighbouring_years_only(values, notes, break_after, expected):
    found = list(stretches(series("a", values, notes=notes), break_after))
    assert found == [Stretch(range(first, last), provisional) for first, last, provisional in expected]


@pytest.mark.parametrize(
    ("high", "expected"),
    [(9.3e9, [0, 3e9, 6e9, 9e9]), (62.0, [0, 20, 40, 60]), (6.2, [0, 2, 4, 6]), (105.0, [0, 25, 50, 75, 100])],
)
def test_an_axis_has_few_round_values_up_to_near_its_top(high, expected):
    assert ticks(0.0, high) == pytest.approx(expected)


def test_years_after_a_break_stand_further_off():
    years = Years(1992, 2025, 2020)
    assert years.place(2020) - years.place(2019) == 1
    assert years.place(2021) - years.place(2020) == pytest.approx(1 + BREAK_ROOM)
    assert [years.nearest(years.place(year)) for year in (1992, 2020, 2021, 2025)] == [1992, 2020, 2021, 2025]


def test_pixels_and_places_answer_each_other_however_close_one_looks():
    years = Years(1992, 2025, 2020)
    for view in (View(), View(3.0, 0.7, 0.5)):
        window = Window.of(QRectF(100, 50, 900, 400), years, 0.0, 10.0, view)
        assert window.place(window.x(2012)) == pytest.approx(years.place(2012))
    assert Window.of(QRectF(100, 50, 900, 400), years, 0.0, 10.0, View()).y(0.0) == 450


def test_words_beside_lines_keep_apart_and_above_the_foot():
    tops = apart([100, 104, 108, 300], [30, 30, 30, 30], 310)
    assert tops == sorted(tops)
    assert all(later - earlier >= 30 for earlier, later in itertools.pairwise(tops))
    assert tops[0] == 100
    assert tops[-1] == 280


def test_a_folded_axis_keeps_the_order_of_values_and_shows_the_highest():
    window = Window.of(QRectF(0, 0, 900, 400), Years(2000, 2010), 0.0, 60.0, View(), Fold(20.0, 0.1))
    assert (window.y(60), window.y(0)) == pytest.approx((0, 400))
    assert window.y(40) < window.y(20) < window.y(10)
    assert window.y(10) - window.y(20) == pytest.approx(10 * (window.y(20) - window.y(30)))


def test_names_at_the_ends_of_lines_move_up_and_down_alike():
    tops = between([100.0, 104.0, 300.0], [30.0, 30.0, 30.0], 10.0, 400.0)
    assert tops == [pytest.approx(82), pytest.approx(122), pytest.approx(300)]
    assert between([390.0, 392.0], [30.0, 30.0], 10.0, 400.0)[-1] + 30 <= 400
