"""Where a map draws places, how far apart they are, and the lines between them."""

import itertools
from math import cos, hypot, radians

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from kiosk.model.geography import (
    LANDSCAPE,
    MEAN_EARTH_RADIUS_KM,
    PORTRAIT,
    Point,
    Spot,
    beginning,
    distance_km,
    great_circle,
    local,
    smooth,
)

POINTS = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))
SPOTS = st.builds(Spot, st.floats(-3000, 3000), st.floats(-3000, 3000))
MINSK = Point(53.90019, 27.56653)
XIAN = Point(34.25833, 108.92861)
GREAT_STONE = Point(53.9046, 27.9729)
HALF_ROUND_KM = 20015.115


@pytest.mark.parametrize(
    ("start", "end", "kilometres"),
    [
        (MINSK, XIAN, 6464),
        (GREAT_STONE, MINSK, 26.6),
        (GREAT_STONE, Point(53.8867, 28.0399), 4.8),
        (GREAT_STONE, Point(55.75204, 37.61781), 650),
        (GREAT_STONE, Point(52.22977, 21.01178), 501),
        (GREAT_STONE, Point(39.9075, 116.39723), 6443),
        (Point(0, 0), Point(0, 180), HALF_ROUND_KM),
        (Point(90, 0), Point(-90, 77), HALF_ROUND_KM),
        (Point(0, 179), Point(0, -179), 222.39),
    ],
)
def test_known_distances(start, end, kilometres):
    assert distance_km(start, end) == pytest.approx(kilometres, rel=0.001, abs=0.06)


@given(POINTS, POINTS)
def test_there_and_back_is_the_same_way(start, end):
    assert distance_km(start, end) == pytest.approx(distance_km(end, start), abs=1e-6)
    assert 0 <= distance_km(start, end) <= HALF_ROUND_KM + 0.01


@given(POINTS, POINTS, POINTS)
def test_no_detour_is_shorter(start, middle, end):
    assert distance_km(start, end) <= distance_km(start, middle) + distance_km(middle, end) + 1e-3


@given(POINTS)
def test_nothing_is_far_from_itself(point):
    assert distance_km(point, point) == 0


@given(POINTS, POINTS)
@example(Point(0, 0), Point(0, 180))
def test_a_great_circle_goes_in_even_steps_from_end_to_end(start, end):
    total = distance_km(start, end)
    assume(1 < total < HALF_ROUND_KM - 200 or total > HALF_ROUND_KM - 1e-3)
    way = great_circle(start, end, 8)
    assert len(way) == 9
    assert distance_km(way[0], start) < 0.01
    assert distance_km(way[-1], end) < 0.01
    if total < HALF_ROUND_KM - 200:
        for before, after in itertools.pairwise(way):
            assert distance_km(before, after) == pytest.approx(total / 8, abs=0.01)


@pytest.mark.parametrize("projection", [LANDSCAPE, PORTRAIT, local(MINSK, 14.5)])
@given(point=POINTS)
def test_a_map_leads_back_to_the_place(projection, point):
    lat, lon = projection.point(projection.spot(point))
    assert (lat, lon) == (pytest.approx(point.lat, abs=1e-6), pytest.approx(point.lon, abs=1e-6))


def test_the_landscape_map_is_true_to_scale_on_its_way():
    assert LANDSCAPE.across / LANDSCAPE.down == pytest.approx(cos(radians(46.3)), abs=0.005)


def test_a_local_map_counts_kilometres():
    spot = local(MINSK, 10).spot(GREAT_STONE)
    assert hypot(spot.x, spot.y) == pytest.approx(10 * distance_km(MINSK, GREAT_STONE), rel=0.001)
    assert local(MINSK, 10).spot(MINSK) == (0, 0)
    assert pytest.approx(6371.0088) == MEAN_EARTH_RADIUS_KM


@given(st.lists(SPOTS, min_size=2, max_size=8))
def test_a_smooth_line_meets_every_stop(stops):
    line = smooth(stops, 4)
    for index, stop in enumerate(stops):
        assert line[index * 4] == pytest.approx(stop, abs=1e-6)


@given(st.lists(SPOTS, min_size=2, max_size=8), st.floats(0, 1))
def test_the_beginning_of_a_line_has_its_share_of_the_length(stops, part):
    assert _length(beginning(stops, part)) == pytest.approx(part * _length(stops), abs=1e-3)


def _length(line):
    return sum(hypot(b.x - a.x, b.y - a.y) for a, b in itertools.pairwise(line))
