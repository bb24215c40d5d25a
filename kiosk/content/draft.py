"""A pack that is being edited: it lives in memory, and one changed file is read and checked by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk.content.checks import Instruments, rules_of_records
from kiosk.content.documents.document import Document
from kiosk.content.documents.edits import Edit
from kiosk.content.folder import find
from kiosk.content.loaded import Loaded
from kiosk.content.loader import load, take_slide
from kiosk.model.dates import parse
from kiosk.model.figure import Figure, Source
from kiosk.model.news import News
from kiosk.model.pack import Anniversary, Head
from kiosk.model.programme import Programme
from kiosk.model.registry import Slide
from kiosk.model.series import Table
from kiosk.model.slide import Timeline
from kiosk.problem import Problem


def head_of(loaded: Loaded) -> Head:
    """What a pack that was read tells before any of its slides is asked for."""
    assert loaded.pack is not None
    programmes = (key for key, slide in loaded.slides.items() if isinstance(slide, Programme) and loaded.events(key))
    return Head(
        pack=loaded.pack,
        contents=loaded.contents,
        anniversaries=tuple(_anniversaries(loaded.slides)),
        programmes=tuple(programmes),
        news=tuple(key for key, slide in loaded.slides.items() if isinstance(slide, News)),
        schedules=loaded.schedules,
    )


def _anniversaries(slides: dict[str, Slide]) -> Iterator[Anniversary]:
    for key, slide in slides.items():
        if isinstance(slide, Timeline):
            for index, entry in enumerate(slide.entries):
                if parse(entry.date).first.day is not None:
                    yield Anniversary(date=entry.date, title=entry.title, slide=key, entry=index)


class DraftPack:
    """A pack as its folder holds it, and edits of its slides that are not on the disk yet."""

    def __init__(self, folder: Path, instruments: Instruments) -> None:
        self.folder = folder
        self._instruments = instruments.remembering()
        self._loaded = load(folder)
        self._documents: dict[str, Document] = {}

    @property
    def head(self) -> Head:
        """What is known of it without any slide."""
        return head_of(self._loaded)

    @property
    def sources(self) -> dict[str, Source]:
        """Every source by its key."""
        return self._loaded.sources

    def slide(self, key: str) -> Slide:
        """The slide of that key; KeyError if the pack has none."""
        return self._loaded.slides[key]

    def figure(self, key: str) -> Figure:
        """A row of the pack's figures; KeyError if there is none."""
        return self._loaded.figures[key]

    def source(self, key: str) -> Source:
        """One of the pack's sources; KeyError if there is none."""
        return self._loaded.sources[key]

    def table(self, path: str, sheet: str | None = None) -> Table:
        """The series of a file of the pack; KeyError if no slide names it."""
        return self._loaded.tables[path, sheet]

    def events(self, slide: str) -> tuple[Any, ...]:
        """All events of a programme or an archive, those from a file included."""
        return self._loaded.events(slide)

    def media(self, path: str) -> Path:
        """Where a media file of the pack lies."""
        return find(self.folder, path)

    def document(self, key: str) -> Document:
        """The file of a slide with all edits; raises Refused."""
        if key not in self._documents:
            path = f"sections/{key}.yaml"
            self._documents[key] = Document.read(self.folder / path, self._loaded.shown(path))
        return self._documents[key]

    def edit(self, key: str, edit: Edit) -> list[Problem]:
        """Edit the file of a slide, and say all that is wrong with it then; raises Refused, and changes nothing."""
        document, _ = self.document(key).edited(edit)
        self._documents[key] = document
        problems = take_slide(self._loaded, key, document.tree)
        told = {(problem.line, problem.field) for problem in problems}
        broken = rules_of_records(replace(self._loaded, only=key), self._instruments)
        return [*problems, *(problem for problem in broken if (problem.line, problem.field) not in told)]

    def forget(self) -> None:
        """Keep all of it: it is in memory."""

    def close(self) -> None:
        """There is no file to let go of."""
