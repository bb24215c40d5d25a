"""What feeds brought: plain text that was cleaned when it arrived."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One piece of news as the kiosk keeps it."""

    id: str
    """Twelve hexadecimal digits, by which staff pin and hide it."""
    title: str
    paragraphs: tuple[str, ...]
    date: str
    """The day it was published, as 2026-06-16."""
    publisher: str
    """Title of the feed."""
    language: str = ""
    """Language that the feed declares, as ``ru`` or ``en-gb``; empty if it declares none."""
    address: str = ""
    """Where it can be read in full, for a QR code; empty if the feed gives no usable address."""
    picture_address: str = ""
    picture: Path | None = None
    """A photograph that was decoded and written again when it arrived."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin:
    """All news of all feeds at one moment."""

    items: tuple[Item, ...] = ()
    """Pinned ones first, then the newest."""
    checked: datetime | None = None
    """When a feed last answered."""


def in_order(items: Iterable[Item], hidden: Iterable[str] = (), pinned: Iterable[str] = ()) -> tuple[Item, ...]:
    """What is shown: pinned items first, then the newest; hidden ones are left out."""
    away, first = frozenset(hidden), frozenset(pinned)
    newest = sorted(
        (item for item in items if item.id not in away), key=lambda item: (item.date, item.id), reverse=True
    )
    return tuple(sorted(newest, key=lambda item: item.id not in first))
