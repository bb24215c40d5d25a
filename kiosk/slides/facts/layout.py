"""Where a large number, four more, their words and their sources stand: worked out before there are widgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.design.theme import (
    CAPTION,
    FACT,
    FACT_WORDS,
    HERO,
    HERO_WORDS,
    HERO_WORDS_PORTRAIT,
    SIDE_STRONG,
    Colour,
    Ink,
    Style,
)
from kiosk.model.figure import Figure
from kiosk.model.slide import Fact, Facts
from kiosk.model.text import Language
from kiosk.model.visit import Citation
from kiosk.pages.context import PageContext
from kiosk.pages.layout import Item, Layout, NumeralItem, RuleItem, TouchItem, lower
from kiosk.pages.region import Region
from kiosk.stitch.grid import Grid
from kiosk.widgets.buttons import chip_size, text_width
from kiosk.widgets.numeral import BigFigure
from kiosk.words.locale import amount, in_words

COLUMN_WIDTH, COLUMN_PITCH = 414.0, 438.0
PORTRAIT_COLUMN, PORTRAIT_PITCH = 480.0, 504.0
WIDE_COLUMN, WIDE_PITCH = 852.0, 876.0
"""Of facts in two columns, for larger text."""
NUMERAL_GAP = 32.0
"""Least room between a fact's numeral and what stands to its right."""
NUMERAL_LINE = 1.18
"""Height of a fact's numeral as a part of its size."""
SKYLINE_CELL, SKYLINE_CELL_PORTRAIT = 6, 7
SKYLINE_OVERLAP = 10.0
"""How far the words may reach into the sky above the roofs."""
HERO_PORTRAIT, FACT_PORTRAIT = 280.0, 124.0
SMALLEST_HERO, SMALLEST_HERO_ON_SKYLINE, HERO_STEP = 104.0, 200.0, 24.0
WIDEST_HERO, HERO_GAP, HERO_WORDS_WIDTH = 1010.0, 56.0, 820.0
WIDEST_BESIDE_WORDS = 340.0
DIGITS_MIDDLE = 0.58
"""Middle of a numeral's digits below the top of its box, as a part of its size."""
MARGIN = 8.0
"""By which the box of the large numeral reaches over the edge of the column: its first digit has air of its own."""
CHIP_MOST, ONE_CHIP_MOST = 700.0, 900.0
HERO_SINKS, FACTS_SINK = 0.3, 0.62
"""Parts of the room left over by which the large number and the facts stand lower."""
PORTRAIT_CROP = (83, 155)
"""First column and number of columns of the skyline in portrait."""


@dataclass(frozen=True, slots=True)
class Skyline:
    """A picture that stands on the bar, below the facts."""

    grid: Grid
    cell: int
    base: float
    """The y on which it stands, in design units."""


@dataclass(frozen=True, slots=True)
class FactsLayout:
    """All that a Facts slide shows below its headline."""

    items: tuple[Item, ...]
    line: float
    """The y of the thread between the large number and the facts."""
    skyline: Skyline | None
    """None where there is none, or no room for it."""


def lay_out(slide: Facts, context: PageContext, top: float) -> FactsLayout:
    """Place a slide's facts below ``top``, with the large number as large as it may be."""
    sky = _sky(slide, context)
    for size in _sizes(Region(context.look)):
        placed = _Facts(slide, context, size, top, sky)
        if placed.foot <= placed.lowest:
            break
    return placed.finished()


def _sizes(region: Region) -> Iterator[float]:
    """Sizes of the large number to try, the largest first."""
    size = HERO_PORTRAIT if region.portrait else HERO
    yield size
    while size > SMALLEST_HERO:
        size = max(SMALLEST_HERO, size - HERO_STEP)
        yield size


def _sky(slide: Facts, context: PageContext) -> Skyline | None:
    region = Region(context.look)
    grid = context.grid(slide.skyline) if slide.skyline is not None else None
    if grid is None or region.larger:
        return None
    cropped = grid.cropped(*PORTRAIT_CROP) if region.portrait else grid
    return Skyline(cropped, SKYLINE_CELL_PORTRAIT if region.portrait else SKYLINE_CELL, region.bar)


class _Facts:
    """The facts of a slide around a large number of one size."""

    def __init__(self, slide: Facts, context: PageContext, size: float, top: float, sky: Skyline | None) -> None:
        self._slide, self._context, self._look, self._size = slide, context, context.look, size
        self._region = Region(context.look)
        self._sky = sky
        self._out_of_reach: list[str] = []
        self._once = _is_read_in_one_place(slide, context)
        self._hero = Layout(context)
        below = self._hero_portrait(top) if self._region.portrait else self._hero_beside(top)
        self._line = max(below + 16, top + self._hero_height())
        self._rest = Layout(context)
        self.foot = self._facts(self._line)

    @property
    def lowest(self) -> float:
        """Where the facts have to end: above the roofs, unless the large number would become too small for them."""
        if self._size > SMALLEST_HERO_ON_SKYLINE and self._roofs is not None:
            return self._roofs
        return self._region.foot - self._chip_room()

    @property
    def _roofs(self) -> float | None:
        sky = self._sky
        if sky is None or self._out_of_reach:
            return None
        return sky.base - sky.grid.height * sky.cell + SKYLINE_OVERLAP

    def finished(self) -> FactsLayout:
        """The facts in their places: on the page's lower half, or above a skyline."""
        stands = self._roofs is not None and self.foot <= self._roofs
        hero, rest, line = self._hero.items, self._rest.items, self._line
        if not stands:
            spare = max(0.0, self._region.foot - 16 - self.foot - self._chip_room())
            hero = lower(hero, self._look, spare * HERO_SINKS)
            rest = lower(rest, self._look, spare * FACTS_SINK)
            line += spare * FACTS_SINK
            # The thread takes the place of the first row's hairlines.
            first = min((item.y for item in rest if isinstance(item.thing, RuleItem)), default=0.0)
            rest = [item for item in rest if not isinstance(item.thing, RuleItem) or item.y > first]
        last = Layout(self._context)
        if self._out_of_reach:
            citation = Citation(sources=tuple(dict.fromkeys(self._out_of_reach)))
            last.chip(citation, self._region.left, self._region.foot - chip_size(self._look, "")[1], ONE_CHIP_MOST)
        return FactsLayout((*hero, *rest, *last.items), line, self._sky if stands else None)

    def _chip_room(self) -> float:
        """Room for the one chip of all sources that are out of reach."""
        return chip_size(self._look, "")[1] + 16 if self._out_of_reach else 0.0

    # The large number

    def _hero_height(self) -> float:
        """Design units that it takes before the first line of facts."""
        if self._region.portrait:
            return self._size + 266.0
        if self._region.larger:
            return self._size * 1.14
        full = self._slide.skyline is not None or any(fact.newer for fact in self._slide.facts)
        return self._size + (20.0 if full else 46.0)

    def _hero_beside(self, top: float) -> float:
        """Landscape: its words stand to the right of it, in the middle of its digits."""
        fact, left, right = self._slide.hero, self._region.left, self._region.right
        numeral = self._numeral(fact, self._size, Ink.RED)
        wide = min(self._width(fact, self._size), WIDEST_HERO)
        x = left - MARGIN + wide + HERO_GAP
        room = right - x if self._region.larger else min(HERO_WORDS_WIDTH, right - x)
        words = Layout(self._context)
        below = self._said(words, HERO_WORDS, fact, x, top, room, CHIP_MOST)
        down = max(0.0, self._size * DIGITS_MIDDLE - (below - top) / 2)
        self._hero.add(numeral, left - MARGIN, top, wide + MARGIN, self._size * 1.1)
        self._hero.items += lower(words.items, self._look, down)
        return below + down

    def _hero_portrait(self, top: float) -> float:
        fact, left = self._slide.hero, self._region.left
        self._hero.add(self._numeral(fact, self._size, Ink.RED), left - MARGIN, top + 20, 1000, self._size + 20)
        return self._said(self._hero, HERO_WORDS_PORTRAIT, fact, left, top + self._size + 50, 900, CHIP_MOST)

    def _said(self, on: Layout, style: Style, fact: Fact, x: float, y: float, width: float, most: float) -> float:
        """A fact's words, its newer figure and its source, one below the other."""
        below = on.text(style, fact.label, x, y, width, even=True)
        below = self._newer(on, fact, x, below + 4, width)
        return self._source(on, fact, x, below + (16 if self._region.portrait else 14), most)

    # The facts

    def _facts(self, line: float) -> float:
        """Below ``line``; returns the y below them."""
        if self._region.portrait:
            return self._portrait_grid(line)
        if self._region.larger:
            return self._two_by_two(line)
        size = self._common_size(FACT, COLUMN_WIDTH - NUMERAL_GAP)
        xs = [self._region.left + index * COLUMN_PITCH for index in range(len(self._slide.facts))]
        return max(line, self._row(self._slide.facts, xs, line, COLUMN_WIDTH, size))

    def _portrait_grid(self, line: float) -> float:
        size, facts = self._common_size(FACT_PORTRAIT, PORTRAIT_COLUMN - NUMERAL_GAP), self._slide.facts
        for row in filter(None, (facts[:2], facts[2:])):
            xs = [self._region.left + index * PORTRAIT_PITCH for index in range(len(row))]
            line = self._row(row, xs, line, PORTRAIT_COLUMN, size) + 24
        return line - 24 if facts else line

    def _row(self, facts: tuple[Fact, ...], xs: list[float], y: float, width: float, size: float) -> float:
        """Facts side by side, with their sources on one line; returns the y below."""
        high, words, pairs = size * NUMERAL_LINE, y, list(zip(facts, xs, strict=True))
        for fact, x in pairs:
            self._rule(x, y, width)
            self._rest.add(self._numeral(fact, size), x, y + 8, width, high)
            below = self._rest.text(FACT_WORDS, fact.label, x, y + 4 + high, width)
            words = max(words, self._newer(self._rest, fact, x, below, width))
        if self._once:
            for fact, x in pairs:
                self._touch(fact, x, y, width, words - y)
            return words
        sources = [self._source(self._rest, fact, x, words + 8, width, small=True) for fact, x in pairs]
        return max(sources, default=words)

    def _two_by_two(self, line: float) -> float:
        """Larger text: words to the right of their numeral, a newer figure below it, or below them without a chip."""
        facts, left = self._slide.facts, self._region.left
        size = self._common_size(FACT, WIDEST_BESIDE_WORDS)
        high = size * NUMERAL_LINE
        besides = [
            max((self._width(fact, size) for fact in facts[column::2]), default=0.0) + NUMERAL_GAP
            for column in range(2)
        ]
        y, foot = line, line
        for index, fact in enumerate(facts):
            if index == 2:
                y = foot + 12
            x, beside = left + index % 2 * WIDE_PITCH, besides[index % 2]
            self._rule(x, y, WIDE_COLUMN)
            self._rest.add(self._numeral(fact, size), x, y + 14, beside, high)
            room, words = WIDE_COLUMN - beside, x + beside
            below = self._rest.text(FACT_WORDS, fact.label, words, y + 14, room)
            if self._once:
                newer = self._newer(self._rest, fact, words, below, room)
                below = max(newer, y + 14 + high)
                self._touch(fact, x, y, WIDE_COLUMN, below - y)
            else:
                newer = self._newer(self._rest, fact, x, y + 14 + high, beside - 16)
                below = self._source(self._rest, fact, words, below + 8, room)
            foot = max(foot, newer, below)
        return foot

    def _rule(self, x: float, y: float, width: float) -> None:
        self._rest.add(RuleItem(), x, y, width, self._look.palette.rule_width)

    def _numeral(self, fact: Fact, size: float, colour: Colour = Ink.INK) -> NumeralItem:
        return NumeralItem(figure=self._context.figure(fact), size=size, colour=colour)

    def _width(self, fact: Fact, size: float) -> float:
        """Design units that a fact's numeral takes."""
        return BigFigure(self._look, self._context.figure(fact), size).width() / self._look.frame.scale

    def _common_size(self, size: float, width: float) -> float:
        """The size at which every numeral of the facts fits ``width``."""
        widest = max((self._width(fact, size) for fact in self._slide.facts), default=0.0)
        return size * min(1.0, width / max(1.0, widest))

    def _newer(self, on: Layout, fact: Fact, x: float, y: float, width: float) -> float:
        """The newer figure with its date, so that the old one is not taken for today's."""
        newer = self._context.newer(fact)
        return y if newer is None else on.text(SIDE_STRONG, self._dated(newer), x, y, width, colour=Ink.RED_WORDS)

    def _dated(self, figure: Figure) -> str:
        language = self._look.language
        colon = "：" if language is Language.ZH else ": "
        return f"{self._context.date(figure.as_of)}{colon}{amount(figure, language)}"

    # Sources

    def _source(self, on: Layout, fact: Fact, x: float, y: float, most: float, *, small: bool = False) -> float:
        figure = self._context.figure(fact)
        if self._region.reachable(y):
            return on.chip(self._context.citation(fact), x, y, most, as_of=figure.as_of, small=small)
        self._out_of_reach.append(figure.source)
        choices = self._context.chips((figure.source,), figure.as_of)
        words = next((words for words in choices if text_width(self._look, CAPTION, words) <= most), choices[-1])
        return on.text(CAPTION, words, x, y, most, colour=Ink.INK_2)

    def _touch(self, fact: Fact, x: float, y: float, width: float, height: float) -> None:
        """The fact itself opens what its source explains, where the chip of all stands elsewhere."""
        if self._region.reachable(y):
            figure = self._context.figure(fact)
            spoken = f"{in_words(figure, self._look.language)}: {self._context.say(fact.label)}"
            self._rest.add(TouchItem(spoken=spoken, citation=self._context.citation(fact)), x, y, width, height)


def _is_read_in_one_place(slide: Facts, context: PageContext) -> bool:
    """Whether all numbers of a slide are of one source and one date, which are then told once."""
    read = {(figure.source, figure.as_of) for figure in map(context.figure, (slide.hero, *slide.facts))}
    return len(read) == 1 and len(slide.facts) > 0
