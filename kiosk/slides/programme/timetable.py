"""What every page with a timetable is made of: what is on, a thread that tells the time, days, posters and lists."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import cached_property

from kiosk.design.theme import Ink
from kiosk.model.programme import Occurrence, Programme, Timetable, WhatIsOn
from kiosk.model.slide import Tone
from kiosk.model.text import Language
from kiosk.model.visit import Back, EnterItem, EventCard, OpenSheet
from kiosk.pages.slide import SlidePage
from kiosk.slides.programme.occasion import EventPanel, Poster
from kiosk.widgets.agenda import AgendaView, Line
from kiosk.widgets.buttons import Toggle
from kiosk.widgets.thread import Thread, polyline
from kiosk.words.locale import day_name, short_day
from kiosk.words.occasions import begins, on_next, on_now

GAP = 24.0
DAYS = 8
"""Days that are looked for; as many are offered as have room."""
KIND = "kind "
"""Begins the names of what is switched on to see kinds of event alone."""


class TimetablePage(SlidePage):
    """Common ground of the views of a Programme."""

    slide: Programme

    # What is on

    def look_at_the_clock(self, now: datetime) -> None:
        """Let this be the present moment."""
        self.now = now
        self.on: WhatIsOn = self.everything.at(now)

    @cached_property
    def _timetable(self) -> Timetable:
        chosen = frozenset(name.removeprefix(KIND) for name in self.state.options if name.startswith(KIND))
        return replace(self.context.timetable(self.key), kinds=chosen)

    @cached_property
    def everything(self) -> Timetable:
        """Events of all kinds, whichever are switched on."""
        return replace(self._timetable, kinds=frozenset())

    @property
    def today(self) -> date:
        """The day where the exhibition is."""
        return self._timetable.local(self.now).date()

    @property
    def day(self) -> date | None:
        """The day that is shown; None for the present moment."""
        return date.fromordinal(self.state.item) if self.state.item else None

    def says(self) -> tuple[object, ...]:
        """All that the page says of the present moment."""
        on, day = self.on, self.day
        of_day = () if day is None else tuple((each.number, self.is_on(each)) for each in self.left_on(day))
        return self.today, [each.number for each in on.now], on.next, on.later, of_day

    def left_on(self, day: date) -> list[Occurrence]:
        """What is not over of a day, of the kinds that are switched on."""
        kinds = self._timetable.kinds
        return [each for each in self.all_left_on(day) if not kinds or each.event.kind in kinds]

    def all_left_on(self, day: date) -> list[Occurrence]:
        """What is not over of a day, of every kind."""
        if day not in self._held:
            self._held[day] = self.everything.on(day)
        return [each for each in self._held[day] if each.end > self.now]

    @cached_property
    def _held(self) -> dict[date, list[Occurrence]]:
        """What begins on the days that were asked for."""
        return {}

    def is_on(self, each: Occurrence) -> bool:
        """Whether it is under way."""
        return each.begin <= self.now < each.end

    @property
    def comes_today(self) -> bool:
        """Whether anything is on, or will be today."""
        on = self.on
        return bool(on.now) or (on.next is not None and on.next.day == self.today)

    def finding(self) -> str:
        day = self.day
        if day is not None:
            return self.look.translate("Programme", "Today") if day == self.today else day_name(day, self.look.language)
        if self.on.now:
            return self.look.translate("Programme", "Happening now")
        return self.look.translate("Programme", "Coming up today") if self.comes_today else self._quiet()

    @property
    def is_over(self) -> bool:
        """Whether something was on today and nothing is any more."""
        return bool(self.everything.on(self.today))

    def _quiet(self) -> str:
        if self.is_over:
            return self.look.translate("Programme", "That is all for today")
        return self.look.translate("Programme", "Today the halls are quiet")

    # What stands on every view

    def draw_thread(self, y: float) -> None:
        """The thread across the page; its knot tells how much has passed of what is on."""
        self.thread_line = Thread()
        self.climb(y)
        on, far = self.on, self.look.frame.design[0] + 200
        if self.day is None and on.now:
            first = on.now[0]
            knot = self.left + self.first_width * max(0.02, first.passed(self.now))
            self.thread_line.cord(polyline([(self.left, y), (knot, y)]), 8)
            self.thread_line.running(polyline([(knot, y), (far, y)])).knot(knot, y, 16)
            return
        self.thread_line.running(polyline([(self.left, y), (far, y)]))
        if self.day is None and on.next is not None:
            beside = 0.0 if self.portrait or self.comes_today else self.first_width
            self.thread_line.open_knot(self.left + beside + 48, y)

    @property
    def first_width(self) -> float:
        """Design units of what stands first."""
        return self.width_units if self.portrait else 706.0

    @property
    def foot_row(self) -> float:
        """Where the row of days begins."""
        return self.foot - 88

    def put_days(self) -> None:
        """A row of buttons: the present moment and the next days."""
        x, right = self.left, self.left + self.width_units
        days = self.everything.days(self.today, DAYS)
        if self.day is not None and self.day not in days:
            days = [self.day, *days]
        choices: list[tuple[str, date | None]] = [(self.look.translate("Programme", "Now"), None)]
        choices += [(self._short(day), day) for day in days]
        for words, day in choices:
            toggle = Toggle(self.look, words, on=day == self.day)
            wide = toggle.natural_width
            if x + wide > right:
                toggle.deleteLater()
                return
            toggle.setParent(self)
            self.put(self.ask(toggle, EnterItem(day.toordinal()) if day else Back()), x, self.foot_row, wide, 88)
            if day == self.day:
                toggle.setEnabled(False)
            x += wide + GAP

    def _short(self, day: date) -> str:
        return self.look.translate("Programme", "Today") if day == self.today else short_day(day, self.look.language)

    def _card_of(self, each: Occurrence) -> OpenSheet:
        return OpenSheet(EventCard(slide=self.key, number=each.number, day=each.day))

    def put_poster(self, each: Occurrence, x: float, y: float, w: float, h: float, *, big: bool = False) -> None:
        """A card of an event: dark if it is on, paper if it comes."""
        on, context = self.is_on(each), self.context
        label = (
            on_now(each, self._timetable, self.look.language)
            if on
            else on_next(each, self._timetable, self.now, self.look.language)
        )
        event = each.event
        poster = Poster(
            label=label,
            title=context.say(event.title),
            text=context.say(event.text) if event.text is not None else "",
            place=context.say(event.place),
            picture=event.picture,
            tone=Tone.INK if on and big else Tone.PAPER,
            big=big,
        )
        card = EventPanel(context, poster, self, (w, h), pressable=self.region.reachable(y))
        if self.region.reachable(y):
            self.ask(card, self._card_of(each))
        else:
            card.setEnabled(False)
        self.put(card, x, y, w, h)

    def put_list(self, held: list[Occurrence], x: float, y: float, w: float, h: float) -> None:
        """List what is held; a touch on a line opens its card."""
        self._listed = held
        view = AgendaView(self.look, [self._row(each) for each in held], w, self)
        self.put(view, x, y, w, h)
        view.picked.connect(self._open)

    def _row(self, each: Occurrence) -> Line:
        context, event = self.context, each.event
        comma = "，" if self.look.language is Language.ZH else ", "
        kind = context.kind(event.kind)
        note = comma.join(filter(None, (context.say(kind.label), context.say(event.place))))
        head, here = begins(each, self._timetable, self.look.language), self.is_on(each)
        return Line(head, context.say(event.title), note, here=here, mark=Ink(kind.colour.value))

    def _open(self, row: int) -> None:
        self.intent.emit(self._card_of(self._listed[row]))
