"""Files that can be edited: an edit replaces the characters it means, and every other byte stays.

After an edit the text is read again and must hold what was intended, or the edit is refused and nothing changes.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, ClassVar, Self

from kiosk.content.documents.edits import Edit, Impossible, composed_values, edited
from kiosk.content.reader import read_text
from kiosk.model.walk import Place
from kiosk.problem import Problem, Refused

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Splice:
    """Characters that gave way to others."""

    start: int
    removed: str
    inserted: str

    @property
    def undone(self) -> Splice:
        """What takes it back."""
        return Splice(self.start, self.inserted, self.removed)

    def applied(self, text: str) -> str:
        """The text afterwards."""
        end = self.start + len(self.removed)
        assert text[self.start : end] == self.removed
        return text[: self.start] + self.inserted + text[end:]


class Editable(ABC):
    """The text of a file and the values in it; an edit makes another one."""

    def __init__(self, text: str, shown: str, *, has_mark: bool = False) -> None:
        """``shown`` names the file, ``has_mark`` says that it begins with a byte order mark; raises Refused."""
        self.text, self.shown, self.has_mark = text, shown, has_mark
        self.value = self._parsed()

    @classmethod
    def read(cls, path: Path, shown: str) -> Self:
        """What is in a file; raises Refused."""
        text = read_text(path, shown, cls.most_bytes)
        with path.open("rb") as file:
            has_mark = file.read(3) == _BOM.encode()
        return cls(text, shown, has_mark=has_mark)

    most_bytes: ClassVar[int]

    @property
    def data(self) -> bytes:
        """What the file is to hold."""
        return ((_BOM if self.has_mark else "") + self.text).encode()

    def edited(self, edit: Edit) -> tuple[Self, Splice]:
        """The same after an edit, and what that replaced; raises Refused if the edit cannot be made."""
        try:
            intended = composed_values(edited(self.value, edit))
        except Impossible as error:
            raise self._refused(edit.place, str(error)) from error
        for splice in self._ways(edit):
            try:
                after = self.replaced(splice)
            except Refused:
                continue
            if after.value == intended:
                return after, splice
        raise self._refused(edit.place, "cannot be written here")

    def replaced(self, splice: Splice) -> Self:
        """The same after a splice, or after one that is undone; raises Refused."""
        return type(self)(splice.applied(self.text), self.shown, has_mark=self.has_mark)

    @abstractmethod
    def _parsed(self) -> Any:
        """The plain values of the text; raises Refused."""

    @abstractmethod
    def _ways(self, edit: Edit) -> Iterator[Splice]:
        """How an edit that makes sense could be written, the best way first."""

    def _refused(self, place: Place, why: str) -> Refused:
        field = ".".join(map(str, place))
        return Refused(Problem(file=self.shown, code="edit", field=field, message=why, hint="edit the file by hand"))

    # Where things stand.

    def _line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def _line_end(self, at: int) -> int:
        """Where the line ends, its line break left out."""
        found = self.text.find("\n", at)
        end = found if found >= 0 else len(self.text)
        return end - 1 if self.text[at:end].endswith("\r") else end

    @property
    def _newline(self) -> str:
        return "\r\n" if "\r\n" in self.text else "\n"

    def _splice(self, start: int, end: int, text: str) -> Splice:
        return Splice(start, self.text[start:end], text)

    def _reordered(self, parts: list[tuple[int, int]], at: int, to: int) -> Splice:
        """The parts of a list, by their places in the text, with one at another index; what is between stays."""
        order = list(range(len(parts)))
        order.insert(to, order.pop(at))
        low, high = min(at, to), max(at, to)
        between = [self.text[end:start] for (_, end), (start, _) in pairwise(parts[low : high + 1])]
        texts = [self.text[slice(*parts[index])] for index in order[low : high + 1]]
        whole = "".join(text + gap for text, gap in zip(texts, [*between, ""], strict=True))
        return self._splice(parts[low][0], parts[high][1], whole)
