"""Years as knots on the thread; a touch on one opens its story above (in portrait, beside) it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPolygon
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import BODY, CARD_TITLE, DATE, H2, KNOT_OPENS, LABEL, Ink
from kiosk.machine import paths
from kiosk.model.dates import parse
from kiosk.model.slide import Timeline, TimelineEntry
from kiosk.model.visit import Citation, OpenSheet, OpenSlide, PickItem
from kiosk.pages.context import spoken_source
from kiosk.pages.layout import longest, text_height
from kiosk.pages.region import PORTRAIT_LEFT
from kiosk.pages.slide import SlidePage
from kiosk.slides.timeline.knots import PITCH, ROW_LEFT, Band, Knot, first_of, pitch_of
from kiosk.stitch.grid import load_grid
from kiosk.stitch.weave import from_the_centre
from kiosk.widgets.buttons import Chip, Flag, LinkButton, chip_size
from kiosk.widgets.panel import Fade, Panel
from kiosk.widgets.picture import Stitched
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import Across, Scroll
from kiosk.widgets.thread import DATA_CORD, Thread, polyline
from kiosk.widgets.touch import Touchable
from kiosk.widgets.typesetting import TextBlock
from kiosk.words.locale import when

EDGE = 96.0
"""Where the band begins: beside the lane of the selvedge."""
IN_SIGHT = 8
"""Knots that stand on the band's visible part at rest."""
KNOT, STAR_CELL = 18.0, 5.0
LEAST_SHRUNK = 0.9
"""A card's title that need not be reduced further stands on one line."""
FADE, FADE_ABOVE, BESIDE_AXIS = 72.0, 32.0, 140.0
"""In portrait, the depths in which rows fade, less above, where one row begins; and the left edge of words."""
EDGE_MARGIN = 16.0
"""Room that words keep to the right edge of the glass."""


def year(entry: TimelineEntry) -> int:
    """The year under a knot."""
    return parse(entry.date).first.year


class TimelinePage(SlidePage):
    """Shows a Timeline."""

    slide: Timeline

    def build(self) -> None:
        self._card_parts: list[QWidget] = []
        self._flags: list[Flag] = []
        self._scroll: Scroll | None = None
        below = self.headline()
        if self.portrait:
            self._portrait_top = below + 20
            self._build_portrait()
        else:
            self._card_top = below + 24
            self._card_height = 360.0 if self.lowered else 400.0
            self._axis = 612.0 if self.lowered else 698.0
            self._build_landscape()

    def show_item(self) -> None:
        if self.portrait:
            self.change_softly(self._band_box, self._open_item, rise=0)
        else:
            box = self.look.frame.rect(96, self._card_top, 1728, self._card_height)
            self.change_softly(box, self._open_item)
            self._star.hold_back()
            self._star.sew(0, KNOT_OPENS)
        self.update()

    @property
    def _band_box(self) -> QRect:
        """Where the rows of portrait are, in pixels."""
        return self.look.frame.rect(0, self._portrait_top, 1080, self.foot - self._portrait_top)

    def _open_item(self) -> list[QWidget]:
        """Show the story that the state asks for; returns what is new on its card."""
        former = self._scroll
        offset = former.offset() if former is not None else 0
        parts = [*self._card_parts, *self._flags, *([former] if former is not None else [])]
        self._card_parts, self._flags = [], []
        self.exchange(parts, self._build_portrait if self.portrait else self._build_landscape)
        if self._scroll is not None:
            self._scroll.scroll_to(offset)
        self._bring_into_view()
        if self.portrait and self._scroll is not None:
            return [self._scroll, *self._card_parts]
        return [part for part in self._card_parts if not isinstance(part, Panel)]

    @property
    def _here(self) -> int:
        return min(self.state.item, len(self.slide.entries) - 1)

    @property
    def _pitch(self) -> float:
        return pitch_of(self.look)

    def _along(self, index: int) -> float:
        """Where a knot stands on the band."""
        return first_of(self.look) + index * self._pitch

    @property
    def _in_sight(self) -> int:
        return int(IN_SIGHT * PITCH / self._pitch)

    @property
    def _split(self) -> float:
        """Where the picture of a card ends: sooner where its words are larger."""
        return 602.0 if self.larger else 802.0

    @property
    def _entry(self) -> TimelineEntry:
        return self.slide.entries[self._here]

    def _knot(self, index: int, entry: TimelineEntry, band: Band) -> Knot:
        title, label = self.context.say(entry.title), self.context.say(entry.label)
        knot = Knot(self.look, year(entry), title, label, band, opened=index == self._here)
        self.ask(knot, PickItem(index))
        return knot

    # Landscape

    def _build_landscape(self) -> None:
        self._card_parts = self.built(self._card)
        count = len(self.slide.entries)
        top = self._axis - 58
        height = (820.0 if self.lowered else 944.0) - top
        band = Band(self.look, 1920 - EDGE + max(0, count - self._in_sight) * self._pitch, height)
        axis = 58.0
        band.draw_axis(axis, [year(entry) for entry in self.slide.entries], self._count)
        for index, entry in enumerate(self.slide.entries):
            x = self._along(index)
            knot = self._knot(index, entry, band)
            px = self.look.frame.px
            knot.place(QRect(px(x - self._pitch / 2 + 3), px(4), px(self._pitch - 6), px(height - 8)))
            if index != self._here:
                band.thread_line.open_knot(x, axis, KNOT)
        self._star = self._put_star(band, self._along(self._here), axis)
        self._scroll = Across(band, self)
        self.put(self._scroll, EDGE, top, self.look.frame.design[0] - EDGE, height)
        self._scroll.rest_at_every(self.look.frame.px(self._pitch))
        self._scroll.scrolled.connect(self._follow)
        self._put_flags()
        self.thread_line = Thread()
        self.climb(self._axis, EDGE)
        self._bring_into_view()

    def _put_flags(self) -> None:
        """At both ends of the thread, the way back to the opened knot."""
        here, name = year(self._entry), self.context.say(self._entry.title)
        for words, right in ((f"\u2039 {here}", False), (f"{here} \u203a", True)):
            flag = Flag(self.look, words, self)
            flag.setAccessibleName(f"{here}: {name}")
            flag.tapped.connect(self._bring_into_view)
            wide = flag.natural_width
            self.put(flag, 1824 - wide if right else EDGE, self._axis - 32, wide, 64)
            self._flags.append(flag)

    def _count(self, years: int) -> str:
        return self.tr("%n years", "", years)

    def _put_star(self, band: QWidget, x: float, y: float) -> Stitched:
        grid = load_grid(paths.asset("stitch", "star.txt"))
        star = Stitched(self.look, grid, STAR_CELL, self.threads, band, order=from_the_centre)
        px = self.look.frame.px
        star.move(px(x) - star.width() // 2, px(y) - star.height() // 2)
        return star

    def _bring_into_view(self) -> None:
        if self._scroll is None:
            return
        px = self.look.frame.px
        if self.portrait:
            wanted = px(self._star_at) - self._scroll.height() * 0.22
            self._scroll.scroll_to(max((px(top) for top in self._row_tops if px(top) <= wanted), default=0))
        else:
            before = max(0, min(self._here - self._in_sight // 2 + 1, len(self.slide.entries) - self._in_sight))
            self._scroll.scroll_to(px(self._pitch) * before)
            self._follow()

    def _follow(self) -> None:
        """The card's pointer follows its knot, or points to its flag, and no words are cut at the edges."""
        if self._scroll is not None:
            left, px = self._scroll.offset(), self.look.frame.px
            right = left + self._scroll.width()
            for knot in self._scroll.findChildren(Knot):
                knot.keep_words_inside(left, right - px(EDGE_MARGIN))
            knot_at = px(self._along(self._here))
            if len(self._flags) == 2:  # None while a card gives way to another, when a band may move as it goes.
                before, behind = self._flags
                before.setVisible(knot_at < left + px(34))
                behind.setVisible(knot_at > right - px(130))
        self.update(self.look.frame.rect(0, self._card_top + self._card_height - 4, 1920, 40))

    def _card(self) -> None:
        top, high, entry, context = self._card_top, self._card_height, self._entry, self.context
        x, wide = self._split + 56, 1778 - self._split - 56
        self.put(
            Panel(self.look, Ink.PAPER, self, outline=Ink.RULE if self.look.contrast else None), 96, top, 1728, high
        )
        self.put(Panel(self.look, Ink.FLAX, self), 96, top, self._split - 96, high)
        bottom = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        self.picture(entry.picture, 120, top + 16, self._split - 144, high - 16, most=9, align=bottom)
        self.text(DATE, when(entry.date, self.look.language), x, top + 20, wide, 46, colour=Ink.RED_WORDS, fit=True)
        title = context.say(entry.title)
        below = self.text(CARD_TITLE, title, x, top + 60, wide, self._title_height(title, wide), even=True, fit=True)
        room = top + high - below - (12 if self.lowered else 92)
        self.text(BODY, entry.text, x, below + 4, wide - 10, room, fit=True)
        self._card_controls(x, 1824, (820.0 if self.lowered else top + high - 100) + 10)

    def _title_height(self, title: str, wide: float) -> float:
        """Two lines where one would make the title much smaller; large text leaves room for one only."""
        fits = TextBlock.of(self.look, CARD_TITLE, title).width() * LEAST_SHRUNK <= self.look.frame.px(wide)
        lines = 1 if fits or self.larger else 2
        return self.look.line_height(CARD_TITLE) / self.look.frame.scale * lines + 2

    def _card_controls(self, left: float, right: float, y: float, parent: QWidget | None = None) -> None:
        entry = self._entry
        citation = Citation(sources=entry.sources)
        more = self._more_button(parent)
        stacked = self.larger and self.portrait
        room = right - left - (more.natural_width + 40 if more is not None and not stacked else 36)
        choices = self.context.chips(entry.sources)
        words = longest(self.look, choices, room)
        code = self.context.have_code(entry.sources)
        chip = Chip(self.look, words, spoken_source(words, self.look), parent or self, code=code)
        wide, high = chip_size(self.look, words)
        self._put_in(parent, self.ask(chip, OpenSheet(citation)), left, y + 10, min(wide, room), high)
        if more is not None:
            below = 84 if stacked else 0
            self._put_in(parent, more, right - more.natural_width - 16, y + below, more.natural_width, 76)

    def _more_button(self, parent: QWidget | None) -> LinkButton | None:
        target = self.context.link(self._entry.more)
        if target is None:
            return None
        more = LinkButton(self.look, self.look.translate("Timeline", "Read on"), parent or self, icon_name="arrow")
        self.ask(more, OpenSlide(target))
        return more

    def _put_in(self, parent: QWidget | None, widget: Touchable, x: float, y: float, w: float, h: float) -> None:
        if parent is None:
            self.put(widget, x, y, w, h)
        else:
            px = self.look.frame.px
            widget.place(QRect(px(x), px(y), px(w), px(h)))

    def paint_below(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        if self.portrait or self._scroll is None:
            return
        frame = self.look.frame
        x = frame.px(EDGE + self._along(self._here)) - self._scroll.offset() + round(frame.design_rect.left())
        x = next((flag.geometry().center().x() for flag in self._flags if flag.isVisible()), x)
        y = frame.rect(0, self._card_top + self._card_height, 1, 1).top()
        if frame.px(130) < x - frame.design_rect.left() < frame.px(1790):
            side = frame.px(26)
            on_picture = x - frame.design_rect.left() < frame.px(self._split)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.palette.colour(Ink.FLAX if on_picture else Ink.PAPER))
            painter.drawPolygon(QPolygon([QPoint(x - side, y - 2), QPoint(x + side, y - 2), QPoint(x, y + side)]))

    # Portrait

    def _build_portrait(self) -> None:
        rows = [self._row_height(index) for index in range(len(self.slide.entries))]
        band = Band(self.look, 1080, sum(rows) + 60)
        px, axis = self.look.frame.px, 106.0
        y = 40.0
        line = band.thread_line
        centres, self._row_tops = [], []
        for index, (entry, high) in enumerate(zip(self.slide.entries, rows, strict=True)):
            opened = index == self._here
            self._row_tops.append(y)
            centres.append(y + (40 if opened else 48))
            if opened:
                self._open_row(band, y, high)
            else:
                knot = self._knot(index, entry, band)
                knot.place(QRect(px(ROW_LEFT), px(y), px(968), px(high - 4)))
            y += high
        line.running(polyline([(axis, 0), (axis, centres[0])]))
        line.cord(polyline([(axis, centres[0]), (axis, centres[-1])]), DATA_CORD)
        line.running(polyline([(axis, centres[-1]), (axis, y + 20)]))
        for index, centre in enumerate(centres):
            if index != self._here:
                line.open_knot(axis, centre, KNOT)
        self._star_at = centres[self._here]
        self._star = self._put_star(band, axis, self._star_at)
        self._scroll = Scroll(band, self)
        top = self._portrait_top
        self.put(self._scroll, 0, top, 1080, self.foot - top)
        self._put_fades(top)
        self.thread_line = Thread()
        self.climb(top, 84)
        self.thread_line.running(polyline([(84, top), (axis, top)]))
        self._bring_into_view()

    def _put_fades(self, top: float) -> None:
        """Rows sink into the page where the band goes on; the thread that arrives above stays."""
        assert self._scroll is not None
        self._fades = [Fade(self.look, self, upper=True), Fade(self.look, self)]
        self.put(self._fades[0], BESIDE_AXIS, top, 1080 - BESIDE_AXIS, FADE_ABOVE)
        self.put(self._fades[1], PORTRAIT_LEFT, self.foot - FADE, 1080 - PORTRAIT_LEFT, FADE)
        self._card_parts += self._fades
        self._scroll.scrolled.connect(self._show_fades)
        self._show_fades()

    def _show_fades(self) -> None:
        assert self._scroll is not None
        bar = self._scroll.bar
        for fade, more in zip(self._fades, (bar.value() > 0, bar.value() < bar.maximum()), strict=True):
            fade.setVisible(more)
            fade.raise_()

    def _row_height(self, index: int) -> float:
        if index != self._here:
            return max(100.0, text_height(self.look, LABEL, self.slide.entries[index].label, 640, even=True) + 56)
        words = text_height(self.look, BODY, self._entry.text, 780)
        title = text_height(self.look, H2, self._entry.title, 780, even=True)
        return 276 + 60 + words + title + 150 + self._controls_below

    def _open_row(self, band: QWidget, y: float, high: float) -> None:
        entry, context, px = self._entry, self.context, self.look.frame.px
        card = Panel(self.look, Ink.PAPER, band, outline=Ink.RULE if self.look.contrast else None)
        card.setGeometry(px(184), px(y), px(848), px(high - 24))
        top = Panel(self.look, Ink.FLAX, band)
        top.setGeometry(px(184), px(y), px(848), px(276))
        grid = context.grid(entry.picture)
        if grid is not None:
            cell = max(1, min(6, int(800 / grid.width), int(256 / grid.height)))
            stitched = Stitched(self.look, grid, cell, self.threads, band, alt=entry.picture.alt)
            stitched.move(px(608) - stitched.width() // 2, px(y + 276) - stitched.height())
        below = y + 292
        for style, words, colour, even in (
            (DATE, when(entry.date, self.look.language), Ink.RED_WORDS, False),
            (H2, context.say(entry.title), Ink.INK, True),
            (BODY, context.say(entry.text), Ink.INK, False),
        ):
            prose = Prose(self.look, style, words, band, colour=colour, even=even)
            tall = prose.natural_height(px(780))
            prose.setGeometry(px(220), px(below), px(780), tall + 1)
            below += tall / self.look.frame.scale + 4
        self._card_controls(220, 1016, y + high - 122 - self._controls_below, band)

    @property
    def _controls_below(self) -> float:
        """Room for a second row of controls, where large words need it."""
        return 84.0 if self.larger else 0.0
