"""Events past, year by year, and beside them the houses that stay."""

from __future__ import annotations

from kiosk.design.theme import H3
from kiosk.model.archive import Archive, House, PastEvent, newest_first
from kiosk.model.dates import parse
from kiosk.model.text import Language
from kiosk.model.visit import EventCard, OpenSheet
from kiosk.pages.slide import SlidePage
from kiosk.widgets.agenda import AgendaView, Line
from kiosk.widgets.thread import polyline
from kiosk.words.locale import when

YEARS_WIDTH = 1000.0
HOUSES_LEFT = 1190.0
TITLE_ROOM = 72.0


class ArchivePage(SlidePage):
    """Shows an Archive; a touch on a row opens its card."""

    slide: Archive

    def build(self) -> None:
        top = self.headline()
        y = top + 14
        self.climb(y)
        far = self.look.frame.design[0] + 200
        self.thread_line.cord(polyline([(self.left, y), (self.left + 706, y)]))
        self.thread_line.running(polyline([(self.left + 706, y), (far, y)])).knot(self.left + 706, y, 13)
        start = y + 22
        if self.lowered:
            start = 1400.0 if self.portrait else 540.0
        self._events: list[PastEvent] = newest_first(self.context.pack.events(self.key))
        if self.portrait:
            middle = start + (self.foot - start) * (0.45 if self.lowered else 0.62)
            self._years(self.left, start, self.width_units, middle - 24 - start)
            self._houses(self.left, middle, self.width_units, self.foot - middle)
        else:
            self._years(self.left, start, YEARS_WIDTH, self.foot - start)
            self._houses(HOUSES_LEFT, start, 1824 - HOUSES_LEFT, self.foot - start)

    def _years(self, x: float, y: float, w: float, h: float) -> None:
        self._list = AgendaView(self.look, self._lines(), w, self)
        self.put(self._list, x, y, w, h)
        self._list.scroll_to(self.scrolled)
        self._list.moved.connect(self.scroll_on)
        self._list.picked.connect(self._open_event)

    def show_scroll(self) -> None:
        self._list.scroll_to(self.scrolled)

    def _lines(self) -> list[Line]:
        lines, before = [], ""
        comma = "，" if self.look.language is Language.ZH else ", "
        for event in self._events:
            year = str(parse(event.date).first.year)
            said = when(event.date, self.look.language)
            words = (said[:1].upper() + said[1:], self.context.say(event.place))
            if event.date == year:
                words = (self.context.say(self.context.kind(event.kind).label), words[1])
            lines.append(Line("" if year == before else year, self.context.say(event.title), comma.join(words)))
            before = year
        return lines

    def _houses(self, x: float, y: float, w: float, h: float) -> None:
        self.text(H3, self.slide.houses_title, x, y + 8, w, TITLE_ROOM - 16, fit=True)
        view = AgendaView(self.look, [self._house(house) for house in self.slide.houses], w, self)
        self.put(view, x, y + TITLE_ROOM, w, h - TITLE_ROOM)
        view.picked.connect(self._open_house)

    def _house(self, house: House) -> Line:
        year = str(parse(house.date).first.year)
        return Line(year, self.context.say(house.title), self.context.say(house.place))

    def _open_event(self, row: int) -> None:
        number = self.context.pack.events(self.key).index(self._events[row])
        self.intent.emit(OpenSheet(EventCard(slide=self.key, number=number)))

    def _open_house(self, row: int) -> None:
        self.intent.emit(OpenSheet(EventCard(slide=self.key, number=row, house=True)))
