"""The rules a pack must keep beyond its types, one function a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from kiosk.content.checks.breaks import Lines, headlines_are_even
from kiosk.content.checks.claims import numbers_have_sources
from kiosk.content.checks.contradictions import figures_agree
from kiosk.content.checks.films import Probe, films_play
from kiosk.content.checks.languages import complete_in_four_languages, letters_of_the_language
from kiosk.content.checks.length import texts_have_room
from kiosk.content.checks.letters import covered_by_the_fonts, letters_are_seen
from kiosk.content.checks.media import Unreadable, media_decode, threads_are_held
from kiosk.content.checks.recount import claims_hold, notes_have_words, titles_are_claimed
from kiosk.content.checks.shown import series_are_there
from kiosk.content.checks.unused import files_are_used, nothing_is_over, slides_are_in_chapters, sources_are_used
from kiosk.content.film import NotAFilm
from kiosk.content.folder import misplaced
from kiosk.content.loaded import Loaded
from kiosk.content.loader import load
from kiosk.content.packfonts import fonts_can_be_used
from kiosk.model.video import Reel
from kiosk.problem import Problem, abridged


@dataclass(frozen=True, slots=True)
class Instruments:
    """What the rules need of the machine that will show the pack."""

    unreadable: Unreadable
    uncovered: Callable[[str, Sequence[Path]], set[str]]
    """The characters of a text that neither the bundled fonts nor some font files have."""
    probe: Probe | None = None
    """What is in a video file; films are not looked at without it."""
    lines: Lines | None = None
    """The lines into which headlines break; they are not looked at without it."""

    def remembering(self) -> Instruments:
        """The same, but for a file that stays as it is only the first look takes time."""
        pictures: dict[object, str] = {}
        films: dict[object, Reel | NotAFilm] = {}

        def unreadable(files: Sequence[Path]) -> dict[Path, str]:
            states = {file: _state(file) for file in files}
            new = [file for file, state in states.items() if state not in pictures]
            found = self.unreadable(new) if new else {}
            pictures.update({states[file]: found.get(file, "") for file in new})
            return {file: pictures[state] for file, state in states.items() if pictures[state]}

        def probe(file: Path) -> Reel:
            assert self.probe is not None
            if (state := _state(file)) not in films:
                try:
                    films[state] = self.probe(file)
                except NotAFilm as error:
                    films[state] = error
            if isinstance(verdict := films[state], NotAFilm):
                raise verdict
            return verdict

        return replace(self, unreadable=unreadable, probe=probe if self.probe is not None else None)


def check(folder: Path, instruments: Instruments, shown: Path | None = None) -> tuple[Loaded, list[Problem]]:
    """A folder as it was read, and the problems in it (``abridged``), named below ``shown``."""
    loaded = load(folder, shown)
    told = {(problem.file, problem.line, problem.field) for problem in loaded.problems}
    broken = _broken_rules(loaded, instruments) if loaded.is_pack else ()
    fresh = [problem for problem in broken if (problem.file, problem.line, problem.field) not in told]
    return loaded, abridged([*loaded.problems, *fresh], loaded.root)


def _broken_rules(loaded: Loaded, instruments: Instruments) -> Iterator[Problem]:
    yield from misplaced(loaded.folder, loaded.root)
    yield from figures_agree(loaded)
    yield from slides_are_in_chapters(loaded)
    yield from files_are_used(loaded)
    yield from sources_are_used(loaded)
    yield from fonts_can_be_used(loaded.folder, loaded.root)
    yield from rules_of_records(loaded, instruments)


def rules_of_records(loaded: Loaded, instruments: Instruments) -> Iterator[Problem]:
    """What each record must keep by itself, with the figures, sources, tables and files that it names."""
    yield from complete_in_four_languages(loaded)
    yield from letters_of_the_language(loaded)
    yield from texts_have_room(loaded)
    if instruments.lines is not None:
        yield from headlines_are_even(loaded, instruments.lines)
    yield from numbers_have_sources(loaded)
    yield from series_are_there(loaded)
    yield from claims_hold(loaded)
    yield from titles_are_claimed(loaded)
    yield from notes_have_words(loaded)
    yield from nothing_is_over(loaded, datetime.now(UTC))
    yield from media_decode(loaded, instruments.unreadable)
    yield from threads_are_held(loaded)
    if instruments.probe is not None:
        yield from films_play(loaded, instruments.probe)
    yield from letters_are_seen(loaded)
    yield from covered_by_the_fonts(loaded, instruments.uncovered)


def _state(file: Path) -> tuple[Path, int, int]:
    """What is another as soon as a file is."""
    status = file.stat()
    return file, status.st_size, status.st_mtime_ns
