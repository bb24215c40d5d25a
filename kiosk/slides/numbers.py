"""Numbers over time: one large strand and small multiples; a touch picks a date and shows its value and source."""

from __future__ import annotations

from math import ceil, log10

from PySide6.QtCore import QCoreApplication

from kiosk.model.figure import Figure, Unit
from kiosk.model.graph import Role
from kiosk.model.numbers import Numbers, Strand, figure_of
from kiosk.model.series import Observation, Series, moment
from kiosk.model.text import Language
from kiosk.model.visit import Citation, PickItem
from kiosk.services.locale import amount, in_words, when
from kiosk.services.scale import Scale
from kiosk.services.theme import CALL_OUT, STRAND_LINE, STRAND_NAME, STRONG
from kiosk.slides.data import DataPage
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.panel import Rule
from kiosk.widgets.strand import Axes, Curve, StrandPlot
from kiosk.widgets.table import NO_VALUE, Figures
from kiosk.widgets.table import Row as TableRow
from kiosk.widgets.treemap import Box

translate = QCoreApplication.translate

STRANDS = 1000
"""Items count strand by strand: the point of a strand stands at STRANDS times its number, and 1."""
LARGE = Box(96, 0, 920, 0)
SMALL_LEFT, SMALL_WIDTH = 1130.0, 694.0
PLOT_WIDTH = 330.0
NUMERAL, NUMERAL_LOW = 92.0, 72.0
ROOMY = 300.0
"""A small strand of more height has the larger numeral and a line below it."""


class NumbersPage(DataPage):
    """Shows a Numbers slide."""

    slide: Numbers

    def prepare(self) -> None:
        self._series = [self.data[strand.series] for strand in self.slide.strands]

    def _point(self, index: int) -> int:
        """Which point of a strand is shown: the picked one, or its last."""
        strand, point = divmod(self.state.item, STRANDS)
        series = self._series[index]
        return point - 1 if strand == index and 0 < point <= len(series) else len(series) - 1

    def _figure(self, index: int, point: int) -> Figure:
        return figure_of(self._series[index][point], self.slide.strands[index].unit)

    def _article(self, strand: Strand) -> Figure | None:
        return self.scene.figure(strand.article) if strand.article is not None else None

    # Words

    def describe(self) -> str:
        stop = "。" if self.look.language is Language.ZH else ". "
        return "".join(self.sentences()) + stop.join(map(self._told, range(len(self._series)))) + stop

    def _told(self, index: int) -> str:
        """A strand in a sentence: its first and its last value with their dates, and the article's."""
        strand, series, language = self.slide.strands[index], self._series[index], self.look.language
        ends = [series[0], series[len(series) - 1]] if len(series) > 1 else [series[0]]
        told = [f"{when(each.at, language)} {in_words(figure_of(each, strand.unit), language)}" for each in ends]
        article = self._article(strand)
        if article is not None:
            told.append(self._article_words(article))
        return f"{self.scene.say(strand.label)}: {'; '.join(told)}"

    def _article_words(self, article: Figure) -> str:
        language = self.look.language
        words = translate("Numbers", "article, %1: %2").replace("%1", when(article.as_of, language))
        return words.replace("%2", str(amount(article, language)))

    # The view

    def build_view(self, top: float) -> None:
        top += 8
        if self.portrait:
            middle = top + 520
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
        plot = self._plot(0, box, large=True)
        size = 148.0 if self.lowered else CALL_OUT
        numeral = Numeral(self.look, self._figure(0, point), size, self, colour="red")
        wide = min(box.w * 0.5, numeral.natural_width() / self.look.frame.scale + 8)
        self.put(numeral, box.x - 6, box.y - 20, wide, size * 1.1)
        y = box.y + size * 1.1 - 20
        below = self.text(STRONG, self.scene.say(strand.label), box.x, y, box.w * 0.42)
        self._source(0, point, box.x, below + 10, box.w * 0.42)
        place = plot.dot(0)
        origin = self.look.frame.design_rect.topLeft()
        unit = self.look.frame.scale
        start = plot.mapToParent(place.toPoint())
        self.climb((start.y() - origin.y()) / unit, (start.x() - origin.x()) / unit - 8)

    def _small(self, index: int, box: Box) -> None:
        strand, point = self.slide.strands[index], self._point(index)
        rule = Rule(self.look, self)
        self.put(rule, box.x, box.y, box.w, self.look.palette.rule_width)
        words = box.w - PLOT_WIDTH - 24
        roomy = box.h > ROOMY
        y = self.text(STRAND_NAME, self.scene.say(strand.label), box.x, box.y + 12, words, 42, fit=True)
        size = NUMERAL if roomy else NUMERAL_LOW
        colour = {Role.JADE: "jade", Role.INK: "ink", Role.THREAD: "red"}[strand.role]
        self.put(
            Numeral(self.look, self._figure(index, point), size, self, colour=colour), box.x - 3, y, words, size * 1.17
        )
        y += size * 1.17
        if strand.line is not None and (roomy or not self.larger):
            y = self.text(STRAND_LINE, self.scene.say(strand.line), box.x, y, words, 36, colour="ink_2", fit=True)
        self._source(index, point, box.x, y + 8, words)
        self._plot(index, Box(box.x + box.w - PLOT_WIDTH, box.y + 8, PLOT_WIDTH, box.h - 8), large=False)

    def _source(self, index: int, point: int, x: float, y: float, most: float) -> None:
        observation = self._series[index][point]
        if not self.reachable(y):
            return
        strand = self.slide.strands[index]
        citation = Citation(sources=(observation.source,), label=strand.label, counted=self.slide.counted)
        self.chip(citation, x, y, small=True, most=most, choices=self._dated(observation))

    def _dated(self, observation: Observation) -> list[str]:
        """A chip begins with the date: that is what differs from point to point."""
        return [
            " · ".join(reversed(words.split(" · ")))
            for words in self.scene.chips((observation.source,), observation.at)
        ]

    # Plots

    def _plot(self, index: int, box: Box, *, large: bool) -> StrandPlot:
        strand, series = self.slide.strands[index], self._series[index]
        spoken = (
            f"{self.scene.say(strand.label)}: {in_words(self._figure(index, self._point(index)), self.look.language)}"
        )
        plot = StrandPlot(
            self.look,
            self._axes(index, large=large),
            self._curve(index, large=large),
            self._point(index),
            self,
            strand=index,
            spoken=spoken,
            large=large,
        )
        self.put(plot, *box)
        plot.setAccessibleDescription(self._told(index))
        plot.setEnabled(self.reachable(box.y + box.h - 88))
        plot.picked.connect(self._pick)
        return plot

    def _pick(self, strand: int, point: int) -> None:
        self.intent.emit(PickItem(strand * STRANDS + point + 1))

    def _axes(self, index: int, *, large: bool) -> Axes:
        unit = self.slide.strands[index].unit
        alike = [i for i, strand in enumerate(self.slide.strands) if strand.unit is unit and (i == 0) == large]
        several = range(1, len(self._series))
        dates = [each for i in ([index] if large else several) for each in self._series[i].moments]
        values = [each for i in alike if unit is Unit.USD or i == index for each in self._values(i)]
        step = _round_step(max(values), 4 if large else 2)
        top = ceil(max(values) / step) * step
        scale = Scale.of(unit, top, self.look.language)
        first, last = int(min(dates)), ceil(max(dates))
        if large:
            lines = tuple((step * i, scale.digits(step * i) if i else "") for i in range(int(top / step) + 1))
            return Axes(
                first=first + 0.2,
                last=max(dates) + 0.05,
                top=max(values) * 1.08,
                lines=lines[: int(max(values) / step) + 1],
                years=tuple(range(first + first % 2, last + 1, 2)),
            )
        figure = figure_of(Observation("2000", 2000.0, top, "", ""), unit)
        words = str(amount(figure, self.look.language))
        return Axes(
            first=first, last=last, top=top * 1.04, lines=((0, ""), (top / 2, ""), (top, words)), years=(first, last)
        )

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
        rows = tuple(self._table_row(at) for at in sorted(dates, key=lambda at: -dates[at]))
        heads = (translate("Numbers", "Date"), *(self.scene.say(strand.label) for strand in self.slide.strands))
        return Figures(heads=heads, rows=rows)

    def _table_row(self, at: str) -> TableRow:
        cells = []
        for strand, series in zip(self.slide.strands, self._series, strict=True):
            found = series.find(at)
            words = None if found is None else str(amount(figure_of(found, strand.unit), self.look.language))
            cells.append(words or NO_VALUE)
        return TableRow(head=when(at, self.look.language), cells=tuple(cells))


def _round_step(largest: float, count: int) -> float:
    """A round distance of lines, so that about ``count`` of them lie below ``largest``."""
    raw = largest / count
    power = 10.0 ** int(log10(raw))
    return next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= raw)
