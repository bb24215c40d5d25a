"""How one partner stands among others: ranked bars, and a slope from the first year to the last."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import Qt

from kiosk.design.theme import AXIS, AXIS_HERE, CAPTION, LABEL, SLOPE_YEAR, STRAND_LINE, Ink
from kiosk.model.figure import Figure, Unit
from kiosk.model.numbers import figure_of
from kiosk.model.ranking import Ranked, Ranking, Standing, standings
from kiosk.model.series import Series
from kiosk.model.text import Language, LocalText
from kiosk.model.visit import PickItem, Switch
from kiosk.pages.data import TOGGLE_GAP, TOGGLE_HIGH, DataPage
from kiosk.widgets.buttons import Toggle
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.prose import Prose
from kiosk.widgets.ranked import ROW, Hand, RankedRow, Row
from kiosk.widgets.slope import EDGE, Change, Slope, spread
from kiosk.widgets.table import NO_VALUE, Figures
from kiosk.widgets.table import Row as TableRow
from kiosk.widgets.thread import CORNER, polyline, route
from kiosk.widgets.treemap import Box
from kiosk.words.language import fill
from kiosk.words.locale import UNITS, amount, in_words, number, when
from kiosk.words.scale import Scale

FIRST_YEAR = "first-year"
"""The option that ranks the first year instead of the last."""
LONGEST = 1060.0
CORD, KNOT = 10.0, 16.0
SHOWN_LARGER = 6
"""Rows that there is room for in larger text."""
SLOPE_LEAST, SLOPE_MOST = 160.0, 330.0
"""Heights between which the slope is drawn so that the thread arrives level."""
LABEL_STEP = 34.0
SLOPE = Box(1340, 240, 300, 300)
SLOPE_PORTRAIT = Box(190, 1106, 230, 240)
COMMENT_PORTRAIT = Box(676, 1060, 356, 0)
SHARE_SIZE, SHARE_SIZE_LARGER = 112.0, 84.0


class _Line(NamedTuple):
    """A row on the slope with its shares of the first and the last year."""

    row: int
    start: float
    end: float


class RankingPage(DataPage):
    """Shows a Ranking; the picked row is item less one, and 0 means the highlighted one."""

    slide: Ranking

    def prepare(self) -> None:
        slide = self.slide
        self.year = slide.first if FIRST_YEAR in self.state.options else slide.year
        self._here = next(index for index, row in enumerate(slide.rows) if row.series == slide.here)
        shown = min(slide.shown, SHOWN_LARGER) if self.larger and not self.portrait else slide.shown
        self._standings = standings(replace(slide, shown=shown), self.data, self.year)
        item = self.state.item - 1
        self._picked = item if 0 <= item < len(slide.rows) else self._here

    def finding(self) -> LocalText | str:
        early = self.slide.first_title if self.year == self.slide.first else None
        return early or self.slide.title

    def kicker(self) -> LocalText | str | None:
        comma = "，" if self.look.language is Language.ZH else ", "
        words = self.context.say(super().kicker())
        return words if self.in_table else f"{words}{comma}{when(str(self.year), self.look.language)}"

    def describe(self) -> str:
        stop = "。" if self.look.language is Language.ZH else ". "
        told = "; ".join(f"{self._name(each)}: {self._value_words(each)}" for each in self._standings)
        return "".join(self.sentences()) + f"{when(str(self.year), self.look.language)}: {told}{stop}"

    # Words

    def _row(self, standing: Standing) -> Ranked:
        return self.slide.rows[standing.row]

    def _name(self, standing: Standing) -> str:
        return self.context.say(self._row(standing).label)

    def _short(self, row: Ranked) -> str:
        return self.context.say(row.short or row.label)

    def _value_words(self, standing: Standing) -> str:
        return in_words(self._value(standing), self.look.language)

    def _value(self, standing: Standing) -> Figure:
        observation = self.data[self._row(standing).series].in_year(self.year)
        assert observation is not None
        return figure_of(observation, self.slide.unit)

    def _percent(self, share: float) -> Figure:
        value = Decimal(repr(share)).quantize(Decimal("0.1"))
        return Figure(
            key="share",
            value=value,
            unit=Unit.PERCENT,
            bound=self._plain.bound,
            as_of=str(self.year),
            source=self._plain.source,
        )

    @property
    def _plain(self) -> Figure:
        return self._value(self._standings[0])

    def _share_words(self, share: float) -> str:
        language = self.look.language
        return number(Decimal(repr(share)), language, 1) + UNITS[Unit.PERCENT][language]

    def _share_in(self, row: Ranked, year: int) -> float | None:
        part, whole = self.data[row.series].in_year(year), self.data[self.slide.whole].in_year(year)
        return None if part is None or whole is None else 100 * part.value / whole.value

    # The view

    def build_view(self, top: float) -> None:
        if self.portrait:
            self._bars(Box(self.left, top + 8, self.width_units, 1030 - top))
            self._slope(SLOPE_PORTRAIT)
            self._comment(*COMMENT_PORTRAIT[:3])
            self._years(self.left, self.switch_place()[1])
            end = self.origin_chips(self.left, 1456, 400)
            room = self.left + self.width_units - end
            self.text(CAPTION, self.slide.listed, end, 1444, room, 92, colour=Ink.INK_2, fit=True)
            return
        self._bars(Box(self.left, top + 20, LONGEST, self._bars_foot() - top - 20))
        self._slope(SLOPE._replace(y=top + 74, h=self._slope_height()))
        self._comment(1280, self._slope_foot, 1824 - 1280)
        self._landscape_foot()

    def _bars_foot(self) -> float:
        return self.foot - TOGGLE_HIGH - 24

    def _slope_height(self) -> float:
        return 200.0 if self.larger or self.lowered else 260.0

    def _bars(self, area: Box) -> None:
        longest = max(standing.value for standing in self._standings)
        pitch = min(ROW, area.h / len(self._standings))
        for index, standing in enumerate(self._standings):
            row = self._row(standing)
            here = standing.row == self._here
            value = str(amount(self._value(standing), self.look.language))
            share = self._share_words(standing.share)
            hand = Hand.THREAD if here else Hand.GROUP if row.group else Hand.INK
            part = standing.value / longest
            name = ("… " if standing.after_gap else "") + self._name(standing)
            words = Row(name=name, value=value, share=share, part=part, hand=hand)
            picked = standing.row == self._picked and not here
            button = RankedRow(
                self.look, words, self, spoken=f"{words.name}: {value}, {share}", picked=picked, pitch=pitch
            )
            self.ask(button, PickItem(0 if picked else standing.row + 1))
            y = area.y + index * pitch
            self.put(button, area.x, y, area.w, pitch)
            button.setEnabled(self.region.reachable(y))
            if here:
                self._cord = (area.x + area.w * part, y + button.cord)
        self._thread(area)

    def _thread(self, area: Box) -> None:
        end, y = self._cord
        self.climb(y)
        self.thread_line.cord(polyline([(area.x, y), (end, y)]), CORD).knot(end, y, KNOT)

    def _lines(self) -> list[_Line]:
        """The rows on the slope: those of the slide, the highlighted and the picked one."""
        wanted = [
            index for index, row in enumerate(self.slide.rows) if row.slope or index in (self._here, self._picked)
        ]
        first, last = ({index: self._share_in(self.slide.rows[index], year) for index in wanted} for year in self._ends)
        pairs = ((index, first[index], last[index]) for index in wanted)
        return [_Line(index, start, end) for index, start, end in pairs if start is not None and end is not None]

    @property
    def _ends(self) -> tuple[int, int]:
        return self.slide.first, self.slide.year

    def _slope(self, box: Box) -> None:
        lines = self._lines()
        top = max(max(line.start, line.end) for line in lines) * 1.02
        here = next(line for line in lines if line.row == self._here)
        level = not self.portrait and self._cord[1] - box.y
        if level and SLOPE_LEAST <= level <= SLOPE_MOST:
            box = box._replace(h=level / (1 - here.start / top))
        changes = [
            Change(line.start / top, line.end / top, strong=line.row == self._picked, thread=line.row == self._here)
            for line in lines
        ]
        self.put(Slope(self.look, changes, self), box.x - EDGE, box.y - EDGE, box.w + 2 * EDGE, box.h + 2 * EDGE)
        for side in (0, 1):
            heights = [box.y + box.h * (1 - (line.start, line.end)[side] / top) for line in lines]
            for line, y in zip(lines, spread(heights, LABEL_STEP * self._grown()), strict=True):
                self._slope_label(box, line, y, right=bool(side))
        for x, year in zip((box.x, box.x + box.w), self._ends, strict=True):
            words = Prose(self.look, SLOPE_YEAR, str(year), self, align=Qt.AlignmentFlag.AlignHCenter)
            self.put(words, x - 90, box.y + box.h + 12, 180, 50)
        title = self.look.translate("Ranking", "Share of all trade")
        self.text(STRAND_LINE, title, box.x - 60, box.y - 56, 420, 36, colour=Ink.INK_2, fit=True)
        self._slope_foot = box.y + box.h + 66
        self._thread_to_slope(box, box.y + box.h * (1 - here.start / top))

    def _thread_to_slope(self, box: Box, y: float) -> None:
        if self.portrait:
            self.thread_line.running(polyline([(24, y), (box.x - EDGE, y)]))
            return
        x, from_y = self._cord
        bend = LONGEST + 150
        way = [(x + KNOT, from_y), (bend, from_y), (bend, y), (box.x - EDGE, y)]
        path = route(*way) if abs(y - from_y) > 2 * CORNER else polyline([way[0], way[-1]])
        self.thread_line.running(path)

    def _grown(self) -> float:
        return self.look.size(AXIS) / AXIS.size

    def _slope_label(self, box: Box, line: _Line, y: float, *, right: bool) -> None:
        here, picked = line.row == self._here, line.row == self._picked
        words = self._share_words(line.end if right else line.start)
        if right:
            words = f"{self._short(self.slide.rows[line.row])} {words}"
        align = Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignRight
        colour = Ink.RED_DEEP if here else Ink.INK if picked else Ink.INK_2
        style = AXIS_HERE if here or picked else AXIS
        prose = Prose(self.look, style, words, self, colour=colour, align=align, fit=True)
        edge = COMMENT_PORTRAIT.x - 8 if self.portrait else 1890
        wide = edge - box.x - box.w - 26 if right else 150
        raised = 42 if here and not right else 18
        self.put(prose, box.x + box.w + 26 if right else box.x - 26 - wide, y - raised, wide, 36)

    def _comment(self, x: float, y: float, width: float) -> None:
        row = self.slide.rows[self._picked]
        share = self._share_in(row, self.year if self._picked != self._here else self.slide.year)
        if share is None:
            return
        here = self._picked == self._here
        size = SHARE_SIZE_LARGER if self.larger else SHARE_SIZE
        numeral = Numeral(self.look, self._percent(share), size, self, colour=Ink.RED if here else Ink.INK)
        self.put(numeral, x - 4, y, width, size * 1.17)
        words = self.context.say(self.slide.comment) if here else self._picked_words(row)
        room = (1440 if self.portrait else self._bars_foot() + (8 if self.one_switch else 16)) - y - size * 1.17
        self.text(LABEL, words, x, y + size * 1.17, width, room, colour=Ink.INK_2, fit=True)

    def _picked_words(self, row: Ranked) -> str:
        words = self.look.translate("Ranking", "%1: share of all trade, %2")
        return fill(words, self.context.say(row.label), when(str(self.year), self.look.language))

    def _landscape_foot(self) -> None:
        y = self.switch_place()[1] if self.one_switch else self.foot - TOGGLE_HIGH
        x, chips = self._years(self.left, y) + 16, 1160.0 if self.one_switch else 1280.0
        self.text(CAPTION, self.slide.listed, x, y + 6, chips - x - 24, 82, colour=Ink.INK_2, fit=True)
        self.origin_chips(chips, y + 16, self.left + self.width_units - chips - (260 if self.one_switch else 0))

    def _years(self, x: float, y: float) -> float:
        for year in (self.slide.first, self.slide.year):
            button = Toggle(self.look, str(year), self, on=year == self.year)
            self.ask(button, Switch(FIRST_YEAR, year == self.slide.first))
            self.put(button, x, y, button.natural_width, TOGGLE_HIGH)
            x += button.natural_width + TOGGLE_GAP
        return x

    def shown_series(self) -> list[Series]:
        return [self.data[row.series] for row in self.slide.rows]

    # The table

    def figures(self) -> Figures:
        slide = self.slide
        last = standings(replace(slide, shown=len(slide.rows)), self.data, slide.year)
        largest = max(each.value for each in last)
        scale = Scale.of_table(slide.unit, largest, self.look.language)
        rows = tuple(self._table_row(slide.rows[each.row], scale) for each in last)
        share = self.look.translate("Ranking", "Share, %1")
        shares = (fill(share, year) for year in self._shares_in_table)
        heads = (self.look.translate("Ranking", "Partner"), *map(str, self._ends), *shares)
        here = next(index for index, each in enumerate(last) if each.row == self._here)
        return Figures(heads=heads, rows=rows, unit=scale.words(), here=here)

    @property
    def _shares_in_table(self) -> tuple[int, ...]:
        """Large figures leave room for one column of shares in portrait."""
        return self._ends[1:] if self.portrait and self.larger else self._ends

    def _table_row(self, row: Ranked, scale: Scale) -> TableRow:
        values = [self.data[row.series].in_year(year) for year in self._ends]
        shares = [self._share_in(row, year) for year in self._shares_in_table]
        cells = [NO_VALUE if each is None else scale.digits(each.value) for each in values]
        cells += [NO_VALUE if share is None else self._share_words(share) for share in shares]
        return TableRow(head=self.context.say(row.label), cells=tuple(cells))
