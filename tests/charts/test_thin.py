"""Long series lose points and keep their peaks."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from kiosk.charts.thin import MOST_POINTS, envelope, in_sight


def test_only_what_is_in_sight_and_one_point_beyond_is_kept():
    x = np.arange(100.0)
    kept, _ = in_sight(x, x, 40, 50)
    assert list(kept) == [*range(39, 52)]


@given(arrays(np.float64, st.integers(301, 5000), elements=st.floats(-1e9, 1e9)))
def test_an_outline_holds_every_value_from_the_first_to_the_last(y):
    x = np.arange(float(len(y)))
    across, down = envelope(x, y, 0.0)
    assert len(across) <= MOST_POINTS
    count = len(across) // 2
    middles, high, low = across[:count], down[:count], down[count:][::-1]
    assert (np.diff(middles) > 0).all()
    assert [middles[0], middles[-1]] == [x[0], x[-1]]
    assert (high >= low).all()
    assert [high.max(), low.min()] == [y.max(), y.min()]


def test_an_outline_of_a_steep_line_has_no_gaps():
    x = np.arange(100_000.0)
    across, down = envelope(x, x * 10, 1.0)
    count = len(across) // 2
    high, low = down[:count], down[count:][::-1]
    assert (high[:-1] >= low[1:]).all()
