"""Numbers in rows and columns: read, not pressed; dragged up and down where they are many."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate, pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import TABLE_FIGURE, TABLE_FIGURE_HERE, TABLE_HEAD, TABLE_NAME, TABLE_NOTE, Ink, Style
from kiosk.widgets.numeral import draw_signed, signed_width
from kiosk.widgets.painted import Painted, untouchable
from kiosk.widgets.placement import PlacedRole, Placement, whole
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import Scroll
from kiosk.widgets.thread import CORD, draw_cord, draw_knot, polyline
from kiosk.widgets.typesetting import Setting, TextBlock, set_text
from kiosk.words.locale import typeset

NO_VALUE = "\u2013"
ROW, ROW_HERE, NOTE_BELOW, BREAK = 60.0, 70.0, 34.0, 26.0
GAP = 24.0
RAIL, THUMB, RAIL_ROOM = 6.0, 14.0, 60.0
KNOT = 9.0
NOTE_GAP = 60.0
"""From a row's head to its note, with the open knot between."""
LEAST_PITCH = 190.0
"""Design units between two columns beside which notes still find room."""
MOST_HEAD = 0.42
"""Part of the table that the first column may take."""
WAVE_STEP, WAVE_HEIGHT, WAVE_WIDTH, WAVE_GROUND = 9.0, 5.0, 2.5, 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row, every cell as it is read."""

    head: str
    cells: tuple[str, ...]
    """As many as there are columns beside the first; NO_VALUE where there is none."""
    note: str = ""
    provisional: bool = False
    """Marked by an open knot and set in the second ink."""
    break_above: bool = False
    """Whether the series breaks between this row and the one above."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What a table shows."""

    heads: tuple[str, ...]
    """Over the first column and the others."""
    rows: tuple[Row, ...]
    unit: str = ""
    """What the cells count, for the line above the headline."""
    chosen: int | None = None
    """The column of ``cells`` that is set in red."""
    here: int | None = None
    """The row under which the cord lies."""


def wave(start: tuple[float, float], end: tuple[float, float]) -> QPainterPath:
    """The line of a break: level or upright, between two points."""
    (x1, y1), (x2, y2) = start, end
    level = abs(x2 - x1) > abs(y2 - y1)
    count = max(1, round((x2 - x1 if level else y2 - y1) / WAVE_STEP))
    path = QPainterPath(QPointF(x1, y1))
    for step in range(1, count + 1):
        along, side = step / count, WAVE_HEIGHT * (1, 1, -1, -1)[step % 4] / 1.0
        place = QPointF(x1 + (x2 - x1) * along, y1 + (y2 - y1) * along)
        path.lineTo(place + (QPointF(0, side) if level else QPointF(side, 0)))
    return path


def draw_wave(painter: QPainter, path: QPainterPath, look: Look) -> None:
    """Draw a break on bare ground; ``painter`` counts in design units."""
    for colour, width in ((Ink.GROUND, WAVE_GROUND), (Ink.RULE_STRONG, WAVE_WIDTH)):
        pen = QPen(look.palette.colour(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)


class TableView(QWidget):
    """Header, rows and rail; ``scrolled`` tells that the rows have moved."""

    scrolled = Signal()

    def __init__(self, look: Look, figures: Figures, parent: QWidget, *, width: float, height: float) -> None:
        """``width`` and ``height`` in design units."""
        super().__init__(parent)
        self.look = look
        px = look.frame.px
        self.resize(px(width), px(height))
        self._rows = _Rows(look, figures, width - RAIL_ROOM)
        header = self._put_header(figures, width)
        self._scroll = Scroll(self._rows, self)
        self._scroll.setGeometry(0, px(header), self.width() - px(RAIL_ROOM) + px(16), px(height - header))
        self._scroll.scrolled.connect(self._moved)
        self._rail = _Rail(look, self)
        self._rail.setGeometry(self.width() - px(THUMB), px(header + 8), px(THUMB), px(height - header - 16))
        self._rail.setVisible(self.long)
        self.setAccessibleName(", ".join(figures.heads))
        self.setAccessibleDescription(spoken(figures))
        self._scroll.resize(self._scroll.width(), self._whole_rows())
        if figures.here is not None:
            top, high = self._rows.span(figures.here)
            if px(top + high + KNOT) > self._scroll.height():
                self._scroll.scroll_to(px(top + high / 2) - self._scroll.height() / 2)
        self._moved()

    def placement(self) -> Placement:
        return whole(PlacedRole.CHART, self)

    @property
    def long(self) -> bool:
        """Whether there is more to see than fits."""
        return self._rows.height() > self._scroll.height()

    def cord(self) -> float | None:
        """Design units from the table's top to the cord under its selected row; None while that is out of sight."""
        here = self._rows.figures.here
        if here is None:
            return None
        top, high = self._rows.span(here)
        scale = self.look.frame.scale
        inside = top + high - self._scroll.offset() / scale
        return self._scroll.y() / scale + inside if 0 < inside * scale <= self._scroll.height() else None

    def foot(self) -> tuple[float, float]:
        """Design units from the table's corner to the right end of the rule below the last row in sight."""
        scale = self.look.frame.scale
        right = (self._rows.width() / scale) - 16
        return right, (self._scroll.y() + self._scroll.height()) / scale - KNOT

    def _whole_rows(self) -> int:
        """Pixels of the rows that fit whole, so that none is cut before anything is dragged."""
        px, room = self.look.frame.px, self._scroll.height()
        feet = (px(sum(self._rows.span(index)) + KNOT) for index in range(len(self._rows.figures.rows)))
        return max((foot for foot in feet if foot <= room), default=room)

    def _head_style(self, figures: Figures) -> Style:
        """The style of the heads, smaller where the longest of their words would not fit its column."""
        part = 1.0
        for words, wide in zip(figures.heads[1:], self._rows.columns.wides, strict=True):
            part = min(
                part, self.look.frame.px(wide - GAP) / (TextBlock.of(self.look, TABLE_HEAD, words).widest_word() + 1)
            )
        if part == 1:
            return TABLE_HEAD
        size = self.look.size(TABLE_HEAD) * part
        line = size * TABLE_HEAD.line / TABLE_HEAD.size
        return replace(TABLE_HEAD, size=size, line=line, chinese=None, large=None, largest=None)

    def _put_header(self, figures: Figures, width: float) -> float:
        px, columns = self.look.frame.px, self._rows.columns
        names, high = [], 0
        style = self._head_style(figures)
        for index, words in enumerate(figures.heads):
            right = columns.rights[index - 1] if index else columns.head
            wide = px(columns.wides[index - 1] - GAP if index else columns.head)
            align = Qt.AlignmentFlag.AlignRight if index else Qt.AlignmentFlag.AlignLeft
            red = index > 0 and figures.chosen == index - 1
            name = Prose(self.look, style, words, self, colour=Ink.RED if red else Ink.INK, align=align, even=True)
            tall = name.natural_height(wide)
            names.append((name, px(right) - wide, wide, tall))
            high = max(high, tall)
        for name, left, wide, tall in names:
            name.setGeometry(left, high - tall, wide, tall + 1)
        del width
        return high / self.look.frame.scale + 14

    def _moved(self) -> None:
        whole, shown = max(1, self._rows.height()), self._scroll.height()
        self._rail.show_part(self._scroll.offset() / whole, min(1.0, shown / whole))
        self.scrolled.emit()


@dataclass(frozen=True, slots=True)
class _Columns:
    """Places across a table, in design units."""

    head: float
    """Width of the first column."""
    rights: tuple[float, ...]
    """Right edges of the others."""
    wides: tuple[float, ...]
    """Widths of the others, with the gap to the left."""


class _Rows(Painted):
    """All rows, painted where they are seen."""

    def __init__(self, look: Look, figures: Figures, width: float) -> None:
        super().__init__(look)
        self.figures = figures
        self._width = width
        self._grown = look.size(TABLE_FIGURE) / TABLE_FIGURE.size
        self._years = all(row.head.isdigit() for row in figures.rows)
        self._style = TABLE_FIGURE if self._years else TABLE_NAME
        self.columns = self._lay_out_columns()
        self._names = [] if self._years else [self._set_name(row.head) for row in figures.rows]
        tops = [0.0]
        for index, row in enumerate(figures.rows):
            tops.append(tops[-1] + self._high(index, row))
        self._tops = tops
        self.resize(look.frame.px(width + 16), look.frame.px(tops[-1] + KNOT))
        untouchable(self)

    def span(self, index: int) -> tuple[float, float]:
        """Top and height of a row in design units."""
        return self._tops[index], self._tops[index + 1] - self._tops[index]

    def _measure(self, style: Style, text: str) -> float:
        return QFontMetricsF(self.look.font(style)).horizontalAdvance(text) / self.look.frame.scale

    def _lay_out_columns(self) -> _Columns:
        rows, count = self.figures.rows, max(1, len(self.figures.heads) - 1)
        head_style = TABLE_FIGURE_HERE if self._years else TABLE_NAME
        head = max((self._measure(head_style, row.head) for row in rows), default=0.0) + 8
        head = min(head, self._width * MOST_HEAD)
        widest = max((self._measure(TABLE_FIGURE_HERE, cell) for row in rows for cell in row.cells), default=0.0)
        note = max((self._measure(TABLE_NOTE, row.note) for row in rows), default=0.0)
        last = self._width - GAP
        first = head + NOTE_GAP + note + GAP + widest
        beside = (last - first) / max(1, count - 1)
        self.notes_beside = note == 0 or (count > 1 and beside >= max(widest + GAP, LEAST_PITCH))
        pitch = beside if self.notes_beside and note else (last - head) / count
        if not note and pitch < widest + GAP:
            return self._uneven_columns(head, last)
        return _Columns(head, tuple(last - pitch * (count - 1 - index) for index in range(count)), (pitch,) * count)

    def _uneven_columns(self, head: float, last: float) -> _Columns:
        """Every column as wide as its own figures and words, where even ones would run together."""
        scale = self.look.frame.scale
        widths = [TextBlock.of(self.look, TABLE_HEAD, words).widest_word() / scale for words in self.figures.heads[1:]]
        for index, row in enumerate(self.figures.rows):
            style = TABLE_FIGURE_HERE if index == self.figures.here else TABLE_FIGURE
            for column, cell in enumerate(row.cells):
                widths[column] = max(widths[column], self._measure(style, cell))
        spare = (last - head - sum(widths)) / len(widths)
        wides = tuple(width + spare for width in widths)
        return _Columns(head, tuple(accumulate(wides, initial=head))[1:], wides)

    def _set_name(self, name: str) -> Setting:
        font, pitch = self.look.font(TABLE_NAME), self.look.line_height(TABLE_NAME)
        wide = self.columns.head * self.look.frame.scale
        return set_text(typeset(name, self.look.language), font, pitch, wide, Qt.AlignmentFlag.AlignLeft)

    def _high(self, index: int, row: Row) -> float:
        base = (ROW_HERE if index == self.figures.here else ROW) * self._grown
        if self._names:
            base = max(base, self._names[index].height / self.look.frame.scale + 24)
        below = NOTE_BELOW * self._grown if row.note and not self.notes_beside else 0.0
        return base + below + (BREAK if row.break_above else 0.0)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        scale = self.look.frame.scale
        first, last = exposed.top() / scale, exposed.bottom() / scale
        for index, (top, foot) in enumerate(pairwise(self._tops)):
            if foot + KNOT >= first and top - KNOT <= last:
                self._paint_row(painter, index, top, foot)

    def _paint_row(self, painter: QPainter, index: int, top: float, foot: float) -> None:
        row, here = self.figures.rows[index], index == self.figures.here
        scale, palette = self.look.frame.scale, self.look.palette
        painter.save()
        painter.scale(scale, scale)
        if row.break_above:
            draw_wave(painter, wave((0, top + BREAK / 2), (self._width, top + BREAK / 2)), self.look)
            top += BREAK
        elif index == 0:
            self._rule(painter, top)
        if here:
            draw_cord(painter, polyline([(0, foot), (self._width, foot)]), palette, CORD)
            draw_knot(painter, self._width, foot, KNOT + 2, palette)
        elif index + 1 == len(self.figures.rows) or not self.figures.rows[index + 1].break_above:
            self._rule(painter, foot)
        painter.restore()
        self._paint_words(painter, index, row, top, foot)

    def _rule(self, painter: QPainter, y: float) -> None:
        width = self.look.palette.rule_width
        painter.fillRect(QRectF(0, y - width / 2, self._width, width), self.look.palette.colour(Ink.RULE))

    def _paint_words(self, painter: QPainter, index: int, row: Row, top: float, foot: float) -> None:
        here, colour = index == self.figures.here, self.look.palette.colour
        below = NOTE_BELOW * self._grown if row.note and not self.notes_beside else 0.0
        middle = (top + foot - below) / 2
        ink = colour(Ink.INK_2 if row.provisional else Ink.INK)
        figure = TABLE_FIGURE_HERE if here else TABLE_FIGURE
        put = partial(self._put, painter)
        painter.setPen(colour(Ink.RED) if here else ink)
        if self._names:
            name = self._names[index]
            name.layout.draw(painter, QPointF(0, middle * self.look.frame.scale - name.height / 2))
            used = name.width / self.look.frame.scale
        else:
            used = put(row.head, figure, 0.0, middle)
        for column, (cell, right) in enumerate(zip(row.cells, self.columns.rights, strict=True)):
            chosen = here and self.figures.chosen == column
            painter.setPen(colour(Ink.RED) if chosen else colour(Ink.INK_3) if cell == NO_VALUE else ink)
            put(cell, figure, right, middle, right=True)
        if row.provisional:
            painter.save()
            painter.scale(self.look.frame.scale, self.look.frame.scale)
            draw_knot(painter, used + 32, middle, KNOT, self.look.palette, tied=False)
            painter.restore()
        if row.note:
            painter.setPen(colour(Ink.INK_2))
            x, y = (used + NOTE_GAP, middle) if self.notes_beside else (0.0, foot - below * 0.62)
            put(row.note, TABLE_NOTE, x, y)

    def _put(
        self, painter: QPainter, text: str, style: Style, x: float, middle: float, *, right: bool = False
    ) -> float:
        """Write on one line around a height; returns where it ends."""
        font: QFont = self.look.font(style)
        metrics, scale = QFontMetricsF(font), self.look.frame.scale
        wide = signed_width(font, text)
        left = x * scale - (wide if right else 0.0)
        draw_signed(painter, font, text, left, middle * scale + (metrics.ascent() - metrics.descent()) / 2)
        return (left + wide) / scale


class _Rail(Painted):
    """How much is seen, and which part."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._start, self._part = 0.0, 1.0
        untouchable(self)

    def show_part(self, start: float, part: float) -> None:
        """Both as parts of the whole."""
        self._start, self._part = start, part
        self.update()

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        palette, scale = self.look.palette, self.look.frame.scale
        painter.setPen(Qt.PenStyle.NoPen)
        thin = RAIL * scale
        painter.setBrush(palette.colour(Ink.TRACK))
        painter.drawRoundedRect(QRectF((self.width() - thin) / 2, 0, thin, self.height()), thin / 2, thin / 2)
        painter.setBrush(palette.colour(Ink.INK))
        wide = float(self.width())
        thumb = QRectF(0, self._start * self.height(), wide, max(wide * 2, self._part * self.height()))
        painter.drawRoundedRect(thumb, wide / 2, wide / 2)


def spoken(figures: Figures) -> str:
    """Every row as a screen reader says it."""
    heads = figures.heads[1:]
    return "; ".join(
        f"{row.head}: "
        + ", ".join(f"{head} {cell}" for head, cell in zip(heads, row.cells, strict=True) if cell != NO_VALUE)
        + (f" ({row.note})" if row.note else "")
        for row in figures.rows
    )
