"""The controls of a film: discs, a bar to seek on, a bar for the volume."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import BAR, PLATE, Ink
from kiosk.widgets.buttons import RADIUS, fitted
from kiosk.widgets.film import draw_disc
from kiosk.widgets.icon import icon
from kiosk.widgets.painted import Painted
from kiosk.widgets.thread import DATA_CORD, draw_cord, draw_knot, polyline
from kiosk.widgets.touch import Touchable
from kiosk.words.locale import typeset

TRACK = 8.0
SEEK_KNOT, VOLUME_KNOB = 26.0, 24.0
ARROW, AT_END = 34.0, 0.02


class Disc(Touchable):
    """Plays and pauses."""

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(look, name, parent)
        self._pauses = False

    def show_as(self, name: str, *, pauses: bool) -> None:
        """What a touch does now."""
        self._pauses = pauses
        self.setAccessibleName(name)
        self.update()

    def paint(self, painter: QPainter, face: QRect) -> None:
        draw_disc(painter, face, self.look, pause=self._pauses, down=self.isDown())


class FilmButton(Touchable):
    """An icon with a word or two below it; ``plate`` gives it a ground of its own on a picture."""

    def __init__(
        self, look: Look, icon_name: str, words: str, parent: QWidget, *, name: str = "", plate: bool = False
    ) -> None:
        """``name`` is what is read out, if that is more than the words."""
        super().__init__(look, name or words, parent)
        self._icon, self._words, self._plate = icon_name, typeset(words, look.language), plate

    def paint(self, painter: QPainter, face: QRect) -> None:
        palette, scale = self.look.palette, self.look.frame.scale
        if self.isDown() or self._plate:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.colour(Ink.FLAX if self.isDown() else PLATE))
            painter.drawRoundedRect(face, RADIUS * scale, RADIUS * scale)
        size, ink = self.look.frame.px(40), palette.colour(Ink.INK)
        font, _ = fitted(self.look, BAR, self._words, face.width() - 4)
        metrics = QFontMetricsF(font)
        top = face.top() + (face.height() - size - 4 * scale - metrics.height()) / 2
        left = face.left() + (face.width() - size) // 2
        painter.drawPixmap(left, round(top), icon(self._icon, ink.name(), size, self.devicePixelRatioF()))
        painter.setFont(font)
        painter.setPen(ink)
        x = face.left() + (face.width() - metrics.horizontalAdvance(self._words)) / 2
        painter.drawText(round(x), round(top + size + 4 * scale + metrics.ascent()), self._words)


class Handle(Painted):
    """A track with something on it that follows the finger from anywhere in its band."""

    claims_drag = True
    grabbed = Signal()
    drawn = Signal(float)
    """The handle is held at that part of the track."""
    let_go = Signal(float)

    def __init__(self, look: Look, name: str, parent: QWidget, margin: float) -> None:
        """``margin`` is the room at both ends of the track, in design units."""
        super().__init__(look, parent)
        self.setAccessibleName(name)
        self.value = 0.0
        self.held = False
        self._margin = margin * look.frame.scale

    def show_value(self, value: float) -> None:
        """Let the handle stand at a part of the track, unless a finger holds it."""
        if not self.held:
            self._put(value)

    def _put(self, value: float) -> None:
        before, self.value = round(self._x()), min(1.0, max(0.0, value))
        if round(self._x()) != before:
            self.update()

    def _x(self) -> float:
        return self._margin + self.value * (self.width() - 2 * self._margin)

    def _ends(self) -> tuple[float, float, float]:
        """Left, right and height of the track."""
        return self._margin, self.width() - self._margin, self.height() / 2

    def _pull(self, event: QMouseEvent) -> None:
        self._put((event.position().x() - self._margin) / max(1.0, self.width() - 2 * self._margin))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.held = True
        self.grabbed.emit()
        self._pull(event)
        self.drawn.emit(self.value)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.held:
            self._pull(event)
            self.drawn.emit(self.value)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.held:
            self._pull(event)
            self.held = False
            self.let_go.emit(self.value)

    def _track(self, painter: QPainter, width: float) -> None:
        left, right, y = self._ends()
        pen = QPen(self.look.palette.colour(Ink.TRACK), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(left, y, right, y))


class SeekBar(Handle):
    """The thread as far as the film has run."""

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        look, scale = self.look, self.look.frame.scale
        self._track(painter, TRACK * scale)
        left, _, y = self._ends()
        x, half = self._x(), SEEK_KNOT * scale
        draw_cord(painter, polyline([(left, y), (x, y)]), look.palette, DATA_CORD * scale)
        draw_knot(painter, x, y, half, look.palette)
        size = look.frame.px(ARROW)
        for name, step, there in (("prev", -1, self.value > AT_END), ("next", 1, self.value < 1 - AT_END)):
            if not there:
                continue
            place = round(x + step * (half + size * 0.62) - size / 2)
            picture = icon(name, look.palette.ink, size, self.devicePixelRatioF())
            painter.drawPixmap(place, round(y - size / 2), picture)


class VolumeBar(Handle):
    """How loud the film is."""

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        look, scale = self.look, self.look.frame.scale
        self._track(painter, TRACK * scale)
        left, _, y = self._ends()
        x, knob = self._x(), VOLUME_KNOB * scale
        ink = look.palette.colour(Ink.INK)
        painter.setPen(QPen(ink, TRACK * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QLineF(left, y, x, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QRectF(x - knob, y - knob, 2 * knob, 2 * knob))
