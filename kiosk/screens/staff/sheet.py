"""The staff sheet: the pack on the screen, packs within reach, and what can be done about the machine."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLineF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.model.visit import EndVisit, EnterRoom, Room
from kiosk.screens.staff.ask import LEAVE, RESTART, ROLL_BACK
from kiosk.screens.staff.base import LEFT, ActionCard, StaffPage, amber
from kiosk.services.desk import Checked, Desk
from kiosk.services.locale import when
from kiosk.services.look import Look
from kiosk.services.theme import CAPTION, H3, MEASURE, ROW_TITLE, SIDE, SIDE_STRONG
from kiosk.slides.scene import Scene
from kiosk.widgets.buttons import OutlinedButton
from kiosk.widgets.filmbar import TRACK, Handle
from kiosk.widgets.icon import IconMark
from kiosk.widgets.panel import Rule
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import Scroll
from kiosk.widgets.thread import dashed, draw_knot, polyline
from kiosk.widgets.touch import Ask, Touchable

translate = QCoreApplication.translate

ROW = 124.0
ROWS = 3
"""Found packs in sight at once."""
LOOK_MS = 4000
TICKS = 10
KNOB = 44.0


class PackRow(Touchable):
    """A pack on the thread: tied while it is on the screen."""

    def __init__(
        self,
        look: Look,
        name: str,
        line: str,
        parent: QWidget,
        *,
        shown: bool,
        last: bool,
        checked: Checked | None = None,
    ) -> None:
        super().__init__(look, name, parent)
        self._shown, self._last, self._checked = shown, last, checked
        self._lay_result()
        self._name = Prose(look, ROW_TITLE, name, self, fit=True)
        self._line = Prose(look, CAPTION, line, self, colour="ink_3", fit=True)

    def _lay_result(self) -> None:
        self._mark: IconMark | None = None
        if (checked := self._checked) is None:
            return
        if not checked.good:
            name, colour, words = "close", "red_words", translate("Staff", "Cannot be shown")
        elif checked.remarks:
            name, colour, words = "warn", amber(self.look), self.tr("%n remarks", "", len(checked.remarks))
        else:
            name, colour, words = "check", "jade", translate("Staff", "No remarks")
        right = Qt.AlignmentFlag.AlignRight
        self._mark = IconMark(self.look, name, 34, self, colour=colour)
        self._result = Prose(self.look, SIDE_STRONG, words, self, colour=colour, align=right)

    def placed(self) -> None:
        px, wide = self.look.frame.px, self.face.width() - self.look.frame.px(72)
        if self._mark is not None:
            across = self._result.natural_width()
            self._result.setGeometry(self.face.width() - px(16) - across, px(44), across, px(36))
            self._mark.move(self._result.x() - px(48), px(45))
            wide = self._mark.x() - px(88)
        self._name.setGeometry(px(72), px(22), wide, px(44))
        self._line.setGeometry(px(72), px(66), wide, px(36))

    def paint(self, painter: QPainter, face: QRect) -> None:
        palette = self.look.palette
        if self.isDown():
            painter.fillRect(face, palette.colour("flax"))
        painter.scale(self.look.frame.scale, self.look.frame.scale)
        painter.fillRect(QRectF(0, ROW - 2, face.width() / self.look.frame.scale, 2), palette.colour("rule"))
        pen = dashed(palette.colour("red"), 5)
        if not self._shown:
            painter.strokePath(polyline([(26, 0), (26, ROW / 2)]), pen)
        if not self._last:
            painter.strokePath(polyline([(26, ROW / 2), (26, ROW)]), pen)
        draw_knot(painter, 26, ROW / 2, 22 if self._shown else 18, palette, tied=self._shown)
        painter.resetTransform()


class Loudness(Handle):
    """How loud every visit begins."""

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        palette, scale = self.look.palette, self.look.frame.scale
        self._track(painter, TRACK * scale)
        left, right, y = self._ends()
        x, knob = self._x(), KNOB * scale
        ink = palette.colour("ink")
        painter.setPen(QPen(palette.colour("rule_strong"), 3 * scale))
        for tick in range(TICKS + 1):
            at = left + (right - left) * tick / TICKS
            painter.drawLine(QLineF(at, y + 28 * scale, at, y + 42 * scale))
        painter.setPen(QPen(ink, TRACK * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QLineF(left, y, x, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QRectF(x - knob, y - knob, 2 * knob, 2 * knob))


class StaffSheet(StaffPage):
    """What would you like to do?"""

    def __init__(self, scene: Scene, desk: Desk) -> None:
        title = translate("Staff", "What would you like to do?")
        super().__init__(scene, desk, title)
        self.headline(translate("Staff", "For staff"), title)
        self._across = self.wide if self.portrait else 800.0
        self._x, self._y = (LEFT, 1010.0) if self.portrait else (1064.0, 212.0)
        self._found: list[str] | None = None
        self._board: Scroll | None = None
        self._lay_packs()
        self._lay_actions()
        self._lay_volume()
        foot = 1720.0 if self.portrait else 896.0
        close = OutlinedButton(self.look, translate("Staff", "Close"), self)
        before = OutlinedButton(self.look, translate("Staff", "Previous pack"), self, icon_name="restart")
        before.padding = 40.0
        self.row(foot, self._closes(close), self._asks(before, ROLL_BACK), room=self._across)
        self._lay_time(foot)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    def entered(self) -> None:
        self._look()
        self._timer.start()

    def _closes(self, button: OutlinedButton) -> OutlinedButton:
        self.ask(button, EndVisit())
        return button

    def _asks(self, button: OutlinedButton, errand: str) -> OutlinedButton:
        self.ask(button, EnterRoom(Room.ASK, errand))
        return button

    # Packs

    def _lay_packs(self) -> None:
        head = self.scene.pack.head.pack
        self.text(H3, translate("Staff", "Exhibition pack"), LEFT, 210, self._across, 48)
        self.put(Rule(self.look, self), LEFT, 264, self._across, 2)
        line = translate("Staff", "On the screen, content of %1").replace("%1", when(head.date, self.look.language))
        known = self.desk.checked.get(str(self.scene.pack.folder))
        row = PackRow(self.look, self.scene.say(head.title), line, self, shown=True, last=False, checked=known)
        self.ask(row, EnterRoom(Room.PACK, str(self.scene.pack.folder)))
        self.put(row, LEFT, 266, self._across, ROW)
        self.thread_line.cord(polyline([(-20, 266 + ROW / 2), (LEFT + 26, 266 + ROW / 2)]))
        note = translate("Staff", "Plug in a stick with a pack; it appears here. Touch a pack to have it checked.")
        self._note_y = 266 + (1 + ROWS) * ROW + 16
        self.text(CAPTION, note, LEFT, self._note_y, self._across, 64, colour="ink_3", fit=True)

    def _look(self) -> None:
        task = self.desk.look_for_packs()
        task.done.connect(self.show_found)

    def show_found(self, found: object) -> None:
        """Hang the folders of packs on the thread."""
        assert isinstance(found, list)
        folders = [folder for folder in found if folder != str(self.scene.pack.folder)]
        if folders == self._found:
            return
        self._found = folders
        if self._board is not None:
            self._board.hide()
            self._board.deleteLater()
        px = self.look.frame.px
        board = QWidget()
        board.resize(px(self._across), px(max(1, len(folders)) * ROW))
        for index, folder in enumerate(folders):
            path = Path(folder)
            line = str(path.parent)
            last = index == len(folders) - 1
            row = PackRow(
                self.look, path.name, line, board, shown=False, last=last, checked=self.desk.checked.get(folder)
            )
            Ask(row, self, EnterRoom(Room.PACK, folder))
            row.place(QRect(0, px(index * ROW), px(self._across), px(ROW)))
        self._board = Scroll(board, self)
        self.put(self._board, LEFT, 266 + ROW, self._across, ROWS * ROW)
        self._board.show()

    # The machine

    def _lay_actions(self) -> None:
        wide = (self.wide - 24) / 2 if self.portrait else 368.0
        inches = f"{self.desk.settings.screen.inches:g}"
        size = translate("Staff", "%1 inches").replace("%1", inches)
        leave = translate("Staff", "Leave to the desktop")
        cards = [
            (self._card("doc", translate("Staff", "Doctor"), self._examined()), EnterRoom(Room.DOCTOR)),
            (self._card("ruler", translate("Staff", "Calibrate the screen"), size), EnterRoom(Room.CALIBRATE)),
            (
                self._card(
                    "restart", translate("Staff", "Restart the kiosk"), translate("Staff", "Back in a few seconds")
                ),
                EnterRoom(Room.ASK, RESTART),
            ),
            (
                self._card("exit", leave, translate("Staff", "The exhibition stops"), colour="red_words"),
                EnterRoom(Room.ASK, LEAVE),
            ),
        ]
        for index, (card, intent) in enumerate(cards):
            line, column = divmod(index, 2)
            self.put(self.ask(card, intent), self._x + column * (wide + 24), self._y + line * 256, wide, 232)

    def _card(self, icon_name: str, name: str, line: str, *, colour: str = "ink") -> ActionCard:
        return ActionCard(self.look, icon_name, name, line, self, colour=colour)

    def _examined(self) -> str:
        if self.desk.examined is None:
            return translate("Staff", "Looks the machine over")
        moment, findings = self.desk.examined
        wrong = sum(not finding.fine for finding in findings)
        words = self.tr("%n to mend", "", wrong) if wrong else translate("Staff", "Nothing to mend")
        return f"{words}, {moment:%H:%M}"

    def _lay_volume(self) -> None:
        x, y, across = self._x, self._y + 512, self.wide if self.portrait else 760.0
        self.text(H3, translate("Staff", "Volume"), x, y, across - 200, 48)
        self._percent = Prose(self.look, MEASURE, "", self, align=Qt.AlignmentFlag.AlignRight)
        self.put(self._percent, x + across - 200, y - 4, 200, 56)
        mark = IconMark(self.look, "vol", 44, self)
        self.put(mark, x, y + 78, 44, 44)
        loudness = Loudness(self.look, translate("Staff", "Volume"), self, 48)
        self.put(loudness, x + 48, y + 52, across - 48, 100)
        loudness.show_value(self.desk.settings.sound.volume)
        loudness.drawn.connect(self._show_volume)
        loudness.let_go.connect(self._keep_volume)
        self._show_volume(self.desk.settings.sound.volume)

    def _show_volume(self, volume: float) -> None:
        self._percent.say(f"{volume * 100:.0f} %")

    def _keep_volume(self, volume: float) -> None:
        self.desk.keep("sound", volume=round(volume, 2))

    # Time

    def _lay_time(self, foot: float) -> None:
        x, y = (LEFT, 1860.0) if self.portrait else (self._x, foot + 40)
        self.put(IconMark(self.look, "clock", 32, self), x, y + 2, 32, 32)
        self._time = Prose(self.look, SIDE, "", self, colour="ink_2", fit=True)
        self.put(self._time, x + 52, y, 700, 40)
        self.time_left(self.closes_after)

    def time_left(self, seconds: int) -> None:
        left = f"{seconds // 60}:{seconds % 60:02}"
        self._time.say(translate("Staff", "This page closes by itself in %1").replace("%1", left))
