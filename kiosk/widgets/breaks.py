"""Where the lines of a headline end: even, but after a mark rather than inside a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations, pairwise

_LINKING = """
a an the of to in on at by for from and or with as is are into over under about between after before
для над под при пры без про пра або или что што как як где дзе это гэта через праз после пасля между паміж чем чым
"""
LINKING = frozenset(_LINKING.split())
"""Words that belong to the one after them; others of up to two letters do so by a no-break space."""
MOST_WORDS = 16
"""Longer texts are no headlines: the choices would be too many, and their sense matters less."""
AFTER_A_MARK, BEFORE_A_LINK = -0.4, -0.2
INSIDE_A_NAME, AFTER_A_NAME, AFTER_A_LINK, SHORT = 1.0, 0.25, 0.4, 0.6
LEAST_LINE = 0.35
"""A line shorter than this part of the longest one looks forgotten."""
Measure = Callable[[str], float]


def sensible(text: str, count: int, width: float, measure: Measure) -> list[str] | None:
    """``text`` in ``count`` lines of at most ``width``, broken at spaces by sense; None where that cannot be."""
    words = text.split(" ")
    if not 1 < count <= 3 or not count <= len(words) <= MOST_WORDS:
        return None
    found = []
    for ends in combinations(range(1, len(words)), count - 1):
        lines = [" ".join(words[start:end]) for start, end in pairwise((0, *ends, len(words)))]
        widths = [measure(line) for line in lines]
        if max(widths) <= width:
            forgotten = _is_short(widths, -1) or (_is_short(widths, 0) and lines[0][-1].isalnum())
            found.append((_unevenness(widths) + SHORT * forgotten + sum(_price(words, end) for end in ends), lines))
    return min(found)[1] if found else None


def _unevenness(widths: Sequence[float]) -> float:
    longest = max(widths)
    return (longest - min(widths)) / (longest + min(widths))


def _is_short(widths: Sequence[float], line: int) -> bool:
    return widths[line] < max(widths) * LEAST_LINE


def _price(words: Sequence[str], end: int) -> float:
    """How much a reader minds a line that ends before the word ``end``."""
    last, following = words[end - 1].split("\u00a0")[-1], words[end].split("\u00a0")[0]
    if not last[-1:].isalnum() and last[-1:] not in "%$»)”":
        return AFTER_A_MARK
    links = following.lower() in LINKING or (len(following) < 3 and following.islower())
    if last.lower() in LINKING:
        return AFTER_A_LINK + (BEFORE_A_LINK if links else 0.0)
    if links:
        return BEFORE_A_LINK
    first = end == 1 and "\u00a0" not in words[0]
    if last[:1].isupper() and not first:
        return INSIDE_A_NAME if following[:1].isupper() else AFTER_A_NAME
    return 0.0
