"""Rows of the staff sheet: packs on the thread, and what is wrong with the one on the screen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import CAPTION, ROW_TITLE, SIDE_STRONG, Colour, Ink
from kiosk.screens.staff.base import amber
from kiosk.screens.staff.desk import Checked
from kiosk.widgets.icon import IconMark
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import dashed, draw_knot, polyline
from kiosk.widgets.touch import Touchable

KNOT, INDENT, MARGIN = 26.0, 72.0, 16.0
NAME, LINE = 46.0, 42.0
"""Heights of the two lines."""
MARK = 34.0
LEAST = 0.75
"""The part of its size that the line keeps beside the words of a mark, or else the mark stands alone."""


class Row(Touchable):
    """A name with a line below it, and a rule at its foot."""

    def __init__(self, look: Look, name: str, line: str, parent: QWidget) -> None:
        super().__init__(look, name, parent)
        self._name = Prose(look, ROW_TITLE, name, self, fit=True)
        self._line = Prose(look, CAPTION, line, self, colour=Ink.INK_3, fit=True)

    @property
    def middle(self) -> float:
        """Half its height in design units."""
        return self.face.height() / self.look.frame.scale / 2

    def placed(self) -> None:
        px, face = self.look.frame.px, self.face
        left, wide = face.left() + px(INDENT), self._lay_right(face) - px(INDENT + MARGIN)
        top = face.top() + (face.height() - px(NAME + LINE)) // 2
        self._name.setGeometry(left, top, wide, px(NAME))
        self._line.setGeometry(left, top + px(NAME), wide, px(LINE))

    def _lay_right(self, face: QRect) -> int:
        """Place what stands at the right; returns the pixels left of it."""
        return face.width()

    def paint(self, painter: QPainter, face: QRect) -> None:
        palette, scale = self.look.palette, self.look.frame.scale
        if self.isDown():
            painter.fillRect(face, palette.colour(Ink.FLAX))
        painter.translate(face.topLeft())
        painter.scale(scale, scale)
        painter.fillRect(QRectF(0, 2 * self.middle - 2, face.width() / scale, 2), palette.colour(Ink.RULE))
        self.paint_mark(painter)
        painter.resetTransform()

    def paint_mark(self, painter: QPainter) -> None:
        """Draw what stands before the words, in design units."""

    def paint_thread(self, painter: QPainter, *pieces: tuple[float, float]) -> None:
        """Dashes from one y to another."""
        pen = dashed(self.look.palette.colour(Ink.RED), 5)
        for start, end in pieces:
            painter.strokePath(polyline([(KNOT, start), (KNOT, end)]), pen)


class LeftOutRow(Row):
    """Slides that failed too often."""

    def __init__(self, look: Look, count: int, titles: str, parent: QWidget) -> None:
        super().__init__(look, "", titles, parent)
        name = self.tr("%n slides are left out", "", count)
        self._name.say(name)
        self.setAccessibleName(f"{name}: {titles}")
        self._mark = IconMark(look, "warn", MARK, self, colour=amber(look))

    def placed(self) -> None:
        super().placed()
        x = self.face.left() + self.look.frame.px(KNOT - MARK / 2)
        self._mark.move(x, self.face.center().y() - self._mark.height() // 2)

    def paint_mark(self, painter: QPainter) -> None:
        self.paint_thread(painter, (0, self.middle - MARK), (self.middle + MARK, 2 * self.middle))


class PackRow(Row):
    """A pack on the thread: tied while it is on the screen."""

    def __init__(
        self,
        look: Look,
        name: str,
        line: str,
        parent: QWidget,
        *,
        shown: bool = False,
        last: bool = False,
        checked: Checked | None = None,
    ) -> None:
        super().__init__(look, name, line, parent)
        self._shown, self._last = shown, last
        self._mark: IconMark | None = None
        if checked is not None:
            icon, colour, words = self._result_of(checked)
            self._mark = IconMark(look, icon, MARK, self, colour=colour)
            self._result = Prose(look, SIDE_STRONG, words, self, colour=colour, align=Qt.AlignmentFlag.AlignRight)
            name = f"{name}, {words}"
        self.setAccessibleName(f"{name}, {line}")

    def _result_of(self, checked: Checked) -> tuple[str, Colour, str]:
        """Icon, colour and words."""
        if not checked.good:
            return "close", Ink.RED_WORDS, self.look.translate("Staff", "Cannot be shown")
        if checked.remarks:
            return "warn", amber(self.look), self.tr("%n remarks", "", len(checked.remarks))
        return "check", Ink.JADE, self.look.translate("Staff", "No remarks")

    def _lay_right(self, face: QRect) -> int:
        if self._mark is None:
            return face.width()
        px, end = self.look.frame.px, face.left() + face.width() - self.look.frame.px(MARGIN)
        wide = self._result.natural_width()
        room = end - wide - self._mark.width() - px(INDENT + MARGIN + 14)
        worded = room >= self._line.natural_width() * LEAST
        self._result.setVisible(worded)
        if worded:
            high, end = self._result.natural_height(wide), end - wide
            self._result.setGeometry(end, face.center().y() - high // 2, wide, high)
            end -= px(14)
        end -= self._mark.width()
        self._mark.move(end, face.center().y() - self._mark.height() // 2)
        return end - face.left()

    def paint_mark(self, painter: QPainter) -> None:
        middle = self.middle
        if not self._shown:
            self.paint_thread(painter, (0, middle))
        if not self._last:
            self.paint_thread(painter, (middle, 2 * middle))
        draw_knot(painter, KNOT, middle, 22 if self._shown else 18, self.look.palette, tied=self._shown)
