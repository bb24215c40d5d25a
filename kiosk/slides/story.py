"""Text in two columns beside a picture; what does not fit takes the picture's place, then scrolls beside it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Frame, Look
from kiosk.design.theme import BODY, H2, READING, READING_LARGE, READING_PORTRAIT, SIDE, Ink, Style
from kiosk.model.pack import Pack
from kiosk.model.preferences import Preferences
from kiosk.model.slide import Story
from kiosk.pages.layout import text_height
from kiosk.pages.slide import SlidePage
from kiosk.shared import shared
from kiosk.widgets.panel import Panel
from kiosk.widgets.picture import largest_cell
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import GUTTER, Reading
from kiosk.widgets.thread import polyline
from kiosk.widgets.typesetting import TextBlock
from kiosk.words.locale import ZERO_WIDTH_SPACE

PARAGRAPH_GAP, COLUMN_GAP, CARD_BESIDE = 24.0, 42.0, 48.0
UNEVEN_LINES, LEAST_LINES = 2.5, 2
"""Lines by which columns may differ before one ends inside a paragraph, and the fewest of it that stand together."""
Columns = tuple[list[str], ...]
CARD_GAP = 36.0
SCROLLED = 1200.0
"""Width of a text that scrolls beside the card."""
LEAST_PICTURE = 220.0
"""Height in design units for which a picture is worth showing."""
NARROW_CARD = 440.0
"""Up to this width the caption of a card stands closer to its edges, or long words would become smaller."""
MOST = 12
"""Design units of the largest cross."""


class Setting(NamedTuple):
    """How texts are set: the type, and how many columns of which width."""

    style: Style
    width: float
    columns: int


BESIDE_A_CARD = (
    Setting(READING_PORTRAIT, 860, 1),
    Setting(READING_LARGE, 552, 2),
    Setting(READING, 552, 2),
    Setting(READING, 620, 2),
    Setting(BODY, 620, 2),
)
"""Settings that leave room for the card, the most comfortable first."""


class StoryPage(SlidePage):
    """Shows a Story."""

    slide: Story

    def build(self) -> None:
        self._texts = [self.context.say(paragraph) for paragraph in self.slide.paragraphs]
        self._reading: Reading | None = None
        below = self.headline()
        line = below + 22
        self.climb(line)
        knot = 700.0 if self.portrait else 1230.0
        self.thread_line.cord(polyline([(self.left, line), (knot, line)]))
        self.thread_line.running(polyline([(knot, line), (self.look.frame.design[0] + 200, line)])).knot(knot, line, 13)
        if self.portrait:
            self._one_column(line + 34)
        else:
            self._beside_a_card(line + 32)
        self.chips(self.left, self.foot - 80, self.width_units if self.portrait else 1140)

    def _beside_a_card(self, top: float) -> None:
        room = self.foot - 96 - top
        for setting in self._settings(room):
            columns = _columns(self.look, self._texts, setting, room)
            if columns is not None:
                x = 96.0
                for column in columns:
                    self._column(setting.style, column, x, top, setting.width)
                    x += setting.width + COLUMN_GAP
                x += CARD_BESIDE - COLUMN_GAP
                self._tall_card(x, top + 2, 1824 - x, self.foot - 24 - top)
                return
        wide = _columns(self.look, self._texts, Setting(READING, 840, 2), room)
        if wide is None:
            self._scrolled(READING, self.left, top, SCROLLED, room)
            x = self.left + SCROLLED + GUTTER + CARD_BESIDE
            self._tall_card(x, top + 2, 1824 - x, self.foot - 24 - top)
            return
        ends = [self._column(READING, column, x, top, 840) for column, x in zip(wide, (96.0, 984.0), strict=True)]
        x, y = min(zip((96.0, 984.0), ends, strict=True), key=lambda end: end[1])
        if top + room - y >= LEAST_PICTURE:
            self._stand_picture(x, y, 840, top + room - y)

    def _settings(self, room: float) -> tuple[Setting, ...]:
        """Those to try: from the one on in which all texts of the chapter fit, so that they are of one size."""
        chapter = self.context.contents.chapter_of(self.key)
        slides = chapter.slides if chapter is not None else (self.key,)
        look = self.look
        return BESIDE_A_CARD[_common(self.context.pack, slides, look.frame, look.preferences, round(room)) :]

    def _one_column(self, top: float) -> None:
        room = self.foot - 112 - top
        for style in (READING_PORTRAIT, READING_LARGE, READING):
            height = _height(self.look, self._texts, style, self.width_units)
            if room - height - CARD_GAP >= LEAST_PICTURE:
                self._column(style, self._texts, self.left, top, self.width_units)
                self._wide_card(self.left, top + height + CARD_GAP, self.width_units, room - height - CARD_GAP)
                return
        if _height(self.look, self._texts, READING_PORTRAIT, self.width_units) <= room:
            self._column(READING_PORTRAIT, self._texts, self.left, top, self.width_units)
        else:
            self._scrolled(READING_PORTRAIT, self.left, top, self.width_units, room)

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
        self._reading = Reading(self.look, content, self)
        self.put(self._reading, x, y, width + GUTTER, height)
        self._reading.scroll_to(self.scrolled)
        self._reading.moved.connect(self.scroll_on)

    def show_scroll(self) -> None:
        if self._reading is not None:
            self._reading.scroll_to(self.scrolled)

    def _tall_card(self, x: float, y: float, w: float, h: float) -> None:
        """The picture under its caption."""
        self.put(Panel(self.look, Ink.FLAX, self), x, y, w, h)
        margin = 36.0 if w > NARROW_CARD else 14.0
        below = self._caption(x + margin, y + 32, w - 2 * margin, y + h) + 20
        self._stand_picture(x, below, w, y + h - below)

    def _wide_card(self, x: float, y: float, w: float, h: float) -> None:
        """The picture beside its caption; the card is little higher than the taller of them."""
        side, limit = w * 0.56, y + h - 24
        grid = self.context.grid(self.slide.picture)
        if grid is not None:
            h = min(h, max(LEAST_PICTURE, grid.height * largest_cell(grid, side - 48, h - 24, MOST) * 1.25))
        card = Panel(self.look, Ink.FLAX, self)
        self.put(card, x, y, w, h)
        below = self._caption(x + 36, y + 28, w - side - 36, limit)
        if below + 24 > y + h:
            h = below + 24 - y
            self.put(card, x, y, w, h)
        self._stand_picture(x + w - side, y + 24, side - 24, h - 24)

    def _caption(self, x: float, y: float, w: float, limit: float) -> float:
        """What the picture shows, its second line only if that ends above ``limit``; returns the y below."""
        below = self.text(H2, self.slide.caption, x, y, w, even=True)
        if self.slide.caption_line is None:
            return below
        line = self.context.say(self.slide.caption_line)
        high = text_height(self.look, SIDE, line, w)
        return self.text(SIDE, line, x, below + 12, w) if below + 12 + high <= limit else below

    def _stand_picture(self, x: float, y: float, w: float, h: float) -> None:
        foot = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        self.picture(self.slide.picture, x, y, w, h, most=MOST, align=foot)


@shared(64)
def _common(pack: Pack, slides: tuple[str, ...], frame: Frame, preferences: Preferences, room: int) -> int:
    """The first of ``BESIDE_A_CARD`` in which each text of a chapter fits that fits in any of them."""
    look, common = Look.of(frame, preferences), 0
    for key in slides:
        slide = pack.slide(key)
        if isinstance(slide, Story):
            texts = [paragraph.say(look.language) for paragraph in slide.paragraphs]
            fitting = (
                index for index, each in enumerate(BESIDE_A_CARD) if _columns(look, texts, each, room) is not None
            )
            common = max(common, next(fitting, 0))
    return common


def _columns(look: Look, texts: list[str], setting: Setting, room: float) -> Columns | None:
    """The texts in columns that are about as long; None if they do not fit."""
    style, width = setting.style, setting.width

    def tallest(columns: Columns) -> float:
        return max(_height(look, column, style, width) for column in columns)

    if setting.columns == 1:
        return (texts,) if tallest((texts,)) <= room else None
    best: Columns = min(((texts[:first], texts[first:]) for first in range(len(texts), 0, -1)), key=tallest)
    uneven = tallest(best) - min(_height(look, column, style, width) for column in best)
    if uneven > UNEVEN_LINES * look.line_height(style) / look.frame.scale:
        cut = _cut(look, texts, setting)
        best = best if cut is None else min(best, cut, key=tallest)
    return best if tallest(best) <= room else None


def _cut(look: Look, texts: list[str], setting: Setting) -> Columns | None:
    """Two columns of as many lines, one of which ends inside a paragraph; None where too few would stand alone."""
    wide = look.frame.px(setting.width)
    set_texts = [TextBlock.of(look, setting.style, text).inside(wide, 1) for text in texts]
    half = sum(each.lines for each in set_texts) / 2
    for index, each in enumerate(set_texts):
        lines = each.lines
        if lines > half:
            here = min(max(round(half), LEAST_LINES), lines - LEAST_LINES)
            if here < LEAST_LINES:
                return None
            layout = each.layout
            place, words = layout.lineAt(here).textStart(), layout.text()
            head, tail = (part.replace(ZERO_WIDTH_SPACE, "").strip() for part in (words[:place], words[place:]))
            return [*texts[:index], head], [tail, *texts[index + 1 :]]
        half -= lines
    return None


def _height(look: Look, texts: list[str], style: Style, width: float) -> float:
    heights = [text_height(look, style, text, width) for text in texts]
    return sum(heights) + PARAGRAPH_GAP * max(0, len(heights) - 1)
