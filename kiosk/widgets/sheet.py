"""A sheet from the lower edge with its embroidered hem, over a page that steps back."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import FADE, RED_DEEP, SHEET_DOWN, SHEET_UP, Ink
from kiosk.machine import paths
from kiosk.stitch.grid import load_grid
from kiosk.stitch.paint import painted
from kiosk.widgets.glass import on_the_glass
from kiosk.widgets.motion import play
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.page import Page, render_again
from kiosk.widgets.painted import bare_still, lay_on
from kiosk.widgets.picture import Stitched, device_cell
from kiosk.widgets.prose import Prose
from kiosk.widgets.touch import Touchable

HEM_CELL = 6.0
HEM_HIGH = 48.0
"""Design units from the tips of the hem to the sheet."""
CLEAR = 44.0
"""Design units above the sheet into which no words may fall."""


class SheetPage(Page):
    """The content of a sheet, laid out on the whole design; its upper edge is at ``top``."""

    opaque = False

    def __init__(self, look: Look, top: float, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.top = top

    def show_seconds(self, left: int) -> None:
        """How many seconds remain; only a sheet that waits for an answer shows them."""

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        top = self.look.frame.rect(0, self.top, 1, 1).top()
        painter.fillRect(QRect(0, top, self.width(), self.height() - top), self.look.palette.colour(Ink.GROUND))
        self._paint_hem(painter, top)
        painter.save()
        self.use_design_units(painter)
        self.thread_line.paint(painter, self.look.palette)
        painter.restore()

    def _paint_hem(self, painter: QPainter, top: int) -> None:
        ratio = self.devicePixelRatioF()
        comb = load_grid(paths.asset("stitch", "border-comb.txt"))
        cell = device_cell(self.look, HEM_CELL, ratio)
        theme = self.look.palette.name if self.look.palette.name == "contrast" else "day"
        height = round(comb.height * cell / ratio)
        for pixmap in (painted(comb, cell, theme, ratio, colour=RED_DEEP), painted(comb, cell, theme, ratio)):
            painter.drawTiledPixmap(QRect(0, top - height, self.width(), height), pixmap)


def step_back(page: Page, still: QPixmap, top: float) -> None:
    """Take from a still of ``page`` all words that a hem at ``top`` design units would cut or nearly touch."""
    edge, covered = (page.look.frame.rect(0, y, 1, 1).top() for y in (top - CLEAR, top))
    hidden = [
        child
        for child in page.findChildren(QWidget)
        if child.isVisibleTo(page) and child.mapTo(page, QPoint()).y() < covered and _disturbs(child, page, edge)
    ]
    places = QRegion()
    for child in hidden:
        places += QRect(child.mapTo(page, QPoint()), child.size())
        child.hide()
    places &= page.rect()
    if not places.isEmpty():
        render_again(still, page, places)
    for child in hidden:
        child.show()


def _disturbs(child: QWidget, page: Page, edge: int) -> bool:
    bottom = child.mapTo(page, child.rect().bottomLeft()).y()
    if bottom <= edge:
        return False
    if isinstance(child, Prose | Numeral):
        return True
    if isinstance(child, Stitched):
        return child.mapTo(page, child.rect().center()).y() > edge
    return (
        isinstance(child, Touchable)
        and not child.findChildren(Prose)
        and child.mapTo(page, child.rect().topLeft()).y() > 0
    )


class SheetHost(QWidget):
    """Carries the sheet: the page below dims and steps back as the sheet slides up, and returns as it sinks."""

    dismissed = Signal()
    """A touch above the sheet."""

    def __init__(self, page: Page, sheet: SheetPage, bar: QWidget | None, parent: QWidget) -> None:
        """``bar`` lies over the foot of the page."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # So that Qt need not paint the live page as well.
        self.sheet = sheet
        self._look = sheet.look
        self._lit, self._dimmed = QPixmap(), QPixmap()
        self._shown = 0.0
        self._picture: QPixmap | None = None
        self._animation: QVariantAnimation | None = None
        self._leaving = False
        sheet.setParent(self)
        self.setGeometry(parent.rect())
        sheet.setGeometry(self.rect())
        sheet.hide()
        self._lie_over(page, bar)

    def _lie_over(self, page: Page, bar: QWidget | None) -> None:
        lit = on_the_glass(page, page.rect())
        if lit is None:
            lit = page.grab()
            if bar is not None:
                lay_on(lit, bar, bar.pos(), bar.rect())
        self._lit, self._dimmed = lit, QPixmap(lit)
        step_back(page, self._dimmed, self.sheet.top)
        if bar is not None:
            lay_on(self._dimmed, bar, bar.pos(), bar.rect())
        painter = QPainter(self._dimmed)
        painter.fillRect(self.rect(), self._look.palette.scrim)
        painter.end()

    def focus_on(self, name: str) -> None:
        """Let the keyboard go on at the thing of that name, where a sheet took the place of its like."""
        for thing in self.sheet.findChildren(Touchable):
            if name and thing.accessibleName() == name:
                thing.setFocus(Qt.FocusReason.OtherFocusReason)

    def rise(self) -> None:
        """Bring the sheet up."""
        self.show()
        self.raise_()
        self._picture = bare_still(self.sheet, self._region())
        self._animation = play(self, SHEET_UP if self._look.moves else FADE, self._move, self._arrived)

    def stay(self) -> None:
        """Show the sheet at once, where another took its place."""
        self._shown = 1.0
        self.show()
        self.raise_()
        self._arrived()

    def sink(self, page: Page | None = None, bar: QWidget | None = None) -> None:
        """Take the sheet away, and the host with it, from ``page`` if another has come meanwhile."""
        if page is not None:
            self._lie_over(page, bar)
        self._picture = bare_still(self.sheet, self._region())
        self.sheet.hide()
        # A touch meanwhile is meant for what it sees arriving.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._leaving = True
        self._animation = play(self, SHEET_DOWN if self._look.moves else FADE, self._move_back, self._left)

    def finish(self) -> None:
        """Bring the movement to its end at once."""
        animation, self._animation = self._animation, None
        if animation is not None:
            animation.stop()
            if self._leaving:
                self._left()
            else:
                self._move(1.0)
                self._arrived()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.position().y() < self._region().top():
            self.dismissed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _region(self) -> QRect:
        top = max(0, self._look.frame.rect(0, self.sheet.top - HEM_HIGH, 1, 1).top())
        return QRect(0, top, self.width(), self.height() - top)

    def _move(self, progress: float) -> None:
        self._shown = progress
        self.update()

    def _move_back(self, progress: float) -> None:
        self._move(1 - progress)

    def _arrived(self) -> None:
        self._animation = None
        self._picture = None
        self.sheet.show()
        self.sheet.entered()
        self.update()

    def _left(self) -> None:
        self._animation = None
        self.hide()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        region, moves = self._region(), self._look.moves
        sheet = round(region.top() + (region.height() * (1 - self._shown) if moves else 0))
        if self._picture is not None and moves:
            hem = self._look.frame.px(HEM_HIGH)
            painter.setClipRect(0, 0, self.width(), sheet + hem)  # The sheet itself lets nothing shine through.
        if self._shown < 1:
            painter.drawPixmap(0, 0, self._lit)
        painter.setOpacity(self._shown)
        painter.drawPixmap(0, 0, self._dimmed)
        if self._picture is not None:
            painter.setClipping(False)
            painter.setOpacity(1.0 if moves else self._shown)
            painter.drawPixmap(0, sheet, self._picture)
        painter.end()
