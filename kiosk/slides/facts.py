"""One very large number, and up to four more with their words and sources."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import CAPTION, FACT, FACT_WORDS, HERO, HERO_WORDS, HERO_WORDS_PORTRAIT, SIDE_STRONG
from kiosk.model.figure import Figure
from kiosk.model.slide import Fact, Facts
from kiosk.model.text import Language
from kiosk.model.visit import Citation
from kiosk.pages.slide import SlidePage
from kiosk.stitch.grid import Grid
from kiosk.widgets.buttons import chip_size, text_width
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.panel import Rule
from kiosk.widgets.picture import Stitched
from kiosk.widgets.thread import DATA_CORD, polyline
from kiosk.words.locale import amount, when

COLUMN_WIDTH, COLUMN_PITCH = 414.0, 438.0
NUMERAL_GAP = 32.0
"""Least room between a fact's numeral and what stands to its right."""
SKYLINE_CELL, SKYLINE_CELL_PORTRAIT = 6, 7
SKYLINE_OVERLAP = 10.0
"""How far the words may reach into the sky above the roofs."""
HERO_PORTRAIT, FACT_PORTRAIT = 280.0, 124.0
SMALLEST_HERO, SMALLEST_HERO_ON_SKYLINE, HERO_STEP = 104.0, 200.0, 24.0
HERO_WORDS_WIDTH = 820.0
WIDEST_BESIDE_WORDS = 340.0
DIGITS_MIDDLE = 0.58
"""Middle of a numeral's digits below the top of its box, as a part of its size."""
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
        picture = self.slide.skyline
        self._sky: Grid | None = self.context.grid(picture) if picture is not None else None
        top = self.headline()
        before = self._children()
        self._hero_size = HERO_PORTRAIT if self.portrait else HERO
        hero, line, foot = self._lay_out(top)
        while foot > self._lowest and self._hero_size > SMALLEST_HERO:
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

    def hold_back(self) -> QRegion:
        other = QRegion()
        if self.context.fresh:
            for numeral in self._numerals:
                numeral.hold_back()
                other += QRect(numeral.mapTo(self, QPoint()), numeral.size())
        return other

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

    @property
    def _lowest(self) -> float:
        """Where the facts have to end: above the roofs, unless the hero would become too small for them."""
        roofs = self._roofs
        if roofs is not None and self._hero_size > SMALLEST_HERO_ON_SKYLINE:
            return roofs
        return self.foot - self._chip_room()

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
        full = self.slide.skyline is not None or any(fact.newer for fact in self.slide.facts)
        return self._hero_size + (20.0 if full else 46.0)

    def _facts(self, line: float) -> float:
        if self.portrait:
            return self._portrait_grid(line)
        if self.larger:
            return self._two_by_two(line)
        size = self._common_size(self.slide.facts, FACT, COLUMN_WIDTH - NUMERAL_GAP)
        xs = [96 + index * COLUMN_PITCH for index in range(len(self.slide.facts))]
        return max(line, self._row(self.slide.facts, [_Block(x, line, COLUMN_WIDTH) for x in xs], size))

    def _row(self, facts: tuple[Fact, ...], blocks: list[_Block], size: float) -> float:
        """Facts side by side, with their sources on one line; returns the y below."""
        pairs = list(zip(facts, blocks, strict=True))
        words = max((self._column(fact, block, size) for fact, block in pairs), default=0.0)
        ends = [self._source(fact, block.x, words + 8, small=True, most=block.width) for fact, block in pairs]
        return max(ends, default=0.0)

    def _rule(self, x: float, y: float, width: float) -> None:
        rule = Rule(self.look, self)
        self.put(rule, x, y, width, self.look.palette.rule_width)
        self._rules.append(rule)

    def _numeral(self, fact: Fact, size: float, colour: str = "ink") -> Numeral:
        numeral = Numeral(self.look, self.context.figure(fact), size, self, colour=colour)
        self._numerals.append(numeral)
        return numeral

    def _hero(self, top: float) -> float:
        fact = self.slide.hero
        numeral = self._numeral(fact, self._hero_size, "red")
        wanted = numeral.natural_width() / self.look.frame.scale
        wide = min(wanted, 1010.0)
        self.put(numeral, 88, top, wide + 8, self._hero_size * 1.1)
        x = 88 + wide + 56
        room = 1824 - x if self.larger else min(HERO_WORDS_WIDTH, 1824 - x)
        before = self._children()
        below = self.text(HERO_WORDS, fact.label, x, top, room, even=True)
        below = self._newer(fact, x, below + 4, room)
        below = self._source(fact, x, below + 14, small=False)
        lower = max(0.0, self._hero_size * DIGITS_MIDDLE - (below - top) / 2)
        self._move_down(self._children() - before, lower)
        return below + lower

    def _hero_portrait(self, top: float) -> float:
        fact = self.slide.hero
        size = self._hero_size
        self.put(self._numeral(fact, size, "red"), 40, top + 20, 1000, size + 20)
        below = self.text(HERO_WORDS_PORTRAIT, fact.label, 48, top + size + 50, 900, even=True)
        below = self._newer(fact, 48, below + 4, 900)
        return self._source(fact, 48, below + 16, small=False)

    def _common_size(self, facts: tuple[Fact, ...], size: float, width: float) -> float:
        """The size at which every numeral of a row fits ``width``."""
        widest = max((self._natural_width(fact, size) for fact in facts), default=0.0)
        return size * min(1.0, width / max(1.0, widest))

    def _natural_width(self, fact: Fact, size: float) -> float:
        return Numeral(self.look, self.context.figure(fact), size).natural_width() / self.look.frame.scale

    def _column(self, fact: Fact, block: _Block, size: float) -> float:
        x, y, width = block.x, block.y, block.width
        self._rule(x, y, width)
        high = size * 1.18
        self.put(self._numeral(fact, size), x, y + 8, width, high)
        below = self.text(FACT_WORDS, fact.label, x, y + 4 + high, width)
        return self._newer(fact, x, below, width)

    def _two_by_two(self, line: float) -> float:
        """Larger text: the words stand to the right of their numeral, a newer figure below it."""
        facts = self.slide.facts
        size = self._common_size(facts, FACT, WIDEST_BESIDE_WORDS)
        high = size * 1.18
        besides = [
            max((self._natural_width(fact, size) for fact in facts[column::2]), default=0.0) + NUMERAL_GAP
            for column in range(2)
        ]
        y, foot = line, line
        for index, fact in enumerate(facts):
            if index == 2:
                y = foot + 12
            x, beside = (96.0, 972.0)[index % 2], besides[index % 2]
            self._rule(x, y, 852)
            self.put(self._numeral(fact, size), x, y + 14, beside, high)
            newer = self._newer(fact, x, y + 14 + high, beside - 16)
            below = self.text(FACT_WORDS, fact.label, x + beside, y + 14, 852 - beside)
            below = self._source(fact, x + beside, below + 8, small=False, most=852 - beside)
            foot = max(foot, newer, below)
        return foot

    def _portrait_grid(self, line: float) -> float:
        size = self._common_size(self.slide.facts, FACT_PORTRAIT, 480 - NUMERAL_GAP)
        facts = self.slide.facts
        for row in (facts[:2], facts[2:]):
            if row:
                blocks = [_Block(x, line, 480) for x in (48.0, 552.0)[: len(row)]]
                line = self._row(row, blocks, size) + 24
        return line - 24 if facts else line

    def _newer(self, fact: Fact, x: float, y: float, width: float) -> float:
        """The newer figure with its date, so that the old one is not taken for today's."""
        newer = self.context.newer(fact)
        if newer is None:
            return y
        return self.text(SIDE_STRONG, self._dated(newer), x, y, width, colour="red_words")

    def _dated(self, figure: Figure) -> str:
        language = self.look.language
        date = when(figure.as_of, language)
        colon = "：" if language is Language.ZH else ": "
        return f"{date[0].upper()}{date[1:]}{colon}{amount(figure, language)}"

    def _source(self, fact: Fact, x: float, y: float, *, small: bool, most: float = 700) -> float:
        figure = self.context.figure(fact)
        if self.reachable(y):
            return y + self.chip(self.context.citation(fact), x, y, as_of=figure.as_of, small=small, most=most)[1]
        self._out_of_reach.append(figure.source)
        choices = self.context.chips((figure.source,), figure.as_of)
        words = next((words for words in choices if text_width(self.look, CAPTION, words) <= most), choices[-1])
        return self.text(CAPTION, words, x, y, most, colour="ink_2")

    @property
    def _base(self) -> float:
        """The ground on which a skyline stands."""
        return 1672.0 if self.portrait else 948.0

    @property
    def _skyline_cell(self) -> int:
        return SKYLINE_CELL_PORTRAIT if self.portrait else SKYLINE_CELL

    @property
    def _roofs(self) -> float | None:
        """Where the facts have to end so that a skyline fits below them; None without one."""
        if self._sky is None or self._out_of_reach or self.larger:
            return None
        return self._base - self._sky.height * self._skyline_cell + SKYLINE_OVERLAP

    def _skyline(self, foot: float) -> bool:
        """A skyline on the thread, where there is room above it."""
        roofs, picture = self._roofs, self.slide.skyline
        if roofs is None or foot > roofs or self._sky is None or picture is None:
            return False
        base, cell = self._base, self._skyline_cell
        grid = self._sky.cropped(*PORTRAIT_CROP) if self.portrait else self._sky
        stitched = Stitched(self.look, grid, cell, self.threads, self, alt=picture.alt)
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
