"""Five crosses to touch: how far the glass is from where it says it was touched."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QPointF
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import LEAD, Ink
from kiosk.machine.settings import MILLIMETRES_PER_INCH
from kiosk.pages.context import PageContext
from kiosk.screens.staff.base import LEFT, StaffPage
from kiosk.screens.staff.desk import Desk
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import Thread, polyline
from kiosk.words.language import fill

ARM = 44.0
PLACES = ((0.5, 0.5), (0.12, 0.12), (0.88, 0.12), (0.88, 0.88), (0.12, 0.88))
"""Where the crosses stand, as parts of the glass, or of what of it is within seated reach."""


class CrossesPage(StaffPage):
    """One cross after the other; in the end the largest miss in millimetres, which is kept."""

    def __init__(self, context: PageContext, desk: Desk, parent: QWidget) -> None:
        title = context.look.translate("Staff", "Touch the middle of each cross")
        super().__init__(context, desk, title, parent)
        self._misses: list[float] = []
        low = self.look.lowered
        self._top = (1400.0 if self.portrait else 540.0) if low else 0.0
        y = (960.0 if low else 560.0) if self.portrait else 240.0
        self.headline(context.look.translate("Staff", "For staff, calibrate the screen"), title, y)
        self._state = Prose(self.look, LEAD, "", self, colour=Ink.INK_2, fit=True)
        self.put(self._state, LEFT, y + 130, self.wide, 60)
        foot = (1640.0 if low else 1240.0) if self.portrait else 816.0 if low else 680.0
        self.row(foot, self.way_back(), left=240.0 if low else LEFT, high=96.0 if low else 120.0)
        self._show()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if len(self._misses) == len(PLACES):
            return
        off = event.position() - self._target()
        frame = self.look.frame
        pixels_a_mm = hypot(frame.width, frame.height) / (self.desk.settings.screen.inches * MILLIMETRES_PER_INCH)
        self._misses.append(hypot(off.x(), off.y()) / pixels_a_mm)
        if len(self._misses) == len(PLACES):
            self.desk.keep("screen", touch_error=round(min(999.0, max(self._misses)), 1))
        self._show()

    def _target(self) -> QPointF:
        """The middle of the present cross in pixels."""
        x, y = self._place()
        rect, scale = self.look.frame.design_rect, self.look.frame.scale
        return QPointF(rect.left() + x * scale, rect.top() + y * scale)

    def _place(self) -> tuple[float, float]:
        across, down = self.look.frame.design
        x, y = PLACES[len(self._misses)]
        return across * x, self._top + (down - self._top) * y

    def _show(self) -> None:
        self.thread_line = Thread()
        if len(self._misses) < len(PLACES):
            x, y = self._place()
            self.thread_line.running_plain(polyline([(x - ARM, y), (x + ARM, y)]), 4)
            self.thread_line.running_plain(polyline([(x, y - ARM), (x, y + ARM)]), 4)
            self._state.say(fill(self.look.translate("Staff", "%1 of %2"), len(self._misses) + 1, len(PLACES)))
        else:
            words = fill(self.look.translate("Staff", "The largest miss is %1 mm."), f"{max(self._misses):.0f}")
            self._state.say(words)
        self.update()
