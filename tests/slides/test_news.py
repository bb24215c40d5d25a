"""News before a visitor: a list that is never empty, pieces that fill the page, and no surprise while one reads."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QSize

from kiosk.machine.settings import NewsSettings, Settings
from kiosk.model.bulletin import Bulletin, Item
from kiosk.model.preferences import Colours, Reach, TextSize
from kiosk.model.text import Language
from kiosk.model.visit import Prefer, Reading
from kiosk.shell.newsroom import Newsroom
from kiosk.widgets.buttons import LinkButton
from kiosk.widgets.picture import Photograph
from kiosk.widgets.qr import QrCode, modules
from kiosk.widgets.scroll import Scroll
from tests.codes import read
from tests.feeds import entry, rss, running_site
from tests.packs import SmallPack, photograph
from tests.shots.inspection import faults, small_targets
from tests.sweep import sweep

CHECKED = datetime(2026, 11, 23, 7, 20, tzinfo=UTC)
LONG = "Делегация города-побратима посетила промышленный парк и обсудила с резидентами новые совместные проекты"


def clock():
    return datetime(2026, 11, 23, 14, 20, tzinfo=UTC)


def item(number, title="", **changes):
    made = Item(
        id=f"{number:012x}",
        title=title or f"Piece {number}",
        paragraphs=(f"What happened in {number}.", "And then."),
        date=f"2026-11-{20 - number:02}",
        publisher="Paper",
        language="ru",
        address=f"https://www.paper.example/{number}",
    )
    return replace(made, **changes)


def bulletin(*items):
    return Bulletin(items=items, checked=CHECKED)


NEWS = bulletin(item(1), item(2), item(3, LONG))


@pytest.fixture
def reader(open_kiosk):
    """Somebody before the news in English."""
    return in_front_of(open_kiosk(clock=clock))


def in_front_of(visitor, section="News and video"):
    visitor.tap("Touch to begin")
    visitor.tap(section)
    visitor.tap("News")
    return visitor


def broadcast(visitor, news=NEWS):
    visitor.kiosk.session.take_news(news)
    visitor.settle()


def test_without_any_feed_the_packs_own_milestones_are_the_news(reader):
    assert reader.sees("2026 is a year of industrial cooperation")
    assert reader.sees("13 February 2026: Spring Festival in Minsk")
    assert not reader.sees("Updated")


def test_what_feeds_brought_stands_before_the_milestones_with_its_time(reader):
    broadcast(reader)
    pressable = [thing.accessibleName().replace("\u00a0", " ") for thing in reader.things()]
    names = [name for name in pressable if "2026:" in name]
    assert names[:3] == ["19 November 2026: Piece 1", "18 November 2026: Piece 2", f"17 November 2026: {LONG}"]
    assert "March 2026: 2026 is a year of industrial cooperation" in names[3]
    assert reader.sees("Updated 23 November, 10:20. Works offline")


def test_a_piece_fills_the_page_and_leads_to_the_next_and_back(reader):
    broadcast(reader)
    reader.tap("18 November 2026: Piece 2")
    assert reader.sees("What happened in 2.")
    assert reader.sees("And then.")
    assert reader.sees("Scan to read on at paper.example, in Russian")
    reader.tap("Next in the news")
    assert reader.sees(LONG)
    reader.tap("All news")
    assert reader.sees("18 November 2026: Piece 2")


def test_back_leads_from_a_piece_to_the_list_and_from_there_home(reader):
    reader.tap("13 February 2026: Spring Festival in Minsk")
    reader.tap("Back")
    assert reader.sees("29 January 2026: 171 residents from 16 countries")
    reader.tap("Back")
    assert reader.sees("Belarus and China, one thread")


def test_the_code_holds_the_address_and_nothing_else(reader):
    broadcast(reader)
    reader.tap("19 November 2026: Piece 1")
    (code,) = reader.window.stage.page.findChildren(QrCode)
    assert read(code) == [list(row) for row in modules("https://www.paper.example/1")]


def test_news_without_an_address_have_no_code(reader):
    broadcast(reader, bulletin(item(1, address="")))
    reader.tap("19 November 2026: Piece 1")
    assert not reader.window.stage.page.findChildren(QrCode)
    assert not reader.sees("Scan to read on")


def test_a_milestone_says_where_it_was_read_and_where_the_story_is_told(reader):
    reader.tap("March 2026: 2026 is a year")
    reader.tap("Source: news.by")
    assert reader.sees("Ад адукацыі да турызму")
    reader.tap("Close")
    reader.tap("The whole story")
    assert reader.kiosk.session.visit.route == Reading("news/march-2026")


def test_a_language_chosen_in_the_midst_of_a_piece_shows_the_same_piece(reader):
    reader.tap("13 February 2026: Spring Festival in Minsk")
    visit = reader.kiosk.session.visit
    reader.kiosk.session.do(Prefer(replace(visit.preferences, language=Language.ZH)))
    reader.settle()
    assert reader.sees("春节来到明斯克")
    assert reader.sees("全部新闻")


def test_a_long_list_is_dragged_and_found_where_it_was_left(reader):
    broadcast(reader, bulletin(*(item(number, date="2026-11-01") for number in range(1, 18))))
    (rows,) = reader.window.stage.page.findChildren(Scroll)
    rows.bar.setValue(400)
    reader.wait(300)
    reader.touch(next(thing for thing in reader.things() if "Piece 7" in thing.accessibleName()))
    assert reader.sees("What happened in 7.")
    reader.tap("All news")
    (rows,) = reader.window.stage.page.findChildren(Scroll)
    assert rows.offset() == 400


@pytest.mark.expects_log("this picture is not shown", "background work failed")
def test_a_spoilt_photograph_leaves_its_place_empty_and_the_page_whole(reader, tmp_path):
    (tmp_path / "good.jpg").write_bytes(photograph(300, 200, "JPEG"))
    (tmp_path / "bad.jpg").write_bytes(b"no picture")
    broadcast(reader, bulletin(item(1, picture=tmp_path / "bad.jpg"), item(2, picture=tmp_path / "good.jpg")))
    reader.wait(200)
    assert reader.kiosk.session.visit.route == Reading("news/latest")
    reader.tap("19 November 2026: Piece 1")
    reader.tap("Next in the news")
    (shown,) = [each for each in reader.window.stage.page.findChildren(Photograph) if each.isVisible()]
    reader.wait(200)
    assert shown.grab().toImage().pixelColor(5, 50).red() > 200


def test_a_pack_without_milestones_says_that_there_are_no_news_yet(open_kiosk, tmp_path):
    pack = SmallPack.in_folder(tmp_path)
    pack.write("sections/park/gallery.yaml", "kind: news\ntitle: {be: Навіны, ru: Новости, zh: 新闻, en: The news}\n")
    visitor = open_kiosk(pack=tmp_path)
    visitor.tap("Touch to begin")
    visitor.tap("Park")
    visitor.tap("Events")
    for _ in range(2):
        visitor.swipe(-900)
    assert visitor.sees("The news")
    assert visitor.sees("No news yet")
    broadcast(visitor, bulletin(item(1)))
    assert visitor.sees("Piece 1")


def test_news_wait_until_nobody_reads_a_piece_or_has_just_touched(reader, monkeypatch):
    kiosk = reader.kiosk
    room = Newsroom(kiosk.attendant)
    room.receive(NEWS)
    assert not reader.sees("Piece 1"), "a finger has just touched"
    reader.tap("13 February 2026: Spring Festival in Minsk")
    monkeypatch.setattr("kiosk.model.attendance.CALM_S", -1.0)
    reader.wait(1200)
    assert reader.sees("All news"), "somebody reads a piece"
    reader.tap("Info")
    reader.tap("Close")
    assert kiosk.session.state.bulletin == Bulletin()
    reader.tap("All news")
    reader.wait(1200)
    assert reader.sees("Piece 1")


def test_news_are_there_from_the_first_touch_when_they_came_before(open_kiosk):
    visitor = open_kiosk(clock=clock)
    Newsroom(visitor.kiosk.attendant).receive(NEWS)
    in_front_of(visitor)
    assert visitor.sees("Piece 1")


def test_a_kiosk_with_a_feed_shows_what_it_serves(open_kiosk, monkeypatch, tmp_path, qtbot):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr("kiosk.machine.paths.news", lambda: tmp_path)
    monkeypatch.setattr("kiosk.machine.news.FIRST_MS", 1)
    with running_site() as site:
        feed = site.serve("/feed", rss(entry(1, "A feed speaks <script>alert(1)</script>", day=9)))
        visitor = open_kiosk(settings=Settings(news=NewsSettings(feeds=[feed], near=["127.0.0.1"])), clock=clock)
        qtbot.waitUntil(lambda: bool(visitor.kiosk.session.state.bulletin.items), timeout=30_000)
    in_front_of(visitor)
    assert visitor.sees("9 June 2026: A feed speaks")
    assert not any("alert" in words for words in visitor.words())


def test_in_portrait_a_short_piece_leaves_no_hole_and_its_ways_on_have_one_edge(open_kiosk):
    reader = in_front_of(open_kiosk(size=(1080, 1920), clock=clock))
    reader.tap("March 2026: 2026 is a year")
    page = reader.window.stage.page
    places = {
        thing.accessibleName().partition(":")[0]: thing.face.translated(thing.pos())
        for thing in reader.things()
        if thing.parent() is page
    }
    (code,), (words,) = page.findChildren(QrCode), page.findChildren(Scroll)
    assert places["All news"].width() == page.width() - 2 * code.x()
    edge = places["Source"].left()
    assert edge == places["Next in the news"].left() > code.geometry().right()
    assert places["The whole story"].left() + LinkButton.padding == pytest.approx(edge, abs=1)
    assert places["Source"].top() < places["The whole story"].top() < places["Next in the news"].top()
    assert code.y() - words.geometry().bottom() < 40
    assert words.widget().height() >= words.height() - 2


SCREENS = {"landscape": (1920, 1080), "portrait": (1080, 1920)}
WISHES = {
    "usual": {},
    "largest and lowered": {"text_size": TextSize.LARGEST, "reach": Reach.LOWER},
    "contrast": {"colours": Colours.CONTRAST},
}


@pytest.mark.parametrize(("size", "language", "changes"), sweep(SCREENS, Language, WISHES))
def test_every_word_of_the_news_can_be_read(open_kiosk, size, language, changes):
    visitor = open_kiosk(size=size, clock=clock)
    kiosk = visitor.kiosk
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, language=language, **changes)))
    broadcast(visitor)
    from kiosk.model.visit import Begin, EnterItem, OpenSlide

    kiosk.session.do(Begin())
    kiosk.session.do(OpenSlide("news/latest"))
    visitor.settle()
    page = visitor.window.stage.page
    assert page.size() == QSize(*size)
    for here in range(14):
        if here:
            kiosk.session.do(EnterItem(here))
            visitor.settle()
        assert [*faults(page, page.look), *small_targets(page)] == [], here
