"""What all sheets share."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import (
    KICKER,
)
from kiosk.model.visit import CloseSheet, Intent
from kiosk.pages.context import PageContext
from kiosk.widgets.buttons import IconButton, TextButton
from kiosk.widgets.sheet import SheetPage
from kiosk.widgets.touch import Ask, Touchable

LOWERED_CROSS = 1812.0
"""Where the cross stands in portrait, within a seated visitor's reach."""


class BaseSheet(SheetPage):
    """What all sheets share: a kicker, a cross, and margins."""

    leaves_below = False
    """Whether a button at the foot leads out, so that lowered controls need no cross as well."""

    def __init__(self, context: PageContext, name: str, top: float, parent: QWidget) -> None:
        super().__init__(context.look, top, parent)
        self.context = context
        self.setAccessibleName(name)
        if name:
            self.text(KICKER, name, self.left, top + 42, self.width_units - 200, 46)
        self._cross()

    @property
    def portrait(self) -> bool:
        return self.look.frame.portrait

    @property
    def left(self) -> float:
        return 48.0 if self.portrait else 96.0

    @property
    def right(self) -> float:
        return self.look.frame.design[0] - self.left

    @property
    def width_units(self) -> float:
        return self.right - self.left

    def ask(self, button: Touchable, intent: Intent) -> Touchable:
        """Let a button send an intent."""
        Ask(button, self, intent)
        return button

    def _cross(self) -> None:
        if self.look.lowered and self.leaves_below:
            return
        cross = IconButton(
            self.look, "close", self.look.translate("Sheet", "Close"), self, align=Qt.AlignmentFlag.AlignRight
        )
        y = self.top + 28
        if self.look.lowered:
            y = LOWERED_CROSS if self.portrait else max(y, 540.0)
        self.put(self.ask(cross, CloseSheet()), self.right - 120, y, 120, 96)

    @property
    def note_width(self) -> float:
        """Room for a line at the foot of the sheet, which lowered controls share with the cross."""
        return self.width_units - (144 if self.look.lowered and self.portrait else 0)

    def buttons(self, y: float, *pairs: tuple[type[TextButton], str, Intent], high: float = 120) -> float:
        """A row of buttons; returns the x behind the last."""
        x = self.left
        for kind, words, intent in pairs:
            button = kind(self.look, words, self)
            self.put(self.ask(button, intent), x, y, button.natural_width, high)
            x += button.natural_width + 24
        return x
