"""A page: cloth, thread, and things put at places of the design."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import Colour, Ink, Style
from kiosk.machine import paths
from kiosk.model.text import LocalText
from kiosk.model.visit import SlideState
from kiosk.shared import shared
from kiosk.widgets.painted import Painted
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import Thread
from kiosk.widgets.touch import Touchable

CLOTH_PIECE = 256
"""Pixels of the piece that is tiled: small pieces take five times as long."""


@shared(4)
def cloth(file: str) -> QPixmap:
    """A weave to tile in device pixels."""
    weave = QPixmap(str(paths.asset(file)), "PNG")  # type: ignore[call-overload]
    piece = QPixmap(CLOTH_PIECE // weave.width() * weave.width(), CLOTH_PIECE // weave.height() * weave.height())
    painter = QPainter(piece)
    painter.drawTiledPixmap(piece.rect(), weave)
    painter.end()
    return piece


class Page(Painted):
    """Fills the stage.  What a touch on it means comes out as ``intent``; ``broken`` says it cannot be shown."""

    intent = Signal(object)
    broken = Signal(str)
    opaque = True
    """Whether it paints all of itself; what lies below shines through where it does not."""
    key = ""
    """The slide it shows, if it shows one."""
    shows_news = False
    """Whether it must be made again when news arrive."""
    full_cord = False
    """Whether the cord runs along the whole bar, as a ground line."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.thread_line = Thread()
        self._failed = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, self.opaque)
        self.resize(look.frame.width, look.frame.height)

    @property
    def night(self) -> bool:
        """Whether the page is a dark poster; the bar follows it."""
        return False

    @property
    def fills_screen(self) -> bool:
        """Whether there is no room for the bar."""
        return False

    @property
    def busy(self) -> bool:
        """Whether it does something that needs no touch, so that quiet time does not run out."""
        return False

    def show_state(self, state: SlideState) -> None:
        """Show what is opened on the slide now, but for options, for which the page is made again."""

    def time_passed(self, now: datetime) -> bool:
        """Follow the clock; tells whether the page shows what is no longer so, and must be made again."""
        del now
        return False

    def hold_back(self) -> QRegion:
        """The page is about to arrive, not dragged in by a finger: what will move may show its beginning.

        Returns where the page looks other than before.
        """
        return QRegion()

    def hide_words(self) -> None:
        """Leave only pictures; words may not mix with those of the page that follows."""

    def entered(self) -> None:
        """The page has arrived: what moves may move."""

    def take_over(self, former: Page) -> None:
        """Go on with what ``former``, in whose place the page comes, is in the midst of."""

    def put(self, widget: QWidget, x: float, y: float, w: float, h: float) -> QWidget:
        """Place a widget in design units."""
        rect = self.look.frame.rect(x, y, w, h)
        if isinstance(widget, Touchable):
            widget.place(rect)
        else:
            widget.setGeometry(rect)
        return widget

    def text(
        self,
        style: Style,
        words: LocalText | str,
        x: float,
        y: float,
        w: float,
        h: float | None = None,
        *,
        colour: Colour = Ink.INK,
        even: bool = False,
        fit: bool = False,
    ) -> float:
        """Set words at a place; returns the y below them in design units."""
        prose = Prose(self.look, style, words, self, colour=colour, even=even, fit=fit)
        if h is None:
            h = prose.natural_height(self.look.frame.px(w)) / self.look.frame.scale + 1
        self.put(prose, x, y, w, h)
        return y + h

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        palette = self.look.palette
        painter.fillRect(exposed, palette.colour(Ink.GROUND))
        if palette.cloth is not None:
            painter.drawTiledPixmap(exposed, cloth(palette.cloth), exposed.topLeft())
        self.paint_below(painter, exposed)
        bounds = self.thread_line.bounds()
        if bounds.isNull():
            return
        painter.save()
        self.use_design_units(painter)
        if painter.worldTransform().mapRect(bounds).intersects(exposed):
            self.thread_line.paint(painter, palette)
        painter.restore()

    def paint_below(self, painter: QPainter, exposed: QRect) -> None:
        """Draw what lies between cloth and thread."""

    def use_design_units(self, painter: QPainter) -> None:
        """Let ``painter`` count in design units from the design's corner."""
        origin = self.look.frame.design_rect.topLeft()
        painter.translate(origin)
        painter.scale(self.look.frame.scale, self.look.frame.scale)

    def paint_failed(self, error: Exception) -> None:
        """Called by a widget that cannot be painted; told once, after the present event."""
        if not self._failed:
            self._failed = True
            self._error = str(error) or type(error).__name__
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        self.broken.emit(self._error)


def render_again(still: QPixmap, page: Page, region: QRegion) -> None:
    """Bring a part of a page's still up to date, and leave the rest of it."""
    painter = QPainter(still)
    page.render(painter, region.boundingRect().topLeft(), region)
    painter.end()
