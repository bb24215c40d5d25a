"""The buttons of the design: filled, outlined, toggles, source chips, arrows and crosses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import BUTTON, CHIP, STRONG, TOGGLE, Colour, Ink, Style
from kiosk.widgets.icon import icon
from kiosk.widgets.placement import PlacedRole, Placement
from kiosk.widgets.touch import Touchable
from kiosk.words.locale import typeset

RADIUS = 12.0
ICON_GAP = 12.0
MARK, MARK_GAP = 20.0, 16.0


def text_width(look: Look, style: Style, text: str) -> float:
    """Width of a line in design units."""
    return QFontMetricsF(look.font(style)).horizontalAdvance(typeset(text, look.language)) / look.frame.scale


def fitted(look: Look, style: Style, text: str, room: float, most: float = 1.0) -> tuple[QFont, float]:
    """The font in which ``text`` is ``room`` pixels wide or less, and the part of its size, up to ``most``."""
    font = look.font(style)
    part = min(most, room / max(1.0, QFontMetricsF(font).horizontalAdvance(text)))
    if part >= 1:
        return font, 1.0
    smaller = QFont(font)
    smaller.setPixelSize(max(1, int(font.pixelSize() * part + 0.01)))
    return smaller, smaller.pixelSize() / font.pixelSize()


class Levelled(Protocol):
    """What shares the size of its words with others beside it."""

    most: float

    @property
    def shrunk(self) -> float:
        """The part of their size that its words keep."""


def level(group: Sequence[Levelled]) -> None:
    """Give the words of a group one size, at which all of them fit."""
    least = min(button.shrunk for button in group)
    for button in group:
        button.most = least


def placement_of(button: Touchable, words: str, style: Style, shrunk: float = 1.0, *, fits: bool = True) -> Placement:
    """A button with its words, for those who ask what stands where."""
    return Placement(
        role=PlacedRole.BUTTON, words=words, rect=button.face, style=style, shrunk=shrunk, fits=fits, widget=button
    )


class TextButton(Touchable):
    """A word or two in a box, with an icon behind them if there is one."""

    padding, gap, icon_size = 56.0, 18.0, 40.0
    lead = 0.0
    """Design units of what stands before the words."""
    style_token: Style = BUTTON

    def __init__(self, look: Look, text: str, parent: QWidget | None = None, *, icon_name: str | None = None) -> None:
        super().__init__(look, text, parent)
        self._words = typeset(text, look.language)
        self._icon = icon_name
        self.most = 1.0
        """The part of its size that the text may keep, in a group of which another button has less room."""

    def say(self, text: str) -> None:
        """Show other words in the same box."""
        self._words = typeset(text, self.look.language)
        self.setAccessibleName(text)
        self.update()

    @property
    def natural_width(self) -> float:
        """Design units that the button takes."""
        extra = self.gap + self.icon_size if self._icon else 0
        return self.lead + text_width(self.look, self.style_token, self._words) + 2 * self.padding + extra

    @property
    def shrunk(self) -> float:
        """The part of its size that the text keeps to fit the button."""
        return self._fitted()[1]

    def placement(self) -> Placement:
        return placement_of(self, self._words, self.style_token, self.shrunk)

    def _fitted(self) -> tuple[QFont, float]:
        beside = self.padding + self.lead + (self.gap + self.icon_size if self._icon else 0.0)
        return self._fit(self.face.width() - beside * self.look.frame.scale)

    def _fit(self, room: float) -> tuple[QFont, float]:
        return fitted(self.look, self.style_token, self._words, room, self.most)

    def colours(self) -> tuple[QColor, QColor, QColor | None]:
        """Ground, words and outline."""
        raise NotImplementedError

    def paint(self, painter: QPainter, face: QRect) -> None:
        ground, ink, outline = self.colours()
        scale = self.look.frame.scale
        painter.setBrush(ground)
        painter.setPen(QPen(outline, self.outline_width * scale) if outline else Qt.PenStyle.NoPen)
        inset = self.outline_width * scale / 2 if outline else 0.0
        radius = self.radius(face)
        painter.drawRoundedRect(QRectF(face).adjusted(inset, inset, -inset, -inset), radius, radius)
        self._paint_words(painter, face, ink)

    def paint_lead(self, painter: QPainter, x: float, middle: float, ink: QColor) -> None:
        """Paint what stands before the words, from ``x`` pixels on."""

    @property
    def outline_width(self) -> float:
        return 3.0

    def radius(self, face: QRect) -> float:
        """Of the corners, in pixels."""
        del face
        return RADIUS * self.look.frame.scale

    def _paint_words(self, painter: QPainter, face: QRect, ink: QColor) -> None:
        font, _ = self._fitted()
        scale, metrics = self.look.frame.scale, QFontMetricsF(font)
        size = self.look.frame.px(self.icon_size) if self._icon else 0
        gap = self.gap * scale if self._icon else 0.0
        width = self.lead * scale + metrics.horizontalAdvance(self._words) + gap + size
        left = face.left() + (face.width() - width) / 2
        if self.lead:
            self.paint_lead(painter, left, face.top() + face.height() / 2, ink)
        painter.setFont(font)
        painter.setPen(ink)
        baseline = face.top() + (face.height() - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        painter.drawText(round(left + self.lead * scale), round(baseline), self._words)
        if self._icon:
            picture = icon(self._icon, ink.name(), size, self.devicePixelRatioF())
            painter.drawPixmap(round(left + width - size), face.top() + (face.height() - size) // 2, picture)


class FilledButton(TextButton):
    """The one thing to press first."""

    def colours(self) -> tuple[QColor, QColor, QColor | None]:
        palette = self.look.palette
        if not self.isEnabled():
            return palette.colour(Ink.FLAX), palette.colour(Ink.RULE_STRONG), None
        return palette.colour(Ink.RED_PRESSED if self.isDown() else Ink.RED_DEEP), palette.colour(Ink.ON_RED), None


class OutlinedButton(TextButton):
    """The second thing to press."""

    def colours(self) -> tuple[QColor, QColor, QColor | None]:
        ink, ground = self.look.palette.colour(Ink.INK), self.look.palette.colour(Ink.GROUND)
        if not self.isEnabled():
            return ground, self.look.palette.colour(Ink.RULE_STRONG), self.look.palette.colour(Ink.RULE)
        return (ink, ground, ink) if self.isDown() else (ground, ink, ink)


class LinkButton(TextButton):
    """Words and an arrow without a box."""

    padding, gap, icon_size = 24.0, 16.0, 34.0
    style_token = STRONG

    def colours(self) -> tuple[QColor, QColor, QColor | None]:
        ground = self.look.palette.colour(Ink.FLAX) if self.isDown() else QColor(Qt.GlobalColor.transparent)
        return ground, self.look.palette.colour(Ink.INK), None


class Toggle(TextButton):
    """Switches something of the page on and off; filled with ink while it is on."""

    style_token, padding = TOGGLE, 34.0

    def __init__(
        self, look: Look, text: str, parent: QWidget | None = None, *, on: bool, mark: Colour | None = None
    ) -> None:
        """``mark`` is the colour of a square before the words."""
        super().__init__(look, text, parent)
        self._mark = mark
        self.lead = 0.0 if mark is None else MARK + MARK_GAP
        self.setCheckable(True)
        self.setChecked(on)

    def paint_lead(self, painter: QPainter, x: float, middle: float, ink: QColor) -> None:
        if self._mark is None:
            return
        size, edge = round(MARK * self.look.frame.scale), round(2 * self.look.frame.scale)
        box = QRect(round(x), round(middle - size / 2), size, size)
        if self.isChecked():  # The ground is dark then, and so are some colours.
            painter.fillRect(box.adjusted(-edge, -edge, edge, edge), ink)
        painter.fillRect(box, self.look.palette.colour(self._mark))

    @property
    def outline_width(self) -> float:
        return float(self.look.palette.rule_width)

    def radius(self, face: QRect) -> float:
        return face.height() / 2

    def colours(self) -> tuple[QColor, QColor, QColor | None]:
        palette = self.look.palette
        if self.isChecked():
            return palette.colour(Ink.INK), palette.colour(Ink.GROUND), palette.colour(Ink.INK)
        ground = palette.colour(Ink.FLAX if self.isDown() else Ink.GROUND)
        return ground, palette.colour(Ink.INK), palette.colour(Ink.RULE_STRONG)


class Flag(Toggle):
    """Stands at an end of the thread and tells what is out of sight; a touch brings it into view."""

    gap, icon_size = 12.0, 32.0

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent, on=False)
        self.setCheckable(False)

    def tell(self, text: str, icon_name: str) -> None:
        """Tell something else."""
        self._words, self._icon = typeset(text, self.look.language), icon_name
        self.setAccessibleName(text)
        self.update()


class Choice(TextButton):
    """One of several settings; the chosen one is filled with ink."""

    style_token = Style(BUTTON.face, 32, 40, 600, large=36, largest=38)
    padding = 24.0

    def __init__(self, look: Look, text: str, parent: QWidget | None = None, *, chosen: bool) -> None:
        super().__init__(look, text, parent)
        self.setCheckable(True)
        self.setChecked(chosen)

    def nextCheckState(self) -> None:
        """A touch only asks: what shows the choice is made again once it is granted."""

    @property
    def outline_width(self) -> float:
        return float(self.look.palette.rule_width)

    def colours(self) -> tuple[QColor, QColor, QColor | None]:
        palette = self.look.palette
        if self.isChecked():
            return palette.colour(Ink.INK), palette.colour(Ink.GROUND), palette.colour(Ink.INK)
        return (
            palette.colour(Ink.FLAX if self.isDown() else Ink.GROUND),
            palette.colour(Ink.INK),
            palette.colour(Ink.RULE_STRONG),
        )


@dataclass(frozen=True, slots=True)
class _ChipShape:
    """Measures of a source chip in design units."""

    height: float
    left: float
    right: float
    icon: float


def _chip_shape(look: Look, *, small: bool) -> _ChipShape:
    grown = look.size(CHIP) / CHIP.size
    height = (48.0 if small else 56.0) * max(1.0, grown * 0.84)
    left, right = (14.0, 18.0) if small else (18.0, 22.0)
    return _ChipShape(height, left, right, (22.0 if small else 26.0) * grown)


def chip_size(look: Look, text: str, *, small: bool = False) -> tuple[float, float]:
    """Width and height in design units of a chip with ``text``."""
    shape = _chip_shape(look, small=small)
    return shape.left + shape.icon + ICON_GAP + text_width(look, CHIP, text) + shape.right, shape.height


class Chip(Touchable):
    """Where something was read: opens the source sheet."""

    def __init__(
        self, look: Look, text: str, spoken: str, parent: QWidget | None = None, *, code: bool, small: bool = False
    ) -> None:
        """``spoken`` tells a screen reader what the chip does, ``code`` whether a QR code is behind it."""
        super().__init__(look, spoken, parent)
        self._words = typeset(text, look.language)
        self.sign = "qr" if code else "doc"
        """The icon before the words."""
        self._small = small
        self._shape = _chip_shape(look, small=small)

    @property
    def elided(self) -> bool:
        """Whether the words do not fit the chip."""
        return self.face.width() < int(chip_size(self.look, self._words, small=self._small)[0] * self.look.frame.scale)

    def placement(self) -> Placement:
        return placement_of(self, self._words, CHIP, fits=not self.elided)

    def paint(self, painter: QPainter, face: QRect) -> None:
        palette, scale = self.look.palette, self.look.frame.scale
        grown = self.look.size(CHIP) > CHIP.size
        ink = palette.colour(Ink.INK if grown else Ink.INK_2)
        outline = palette.colour(Ink.RULE_STRONG if grown else Ink.RULE)
        width = palette.rule_width * scale
        painter.setBrush(palette.colour(Ink.FLAX if self.isDown() else Ink.PAPER))
        painter.setPen(QPen(outline, width))
        rect = QRectF(face).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        size = self.look.frame.px(self._shape.icon)
        left = face.left() + self._shape.left * scale
        painter.drawPixmap(
            round(left),
            face.top() + (face.height() - size) // 2,
            icon(self.sign, ink.name(), size, self.devicePixelRatioF()),
        )
        font = self.look.font(CHIP)
        metrics = QFontMetricsF(font)
        start = round(left + size + ICON_GAP * scale)
        room = face.right() - start - self._shape.right * scale * 0.6
        painter.setFont(font)
        painter.setPen(ink)
        baseline = face.top() + (face.height() - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        painter.drawText(start, round(baseline), metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room))


class Pane(Touchable):
    """Glass over what is painted below it; only a finger on it shows."""

    def radius(self, face: QRect) -> float:
        del face
        return RADIUS * self.look.frame.scale

    def paint(self, painter: QPainter, face: QRect) -> None:
        if self.isDown():
            width = self.look.palette.rule_width * self.look.frame.scale
            painter.setPen(QPen(self.look.palette.colour(Ink.RULE_STRONG), width))
            rect = QRectF(face).adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.drawRoundedRect(rect, self.radius(face), self.radius(face))


class IconButton(Touchable):
    """An icon alone, such as the cross of a sheet."""

    def __init__(
        self,
        look: Look,
        icon_name: str,
        spoken: str,
        parent: QWidget | None = None,
        *,
        size: float = 48,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
    ) -> None:
        super().__init__(look, spoken, parent)
        self._icon = icon_name
        self._size = size
        self._align = align

    def paint(self, painter: QPainter, face: QRect) -> None:
        if self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.palette.colour(Ink.FLAX))
            radius = RADIUS * self.look.frame.scale
            painter.drawRoundedRect(face, radius, radius)
        size = self.look.frame.px(self._size)
        spare = face.width() - size
        x = {Qt.AlignmentFlag.AlignRight: spare, Qt.AlignmentFlag.AlignLeft: 0}.get(self._align, spare // 2)
        painter.drawPixmap(
            face.left() + x,
            face.top() + (face.height() - size) // 2,
            icon(self._icon, self.look.palette.ink, size, self.devicePixelRatioF()),
        )
