"""The bar along the lower edge."""

import pytest
from PySide6.QtCore import QPoint

from kiosk.model.preferences import Preferences, Reach, TextSize
from kiosk.model.text import Language
from kiosk.model.visit import OpenSlide, Prefer
from kiosk.show.bar.bar import Bar
from kiosk.show.bar.dots import Dots
from kiosk.show.bar.items import Tab
from tests.sweep import sweep

CORD_Y = {(1920, 1080): 949, (1080, 1920): 1669}

RULE_Y = {(1920, 1080): 948, (1080, 1920): 1788}


@pytest.mark.parametrize(("size", "language"), sweep([(1920, 1080), (1080, 1920)], Language))
def test_all_tabs_of_a_bar_are_written_in_one_size(open_kiosk, size, language):
    visitor = open_kiosk(size=size)
    visitor.tap("Touch to begin")
    kiosk = visitor.kiosk
    kiosk.session.do(Prefer(Preferences(language=language, text_size=TextSize.LARGEST, reach=Reach.LOWER)))
    for section in kiosk.session.contents:
        kiosk.session.do(OpenSlide(section.slides[1]))
        visitor.settle()
        tabs = [thing for thing in visitor.things() if isinstance(thing, Tab)]
        assert len(tabs) > 1
        assert len({tab.shrunk for tab in tabs}) == 1
        assert all(tab.shrunk <= tab.fitting() for tab in tabs)
        assert all(tab.shrunk * tab.look.size(tab.style_token) > tab.style_token.size - 1 for tab in tabs)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_the_dots_of_a_chapter_stand_clear_of_the_cord_under_its_tab(open_kiosk, size):
    visitor = open_kiosk(size=size)
    visitor.tap("Touch to begin")
    last = next(iter(visitor.kiosk.session.contents)).chapters[-1]
    visitor.kiosk.session.do(OpenSlide(last.slides[0]))
    visitor.settle()
    bar = visitor.window.findChild(Bar)
    dots = bar.findChild(Dots)
    face = dots.face.translated(dots.mapTo(visitor.window, QPoint()))
    _, end = bar.cord
    cord = visitor.kiosk.view.look.frame.rect(end - 170, CORD_Y[size] - 11, 170, 22)
    assert not face.intersects(cord)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
@pytest.mark.parametrize("slide", ["park/city", "history/first-knot", "trade/graph"])
def test_the_dots_stand_above_the_rule_of_the_bar(open_kiosk, size, slide):
    visitor = open_kiosk(size=size)
    visitor.kiosk.session.do(OpenSlide(slide))
    visitor.settle()
    dots = visitor.window.findChild(Bar).findChild(Dots)
    assert dots.mapTo(visitor.window, dots.face.bottomLeft()).y() < RULE_Y[size] - 2


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_above_the_rule_a_touch_beside_the_dots_belongs_to_the_page(open_kiosk, size):
    visitor = open_kiosk(size=size)
    visitor.kiosk.session.do(OpenSlide("trade/graph"))
    visitor.settle()
    below = visitor.window.childAt(QPoint(300, CORD_Y[size] - 27))
    assert visitor.window.stage.isAncestorOf(below)
