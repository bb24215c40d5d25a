"""Whether anybody is there: when the kiosk asks, when it gives a visit up, and what may change meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import inf
from typing import Protocol

from kiosk.model.preferences import Pace
from kiosk.model.visit import Attract, Sheet, Staff, Visit

CALM_S = 5.0
"""Seconds without a touch after which a page may be made again under a visitor's eyes."""


class IdleTimes(Protocol):
    """How patient the kiosk is."""

    @property
    def ask_after(self) -> float:
        """Seconds without a touch until it asks."""

    @property
    def countdown(self) -> float:
        """Seconds to answer."""

    @property
    def more_time(self) -> float:
        """How many times longer both last for who asks for more time."""


class Phase(Enum):
    """What the kiosk waits for."""

    RESTING = "nobody is expected"
    WATCHING = "a touch"
    ASKING = "an answer"
    OVER = "the visit is over"


@dataclass(frozen=True, slots=True)
class Wait:
    """How the kiosk waits, and for how many seconds from the last touch, or still for an answer."""

    phase: Phase = Phase.RESTING
    seconds: float = inf

    def after_second(self) -> Wait:
        """A second of the countdown has passed without an answer."""
        return Wait(Phase.ASKING, self.seconds - 1) if self.seconds > 1 else Wait(Phase.OVER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """All that tells whether anybody is there."""

    visit: Visit
    unattended: bool = False
    """Whether the kiosk plays by itself."""
    busy: bool = False
    """Whether the page does something that needs no touch, such as playing a film."""
    moving: bool = False
    """Whether a change of screen or a swipe is under way."""
    quiet: float = inf
    """Seconds since the last touch; for ever where no visit is under way."""

    @property
    def expected(self) -> bool:
        """Whether somebody is there who may go away; a page for staff closes by itself."""
        return not self.unattended and not isinstance(self.visit.route, Attract | Staff)

    @property
    def calm(self) -> bool:
        """Whether the page may be made again unnoticed: nothing moves or lies on top, nobody is in the midst of it."""
        reading = self.visit.inside or self.visit.sheet is not None or isinstance(self.visit.route, Staff)
        return not reading and not self.moving and self.quiet > CALM_S

    @property
    def vacant(self) -> bool:
        """Whether all may change unnoticed: nobody has touched the kiosk since the last visit ended."""
        return not self.busy and self.calm and (self.unattended or isinstance(self.visit.route, Attract))

    def wait(self, times: IdleTimes) -> Wait | None:
        """How to wait from now on, once something was done; None to go on as before, while the question stands."""
        if not self.expected:
            return Wait()
        if self.visit.sheet is Sheet.STILL_THERE:
            return None
        return Wait(Phase.WATCHING, times.ask_after * self._patience(times))

    def wait_after_quiet(self, times: IdleTimes) -> Wait | None:
        """How to wait once the quiet time has passed: for an answer, unless a film plays on."""
        if not self.expected or self.busy:
            return self.wait(times)
        return Wait(Phase.ASKING, self.countdown(times))

    def countdown(self, times: IdleTimes) -> int:
        """Seconds to answer."""
        return round(times.countdown * self._patience(times))

    def _patience(self, times: IdleTimes) -> float:
        return times.more_time if self.visit.preferences.pace is Pace.MORE_TIME else 1.0
