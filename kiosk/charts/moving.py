"""What moves with the picked year: its line, a bead on every series, the thread's knot and the balance's label."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from kiosk.charts.drawing import Drawing, Hand, Line
from kiosk.charts.years import Window
from kiosk.model.series import Observation
from kiosk.services.locale import typeset
from kiosk.services.look import Look
from kiosk.services.theme import SIDE_STRONG
from kiosk.widgets.thread import draw_knot

KNOT, OPEN_KNOT, BEAD, BEAD_RING = 22.0, 13.0, 9.0, 3.0
YEAR_LINE = 2.5
REACH = 30.0
"""Design units to either side of the year that its marks may cover."""
LABEL_GAP, LABEL_PADDING = 26.0, 12.0
LABEL_AT = 0.3
"""How high the label lies between the two series."""


@dataclass(frozen=True, slots=True)
class Moving:
    """The picked year and what the graph says of it."""

    year: int
    drawing: Drawing
    balance: str = ""
    """Words for the label on the hatch; empty where there is no balance in this year."""


def values(moving: Moving) -> list[tuple[Line, Observation]]:
    """The lines that have a value in the picked year."""
    found = ((line, line.series.in_year(moving.year)) for line in moving.drawing.lines)
    return [(line, value) for line, value in found if value is not None]


def reach(moving: Moving, window: Window, look: Look) -> QRect:
    """The pixels that may change with the picked year."""
    around = REACH * look.frame.scale
    x = window.x(moving.year)
    rect = QRectF(x - around, window.box.top() - around, 2 * around, window.box.height() + 2 * around)
    label = _label_box(moving, window, look)
    return (rect if label is None else rect.united(label)).toAlignedRect().adjusted(-2, -2, 2, 2)


def paint_moving(painter: QPainter, moving: Moving, window: Window, look: Look) -> None:
    """Draw it over the still picture; nothing while the year is out of sight."""
    if not window.shows(moving.year):
        return
    scale, found = look.frame.scale, values(moving)
    x = window.x(moving.year)
    top = min((window.y(value.value) for _, value in found), default=window.box.bottom())
    painter.setPen(QPen(look.palette.colour("ink"), YEAR_LINE * scale))
    painter.drawLine(QPointF(x, top), QPointF(x, window.box.bottom()))
    for line, value in found:
        _paint_bead(painter, line, value, window.point(value.moment, value.value), look)
    label = _label_box(moving, window, look)
    if label is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.palette.colour("ground"))
        painter.drawRoundedRect(label, 4 * scale, 4 * scale)
        painter.setPen(look.palette.colour("ink"))
        painter.setFont(look.font(SIDE_STRONG))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, typeset(moving.balance, look.language))


def _paint_bead(painter: QPainter, line: Line, value: Observation, at: QPointF, look: Look) -> None:
    scale, palette = look.frame.scale, look.palette
    if line.hand is Hand.THREAD:
        painter.save()
        painter.translate(at)
        painter.scale(scale, scale)
        draw_knot(painter, 0, 0, OPEN_KNOT if value.note else KNOT, palette, tied=not value.note)
        painter.restore()
        return
    colour = palette.colour({Hand.JADE: "jade", Hand.INK: "ink"}.get(line.hand, "ink_3"))
    ground = palette.colour("ground")
    painter.setPen(QPen(colour if value.note else ground, BEAD_RING * scale))
    painter.setBrush(ground if value.note else colour)
    painter.drawEllipse(at, BEAD * scale, BEAD * scale)


def _label_box(moving: Moving, window: Window, look: Look) -> QRectF | None:
    hatch = moving.drawing.hatch
    if hatch is None or not moving.balance:
        return None
    one, two = (series.in_year(moving.year) for series in hatch)
    if one is None or two is None:
        return None
    scale, metrics = look.frame.scale, QFontMetricsF(look.font(SIDE_STRONG))
    wide = metrics.horizontalAdvance(typeset(moving.balance, look.language)) + 2 * LABEL_PADDING * scale
    high = metrics.height() + 4 * scale
    x, y = window.x(moving.year), window.y(min(one.value, two.value) + LABEL_AT * abs(one.value - two.value))
    left = x - LABEL_GAP * scale - wide
    if left < window.box.left():
        left = x + LABEL_GAP * scale
    top = min(y - high / 2, window.box.bottom() - high - 8 * scale)
    return QRectF(left, top, wide, high)
