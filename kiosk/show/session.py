"""A session: a pack, and a visit to it, whatever shows them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from kiosk.clock import Clock, system_clock
from kiosk.content.failures import Failures
from kiosk.design.look import Look
from kiosk.machine.fonts import use_fonts_of
from kiosk.machine.packs import Source
from kiosk.machine.settings import Settings
from kiosk.model.bulletin import Bulletin
from kiosk.model.pack import Contents, Pack
from kiosk.model.preferences import Preferences
from kiosk.model.schedule import closed, is_wrong
from kiosk.model.visit import Attract, EndVisit, Home, Intent, Overview, Reading, Route, Visit
from kiosk.pages.context import PageContext

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """All that views show."""

    pack: Pack
    contents: Contents
    """What of the pack is shown at this moment."""
    visit: Visit
    bulletin: Bulletin = Bulletin()
    """What feeds brought."""


class Session(QObject):
    """The one who changes what is shown; ``do`` carries out what a touch meant."""

    changed = Signal(object, object)
    """Another State is shown than before: the former and the present one."""

    def __init__(
        self,
        pack: Pack,
        failures: Failures,
        settings: Settings,
        clock: Clock = system_clock,
        *,
        source: Source = Source.NAMED,
    ) -> None:
        """``failures`` are those of the pack, and ``source`` tells where it comes from."""
        super().__init__()
        use_fonts_of(pack.folder)
        self.source, self.failures, self.settings = source, failures, settings
        self._clock, self._clock_is_wrong = clock, False
        self._size = (1920, 1080)
        self._whole = self._offered(pack)
        self._left_out = frozenset(failures.left_out)
        self._faulty: frozenset[str] = frozenset()
        contents = self._open(pack, self._whole, self._left_out)
        self.state = State(pack=pack, contents=contents, visit=Visit.fresh(self.defaults))

    # What is shown

    @property
    def pack(self) -> Pack:
        return self.state.pack

    @property
    def contents(self) -> Contents:
        """Sections and slides that are shown at this moment."""
        return self.state.contents

    @property
    def visit(self) -> Visit:
        return self.state.visit

    @property
    def defaults(self) -> Preferences:
        """How a visit begins."""
        return self.settings.defaults(*self._size)

    def now(self) -> datetime:
        """This moment on the clocks of the exhibition, the only ones on the screen."""
        return _now(self._clock, self.pack)

    def context(self, look: Look, state: State, *, fresh: bool = True) -> PageContext:
        """What a page is made of at this moment; ``fresh`` if what moves on entering should move."""
        return PageContext(
            pack=state.pack,
            contents=state.contents,
            look=look,
            now=_now(self._clock, state.pack),
            bulletin=state.bulletin,
            fresh=fresh,
        )

    # What changes it

    def do(self, intent: Intent) -> None:
        """Carry out what a touch meant."""
        contents = self.contents
        if isinstance(intent, EndVisit):
            self._left_out = frozenset(self.failures.left_out)
            contents = self._open(self.pack, self._whole, self._left_out | self._faulty)
        visit = self.visit.after(intent, contents, self.defaults)
        self._become(replace(self.state, contents=contents, visit=visit))

    def after(self, intent: Intent) -> Visit:
        """The visit that would follow."""
        return self.visit.after(intent, self.contents, self.defaults)

    def end_visit(self) -> None:
        """Put everything back for the next visitor."""
        self.do(EndVisit())

    def follow_clock(self) -> bool:
        """Show what is shown at this moment and nothing else; tells whether that is other than before."""
        before = self.contents
        self._become(replace(self.state, contents=self._open(self.pack, self._whole, self._left_out | self._faulty)))
        return self.contents != before

    def take_news(self, bulletin: Bulletin) -> None:
        """Let these be the news from now on."""
        self._become(replace(self.state, bulletin=bulletin))

    def take_settings(self, settings: Settings) -> None:
        """Take over what staff set; pages show it from the next on."""
        self.settings = settings

    def stand_on(self, width: int, height: int) -> None:
        """Let visits begin as suits a screen of so many pixels."""
        self._size = width, height
        if isinstance(self.visit.route, Attract):
            self._become(replace(self.state, visit=Visit.fresh(self.defaults)))

    def take_pack(self, pack: Pack, failures: Failures, prove: Callable[[State], object]) -> None:
        """Begin again with another pack; where ``prove`` raises why that cannot be shown, nothing changes."""
        try:
            use_fonts_of(pack.folder)
            whole, left_out = self._offered(pack), frozenset(failures.left_out)
            contents, visit = self._open(pack, whole, left_out), Visit.fresh(self.defaults)
            state = replace(self.state, pack=pack, contents=contents, visit=visit)
            prove(state)
        except BaseException:
            use_fonts_of(self.pack.folder)
            raise
        self.failures, self._whole, self._left_out, self._faulty = failures, whole, left_out, frozenset()
        self._become(state)

    def _become(self, state: State) -> None:
        before, self.state = self.state, state
        if state != before:
            self.changed.emit(before, state)

    # What is left out

    def leave_out(self, slide: str, error: Exception) -> None:
        """Take a slide that cannot be shown out of the contents until the visit ends, and lead the visit past it."""
        file = self.pack.folder / "sections" / f"{slide}.yaml"
        log.error("%s: this slide is left out: %s", file, error, exc_info=error)
        contents, visit = self.contents, self.visit
        following = contents.neighbour(slide, 1) or contents.neighbour(slide, -1)
        self._left_out |= {slide}
        self.failures.add(slide, str(error) or type(error).__name__)
        if visit.route in (Reading(slide), Overview(slide)):
            target: Route = Reading(following) if following is not None else Home()
            visit = Visit(preferences=visit.preferences, route=target, seen=visit.seen)
        self._become(replace(self.state, contents=contents.without(frozenset({slide})), visit=visit))

    def leave_out_later(self, slides: Collection[str]) -> None:
        """Show these slides, which break a rule for packs, no more from the next visitor on."""
        self._faulty = frozenset(slides)

    def _offered(self, pack: Pack) -> Contents:
        """What the settings leave of a pack."""
        whole = pack.head.contents
        slides = [slide for section in whole for slide in section.slides]
        for key, name in self.settings.missing_from([section.id for section in whole], slides):
            log.warning("the settings: %s has %r, which the pack %s does not have", key, name, pack.folder)
        return whole.without(frozenset(self.settings.pack.hidden))

    def _open(self, pack: Pack, offered: Contents, left_out: frozenset[str]) -> Contents:
        """What is shown at this moment: all but what is closed or left out, and never nothing."""
        head, local = pack.head, _now(self._clock, pack)
        wrong = is_wrong(local.date(), head.pack.date)
        if wrong and not self._clock_is_wrong:
            log.warning(
                "the clock says %s, and the pack is of %s: what has a date is not shown", local.date(), head.pack.date
            )
        self._clock_is_wrong = wrong
        whole = offered.without(left_out)
        shown = whole.without(closed(head.schedules, local, wrong=wrong))
        return next(contents for contents in (shown, whole, offered) if contents.sections)


def _now(clock: Clock, pack: Pack) -> datetime:
    return clock().astimezone(ZoneInfo(pack.head.pack.timezone))
