"""'Still there?', asked before a visit is put away."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import COUNTDOWN, H0, H1, H3, LEAD, SIDE, Ink, Style
from kiosk.model.text import Language
from kiosk.model.visit import CloseSheet, EndVisit
from kiosk.pages.context import PageContext
from kiosk.screens.sheets.base import BaseSheet
from kiosk.widgets.buttons import FilledButton, OutlinedButton
from kiosk.widgets.painted import Painted, untouchable
from kiosk.widgets.prose import Prose


class StillThereSheet(BaseSheet):
    """Polite and unhurried: one stitch is unpicked each second."""

    def __init__(self, context: PageContext, questions: dict[Language, str], seconds: int, parent: QWidget) -> None:
        portrait = context.look.frame.portrait
        top = 1010.0 if portrait else 430.0
        super().__init__(context, "", top, parent)
        question = questions[context.look.language]
        self.setAccessibleName(question)
        x = self.left if portrait else 660.0
        y = top + (470 if portrait else 96)
        wide = self.right - x
        self._ring = Countdown(context.look, seconds, self)
        if portrait:
            self.put(self._ring, 0, top + 40, 1080, 470)
            y = top + 500
        else:
            self.put(self._ring, 0, top + 60, 620, 590)
        self.text(H0 if not portrait else H1, question, x, y, wide, 112, fit=True)
        self.text(
            LEAD,
            context.look.translate("StillThere", "The story will be put away for the next visitor."),
            x,
            y + (100 if portrait else 116),
            wide,
            56,
            colour=Ink.INK_2,
            fit=True,
        )
        others = [language for language in questions if language != context.look.language]
        self._others([(language, questions[language]) for language in others], x, y + (154 if portrait else 186), wide)
        row = y + (222 if portrait else 304)
        keep = FilledButton(self.look, context.look.translate("StillThere", "Continue"), self)
        keep.padding = 96.0 if not portrait else 72.0
        over = OutlinedButton(self.look, context.look.translate("StillThere", "Start over"), self)
        self.put(self.ask(keep, CloseSheet()), x, row, keep.natural_width, 136)
        self.put(self.ask(over, EndVisit()), x + keep.natural_width + 24, row, over.natural_width, 136)

    def show_seconds(self, left: int) -> None:
        """Unpick down to ``left`` stitches."""
        self._ring.show_seconds(left)

    def _cross(self) -> None:
        """Continue and Start over say all; a cross would be a third answer."""

    def _others(self, questions: list[tuple[Language, str]], x: float, y: float, wide: float) -> None:
        for language, words in questions:
            prose = Prose(self.look.speaking(language), OTHER_QUESTION, words, self, colour=Ink.INK_2)
            width = prose.natural_width() / self.look.frame.scale + 4
            if x + width > self.left + self.width_units or wide <= 0:
                prose.deleteLater()
                break
            self.put(prose, x, y, width, 52)
            x += width + 34


OTHER_QUESTION = Style(H3.face, 34, 48, 500)
RING_RADIUS = 206.0


class Countdown(Painted):
    """A ring of stitches, one of which is unpicked each second; its loose end hangs out to the left."""

    def __init__(self, look: Look, seconds: int, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._seconds = self._left = seconds
        self._number = Prose(look, COUNTDOWN, str(seconds), self, align=Qt.AlignmentFlag.AlignHCenter)
        self._unit = Prose(
            look, SIDE, self._words(), self, colour=Ink.INK_3, align=Qt.AlignmentFlag.AlignHCenter, fit=True
        )
        untouchable(self)

    def _words(self) -> str:
        left = self._left
        return self.tr("%n seconds", "", left).replace(str(left), "").strip()

    def show_seconds(self, left: int) -> None:
        """Unpick down to ``left`` stitches."""
        self._left = left
        self._number.say(str(left))
        self._unit.say(self._words())
        self.update()

    @property
    def _centre(self) -> QPointF:
        return QPointF(330 if not self.look.frame.portrait else 540, 260 if not self.look.frame.portrait else 236)

    def resizeEvent(self, event: object) -> None:
        del event
        px, centre = self.look.frame.px, self._centre
        self._number.setGeometry(px(centre.x() - 200), px(centre.y() - 136), px(400), px(250))
        self._unit.setGeometry(px(centre.x() - 180), px(centre.y() + 98), px(360), px(44))

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        scale, palette, centre = self.look.frame.scale, self.look.palette, self._centre
        painter.scale(scale, scale)
        step = 2 * pi / self._seconds
        box = QRectF(centre.x() - RING_RADIUS, centre.y() - RING_RADIUS, 2 * RING_RADIUS, 2 * RING_RADIUS)
        for index in range(self._seconds):
            sewn = index < self._left
            pen = QPen(palette.colour(Ink.RED if sewn else Ink.TRACK), 14 if sewn else 6)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            start = 90 - (index + 0.14) * 360 / self._seconds
            painter.drawArc(box, round(start * 16), round(-0.72 * 360 / self._seconds * 16))
        if 0 < self._left < self._seconds:
            angle = (self._left - 0.1) * step - pi / 2
            end = centre + QPointF(cos(angle) * RING_RADIUS, sin(angle) * RING_RADIUS)
            loose = QPainterPath(end)
            loose.cubicTo(QPointF(end.x() - 140, end.y() - 108), QPointF(80, end.y() + 40), QPointF(-10, end.y() + 94))
            painter.strokePath(loose, QPen(palette.colour(Ink.RED), 6))
