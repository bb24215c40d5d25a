"""QR codes: ink on paper in every theme, modules of whole pixels."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import QR_INK, QR_PAPER
from kiosk.shared import shared
from kiosk.widgets.painted import Painted, untouchable

QUIET = 3
"""Modules of bare paper around the code."""

LONG = 150
"""Letters from which larger modules help a phone more than a code that bears more damage."""


@shared(64)
def modules(text: str) -> tuple[bytes, ...]:
    """The rows of the code for ``text``; a module is 1 where it is dark."""
    import segno  # noqa: PLC0415  (pulls in half of urllib, which the first picture does without)

    return tuple(bytes(row) for row in segno.make(text, error="m" if len(text) < LONG else "l", micro=False).matrix)


class QrCode(Painted):
    """The code for an address."""

    def __init__(self, look: Look, text: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._modules = modules(text)
        self.setAccessibleName(spoken)
        untouchable(self)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(self.rect(), QColor(QR_PAPER))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(QR_INK))
        count = len(self._modules) + 2 * QUIET
        module = max(1, self.width() // count)
        start = (self.width() - module * len(self._modules)) // 2
        for y, row in enumerate(self._modules):
            dark = [QRect(start + x * module, start + y * module, module, module) for x, one in enumerate(row) if one]
            painter.drawRects(dark)
