"""Cells never overlap, fill their box, and are as large as what they stand for."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.widgets.slope import spread
from kiosk.widgets.treemap import GAP, NARROWEST, SQUARED, Box, lay_out

BOX = Box(96, 214, 1728, 602)
PORTRAIT = Box(48, 372, 984, 1150)
values = st.lists(st.floats(0.02, 1.0), min_size=1, max_size=12).map(lambda each: sorted(each, reverse=True))


def overlap(one, two):
    across = min(one.x + one.w, two.x + two.w) - max(one.x, two.x)
    down = min(one.y + one.h, two.y + two.h) - max(one.y, two.y)
    return across > 1e-6 and down > 1e-6


@given(values, st.sampled_from([BOX, PORTRAIT]))
def test_cells_never_overlap_and_stay_inside(shares, box):
    cells = lay_out(shares, box)
    assert len(cells) == len(shares)
    assert not [pair for pair in combinations(cells, 2) if overlap(*pair)]
    for cell in cells:
        assert cell.x >= box.x - 1e-6
        assert cell.y >= box.y - 1e-6
        assert cell.x + cell.w <= box.x + box.w + 1e-6
        assert cell.y + cell.h <= box.y + box.h + 1e-6


@given(values, st.sampled_from([BOX, PORTRAIT]))
def test_areas_are_proportional(shares, box):
    cells = lay_out(shares, box)
    whole = (box.w + GAP) * (box.h + GAP)
    for share, cell in zip(shares, cells, strict=True):
        assert (cell.w + GAP) * (cell.h + GAP) / whole == pytest.approx(share / sum(shares))


@given(st.lists(st.floats(0.02, 0.12), min_size=SQUARED + 1, max_size=10))
def test_small_cells_are_laid_in_rows_wide_enough_for_words(shares):
    cells = lay_out([0.3, 0.2, 0.15, 0.1, *shares], BOX)[SQUARED:]
    column = max(cell.x + cell.w for cell in cells) - min(cell.x for cell in cells)
    assert all(cell.w >= min(NARROWEST, column) - 1e-6 for cell in cells)


@given(st.lists(st.floats(0, 500), min_size=1, max_size=8), st.floats(1, 60))
def test_labels_of_a_slope_keep_apart_and_in_order(places, least):
    moved = spread(places, least)
    order = sorted(range(len(places)), key=lambda index: places[index])
    gaps = [moved[after] - moved[before] for before, after in pairwise(order)]
    assert all(gap >= least - 1e-6 for gap in gaps)


def test_labels_that_are_apart_stay_where_they_are():
    assert spread([0, 100, 300], 40) == [0, 100, 300]
