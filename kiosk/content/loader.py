"""A pack folder to records, with every problem on the way; what cannot be shown is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kiosk.content.absent import absent, lost_link, no_source, same_name
from kiosk.content.disk import leads_out
from kiosk.content.folder import find, is_pack, misplaced
from kiosk.content.programme import read_events
from kiosk.content.programme.kinds import Kinds, unknown_kinds
from kiosk.content.programme.rows import EventRow
from kiosk.content.reader import Place, Refused, Tree, read_csv, read_yaml
from kiosk.content.salvage import salvaged
from kiosk.content.tables import read_table
from kiosk.content.validate import AnySlide, validated
from kiosk.content.walk import named, tables
from kiosk.model.archive import Archive, PastEvent
from kiosk.model.data import DataSlide
from kiosk.model.figure import Figure, Source
from kiosk.model.pack import Contents, PackFile, Section, SectionFile, Slide, Status
from kiosk.model.programme import NO_DEFAULTS, Programme, ProgrammeEvent
from kiosk.model.record import is_key
from kiosk.model.schedule import Schedule
from kiosk.model.series import Table
from kiosk.problem import Problem, Severity

NEEDED = ("file", "table", "programme")
"""Fields that name a file without which nothing can be shown."""
FILMS = ("video", "subtitles")
"""Fields that name a file for which there is a stand-in."""

FIGURE_COLUMNS = ("key", "value", "unit", "bound", "as_of", "source")

MOST_SPOILT_ROWS = 100
MOST_SECTIONS, MOST_SLIDES = 12, 2000
"""Looked into of a pack and of a section, however many it names."""


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

    def data_slides(self) -> Iterator[tuple[Tree, DataSlide]]:
        """Slides whose tables could be read, with their files."""
        sound = ((self.trees[key], slide) for key, slide in self.slides.items())
        for tree, slide in (*sound, *self.unfit):
            if isinstance(slide, DataSlide) and all((path, sheet) in self.tables for _, path, sheet in tables(slide)):
                yield tree, slide

    def file(self, path: str) -> Path | None:
        """A file of the pack; None where there is none, or where a link leads out of the pack."""
        file = find(self.folder, path)
        return file if file.is_file() and not leads_out(self.folder, file) else None

    def shown(self, *parts: str) -> str:
        """A path inside the pack as the user would type it."""
        return str(self.root.joinpath(*parts))


def load(folder: Path, shown: Path | None = None) -> Loaded:
    """Read a pack; slides with errors are missing from the result and stand among its problems.

    The problems name files below ``shown``, of which ``folder`` may be a copy.
    """
    loaded = Loaded(folder, shown or folder)
    loaded.is_pack = is_pack(folder)
    if not loaded.is_pack:
        loaded.problems += misplaced(folder, loaded.root)
        return loaded
    _load_sources(loaded)
    _load_figures(loaded)
    loaded.pack, manifest = _record(loaded, "pack", "pack.yaml", PackFile)
    loaded.draft = getattr(manifest, "status", None) is Status.DRAFT
    zone = getattr(manifest, "timezone", None) or "UTC"
    loaded.kinds = Kinds(getattr(manifest, "kinds", None))
    loaded.problems += loaded.kinds.ambiguous(loaded.trees.get("pack", Tree("")))
    named_sections = _section_keys(loaded, manifest)
    loaded.problems += _repeated(loaded, "pack", "sections", named_sections)
    sections = list(dict.fromkeys(named_sections))[:MOST_SECTIONS]
    loaded.listed.update(sections)
    for key in sections:
        _load_section(loaded, key, zone)
    for tree, _, record in list(loaded.records()):
        broken = [problem for rule in (_dangling, _astray, _load_tables) for problem in rule(loaded, tree, record)]
        loaded.problems += broken
        if any(problem.severity is Severity.ERROR for problem in broken):
            _set_aside(loaded, tree, record)
        if any(problem.code == "outside" for problem in broken):
            _shut_out(loaded, tree, record)
    return loaded


def _set_aside(loaded: Loaded, tree: Tree, record: Any) -> None:
    """Keep a slide or an event that refers to what is not there from being shown."""
    for key in [key for key, slide in loaded.slides.items() if slide is record]:
        loaded.unfit.append((tree, loaded.slides.pop(key)))
    for key, rows in loaded.rows.items():
        if any(row.event is record for row in rows):
            loaded.rows[key] = [row for row in rows if row.event is not record]
            loaded.remains.append((tree, (), record))


def _shut_out(loaded: Loaded, tree: Tree, record: Any) -> None:
    """Keep a section whose pictures lead out of the pack from being shown, or the whole pack."""
    if record is loaded.pack:
        loaded.pack = None
        loaded.remains.append((tree, (), record))
    elif any(section is record for section in loaded.sections):
        loaded.sections = [section for section in loaded.sections if section is not record]
        loaded.remains.append((tree, (), record))


def read_head(folder: Path) -> PackFile | None:
    """``pack.yaml`` alone; None where it cannot be read."""
    head: PackFile | None = _record(Loaded(folder, folder), "pack", "pack.yaml", PackFile)[0]
    return head


def _record(loaded: Loaded, key: str, path: str, kind: Any, by: str = "") -> tuple[Any | None, Any]:
    """One YAML file as a record, or None with the problems noted; and the same again, or what is left of it.

    ``by`` is the key of the file that names it.
    """
    name = key.removeprefix(f"{by}/")
    if by in loaded.trees and (problem := absent(loaded.trees[by], name, loaded.folder / path)):
        loaded.problems.append(problem)
        return None, None
    try:
        tree = read_yaml(_inside(loaded, path), loaded.shown(path))
    except Refused as refusal:
        loaded.problems.append(refusal.problem)
        return None, None
    loaded.trees[key] = tree
    record, problems = validated(kind, tree.value, tree)
    if record is not None:
        return record, record
    loaded.problems += problems
    left = salvaged(kind, tree.value)
    loaded.remains.append((tree, (), left))
    return None, left


def _inside(loaded: Loaded, path: str) -> Path:
    """Where a file of the pack lies; raises Refused where a link leads out of the pack."""
    file = loaded.folder / path
    if leads_out(loaded.folder, file):
        hint = "copy the file into the pack"
        raise Refused(Problem(file=loaded.shown(path), code="outside", message="leads out of the pack", hint=hint))
    return file


def _section_keys(loaded: Loaded, manifest: Any) -> list[str]:
    """The sections that a pack names, or all that lie there if it cannot be read which."""
    named = getattr(manifest, "sections", None)
    if named is None:
        found = sorted((loaded.folder / "sections").glob("*/section.yaml"))
        named = [path.parent.name for path in found if is_key(path.parent.name)]
    return [key for key in named if key]


def _slide_keys(loaded: Loaded, section: str, record: Any) -> list[str]:
    """The slides that a section names, in order, and all that lie there if it cannot be read which."""
    chapters = getattr(record, "chapters", None) or (None,)
    named = [getattr(record, "cover", None)]
    for chapter in chapters:
        named += getattr(chapter, "slides", None) or ()
    folder = loaded.folder / "sections" / section
    if any(getattr(chapter, "slides", None) is None for chapter in chapters) and not leads_out(loaded.folder, folder):
        found = sorted(folder.glob("*.yaml"))
        named += [path.stem for path in found if path.stem not in ("section", *named)]
    return [f"{section}/{name}" for name in named if name and is_key(f"{section}/{name}")]


def _load_sources(loaded: Loaded) -> None:
    try:
        tree = read_yaml(_inside(loaded, "sources.yaml"), loaded.shown("sources.yaml"))
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
        else:
            loaded.spoilt.add(key)
            loaded.remains.append((tree, (key,), salvaged(Source, tree.value[key])))


def _load_figures(loaded: Loaded) -> None:
    for path in sorted((loaded.folder / "figures").glob("*.csv")):
        shown = loaded.shown("figures", path.name)
        try:
            spoilt = 0
            for line, cells in read_csv(_inside(loaded, f"figures/{path.name}"), shown, FIGURE_COLUMNS):
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
    key, source = row.value["key"], row.value["source"]
    if key in loaded.figures:
        return [*problems, row.problem(("key",), "duplicate", f"{key!r} stands here twice")]
    if is_key(source) and source not in loaded.sources:
        problems.append(no_source(row, ("source",), source, loaded.spoilt))
    if figure is not None and not problems:
        loaded.figures[key], loaded.trees[f"figure:{key}"] = figure, row
    else:
        loaded.spoilt.add(key)
    return problems


def _load_section(loaded: Loaded, key: str, zone: str) -> None:
    record, left = _record(loaded, key, f"sections/{key}/section.yaml", SectionFile, "pack")
    slides = _slide_keys(loaded, key, left)
    loaded.listed.update(slides)
    loaded.problems += _repeated(loaded, key, "chapters", slides)
    if record is not None:
        loaded.sections.append(_section(key, record))
    for slide_key in list(dict.fromkeys(slides))[:MOST_SLIDES]:
        slide, left = _record(loaded, slide_key, f"sections/{slide_key}.yaml", AnySlide, key)
        if slide is not None:
            loaded.slides[slide_key] = slide
        _load_events(loaded, slide_key, left, zone)


def _repeated(loaded: Loaded, tree: str, name: str, keys: list[str]) -> list[Problem]:
    return [
        loaded.trees[tree].problem((name,), "duplicate", f"{key!r} stands here twice", hint="keep one of them")
        for key, times in sorted(Counter(keys).items())
        if times > 1
    ]


def _section(key: str, record: SectionFile) -> Section:
    """A section whose chapters name slides as the pack knows them."""
    chapters = tuple(
        replace(chapter, slides=tuple(f"{key}/{slide}" for slide in chapter.slides)) for chapter in record.chapters
    )
    return Section(
        id=key,
        title=record.title,
        line=record.line,
        tile=record.tile,
        chapters=chapters,
        cover=f"{key}/{record.cover}" if record.cover else None,
        when=record.when,
    )


def _dangling(loaded: Loaded, tree: Tree, record: Any) -> Iterator[Problem]:
    """References that lead nowhere: to figures, sources and slides that are not there."""
    for place, key in named(record, "figure", "newer"):
        if key in loaded.spoilt:
            yield tree.problem(place, "unknown-figure", f"{key!r} has errors in its table", hint="mend its row")
        elif key not in loaded.figures:
            yield tree.problem(
                place, "unknown-figure", f"{key!r} is in no table below figures/", hint="add a row for it"
            )
    for place, key in named(record, "sources"):
        if key not in loaded.sources:
            yield no_source(tree, place, key, loaded.spoilt)
    for place, key in named(record, "more", "slide", "archive", "events"):
        if key not in loaded.listed:
            yield lost_link(tree, place, key, loaded.listed)
    yield from unknown_kinds(loaded.kinds, tree, record)


def _astray(loaded: Loaded, tree: Tree, record: Any) -> Iterator[Problem]:
    """Files that are not there, or not in the pack."""
    for place, path in named(record, *NEEDED, *FILMS):
        file = find(loaded.folder, path)
        if leads_out(loaded.folder, file):
            yield tree.problem(place, "outside", f"{path} leads out of the pack", hint="copy the file into the pack")
        elif not file.is_file() and file.exists():
            yield tree.problem(place, "no-media", f"{path} is no ordinary file", hint="copy a file there")
        elif not file.is_file() and not any(part in FILMS for part in place[-2:]):
            yield tree.problem(place, "no-media", f"{path} is not in the pack", hint=same_name(loaded.folder, path))


def _load_events(loaded: Loaded, key: str, slide: Any, zone: str) -> None:
    """Read the events of a file that a slide names."""
    if not isinstance(slide, Programme | Archive) or slide.programme is None:
        return
    path = loaded.file(slide.programme)
    if path is not None:
        kind = ProgrammeEvent if isinstance(slide, Programme) else PastEvent
        defaults = slide.defaults if isinstance(slide, Programme) else NO_DEFAULTS
        shown = loaded.shown(slide.programme)
        loaded.rows[key], left, problems = read_events(path, shown, kind, zone, defaults, loaded.kinds)
        loaded.remains += [(row.tree, (), row.event) for row in left]
        loaded.problems += problems


def _load_tables(loaded: Loaded, tree: Tree, record: Any) -> Iterator[Problem]:
    """Read the tables that a slide names, each once; says which of them cannot be shown on it."""
    for place, path, sheet in tables(record):
        file = loaded.file(path)
        if file is None:
            continue
        if (path, sheet) not in loaded.tables and (path, sheet) not in loaded.refused_tables:
            table, problems = read_table(file, loaded.shown(path), sheet, loaded.sources)
            loaded.problems += problems
            if any(problem.severity is Severity.ERROR for problem in problems):
                loaded.refused_tables.add((path, sheet))
            else:
                loaded.tables[path, sheet] = table
        if (path, sheet) in loaded.refused_tables:
            yield tree.problem(place, "table", f"{path} has errors", hint="`kiosk table` shows what is read from it")
            continue
        unnamed = any("" in series.sources for series in loaded.tables[path, sheet].series.values())
        if unnamed and record.sources == ():
            message = f"rows of {path} name no source, and neither does the slide"
            yield tree.problem(place, "no-source", message, hint="fill the column source, or name it under sources:")
