"""Text in two columns beside a picture; what does not fit takes the picture's place, then scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.model.slide import Story
from kiosk.model.visit import Scroll as ScrollTo
from kiosk.services.theme import H2, READING, READING_LARGE, READING_PORTRAIT, SIDE, Style
from kiosk.slides.slide import SlidePage
from kiosk.widgets.panel import Panel
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import Scroll
from kiosk.widgets.thread import polyline

PARAGRAPH_GAP = 24.0


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
        for style in (READING_LARGE, READING):
            narrow = self._split(style, 552, room)
            if narrow is not None:
                self._columns(style, narrow, 552, 96, 690, top)
                self._card(1290, top + 2, 534, self.foot - 24 - top)
                return
        wide = self._split(READING, 840, room)
        if wide is not None:
            self._columns(READING, wide, 840, 96, 984, top)
        else:
            self._scrolled(READING, self.left, top, 1280, room)

    def _one_column(self, top: float) -> None:
        height = self._height(READING_PORTRAIT, range(len(self.slide.paragraphs)), self.width_units)
        room = self.foot - 112 - top
        if height > room:
            self._scrolled(READING_PORTRAIT, self.left, top, self.width_units, room)
            return
        self._columns(READING_PORTRAIT, (len(self.slide.paragraphs),), self.width_units, self.left, 0, top)
        if room - height >= 340:
            self._card(self.left, top + height + 36, self.width_units, room - height - 36)

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

    def _columns(self, style: Style, split: tuple[int, ...], width: float, x1: float, x2: float, top: float) -> None:
        index = 0
        for count, x in zip(split, (x1, x2), strict=False):
            y = top
            for paragraph in self.slide.paragraphs[index : index + count]:
                y = self.text(style, self.scene.say(paragraph), x, y, width) + PARAGRAPH_GAP
            index += count

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
        scroll = Scroll(content, self)
        self.put(scroll, x, y, width, height)
        scroll.scroll_to(self.state.scroll)
        scroll.moved.connect(self._scrolled_to)

    def _scrolled_to(self, offset: float) -> None:
        self.intent.emit(ScrollTo(offset))

    def _card(self, x: float, y: float, w: float, h: float) -> None:
        scene, slide = self.scene, self.slide
        self.put(Panel(self.look, "flax", self), x, y, w, h)
        words = w * 0.46 if self.portrait else w - 72
        below = self.text(H2, scene.say(slide.caption), x + 36, y + 32, words, even=True)
        if slide.caption_line is not None:
            below = self.text(SIDE, scene.say(slide.caption_line), x + 36, below + 12, words)
        if self.portrait:
            self.picture(
                slide.picture,
                x + w * 0.54,
                y + 24,
                w * 0.42,
                h - 24,
                most=9,
                align=Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom,
            )
        else:
            self.picture(
                slide.picture,
                x,
                below + 20,
                w,
                y + h - below - 20,
                most=9,
                align=Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom,
            )
