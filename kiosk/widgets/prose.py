"""Text set as the design asks: exact line pitch, even lines, no short last word, right breaks in Chinese."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, floor
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.design.look import Look
from kiosk.design.theme import Style
from kiosk.model.text import BREAK_HERE, Language
from kiosk.widgets.breaks import sensible
from kiosk.widgets.painted import untouchable
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


class Prose(QLabel):
    """A text in one style; a QLabel, so that screen readers find it."""

    def __init__(
        self,
        look: Look,
        style: Style,
        text: str,
        parent: QWidget | None = None,
        *,
        colour: str = "ink",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        even: bool = False,
        fit: bool = False,
    ) -> None:
        """``even`` balances the lines of a headline; ``fit`` shrinks the text rather than cutting it."""
        super().__init__(parent)
        self.look = look
        self.style_token = style
        self._colour = look.palette.colour(colour)
        self._align = align
        self._even = even
        self._fit = fit
        self._setting: Setting | None = None
        self._set_for = QSize()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.say(text)
        untouchable(self)

    def say(self, text: str) -> None:
        """Show other words in the same place."""
        self.setText(typeset(text if self._even else text.replace(BREAK_HERE, ""), self.look.language))
        self._setting = None
        self.update()

    def natural_height(self, width: int) -> int:
        """Pixels that the text needs when it is ``width`` pixels wide."""
        return round(self._set(width, 1.0).height)

    def widest_word(self) -> float:
        """Pixels of the longest stretch that does not break."""
        metrics = QFontMetricsF(self.look.font(self.style_token))
        return (
            max((metrics.horizontalAdvance(word) for word in self.text().split(" ")), default=0.0)
            if (self.look.language is not Language.ZH)
            else 0.0
        )

    def natural_width(self) -> int:
        """Pixels that the text needs on one line."""
        font = self.look.font(self.style_token)
        return round(QFontMetricsF(font).horizontalAdvance(self.text())) + 2

    @property
    def setting(self) -> Setting:
        """The text as it is broken in the widget's present size."""
        if self._setting is None or self._set_for != self.size():
            self._set_for = self.size()
            self._setting = self._set(self.width(), 1.0)
            if self._fit:
                usual = self.look.usual_part(self.style_token)
                # What fits in normal text is never set smaller for a visitor who asked for larger words.
                for scale in sorted({*SHRINK[1:], *(usual * part for part in SHRINK if usual < 1)}, reverse=True):
                    if not self._overflows(self._setting):
                        break
                    self._setting = self._set(self.width(), scale)
            self._setting = self._lifted(self._setting)
        return self._setting

    def _lifted(self, setting: Setting) -> Setting:
        """Higher where a box is a little too low for the tails of its last line, and there is air above the first."""
        below = lift = 0
        if setting.bounds().bottom() > self.height():
            letters = setting.letters()
            below = max(0, ceil(letters.bottom()) - self.height())
            lift = min(below, max(0, floor(letters.top())))
        return replace(setting, lift=lift, cut=self._overflows(setting) or below > lift)

    @property
    def shrunk(self) -> float:
        """The part of its size that the text keeps to fit its box."""
        return self.setting.shrunk

    @property
    def cut(self) -> bool:
        """Whether part of the text falls outside the widget."""
        return self.setting.cut

    def line_ends(self) -> list[float]:
        """The y below each line, in the coordinates of the parent."""
        setting = self.setting
        pitch = setting.height / max(1, setting.lines)
        return [self.y() + pitch * line for line in range(1, setting.lines + 1)]

    def sizeHint(self) -> QSize:
        return self.size()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(self._colour)
        self.setting.layout.draw(painter, self._offset())
        painter.end()

    def _set(self, width: float, scale: float) -> Setting:
        """The text at a part of its size, or smaller still where a word would not fit on a line."""
        width, text = float(max(1, width)), self.text()
        setting = self._set_whole(text, width, scale)
        if self._even and self.look.language is Language.ZH and setting.lines > 1:
            phrases = self._set_whole(keep_phrases(text), width, scale)
            kept = phrases.shrunk >= scale * LEAST_FOR_PHRASES and phrases.lines <= setting.lines
            setting = phrases if kept and phrases.width <= width + 1 else setting
        if setting.width <= width + 1:
            return setting
        font, pitch = self._type(setting.shrunk)
        return replace(set_text(text, font, pitch, width, self._align, anywhere=True), shrunk=setting.shrunk)

    def _set_whole(self, text: str, width: float, scale: float) -> Setting:
        chinese = self.look.language is Language.ZH
        breaker: Any = set_evenly if self._even else set_filled if chinese and has_chinese(text) else set_without_orphan
        setting: Setting = breaker(text, *self._type(scale), width, self._align)
        if chinese and not self._even and setting.width > width:
            text = text.replace(WORD_JOINER, "")
            setting = breaker(text, *self._type(scale), width, self._align)
        least = min(scale, SHRINK[-1])
        while setting.width > width and scale > least:
            scale = max(least, min(scale * width / setting.width, scale - 0.01))
            setting = breaker(text, *self._type(scale), width, self._align)
        return replace(setting, shrunk=scale)

    def _type(self, scale: float) -> tuple[QFont, float]:
        """Font and line pitch at a part of the text's size."""
        font = self.look.font(self.style_token)
        if scale == 1.0:
            return font, self.look.line_height(self.style_token)
        font = QFont(font)
        font.setPixelSize(max(1, int(font.pixelSize() * scale + 0.01)))
        return font, self.look.line_height(self.style_token) * scale

    def _offset(self) -> QPointF:
        """Where the text stands: balanced lines are narrower than the box they are aligned in."""
        setting = self.setting
        if setting.layout.lineCount() == 0:
            return QPointF()
        slack = self.width() - setting.layout.lineAt(0).width()
        x = {Qt.AlignmentFlag.AlignRight: slack, Qt.AlignmentFlag.AlignHCenter: slack / 2}.get(self._align, 0.0)
        return QPointF(x, -setting.lift)

    def _overflows(self, setting: Setting) -> bool:
        slack = setting.height / max(1, setting.lines) * 0.12
        return setting.height > self.height() + slack or setting.width > self.width() + OVERHANG

    def ink(self) -> QRectF:
        """Around the painted letters, in the widget's coordinates."""
        return self.setting.bounds().translated(self._offset())
