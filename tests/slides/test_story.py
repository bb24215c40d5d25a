"""Text slides: the words with their picture, in every language."""

import pytest
from PySide6.QtCore import Qt

from kiosk.design.theme import BODY, READING, READING_LARGE, READING_PORTRAIT
from kiosk.model.preferences import Preferences, TextSize
from kiosk.model.slide import Story
from kiosk.model.text import Language
from kiosk.model.visit import OpenSlide, Prefer
from kiosk.widgets.picture import Photograph, Stitched
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import Scroll
from tests.sweep import sweep


@pytest.mark.parametrize(("size", "language"), sweep({"landscape": (1920, 1080), "portrait": (1080, 1920)}, Language))
def test_every_text_of_the_default_pack_stands_beside_its_picture(open_kiosk, size, language):
    visitor = open_kiosk(size=size)
    visitor.tap("Touch to begin")
    kiosk = visitor.kiosk
    kiosk.session.do(Prefer(Preferences(language=language)))
    stories = [
        key
        for section in kiosk.session.contents
        for key in section.slides
        if isinstance(visitor.kiosk.pack.slide(key), Story)
    ]
    assert stories
    bare, uneven = [], []
    for key in stories:
        kiosk.session.do(OpenSlide(key))
        visitor.settle()
        page = visitor.window.stage.page
        if page.findChildren(Scroll) or not page.findChildren(Stitched) + page.findChildren(Photograph):
            bare.append(key)
        if size == (1920, 1080) and differing_lines(page) > 3:
            uneven.append(key)
    assert (bare, uneven) == ([], [])


def test_a_text_that_is_too_long_in_largest_type_scrolls_beside_its_picture(open_kiosk):
    visitor = open_kiosk()
    visitor.tap("Touch to begin")
    wished = Preferences(language=Language.RU, text_size=TextSize.LARGEST)
    visitor.kiosk.session.do(Prefer(wished))
    visitor.kiosk.session.do(OpenSlide("culture/festivals"))
    visitor.settle()
    page = visitor.window.stage.page
    (text,), (picture,) = page.findChildren(Scroll), page.findChildren(Stitched)
    assert text.geometry().right() < picture.x()
    assert picture.height() > 150


def differing_lines(page):
    """By how many lines one column of a text is longer than the other."""
    ends: dict[int, int] = {}
    for prose in page.findChildren(Prose, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if prose.style_token in {READING_LARGE, READING, BODY}:
            ends[prose.x()] = max(ends.get(prose.x(), 0), prose.y() + prose.height())
            pitch = prose.look.line_height(prose.style_token)
    return round((max(ends.values()) - min(ends.values())) / pitch) if len(ends) == 2 else 0


@pytest.mark.parametrize(
    "language",
    [Language.RU, Language.ZH, *(pytest.param(each, marks=pytest.mark.slow) for each in (Language.BE, Language.EN))],
)
def test_all_texts_of_a_chapter_are_of_one_size(open_kiosk, language):
    visitor = open_kiosk()
    visitor.tap("Touch to begin")
    kiosk, pack = visitor.kiosk, visitor.kiosk.pack
    kiosk.session.do(Prefer(Preferences(language=language)))
    for section in kiosk.session.contents:
        for chapter in section.chapters:
            settings = set()
            for key in (slide for slide in chapter.slides if isinstance(pack.slide(slide), Story)):
                kiosk.session.do(OpenSlide(key))
                visitor.settle()
                settings |= {
                    prose.style_token
                    for prose in visitor.window.stage.page.findChildren(Prose)
                    if prose.style_token in {READING_PORTRAIT, READING_LARGE, READING, BODY}
                }
            assert len(settings) <= 1, (section.id, chapter.title.en)
