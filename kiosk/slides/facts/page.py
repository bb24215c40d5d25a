"""One very large number, and up to four more with their words and sources."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QRegion

from kiosk.model.slide import Facts
from kiosk.pages.slide import SlidePage
from kiosk.slides.facts.layout import Skyline, lay_out
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.picture import Stitched
from kiosk.widgets.thread import DATA_CORD, polyline


class FactsPage(SlidePage):
    """Shows a Facts slide."""

    slide: Facts

    def build(self) -> None:
        layout = lay_out(self.slide, self.context, self.headline())
        self._numerals = [widget for widget in self.put_items(layout.items) if isinstance(widget, Numeral)]
        self.full_cord = layout.skyline is not None
        if layout.skyline is None:
            self._sew(layout.line)
        else:
            self._put(layout.skyline)

    def hold_back(self) -> QRegion:
        other = QRegion()
        if self.context.fresh:
            for numeral in self._numerals:
                numeral.hold_back()
                other += QRect(numeral.mapTo(self, QPoint()), numeral.size())
        return other

    def entered(self) -> None:
        for numeral in self._numerals:
            numeral.count_up()

    def _put(self, sky: Skyline) -> None:
        picture = self.slide.skyline
        alt = picture.alt if picture is not None else ""
        stitched = Stitched(self.look, sky.grid, sky.cell, self.threads, self, alt=alt)
        across, align = self.look.frame.design[0], Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        self.stand(stitched, 0, sky.base - 300, across, 300, align)
        stitched.lower()

    def _sew(self, line: float) -> None:
        across = self.look.frame.design[0]
        end = self.left + (700 if self.portrait else 1138)
        self.climb(line)
        self.thread_line.cord(polyline([(self.left, line), (end, line)]), DATA_CORD)
        self.thread_line.running(polyline([(end, line), (across + 200, line)])).knot(end, line, 13)
