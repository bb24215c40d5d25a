"""The line of years under a graph, with a thumb that a finger draws along it, and a button that plays the years."""

from __future__ import annotations

import logging
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QWidget

from kiosk.charts.years import Window
from kiosk.design.look import Look
from kiosk.design.theme import CAPTION, PLAY_MS, SCRUBBER, SCRUBBER_YEAR, Ink
from kiosk.widgets.buttons import IconButton
from kiosk.widgets.motion import animate
from kiosk.widgets.painted import report_paint_failure

log = logging.getLogger(__name__)
THUMB_WIDE, THUMB_HIGH = 124.0, 88.0
TRACK, TICK, DECADE_TICK, TICK_PEN = 6.0, 18.0, 32.0, 2.5
DASH = (10.0, 7.0)
ARROW, ARROW_GAP, ARROW_PEN = 10.0, 14.0, 4.0
BESIDE = THUMB_WIDE / 2 + ARROW_GAP + ARROW + 6
"""Design units that thumb and arrows may need beyond the first and the last year."""
CHEVRON = 64.0
"""Design units beside the thumb in which a touch means its chevron."""
SLIP = 16.0
"""Design units by which a finger on a chevron may slip before it draws the thumb."""
HIGH = 132.0
"""Height of the whole: thumb and labels."""
MIDDLE = 46.0
"""From the top to the line."""
LABEL_GAP = 14.0
FEW = 16
"""Years in sight up to which every one may have its number."""


class Scrubber(QSlider):
    """A slider over whole years; a QSlider, so that screen readers and keyboards know it.

    The thumb follows a finger exactly and snaps to a year when it is let go; its chevrons move it by one year.
    """

    picked = Signal(int)
    touched = Signal()

    def __init__(self, look: Look, years: tuple[int, int], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.look = look
        self._window: Window | None = None
        self._at: float | None = None
        """Pixels across of the thumb while it is not at rest on its year."""
        self._pressed: tuple[float, int] | None = None
        """Where a finger touched a chevron, and the way that it points: -1 or 1."""
        self._from = self._to = 0.0
        self._snap: QVariantAnimation | None = None
        self._labels: list[int] = []
        self.setRange(*years)
        self.setPageStep(5)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(look.translate("Graph", "Year"))

    @property
    def claims_drag(self) -> bool:
        """A sideways drag never turns the page here."""
        return True

    def show_window(self, window: Window) -> None:
        """Take over which years are in sight, in this widget's pixels."""
        self._window = window
        self._labels = self._labelled(window)
        self.update()

    def show_year(self, year: int) -> None:
        """Let the thumb stand on a year that was picked elsewhere."""
        before = self._thumb()
        self.setValue(year)
        if self._at is None:
            self.update(before.united(self._thumb()))

    # Fingers

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.touched.emit()
        self._stop()
        x = event.position().x()
        aside, scale = x - self._thumb().center().x(), self.look.frame.scale
        if THUMB_WIDE / 2 < abs(aside) / scale <= THUMB_WIDE / 2 + CHEVRON:
            self._pressed = (x, 1 if aside > 0 else -1)
        else:
            self._follow(x)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._pressed is not None and abs(x - self._pressed[0]) <= SLIP * self.look.frame.scale:
            return
        self._pressed = None
        self._follow(x)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        if self._window is None:
            return
        pressed, self._pressed = self._pressed, None
        if pressed is not None:
            self._at = self._at if self._at is not None else float(self._thumb().center().x())
            self._pick(self.value() + pressed[1])
        if self._at is not None:
            self._from, self._to = self._at, self._window.x(self.value())
            self._snap = animate(self, self.look, SCRUBBER, self._step, self._snapped)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.touched.emit()
        before = self.value()
        super().keyPressEvent(event)
        if self.value() != before:
            self.picked.emit(self.value())

    def _follow(self, x: float) -> None:
        window = self._window
        if window is None:
            return
        first, last = (window.x(year) for year in (self.minimum(), self.maximum()))
        self._move(min(max(x, first, window.box.left()), last, window.box.right()))
        assert self._at is not None
        self._pick(window.years.nearest(window.place(self._at)))

    def _pick(self, year: int) -> None:
        before = self.value()
        self.setValue(year)
        if self.value() != before:
            self.picked.emit(self.value())

    def _move(self, x: float | None) -> None:
        before = self._thumb()
        self._at = x
        self.update(before.united(self._thumb()))

    def _step(self, progress: float) -> None:
        self._move(self._from + (self._to - self._from) * progress)

    def _snapped(self) -> None:
        self._snap = None
        self._move(None)

    def _stop(self) -> None:
        if self._snap is not None:
            self._snap.stop()
            self._snap = None

    # Painting

    def _thumb(self) -> QRect:
        """The pixels of thumb and arrows."""
        px = self.look.frame.px
        x = self._at if self._at is not None else self._window.x(self.value()) if self._window is not None else 0.0
        x = min(max(x, px(BESIDE)), self.width() - px(BESIDE))
        return QRect(round(x) - px(BESIDE), 0, 2 * px(BESIDE), px(MIDDLE + THUMB_HIGH / 2 + 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        try:
            if self._window is not None:
                self._paint_track(painter, self._window)
                self._paint_labels(painter, self._window, event.rect())
                self._paint_thumb(painter)
        except Exception as error:
            log.exception("the scrubber cannot be painted")
            report_paint_failure(self, error)
        finally:
            painter.end()

    def _shown_years(self, window: Window) -> list[int]:
        return [year for year in range(window.years.first, window.years.last + 1) if window.shows(year)]

    def _paint_track(self, painter: QPainter, window: Window) -> None:
        scale, y = self.look.frame.scale, MIDDLE * self.look.frame.scale
        shown = self._shown_years(window)
        pen = QPen(self.look.palette.colour(Ink.TRACK), TRACK * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        dashed = QPen(pen)
        dashed.setDashPattern([part / TRACK for part in DASH])
        for one, two in pairwise(shown):
            sure = one not in window.years.provisional and two not in window.years.provisional
            painter.setPen(pen if sure else dashed)
            painter.drawLine(QPointF(window.x(one), y), QPointF(window.x(two), y))
        painter.setPen(QPen(self.look.palette.colour(Ink.RULE_STRONG), TICK_PEN * scale))
        for year in shown:
            half = (DECADE_TICK if year in self._labels else TICK) * scale / 2
            x = window.x(year)
            painter.drawLine(QPointF(x, y - half), QPointF(x, y + half))

    def _labelled(self, window: Window) -> list[int]:
        """The years that have room for their number: the ends, round ones, and every one when few are in sight."""
        shown = self._shown_years(window)
        if not shown:
            return []
        metrics = QFontMetricsF(self.look.font(CAPTION))
        room = metrics.horizontalAdvance("2000") + LABEL_GAP * self.look.frame.scale
        places = {year: window.x(year) for year in shown}
        chosen: list[int] = []
        steps = (100, 50, 20, 10, *((5, 2, 1) if len(shown) <= FEW else ()))
        for year in [shown[0], shown[-1], *(year for step in steps for year in shown if year % step == 0)]:
            if all(abs(places[year] - places[other]) >= room for other in chosen):
                chosen.append(year)
        return chosen

    def _paint_labels(self, painter: QPainter, window: Window, exposed: QRect) -> None:
        font = self.look.font(CAPTION)
        metrics, scale = QFontMetricsF(font), self.look.frame.scale
        top = (MIDDLE + THUMB_HIGH / 2 + 4) * scale
        if exposed.bottom() < top:
            return
        painter.setFont(font)
        painter.setPen(self.look.palette.colour(Ink.INK_2))
        for year in self._labels:
            wide = metrics.horizontalAdvance(str(year))
            painter.drawText(QPointF(window.x(year) - wide / 2, top + metrics.ascent()), str(year))

    def _paint_thumb(self, painter: QPainter) -> None:
        scale, palette = self.look.frame.scale, self.look.palette
        centre = QPointF(self._thumb().center().x(), MIDDLE * scale)
        face = QRectF(0, 0, THUMB_WIDE * scale, THUMB_HIGH * scale)
        face.moveCenter(centre)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.colour(Ink.INK))
        painter.drawRoundedRect(face, face.height() / 2, face.height() / 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.colour(Ink.GROUND), 4 * scale))
            inner = face.adjusted(6 * scale, 6 * scale, -6 * scale, -6 * scale)
            painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        painter.setPen(palette.colour(Ink.GROUND))
        painter.setFont(self.look.font(SCRUBBER_YEAR))
        painter.drawText(face, Qt.AlignmentFlag.AlignCenter, str(self.value()))
        pen = QPen(palette.colour(Ink.INK), ARROW_PEN * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        for side in (-1, 1):
            tip = centre.x() + side * (THUMB_WIDE / 2 + ARROW_GAP + ARROW) * scale
            back, half = tip - side * ARROW * scale, ARROW * scale
            painter.drawPolyline(
                [QPointF(back, centre.y() - half), QPointF(tip, centre.y()), QPointF(back, centre.y() + half)]
            )


class PlayButton(IconButton):
    """Runs through the years, one after another, and stops at the last; ``stepped`` tells each."""

    stepped = Signal(int)

    def __init__(self, look: Look, years: tuple[int, int], parent: QWidget) -> None:
        super().__init__(look, "play", look.translate("Graph", "Play the years"), parent)
        self._years = years
        self._year = years[0]
        self._timer = QTimer(self, interval=PLAY_MS)
        self._timer.timeout.connect(self._step)
        self.tapped.connect(self._toggle)

    @property
    def playing(self) -> bool:
        """Whether years follow one another."""
        return self._timer.isActive()

    def paint(self, painter: QPainter, face: QRect) -> None:
        width = self.look.palette.rule_width * self.look.frame.scale
        painter.setPen(QPen(self.look.palette.colour(Ink.RULE_STRONG), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(face).adjusted(width, width, -width, -width))
        super().paint(painter, face)

    def show_year(self, year: int) -> None:
        """Play on from a year."""
        self._year = year

    def stop(self) -> None:
        """Stay at the present year."""
        self._timer.stop()
        self._wear("play", self.look.translate("Graph", "Play the years"))

    def _toggle(self) -> None:
        if self.playing:
            self.stop()
            return
        if self._year >= self._years[1]:
            self._go_to(self._years[0])
        self._timer.start()
        self._wear("pause", self.look.translate("Graph", "Stop"))

    def _step(self) -> None:
        self._go_to(self._year + 1)
        if self._year >= self._years[1]:
            self.stop()

    def _go_to(self, year: int) -> None:
        self._year = year
        self.stepped.emit(year)

    def _wear(self, icon_name: str, spoken: str) -> None:
        self._icon = icon_name
        self.setAccessibleName(spoken)
        self.update()
