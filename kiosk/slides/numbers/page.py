"""Numbers over time: one large strand and small multiples; a touch picks a date and shows its value and source."""

from __future__ import annotations

from math import ceil, log10

from kiosk.design.theme import CALL_OUT, CAPTION, STRAND_LINE, STRAND_NAME, STRONG, Ink
from kiosk.model.figure import Bound, Figure, Unit
from kiosk.model.graph import Role
from kiosk.model.numbers import Numbers, Strand, bound_of, figure_of
from kiosk.model.series import Observation, Series, moment
from kiosk.model.text import Language
from kiosk.model.visit import Citation, PickItem
from kiosk.pages.data import DataPage
from kiosk.slides.numbers.strand import Axes, Curve, StrandPlot
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.panel import Rule
from kiosk.widgets.table import NO_VALUE, Figures
from kiosk.widgets.table import Row as TableRow
from kiosk.widgets.treemap import Box
from kiosk.words.language import fill
from kiosk.words.locale import Brief, amount, in_words, when
from kiosk.words.scale import Scale

STRANDS = 1000
"""Items count strand by strand: the point of a strand stands at STRANDS times its number, and 1."""
LARGE = Box(96, 0, 920, 0)
SMALL_LEFT, SMALL_WIDTH = 1100.0, 724.0
PLOT_WIDTH, PLOT_WIDTH_PORTRAIT = 330.0, 470.0
NUMERAL, NUMERAL_LOW = 92.0, 72.0
WITH_LINE = 220.0
"""The least height of a small strand that has room for its line."""
ROOMY = 300.0
"""A small strand of more height has the larger numeral and a line below it."""


class NumbersPage(DataPage):
    """Shows a Numbers slide."""

    slide: Numbers

    def prepare(self) -> None:
        self._series = [self.data[strand.series] for strand in self.slide.strands]
        self._sentences = [self._told(index) for index in range(len(self._series))]

    def _point(self, index: int) -> int:
        """Which point of a strand is shown: the picked one, or its last."""
        strand, point = divmod(self.state.item, STRANDS)
        series = self._series[index]
        return point - 1 if strand == index and 0 < point <= len(series) else len(series) - 1

    def _figure(self, index: int, point: int) -> Figure:
        return figure_of(self._series[index][point], self.slide.strands[index].unit)

    def _article(self, strand: Strand) -> Figure | None:
        return self.context.figure(strand.article) if strand.article is not None else None

    # Words

    def describe(self) -> str:
        stop = "。" if self.look.language is Language.ZH else ". "
        return "".join(self.sentences()) + stop.join(self._sentences) + stop

    def _told(self, index: int) -> str:
        """A strand in a sentence: its first and its last value with their dates, and the article's."""
        strand, series, language = self.slide.strands[index], self._series[index], self.look.language
        ends = [series[0], series[len(series) - 1]] if len(series) > 1 else [series[0]]
        told = [f"{when(each.at, language)} {in_words(figure_of(each, strand.unit), language)}" for each in ends]
        article = self._article(strand)
        if article is not None:
            told.append(self._article_words(article))
        return f"{self.context.say(strand.label)}: {'; '.join(told)}"

    def _article_words(self, article: Figure) -> str:
        language = self.look.language
        words = self.look.translate("Numbers", "article, %1: %2")
        return fill(words, when(article.as_of, language, brief=Brief.CHIP), amount(article, language))

    # The view

    def build_view(self, top: float) -> None:
        top += 8
        if self.portrait:
            middle = top + 490
            self._large(Box(self.left, top, self.width_units, middle - top))
            self._stack(Box(self.left, middle + 24, self.width_units, self.view_foot - middle - 24))
            return
        foot = self.view_foot if self.lowered else self.foot - 8
        self._large(LARGE._replace(y=top, h=foot - top))
        self._stack(Box(SMALL_LEFT, top, SMALL_WIDTH, foot - top))

    def _stack(self, area: Box) -> None:
        small = range(1, len(self._series))
        high = area.h / max(1, len(small))
        for index in small:
            self._small(index, Box(area.x, area.y + (index - 1) * high, area.w, high - 12))

    def _large(self, box: Box) -> None:
        strand, point = self.slide.strands[0], self._point(0)
        size = 148.0 if self.lowered else CALL_OUT
        numeral = Numeral(self.look, self._figure(0, point), size, self, colour=Ink.RED)
        wide = min(box.w * 0.5, numeral.natural_width() / self.look.frame.scale + 8)
        self.put(numeral, box.x - 6, box.y - 20, wide, size * 1.1)
        y = box.y + size * 1.1 - 20
        below = self.text(STRONG, strand.label, box.x, y, box.w * 0.42)
        foot = self._source(0, point, box.x, below + 10, box.w * 0.42)
        plot = self._plot(0, box, large=True, clear=(box.w * 0.44, foot + 12 - box.y))
        plot.lower()
        place = plot.dot(0)
        origin = self.look.frame.design_rect.topLeft()
        unit = self.look.frame.scale
        start = plot.mapToParent(place.toPoint())
        self.climb((start.y() - origin.y()) / unit, (start.x() - origin.x()) / unit - 8)

    def _small(self, index: int, box: Box) -> None:
        strand, point = self.slide.strands[index], self._point(index)
        rule = Rule(self.look, self)
        self.put(rule, box.x, box.y, box.w, self.look.palette.rule_width)
        plot = PLOT_WIDTH_PORTRAIT if self.portrait else PLOT_WIDTH
        words = box.w - plot - 24
        roomy = box.h > ROOMY
        y = self.text(STRAND_NAME, strand.label, box.x, box.y + 12, words, 42, fit=True)
        size = NUMERAL if roomy else NUMERAL_LOW
        colour = {Role.JADE: Ink.JADE, Role.INK: Ink.INK, Role.THREAD: Ink.RED}[strand.role]
        self.put(
            Numeral(self.look, self._figure(index, point), size, self, colour=colour), box.x - 3, y, words, size * 1.17
        )
        y += size * 1.17
        if strand.line is not None and box.h >= WITH_LINE and (roomy or not self.larger):
            y = self.text(STRAND_LINE, strand.line, box.x, y, words, 36, colour=Ink.INK_2, fit=True)
        self._source(index, point, box.x, y + 8, words)
        self._plot(index, Box(box.x + box.w - plot, box.y + 8, plot, box.h - 8), large=False)

    def _source(self, index: int, point: int, x: float, y: float, most: float) -> float:
        """The date and source of a point; returns the y below them."""
        observation = self._series[index][point]
        if not self.region.reachable(y):
            return self.text(CAPTION, self._dated(observation)[0], x, y, most, 34, colour=Ink.INK_2, fit=True)
        strand = self.slide.strands[index]
        citation = Citation(sources=(observation.source,), label=strand.label, counted=self.slide.counted)
        return y + self.chip(citation, x, y, small=True, most=most, choices=self._dated(observation))[1]

    def _dated(self, observation: Observation) -> list[str]:
        """A chip begins with the date: that is what differs from point to point."""
        words = self.context.chips((observation.source,), observation.at)
        turned = [" · ".join(reversed(each.split(" · "))) for each in words]
        return [*turned, when(observation.at, self.look.language, brief=Brief.MONTH)]

    # Plots

    def _plot(self, index: int, box: Box, *, large: bool, clear: tuple[float, float] = (0, 0)) -> StrandPlot:
        name = self.context.say(self.slide.strands[index].label)
        spoken = f"{name}: {in_words(self._figure(index, self._point(index)), self.look.language)}"
        plot = StrandPlot(
            self.look,
            self._axes(index, large=large),
            self._curve(index, large=large),
            self._point(index),
            self,
            strand=index,
            spoken=spoken,
            large=large,
            clear=clear,
        )
        self.put(plot, *box)
        plot.setAccessibleDescription(self._sentences[index])
        plot.setEnabled(self.region.reachable(box.y + box.h - 88))
        plot.picked.connect(self._pick)
        return plot

    def _pick(self, strand: int, point: int) -> None:
        self.intent.emit(PickItem(strand * STRANDS + point + 1))

    def _axes(self, index: int, *, large: bool) -> Axes:
        """The large strand has its own axes; the small ones share the years, and those of one unit the height too."""
        unit = self.slide.strands[index].unit
        others = [0] if large else range(1, len(self._series))
        dates = [each for other in others for each in self._series[other].moments]
        alike = [other for other in others if self.slide.strands[other].unit is unit]
        largest = max(value for other in alike for value in self._values(other))
        step = _round_step(largest, 4 if large else 2)
        first, last = int(min(dates)), max(dates)
        scale = Scale.of(unit, largest, self.look.language)
        if large:
            lines = tuple(
                (step * line, scale.digits(step * line) if line else "") for line in range(int(largest / step) + 1)
            )
            years = tuple(range(first + first % 2, int(last) + 1, 2))
            return Axes(first=min(dates) - 0.4, last=last + 0.1, top=largest * 1.06, lines=lines, years=years)
        top = step * ceil(largest / step)
        words = str(amount(figure_of(Observation(str(first), first, top, "", ""), unit), self.look.language))
        lines = ((0.0, ""), (top / 2, ""), (top, words))
        return Axes(first=first - 0.2, last=last + 0.1, top=top * 1.04, lines=lines, years=(first, int(last)))

    def _values(self, index: int) -> list[float]:
        article = self._article(self.slide.strands[index])
        return [*self._series[index].values, *([float(article.value)] if article is not None else [])]

    def _curve(self, index: int, *, large: bool) -> Curve:
        strand, series = self.slide.strands[index], self._series[index]
        article = self._article(strand)
        mark = None
        if article is not None:
            mark = (moment(article.as_of.removeprefix("~")) + 0.25, float(article.value), self._article_words(article))
        scale = Scale.of(strand.unit, max(series.values), self.look.language)
        words = {0: scale.digits(series.values[0])} if large else {}
        return Curve(
            moments=tuple(series.moments), values=tuple(series.values), role=strand.role, words=words, article=mark
        )

    def shown_series(self) -> list[Series]:
        return self._series

    # The table

    def figures(self) -> Figures:
        dates = {at: moment(at) for series in self._series for at in series.at}
        scales = [self._table_scale(strand.unit) for strand in self.slide.strands]
        heads = [self._head(strand, scale) for strand, scale in zip(self.slide.strands, scales, strict=True)]
        rows = tuple(self._table_row(at, scales) for at in sorted(dates, key=lambda at: -dates[at]))
        return Figures(heads=(self.look.translate("Numbers", "Date"), *heads), rows=rows)

    def _table_scale(self, unit: Unit) -> Scale:
        alike = [series for strand, series in zip(self.slide.strands, self._series, strict=True) if strand.unit is unit]
        return Scale.of_table(unit, max(max(series.values) for series in alike), self.look.language)

    def _head(self, strand: Strand, scale: Scale) -> str:
        comma = "，" if self.look.language is Language.ZH else ", "
        return self.context.say(strand.label) + (comma + scale.words() if scale.words() else "")

    def _table_row(self, at: str, scales: list[Scale]) -> TableRow:
        found = [series.find(at) for series in self._series]
        cells = [NO_VALUE if each is None else _cell(each, scale) for each, scale in zip(found, scales, strict=True)]
        return TableRow(head=when(at, self.look.language, brief=Brief.MONTH), cells=tuple(cells))


def _cell(observation: Observation, scale: Scale) -> str:
    """A value with a sign for how exact it is."""
    digits = scale.rounded(observation.value)
    return {Bound.EXACT: digits, Bound.MORE: f"{digits}+", Bound.ABOUT: f"≈{digits}"}[bound_of(observation)]


def _round_step(largest: float, count: int) -> float:
    """A round distance of lines, so that about ``count`` of them lie below ``largest``."""
    raw = largest / count
    power = 10.0 ** int(log10(raw))
    return next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= raw)
