"""Series and graphs that tests make themselves."""

from __future__ import annotations

from kiosk.charts.drawing import Drawing, Hand, Line
from kiosk.charts.years import Years
from kiosk.design.look import Frame, Look
from kiosk.model.preferences import Preferences
from kiosk.model.series import Observation, Series, moment
from kiosk.model.text import Language


def series(key, values, *, notes=None):
    """A yearly series of ``{year: value}``; ``notes`` marks years as provisional."""
    notes = notes or {}
    return Series.of(
        key,
        [
            Observation(str(year), moment(str(year)), value, "S01", notes.get(year, ""))
            for year, value in values.items()
        ],
    )


def long_series(count):
    """Very many points of one series, with one high peak in the middle."""
    from array import array

    values = array("d", [(index * 37 % 101) / 10 for index in range(count)])
    values[count // 2] = 1000.0
    return Series(
        "long",
        tuple(["2000"] * count),
        array("d", [1900 + 120 * index / count for index in range(count)]),
        values,
        ("S01",) * count,
        ("",) * count,
    )


def drawing(*lines, break_after=None, high=None):
    """A drawing of series by their hands."""
    made = tuple(Line.of(each, break_after, hand) for each, hand in lines)
    first = min(int(line.series.moments[0]) for line in made)
    last = max(int(line.series.moments[-1]) for line in made)
    top = high or 1.05 * max(max(line.series.values) for line in made)
    return Drawing(years=Years(first, last, break_after), lines=made, low=0.0, high=top, ticks=((0.0, "0"),))


def look(**preferences):
    return Look.of(Frame(1920, 1080), Preferences(language=Language.EN, **preferences))


THREAD, INK, JADE = Hand.THREAD, Hand.INK, Hand.JADE
