"""The text of a feed by what its bytes are: its own declaration and its server are both often wrong."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from kiosk.content.cyrillic import frequency
from kiosk.content.encodings import COMMON_HAN, unicode_text

_KNOWN = {
    "windows-1251": ("windows-1251", "cp1251", "cp-1251", "x-cp1251"),
    "koi8-r": ("koi8-r", "koi8r", "koi8"),
    "gb18030": ("gb18030", "gbk", "gb2312", "gb_2312-80", "cp936", "x-gbk", "euc-cn"),
    "big5": ("big5", "big5-hkscs", "cp950"),
    "windows-1252": ("windows-1252", "cp1252", "iso-8859-1", "latin1", "latin-1"),
}
_CODEC = {name: codec for codec, names in _KNOWN.items() for name in names}
"""The encodings of feeds besides UTF-8 and UTF-16.  No other is read: some turn harmless bytes into markup."""
_UNNAMED = ("windows-1251", "koi8-r", "gb18030")
"""What is tried where no name fits, on strong evidence only."""
_DECLARATION = re.compile(r"<\?xml[^>]{0,500}\?>")
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*['"]([\w.:-]{1,40})['"]""", re.ASCII)
_RIVAL = {"windows-1251": "koi8-r", "koi8-r": "windows-1251"}
"""Encodings in which the same bytes are other Cyrillic letters, the large ones small."""
_FIRST = 500
"""Bytes among which a declaration stands."""
SAMPLE = 5000
"""Words that are looked at."""
EVIDENCE = 20
"""Letters beyond ASCII that say something; fewer neither speak for an encoding nor against it."""
_FEW, _MANY = 0.02, 0.8
_COMMON_SHARE = 0.2
"""The part of any Chinese text that common letters make up; of chance it would be half of that."""


class UnknownEncoding(Exception):
    """The bytes are in none of the encodings of feeds."""


def text_of(data: bytes, charset: str) -> str:
    """A feed as text, without its declaration and what stands before it; ``charset`` is what the server named.

    Raises UnknownEncoding.
    """
    text = _decoded(data, charset).lstrip("\ufeff \t\r\n")
    declaration = _DECLARATION.match(text)
    return text[declaration.end() :] if declaration else text


def _decoded(data: bytes, charset: str) -> str:
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise UnknownEncoding
    with suppress(UnicodeDecodeError):
        return unicode_text(data)
    if (text := _utf_8(data)) is not None:
        return text
    declared = _DECLARED.search(data[:_FIRST])
    names = [charset, declared[1].decode("ascii") if declared else ""]
    named = [_CODEC[name] for name in map(str.lower, names) if name in _CODEC]
    for encoding, attempt in _attempts(data, [*named, *_UNNAMED]):
        says = speaks_for(attempt, encoding)
        if says or (says is None and encoding in named):
            return attempt
    raise UnknownEncoding


def _utf_8(data: bytes) -> str | None:
    """A text in UTF-8 without the letters that were cut in half where a program shortened it; None if it is none."""
    text = data.decode("utf-8", "ignore")
    lost = len(data) - len(text.encode())
    return text if lost <= _FEW * len(re.findall(r"[^\x00-\x7f]", text)) else None


def _attempts(data: bytes, encodings: list[str]) -> Iterator[tuple[str, str]]:
    for encoding in dict.fromkeys(encodings):
        with suppress(UnicodeDecodeError):
            yield encoding, data.decode(encoding)


def speaks_for(text: str, encoding: str) -> bool | None:
    """Whether a text reads like one that was decoded rightly; None where there is too little to tell."""
    words = re.finditer(r"[A-Za-z]?[^\x00-\x7f]+[A-Za-z]?", text)
    sample = " ".join(word[0] for word in islice(words, SAMPLE))[: 10 * SAMPLE]
    foreign = re.sub(r"[\x00-\x7f«»„“”‘’–—…№°§©®™×·\xa0、。，！？：；（）《》“”]", "", sample)
    if len(foreign) < EVIDENCE:
        return None
    if encoding in ("gb18030", "big5"):
        return sum(letter in COMMON_HAN for letter in foreign) > _COMMON_SHARE * len(foreign)
    if encoding == "windows-1252":
        return len(re.findall(r"[À-ÿ](?=[À-ÿ])", sample)) < (1 - _MANY) * len(foreign)
    letters = len(re.findall("[А-Яа-яЁёІіЎўЄєЇїҐґ]", foreign))
    odd = len(re.findall("[а-яёіўєїґ][А-ЯЁІЎЄЇҐ]|[A-Za-z][а-яёіў]|[а-яёіў][A-Za-z]", sample))
    rival = sample.encode(encoding).decode(_RIVAL[encoding], "replace")
    return letters > _MANY * len(foreign) and odd <= _FEW * len(foreign) and frequency(sample) > frequency(rival)
