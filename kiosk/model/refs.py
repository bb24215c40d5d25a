"""What the texts of a pack name: each sort of name is a type of its own, and whatever finds names walks the types.

A new kind of slide that says ``figure: FigureKey`` has its figures found by the check, the schema and all the rest.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, cast, get_args, get_type_hints

from kiosk.model.record import GridPath, Key, Line, MediaPath, in_files, record_types


class Target(StrEnum):
    """What a name leads to."""

    FIGURE = "figure"
    """A row of a table below ``figures``."""
    SOURCE = "source"
    """An entry of ``sources.yaml``."""
    SERIES = "series"
    """A series of the nearest table: that of the record, or of the record around it."""
    EVENT_KIND = "kind of event"
    """A built-in kind of event, or an entry of ``kinds`` in ``pack.yaml``."""
    SECTION = "section"
    """A folder below ``sections``."""
    SLIDE_NAME = "name of a slide"
    """A slide of the same section, without the section."""
    SLIDE = "slide"
    """A slide of any section, as section/slide."""
    PICTURE = "picture"
    """A cross-stitch grid or a photograph."""
    FILM = "film"
    SUBTITLES = "subtitles"
    TABLE = "table"
    """A CSV or XLSX file of series."""
    EVENTS = "events"
    """A CSV, XLSX or ICS file of events."""

    @property
    def is_file(self) -> bool:
        """Whether the name is a path inside the pack."""
        return self in (Target.PICTURE, Target.TABLE, Target.EVENTS) or self.has_stand_in

    @property
    def has_stand_in(self) -> bool:
        """Whether something is shown in place of a file that is missing."""
        return self in (Target.FILM, Target.SUBTITLES)


@dataclass(frozen=True, slots=True)
class Ref:
    """Says of an annotated text that it names something."""

    target: Target
    kind: str | None = None
    """The kind that a slide must be of; any if None."""


FigureKey = Annotated[Key, Ref(Target.FIGURE)]
SourceKey = Annotated[Key, Ref(Target.SOURCE)]
SeriesKey = Annotated[Key, Ref(Target.SERIES)]
EventKindKey = Annotated[Line, Ref(Target.EVENT_KIND)]
SectionKey = Annotated[Key, Ref(Target.SECTION)]
SlideName = Annotated[Key, Ref(Target.SLIDE_NAME)]
SlideKey = Annotated[Key, Ref(Target.SLIDE)]
TimelineKey = Annotated[Key, Ref(Target.SLIDE, "timeline")]
ArchiveKey = Annotated[Key, Ref(Target.SLIDE, "archive")]
PictureFile = Annotated[MediaPath, Ref(Target.PICTURE)]
GridFile = Annotated[GridPath, Ref(Target.PICTURE)]
FilmFile = Annotated[MediaPath, Ref(Target.FILM)]
SubtitlesFile = Annotated[MediaPath, Ref(Target.SUBTITLES)]
TableFile = Annotated[MediaPath, Ref(Target.TABLE)]
EventsFile = Annotated[MediaPath, Ref(Target.EVENTS)]


@cache
def field_types(record: type) -> dict[str, Any]:
    """The types of a record's fields, with their annotations."""
    return get_type_hints(record, include_extras=True)


@cache
def refs(record: type) -> dict[str, Ref]:
    """What the fields of a record name, by the field as staff write it; fields that name nothing are left out.

    A field that holds several names, as a tuple or by language, counts like one that holds a single name.
    """
    types = field_types(record)
    found = {in_files(item.name): _ref(types[item.name]) for item in fields(cast("Any", record))}
    return {name: ref for name, ref in found.items() if ref is not None}


@cache
def refs_by_name() -> dict[str, Ref]:
    """What a field of that name refers to in every record that has one, for values of which nobody knows the record."""
    found: dict[str, set[Ref | None]] = {}
    for record in record_types():
        for item in fields(cast("Any", record)):
            name = in_files(item.name)
            found.setdefault(name, set()).add(refs(record).get(name))
    return {name: ref for name, (ref, *others) in found.items() if ref is not None and not others}


def _ref(kind: Any) -> Ref | None:
    """The first reference in a type that is not one of a record within it."""
    if isinstance(kind, Ref):
        return kind
    if isinstance(kind, type) and is_dataclass(kind):
        return None
    return next((ref for part in _parts(kind) if (ref := _ref(part)) is not None), None)


def _parts(kind: Any) -> tuple[Any, ...]:
    """What a type is made of: members of a union, what a tuple or a dictionary holds, annotations."""
    return (*get_args(kind), *getattr(kind, "__metadata__", ()))
