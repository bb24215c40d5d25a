"""Every film can be played, smoothly and to its end, with subtitles in four languages unless it has no sound."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePath

from kiosk.content.disk import leads_out
from kiosk.content.film import BEST, ENDINGS, NotAFilm, conversion
from kiosk.content.folder import find
from kiosk.content.links import same_name
from kiosk.content.loaded import Loaded
from kiosk.content.reader import Tree
from kiosk.content.subtitles import read_subtitles
from kiosk.model.subtitles import Cue
from kiosk.model.text import Language
from kiosk.model.video import Film, Reel, Subtitles, clock
from kiosk.model.walk import Place, walk
from kiosk.problem import Problem, Severity

PIXELS_A_SECOND = 20_000_000
"""That one core decodes and paints beside everything else: 1280x720 at 30 a second take 1.3 cores."""
AT_ONCE = 2
"""Films that are tried at the same time."""
LENGTH_OFF = 1.0
"""Seconds by which the length in the pack may differ from the film's."""


Probe = Callable[[Path], Reel]
"""What is in a video file; raises NotAFilm if it cannot be played to its end."""


def films_play(loaded: Loaded, probe: Probe) -> Iterator[Problem]:
    """Each film exists, plays and has its subtitles."""
    films = [
        (tree, place, film)
        for tree, _, record in loaded.records()
        for place, film in walk(record)
        if isinstance(film, Film) and None not in (film.video, film.subtitles)
    ]
    files = list(dict.fromkeys(film.video for _, _, film in films))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        verdicts = dict(zip(files, pool.map(lambda file: _verdict(loaded, file, probe), files), strict=True))
    for tree, place, film in films:
        yield from _film(tree, place, film, verdicts[film.video])
        yield from _subtitles(loaded, tree, place, film, verdicts[film.video])


def _verdict(loaded: Loaded, file: str, probe: Probe) -> Reel | NotAFilm:
    path = loaded.file(file)
    if path is None:
        return NotAFilm("is not in the pack", same_name(loaded.folder, file))
    try:
        return probe(path)
    except NotAFilm as error:
        return error


def _film(tree: Tree, place: Place, film: Film, found: Reel | NotAFilm) -> Iterator[Problem]:
    at = (*place, "video")
    if isinstance(found, NotAFilm):
        yield tree.problem(at, "film", f"{film.video} {found}", hint=found.hint or "a still is shown instead of it")
        return
    path = PurePath(film.video)
    video, audio = BEST[ENDINGS[path.suffix.lower()]]
    if found.video != video or found.audio not in (audio, None):
        has = " and ".join(filter(None, (found.video, found.audio)))
        message = f"{film.video} is {has}, which not every kiosk plays"
        hint = f"use {video} and {audio}: {conversion(path)}"
        yield tree.problem(at, "film", message, hint=hint, severity=Severity.WARNING)
    rate, cores = found.rate or 30, os.cpu_count() or 1
    if found.width * found.height * rate > PIXELS_A_SECOND * cores:
        message = f"{film.video} has {found.width}x{found.height} pixels {round(rate, 2):g} times a second"
        hint = f"{cores} cores do not play that smoothly: 1280x720 at 30 is enough for any screen"
        yield tree.problem(at, "film", message, hint=hint, severity=Severity.WARNING)
    if not found.seconds and film.length is None:
        message = f"{film.video} does not say how long it is"
        hint = f"write `length` into the slide, or the film again: ffmpeg -i {path.name} -c copy whole-{path.name}"
        yield tree.problem(at, "film", message, hint=hint, severity=Severity.WARNING)
    if found.seconds and film.length is not None and abs(found.seconds - film.seconds) > LENGTH_OFF:
        length = clock(round(found.seconds))
        at = (*place, "length")
        message = f"{film.video} takes {length}"
        hint = f"write {length}, or leave it out"
        yield tree.problem(at, "film", message, hint=hint, severity=Severity.WARNING)


def _subtitles(loaded: Loaded, tree: Tree, place: Place, film: Film, found: Reel | NotAFilm) -> Iterator[Problem]:
    severity = Severity.WARNING if loaded.draft else Severity.ERROR
    seconds = film.seconds or (round(found.seconds) if isinstance(found, Reel) else 0)
    files = dict(film.subtitles)
    if not files and isinstance(found, Reel) and found.audio is None:
        return  # Nothing is said in it.
    for language in Language:
        if language not in files:
            at = (*place, "subtitles", language.value)
            yield tree.problem(at, "subtitles", "has no subtitles", severity=severity, hint="name a .vtt or .srt file")
            continue
        file = files[language]
        path = find(loaded.folder, file)
        if leads_out(loaded.folder, path):
            continue
        track, faults = read_subtitles(path)
        for fault in faults:
            yield Problem(file=loaded.shown(file), line=fault.line, code="subtitles", message=fault.message)
        late = next((cue for cue in track.cues if seconds and cue.start >= seconds * 1000 + 1000), None)
        if late is not None:
            yield Problem(
                file=loaded.shown(file),
                line=late.line,
                code="subtitles",
                message=f"begins after the film has ended at {clock(seconds)}",
                severity=Severity.WARNING,
            )


def said(loaded: Loaded) -> Iterator[tuple[Language, str, Cue]]:
    """What every subtitle file of the pack says, once, with its language and the file."""
    tracks = (track for _, _, record in loaded.records() for _, track in walk(record) if isinstance(track, Subtitles))
    files = {file: language for track in tracks for language, file in track}
    for file, language in files.items():
        if path := loaded.file(file):
            for cue in read_subtitles(path)[0].cues:
                yield language, file, cue
