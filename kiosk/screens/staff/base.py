"""What all pages for staff share: a plain ground with a border, a title, and that they close by themselves."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.design.look import Look
from kiosk.design.theme import AMBER, CAPTION, H1, KICKER, ROW_TITLE, Colour, Hex, Ink
from kiosk.machine import paths
from kiosk.model.visit import EndVisit, EnterRoom, Intent, Room
from kiosk.pages.context import PageContext
from kiosk.screens.staff.desk import Desk
from kiosk.stitch.grid import load_grid
from kiosk.stitch.paint import painted
from kiosk.widgets.buttons import OutlinedButton, TextButton, level
from kiosk.widgets.icon import icon
from kiosk.widgets.page import Page
from kiosk.widgets.panel import CARD_RADIUS, fill_box
from kiosk.widgets.picture import device_cell
from kiosk.widgets.prose import Prose
from kiosk.widgets.touch import Ask, Touchable
from kiosk.words.language import fill

LEFT = 160.0
CELL = 7.0
EDGE = 4.0
"""The lower edge of a card."""
FLAT = 200.0
"""Under this height a card is one line."""
LEAST = 0.85
"""The part of its size that the second half of that line keeps, or else it is not shown."""
QUIET_S = 120
SIGNS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.KeyPress, QEvent.Type.TouchBegin})


class Closing(QObject):
    """Counts quiet seconds down: ``ticked`` with those left, ``over`` at the end."""

    ticked = Signal(int)
    over = Signal()

    def __init__(self, parent: QObject, seconds: int) -> None:
        super().__init__(parent)
        self._seconds = self.left = seconds
        self.timer = QTimer(self, interval=1000)
        self.timer.timeout.connect(self._tick)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        self.timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in SIGNS and self.left != self._seconds:
            self.left = self._seconds
            self.ticked.emit(self.left)
        return False

    def _tick(self) -> None:
        self.left -= 1
        if self.left > 0:
            self.ticked.emit(self.left)
            return
        self.timer.stop()
        self.over.emit()


class StaffPage(Page):
    """Plain and safe: Close is as easy as anything else."""

    closes_after = QUIET_S
    """Quiet seconds."""
    behind_the_door = True
    """Whether the page closes when the door does."""

    def __init__(self, context: PageContext, desk: Desk, name: str, parent: QWidget) -> None:
        super().__init__(context.look, parent)
        self.context, self.desk = context, desk
        self.setAccessibleName(name)
        self._closing = Closing(self, self.closes_after)
        self._closing.ticked.connect(self._tick)
        self._closing.over.connect(self._leave)
        self._kicker: Prose | None = None
        self._about = ""

    @property
    def fills_screen(self) -> bool:
        return True

    @property
    def portrait(self) -> bool:
        return self.look.frame.portrait

    @property
    def wide(self) -> float:
        """Design units between the border and the right margin."""
        return self.look.frame.design[0] - LEFT - (48.0 if self.portrait else 96.0)

    def headline(self, kicker: str, title: str, y: float = 60, wide: float | None = None) -> None:
        """What the page is for."""
        self.kicker(kicker, y, wide or self.wide)
        self.text(H1, title, LEFT, y + 38, wide or self.wide, 92, fit=True)

    def kicker(self, about: str, y: float, wide: float) -> None:
        """For whom the page is, and how soon the door closes, whatever happens meanwhile."""
        self._about = about
        self._kicker = Prose(self.look, KICKER, "", self, fit=True)
        self.put(self._kicker, LEFT, y, wide, 40)
        self._show_session()

    def _show_session(self) -> None:
        if self._kicker is not None:
            closes = fill(self.look.translate("Staff", "closes in %1"), clock(ceil(self.desk.left)))
            self._kicker.say(f"{self._about} · {closes}")

    def _tick(self, seconds: int) -> None:
        if self.behind_the_door and not self.desk.left:
            self._leave()
            return
        self._show_session()
        self.time_left(seconds)

    def time_left(self, seconds: int) -> None:
        """Show how soon the page closes by itself."""

    def ask(self, button: Touchable, intent: Intent) -> Touchable:
        """Let a button send an intent."""
        Ask(button, self, intent)
        return button

    def row(
        self,
        y: float,
        *buttons: TextButton,
        room: float | None = None,
        high: float = 120,
        left: float = LEFT,
        wraps: bool = False,
    ) -> float:
        """Buttons side by side in so much room; ``wraps`` lets one without room stand below. Returns the y below."""
        x, end = left, LEFT + (room or self.wide)
        for button in buttons:
            if wraps and x > left and x + button.natural_width - button.padding > end:
                x, y = left, y + high + 24
            wide = min(max(button.natural_width, 200.0), end - x)
            self.put(button, x, y, wide, high)
            x += wide + 32
        level(buttons)
        return y + high

    def way_back(self, words: str | None = None) -> TextButton:
        """Leads to the staff sheet."""
        button = OutlinedButton(self.look, words or self.look.translate("Staff", "Back"), self)
        self.ask(button, EnterRoom(Room.SHEET))
        return button

    def _leave(self) -> None:
        self.intent.emit(EndVisit())

    def paint_below(self, painter: QPainter, exposed: QRect) -> None:
        ratio = self.devicePixelRatioF()
        cell = device_cell(self.look, CELL, ratio)
        strip = painted(
            load_grid(paths.asset("stitch", "border-by.txt")), cell, "day", ratio, colour=self.look.palette.track
        ).transformed(QTransform().rotate(90))
        strip.setDevicePixelRatio(ratio)
        band = QRect(0, 0, round(strip.width() / ratio), self.height())
        if band.intersects(exposed):
            painter.drawTiledPixmap(band, strip)


def clock(seconds: int) -> str:
    """Minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02}"


def paint_card(painter: QPainter, face: QRect, look: Look, *, down: bool) -> None:
    """A paper card with its lower edge; ink while a finger rests on it."""
    radius, edge = CARD_RADIUS * look.frame.scale, EDGE * look.frame.scale
    fill_box(painter, QRectF(face), look.palette.colour(Ink.INK if down else Ink.RULE), radius)
    fill_box(
        painter, QRectF(face).adjusted(0, 0, 0, -edge), look.palette.colour(Ink.INK if down else Ink.PAPER), radius
    )


class ActionCard(Touchable):
    """Something staff can do: an icon, a name, and a line on what comes of it."""

    def __init__(
        self, look: Look, icon_name: str, name: str, line: str, parent: QWidget, *, colour: Colour = Ink.INK
    ) -> None:
        super().__init__(look, name, parent)
        self._icon, self._colour = icon_name, colour
        self._name = Prose(look, ROW_TITLE, name, self, colour=colour, fit=True)
        self._line = Prose(look, CAPTION, line, self, colour=Ink.INK_3, fit=True)

    @property
    def _flat(self) -> bool:
        """Whether icon, name and line stand side by side."""
        return self.face.height() < self.look.frame.px(FLAT)

    def placed(self) -> None:
        px, wide, high = self.look.frame.px, self.face.width(), self.face.height()
        if not self._flat:
            self._name.setGeometry(px(28), px(100), wide - px(52), px(46))
            self._line.setGeometry(px(28), px(146), wide - px(52), px(72))
            return
        name = min(self._name.natural_width(), wide - px(92 + 24))
        room, needed = wide - name - px(92 + 24 + 24), self._line.natural_width()
        self._line.setVisible(room >= needed * LEAST)
        line = min(room, needed)
        for prose, x, across in ((self._name, px(92), name), (self._line, wide - line - px(24), line)):
            prose.setGeometry(x, 0, across, px(46))
            prose.move(x, (high - px(EDGE) - round(prose.setting.height)) // 2)

    def paint(self, painter: QPainter, face: QRect) -> None:
        paint_card(painter, face, self.look, down=False)
        px = self.look.frame.px
        size = px(40 if self._flat else 52)
        top = (face.height() - px(EDGE) - size) // 2 if self._flat else px(30)
        ink = self.look.palette.colour(self._colour).name()
        painter.drawPixmap(face.x() + px(28), face.y() + top, icon(self._icon, ink, size, self.devicePixelRatioF()))
        if self.isDown():
            painter.setOpacity(0.08)
            painter.fillRect(face, self.look.palette.colour(Ink.INK))


def amber(look: Look) -> Hex:
    """The colour of what deserves a look."""
    return AMBER if look.palette.name == "day" else look.palette.gold
