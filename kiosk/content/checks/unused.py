"""What lies in the pack and is never shown: slides of no chapter, what is over, and what nothing names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from kiosk.content.disk import leads_out
from kiosk.content.folder import inventory
from kiosk.content.loaded import Loaded
from kiosk.content.reader import YAML_BYTES, composed, read_text
from kiosk.model.refs import Target
from kiosk.model.schedule import Schedule
from kiosk.model.walk import references, walk
from kiosk.problem import Problem, Refused, Severity

MOST_TOLD = 20
"""Unused files that are told one by one; of more only their number."""


def slides_are_in_chapters(loaded: Loaded) -> Iterator[Problem]:
    """Every slide file is in a chapter, and every section in pack.yaml."""
    for path in _slide_files(loaded):
        section, name = path.parent.name, path.stem
        if section not in loaded.listed and name == "section":
            yield _warning(loaded, path, "no-chapter", "is not shown", f"name {section} under sections: in pack.yaml")
        elif section in loaded.listed and name != "section" and f"{section}/{name}" not in loaded.listed:
            hint = f"name {name} under chapters: in the section.yaml beside it"
            yield _warning(loaded, path, "no-chapter", "is in no chapter, so it is not shown", hint)


def _slide_files(loaded: Loaded) -> list[Path]:
    folder = loaded.folder / "sections"
    return [] if leads_out(loaded.folder, folder) else sorted(folder.glob("*/*.yaml"))


def nothing_is_over(loaded: Loaded, moment: datetime) -> Iterator[Problem]:
    """No slide and no section has a last day that has passed."""
    today = moment.astimezone(ZoneInfo(loaded.pack.timezone)).date() if loaded.pack is not None else moment.date()
    for tree, at, record in loaded.records():
        for place, when in walk(record):
            if isinstance(when, Schedule) and when.until is not None and when.until < today.isoformat():
                yield tree.problem(
                    (*at, *place, "until"),
                    "over",
                    f"is not shown any more since {when.until} has passed",
                    hint="remove it, or write another day",
                    severity=Severity.WARNING,
                )


def files_are_used(loaded: Loaded) -> Iterator[Problem]:
    """Every file of media/, series/ and events/ is named somewhere."""
    events = (row.event for rows in loaded.rows.values() for row in rows)
    named = {composed(item) for event in events for _, item in walk(event) if isinstance(item, str)}
    unused = [path for path in _files(loaded.folder) if composed(path) not in named]
    for path in (loaded.folder / "pack.yaml", *_slide_files(loaded)):
        words = _text(path)  # Also what a slide of no chapter names: it is told of the slide.
        unused = [file for file in unused if composed(file) not in words]
    for file in unused[:MOST_TOLD]:
        hint = "name it where it belongs, or remove it"
        yield _warning(loaded, loaded.folder / file, "unused", "is named by no slide", hint)
    if len(unused) > MOST_TOLD:
        more = len(unused) - MOST_TOLD
        message = f"holds {more} more file{'s' * (more != 1)} that no slide names"
        yield _warning(loaded, loaded.folder, "unused", message, "remove what is not needed")


def sources_are_used(loaded: Loaded) -> Iterator[Problem]:
    """Every source is named by a figure, a table or a text."""
    used = {link.name for _, _, record in loaded.records() for link in references(record, Target.SOURCE)}
    used |= {figure.source for figure in loaded.figures.values()}
    used |= {key for table in loaded.tables.values() for series in table.series.values() for key in series.sources}
    for key in sorted(loaded.sources.keys() - used):
        hint = "name it where it is what was read, or remove it"
        message = "is named by no figure, table or text"
        yield loaded.trees["sources"].problem((key,), "unused", message, hint=hint, severity=Severity.WARNING)


def _files(folder: Path) -> Iterator[str]:
    """The paths inside the pack of the files that slides name."""
    for name in inventory(folder).files:
        if name.partition("/")[0] in ("events", "media", "series") and not PurePosixPath(name).name.startswith("~$"):
            yield name


def _text(path: Path) -> str:
    try:
        return composed(read_text(path, str(path), YAML_BYTES))
    except Refused:
        return ""


def _warning(loaded: Loaded, path: Path, code: str, message: str, hint: str) -> Problem:
    shown = loaded.shown(*path.relative_to(loaded.folder).parts)
    return Problem(file=shown, code=code, message=message, hint=hint, severity=Severity.WARNING)
