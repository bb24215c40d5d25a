"""How one partner stands among others: ranked bars, and a slope from the first year to the last."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt

from kiosk.model.figure import Figure, Unit
from kiosk.model.numbers import figure_of
from kiosk.model.ranking import Ranked, Ranking, Standing, standings
from kiosk.model.series import Series
from kiosk.model.text import Language
from kiosk.model.visit import Citation, PickItem, Switch
from kiosk.services.locale import amount, in_words, when
from kiosk.services.scale import Scale
from kiosk.services.theme import AXIS, AXIS_HERE, CAPTION, LABEL, SLOPE_YEAR, STRONG
from kiosk.slides.data import TOGGLE_GAP, TOGGLE_HIGH, DataPage
from kiosk.widgets.buttons import Toggle
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.prose import Prose
from kiosk.widgets.ranked import LINE, ROW, Hand, RankedRow, Row
from kiosk.widgets.slope import DOT, Change, Slope, spread
from kiosk.widgets.table import NO_VALUE, Figures
from kiosk.widgets.table import Row as TableRow
from kiosk.widgets.thread import polyline
from kiosk.widgets.treemap import Box

translate = QCoreApplication.translate

FIRST_YEAR = "first-year"
"""The option that ranks the first year instead of the last."""
LONGEST = 1060.0
CORD, KNOT, SLOPE_KNOT = 10.0, 16.0, 13.0
LABEL_STEP = 34.0
SLOPE = Box(1340, 240, 300, 300)
SLOPE_PORTRAIT = Box(300, 1090, 250, 260)
SHARE_SIZE, SHARE_SIZE_PORTRAIT = 112.0, 104.0


class RankingPage(DataPage):
    """Shows a Ranking; the picked row is item less one, and 0 means the highlighted one."""

    slide: Ranking

    def prepare(self) -> None:
        slide = self.slide
        self.year = slide.first if FIRST_YEAR in self.state.options else slide.year
        self._here = next(index for index, row in enumerate(slide.rows) if row.series == slide.here)
        self._standings = standings(slide, self.data, self.year)
        item = self.state.item - 1
        self._picked = item if 0 <= item < len(slide.rows) else self._here

    def finding(self) -> str:
        return self.scene.say(self.slide.title)

    def kicker(self) -> str | None:
        comma = "，" if self.look.language is Language.ZH else ", "
        words = super().kicker()
        return words if self.in_table else f"{words}{comma}{when(str(self.year), self.look.language)}"

    def describe(self) -> str:
        stop = "。" if self.look.language is Language.ZH else ". "
        told = "; ".join(f"{self._name(each)}: {self._value_words(each)}" for each in self._standings)
        return "".join(self.sentences()) + f"{when(str(self.year), self.look.language)}: {told}{stop}"

    # Words

    def _row(self, standing: Standing) -> Ranked:
        return self.slide.rows[standing.row]

    def _name(self, standing: Standing) -> str:
        return self.scene.say(self._row(standing).label)

    def _short(self, row: Ranked) -> str:
        return self.scene.say(row.short or row.label)

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
        return str(amount(self._percent(share), self.look.language))

    def _share_in(self, row: Ranked, year: int) -> float | None:
        part, whole = self.data[row.series].in_year(year), self.data[self.slide.whole].in_year(year)
        return None if part is None or whole is None else 100 * part.value / whole.value

    # The view

    def build_view(self, top: float) -> None:
        if self.portrait:
            self._bars(Box(self.left, top + 8, self.width_units, 1030 - top))
            self._slope(SLOPE_PORTRAIT)
            self._comment(600, 1060, 432)
            self._years(self.left, self.switch_place()[1])
            self.origin_chips(self.left, 1456, self.width_units)
            return
        self._bars(Box(self.left, top + 8, LONGEST, self._bars_foot() - top - 8))
        slope = SLOPE._replace(y=top + 44, h=self._slope_height())
        self._slope(slope)
        self._comment(1280, slope.y + slope.h + 66, 1824 - 1280)
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
            words = Row(name=self._name(standing), value=value, share=share, part=part, hand=hand)
            picked = standing.row == self._picked and not here
            button = RankedRow(
                self.look, words, self, spoken=f"{words.name}: {value}, {share}", picked=picked, pitch=pitch
            )
            self.ask(button, PickItem(0 if picked else standing.row + 1))
            y = area.y + index * pitch
            self.put(button, area.x, y, area.w, pitch)
            button.setEnabled(self.reachable(y))
            if here:
                self._cord = (area.x + area.w * part, y + pitch * LINE / ROW + 7)
        self._thread(area)

    def _thread(self, area: Box) -> None:
        end, y = self._cord
        self.climb(y)
        self.thread_line.cord(polyline([(area.x, y), (end, y)]), CORD).knot(end, y, KNOT)

    def _slope(self, box: Box) -> None:
        slide = self.slide
        rows = [index for index, row in enumerate(slide.rows) if row.slope or index in (self._here, self._picked)]
        found = [(index, self._share_in(slide.rows[index], slide.first)) for index in rows]
        ends = {index: self._share_in(slide.rows[index], slide.year) for index in rows}
        lines = [
            (index, start, end) for index, start in found if start is not None and (end := ends[index]) is not None
        ]
        top = max(max(start, end) for _, start, end in lines) * 1.02
        changes = [
            Change(start / top, end / top, strong=index == self._picked)
            for index, start, end in lines
            if index != self._here
        ]
        self.put(Slope(self.look, changes, self), box.x - DOT, box.y - DOT, box.w + 2 * DOT, box.h + 2 * DOT)
        self._slope_thread(box, lines, top)
        for side, place in ((0, 1), (1, 2)):
            heights = [box.y + box.h * (1 - line[place] / top) for line in lines]  # type: ignore[operator]
            for (index, start, end), y in zip(lines, spread(heights, LABEL_STEP * self._grown()), strict=True):
                self._slope_label(box, index, end if side else start, y, right=bool(side))
        for x, year in ((box.x, slide.first), (box.x + box.w, slide.year)):
            words = Prose(self.look, SLOPE_YEAR, str(year), self, align=Qt.AlignmentFlag.AlignHCenter)
            self.put(words, x - 90, box.y + box.h + 10, 180, 50)
        self.text(
            STRONG,
            translate("Ranking", "Share of all trade"),
            box.x - (0 if self.portrait else 60),
            box.y - 58,
            420,
            42,
            colour="ink_2",
            fit=True,
        )

    def _grown(self) -> float:
        return self.look.size(AXIS) / AXIS.size

    def _slope_label(self, box: Box, index: int, share: float, y: float, *, right: bool) -> None:
        here = index == self._here
        words = self._share_words(share)
        if right:
            words = f"{self._short(self.slide.rows[index])} {words}"
        align = Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignRight
        style = AXIS_HERE if here or index == self._picked else AXIS
        colour = "red_deep" if here else "ink" if index == self._picked else "ink_2"
        prose = Prose(self.look, style, words, self, colour=colour, align=align, fit=True)
        wide = (1080 if self.portrait else 1890) - box.x - box.w - 26 if right else 150
        self.put(prose, box.x + box.w + 26 if right else box.x - 26 - wide, y - 18, wide, 36)

    def _slope_thread(self, box: Box, lines: list[tuple[int, float, float]], top: float) -> None:
        start, end = next((start, end) for index, start, end in lines if index == self._here)
        first, last = box.y + box.h * (1 - start / top), box.y + box.h * (1 - end / top)
        if not self.portrait:
            x, y = self._cord
            bend = LONGEST + 140
            self.thread_line.running(polyline([(x + KNOT, y), (bend, y), (bend, first), (box.x, first)]))
        self.thread_line.cord(polyline([(box.x, first), (box.x + box.w, last)]), 8)
        self.thread_line.knot(box.x, first, SLOPE_KNOT).knot(box.x + box.w, last, SLOPE_KNOT)

    def _comment(self, x: float, y: float, width: float) -> None:
        row = self.slide.rows[self._picked]
        share = self._share_in(row, self.year if self._picked != self._here else self.slide.year)
        if share is None:
            return
        here = self._picked == self._here
        size = SHARE_SIZE_PORTRAIT if self.portrait else SHARE_SIZE
        numeral = Numeral(self.look, self._percent(share), size, self, colour="red" if here else "ink")
        self.put(numeral, x - 4, y, width, size * 1.17)
        words = self.scene.say(self.slide.comment) if here else self._picked_words(row)
        room = (1440 if self.portrait else self._bars_foot() + 8) - y - size * 1.17
        self.text(LABEL, words, x, y + size * 1.17, width, room, colour="ink_2", fit=True)

    def _picked_words(self, row: Ranked) -> str:
        words = translate("Ranking", "%1: share of Belarus’s trade in goods, %2")
        return words.replace("%1", self.scene.say(row.label)).replace("%2", when(str(self.year), self.look.language))

    def _landscape_foot(self) -> None:
        y = self.foot - TOGGLE_HIGH if not self.one_switch else self.switch_place()[1]
        x = self._years(self.left, y)
        right = self.left + self.width_units - (260 if self.one_switch else 0)
        words = self.scene.say(self.slide.listed)
        self.text(CAPTION, words, x + 16, y + 6, 1280 - x - 40, 82, colour="ink_2", fit=True)
        self.chip(
            Citation(sources=self.every_source()),
            1280,
            y + 16,
            as_of=f"{self.slide.first}..{self.slide.year}",
            most=right - 1280,
        )

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
        share = translate("Ranking", "Share, %1")
        years = [str(year) for year in (slide.first, slide.year)]
        heads = (translate("Ranking", "Partner"), *years, *(share.replace("%1", year) for year in years))
        here = next(index for index, each in enumerate(last) if each.row == self._here)
        return Figures(heads=heads, rows=rows, unit=scale.words(), here=here)

    def _table_row(self, row: Ranked, scale: Scale) -> TableRow:
        years = (self.slide.first, self.slide.year)
        values = [self.data[row.series].in_year(year) for year in years]
        shares = [self._share_in(row, year) for year in years]
        cells = [NO_VALUE if each is None else scale.digits(each.value) for each in values]
        cells += [NO_VALUE if share is None else self._share_words(share) for share in shares]
        return TableRow(head=self.scene.say(row.label), cells=tuple(cells))
