"""What a graph says in the visitor's language: along its axis, beside its lines, of one year, and to screen readers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from kiosk.charts.drawing import Hand
from kiosk.charts.graphs import Entry, Mode, Shown
from kiosk.design.theme import Ink
from kiosk.model.figure import Bound, Figure, Unit
from kiosk.model.graph import Graph
from kiosk.model.series import Observation
from kiosk.model.text import Language
from kiosk.words.language import catalogue, fill
from kiosk.words.locale import MINUS, NO_BREAK, Amount, amount, in_words, number, step_of, when
from kiosk.words.scale import Scale

MANY_TIMES = 10
"""Growth since the first year that is told as a multiple."""
BRIEF = {Language.ZH: 3}
"""Significant figures of the call-out, where they are not two."""


@dataclass(frozen=True, slots=True)
class GraphWords:
    """Writes the values of one graph in one language."""

    graph: Graph
    shown: Shown
    language: Language

    @property
    def unit(self) -> Unit:
        """Of the values that are shown."""
        return {Mode.SHARE: Unit.PERCENT, Mode.INDEX: Unit.COUNT}.get(self.shown.mode, self.graph.unit)

    def figure(self, value: float, at: str = "2000") -> Figure:
        """A value as a figure, to be written like any other."""
        places = 1 if self.unit is Unit.PERCENT else 0
        exact = Decimal(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        return Figure(key="value", value=exact, unit=self.unit, bound=Bound.EXACT, as_of=at, source="table")

    def brief(self, value: float) -> Figure:
        """A value for the large numeral: two figures of a dollar amount, or all before the point."""
        figure = self.figure(value)
        if self.unit is not Unit.USD or figure.value == 0:
            return figure
        step, _ = step_of(figure.value, figure.unit, self.language)
        places = max(0, BRIEF.get(self.language, 2) - len(str(int(abs(figure.value) / step))))
        rounded = (figure.value / step).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) * step
        return replace(figure, value=rounded)

    def amount(self, value: float) -> str:
        """A value with its unit: ``$4.46 bn``."""
        return str(amount(self.figure(value), self.language))

    def short_tick(self, value: float, highest: float) -> str:
        """A value of the axis below the highest, in the same step."""
        figure = self.figure(value)
        step, _ = step_of(self.figure(highest).value, self.unit, self.language)
        scaled = (figure.value / step).normalize()
        return number(scaled, self.language, max(0, -int(scaled.as_tuple().exponent)))

    def beside(self, year: int) -> Scale:
        """The scale of the rows beside the large numeral of a year."""
        values = [abs(value.value) for value in self._values(year)]
        return Scale.of(self.unit, max(values, default=1.0), self.language)

    def row(self, value: float, scale: Scale) -> Amount:
        """A value beside the large numeral, and its unit; percent is one with its sign."""
        bare = scale.bare(value)
        if self.unit is not Unit.PERCENT:
            return Amount("", bare, scale.after())
        return Amount("", bare + (f"{NO_BREAK}%" if self.language in (Language.BE, Language.RU) else "%"), "")

    def end(self, entry: Entry) -> tuple[str, str]:
        """The words beside the end of a line: its value, and whose or when it is."""
        last = entry.series[len(entry.series) - 1]
        value = self.amount(last.value)
        if self.shown.mode is not Mode.FLOWS:
            return (f"{entry.label.say(self.language)}{NO_BREAK}{value}", "")
        if entry.hand is Hand.THREAD:
            return (value, self.dated(last))
        return (f"{entry.short.say(self.language)} {value}", self.dated(last))

    def dated(self, observation: Observation) -> str:
        """A year with the note that makes its value provisional."""
        year, note = when(observation.at, self.language), self.note(observation)
        return f"{year}{self._comma}{note}" if note else year

    def note(self, observation: Observation) -> str:
        """Why a value is provisional; empty for a certain one."""
        words = self.graph.note(observation.note)
        return words.say(self.language) if words is not None else ""

    def badge(self, year: int, *, picked: bool) -> tuple[str, Ink, Ink]:
        """What the badge says of the main value of a year, with its ground and ink.

        Until somebody has ``picked`` a year, growth of many times is told, and then the change on the year before.
        """
        main = self.shown.main
        value = main.series.in_year(year) if main is not None else None
        if main is None or value is None or self.shown.mode is not Mode.FLOWS:
            return ("", Ink.FLAX, Ink.INK)
        if value.note:
            return (self.note(value), Ink.FLAX, Ink.INK_2)
        first = main.series[0]
        times = value.value / first.value if first.value > 0 and not first.note else 0.0
        if not picked and times >= MANY_TIMES:
            return (self._times(round(times), first.at), Ink.JADE, Ink.ON_RED)
        return self._change(year)

    def _times(self, times: int, since: str) -> str:
        words = catalogue(self.language).translate("Graph", "%1 times the figure of %2")
        return fill(words, number(Decimal(times), self.language), since)

    def _change(self, year: int) -> tuple[str, Ink, Ink]:
        main = self.shown.main
        assert main is not None
        before, change = main.series.in_year(year - 1), main.series.change(year)
        if change is None or before is None or before.note:
            return ("", Ink.FLAX, Ink.INK)
        percent = 100 * change
        places = 0 if abs(percent) >= 1 else 1
        sign = "+" if percent > 0 else MINUS if percent < 0 else ""
        digits = number(Decimal(abs(percent)), self.language, places)
        gap = NO_BREAK if self.language in (Language.BE, Language.RU) else ""
        words = fill(catalogue(self.language).translate("Graph", "%1 on %2"), f"{sign}{digits}{gap}%", year - 1)
        return (words, Ink.JADE, Ink.ON_RED) if change > 0 else (words, Ink.INK, Ink.GROUND)

    @property
    def default_year(self) -> int:
        """The year shown first: the slide's, or the newest certain one."""
        main = self.shown.main
        years = self.shown.years
        wanted = self.graph.year
        if wanted is not None and years.first <= wanted <= years.last:
            return wanted
        if main is None:
            return years.last
        notes, moments = main.series.notes, main.series.moments
        return next((int(moments[i]) for i in range(len(notes) - 1, -1, -1) if not notes[i]), years.last)

    def balance(self, year: int) -> str:
        """The label on the hatch."""
        series, about = self.shown.balance, self.graph.balance
        value = series.in_year(year) if series is not None else None
        if value is None or about is None:
            return ""
        return f"{about.label.say(self.language)}{NO_BREAK}{self.row(value.value, self.beside(year))}"

    def said(self, year: int) -> str:
        """Every figure of a year, for screen readers."""
        colon = "：" if self.language is Language.ZH else ": "
        parts = [str(year)]
        for entry in self.shown.entries:
            value = entry.series.in_year(year)
            said = in_words(self.figure(value.value), self.language) if value is not None else self.no_value()
            note = f" ({self.note(value)})" if value is not None and value.note else ""
            parts.append(f"{entry.label.say(self.language)}{colon}{said}{note}")
        return self._comma.join(parts)

    def story(self) -> Iterator[str]:
        """A sentence on every series: where it begins, where it ends, and its peak if that lies between."""
        for entry in self.shown.entries:
            first, last = entry.series[0], entry.series[len(entry.series) - 1]
            peak = entry.series[entry.series.values.index(max(entry.series.values))]
            sentence = catalogue(self.language).translate("Graph", "%1: %2 in %3, %4 in %5.")
            if peak.at not in (first.at, last.at):
                sentence = catalogue(self.language).translate("Graph", "%1: %2 in %3, %4 in %5; the peak was %6 in %7.")
            for number_, words in (
                ("%7", peak.at),
                ("%6", in_words(self.figure(peak.value), self.language)),
                ("%5", self.dated(last)),
                ("%4", in_words(self.figure(last.value), self.language)),
                ("%3", first.at),
                ("%2", in_words(self.figure(first.value), self.language)),
                ("%1", entry.label.say(self.language)),
            ):
                sentence = sentence.replace(number_, words)
            yield sentence

    def compared(self) -> str:
        """The headline of a comparison: how the main series began, and where it stands."""
        main = self.shown.main
        assert main is not None
        first, last = main.series[0], main.series[len(main.series) - 1]
        words = catalogue(self.language).translate("Graph", "%1: from %2 to %3")
        for place, said in (
            ("%3", self.amount(last.value)),
            ("%2", self.amount(first.value)),
            ("%1", main.label.say(self.language)),
        ):
            words = words.replace(place, said)
        return words

    def no_value(self) -> str:
        """What stands where a year has none."""
        return catalogue(self.language).translate("Graph", "no value")

    def _values(self, year: int) -> list[Observation]:
        found = [entry.series.in_year(year) for entry in self.shown.entries]
        return [value for value in found if value is not None]

    @property
    def _comma(self) -> str:
        return "，" if self.language is Language.ZH else ", "
