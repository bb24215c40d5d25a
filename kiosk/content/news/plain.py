"""HTML of any kind to plain paragraphs: no markup, no scripts, no tricks with letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

import nh3

BREAKS = {"p", "br", "div", "li", "ul", "ol", "tr", "table", "blockquote", "section", "article",
          "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre"}  # fmt: skip
"""Tags that end a paragraph."""
DROPPED = {"script", "style", "iframe", "object", "embed", "svg", "math", "noscript", "template", "textarea", "select",
           "button", "form", "head", "audio", "video", "canvas", "figcaption"}  # fmt: skip
"""Tags that go with all they hold."""
MOST_HTML = 200_000
"""Letters of one field that are looked at."""
SMALLEST_IMAGE, MOST_IMAGES = 100, 20
"""Pixels as a page declares them; pictures that are looked at."""
_MARK = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u20d0-\u20ff"
_TOWER = re.compile(f"([{_MARK}])[{_MARK}]+")
"""One mark on a letter is an accent, a heap of them a tower over the line above."""
MARKS_TOGETHER = 8
"""Marks on one letter; to put n of them in order takes time with the square of n."""
UNSEEN = {"Cc", "Cf", "Co", "Cs", "Cn"}
"""Controls, marks that turn the direction of writing, and what no font has."""


def paragraphs(html: str, most: int) -> tuple[str, ...]:
    """The paragraphs of a text, ``most`` letters in all; a paragraph that is cut ends in an ellipsis."""
    cleaned = nh3.clean(html[:MOST_HTML], tags=BREAKS, clean_content_tags=DROPPED, attributes={}, strip_comments=True)
    found: list[str] = []
    for block in re.split(r"<[^>]*>|\n{2,}", cleaned):
        words = plain(unescape(block))
        if not words:
            continue
        if len(words) > most:
            shortened = shorten(words, most)
            return (*found, shortened) if shortened else tuple(found)
        found.append(words)
        most -= len(words)
    return tuple(found)


def line(html: str, most: int) -> str:
    """A text on one line of at most ``most`` letters."""
    return shorten(" ".join(paragraphs(html, MOST_HTML)), most)


class _Images(HTMLParser):
    """Gathers the addresses of the pictures of a text; what is declared as tiny counts visits or stands for a smile."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        sizes = [int(found[0]) for name in ("width", "height") if (found := re.match(r"\d{1,5}", given.get(name, "")))]
        if tag == "img" and min(sizes, default=SMALLEST_IMAGE) >= SMALLEST_IMAGE:
            later = (given.get(name, "") for name in ("data-src", "data-lazy-src", "data-original", "src"))
            self.found += [source for source in later if source and not source.startswith("data:")][:1]


def illustrations(html: str) -> Iterator[str]:
    """The addresses of the pictures of a text as they are written there, in their order."""
    images = _Images()
    images.feed("".join(re.findall(r"<img\b[^<>]{1,4000}>", html[:MOST_HTML], re.IGNORECASE)[:MOST_IMAGES]))
    yield from images.found


def plain(text: str) -> str:
    """Letters as they are read: composed, without what cannot be seen, one space between words."""
    seen = "".join(" " if letter.isspace() else letter for letter in text if _is_seen(letter))
    composed = _few_marks(unicodedata.normalize("NFC", _few_marks(seen)))
    return re.sub(r"\s+", " ", _TOWER.sub(r"\1", composed)).strip()


def _few_marks(text: str) -> str:
    kept, marks = [], 0
    for letter in text:
        marks = marks + 1 if unicodedata.category(letter)[0] == "M" else 0
        if marks <= MARKS_TOGETHER:
            kept.append(letter)
    return "".join(kept)


def _is_seen(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) not in UNSEEN


def shorten(text: str, most: int) -> str:
    """At most ``most`` letters, cut after a word; empty where not even one fits."""
    if len(text) <= most:
        return text
    head = text[: max(0, most - 1)]
    word_end = max(head.rfind(" "), head.rfind("，"), head.rfind("。"))
    return f"{head[: word_end if word_end > most // 2 else len(head)].rstrip(' ,;:—–-')}…" if head else ""
