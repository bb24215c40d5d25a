"""Pictures on a page: stitched ones, sewn in if the page wants it, and photographs."""

from __future__ import annotations

import logging
from math import floor
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QTimer
from PySide6.QtGui import QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import CAPTION, EMBLEM, Ink, Motion
from kiosk.machine.images import decode
from kiosk.machine.tasks import Decoding
from kiosk.model.text import LocalText
from kiosk.stitch.grid import Grid
from kiosk.stitch.paint import painted
from kiosk.stitch.weave import Order, Weaving, upwards
from kiosk.widgets.motion import play
from kiosk.widgets.painted import Painted, report_paint_failure, untouchable
from kiosk.widgets.placement import PlacedRole, Placement, whole
from kiosk.widgets.prose import Prose

log = logging.getLogger(__name__)


def device_cell(look: Look, cell: float, ratio: float) -> int:
    """Device pixels of a stitch that the design draws ``cell`` units large: whole, and never larger."""
    return max(2, int(cell * look.frame.scale * ratio + 1e-6))


def largest_cell(grid: Grid, width: float, height: float, most: float = 40) -> float:
    """The largest whole stitch, in design units, with which a grid fits a box of design units."""
    return max(1.0, min(int(width / grid.width), int(height / grid.height), most))


class Stitched(Painted):
    """A cross-stitch picture with stitches of ``cell`` design units."""

    def __init__(
        self,
        look: Look,
        grid: Grid,
        cell: float,
        threads: str,
        parent: QWidget | None = None,
        *,
        alt: LocalText | str = "",
        order: Order = upwards,
    ) -> None:
        super().__init__(look, parent)
        self.grid = grid
        self._threads = threads
        self._order = order
        self._cell = device_cell(look, cell, self.devicePixelRatioF())
        self._pixmap: QPixmap | None = None
        self._weaving: Weaving | None = None
        self._alt = alt
        self.setAccessibleName(alt if isinstance(alt, str) else alt.say(look.language))
        self.resize(self.picture_size())
        untouchable(self)

    def picture_size(self) -> QSize:
        """Logical pixels of the whole picture."""
        ratio = self.devicePixelRatioF()
        return QSize(round(self.grid.width * self._cell / ratio), round(self.grid.height * self._cell / ratio))

    def covers(self, rect: QRectF) -> bool:
        """Whether a stitch lies in ``rect``, in the widget's coordinates."""
        cell = self._cell / self.devicePixelRatioF()
        left, top, right, bottom = (
            floor(edge / cell) for edge in (rect.left(), rect.top(), rect.right(), rect.bottom())
        )
        return not self.grid.is_bare(left, top, right, bottom)

    def stitch(self, column: int, row: int) -> QPointF:
        """The middle of a stitch, counted from 1, in the coordinates of the widget's parent."""
        cell = self._cell / self.devicePixelRatioF()
        return QPointF(self.pos()) + QPointF((column - 0.5) * cell, (row - 0.5) * cell)

    def hold_back(self) -> None:
        """Show bare linen until ``sew`` is called."""
        if self.look.moves:
            self._weaving = Weaving(self.grid, self._cell, self._threads, self._order, ratio=self.devicePixelRatioF())

    def sew(self, delay: int = 0, motion: Motion = EMBLEM) -> None:
        """Sew the picture in, ``delay`` milliseconds from now; does nothing unless it was held back."""
        if self._weaving is not None:
            self._motion = motion
            QTimer.singleShot(delay, self, self._begin)

    def _begin(self) -> None:
        play(self, self._motion, self._advance)

    def _advance(self, progress: float) -> None:
        if self._weaving is not None:
            changed = self._weaving.advance(progress)
            if self._weaving.finished:
                self._pixmap, self._weaving = self._weaving.pixmap, None
            self.update(changed)

    def placement(self) -> Placement:
        return whole(PlacedRole.PICTURE, self, self._alt)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        if self._weaving is not None:
            painter.drawPixmap(0, 0, self._weaving.pixmap)
            return
        if self._pixmap is None:
            self._pixmap = painted(self.grid, self._cell, self._threads, self.devicePixelRatioF())
        painter.drawPixmap(0, 0, self._pixmap)


class Credit(Painted):
    """Who made a photograph, on a plate that lies on it."""

    def __init__(self, look: Look, words: str, photograph: Photograph) -> None:
        super().__init__(look, photograph)
        self._photograph = photograph
        self._words = Prose(look, CAPTION, words, self, colour=Ink.INK_2)
        untouchable(self)

    def stand(self, *, top: bool) -> None:
        """In the left corner of the photograph, at its upper or lower edge."""
        box, side, edge = self._photograph.rect(), self.look.frame.px(12), self.look.frame.px(4)
        width = min(self._words.natural_width(), box.width() - 2 * side)
        height = self._words.natural_height(width)
        self._words.setGeometry(side, edge, width, height)
        self.resize(width + 2 * side, height + 2 * edge)
        self.move(0, 0 if top else box.height() - self.height())

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        painter.fillRect(self.rect(), self.look.palette.colour(Ink.PAPER))


class Photograph(Painted):
    """A photograph that covers its box, decoded in the background to that size."""

    def __init__(
        self,
        look: Look,
        path: Path,
        parent: QWidget | None = None,
        *,
        alt: LocalText | str = "",
        credit: str | None = None,
        credit_on_top: bool = False,
        needed: bool = True,
    ) -> None:
        """A file that is ``needed`` and cannot be shown takes its page with it; another leaves its place empty."""
        super().__init__(look, parent)
        self._credit = Credit(look, credit, self) if credit else None
        self._credit_on_top = credit_on_top
        self._path = path
        self._needed = needed
        self._image: QImage | None = None
        self._asked: QSize | None = None
        self._alt = alt
        self.setAccessibleName(alt if isinstance(alt, str) else alt.say(look.language))
        untouchable(self)

    def placement(self) -> Placement:
        return whole(PlacedRole.PICTURE, self, self._alt)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        if self._image is not None and self._asked == self.size():
            painter.drawImage(self.rect(), self._image)
            return
        painter.fillRect(self.rect(), self.look.palette.colour(Ink.FLAX))
        if self._asked != self.size():
            self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._credit is not None:
            self._credit.stand(top=self._credit_on_top)

    def _ask(self) -> None:
        self._asked = self.size()
        path, size = self._path, self.size() * self.devicePixelRatioF()
        task = Decoding(self, lambda: decode(path, size))
        task.done.connect(self._show)
        task.failed.connect(self._fail)
        task.start()

    def _show(self, image: QImage) -> None:
        self._image = image
        self.update()

    def _fail(self, reason: str) -> None:
        if not self._needed:
            log.warning("%s: this picture is not shown: %s", self._path, reason)
            return
        report_paint_failure(self, RuntimeError(f"{self._path}: {reason}"))
