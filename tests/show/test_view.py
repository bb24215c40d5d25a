"""One session in two views: what is done in one is shown in the other, each in its own size and language."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.charts.fingers import Fingers
from kiosk.machine.film import Projector
from kiosk.model.preferences import Colours, TextSize
from kiosk.model.text import Language
from kiosk.model.visit import Begin, EnterItem, OpenSlide, Prefer, Sheet
from kiosk.model.visit import View as Close
from kiosk.show.factory import SlideFactory
from kiosk.show.overrides import Overrides
from kiosk.show.view import View
from kiosk.slides.map.view import MapView
from kiosk.widgets.scroll import Reading
from kiosk.widgets.touch import Touchable
from tests.films import with_films
from tests.packs import SmallPack
from tests.visitor import BLANKS, words_on

NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def beside():
    """Opens a second view of a kiosk's session: smaller, in Chinese, dark, with neither bar nor touches."""
    opened = []

    def open_beside(visitor, size=(960, 540), **own):
        kiosk = visitor.kiosk
        own = own or {"language": Language.ZH, "colours": Colours.NIGHT, "volume": 0.0}
        view = View(kiosk.session, SlideFactory(), own=Overrides(**own))
        opened.append(view)
        view.resize(*size)
        view.start()
        view.show()
        return view

    yield open_beside
    for view in opened:
        view.close()
        view.deleteLater()


def reading(visitor, slide):
    visitor.kiosk.session.do(Begin(Language.EN))
    visitor.kiosk.session.do(OpenSlide(slide))
    visitor.settle()
    return visitor


def sees(view, words):
    """Whether words stand in a view, once nothing moves in it."""
    view.settle()
    return any(words in seen for seen in words_on(view))


def touch(view, name):
    """Touch what has that name in a view."""
    view.settle()
    things = [thing for thing in view.findChildren(Touchable) if thing.isVisible()]
    thing = next(thing for thing in things if thing.accessibleName().translate(BLANKS).startswith(name))
    QTest.mouseClick(thing, Qt.MouseButton.LeftButton, NO_KEYS, thing.face.center())
    view.settle()


def part(view, kind):
    found = view.stage.page.findChild(kind)
    assert found is not None
    return found


def test_the_words_of_the_interface_are_those_of_each_view_also_when_it_is_made_again(visitor, beside):
    view = beside(reading(visitor, "trade/graph"))
    for text_size in (TextSize.LARGE, TextSize.NORMAL):
        preferences = visitor.kiosk.session.visit.preferences
        visitor.kiosk.session.do(Prefer(replace(preferences, text_size=text_size)))
        assert visitor.sees("Compare")
        assert sees(view, "比较")


def test_a_slide_is_shown_in_both_each_in_its_own_size_language_and_colours(visitor, beside):
    view = beside(reading(visitor, "park/facts"))
    assert visitor.sees("football pitches")
    assert sees(view, "足球场")
    assert view.stage.page.size().toTuple() == (960, 540)
    assert (visitor.kiosk.view.look.palette.name, view.look.palette.name) == ("day", "night")
    visitor.swipe(-900)
    assert view.stage.page.key == visitor.window.stage.page.key == visitor.kiosk.session.visit.route.slide


def test_a_year_picked_in_one_is_picked_in_the_other(visitor, beside):
    view = beside(reading(visitor, "trade/graph"))
    fingers = part(visitor.kiosk.view, Fingers)
    place = QPoint(round(fingers.window_in_sight.x(2015)), 300)
    visitor.tap_at(*fingers.mapTo(visitor.window, place).toTuple())
    assert visitor.sees("$3.2 billion")
    assert sees(view, "2015")
    fingers = part(view, Fingers)
    place = QPoint(round(fingers.window_in_sight.x(2008)), 150)
    QTest.mouseClick(fingers, Qt.MouseButton.LeftButton, NO_KEYS, place)
    visitor.settle()
    assert visitor.sees("2008")


def test_the_map_opens_the_same_city_and_is_looked_at_as_closely(visitor, beside):
    view = beside(reading(visitor, "park/map"))
    visitor.tap("Xi’an")
    assert visitor.sees("from Minsk")
    assert sees(view, "西安")
    near = Close(2.5, 0.4, 0.4)
    part(visitor.kiosk.view, MapView).look_at(near)
    visitor.settle()
    mine, other = (part(each, MapView).view for each in (visitor.kiosk.view, view))
    assert mine.zoom == other.zoom == near.zoom
    assert sees(view, "西安")


def test_a_group_of_goods_opened_in_one_is_open_in_the_other(visitor, beside):
    view = beside(reading(visitor, "trade/composition"))
    first = next(thing for thing in visitor.things() if "%" in thing.accessibleName())
    visitor.touch(first)
    item = visitor.kiosk.session.visit.item
    assert item
    assert sees(view, "全部商品")
    touch(view, "全部商品")
    assert visitor.kiosk.session.visit.item == 0
    visitor.settle()
    assert not visitor.sees("All goods")


def test_a_timeline_tells_the_same_story(visitor, beside):
    view = beside(reading(visitor, "history/timeline"))
    visitor.tap("1995")
    here = visitor.kiosk.session.visit.item
    entry = visitor.kiosk.pack.slide("history/timeline").entries[here]
    assert visitor.sees(entry.title.say(Language.EN))
    assert sees(view, entry.title.say(Language.ZH))


def test_what_is_read_stands_at_the_same_place(open_kiosk, beside, tmp_path):
    pack = SmallPack.in_folder(tmp_path)
    long = "  - {be: а, ru: а, zh: 一, en: " + "Here a forest stood. " * 40 + "}\n"
    pack.change("sections/park/story.yaml", "picture:", long * 2 + "picture:")
    visitor = reading(open_kiosk(pack=pack.folder), "park/story")
    wish = replace(visitor.kiosk.session.visit.preferences, text_size=TextSize.LARGEST)
    visitor.kiosk.session.do(Prefer(wish))
    view = beside(visitor, language=Language.EN)
    part(visitor.kiosk.view, Reading).bar.setValue(200)
    visitor.wait(300)
    assert part(view, Reading).offset() == 100


def wait_until(true):
    for _ in range(750):
        if true():
            return
        QTest.qWait(20)
    raise AssertionError("it never came")


def test_a_film_goes_on_from_the_same_place(open_kiosk, beside, tmp_path):
    pack = with_films(SmallPack.in_folder(tmp_path), "whole")
    visitor = reading(open_kiosk(pack=pack.folder), "park/gallery")
    view = beside(visitor)
    visitor.kiosk.session.do(EnterItem(1))
    films = [part(each, Projector) for each in (visitor.kiosk.view, view)]
    wait_until(lambda: all(film.frames > 2 for film in films))
    visitor.tap("Pause")
    wait_until(lambda: not films[1].playing)
    visitor.tap("10 s back")
    wait_until(lambda: all(film.position == 0 for film in films))
    touch(view, "播放")
    wait_until(lambda: all(film.playing for film in films))


def test_what_a_view_has_of_its_own_stays_its_own(visitor, beside):
    view = beside(reading(visitor, "park/facts"))
    view.do(Prefer(replace(view.preferences, subtitles=False)))
    preferences = visitor.kiosk.session.visit.preferences
    assert (preferences.language, preferences.subtitles) == (Language.EN, False)
    visitor.kiosk.session.do(Prefer(replace(preferences, language=Language.RU)))
    assert view.preferences.language is Language.ZH
    assert sees(view, "足球场")


def test_away_from_slides_a_view_of_slides_shows_cloth_and_no_sheet(visitor, beside):
    view = beside(reading(visitor, "park/facts"))
    visitor.tap("Info")
    assert visitor.kiosk.session.visit.sheet is Sheet.INFO
    assert sees(view, "足球场")
    visitor.tap("Close")
    visitor.tap("Home")
    assert not words_on(view)
    visitor.tap("Great Stone")
    assert words_on(view)


@pytest.mark.expects_log("this slide is left out")
def test_a_slide_that_one_view_cannot_show_is_left_out_of_both(visitor, beside, monkeypatch):
    view = beside(reading(visitor, "park/cover"))
    monkeypatch.setattr("kiosk.slides.facts.page.FactsPage.build", lambda page: 1 / 0)
    visitor.kiosk.session.do(OpenSlide("park/facts"))
    visitor.settle()
    view.settle()
    assert view.stage.page.key == visitor.window.stage.page.key != "park/facts"
