"""What is traded: a treemap or ranked bars of goods; a touch opens a group and shows it by year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import CAPTION, STRONG, Ink
from kiosk.model.composition import Composition, Piece, pieces
from kiosk.model.figure import Bound
from kiosk.model.numbers import figure_of
from kiosk.model.series import Series
from kiosk.model.slide import Tone
from kiosk.model.text import Language, LocalText
from kiosk.model.visit import Citation, Intent, PickItem, Switch
from kiosk.pages.data import TOGGLE_GAP, TOGGLE_HIGH, DataPage
from kiosk.slides.composition.basket import BESIDE, RANKED, SECOND, Goods
from kiosk.slides.composition.goods import WORDS, NamedCard, RailButton, YearsCard
from kiosk.widgets.buttons import Toggle
from kiosk.widgets.ranked import ROW, Hand, RankedRow, Row, YearValue
from kiosk.widgets.table import Figures
from kiosk.widgets.thread import DATA_CORD, polyline
from kiosk.widgets.treemap import GAP, PADDING, Box, Cell, lay_out
from kiosk.words.language import fill
from kiosk.words.locale import number, when
from kiosk.words.scale import Scale

CORD_ABOVE = 16.0
"""From the cord down to the largest cell."""
RAIL, RAIL_GAP, RAIL_STEP = 400.0, 24.0, 100.0
CARD_COLUMNS = 3
SIDE_BY_SIDE = 40.0
RANKED_SHARE = 380.0


class CompositionPage(DataPage):
    """Shows a Composition."""

    slide: Composition

    def prepare(self) -> None:
        self.goods = Goods(self.context, self.slide, self.data, self.state)

    def finding(self) -> LocalText | str:
        goods, opened = self.goods, self.goods.opened
        if opened is not None:
            good = goods.good(opened)
            return (good.title if good is not None else None) or goods.name(opened)
        return goods.basket.title or self.slide.title

    def kicker(self) -> LocalText | str | None:
        goods = self.goods
        comma = "，" if self.look.language is Language.ZH else ", "
        counted = goods.say(goods.basket.counted or self.slide.counted)
        words = goods.say(goods.basket.kicker) or counted
        if self.in_table:
            unit = self.figures().unit
            return words + (comma + unit if unit else "")
        if goods.opened is not None:
            units = {self._scale_of(series).words() for _, series in goods.parts(goods.opened)}
            unit = comma + units.pop() if len(units) == 1 else ""
            return f"{goods.name(goods.opened)}{comma}{counted[0].lower()}{counted[1:]}{unit}"
        if goods.basket.years:
            words += comma + (f"{goods.beside} → {goods.year}" if goods.beside else goods.date(goods.year))
        return words + goods.doubt()

    def describe(self) -> str:
        return "".join(self.sentences()) + self.goods.told() + ("。" if self.look.language is Language.ZH else ".")

    def figures(self) -> Figures:
        return self.goods.figures()

    def shown_series(self) -> list[Series]:
        return [series for _, series in self.goods.series()]

    def show_item(self) -> None:
        top, foot = 56.0 + min(0.0, self.raised), self.foot
        box = self.look.frame.rect(0, top, self.look.frame.design[0], foot - top)
        self.change_softly(QRect(0, box.top(), self.width(), box.height()), self._change_item)

    def _change_item(self) -> list[QWidget]:
        super().show_item()
        return self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)

    # The view

    def build_view(self, top: float) -> None:
        if not self.goods.basket.years:
            self._build_named(top + 12)
        elif self.goods.opened is not None:
            self._build_opened(top + 12, self.goods.opened)
        elif RANKED in self.state.options:
            self._build_ranked(top + 12)
        else:
            self._build_cells(top + 12)

    @property
    def row(self) -> float:
        """The y of the lowest row of toggles."""
        return self.switch_place()[1] if self.one_switch else self.foot - TOGGLE_HIGH

    def _build_cells(self, top: float) -> None:
        area = Box(self.left, top + CORD_ABOVE, self.width_units, self._toggles() - 20 - top - CORD_ABOVE)
        if self.goods.beside is None:
            self._treemap(area, self.goods.here)
            return
        head = 44.0 * self.look.size(STRONG) / STRONG.size
        wide = area.w if self.portrait else (area.w - SIDE_BY_SIDE) / 2
        high = (area.h - SIDE_BY_SIDE) / 2 if self.portrait else area.h
        for index, year in enumerate((self.goods.beside, self.goods.year)):
            along = index * ((high if self.portrait else wide) + SIDE_BY_SIDE)
            x, y = (area.x, area.y + along) if self.portrait else (area.x + along, area.y)
            box = Box(x, y + head, wide, high - head)
            self.text(STRONG, self.goods.date(year), x, y - 6, wide, head)
            self._treemap(box, self.goods.cells[year], thread=index == 0)

    def _treemap(self, area: Box, shown: tuple[Piece, ...], *, thread: bool = True) -> None:
        boxes = lay_out([piece.share for piece in shown], area)
        for piece, box in zip(shown, boxes, strict=True):
            name, line, ornament = self.goods.name(piece), self.goods.line(piece), self.goods.ornament(piece)
            spoken = f"{name}: {self.goods.share_words(piece)}"
            # How exact it is says the line above the headline.
            share = replace(self.goods.share(piece), bound=Bound.EXACT)
            cell = Cell(self.look, self.goods.tone(piece), share, name, line, self, spoken=spoken, ornament=ornament)
            self.ask(cell, PickItem(self.goods.item(piece)))
            self.put(cell, *box)
            cell.setEnabled(self.region.reachable(box.y + box.h - TOGGLE_HIGH))
        if thread:
            self._cord_over(boxes[0], CORD_ABOVE if self.goods.beside is None else CORD_ABOVE - 8)

    def _cord_over(self, box: Box, above: float) -> None:
        y = box.y - above if self.goods.beside is None else box.y - 6
        self.climb(y)
        self.thread_line.cord(polyline([(box.x, y), (box.x + box.w, y)]), DATA_CORD).knot(box.x + box.w, y, 13)

    def _build_ranked(self, top: float) -> None:
        foot = self._toggles()
        now = pieces(self.goods.basket, self.data, self.goods.year, small=0)
        earlier = pieces(self.goods.basket, self.data, self.goods.beside, small=0) if self.goods.beside else ()
        before = {piece.good: piece for piece in earlier}
        longest = max(piece.share for piece in (*now, *earlier))
        pitch = min(ROW * (2.4 if self.portrait else 1.7), (foot - top - 20) / len(now))
        for index, piece in enumerate(now):
            former = before.get(piece.good)
            y = top + 20 + index * pitch
            row = self._ranked_row(piece, former, longest, first=index == 0)
            spoken = f"{row.name}: {row.value}, {row.share}"
            button = RankedRow(self.look, row, self, spoken=spoken, pitch=pitch, share_width=RANKED_SHARE)
            self.ask(button, PickItem(self.goods.item_to_open(piece)))
            self.put(button, self.left, y, self.width_units, max(TOGGLE_HIGH, ROW))
            button.setEnabled(self.region.reachable(y))
            if index == 0:
                end, cord = self.left + self.width_units * row.part, y + button.cord
                self.climb(cord)
                self.thread_line.cord(polyline([(self.left, cord), (end, cord)]), 10).knot(end, cord, 16)

    def _ranked_row(self, piece: Piece, former: Piece | None, longest: float, *, first: bool) -> Row:
        share = self.goods.share_words(piece)
        if former is not None:
            share = f"{self.goods.share_words(former)} → {share}"
        return Row(
            name=self.goods.name(piece),
            value=self.goods.worth(piece),
            share=share,
            part=piece.share / longest,
            hand=Hand.THREAD if first else Hand.INK,
            before=former.share / longest if former else None,
        )

    def _build_named(self, top: float) -> None:
        area = Box(self.left, top + 8, self.width_units, self._toggles() - 20 - top - 8)
        columns = 2 if self.portrait else CARD_COLUMNS
        rows = -(-len(self.goods.basket.goods) // columns)
        wide, high = (area.w - GAP * (columns - 1)) / columns, (area.h - GAP * (rows - 1)) / rows
        for index, good in enumerate(self.goods.basket.goods):
            box = Box(area.x + index % columns * (wide + GAP), area.y + index // columns * (high + GAP), wide, high)
            name, line, picture = self.goods.say(good.label), self.goods.say(good.line), good.ornament
            grid, alt = (self.context.grid(picture), picture.alt) if picture else (None, "")
            NamedCard(self.look, good.tone, box, self, name=name, line=line, grid=grid, alt=alt)
        self.climb(area.y - 12)
        self.thread_line.running(polyline([(self.left, area.y - 12), (self.left + area.w, area.y - 12)]))

    # An opened group

    def _build_opened(self, top: float, opened: Piece) -> None:
        rail = not self.portrait and not self.lowered
        foot = self.foot - 20 if rail else self._rail_row(opened)
        wide = self.width_units - (RAIL + RAIL_GAP if rail else 0)
        area = Box(self.left, top + CORD_ABOVE, wide, foot - top - CORD_ABOVE)
        if rail:
            self._rail(opened, area)
        parts = self.goods.parts(opened)
        largest = max(max(series.values) for _, series in parts)
        weights = [max(max(series.values) / largest, 0.5) for _, series in parts]
        y = area.y
        for index, ((name, series), weight) in enumerate(zip(parts, weights, strict=True)):
            high = (area.h - GAP * (len(parts) - 1)) * weight / sum(weights)
            tone = self.goods.tone(opened) if index == 0 else Tone.INK
            self._years_card(Box(area.x, y, area.w, high), tone, name, series)
            y += high + GAP
        self._cord_over(Box(area.x, area.y, area.w, area.h), CORD_ABOVE)

    def _years_card(self, box: Box, tone: Tone, name: str, series: Series) -> None:
        here = series.in_year(self.goods.year) or series[len(series) - 1]
        top, scale = max(series.values), self._scale_of(series)
        years = [YearValue(each.at, each.value / top, self._above_bar(each.value, scale)) for each in series]
        newest = figure_of(replace(here, note="about" if here.note else ""), self.slide.unit)
        comma = "，" if self.look.language is Language.ZH else ", "
        dated = f"{name}{comma}{when(here.at, self.look.language)}"
        card = YearsCard(self.look, tone, box, self, name=dated, newest=newest, years=years, picked=here.at)
        sources = tuple(dict.fromkeys(series.sources))
        y = box.y + card.words_foot + 12
        if self.region.reachable(y) and y + 60 < box.y + box.h:
            span = f"{series.at[0]}..{series.at[-1]}" if len(series) > 1 else series.at[0]
            choices = [*self.context.chips(sources, span), self.context.say(self.context.pack.source(sources[0]).name)]
            most = box.w * WORDS - PADDING
            self.chip(Citation(sources=sources), box.x + PADDING, y, small=True, most=most, choices=choices)

    def _scale_of(self, series: Series) -> Scale:
        """In what the bars of an opened series are counted."""
        return Scale.of(self.slide.unit, max(series.values), self.look.language)

    def _above_bar(self, value: float, scale: Scale) -> str:
        """A value over its bar; the smaller it is, the more decimals it keeps."""
        scaled = Decimal(value) / scale.step
        places = 2 if scaled < Decimal("0.1") else 1 if scaled < 10 else min(1, scale.places)
        return number(scaled, self.look.language, places)

    def _rail(self, opened: Piece, area: Box) -> None:
        x, y = area.x + area.w + RAIL_GAP, area.y
        for words, tone, intent, here in self._rail_entries(opened):
            button = RailButton(self.look, words, tone, self, here=here)
            self.put(self.ask(button, intent), x, y, RAIL, TOGGLE_HIGH)
            y += RAIL_STEP

    def _rail_row(self, opened: Piece) -> float:
        """The rail as rows of buttons above the switch; returns the y above them."""
        entries = self._rail_entries(opened)
        columns = 2 if self.portrait and not self.lowered else len(entries)
        room = self.width_units if self.portrait else self.width_units - 260
        wide = (room - GAP * (columns - 1)) / columns
        rows = -(-len(entries) // columns)
        top = self.row - (rows * RAIL_STEP + 12 if self.portrait else 0)
        for index, (words, tone, intent, here) in enumerate(entries):
            button = RailButton(self.look, words, tone, self, here=here)
            x, y = self.left + index % columns * (wide + GAP), top + index // columns * RAIL_STEP
            self.put(self.ask(button, intent), x, y, wide, TOGGLE_HIGH)
        return top - 24

    def _rail_entries(self, opened: Piece) -> list[tuple[str, Tone | None, PickItem, bool]]:
        groups = [
            (self.goods.name(piece), self.goods.tone(piece), PickItem(self.goods.item(piece)), piece is opened)
            for piece in self.goods.here
        ]
        return [(self.look.translate("Composition", "All goods"), None, PickItem(0), False), *groups]

    # Toggles

    def _toggles(self) -> float:
        """The toggles of the view below it; returns the y above which the view may stand."""
        second = SECOND in self.state.options
        baskets = [
            (self.context.say(basket.label), Switch(SECOND, bool(index)), bool(index) == second)
            for index, basket in enumerate(self.slide.baskets)
        ]
        views = []
        if self.goods.basket.years:
            ranked = RANKED in self.state.options
            views.append((self.look.translate("Composition", "As bars"), Switch(RANKED, not ranked), ranked))
        if len(self.goods.basket.years) > 1:
            words = fill(self.look.translate("Composition", "Compare with %1"), self.goods.basket.years[1])
            views.append((words, Switch(BESIDE, self.goods.beside is None), self.goods.beside is not None))
        if self.portrait:
            self._toggle_row([*baskets, *self._way_in()], self.row - 112, spread=True)
            self._toggle_row(views, self.row)
            self.origin_chips(self.left, self.row - 200, self.width_units)
            return self.row - 208
        x = self._toggle_row([*baskets, *views], self.row)
        right = self.left + self.width_units - (260 if self.one_switch else 0)
        self.origin_chips(x + 16, self.row + 16, right - x - 16)
        return self.row - 4

    def _way_in(self) -> list[tuple[str, Intent, bool]]:
        """Where no cell can be reached, a button opens the first one; the rail leads on."""
        if not self.lowered or not self.goods.here:
            return []
        return [
            (self.look.translate("Composition", "Year by year"), PickItem(self.goods.item(self.goods.here[0])), False)
        ]

    def _toggle_row(self, toggles: Sequence[tuple[str, Intent, bool]], y: float, *, spread: bool = False) -> float:
        x = self.left
        shared = (self.width_units - TOGGLE_GAP * (len(toggles) - 1)) / max(1, len(toggles))
        for words, intent, on in toggles:
            button = Toggle(self.look, words, self, on=on)
            self.ask(button, intent)
            wide = shared if spread else button.natural_width
            self.put(button, x, y, wide, TOGGLE_HIGH)
            x += wide + TOGGLE_GAP
        return x

    def origin_chips(self, x: float, y: float, width: float) -> float:
        narrow = not self.portrait and (self.lowered or self.larger)
        if self.goods.basket.years and not narrow:
            return super().origin_chips(x, y, width)
        sources = self.goods.sources() or self.every_source()
        if not self.region.reachable(y):
            self.text(CAPTION, self.context.chip(sources), x, y, width, 40, colour=Ink.INK_2, fit=True)
            return x + width
        choices = [*self.context.chips(sources), self.context.say(self.context.pack.source(sources[0]).name)]
        return x + self.chip(Citation(sources=sources), x, y, most=width, choices=choices)[0]
