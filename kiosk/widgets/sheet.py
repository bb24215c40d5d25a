"""A sheet from the lower edge with its embroidered hem, over a page that steps back."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from kiosk.services import paths
from kiosk.services.look import Look
from kiosk.services.theme import FADE, HEM_BASE, SHEET_DOWN, SHEET_UP
from kiosk.stitch.grid import load_grid
from kiosk.stitch.paint import painted
from kiosk.widgets.motion import play
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.page import Page
from kiosk.widgets.picture import Stitched, device_cell
from kiosk.widgets.prose import Prose
from kiosk.widgets.touch import Touchable

HEM_CELL = 6.0
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
        painter.fillRect(QRect(0, top, self.width(), self.height() - top), self.look.palette.colour("ground"))
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
        for pixmap in (painted(comb, cell, theme, ratio, colour=HEM_BASE), painted(comb, cell, theme, ratio)):
            painter.drawTiledPixmap(QRect(0, top - height, self.width(), height), pixmap)


def step_back(page: Page, top: float) -> QPixmap:
    """A still of ``page`` in which no words stand under a hem at ``top`` design units."""
    edge = page.look.frame.rect(0, top - CLEAR, 1, 1).top()
    hidden = [child for child in page.findChildren(QWidget) if child.isVisibleTo(page) and _disturbs(child, page, edge)]
    for child in hidden:
        child.hide()
    still = page.grab()
    for child in hidden:
        child.show()
    return still


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
    """Carries the sheet: a still of the page below, the scrim, and the sheet sliding over them."""

    dismissed = Signal()
    """A touch above the sheet."""

    def __init__(self, page: Page, sheet: SheetPage, bar: QPixmap | None, parent: QWidget) -> None:
        """``bar`` is a picture of the bar under the page, if it shows below the scrim."""
        super().__init__(parent)
        self.sheet = sheet
        self._look = sheet.look
        self._still = step_back(page, sheet.top)
        if bar is not None:
            painter = QPainter(self._still)
            painter.drawPixmap(
                0,
                round(self._still.deviceIndependentSize().height()) - round(bar.deviceIndependentSize().height()),
                bar,
            )
            painter.end()
        self._scrim = QColor(sheet.look.palette.scrim)
        self._shown = 0.0
        self._picture: QPixmap | None = None
        self._animation: QVariantAnimation | None = None
        self._leaving = False
        sheet.setParent(self)
        self.setGeometry(parent.rect())
        sheet.setGeometry(self.rect())
        sheet.hide()

    def focus_on(self, name: str) -> None:
        """Let the keyboard go on at the thing of that name, where a sheet took the place of its like."""
        for thing in self.sheet.findChildren(Touchable):
            if name and thing.accessibleName() == name:
                thing.setFocus(Qt.FocusReason.OtherFocusReason)

    def rise(self) -> None:
        """Bring the sheet up."""
        self.show()
        self.raise_()
        self._picture = self._still_of_sheet()
        self._animation = play(self, SHEET_UP if self._look.moves else FADE, self._move, self._arrived)

    def stay(self) -> None:
        """Show the sheet at once, where another took its place."""
        self._shown = 1.0
        self.show()
        self.raise_()
        self._arrived()

    def sink(self) -> None:
        """Take the sheet away, and the host with it."""
        self._picture = self._still_of_sheet()
        self.sheet.hide()
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

    def _still_of_sheet(self) -> QPixmap:
        """The sheet without a background, which ``grab`` would fill in around the hem."""
        region, ratio = self._region(), self.devicePixelRatioF()
        still = QPixmap(region.size() * ratio)
        still.setDevicePixelRatio(ratio)
        still.fill(Qt.GlobalColor.transparent)
        self.sheet.render(still, QPoint(), QRegion(region), QWidget.RenderFlag.DrawChildren)
        return still

    def _region(self) -> QRect:
        top = max(0, self._look.frame.rect(0, self.sheet.top - 48, 1, 1).top())
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
        painter.drawPixmap(0, 0, self._still)
        painter.setOpacity(self._shown)
        painter.fillRect(self.rect(), self._scrim)
        if self._picture is not None:
            region = self._region()
            if self._look.moves:
                painter.setOpacity(1.0)
                painter.drawPixmap(0, round(region.top() + region.height() * (1 - self._shown)), self._picture)
            else:
                painter.drawPixmap(0, region.top(), self._picture)
        painter.end()
