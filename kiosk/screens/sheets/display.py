"""The display sheet: text size, colours, height of the controls, movement, time."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from kiosk.model.visit import (
    Colours,
    Motion,
    Pace,
    Prefer,
    Preferences,
    Reach,
    TextSize,
)
from kiosk.screens.sheets.base import BaseSheet
from kiosk.services.theme import (
    H3,
    SHEET_CAPTION,
    SHEET_NOTE,
    Style,
)
from kiosk.slides.scene import Scene
from kiosk.widgets.buttons import Choice
from kiosk.widgets.panel import Rule
from kiosk.widgets.thread import polyline

translate = QCoreApplication.translate


class DisplaySheet(BaseSheet):
    """Plain questions; the choice is ink; everything is undone when the visit ends."""

    def __init__(self, scene: Scene) -> None:
        portrait, lowered = scene.look.frame.portrait, scene.look.lowered
        pitch = (
            216.0 if portrait and not lowered else 100.0 if lowered and not portrait else 104.0 if portrait else 148.0
        )
        high = 88.0 if lowered else 120.0 if portrait else 116.0
        top = (1920 if portrait else 1080) - (
            5 * pitch + 200 if portrait else 5 * pitch + 166 if not lowered else 5 * pitch + 104
        )
        super().__init__(scene, translate("Display", "Display"), top)
        self._pitch, self._high = pitch, high
        now = scene.look.preferences
        y = top + (108 if not (lowered and not portrait) else 92)
        first = self._rows(now)
        for title, line, choices in first:
            self._row(y, title, line, choices)
            y += pitch
        self._thread(top + (104 if not (lowered and not portrait) else 88), first[0][2])
        if not lowered or portrait:
            self.text(
                SHEET_NOTE,
                translate("Display", "Everything returns to normal when the visit ends."),
                self.left,
                y + 6,
                self.note_width,
                44,
                colour="ink_3",
                fit=True,
            )

    def _rows(self, now: Preferences) -> list[tuple[str, str, list[tuple[str, Preferences]]]]:
        return [
            (
                translate("Display", "Text size"),
                translate("Display", "How large the words are"),
                [
                    (translate("Display", "Normal"), replace(now, text_size=TextSize.NORMAL)),
                    (translate("Display", "Large"), replace(now, text_size=TextSize.LARGE)),
                    (translate("Display", "Largest"), replace(now, text_size=TextSize.LARGEST)),
                ],
            ),
            (
                translate("Display", "Colours"),
                translate("Display", "High contrast removes tints and hairlines"),
                [
                    (translate("Display", "Day"), replace(now, colours=Colours.DAY)),
                    (translate("Display", "Night"), replace(now, colours=Colours.NIGHT)),
                    (translate("Display", "High contrast"), replace(now, colours=Colours.CONTRAST)),
                ],
            ),
            (
                translate("Display", "Controls"),
                translate("Display", "Lower brings every button within seated reach"),
                [
                    (translate("Display", "Usual height"), replace(now, reach=Reach.USUAL)),
                    (translate("Display", "Lower"), replace(now, reach=Reach.LOWER)),
                ],
            ),
            (
                translate("Display", "Movement"),
                translate("Display", "Calm shows every picture finished"),
                [
                    (translate("Display", "Moving"), replace(now, motion=Motion.FULL)),
                    (translate("Display", "Calm"), replace(now, motion=Motion.CALM)),
                ],
            ),
            (
                translate("Display", "Time"),
                translate("Display", "How long the kiosk waits for you"),
                [
                    (translate("Display", "Usual"), replace(now, pace=Pace.USUAL)),
                    (translate("Display", "More time"), replace(now, pace=Pace.MORE_TIME)),
                ],
            ),
        ]

    def _row(self, y: float, title: str, line: str, choices: list[tuple[str, Preferences]]) -> None:
        stacked = self.portrait and self._pitch > 150
        first = self.left if self.portrait else 760.0
        words = self.width_units if stacked else first - self.left - 24 if not self.portrait else 0.0
        self.put(Rule(self.look, self), self.left, y - 4, self.width_units, self.look.palette.rule_width)
        if words:
            self.text(SETTING, title, self.left, y + 8, words, 50, fit=True)
            if not stacked and self._pitch > 110:
                self.text(SHEET_CAPTION, line, self.left, y + 60, words, 68, colour="ink_3", fit=True)
        top = y + (66 if stacked else (self._pitch - self._high) / 2 - 4)
        wide = self._choice_width(first)
        for index, (label, preferences) in enumerate(choices):
            chosen = preferences == self.look.preferences
            choice = Choice(self.look, label, self, chosen=chosen)
            choice.setAccessibleName(f"{title}: {label}")
            self.ask(choice, Prefer(preferences))
            self.put(choice, first + index * (wide + 24), top, wide, self._high)

    def _choice_width(self, first: float) -> float:
        beside_the_cross = 144 if self.look.lowered and not self.portrait else 0
        return (self.right - beside_the_cross - first - 48) / 3

    def _thread(self, y: float, choices: list[tuple[str, Preferences]]) -> None:
        here = [preferences for _, preferences in choices].index(self.look.preferences)
        first = self.left if self.portrait else 760.0
        wide = self._choice_width(first)
        end = first + here * (wide + 24) + wide
        self.thread_line.running(polyline([(-200, y), (self.left, y)])).cord(polyline([(self.left, y), (end, y)]))
        self.thread_line.knot(end, y, 13)


SETTING = Style(H3.face, 38, 48, 600)
