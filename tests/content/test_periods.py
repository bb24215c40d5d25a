"""Periods as statistics and staff write them, in four languages."""

import pytest

from kiosk.content.tables.periods import read_period
from tests.content.tables import read, said, values


@pytest.mark.parametrize(
    ("words", "at"),
    [
        *[(words, "2024-01") for words in (
            "2024年1月", "2024年01月份", "январь 2024 г.", "янв.2024", "студзень 2024", "Jan 2024", "January 2024",
            "01.2024", "202401", "2024M01", "2024-1", "2024/01", "2024/1",
        )],
        *[(words, "2024-01..2024-02") for words in (
            "2024年1-2月", "2024年1—2月", "2024年1至2月", "январь–февраль 2024", "студзень-люты 2024 г.",
            "January-February 2024",
        )],
        *[(words, "2024-07..2024-09") for words in (
            "2024Q3", "2024年第三季度", "2024年3季度", "III кв. 2024", "3-й квартал 2024 г.", "Q3 2024",
            "3rd quarter 2024",
        )],
        *[(words, "2026-12-02") for words in (
            "02.12.2026", "2 декабря 2026", "2 декабря 2026 г.", "2 снежня 2026", "2026年12月2日",
            "среда, 2 декабря 2026 года", "2026年12月2日（星期三）", "December 2, 2026", "2 December 2026", "2026/12/2",
            "2026.12.02",
        )],
        ("31/12/2026", "2026-12-31"), ("2024年上半年", "2024-01..2024-06"), ("9 месяцев 2024 г.", "2024-01..2024-09"),
    ],
)  # fmt: skip
def test_a_period_is_read(words, at):
    assert read_period(words) == at


@pytest.mark.parametrize(
    "words",
    [
        "01/02/2026",
        "2024.1",
        "2024-25",
        "31.02.2026",
        "2 декабря",
        "13月2024年",
        "декабрь",
        "2024年13月",
        "май-март 2024",
    ],
)
def test_what_may_be_another_period_or_is_none_is_not_read(words):
    assert read_period(words) is None


@pytest.mark.parametrize("heading", ["年月", "年度", "月份", "Период", "месяц", "Quarter", "перыяд"])
def test_a_column_of_periods_is_found_by_its_heading(tmp_path, heading):
    table, problems = read(tmp_path, f"{heading},出口\n2024年1月*,5\n31.12.2024,6\n2024,7\n")
    assert (values(table), problems) == ({"出口": {"2024": 7, "2024-01": 5, "2024-12-31": 6}}, [])


@pytest.mark.parametrize("cell", ["1.23E+11", "1,23E+11", "5E+11", "-1.23457E+11", "1.5E+06"])
def test_a_number_that_lost_digits_is_an_error(tmp_path, cell):
    table, problems = read(tmp_path, f"year;exports\n2020;{cell}\n")
    assert (values(table), said(problems)) == ({"exports": {}}, [("rounded", "error", "2:2")])


def test_a_number_with_all_its_digits_may_have_an_exponent(tmp_path):
    assert read(tmp_path, "year;exports\n2020;1.23456E+05\n2021;4.5e5\n")[1] == []
