"""Numbers that stand together are written alike."""

import pytest

from kiosk.model.figure import Unit
from kiosk.model.text import Language
from kiosk.words.scale import Scale

BE, RU, ZH, EN = Language.BE, Language.RU, Language.ZH, Language.EN


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (EN, ["$4.46", "$0.75", "−$2.96"]),
        (BE, ["4,46", "0,75", "−2,96"]),
        (RU, ["4,46", "0,75", "−2,96"]),
        (ZH, ["44.6", "7.5", "−29.6"]),
    ],
)
def test_beside_a_large_number_all_count_in_its_step(language, expected):
    scale = Scale.of(Unit.USD, 4457164300, language)
    assert [scale.bare(value) for value in (4457164300, 748242600, -2960679300)] == expected


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        (EN, "million dollars", ["8\u202f900", "748", "6"]),
        (BE, "млн долараў", ["8\u202f900", "748", "6"]),
        (RU, "млн долларов", ["8\u202f900", "748", "6"]),
        (ZH, "亿美元", ["89.00", "7.48", "0.06"]),
    ],
)
def test_a_table_is_one_step_finer_and_names_its_unit_once(language, words, expected):
    scale = Scale.of_table(Unit.USD, 8.9e9, language)
    assert scale.words().replace("\u00a0", " ") == words
    assert [scale.digits(value) for value in (8.9e9, 748242600, 6222000)] == expected


@pytest.mark.parametrize(("language", "expected"), [(EN, "bn"), (BE, "млрд $"), (RU, "млрд $"), (ZH, "亿美元")])
def test_a_row_says_the_unit_after_its_number(language, expected):
    assert Scale.of(Unit.USD, 4.46e9, language).after().replace("\u00a0", " ") == expected
    assert Scale.of(Unit.COUNT, 171, language).after() == ""


def test_a_rounded_number_has_no_more_decimals_than_it_was_given():
    scale = Scale.of_table(Unit.USD, 1.7e9, ZH)
    assert [scale.rounded(value) for value in (1.7e9, 1.33e9, 8.77e8)] == ["17", "13.3", "8.77"]


@pytest.mark.parametrize(
    ("unit", "largest", "value", "expected"),
    [
        (Unit.PERCENT, 47.94, 7.2, "7.2"),
        (Unit.COUNT, 171, 90, "90"),
        (Unit.COUNT, 12000, 2000, "2\u202f000"),
    ],
)
def test_small_numbers_stay_whole_and_percent_keeps_one_decimal(unit, largest, value, expected):
    assert Scale.of(unit, largest, EN).digits(value) == expected
