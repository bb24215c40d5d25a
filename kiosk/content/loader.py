"""A pack folder to records, with every problem on the way; what cannot be shown is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kiosk.content.programme import read_events
from kiosk.content.programme.rows import EventRow
from kiosk.content.reader import Place, Refused, Tree, read_csv, read_yaml
from kiosk.content.tables import read_table
from kiosk.content.validate import AnySlide, validated
from kiosk.content.walk import named, tables
from kiosk.model.archive import Archive, PastEvent
from kiosk.model.figure import Figure, Source
from kiosk.model.pack import Contents, PackFile, Section, SectionFile, Slide
from kiosk.model.programme import Programme, ProgrammeEvent
from kiosk.model.record import is_key
from kiosk.model.schedule import Schedule
from kiosk.model.series import Table
from kiosk.problem import Problem, Severity

FIGURE_COLUMNS = ("key", "value", "unit", "bound", "as_of", "source")

MOST_SPOILT_ROWS = 100


@dataclass(slots=True)
class Loaded:
    """All that was read from a folder."""

    folder: Path
    pack: PackFile | None = None
    """None when the folder is not a pack."""
    sections: list[Section] = field(default_factory=list)
    slides: dict[str, Slide] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    tables: dict[tuple[str, str | None], Table] = field(default_factory=dict)
    """By file and sheet."""
    refused_tables: set[tuple[str, str | None]] = field(default_factory=set)
    """Files and sheets with errors."""
    rows: dict[str, list[EventRow]] = field(default_factory=dict)
    """Events from files, by the slide that names the file."""
    trees: dict[str, Tree] = field(default_factory=dict)
    """The files behind the records: ``pack``, ``sources``, a section's key or a slide's key."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def contents(self) -> Contents:
        """Sections and slides that can be shown."""
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
        """Every record that holds text, with its file and its place in it."""
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

    def shown(self, *parts: str) -> str:
        """A path inside the pack as the user would type it."""
        return str(self.folder.joinpath(*parts))


def load(folder: Path) -> Loaded:
    """Read a pack; slides with errors are missing from the result and stand among its problems."""
    loaded = Loaded(folder)
    if not (folder / "pack.yaml").is_file():
        loaded.problems.append(
            Problem(
                file=str(folder),
                code="not-a-pack",
                message="is not a pack: it has no pack.yaml",
                hint="name the folder that holds pack.yaml",
            )
        )
        return loaded
    _load_sources(loaded)
    _load_figures(loaded)
    loaded.pack = _record(loaded, "pack", "pack.yaml", PackFile)
    if loaded.pack is None:
        return loaded
    for key in loaded.pack.sections:
        _load_section(loaded, key)
    for key, slide in loaded.slides.items():
        _load_events(loaded, key, slide)
    for tree, _, record in list(loaded.records()):
        broken = [*_dangling(loaded, tree, record), *_load_tables(loaded, tree, record)]
        loaded.problems += broken
        if broken and isinstance(record, Slide):
            loaded.slides = {key: slide for key, slide in loaded.slides.items() if slide is not record}
        elif broken:
            loaded.rows = {key: [row for row in rows if row.event is not record] for key, rows in loaded.rows.items()}
    return loaded


def read_head(folder: Path) -> PackFile | None:
    """``pack.yaml`` alone; None where it cannot be read."""
    head: PackFile | None = _record(Loaded(folder), "pack", "pack.yaml", PackFile)
    return head


def _record(loaded: Loaded, key: str, path: str, kind: Any) -> Any | None:
    """One YAML file as a record, or None with the problems noted."""
    try:
        tree = read_yaml(loaded.folder / path, loaded.shown(path))
    except Refused as refusal:
        loaded.problems.append(refusal.problem)
        return None
    record, problems = validated(kind, tree.value, tree)
    loaded.problems += problems
    loaded.trees[key] = tree
    return record


def _load_sources(loaded: Loaded) -> None:
    try:
        tree = read_yaml(loaded.folder / "sources.yaml", loaded.shown("sources.yaml"))
    except Refused as refusal:
        loaded.problems.append(refusal.problem)
        return
    loaded.trees["sources"] = tree
    if not isinstance(tree.value, dict):
        loaded.problems.append(tree.problem((), "dict-type", "must map a key to each source", hint="S01: {name: …}"))
        return
    for key in tree.value:
        source, problems = validated(Source, tree.value[key], tree, (key,))
        loaded.problems += problems
        if source is not None:
            loaded.sources[key] = source


def _load_figures(loaded: Loaded) -> None:
    for path in sorted((loaded.folder / "figures").glob("*.csv")):
        shown = loaded.shown("figures", path.name)
        try:
            spoilt = 0
            for line, cells in read_csv(path, shown, FIGURE_COLUMNS):
                problems = _add_figure(loaded, Tree(shown, cells, {(): line}))
                loaded.problems += problems
                spoilt += bool(problems)
                if spoilt > MOST_SPOILT_ROWS:
                    message = f"has more than {MOST_SPOILT_ROWS} rows with problems, the rest is not read"
                    raise Refused(Problem(file=shown, line=line, code="too-many", message=message))
        except Refused as refusal:
            loaded.problems.append(refusal.problem)


def _add_figure(loaded: Loaded, row: Tree) -> list[Problem]:
    figure, problems = validated(Figure, row.value, row)
    if figure is None:
        return problems
    if figure.key in loaded.figures:
        return [row.problem(("key",), "duplicate", f"{figure.key!r} stands here twice")]
    if figure.source not in loaded.sources:
        return [
            row.problem(("source",), "unknown-source", f"{figure.source!r} is not in sources.yaml", hint="add it there")
        ]
    loaded.figures[figure.key] = figure
    return []


def _load_section(loaded: Loaded, key: str) -> None:
    record = _record(loaded, key, f"sections/{key}/section.yaml", SectionFile)
    if record is None:
        return
    chapters = tuple(
        replace(chapter, slides=tuple(f"{key}/{slide}" for slide in chapter.slides)) for chapter in record.chapters
    )
    section = Section(
        id=key,
        title=record.title,
        line=record.line,
        tile=record.tile,
        chapters=chapters,
        cover=f"{key}/{record.cover}" if record.cover else None,
        when=record.when,
    )
    repeated = {slide for slide in section.slides if section.slides.count(slide) > 1}
    loaded.problems += [
        loaded.trees[key].problem(("chapters",), "duplicate", f"{slide!r} stands here twice")
        for slide in sorted(repeated)
    ]
    loaded.sections.append(section)
    for slide_key in dict.fromkeys(section.slides):
        slide = _record(loaded, slide_key, f"sections/{slide_key}.yaml", AnySlide)
        if slide is not None:
            loaded.slides[slide_key] = slide


def _dangling(loaded: Loaded, tree: Tree, record: Any) -> Iterator[Problem]:
    """References that lead nowhere: to figures, sources, slides and media that are not there."""
    for place, key in named(record, "figure", "newer"):
        if key not in loaded.figures:
            yield tree.problem(
                place, "unknown-figure", f"{key!r} is in no table below figures/", hint="add a row for it"
            )
    for place, key in named(record, "sources"):
        if key not in loaded.sources:
            yield tree.problem(place, "unknown-source", f"{key!r} is not in sources.yaml", hint="add it there")
    for place, key in named(record, "more", "slide", "archive"):
        if key.split("/")[0] not in {section.id for section in loaded.sections} or not is_key(key):
            yield tree.problem(
                place,
                "unknown-slide",
                f"{key!r} is not a slide of this pack",
                hint="write section/slide, such as park/facts",
            )
        elif key not in loaded.trees:
            yield tree.problem(place, "unknown-slide", f"{key!r} is in no chapter", severity=Severity.WARNING)
    for place, path in named(record, "file", "table", "programme"):
        if not (loaded.folder / path).is_file():
            yield tree.problem(place, "no-media", f"{path} is not in the pack", hint="copy the file there")
        elif not _inside(loaded, path):
            yield tree.problem(place, "outside", f"{path} leads out of the pack", hint="copy the file into the pack")


def _inside(loaded: Loaded, path: str) -> bool:
    return (loaded.folder / path).resolve().is_relative_to(loaded.folder.resolve())


def _load_events(loaded: Loaded, key: str, slide: Slide) -> None:
    """Read the events of a file that a slide names."""
    if not isinstance(slide, Programme | Archive) or slide.programme is None:
        return
    path = loaded.folder / slide.programme
    if path.is_file() and _inside(loaded, slide.programme):
        assert loaded.pack is not None
        kind = ProgrammeEvent if isinstance(slide, Programme) else PastEvent
        loaded.rows[key], problems = read_events(path, loaded.shown(slide.programme), kind, loaded.pack.timezone)
        loaded.problems += problems


def _load_tables(loaded: Loaded, tree: Tree, record: Any) -> Iterator[Problem]:
    """Read the tables that a slide names, each once; says which of them cannot be shown on it."""
    for place, path, sheet in tables(record):
        if not (loaded.folder / path).is_file() or not _inside(loaded, path):
            continue
        if (path, sheet) not in loaded.tables and (path, sheet) not in loaded.refused_tables:
            table, problems = read_table(loaded.folder / path, loaded.shown(path), sheet, loaded.sources)
            loaded.problems += problems
            if any(problem.severity is Severity.ERROR for problem in problems):
                loaded.refused_tables.add((path, sheet))
            else:
                loaded.tables[path, sheet] = table
        if (path, sheet) in loaded.refused_tables:
            yield tree.problem(place, "table", f"{path} has errors", hint="`kiosk table` shows what is read from it")
        elif not record.sources and any("" in series.sources for series in loaded.tables[path, sheet].series.values()):
            message = f"rows of {path} name no source, and neither does the slide"
            yield tree.problem(place, "no-source", message, hint="fill the column source, or name it under sources:")
