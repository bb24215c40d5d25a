"""What is wrong with a film file."""

from __future__ import annotations


class NotAFilm(Exception):
    """A file is no film that the kiosk plays; says why, and in ``hint`` what would be right."""

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(reason)
        self.hint = hint


def cut_off() -> NotAFilm:
    """The failure of a file that ends too early."""
    return NotAFilm("breaks off before its end", "the file is cut off: copy it again, whole")
