"""Text in two columns beside a picture; what does not fit takes the picture's place, then scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.model.slide import Story
from kiosk.model.visit import Scroll as ScrollTo
from kiosk.services.theme import BODY, H2, READING, READING_LARGE, READING_PORTRAIT, SIDE, Style
from kiosk.slides.slide import SlidePage
from kiosk.widgets.panel import Panel
from kiosk.widgets.picture import largest_cell
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import GUTTER, Reading
from kiosk.widgets.thread import polyline

PARAGRAPH_GAP = 24.0
CARD_GAP = 36.0
LEAST_PICTURE = 220.0
"""Height in design units for which a picture is worth showing."""
MOST = 12
"""Design units of the largest cross."""
BESIDE_A_CARD = ((READING_LARGE, 552.0), (READING, 552.0), (READING, 620.0), (BODY, 620.0))
"""Type and width of the two columns, tried in turn until the text leaves room for the card."""


class StoryPage(SlidePage):
    """Shows a Story."""

    slide: Story

    def build(self) -> None:
        below = self.headline()
        line = below + 22
        self.climb(line)
        knot = 700.0 if self.portrait else 1230.0
        self.thread_line.cord(polyline([(self.left, line), (knot, line)]))
        self.thread_line.running(polyline([(knot, line), (self.look.frame.design[0] + 200, line)])).knot(knot, line, 13)
        if self.portrait:
            self._one_column(line + 34)
        else:
            self._two_columns(line + 32)
        self.chips(self.left, self.foot - 80, self.width_units if self.portrait else 1140)

    def _two_columns(self, top: float) -> None:
        room = self.foot - 96 - top
        for style, width in BESIDE_A_CARD:
            split = self._split(style, width, room)
            if split is not None:
                second = 96 + width + 42
                self._columns(style, split, width, 96, second, top)
                x = second + width + 48
                self._tall_card(x, top + 2, 1824 - x, self.foot - 24 - top)
                return
        split = self._split(READING, 840, room)
        if split is None:
            self._scrolled(READING, self.left, top, 1280, room)
            return
        ends = self._columns(READING, split, 840, 96, 984, top)
        x, y = min(zip((96.0, 984.0), ends, strict=True), key=lambda end: end[1])
        if top + room - y >= LEAST_PICTURE:
            self._stand_picture(x, y, 840, top + room - y)

    def _one_column(self, top: float) -> None:
        room = self.foot - 112 - top
        paragraphs = range(len(self.slide.paragraphs))
        for style in (READING_PORTRAIT, READING_LARGE, READING):
            height = self._height(style, paragraphs, self.width_units)
            if room - height - CARD_GAP >= LEAST_PICTURE:
                self._columns(style, (len(paragraphs),), self.width_units, self.left, 0, top)
                self._wide_card(self.left, top + height + CARD_GAP, self.width_units, room - height - CARD_GAP)
                return
        if self._height(READING_PORTRAIT, paragraphs, self.width_units) <= room:
            self._columns(READING_PORTRAIT, (len(paragraphs),), self.width_units, self.left, 0, top)
        else:
            self._scrolled(READING_PORTRAIT, self.left, top, self.width_units, room)

    def _split(self, style: Style, width: float, room: float) -> tuple[int, ...] | None:
        """How many paragraphs go into the first column, so that both are about as long; None if they do not fit."""
        count = len(self.slide.paragraphs)
        heights = {
            first: max(self._height(style, range(first), width), self._height(style, range(first, count), width))
            for first in range(1, count + 1)
        }
        best = min(heights, key=lambda first: (heights[first], -first))
        return (best, count - best) if heights[best] <= room else None

    def _height(self, style: Style, which: range, width: float) -> float:
        frame = self.look.frame
        heights = [
            Prose(self.look, style, self.scene.say(self.slide.paragraphs[index])).natural_height(frame.px(width))
            for index in which
        ]
        return sum(heights) / frame.scale + PARAGRAPH_GAP * max(0, len(heights) - 1)

    def _columns(
        self, style: Style, split: tuple[int, ...], width: float, x1: float, x2: float, top: float
    ) -> list[float]:
        """Set the paragraphs; returns the y below each column."""
        index, ends = 0, []
        for count, x in zip(split, (x1, x2), strict=False):
            y = top
            for paragraph in self.slide.paragraphs[index : index + count]:
                y = self.text(style, self.scene.say(paragraph), x, y, width) + PARAGRAPH_GAP
            index += count
            ends.append(y)
        return ends

    def _scrolled(self, style: Style, x: float, y: float, width: float, height: float) -> None:
        frame = self.look.frame
        content = QWidget()
        top, pixels = 0, frame.px(width)
        for paragraph in self.slide.paragraphs:
            prose = Prose(self.look, style, self.scene.say(paragraph), content)
            high = prose.natural_height(pixels)
            prose.setGeometry(0, top, pixels, high)
            top += high + frame.px(PARAGRAPH_GAP)
        content.resize(pixels, top)
        scroll = Reading(self.look, content, self)
        self.put(scroll, x, y, width + GUTTER, height)
        scroll.scroll_to(self.state.scroll)
        scroll.moved.connect(self._scrolled_to)

    def _scrolled_to(self, offset: float) -> None:
        self.intent.emit(ScrollTo(offset))

    def _tall_card(self, x: float, y: float, w: float, h: float) -> None:
        """The picture under its caption."""
        self.put(Panel(self.look, "flax", self), x, y, w, h)
        below = self._caption(x + 36, y + 32, w - 72, y + h) + 20
        self._stand_picture(x, below, w, y + h - below)

    def _wide_card(self, x: float, y: float, w: float, h: float) -> None:
        """The picture beside its caption; the card is little higher than the taller of them."""
        side, limit = w * 0.56, y + h - 24
        grid = self.scene.grid(self.slide.picture)
        if grid is not None:
            h = min(h, max(LEAST_PICTURE, grid.height * largest_cell(grid, side - 48, h - 24, MOST) * 1.25))
        card = Panel(self.look, "flax", self)
        self.put(card, x, y, w, h)
        below = self._caption(x + 36, y + 28, w - side - 36, limit)
        if below + 24 > y + h:
            h = below + 24 - y
            self.put(card, x, y, w, h)
        self._stand_picture(x + w - side, y + 24, side - 24, h - 24)

    def _caption(self, x: float, y: float, w: float, limit: float) -> float:
        """What the picture shows, its second line only if that ends above ``limit``; returns the y below."""
        below = self.text(H2, self.scene.say(self.slide.caption), x, y, w, even=True)
        if self.slide.caption_line is None:
            return below
        line = self.scene.say(self.slide.caption_line)
        high = Prose(self.look, SIDE, line).natural_height(self.look.frame.px(w)) / self.look.frame.scale
        return self.text(SIDE, line, x, below + 12, w) if below + 12 + high <= limit else below

    def _stand_picture(self, x: float, y: float, w: float, h: float) -> None:
        foot = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        self.picture(self.slide.picture, x, y, w, h, most=MOST, align=foot)
