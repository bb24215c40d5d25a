"""Video: films in a list; a touch lets one fill the screen, and it returns by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from kiosk.content.subtitles import read_subtitles
from kiosk.model.preferences import Preferences
from kiosk.model.subtitles import Track
from kiosk.model.video import Film
from kiosk.model.visit import Back, EnterItem, Prefer, Seek, Switch
from kiosk.slides.video.films import FilmsPage, torn
from kiosk.slides.video.player import Player, Showing
from kiosk.widgets.page import Page

if TYPE_CHECKING:
    from kiosk.machine.film import Projector

RETURN_MS = 20_000
"""After which the page of a film that does not play gives way to the list."""


class VideoPage(FilmsPage):
    """Shows a Video: the list, the film that a visitor has entered, or that it does not play."""

    def build(self) -> None:
        self.player: Player | None = None
        self.projector: Projector | None = None
        self.track = (0.0, 0.0, 0.0)
        self._return = QTimer(self, singleShot=True, interval=RETURN_MS)
        self._return.timeout.connect(self._leave)
        self._build()

    def _build(self) -> None:
        here = self.here
        if not here:
            self.build_list()
        elif torn(here) in self.state.options:
            self.build_torn(self.slide.films[here - 1])
        else:
            self._build_player(self.slide.films[here - 1])

    # What the kiosk asks

    @property
    def fills_screen(self) -> bool:
        return self.player is not None

    @property
    def busy(self) -> bool:
        return self.projector is not None and self.projector.playing and not self.projector.repeated

    @property
    def claims_drag(self) -> bool:
        """A film has no neighbour to be drawn in from the side."""
        return self.fills_screen

    def entered(self) -> None:
        if self.here:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # Or it wanders to a button and shows its ring there.
        if self.player is not None and self.projector is None:
            self._start()
        elif self.here and self.player is None:
            self._return.start()

    def show_item(self) -> None:
        self._stop()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._return.stop()
        self.change_softly(self.rect(), self._rebuild, rise=0)
        self.entered()

    def show_position(self) -> None:
        if self.projector is not None:
            self.projector.seek(self.state.position)
            if self.state.paused:
                self.projector.pause()
            else:
                self.projector.play()

    def _seek(self, position: int, paused: bool) -> None:  # noqa: FBT001  (a signal)
        self.state = replace(self.state, position=position, paused=paused)
        self.intent.emit(Seek(position, paused))

    def _rebuild(self) -> list[QWidget]:
        self.player, self.track = None, (0.0, 0.0, 0.0)
        return self.rebuild(self._build)

    def take_over(self, former: Page) -> None:
        if not isinstance(former, VideoPage) or self.player is None:
            return
        if former.key == self.key and former.here == self.here:
            projector = former.give_up()
            if projector is not None:
                self._play(projector)

    def give_up(self) -> Projector | None:
        """Hand the film that plays to another page."""
        projector, self.projector = self.projector, None
        if projector is not None:
            projector.ended.disconnect(self._leave)
            projector.torn.disconnect(self._tear)
        return projector

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self._stop()
        super().hideEvent(event)

    # Playing

    def _build_player(self, film: Film) -> None:
        nearest = film.subtitles.nearest(self.look.language)
        track = read_subtitles(self.context.pack.media(nearest[1]))[0] if nearest is not None else Track()
        showing = Showing(
            title=self.context.say(film.title),
            length=self.seconds(film) * 1000,
            track=track,
            spoken=nearest[0] if nearest is not None else None,
            languages=tuple(language for language, _ in film.subtitles),
            several=len(self.slide.films) > 1,
        )
        self.player = Player(self.look, showing, self)
        self.player.closed.connect(self._leave)
        self.player.next_wanted.connect(self._next)
        self.player.preferred.connect(self._prefer)
        self.player.sought.connect(self._seek)

    def _start(self) -> None:
        from kiosk.machine.film import Projector  # noqa: PLC0415  (QtMultimedia, which only a film needs)

        film = self.slide.films[self.here - 1]
        path = self.context.pack.media(film.video)
        projector = Projector(self, path, self.look.preferences.volume, loop=film.loop)
        self._play(projector)
        projector.play()
        if self.state.position or self.state.paused:
            self.show_position()

    def _play(self, projector: Projector) -> None:
        assert self.player is not None
        projector.setParent(self)
        projector.set_volume(self.look.preferences.volume)
        projector.ended.connect(self._leave)
        projector.torn.connect(self._tear)
        self.projector = projector
        self.player.attach(projector)

    def _stop(self) -> None:
        projector = self.give_up()
        if projector is not None:
            projector.stop()
            projector.deleteLater()

    def _leave(self) -> None:
        self.intent.emit(Back())

    def _next(self) -> None:
        self.intent.emit(EnterItem(self.here % len(self.slide.films) + 1))

    def _tear(self) -> None:
        self.intent.emit(Switch(torn(self.here), on=True))

    def _prefer(self, preferences: Preferences) -> None:
        self.intent.emit(Prefer(preferences))
