"""The kiosk plays by itself while nobody touches it."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer

from kiosk.machine.settings import AutoplaySettings
from kiosk.model.autoplay import Run, listed, round_of
from kiosk.model.video import Video
from kiosk.model.visit import Attract, EndVisit, EnterItem, OpenSlide, Reading
from kiosk.shell.controller import Controller

TICK_MS = 250
TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress})


class Autoplay(QObject):
    """Goes from slide to slide until the first touch, and again once the visit that began with it has ended."""

    def __init__(
        self, controller: Controller, settings: AutoplaySettings, now: Callable[[], float] = monotonic
    ) -> None:
        """``now`` gives the seconds of a steady clock."""
        super().__init__(controller)
        self._controller, self._settings, self._now = controller, settings, now
        self._run: Run | None = None
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.look)
        controller.pack_changed.connect(self._begin_anew)
        controller.glass.installEventFilter(self)
        self._timer.start()

    def look(self) -> None:
        """Go on if it is time."""
        if self._controller.asleep:
            return
        if self._run is None:
            if isinstance(self._controller.visit.route, Attract):
                self._begin()
            return
        run = self._run.after(self._now(), playing=self._controller.is_busy())
        moved, self._run = run.since != self._run.since, run
        if moved:
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in TOUCHES and self._run is not None:
            self._run = None
            self._controller.attend(unattended=False)
        return False

    def _begin_anew(self) -> None:
        """Forget the slides of the former pack."""
        self._run = None

    def _begin(self) -> None:
        """Make the round anew: slides may have been left out since the last one."""
        maker = self._controller.maker
        slides = listed(maker.contents, self._settings.sections, self._settings.slides)
        shown = {slide: maker.pack.slide(slide) for slide in slides}
        films = {key: len(slide.films) for key, slide in shown.items() if isinstance(slide, Video)}
        own = {key: slide.seconds for key, slide in shown.items() if slide.seconds is not None}
        run = round_of(slides, films, own, self._settings.seconds)
        self._run = Run(run.steps, since=self._now())
        self._controller.attend(unattended=True)

    def _show(self) -> None:
        assert self._run is not None
        step = self._run.step
        if step.slide is None:
            self._controller.do(EndVisit())
            self._begin()
            return
        self._controller.do(OpenSlide(step.slide))
        if step.item and self._controller.visit.route == Reading(step.slide):
            self._controller.do(EnterItem(step.item))
