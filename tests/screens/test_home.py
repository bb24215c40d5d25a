"""Home: the sections of the pack, and what is on today."""

from datetime import datetime

import pytest

from kiosk.screens.home import Ribbon, Tile
from kiosk.services.settings import PackSettings, Settings
from tests.packs import SmallPack
from tests.visitor import BLANKS

NOTICES = """\
notices:
  - date: 2026-11-23
    time: "15:00"
    title: {be: Канцэрт, ru: Концерт, zh: 音乐会, en: A concert}
    place: {be: Вялікая зала, ru: Большой зал, zh: 大厅, en: The great hall}
    slide: park/event
  - date: 2026-11-23
    time: "11:00"
    title: {be: Адкрыццё, ru: Открытие, zh: 开幕式, en: The opening}
    place: {be: Фае, ru: Фойе, zh: 前厅, en: The foyer}
"""


def at(day, time="10:00"):
    """A clock that stands still."""
    moment = datetime.fromisoformat(f"{day}T{time}").astimezone()
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
    assert visitor.kiosk.controller.visit.route.slide == f"{names[-1]}/cover"


def test_todays_notice_hangs_on_the_thread_and_opens_its_slide(home, pack):
    pack.write("pack.yaml", pack.path("pack.yaml").read_text("utf-8") + NOTICES)
    visitor = home("2026-11-23", "12:00")
    assert "15:00" in ribbon(visitor)
    assert "A concert. The great hall" in ribbon(visitor)
    visitor.tap(ribbon(visitor)[:5])
    assert visitor.kiosk.controller.visit.route.slide == "park/event"


def test_of_several_notices_the_next_one_hangs_there(home, pack):
    pack.write("pack.yaml", pack.path("pack.yaml").read_text("utf-8") + NOTICES)
    assert "The opening" in ribbon(home("2026-11-23", "09:00"))


def test_without_a_notice_it_recalls_the_anniversary_that_comes_next(home, pack):
    pack.write("pack.yaml", pack.path("pack.yaml").read_text("utf-8") + NOTICES)
    assert "19 June 2014. The first stone" in ribbon(home("2026-11-24"))


def test_on_the_day_itself_it_says_so_and_opens_the_knot(home):
    visitor = home("2027-06-19")
    before = ribbon(home("2027-06-18")).split(":")[0]
    assert "19 June 2014. The first stone" in ribbon(visitor)
    assert ribbon(visitor).split(":")[0] != before
    visitor.tap(ribbon(visitor)[:8])
    assert visitor.kiosk.controller.visit.route.slide == "park/timeline"


def test_where_nothing_is_dated_nothing_hangs_there(home, pack):
    pack.change("sections/park/timeline.yaml", "date: 2014-06-19", 'date: "2014"')
    assert ribbon(home("2026-01-15")) == ""


def test_the_bar_tells_the_day_and_the_time_in_the_visitors_language(home):
    assert home("2026-11-23", "14:20").sees("Monday 23 November, 14:20")
    assert home("2026-11-23", "14:20", "轻触屏幕").sees("11 月 23 日 星期一 14:20")
