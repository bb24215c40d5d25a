"""Names on a map: letters with a halo, each where it touches neither another name nor the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from kiosk.design.look import Look
from kiosk.design.theme import Ink, Style
from kiosk.machine.images import ImageCache, settled
from kiosk.model.map import Side
from kiosk.words.locale import typeset

CACHE_BYTES = 4 * 1024 * 1024
HALO = 4.0
"""Design units of ground around the letters."""
APART = 2.0
"""Design units between a name and what must not touch it."""
ASIDE = (0.7, 0.3, 0.6, 0.4, 0.8, 0.2, -0.12, 1.12)
"""Parts of a name that stand left of the spot where it is neither in the middle nor at a corner; beyond 0 and 1 it
stands wholly beside."""
FURTHER = 32.0
"""Design units by which a name may stand off when there is no room close by."""
CROSSED = 4
"""How many worse places a name takes rather than lie on one more point of the way."""


_names = ImageCache(CACHE_BYTES)


def haloed(look: Look, style: Style, words: str, ratio: float) -> QImage:
    """A line of text in ink over an outline of ground, kept until the visitor has gone."""
    key = (look, style, words, ratio)
    image = _names.get(key)
    if image is None:
        image = _haloed(look, style, words, ratio)
        _names.put(key, image)
    return image


def _haloed(look: Look, style: Style, words: str, ratio: float) -> QImage:
    font, words = look.font(style), typeset(words, look.language)
    metrics, halo = QFontMetricsF(font), HALO * look.frame.scale
    width, height = metrics.horizontalAdvance(words) + 2 * halo, metrics.ascent() + metrics.descent() + 2 * halo
    image = QImage(round(width * ratio) + 1, round(height * ratio) + 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    image.setDevicePixelRatio(ratio)
    letters = QPainterPath()
    letters.addText(QPointF(halo, halo + metrics.ascent()), font, words)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPen(look.palette.colour(Ink.GROUND), 2 * halo)
    outline.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(letters, outline)
    painter.fillPath(letters, look.palette.colour(Ink.INK))
    painter.end()
    return settled(image)


@dataclass(frozen=True, slots=True)
class Name:
    """A name that wants a place beside a spot."""

    spot: QPointF
    size: QSizeF
    side: Side
    clear: float
    """Distance that it keeps from the middle of the spot."""


def arranged(
    names: Sequence[Name], taken: Sequence[QRectF], way: Sequence[QPointF], bounds: QRectF
) -> list[QRectF | None]:
    """Where each name stands, the most important first; None for one that has no room.

    ``taken`` lies on the map already, ``way`` should not be covered, ``bounds`` must not be left.
    """
    marks = [_around(name.spot, name.clear) for name in names]
    line = [point.toTuple() for point in way]
    placed: list[QRectF | None] = []
    for index, name in enumerate(names):
        others = [*taken, *(box for box in placed if box is not None)]
        others += [mark for other, mark in enumerate(marks) if other != index]
        near = _near(line, name)
        best: tuple[int, QRectF] | None = None
        for rank, box in enumerate(_places(name, bounds)):
            if best is not None and best[0] <= rank:
                break
            roomy = box.adjusted(-APART, -APART, APART, APART)
            if not bounds.contains(box) or any(roomy.intersects(other) for other in others):
                continue
            letters = box.adjusted(HALO, 2 * HALO, -HALO, -2 * HALO)
            cost = rank + CROSSED * sum(letters.contains(point) for point in near)
            if best is None or cost < best[0]:
                best = (cost, box)
        placed.append(best[1] if best is not None else None)
    return placed


def _around(spot: QPointF, radius: float) -> QRectF:
    return QRectF(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius)


def _near(line: Sequence[tuple[float, float]], name: Name) -> list[QPointF]:
    """The points of a line that a name could cover."""
    x, y = name.spot.x(), name.spot.y()
    reach = name.clear + FURTHER + hypot(name.size.width(), name.size.height())
    return [QPointF(*point) for point in line if abs(point[0] - x) < reach and abs(point[1] - y) < reach]


def _places(name: Name, bounds: QRectF) -> list[QRectF]:
    """The places around a spot: the wanted side, the other sides, the corners, and further off inside the bounds."""
    x, y, w, h = name.spot.x(), name.spot.y(), name.size.width(), name.size.height()
    left, right, above, below = x - name.clear - w, x + name.clear, y - name.clear - h, y + name.clear
    sides = {
        Side.ABOVE: (x - w / 2, above),
        Side.BELOW: (x - w / 2, below),
        Side.RIGHT: (right, y - h / 2),
        Side.LEFT: (left, y - h / 2),
    }
    middle = name.clear * 0.7
    corners = [(x - w + middle, above), (x - middle, above), (x - w + middle, below), (x - middle, below)]
    aside = [(x - part * w, y) for y in (above, below) for part in ASIDE]
    inside = min(max(x - w / 2, bounds.left()), bounds.right() - w)
    off = [(inside, above - FURTHER), (inside, below + FURTHER)]
    return [QRectF(*place, w, h) for place in (sides.pop(name.side), *sides.values(), *corners, *aside, *off)]
