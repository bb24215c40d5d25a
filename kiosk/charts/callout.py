"""The figures of the picked year: the large numeral, a badge, a row for every other series."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.charts.drawing import Hand
from kiosk.charts.graphs import Entry, Mode
from kiosk.charts.words import GraphWords
from kiosk.design.theme import H2, H3, Ink
from kiosk.model.graph import Mark
from kiosk.model.text import Language
from kiosk.widgets.legend import Badge, LegendRow, Swatch, even
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.page import Page
from kiosk.widgets.prose import Prose
from kiosk.widgets.table import NO_VALUE
from kiosk.words.locale import Amount, when


@dataclass(frozen=True, slots=True, kw_only=True)
class CallOutPlace:
    """Where its parts stand, in design units."""

    x: float
    year: float
    numeral: float
    size: float
    """Of the numeral."""
    badge: float
    width: float
    rows: tuple[float, float, float]
    """Left, top and width of the rows."""
    rows_high: float
    """Room for all of them."""
    row_step: float

    def without_badge(self) -> CallOutPlace:
        """The same with rows where the badge was, if they stand below it."""
        left, top, width = self.rows
        if left != self.x:
            return self
        return replace(self, rows=(left, self.badge, width), rows_high=self.rows_high + top - self.badge)

    def widened(self, by: float) -> CallOutPlace:
        """The same with more room to the right."""
        left, top, width = self.rows
        return replace(self, width=self.width + by, rows=(left, top, width + by))


class CallOut:
    """Puts its widgets on a page, and lets them speak of one year after another."""

    def __init__(self, page: Page, words: GraphWords, place: CallOutPlace) -> None:
        self._words = words
        look = page.look
        self._year = Prose(look, H3, "", page, colour=Ink.INK_2, fit=True)
        page.put(self._year, place.x, place.year, place.width, 46)
        self._numeral = Numeral(look, words.brief(1), place.size, page, colour=Ink.RED)
        page.put(self._numeral, place.x - 6, place.numeral, place.width, place.size * 1.08)
        self._missing = Prose(look, H2, words.no_value(), page, colour=Ink.INK_2, fit=True)
        page.put(self._missing, place.x, place.numeral + place.size * 0.34, place.width, 60)
        self._badge = Badge(look, page)
        page.put(self._badge, place.x, place.badge, place.width, 52)
        self._rows = self._put_rows(page, place)

    def _put_rows(self, page: Page, place: CallOutPlace) -> list[tuple[Entry | None, LegendRow]]:
        words, look = self._words, page.look
        language, main = words.language, words.shown.main
        rows: list[tuple[Entry | None, LegendRow]] = []
        for entry in words.shown.entries:
            if entry is main:
                continue
            token = {Hand.JADE: Ink.JADE, Hand.INK: Ink.INK, Hand.THREAD: Ink.RED}.get(entry.hand, Ink.INK_3)
            swatch = Swatch.LINE if entry.mark is Mark.LINE else Swatch.FILLED
            name = entry.label.say(language)
            short = entry.short.say(language)
            row = LegendRow(look, name, page, short=short, swatch=swatch, colour=token, dashes=entry.dashes)
            rows.append((entry, row))
        about = words.graph.balance
        if words.shown.balance is not None and about is not None:
            rows.append((None, LegendRow(look, about.label.say(language), page, swatch=Swatch.HATCH)))
        left, top, width = place.rows
        step = min(place.row_step, place.rows_high / max(1, len(rows)))
        for index, (_, row) in enumerate(rows):
            page.put(row, left, top + index * step, width, step)
        return rows

    def say(self, year: int, *, picked: bool) -> None:
        """Show the figures of a year, which a visitor has ``picked`` or not yet."""
        words = self._words
        main = words.shown.main
        value = main.series.in_year(year) if main is not None else None
        title = when_shown(words, year)
        self._year.say(title)
        self._numeral.setVisible(value is not None)
        self._missing.setVisible(value is None)
        if value is not None:
            self._numeral.show_figure(words.brief(value.value))
        self._badge.say(*words.badge(year, picked=picked))
        scale = words.beside(year)
        for entry, row in self._rows:
            series = entry.series if entry is not None else words.shown.balance
            found = series.in_year(year) if series is not None else None
            if found is None:
                row.say(Amount("", NO_VALUE, ""), provisional=True)
            else:
                row.say(words.row(found.value, scale), provisional=bool(found.note))
        even([row for _, row in self._rows])


def when_shown(words: GraphWords, year: int) -> str:
    """The line above the numeral: the year, and whose value it is where that is not plain."""
    main = words.shown.main
    said = when(str(year), words.language)
    if main is None or (words.shown.mode is Mode.FLOWS and main.hand is Hand.THREAD):
        return said
    comma = "，" if words.language is Language.ZH else ", "
    return f"{main.label.say(words.language)}{comma}{said}"
