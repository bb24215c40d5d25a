"""The fast form of a pack: an index that opens at once and slides that are read one by one.

A compiled pack is one file of records (``recordfile``) in the kiosk's own data folder, named after what it was made
from, so that it is written once and never changed.  One that is damaged is compiled again, when it is opened or when
the damaged record is asked for: that costs the kiosk a moment, and neither a start nor a slide.
"""

from __future__ import annotations

import hashlib
import io
import logging
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import kiosk
from kiosk.content.disk import remove, write_whole
from kiosk.content.folder import find, inventory
from kiosk.content.recordfile import Damaged, RecordFile, written
from kiosk.model.figure import Figure, Source
from kiosk.model.pack import Head
from kiosk.model.slide import SlideRecord
from kiosk.problem import Problem, abridged

if TYPE_CHECKING:  # The first picture does without it.
    from kiosk.model.series import Table

log = logging.getLogger(__name__)

KEPT_SLIDES = 48
"""Slides held in memory at once."""

KEPT_TABLES = 8
KEPT_PACKS = 5
"""Compiled packs kept on disk."""


def table_key(path: str, sheet: str | None) -> str:
    """The name under which a compiled pack keeps a table."""
    return f"{path}#{sheet or ''}"


def events_key(slide: str) -> str:
    """The name under which a compiled pack keeps the events of a slide whose file holds some."""
    return f"{slide}#events"


_HEAD, _REFERENCES = "head", "references"
"""The names under which a compiled pack keeps its head, and its figures and sources."""


class Unusable(Exception):
    """A folder cannot be shown at all."""


class CompiledPack:
    """A pack that opens at once, and reads its slides one by one."""

    def __init__(self, folder: Path, target: Path, file: RecordFile) -> None:
        """``target`` is where the compiled pack is kept, and ``file`` what it holds."""
        self.folder, self.fingerprint = folder, target.stem
        self._target, self._file = target, file
        self.head: Head = file.read(_HEAD)
        self.slide = lru_cache(KEPT_SLIDES)(self._slide)
        self._table = lru_cache(KEPT_TABLES)(self._read_table)
        self._events = lru_cache(KEPT_TABLES)(self._read_events)
        self._reference: tuple[dict[str, Figure], dict[str, Source]] | None = None

    def _slide(self, key: str) -> SlideRecord:
        """The slide of that key; KeyError if the pack has none."""
        return cast("SlideRecord", self._read(key))

    def _read_table(self, key: str) -> Table:
        return cast("Table", self._read(key))

    def _read_events(self, key: str) -> tuple[Any, ...]:
        return cast("tuple[Any, ...]", self._read(key))

    def figure(self, key: str) -> Figure:
        """A row of the pack's figures."""
        return self._references()[0][key]

    def source(self, key: str) -> Source:
        """One of the pack's sources."""
        return self._references()[1][key]

    @property
    def sources(self) -> dict[str, Source]:
        """Every source by its key."""
        return self._references()[1]

    def table(self, path: str, sheet: str | None = None) -> Table:
        """The series of a file of the pack; KeyError if no slide names it."""
        return self._table(table_key(path, sheet))

    def events(self, slide: str) -> tuple[Any, ...]:
        """All events of a programme or an archive, those from a file included."""
        key = events_key(slide)
        return self._events(key) if key in self._file else cast("Any", self.slide(slide)).events

    def media(self, path: str) -> Path:
        """Where a media file of the pack lies."""
        return find(self.folder, path)

    def forget(self) -> None:
        """Let go of what was read, and read it again when it is next asked for."""
        for cached in (self.slide, self._table, self._events):
            cached.cache_clear()
        self._reference = None

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _references(self) -> tuple[dict[str, Figure], dict[str, Source]]:
        if self._reference is None:
            self._reference = cast("tuple[dict[str, Figure], dict[str, Source]]", self._read(_REFERENCES))
        return self._reference

    def _read(self, key: str) -> object:
        try:
            return self._file.read(key)
        except (Damaged, OSError) as error:
            log.error("%s: %s: %s; it is compiled again", self._target, key, error)  # noqa: TRY400  (the text says all)
        self._file.close()
        data, _ = _compile(self.folder)
        _keep(self._target, data)
        self._file = RecordFile(io.BytesIO(data))
        return self._file.read(key)


def open_pack(folder: Path, cache: Path) -> tuple[CompiledPack, list[Problem]]:
    """Open a pack, compiling it into ``cache`` when it is new, has changed or is damaged there.

    Returns the problems found while compiling; raises Unusable when nothing in the folder can be shown.
    """
    if not (folder / "pack.yaml").is_file():
        raise Unusable(f"{folder} is not a pack: it has no pack.yaml")
    target = cache / f"{fingerprint(folder)}.pack"
    if (opened := _opened(folder, target)) is not None:
        return opened, []
    data, problems = _compile(folder)
    _keep(target, data)
    return CompiledPack(folder, target, RecordFile(io.BytesIO(data))), problems


def _opened(folder: Path, target: Path) -> CompiledPack | None:
    """What was compiled before, if that can be used."""
    if not target.is_file():
        return None
    file = None
    try:
        file = RecordFile(target.open("rb"))
        return CompiledPack(folder, target, file)
    except Exception as error:
        if file is not None:
            file.close()
        log.warning("%s: %s; the pack is compiled again", target, error)
        return None


def _compile(folder: Path) -> tuple[bytes, list[Problem]]:
    """A pack as a file of records, and what is wrong with it; raises Unusable."""
    # With pydantic and YAML, which a compiled pack does without.
    from kiosk.content.draft import head_of  # noqa: PLC0415
    from kiosk.content.loader import load  # noqa: PLC0415

    loaded = load(folder)
    if loaded.pack is None or not loaded.contents.sections:
        raise Unusable(
            "; ".join(map(str, abridged(loaded.problems, folder))) or f"{folder} holds no slide that can be shown"
        )
    tables = ((table_key(*place), table) for place, table in loaded.tables.items())
    events = ((events_key(key), loaded.events(key)) for key in loaded.rows if key in loaded.slides)
    references = (_REFERENCES, (loaded.figures, loaded.sources))
    return written((*loaded.slides.items(), *tables, *events, references, (_HEAD, head_of(loaded)))), abridged(
        loaded.problems, folder
    )


def _keep(target: Path, data: bytes) -> None:
    """Store a compiled pack for the next start; a full or read-only disk only costs that start some time."""
    try:
        write_whole(target, data)
        packs = sorted(target.parent.glob("*.pack"), key=lambda path: path.stat().st_mtime)
        for path in (*packs[:-KEPT_PACKS], *target.parent.glob("*.part")):
            remove(path)
    except OSError:
        return


def fingerprint(folder: Path) -> str:
    """Changes whenever a file of the pack does, or the program is another."""
    found = inventory(folder)
    seen = hashlib.blake2b(repr((kiosk.__version__, str(folder), found.faults)).encode(), digest_size=16)
    for name, status in found.files.items():
        seen.update(f"{name}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return seen.hexdigest()
