"""The still parts of a graph that are not lines: areas, the break, knots of provisional values, words beside ends."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF

from kiosk.charts.drawing import Drawing, Hand, Line
from kiosk.charts.years import Window
from kiosk.design.look import Look
from kiosk.design.theme import CAPTION, DIRECT, STITCH, TINT, Colour, Ink
from kiosk.model.graph import Mark
from kiosk.model.series import Series
from kiosk.shared import shared
from kiosk.widgets.slope import spread
from kiosk.widgets.table import draw_wave, wave
from kiosk.widgets.thread import dashed, draw_knot, rhomb
from kiosk.words.locale import typeset

OPEN_KNOT, CIRCLE = 11.0, 6.5
KNOT_PEN, CIRCLE_PEN, LANDMARK_PEN = 4.0, 3.0, 3.5
BEAD = 8.0
DECADE = 10
HATCH_PITCH, HATCH_LINES = 9, 28
AXIS_ROOM, AXIS_GAP = 60.0, 14.0
"""Least room for the words of the axis beside it, and their distance from it."""
WORDS_GAP = 18.0
JOIN_PEN, JOIN_GAP = 2.0, 14.0
"""Between the years and the words beside the last values."""
LEAST_WORDS = 120.0
"""Room beside the years without which there are no words there."""
THREAD_PART = 0.28
"""Part of a line by which words keep off the thread between them."""
MOST_MARKED = 60
"""Values in sight beyond which certain ones bear no bead and provisional ones no knot."""


def paint_below(painter: QPainter, drawing: Drawing, window: Window, look: Look, *, draft: bool) -> None:
    """What lies under the lines: the band after the break, tinted areas, the hatch."""
    _paint_band(painter, window, look)
    if window.fold is not None:
        top, foot = window.box.top(), window.y(window.fold.at)
        painter.fillRect(QRectF(window.box.left(), top, window.box.width(), foot - top), look.palette.colour(Ink.FLAX))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=not draft)
    painter.setClipRect(window.box)
    painter.setPen(Qt.PenStyle.NoPen)
    for line in drawing.lines:
        if line.mark is Mark.AREA:
            colour = look.palette.colour(Ink.JADE if line.hand is Hand.JADE else Ink.INK)
            colour.setAlphaF(TINT)
            painter.setBrush(colour)
            for stretch in line.stretches:
                if not stretch.provisional:
                    painter.drawPolygon(_area(line.series, stretch.indexes, window))
    if drawing.hatch is not None:
        ratio = painter.device().devicePixelRatio()
        painter.setBrush(QBrush(_hatch(look.palette.ink, 0.8 if look.contrast else 0.42, ratio)))
        for polygon in _between(*drawing.hatch, window):
            painter.drawPolygon(polygon)
    painter.restore()


def paint_above(painter: QPainter, drawing: Drawing, window: Window, look: Look) -> None:
    """What lies over the lines, and beside them."""
    _paint_wave(painter, window, look)
    if window.fold is not None:
        y = window.y(window.fold.at)
        _draw_wave(painter, (window.box.left(), y), (window.box.right(), y), look)
    painter.save()
    around = 30 * look.frame.scale
    painter.setClipRect(window.box.adjusted(0, -around, 0, around))
    for line in drawing.lines:
        if line.mark is not Mark.COLUMNS:
            _paint_points(painter, line, window, look)
    if drawing.landmark is not None:
        _paint_landmark(painter, drawing, window, look)
    painter.restore()
    _paint_axis(painter, drawing, window, look)
    _paint_ends(painter, drawing, window, look)


def _paint_band(painter: QPainter, window: Window, look: Look) -> None:
    after = window.years.break_after
    if after is None:
        return
    left = max(window.box.left(), window.across(window.years.place(after + 1) - 0.95))
    right = min(window.box.right(), window.across(window.years.length + 0.9))
    if right > left:
        top = window.box.top() - 14 * look.frame.scale
        painter.fillRect(QRectF(left, top, right - left, window.box.bottom() - top), look.palette.colour(Ink.FLAX))


def _paint_wave(painter: QPainter, window: Window, look: Look) -> None:
    x = _wave_at(window)
    if window.box.left() < x < window.box.right():
        _draw_wave(painter, (x, window.box.top() - 14 * look.frame.scale), (x, window.box.bottom()), look)


def _draw_wave(painter: QPainter, start: tuple[float, float], end: tuple[float, float], look: Look) -> None:
    scale = look.frame.scale
    painter.save()
    painter.scale(scale, scale)
    draw_wave(painter, wave((start[0] / scale, start[1] / scale), (end[0] / scale, end[1] / scale)), look)
    painter.restore()


def _wave_at(window: Window) -> float:
    """Pixels across of the break; far right where there is none."""
    after = window.years.break_after
    return window.across(window.years.place(after + 1) - 1.05) if after is not None else float("inf")


def _area(series: Series, indexes: range, window: Window) -> QPolygonF:
    points = [window.point(series.moments[i], series.values[i]) for i in indexes]
    base = window.y(max(0.0, window.low))
    return QPolygonF([QPointF(points[0].x(), base), *points, QPointF(points[-1].x(), base)])


def _between(one: Series, two: Series, window: Window) -> Iterator[QPolygonF]:
    """The areas between two series, over the dates that both have a certain value for."""
    other = {at: (two.values[i], two.notes[i]) for i, at in enumerate(two.at)}
    for run in one.runs(window.years.break_after):
        shared = [i for i in run if one.at[i] in other and not one.notes[i] and not other[one.at[i]][1]]
        if len(shared) > 1:
            upper = [window.point(one.moments[i], one.values[i]) for i in shared]
            lower = [window.point(one.moments[i], other[one.at[i]][0]) for i in shared]
            yield QPolygonF([*upper, *reversed(lower)])


@shared(8)
def _hatch(ink: Colour, opacity: float, ratio: float) -> QPixmap:
    """Slanting lines, many to a piece: small pieces take three times as long to fill with."""
    pitch = round(HATCH_PITCH * ratio)
    side = pitch * HATCH_LINES
    piece = QPixmap(side, side)
    piece.fill(Qt.GlobalColor.transparent)
    colour = QColor(ink)
    colour.setAlphaF(opacity)
    painter = QPainter(piece)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.3 * ratio))
    for shift in range(-side, side + 1, pitch):
        painter.drawLine(QPointF(shift - 1, side + 1), QPointF(shift + side + 1, -1))
    painter.end()
    piece.setDevicePixelRatio(ratio)
    return piece


def _paint_points(painter: QPainter, line: Line, window: Window, look: Look) -> None:
    series = line.series
    first = (
        next((i for i in range(len(series)) if window.shows(series.moments[i])), len(series))
        if len(series) <= 10 * MOST_MARKED
        else len(series)
    )
    for index in range(first, min(len(series), first + MOST_MARKED)):
        moment = series.moments[index]
        if not window.shows(moment):
            break
        at = window.point(moment, series.values[index])
        if series.notes[index]:
            _paint_open(painter, line.hand, at, look)
        elif line.hand is Hand.THREAD and _beaded(series, index):
            _paint_circle(painter, at, BEAD, Ink.RED, KNOT_PEN, look)
        elif any(len(stretch.indexes) == 1 and index in stretch.indexes for stretch in line.stretches):
            _paint_open(painter, line.hand, at, look)


def _beaded(series: Series, index: int) -> bool:
    """Whether the cord bears a bead: at its beginning and at every decade, but not close to its end."""
    year = series.moments[index]
    if index == 0:
        return True
    return year == int(year) and int(year) % DECADE == 0 and series.moments[-1] - year >= DECADE


def _paint_open(painter: QPainter, hand: Hand, at: QPointF, look: Look) -> None:
    if hand is Hand.THREAD:
        painter.save()
        painter.translate(at)
        painter.scale(look.frame.scale, look.frame.scale)
        draw_knot(painter, 0, 0, OPEN_KNOT, look.palette, tied=False)
        painter.restore()
    else:
        token = {Hand.JADE: Ink.JADE, Hand.INK: Ink.INK}.get(hand, Ink.INK_3)
        _paint_circle(painter, at, CIRCLE, token, CIRCLE_PEN, look)


def _paint_circle(painter: QPainter, at: QPointF, half: float, token: Colour, width: float, look: Look) -> None:
    scale = look.frame.scale
    painter.setPen(QPen(look.palette.colour(token), width * scale))
    painter.setBrush(look.palette.colour(Ink.GROUND))
    painter.drawEllipse(at, half * scale, half * scale)


def landmark_box(drawing: Drawing, window: Window, look: Look) -> QRectF | None:
    """Where the words beside the landmark stand: left of the break, or right of the mark; None without room there."""
    mark = drawing.landmark
    if mark is None or not window.shows(mark.moment):
        return None
    scale, at = look.frame.scale, window.point(mark.moment, mark.value)
    metrics = QFontMetricsF(look.font(CAPTION))
    wide = metrics.horizontalAdvance(typeset(mark.words, look.language))
    left = at.x() - 26 * scale - wide
    if left < _wave_at(window) < at.x():
        left = min(_wave_at(window) - 24 * scale, window.x(int(mark.moment) - 1) - 20 * scale) - wide
    if left < window.box.left():
        left = at.x() + 26 * scale
        if left + wide > window.box.right():
            return None
    return QRectF(left - 6 * scale, at.y() - metrics.height() / 2, wide + 12 * scale, metrics.height())


def _paint_landmark(painter: QPainter, drawing: Drawing, window: Window, look: Look) -> None:
    mark, box = drawing.landmark, landmark_box(drawing, window, look)
    if mark is None or not window.shows(mark.moment):
        return
    scale, at = look.frame.scale, window.point(mark.moment, mark.value)
    painter.setPen(QPen(look.palette.colour(Ink.INK), LANDMARK_PEN * scale, j=Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(look.palette.colour(Ink.PAPER))
    painter.drawPolygon(rhomb(at.x(), at.y(), OPEN_KNOT * scale))
    if box is None:  # Words that are cut off say less than none.
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.palette.colour(Ink.GROUND))
    painter.drawRect(box)
    painter.setPen(look.palette.colour(Ink.INK))
    painter.setFont(look.font(CAPTION))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, typeset(mark.words, look.language))


def _paint_axis(painter: QPainter, drawing: Drawing, window: Window, look: Look) -> None:
    """The words of the hairlines: left of them, or upon them where there is no room."""
    font = look.font(CAPTION)
    metrics, scale = QFontMetricsF(font), look.frame.scale
    painter.setFont(font)
    painter.setPen(look.palette.colour(Ink.INK_2))
    beside = window.box.left() >= AXIS_ROOM * scale
    for value, said in drawing.ticks:
        words, y = typeset(said, look.language), window.y(value)
        if beside:
            x = window.box.left() - AXIS_GAP * scale - metrics.horizontalAdvance(words)
            painter.drawText(QPointF(x, y + metrics.capHeight() / 2), words)
        elif y > window.box.top() + metrics.height() or value == drawing.ticks[-1][0]:
            painter.drawText(QPointF(window.box.left(), y - 8 * scale), words)


def _paint_ends(painter: QPainter, drawing: Drawing, window: Window, look: Look) -> None:
    """Every line says its name beside its last value; a thread with two lines of words leaves between them."""
    scale = look.frame.scale
    device = painter.device()
    width = device.width() / device.devicePixelRatio()
    ends = [line for line in drawing.lines if line.label is not None and window.shows(line.series.moments[-1])]
    for line in ends:
        if line.hand is Hand.THREAD and line.label is not None and line.label[1]:
            at = window.point(line.series.moments[-1], line.series.values[-1]) / scale
            painter.save()
            painter.scale(scale, scale)
            painter.setPen(dashed(look.palette.colour(Ink.RED), STITCH))
            painter.drawLine(QPointF(at.x() + 20, at.y()), QPointF(width / scale, at.y()))
            painter.restore()
    room = width - window.box.right() - WORDS_GAP * scale
    if room > LEAST_WORDS * scale:
        _write_ends(painter, ends, window, look, room)


def _write_ends(painter: QPainter, ends: list[Line], window: Window, look: Look, room: float) -> None:
    """The words stand on both sides of a thread, or below it where there is no room above."""
    pitch = look.line_height(DIRECT)
    x = window.box.right() + WORDS_GAP * look.frame.scale
    ends = sorted(ends, key=lambda line: -line.series.values[-1])
    labels = [line.label for line in ends if line.label is not None]
    heights = [pitch * sum(1 for words in label if words) for label in labels]
    places = [window.y(line.series.values[-1]) for line in ends]
    parts = [
        THREAD_PART if line.hand is Hand.THREAD and label[1] else 0.0 for line, label in zip(ends, labels, strict=True)
    ]
    wanted = [y - high / 2 for y, high in zip(places, heights, strict=True)]
    if wanted and parts[0] and wanted[0] < parts[0] * pitch:
        wanted[0], parts[0] = places[0] + parts[0] * pitch, 0.0
    foot = window.box.bottom() + pitch / 2
    tops = between(wanted, heights, pitch / 4, foot) if comparing(ends) else apart(wanted, heights, foot)
    for line, (bold, plain), top, part in zip(ends, labels, tops, parts, strict=True):
        colour = {Hand.THREAD: Ink.RED, Hand.JADE: Ink.JADE, Hand.QUIET: Ink.INK_2}.get(line.hand, Ink.INK)
        if comparing(ends):
            _join(painter, line, window, QPointF(x, top + pitch / 2), look)
        box = QRectF(x, top - part * pitch, room, pitch)
        _write(painter, bold, box, look, colour, bold=line.hand is not Hand.QUIET)
        if plain:
            _write(painter, plain, QRectF(x, top + (1 + part) * pitch, room, pitch), look, colour, bold=False)


def apart(wanted: list[float], heights: list[float], foot: float) -> list[float]:
    """Tops as near to the wanted ones as can be, none overlapping the next and the last one above ``foot``."""
    tops: list[float] = []
    for top, _ in zip(wanted, heights, strict=True):
        index = len(tops)
        tops.append(max(top, tops[-1] + heights[index - 1]) if tops else top)
    for index in range(len(tops) - 1, -1, -1):
        below = foot if index == len(tops) - 1 else tops[index + 1]
        tops[index] = min(tops[index], below - heights[index])
    return tops


def comparing(lines: list[Line]) -> bool:
    """Whether there are lines to compare with, whose names stand close to each other."""
    return any(line.hand is Hand.QUIET for line in lines)


def between(wanted: list[float], heights: list[float], gap: float, foot: float) -> list[float]:
    """Tops of lines of words that are one height, moved up and down alike until ``gap`` lies between them."""
    pitch = max(heights, default=0.0) + gap
    tops = spread(wanted, pitch)
    for index in range(len(tops) - 1, -1, -1):
        tops[index] = min(tops[index], foot - pitch if index == len(tops) - 1 else tops[index + 1] - pitch)
    return tops


def _join(painter: QPainter, line: Line, window: Window, words: QPointF, look: Look) -> None:
    """A hairline from the end of a line to its words."""
    scale = look.frame.scale
    end = window.point(line.series.moments[-1], line.series.values[-1])
    colour = look.palette.colour(Ink.RED if line.hand is Hand.THREAD else Ink.RULE_STRONG)
    painter.setPen(QPen(colour, JOIN_PEN * scale))
    painter.drawLine(end + QPointF(JOIN_GAP * scale, 0), words - QPointF(6 * scale, 0))


def _write(painter: QPainter, words: str, box: QRectF, look: Look, colour: Colour, *, bold: bool) -> None:
    font = look.font(DIRECT if bold else CAPTION)
    painter.setFont(font)
    painter.setPen(look.palette.colour(colour))
    text = QFontMetricsF(font).elidedText(typeset(words, look.language), Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
