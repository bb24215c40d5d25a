"""Files under the name of a photograph or a film that are something else, by their first bytes, and what to do then."""

from __future__ import annotations

import re
from typing import NamedTuple


class Wanted(NamedTuple):
    """What a file should be, and what to do with one that is something like it."""

    name: str
    picture: str
    film: str
    document: str


SAVE = "save it as JPEG, PNG or WebP"
PHOTOGRAPH = Wanted("photograph", SAVE, "show it on a slide of kind video", SAVE)
FILM = Wanted("film", "show it on a slide of kind gallery", "", "take the film out of it")

PICTURES = (
    (rb"\xff\xd8\xff", "a JPEG photograph"),
    (rb"\x89PNG", "a PNG picture"),
    (rb"RIFF....WEBP", "a WebP picture"),
    (rb"GIF8", "a GIF picture"),
    (rb"BM.{12}[\x0c(8@l|]\0\0\0", "a BMP picture"),
    (rb"(II[*+U]\0|MM\0[*+]|IIRO|FUJIFILMCCD-RAW|.{4}ftypcrx )", "a TIFF picture or the raw file of a camera"),
    (rb".{4}ftyp(hei[cxms]|hev[cx]|mif1|msf1)", "a HEIC photograph, as iPhones take"),
    (rb".{4}ftypavi[fs]", "an AVIF picture"),
    (rb"\0\0\0\x0cjP  |\xff\x4f\xff\x51", "a JPEG 2000 picture"),
    (rb"\0\0\0\x0cJXL |\xff\x0a", "a JPEG XL picture"),
    (rb"\s*<(.*<)?svg", "an SVG drawing"),
    (rb"\0\0[\x01\x02]\0(?!ftyp)", "an icon"),
)
FILMS = (
    (rb".{4}ftyp", "an MP4 or QuickTime film"),
    (rb"\x1a\x45\xdf\xa3", "a Matroska or WebM film"),
    (rb"RIFF....AVI ", "an AVI film"),
    (rb"\0\0\x01[\xba\xb3]|G.{187}G", "an MPEG film"),
    (rb"\x30\x26\xb2\x75\x8e\x66", "a Windows Media film"),
    (rb"FLV\x01", "a Flash film"),
    (rb"OggS", "an Ogg film or sound"),
)
DOCUMENTS = (
    (rb"8BPS", "a Photoshop document"),
    (rb"gimp xcf", "a GIMP document"),
    (rb"%PDF|%!PS", "a PDF or PostScript document"),
    (rb"PK\x03\x04|Rar!|7z\xbc\xaf|\x1f\x8b", "an archive or an office document"),
    (rb"\xd0\xcf\x11\xe0", "an office document"),
)
"""What holds, or may hold, what is wanted."""
OTHERS = (
    (rb"\s*(?i:<!DOCTYPE html|<html|<head|<body)", "is a web page", "save the {} on it, and not the page"),
    (rb"\0\x05\x16[\0\x07]", "holds only notes of macOS about another file", "copy the {} itself"),
    (rb"L\0\0\0\x01\x14\x02\0", "is a shortcut of Windows", "copy the {} itself"),
    (rb"version https://git-lfs", "stands for a file of Git LFS", "fetch the {} itself"),
    (rb"ID3|\xff[\xfb\xf3\xf2]|RIFF....WAVE|fLaC", "is a sound recording", "name a {}"),
    (rb"\Z", "is empty", "copy it once more"),
    (rb"\0+\Z", "begins with nothing but zeros", "copy it once more"),
)
LOOKED_AT = 4096
"""Bytes from the beginning of a file."""


def stranger(data: bytes, wanted: Wanted) -> tuple[str, str] | None:
    """What is wrong with the content of a file and what would be right; None where that cannot be told."""
    start = data[:LOOKED_AT].removeprefix(b"\xef\xbb\xbf")
    known = (
        *((pattern, what, advice.format(wanted.name)) for pattern, what, advice in OTHERS),
        *((pattern, f"is {what}", wanted.picture) for pattern, what in PICTURES),
        *((pattern, f"is {what}", wanted.document) for pattern, what in DOCUMENTS),
        *((pattern, f"is {what}", wanted.film) for pattern, what in FILMS),
    )
    return next(((what, advice) for pattern, what, advice in known if re.match(pattern, start, re.DOTALL)), None)
