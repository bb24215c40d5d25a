"""The kinds of event that files may name, in the words in which staff write them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kiosk.content.reader import Tree
from kiosk.model.kinds import BUILT_IN, EventKind
from kiosk.model.walk import Place
from kiosk.problem import Problem, short

ADD = "or add your own under kinds: in pack.yaml"
_ALSO = {"фильм": "film", "фільм": "film", "год": "year"}
"""Other names of built-in kinds."""


class Kinds:
    """The built-in kinds and those of a pack."""

    def __init__(self, own: dict[str, EventKind] | None = None) -> None:
        """``own`` may be what is left of kinds with mistakes."""
        self.keys = tuple(BUILT_IN | (own or {}))
        self._own = own or {}
        self._named: dict[str, str] = {**_ALSO, **{key.casefold(): key for key in self.keys}}
        for key, kind in (*BUILT_IN.items(), *self._own.items()):
            for words in _labels(kind):
                self._named.setdefault(words, key)

    def key(self, words: str) -> str | None:
        """The key of a kind that is named by it, or by its label in any language; None if there is none."""
        return self._named.get(_plain(words))

    def unknown(self, tree: Tree, place: Place, words: str) -> Problem:
        """That a kind which a file names is none."""
        return tree.problem(
            place, "unknown-kind", f"{short(words)!r} is no kind of event here", hint=f"{self.choice}, {ADD}"
        )

    @property
    def choice(self) -> str:
        """What may be written."""
        return f"write one of {', '.join(self.keys)}"

    def ambiguous(self, tree: Tree) -> Iterator[Problem]:
        """Own kinds that go by the key or the label of another."""
        for key, kind in self._own.items():
            place: Place = ("kinds", key)
            if key in BUILT_IN:
                yield tree.problem(place, "duplicate", f"{key!r} is built in", hint="give your own kind another key")
            for words in _labels(kind):
                if (other := self._named[words]) != key and key not in BUILT_IN:
                    message = f"{words!r} already names {other!r}"
                    yield tree.problem((*place, "label"), "duplicate", message, hint="call it by other words")


def _labels(kind: Any) -> set[str]:
    """The words that name a kind, each language once."""
    label = getattr(kind, "label", None) or ()
    return {_plain(words) for _, words in label if words}


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
