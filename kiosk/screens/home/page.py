"""Home: a calm choice.  One section shouts, the others wait; what is on today hangs on the thread."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import CAPTION, H0, H1, LEAD, RIBBON_LABEL, RIBBON_TITLE, Ink
from kiosk.model.dates import parse
from kiosk.model.pack import Anniversary
from kiosk.model.slide import Tone
from kiosk.model.visit import Intent, OpenSection, OpenSlide
from kiosk.pages.context import PageContext
from kiosk.screens.home.tile import Tile
from kiosk.widgets.card import CardButton
from kiosk.widgets.icon import IconMark
from kiosk.widgets.page import Page
from kiosk.widgets.picture import Stitched, largest_cell
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import route
from kiosk.widgets.touch import Ask
from kiosk.words.language import fill
from kiosk.words.locale import day_and_month, when
from kiosk.words.occasions import begins_today, on_now

Box = tuple[float, float, float, float]

LANDSCAPE: dict[int, list[Box]] = {
    5: [(96, 248, 706, 676), (826, 248, 560, 326), (1410, 248, 414, 326), (826, 598, 414, 326), (1264, 598, 560, 326)],
    4: [(96, 248, 706, 676), (826, 248, 998, 326), (826, 598, 487, 326), (1337, 598, 487, 326)],
    3: [(96, 248, 706, 676), (826, 248, 998, 326), (826, 598, 998, 326)],
    2: [(96, 248, 852, 676), (972, 248, 852, 676)],
    1: [(96, 248, 1728, 676)],
    6: [
        (96, 248, 560, 326),
        (680, 248, 560, 326),
        (1264, 248, 560, 326),
        (96, 598, 560, 326),
        (680, 598, 560, 326),
        (1264, 598, 560, 326),
    ],
}
PORTRAIT: dict[int, list[Box]] = {
    5: [(48, 556, 984, 460), (48, 1040, 560, 350), (632, 1040, 400, 350), (48, 1414, 400, 350), (472, 1414, 560, 350)],
    4: [(48, 556, 984, 460), (48, 1040, 984, 350), (48, 1414, 480, 350), (552, 1414, 480, 350)],
    3: [(48, 556, 984, 460), (48, 1040, 984, 350), (48, 1414, 984, 350)],
    2: [(48, 556, 984, 592), (48, 1172, 984, 592)],
    1: [(48, 556, 984, 1208)],
    6: [
        (48, 556, 480, 386),
        (552, 556, 480, 386),
        (48, 966, 480, 386),
        (552, 966, 480, 386),
        (48, 1376, 480, 386),
        (552, 1376, 480, 386),
    ],
}
ORNAMENT_ROOM: Box = (48, 396, 984, 580)
LOWERED_TOP, LOWERED_FOOT = 1000.0, 1776.0
"""Where lowered tiles of portrait begin and end."""
STRIP, LOWERED_RIBBON, LOWERED_GAP = 164.0, 104.0, 10.0
"""Heights of the second row of them and of the ribbon below, and the room between."""
RIBBON = 136.0
TILE_DELAY_MS = 80
SOON = timedelta(days=7)
"""How far ahead an anniversary is worth a visitor's while."""
Told = tuple[str, str, str, Intent]
"""Label, title, line and target of the ribbon."""


def lowered_boxes(count: int, *, portrait: bool, ribbon: bool) -> list[Box]:
    """Tiles with at least their lower parts within seated reach, and room for a ``ribbon`` below the first ones."""
    if not portrait:
        boxes = [_lowered(box) for box in LANDSCAPE[count]]
        above = range(3, 6) if count == 6 else range(1)
        return [(*box[:3], box[3] - 160) if ribbon and at in above else box for at, box in enumerate(boxes)]
    foot = LOWERED_FOOT - (LOWERED_RIBBON + LOWERED_GAP if ribbon else 0)
    high = foot - LOWERED_TOP
    if count <= 2:
        return _row([1.0] * count, LOWERED_TOP, high)
    strips = 3 if count == 6 else count - 2
    leading = [1.0, 1.0, 1.0] if count == 6 else [590.0, 370.0]
    return [
        *_row(leading, LOWERED_TOP, high - STRIP - LOWERED_GAP),
        *_row([1.0] * strips, foot - STRIP, STRIP),
    ]


def _row(shares: list[float], y: float, high: float) -> list[Box]:
    """Tiles side by side across the screen that stands, as wide as their shares."""
    room, x, boxes = 984 - 24 * (len(shares) - 1), 48.0, []
    for share in shares:
        wide = room * share / sum(shares)
        boxes.append((x, y, wide, high))
        x += wide + 24
    return boxes


def _lowered(box: Box) -> Box:
    """A tile of landscape whose lower end is within seated reach."""
    x, y, w, h = box
    if h > 326:
        return box
    return (x, y, w, 380) if y == 248 else (x, 652, w, 272)


class Ribbon(CardButton):
    """What is on today, or what happened on a day like this."""

    def __init__(self, look: Look, label: str, title: str, line: str, parent: QWidget) -> None:
        super().__init__(look, ". ".join(filter(None, (label, title, line))), Tone.PAPER, parent)
        self._label = Prose(look, RIBBON_LABEL, label, self, colour=Ink.RED_WORDS, fit=True)
        self._title = Prose(look, RIBBON_TITLE, title, self, even=True, fit=True)
        self._line = Prose(look, CAPTION, line, self, colour=Ink.INK_3, fit=True) if line else None
        self._edge = QWidget(self)
        self._edge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._edge.setAutoFillBackground(True)
        colours = self._edge.palette()
        colours.setColor(self._edge.backgroundRole(), look.palette.colour(Ink.RED))
        self._edge.setPalette(colours)
        self._arrow = IconMark(look, "arrow", 40, self)

    def placed(self) -> None:
        px, face = self.look.frame.px, self.face
        wide = face.width() - px(44 + 96)
        label, line = px(36), px(34) if self._line is not None else 0
        title = min(self._title.natural_height(wide) + 2, face.height() - px(16) - label - line)
        y = face.top() + (face.height() - label - title - line) // 2
        for words, high in ((self._label, label), (self._title, title), (self._line, line)):
            if words is not None:
                words.setGeometry(face.left() + px(44), y, wide, high)
            y += high
        self._edge.setGeometry(face.left(), face.top(), px(12), face.height())
        self._arrow.move(face.right() - px(72), face.top() + (face.height() - self._arrow.height()) // 2)


class HomePage(Page):
    """The sections of the pack as tiles."""

    shows_news = True

    def __init__(self, context: PageContext, parent: QWidget, *, sewing: bool) -> None:
        """``sewing`` lets the emblems be sewn in: on the first view of a visit."""
        super().__init__(context.look, parent)
        self.context = context
        self.setAccessibleName(context.say(context.pack.head.pack.title))
        self._tiles: list[Tile] = []
        self._sewing = sewing and context.fresh
        self._shown = self._today()
        self._headline()
        self._put_tiles()
        self._put_ribbon()

    def entered(self) -> None:
        if self._sewing:
            for index, tile in enumerate(self._tiles):
                if tile.emblem is not None:
                    tile.emblem.sew(index * TILE_DELAY_MS)

    def time_passed(self, now: datetime) -> bool:
        self.context = replace(self.context, now=now)
        return self._today() != self._shown

    @property
    def portrait(self) -> bool:
        return self.look.frame.portrait

    def _headline(self) -> None:
        pack = self.context.pack.head.pack
        if self.portrait:
            self.text(H0, pack.title, 48, 88, 984, 212, even=True, fit=True)
            self.text(LEAD, pack.line, 48, 312, 984, 60, colour=Ink.INK_2, fit=True)
            if self.look.lowered:
                self._put_ornament()
        elif self.look.lowered:
            self.text(H0, pack.title, 96, 56, 1728, 116, fit=True)
            self.text(LEAD, pack.line, 96, 176, 1728, 56, colour=Ink.INK_2, fit=True)
        else:
            self.text(H1, pack.title, 96, 60, 1120, 92, fit=True)
            self.text(LEAD, pack.line, 96, 152, 1120, 54, colour=Ink.INK_2, fit=True)

    def _put_ornament(self) -> None:
        """The ornament of the attract screen, in the room above lowered tiles."""
        ornament = self.context.pack.head.pack.attract.ornament
        grid = self.context.grid(ornament)
        if grid is not None:
            cell, name = largest_cell(grid, *ORNAMENT_ROOM[2:]), self.look.palette.name
            stitched = Stitched(self.look, grid, cell, name, self, alt=ornament.alt)
            stitched.move(self.look.frame.rect(*ORNAMENT_ROOM).center() - stitched.rect().center())

    def _put_tiles(self) -> None:
        sections = list(self.context.contents)
        lowered = self.look.lowered
        boxes = (
            lowered_boxes(len(sections), portrait=self.portrait, ribbon=self._shown is not None)
            if lowered
            else (PORTRAIT if self.portrait else LANDSCAPE)[len(sections)]
        )
        for index, (section, box) in enumerate(zip(sections, boxes, strict=True)):
            big = index == 0 and len(sections) != 6
            tile = Tile(self.context, section, self, box[2:], big=big)
            Ask(tile, self, OpenSection(section.id))
            self.put(tile, *box)
            self._tiles.append(tile)
            if self._sewing and tile.emblem is not None:
                tile.emblem.hold_back()

    def _put_ribbon(self) -> None:
        if self._shown is None:
            if not self.portrait:
                self.thread_line.running(route((70, 949), (48, 949), (48, 36), (2100, 36)))
            return
        label, title, line, intent = self._shown
        low = self.portrait and self.look.lowered
        if low:
            label, line = " · ".join(filter(None, (label, line))), ""
        ribbon = Ribbon(self.look, label, title, line, self)
        Ask(ribbon, self, intent)
        if self.portrait:
            high = LOWERED_RIBBON if low else RIBBON
            top = LOWERED_FOOT - high if low else 392
            y = top + high / 2
            self.put(ribbon, 48, top, 984, high)
            self.thread_line.running(route((46, 1789), (24, 1789), (24, y), (48, y)))
        elif self.look.lowered:
            six = len(self._tiles) == 6
            self.put(ribbon, 96, 788, 1728 if six else LANDSCAPE[len(self._tiles)][0][2], RIBBON)
            self.thread_line.running(route((70, 949), (48, 949), (48, 856), (96, 856)))
        else:
            self.put(ribbon, 1248, 68, 576, RIBBON)
            self.thread_line.running(route((70, 949), (48, 949), (48, 36), (1254, 36), (1254, 70)))

    def _today(self) -> Told | None:
        """What is on today, an anniversary of these days, or else the news."""
        return self._on_the_programme() or self._anniversary() or self._news()

    def _anniversary(self) -> Told | None:
        """The next one, where that is today or within a week."""
        context, today = self.context, self.context.now.date()
        shown = [one for one in context.pack.head.anniversaries if context.contents.section_of(one.slide) is not None]
        coming = _next_anniversary(shown, today)
        if coming is None or _anniversary_after(coming, today) - today > SOON:
            return None
        return self._years_since(coming), context.say(coming.title), "", OpenSlide(coming.slide, coming.entry)

    def _news(self) -> Told | None:
        """What stands first on the news page: of a feed, or of the pack."""
        key, news = self.context.headlines() or ("", [])
        if not news:
            return None
        label = fill(self.look.translate("Home", "From the news, %1"), when(news[0].date, self.look.language))
        return label, self.context.say(news[0].title), "", OpenSlide(key)

    def _years_since(self, coming: Anniversary) -> str:
        """The anniversary's day, and how many years it marks."""
        today = self.context.now.date()
        day = _anniversary_after(coming, today)
        years = day.year - parse(coming.date).first.year
        if day == today:
            return self.tr("Today marks %n years", "", years)
        return fill(self.tr("%n years ago on %1", "", years), day_and_month(day, self.look.language))

    def _on_the_programme(self) -> Told | None:
        """What of today's programme is on, or else comes next; what takes the whole day gives way."""
        context, now = self.context, self.context.now
        for key in context.pack.head.programmes:
            if context.contents.section_of(key) is None:
                continue
            timetable = context.timetable(key)
            on = timetable.at(now)
            coming = on.next if on.next is not None and on.next.day == timetable.local(now).date() else None
            timed = [each for each in on.now if each.event.from_ is not None]
            for each, label in (
                *((each, on_now) for each in timed),
                (coming, begins_today),
                *((each, on_now) for each in on.now),
            ):
                if each is not None:
                    event = each.event
                    return (
                        label(each, timetable, self.look.language),
                        context.say(event.title),
                        context.say(event.place),
                        OpenSlide(key),
                    )
        return None


def _next_anniversary(anniversaries: Iterable[Anniversary], today: date) -> Anniversary | None:
    """The entry whose day of the year comes next, today's included; of several the latest year."""
    past = [entry for entry in anniversaries if entry.date < today.isoformat()]
    return min(past, key=lambda entry: (_anniversary_after(entry, today), -parse(entry.date).first.year), default=None)


def _anniversary_after(entry: Anniversary, today: date) -> date:
    """The first day from today on that is an anniversary of the entry; that of 29 February is the 28th."""
    first = parse(entry.date).first
    assert first.month is not None
    assert first.day is not None
    day = min(first.day, 28) if first.month == 2 else first.day
    this_year = date(today.year, first.month, day)
    return this_year if this_year >= today else this_year.replace(year=today.year + 1)
