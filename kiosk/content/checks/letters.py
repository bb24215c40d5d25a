"""Every character can be drawn with the bundled fonts or those of the pack."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kiosk.content.loader import Loaded
from kiosk.content.packfonts import pack_fonts
from kiosk.content.walk import texts, walk
from kiosk.problem import Problem


def covered_by_the_fonts(loaded: Loaded, uncovered: Callable[[str, Sequence[Path]], set[str]]) -> Iterator[Problem]:
    """No text holds a character that would show as an empty box."""
    fonts = pack_fonts(loaded.folder)
    for tree, at, record in loaded.records():
        plain = ((place, value) for place, value in walk(record) if isinstance(value, str))
        local = ((place, " ".join(words for _, words in text if words)) for place, text in texts(record))
        for place, words in (*plain, *local):
            for character in sorted(uncovered(words, fonts)):
                yield tree.problem(
                    (*at, *place),
                    "letters",
                    f"the fonts have no {character!r} (U+{ord(character):04X})",
                    hint="use another character, or put a font that has it into fonts/ of the pack",
                )
