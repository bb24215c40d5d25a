"""Every letter is seen, and can be drawn with the bundled fonts or those of the pack."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kiosk.content.checks.films import said
from kiosk.content.loaded import Loaded
from kiosk.content.packfonts import pack_fonts
from kiosk.content.reader import Tree
from kiosk.model.walk import Place, texts, walk
from kiosk.problem import Problem
from kiosk.unseen import is_unseen

BREAKS = "\n\u00ad"
"""The end of a line, and the place where a word may be divided."""


def letters_are_seen(loaded: Loaded) -> Iterator[Problem]:
    """No text holds a letter that nobody sees and that changes how others read: no control, turn or zero width."""
    for tree, place, words in _words(loaded):
        for letter in sorted({letter for letter in words if is_unseen(letter) and letter not in BREAKS}):
            message = f"holds U+{ord(letter):04X}, a letter that nobody sees"
            yield tree.problem(place, "letters", message, hint="write the words again by hand: it was pasted with them")


def covered_by_the_fonts(loaded: Loaded, uncovered: Callable[[str, Sequence[Path]], set[str]]) -> Iterator[Problem]:
    """No text holds a character that would show as an empty box."""
    fonts = pack_fonts(loaded.folder)
    for tree, place, words in _words(loaded):
        for character in sorted(letter for letter in uncovered(words, fonts) if not is_unseen(letter)):
            message = f"the fonts have no {character!r} (U+{ord(character):04X})"
            hint = "use another character, or put a font that has it into fonts/ of the pack"
            yield tree.problem(place, "letters", message, hint=hint)


def _words(loaded: Loaded) -> Iterator[tuple[Tree, Place, str]]:
    """Every text and every plain value of the pack, and what is said in its films."""
    for tree, at, record in loaded.records():
        for place, value in walk(record):
            if isinstance(value, str):
                yield tree, (*at, *place), value
        for place, text in texts(record):
            yield tree, (*at, *place), " ".join(words for _, words in text if words)
    for _, file, cue in said(loaded):
        yield Tree(loaded.shown(file), lines={(): cue.line}), (), cue.words
