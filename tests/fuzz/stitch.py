"""Cross-stitch patterns: a whole pattern, or NotAGrid with its reason."""

from __future__ import annotations

from kiosk.shared import forget_shared
from kiosk.stitch.grid import BARE, LARGEST, LETTERS, NotAGrid, load_grid, read_grid
from kiosk.stitch.media import unreadable
from tests.fuzz.inputs import SCRATCH


def fuzz(data: bytes) -> None:
    path = SCRATCH / "pattern.txt"
    path.write_bytes(data)
    forget_shared()
    try:
        grid = load_grid(path)
    except NotAGrid as refusal:
        _refused(str(refusal), unreadable([path])[path])
        return
    assert not unreadable([path])
    assert 0 < grid.width <= LARGEST
    assert 0 < grid.height <= LARGEST
    assert all(len(row) == grid.width and set(row) <= LETTERS for row in grid.rows)
    assert read_grid("\n".join(grid.rows)) == grid
    sewn = sum(length for row in range(grid.height) for _, length, _ in grid.runs(row))
    assert sewn == sum(grid.width - row.count(BARE) for row in grid.rows)
    assert grid.is_bare(0, 0, grid.width - 1, grid.height - 1) == (sewn == 0)
    trimmed = grid.without_bare_foot()
    assert trimmed.rows == grid.rows[: trimmed.height]
    assert isinstance(trimmed.has_ground, bool)


def _refused(reason: str, shown: str) -> None:
    assert reason == shown
    assert 0 < len(reason) < 200
