"""What one sees of a film: its poster in a list, its picture while it plays, and its subtitles."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import BADGE_LENGTH, LETTERBOX, PLATE, PLATE_INK, SUBTITLE, Ink
from kiosk.model.slide import Tone
from kiosk.model.text import Language, LocalText
from kiosk.stitch.grid import Grid
from kiosk.widgets.buttons import text_width
from kiosk.widgets.card import ground_of
from kiosk.widgets.painted import Painted, untouchable
from kiosk.widgets.panel import CARD_RADIUS, Panel, fill_box, outline_box
from kiosk.widgets.picture import Photograph, Stitched, largest_cell
from kiosk.widgets.prose import Prose

MIDDLE = Qt.AlignmentFlag.AlignHCenter
PLATE_PADDING, PLATE_RISE = 44.0, 12.0


class Poster(Painted):
    """A film's picture on its ground, with how long it takes in the corner."""

    def __init__(
        self,
        look: Look,
        size: tuple[float, float],
        tone: Tone,
        parent: QWidget | None = None,
        *,
        grid: Grid | None = None,
        file: Path | None = None,
        alt: LocalText | str = "",
        credit: str | None = None,
        length: str = "",
        head: float = 24,
        foot: float = 24,
    ) -> None:
        """A stitched ``grid``, with room above and below it, or the photograph ``file``, all in design units."""
        super().__init__(look, parent)
        px = look.frame.px
        self._ground = ground_of(tone, look)
        self.resize(px(size[0]), px(size[1]))
        untouchable(self)
        if grid is not None:
            cell = largest_cell(grid, size[0] * 0.8, size[1] - head - foot, 12)
            picture = Stitched(look, grid, cell, self._ground.threads, self, alt=alt)
            place = picture.picture_size()
            picture.move((self.width() - place.width()) // 2, px(size[1] - foot) - place.height())
        elif file is not None:
            photograph = Photograph(look, file, self, alt=alt, credit=credit, credit_on_top=True, needed=False)
            photograph.setGeometry(self.rect())
        if length:
            wide = text_width(look, BADGE_LENGTH, length) + 28
            badge = Panel(look, LETTERBOX, self, radius=4)
            badge.setGeometry(px(size[0] - wide - 14), px(size[1] - 58), px(wide), px(44))
            words = Prose(look, BADGE_LENGTH, length, badge, colour=PLATE_INK, align=MIDDLE)
            words.setGeometry(0, px(6), badge.width(), px(34))

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        radius = CARD_RADIUS * self.look.frame.scale
        fill_box(painter, QRectF(self.rect()), self.look.palette.colour(self._ground.fill), radius)
        if self.look.contrast:
            palette = self.look.palette
            width = palette.rule_width * self.look.frame.scale
            outline_box(painter, QRectF(self.rect()), palette.colour(Ink.RULE), radius, width)


class Screen(Painted):
    """The picture of a film, as large as it fits, on the ground of everything around it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._image = QImage()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        untouchable(self)

    def show_image(self, image: QImage) -> None:
        """Show the next picture."""
        same = image.size() == self._image.size()
        self._image = image
        self.update(self.place if same else self.rect())

    @property
    def place(self) -> QRect:
        """Where the picture stands."""
        if self._image.isNull():
            return QRect()
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRect((self.width() - size.width()) // 2, (self.height() - size.height()) // 2, *size.toTuple())

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        place = self.place
        if not place.contains(exposed):
            painter.fillRect(exposed, self.look.palette.colour(PLATE))
        if not place.isNull():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.drawImage(place, self._image)


class Subtitle(Panel):
    """The words of the moment on an opaque plate; hidden in a pause."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, PLATE, parent)
        self._words = Prose(look, SUBTITLE, "", self, colour=PLATE_INK, align=MIDDLE, even=True, fit=True)
        self._said, self._place = "", QRect()
        self.hide()

    def stand(self, place: QRect) -> None:
        """Keep to the middle and the lower edge of ``place`` (pixels of the parent)."""
        self._place = place
        self._arrange()

    def say(self, words: str) -> None:
        """Show other words."""
        if words != self._said:
            self._said = words
            self._arrange()
        self.setVisible(bool(words))

    def _arrange(self) -> None:
        px, place = self.look.frame.px, self._place
        side, rise = px(PLATE_PADDING), px(PLATE_RISE)
        self._words.resize(place.width() - 2 * side, place.height() - 2 * rise)
        self._words.say(self._said)
        if self._words.setting.lines > self._said.count("\n") + 1:
            self._words.say(self._said.replace("\n", "" if self.look.language is Language.ZH else " "))
        setting = self._words.setting
        wide, high = round(setting.width) + 4, round(setting.height)
        self.setGeometry(
            place.center().x() - wide // 2 - side,
            place.bottom() + 1 - high - 2 * rise,
            wide + 2 * side,
            high + 2 * rise,
        )
        self._words.setGeometry(side, rise, wide, high)


def draw_disc(painter: QPainter, face: QRect, look: Look, *, pause: bool = False, down: bool = False) -> None:
    """The red disc with a triangle, or two bars."""
    palette = look.palette
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.colour(Ink.RED_PRESSED if down else Ink.RED_DEEP))
    painter.drawEllipse(face)
    painter.setBrush(palette.colour(Ink.ON_RED))
    middle, unit = QRectF(face).center(), face.width() / 120
    if pause:
        for x in (-15.0, 5.0):
            painter.drawRect(QRectF(middle.x() + x * unit, middle.y() - 20 * unit, 10 * unit, 40 * unit))
        return
    corners = ((-12.0, -21.0), (20.0, 0.0), (-12.0, 21.0))
    painter.drawPolygon(QPolygonF([middle + QPointF(x * unit, y * unit) for x, y in corners]))


class DiscMark(Painted):
    """The disc on something that is pressed as a whole."""

    def __init__(self, look: Look, size: float, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.resize(look.frame.px(size), look.frame.px(size))
        untouchable(self)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        draw_disc(painter, self.rect(), self.look)
