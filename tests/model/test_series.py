"""Series of figures by year: finding values, gaps, growth, and what is worked out from two of them."""

import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.series import Observation, Series, balance, index, moment, share


def series(key="exports", /, notes=None, **values):
    """A series of the values of years, given as ``y2020=5``, or of other dates in ``values``."""
    dates = {at.removeprefix("y").replace("_", "-"): value for at, value in values.items()}
    notes = notes or {}
    return Series.of(key, [Observation(at, moment(at), value, "S01", notes.get(at, "")) for at, value in dates.items()])


def plain(made):
    return dict(zip(made.at, made.values, strict=True))


@pytest.mark.parametrize(
    ("at", "decimal"),
    [
        ("2020", 2020), ("~2020", 2020), ("2020-01", 2020 + 15 / 365), ("2020-12", 2020 + 349 / 365),
        ("2020-01-01", 2020 + 1 / 365), ("2020-12-31", 2021), ("2025-01..2025-11", 2025 + 15 / 365),
        ("1992..1995", 1992),
    ],
)  # fmt: skip
def test_a_date_is_a_decimal_year(at, decimal):
    assert moment(at) == pytest.approx(decimal, abs=0.003)


@given(st.dates(), st.dates())
def test_later_days_have_later_moments(one, other):
    assert (one < other) <= (moment(one.isoformat()) <= moment(other.isoformat()))


def test_values_come_in_the_order_of_time():
    made = series(y2022=3, y2020=1, y2021_06=2)
    assert [each.at for each in made] == ["2020", "2021-06", "2022"]
    assert all(one < other for one, other in pairwise(made.moments))
    assert (len(made), made[1].value, made[1].source) == (3, 2, "S01")


def test_a_value_is_found_by_its_exact_date():
    made = series(y2020=1, y2021=2)
    assert made.find("2021").value == 2
    assert made.find("2022") is None
    assert made.find("2021-01-01") is None


def test_a_year_has_the_last_value_of_it():
    made = series(y2020=1, y2021_03=2, y2021_09=3, y2023=4)
    assert made.in_year(2021).value == 3
    assert made.in_year(2020).value == 1
    assert made.in_year(2022) is None
    assert made.in_year(2019) is None
    assert series().in_year(2020) is None


@pytest.mark.parametrize(("at", "nearest"), [(1990, "2000"), (2004, "2000"), (2006, "2010"), (2030, "2010")])
def test_a_finger_finds_the_nearest_value(at, nearest):
    made = series(y2000=1, y2010=2)
    assert made[made.nearest(at)].at == nearest


@given(st.lists(st.integers(1900, 2100), min_size=1, unique=True), st.floats(1800, 2200))
def test_nothing_is_nearer_than_the_nearest(years, at):
    made = series(**{f"y{year}": 1 for year in years})
    assert abs(made.moments[made.nearest(at)] - at) == min(abs(year - at) for year in years)


def test_growth_is_that_on_the_year_before():
    made = series(y2019=0, y2020=100, y2021=108, y2023=50)
    assert made.change(2021) == pytest.approx(0.08)
    assert made.change(2020) is None, "nothing grows from nothing"
    assert made.change(2023) is None, "the year before is missing"
    assert made.change(2019) is None


@pytest.mark.parametrize(
    ("years", "break_after", "runs"),
    [
        ([2018, 2019, 2020], None, [[2018, 2019, 2020]]),
        ([2018, 2019, 2021, 2022], None, [[2018, 2019], [2021, 2022]]),
        ([2018, 2020, 2022], None, [[2018], [2020], [2022]]),
        ([2019, 2020, 2021, 2022], 2020, [[2019, 2020], [2021, 2022]]),
        ([2019, 2020, 2021], 2021, [[2019, 2020, 2021]]),
        ([2019, 2022], 2020, [[2019], [2022]]),
        ([2020], None, [[2020]]),
        ([], None, []),
    ],
)
def test_a_line_ends_at_a_gap_and_at_a_break(years, break_after, runs):
    made = series(**{f"y{year}": 1 for year in years})
    assert [[int(made.at[i]) for i in run] for run in made.runs(break_after)] == runs


def test_dates_within_years_leave_no_gap():
    assert series(y2015_09=1, y2018_03=2, y2021=3).runs() == [range(3)]


@given(st.lists(st.integers(1900, 2100), unique=True), st.none() | st.integers(1900, 2100))
def test_every_value_stands_in_one_run(years, break_after):
    made = series(**{f"y{year}": 1 for year in years})
    assert [i for run in made.runs(break_after) for i in run] == list(range(len(made)))


def test_a_balance_is_there_where_both_flows_are_and_as_uncertain_as_either():
    plus = series(y2019=5, y2020=7, y2021=9, notes={"2021": "p"})
    minus = series("imports", y2020=10, y2021=4, y2022=1, notes={"2020": "e"})
    made = balance("balance", plus, minus)
    assert (made.key, plain(made), made.notes) == ("balance", {"2020": -3, "2021": 5}, ("e", "p"))


def test_a_share_is_percent_of_the_whole():
    made = share(series(y2019=1, y2020=5, y2021=6), series("world", y2019=0, y2020=20, y2022=9))
    assert (made.key, plain(made)) == ("exports", {"2020": 25})


def test_an_index_is_a_hundred_in_its_year_and_begins_there():
    made = index(series(y2018=1, y2019=50, y2020=75, y2021=25), 2019)
    assert plain(made) == {"2019": 100, "2020": 150, "2021": 50}


@pytest.mark.parametrize("base", [2018, 2022])
def test_without_a_value_in_its_year_there_is_no_index(base):
    assert len(index(series(y2018=0, y2019=50), base)) == 0


def test_a_series_survives_being_stored():
    made = series(y2020=1.5, notes={"2020": "p"})
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301
