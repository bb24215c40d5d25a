"""A calendar entry (RFC 5545) short enough for a QR code that a phone reads at arm's length."""

from __future__ import annotations

import re
from datetime import timedelta
from zlib import crc32

from kiosk.model.programme import Occurrence

MOST_BYTES = 300
LINE_BYTES = 75
END_OF_LINE = "\r\n"
LEAST_LETTERS = 8


def calendar_entry(occurrence: Occurrence, title: str, place: str, most: int = MOST_BYTES) -> str:
    """An event as ICS text of at most ``most`` bytes; place and title are shortened to fit, the longer one first."""
    entry = _entry(occurrence, title, place)
    while len(entry.encode()) > most and max(len(title), len(place)) > LEAST_LETTERS:
        if len(place) >= len(title):
            place = _shorter(place)
        else:
            title = _shorter(title)
        entry = _entry(occurrence, title, place)
    return entry


def _entry(occurrence: Occurrence, title: str, place: str) -> str:
    event = occurrence.event
    if event.from_ is None:
        begin = f"DTSTART;VALUE=DATE:{occurrence.day:%Y%m%d}"
        end = f"DTEND;VALUE=DATE:{occurrence.day + timedelta(days=1):%Y%m%d}"
    else:
        begin = f"DTSTART:{occurrence.begin:%Y%m%dT%H%M%SZ}"
        end = f"DTEND:{occurrence.end:%Y%m%dT%H%M%SZ}" if event.until is not None else ""
    same = crc32(repr((event.title, event.place, event.from_)).encode())
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:kiosk",
        "BEGIN:VEVENT",
        f"UID:{occurrence.day:%Y%m%d}-{same:08x}@kiosk",
        f"DTSTAMP:{occurrence.begin:%Y%m%dT%H%M%SZ}",  # Not the present moment: a code stays the same.
        begin,
        end,
        f"SUMMARY:{_escaped(title)}",
        f"LOCATION:{_escaped(place)}" if place else "",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return END_OF_LINE.join(_folded(line) for line in lines if line) + END_OF_LINE


def _shorter(words: str) -> str:
    """The words less the last of them, or less the last letter of a single one."""
    words = words.removesuffix("…")
    head = words[:-1].rpartition(" ")[0].rstrip(" ,;:—–-")
    return f"{head if len(head) >= LEAST_LETTERS else words[:-1]}…"


def _escaped(words: str) -> str:
    """Text as RFC 5545, section 3.3.11, wants it."""
    return re.sub(r"\r\n|\r|\n", r"\\n", re.sub(r"([\\;,])", r"\\\1", words))


def _folded(line: str) -> str:
    """A line in pieces of at most 75 bytes that never cut a letter, continued after a space."""
    pieces, piece, room = [], "", LINE_BYTES
    for letter in line:
        if len((piece + letter).encode()) > room:
            pieces.append(piece)
            piece, room = "", LINE_BYTES - 1
        piece += letter
    return f"{END_OF_LINE} ".join([*pieces, piece])
