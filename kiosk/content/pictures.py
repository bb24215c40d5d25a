"""Photographs as files: what one is by its first bytes, how large it is, and where it ends, told before it is decoded.

Only JPEG, PNG and WebP are photographs here.  What comes out has bounded costs: its pixels are counted, a JPEG has a
bounded number of scans (each of them visits every pixel), and a PNG has lost all chunks that are not its picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from zlib import crc32

from kiosk.content.disk import read_start
from kiosk.content.strangers import PHOTOGRAPH, SAVE, stranger

FILE_BYTES = 40 * 1024 * 1024
PIXELS = 24_000_000
"""Largest photograph in pixels, as of a camera with 6000x4000; larger ones are refused before they are decoded.

Three at once, as in a gallery that is swiped through, take 300 MB while they are scaled down to the screen.
"""
ENOUGH = 4000
"""Pixels of the longer side that are enough on any screen, zoomed in."""
SCANS = 64
"""Most scans of a JPEG: cameras write one, programs about ten."""
PROFILE_BYTES = 4_000_000

SUFFIXES = {"jpeg": (".jpg", ".jpeg"), "png": (".png",), "webp": (".webp",)}
"""How the name of a file ends, by the format that is in it."""
BREAKS_OFF = "breaks off before its end: copy it once more"

JPEG_BEGINS = b"\xff\xd8\xff"
PNG_BEGINS = b"\x89PNG\r\n\x1a\n"
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Second bytes of the JPEG markers that tell the size, see ITU-T T.81, table B.1."""
SCAN, END, APPLICATION = 0xDA, 0xD9, 0xE1
EXIF = b"Exif\0\0"
ORIENTATION = 0x0112
MOST_TAGS = 1000
MARKER = re.compile(rb"\xff([^\x00\x01\xff\xd0-\xd7])", re.DOTALL)
"""A marker of a JPEG, but none of those that stand within the pixels of a scan."""
PNG_END = bytes(4) + b"IEND" + crc32(b"IEND").to_bytes(4)
WEBP_HEAD = 30
"""Bytes within which a WebP tells its size."""
PNG_KEPT = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"iCCP", b"sRGB", b"gAMA", b"cHRM"})


class Undecodable(ValueError):
    """A picture file cannot be shown; the text says why, and what would be right."""


@dataclass(frozen=True, slots=True)
class Photograph:
    """A photograph as it was stored."""

    format: str
    """A key of SUFFIXES, as Qt calls it."""
    width: int
    height: int
    """In pixels, before it is turned upright."""
    data: bytes
    """What there is to decode, with nothing behind it."""
    turn: int = 1
    """How the camera was held, as EXIF counts: 1 to 8."""
    ended: bool = True
    """Whether the mark of its end is there."""


def read_photograph(path: Path) -> Photograph:
    """The photograph in a file, which has to be named as what it is; raises Undecodable."""
    try:
        data = read_start(path, FILE_BYTES + 1)
    except OSError as error:
        raise Undecodable(f"cannot be read: {error.strerror}") from error
    if len(data) > FILE_BYTES:
        raise Undecodable(f"is larger than {FILE_BYTES // 1024 // 1024} MB")
    photograph = as_photograph(data)
    suffixes = SUFFIXES[photograph.format]
    if path.suffix.lower() not in suffixes:
        name = path.with_suffix(suffixes[0]).name
        raise Undecodable(f"is a {photograph.format.upper()} photograph under another suffix: rename it to {name}")
    return photograph


def as_photograph(data: bytes) -> Photograph:
    """The photograph in some bytes; raises Undecodable."""
    if data.startswith(JPEG_BEGINS):
        photograph = _jpeg(data)
    elif data.startswith(PNG_BEGINS):
        photograph = _png(data)
    elif data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        photograph = _webp(data)
    else:
        raise Undecodable(": ".join(stranger(data, PHOTOGRAPH) or ("is no picture that the kiosk knows", SAVE)))
    width, height = photograph.width, photograph.height
    if width * height > PIXELS:
        much = f"has {width}x{height} pixels, more than {PIXELS // 1_000_000} million"
        raise Undecodable(f"{much}: scale its longer side to {ENOUGH}")
    if not width * height:
        raise Undecodable("has no pixels: save it once more")
    return photograph


def _jpeg(data: bytes) -> Photograph:
    width = height = scans = turn = 0
    end, ended = len(data), False
    for kind, body, after in _segments(data):
        if kind == END:
            end, ended = after, True
        elif kind in FRAMES and not width:
            height, width = int.from_bytes(body[1:3]), int.from_bytes(body[3:5])
        elif kind == APPLICATION and not turn and body.startswith(EXIF):
            turn = _turn(body)
        elif kind == SCAN:
            scans += 1
    if scans > SCANS:
        raise Undecodable(f"is a JPEG of more than {SCANS} scans: save it once more")
    if not scans:
        raise Undecodable(BREAKS_OFF)
    return Photograph("jpeg", width, height, data[:end], turn or 1, ended)


def _segments(data: bytes) -> Iterator[tuple[int, bytes, int]]:
    """Second byte of the marker, content and end of each segment of a JPEG, up to its end mark."""
    place = 2
    while found := MARKER.search(data, place):
        kind, place = found[1][0], found.end()
        if kind == END:
            yield kind, b"", place
            return
        length = int.from_bytes(data[place : place + 2])
        yield kind, data[place + 2 : place + length], place + length
        place += max(2, length)


def _png(data: bytes) -> Photograph:
    kept, place, seen, turn = [PNG_BEGINS], len(PNG_BEGINS), set[bytes](), 1
    while b"IEND" not in seen and place + 8 <= len(data):
        length, kind = int.from_bytes(data[place : place + 4]), data[place + 4 : place + 8]
        after = place + length + 12
        if after > len(data) and kind != b"IEND":
            raise Undecodable(BREAKS_OFF)
        if kind in PNG_KEPT and (kind == b"IDAT" or (kind not in seen and length <= PROFILE_BYTES)):
            kept.append(data[place:after])
        elif kind == b"eXIf":
            turn = _turn(data[place + 8 : after - 4])
        seen.add(kind)
        place = after
    if b"IDAT" not in seen:
        raise Undecodable(BREAKS_OFF)
    if b"IEND" not in seen or len(kept[-1]) < len(PNG_END):
        kept.append(PNG_END)
    width, height = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    return Photograph("png", width, height, b"".join(kept), turn)


def _webp(data: bytes) -> Photograph:
    """See RFC 9649."""
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data) or len(data) < WEBP_HEAD:
        raise Undecodable(BREAKS_OFF)
    kind, turn = data[12:16], 1
    if kind == b"VP8X":
        turn = next((_turn(body) for name, body in _chunks(data, end) if name == b"EXIF"), 1)
        width, height = (1 + int.from_bytes(data[at : at + 3], "little") for at in (24, 27))
    elif kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        width, height = 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    elif kind == b"VP8 ":
        width, height = (int.from_bytes(data[at : at + 2], "little") & 0x3FFF for at in (26, 28))
    else:
        raise Undecodable("is no WebP that can be read: save it once more")
    return Photograph("webp", width, height, data[:end], turn)


def _chunks(data: bytes, end: int) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of each chunk of a WebP."""
    place = 12
    while place + 8 <= end:
        length = int.from_bytes(data[place + 4 : place + 8], "little")
        yield data[place : place + 4], data[place + 8 : place + 8 + length]
        place += 8 + length + length % 2


def _turn(exif: bytes) -> int:
    """How the camera was held, by the first directory of the TIFF that EXIF is; 1 where it does not say."""
    tiff = exif.removeprefix(EXIF)
    order: Literal["little", "big"] = "little" if tiff[:2] == b"II" else "big"
    first = int.from_bytes(tiff[4:8], order)
    for number in range(min(MOST_TAGS, int.from_bytes(tiff[first : first + 2], order))):
        entry = tiff[first + 2 + 12 * number : first + 14 + 12 * number]
        if int.from_bytes(entry[:2], order) == ORIENTATION:
            turn = int.from_bytes(entry[8:10], order)
            return turn if 1 <= turn <= 8 else 1
    return 1
