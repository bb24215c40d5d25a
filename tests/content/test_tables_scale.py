"""Tables in thousands and millions, which the file itself declares."""

import pytest

from tests.content.tables import read, said, values


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("scale: million\nyear;exports\n2020;753,4\n", {"exports": {"2020": 753_400_000}}),
        ("Торговля, млн долл.;scale: million\nгод;экспорт\n2020;1,1\n", {"экспорт": {"2020": 1_100_000}}),
        (
            "Масштаб: тыс.\nгод;экспорт;доля, % (scale: one)\n2020;5;7\n",
            {"экспорт": {"2020": 5000}, "доля, %": {"2020": 7}},
        ),
        (
            "year;exports (scale: billion);people\n2020;1,5;9\n",
            {"exports": {"2020": 1_500_000_000}, "people": {"2020": 9}},
        ),
        ("scale: thousand\nyear;flow;value\n2020;exports;5,2\n", {"exports": {"2020": 5200}}),
    ],
)
def test_values_are_scaled_as_the_table_declares(tmp_path, content, expected):
    table, problems = read(tmp_path, content)
    assert (values(table), problems) == (expected, [])


def test_another_scale_than_the_declared_one_is_told(tmp_path):
    _, problems = read(tmp_path, "Торговля, тыс. долл.\nscale: million\nyear;exports\n2020;5\n")
    assert said(problems) == [("scale", "warning", "1:1")]


@pytest.mark.parametrize(
    ("words", "declared"),
    [
        ("单位：千美元", "scale: thousand"),
        ("тыс. долл.", "scale: thousand"),
        ("USD billion", "scale: billion"),
        ("单位：亿元人民币", "scale: 亿"),
        ("万美元", "scale: 万"),
    ],
)
def test_the_scale_to_declare_is_the_one_that_the_words_name_and_silences_them(tmp_path, words, declared):
    _, (problem,) = read(tmp_path, f"{words};\nyear;exports\n2020;5\n")
    assert f"`{declared}`" in problem.hint
    _, problems = read(tmp_path, f"{words};{declared}\nyear;exports\n2020;5\n")
    assert problems == []
