"""What feeds brought, on disk: one JSON file a feed, one JPEG file a picture, all of them replaced in one step.

A picture is written before the file that names it, and removed after that file has ceased to: the power may fail
between any two steps.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.content.disk import ASIDE, remove, write_whole
from kiosk.content.statefile import read_state
from kiosk.model.bulletin import Bulletin, Item, in_order
from kiosk.model.dates import is_date

KEPT = 60
"""News kept of one feed, besides pinned ones."""
MOST_BYTES = 2_000_000
"""Larger files are none of ours."""
PICTURES = "pictures"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFeed:
    """A feed and all that is kept of it."""

    address: str
    checked: datetime
    """When it last answered."""
    items: tuple[Item, ...] = ()
    etag: str = ""
    modified: str = ""


class Store:
    """The folder of kept news."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def feed(self, address: str) -> KeptFeed | None:
        """What is kept of a feed; None if that is nothing, or nothing that can be read."""

        def read(data: Any) -> KeptFeed:
            if data["address"] != address:
                raise ValueError("it belongs to another feed")
            return self._read(data)

        return read_state(self._file(address), MOST_BYTES, read)

    def bulletin(self, addresses: Iterable[str], hidden: Iterable[str] = (), pinned: Iterable[str] = ()) -> Bulletin:
        """All that is kept of some feeds."""
        feeds = [kept for address in addresses if (kept := self.feed(address)) is not None]
        items = (item for kept in feeds for item in kept.items)
        return Bulletin(
            items=in_order(items, hidden, pinned), checked=max((kept.checked for kept in feeds), default=None)
        )

    def keep(self, kept: KeptFeed) -> None:
        """Let ``kept`` take the place of what was kept of its feed; raises OSError where the disk refuses."""
        items = [asdict(item) | {"picture": item.picture.name if item.picture else ""} for item in kept.items]
        data = asdict(kept) | {"checked": kept.checked.isoformat(), "items": items}
        write_whole(self._file(kept.address), json.dumps(data, ensure_ascii=False).encode("utf-8", "replace"))

    def keep_picture(self, data: bytes) -> Path:
        """A picture in the store, named after its content."""
        path = self.folder / PICTURES / f"{hashlib.blake2b(data, digest_size=10).hexdigest()}.jpg"
        if not path.is_file():
            write_whole(path, data)
        return path

    def tidy(self, addresses: Iterable[str]) -> None:
        """Remove feeds that are no longer wanted, pictures that nothing names, and halves of a write."""
        wanted = {self._file(address).name: address for address in addresses}
        feeds = [self.feed(address) for address in wanted.values()]
        named = {item.picture.name for kept in feeds if kept for item in kept.items if item.picture}
        with suppress(OSError):
            for path in self.folder.glob("*.*"):
                if path.name.removesuffix(ASIDE) not in wanted:
                    remove(path)
            for path in (self.folder / PICTURES).glob("*"):
                if path.name not in named:
                    remove(path)

    def _file(self, address: str) -> Path:
        return self.folder / f"{hashlib.blake2b(address.encode(), digest_size=8).hexdigest()}.json"

    def _read(self, data: Any) -> KeptFeed:
        checked = datetime.fromisoformat(data["checked"])
        if checked.tzinfo is None:
            raise ValueError("it says no time zone")
        return KeptFeed(
            address=data["address"],
            checked=checked,
            items=tuple(map(self._item, data["items"])),
            etag=str(data["etag"]),
            modified=str(data["modified"]),
        )

    def _item(self, data: Any) -> Item:
        texts = {
            key: data[key] for key in (field.name for field in fields(Item)) if key not in ("paragraphs", "picture")
        }
        paragraphs = tuple(data["paragraphs"])
        if not all(isinstance(text, str) for text in (*texts.values(), *paragraphs)) or not is_date(texts["date"]):
            raise ValueError("it holds something else than texts and dates")
        picture = self.folder / PICTURES / Path(data["picture"]).name if data["picture"] else None
        return Item(paragraphs=paragraphs, picture=picture if picture and picture.is_file() else None, **texts)


def merged(kept: Iterable[Item], new: Iterable[Item], pinned: Iterable[str] = ()) -> tuple[Item, ...]:
    """New news over old: at most KEPT of them and all pinned ones, newest first, with the pictures they have."""
    known = {item.id: item for item in kept}
    for item in new:
        former = known.get(item.id)
        same = former is not None and former.picture_address == item.picture_address
        # The day on which undated news was first seen stays its day.
        known[item.id] = replace(item, picture=former.picture) if former is not None and same else item
    ordered = in_order(known.values())
    held = frozenset(pinned)
    return ordered[:KEPT] + tuple(item for item in ordered[KEPT:] if item.id in held)


def waiting_for_pictures(items: Iterable[Item]) -> Iterator[Item]:
    """The news whose picture is not here yet."""
    return (item for item in items if item.picture is None and item.picture_address)
