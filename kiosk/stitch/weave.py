"""Weaving a picture in: stitches laid one after another into one pixmap, so that a frame paints only the new ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap

from kiosk.design.theme import THREADS
from kiosk.stitch.grid import BARE, Grid
from kiosk.stitch.paint import Stroke, blank, tile

Order = Callable[[Grid, int, int], tuple[float, float]]
"""Sorting key of the stitch at (grid, column, row)."""


def upwards(grid: Grid, column: int, row: int) -> tuple[float, float]:
    """From the ground line up, back and forth as one sews."""
    return grid.height - row, column if row % 2 else grid.width - column


def from_the_seam(grid: Grid, column: int, row: int) -> tuple[float, float]:
    """From the bottom up, both halves outwards from the middle column at the same pace."""
    return grid.height - row, abs(column - grid.width // 2)


def from_the_centre(grid: Grid, column: int, row: int) -> tuple[float, float]:
    """Outwards, as a star grows."""
    return (column - grid.width / 2) ** 2 + (row - grid.height / 2) ** 2, 0


class Weaving:
    """A picture between bare linen and finished."""

    def __init__(
        self,
        grid: Grid,
        cell: int,
        threads: str,
        order: Order = upwards,
        *,
        lag: int | None = None,
        ratio: float = 1.0,
        ghost: float = 0.0,
    ) -> None:
        """``lag`` is how many half stitches run ahead of the full ones; ``ghost`` how strongly bare places show."""
        palette = THREADS[threads]
        cells = [
            (column, row, palette[letter])
            for row, line in enumerate(grid.rows)
            for column, letter in enumerate(line)
            if letter != BARE
        ]
        cells.sort(key=lambda place: order(grid, place[0], place[1]))
        self._cells = cells
        self._cell = cell
        self._ratio = ratio
        self._lag = max(4, len(cells) // 50) if lag is None else lag
        self._half = self._full = 0
        self.pixmap: QPixmap = blank(grid, cell, ratio)
        if ghost:
            self._draw(cells, Stroke.DOT, ghost)

    @property
    def finished(self) -> bool:
        return self._full == len(self._cells)

    def advance(self, progress: float) -> QRect:
        """Sew up to ``progress`` (0 to 1); returns what changed, in the pixmap's logical pixels."""
        total = len(self._cells)
        half = min(total, round(progress * (total + self._lag)))
        full = total if progress >= 1 else max(0, half - self._lag)
        fresh = self._cells[self._half : half]
        crossed = self._cells[self._full : full]
        self._half, self._full = max(half, self._half), max(full, self._full)
        if progress < 1:
            self._draw(fresh, Stroke.HALF)
        self._draw(crossed, Stroke.FULL)
        return self._bounds([*fresh, *crossed])

    def _draw(self, cells: list[tuple[int, int, str]], stroke: Stroke, opacity: float = 1.0) -> None:
        painter = QPainter(self.pixmap)
        painter.scale(1 / self._ratio, 1 / self._ratio)
        painter.setOpacity(opacity)
        # A stitch takes the place of its half or its dot, of which no edge may shine through.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        for column, row, colour in cells:
            painter.drawPixmap(column * self._cell, row * self._cell, tile(colour, self._cell, stroke))
        painter.end()

    def _bounds(self, cells: list[tuple[int, int, str]]) -> QRect:
        if not cells:
            return QRect()
        columns, rows = [place[0] for place in cells], [place[1] for place in cells]
        left, top = min(columns), min(rows)
        size = self._cell / self._ratio
        return QRect(
            int(left * size),
            int(top * size),
            int((max(columns) - left + 1) * size) + 2,
            int((max(rows) - top + 1) * size) + 2,
        )
