"""Files under the name of a photograph that are something else, told by their first bytes, and what to do with them."""

from __future__ import annotations

import re

SAVE = "save it as JPEG, PNG or WebP"
PICTURES = (
    (rb"GIF8", "a GIF picture"),
    (rb"BM.{12}[\x0c(8@l|]\0\0\0", "a BMP picture"),
    (rb"(II[*+U]\0|MM\0[*+]|IIRO|FUJIFILMCCD-RAW|.{4}ftypcrx )", "a TIFF picture or the raw file of a camera"),
    (rb".{4}ftypavi[fs]", "an AVIF picture"),
    (rb"\0\0\0\x0cjP  |\xff\x4f\xff\x51", "a JPEG 2000 picture"),
    (rb"\0\0\0\x0cJXL |\xff\x0a", "a JPEG XL picture"),
    (rb"8BPS", "a Photoshop document"),
    (rb"gimp xcf", "a GIMP document"),
    (rb"%PDF|%!PS", "a PDF or PostScript document"),
    (rb"\0\0[\x01\x02]\0", "an icon"),
    (rb"PK\x03\x04|Rar!|7z\xbc\xaf|\x1f\x8b", "an archive or an office document"),
    (rb"\xd0\xcf\x11\xe0", "an office document"),
)
"""What is, or holds, a picture of another kind."""
OTHERS = (
    (rb".{4}ftyp(hei[cxms]|hev[cx]|mif1|msf1)", f"is a HEIC photograph, as iPhones take: {SAVE}"),
    (rb"\s*(?i:<!DOCTYPE html|<html|<head|<body)", "is a web page: save the picture on it, and not the page"),
    (rb"\s*<(.*<)?svg", f"is an SVG drawing: {SAVE}"),
    (rb"\0\x05\x16[\0\x07]", "holds only notes of macOS about another file: copy the photograph itself"),
    (rb"L\0\0\0\x01\x14\x02\0", "is a shortcut of Windows: copy the photograph itself"),
    (rb"version https://git-lfs", "stands for a file of Git LFS: fetch the photograph itself"),
    (rb".{4}ftyp|RIFF....AVI |\x1a\x45\xdf\xa3|\0\0\x01[\xba\xb3]", "is a film: show it on a slide of kind video"),
    (rb"\Z", "is empty: copy it once more"),
    (rb"\0+\Z", "begins with nothing but zeros: copy it once more"),
)
"""What wants other words."""
LOOKED_AT = 4096


def stranger(data: bytes) -> str:
    """What is wrong with the content of a file that is neither JPEG nor PNG nor WebP, and what would be right."""
    start = data[:LOOKED_AT].removeprefix(b"\xef\xbb\xbf")
    known = (*((pattern, f"is {what}: {SAVE}") for pattern, what in PICTURES), *OTHERS)
    words = (words for pattern, words in known if re.match(pattern, start, re.DOTALL))
    return next(words, f"is no picture that the kiosk knows: {SAVE}")
