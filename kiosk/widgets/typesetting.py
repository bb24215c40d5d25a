"""Text set as the design asks: exact line pitch, even lines, no short last word, right breaks in Chinese."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from kiosk.design.look import Look
from kiosk.design.theme import Style
from kiosk.model.text import BREAK_HERE, Language, LocalText
from kiosk.widgets.breaks import sensible
from kiosk.words.locale import WORD_JOINER, around_marks, has_chinese, keep_phrases, loosened, typeset

LINE_SEPARATOR = "\u2028"
SHORT_LAST_LINE = 0.2
"""A last line narrower than this part of the box looks forgotten."""
RUNNING = 14
"""Chinese signs on a line from which on lines are made equally long; in a caption the gaps would show."""
FILLED = 0.86
"""The part of the box that a line of Chinese fills of itself before its signs are set apart to fill all of it."""
OVERHANG = 2
"""Pixels by which the last letter of a line may lean over the edge of the box."""
SHRINK = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64)
"""Sizes tried for a text that must fit its box; under the last even words break."""
LEAST_FOR_PHRASES = 0.8
"""Down to this part a Chinese headline shrinks rather than breaking inside a phrase."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A text broken into lines."""

    layout: QTextLayout
    lines: int
    width: float
    """Of the widest line, in pixels."""
    height: float
    last: float
    """Width of the last line."""
    shrunk: float = 1.0
    """The part of its size to which the text was reduced to fit."""
    lift: int = 0
    """Pixels by which it stands higher than its lines say."""
    cut: bool = False
    """Whether part of it falls outside the box."""

    def bounds(self) -> QRectF:
        """Around the lines as they were broken, in the box's coordinates."""
        rect = QRectF()
        for index in range(self.layout.lineCount()):
            rect |= self.layout.lineAt(index).naturalTextRect()
        return rect

    def letters(self) -> QRectF:
        """Around the letters themselves, in the box's coordinates."""
        rect = QRectF()
        for run in self.layout.glyphRuns():
            font = run.rawFont()
            for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
                rect |= font.boundingRect(glyph).translated(place)
        return rect


def set_text(
    text: str, font: QFont, pitch: float, width: float, align: Qt.AlignmentFlag, *, anywhere: bool = False
) -> Setting:
    """Break ``text`` to ``width`` pixels with lines ``pitch`` apart; only ``anywhere`` breaks inside words."""
    metrics = QFontMetricsF(font)
    layout = QTextLayout(text.replace("\n", LINE_SEPARATOR), font)
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere if anywhere else QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    lines, widest, last = 0, 0.0, 0.0
    baseline = (pitch - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, lines * pitch + baseline - line.ascent()))
        last = line.naturalTextWidth()
        widest = max(widest, last)
        lines += 1
    layout.endLayout()
    return Setting(layout, lines, widest, lines * pitch, last)


def set_evenly(text: str, font: QFont, pitch: float, width: float, align: Qt.AlignmentFlag) -> Setting:
    """Break to as few lines as ``width`` allows: where the text says, else by sense, else as even as possible."""
    whole = text.replace(BREAK_HERE, "")
    best = set_text(whole, font, pitch, width, align)
    if best.lines == 1 or best.width > width:
        return best
    measure = QFontMetricsF(font).horizontalAdvance
    wished = [line.strip(" ") for line in text.split(BREAK_HERE)]
    if len(wished) == 1 or max(map(measure, wished)) > width:
        wished = sensible(whole, best.lines, width - OVERHANG, measure) or []
    if wished:
        return set_text(LINE_SEPARATOR.join(wished), font, pitch, width, align)
    low, high = width / best.lines * 0.7, width
    while high - low > pitch / 4:
        middle = (low + high) / 2
        trial = set_text(whole, font, pitch, middle, align)
        if trial.lines > best.lines or trial.width > middle:
            low = middle
        else:
            high = middle
    return set_text(whole, font, pitch, high + 1, align)


def set_filled(text: str, font: QFont, pitch: float, width: float, align: Qt.AlignmentFlag) -> Setting:
    """Break Chinese running text, with its signs a little apart where that makes the lines equally long."""
    running = align == Qt.AlignmentFlag.AlignLeft and width >= RUNNING * font.pixelSize()
    for words in (text, loosened(text)) if running else ():
        filled = set_without_orphan(around_marks(words), font, pitch, width, Qt.AlignmentFlag.AlignJustify)
        lines = [filled.layout.lineAt(index) for index in range(filled.lines - 1)]
        if all(line.naturalTextWidth() >= line.width() * FILLED for line in lines):
            return filled
    return set_without_orphan(around_marks(text), font, pitch, width, align)


def set_without_orphan(text: str, font: QFont, pitch: float, width: float, align: Qt.AlignmentFlag) -> Setting:
    """Break running text so that its last line is not a forgotten short word."""
    best = set_text(text, font, pitch, width, align)
    for part in (0.96, 0.92, 0.88):
        if best.lines == 1 or best.last >= width * SHORT_LAST_LINE:
            break
        narrower = set_text(text, font, pitch, width * part, align)
        if narrower.lines > best.lines or narrower.width > width * part:
            break
        best = narrower
    return best


Breaker = Callable[[str, QFont, float, float, Qt.AlignmentFlag], Setting]


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A text in one style, before anything is on a screen."""

    look: Look
    style: Style
    words: str
    """As they are set: with the spaces that keep together what belongs together."""
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    even: bool = False
    """Whether lines are balanced, as those of a headline."""
    fit: bool = False
    """Whether the text shrinks rather than being cut."""

    @classmethod
    def of(
        cls,
        look: Look,
        style: Style,
        text: LocalText | str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        *,
        even: bool = False,
        fit: bool = False,
    ) -> TextBlock:
        """A text of the pack in the visitor's language, or words as they are."""
        words = text.headline(look.language) if isinstance(text, LocalText) else text
        return cls(
            look, style, typeset(words if even else words.replace(BREAK_HERE, ""), look.language), align, even, fit
        )

    def height(self, width: int) -> int:
        """Pixels that the text needs when it is ``width`` pixels wide."""
        return round(self._set(width, 1.0).height)

    def width(self) -> int:
        """Pixels that the text needs on one line."""
        return round(QFontMetricsF(self.look.font(self.style)).horizontalAdvance(self.words)) + 2

    def widest_word(self) -> float:
        """Pixels of the longest stretch that does not break; none in Chinese."""
        if self.look.language is Language.ZH:
            return 0.0
        metrics = QFontMetricsF(self.look.font(self.style))
        return max((metrics.horizontalAdvance(word) for word in self.words.split(" ")), default=0.0)

    def inside(self, width: int, height: int) -> Setting:
        """The text as it is broken in a box of so many pixels."""
        setting = self._set(width, 1.0)
        if self.fit:
            usual = self.look.usual_part(self.style)
            # What fits in normal text is never set smaller for a visitor who asked for larger words.
            for scale in sorted({*SHRINK[1:], *(usual * part for part in SHRINK if usual < 1)}, reverse=True):
                if not _overflows(setting, width, height):
                    break
                setting = self._set(width, scale)
        return _lifted(setting, width, height)

    def _set(self, width: float, scale: float) -> Setting:
        """The text at a part of its size, or smaller still where a word would not fit on a line."""
        width, text = float(max(1, width)), self.words
        setting = self._set_whole(text, width, scale)
        if self.even and self.look.language is Language.ZH and setting.lines > 1:
            phrases = self._set_whole(keep_phrases(text), width, scale)
            kept = phrases.shrunk >= scale * LEAST_FOR_PHRASES and phrases.lines <= setting.lines
            setting = phrases if kept and phrases.width <= width + 1 else setting
        if setting.width <= width + 1:
            return setting
        font, pitch = self._type(setting.shrunk)
        return replace(set_text(text, font, pitch, width, self.align, anywhere=True), shrunk=setting.shrunk)

    def _set_whole(self, text: str, width: float, scale: float) -> Setting:
        chinese = self.look.language is Language.ZH
        breaker: Breaker = (
            set_evenly if self.even else set_filled if chinese and has_chinese(text) else set_without_orphan
        )
        setting: Setting = breaker(text, *self._type(scale), width, self.align)
        if chinese and not self.even and setting.width > width:
            text = text.replace(WORD_JOINER, "")
            setting = breaker(text, *self._type(scale), width, self.align)
        least = min(scale, SHRINK[-1])
        while setting.width > width and scale > least:
            scale = max(least, min(scale * width / setting.width, scale - 0.01))
            setting = breaker(text, *self._type(scale), width, self.align)
        return replace(setting, shrunk=scale)

    def _type(self, scale: float) -> tuple[QFont, float]:
        """Font and line pitch at a part of the text's size."""
        font = self.look.font(self.style)
        if scale == 1.0:
            return font, self.look.line_height(self.style)
        font = QFont(font)
        font.setPixelSize(max(1, int(font.pixelSize() * scale + 0.01)))
        return font, self.look.line_height(self.style) * scale


def _overflows(setting: Setting, width: float, height: float) -> bool:
    slack = setting.height / max(1, setting.lines) * 0.12
    return setting.height > height + slack or setting.width > width + OVERHANG


def _lifted(setting: Setting, width: int, height: int) -> Setting:
    """Higher where a box is a little too low for the tails of its last line, and there is air above the first."""
    below = lift = 0
    if setting.bounds().bottom() > height:
        letters = setting.letters()
        below = max(0, ceil(letters.bottom()) - height)
        lift = min(below, max(0, floor(letters.top())))
    return replace(setting, lift=lift, cut=_overflows(setting, width, height) or below > lift)
