"""Whether Cyrillic letters make words, or were decoded in the wrong one of two encodings that hold the same letters."""

from __future__ import annotations

import re

_LETTER = re.compile("[А-Яа-яЁёІіЎў]")
_FREQUENT = frozenset("оеаинтсрвлы")
"""The letters that make more than half of Russian and Belarusian words."""


def frequency(text: str) -> float:
    """The part of the Cyrillic letters of a text that frequent ones make, whatever their case."""
    letters = _LETTER.findall(text.casefold())
    return sum(letter in _FREQUENT for letter in letters) / len(letters) if letters else 0.0
