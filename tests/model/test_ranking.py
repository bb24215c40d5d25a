"""Who comes before whom in a year."""

from dataclasses import replace
from decimal import Decimal

from kiosk.model.data import Claim, Measure
from kiosk.model.figure import Unit
from kiosk.model.ranking import Ranked, Ranking, standings
from kiosk.model.series import Observation, Series, Table, moment
from kiosk.model.text import LocalText

WORDS = LocalText(en="words")
VALUES = {"world": 100.0, "far": 40.0, "union": 30.0, "near": 20.0, "here": 5.0, "small": 1.0}
TABLE = Table(
    {key: Series.of(key, [Observation("2020", moment("2020"), value, "S01", "")]) for key, value in VALUES.items()}
)
SLIDE = Ranking(
    kind="ranking",
    title=WORDS,
    table="series/x.csv",
    counted=WORDS,
    claims=(Claim(says=Decimal(1), measure=Measure.VALUE, series="small", at="2020"),),
    unit=Unit.USD,
    rows=tuple(
        Ranked(series=key, label=WORDS, group=key == "union") for key in ("here", "far", "small", "near", "union")
    ),
    here="here",
    whole="world",
    first=2020,
    year=2020,
    comment=WORDS,
    listed=WORDS,
)


def shown(slide):
    return [(slide.rows[each.row].series, each.share, each.after_gap) for each in standings(slide, TABLE, 2020)]


def test_rows_stand_by_size_with_their_share_of_the_whole():
    assert shown(SLIDE) == [
        ("far", 40, False),
        ("union", 30, False),
        ("near", 20, False),
        ("here", 5, False),
        ("small", 1, False),
    ]


def test_the_highlighted_row_is_shown_even_where_it_comes_late():
    assert shown(replace(SLIDE, shown=3)) == [("far", 40, False), ("union", 30, False), ("here", 5, True)]


def test_a_row_without_a_value_is_left_out():
    slide = replace(SLIDE, rows=(*SLIDE.rows, Ranked(series="none", label=WORDS)))
    data = Table({**TABLE.series, "none": Series.of("none", [])})
    assert len(standings(slide, data, 2020)) == 5
