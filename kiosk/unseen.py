"""Letters that nobody sees, or that turn others about, and how they are shown where words come from outside."""

from __future__ import annotations

import unicodedata

CATEGORIES = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Of Unicode: controls, formats (zero width, direction), halves of a pair, separators of lines and paragraphs."""


def is_unseen(letter: str) -> bool:
    """Whether a letter is a control, has no width, turns the direction of others or begins a new line."""
    return unicodedata.category(letter) in CATEGORIES


def has_unseen(text: str) -> bool:
    """Whether any letter of a text is unseen."""
    return not text.isprintable() and any(map(is_unseen, text))


def visible(text: str) -> str:
    r"""The same in one line that can harm no terminal, log or screen: what nobody sees is written out, as \u202e."""
    if text.isprintable():
        return text
    return "".join(_written_out(letter) if is_unseen(letter) else letter for letter in text)


def _written_out(letter: str) -> str:
    return letter.encode("unicode_escape").decode("ascii")
