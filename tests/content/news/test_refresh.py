"""One look at a feed: new things are kept, and nothing that goes wrong changes what was kept before."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.content.news.feed import NotAFeed
from kiosk.content.news.refresh import FEED_BYTES, Instruments, refresh
from kiosk.content.news.store import Store
from kiosk.content.news.web import Unreachable
from tests.feeds import bomb, entry, laughs, rss

NOW = datetime(2026, 6, 16, 9, 40, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def small(data):
    if not data.startswith(b"JPEG"):
        raise ValueError("is no photograph")
    return data[:8]


INSTRUMENTS = Instruments(photograph=small, uncovered=lambda text: {letter for letter in text if letter > "\u3000"})


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "news")


def look(address, store, now=NOW):
    return refresh(address, store, INSTRUMENTS, now, near=["127.0.0.1"])


def titles(store, address):
    return [item.title for item in store.bulletin([address]).items]


def test_news_are_kept_newest_first_and_old_ones_stay_when_the_feed_drops_them(site, store):
    address = site.serve("/feed", rss(entry(1, day=1), entry(2, day=2)))
    assert look(address, store) == 2
    site.serve("/feed", rss(entry(3, day=3)))
    assert look(address, store, LATER) == 1
    assert titles(store, address) == ["News number 3", "News number 2", "News number 1"]
    assert store.bulletin([address]).checked == LATER


def test_a_feed_without_news_is_asked_about_but_not_sent(site, store):
    address = site.serve("/feed", rss(entry(1)), ETag='"v1"', Last_Modified="Tue, 16 Jun")
    look(address, store)
    site.serve("/feed", lambda handler: handler.answer(b"", 304))
    assert look(address, store, LATER) == 0
    assert site.asked[-1][1]["If-None-Match"] == '"v1"'
    assert titles(store, address) == ["News number 1"]
    assert store.bulletin([address]).checked == LATER
    look(address, store, LATER)
    assert site.asked[-1][1]["If-None-Match"] == '"v1"', "the labels outlive an answer without them"


def test_pictures_are_fetched_once_and_kept(site, store):
    site.serve("/1.jpg", b"JPEG of one")
    address = site.serve("/feed", rss(entry(1, more='<enclosure url="/1.jpg" type="image/jpeg" length="1"/>')))
    for _ in range(2):
        look(address, store)
    (item,) = store.bulletin([address]).items
    assert item.picture.read_bytes() == b"JPEG of "
    assert [path for path, _ in site.asked] == ["/feed", "/1.jpg", "/feed"]


@pytest.mark.expects_log("no picture for")
@pytest.mark.parametrize("picture", [b"<svg/>", None], ids=["no photograph", "404"])
def test_news_without_their_picture_are_still_news(site, store, picture):
    if picture:
        site.serve("/1.jpg", picture)
    address = site.serve("/feed", rss(entry(1, more='<enclosure url="/1.jpg" type="image/jpeg" length="1"/>')))
    look(address, store)
    assert [item.picture for item in store.bulletin([address]).items] == [None]


@pytest.mark.expects_log("is in the network of the kiosk")
def test_a_picture_near_the_kiosk_is_not_asked_for(site, store):
    inner = site.serve("/internal?delete=1", b"JPEG of one").replace("127.0.0.1", "localhost")
    address = site.serve("/feed", rss(entry(1, more=f'<enclosure url="{inner}" type="image/jpeg" length="1"/>')))
    look(address, store)
    assert [path for path, _ in site.asked] == ["/feed"]


@pytest.mark.expects_log("is in the network of the kiosk")
def test_a_feed_from_elsewhere_gets_no_picture_of_a_named_host(site, store, monkeypatch):
    monkeypatch.setenv("http_proxy", site.address)  # It stands for the public internet.
    inner = site.serve("/camera.jpg", b"JPEG of one")
    news = rss(entry(1, more=f'<enclosure url="{inner}" type="image/jpeg" length="1"/>'))
    outer = "http://93.184.216.34/feed"
    site.serve(outer, news)
    look(outer, store)
    look(site.serve("/moved", site.redirect(outer)), store)
    assert "/camera.jpg" not in [path for path, _ in site.asked]
    look(site.serve("/feed", news), store)
    assert site.asked[-1][0] == "/camera.jpg"


def test_emoji_take_nothing_but_themselves_away(site, store):
    address = site.serve("/feed", rss(entry(1, "🎉🎉 Парк вырас 🎉 №1 🎉🎉🎉🎉", "<p>🎉🎉</p>")))
    refresh(address, store, replace(INSTRUMENTS, uncovered=lambda text: set(text) & {"🎉"}), NOW, near=["127.0.0.1"])
    (item,) = store.bulletin([address]).items
    assert (item.title, item.paragraphs) == ("Парк вырас №1", ())


@pytest.mark.expects_log("its headline is made of signs")
def test_letters_that_no_font_has_are_left_out_and_so_are_news_made_of_them(site, store):
    address = site.serve(
        "/feed", rss(entry(1, "Мінск 🎉", "Свята\U00020000!"), entry(2, "🎉🎉🎉🎉🎉", "🎉🎉🎉🎉🎉🎉🎉"))
    )
    look(address, store)
    (item,) = store.bulletin([address]).items
    assert (item.title, item.paragraphs) == ("Мінск", ("Свята!",))


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(lambda site: lambda handler: handler.answer(b"", 500), id="500"),
        pytest.param(lambda site: lambda handler: handler.answer(b"", 404), id="404"),
        pytest.param(lambda site: site.cut_off(rss(entry(2), entry(3)), 300), id="cut off"),
        pytest.param(lambda site: rss(entry(2), entry(3))[:-60], id="malformed"),
        pytest.param(lambda site: b"x" * (FEED_BYTES + 1), id="huge"),
        pytest.param(lambda site: lambda handler: handler.answer(bomb(60), Content_Encoding="gzip"), id="zip bomb"),
        pytest.param(lambda site: rss(entry(2, "&lol9;"), head=laughs()), id="entity bomb"),
        pytest.param(lambda site: rss(entry(2, "Мінск")).decode().encode("windows-1251"), id="wrong encoding"),
        pytest.param(lambda site: site.redirect("/feed"), id="redirect loop"),
        pytest.param(lambda site: b"<html><form>Sign in</form></html>", id="sign-in page"),
    ],
)
def test_whatever_goes_wrong_changes_nothing(site, store, page):
    address = site.serve("/feed", rss(entry(1)), ETag='"v1"')
    look(address, store)
    before = store.feed(address)
    site.serve("/feed", page(site))
    with pytest.raises((Unreachable, NotAFeed)):
        look(address, store, LATER)
    assert store.feed(address) == before
