"""RSS and Atom: news in plain text within their bounds, or NotAFeed; kept news: what was kept, or nothing.

An input is what a server sent.  After a line ``charset=…`` it is what a server sent that named that charset, and what
begins with ``{`` is a file of kept news.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from kiosk.content.news.feed import ITEMS, NAME, TEXT, TITLE, NotAFeed, read_feed
from kiosk.content.news.plain import paragraphs, plain
from kiosk.content.news.store import KeptFeed, Store
from kiosk.model.address import LONGEST_ADDRESS, web_address
from kiosk.model.bulletin import Item
from kiosk.model.dates import is_date
from tests.fuzz.inputs import SCRATCH

ADDRESS = "https://news.example/feed"
TODAY = date(2026, 6, 16)
NOW = datetime(2026, 6, 16, 12, tzinfo=UTC)

_CHARSET = re.compile(rb"charset=([\w.:-]{0,40})\n")
_STORE = Store(SCRATCH)


def fuzz(data: bytes) -> None:
    if data.startswith(b"{"):
        _kept(data)
        return
    named = _CHARSET.match(data)
    charset, body = (named[1].decode("ascii", "replace"), data[named.end() :]) if named else ("", data)
    try:
        feed = read_feed(body, ADDRESS, NOW, charset)
    except NotAFeed as refusal:
        _refused(str(refusal), body)
        return
    assert feed.title == plain(feed.title)
    assert len(feed.title) <= NAME
    assert re.fullmatch("[a-z0-9-]*", feed.language)
    assert len({item.id for item in feed.items}) == len(feed.items) <= ITEMS
    for item in feed.items:
        _item(item)
    _STORE.keep(KeptFeed(address=ADDRESS, checked=NOW, items=feed.items))
    again = _STORE.feed(ADDRESS)
    assert again is not None
    assert again.items == feed.items


def _refused(reason: str, body: bytes) -> None:
    assert 0 < len(reason) < 300
    _plain(paragraphs(body.decode("utf-8", "replace"), TEXT))


def _item(item: Item) -> None:
    assert re.fullmatch("[0-9a-f]{12}", item.id)
    assert item.title == plain(item.title) != ""
    assert len(item.title) <= TITLE
    assert date(1990, 1, 1) <= date.fromisoformat(item.date) <= TODAY + timedelta(days=1)
    _plain(item.paragraphs)
    for address in (item.address, item.picture_address):
        assert not address or re.match("https?://[^/]", address)
        assert len(address) <= LONGEST_ADDRESS
        assert web_address(address) == address


def _plain(found: tuple[str, ...]) -> None:
    assert sum(map(len, found)) <= TEXT
    assert all(text and text == plain(text) for text in found)
    "".join(found).encode()


def _kept(data: bytes) -> None:
    """A file of kept news after a fall of the power, or of a hand."""
    _STORE.keep(KeptFeed(address=ADDRESS, checked=NOW))
    (path,) = SCRATCH.glob("*.json")
    path.write_bytes(data)
    found = _STORE.feed(ADDRESS)
    if found is not None:
        assert found.address == ADDRESS
        assert found.checked.tzinfo is not None
        assert all(is_date(item.date) and isinstance(item.title, str) for item in found.items)
        _STORE.bulletin([ADDRESS])
        _STORE.keep(found)
        assert _STORE.feed(ADDRESS) == found
