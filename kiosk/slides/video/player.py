"""A film that fills the screen, with its subtitles and everything to control it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import CONTROLS_MS, FILM_TIME, FILM_TITLE, PLATE, Ink
from kiosk.model.preferences import Preferences
from kiosk.model.subtitles import Track
from kiosk.model.text import Language
from kiosk.slides.video.filmlayout import Place, layout
from kiosk.widgets.buttons import Toggle, text_width
from kiosk.widgets.film import Screen, Subtitle
from kiosk.widgets.filmbar import Disc, FilmButton, Handle, SeekBar, VolumeBar
from kiosk.widgets.icon import IconMark
from kiosk.widgets.painted import Painted
from kiosk.widgets.panel import Panel
from kiosk.widgets.prose import Prose
from kiosk.widgets.touch import Touchable

if TYPE_CHECKING:
    from kiosk.machine.film import Projector

LEAP_MS = 10_000


def clock(milliseconds: int) -> str:
    """Minutes and seconds, such as 02:05."""
    return f"{milliseconds // 60_000:02}:{milliseconds // 1000 % 60:02}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """What is played, in the visitor's language."""

    title: str
    length: int
    """Milliseconds, as far as the pack knows."""
    track: Track
    spoken: Language | None
    """The language of the track."""
    languages: tuple[Language, ...]
    """Languages that have subtitles."""
    several: bool
    """Whether another film follows."""


class Player(Painted):
    """Shows what a projector plays.  The page around it owns the projector and knows what follows."""

    closed = Signal()
    next_wanted = Signal()
    preferred = Signal(object)
    """Preferences with another language, other subtitles or another volume."""
    sought = Signal(int, bool)
    """A visitor has put the film at so many milliseconds, or has stopped it there."""

    def __init__(self, look: Look, showing: Showing, parent: QWidget) -> None:
        super().__init__(look.at_night(), parent)
        self._showing, self._places = showing, layout(look)
        self._projector: Projector | None = None
        self._went_on = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setGeometry(0, 0, look.frame.width, look.frame.height)
        self._screen = Screen(self.look, self)
        self._screen.setGeometry(self._rect(self._places.picture))
        said = self.look.speaking(showing.spoken) if showing.spoken is not None else self.look
        self._subtitle = Subtitle(said, self)
        self._controls: list[QWidget] = []
        self._build_title()
        self._build_seek()
        self._build_row()
        self._rest = QTimer(self, singleShot=True, interval=CONTROLS_MS)
        self._rest.timeout.connect(self._hide_controls)
        self._show_controls()

    def attach(self, projector: Projector) -> None:
        """Show what ``projector`` plays, from now on."""
        self._projector = projector
        projector.pictured.connect(self._picture)
        projector.moved.connect(self._at)
        projector.changed.connect(self._changed)
        if not projector.image.isNull():
            self._picture()
        self._at(projector.position)
        self._changed()

    # Building

    def _rect(self, place: Place) -> QRect:
        return self.look.frame.rect(*place)

    def _put(self, widget: QWidget, *place: float) -> None:
        rect = self.look.frame.rect(*place)
        if isinstance(widget, Touchable):
            widget.place(rect)
        else:
            widget.setGeometry(rect)
        self._controls.append(widget)

    def _build_title(self) -> None:
        (x, y), title = self._places.title, self._showing.title
        wide = min(text_width(self.look, FILM_TITLE, title), 820.0) + 52
        plate = Panel(self.look, PLATE, self)
        self._put(plate, x, y, wide, 56)
        words = Prose(self.look, FILM_TITLE, title, plate, fit=True)
        px = self.look.frame.px
        words.setGeometry(px(24), px(10), px(wide - 44), px(40))
        close = FilmButton(self.look, "close", self.look.translate("Film", "Close"), self, plate=True)
        close.tapped.connect(self.closed)
        self._put(close, *self._places.close, 136, 110)

    def _build_seek(self) -> None:
        left, right, y = self._places.seek
        self._seek = SeekBar(self.look, self.look.translate("Film", "Place in the film"), self, 48)
        self._put(self._seek, left + 112, y, right - left - 224, 88)
        self._seek.grabbed.connect(self._hold)
        self._seek.drawn.connect(self._seek_to)
        self._seek.let_go.connect(self._go_on)
        self._now = Prose(self.look, FILM_TIME, clock(0), self, align=Qt.AlignmentFlag.AlignRight)
        self._put(self._now, left - 24, y + 20, 140, 48)
        self._whole = Prose(self.look, FILM_TIME, clock(self._showing.length), self, colour=Ink.INK_2)
        self._put(self._whole, right - 116, y + 20, 140, 48)

    def _build_row(self) -> None:
        x, y, wide, gap = 48.0, self._places.row, 136.0, 24.0
        self._disc = Disc(self.look, self.look.translate("Film", "Pause"), self)
        self._disc.tapped.connect(self._play_or_pause)
        self._put(self._disc, x, y, 120, 120)
        x += 120 + gap
        back, on = (
            FilmButton(self.look, icon, words, self, name=name)
            for icon, words, name in (
                ("ten-back", self.look.translate("Film", "−10 s"), self.look.translate("Film", "10 s back")),
                ("ten-on", self.look.translate("Film", "+10 s"), self.look.translate("Film", "10 s forward")),
            )
        )
        back.tapped.connect(self._leap_back)
        on.tapped.connect(self._leap_on)
        buttons = [back, on]
        if self._showing.several:
            name = self.look.translate("Film", "Next film")
            following = FilmButton(self.look, "arrow", self.look.translate("Film", "Next"), self, name=name)
            following.tapped.connect(self.next_wanted)
            buttons.append(following)
        for button in buttons:
            self._put(button, x, y + 5, wide, 110)
            x += wide + gap
        edge = self._build_languages()
        left, room = self._places.volume or (x + 4, min(400.0, edge - x - 28))
        mark = IconMark(self.look, "vol", 40, self)
        self._put(mark, left, y + 40, 40, 40)
        self._volume = VolumeBar(self.look, self.look.translate("Film", "Volume"), self, 40)
        self._put(self._volume, left + 40, y + 16, room - 40, 88)
        self._volume.show_value(self.look.preferences.volume)
        self._volume.grabbed.connect(self._stay)
        self._volume.drawn.connect(self._sound)
        self._volume.let_go.connect(self._keep_sound)

    def _build_languages(self) -> float:
        """A toggle for each language, and one for none; returns where they begin."""
        showing, (edge, y) = self._showing, self._places.languages
        if not showing.languages:
            return edge
        shown = showing.spoken if self.look.preferences.subtitles else None
        self._off = Toggle(self.look, self.look.translate("Film", "Off"), self, on=shown is None)
        self._off.clicked.connect(self._no_subtitles)
        toggles: list[Toggle] = [self._off]
        for language in reversed(showing.languages):
            choice = LanguageToggle(self.look.speaking(language), language, self, on=language is shown)
            choice.chosen.connect(self._speak)
            toggles.append(choice)
        for toggle in toggles:
            toggle.padding = 26.0
            wide = max(toggle.natural_width, 88.0)
            self._put(toggle, edge - wide, y, wide, 88)
            edge -= wide + 16
        return edge

    # What a visitor does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._show_controls()

    def _play_or_pause(self) -> None:
        if self._projector is not None:
            if self._projector.playing:
                self._projector.pause()
            else:
                self._projector.play()
            self._tell_place()

    def _leap_back(self) -> None:
        self._leap(-LEAP_MS)

    def _leap_on(self) -> None:
        self._leap(LEAP_MS)

    def _leap(self, step: int) -> None:
        if self._projector is not None:
            self._projector.seek(self._projector.position + step)
            self._at(self._projector.position)
            self._tell_place()
        self._show_controls()

    def _hold(self) -> None:
        self._stay()
        if self._projector is not None:
            self._went_on = self._projector.playing
            self._projector.pause()

    def _seek_to(self, part: float) -> None:
        if self._projector is not None:
            self._projector.seek(round(part * self._projector.length))
            self._at(self._projector.position)

    def _go_on(self, part: float) -> None:
        self._seek_to(part)
        if self._projector is not None and self._went_on:
            self._projector.play()
        self._tell_place()
        self._show_controls()

    def _tell_place(self) -> None:
        if self._projector is not None:
            self.sought.emit(self._projector.position, not self._projector.playing)

    def _sound(self, volume: float) -> None:
        if self._projector is not None:
            self._projector.set_volume(volume)

    def _keep_sound(self, volume: float) -> None:
        self.preferred.emit(replace(self._preferences, volume=volume))

    def _speak(self, language: object) -> None:
        assert isinstance(language, Language)
        self.preferred.emit(replace(self._preferences, language=language, subtitles=True))

    def _no_subtitles(self) -> None:
        self._off.setChecked(True)
        self.preferred.emit(replace(self._preferences, subtitles=False))

    @property
    def _preferences(self) -> Preferences:
        return self.look.preferences

    # What the projector tells

    def _picture(self) -> None:
        if self._projector is not None:
            self._screen.show_image(self._projector.image)

    def _at(self, position: int) -> None:
        length = self._projector.length if self._projector is not None else 0
        length = length or self._showing.length
        self._seek.show_value(position / max(1, length))
        for prose, moment in ((self._now, position), (self._whole, length)):
            if prose.text() != clock(moment):
                prose.say(clock(moment))
        self._subtitle.say(self._showing.track.at(position) if self._preferences.subtitles else "")

    def _changed(self) -> None:
        playing = self._projector is not None and self._projector.playing
        name = self.look.translate("Film", "Pause") if playing else self.look.translate("Film", "Play")
        self._disc.show_as(name, pauses=playing)
        self._show_controls()

    # The controls come and go

    def _stay(self) -> None:
        self._rest.stop()

    def _show_controls(self) -> None:
        for control in self._controls:
            control.show()
        self._subtitle.stand(self._rect(self._places.subtitle))
        self._rest.stop()
        if self._projector is not None and self._projector.playing:
            self._rest.start()

    def _hide_controls(self) -> None:
        if any(isinstance(control, Handle) and control.held for control in self._controls):
            return
        for control in self._controls:
            control.hide()
        self._subtitle.stand(self._rect(self._places.subtitle_alone))

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        painter.fillRect(exposed, self.look.palette.colour(PLATE))


class LanguageToggle(Toggle):
    """A language by its own name."""

    chosen = Signal(object)

    def __init__(self, look: Look, language: Language, parent: QWidget, *, on: bool) -> None:
        super().__init__(look, language.own_name, parent, on=on)
        self._language = language
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.setChecked(True)
        self.chosen.emit(self._language)
