"""A basket of goods in the visitor's language: what the views and the table of a composition say."""

from __future__ import annotations

from decimal import Decimal

from kiosk.model.composition import SMALL, Basket, Composition, Good, Piece, pieces, remainder
from kiosk.model.figure import Bound, Figure, Unit
from kiosk.model.numbers import figure_of
from kiosk.model.series import Observation, Series, Table
from kiosk.model.slide import Tone
from kiosk.model.text import Language, LocalText
from kiosk.model.visit import SlideState
from kiosk.pages.context import PageContext
from kiosk.stitch.grid import Grid
from kiosk.widgets.table import NO_VALUE, Figures, Row
from kiosk.words.locale import amount, in_words, when
from kiosk.words.scale import Scale

SECOND, RANKED, BESIDE = "second-basket", "ranked", "beside"
"""Options: the other direction of trade, bars instead of cells, the earlier year beside the later."""


class Goods:
    """The basket that a visitor looks at, its cells, and the one that is opened."""

    def __init__(self, context: PageContext, slide: Composition, data: Table, state: SlideState) -> None:
        second = SECOND in state.options and len(slide.baskets) > 1
        self.basket: Basket = slide.baskets[1 if second else 0]
        years = self.basket.years
        self.beside = years[1] if BESIDE in state.options and len(years) > 1 else None
        """The year shown beside the first, if the visitor asked for it."""
        self.cells = {year: pieces(self.basket, data, year) for year in years}
        self._context, self._slide, self._data = context, slide, data
        self.opened = next((piece for piece in self.here if self.item(piece) == state.item), None)

    @property
    def year(self) -> int:
        """The year that is shown first; only of a basket with sums."""
        return self.basket.years[0]

    @property
    def here(self) -> tuple[Piece, ...]:
        """The cells of that year; none where goods are only named."""
        return self.cells[self.year] if self.basket.years else ()

    def item(self, piece: Piece) -> int:
        """Under which number of the visit a piece is opened: goods count from 1, the rest comes after them."""
        return 1 + (len(self.basket.goods) if piece.good is None else piece.good)

    def item_to_open(self, piece: Piece) -> int:
        """The same; a good too small for a cell opens with the rest."""
        cells = {cell.good for cell in self.here}
        return self.item(piece) if piece.good in cells else len(self.basket.goods) + 1

    # Words

    def say(self, text: LocalText | None) -> str:
        """A text in the visitor's language, or nothing."""
        return self._context.say(text) if text is not None else ""

    def good(self, piece: Piece) -> Good | None:
        """The good of a piece; None for the rest."""
        return None if piece.good is None else self.basket.goods[piece.good]

    def name(self, piece: Piece) -> str:
        """What a piece is called."""
        good = self.good(piece)
        if good is not None:
            return self.say(good.label)
        return self.say(self.basket.rest) or self._context.look.translate("Composition", "Smaller goods")

    def line(self, piece: Piece) -> str:
        """What belongs to a piece."""
        good = self.good(piece)
        return self.say(good.line if good is not None else self.basket.rest_line)

    def tone(self, piece: Piece) -> Tone:
        """The ground of a piece."""
        good = self.good(piece)
        return good.tone if good is not None else Tone.FLAX

    def ornament(self, piece: Piece) -> Grid | None:
        """The pattern in the corner of its cell."""
        good = self.good(piece)
        return self._context.grid(good.ornament) if good is not None and good.ornament else None

    def share(self, piece: Piece) -> Figure:
        """Whole percents; those of small goods have a decimal."""
        bound = Bound.ABOUT if piece.note else Bound.EXACT
        percent = Decimal(repr(100 * piece.share)).quantize(Decimal(1) if piece.share >= SMALL else Decimal("0.1"))
        return Figure(key="share", value=percent, unit=Unit.PERCENT, bound=bound, as_of=str(self.year), source="")

    def share_words(self, piece: Piece) -> str:
        """'About 47 %'."""
        return in_words(self.share(piece), self._context.look.language)

    def worth(self, piece: Piece) -> str:
        """The sum of a piece; the rest is as approximate as the total."""
        doubt = "about" if piece.note and piece.good is None else ""
        value = Observation(str(self.year), float(self.year), piece.value, "", doubt)
        return str(amount(figure_of(value, self._slide.unit), self._context.look.language))

    def date(self, year: int) -> str:
        """A year as the language writes it."""
        return when(str(year), self._context.look.language)

    def doubt(self) -> str:
        """In brackets, why the shares are approximate; nothing where they are not."""
        words = self.say(self._slide.note(next((piece.note for piece in self.here if piece.note), "")))
        brackets = "（{}）" if self._context.look.language is Language.ZH else " ({})"
        return brackets.format(words) if words else ""

    def told(self) -> str:
        """All of it in one sentence."""
        if not self.basket.years:
            return "; ".join(f"{self.say(good.label)} ({self.say(good.line)})" for good in self.basket.goods)
        shares = "; ".join(f"{self.name(piece)}: {self.share_words(piece)}" for piece in self.here)
        return f"{self.date(self.year)}: {shares}"

    # Series

    def parts(self, opened: Piece) -> list[tuple[str, Series]]:
        """The series of a piece, each with its name; the rest also holds the goods too small for a cell."""
        good = self.good(opened)
        if good is not None:
            return [(self.say(part.label), self._data[part.series]) for part in good.parts]
        cells = {piece.good for piece in self.here}
        small = [
            (self.say(part.label), self._data[part.series])
            for index, other in enumerate(self.basket.goods)
            if index not in cells
            for part in other.parts
        ]
        left = remainder(self.basket, self._data)
        return [(self.name(opened), left), *small] if left is not None else small

    def series(self) -> list[tuple[str, Series]]:
        """Every series of the basket with one word for it, the total last."""
        found = [
            (self.say(part.short or part.label), self._data[part.series])
            for good in self.basket.goods
            for part in good.parts
        ]
        if self.basket.total is not None:
            found.append((self._context.look.translate("Composition", "All goods"), self._data[self.basket.total]))
        return found

    def sources(self) -> tuple[str, ...]:
        """Who named the goods; none where sums carry their own sources."""
        return tuple(dict.fromkeys(source for good in self.basket.goods for source in good.sources))

    # The table

    def figures(self) -> Figures:
        """Years in rows and goods in columns; goods without sums in rows."""
        if not self.basket.years:
            heads = (
                self._context.look.translate("Composition", "Goods"),
                self._context.look.translate("Composition", "Sum"),
            )
            named = [
                Row(head=self.say(good.label), cells=(NO_VALUE,), note=self.say(good.line))
                for good in self.basket.goods
            ]
            return Figures(heads=heads, rows=tuple(named))
        columns = self.series()
        largest = max(max(series.values) for _, series in columns)
        scale = Scale.of_table(self._slide.unit, largest, self._context.look.language)
        years = sorted({at for _, series in columns for at in series.at}, reverse=True)
        rows = tuple(self._row(year, [series for _, series in columns], scale) for year in years)
        names = (self._context.look.translate("Data", "Year"), *(name for name, _ in columns))
        here = years.index(str(self.year)) if str(self.year) in years else None
        return Figures(heads=names, rows=rows, unit=scale.words(), here=here)

    def _row(self, year: str, columns: list[Series], scale: Scale) -> Row:
        found = [series.find(year) for series in columns]
        note = next((each.note for each in found if each is not None and each.note), "")
        return Row(
            head=year,
            cells=tuple(NO_VALUE if each is None else scale.digits(each.value) for each in found),
            note=self.say(self._slide.note(note)),
            provisional=bool(note),
        )
