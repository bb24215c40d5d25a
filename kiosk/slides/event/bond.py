"""Ways of the thread between two pictures, or below them: the cord, and the running stitch that goes on from it.

All in design units, on a page that is ``across`` wide; outside of it the thread lies at the height ``ground``.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from kiosk.widgets.thread import polyline, route

OUTSIDE = 200.0
FOOT = 6.0
"""From a picture down to the thread on which it stands."""
MARGIN = 26.0
"""From the thread that falls past a picture to the edge of the page."""
LOW = 200.0
"""Least height of a hold above the ground from which the thread drops beside the picture."""

Way = tuple[QPainterPath, QPainterPath]


def joined(up: QPointF, held: QPointF, ground: float, across: float) -> Way:
    """From the ground up to the left picture, which lets it hang to the right one."""
    cord = QPainterPath(QPointF(-OUTSIDE, ground))
    cord.lineTo(150, ground)
    _take_up(cord, up, ground)
    rise = ground - 30 - up.y()
    middle = QPointF(max((up.x() + held.x()) / 2 - 87, up.x() + 165), up.y() + 254)
    cord.cubicTo(QPointF(up.x() + 12, up.y() - rise * 0.12), QPointF(middle.x() - 80, middle.y() - 90), middle)
    cord.cubicTo(QPointF(middle.x() + 80, middle.y() + 85), QPointF(held.x() - 122, held.y() + 24), held)
    rest, drop = QPainterPath(held), ground - held.y()
    if drop < LOW:
        first, second = QPointF(held.x() + 158, held.y() - 6), QPointF(across - 420, ground)
    else:
        first, second = QPointF(held.x() - drop * 0.2, held.y() + drop), QPointF(held.x() + drop, ground)
    rest.cubicTo(first, second, QPointF(across + OUTSIDE, ground))
    return cord, rest


def fallen(upper: QRectF, up: QPointF, lower: QRectF, held: QPointF, across: float) -> Way:
    """Taken up by the upper picture, from which it falls past the right side of the lower one into its hold."""
    ground, below, margin = upper.bottom() + FOOT, lower.bottom() + FOOT, across - MARGIN
    cord = QPainterPath(QPointF(-OUTSIDE, ground))
    cord.lineTo(up.x() - 400, ground)
    _take_up(cord, up, ground)
    swing, middle = QPointF((up.x() + margin) / 2, up.y() + 200), (ground + below) / 2
    cord.cubicTo(QPointF(up.x() + 12, up.y() - 40), QPointF(swing.x(), up.y() + 30), swing)
    cord.cubicTo(QPointF(swing.x(), swing.y() + 170), QPointF(margin, middle - 150), QPointF(margin, middle))
    cord.cubicTo(QPointF(margin, middle + 150), QPointF(margin - 20, below), QPointF(margin - 190, below))
    drop = below - held.y()
    cord.lineTo(held.x() + 190, below)
    cord.cubicTo(QPointF(held.x() + 60, below), QPointF(held.x() - drop * 0.4, held.y() + drop * 0.5), held)
    rest = QPainterPath(held)
    rest.cubicTo(QPointF(held.x() - 100, below), QPointF(held.x() - 220, below), QPointF(-OUTSIDE, below))
    return cord, rest


def _take_up(cord: QPainterPath, up: QPointF, ground: float) -> None:
    """The thread from the ground into a beak, which it reaches from below."""
    rise = ground - 30 - up.y()
    turn = QPointF(up.x() + 28, up.y() + rise * 0.516)
    start = cord.currentPosition().x()
    cord.cubicTo(QPointF(start + (up.x() - start) * 0.58, ground), QPointF(up.x() - 50, ground - 30), turn)
    cord.cubicTo(QPointF(up.x() + 78, up.y() + rise * 0.211), QPointF(up.x() - 12, up.y() + rise * 0.12), up)


def garland(first: QPointF, second: QPointF, ground: float, across: float) -> Way:
    """Hung up by the upper ends of both pictures, with a bow between them."""
    cord = QPainterPath(QPointF(-OUTSIDE, ground))
    cord.lineTo(0, ground)
    cord.cubicTo(QPointF(180, ground), QPointF(first.x() - 300, first.y()), first)
    bow, sag = (second.x() - first.x()) * 0.33, 110.0
    cord.cubicTo(first + QPointF(bow, sag), second + QPointF(-bow, sag), second)
    rest = QPainterPath(second)
    rest.cubicTo(second + QPointF(330, 20), QPointF(across - 180, ground), QPointF(across, ground))
    rest.lineTo(across + OUTSIDE, ground)
    return cord, rest


def wound(first: float, second: float, end: float, across: float) -> Way:
    """Across the page at the height ``first``, round the right margin, and back at ``second``; a cord up to ``end``."""
    margin = across - 30
    cord = route((-OUTSIDE, first), (margin, first), (margin, second), (end, second), corner=110)
    return cord, polyline([(end, second), (-OUTSIDE, second)])


def passed_under(box: QRectF, ground: float, across: float) -> Way:
    """A line under what stands in ``box``, which comes from the ground and goes back to it."""
    foot, right = min(ground - 8, box.bottom() + FOOT), across - box.right()
    cord = QPainterPath(QPointF(-OUTSIDE, ground))
    cord.lineTo(min(60, box.left() * 0.3), ground)
    cord.cubicTo(QPointF(box.left() * 0.6, ground), QPointF(box.left() * 0.7, foot), QPointF(box.left(), foot))
    cord.lineTo(box.right(), foot)
    rest = QPainterPath(QPointF(box.right(), foot))
    rest.cubicTo(
        QPointF(box.right() + right * 0.35, foot),
        QPointF(across - right * 0.5, ground),
        QPointF(across + OUTSIDE, ground),
    )
    return cord, rest
