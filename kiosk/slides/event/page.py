"""A poster: large pictures that the thread joins, a date and two lines."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import EVENT_DATE, EVENT_LINE, H0, H1_PORTRAIT, Ink
from kiosk.model.slide import Event, Holder
from kiosk.model.visit import OpenSlide
from kiosk.pages.slide import SlidePage
from kiosk.slides.event.bond import FOOT, Way, fallen, garland, joined, passed_under, wound
from kiosk.widgets.buttons import FilledButton
from kiosk.widgets.picture import Stitched
from kiosk.widgets.prose import Prose
from kiosk.words.locale import when

CORD_WIDTH, REST_WIDTH = 7.0, 6.0
GROUND, GROUND_PORTRAIT = 690.0, 1100.0
HOOK = 40.0
"""Design units from the upper edge of pictures within which they hang from the thread rather than hold it."""
STANDING = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom


class EventPage(SlidePage):
    """Shows an Event."""

    dark = True
    slide: Event

    def build(self) -> None:
        slide = self.slide
        if slide.right is None:
            self._alone(slide.left)
        else:
            self._together(slide.left, slide.right)
        if self.portrait:
            self._words(48, 1140, 984)
        else:
            self._words(96, 712, 1230)

    def _alone(self, picture: Holder) -> None:
        """One picture stands where the thread passes under it."""
        box, most = ((60, 130, 960, 900), 13) if self.portrait else ((300, 44, 1320, 600), 12)
        shown = self.picture(picture, *box, most=most, align=STANDING)
        self._sew(passed_under(self._box(shown), GROUND_PORTRAIT if self.portrait else GROUND, self._across))

    def _together(self, left: Holder, right: Holder) -> None:
        """Both hold the thread where they can; where one cannot, both stand on it."""
        holding = left.thread is not None and right.thread is not None
        if self.portrait:
            places, most = ((48.0, 60.0, 900.0, 500.0), (110.0, 580.0, 900.0, 490.0)), 9
        else:
            places, most = ((96.0, 36.0, 640.0, 610.0), (830.0, 36.0, 1000.0, 560.0 if holding else 610.0)), 10
        first, second = (
            self.picture(picture, *place, most=most, align=STANDING)
            for picture, place in zip((left, right), places, strict=True)
        )
        a, b, across = self._box(first), self._box(second), self._across
        up, held = self._hold(left, first), self._hold(right, second)
        hung = up is not None and held is not None and max(up.y() - a.top(), held.y() - b.top()) < HOOK
        if up is None or held is None:
            self._sew(
                wound(a.bottom() + FOOT, b.bottom() + FOOT, b.left(), across)
                if self.portrait
                else passed_under(a | b, GROUND, across)
            )
        elif hung:
            self._sew(wound(up.y(), held.y(), held.x(), across) if self.portrait else garland(up, held, GROUND, across))
        else:
            self._sew(fallen(a, up, b, held, across) if self.portrait else joined(up, held, GROUND, across))

    def _hold(self, picture: Holder, shown: QWidget) -> QPointF | None:
        """Where a picture holds the thread, in design units; None where it does not."""
        if picture.thread is None or not isinstance(shown, Stitched):
            return None
        return (shown.stitch(*picture.thread) - QPointF(self.look.frame.design_rect.topLeft())) / self.look.frame.scale

    @property
    def _across(self) -> float:
        return self.look.frame.design[0]

    def _sew(self, way: Way) -> None:
        self.thread_line.cord(way[0], CORD_WIDTH).running(way[1], REST_WIDTH)

    def _words(self, x: float, y: float, width: float) -> None:
        slide = self.slide
        date = Prose(self.look, EVENT_DATE, when(slide.date, self.look.language), self, colour=Ink.GOLD)
        wide = date.natural_width() / self.look.frame.scale + 4
        self.put(date, x, y - 7, wide, 52)
        if self.portrait:
            self.chips(x + wide + 28, y - 15, width - wide - 28)
            y += 20
            title = Prose(self.look, H1_PORTRAIT, slide.title, self, even=True, fit=True)
            lines = title.natural_height(self.look.frame.px(width)) / self.look.frame.scale
            below = y + 44 + min(lines, 204)
            self.put(title, x, y + 44, width, below - y - 44 + 2)
            below = self.text(EVENT_LINE, slide.line, x, below + 6, width)
            self._more(1032, min(1516.0, max(1480.0, below + 14)))
            return
        self.text(H0, slide.title, x, y + 40, width, 112, fit=True)
        self.text(EVENT_LINE, slide.line, x, y + 154, 1824 - x, 56, fit=True)
        right = self._more(1824, 738) - 40
        self.chips(x + wide + 28, y - 15, right - x - wide - 28)

    def _more(self, right: float, y: float) -> float:
        """The button to the story, where there is one; returns its left edge."""
        target = self.context.link(self.slide.more)
        if target is None:
            return right
        more = FilledButton(self.look, self.look.translate("Event", "More"), self, icon_name="arrow")
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
