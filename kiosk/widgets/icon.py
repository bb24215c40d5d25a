"""Line icons, drawn in any colour and size."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import INK, Colour, Ink
from kiosk.machine import paths
from kiosk.shared import shared
from kiosk.widgets.painted import Painted, untouchable

DRAWN_IN = INK
"""The colour that the icon files have."""


@shared(256)
def icon(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon ``assets/icons/NAME.svg`` at ``size`` logical pixels."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415  (the first picture has no icons)

    source = paths.asset("icons", f"{name}.svg").read_text("utf-8").replace(DRAWN_IN, colour)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class IconMark(Painted):
    """An icon that only shows something; the words beside it say it."""

    def __init__(
        self, look: Look, name: str, size: float, parent: QWidget | None = None, *, colour: Colour = Ink.INK
    ) -> None:
        super().__init__(look, parent)
        self._name = name
        self._colour = look.palette.colour(colour).name()
        self.resize(look.frame.px(size), look.frame.px(size))
        untouchable(self)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        painter.drawPixmap(0, 0, icon(self._name, self._colour, self.width(), self.devicePixelRatioF()))
