"""The pyqtgraph view that draws the lines of every graph: one for the whole program, because making one is slow.

Pages keep the picture it draws and never the view, so that nothing of pyqtgraph has to be taken down with a page.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.charts.drawing import Drawing, Hand, Line, Stretch
from kiosk.charts.thin import Floats, envelope, floats, in_sight
from kiosk.charts.years import BREAK_ROOM, Fold, Window, Years
from kiosk.design.look import Look
from kiosk.design.theme import CORD_DATA, LINE, LINE_QUIET, LINE_THIN, STITCH, Ink
from kiosk.model.graph import Mark
from kiosk.shared import shared
from kiosk.widgets.thread import DASH, GAP, TWIST_DASH, TWIST_GAP, TWIST_WIDTH

DENSE = 300
"""Points in sight beyond which a line is an outline without twist or dashes: they could not be told apart."""
PROVISIONAL_DASHES = (7.0, 6.0)
COLUMN = 0.62
"""Width of a column, in years."""


@shared(1)
def canvas() -> Canvas:
    """The view that all graphs share."""
    return Canvas()


class Canvas:
    """Draws one graph after another."""

    def __init__(self) -> None:
        self._scene: Any = pg.GraphicsScene()
        self._view: Any = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0.0)
        self._view.disableAutoRange()
        self._scene.addItem(self._view)
        self._shown: tuple[Drawing, Look] | None = None
        self._strokes: list[_Stroke] = []

    def draw(self, painter: QPainter, drawing: Drawing, look: Look, window: Window) -> None:
        """Draw hairlines, columns and lines into ``window.box``."""
        if self._shown is None or self._shown[0] is not drawing or self._shown[1] is not look:
            self._set_up(drawing, look)
        self._view.setGeometry(window.box)
        self._view.setRange(xRange=(window.start, window.end), yRange=(window.low, window.top), padding=0)
        for stroke in self._strokes:
            stroke.show(window)
        self._scene.prepareForPaint()
        around = LINE * look.frame.scale
        area = window.box.adjusted(-around, -around, around, around)
        self._scene.render(painter, area, area)

    def _set_up(self, drawing: Drawing, look: Look) -> None:
        self._view.clear()
        self._strokes = []
        palette = look.palette
        for value, _ in drawing.ticks:
            place = value if drawing.fold is None else drawing.fold.place(value)
            hairline = pen(palette.colour(Ink.RULE), float(palette.rule_width))
            self._view.addItem(pg.InfiniteLine(pos=place, angle=0, pen=hairline))
        for line in drawing.lines:
            if line.mark is Mark.COLUMNS:
                self._view.addItem(_columns(line, drawing.years, look))
                continue
            for stretch in line.stretches:
                if len(stretch.indexes) > 1:
                    self._add_stroke(_Stroke(line, stretch, drawing, look))
        self._shown = (drawing, look)

    def _add_stroke(self, stroke: _Stroke) -> None:
        self._strokes.append(stroke)
        for curve in stroke.curves:
            self._view.addItem(curve)


class _Stroke:
    """One stretch of a line as pyqtgraph's curves: the cord has two, its strands."""

    def __init__(self, line: Line, stretch: Stretch, drawing: Drawing, look: Look) -> None:
        part = slice(stretch.indexes.start, stretch.indexes.stop)
        self._x = places(floats(line.series.moments)[part], drawing.years)
        self._y = folded(floats(line.series.values)[part], drawing.fold)
        self._pens = _pens(line, look, provisional=stretch.provisional)
        self._half = LINE_THIN * look.frame.scale / 2
        self.curves: list[Any] = [pg.PlotCurveItem(skipFiniteCheck=True, antialias=True) for _ in self._pens]

    def show(self, window: Window) -> None:
        """Take over the part that is in sight; a dense one as its outline, which fills much faster than it strokes."""
        x, y = in_sight(self._x, self._y, window.start, window.end)
        if len(x) <= DENSE:
            for curve, usual in zip(self.curves, self._pens, strict=True):
                curve.setData(x, y, pen=usual, brush=None, fillLevel=None)
            return
        half = self._half / window.box.height() * (window.top - window.low)
        outline = envelope(x, y, half)
        colour = self._pens[0].color()
        self.curves[0].setData(*outline, pen=pen(colour, 1.0), brush=colour, fillLevel="enclosed")
        for curve in self.curves[1:]:
            curve.setData([], [])


def places(moments: Floats, years: Years) -> Floats:
    """Decimal years as places on the axis."""
    x = moments - years.first
    return x if years.break_after is None else x + BREAK_ROOM * (moments >= years.break_after + 1)


def folded(values: Floats, fold: Fold | None) -> Floats:
    """Values as places on an axis that may break."""
    return values if fold is None else np.minimum(values, fold.at) + np.maximum(0.0, values - fold.at) * fold.part


def pen(colour: QColor, width: float, dashes: tuple[float, ...] = ()) -> QPen:
    """A pen of ``width`` pixels however far the graph is zoomed; ``dashes`` in pixels too."""
    made = QPen(colour, width)
    made.setCosmetic(True)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    made.setCapStyle(Qt.PenCapStyle.FlatCap if dashes else Qt.PenCapStyle.RoundCap)
    if dashes:
        made.setDashPattern([dash / width for dash in dashes])
    return made


def _pens(line: Line, look: Look, *, provisional: bool) -> list[QPen]:
    scale, colour = look.frame.scale, look.palette.colour
    if line.hand is Hand.THREAD:
        if provisional:
            return [pen(colour(Ink.RED), STITCH * scale, (DASH * scale, GAP * scale))]
        strand = CORD_DATA * TWIST_WIDTH * scale
        return [
            pen(colour(Ink.RED), CORD_DATA * scale),
            pen(colour(Ink.TWIST), strand, (TWIST_DASH * scale, TWIST_GAP * scale)),
        ]
    token = {Hand.JADE: Ink.JADE, Hand.INK: Ink.INK}.get(line.hand, Ink.RULE_STRONG)
    dashes = PROVISIONAL_DASHES if provisional else line.dashes
    width = (LINE_QUIET if line.hand is Hand.QUIET or provisional else LINE) * scale
    return [pen(colour(token), width, tuple(dash * scale for dash in dashes))]


def _columns(line: Line, years: Years, look: Look) -> Any:
    token = {Hand.THREAD: Ink.RED, Hand.JADE: Ink.JADE, Hand.INK: Ink.INK}.get(line.hand, Ink.INK_3)
    colour = look.palette.colour(token)
    certain = np.array([not note for note in line.series.notes])
    blank = look.palette.colour(Ink.GROUND)
    return pg.BarGraphItem(
        x=places(floats(line.series.moments), years),
        height=floats(line.series.values),
        width=COLUMN,
        pens=[pen(colour, LINE_QUIET * look.frame.scale)] * len(line.series),
        brushes=[colour if sure else blank for sure in certain],
    )
