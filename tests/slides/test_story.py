"""Text slides: the words with their picture, in every language."""

import pytest

from kiosk.model.slide import Story
from kiosk.model.text import Language
from kiosk.model.visit import OpenSlide, Prefer, Preferences
from kiosk.widgets.picture import Photograph, Stitched
from kiosk.widgets.scroll import Scroll


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_every_text_of_the_default_pack_stands_beside_its_picture(open_kiosk, size, language):
    visitor = open_kiosk(size=size)
    visitor.tap("Touch to begin")
    controller = visitor.kiosk.controller
    controller.do(Prefer(Preferences(language=language)))
    stories = [
        key
        for section in controller.maker.contents
        for key in section.slides
        if isinstance(visitor.kiosk.pack.slide(key), Story)
    ]
    assert stories
    bare = []
    for key in stories:
        controller.do(OpenSlide(key))
        visitor.settle()
        page = visitor.window.stage.page
        if page.findChildren(Scroll) or not page.findChildren(Stitched) + page.findChildren(Photograph):
            bare.append(key)
    assert bare == []
