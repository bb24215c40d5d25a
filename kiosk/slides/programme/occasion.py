"""The card of an event: when, what, a picture, and where."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kiosk.design.theme import BODY, H2, NOW_TITLE, STRONG, Colour, Ink
from kiosk.machine import paths
from kiosk.model.slide import Picture, Tone
from kiosk.pages.context import PageContext
from kiosk.stitch.grid import load_grid
from kiosk.widgets.card import CardButton
from kiosk.widgets.icon import IconMark
from kiosk.widgets.painted import untouchable
from kiosk.widgets.picture import Photograph, Stitched, largest_cell
from kiosk.widgets.prose import Prose

PAD = 40.0
PIN, PIN_ROOM = 36.0, 48.0
WIDE = 1.7
"""From this ratio on the picture stands beside the words rather than below."""
BESIDE = 0.42
LEAST_PICTURE = 130.0
LEAST_PART = 0.76
"""The part of their size from which words are worth reading."""
LABEL_MOST = 72.0
"""Room for two lines that say when."""
DESCENT = 12.0
"""Room below the last line for letters that reach further down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """What stands on the card, in the visitor's language."""

    label: str
    title: str
    text: str
    place: str
    """Empty where nobody says it."""
    picture: Picture | None
    tone: Tone = Tone.PAPER
    big: bool = False
    """Whether it shouts; without a picture of its own it bears a star then."""


class EventPanel(CardButton):
    """Shows a poster; one that is not ``pressable`` is only looked at."""

    def __init__(
        self, context: PageContext, poster: Poster, parent: QWidget, size: tuple[float, float], *, pressable: bool
    ) -> None:
        """``size`` in design units."""
        name = ". ".join(filter(None, (f"{poster.label}: {poster.title}", poster.place)))
        super().__init__(context.look, name, poster.tone, parent)
        self._context, self._poster = context, poster
        self._width, self._height = size
        if not pressable:
            self.setEnabled(False)
            untouchable(self)
        self._fill()

    def _fill(self) -> None:
        poster = self._poster
        beside = (poster.picture is not None or poster.big) and self._width > WIDE * self._height
        room = self._width - 2 * PAD - (self._width * BESIDE if beside else 0)
        label = self.ground.numeral if poster.tone is Tone.INK else Ink.RED_DEEP
        foot = self._place(poster.place, room) if poster.place else self._height - PAD
        y = self._words(STRONG, poster.label, 34, LABEL_MOST, room, label)
        y = self._words(NOW_TITLE if poster.big else H2, poster.title, y + 12, foot - y - 20, room, self.ground.ink)
        if poster.text and foot - y > 60:
            y = self._words(BODY, poster.text, y + 8, foot - y - 20 - DESCENT, room, self.ground.second, needed=False)
        self._picture((room + PAD, 24, self._width * BESIDE, self._height - 48) if beside else (PAD, y, room, foot - y))

    def _words(
        self, style: object, words: str, y: float, most: float, w: float, colour: Colour, *, needed: bool = True
    ) -> float:
        """Set words below one another; those that are not ``needed`` stand only where they can be read."""
        px = self.look.frame.px
        prose = Prose(self.look, style, words, self, colour=colour, fit=True)  # type: ignore[arg-type]
        high = min(prose.natural_height(px(w)) + 1, px(most))
        prose.setGeometry(px(PAD), px(y), px(w), high + px(DESCENT))
        if not needed and (prose.cut or prose.setting.shrunk < LEAST_PART):
            prose.hide()
            prose.deleteLater()
            return y
        return y + high / self.look.frame.scale

    def _place(self, words: str, w: float) -> float:
        """Say where, at the foot; returns where that begins."""
        px = self.look.frame.px
        place = Prose(self.look, STRONG, words, self, colour=self.ground.ink, fit=True)
        h = min(place.natural_height(px(w - PIN_ROOM)) / self.look.frame.scale, 80)
        y = self._height - PAD + 8 - h
        place.setGeometry(px(PAD + PIN_ROOM), px(y), px(w - PIN_ROOM), px(h) + 1)
        mark = IconMark(self.look, "pin", PIN, self, colour=self.ground.ink)
        mark.move(px(PAD), px(y + 1))
        return y

    def _picture(self, box: tuple[float, float, float, float]) -> None:
        picture, px = self._poster.picture, self.look.frame.px
        x, y, w, h = box[0], box[1] + 12, box[2], box[3] - 24
        if h < LEAST_PICTURE:
            return
        alt = picture.alt if picture is not None else ""
        if picture is None:
            grid = load_grid(paths.asset("stitch", "star.txt")) if self._poster.big else None
        else:
            grid = self._context.grid(picture)
        if grid is not None:
            stitched = Stitched(self.look, grid, largest_cell(grid, w, h, 9), self.ground.threads, self, alt=alt)
            size = stitched.picture_size()
            stitched.move(px(x) + (px(w) - size.width()) // 2, px(y) + (px(h) - size.height()) // 2)
        elif picture is not None:
            file = self._context.pack.media(picture.file)
            photograph = Photograph(self.look, file, self, alt=alt, credit=picture.credit, needed=False)
            photograph.setGeometry(px(x), px(y), px(w), px(h))
