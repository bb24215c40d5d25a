"""The bar along the lower edge."""

import pytest

from kiosk.model.text import Language
from kiosk.model.visit import OpenSlide, Prefer, Preferences, Reach, TextSize
from kiosk.widgets.bar_items import Tab


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_all_tabs_of_a_bar_are_written_in_one_size(open_kiosk, size, language):
    visitor = open_kiosk(size=size)
    visitor.tap("Touch to begin")
    controller = visitor.kiosk.controller
    controller.do(Prefer(Preferences(language=language, text_size=TextSize.LARGEST, reach=Reach.LOWER)))
    for section in controller.maker.contents:
        controller.do(OpenSlide(section.slides[1]))
        visitor.settle()
        tabs = [thing for thing in visitor.things() if isinstance(thing, Tab)]
        assert len(tabs) > 1
        assert len({tab.shrunk for tab in tabs}) == 1
        assert all(tab.shrunk <= tab.fitting() for tab in tabs)
