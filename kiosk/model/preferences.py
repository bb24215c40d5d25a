"""What a visitor can set to suit herself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.model.text import Language


class TextSize(StrEnum):
    NORMAL = "normal"
    LARGE = "large"
    LARGEST = "largest"


class Colours(StrEnum):
    DAY = "day"
    NIGHT = "night"
    CONTRAST = "contrast"


class Reach(StrEnum):
    """Where the controls are: at their usual height or all within seated reach."""

    USUAL = "usual"
    LOWER = "lower"


class Motion(StrEnum):
    FULL = "full"
    CALM = "calm"


class Pace(StrEnum):
    """How long the kiosk waits before it asks whether anybody is there."""

    USUAL = "usual"
    MORE_TIME = "more-time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What a visitor can set to suit herself."""

    language: Language
    text_size: TextSize = TextSize.NORMAL
    colours: Colours = Colours.DAY
    reach: Reach = Reach.USUAL
    motion: Motion = Motion.FULL
    pace: Pace = Pace.USUAL
    volume: float = 0.0
    """From 0 to 1."""
    subtitles: bool = True
    """Whether films show what is said, in ``language``."""
