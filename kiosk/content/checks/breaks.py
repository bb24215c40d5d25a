"""No headline leaves a forgotten word on its second line."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kiosk.content.loaded import Loaded
from kiosk.content.reader import Tree
from kiosk.model.pack import PackFile
from kiosk.model.slide import Cover, SlideRecord
from kiosk.model.text import Language, LocalText
from kiosk.model.walk import Place, texts
from kiosk.problem import Problem, Severity

LEAST = 0.35
"""The part of the first line that the second should reach."""
Lines = Callable[[object, str, Language], list[float]]
"""The widths of the lines of a headline, by its record, words and language."""


def headlines_are_even(loaded: Loaded, lines: Lines) -> Iterator[Problem]:
    """No second line of two is much shorter than the first."""
    for tree, at, record in loaded.records():
        if not isinstance(record, SlideRecord | PackFile) or isinstance(record, Cover):
            continue
        for place, title in texts(record):
            for language, _ in title if place == ("title",) else ():
                yield from _uneven(tree, (*at, *place), record, title, language, lines)


def _uneven(
    tree: Tree, at: Place, record: object, title: LocalText, language: Language, lines: Lines
) -> Iterator[Problem]:
    if getattr(title, language) is None:
        return
    first, *rest = lines(record, title.headline(language), language)
    if len(rest) == 1 and rest[0] < LEAST * first:
        yield tree.problem(
            (*at, language.value),
            "break",
            f"breaks into a long line and a short one of {rest[0] / first:.0%} of it",
            hint="write | where its first line should end, or shorten it",
            severity=Severity.WARNING,
        )
