"""A graph as a table: the newest year first."""

from __future__ import annotations

from kiosk.charts.words import GraphWords
from kiosk.model.series import Series
from kiosk.model.text import Language
from kiosk.widgets.table import NO_VALUE, Figures, Row
from kiosk.words.language import catalogue
from kiosk.words.scale import Scale


def table_of(words: GraphWords, year: int) -> Figures:
    """What the graph shows, in rows; ``year`` is the picked one."""
    shown, language = words.shown, words.language
    columns: list[tuple[str, Series]] = [(entry.label.say(language), entry.series) for entry in shown.entries]
    if shown.balance is not None and words.graph.balance is not None:
        columns.append((words.graph.balance.label.say(language), shown.balance))
    largest = max((abs(value) for _, series in columns for value in series.values), default=1.0)
    scale = Scale.of_table(words.unit, largest, language)
    years = range(shown.years.last, shown.years.first - 1, -1)
    return Figures(
        heads=(catalogue(language).translate("Data", "Year"), *(name for name, _ in columns)),
        rows=tuple(_row(words, each, [series for _, series in columns], scale) for each in years),
        unit=scale.words(),
        chosen=len(shown.entries) - 1 if shown.entries else None,
        here=years.index(year),
    )


def _row(words: GraphWords, year: int, columns: list[Series], scale: Scale) -> Row:
    values = [series.in_year(year) for series in columns]
    return Row(
        head=str(year),
        cells=tuple(NO_VALUE if value is None else scale.digits(value.value) for value in values),
        note=_note(words, year, columns),
        provisional=any(value is not None and value.note for value in values),
        break_above=year == words.shown.years.break_after,
    )


def _note(words: GraphWords, year: int, columns: list[Series]) -> str:
    """Why values of a row are provisional, that of the main series first."""
    main = words.shown.main
    found = [series.in_year(year) for series in ([main.series] if main is not None else []) + columns]
    if not any(found):
        return words.no_value()
    comma = "，" if words.language is Language.ZH else ", "
    return comma.join(dict.fromkeys(words.note(value) for value in found if value is not None and value.note))
