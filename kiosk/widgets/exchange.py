"""Lets a part of a page show something else: what it showed goes, then what it shows now comes up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from kiosk.design.theme import KNOT_OPENS
from kiosk.widgets.change import Change, opacities
from kiosk.widgets.motion import play
from kiosk.widgets.page import Page
from kiosk.widgets.painted import Painted, untouchable

RISE = 24.0
"""Design units by which what comes rises as a rule."""


class Exchange(Painted):
    """Covers a part of a page with pictures of it while its content changes."""

    def __init__(self, page: Page, box: QRect, before: QPixmap, bare: Callable[[], QPixmap], rise: float) -> None:
        """``bare`` gives what lies under both contents, once it shines through; the page already shows the new one."""
        super().__init__(page.look, page)
        self._page, self._before, self._bare = page, before, bare
        self._ground, self._after = QPixmap(), QPixmap()
        self._progress, self._rise = 0.0, rise * page.look.frame.scale
        untouchable(self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # The page below is not painted for each picture.
        self.setGeometry(box)
        self.show()
        play(self, KNOT_OPENS, self._step, self.finish)

    def finish(self) -> None:
        """Lay the page open."""
        self.hide()
        self.deleteLater()

    def _step(self, progress: float) -> None:
        """The first picture is the old one, so that it costs a touch nothing; each other is made when it is seen."""
        _, come = opacities(Change.FORWARD, progress)
        if progress > 0 and self._ground.isNull():
            self._ground = self._bare()
        elif come > 0 and self._after.isNull() and self.isVisible():
            self.hide()
            self._after = self._page.grab(self.geometry())
            self.show()
        self._progress = progress
        self.update()

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        (going,), come = opacities(Change.FORWARD, self._progress)
        painter.drawPixmap(0, 0, self._ground)
        painter.setOpacity(going)
        painter.drawPixmap(0, 0, self._before)
        painter.setOpacity(come)
        painter.drawPixmap(0, round(self._rise * (1 - come)), self._after)
