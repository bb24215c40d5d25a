"""Numbers are found in a sentence however they are written, or a false one would pass unseen."""

import pytest

from kiosk.model.text import Language
from tests.content.number_words import read

BE, RU, ZH, EN = Language


@pytest.mark.parametrize(
    ("language", "words", "values"),
    [
        (EN, "China is third, a step behind Ukraine", [3]),
        (EN, "Thirty-four years in five numbers", [34, 5]),
        (EN, "From $2 million to $331 million in four years", [2e6, 331e6, 4]),
        (EN, "Almost half is minerals; sales doubled, then tripled", [47, 2, 3]),
        (EN, "A hundred makers, 67 800 cars, 27.7 M dollars", [100, 67800, 27.7e6]),
        (RU, "С 2 до 331 миллиона долларов за четыре года", [2e6, 331e6, 4]),
        (RU, "Тридцать четыре года в пяти цифрах, пятнадцать и пятьдесят", [34, 5, 15, 50]),
        (RU, "Второй или третий? Вдвое больше, почти половина", [2, 3, 2, 47]),
        (BE, "Ад двух інстытутаў да сямі, шэсцьдзясят кампаній", [2, 7, 60]),
        (BE, "Другі ці трэці? Больш чым удвая, амаль палова, 4,5 мільярда", [2, 3, 2.3, 47, 4.5e9]),
        (ZH, "二十八年，贸易额翻了七番", [28, 131]),
        (ZH, "从第一辆车到年产6.78万辆，百余家，两国，第三", [1, 67800, 150, 2, 3]),
        (ZH, "四年间从200万到3.31亿美元，近一半", [4, 1.9e6, 331e6, 47]),
    ],
)
def test_every_number_is_found(language, words, values):
    said = read(words, language)
    assert len(said) == len(values), [each.words for each in said]
    assert all(each.is_true_of(value) for each, value in zip(said, values, strict=True))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (EN, "2021: one thread, often sewn; the weight of a tent"),
        (RU, "Одна нить в 2021 году: семья, столица, тройка"),
        (BE, "Адна нітка ў 2021 годзе: сёмга, сталіца, у другі бок"),
        (ZH, "2021年3月5日，一线相连，十字绣，三亚"),
    ],
)
def test_what_is_no_number_is_left_alone(language, words):
    assert read(words, language) == []


@pytest.mark.parametrize(
    ("language", "words", "value"),
    [
        (EN, "second", 3),
        (EN, "almost half", 51),
        (RU, "4,5 миллиарда", 9.46e9),
        (BE, "трыццаць чатыры", 35),
        (ZH, "翻了九番", 131),
        (ZH, "翻了七番", 127),
    ],
)
def test_another_number_is_not_the_one_that_is_said(language, words, value):
    [said] = read(words, language)
    assert not said.is_true_of(value)
