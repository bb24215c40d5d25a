"""Autoplay: which slide comes when nobody touches the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kiosk.model.pack import Contents


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is shown."""

    slide: str | None
    """None for the attract screen."""
    item: int = 0
    """Which film of the slide, counted from 1; 0 for the slide itself."""
    seconds: float = 0.0
    """How long it stands; a film stands until it has ended."""


@dataclass(frozen=True, slots=True)
class Run:
    """An endless round, and where it is.  Times are seconds of any steady clock."""

    steps: tuple[Step, ...]
    place: int = 0
    since: float = 0.0
    began: bool = False
    """Whether the film of this step has been seen playing."""

    @property
    def step(self) -> Step:
        return self.steps[self.place]

    def after(self, now: float, *, playing: bool) -> Run:
        """The run at ``now``; the same one while its step is not over.  ``playing`` tells of a film on the screen."""
        if playing:
            return self if self.began else replace(self, began=True)
        over = self.began if self.step.item else False
        if not over and now - self.since < self.step.seconds:
            return self
        return Run(self.steps, (self.place + 1) % len(self.steps), now)


def listed(contents: Contents, sections: Iterable[str], slides: Iterable[str]) -> tuple[str, ...]:
    """The slides of a round: a play list, or every slide of some sections, or of all; unknown ones are left out."""
    known = [slide for section in contents for slide in section.slides]
    chosen = [slide for slide in slides if slide in known]
    if chosen:
        return tuple(chosen)
    wanted = set(sections) & {slide.split("/", maxsplit=1)[0] for slide in known}
    return tuple(slide for slide in known if not wanted or slide.split("/", maxsplit=1)[0] in wanted)


def round_of(slides: Iterable[str], films: Mapping[str, int], own: Mapping[str, float], seconds: float) -> Run:
    """A run that begins with the attract screen.

    ``films`` is how many films a slide has, ``own`` how many seconds a slide wants instead of ``seconds``.
    """
    steps = [Step(None, seconds=seconds)]
    for slide in slides:
        stands = own.get(slide, seconds)
        steps += [Step(slide, item, stands) for item in range(1, films.get(slide, 0) + 1)] or [Step(slide, 0, stands)]
    return Run(tuple(steps))
