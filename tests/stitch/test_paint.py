"""Patterns as pictures: stitches are whole pixels, in the colours of the theme."""

import pytest
from PySide6.QtGui import QColor

from kiosk.design.theme import THREADS
from kiosk.stitch.grid import read_grid
from kiosk.stitch.paint import CROSS_FROM, blank, painted

KNOT = read_grid("..r..\n.rjr.\nrjgjr\n.rjr.\n..r..\n")


def distance(one, two):
    """How far two colours are apart: 0 to 765."""
    return abs(one.red() - two.red()) + abs(one.green() - two.green()) + abs(one.blue() - two.blue())


def middle(image, cell, column, row):
    return image.pixelColor(column * cell + cell // 2, row * cell + cell // 2)


@pytest.mark.parametrize("cell", range(1, 20))
def test_a_picture_is_whole_stitches_wide_and_high(cell):
    picture = painted(KNOT, cell, "day")
    assert (picture.width(), picture.height()) == (KNOT.width * cell, KNOT.height * cell)


@pytest.mark.parametrize("cell", [4, CROSS_FROM - 1, CROSS_FROM, 13])
@pytest.mark.parametrize("threads", sorted(THREADS))
def test_every_stitch_has_its_thread_and_bare_linen_shows_through(threads, cell):
    image = painted(KNOT, cell, threads).toImage()
    for row, line in enumerate(KNOT.rows):
        for column, letter in enumerate(line):
            seen = middle(image, cell, column, row)
            if letter == ".":
                assert seen.alpha() == 0
            else:
                wanted = QColor(THREADS[threads][letter])
                others = [QColor(THREADS[threads][other]) for other in "rjg" if other != letter]
                assert distance(seen, wanted) < min(distance(seen, other) for other in others)


def test_no_stitch_runs_into_the_next():
    image = painted(read_grid("r.r\n"), 12, "day").toImage()
    assert all(image.pixelColor(x, y).alpha() == 0 for x in range(12, 24) for y in range(12))


def test_all_of_it_can_be_sewn_in_one_colour():
    image = painted(KNOT, 6, "day", colour="#9C1B23").toImage()
    assert middle(image, 6, 2, 2) == middle(image, 6, 2, 0)


def test_on_a_dense_panel_it_has_as_many_pixels_and_half_the_size():
    picture = painted(KNOT, 8, "day", ratio=2.0)
    assert picture.width() == 40
    assert picture.deviceIndependentSize().width() == 20


def test_bare_linen_is_of_the_patterns_size_and_empty():
    linen = blank(KNOT, 7)
    assert (linen.width(), linen.height()) == (35, 35)
    assert linen.toImage().pixelColor(17, 17).alpha() == 0
