"""The staff door: a keypad, and a knot for every digit."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import CAPTION, H0, KEY, KICKER, LEAD, Ink
from kiosk.machine import paths, pin
from kiosk.machine.pin import LONG, LONG_PAUSE_S, LONGEST, SHORTEST
from kiosk.model.visit import EndVisit, EnterRoom, Room
from kiosk.pages.context import PageContext
from kiosk.screens.staff.ask import errand_question
from kiosk.screens.staff.base import LEFT, StaffPage, clock, paint_card
from kiosk.screens.staff.desk import Desk
from kiosk.widgets.buttons import OutlinedButton
from kiosk.widgets.icon import icon
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import Thread, polyline
from kiosk.widgets.touch import Touchable
from kiosk.words.language import fill

KNOT, PITCH, ROW = 26.0, 110.0, 60.0
"""Half a knot; from one to the next; how far they may reach beyond the first knot is worked out from the page."""
TICK_MS = 250


class Key(Touchable):
    """A digit, or an icon."""

    def __init__(self, look: Look, name: str, parent: QWidget, *, icon_name: str | None = None) -> None:
        super().__init__(look, name, parent)
        self._icon = icon_name

    def paint(self, painter: QPainter, face: QRect) -> None:
        paint_card(painter, face, self.look, down=self.isDown())
        palette = self.look.palette
        ink = palette.colour(Ink.GROUND if self.isDown() else Ink.INK if self.isEnabled() else Ink.RULE_STRONG)
        if self._icon is not None:
            size = self.look.frame.px(56)
            place = face.center()
            picture = icon(self._icon, ink.name(), size, self.devicePixelRatioF())
            painter.drawPixmap(place.x() - size // 2, place.y() - size // 2, picture)
            return
        font = self.look.font(KEY)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(ink)
        x = face.left() + (face.width() - metrics.horizontalAdvance(self.accessibleName())) / 2
        painter.drawText(round(x), round(face.center().y() + metrics.capHeight() / 2), self.accessibleName())


class PinPage(StaffPage):
    """Judges a PIN; says nothing of how long it is."""

    closes_after = 30
    behind_the_door = False

    def __init__(self, context: PageContext, desk: Desk, errand: str, parent: QWidget) -> None:
        """With an ``errand`` the right PIN has that done; without one it opens the staff sheet."""
        super().__init__(context, desk, context.look.translate("Staff", "Enter the PIN"), parent)
        self._errand = errand
        self._damaged = pin.is_damaged(paths.pin())
        self._digits = ""
        self._judging = self._wrong = False
        y = (800.0 if self.look.lowered else 120.0) if self.portrait else 300.0
        across = self.wide if self.portrait else 860.0
        about = errand_question(context, desk, errand) if errand else context.look.translate("Staff", "For staff")
        self.text(KICKER, about, LEFT, y, across, 40, fit=True)
        self.text(H0, context.look.translate("Staff", "Enter the PIN"), LEFT, y + 38, across, 112, fit=True)
        visitors = context.look.translate("Staff", "Visitors: touch Close to return to the exhibition.")
        self.text(LEAD, visitors, LEFT, y + 166, 700, 112, colour=Ink.INK_2, fit=True)
        self._knots_y = y + 360
        self._note = Prose(self.look, CAPTION, "", self, colour=Ink.INK_3, fit=True)
        self.put(self._note, LEFT, self._knots_y + 44, across, 68)
        self._keys: list[Key] = []
        self._lay_keys()
        close = OutlinedButton(self.look, context.look.translate("Staff", "Close"), self)
        self.ask(close, EndVisit())
        beside = self.portrait and self.look.lowered
        self.row(1740.0 if beside else 1720.0 if self.portrait else 824.0, close, left=784.0 if beside else LEFT)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._show)
        self._timer.start()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show()

    def entered(self) -> None:
        self.setFocus()

    def _lay_keys(self) -> None:
        x, y, wide, high = (LEFT, 724.0, 274.0, 200.0) if self.portrait else (1176.0, 124.0, 200.0, 184.0)
        gap = 28.0
        if self.look.lowered:
            x, y, wide, high = (LEFT, 1400.0, 184.0, 110.0) if self.portrait else (x, 540.0, wide, 110.0)
            gap = 12.0
        places = [*"123456789", "ok", "0", "back"]
        for index, name in enumerate(places):
            line, column = divmod(index, 3)
            key = self._key(name)
            self.put(key, x + column * (wide + 24), y + line * (high + gap), wide, high)
            self._keys.append(key)
        self._enter = self._keys[places.index("ok")]

    def _key(self, name: str) -> Key:
        if name == "ok":
            key = Key(self.look, self.look.translate("Staff", "Done"), self, icon_name="check")
            key.tapped.connect(self._judge)
        elif name == "back":
            key = Key(self.look, self.look.translate("Staff", "Delete"), self, icon_name="delete")
            key.tapped.connect(self._delete)
        else:
            key = Key(self.look, name, self)
            key.tapped.connect(self._digit_touched)
        return key

    def _digit_touched(self) -> None:
        key = self.sender()
        assert isinstance(key, Key)
        self.enter(key.accessibleName())

    def enter(self, digit: str) -> None:
        """Take one more digit."""
        if self._open and len(self._digits) < LONGEST:
            self._digits += digit
            self._wrong = False
            self._show()

    def _delete(self) -> None:
        self._digits = self._digits[:-1]
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isascii() and event.text().isdigit():
            self.enter(event.text())
        elif event.key() == Qt.Key.Key_Backspace and self._digits:
            self._delete()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._judge()
        else:
            event.ignore()

    @property
    def _open(self) -> bool:
        """Whether a PIN would be heard."""
        return not self._damaged and not self._judging and self.desk.attempts.wait_for(LONGEST) == 0

    @property
    def _enough(self) -> bool:
        """Whether these digits would be heard."""
        return self._open and len(self._digits) >= SHORTEST and self.desk.attempts.wait_for(len(self._digits)) == 0

    def _judge(self) -> None:
        if not self._enough:
            return
        self._judging = True
        task = self.desk.judge(self._digits)
        task.done.connect(self._judged)
        task.failed.connect(self._went_wrong)
        self._digits = ""
        self._show()

    def _judged(self, right: object) -> None:
        if right and self._errand:
            self.desk.confirm(self._errand)
            self.intent.emit(EnterRoom(Room.ASK, self._errand))
            return
        if right:
            self.intent.emit(EnterRoom(Room.SHEET))
            return
        self._went_wrong()

    def _went_wrong(self) -> None:
        self._judging, self._wrong = False, True
        self._show()

    def _show(self) -> None:
        """Show what has been entered and what comes next."""
        for key in self._keys:
            key.setEnabled(self._enough if key is self._enter else self._open)
        words = self._words()
        if self._note.text() != words:
            self._note.say(words)
        line = self._knotted()
        if line != self.thread_line:
            self.thread_line = line
            self.update()

    def _words(self) -> str:
        attempts = self.desk.attempts
        wait = ceil(attempts.wait)
        if self._damaged:
            return self.look.translate(
                "Staff", "No PIN opens this door, its file is damaged. Run kiosk pin in a terminal."
            )
        if self._judging:
            return self.look.translate("Staff", "One moment…")
        if wait > LONG_PAUSE_S:
            words = self.look.translate(
                "Staff", "Too many wrong PINs. The next is heard in %1, one of %2 or more digits sooner."
            )
            return fill(words, clock(wait), LONG)
        if self._wrong or attempts.failures:
            return self.tr(
                "That was not right. %n attempts are left before a pause of five minutes.", "", attempts.left
            )
        return ""

    def _knotted(self) -> Thread:
        given, y = len(self._digits), self._knots_y
        knots = max(SHORTEST, given)
        pitch = min(PITCH, 760.0 / (knots - 1))
        places = [LEFT + ROW + index * pitch for index in range(knots)]
        line = Thread()
        start = places[given - 1] if given else LEFT + ROW - 40
        line.cord(polyline([(-20, y), (start, y)]))
        line.running(polyline([(start, y), (places[-1], y)]))
        for index, x in enumerate(places):
            line.bead(x, y, KNOT, strung=index < given)
        return line
