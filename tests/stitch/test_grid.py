"""Patterns as plain text: whatever is sewn can be read, and what cannot is refused with its row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.stitch.grid import BARE, LARGEST, LETTERS, Grid, NotAGrid, load_grid, read_grid

THREADS = sorted(LETTERS)
PATTERNS = st.integers(1, 40).flatmap(
    lambda width: st.lists(st.text(alphabet=THREADS, min_size=width, max_size=width), min_size=1, max_size=30)
)


@given(PATTERNS)
def test_a_pattern_reads_back_as_it_was_written(rows):
    grid = read_grid("\n".join(rows) + "\n")
    assert grid.rows == tuple(rows)
    assert (grid.width, grid.height) == (len(rows[0]), len(rows))


@given(PATTERNS)
def test_runs_hold_every_stitch_once_and_no_bare_linen(rows):
    grid = Grid(tuple(rows))
    for row, line in enumerate(rows):
        rebuilt = [BARE] * grid.width
        for column, length, letter in grid.runs(row):
            assert length > 0
            assert rebuilt[column : column + length] == [BARE] * length
            rebuilt[column : column + length] = letter * length
        assert "".join(rebuilt) == line


@given(PATTERNS, st.data())
def test_a_cropped_pattern_is_the_columns_that_were_asked_for(rows, data):
    grid = Grid(tuple(rows))
    left = data.draw(st.integers(0, grid.width - 1))
    width = data.draw(st.integers(1, grid.width - left))
    assert [list(row) for row in grid.cropped(left, width).rows] == [list(row)[left : left + width] for row in rows]


@given(PATTERNS, st.sampled_from("xyzABC123#"), st.data())
def test_a_letter_that_is_no_thread_is_refused_with_its_row(rows, strange, data):
    number = data.draw(st.integers(0, len(rows) - 1))
    rows[number] = strange + rows[number][1:]
    with pytest.raises(NotAGrid, match=f"row {number + 1} has '{strange}'"):
        read_grid("\n".join(rows))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "holds no stitches"),
        (" \n\n", "holds no stitches"),
        ("rr\nr\n", "row 2 has 1 stitches and the first has 2"),
        ("r" * (LARGEST + 1), "larger than"),
        ("r\n" * (LARGEST + 1), "larger than"),
    ],
)
def test_what_is_no_pattern_says_why(text, complaint):
    with pytest.raises(NotAGrid, match=complaint):
        read_grid(text)


def test_a_file_that_is_missing_huge_or_not_text_is_refused(tmp_path):
    with pytest.raises(NotAGrid, match="cannot be read"):
        load_grid(tmp_path / "nowhere.txt")
    huge = tmp_path / "huge.txt"
    huge.write_bytes(b"r" * (LARGEST * LARGEST * 2))
    with pytest.raises(NotAGrid, match="larger than"):
        load_grid(huge)
    photograph = tmp_path / "photograph.txt"
    photograph.write_bytes(b"\xff\xd8\xff\xe0")
    with pytest.raises(NotAGrid, match="not plain text"):
        load_grid(photograph)
