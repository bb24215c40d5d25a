"""RSS and Atom bytes to news in plain text."""

from __future__ import annotations

import hashlib
import io
import re
from calendar import timegm
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from html.entities import html5
from itertools import chain
from typing import Any
from xml.sax import SAXException

from kiosk.content.news.bounds import OutOfBounds, check_bounds
from kiosk.content.news.days import published
from kiosk.content.news.encoding import UnknownEncoding, text_of
from kiosk.content.news.plain import illustrations, line, paragraphs, shorten
from kiosk.model.address import web_address
from kiosk.model.bulletin import Item

ITEMS = 40
"""News taken from one feed."""
TITLE, TEXT, NAME = 140, 1600, 60
"""Letters of a headline, a text and the name of a feed."""
WORDS = 90
"""Letters of the text that stand for a headline where a feed gives none."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
_UNTYPED = re.compile(r"\.(jpe?g|png|webp)$", re.IGNORECASE)
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Controls that pasted texts bring along, and that XML does not have."""
_OTHERS = (
    (re.compile(r"\Z"), "is empty"),
    (
        re.compile("<(!doctype html|html|head|body)", re.IGNORECASE),
        "is a web page: give the address of its RSS or Atom feed",
    ),
    (re.compile(r"[{\[]"), "is JSON: give the address of an RSS or Atom feed"),
)
"""What comes in the place of a feed."""
_WHENCE = re.compile(
    r"The post .+ (?:appeared first|first appeared) on .+"
    r"|(?:Сообщение|Запись) .+ (?:появились сначала на|впервые появилась|первым появилось на) .+"
    r"|.+最先出现在.+"
)
"""The sentence that WordPress adds to each text: where it stood first."""
_NAMED_LETTER = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")


class NotAFeed(Exception):
    """The bytes cannot be read as a feed; the text says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed as it was received."""

    title: str
    language: str
    items: tuple[Item, ...]


def read_feed(data: bytes, address: str, now: datetime, charset: str = "") -> Feed:
    """The news in ``data``, which came from ``address`` with ``charset`` as the server named it.

    ``now`` is in the time zone in which days are counted.  Raises NotAFeed for what is not well formed: a half-received
    or wrongly encoded feed must not replace a whole one.
    """
    parsed = _parsed(_checked(data, charset))
    title = line(_text(parsed.feed, "title"), NAME)
    language = _text(parsed.feed, "language").lower()
    language = language if _LANGUAGE.fullmatch(language) else ""
    times = Counter(_text(entry, "id") for entry in parsed.entries)
    shared = frozenset(name for name, found in times.items() if found > 1)
    channel = _Channel(address, now, title, language, shared)
    found = (item for entry in parsed.entries if (item := _item(entry, channel)) is not None)
    items = {item.id: item for _, item in zip(range(ITEMS), found, strict=False)}
    if parsed.entries and not items:
        raise NotAFeed("has neither headlines nor texts")
    return Feed(title=title, language=language, items=tuple(items.values()))


def _checked(data: bytes, charset: str) -> bytes:
    """A feed in UTF-8, well formed and within its bounds."""
    try:
        text = _NO_XML.sub("", text_of(data, charset))
        if "<!ENTITY" in text.upper():
            raise NotAFeed("declares entities, which no feed needs")
        for beginning, what in _OTHERS:
            if beginning.match(text):
                raise NotAFeed(what)
        text = _NAMED_LETTER.sub(_letter, text)
        check_bounds(text)
    except UnknownEncoding as error:
        raise NotAFeed("is not in the encoding that it declares, nor in another that can be told") from error
    except OutOfBounds as error:
        raise NotAFeed(str(error)) from error
    return text.encode()


def _letter(named: re.Match[str]) -> str:
    """The letter that pages have under a name; XML has only the five that are its own."""
    own = named[1] in ("amp", "lt", "gt", "quot", "apos")
    return named[0] if own else html5.get(f"{named[1]};", named[0])


def _parsed(xml: bytes) -> Any:
    import feedparser  # noqa: PLC0415  (a tenth of a second that listing what is kept does without)

    headers = {"content-type": "application/xml; charset=utf-8"}
    try:
        parsed = feedparser.parse(
            io.BytesIO(xml), response_headers=headers, resolve_relative_uris=False, sanitize_html=False
        )
    except Exception as error:  # Whatever trips the parser, the feed is to blame.
        raise NotAFeed(f"cannot be read: {type(error).__name__}") from error
    if isinstance(parsed.get("bozo_exception"), SAXException):
        raise NotAFeed("is not well formed")
    if not parsed.get("version"):
        raise NotAFeed("is neither RSS nor Atom")
    return parsed


@dataclass(frozen=True, slots=True)
class _Channel:
    """What the items of a feed have in common."""

    address: str
    now: datetime
    title: str
    language: str
    shared: frozenset[str]
    """Names that several items claim for themselves."""


def _item(entry: Any, channel: _Channel) -> Item | None:
    address = channel.address
    body = max(_bodies(entry), key=len, default="")
    words = paragraphs(body, TEXT)
    if words and _WHENCE.fullmatch(words[-1]):
        words = words[:-1]
    title = line(_text(entry, "title"), TITLE)
    if not title:
        title, words = _titled(words)
    if not title:
        return None
    link = _address(_text(entry, "link"), address)
    name = _text(entry, "id")
    key = "\0".join((name, link, title)) if name in channel.shared else name or link or title
    sources = (_address(source, address) for source in _pictures(entry))
    inside = (_address(source, link or address) for source in illustrations(body))
    return Item(
        id=item_id(address, key),
        title=title,
        paragraphs=words,
        date=_day(entry, channel.now).isoformat(),
        address=link,
        picture_address=next(filter(None, chain(sources, inside)), ""),
        publisher=channel.title,
        language=channel.language,
    )


def _titled(words: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The first words of a text as its headline, and what is left to be said."""
    if not words or len(words[0]) > WORDS:
        return shorten(words[0] if words else "", WORDS), words
    return words[0], words[1:]


def _address(written: str, base: str) -> str:
    return web_address(written, base) if written.strip() else ""


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


def _day(entry: Any, now: datetime) -> date:
    """When it was published; the day it is first seen where the feed does not say, or says a day to come."""
    said: dict[str, Any] = dict(entry)  # feedparser's own record warns where a feed gives one of the two.
    today, zone = now.date(), now.tzinfo or UTC
    day = None
    for name in ("published", "updated"):
        moment = said.get(f"{name}_parsed")
        day = day or published(_text(said, name), zone)
        try:
            day = day or (datetime.fromtimestamp(timegm(moment), zone).date() if moment else None)
        except (OSError, OverflowError, TypeError, ValueError):
            continue
    return day if day and date(1990, 1, 1) <= day <= today + timedelta(days=1) else today


def _pictures(entry: Any) -> Iterator[str]:
    """Addresses of pictures of one piece, the likeliest first; that of its channel is no picture of it."""
    for key, name in (("media_content", "url"), ("enclosures", "href"), ("media_thumbnail", "url")):
        for found in entry.get(key) or ():
            kind, source = _text(found, "type"), _text(found, name)
            untyped = not kind and (key != "enclosures" or _UNTYPED.search(source))
            if kind.startswith("image/") or _text(found, "medium") == "image" or untyped:
                yield source
    image = entry.get("image")
    yield _text(image if isinstance(image, dict) else entry, "href")
