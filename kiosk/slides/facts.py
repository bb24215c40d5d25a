"""One very large number, and up to four more with their words and sources."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.model.figure import Figure
from kiosk.model.pack import Fact, Facts
from kiosk.model.text import Language
from kiosk.model.visit import Citation
from kiosk.services.locale import amount, when
from kiosk.services.theme import CAPTION, FACT, FACT_WORDS, HERO, HERO_WORDS, HERO_WORDS_PORTRAIT, SIDE_STRONG
from kiosk.slides.slide import SlidePage
from kiosk.stitch.grid import Grid
from kiosk.widgets.buttons import chip_size, text_width
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.panel import Rule
from kiosk.widgets.picture import Stitched
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import DATA_CORD, polyline

COLUMNS = (388.0, 534.0, 680.0, 826.0, 972.0, 1118.0)
"""Where the words beside the hero may begin."""
COLUMN_WIDTH, COLUMN_PITCH = 414.0, 438.0
SKYLINE_CELL, SKYLINE_CELL_PORTRAIT = 6, 7
HERO_PORTRAIT = 280.0
SMALLEST_HERO, HERO_STEP = 104.0, 44.0
PORTRAIT_CROP = (83, 155)
"""First column and number of columns of the skyline in portrait."""


@dataclass(frozen=True, slots=True)
class _Block:
    """Where a fact stands."""

    x: float
    y: float
    width: float


class FactsPage(SlidePage):
    """Shows a Facts slide."""

    slide: Facts

    def build(self) -> None:
        self._numerals: list[Numeral] = []
        self._out_of_reach: list[str] = []
        self._rules: list[Rule] = []
        top = self.headline()
        before = self._children()
        self._hero_size = self._fitting_hero(top)
        hero, line, foot = self._lay_out(top)
        while self.portrait and foot + self._chip_room() > self.foot and self._hero_size > SMALLEST_HERO:
            self._take_away(self._children() - before)
            self._hero_size = max(SMALLEST_HERO, self._hero_size - HERO_STEP)
            hero, line, foot = self._lay_out(top)
        self.full_cord = self._skyline(foot)
        if not self.full_cord:
            spare = max(0.0, self.foot - 16 - foot - self._chip_room())
            self._move_down(hero, spare * 0.3)
            self._move_down(self._children() - hero - before, spare * 0.62)
            self._thread_at(line + spare * 0.62)
            first = self._rules[0].y() if self._rules else 0
            for rule in self._rules:
                rule.setVisible(rule.y() != first)
        if self._out_of_reach:
            citation = Citation(sources=tuple(dict.fromkeys(self._out_of_reach)))
            self.chip(citation, self.left, self.foot - chip_size(self.look, "")[1])

    def hold_back(self) -> None:
        if self.scene.fresh:
            for numeral in self._numerals:
                numeral.hold_back()

    def _lay_out(self, top: float) -> tuple[set[QWidget], float, float]:
        """Put hero and facts in their places; returns the hero's widgets, the line below them, and the foot."""
        before = self._children()
        below = self._hero_portrait(top) if self.portrait else self._hero(top)
        hero = self._children() - before
        line = max(below + 16, top + self._hero_height())
        return hero, line, self._facts(line)

    def _take_away(self, widgets: set[QWidget]) -> None:
        for widget in widgets:
            widget.setParent(None)
            widget.deleteLater()
        self._numerals, self._out_of_reach, self._rules = [], [], []

    def _chip_room(self) -> float:
        """Room for the one chip of all sources that are out of reach."""
        return chip_size(self.look, "")[1] + 16 if self._out_of_reach else 0.0

    def entered(self) -> None:
        for numeral in self._numerals:
            numeral.count_up()

    def _children(self) -> set[QWidget]:
        return {child for child in self.children() if isinstance(child, QWidget)}

    def _move_down(self, widgets: set[QWidget], units: float) -> None:
        for widget in widgets:
            widget.move(widget.x(), widget.y() + self.look.frame.px(units))

    def _hero_height(self) -> float:
        """Design units that the hero takes before the first line of facts."""
        if self.portrait:
            return self._hero_size + 266.0
        if self.larger:
            return self._hero_size * 1.14
        return 292.0 if any(fact.newer for fact in self.slide.facts) else 318.0

    def _facts(self, line: float) -> float:
        if self.portrait:
            return self._portrait_grid(line)
        if self.larger:
            return self._two_by_two(line)
        return max(
            (
                self._column(fact, _Block(96 + index * COLUMN_PITCH, line, COLUMN_WIDTH))
                for index, fact in enumerate(self.slide.facts)
            ),
            default=line,
        )

    def _rule(self, x: float, y: float, width: float) -> None:
        rule = Rule(self.look, self)
        self.put(rule, x, y, width, self.look.palette.rule_width)
        self._rules.append(rule)

    def _numeral(self, fact: Fact, size: float, colour: str = "ink") -> Numeral:
        numeral = Numeral(self.look, self.scene.figure(fact), size, self, colour=colour)
        self._numerals.append(numeral)
        return numeral

    def _hero(self, top: float) -> float:
        fact = self.slide.hero
        numeral = self._numeral(fact, self._hero_size, "red")
        wanted = numeral.natural_width() / self.look.frame.scale
        wide = min(wanted, 1010.0)
        self.put(numeral, 88, top, wide + 8, self._hero_size * 1.1)
        x = next((column for column in COLUMNS if column >= 88 + wide + 44), COLUMNS[-1])
        small = self._hero_size < HERO
        below = self.text(HERO_WORDS, self.scene.say(fact.label), x, top + (0 if small else 58), 1824 - x, even=True)
        below = self._newer(fact, x, below + 4, 1824 - x)
        least = 0 if small else top + (200 if self.larger else 222)
        return self._source(fact, x, max(below + 14, least), small=False)

    def _hero_portrait(self, top: float) -> float:
        fact = self.slide.hero
        size = self._hero_size
        self.put(self._numeral(fact, size, "red"), 40, top + 20, 1000, size + 20)
        below = self.text(HERO_WORDS_PORTRAIT, self.scene.say(fact.label), 48, top + size + 50, 900, even=True)
        below = self._newer(fact, 48, below + 4, 900)
        return self._source(fact, 48, below + 16, small=False)

    def _column(self, fact: Fact, block: _Block, size: float = FACT) -> float:
        x, y, width = block.x, block.y, block.width
        self._rule(x, y, width)
        high = size * 1.18
        self.put(self._numeral(fact, size), x, y + 8, width, high)
        below = self.text(FACT_WORDS, self.scene.say(fact.label), x, y + 4 + high, width)
        below = self._newer(fact, x, below, width)
        return self._source(fact, x, below + 8, small=True, most=width)

    def _two_by_two(self, line: float) -> float:
        """Larger text: the words stand to the right of their numeral."""
        facts = self.slide.facts
        beside = self._beside()
        y, foot = line, line
        for index, fact in enumerate(facts):
            if index == 2:
                y = foot + 12
            x = (96.0, 972.0)[index % 2]
            self._rule(x, y, 852)
            numeral = self._numeral(fact, FACT)
            self.put(numeral, x, y + 24, beside - 16, 132)
            below = self.text(FACT_WORDS, self.scene.say(fact.label), x + beside, y + 14, 852 - beside)
            foot = max(foot, self._source(fact, x + beside, below + 8, small=False, most=852 - beside), y + 150)
        return foot

    def _beside(self) -> float:
        """How far right of a fact's edge its words begin, beside the widest numeral."""
        widths = [Numeral(self.look, self.scene.figure(fact), FACT).natural_width() for fact in self.slide.facts]
        return min(350.0, max(widths, default=0.0) / self.look.frame.scale + 40)

    def _fitting_hero(self, top: float) -> float:
        """The size of the hero: large words may need some of its room."""
        if self.portrait:
            return HERO_PORTRAIT
        if not self.larger:
            return HERO
        rows = [0.0, 0.0]
        width = self.look.frame.px(852 - self._beside())
        chip = chip_size(self.look, "")[1]
        for index, fact in enumerate(self.slide.facts):
            words = Prose(self.look, FACT_WORDS, self.scene.say(fact.label)).natural_height(width)
            rows[index // 2] = max(rows[index // 2], 150.0, words / self.look.frame.scale + 22 + chip)
        room = self.foot - (80 if self.lowered else 0) - sum(rows) - 28 - top
        return max(SMALLEST_HERO, min(HERO, room / 1.14))

    def _portrait_grid(self, line: float) -> float:
        foot = line
        for index, fact in enumerate(self.slide.facts):
            if index == 2:
                line = foot + 24
            block = _Block((48.0, 552.0)[index % 2], line, 480)
            foot = max(foot, self._column(fact, block, 124))
        return foot

    def _newer(self, fact: Fact, x: float, y: float, width: float) -> float:
        """The newer figure with its date, so that the old one is not taken for today's."""
        newer = self.scene.newer(fact)
        if newer is None or (self.larger and not self.portrait):
            return y
        return self.text(SIDE_STRONG, self._dated(newer), x, y, width, colour="red_words")

    def _dated(self, figure: Figure) -> str:
        language = self.look.language
        date = when(figure.as_of, language)
        colon = "：" if language is Language.ZH else ": "
        return f"{date[0].upper()}{date[1:]}{colon}{amount(figure, language)}"

    def _source(self, fact: Fact, x: float, y: float, *, small: bool, most: float = 700) -> float:
        figure = self.scene.figure(fact)
        if self.reachable(y):
            return y + self.chip(self.scene.citation(fact), x, y, as_of=figure.as_of, small=small, most=most)[1]
        self._out_of_reach.append(figure.source)
        choices = self.scene.chips((figure.source,), figure.as_of)
        words = next((words for words in choices if text_width(self.look, CAPTION, words) <= most), choices[-1])
        return self.text(CAPTION, words, x, y, most, colour="ink_2")

    def _skyline(self, foot: float) -> bool:
        """A skyline on the thread, where there is room above it."""
        picture = self.slide.skyline
        grid: Grid | None = self.scene.grid(picture) if picture is not None else None
        if picture is None or grid is None or self._out_of_reach:
            return False
        base = 1672.0 if self.portrait else 948.0
        cell = SKYLINE_CELL_PORTRAIT if self.portrait else SKYLINE_CELL
        if foot > base - grid.height * cell + 10:
            return False
        grid = grid.cropped(*PORTRAIT_CROP) if self.portrait else grid
        stitched = Stitched(self.look, grid, cell, self.threads, self, alt=self.scene.say(picture.alt))
        self.stand(
            stitched,
            0,
            base - 300,
            self.look.frame.design[0],
            300,
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom,
        )
        stitched.lower()
        return True

    def _thread_at(self, line: float) -> None:
        across = self.look.frame.design[0]
        end = self.left + (700 if self.portrait else 1138)
        self.climb(line)
        self.thread_line.cord(polyline([(self.left, line), (end, line)]), DATA_CORD)
        self.thread_line.running(polyline([(end, line), (across + 200, line)])).knot(end, line, 13)
