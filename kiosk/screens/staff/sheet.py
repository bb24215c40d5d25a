"""The staff sheet: the pack on the screen, packs within reach, and what can be done about the machine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import CAPTION, H3, MEASURE, SIDE, Ink
from kiosk.machine.packs import Source
from kiosk.model.visit import EndVisit, EnterRoom, Intent, Room
from kiosk.pages.context import PageContext
from kiosk.screens.staff.ask import LEAVE, RESTART, ROLL_BACK
from kiosk.screens.staff.base import LEFT, ActionCard, StaffPage, clock
from kiosk.screens.staff.desk import Desk
from kiosk.screens.staff.loudness import Loudness, percent
from kiosk.screens.staff.names import on_the_screen, pack_name, slide_name, state_of
from kiosk.screens.staff.rows import LeftOutRow, PackRow, Row
from kiosk.unseen import visible
from kiosk.widgets.buttons import OutlinedButton
from kiosk.widgets.icon import IconMark
from kiosk.widgets.panel import Rule
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import Scroll
from kiosk.widgets.thread import polyline
from kiosk.widgets.touch import Ask
from kiosk.words.language import fill

LOOK_MS = 4000
TITLES = 3
"""How many slides that are left out are named on the sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Where things stand, in design units."""

    title: float
    across: float
    """Width of the column of packs."""
    packs: float
    """The y of the first row, below its heading."""
    row: float
    rows: int
    """In sight below the pack on the screen."""
    actions: tuple[float, float]
    card: tuple[float, float]
    columns: int
    gap: float
    volume: tuple[float, float, float]
    """Left, upper edge and width."""
    foot: float
    button: float
    """Height."""
    time: tuple[float, float]
    lowered: bool = False


LANDSCAPE = Plan(
    title=60, across=800, packs=266, row=124, rows=3, actions=(1064, 212), card=(368, 232), columns=2, gap=24,
    volume=(1064, 724, 760), foot=896, button=120, time=(1064, 936),
)  # fmt: skip
PORTRAIT = Plan(
    title=60, across=872, packs=266, row=124, rows=4, actions=(LEFT, 1010), card=(424, 232), columns=2, gap=24,
    volume=(LEFT, 1522, 872), foot=1720, button=120, time=(LEFT, 1860),
)  # fmt: skip
LANDSCAPE_LOWERED = Plan(
    title=170, across=800, packs=540, row=108, rows=2, actions=(1064, 540), card=(760, 72), columns=1, gap=8,
    volume=(1064, 872, 760), foot=912, button=104, time=(LEFT, 340), lowered=True,
)  # fmt: skip
PORTRAIT_LOWERED = Plan(
    title=880, across=872, packs=1308, row=92, rows=2, actions=(LEFT, 1592), card=(432, 62), columns=2, gap=8,
    volume=(LEFT, 1726, 872), foot=1804, button=72, time=(LEFT, 1050), lowered=True,
)  # fmt: skip


class StaffSheet(StaffPage):
    """What would you like to do?"""

    def __init__(self, context: PageContext, desk: Desk, parent: QWidget) -> None:
        title = context.look.translate("Staff", "What would you like to do?")
        super().__init__(context, desk, title, parent)
        usual, low = (PORTRAIT, PORTRAIT_LOWERED) if self.portrait else (LANDSCAPE, LANDSCAPE_LOWERED)
        self._plan = low if self.look.lowered else usual
        self.headline(context.look.translate("Staff", "For staff"), title, self._plan.title)
        self._found: list[str] = []
        self._board: Scroll | None = None
        self._lay_packs()
        self._lay_actions()
        self._lay_volume()
        self._lay_foot()
        self._hang_board()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    def entered(self) -> None:
        self._look()
        self._timer.start()
        self.desk.look_for_kept().done.connect(self.show_kept)

    def _lay_foot(self) -> None:
        plan = self._plan
        close = OutlinedButton(self.look, self.look.translate("Staff", "Close"), self)
        self._before = OutlinedButton(
            self.look, self.look.translate("Staff", "Previous pack"), self, icon_name="restart"
        )
        self._before.padding = 40.0
        self.ask(close, EndVisit())
        self.ask(self._before, EnterRoom(Room.ASK, ROLL_BACK))
        self.row(plan.foot, close, self._before, room=self.wide if self.portrait else plan.across, high=plan.button)
        x, y = plan.time
        self.put(IconMark(self.look, "clock", 32, self), x, y + 2, 32, 32)
        self._time = Prose(self.look, SIDE, "", self, colour=Ink.INK_2, fit=True)
        self.put(self._time, x + 52, y - 6, 800, 50)
        self.time_left(self.closes_after)

    def time_left(self, seconds: int) -> None:
        words = self.look.translate("Staff", "Closes in %1 if nobody touches it")
        self._time.say(fill(words, clock(seconds)))

    # Packs

    def _lay_packs(self) -> None:
        plan, folder = self._plan, str(self.context.pack.folder)
        self.text(H3, self.look.translate("Staff", "Exhibition pack"), LEFT, plan.packs - 56, plan.across, 48, fit=True)
        self.put(Rule(self.look, self), LEFT, plan.packs - 2, plan.across, 2)
        name, line = pack_name(self.context, self.desk, folder), on_the_screen(self.context, self.desk)
        row = PackRow(self.look, name, line, self, shown=True, checked=self.desk.checked.get(folder))
        self.ask(row, EnterRoom(Room.PACK, folder))
        self.put(row, LEFT, plan.packs, plan.across, plan.row)
        row.setEnabled(not plan.lowered or not self.portrait)  # Nothing to press so high.
        middle = plan.packs + plan.row / 2
        self.thread_line.cord(polyline([(-20, middle), (LEFT + 26, middle)]))
        note = self.look.translate(
            "Staff", "Plug in a stick with a pack; it appears here. Touch a pack to have it checked."
        )
        y, high = plan.packs + (1 + plan.rows) * plan.row + 16, 64
        if plan.lowered:
            y, high = plan.packs - 140, 76
        self.text(CAPTION, note, LEFT, y, plan.across, high, colour=Ink.INK_3, fit=True)

    def _look(self) -> None:
        task = self.desk.look_for_packs()
        task.done.connect(self.show_found)

    def show_found(self, found: object) -> None:
        """Hang the folders of packs on the thread."""
        assert isinstance(found, list)
        folders = [folder for folder in found if folder != str(self.context.pack.folder)]
        if folders != self._found:
            self._found = folders
            self._hang_board()

    def show_kept(self) -> None:
        """Hang the published packs on the thread."""
        self._before.setEnabled(bool(self.desk.shown) and self.desk.source is not Source.NAMED)
        self._hang_board()

    def _hang_board(self) -> None:
        if self._board is not None:
            self._board.hide()
            self._board.deleteLater()
        plan, px, board = self._plan, self.look.frame.px, QWidget()
        rows = list(self._rows(board))
        board.resize(px(plan.across), px(max(1, len(rows)) * plan.row))
        for index, (row, intent) in enumerate(rows):
            Ask(row, self, intent)
            row.place(QRect(0, px(index * plan.row), px(plan.across), px(plan.row)))
        self._board = Scroll(board, self)
        self.put(self._board, LEFT, plan.packs + plan.row, plan.across, plan.rows * plan.row)
        self._board.show()

    def _rows(self, board: QWidget) -> Iterator[tuple[Row, Intent]]:
        """What hangs below the pack on the screen: its slides that are left out, packs found, packs kept."""
        shown, desk = str(self.context.pack.folder), self.desk
        if desk.left_out:
            names = [slide_name(self.context, slide) for slide in desk.left_out]
            titles = " · ".join([*names[:TITLES], *(["…"] if len(names) > TITLES else [])])
            row: Row = LeftOutRow(self.look, len(names), titles, board)
            yield row, EnterRoom(Room.PACK, shown)
        kept = [one for one in desk.kept or () if one.folder != shown]
        lines = {folder: visible(str(Path(folder).parent)) for folder in self._found}
        lines |= {one.folder: state_of(one, desk, self.context) for one in kept}
        for folder, line in lines.items():
            name, last = pack_name(self.context, desk, folder), folder == [*lines][-1]
            row = PackRow(self.look, name, line, board, last=last, checked=desk.checked.get(folder))
            yield row, EnterRoom(Room.PACK, folder)

    # The machine

    def _lay_actions(self) -> None:
        plan = self._plan
        (x, y), (wide, high) = plan.actions, plan.card
        for index, (card, intent) in enumerate(self._cards()):
            line, column = divmod(index, plan.columns)
            place = (x + column * (wide + plan.gap), y + line * (high + plan.gap))
            self.put(self.ask(card, intent), *place, wide, high)

    def _cards(self) -> Iterator[tuple[ActionCard, Intent]]:
        look, inches = self.look, f"{self.desk.settings.screen.inches:g}"
        yield (
            ActionCard(look, "doc", self.look.translate("Staff", "Doctor"), self._examined(), self),
            EnterRoom(Room.DOCTOR),
        )
        size = fill(self.look.translate("Staff", "%1 inches"), inches)
        card = ActionCard(look, "ruler", self.look.translate("Staff", "Calibrate the screen"), size, self)
        yield card, EnterRoom(Room.CALIBRATE)
        soon = self.look.translate("Staff", "Back in a few seconds")
        card = ActionCard(look, "restart", self.look.translate("Staff", "Restart the kiosk"), soon, self)
        yield card, EnterRoom(Room.ASK, RESTART)
        leave, stops = (
            self.look.translate("Staff", "Leave to the desktop"),
            self.look.translate("Staff", "The exhibition stops"),
        )
        yield ActionCard(look, "exit", leave, stops, self, colour=Ink.RED_WORDS), EnterRoom(Room.ASK, LEAVE)

    def _examined(self) -> str:
        if self.desk.examined is None:
            return self.look.translate("Staff", "Looks the machine over")
        moment, findings = self.desk.examined
        wrong = sum(not finding.fine for finding in findings)
        words = self.tr("%n to fix", "", wrong) if wrong else self.look.translate("Staff", "Nothing to fix")
        return f"{words}, {moment.astimezone(self.context.now.tzinfo):%H:%M}"

    def _lay_volume(self) -> None:
        x, y, across = self._plan.volume
        self._percent = Prose(self.look, MEASURE, "", self, align=Qt.AlignmentFlag.AlignRight)
        self.put(self._percent, x + across - 200, y + (12 if self._plan.lowered else -4), 200, 56)
        middle, end, band = y + 102, x + across, 100.0
        if self._plan.lowered:
            middle, end, band = y + 40, x + across - 150, 76.0
        else:
            self.text(H3, self.look.translate("Staff", "Volume"), x, y, across - 200, 48)
        self.put(IconMark(self.look, "vol", 44, self), x, middle - 22, 44, 44)
        loudness = Loudness(self.look, self)
        self.put(loudness, x + 48, middle - band / 2, end - x - 48, band)
        loudness.show_value(self.desk.settings.sound.volume)
        loudness.drawn.connect(self._show_volume)
        loudness.let_go.connect(self._keep_volume)
        self._show_volume(self.desk.settings.sound.volume)

    def _show_volume(self, volume: float) -> None:
        self._percent.say(percent(volume))

    def _keep_volume(self, volume: float) -> None:
        self.desk.keep("sound", volume=round(volume, 2))
