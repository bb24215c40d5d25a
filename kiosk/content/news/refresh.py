"""Asking one feed what is new, and keeping it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from time import monotonic

from kiosk.content.news.feed import Feed, read_feed
from kiosk.content.news.hosts import led_near
from kiosk.content.news.plain import plain
from kiosk.content.news.store import KeptFeed, Store, merged, waiting_for_pictures
from kiosk.content.news.web import Unreachable, fetch
from kiosk.model.bulletin import Item

log = logging.getLogger(__name__)

FEED_BYTES = 8_000_000
PICTURE_BYTES = 6_000_000
PICTURES = 12
"""Pictures fetched at one time; the rest comes the next time."""
PICTURE_SECONDS = 40.0
"""After which no further picture is begun."""
MOST_MISSING = 0.1
"""The part of its letters that an item may lose because no font has them; emoji are none."""


@dataclass(frozen=True, slots=True)
class Instruments:
    """What keeping news needs of the machine that will show it."""

    photograph: Callable[[bytes], bytes]
    """A picture of any format as a small JPEG; raises ValueError for what is none."""
    uncovered: Callable[[str], set[str]]
    """The characters of a text that the bundled fonts do not have."""


def refresh(
    address: str,
    store: Store,
    instruments: Instruments,
    now: datetime,
    pinned: Iterable[str] = (),
    near: Collection[str] = (),
) -> int:
    """Fetch a feed and keep what it brought; returns how many news are new.

    ``now`` is in the time zone of the exhibition, ``near`` names hosts of its own network that may be reached.

    Raises Unreachable, NotAFeed or OSError, after which what was kept is as it was.
    """
    kept = store.feed(address) or KeptFeed(address=address, checked=now)
    answer = fetch(address, limit=FEED_BYTES, near=near, etag=kept.etag, modified=kept.modified)
    items = kept.items
    if not answer.unchanged:
        feed = read_feed(answer.body, address, now, answer.charset)
        items = merged(kept.items, _legible(feed, instruments), pinned)
    fresh = KeptFeed(address=address, checked=now, items=items, etag=answer.etag, modified=answer.modified)
    store.keep(fresh)
    illustrated = _illustrated(items, store, instruments, led_near(answer.address, near))
    if illustrated != items:
        store.keep(replace(fresh, items=illustrated))
    return len({item.id for item in items} - {item.id for item in kept.items})


def _legible(feed: Feed, instruments: Instruments) -> list[Item]:
    """News without characters that would show as empty boxes; those that are mostly boxes are left out."""
    legible = []
    for item in feed.items:
        words = "".join((item.title, item.publisher, *item.paragraphs))
        missing = instruments.uncovered(words)
        letters = [letter for letter in words if letter.isalpha()]
        if sum(letter in missing for letter in letters) > MOST_MISSING * len(letters):
            log.warning("%s: left out, its letters are in no font of the kiosk: %s", item.id, item.title)
            continue
        gone = str.maketrans(dict.fromkeys(missing, ""))
        title = plain(item.title.translate(gone))
        if not any(map(str.isalnum, title)):
            log.warning("%s: left out, its headline is made of signs that no font of the kiosk has", item.id)
        else:
            texts = (plain(text.translate(gone)) for text in item.paragraphs)
            legible.append(
                replace(
                    item,
                    title=title,
                    publisher=plain(item.publisher.translate(gone)),
                    paragraphs=tuple(text for text in texts if text),
                )
            )
    return legible


def _illustrated(
    items: tuple[Item, ...], store: Store, instruments: Instruments, near: Collection[str]
) -> tuple[Item, ...]:
    """The same news with the pictures that could be had."""
    end = monotonic() + PICTURE_SECONDS
    found: dict[str, Item] = {}
    for item, _ in zip(waiting_for_pictures(items), range(PICTURES), strict=False):
        if monotonic() > end:
            break
        try:
            data = fetch(item.picture_address, limit=PICTURE_BYTES, near=near).body
            found[item.id] = replace(item, picture=store.keep_picture(instruments.photograph(data)))
        except (Unreachable, ValueError) as error:
            log.warning("%s: no picture for %s: %s", item.picture_address, item.id, error)
    return tuple(found.get(item.id, item) for item in items)
