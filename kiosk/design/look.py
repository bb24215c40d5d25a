"""How things look in this visit on this screen: scale, type and colours, worked out once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont

from kiosk.design.theme import CONTRAST, NIGHT, PALETTES, Face, Palette, Style
from kiosk.machine.fonts import brought_families
from kiosk.machine.settings import MILLIMETRES_PER_INCH
from kiosk.model.preferences import Colours, Motion, Preferences, Reach, TextSize
from kiosk.model.text import Language
from kiosk.shared import on_forget, shared
from kiosk.words.language import catalogue

SMALLEST_TEXT = 16
"""Pixels under which no letter falls, whatever the scale."""
TARGET_MM = 20.0
TARGET_UNITS = 88.0
MOST_TARGET_UNITS = 132.0
"""The height of the bar: on smaller panels a target grows no further than this."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The picture on the glass: its pixels and the design that fills it."""

    width: int
    height: int
    inches: float = 32.0

    @property
    def portrait(self) -> bool:
        return self.height > self.width

    @property
    def design(self) -> tuple[int, int]:
        """Size of the design in its own units."""
        return (1080, 1920) if self.portrait else (1920, 1080)

    @property
    def scale(self) -> float:
        """Pixels a design unit."""
        across, down = self.design
        return float(min(self.width / across, self.height / down))

    @property
    def target(self) -> float:
        """The least width and height of anything to press, in design units: 20 mm on this panel."""
        pixels_per_mm = hypot(self.width, self.height) / (self.inches * MILLIMETRES_PER_INCH)
        return min(max(TARGET_UNITS, TARGET_MM * pixels_per_mm / self.scale), MOST_TARGET_UNITS)

    def px(self, units: float) -> int:
        """Design units in whole pixels."""
        return round(units * self.scale)

    def rect(self, x: float, y: float, w: float, h: float) -> QRect:
        """A place in the design as a place in the window; edges that meet in one meet in the other."""
        across, down = self.design
        left, top = (self.width - across * self.scale) / 2, (self.height - down * self.scale) / 2
        x1, y1 = round(left + x * self.scale), round(top + y * self.scale)
        return QRect(x1, y1, round(left + (x + w) * self.scale) - x1, round(top + (y + h) * self.scale) - y1)

    @property
    def design_rect(self) -> QRectF:
        """Where the design lies in the window."""
        return QRectF(self.rect(0, 0, *self.design))


@dataclass(frozen=True, slots=True)
class Look:
    """Everything a widget needs to know to draw itself, besides what it shows."""

    frame: Frame
    preferences: Preferences
    palette: Palette

    @classmethod
    def of(cls, frame: Frame, preferences: Preferences) -> Look:
        """The look that a visitor's preferences give on a screen."""
        return cls(frame, preferences, PALETTES[preferences.colours])

    def at_night(self) -> Look:
        """The same look on a dark ground, for posters; high contrast stays as it is."""
        return self if self.palette is CONTRAST else replace(self, palette=NIGHT)

    @property
    def language(self) -> Language:
        return self.preferences.language

    @property
    def moves(self) -> bool:
        """Whether things move, or are shown finished."""
        return self.preferences.motion is Motion.FULL

    @property
    def lowered(self) -> bool:
        return self.preferences.reach is Reach.LOWER

    @property
    def contrast(self) -> bool:
        return self.preferences.colours is Colours.CONTRAST

    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> str:
        """A string of the interface in the visitor's language, see ``Catalogue.translate``."""
        return catalogue(self.language).translate(context, text, comment, n)

    def speaking(self, language: Language) -> Look:
        """The same look in another language, for words that always stand in theirs."""
        return replace(self, preferences=replace(self.preferences, language=language))

    def size(self, style: Style) -> float:
        """Size of a style in design units, by language and the visitor's text size."""
        size = style.chinese[0] if style.chinese and self.language is Language.ZH else style.size
        grown = {TextSize.NORMAL: None, TextSize.LARGE: style.large, TextSize.LARGEST: style.largest}
        return size + (grown[self.preferences.text_size] or style.size) - style.size

    def usual_part(self, style: Style) -> float:
        """The size of a style in normal text as a part of the chosen one."""
        normal = replace(self, preferences=replace(self.preferences, text_size=TextSize.NORMAL))
        return normal.size(style) / self.size(style)

    def pixel_size(self, style: Style) -> float:
        """Size of a style in pixels."""
        return max(SMALLEST_TEXT, self.size(style) * self.frame.scale)

    def line_height(self, style: Style) -> float:
        """Distance of two lines in pixels."""
        size, line = style.chinese if style.chinese and self.language is Language.ZH else (style.size, style.line)
        return self.pixel_size(style) * line / size

    def font(self, style: Style) -> QFont:
        """The font of a style in this language."""
        chinese = self.language is Language.ZH
        return _font(
            style.face, style.weight, self.pixel_size(style), style.spacing, chinese=chinese, contrast=self.contrast
        )

    def numeral_font(self, size: float, weight: int = 600, face: Face = Face.DISPLAY) -> QFont:
        """Figures of ``size`` design units; they keep their face in every language."""
        return _font(face, weight, size * self.frame.scale, -0.02, chinese=False, contrast=self.contrast)


_FAMILIES = {
    (Face.DISPLAY, False): ["Woven Display", "Woven Serif SC"],
    (Face.SERIF, False): ["Woven Serif", "Woven Serif SC"],
    (Face.SANS, False): ["Woven Sans", "Woven Sans SC"],
    (Face.DISPLAY, True): ["Woven Serif SC", "Woven Serif"],
    (Face.SERIF, True): ["Woven Serif SC", "Woven Serif"],
    (Face.SANS, True): ["Woven Sans SC", "Woven Sans"],
}


@shared(256)
def _font(face: Face, weight: int, pixels: float, spacing: float, *, chinese: bool, contrast: bool) -> QFont:
    font = QFont()
    # The Display cut's hairlines vanish at small sizes and in high contrast.
    plain = face is Face.DISPLAY and (contrast or pixels < 30)
    font.setFamilies([*_FAMILIES[Face.SERIF if plain else face, chinese], *brought_families()])
    heavy = chinese and weight >= 600
    font.setWeight(QFont.Weight.Bold if heavy else QFont.Weight(weight))
    font.setPixelSize(max(1, round(pixels)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spacing and not chinese:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * pixels)
    return font


on_forget(QFont.cleanup)  # The letters that Qt keeps for each size of each font: 14 MB after visits in Chinese.
