"""A picture is sewn stitch by stitch, and in the end it is the picture."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from kiosk.stitch.grid import read_grid
from kiosk.stitch.paint import blank, painted
from kiosk.stitch.weave import Weaving, from_the_centre, from_the_seam, upwards

STAR = read_grid("..r..\n.rjr.\nrjgjr\n.rjr.\n..r..\nkkkkk\n")
ORDERS = [upwards, from_the_seam, from_the_centre]
CELL = 8


@pytest.mark.parametrize("order", ORDERS)
def test_in_the_end_it_is_the_painted_picture(order):
    weaving = Weaving(STAR, 5, "day", order)
    weaving.advance(1.0)
    assert weaving.finished
    assert weaving.pixmap.toImage() == painted(STAR, 5, "day").toImage()


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12), st.sampled_from(ORDERS))
@settings(max_examples=40)
def test_however_unevenly_time_passes_nothing_is_left_out(moments, order):
    weaving = Weaving(STAR, 5, "day", order)
    for moment in [*moments, 1.0]:
        weaving.advance(moment)
    assert weaving.pixmap.toImage() == painted(STAR, 5, "day").toImage()


def test_it_begins_on_bare_linen():
    weaving = Weaving(STAR, CELL, "day")
    assert weaving.pixmap.toImage() == blank(STAR, CELL).toImage()
    assert not weaving.finished


def test_the_places_to_come_can_be_marked_with_dots():
    image = Weaving(STAR, CELL, "day", ghost=0.5).pixmap.toImage()
    assert image.pixelColor(2 * CELL + CELL // 2, CELL // 2).alpha() > 0
    assert image.pixelColor(CELL // 2, CELL // 2).alpha() == 0


@pytest.mark.parametrize("order", ORDERS)
def test_only_what_it_tells_has_changed(order):
    weaving = Weaving(STAR, CELL, "day", order, lag=3)
    before = weaving.pixmap.toImage()
    for step in range(1, 21):
        changed = weaving.advance(step / 20)
        after = weaving.pixmap.toImage()
        for x in range(after.width()):
            for y in range(after.height()):
                if after.pixel(x, y) != before.pixel(x, y):
                    assert changed.contains(x, y)
        before = after


def test_a_moment_without_a_new_stitch_repaints_nothing():
    weaving = Weaving(STAR, CELL, "day")
    weaving.advance(0.5)
    assert weaving.advance(0.5) == QRect()


def sewn(order, part):
    """Columns and rows that hold a stitch once ``part`` of the picture is sewn."""
    weaving = Weaving(STAR, CELL, "day", order, lag=0)
    weaving.advance(part)
    image = weaving.pixmap.toImage()
    return {
        (column, row)
        for column in range(STAR.width)
        for row in range(STAR.height)
        if image.pixelColor(column * CELL + CELL // 2, row * CELL + CELL // 2).alpha()
    }


def test_it_grows_up_from_the_ground_out_from_the_seam_or_out_from_the_centre():
    assert {row for _, row in sewn(upwards, 5 / 18)} == {5}
    assert sewn(from_the_seam, 3 / 18) == {(1, 5), (2, 5), (3, 5)}
    assert {abs(column - 2) + abs(row - 3) for column, row in sewn(from_the_centre, 4 / 18)} <= {0, 1, 2}
