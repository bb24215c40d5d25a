"""A section begins with its cover."""

import pytest

from tests.slides.conftest import COVERS


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("be", {"Парк", "Пад Мінскам", "Частка 1 з 1"}),
        ("ru", {"Парк", "Под Минском", "Часть 1 из 1"}),
        ("zh", {"园区", "明斯克近郊"}),
        ("en", {"Park", "Near Minsk", "Part 1 of 1"}),
    ],
)
def test_it_says_what_comes_and_begins_in_the_visitors_language(come, language, said):
    visitor = come(language)
    for words in said:
        assert visitor.sees(words)
    visitor.tap(COVERS[language][1])
    assert visitor.kiosk.controller.visit.route.slide == "park/facts"


def test_a_section_without_a_cover_opens_with_its_first_slide(come, pack):
    pack.change("sections/park/section.yaml", "cover: cover\n", "")
    visitor = come()
    assert visitor.sees("The park grows")
