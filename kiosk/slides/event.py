"""A poster: large pictures that the thread joins, a date and two lines."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QWidget

from kiosk.model.slide import Event
from kiosk.model.visit import OpenSlide
from kiosk.services.locale import when
from kiosk.services.theme import EVENT_DATE, EVENT_LINE, H0, H1_PORTRAIT
from kiosk.slides.slide import SlidePage
from kiosk.widgets.buttons import FilledButton
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import polyline, route

translate = QCoreApplication.translate

CORD_WIDTH = 7.0
FOOT = 6.0
"""Design units from a picture down to the thread on which it stands."""


class EventPage(SlidePage):
    """Shows an Event."""

    dark = True
    slide: Event

    def build(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        slide = self.slide
        if self.portrait:
            ground = 1100.0
            if slide.right is None:
                self._carry(self.picture(slide.left, 60, 130, 960, 900, most=13, align=middle), ground)
            else:
                left = self.picture(slide.left, 48, 60, 900, 500, most=9, align=middle)
                right = self.picture(slide.right, 110, 580, 900, 490, most=9, align=middle)
                self._wind(left, right)
            self._words(48, 1140, 984)
        else:
            ground = 690.0
            if slide.right is None:
                self._carry(self.picture(slide.left, 300, 44, 1320, 600, most=12, align=middle), ground)
            else:
                left = self.picture(slide.left, 96, 36, 640, 610, most=10, align=middle)
                right = self.picture(slide.right, 830, 36, 1000, 560, most=10, align=middle)
                self._join(left, right, ground)
            self._words(96, 712, 1230)

    def _words(self, x: float, y: float, width: float) -> None:
        scene, slide = self.scene, self.slide
        date = Prose(self.look, EVENT_DATE, when(slide.date, self.look.language), self, colour="gold")
        wide = date.natural_width() / self.look.frame.scale + 4
        self.put(date, x, y - 7, wide, 52)
        if self.portrait:
            self.chips(x + wide + 28, y - 15, width - wide - 28)
            y += 20
            title = Prose(self.look, H1_PORTRAIT, scene.headline(slide.title), self, even=True, fit=True)
            lines = title.natural_height(self.look.frame.px(width)) / self.look.frame.scale
            below = y + 44 + min(lines, 204)
            self.put(title, x, y + 44, width, below - y - 44 + 2)
            below = self.text(EVENT_LINE, scene.say(slide.line), x, below + 6, width)
            self._more(1032, min(1516.0, max(1480.0, below + 14)))
            return
        self.text(H0, scene.say(slide.title), x, y + 40, width, 112, fit=True)
        self.text(EVENT_LINE, scene.say(slide.line), x, y + 154, 1824 - x, 56, fit=True)
        right = self._more(1824, 738) - 40
        self.chips(x + wide + 28, y - 15, right - x - wide - 28)

    def _more(self, right: float, y: float) -> float:
        """The button to the story, where there is one; returns its left edge."""
        target = self.scene.link(self.slide.more)
        if target is None:
            return right
        more = FilledButton(self.look, translate("Event", "More"), self, icon_name="arrow")
        width = max(276.0, more.natural_width)
        self.put(self.ask(more, OpenSlide(target)), right - width, y, width, 120)
        return right - width

    def _box(self, widget: QWidget) -> QRectF:
        """A picture's place in design units."""
        scale, origin = self.look.frame.scale, self.look.frame.design_rect.topLeft()
        return QRectF(
            (widget.x() - origin.x()) / scale,
            (widget.y() - origin.y()) / scale,
            widget.width() / scale,
            widget.height() / scale,
        )

    def _join(self, left: QWidget, right: QWidget, ground: float) -> None:
        """The left picture takes the thread up, the right one holds its other end."""
        a, b = self._box(left), self._box(right)
        up = QPointF(a.right() - 4, a.top() + a.height() * 0.217)
        held = QPointF(b.left() + b.width() * 0.31, b.bottom() - b.height() * 0.045)
        across = self.look.frame.design[0]
        cord = QPainterPath(QPointF(-200, ground))
        cord.lineTo(150, ground)
        rise = ground - 30 - up.y()
        turn = QPointF(up.x() + 28, up.y() + rise * 0.516)
        cord.cubicTo(QPointF(420, ground), QPointF(up.x() - 50, ground - 30), turn)
        cord.cubicTo(QPointF(up.x() + 78, up.y() + rise * 0.211), QPointF(up.x() - 12, up.y() + rise * 0.12), up)
        middle = QPointF((up.x() + held.x()) / 2 - 87, up.y() + 254)
        cord.cubicTo(QPointF(up.x() + 12, up.y() - rise * 0.12), QPointF(middle.x() - 80, middle.y() - 90), middle)
        cord.cubicTo(QPointF(middle.x() + 80, middle.y() + 85), QPointF(held.x() - 122, held.y() + 24), held)
        rest = QPainterPath(held)
        rest.cubicTo(
            QPointF(held.x() + 158, held.y() - 6), QPointF(across - 420, ground), QPointF(across + 200, ground)
        )
        self.thread_line.cord(cord, CORD_WIDTH).running(rest, 6)

    def _wind(self, upper: QWidget, lower: QWidget) -> None:
        """Each picture stands on the thread, which winds down the right margin from one to the other."""
        a, b = self._box(upper), self._box(lower)
        first, second, margin = a.bottom() + FOOT, b.bottom() + FOOT, self.look.frame.design[0] - 30
        cord = route((-200, first), (margin, first), (margin, second), (b.left(), second), corner=110)
        self.thread_line.cord(cord, CORD_WIDTH).running(polyline([(b.left(), second), (-200, second)]), 6)

    def _carry(self, picture: QWidget, ground: float) -> None:
        """One picture stands where the thread passes under it."""
        box = self._box(picture)
        across = self.look.frame.design[0]
        foot = min(ground - 8, box.bottom() + FOOT)
        cord = QPainterPath(QPointF(-200, ground))
        cord.lineTo(60, ground)
        cord.cubicTo(QPointF(box.left() * 0.6, ground), QPointF(box.left() * 0.7, foot), QPointF(box.left(), foot))
        cord.lineTo(box.right(), foot)
        rest = QPainterPath(QPointF(box.right(), foot))
        right = across - box.right()
        rest.cubicTo(
            QPointF(box.right() + right * 0.35, foot),
            QPointF(across - right * 0.5, ground),
            QPointF(across + 200, ground),
        )
        self.thread_line.cord(cord, CORD_WIDTH).running(rest, 6)
