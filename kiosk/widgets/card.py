"""Cards and tiles: coloured grounds on which pictures and words stand, and which one may press as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import GOLD_ON_INK, INK_TILE, ON_INK, ON_INK_2, Colour, Ink
from kiosk.model.slide import Tone
from kiosk.widgets.panel import CARD_RADIUS, fill_box, outline_box
from kiosk.widgets.touch import Touchable

PRESSED_SCALE = 0.985
PRESSED_INK = 0.08


@dataclass(frozen=True, slots=True)
class Ground:
    """The colours of things on a card, as tokens or ``#rrggbb``, and the threads of its picture."""

    fill: Colour
    ink: Colour
    second: Colour
    numeral: Colour
    threads: str
    outline: Colour = Ink.RULE
    """In high contrast, where grounds are alike."""


def ground_of(tone: Tone, look: Look) -> Ground:
    """How a tone looks in a theme; high contrast knows one ground only."""
    name = look.palette.name
    if look.contrast:
        ink, outline = (Ink.RED, Ink.RED) if tone is Tone.RED else (Ink.INK, Ink.RULE)
        return Ground(Ink.PAPER, ink, Ink.INK_2, Ink.RED, "contrast", outline)
    match tone:
        case Tone.RED:
            return Ground(Ink.RED_DEEP, Ink.ON_RED, Ink.ON_RED, Ink.ON_RED, "red")
        case Tone.INK:
            if name == "night":
                return Ground(Ink.FLAX, Ink.INK, Ink.INK_2, Ink.GOLD, "dusk")
            return Ground(INK_TILE, ON_INK, ON_INK_2, GOLD_ON_INK, "dusk")
        case Tone.JADE:
            return Ground(Ink.JADE, Ink.PAPER, Ink.PAPER, Ink.PAPER, "red")
        case Tone.FLAX | Tone.PAPER:
            return Ground(Ink(tone.value), Ink.INK, Ink.INK_2, Ink.RED, "night" if name == "night" else "day")


class _Veil(QWidget):
    """The pressed card: a still of it, a little smaller and darker."""

    def __init__(self, card: CardButton) -> None:
        super().__init__(card)
        self._card = card
        self.still = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        face = QRectF(self.rect())
        painter.fillRect(face, self._card.look.palette.colour(Ink.GROUND))
        dx, dy = face.width() * (1 - PRESSED_SCALE) / 2, face.height() * (1 - PRESSED_SCALE) / 2
        inner = face.adjusted(dx, dy, -dx, -dy)
        painter.drawPixmap(inner, self.still, QRectF(self.still.rect()))
        ink = QColor(self._card.look.palette.ink)
        ink.setAlphaF(PRESSED_INK)
        fill_box(painter, inner, ink, CARD_RADIUS * self._card.look.frame.scale)
        painter.end()


class CardButton(Touchable):
    """A card that is one large target; what stands on it are its children."""

    def __init__(self, look: Look, name: str, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self.ground = ground_of(tone, look)
        self._veil = _Veil(self)
        self.pressed.connect(self._press)
        self.released.connect(self._release)

    def paint(self, painter: QPainter, face: QRect) -> None:
        palette, scale = self.look.palette, self.look.frame.scale
        fill_box(painter, QRectF(face), palette.colour(self.ground.fill), CARD_RADIUS * scale)
        if self.look.contrast:
            width = palette.rule_width * scale
            outline_box(painter, QRectF(face), palette.colour(self.ground.outline), CARD_RADIUS * scale, width)

    def setDown(self, down: bool) -> None:  # noqa: FBT001  (Qt's signature)
        super().setDown(down)
        if not down:
            self._release()

    def _release(self) -> None:
        self._veil.hide()

    def _press(self) -> None:
        self._veil.hide()
        self._veil.still = self.grab(self.face)
        self._veil.setGeometry(self.face)
        self._veil.raise_()
        self._veil.show()
