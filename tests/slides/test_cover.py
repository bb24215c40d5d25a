"""A section begins with its cover."""

import pytest
from PySide6.QtCore import QRectF

from kiosk.model.visit import Begin, OpenSlide
from kiosk.widgets.picture import Stitched
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
    assert visitor.kiosk.session.visit.route.slide == "park/facts"


def test_a_section_without_a_cover_opens_with_its_first_slide(come, pack):
    pack.change("sections/park/section.yaml", "cover: cover\n", "")
    visitor = come()
    assert visitor.sees("The park grows")


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_pictures_hang_on_short_cords_and_are_large(open_kiosk, size):
    visitor = open_kiosk(size=size)
    kiosk = visitor.kiosk
    kiosk.session.do(Begin())
    for section in ("park", "trade", "history", "culture", "news"):
        kiosk.session.do(OpenSlide(f"{section}/cover"))
        visitor.settle()
        page = visitor.window.stage.page
        (picture,) = page.findChildren(Stitched)
        (_, cord, _), _ = page.thread_line.strokes
        bend, end = (cord.elementAt(cord.elementCount() - back) for back in (2, 1))
        hook = QRectF(end.x - picture.x() - 12, end.y - picture.y() - 12, 24, 24)
        assert picture.covers(hook), "the cord ends in the air"
        assert picture.y() - bend.y < 160
        assert picture.width() > 0.24 * size[0]
