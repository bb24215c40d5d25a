"""A programme: now is dark and big, next is paper, later is a list; every day has one of its own."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import BODY, LABEL, LEAD, RIBBON_TITLE, SIDE_STRONG, Ink
from kiosk.machine import paths
from kiosk.model.archive import PastEvent, recalled
from kiosk.model.programme import Occurrence
from kiosk.model.visit import EnterItem, EventCard, Intent, OpenSheet, OpenSlide, Switch
from kiosk.slides.programme.occasion import EventPanel, Poster
from kiosk.slides.programme.timetable import GAP, KIND, TimetablePage
from kiosk.stitch.grid import load_grid
from kiosk.widgets.buttons import FilledButton, LinkButton, OutlinedButton, TextButton, Toggle
from kiosk.widgets.panel import Panel
from kiosk.widgets.picture import Stitched, largest_cell
from kiosk.words.language import fill
from kiosk.words.locale import day_name, when

MOST_SWITCHES = 0.5
"""The part of an upright day that the switches of its kinds may take."""
CARD = 420.0
"""Height of the card of what comes on another day."""


class ProgrammePage(TimetablePage):
    """Shows a Programme at the present moment, or one of its days if ``item`` is the ordinal of a date."""

    def build(self) -> None:
        self.look_at_the_clock(self.context.now)
        self._build()

    def time_passed(self, now: datetime) -> bool:
        self.look_at_the_clock(now)
        if self.says() != self._built:
            return True
        if not self.state.item and self.on.now:
            self.draw_thread(self._line)
            self.update(self.look.frame.rect(0, self._line - 40, self.look.frame.design[0], 80))
        return False

    def show_item(self) -> None:
        above = self.look.frame.rect(0, self.foot_row - GAP, 1, 1).top()
        self.change_softly(QRect(0, 0, self.width(), above), self._rebuild, rise=0)

    def _rebuild(self) -> list[QWidget]:
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # Or the focus wanders to the bar and shows its ring there.
        return self.rebuild(self._build)

    # Building

    def _build(self) -> None:
        self._built = self.says()
        top = self.headline()
        self._line = top + 14
        self.draw_thread(self._line)
        top = self._line + 22
        if self.day is not None:
            self._build_day(self.day, top)
        elif self.comes_today:
            self._build_now(top)
        else:
            self._build_quiet(top)

    # Now, next, later

    def _build_now(self, top: float) -> None:
        on, foot = self.on, self.foot_row - GAP
        first = on.now[0] if on.now else on.next
        assert first is not None
        second = on.next if on.now else None
        rest = [*on.now[1:], *(on.later if second is not None or not on.now else ())]
        self.put_days()
        if self.portrait:
            self._now_in_portrait(first, second, rest, top, foot)
            return
        cards = 516.0 if self.lowered else foot
        self.put_poster(first, self.left, top, 706, cards - top, big=True)
        beside = 826.0
        if second is not None:
            self.put_poster(second, beside, top, 998 if self.lowered else 414, cards - top)
            beside = 1288.0
        if self.lowered:
            everything = [*on.now, *filter(None, [on.next]), *on.later]
            self.put_list(everything, self.left, 540, self.width_units, foot - 540)
        else:
            self._later(rest, beside, top, 1824 - beside, foot - top)

    def _now_in_portrait(
        self, first: Occurrence, second: Occurrence | None, rest: list[Occurrence], top: float, foot: float
    ) -> None:
        self.put_poster(first, self.left, top, self.width_units, 400, big=True)
        y = top + 424
        if second is not None:
            self.put_poster(second, self.left, y, self.width_units, 236)
            y += 260
        if self.lowered:
            y = max(y, 1400.0)
            rest = [first, *filter(None, [second]), *rest]
        if self.lowered:
            self.put_list(rest, self.left, y, self.width_units, foot - y)
        else:
            self._later(rest, self.left, y, self.width_units, foot - y)

    def _later(self, rest: list[Occurrence], x: float, y: float, w: float, h: float) -> None:
        """What else there is today, and the way to all of it."""
        left = len(self.all_left_on(self.today))
        self.text(
            SIDE_STRONG, self.look.translate("Programme", "Later"), x, y + 26, w / 2, 40, colour=Ink.INK_2, fit=True
        )
        link = LinkButton(self.look, self.tr("All %n events", "", left), self, icon_name="arrow")
        wide = link.natural_width
        self.put(self.ask(link, EnterItem(self.today.toordinal())), x + w - wide + 12, y, wide, 88)
        if rest:
            self.put_list(rest, x, y + 88, w, h - 88)
        else:
            self.text(LABEL, self.look.translate("Programme", "Nothing more today"), x, y + 110, w, colour=Ink.INK_2)

    # A day

    def _build_day(self, day: date, top: float) -> None:
        self.put_days()
        foot, held = self.foot_row - GAP, self.left_on(day)
        there = {each.event.kind for each in self.all_left_on(day)}
        kinds = [key for key in self.context.pack.head.pack.every_kind if key in there]
        several = len(kinds) > 1
        start = (1400.0 if self.portrait else 540.0) if self.lowered else top
        if self.lowered:
            board = min(start - GAP - top, 500.0)
            self._board(self.left, top, self.first_width, board)
        if self.portrait:
            room = (foot - start) * MOST_SWITCHES
            rows = self._kinds(kinds, self.left, foot, self.width_units, room) if several and not self.lowered else 0.0
            self._day_list(held, self.left, start, self.width_units, foot - rows - start)
            return
        self._day_list(held, self.left, start, 1150 if several else self.width_units, foot - start)
        if several:
            self._kinds(kinds, 1300, start, 524, foot - start)

    def _day_list(self, held: list[Occurrence], x: float, y: float, w: float, h: float) -> None:
        if held:
            self.put_list(held, x, y, w, h)
        else:
            self.text(LEAD, self.look.translate("Programme", "Nothing of this kind"), x, y + 20, w, colour=Ink.INK_2)

    def _kinds(self, kinds: list[str], x: float, y: float, w: float, room: float) -> float:
        """Switches for the kinds of the day, as many as have room: below ``y``, in portrait above it.

        Returns their height.
        """
        places: list[tuple[Toggle, float, float, float]] = []
        along, down = 0.0, 0.0
        for key in kinds:
            name, kind = f"{KIND}{key}", self.context.kind(key)
            words, on = self.context.say(kind.label), name in self.state.options
            toggle = Toggle(self.look, words, self, on=on, mark=Ink(kind.colour.value))
            wide = min(w, toggle.natural_width)
            if along and along + wide > w:
                along, down = 0.0, down + 88 + 16
            if down + 88 > room:
                toggle.deleteLater()
                down -= 88 + 16
                break
            self.ask(toggle, Switch(name, on=not toggle.isChecked()))
            places.append((toggle, along, down, wide))
            along += wide + 16
        high = down + 88
        start = y - high if self.portrait else y
        for toggle, dx, dy, wide in places:
            self.put(toggle, x + dx, start + dy, wide, 88)
        return high + GAP

    # Nothing on

    def _build_quiet(self, top: float) -> None:
        board = 560.0 if self.portrait else self.foot - top
        words = fill(self.look.translate("Programme", "No events on %1"), day_name(self.today, self.look.language))
        words = self.look.translate("Programme", "Nothing more today") if self.is_over else words
        self._board(self.left, top, self.first_width, board, words)
        x = self.left if self.portrait else 858.0
        y = top + board + 40 if self.portrait else top + 40
        w = self.width_units if self.portrait else 966.0
        coming = self.on.next
        below = y + CARD
        if coming is not None:
            self.put_poster(coming, x, y, w, CARD)
        elif (past := self._recalled()) is not None:
            self._remember(past, x, y, w, CARD)
        else:
            below = y
        row = (1500.0 if self.portrait else max(below + 44, 640.0)) if self.lowered else below + 44
        self._ways_on(coming, x, row, w)
        if coming is None:
            words = self.look.translate("Programme", "The next programme appears here as soon as it is known.")
            y = row + 144 if self.foot - row > 190 else below + 16
            self.text(BODY, words, x, y, w, self.foot - y if y > row else row - y, colour=Ink.INK_2, fit=True)

    def _ways_on(self, coming: Occurrence | None, x: float, y: float, w: float) -> None:
        ways: list[tuple[type[TextButton], str, Intent]] = []
        if coming is not None:
            ways.append(
                (FilledButton, self.look.translate("Programme", "Coming events"), EnterItem(coming.day.toordinal()))
            )
        archive = self.context.link(self.slide.archive)
        if archive is not None:
            button_kind: type[TextButton] = FilledButton if coming is None else OutlinedButton
            ways.append((button_kind, self.look.translate("Programme", "Past events"), OpenSlide(archive)))
        for kind, words, intent in ways:
            button = kind(self.look, words, self, icon_name="arrow")
            wide = min(button.natural_width, w / len(ways) - 12)
            self.put(self.ask(button, intent), x, y, wide, 120)
            x += wide + GAP

    def _board(self, x: float, y: float, w: float, h: float, words: str = "") -> None:
        """A calendar on flax."""
        self.put(Panel(self.look, Ink.FLAX, self, outline=Ink.RULE if self.look.contrast else None), x, y, w, h)
        if words:
            self.text(RIBBON_TITLE, words, x + 40, y + 32, w - 80, 84, even=True, fit=True)
        grid = load_grid(paths.asset("stitch", "calendar.txt"))
        room = h - (140 if words else 40)
        stitched = Stitched(self.look, grid, largest_cell(grid, w - 80, room, 12), self.threads, self)
        bottom = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        self.stand(stitched, x, y + h - room - 20, w, room, bottom)

    def _recalled(self) -> PastEvent | None:
        """What happened around this day of another year."""
        archive = self.context.link(self.slide.archive)
        if archive is None:
            return None
        return recalled(self.context.pack.events(archive), self.today)

    def _remember(self, past: PastEvent, x: float, y: float, w: float, h: float) -> None:
        context, archive = self.context, self.slide.archive
        assert archive is not None
        label = fill(self.look.translate("Programme", "Looking back: %1"), when(past.date, self.look.language))
        poster = Poster(
            label=label,
            title=context.say(past.title),
            text=context.say(past.text) if past.text is not None else "",
            place=context.say(past.place),
            picture=past.picture,
        )
        pressable = self.region.reachable(y)
        card = EventPanel(context, poster, self, (w, h), pressable=pressable)
        if pressable:
            self.ask(card, OpenSheet(EventCard(slide=archive, number=context.pack.events(archive).index(past))))
        self.put(card, x, y, w, h)
