"""What a basket is made of: shares of a whole, what is left of it, and what is too small to show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.composition import SMALL, Basket, Good, Part, pieces, remainder, sum_in_year
from kiosk.model.series import Observation, Series, Table, moment
from kiosk.model.text import LocalText

WORDS = LocalText(en="words")


def series(key, values, notes=None):
    notes = notes or {}
    return Series.of(
        key, [Observation(at, moment(at), value, "S01", notes.get(at, "")) for at, value in values.items()]
    )


def table(**columns):
    return Table({key: series(key, values) for key, values in columns.items()})


def good(*keys):
    return Good(label=WORDS, parts=tuple(Part(series=key, label=WORDS) for key in keys))


def basket(*goods, total=None):
    return Basket(label=WORDS, goods=goods, years=(2020,), total=total)


def test_the_largest_good_comes_first_and_the_rest_last():
    data = table(salt={"2020": 30.0}, meat={"2020": 20.0}, all={"2020": 100.0})
    shown = pieces(basket(good("meat"), good("salt"), total="all"), data, 2020)
    assert [(piece.good, piece.value, piece.share) for piece in shown] == [(1, 30, 0.3), (0, 20, 0.2), (None, 50, 0.5)]


def test_a_small_good_is_in_the_rest():
    data = table(salt={"2020": 90.0}, chips={"2020": 1.0}, all={"2020": 100.0})
    shown = pieces(basket(good("salt"), good("chips"), total="all"), data, 2020)
    assert [(piece.good, piece.value) for piece in shown] == [(0, 90), (None, 10)]


def test_bars_can_show_what_cells_cannot():
    data = table(salt={"2020": 90.0}, chips={"2020": 1.0}, all={"2020": 100.0})
    shown = pieces(basket(good("salt"), good("chips"), total="all"), data, 2020, small=0)
    assert [piece.good for piece in shown] == [0, 1, None]


def test_without_a_total_the_goods_are_the_whole():
    data = table(salt={"2020": 30.0}, meat={"2020": 10.0})
    assert [piece.share for piece in pieces(basket(good("salt"), good("meat")), data, 2020)] == [0.75, 0.25]


def test_a_good_is_the_sum_of_its_parts_and_unknown_when_one_of_them_is():
    data = table(chicken={"2019": 2.0, "2020": 3.0}, beef={"2020": 4.0})
    meat = good("chicken", "beef")
    assert sum_in_year(meat, data, 2020).value == 7
    assert sum_in_year(meat, data, 2019) is None


def test_an_uncertain_total_makes_every_share_uncertain():
    data = Table({"salt": series("salt", {"2020": 30.0}), "all": series("all", {"2020": 100.0}, {"2020": "derived"})})
    assert {piece.note for piece in pieces(basket(good("salt"), total="all"), data, 2020)} == {"derived"}


def test_the_remainder_skips_years_in_which_a_cell_is_unknown():
    data = table(salt={"2019": 40.0, "2020": 30.0}, meat={"2020": 20.0}, all={"2019": 100.0, "2020": 100.0})
    left = remainder(basket(good("salt"), good("meat"), total="all"), data)
    assert [(each.at, each.value) for each in left] == [("2020", 50)]


@given(st.lists(st.floats(1, 1e9), min_size=1, max_size=12), st.floats(1, 3))
def test_shares_are_the_whole_and_none_is_too_small(values, more):
    columns = {f"g{index}": {"2020": value} for index, value in enumerate(values)}
    data = table(**columns, all={"2020": sum(values) * more})
    shown = pieces(basket(*(good(key) for key in columns), total="all"), data, 2020)
    assert sum(piece.share for piece in shown) == pytest.approx(1)
    assert all(piece.share >= SMALL for piece in shown if piece.good is not None)
