"""What the rules for packs need of this machine."""

from __future__ import annotations

from kiosk.content.checks import Instruments
from kiosk.machine.filmtrial import probe
from kiosk.machine.fonts import uncovered
from kiosk.slides.headlines import headline_lines
from kiosk.stitch.media import unreadable


def instruments() -> Instruments:
    """All of them; needs a Qt application."""
    return Instruments(unreadable, uncovered, probe, headline_lines)
