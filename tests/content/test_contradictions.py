"""One number has one value, wherever the pack writes it."""

import pytest

from kiosk.problem import Severity
from tests.content.growing import with_growth
from tests.content.test_checks import only_problem, problems

FIGURES = "figures/park.csv"


def with_row(pack, row):
    pack.write(FIGURES, pack.path(FIGURES).read_text("utf-8") + row + "\n")
    return pack


def test_one_number_with_two_values_is_a_warning_at_the_second(pack):
    problem = only_problem(with_row(pack, "news.residents.2022,95,count,exact,2022,S01"))
    assert (problem.severity, problem.code, problem.line) == (Severity.WARNING, "contradiction", 4)
    assert problem.message == (
        "news.residents.2022 is 95, and park.residents is 90 with the same unit, date and source"
    )


@pytest.mark.parametrize(
    "row",
    [
        "news.residents.2022,90,count,exact,2022,S01",
        "news.residents.2023,95,count,exact,2023,S01",
        "news.residents.2022,95,percent,exact,2022,S01",
        "news.jobs.2022,95,count,exact,2022,S01",
    ],
    ids=["the same value", "another date", "another unit", "another thing"],
)
def test_numbers_that_differ_rightly_are_not_told(pack, row):
    assert problems(with_row(pack, row)) == []


def test_a_number_that_contradicts_a_table_is_told(pack):
    growing = with_row(with_growth(pack), "park.residents.2021,95,count,exact,2021,S01")
    assert "residents in series/park.csv is 90" in only_problem(growing).message
