"""Long series lose points and keep their peaks."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from kiosk.charts.thin import MOST_POINTS, thin


def test_a_short_line_stays_as_it_is():
    x = np.arange(34.0)
    assert [list(column) for column in thin(x, x * 2, 0, 33)] == [list(x), list(x * 2)]


def test_only_what_is_in_sight_and_one_point_beyond_is_kept():
    x = np.arange(100.0)
    kept, _ = thin(x, x, 40, 50)
    assert list(kept) == [*range(39, 52)]


@given(arrays(np.float64, st.integers(2, 5000), elements=st.floats(-1e9, 1e9)))
def test_a_long_line_keeps_its_extremes_and_its_ends_in_order(y):
    x = np.arange(float(len(y)))
    kept_x, kept_y = thin(x, y, 0, float(len(y)))
    assert len(kept_x) <= MOST_POINTS + 2
    assert kept_y.max() == y.max()
    assert kept_y.min() == y.min()
    assert (np.diff(kept_x) > 0).all()
    assert kept_x[0] == x[0]
    assert kept_x[-1] == x[-1]
    assert all(y[int(at)] == value for at, value in zip(kept_x, kept_y, strict=True))
