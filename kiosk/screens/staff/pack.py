"""A pack, checked in full before it may be shown."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.content.failures import Failure
from kiosk.design.theme import LEAD, Ink
from kiosk.machine.packs import Source
from kiosk.model.text import Language
from kiosk.model.visit import EnterRoom, Room
from kiosk.pages.context import PageContext
from kiosk.screens.staff.ask import PUBLISH
from kiosk.screens.staff.base import LEFT, StaffPage
from kiosk.screens.staff.desk import Checked, Complaint, Desk
from kiosk.screens.staff.listing import Item, listing
from kiosk.screens.staff.names import pack_name, slide_name, why_left_out
from kiosk.widgets.buttons import FilledButton
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import Reading
from kiosk.words.complaints import in_plain_words
from kiosk.words.language import fill


class PackPage(StaffPage):
    """What is wrong with a pack; a good one can be put on the screen."""

    def __init__(self, context: PageContext, desk: Desk, folder: str, parent: QWidget) -> None:
        name = pack_name(context, desk, folder)
        super().__init__(context, desk, name, parent)
        self._folder = folder
        self.headline(context.look.translate("Staff", "For staff, exhibition pack"), name)
        self._state = Prose(self.look, LEAD, "", self, colour=Ink.INK_2, fit=True)
        self.put(self._state, LEFT, 190, self.wide, 60)
        self._show = FilledButton(self.look, context.look.translate("Staff", "Put it on the screen"), self)
        self._show.setEnabled(False)
        self.ask(self._show, EnterRoom(Room.ASK, PUBLISH + folder))
        self.row(1720.0 if self.portrait else 896.0, self.way_back(), self._show)
        self._state.say(context.look.translate("Staff", "The pack is being checked; large films take a while…"))
        self._list: Reading | None = None
        self._left_out: list[Item] = []
        if folder == str(context.pack.folder):
            self._left_out = [self._item(slide, failure) for slide, failure in desk.left_out.items()]
        self._put_items([])

    def _item(self, slide: str, failure: Failure) -> Item:
        title = fill(self.look.translate("Staff", "Left out: %1"), slide_name(self.context, slide))
        return Item("close", title, why_left_out(failure, self.look))

    def _put_items(self, found: list[Item]) -> None:
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        high = (1680.0 if self.portrait else 860.0) - 264
        self._list = listing(self, [*self._left_out, *found], 264, high)

    def entered(self) -> None:
        task = self.desk.check(self._folder)
        task.done.connect(self.show_check)
        task.failed.connect(self._went_wrong)

    def show_check(self, checked: object) -> None:
        """List what was found, and open the way for a good pack."""
        assert isinstance(checked, Checked)
        elsewhere = self.desk.source is Source.NAMED
        self._show.setEnabled(checked.good and not elsewhere)
        if not checked.good:
            words = self.tr("This pack cannot be shown: %n errors", "", len(checked.errors))
        elif elsewhere and self._folder != str(self.context.pack.folder):
            words = self.look.translate("Staff", "It cannot be put on the screen: --pack names what is shown here")
        elif checked.remarks:
            words = self.tr("This pack can be shown: %n remarks", "", len(checked.remarks))
        elif self._left_out:
            words = self.look.translate("LeftOutRow", "%n slides are left out", "", len(self._left_out))
        else:
            words = self.look.translate("Staff", "This pack can be shown: no remarks")
        self._state.say(words)
        errors = [_told("close", each, self.look.language) for each in checked.errors]
        self._put_items([*errors, *(_told("warn", each, self.look.language) for each in checked.remarks)])

    def _went_wrong(self, reason: str) -> None:
        self._state.say(reason)


def _told(mark: str, complaint: Complaint, language: Language) -> Item:
    return Item(mark, in_plain_words(complaint.code, language), f"{complaint.place}: {complaint.words}")
