"""One more question before something that visitors would notice."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import H1, LEAD, SIDE, Ink
from kiosk.machine.packs import Source
from kiosk.model.visit import EnterRoom, Room
from kiosk.pages.context import PageContext
from kiosk.screens.staff.base import LEFT, StaffPage
from kiosk.screens.staff.desk import Desk, Outcome
from kiosk.screens.staff.names import moment, pack_name
from kiosk.widgets.buttons import FilledButton
from kiosk.widgets.prose import Prose
from kiosk.words.language import fill

LEAVE, RESTART, ROLL_BACK, PUBLISH = "leave", "restart", "rollback", "publish:"
GUARDED = (LEAVE, ROLL_BACK, PUBLISH)
"""How errands begin that need the PIN once more: whoever finds the door open changes nothing for visitors."""
LINES = 5


class AskPage(StaffPage):
    """Asks, does it, and says how it went."""

    def __init__(self, context: PageContext, desk: Desk, errand: str, parent: QWidget) -> None:
        self._errand = errand
        self._confirmed = desk.take_confirmation(errand)
        question, line, yes = _words(context, desk, errand)
        super().__init__(context, desk, question, parent)
        low = self.portrait and self.look.lowered
        y = 1010.0 if low else 420.0 if self.portrait else 300.0
        self.kicker(context.look.translate("Staff", "For staff"), y, self.wide)
        y = self.text(H1, question, LEFT, y + 38, self.wide, even=True)
        self._line = Prose(self.look, LEAD, line, self, colour=Ink.INK_2, fit=True)
        self.put(self._line, LEFT, y + 16, min(self.wide, 1200.0), 136)
        self._said = Prose(self.look, SIDE, "", self, colour=Ink.INK_3, fit=True)
        self._yes = FilledButton(self.look, yes, self)
        if self._errand.startswith(GUARDED):
            self.ask(self._yes, EnterRoom(Room.PIN, errand))
        else:
            self._yes.tapped.connect(self._do)
        self._back = self.way_back(context.look.translate("Staff", "Cancel"))
        foot = self.row(1400.0 if low else y + 160, self._yes, self._back, wraps=True)
        self.put(self._said, LEFT, y + 320 if low else foot + 40, self.wide, 200)

    def entered(self) -> None:
        if self._confirmed:
            self._confirmed = False
            self._do()

    def _do(self) -> None:
        if self._errand == LEAVE:
            self.desk.leave()
        elif self._errand == RESTART:
            self.desk.restart()
        else:
            self._yes.setEnabled(False)
            self._back.say(self.look.translate("Staff", "Back"))
            self._line.say(self.look.translate("Staff", "One moment…"))
            if self._errand == ROLL_BACK:
                task = self.desk.roll_back()
            else:
                task = self.desk.publish(self._errand.removeprefix(PUBLISH))
            task.done.connect(self._done)
            task.failed.connect(self._went_wrong)

    def _done(self, outcome: object) -> None:
        assert isinstance(outcome, Outcome)
        if not outcome.well:
            words = self.look.translate("Staff", "That did not work; nothing has changed.")
        elif self.desk.source is Source.SHIPPED:
            words = self.look.translate("Staff", "Done. Visitors see it after a restart of the kiosk.")
        else:
            words = self.look.translate("Staff", "Done. Visitors see it at the next quiet moment.")
        self._line.say(words)
        self._said.say("\n".join(outcome.words[-LINES:]))

    def _went_wrong(self, reason: str) -> None:
        self._done(Outcome(1, (reason,)))


def errand_question(context: PageContext, desk: Desk, errand: str) -> str:
    """What is about to be done."""
    return _words(context, desk, errand)[0]


def _words(context: PageContext, desk: Desk, errand: str) -> tuple[str, str, str]:
    """The question, what comes of it, and what to answer."""
    if errand == LEAVE:
        return (
            context.look.translate("Staff", "Leave to the desktop?"),
            context.look.translate("Staff", "The exhibition stops until somebody starts the kiosk again."),
            context.look.translate("Staff", "Leave"),
        )
    if errand == RESTART:
        return (
            context.look.translate("Staff", "Restart the kiosk?"),
            context.look.translate("Staff", "It is back in a few seconds, if the kiosk session started it."),
            context.look.translate("Staff", "Restart"),
        )
    if errand == ROLL_BACK:
        return (
            context.look.translate("Staff", "Restore the previous pack?"),
            _before(context, desk),
            context.look.translate("Staff", "Restore previous pack"),
        )
    name = pack_name(context, desk, errand.removeprefix(PUBLISH))
    return (
        fill(context.look.translate("Staff", "Put %1 on the screen?"), name),
        _when(desk, context.look),
        context.look.translate("Staff", "Put it on the screen"),
    )


def _when(desk: Desk, look: Look) -> str:
    """When visitors see what is published."""
    if desk.source is Source.SHIPPED:
        return look.translate("Staff", "The kiosk is in safe mode; visitors see the change after a restart.")
    return look.translate("Staff", "Visitors see the change at the next quiet moment.")


def _before(context: PageContext, desk: Desk) -> str:
    """Which pack would be shown, as far as it is known."""
    if not desk.shown or desk.source is Source.SHIPPED:
        return _when(desk, context.look)
    if len(desk.shown) == 1 and desk.settings.pack.folder:
        return context.look.translate(
            "Staff", "From the next quiet moment on visitors see the pack that kiosk.toml names."
        )
    if len(desk.shown) == 1:
        return context.look.translate(
            "Staff", "From the next quiet moment on visitors see the pack that came with the kiosk."
        )
    before = desk.shown[1]
    words = context.look.translate("Staff", "From the next quiet moment on visitors see “%1”, published %2.")
    name = pack_name(context, desk, before.folder)
    return fill(words, name, moment(before.published, context))
