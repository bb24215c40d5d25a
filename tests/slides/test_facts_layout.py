"""Where a large number and its facts stand, worked out without a single widget."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.content.compiled import open_pack
from kiosk.design.look import Frame, Look
from kiosk.machine import paths
from kiosk.model.preferences import Preferences, Reach, TextSize
from kiosk.model.slide import Facts
from kiosk.model.text import Language
from kiosk.pages.context import PageContext
from kiosk.pages.layout import ChipItem, NumeralItem, RuleItem, TouchItem
from kiosk.pages.region import Region
from kiosk.slides.facts.layout import lay_out

TOP, TOP_OF_LARGER, TOP_IN_PORTRAIT = 186.0, 170.0, 340.0
"""The y below the headline."""
SIZES = [(1920, 1080), (1080, 1920)]


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    pack, _ = open_pack(paths.default_pack(), tmp_path_factory.mktemp("compiled"))
    yield pack
    pack.close()


@pytest.fixture
def context(qapp, pack):
    """A context of a size, and of wishes of a visitor."""

    def context(size=(1920, 1080), **wishes):
        wishes = {"language": Language.RU, **wishes}
        look = Look.of(Frame(*size), Preferences(**wishes))
        return PageContext(pack=pack, contents=pack.head.contents, look=look, now=datetime(2026, 12, 1, tzinfo=UTC))

    return context


def things(layout, kind):
    return [item for item in layout.items if isinstance(item.thing, kind)]


def slides(pack):
    keys = [slide for section in pack.head.contents for slide in section.slides]
    return [slide for slide in map(pack.slide, keys) if isinstance(slide, Facts)]


def test_the_same_slide_in_the_same_look_gives_the_same_layout(context, pack):
    slide = pack.slide("park/facts")
    assert lay_out(slide, context(), TOP) == lay_out(slide, context(), TOP)


def test_one_source_of_all_numbers_is_told_once_and_each_fact_may_be_touched(context, pack):
    layout = lay_out(pack.slide("park/facts"), context(), TOP)
    assert len(things(layout, ChipItem)) == 1
    assert len(things(layout, TouchItem)) == 4


def test_sources_that_differ_stand_on_one_line_below_their_facts(context, pack):
    layout = lay_out(pack.slide("park/today"), context(), TOP)
    _, *below = things(layout, ChipItem)
    assert len(below) == 4
    assert len({item.y for item in below}) == 1
    assert not things(layout, TouchItem)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("text_size", list(TextSize))
def test_no_fact_reaches_into_the_bar_whatever_is_written(context, pack, size, language, text_size):
    here = context(size, language=language, text_size=text_size)
    for slide in slides(pack):
        region = Region(here.look)
        top = TOP_IN_PORTRAIT if region.portrait else TOP_OF_LARGER if region.larger else TOP
        layout = lay_out(slide, here, top)
        assert max(item.y + item.h for item in layout.items) <= region.bar, slide.title.en


def test_the_large_number_gives_way_where_larger_words_need_its_room(context, pack):
    slide = pack.slide("trade/accredited")
    sizes = []
    for text_size in TextSize:
        hero, *_ = things(lay_out(slide, context(text_size=text_size), TOP), NumeralItem)
        sizes.append(hero.thing.size)
    assert sizes == sorted(sizes, reverse=True)


def test_lowered_controls_leave_nothing_to_press_above_their_reach(context, pack):
    here = context(reach=Reach.LOWER)
    region = Region(here.look)
    for slide in slides(pack):
        pressed = [item for item in lay_out(slide, here, TOP).items if isinstance(item.thing, ChipItem | TouchItem)]
        assert all(region.reachable(item.y) for item in pressed)


def test_without_a_skyline_the_thread_takes_the_place_of_the_first_hairlines(context, pack):
    slide = pack.slide("park/facts")
    on_sky, bare = lay_out(slide, context(), TOP), lay_out(replace(slide, skyline=None), context(), TOP)
    assert on_sky.skyline is not None
    assert len(things(on_sky, RuleItem)) == 4
    assert bare.skyline is None
    assert not things(bare, RuleItem)
