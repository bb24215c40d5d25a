"""Calibration of the screen: how large a millimetre is, and how high the glass hangs."""

from __future__ import annotations

from decimal import Decimal
from math import hypot

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from kiosk.design.look import TARGET_MM, TARGET_UNITS, Look
from kiosk.design.theme import CAPTION, H3, MEASURE, SIDE, Ink
from kiosk.machine.settings import FORWARD_REACH, MILLIMETRES_PER_INCH
from kiosk.model.visit import EnterRoom, Room
from kiosk.pages.context import PageContext
from kiosk.screens.staff.base import LEFT, StaffPage
from kiosk.screens.staff.desk import Desk
from kiosk.widgets.buttons import FilledButton, IconButton, OutlinedButton
from kiosk.widgets.icon import icon
from kiosk.widgets.painted import Painted, untouchable
from kiosk.widgets.panel import Panel
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import draw_cord, draw_knot
from kiosk.words.language import fill
from kiosk.words.locale import number

CARD_MM = (85.6, 53.98)
"""A bank card, ISO/IEC 7810 ID-1."""
KNOT = 26.0
LEAST_INCHES, MOST_INCHES = 7.0, 200.0
LABEL = 92.0
"""From one height in the list to the next, at least."""
STEP_MM = 10.0
PIXELS_A_MM = 0.5
"""Design units in which the drawing shows a millimetre."""


class Card(Painted):
    """The outline of a bank card; a finger draws its lower right corner."""

    claims_drag = True
    drawn = Signal(float)
    """Its width in pixels."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._wide = 0.0
        self.setAccessibleName(look.translate("Staff", "Outline of a bank card"))

    def show_width(self, pixels: float) -> None:
        """Draw the card ``pixels`` wide."""
        self._wide = pixels
        self.update()

    def _outline(self) -> QRectF:
        high = self._wide * CARD_MM[1] / CARD_MM[0]
        return QRectF((self.width() - self._wide) / 2, (self.height() - high) / 2, self._wide, high)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        scale, rect = self.look.frame.scale, self._outline()
        painter.scale(scale, scale)
        rect = QRectF(rect.x() / scale, rect.y() / scale, rect.width() / scale, rect.height() / scale)
        path = QPainterPath()
        path.addRoundedRect(rect, 16, 16)
        draw_cord(painter, path, self.look.palette, 8)
        draw_knot(painter, rect.right(), rect.bottom(), KNOT, self.look.palette)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.drawn.emit(2 * (event.position().x() - self.width() / 2))


class Wall(Painted):
    """The glass on its post, in millimetres from the floor; what a seated visitor reaches is tinted."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._bottom = self._high = self._across = 0.0
        untouchable(self)

    def show_glass(self, bottom: float, high: float, across: float) -> None:
        """All in millimetres."""
        self._bottom, self._high, self._across = bottom, high, across
        self.update()

    def y_of(self, mm: float) -> float:
        """The pixel of a height, below the upper edge of the drawing."""
        return self.height() - mm * self.scale

    @property
    def scale(self) -> float:
        """Pixels a millimetre."""
        return min(PIXELS_A_MM * self.look.frame.scale, self.height() / max(1.0, self._bottom + self._high + 40))

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        palette, scale = self.look.palette, self.look.frame.scale
        wide = min(self._across * self.scale, self.width() - 20 * scale)
        left = (self.width() - wide) / 2
        glass = QRectF(left, self.y_of(self._bottom + self._high), wide, self._high * self.scale)
        painter.fillRect(glass, palette.colour(Ink.FLAX))
        reach = max(glass.top(), self.y_of(FORWARD_REACH))
        if reach < glass.bottom():
            tint = palette.colour(Ink.JADE)
            tint.setAlphaF(0.25)
            painter.fillRect(QRectF(left, reach, wide, glass.bottom() - reach), tint)
        ink = palette.colour(Ink.INK)
        painter.setPen(QPen(ink, 3 * scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(glass, 8 * scale, 8 * scale)
        post = QRectF(self.width() / 2 - 5 * scale, glass.bottom(), 10 * scale, self.height() - glass.bottom())
        painter.fillRect(post, ink)
        painter.fillRect(QRectF(0, self.height() - 4 * scale, self.width(), 4 * scale), ink)
        painter.setPen(QPen(palette.colour(Ink.RULE_STRONG), 2 * scale, Qt.PenStyle.DotLine))
        for edge in (glass.top(), glass.bottom()):
            painter.drawLine(QPointF(0, edge), QPointF(self.width(), edge))
        line = QRectF(0, self.y_of(FORWARD_REACH) - 2 * scale, self.width(), 5 * scale)
        painter.fillRect(line, palette.colour(Ink.JADE))


class Step(IconButton):
    """An icon in a ring."""

    def paint(self, painter: QPainter, face: QRect) -> None:
        width = self.look.palette.rule_width * self.look.frame.scale
        painter.setBrush(self.look.palette.colour(Ink.FLAX if self.isDown() else Ink.PAPER))
        painter.setPen(QPen(self.look.palette.colour(Ink.RULE_STRONG), width))
        side = min(face.width(), face.height())
        ring = QRectF(face.center().x() - side / 2, face.center().y() - side / 2, side, side)
        painter.drawEllipse(ring.adjusted(width, width, -width, -width))
        size = self.look.frame.px(self._size)
        picture = icon(self._icon, self.look.palette.ink, size, self.devicePixelRatioF())
        painter.drawPixmap(face.center().x() - size // 2 + 1, face.center().y() - size // 2 + 1, picture)


class CalibratePage(StaffPage):
    """A bank card held to the glass tells the inches; a tape measure tells the height."""

    def __init__(self, context: PageContext, desk: Desk, parent: QWidget) -> None:
        title = context.look.translate("Staff", "Hold a bank card here")
        super().__init__(context, desk, title, parent)
        self._inches, self._mounting = desk.settings.screen.inches, desk.settings.screen.mounting
        across = self.wide if self.portrait else 800.0
        self.headline(context.look.translate("Staff", "For staff, calibrate the screen"), title, wide=across)
        lead = context.look.translate("Staff", "Drag the knot until the outline is as large as the card.")
        self.text(SIDE, lead, LEFT, 190, across, 56, colour=Ink.INK_2, fit=True)
        low = self.look.lowered and self.portrait
        card = 1180.0 if low else 256.0
        self._lay_card(LEFT, card, across - (330 if low else 0), 400 if low else 480)
        y = card + (416 if low else 496)
        self._size = Prose(self.look, H3, "", self, fit=True)
        self.put(self._size, LEFT, y, across, 48)
        self._button = Prose(self.look, CAPTION, "", self, colour=Ink.INK_3, fit=True)
        self.put(self._button, LEFT, y + 52, across, 68)
        wall = (LEFT, 290.0 if low else 900.0, self.wide, 700.0) if self.portrait else (1090.0, 60.0, 734.0, 960.0)
        self._lay_wall(*wall, 1460.0 if low else 1366.0 if self.portrait else 740.0)
        keep = FilledButton(self.look, context.look.translate("Staff", "Keep"), self)
        keep.tapped.connect(self._keep)
        crosses = OutlinedButton(self.look, context.look.translate("Staff", "Check touch"), self)
        self.ask(crosses, EnterRoom(Room.CROSSES))
        self.row(
            1720.0 if self.portrait else 896.0,
            keep,
            self.way_back(),
            crosses,
            room=across + (0 if self.portrait else 90),
        )
        self._show()

    def _lay_card(self, x: float, y: float, wide: float, high: float) -> None:
        self.put(Panel(self.look, Ink.PAPER, self), x, y, wide, high)
        self._card = Card(self.look, self)
        self.put(self._card, x, y, wide, high)
        self._card.drawn.connect(self._draw_card)
        size = f"{number(Decimal(str(CARD_MM[0])), self.look.language, 1)} × {CARD_MM[1]:.0f}"
        words = fill(self.look.translate("Staff", "%1 mm, the size of every bank card"), size)
        centre = Qt.AlignmentFlag.AlignHCenter
        prose = Prose(self.look, CAPTION, words, self, colour=Ink.INK_3, align=centre, fit=True)
        if wide < 700:  # Between the buttons there is no room for words.
            self.put(prose, x + 24, y + 24, wide - 48, 40)
        else:
            self.put(prose, x + 150, y + high - 70, wide - 300, 36)
        less = Step(self.look, "minus", self.look.translate("Staff", "Smaller"), self)
        more = Step(self.look, "plus", self.look.translate("Staff", "Larger"), self)
        less.tapped.connect(self._less)
        more.tapped.connect(self._more)
        self.put(less, x + 24, y + high - 120, 96, 96)
        self.put(more, x + wide - 120, y + high - 120, 96, 96)

    def _lay_wall(self, x: float, y: float, wide: float, high: float, steps: float) -> None:
        self.text(H3, self.look.translate("Staff", "How high it hangs, in mm"), x, y, wide, 48, fit=True)
        self._wall = Wall(self.look, self)
        self.put(self._wall, x, y + 70, wide - 330, high - 70)
        self._heights: list[tuple[Prose, Prose]] = []
        self._beside = (x + wide - 300, y + 70, steps - LABEL)
        labels = (
            (self.look.translate("Staff", "top of the glass"), Ink.INK),
            (self.look.translate("Staff", "highest seated reach"), Ink.JADE),
            (self.look.translate("Staff", "bottom of the glass"), Ink.INK),
        )
        for label, colour in labels:
            height = Prose(self.look, MEASURE, "", self, colour=colour)
            self._heights.append((height, Prose(self.look, CAPTION, label, self, colour=Ink.INK_3, fit=True)))
        lower = Step(self.look, "minus", self.look.translate("Staff", "Hangs lower"), self)
        higher = Step(self.look, "plus", self.look.translate("Staff", "Hangs higher"), self)
        lower.tapped.connect(self._lower)
        higher.tapped.connect(self._higher)
        self.put(lower, x + wide - 300, steps, 96, 96)
        self.put(higher, x + wide - 180, steps, 96, 96)

    # What is measured

    @property
    def _diagonal(self) -> float:
        """Pixels."""
        return hypot(self.look.frame.width, self.look.frame.height)

    @property
    def _pixels_a_mm(self) -> float:
        return self._diagonal / (self._inches * MILLIMETRES_PER_INCH)

    def _draw_card(self, wide: float) -> None:
        self._set_inches(self._diagonal / (max(1.0, wide) / CARD_MM[0] * MILLIMETRES_PER_INCH))

    def _step(self, pixels: float) -> None:
        self._draw_card(CARD_MM[0] * self._pixels_a_mm + pixels)

    def _less(self) -> None:
        self._step(-1)

    def _more(self) -> None:
        self._step(1)

    def _set_inches(self, inches: float) -> None:
        self._inches = min(MOST_INCHES, max(LEAST_INCHES, inches))
        self._show()

    def _hang(self, mm: float) -> None:
        self._mounting = min(3000.0, max(0.0, self._mounting + mm))
        self._show()

    def _lower(self) -> None:
        self._hang(-STEP_MM)

    def _higher(self) -> None:
        self._hang(STEP_MM)

    def _show(self) -> None:
        language, frame = self.look.language, self.look.frame
        self._card.show_width(CARD_MM[0] * self._pixels_a_mm)
        density = number(Decimal(f"{self._pixels_a_mm:.2f}"), language, 2)
        inches = number(Decimal(f"{self._inches:.1f}"), language, 1)
        size = self.look.translate("Staff", "%1 pixels to the millimetre, %2 inches")
        self._size.say(fill(size, density, inches))
        units = min(max(TARGET_UNITS, TARGET_MM * self._pixels_a_mm / frame.scale), 132.0)
        high = f"{units * frame.scale / self._pixels_a_mm:.0f}"
        button = self.look.translate("Staff", "The smallest button is %1 mm high. It should never be under 20 mm.")
        self._button.say(fill(button, high))
        down, across = frame.height / self._pixels_a_mm, frame.width / self._pixels_a_mm
        self._wall.show_glass(self._mounting, down, across)
        self._show_heights((self._mounting + down, FORWARD_REACH, self._mounting))

    def _show_heights(self, heights: tuple[float, float, float]) -> None:
        """Each beside its line, the highest on top, with room for its words."""
        x, top, end = self._beside
        scale, least = self.look.frame.scale, top
        told = sorted(zip(heights, self._heights, strict=True), key=lambda one: -one[0])
        for index, (mm, (height, label)) in enumerate(told):
            below = (len(told) - 1 - index) * LABEL
            y = min(max(top + self._wall.y_of(mm) / scale - 28, least), end - below)
            least = y + LABEL
            height.say(f"{mm:.0f}")
            self.put(height, x, y, 300, 56)
            self.put(label, x, y + 52, 300, 36)

    def _keep(self) -> None:
        self.desk.keep("screen", inches=round(self._inches, 1), mounting=round(self._mounting))
        self.intent.emit(EnterRoom(Room.SHEET))
