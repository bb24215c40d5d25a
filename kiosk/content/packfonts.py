"""The fonts that a pack brings for letters which the bundled ones lack."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.content.disk import leads_out, read_start
from kiosk.problem import Problem

FOLDER = "fonts"
MOST_FONTS = 8
FONT_BYTES = 32 * 1024 * 1024
SUFFIXES = (".ttf", ".otf")
_STARTS = (b"\0\1\0\0", b"OTTO", b"true")
_HEAD_BYTES, _ENTRY_BYTES, _MOST_TABLES = 12, 16, 64
_NEEDED = {b"cmap", b"head", b"maxp"}


def pack_fonts(folder: Path) -> tuple[Path, ...]:
    """The font files of a pack that can be used, in the order of their names."""
    return tuple(path for path in _named(folder) if _complaint(folder, path) is None)[:MOST_FONTS]


def fonts_can_be_used(folder: Path, root: Path) -> Iterator[Problem]:
    """Every file in the folder of fonts is a font of bounded size, and there are not too many; told below ``root``."""
    for number, path in enumerate(_named(folder)):
        shown = str(root / FOLDER / path.name)
        if number == MOST_FONTS:
            yield Problem(
                file=shown, code="font", message=f"is font number {number + 1}", hint=f"keep at most {MOST_FONTS} fonts"
            )
            return
        if (complaint := _complaint(folder, path)) is not None:
            yield Problem(file=shown, code="font", message=complaint[0], hint=complaint[1])


def _named(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in (folder / FOLDER).iterdir() if not path.name.startswith("."))
    except OSError:  # Most packs have none; one that cannot be read is told with everything else in the folder.
        return []


def _complaint(folder: Path, path: Path) -> tuple[str, str] | None:
    """What is wrong with a font file, and what would be right."""
    if path.suffix.lower() not in SUFFIXES:
        return "is no font", "fonts end with .ttf or .otf; convert others, or remove the file"
    if leads_out(folder, path):
        return "leads out of the pack", "put the file itself here"
    try:
        start, size = read_start(path, _HEAD_BYTES + _MOST_TABLES * _ENTRY_BYTES), path.stat().st_size
    except OSError as error:
        return f"cannot be read: {error.strerror}", "put the file here again"
    if start[:4] not in _STARTS:
        return "is no TrueType or OpenType font, whatever its name says", "convert it to .ttf or .otf"
    if size > FONT_BYTES:
        return f"is larger than {FONT_BYTES // 1024 // 1024} MB", "cut it to the letters that the texts need"
    return None if _is_whole(start, size) else ("is damaged or cut off", "put the file here again")


def _is_whole(start: bytes, size: int) -> bool:
    """Whether the directory of a font names the tables that every font has, all of them within the file.

    Source: the OpenType specification, "Organization of an OpenType Font".
    """
    count = int.from_bytes(start[4:6], "big")
    if count > _MOST_TABLES:
        return False
    entries = [
        start[at : at + _ENTRY_BYTES] for at in range(_HEAD_BYTES, _HEAD_BYTES + count * _ENTRY_BYTES, _ENTRY_BYTES)
    ]
    ends = [int.from_bytes(entry[8:12], "big") + int.from_bytes(entry[12:16], "big") for entry in entries]
    return {entry[:4] for entry in entries} >= _NEEDED and all(end <= size for end in ends)
