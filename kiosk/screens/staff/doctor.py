"""The report of the doctor: what to fix on this machine."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.design.theme import LEAD, Ink
from kiosk.model.text import Language
from kiosk.pages.context import PageContext
from kiosk.screens.staff.base import LEFT, StaffPage
from kiosk.screens.staff.desk import Desk
from kiosk.screens.staff.listing import Item, listing
from kiosk.widgets.buttons import OutlinedButton
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import Reading
from kiosk.words.findings import Finding, Verdict

MARKS = {Verdict.FINE: "check", Verdict.NOTE: "warn", Verdict.FIX: "close"}
ORDER = [Verdict.FIX, Verdict.NOTE, Verdict.FINE]


class DoctorPage(StaffPage):
    """Shows what was found last; looks once more when asked."""

    def __init__(self, context: PageContext, desk: Desk, parent: QWidget) -> None:
        title = context.look.translate("Staff", "How is the machine?")
        super().__init__(context, desk, title, parent)
        self.headline(context.look.translate("Staff", "For staff, doctor"), title)
        self._state = Prose(self.look, LEAD, "", self, colour=Ink.INK_2, fit=True)
        self.put(self._state, LEFT, 190, self.wide, 52)
        self._list: Reading | None = None
        self._again = OutlinedButton(self.look, context.look.translate("Staff", "Look again"), self)
        self._again.tapped.connect(self._examine)
        self.row(1720.0 if self.portrait else 896.0, self.way_back(), self._again)
        if desk.examined is not None:
            self.show_findings(desk.examined[1])

    def entered(self) -> None:
        if self.desk.examined is None:
            self._examine()

    def _examine(self) -> None:
        self._again.setEnabled(False)
        self._state.say(self.look.translate("Staff", "Looking the machine over; this takes some seconds…"))
        task = self.desk.examine(self.context.pack.folder)
        task.done.connect(self.show_findings)
        task.failed.connect(self._went_wrong)

    def show_findings(self, findings: object) -> None:
        """List what to fix first."""
        assert isinstance(findings, list)
        self._again.setEnabled(True)
        wrong = sum(not finding.fine for finding in findings)
        fine = self.look.translate("Staff", "Nothing to fix")
        self._state.say(self.tr("%n to fix", "", wrong) if wrong else fine)
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        ordered = sorted(findings, key=_by_need)
        high = (1680.0 if self.portrait else 860.0) - 264
        self._list = listing(self, [_item(finding, self.look.language) for finding in ordered], 264, high)

    def _went_wrong(self, reason: str) -> None:
        self._again.setEnabled(True)
        self._state.say(reason)


def _by_need(finding: Finding) -> int:
    return ORDER.index(finding.verdict)


def _item(finding: Finding, language: Language) -> Item:
    said = f"{finding.title(language)}: {finding.says(language)}"
    return Item(MARKS[finding.verdict], said, finding.advice(language))
