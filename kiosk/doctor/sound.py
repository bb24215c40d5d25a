"""Films and what one hears of them."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.film import ENDINGS, NotAFilm
from kiosk.machine.film import sound_outputs
from kiosk.machine.filmtrial import probe
from kiosk.words.findings import Finding, Verdict


def outputs() -> Finding:
    """Whether anything sounds."""
    names = sound_outputs()
    if not names:
        return Finding("sound", Verdict.FIX, "sound-none")
    return Finding("sound", Verdict.FINE, "sound", (", ".join(names),))


def films(pack: Path) -> Finding:
    """Whether a film of the pack plays on this machine."""
    found = sorted(path for path in pack.rglob("*") if path.suffix.lower() in ENDINGS and path.is_file())
    if not found:
        return Finding("films", Verdict.FINE, "films-none")
    try:
        reel = probe(found[0])
    except NotAFilm as error:
        return Finding("films", Verdict.FIX, "films-broken", (found[0].name, str(error)))
    return Finding("films", Verdict.FINE, "films", (found[0].name, str(reel.width), str(reel.height)))
