"""The kiosk plays by itself while nobody touches it."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer

from kiosk.machine.settings import AutoplaySettings
from kiosk.model.autoplay import Run, listed, round_of
from kiosk.model.video import Video
from kiosk.model.visit import Attract, EndVisit, EnterItem, OpenSlide, Reading
from kiosk.shell.attendant import Attendant
from kiosk.show.session import State

TICK_MS = 250
TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress})


class Autoplay(QObject):
    """Goes from slide to slide until the first touch, and again once the visit that began with it has ended."""

    def __init__(self, attendant: Attendant, settings: AutoplaySettings, now: Callable[[], float] = monotonic) -> None:
        """``now`` gives the seconds of a steady clock."""
        super().__init__(attendant)
        self._attendant, self._settings, self._now = attendant, settings, now
        self._session = attendant.session
        self._run: Run | None = None
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.look)
        attendant.session.changed.connect(self._follow)
        attendant.glass.installEventFilter(self)
        self._timer.start()

    def look(self) -> None:
        """Go on if it is time."""
        if self._attendant.asleep:
            return
        if self._run is None:
            if isinstance(self._session.visit.route, Attract):
                self._begin()
            return
        run = self._run.after(self._now(), playing=self._attendant.attendance.busy)
        moved, self._run = run.since != self._run.since, run
        if moved:
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in TOUCHES and self._run is not None:
            self._run = None
            self._attendant.attend(unattended=False)
        return False

    def _follow(self, before: State, after: State) -> None:
        """Forget the slides of a former pack."""
        if before.pack is not after.pack:
            self._run = None

    def _begin(self) -> None:
        """Make the round again: slides may have been left out since the last one."""
        session = self._session
        slides = listed(session.contents, self._settings.sections, self._settings.slides)
        shown = {slide: session.pack.slide(slide) for slide in slides}
        films = {key: len(slide.films) for key, slide in shown.items() if isinstance(slide, Video)}
        own = {key: slide.seconds for key, slide in shown.items() if slide.seconds is not None}
        run = round_of(slides, films, own, self._settings.seconds)
        self._run = Run(run.steps, since=self._now())
        self._attendant.attend(unattended=True)

    def _show(self) -> None:
        assert self._run is not None
        step = self._run.step
        if step.slide is None:
            self._session.do(EndVisit())
            self._begin()
            return
        self._session.do(OpenSlide(step.slide))
        if step.item and self._session.visit.route == Reading(step.slide):
            self._session.do(EnterItem(step.item))
