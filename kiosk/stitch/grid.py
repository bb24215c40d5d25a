"""A cross-stitch pattern as plain text: one row a line, one letter a stitch, ``.`` for bare linen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.disk import read_start
from kiosk.design.theme import THREADS
from kiosk.shared import shared

BARE = "."
BARE_PART_OF_GROUND = 0.1
LARGEST = 512
"""Rows and columns beyond which a grid is refused."""
LETTERS = frozenset(THREADS["day"]) | {BARE}


class NotAGrid(Exception):
    """A file is not a pattern; the text says why and where."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A pattern of ``height`` rows, each ``width`` letters long."""

    rows: tuple[str, ...]

    @property
    def width(self) -> int:
        return len(self.rows[0])

    @property
    def height(self) -> int:
        return len(self.rows)

    def runs(self, row: int) -> Iterator[tuple[int, int, str]]:
        """Stretches of one thread in a row, as (first column, length, letter)."""
        line, start = self.rows[row], 0
        for column in range(1, self.width + 1):
            if column == self.width or line[column] != line[start]:
                if line[start] != BARE:
                    yield start, column - start, line[start]
                start = column

    def cropped(self, left: int, width: int) -> Grid:
        """The columns from ``left`` on."""
        return Grid(tuple(row[left : left + width] for row in self.rows))

    def without_bare_foot(self) -> Grid:
        """Without the rows of bare linen below the last stitch."""
        last = max((row for row in range(self.height) if self.rows[row].strip(BARE)), default=self.height - 1)
        return Grid(self.rows[: last + 1])

    @property
    def has_ground(self) -> bool:
        """Whether the last row is a ground line, which may stand on an edge."""
        return self.rows[-1].count(BARE) < self.width * BARE_PART_OF_GROUND

    def is_bare(self, left: int, top: int, right: int, bottom: int) -> bool:
        """Whether there is no stitch in columns ``left`` to ``right`` and rows ``top`` to ``bottom``, ends included."""
        return not any(
            row[max(0, left) : max(0, right + 1)].strip(BARE) for row in self.rows[max(0, top) : max(0, bottom + 1)]
        )

    def shape(self) -> str:
        """Size in words for captions: ``96 × 50``."""
        return f"{self.width} × {self.height}"


def read_grid(text: str) -> Grid:
    """A pattern from its text; raises NotAGrid."""
    rows = text.split()
    if not rows:
        raise NotAGrid("holds no stitches")
    if len(rows) > LARGEST or len(rows[0]) > LARGEST:
        raise NotAGrid(f"is larger than {LARGEST}x{LARGEST} stitches")
    for number, row in enumerate(rows, start=1):
        if len(row) != len(rows[0]):
            raise NotAGrid(f"row {number} has {len(row)} stitches and the first has {len(rows[0])}")
        strange = set(row) - LETTERS
        if strange:
            raise NotAGrid(f"row {number} has {min(strange)!r}, which is no thread ({''.join(sorted(LETTERS))})")
    return Grid(tuple(rows))


@shared(128)
def load_grid(path: Path) -> Grid:
    """A pattern from a file; raises NotAGrid."""
    try:
        data = read_start(path, LARGEST * (LARGEST + 2) + 1)
        if len(data) > LARGEST * (LARGEST + 2):
            raise NotAGrid(f"is larger than {LARGEST}x{LARGEST} stitches")
        return read_grid(data.decode("ascii"))
    except OSError as error:
        raise NotAGrid(f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise NotAGrid("is not plain text") from error
