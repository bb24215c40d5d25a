"""RSS and Atom bytes to news in plain text."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from xml.sax import SAXException

from kiosk.content.news.plain import line, paragraphs
from kiosk.model.address import web_address
from kiosk.model.bulletin import Item
from kiosk.problem import short

ITEMS = 40
"""News taken from one feed."""
TITLE, TEXT, NAME = 140, 1600, 60
"""Letters of a headline, a text and the name of a feed."""
ENTITY = b"<!ENTITY"
_SLOW = re.compile(rb"""encoding=['"](?:punycode|idna)['"]""", re.IGNORECASE)
"""Encodings of the names of hosts, whose decoders take the square of the length."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")


class NotAFeed(Exception):
    """The bytes cannot be read as a feed; the text says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed as it was received."""

    title: str
    language: str
    items: tuple[Item, ...]


def read_feed(data: bytes, address: str, today: date, charset: str = "") -> Feed:
    """The news in ``data``, which came from ``address`` with ``charset`` as the server named it.

    Raises NotAFeed for what is not well formed: a half-received or wrongly encoded feed must not replace a whole one.
    """
    plain = data.replace(b"\0", b"")
    if ENTITY in plain.upper():
        raise NotAFeed("declares entities, which no feed needs")
    if _SLOW.search(plain) or _SLOW.fullmatch(f'encoding="{charset}"'.encode()):
        raise NotAFeed("is in an encoding that no feed uses")
    parsed = _parsed(data, charset)
    title = line(_text(parsed.feed, "title"), NAME)
    language = _text(parsed.feed, "language").lower()
    language = language if _LANGUAGE.fullmatch(language) else ""
    channel = _Channel(address, today, title, language)
    found = (item for entry in parsed.entries if (item := _item(entry, channel)) is not None)
    items = {item.id: item for _, item in zip(range(ITEMS), found, strict=False)}
    return Feed(title=title, language=language, items=tuple(items.values()))


def _parsed(data: bytes, charset: str) -> Any:
    import feedparser  # noqa: PLC0415  (a tenth of a second that listing what is kept does without)

    kind = f"application/xml; charset={charset}" if charset else "application/xml"
    try:
        parsed = feedparser.parse(
            io.BytesIO(data), response_headers={"content-type": kind}, resolve_relative_uris=False, sanitize_html=False
        )
    except Exception as error:  # Whatever trips the parser, the feed is to blame.
        raise NotAFeed(f"cannot be read: {type(error).__name__}: {short(str(error))}") from error
    wrong = parsed.get("bozo_exception")
    encodings = (feedparser.CharacterEncodingOverride, feedparser.CharacterEncodingUnknown)
    if isinstance(wrong, encodings):
        raise NotAFeed("is not in the encoding that it declares")
    if isinstance(wrong, SAXException):
        raise NotAFeed(f"is not well formed: {short(str(wrong))}")
    if not parsed.get("version"):
        raise NotAFeed("is neither RSS nor Atom")
    return parsed


@dataclass(frozen=True, slots=True)
class _Channel:
    """What the items of a feed have in common."""

    address: str
    today: date
    title: str
    language: str


def _item(entry: Any, channel: _Channel) -> Item | None:
    address = channel.address
    title = line(_text(entry, "title"), TITLE)
    if not title:
        return None
    link = web_address(_text(entry, "link"), address)
    return Item(
        id=item_id(address, _text(entry, "id") or link or title),
        title=title,
        paragraphs=paragraphs(max(_bodies(entry), key=len, default=""), TEXT),
        date=_day(entry, channel.today).isoformat(),
        address=link,
        picture_address=next((found for source in _pictures(entry) if (found := web_address(source, address))), ""),
        publisher=channel.title,
        language=channel.language,
    )


def item_id(feed: str, key: str) -> str:
    """The name of an item, the same whenever it is fetched."""
    return hashlib.blake2b(f"{feed}\0{key}".encode("utf-8", "replace"), digest_size=6).hexdigest()


def _text(record: Any, key: str) -> str:
    value = record.get(key)
    return value if isinstance(value, str) else ""


def _bodies(entry: Any) -> Iterator[str]:
    yield _text(entry, "summary")
    for content in entry.get("content") or ():
        if _text(content, "type") in ("", "text/plain", "text/html", "application/xhtml+xml"):
            yield _text(content, "value")


def _day(entry: Any, today: date) -> date:
    """When it was published; the day it is first seen where the feed does not say, or says a day to come."""
    moments: dict[str, Any] = dict(entry)  # feedparser's own record warns where a feed gives one of the two.
    moment = moments.get("published_parsed") or moments.get("updated_parsed")
    try:
        day = date(*moment[:3]) if moment else today
    except (TypeError, ValueError):
        return today
    return day if date(1990, 1, 1) <= day <= today + timedelta(days=1) else today


def _pictures(entry: Any) -> Iterator[str]:
    for key, name in (("media_content", "url"), ("enclosures", "href"), ("media_thumbnail", "url")):
        for found in entry.get(key) or ():
            kind = _text(found, "type")
            if kind.startswith("image/") or _text(found, "medium") == "image" or (not kind and key != "enclosures"):
                yield _text(found, name)
