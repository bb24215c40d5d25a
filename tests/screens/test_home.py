"""Home: the sections of the pack, and what is on today."""

from dataclasses import replace
from datetime import datetime
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import CONTRAST
from kiosk.machine.settings import PackSettings, Settings
from kiosk.model.preferences import Colours, Motion, Reach, TextSize
from kiosk.model.text import Language
from kiosk.model.visit import Begin, Prefer
from kiosk.screens.home.page import Ribbon, lowered_boxes
from kiosk.screens.home.tile import Tile
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.prose import Prose
from tests.packs import SmallPack
from tests.shots.inspection import out_of_reach
from tests.visitor import BLANKS

pytestmark = pytest.mark.expects_log("the clock says")  # Years that the pack cannot be shown in.


def at(day, time="10:00"):
    """A clock that stands still."""
    moment = datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=ZoneInfo("Europe/Minsk"))
    return lambda: moment


@pytest.fixture
def pack(tmp_path):
    return SmallPack.in_folder(tmp_path / "pack")


@pytest.fixture
def home(open_kiosk, pack):
    """Lets somebody come to the small pack's home screen at a time."""

    def home(day, time="10:00", invitation="Touch to begin"):
        visitor = open_kiosk(pack=pack.folder, clock=at(day, time))
        visitor.tap(invitation)
        return visitor

    return home


def tiles(visitor):
    return [tile.accessibleName() for tile in visitor.window.findChildren(Tile) if tile.isVisible()]


def ribbon(visitor):
    """What hangs on the thread, or nothing."""
    found = [ribbon.accessibleName() for ribbon in visitor.window.findChildren(Ribbon) if ribbon.isVisible()]
    return found[0].translate(BLANKS) if found else ""


def test_there_is_a_tile_for_every_section_in_the_packs_order(visitor):
    visitor.tap("Touch to begin")
    sections = visitor.kiosk.pack.head.contents.sections
    assert tiles(visitor) == [section.title.en for section in sections]


def test_a_hidden_section_has_no_tile(open_kiosk):
    visitor = open_kiosk(settings=Settings(pack=PackSettings(hidden=["news"])))
    visitor.tap("Touch to begin")
    assert len(tiles(visitor)) == 4
    assert not visitor.sees("News and video")


def test_another_pack_has_other_tiles_and_another_headline(home):
    visitor = home("2026-01-15")
    assert tiles(visitor) == ["Park"]
    assert visitor.sees("A small pack")


@pytest.mark.parametrize("count", range(1, 7))
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_up_to_six_sections_find_their_place_and_open(open_kiosk, pack, count, size):
    text = pack.path("sections/park/section.yaml").read_text("utf-8")
    names = ["park", *(f"part{number}" for number in range(2, count + 1))]
    for name in names[1:]:
        for slide in ("cover", "facts", "story", "quote", "timeline", "event", "gallery"):
            pack.write(f"sections/{name}/{slide}.yaml", pack.path(f"sections/park/{slide}.yaml").read_bytes())
        pack.write(f"sections/{name}/section.yaml", text.replace("en: Park", f"en: The {name}"))
    pack.change("pack.yaml", "sections: [park]", f"sections: [{', '.join(names)}]")
    visitor = open_kiosk(pack=pack.folder, size=size)
    visitor.tap("Touch to begin")
    assert len(tiles(visitor)) == count
    visitor.tap(tiles(visitor)[-1])
    assert visitor.kiosk.session.visit.route.slide == f"{names[-1]}/cover"


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("colours", ["day", "night"])
def test_with_lowered_controls_the_first_section_still_leads_and_all_is_within_reach(open_kiosk, colours, size):
    visitor = open_kiosk(size=size)
    kiosk = visitor.kiosk
    kiosk.session.do(Begin(Language.EN))
    wish = {"reach": Reach.LOWER, "colours": Colours(colours)}
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, **wish)))
    visitor.settle()
    page = visitor.window.stage.page
    assert list(out_of_reach(page, page.look)) == []
    first, *others = (tile for tile in visitor.window.findChildren(Tile) if tile.isVisible())
    assert all(area(first) > 1.5 * area(other) for other in others)
    assert all(area(first.emblem) > 1.5 * area(other.emblem) for other in others)


def area(widget):
    return widget.width() * widget.height()


@pytest.mark.parametrize("ribbon", [True, False])
@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("count", range(1, 7))
def test_lowered_tiles_end_within_reach_and_above_the_bar_without_touching(count, portrait, ribbon):
    boxes = [QRectF(*box) for box in lowered_boxes(count, portrait=portrait, ribbon=ribbon)]
    highest, lowest = (1488, 1776) if portrait else (628, 924)
    assert all(highest <= box.bottom() <= lowest for box in boxes)
    assert not any(one.intersects(two) for one, two in combinations(boxes, 2))


@pytest.mark.parametrize("text_size", ["normal", "largest"])
@pytest.mark.parametrize("reach", ["usual", "lower"])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_no_words_of_a_tile_lie_over_its_picture(open_kiosk, size, reach, text_size):
    visitor = open_kiosk(size=size)
    kiosk = visitor.kiosk
    for language in Language:
        kiosk.session.do(Begin(language))
        wish = {"reach": Reach(reach), "text_size": TextSize(text_size), "motion": Motion.CALM}
        kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, **wish)))
        on_stitches = [words for tile in visitor.window.findChildren(Tile) for words in lying_on_stitches(tile)]
        assert on_stitches == [], language


def lying_on_stitches(tile):
    """The words that stitches of the tile's picture come near."""
    if tile.emblem is None:
        return
    words = [words for words in tile.findChildren(QWidget) if isinstance(words, Prose | Numeral)]
    for one in words:
        lines = ink_of(one)
        if any(tile.emblem.covers(line.translated(one.pos() - tile.emblem.pos())) for line in lines):
            yield one.text() if isinstance(one, Prose) else one.accessibleName()


def ink_of(words):
    """Around each line, and some room to the right of it."""
    if isinstance(words, Numeral):
        return [QRectF(0, 0, min(words.width(), words.natural_width()) + 8, words.height())]
    layout = words.setting.layout
    lines = [layout.lineAt(index).naturalTextRect() for index in range(layout.lineCount())]
    return [line.adjusted(0, line.height() * 0.16, 8, -line.height() * 0.16) for line in lines]


def test_every_tile_with_a_number_shows_it_in_every_language(open_kiosk):
    visitor = open_kiosk()
    for language in Language:
        visitor.kiosk.session.do(Begin(language))
        assert [len(tile.findChildren(Numeral)) for tile in visitor.window.findChildren(Tile)] == [0, 1, 0, 1, 0]


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_the_caption_of_a_number_stands_on_one_line(open_kiosk, size):
    visitor = open_kiosk(size=size)
    for language in Language:
        visitor.kiosk.session.do(Begin(language))
        for tile in visitor.window.findChildren(Tile):
            for numeral in tile.findChildren(Numeral):
                captions = [words for words in tile.findChildren(Prose) if words.y() > numeral.y()]
                assert [words.setting.layout.lineCount() for words in captions] == [1], (language, captions[0].text())


@pytest.mark.parametrize(
    ("year", "invitation", "said"),
    [
        (2015, "Touch to begin", "1 year ago on 19 June."),
        (2015, "Дакраніцеся", "19 чэрвеня споўніцца 1 год."),
        (2016, "Дакраніцеся", "19 чэрвеня споўніцца 2 гады."),
        (2026, "Дакраніцеся", "19 чэрвеня споўніцца 12 гадоў."),
        (2015, "Коснитесь", "19 июня исполнится 1 год."),
        (2036, "Коснитесь", "19 июня исполнится 22 года."),
        (2026, "Коснитесь", "19 июня исполнится 12 лет."),
        (2024, "轻触屏幕", "6月19日迎来10周年"),
    ],
)
def test_it_counts_the_years_as_the_language_does(home, year, invitation, said):
    assert ribbon(home(f"{year}-06-18", invitation=invitation)).startswith(said)


def test_on_the_day_itself_it_says_so_and_opens_the_knot(home):
    visitor = home("2027-06-19")
    assert ribbon(visitor) == "Today marks 13 years. The first stone"
    visitor.tap("Today marks")
    assert visitor.kiosk.session.visit.route.slide == "park/timeline"


def test_an_anniversary_that_is_weeks_away_gives_way_to_the_news(visitor):
    visitor.tap("Touch to begin")
    assert ribbon(visitor).startswith("From the news, ")
    visitor.tap("From the news")
    assert visitor.kiosk.session.visit.route.slide == "news/latest"


@pytest.mark.parametrize(("day", "said"), [("2026-06-11", ""), ("2026-06-12", "12 years ago on 19 June.")])
def test_an_anniversary_is_told_from_a_week_before_on(home, day, said):
    assert ribbon(home(day)).startswith(said)
    assert bool(ribbon(home(day))) == bool(said)


def test_where_nothing_is_dated_nothing_hangs_there(home, pack):
    pack.change("sections/park/timeline.yaml", "date: 2014-06-19", 'date: "2014"')
    assert ribbon(home("2026-01-15")) == ""


def test_the_bar_tells_the_day_and_the_time_in_the_visitors_language(home):
    assert home("2026-11-23", "14:20").sees("Monday 23 November, 14:20")
    assert home("2026-11-23", "14:20", "轻触屏幕").sees("11 月 23 日 星期一 14:20")


def test_high_contrast_keeps_the_red_of_great_stone_and_every_outline_whole(open_kiosk):
    visitor = open_kiosk(clock=at("2026-11-23"))
    visitor.tap("Touch to begin")
    kiosk = visitor.kiosk
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, colours=Colours.CONTRAST)))
    visitor.settle()
    for tile in visitor.window.stage.page.findChildren(Tile):
        tile.clearFocus()
        image = tile.grab(tile.face).toImage()
        foot = {image.pixelColor(x, image.height() - 1).name() for x in range(20, image.width() - 20)}
        red = tile.accessibleName() == "Great Stone"
        assert foot == {(CONTRAST.red if red else CONTRAST.rule).lower()}, tile.accessibleName()
