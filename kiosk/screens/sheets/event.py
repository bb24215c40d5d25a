"""The card of an event: what, when, where, and a code that puts it into a phone's calendar; or where it was read."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.design.theme import BODY, H1, SHEET_CAPTION, SHEET_TEXT, SIDE, Ink
from kiosk.machine import paths
from kiosk.model.archive import House
from kiosk.model.ics import calendar_entry
from kiosk.model.programme import Occurrence
from kiosk.model.slide import Picture
from kiosk.model.visit import Citation, CloseSheet, EventCard, OpenSheet, OpenSlide
from kiosk.pages.context import PageContext, spoken_source
from kiosk.screens.sheets.base import BaseSheet
from kiosk.stitch.grid import load_grid
from kiosk.widgets.buttons import Chip, FilledButton, OutlinedButton, chip_size
from kiosk.widgets.icon import IconMark
from kiosk.widgets.panel import Panel, Rule
from kiosk.widgets.picture import Photograph, Stitched, largest_cell
from kiosk.widgets.qr import QrCode
from kiosk.widgets.thread import polyline
from kiosk.words.locale import when
from kiosk.words.occasions import day_and_hours, hours

QR = 320.0
CHIP = 500.0
"""Room for the sources of what has been."""
ROW = 112.0


class EventSheet(BaseSheet):
    """Shows an event of a programme on one of its days, or an entry of an archive."""

    def __init__(self, context: PageContext, card: EventCard, parent: QWidget) -> None:
        portrait = context.look.frame.portrait
        slide: Any = context.pack.slide(card.slide)
        super().__init__(context, context.say(slide.name or slide.title), 420.0 if portrait else 196.0, parent)
        self._shown: Any = slide.houses[card.number] if card.house else context.pack.events(card.slide)[card.number]
        self._timetable = context.timetable(card.slide) if card.day is not None else None
        self._held: Occurrence | None = None
        if self._timetable is not None and card.day is not None:
            self._held = self._timetable.occurrence(card.number, card.day)
        if portrait:
            self._stand_upright()
        else:
            self._lie()

    def _lie(self) -> None:
        top = self.top + 100
        self._board(self.left, top, 706, 1040 - top)
        x, wide = 858.0, 580.0 if self._held is not None else 450.0
        y = self.text(H1, self._shown.title, x, top - 10, 820, 184, even=True, fit=True)
        self._thread(top + 186, x, 404)
        y = self._rows(x, top + 196, wide)
        self._proof(660.0 if self.look.lowered else top + 196)
        self._ways_on(x, max(y + 20, 880.0))

    def _stand_upright(self) -> None:
        top = self.top + 96
        y = self.text(H1, self._shown.title, self.left, top, 860, 176, even=True, fit=True)
        self._board(self.left, y + 16, self.width_units, 480)
        self._thread(y + 520, self.left, 480)
        below = self._rows(self.left, y + 532, 600 if self._held is not None else 470)
        self._proof(y + 548)
        self._ways_on(self.left, max(below + 24, 1640.0))

    def _thread(self, y: float, x: float, length: float) -> None:
        self.thread_line.running(polyline([(-200, y), (x, y)]))
        self.thread_line.cord(polyline([(x, y), (x + length, y)])).knot(x + length, y, 13)

    def _board(self, x: float, y: float, w: float, h: float) -> None:
        """The picture on flax, with the words above it."""
        panel = Panel(self.look, Ink.FLAX, self, outline=Ink.RULE if self.look.contrast else None)
        self.put(panel, x, y, w, h)
        below, text = y + 24, getattr(self._shown, "text", None)
        if text is not None:
            below = self.text(BODY, text, x + 40, y + 36, w - 80, colour=Ink.INK_2)
        room = y + h - below - 48
        picture: Picture | None = getattr(self._shown, "picture", None)
        grid = self.context.grid(picture) if picture is not None else load_grid(paths.asset("stitch", "calendar.txt"))
        alt = picture.alt if picture is not None else ""
        if room < 100:
            return
        if grid is None and picture is not None:
            file = self.context.pack.media(picture.file)
            photograph = Photograph(self.look, file, self, alt=alt, credit=picture.credit, needed=False)
            self.put(photograph, x, below + 24, w, y + h - below - 24)
        elif grid is not None:
            stitched = Stitched(self.look, grid, largest_cell(grid, w - 80, room, 12), self._threads, self, alt=alt)
            box, size = self.look.frame.rect(x, below + 24, w, room), stitched.picture_size()
            stitched.move(box.left() + (box.width() - size.width()) // 2, box.bottom() - size.height())

    @property
    def _threads(self) -> str:
        return self.look.palette.name

    def _facts(self) -> list[tuple[str, str]]:
        shown, language, held = self._shown, self.look.language, self._held
        if held is not None and self._timetable is not None:
            said = day_and_hours(held.day, hours(held, self._timetable, language), language)
        else:
            said = when(shown.date, language)
            said = said[:1].upper() + said[1:]
        caption = (
            self.look.translate("Event", "Founded")
            if isinstance(shown, House)
            else self.look.translate("Event", "When")
        )
        rows = [(caption, said)]
        if shown.place is not None:
            rows.append((self.look.translate("Event", "Where"), self.context.say(shown.place)))
        if isinstance(shown, House):
            return rows
        return [*rows, (self.look.translate("Event", "Kind"), self.context.say(self.context.kind(shown.kind).label))]

    def _rows(self, x: float, y: float, w: float) -> float:
        for caption, words in self._facts():
            self.put(Rule(self.look, self), x, y, w, self.look.palette.rule_width)
            below = self.text(SHEET_CAPTION, caption, x, y + 12, w, colour=Ink.INK_3)
            y = max(y + ROW, self.text(SHEET_TEXT, words, x, below + 2, w) + 14)
        return y

    def _proof(self, y: float) -> None:
        """A code for the calendar; of what has been, where it was read."""
        shown = self._shown
        if self._held is None:
            self._chip(shown.sources, y)
            return
        x = self.right - QR
        entry = calendar_entry(self._held, self.context.say(shown.title), self.context.say(shown.place))
        spoken = self.look.translate("Event", "QR code with the entry for a calendar")
        self.put(QrCode(self.look, entry, spoken, self), x, y, QR, QR)
        mark = IconMark(self.look, "cal", 36, self, colour=Ink.INK_2)
        mark.move(self.look.frame.rect(x, y + QR + 20, 36, 36).topLeft())
        words = self.look.translate("Event", "Scan to put it into your calendar")
        self.text(SIDE, words, x + 52, y + QR + 16, QR - 52, 80, colour=Ink.INK_2, fit=True)

    def _chip(self, sources: tuple[str, ...], y: float) -> None:
        choices = self.context.chips(sources)
        choices.append(choices[-1].rpartition(" · ")[0])
        words = next((words for words in choices if chip_size(self.look, words)[0] <= CHIP), choices[-1])
        chip = Chip(self.look, words, spoken_source(words, self.look), self, code=self.context.have_code(sources))
        wide, high = chip_size(self.look, words)
        y = y if not self.look.lowered else max(y, 1500.0 if self.portrait else 660.0)
        wide = min(wide, CHIP)
        self.put(self.ask(chip, OpenSheet(Citation(sources=sources))), self.right - wide, y + 16, wide, high)

    def _ways_on(self, x: float, y: float) -> None:
        more = getattr(self._shown, "more", None)
        back = FilledButton(self.look, self.look.translate("Event", "Back"), self)
        self.put(self.ask(back, CloseSheet()), x, y, back.natural_width, 120)
        if more is not None and self.context.contents.section_of(more) is not None:
            button = OutlinedButton(self.look, self.look.translate("Event", "The whole story"), self, icon_name="arrow")
            after = x + back.natural_width + 24
            self.put(self.ask(button, OpenSlide(more)), after, y, button.natural_width, 120)
