"""The display sheet: text size, colours, height of the controls, movement, time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import BODY, H3, SHEET_CAPTION, SHEET_NOTE, Ink, Style
from kiosk.model.preferences import Colours, Motion, Pace, Preferences, Reach, TextSize
from kiosk.model.visit import Prefer
from kiosk.pages.context import PageContext
from kiosk.screens.sheets.base import BaseSheet
from kiosk.widgets.buttons import ICON_GAP, Choice, level
from kiosk.widgets.panel import Rule
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import polyline


@dataclass(frozen=True, slots=True)
class Plan:
    """Where things stand, in design units."""

    top: float
    cord: float
    first: float
    """The y of the first row."""
    pitch: float
    high: float
    """Height of a choice."""
    x: float
    """Where the choices begin."""


LANDSCAPE, LANDSCAPE_LOWERED = Plan(332, 442, 454, 112, 88, 700), Plan(434, 522, 544, 102, 88, 700)
PORTRAIT, PORTRAIT_LOWERED = Plan(620, 732, 746, 210, 118, 48), Plan(1168, 1272, 1288, 104, 88, 48)
LOWERED_LARGER = replace(LANDSCAPE_LOWERED, x=500)
"""Broad choices for larger words, and no lines below the questions."""
BODY_SIZES = {TextSize.NORMAL: BODY.size, TextSize.LARGE: BODY.large, TextSize.LARGEST: BODY.largest}
CHOICES = 3
"""Places for choices in a row."""
GAP = 24.0
SETTING = Style(H3.face, 38, 48, 600)
Choices = list[tuple[str, Preferences]]


class SizeChoice(Choice):
    """A text size, with two letters of that size before its name."""

    padding = 18.0
    sample = 0.0
    """Design units of the letters."""

    def _letters(self) -> tuple[QFont, float]:
        """Their font, and the pixels that they take with the space behind them."""
        font = self.look.font(Style(self.style_token.face, self.sample, self.sample, 600))
        return font, QFontMetricsF(font).horizontalAdvance("Aa") + ICON_GAP * self.look.frame.scale

    def _fitted(self) -> tuple[QFont, float]:
        beside = self._letters()[1] + 2 * self.padding * self.look.frame.scale
        return self._fit(self.face.width() - beside)

    def _paint_words(self, painter: QPainter, face: QRect, ink: QColor) -> None:
        (letters, taken), (font, _) = self._letters(), self._fitted()
        metrics = QFontMetricsF(font)
        left = face.left() + (face.width() - taken - metrics.horizontalAdvance(self._words)) / 2
        baseline = round(face.top() + (face.height() + metrics.capHeight()) / 2)
        painter.setPen(ink)
        painter.setFont(letters)
        painter.drawText(round(left), baseline, "Aa")
        painter.setFont(font)
        painter.drawText(round(left + taken), baseline, self._words)


class DisplaySheet(BaseSheet):
    """Plain questions; the choice is ink; everything is undone when the visit ends."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        portrait, lowered = context.look.frame.portrait, context.look.lowered
        usual, low = (PORTRAIT, PORTRAIT_LOWERED) if portrait else (LANDSCAPE, LANDSCAPE_LOWERED)
        larger = context.look.preferences.text_size is not TextSize.NORMAL
        if larger and not portrait:
            low = LOWERED_LARGER
        self._plan = low if lowered else usual
        self._choices: list[Choice] = []
        super().__init__(context, context.look.translate("Display", "Display"), self._plan.top, parent)
        y = self._plan.first
        rows = self._rows(context.look.preferences)
        for title, line, choices in rows:
            self._row(y, title, line, choices)
            y += self._plan.pitch
        level(self._choices)
        self._thread(rows[0][2])
        if portrait or not lowered:
            words = context.look.translate("Display", "Everything returns to normal when the visit ends.")
            self.text(SHEET_NOTE, words, self.left, y + 10, self.note_width, 44, colour=Ink.INK_3, fit=True)

    def _rows(self, now: Preferences) -> list[tuple[str, str, Choices]]:
        return [
            (
                self.look.translate("Display", "Text size"),
                self.look.translate("Display", "How large the words are"),
                [
                    (self.look.translate("Display", "Normal"), replace(now, text_size=TextSize.NORMAL)),
                    (self.look.translate("Display", "Large"), replace(now, text_size=TextSize.LARGE)),
                    (self.look.translate("Display", "Largest"), replace(now, text_size=TextSize.LARGEST)),
                ],
            ),
            (
                self.look.translate("Display", "Colours"),
                self.look.translate("Display", "High contrast removes tints and hairlines"),
                [
                    (self.look.translate("Display", "Day"), replace(now, colours=Colours.DAY)),
                    (self.look.translate("Display", "Night"), replace(now, colours=Colours.NIGHT)),
                    (self.look.translate("Display", "High contrast"), replace(now, colours=Colours.CONTRAST)),
                ],
            ),
            (
                self.look.translate("Display", "Controls"),
                self.look.translate("Display", "Lower brings every button within seated reach"),
                [
                    (self.look.translate("Display", "Usual height"), replace(now, reach=Reach.USUAL)),
                    (self.look.translate("Display", "Lower"), replace(now, reach=Reach.LOWER)),
                ],
            ),
            (
                self.look.translate("Display", "Movement"),
                self.look.translate("Display", "Calm shows every picture finished"),
                [
                    (self.look.translate("Display", "Moving"), replace(now, motion=Motion.FULL)),
                    (self.look.translate("Display", "Calm"), replace(now, motion=Motion.CALM)),
                ],
            ),
            (
                self.look.translate("Display", "Time"),
                self.look.translate("Display", "How long the kiosk waits for you"),
                [
                    (self.look.translate("Display", "Usual"), replace(now, pace=Pace.USUAL)),
                    (self.look.translate("Display", "More time"), replace(now, pace=Pace.MORE_TIME)),
                ],
            ),
        ]

    def _row(self, y: float, title: str, line: str, choices: Choices) -> None:
        plan = self._plan
        if y > plan.first:
            self.put(Rule(self.look, self), self.left, y, self.width_units, self.look.palette.rule_width)
        place = self._name(y, title, line, CHOICES - len(choices))
        top = y + plan.pitch - plan.high - (24 if self._stacked else (plan.pitch - plan.high) / 2)
        for index, (label, preferences) in enumerate(choices, place):
            choice = self._choice(title, label, preferences)
            choice.setAccessibleName(f"{title}: {label}")
            self.ask(choice, Prefer(preferences))
            self._choices.append(choice)
            self.put(choice, plan.x + index * (self._wide + GAP), top, self._wide, plan.high)

    @property
    def _stacked(self) -> bool:
        """Whether the choices stand under their question."""
        return self._plan is PORTRAIT

    def _name(self, y: float, title: str, line: str, free: int) -> int:
        """The question before its choices; returns how many of their places it takes."""
        if self._plan is PORTRAIT_LOWERED:
            if free:
                self.text(SETTING, title, self.left, y + 28, self._wide, 50, fit=True)
            return min(1, free)
        prose = Prose(self.look, SETTING, title, self, fit=True)
        if self._stacked:
            wide = prose.natural_width() / self.look.frame.scale + 4
            self.put(prose, self.left, y + 8, wide, 50)
            x = self.left + wide + GAP
            self.text(SHEET_CAPTION, line, x, y + 20, self.right - x, 36, colour=Ink.INK_3, fit=True)
            return 0
        wide, top = self._plan.x - self.left - GAP, y + (self._plan.pitch - 92) / 2
        if self._plan is LOWERED_LARGER:
            top += 21
        self.put(prose, self.left, top, wide, 50)
        if self._plan is LOWERED_LARGER:
            return 0
        self.text(SHEET_CAPTION, line, self.left, top + 50, wide, 40, colour=Ink.INK_3, fit=True)
        return 0

    def _choice(self, title: str, label: str, preferences: Preferences) -> Choice:
        chosen = preferences == self.look.preferences
        if title != self.look.translate("Display", "Text size"):
            return Choice(self.look, label, self, chosen=chosen)
        choice = SizeChoice(self.look, label, self, chosen=chosen)
        choice.sample = BODY_SIZES[preferences.text_size] or BODY.size
        return choice

    @property
    def _wide(self) -> float:
        """Width of a choice."""
        beside_the_cross = 144 if self.look.lowered and not self.portrait else 0
        return (self.right - beside_the_cross - self._plan.x - GAP * (CHOICES - 1)) / CHOICES

    def _thread(self, choices: Choices) -> None:
        """The cord to the chosen text size; the first hairline goes on from its knot."""
        plan, y = self._plan, self._plan.cord
        here = [preferences for _, preferences in choices].index(self.look.preferences)
        end = plan.x + here * (self._wide + GAP) + self._wide
        self.thread_line.running(polyline([(-200, y), (self.left, y)])).cord(polyline([(self.left, y), (end, y)]))
        self.thread_line.knot(end, y, 13)
        if end + GAP < self.right:
            rule = Rule(self.look, self)
            self.put(rule, end + GAP, y, self.right - end - GAP, self.look.palette.rule_width)
