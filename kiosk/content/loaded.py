"""What was read from the folder of a pack: its records, what is left of those with mistakes, and all problems."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.content.disk import leads_out
from kiosk.content.folder import find
from kiosk.content.programme.kinds import Kinds
from kiosk.content.programme.rows import EventRow
from kiosk.content.reader import Tree
from kiosk.model.archive import Archive
from kiosk.model.data import DataSlide
from kiosk.model.figure import Figure, Source
from kiosk.model.pack import Contents, PackFile, Section
from kiosk.model.programme import Programme
from kiosk.model.refs import Target
from kiosk.model.registry import Slide
from kiosk.model.schedule import Schedule
from kiosk.model.series import Table
from kiosk.model.walk import Place, references
from kiosk.problem import Problem


@dataclass(slots=True)
class Loaded:
    """All that was read from a folder."""

    folder: Path
    root: Path
    """The folder as the user knows it, where a copy of it is read."""
    is_pack: bool = False
    """Whether the folder holds ``pack.yaml``."""
    pack: PackFile | None = None
    """None when ``pack.yaml`` has errors: nothing of the pack can be shown then."""
    draft: bool = False
    zone: str = "UTC"
    """The time zone of the exhibition."""
    kinds: Kinds = field(default_factory=Kinds)
    """What sort of event there may be."""
    sections: list[Section] = field(default_factory=list)
    slides: dict[str, Slide] = field(default_factory=dict)
    """Those that can be shown."""
    unfit: list[tuple[Tree, Slide]] = field(default_factory=list)
    """Slides that refer to what is not there."""
    remains: list[tuple[Tree, Place, Any]] = field(default_factory=list)
    """What is left of records with mistakes, see ``salvage``."""
    listed: set[str] = field(default_factory=set)
    """Sections of the pack and slides of their chapters, sound or not."""
    figures: dict[str, Figure] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    tables: dict[tuple[str, str | None], Table] = field(default_factory=dict)
    """By file and sheet."""
    spoilt: set[str] = field(default_factory=set)
    """Keys of figures and sources with errors."""
    refused_tables: set[tuple[str, str | None]] = field(default_factory=set)
    """Files and sheets with errors."""
    rows: dict[str, list[EventRow]] = field(default_factory=dict)
    """Events from files, by the slide that names the file."""
    trees: dict[str, Tree] = field(default_factory=dict)
    """Files behind records: ``pack``, ``sources``, a section's or a slide's key; rows as ``figure:`` and the key."""
    problems: list[Problem] = field(default_factory=list)
    only: str | None = None
    """The slide to whose file ``records`` and ``data_slides`` keep; to all files if None."""

    @property
    def contents(self) -> Contents:
        """Sections and slides that can be shown."""
        if self.pack is None:
            return Contents(())
        listed = {slide for section in self.sections for slide in section.slides}
        return Contents(tuple(self.sections)).without(frozenset(listed - self.slides.keys()))

    @property
    def schedules(self) -> dict[str, Schedule]:
        """When slides and sections are shown that are not always shown."""
        sections = {section.id: section.when for section in self.sections}
        every = {**sections, **{key: slide.when for key, slide in self.slides.items()}}
        return {key: when for key, when in every.items() if when is not None}

    def events(self, key: str) -> tuple[Any, ...]:
        """All events of a slide: those in its file after its own."""
        slide = self.slides[key]
        assert isinstance(slide, Programme | Archive)
        return (*slide.events, *(row.event for row in self.rows.get(key, [])))

    def records(self) -> Iterator[tuple[Tree, Place, Any]]:
        """Every record that holds text, with its file and its place in it; what is left of those with mistakes, too."""
        if self.only is not None:
            yield from self._records_of(self.only)
            return
        if self.pack is not None:
            yield self.trees["pack"], (), self.pack
        for section in self.sections:
            yield self.trees[section.id], (), section
        for key, slide in self.slides.items():
            yield self.trees[key], (), slide
        for rows in self.rows.values():
            yield from ((row.tree, (), row.event) for row in rows)
        for key, source in self.sources.items():
            yield self.trees["sources"], (key,), source
        yield from ((tree, (), slide) for tree, slide in self.unfit)
        yield from self.remains

    def _records_of(self, key: str) -> Iterator[tuple[Tree, Place, Any]]:
        file = self.trees[key].file
        if key in self.slides:
            yield self.trees[key], (), self.slides[key]
        yield from ((row.tree, (), row.event) for row in self.rows.get(key, ()))
        yield from ((tree, (), slide) for tree, slide in self.unfit if tree.file == file)
        yield from (left for left in self.remains if left[0].file == file)

    def data_slides(self) -> Iterator[tuple[Tree, DataSlide]]:
        """Slides whose tables could be read, with their files."""
        whole = {id(slide) for slide in self.slides.values()} | {id(slide) for _, slide in self.unfit}
        for tree, _, slide in self.records():
            if (
                id(slide) in whole
                and isinstance(slide, DataSlide)
                and all(link.table in self.tables for link in references(slide, Target.TABLE))
            ):
                yield tree, slide

    def file(self, path: str) -> Path | None:
        """A file of the pack; None where there is none, or where a link leads out of the pack."""
        file = find(self.folder, path)
        return file if file.is_file() and not leads_out(self.folder, file) else None

    def shown(self, *parts: str) -> str:
        """A path inside the pack as the user would type it."""
        return str(self.root.joinpath(*parts))
