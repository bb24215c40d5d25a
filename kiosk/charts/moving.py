"""What moves with the picked year: its line, a bead on every series, the thread's knot and the balance's label."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from kiosk.charts.drawing import Drawing, Hand, Line
from kiosk.charts.marks import landmark_box
from kiosk.charts.years import Window
from kiosk.design.look import Look
from kiosk.design.theme import SIDE_STRONG, Ink
from kiosk.model.series import Observation
from kiosk.widgets.thread import draw_knot
from kiosk.words.locale import typeset

KNOT, OPEN_KNOT, BEAD, BEAD_RING = 22.0, 13.0, 9.0, 3.0
YEAR_LINE = 2.5
REACH = 30.0
"""Design units to either side of the year that its marks may cover."""
LABEL_GAP, LABEL_PADDING, LABEL_CLEAR = 24.0, 8.0, 6.0
"""From the year to its label, inside the label, and between the label and every line."""
LABEL_AT = tuple(sorted((step / 50 for step in range(5, 31)), key=lambda part: abs(part - 0.3)))
"""How high the label may lie between the two series, the best place first."""
LEADER = 2.0


@dataclass(frozen=True, slots=True)
class Moving:
    """The picked year and what the graph says of it."""

    year: int
    drawing: Drawing
    balance: str = ""
    """Words for the label on the hatch; empty where there is no balance in this year."""
    taken: QRectF = field(default_factory=QRectF)
    """Where a card lies on the graph, in the pixels of the page."""

    def on(self, corner: QPoint) -> Moving:
        """The same for a part of the page that begins at ``corner``."""
        return replace(self, taken=self.taken.translated(-corner))


def values(moving: Moving) -> list[tuple[Line, Observation]]:
    """The lines that have a value in the picked year."""
    found = ((line, line.series.in_year(moving.year)) for line in moving.drawing.lines)
    return [(line, value) for line, value in found if value is not None]


def reach(moving: Moving, window: Window, look: Look, label: QRectF | None) -> QRect:
    """The pixels that may change with the picked year; ``label`` is where the balance is told."""
    around = REACH * look.frame.scale
    x = window.x(moving.year)
    rect = QRectF(x - around, window.box.top() - around, 2 * around, window.box.height() + 2 * around)
    return (rect if label is None else rect.united(label)).toAlignedRect().adjusted(-2, -2, 2, 2)


def paint_moving(painter: QPainter, moving: Moving, window: Window, look: Look, label: QRectF | None) -> None:
    """Draw it over the still picture, with the balance at ``label``; nothing while the year is out of sight."""
    if not window.shows(moving.year):
        return
    scale, found = look.frame.scale, values(moving)
    x = window.x(moving.year)
    top = min((window.y(value.value) for _, value in found), default=window.box.bottom())
    painter.setPen(QPen(look.palette.colour(Ink.INK), YEAR_LINE * scale))
    painter.drawLine(QPointF(x, top), QPointF(x, window.box.bottom()))
    for line, value in found:
        _paint_bead(painter, line, value, window.point(value.moment, value.value), look)
    if label is not None:
        if label.center().y() < top:
            painter.setPen(QPen(look.palette.colour(Ink.INK), LEADER * scale))
            edge = label.right() if label.right() < x else label.left()
            painter.drawPolyline([QPointF(x, top), QPointF(x, label.center().y()), QPointF(edge, label.center().y())])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.palette.colour(Ink.GROUND))
        painter.drawRoundedRect(label, 4 * scale, 4 * scale)
        painter.setPen(look.palette.colour(Ink.INK))
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
    colour = palette.colour({Hand.JADE: Ink.JADE, Hand.INK: Ink.INK}.get(line.hand, Ink.INK_3))
    ground = palette.colour(Ink.GROUND)
    painter.setPen(QPen(colour if value.note else ground, BEAD_RING * scale))
    painter.setBrush(ground if value.note else colour)
    painter.drawEllipse(at, BEAD * scale, BEAD * scale)


def label_box(moving: Moving, window: Window, look: Look) -> QRectF | None:
    """Where the balance is told: on the hatch if no line runs there, else above all lines; None without a hatch."""
    hatch = moving.drawing.hatch
    if hatch is None or not moving.balance:
        return None
    one, two = (series.in_year(moving.year) for series in hatch)
    if one is None or two is None or one.note or two.note:
        return None
    scale, metrics = look.frame.scale, QFontMetricsF(look.font(SIDE_STRONG))
    wide = metrics.horizontalAdvance(typeset(moving.balance, look.language)) + 2 * LABEL_PADDING * scale
    high = metrics.height() + 4 * scale
    x, low, above = window.x(moving.year), min(one.value, two.value), max(one.value, two.value)
    strokes = [stroke for line in moving.drawing.lines for stroke in _strokes(line, window)]
    clear, taken = LABEL_CLEAR * scale, [landmark_box(moving.drawing, window, look) or QRectF(), moving.taken]
    knot = min(window.y(value.value) for _, value in values(moving)) - KNOT * scale
    flags = []
    for left in (x - LABEL_GAP * scale - wide, x + LABEL_GAP * scale):
        box = QRectF(left, 0, wide, high)
        spans = _spans(box, strokes, clear)
        for part in LABEL_AT:
            box.moveTop(window.y(low + part * (above - low)) - high / 2)
            if _free(box, spans, clear) and _shown(box, window, clear) and not _on(box, taken):
                return box
        box.moveBottom(min([knot, *(top for top, _ in spans)]) - clear)
        for lower in _on(box, taken):
            box.moveBottom(lower.top() - clear / 2)
        if _shown(box, window, 0.0) and not _on(box, taken):
            flags.append(box)
    return max(flags, key=lambda box: box.top(), default=None)


def _on(box: QRectF, taken: list[QRectF]) -> list[QRectF]:
    """What a box would cover."""
    return [each for each in taken if box.intersects(each)]


def _shown(box: QRectF, window: Window, clear: float) -> bool:
    """Whether a box lies over the years, and ``clear`` above their foot."""
    return window.box.contains(box.adjusted(0, 0, 0, clear))


def _free(box: QRectF, spans: list[tuple[float, float]], clear: float) -> bool:
    """Whether no line comes nearer to a box than ``clear``."""
    return all(foot < box.top() - clear or box.bottom() + clear < top for top, foot in spans)


def _strokes(line: Line, window: Window) -> list[tuple[QPointF, QPointF]]:
    """A line as it is drawn, piece by piece."""
    points = list(map(window.point, line.series.moments, line.series.values))
    return [pair for stretch in line.stretches for pair in pairwise(points[i] for i in stretch.indexes)]


def _spans(box: QRectF, strokes: list[tuple[QPointF, QPointF]], clear: float) -> list[tuple[float, float]]:
    """The highest and the lowest pixel of every piece of line over the width of a box and ``clear`` beside it."""
    left, right = box.left() - clear, box.right() + clear
    found = []
    for start, end in strokes:
        first, last = max(left, start.x()), min(right, end.x())
        if first <= last:
            slope = (end.y() - start.y()) / max(1e-9, end.x() - start.x())
            one, two = (start.y() + slope * (at - start.x()) for at in (first, last))
            found.append((min(one, two), max(one, two)))
    return found
