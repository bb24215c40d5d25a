"""Text in two columns beside a picture; what does not fit takes the picture's place, then scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import BODY, H2, READING, READING_LARGE, READING_PORTRAIT, SIDE, Style
from kiosk.model.slide import Story
from kiosk.model.visit import Scroll as ScrollTo
from kiosk.pages.slide import SlidePage
from kiosk.widgets.panel import Panel
from kiosk.widgets.picture import largest_cell
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import GUTTER, Reading
from kiosk.widgets.thread import polyline
from kiosk.words.locale import ZERO_WIDTH_SPACE

PARAGRAPH_GAP = 24.0
UNEVEN_LINES, LEAST_LINES = 2.5, 2
"""Lines by which columns may differ before one ends inside a paragraph, and the fewest of it that stand together."""
Columns = tuple[list[str], list[str]]
CARD_GAP = 36.0
LEAST_PICTURE = 220.0
"""Height in design units for which a picture is worth showing."""
NARROW_CARD = 440.0
"""Up to this width the caption of a card stands closer to its edges, or long words would become smaller."""
MOST = 12
"""Design units of the largest cross."""
BESIDE_A_CARD = ((READING_LARGE, 552.0), (READING, 552.0), (READING, 620.0), (BODY, 620.0))
"""Type and width of the two columns, tried in turn until the text leaves room for the card."""


class StoryPage(SlidePage):
    """Shows a Story."""

    slide: Story

    def build(self) -> None:
        self._texts = [self.scene.say(paragraph) for paragraph in self.slide.paragraphs]
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
                for column, x in zip(split, (96.0, second), strict=True):
                    self._column(style, column, x, top, width)
                x = second + width + 48
                self._tall_card(x, top + 2, 1824 - x, self.foot - 24 - top)
                return
        split = self._split(READING, 840, room)
        if split is None:
            self._scrolled(READING, self.left, top, 1280, room)
            return
        ends = [self._column(READING, column, x, top, 840) for column, x in zip(split, (96.0, 984.0), strict=True)]
        x, y = min(zip((96.0, 984.0), ends, strict=True), key=lambda end: end[1])
        if top + room - y >= LEAST_PICTURE:
            self._stand_picture(x, y, 840, top + room - y)

    def _one_column(self, top: float) -> None:
        room = self.foot - 112 - top
        for style in (READING_PORTRAIT, READING_LARGE, READING):
            height = self._height(style, self._texts, self.width_units)
            if room - height - CARD_GAP >= LEAST_PICTURE:
                self._column(style, self._texts, self.left, top, self.width_units)
                self._wide_card(self.left, top + height + CARD_GAP, self.width_units, room - height - CARD_GAP)
                return
        if self._height(READING_PORTRAIT, self._texts, self.width_units) <= room:
            self._column(READING_PORTRAIT, self._texts, self.left, top, self.width_units)
        else:
            self._scrolled(READING_PORTRAIT, self.left, top, self.width_units, room)

    def _split(self, style: Style, width: float, room: float) -> Columns | None:
        """The texts of two columns that are about as long; None if they do not fit."""
        texts = self._texts

        def tallest(columns: Columns) -> float:
            return max(self._height(style, column, width) for column in columns)

        best = min(((texts[:first], texts[first:]) for first in range(len(texts), 0, -1)), key=tallest)
        uneven = tallest(best) - min(self._height(style, column, width) for column in best)
        if uneven > UNEVEN_LINES * self.look.line_height(style) / self.look.frame.scale:
            cut = self._cut(style, width)
            best = best if cut is None else min(best, cut, key=tallest)
        return best if tallest(best) <= room else None

    def _cut(self, style: Style, width: float) -> Columns | None:
        """Two columns of as many lines, one of which ends inside a paragraph; None where too few would stand alone."""
        set_texts = [Prose(self.look, style, text) for text in self._texts]
        for prose in set_texts:
            prose.resize(self.look.frame.px(width), 1)
        half = sum(prose.setting.lines for prose in set_texts) / 2
        for index, prose in enumerate(set_texts):
            lines = prose.setting.lines
            if lines > half:
                here = min(max(round(half), LEAST_LINES), lines - LEAST_LINES)
                if here < LEAST_LINES:
                    return None
                layout = prose.setting.layout
                place, words = layout.lineAt(here).textStart(), layout.text()
                head, tail = (part.replace(ZERO_WIDTH_SPACE, "").strip() for part in (words[:place], words[place:]))
                return [*self._texts[:index], head], [tail, *self._texts[index + 1 :]]
            half -= lines
        return None

    def _height(self, style: Style, texts: list[str], width: float) -> float:
        frame = self.look.frame
        heights = [Prose(self.look, style, text).natural_height(frame.px(width)) for text in texts]
        return sum(heights) / frame.scale + PARAGRAPH_GAP * max(0, len(heights) - 1)

    def _column(self, style: Style, texts: list[str], x: float, y: float, width: float) -> float:
        """Set paragraphs one below the other; returns the y below."""
        for text in texts:
            y = self.text(style, text, x, y, width) + PARAGRAPH_GAP
        return y

    def _scrolled(self, style: Style, x: float, y: float, width: float, height: float) -> None:
        frame = self.look.frame
        content = QWidget()
        top, pixels = 0, frame.px(width)
        for text in self._texts:
            prose = Prose(self.look, style, text, content)
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
        margin = 36.0 if w > NARROW_CARD else 14.0
        below = self._caption(x + margin, y + 32, w - 2 * margin, y + h) + 20
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
