"""A slide of data names series and years that its table has."""

import pytest

from kiosk.content.checks import Instruments, check
from kiosk.machine.fonts import uncovered
from kiosk.stitch.media import unreadable
from tests.content.growing import SLIDE, with_growth

WORDS = "{be: Парк, ru: Парк, zh: 园区, en: Park}"
HEAD = f"""\
title: {WORDS}
sources: [S01]
table: series/park.csv
counted: {WORDS}
claims:
  - {{says: 90, measure: value, series: residents, at: "2021"}}
"""
RANKING = f"""\
kind: ranking
{HEAD}unit: count
rows:
  - {{series: residents, label: {WORDS}}}
  - {{series: jobs, label: {WORDS}}}
here: residents
whole: jobs
first: 2021
year: 2021
comment: {WORDS}
listed: {WORDS}
"""
COMPOSITION = f"""\
kind: composition
{HEAD}unit: count
baskets:
  - label: {WORDS}
    years: [2021]
    total: jobs
    goods:
      - label: {WORDS}
        parts: [{{series: residents, label: {WORDS}}}]
"""


@pytest.fixture
def found(pack):
    """The problems of the small pack once its slide of data says something else."""
    with_growth(pack)

    def found(text, *changes):
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        pack.write(SLIDE, text)
        return [(problem.code, problem.field, problem.message) for problem in check_pack(pack)]

    return found


def check_pack(pack):
    return check(pack.folder, Instruments(unreadable, uncovered))[1]


@pytest.mark.parametrize("text", [RANKING, COMPOSITION])
def test_a_sound_slide_has_no_problems(found, text):
    assert found(text) == []


def test_a_series_that_is_not_there_is_named_with_the_one_that_was_meant(found, pack):
    problems = found(RANKING, ("series: jobs", "series: job"))
    assert problems == [("unknown-series", "rows.1.series", "series/park.csv has no series 'job'")]
    assert check_pack(pack)[0].hint == "did you mean 'jobs'?"


def test_a_total_that_is_not_there_is_reported(found):
    assert found(COMPOSITION, ("total: jobs", "total: all"))[0][0] == "unknown-series"


def test_a_year_without_a_value_is_reported(found):
    assert found(RANKING, ("first: 2021", "first: 2015")) == [
        ("no-value", "first", "series/park.csv has no value of 'jobs' for 2015")
    ]
    assert found(COMPOSITION, ("years: [2021]", "years: [2021, 2015]")) == [
        ("no-value", "baskets.0.years.1", "series/park.csv has no value of 'jobs' for 2015")
    ]


def test_numbers_in_a_comment_are_claimed_too(found):
    ((code, field, message),) = found(
        RANKING, (f"comment: {WORDS}", "comment: {be: 12 %, ru: Парк, zh: 园区, en: Park}")
    )
    assert (code, field) == ("claim", "comment.be")
    assert message == "'12' is none of the slide's claims"
