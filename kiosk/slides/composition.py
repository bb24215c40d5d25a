"""What is traded: a treemap or ranked bars of goods; a touch opens a group and shows it by year."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from kiosk.model.composition import SMALL, Basket, Composition, Good, Piece, pieces, remainder
from kiosk.model.figure import Bound, Figure, Unit
from kiosk.model.numbers import figure_of
from kiosk.model.series import Observation, Series
from kiosk.model.slide import Tone
from kiosk.model.text import Language
from kiosk.model.visit import Citation, PickItem, Switch
from kiosk.services.locale import amount, in_words, number, when
from kiosk.services.scale import Scale
from kiosk.services.theme import STRONG
from kiosk.slides.data import TOGGLE_GAP, TOGGLE_HIGH, DataPage
from kiosk.widgets.buttons import Toggle
from kiosk.widgets.goods import NamedCard, RailButton, YearsCard
from kiosk.widgets.ranked import BAR, LINE, ROW, Hand, RankedRow, Row, YearValue
from kiosk.widgets.table import NO_VALUE, Figures
from kiosk.widgets.table import Row as TableRow
from kiosk.widgets.thread import DATA_CORD, polyline
from kiosk.widgets.treemap import GAP, Box, Cell, lay_out

translate = QCoreApplication.translate

SECOND, RANKED, BESIDE = "second-basket", "ranked", "beside"
"""Options: the other direction of trade, bars instead of cells, the earlier year beside the later."""
CORD_ABOVE = 16.0
"""From the cord down to the largest cell."""
RAIL, RAIL_GAP, RAIL_STEP = 400.0, 24.0, 100.0
CARD_COLUMNS = 3
SIDE_BY_SIDE = 40.0
CHIP_ROOM = 420.0
RANKED_SHARE = 380.0


class CompositionPage(DataPage):
    """Shows a Composition."""

    slide: Composition

    def prepare(self) -> None:
        second = SECOND in self.state.options and len(self.slide.baskets) > 1
        self.basket: Basket = self.slide.baskets[1 if second else 0]
        self._pieces = {year: pieces(self.basket, self.data, year) for year in self.basket.years}
        self._left = remainder(self.basket, self.data) if self.basket.years else None
        self._opened = self._piece_opened()

    def _piece_opened(self) -> Piece | None:
        """The piece that the visitor has opened: goods count from 1, and the rest comes after them."""
        item = self.state.item
        if not self.basket.years or not 0 < item <= len(self.basket.goods) + 1:
            return None
        return next((piece for piece in self._pieces[self.year] if self._item(piece) == item), None)

    def _item(self, piece: Piece) -> int:
        return 1 + (len(self.basket.goods) if piece.good is None else piece.good)

    @property
    def year(self) -> int:
        """The year that is shown first."""
        return self.basket.years[0]

    @property
    def beside(self) -> int | None:
        """The year shown beside it, if the visitor asked for it."""
        return self.basket.years[1] if BESIDE in self.state.options and len(self.basket.years) > 1 else None

    # Words

    def finding(self) -> str:
        if self._opened is not None:
            good = self._good(self._opened)
            return self.scene.say(good.title) if good is not None and good.title else self._name(self._opened)
        return self.scene.say(self.basket.title or self.slide.title)

    def kicker(self) -> str | None:
        comma = "，" if self.look.language is Language.ZH else ", "
        counted = self.scene.say(self.basket.counted or self.slide.counted)
        words = self.scene.say(self.basket.kicker) if self.basket.kicker else counted
        if self.in_table:
            unit = self.figures().unit
            return words + (comma + unit if unit else "")
        if self._opened is not None:
            return f"{self._name(self._opened)}{comma}{counted[0].lower()}{counted[1:]}"
        if self.basket.years:
            words += comma + (f"{self.beside} → {self.year}" if self.beside else self._date(self.year))
        return words + self._doubt()

    def _doubt(self) -> str:
        """Why the shares are approximate, where they are."""
        keys = (piece.note for piece in self._pieces.get(self.year, ())) if self.basket.years else ()
        words = self.slide.note(next((key for key in keys if key), ""))
        if words is None:
            return ""
        return f"（{self.scene.say(words)}）" if self.look.language is Language.ZH else f" ({self.scene.say(words)})"

    def describe(self) -> str:
        stop = "。" if self.look.language is Language.ZH else ". "
        if not self.basket.years:
            return "".join(self.sentences()) + "; ".join(self._named(good) for good in self.basket.goods) + stop
        told = "; ".join(f"{self._name(piece)}: {self._share_words(piece)}" for piece in self._pieces[self.year])
        return "".join(self.sentences()) + f"{self._date(self.year)}: {told}{stop}"

    def _named(self, good: Good) -> str:
        line = f" ({self.scene.say(good.line)})" if good.line else ""
        return self.scene.say(good.label) + line

    def _good(self, piece: Piece) -> Good | None:
        return None if piece.good is None else self.basket.goods[piece.good]

    def _name(self, piece: Piece) -> str:
        good = self._good(piece)
        if good is not None:
            return self.scene.say(good.label)
        return self.scene.say(self.basket.rest) if self.basket.rest else translate("Composition", "Smaller goods")

    def _line(self, piece: Piece) -> str | None:
        good = self._good(piece)
        text = good.line if good is not None else self.basket.rest_line
        return self.scene.say(text) if text else None

    def _tone(self, piece: Piece) -> Tone:
        good = self._good(piece)
        return good.tone if good is not None else Tone.FLAX

    def _share(self, piece: Piece) -> Figure:
        """Whole percents; those of small goods have a decimal."""
        exact = Bound.ABOUT if piece.note else Bound.EXACT
        percent = Decimal(repr(100 * piece.share)).quantize(Decimal(1) if piece.share >= SMALL else Decimal("0.1"))
        return Figure(key="share", value=percent, unit=Unit.PERCENT, bound=exact, as_of=str(self.year), source="")

    def _share_words(self, piece: Piece) -> str:
        return in_words(self._share(piece), self.look.language)

    def _date(self, year: int) -> str:
        return when(str(year), self.look.language)

    # The view

    def build_view(self, top: float) -> None:
        if not self.basket.years:
            self._build_named(top + 12)
        elif self._opened is not None:
            self._build_opened(top + 12, self._opened)
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
        if self.beside is None:
            self._treemap(area, self._pieces[self.year])
            return
        tall = self.portrait
        first = (
            Box(area.x, area.y + 44, area.w, (area.h - SIDE_BY_SIDE - 88) / 2)
            if tall
            else Box(area.x, area.y + 44, (area.w - SIDE_BY_SIDE) / 2, area.h - 44)
        )
        for index, year in enumerate((self.beside, self.year)):
            step = index * ((first.h + SIDE_BY_SIDE + 44) if tall else (first.w + SIDE_BY_SIDE))
            box = first._replace(y=first.y + step) if tall else first._replace(x=first.x + step)
            self.text(STRONG, self._date(year), box.x, box.y - 50, box.w, 40)
            self._treemap(box, self._pieces[year], thread=index == 0)

    def _treemap(self, area: Box, shown: tuple[Piece, ...], *, thread: bool = True) -> None:
        boxes = lay_out([piece.share for piece in shown], area)
        for piece, box in zip(shown, boxes, strict=True):
            good = self._good(piece)
            name, line = self._name(piece), self._line(piece)
            ornament = self.scene.grid(good.ornament) if good is not None and good.ornament else None
            spoken = f"{name}: {self._share_words(piece)}"
            share = replace(self._share(piece), bound=Bound.EXACT)  # The line above the headline says how exact it is.
            cell = Cell(self.look, self._tone(piece), share, name, line, self, spoken=spoken, ornament=ornament)
            self.ask(cell, PickItem(self._item(piece)))
            self.put(cell, *box)
            cell.setEnabled(self.reachable(box.y + box.h - TOGGLE_HIGH))
        if thread:
            self._cord_over(boxes[0], CORD_ABOVE if self.beside is None else CORD_ABOVE - 8)

    def _cord_over(self, box: Box, above: float) -> None:
        y = box.y - above if self.beside is None else box.y - 6
        self.climb(y)
        self.thread_line.cord(polyline([(box.x, y), (box.x + box.w, y)]), DATA_CORD).knot(box.x + box.w, y, 13)

    def _build_ranked(self, top: float) -> None:
        foot = self._toggles()
        now = pieces(self.basket, self.data, self.year, small=0)
        earlier = pieces(self.basket, self.data, self.beside, small=0) if self.beside else ()
        before = {piece.good: piece for piece in earlier}
        longest = max(piece.share for piece in (*now, *earlier))
        pitch = min(ROW * (2.4 if self.portrait else 1.7), (foot - top - 20) / len(now))
        for index, piece in enumerate(now):
            former = before.get(piece.good)
            y = top + 20 + index * pitch
            row = self._ranked_row(piece, former, longest, first=index == 0)
            button = RankedRow(
                self.look, row, self, spoken=f"{row.name}: {row.value}, {row.share}", share_width=RANKED_SHARE
            )
            self.ask(button, PickItem(self._item_to_open(piece)))
            self.put(button, self.left, y, self.width_units, max(TOGGLE_HIGH, ROW))
            button.setEnabled(self.reachable(y))
            if index == 0:
                end, cord = self.left + self.width_units * row.part, y + LINE + BAR / 2
                self.climb(cord)
                self.thread_line.cord(polyline([(self.left, cord), (end, cord)]), 10).knot(end, cord, 16)

    def _ranked_row(self, piece: Piece, former: Piece | None, longest: float, *, first: bool) -> Row:
        share = self._share_words(piece)
        if former is not None:
            share = f"{self._share_words(former)} → {share}"
        doubt = piece.note if piece.good is None else ""
        worth = Observation(str(self.year), float(self.year), piece.value, "", "about" if doubt else "")
        return Row(
            name=self._name(piece),
            value=str(amount(figure_of(worth, self.slide.unit), self.look.language)),
            share=share,
            part=piece.share / longest,
            hand=Hand.THREAD if first else Hand.INK,
            before=former.share / longest if former else None,
        )

    def _item_to_open(self, piece: Piece) -> int:
        """A good too small for a cell opens with the rest."""
        cells = {cell.good for cell in self._pieces[self.year]}
        return self._item(piece) if piece.good in cells else len(self.basket.goods) + 1

    def _build_named(self, top: float) -> None:
        area = Box(self.left, top + 8, self.width_units, self._toggles() - 20 - top - 8)
        columns = 2 if self.portrait else CARD_COLUMNS
        rows = -(-len(self.basket.goods) // columns)
        wide, high = (area.w - GAP * (columns - 1)) / columns, (area.h - GAP * (rows - 1)) / rows
        for index, good in enumerate(self.basket.goods):
            box = Box(area.x + index % columns * (wide + GAP), area.y + index // columns * (high + GAP), wide, high)
            grid = self.scene.grid(good.ornament) if good.ornament else None
            NamedCard(
                self.look,
                good.tone,
                box,
                self,
                name=self.scene.say(good.label),
                line=self.scene.say(good.line) if good.line else "",
                grid=grid,
                alt=self.scene.say(good.ornament.alt) if good.ornament else "",
            )
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
        parts = self._parts(opened)
        largest = max(max(series.values) for _, series in parts)
        weights = [max(max(series.values) / largest, 0.5) for _, series in parts]
        y = area.y
        for index, ((name, series), weight) in enumerate(zip(parts, weights, strict=True)):
            high = (area.h - GAP * (len(parts) - 1)) * weight / sum(weights)
            tone = self._tone(opened) if index == 0 else Tone.INK
            self._years_card(Box(area.x, y, area.w, high), tone, name, series)
            y += high + GAP
        self._cord_over(Box(area.x, area.y, area.w, area.h), CORD_ABOVE)

    def _parts(self, opened: Piece) -> list[tuple[str, Series]]:
        """The series of the opened piece, each with its name; the rest also holds the goods too small for a cell."""
        good = self._good(opened)
        if good is not None:
            return [(self.scene.say(part.label), self.data[part.series]) for part in good.parts]
        shown = {piece.good for piece in self._pieces[self.year]}
        small = [
            (self.scene.say(part.label), self.data[part.series])
            for index, other in enumerate(self.basket.goods)
            if index not in shown
            for part in other.parts
        ]
        return [(self._name(opened), self._left), *small] if self._left is not None else small

    def _years_card(self, box: Box, tone: Tone, name: str, series: Series) -> None:
        here = series.in_year(self.year) or series[len(series) - 1]
        top = max(series.values)
        scale = Scale.of(self.slide.unit, top, self.look.language)
        years = [YearValue(each.at, each.value / top, self._above_bar(each.value, scale)) for each in series]
        newest = figure_of(replace(here, note="about" if here.note else ""), self.slide.unit)
        card = YearsCard(self.look, tone, box, self, name=name, newest=newest, years=years, picked=here.at)
        sources = tuple(dict.fromkeys(series.sources))
        y = box.y + card.words_foot + 12
        if self.reachable(y) and y + 60 < box.y + box.h:
            span = f"{series.at[0]}..{series.at[-1]}" if len(series) > 1 else series.at[0]
            self.chip(Citation(sources=sources), box.x + 28, y, as_of=span, small=True, most=CHIP_ROOM)

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
        columns = 2 if self.portrait else len(entries)
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
            (self._name(piece), self._tone(piece), PickItem(self._item(piece)), piece is opened)
            for piece in self._pieces[self.year]
        ]
        return [(translate("Composition", "All goods"), None, PickItem(0), False), *groups]

    # Toggles

    def _toggles(self) -> float:
        """The toggles of the view below it; returns the y above which the view may stand."""
        second = SECOND in self.state.options
        baskets = [
            (self.scene.say(basket.label), Switch(SECOND, bool(index)), bool(index) == second)
            for index, basket in enumerate(self.slide.baskets)
        ]
        views = []
        if self.basket.years:
            ranked = RANKED in self.state.options
            views.append((translate("Composition", "As bars"), Switch(RANKED, not ranked), ranked))
        if len(self.basket.years) > 1:
            words = translate("Composition", "Beside %1").replace("%1", str(self.basket.years[1]))
            views.append((words, Switch(BESIDE, self.beside is None), self.beside is not None))
        if self.portrait:
            self._toggle_row(baskets, self.row - 112, spread=True)
            self._toggle_row(views, self.row)
            self._source_chips(self.left, self.row - 200, self.width_units)
            return self.row - 208
        x = self._toggle_row([*baskets, *views], self.row)
        right = self.left + self.width_units - (260 if self.one_switch else 0)
        self._source_chips(x + 16, self.row + 16, right - x - 16)
        return self.row - 4

    def _toggle_row(self, toggles: list[tuple[str, Switch, bool]], y: float, *, spread: bool = False) -> float:
        x = self.left
        for words, intent, on in toggles:
            button = Toggle(self.look, words, self, on=on)
            self.ask(button, intent)
            wide = (self.width_units - TOGGLE_GAP) / 2 if spread else button.natural_width
            self.put(button, x, y, wide, TOGGLE_HIGH)
            x += wide + TOGGLE_GAP
        return x

    def _source_chips(self, x: float, y: float, width: float) -> None:
        if self.basket.years:
            self.origin_chips(x, y, width)
            return
        sources = tuple(dict.fromkeys(source for good in self.basket.goods for source in good.sources))
        if sources:
            self.chip(Citation(sources=sources), x, y, most=width)

    def shown_series(self) -> list[Series]:
        keys = [part.series for good in self.basket.goods for part in good.parts]
        return [self.data[key] for key in (*keys, *([self.basket.total] if self.basket.total else []))]

    # The table

    def figures(self) -> Figures:
        if not self.basket.years:
            rows = tuple(
                TableRow(head=self.scene.say(good.label), cells=(NO_VALUE,), note=self._line_of(good))
                for good in self.basket.goods
            )
            return Figures(heads=(translate("Composition", "Goods"), translate("Composition", "Sum")), rows=rows)
        columns = [
            (self.scene.say(part.short or part.label), self.data[part.series])
            for good in self.basket.goods
            for part in good.parts
        ]
        if self.basket.total is not None:
            columns.append((translate("Composition", "All goods"), self.data[self.basket.total]))
        scale = Scale.of_table(self.slide.unit, max(max(series.values) for _, series in columns), self.look.language)
        years = sorted({at for _, series in columns for at in series.at}, reverse=True)
        rows = tuple(self._table_row(year, [series for _, series in columns], scale) for year in years)
        heads = (translate("Data", "Year"), *(name for name, _ in columns))
        here = years.index(str(self.year)) if str(self.year) in years else None
        return Figures(heads=heads, rows=rows, unit=scale.words(), here=here)

    def _line_of(self, good: Good) -> str:
        return self.scene.say(good.line) if good.line else ""

    def _table_row(self, year: str, columns: list[Series], scale: Scale) -> TableRow:
        found = [series.find(year) for series in columns]
        key = next((each.note for each in found if each is not None and each.note), "")
        words = self.slide.note(key) if key else None
        return TableRow(
            head=year,
            cells=tuple(NO_VALUE if each is None else scale.digits(each.value) for each in found),
            note=self.scene.say(words) if words else "",
            provisional=bool(key),
        )
