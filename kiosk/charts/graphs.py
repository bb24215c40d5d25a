"""From a Graph of the pack and what a visitor has switched on to what is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from kiosk.charts.drawing import Drawing, Hand, Landmark, Line, nice_above, ticks
from kiosk.charts.years import Fold, Years
from kiosk.model.graph import Comparison, Flow, Graph, Mark, Role
from kiosk.model.series import Series, Table, balance, index, share
from kiosk.model.text import LocalText

HEADROOM = 1.045
"""How far above the largest value the graph reaches."""
FOLD_AT, FOLD_FROM, FOLD_PART = 2.0, 2.0, 0.2
"""An axis breaks at this many times the thread's largest value, if others reach that many times beyond; the part of the
height that is left for these."""
DASHES: tuple[tuple[float, ...], ...] = ((), (14, 7), (3, 5), (14, 6, 3, 6), (24, 8), (7, 7))
"""Of lines to compare with, in their order, so that no two look alike."""
COMPARE, INDEX = "compare", "index"
HANDS = {Role.THREAD: Hand.THREAD, Role.JADE: Hand.JADE, Role.INK: Hand.INK}


class Mode(Enum):
    """What the graph shows."""

    FLOWS = "flows"
    SHARE = "share"
    INDEX = "index"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A series of the graph with its name."""

    series: Series
    label: LocalText
    short: LocalText
    hand: Hand
    mark: Mark = Mark.LINE
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Everything that a graph shows in one state of its switches."""

    mode: Mode
    years: Years
    entries: tuple[Entry, ...]
    """In the order of drawing; the thread's flow is the last, if it is shown."""
    balance: Series | None = None

    @property
    def main(self) -> Entry | None:
        """What the large numeral speaks of: the thread's flow, or else the last one."""
        return self.entries[-1] if self.entries else None


def without(key: str) -> str:
    """The option that hides a flow."""
    return f"without-{key}"


BALANCE_OFF = without("balance")


def shown(graph: Graph, table: Table, partners: Table | None, options: frozenset[str]) -> Shown:
    """What the switches leave to see."""
    if COMPARE in options and graph.comparison is not None and partners is not None:
        return _compared(graph.comparison, partners, Mode.INDEX if INDEX in options else Mode.SHARE)
    flows = [flow for flow in graph.flows if flow.series in table]
    entries = tuple(
        sorted(
            (_entry(flow, table) for flow in flows if without(flow.series) not in options),
            key=lambda entry: entry.hand is Hand.THREAD,
        )
    )
    between = None
    if graph.balance is not None and BALANCE_OFF not in options:
        between = balance("balance", table[graph.balance.plus], table[graph.balance.minus])
    years = _years((table[flow.series] for flow in flows), graph.break_after)
    return Shown(mode=Mode.FLOWS, years=years, entries=entries, balance=between)


def _entry(flow: Flow, table: Table) -> Entry:
    return Entry(series=table[flow.series], label=flow.label, short=flow.short, hand=HANDS[flow.role], mark=flow.mark)


def _compared(comparison: Comparison, partners: Table, mode: Mode) -> Shown:
    whole = partners[comparison.whole]

    def worked_out(key: str) -> Series:
        return share(partners[key], whole) if mode is Mode.SHARE else index(partners[key], comparison.base)

    entries = [
        Entry(
            series=worked_out(partner.series), label=partner.label, short=partner.label, hand=Hand.QUIET, dashes=dashes
        )
        for partner, dashes in zip(comparison.partners, DASHES, strict=False)
    ]
    thread = Entry(series=worked_out(comparison.here), label=comparison.label, short=comparison.label, hand=Hand.THREAD)
    return Shown(
        mode=mode, years=_years((entry.series for entry in [*entries, thread]), None), entries=(*entries, thread)
    )


def _years(series: Iterable[Series], break_after: int | None) -> Years:
    found = [each for each in series if len(each)]
    first = min(int(each.moments[0]) for each in found)
    last = max(int(each.moments[-1]) for each in found)
    certain = {int(moment) for each in found for moment, note in zip(each.moments, each.notes, strict=True) if not note}
    provisional = frozenset(set(range(first, last + 1)) - certain)
    return Years(
        first, last, break_after if break_after is not None and first <= break_after < last else None, provisional
    )


def drawing(
    graph: Graph,
    state: Shown,
    words: Callable[[float, float], str],
    labels: Callable[[Entry], tuple[str, str]],
    landmark: Landmark | None,
) -> Drawing:
    """What to draw: ``words`` say a value of an axis with that highest one, ``labels`` what the end of a line says."""
    lines = tuple(
        Line.of(
            entry.series,
            state.years.break_after,
            entry.hand,
            mark=entry.mark,
            dashes=entry.dashes,
            label=labels(entry),
        )
        for entry in state.entries
        if len(entry.series)
    )
    highest = max((max(line.series.values) for line in lines), default=1.0)
    lowest = min((min(line.series.values) for line in lines), default=0.0)
    if landmark is not None:
        highest = max(highest, landmark.value)
    low, high = min(0.0, lowest * HEADROOM), highest * HEADROOM
    fold = _fold(state, high)
    marked = ticks(low, high) if fold is None else [*ticks(low, fold.at), ticks(fold.at, high)[-1]]
    hatch = None
    keys = {entry.series.key: entry.series for entry in state.entries}
    if (
        graph.balance is not None
        and state.balance is not None
        and {graph.balance.plus, graph.balance.minus} <= set(keys)
    ):
        hatch = (keys[graph.balance.plus], keys[graph.balance.minus])
    return Drawing(
        years=state.years,
        lines=lines,
        low=low,
        high=high,
        ticks=tuple((value, words(value, marked[-1])) for value in marked),
        hatch=hatch,
        landmark=landmark,
        fold=fold,
    )


def _fold(state: Shown, high: float) -> Fold | None:
    """A break of the axis above what the thread needs, where another line would press it to the foot."""
    if state.mode is Mode.FLOWS or state.main is None or not len(state.main.series):
        return None
    at = nice_above(FOLD_AT * max(state.main.series.values))
    if at * FOLD_FROM > high:
        return None
    return Fold(at, FOLD_PART / (1 - FOLD_PART) * at / (high - at))
