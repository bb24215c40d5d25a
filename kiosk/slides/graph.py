"""Flows by year that answer to a finger: pick, play, spread, compare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt

from kiosk.charts.callout import CallOut
from kiosk.charts.drawing import Drawing, Landmark
from kiosk.charts.graphs import BALANCE_OFF, COMPARE, INDEX, Mode, Shown, drawing, shown, without
from kiosk.charts.moving import Moving
from kiosk.charts.places import Places
from kiosk.charts.plot import TouchPlot
from kiosk.charts.rows import table_of
from kiosk.charts.scrubber import BESIDE, HIGH, MIDDLE, PlayButton, Scrubber
from kiosk.charts.words import GraphWords
from kiosk.design.theme import CAPTION, DIRECT, LEGEND, TOGGLE, Ink
from kiosk.model.dates import parse
from kiosk.model.graph import Graph, Role
from kiosk.model.series import Series, moment
from kiosk.model.slide import Timeline, TimelineEntry
from kiosk.model.text import LocalText
from kiosk.model.visit import OpenSlide, PickItem, Switch, View
from kiosk.pages.data import CODE, TOGGLE_GAP, TOGGLE_HIGH, DataPage
from kiosk.widgets.buttons import Toggle, text_width
from kiosk.widgets.legend import HappenedCard, Measure, Swatch
from kiosk.widgets.prose import Prose
from kiosk.widgets.table import Figures
from kiosk.widgets.thread import CORNER, route
from kiosk.words.language import fill
from kiosk.words.locale import amount, when

PLAY = 72.0
WIDER = 360.0
"""Design units by which the figures on the left widen where text is twice its size."""
BESIDE_WORDS = 8.0
"""Design units between the words of the axis and the card."""
ABOVE = 22.0
"""Room above and below the years for what reaches beyond them."""


class GraphPage(DataPage):
    """Shows a Graph."""

    slide: Graph

    def prepare(self) -> None:
        comparison = self.slide.comparison
        partners = self.context.pack.table(comparison.table) if comparison is not None else None
        self.shown: Shown = shown(self.slide, self.data, partners, self.state.options)
        self.words = GraphWords(self.slide, self.shown, self.look.language)

    @property
    def year(self) -> int:
        """The picked year, or the one shown first."""
        years, item = self.shown.years, self.state.item
        return min(max(item, years.first), years.last) if item else self.words.default_year

    @property
    def comparing(self) -> bool:
        return self.shown.mode is not Mode.FLOWS

    def finding(self) -> LocalText | str:
        return self.words.compared() if self.comparing else super().finding()

    def kicker(self) -> LocalText | str | None:
        said = super().kicker()
        base = str(self.slide.comparison.base) if self.slide.comparison else ""
        modes = {
            Mode.SHARE: self.look.translate("Graph", "Share of all trade"),
            Mode.INDEX: fill(self.look.translate("Graph", "Index, %1 = 100"), base),
        }
        mode = modes.get(self.shown.mode)
        return said if mode is None else f"{mode} · {self.context.say(said)}"

    def shown_series(self) -> list[Series]:
        return [entry.series for entry in self.shown.entries] or super().shown_series()

    def switch_place(self) -> tuple[float, float]:
        if self.portrait and not self.in_table:
            return (self.left + self.width_units, 1214.0) if not self.lowered else (1032.0, 1400.0)
        return super().switch_place()

    # The view

    def build_view(self, top: float) -> None:
        del top
        drawn = self._drawing()
        places = self._with_room(Places.of(portrait=self.portrait, lowered=self.lowered), drawn)
        call_out = places.call_out.without_badge() if self.comparing else places.call_out
        self._call_out = CallOut(self, self.words, call_out)
        self._put_plot(places, drawn)
        self._put_scrubber(places)
        self._put_toggles(places)
        self._put_sources(places)
        self._put_happened(places)
        self._arrive(places)
        self._show_year()
        if self.state.view != View():
            self._plot.show_view(self.state.view)
        if self.context.fresh:
            self._plot.hold_back()

    def entered(self) -> None:
        if not self.in_table:
            self._plot.unroll()

    def show_item(self) -> None:
        if not self.in_table:
            self._show_year()

    def show_view(self) -> None:
        if not self.in_table:
            self._plot.show_view(self.state.view)

    def _show_year(self) -> None:
        year = self.year
        self._call_out.say(year, picked=bool(self.state.item))
        self._show_happened()
        card = QRectF(self._happened.geometry()) if year in self._events else QRectF()
        self._plot.show_year(Moving(year, self._plot.drawing, self.words.balance(year), card))
        self._plot.fingers.setAccessibleDescription(self.words.said(year))
        self._scrubber.show_year(year)
        self._play.show_year(year)

    def _with_room(self, places: Places, drawn: Drawing) -> Places:
        """Room for every word beside the lines, in the size that the visitor chose."""
        if self.portrait:
            return places
        grown = self.look.size(LEGEND) / LEGEND.size
        ends = [
            text_width(self.look, style, words)
            for line in drawn.lines
            for style, words in zip((DIRECT, CAPTION), line.label or (), strict=False)
        ]
        return places.with_room(
            axis=max((text_width(self.look, CAPTION, words) for _, words in drawn.ticks), default=0.0),
            ends=max(ends, default=0.0),
            below=self.look.line_height(CAPTION) / self.look.frame.scale if self.slide.break_line else 0.0,
            wider=WIDER * (grown - 1),
        )

    def _put_plot(self, places: Places, drawn: Drawing) -> None:
        left, top, right, foot = places.plot
        wide = self.look.frame.design[0] - places.plot_left
        scale = self.look.frame.scale
        area = self.look.frame.rect(places.plot_left, top - ABOVE, wide, foot - top + 2 * ABOVE)
        box = QRectF((left - places.plot_left) * scale, ABOVE * scale, (right - left) * scale, (foot - top) * scale)
        name = self.context.say(self.finding())
        self._plot = TouchPlot(self.look, drawn, box, self, name=name)
        self._plot.setGeometry(area)
        self._plot.picked.connect(self._pick)
        self._plot.looked.connect(self.look_closer)
        self._plot.touched.connect(self._stop)
        if self.portrait:
            self._put_last_value(places)
        if self.slide.break_line is not None and self.shown.years.break_after is not None:
            words = Prose(
                self.look, CAPTION, self.slide.break_line, self, colour=Ink.INK_2,
                align=Qt.AlignmentFlag.AlignRight, fit=True,
            )  # fmt: skip
            high = self.look.line_height(CAPTION) / self.look.frame.scale
            self.put(words, self.left + self.width_units - 640, foot, 640, high)

    def _arrive(self, places: Places) -> None:
        """The thread comes along the base line, and rises to a cord that begins far above it."""
        left, _, _, foot = places.plot
        self.climb(foot, left)
        main = self.shown.main
        if main is None or not len(main.series) or not self.comparing:
            return
        origin, scale = self.look.frame.design_rect.topLeft(), self.look.frame.scale
        first = self._plot.window_in_sight.point(main.series.moments[0], main.series.values[0])
        x, y = ((first + QPointF(self._plot.pos()) - origin) / scale).toTuple()
        if foot - y > 2 * CORNER:
            self.thread_line.running(route((left, foot), (x, foot), (x, y)))

    def _put_last_value(self, places: Places) -> None:
        """In portrait there is no room beside the last value: its words stand above."""
        main = self.shown.main
        if main is None or self.comparing:
            return
        value, dated = self.words.end(main)
        words = Prose(
            self.look, DIRECT, f"{value} · {dated}", self, colour=Ink.RED,
            align=Qt.AlignmentFlag.AlignRight, fit=True,
        )  # fmt: skip
        self.put(words, 432, places.plot[1] - 62, 600, 34)

    def _drawing(self) -> Drawing:
        def words(value: float, top: float) -> str:
            return self.words.amount(value) if value == top else self.words.short_tick(value, top) if value else ""

        return drawing(self.slide, self.shown, words, self.words.end, self._landmark())

    def _landmark(self) -> Landmark | None:
        fact = self.slide.article
        if fact is None or self.comparing:
            return None
        figure = self.context.figure(fact)
        words = f"{amount(figure, self.look.language)} {self.context.say(fact.label)}"
        return Landmark(moment(figure.as_of), float(figure.value), words)

    def _put_scrubber(self, places: Places) -> None:
        years, look = self.shown.years, self.look
        span = (years.first, years.last)
        left, _, right, _ = places.plot
        edge = min(BESIDE, left) if self.portrait else BESIDE
        self._scrubber = Scrubber(look, span, self)
        self._scrubber_left = left - edge
        beyond = min(BESIDE, look.frame.design[0] - right)
        self.put(self._scrubber, left - edge, places.scrubber - MIDDLE, right - left + edge + beyond, HIGH)
        self._scrubber.picked.connect(self._pick)
        self._scrubber.touched.connect(self._stop)
        self._play = PlayButton(look, span, self)
        if self.portrait and self.lowered:
            self._play.hide()
        elif not self.portrait:
            self.put(self._play, *places.play, PLAY, PLAY)
        self._play.stepped.connect(self._pick)
        self._plot.windowed.connect(self._follow_window)
        self._follow_window()

    def _follow_window(self) -> None:
        """The scrubber shows the years that the graph shows."""
        offset = QPointF(self._plot.pos() - self._scrubber.pos())
        window = self._plot.window_in_sight
        self._scrubber.show_window(replace(window, box=window.box.translated(offset)))

    # Switches

    def _put_toggles(self, places: Places) -> None:
        offered = [*(self._mode_toggles() if self.comparing else self._flow_toggles())]
        compare = self._compare_toggle()
        left, y, width = places.toggles
        if self.portrait and not self.lowered:
            wide = (width - TOGGLE_GAP) / 2
            for index, button in enumerate(offered):
                row, column = divmod(index, 2)
                place = (left + column * (wide + TOGGLE_GAP), y + row * (TOGGLE_HIGH + TOGGLE_GAP))
                self.put(button, *place, wide, TOGGLE_HIGH)
            self._put_beside_the_switch(compare)
            return
        if compare is not None:
            offered.append(compare)
        gap = 12.0 if self.portrait else TOGGLE_GAP
        natural = sum(button.natural_width for button in offered) + gap * (len(offered) - 1)
        squeeze = min(1.0, width / natural)
        for button in offered:
            wide = button.natural_width * squeeze
            self.put(button, left, y, wide, TOGGLE_HIGH)
            left += wide + gap * squeeze

    def _put_beside_the_switch(self, compare: Toggle | None) -> None:
        """On a screen that stands: play, compare and the switch to the table in one row, what is left for sources."""
        right, y = self.switch_place()
        x = (
            right
            - text_width(self.look, TOGGLE, self.look.translate("Data", "Table"))
            - 2 * Toggle.padding
            - TOGGLE_GAP
        )
        if compare is not None:
            wide = compare.natural_width
            self.put(compare, x - wide, y, wide, TOGGLE_HIGH)
            x -= wide + TOGGLE_GAP
        self.put(self._play, x - PLAY, y + (TOGGLE_HIGH - PLAY) / 2, PLAY, PLAY)
        self.origin_chips(self.left, y + 16, x - PLAY - TOGGLE_GAP - self.left)

    def _flow_toggles(self) -> Iterator[Toggle]:
        visible = {entry.series.key for entry in self.shown.entries}
        for flow in sorted(self.slide.flows, key=lambda each: each.role.value != "thread"):
            on = flow.series in visible
            colour = {Role.THREAD: Ink.RED, Role.JADE: Ink.JADE}.get(flow.role, Ink.INK)
            button = Measure(self.look, self.context.say(flow.short), self, on=on, colour=colour)
            self.ask(button, Switch(without(flow.series), on))
            button.setEnabled(not on or len(visible) > 1)
            yield button
        if self.slide.balance is not None:
            on = self.shown.balance is not None
            button = Measure(self.look, self.context.say(self.slide.balance.label), self, on=on, swatch=Swatch.HATCH)
            self.ask(button, Switch(BALANCE_OFF, on))
            yield button

    def _mode_toggles(self) -> Iterator[Toggle]:
        index = self.shown.mode is Mode.INDEX
        share_button = self._toggle(self.look.translate("Graph", "Share"), INDEX, on=not index, inverse=True)
        share_button.setEnabled(index)
        index_button = self._toggle(self.look.translate("Graph", "Index"), INDEX, on=index)
        index_button.setEnabled(not index)
        yield share_button
        yield index_button

    def _compare_toggle(self) -> Toggle | None:
        """None where there is nothing to compare with, or no room to ask for it."""
        if self.slide.comparison is None or (self.portrait and self.lowered and not self.comparing):
            return None
        button = Measure(self.look, self.look.translate("Graph", "Compare"), self, on=self.comparing)
        self.ask(button, Switch(COMPARE, not self.comparing))
        return button

    def _toggle(self, words: str, option: str, *, on: bool, inverse: bool = False) -> Toggle:
        """A toggle for an option; ``inverse`` where the option being off is the toggle being on."""
        button = Toggle(self.look, words, self, on=on)
        self.ask(button, Switch(option, on if inverse else not on))
        return button

    # Sources and what happened

    def _put_sources(self, places: Places) -> None:
        if self.portrait:
            if self.lowered:
                self.origin_chips(self.left, 1290.0, self.width_units)
            return
        y = places.scrubber - 31
        beside = 130.0 if self.code(96, y) else 0.0
        self.text(CAPTION, self.as_of(), 96 + beside, y - 4, 360, 34, colour=Ink.INK_2, fit=True)
        self.origin_chip(96 + beside, y + CODE - 66, 500 - 96 - beside + 60)

    def _put_happened(self, places: Places) -> None:
        self._happened = HappenedCard(self.look, self)
        self._happened.tapped.connect(self._open_happened)
        x, y, width = places.happened
        if self.portrait:  # The top value stands above the card, the others beside it.
            lower = [text_width(self.look, CAPTION, words) for _, words in sorted(self._plot.drawing.ticks)[:-1]]
            beside = max(0.0, places.plot_left + max(lower, default=0.0) + BESIDE_WORDS - x)
            x, width = x + beside, width - beside
        if (after := self.shown.years.break_after) is not None:
            edge = self._plot.x() + self._plot.window_in_sight.x(after) - self.look.frame.design_rect.left()
            width = min(width, edge / self.look.frame.scale - x)
        self._happened_at = x, y, width
        self._happened.setEnabled(self.region.reachable(places.happened[1]))
        self._events = {} if self.slide.events is None or self.comparing else self._entries(self.slide.events)
        self._happened.raise_()

    def _entries(self, key: str) -> dict[int, tuple[int, TimelineEntry]]:
        """The first event of every year, with its place on the timeline."""
        if self.context.contents.section_of(key) is None:
            return {}
        timeline = self.context.pack.slide(key)
        if not isinstance(timeline, Timeline):
            return {}
        found: dict[int, tuple[int, TimelineEntry]] = {}
        for index, entry in enumerate(timeline.entries):
            found.setdefault(parse(entry.date).first.year, (index, entry))
        return found

    def _show_happened(self) -> None:
        event = self._events.get(self.year)
        self._happened.setVisible(event is not None)
        if event is not None:
            self._happened.say(when(event[1].date, self.look.language), self.context.say(event[1].title))
            x, y, width = self._happened_at
            self.put(self._happened, x, y, width, max(88 if self.lowered else 96, self._happened.high(width)))

    def _open_happened(self) -> None:
        if self.slide.events is not None:
            self.intent.emit(OpenSlide(self.slide.events, self._events[self.year][0]))

    # Fingers

    def _pick(self, year: int) -> None:
        self.intent.emit(PickItem(year))
        if self._plot.fingers.view.zoom > 1.0:
            self.look_closer(self._plot.fingers.view)

    def _stop(self) -> None:
        self._play.stop()

    # Words

    def describe(self) -> str:
        return "".join(self.sentences()) + " ".join(self.words.story())

    def figures(self) -> Figures:
        return table_of(self.words, self.year)
