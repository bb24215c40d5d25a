"""A pack folder to records, with every problem on the way; what cannot be shown is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk.content.disk import leads_out
from kiosk.content.folder import is_pack, misplaced
from kiosk.content.links import absent, broken_links, no_source
from kiosk.content.loaded import Loaded
from kiosk.content.programme import read_events
from kiosk.content.programme.kinds import Kinds
from kiosk.content.reader import Tree, read_csv, read_yaml
from kiosk.content.salvage import salvaged
from kiosk.content.tables import read_table
from kiosk.content.validate import AnySlide, validated
from kiosk.model.archive import Archive, PastEvent
from kiosk.model.figure import Figure, Source
from kiosk.model.pack import PackFile, Section, SectionFile, Status
from kiosk.model.programme import NO_DEFAULTS, Programme, ProgrammeEvent
from kiosk.model.record import is_key
from kiosk.model.refs import Target
from kiosk.model.registry import Slide
from kiosk.model.walk import Place, references
from kiosk.problem import Problem, Refused, Severity

FIGURE_COLUMNS = ("key", "value", "unit", "bound", "as_of", "source")

MOST_SPOILT_ROWS = 100
MOST_SECTIONS, MOST_SLIDES = 12, 2000
"""Looked into of a pack and of a section, however many it names."""


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
    loaded.zone = getattr(manifest, "timezone", None) or loaded.zone
    loaded.kinds = Kinds(getattr(manifest, "kinds", None))
    loaded.problems += loaded.kinds.ambiguous(loaded.trees.get("pack", Tree("")))
    sections = _sections(loaded, manifest)
    loaded.problems += _repeated(loaded, "pack", "sections", [key for _, key in sections])
    for key, place in list(_once(sections).items())[:MOST_SECTIONS]:
        loaded.listed.add(key)
        _load_section(loaded, key, place)
    _follow_links(loaded, loaded)
    return loaded


def take_slide(loaded: Loaded, key: str, tree: Tree) -> list[Problem]:
    """Put what a file holds now in the place of a slide that was read before; says what is wrong with it."""
    others = [problem for problem in loaded.problems if problem.file != tree.file]
    loaded.rows.pop(key, None)
    loaded.unfit = [(file, slide) for file, slide in loaded.unfit if file.file != tree.file]
    loaded.remains = [(file, place, left) for file, place, left in loaded.remains if file.file != tree.file]
    loaded.problems = []
    _take_slide(loaded, key, _taken(loaded, key, tree, AnySlide))
    _follow_links(loaded, replace(loaded, only=key))
    problems, loaded.problems = loaded.problems, others + loaded.problems
    return problems


def _follow_links(loaded: Loaded, followed: Loaded) -> None:
    """Set aside whatever of ``followed`` names what is not there, and read the tables that it names."""
    for tree, _, record in list(followed.records()):
        broken = [problem for rule in (broken_links, _load_tables) for problem in rule(loaded, tree, record)]
        loaded.problems += broken
        if any(problem.severity is Severity.ERROR for problem in broken):
            _set_aside(loaded, tree, record)
        if any(problem.code == "outside" for problem in broken):
            _shut_out(loaded, tree, record)


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


def _named(loaded: Loaded, key: str, path: str, kind: Any, by: str, place: Place) -> tuple[Any | None, Any]:
    """As ``_record``, for a file that the one of the key ``by`` names at ``place``, or anybody if it is empty."""
    if place and (problem := absent(loaded.trees[by], place, key.removeprefix(f"{by}/"), loaded.folder / path)):
        loaded.problems.append(problem)
        return None, None
    return _record(loaded, key, path, kind)


def _record(loaded: Loaded, key: str, path: str, kind: Any) -> tuple[Any | None, Any]:
    """One YAML file as a record, or None with the problems noted; and the same again, or what is left of it."""
    try:
        tree = read_yaml(_inside(loaded, path), loaded.shown(path))
    except Refused as refusal:
        loaded.problems.append(refusal.problems[0])
        return None, None
    return _taken(loaded, key, tree, kind)


def _taken(loaded: Loaded, key: str, tree: Tree, kind: Any) -> tuple[Any | None, Any]:
    """What a file holds as a record, or None with the problems noted; and the same again, or what is left of it."""
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


def _sections(loaded: Loaded, manifest: Any) -> list[tuple[Place, str]]:
    """The sections that a pack names, each with its place; or all that lie there if those cannot be read."""
    if getattr(manifest, "sections", None) is not None:
        return [(link.place, link.name) for link in references(manifest, Target.SECTION)]
    found = sorted((loaded.folder / "sections").glob("*/section.yaml"))
    return [((), path.parent.name) for path in found if is_key(path.parent.name)]


def _slides(loaded: Loaded, section: str, record: Any) -> list[tuple[Place, str]]:
    """The slides that a section names, each with its place; and all that lie there where some cannot be read."""
    named = [(link.place, link.name) for link in references(record, Target.SLIDE_NAME)]
    folder = loaded.folder / "sections" / section
    chapters = getattr(record, "chapters", None) or (None,)
    if any(getattr(chapter, "slides", None) is None for chapter in chapters) and not leads_out(loaded.folder, folder):
        known = {"section", *(name for _, name in named)}
        named += [((), path.stem) for path in sorted(folder.glob("*.yaml")) if path.stem not in known]
    return [(place, f"{section}/{name}") for place, name in named if is_key(f"{section}/{name}")]


def _once(named: list[tuple[Place, str]]) -> dict[str, Place]:
    """Each key with the place where it is named first."""
    first: dict[str, Place] = {}
    for place, key in named:
        first.setdefault(key, place)
    return first


def _load_sources(loaded: Loaded) -> None:
    try:
        tree = read_yaml(_inside(loaded, "sources.yaml"), loaded.shown("sources.yaml"))
    except Refused as refusal:
        loaded.problems.append(refusal.problems[0])
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
            loaded.problems.append(refusal.problems[0])


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


def _load_section(loaded: Loaded, key: str, place: Place) -> None:
    record, left = _named(loaded, key, f"sections/{key}/section.yaml", SectionFile, "pack", place)
    slides = _slides(loaded, key, left)
    loaded.listed.update(slide_key for _, slide_key in slides)
    loaded.problems += _repeated(loaded, key, "chapters", [slide_key for _, slide_key in slides])
    if record is not None:
        loaded.sections.append(_section(key, record))
    for slide_key, at in list(_once(slides).items())[:MOST_SLIDES]:
        _take_slide(loaded, slide_key, _named(loaded, slide_key, f"sections/{slide_key}.yaml", AnySlide, key, at))


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


def _take_slide(loaded: Loaded, key: str, read: tuple[Slide | None, Any]) -> None:
    slide, left = read
    if slide is not None:
        loaded.slides[key] = slide
    else:
        loaded.slides.pop(key, None)
    _load_events(loaded, key, left)


def _load_events(loaded: Loaded, key: str, slide: Any) -> None:
    """Read the events of a file that a slide names."""
    if not isinstance(slide, Programme | Archive) or slide.programme is None:
        return
    path = loaded.file(slide.programme)
    if path is not None:
        kind = ProgrammeEvent if isinstance(slide, Programme) else PastEvent
        defaults = slide.defaults if isinstance(slide, Programme) else NO_DEFAULTS
        shown = loaded.shown(slide.programme)
        loaded.rows[key], left, problems = read_events(path, shown, kind, loaded.zone, defaults, loaded.kinds)
        loaded.remains += [(row.tree, (), row.event) for row in left]
        loaded.problems += problems


def _load_tables(loaded: Loaded, tree: Tree, record: Any) -> Iterator[Problem]:
    """Read the tables that a slide names, each once; says which of them cannot be shown on it."""
    for link in references(record, Target.TABLE):
        file, table = loaded.file(link.name), link.table
        if file is None or table is None:
            continue
        if table not in loaded.tables and table not in loaded.refused_tables:
            loaded.problems += _read_table(loaded, file, *table)
        if table in loaded.refused_tables:
            hint = "`kiosk table` shows what is read from it"
            yield tree.problem(link.place, "table", f"{link.name} has errors", hint=hint)
            continue
        unnamed = any("" in series.sources for series in loaded.tables[table].series.values())
        if unnamed and record.sources == ():
            message = f"rows of {link.name} name no source, and neither does the slide"
            hint = "fill the column source, or name it under sources:"
            yield tree.problem(link.place, "no-source", message, hint=hint)


def _read_table(loaded: Loaded, file: Path, path: str, sheet: str | None) -> list[Problem]:
    table, problems = read_table(file, loaded.shown(path), sheet, loaded.sources)
    if any(problem.severity is Severity.ERROR for problem in problems):
        loaded.refused_tables.add((path, sheet))
    else:
        loaded.tables[path, sheet] = table
    return problems
