"""One shape for every complaint about content or configuration."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from kiosk.unseen import visible

MOST_TOLD = 200
"""Problems told of a pack."""
IN_SHORT = 200
"""Letters of what a message says of a file."""


class Severity(StrEnum):
    """How bad a problem is: an error keeps its slide off the screen or the pack from being published."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """What is wrong, where, and what would be right; words from outside stand in it as they can be shown everywhere."""

    file: str
    """Path as the reader of the message would type it."""
    line: int = 1
    """Counted from 1; in tables the row."""
    column: int = 0
    """Counted from 1; 0 where the whole line is meant."""
    code: str
    """Stable name of the rule, for programs."""
    message: str
    field: str = ""
    """Path inside the file, such as ``facts.2.label.zh``."""
    hint: str = ""
    """What would be right."""
    severity: Severity = Severity.ERROR

    def __post_init__(self) -> None:
        for name in ("file", "message", "field", "hint"):
            object.__setattr__(self, name, visible(getattr(self, name)))

    @property
    def where(self) -> str:
        """``file:line``, and ``file:row:column`` in tables."""
        return f"{self.file}:{self.line}" + (f":{self.column}" if self.column else "")

    @property
    def words(self) -> str:
        """What is wrong and what would be right, without the place."""
        field = f"{self.field}: " if self.field else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{field}{self.message}{hint}"

    def __str__(self) -> str:
        return f"{self.where}: {self.severity}: {self.words}"

    def as_json(self) -> dict[str, Any]:
        """The fields as plain values for ``--json``."""
        return asdict(self)


class Refused(Exception):
    """Something that staff wrote cannot be used; carries every problem with it."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = list(problems)


def abridged(problems: Iterable[Problem], folder: Path) -> list[Problem]:
    """In the order of files and lines, at most MOST_TOLD, errors rather than remarks; then how many more there are."""
    every = sorted(problems)
    errors_first = sorted(every, key=lambda problem: problem.severity is not Severity.ERROR)
    first, more = sorted(errors_first[:MOST_TOLD]), errors_first[MOST_TOLD:]
    if more:
        message, worst = f"has {len(more)} more problems", more[0].severity
        first.append(
            Problem(file=str(folder), code="too-many", message=message, hint="fix these first", severity=worst)
        )
    return first


def short(text: str, letters: int = IN_SHORT) -> str:
    """The beginning of a text that may be as long as its file."""
    return text if len(text) <= letters else text[: letters - 1] + "…"
