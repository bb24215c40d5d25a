"""The common ground of slides that show data: a view and a table of the same numbers, and where they come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt

from kiosk.design.theme import CAPTION, Ink
from kiosk.model.data import DataSlide
from kiosk.model.series import Series, Table
from kiosk.model.text import Language, LocalText
from kiosk.model.visit import Citation, Switch
from kiosk.pages.slide import SlidePage
from kiosk.widgets.buttons import Toggle
from kiosk.widgets.prose import Prose
from kiosk.widgets.qr import QrCode
from kiosk.widgets.table import Figures, TableView
from kiosk.widgets.thread import Thread
from kiosk.words.language import fill
from kiosk.words.locale import Brief, when

TABLE = "table"
"""The option that shows the table instead of the view."""
TOGGLE_HIGH, TOGGLE_GAP = 88.0, 24.0
SOURCE_ROW, ABOVE_SOURCES = 72.0, 16.0
CODE = 112.0
BELOW_ROWS, OPEN_KNOT = 12.0, 9.0
"""The thread below a table: its distance from the last row, and the knot at its end."""
RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a stretch of years was read: all its certain values, or all its provisional ones."""

    first: int
    last: int
    sources: tuple[str, ...]


def origins(series: Iterable[Series]) -> list[Origin]:
    """One for the certain values of some series, and one for the provisional ones."""
    kinds: dict[bool, dict[str, list[int]]] = {False: {}, True: {}}
    for each in series:
        columns = each.sources, each.notes
        ends = (0, len(each) - 1) if len(set(zip(*columns, strict=True))) == 1 else range(len(each))
        for index in ends:
            year, (source, note) = int(each.moments[index]), (column[index] for column in columns)
            span = kinds[note != ""].setdefault(source, [year, year])
            span[0], span[1] = min(span[0], year), max(span[1], year)
    return [
        Origin(min(first for first, _ in kind.values()), max(last for _, last in kind.values()), tuple(kind))
        for kind in kinds.values()
        if kind
    ]


class DataPage(SlidePage):
    """A slide of data; subclasses show it in ``build_view``, put it into rows, and tell it in words."""

    slide: DataSlide
    data: Table
    origins: list[Origin]
    """Where what is shown was read."""

    def build(self) -> None:
        self.data = self.context.pack.table(self.slide.table, self.slide.sheet)
        self.prepare()
        self.origins = origins(self.shown_series())
        self.setAccessibleDescription(self.describe())
        switches = self._switches()
        beside = 0.0 if self.one_switch else sum(each.natural_width + TOGGLE_GAP for each in switches) + TOGGLE_GAP
        top = self.headline(self.width_units - beside if beside else None)
        if self.in_table:
            self._build_table(top)
        else:
            self.build_view(top)
        self._put_switches(switches)

    def show_item(self) -> None:
        self.rebuild(self.build)

    # What a subclass says of itself

    def prepare(self) -> None:
        """Work out what both the view and the table need; called before anything else."""

    def build_view(self, top: float) -> None:
        """Show the data from ``top`` to ``view_foot``."""
        raise NotImplementedError

    def figures(self) -> Figures:
        """The same numbers as a table."""
        raise NotImplementedError

    def describe(self) -> str:
        """One or two sentences on what the data say, for those who do not see them."""
        raise NotImplementedError

    def shown_series(self) -> list[Series]:
        """The series whose sources the page names."""
        return list(self.data.series.values())

    def view_name(self) -> str:
        """The word on the switch that leads back from the table."""
        return self.look.translate("Data", "Graph")

    # Places

    @property
    def in_table(self) -> bool:
        """Whether the visitor reads the table."""
        return TABLE in self.state.options

    @property
    def one_switch(self) -> bool:
        """Whether one button flips between view and table, because two do not fit or are out of reach."""
        return self.portrait or self.lowered

    @property
    def view_foot(self) -> float:
        """The y at which the view or the table ends: above the switch, where that stands below."""
        return self.switch_place()[1] - 24 if self.one_switch else self.foot

    def switch_place(self) -> tuple[float, float]:
        """Right edge and top of the one switch."""
        return self.left + self.width_units, self.foot - TOGGLE_HIGH - (0 if self.portrait else 16)

    def kicker(self) -> LocalText | str | None:
        words: LocalText = self.slide.kicker or self.slide.counted
        unit = self.figures().unit if self.in_table else ""
        if not unit:
            return words
        comma = "，" if self.look.language is Language.ZH else ", "
        return self.context.say(words) + comma + unit

    def _switches(self) -> list[Toggle]:
        view, table = self.view_name(), self.look.translate("Data", "Table")
        if self.one_switch or self.larger:  # Larger words leave the headline no room beside two.
            return [self._switch(view if self.in_table else table, to_table=not self.in_table, on=False)]
        return [
            self._switch(view, to_table=False, on=not self.in_table),
            self._switch(table, to_table=True, on=self.in_table),
        ]

    def _switch(self, words: str, *, to_table: bool, on: bool) -> Toggle:
        button = Toggle(self.look, words, self, on=on)
        self.ask(button, Switch(TABLE, to_table))
        return button

    def _put_switches(self, switches: list[Toggle]) -> None:
        x, y = self.switch_place() if self.one_switch else (self.left + self.width_units, 92.0 + self.raised)
        for button in reversed(switches):
            wide = max(button.natural_width, TOGGLE_HIGH)
            x -= wide
            self.put(button, x, y, wide, TOGGLE_HIGH)
            button.raise_()
            x -= TOGGLE_GAP

    # The table

    def _build_table(self, top: float) -> None:
        foot = self.view_foot - (0 if self.one_switch and not self.portrait else SOURCE_ROW)
        figures = self.figures()
        self._table_top = top + 16
        self._rows = TableView(self.look, figures, self, width=self.width_units, height=foot - self._table_top)
        self.put(self._rows, self.left, self._table_top, self.width_units, foot - self._table_top)
        self._rows.scrolled.connect(self._follow)
        self._follow()
        row = self.switch_place()[1] + 16 if self.one_switch and not self.portrait else foot + ABOVE_SOURCES
        end = self.origin_chips(self.left, row, self.width_units - (420 if self.lowered and not self.portrait else 0))
        if self._rows.long and not self.one_switch and end < 1300:
            words = self.look.translate("Data", "Drag for more")
            hint = Prose(self.look, CAPTION, words, self, colour=Ink.INK_2, align=RIGHT, fit=True)
            self.put(hint, 1324, row + 8, 440, 44)

    def _follow(self) -> None:
        """The thread arrives at the selected row, or runs below the last one while that is out of sight."""
        cord, (right, foot) = self._rows.cord(), self._rows.foot()
        self.thread_line = Thread()
        if cord is not None:
            self.climb(self._table_top + cord)
        else:
            y, end = self._table_top + foot + BELOW_ROWS, self.left + right
            self.climb(y, end)
            self.thread_line.open_knot(end, y, OPEN_KNOT)
        self.update(self.look.frame.rect(0, self._table_top, 2000, self.foot + 30 - self._table_top))

    # Sources

    def origin_chips(self, x: float, y: float, width: float) -> float:
        """A chip for each kind of source with its years, or their words where none can be reached; returns the end."""
        found, right = self.origins, x + width
        if not self.region.reachable(y):
            words = " · ".join(self.origin_words(origin)[0] for origin in found)
            self.text(CAPTION, words, x, y, width, 40, colour=Ink.INK_2, fit=True)
            return right
        for index, origin in enumerate(found):
            left = len(found) - index
            most = (right - x - 24 * (left - 1)) / left
            wide, _ = self.chip(Citation(sources=origin.sources), x, y, choices=self.origin_words(origin), most=most)
            x += wide + 24
        return x

    def origin_chip(self, x: float, y: float, width: float) -> None:
        """One chip for all sources."""
        found = self.origins
        whole = Origin(min(each.first for each in found), max(each.last for each in found), self.every_source())
        self.chip(Citation(sources=whole.sources), x, y, choices=self.origin_words(whole), most=width)

    def origin_words(self, origin: Origin) -> list[str]:
        """What a chip says of an origin, longest first."""
        language = self.look.language
        span = f"{origin.first}..{origin.last}" if origin.first != origin.last else str(origin.first)
        years = when(span, language, brief=Brief.CHIP)
        name = self.context.say(self.context.pack.source(origin.sources[0]).name)
        more = f" +{len(origin.sources) - 1}" if len(origin.sources) > 1 else ""
        colon = "：" if language is Language.ZH else ": "
        plain = name.split("（" if language is Language.ZH else " (")[0]
        count = self.look.translate("InfoSheet", "%n sources", "", len(origin.sources)) if more else plain
        return [
            f"{years}{colon}{name}{more}",
            f"{name}{more}",
            f"{plain}{more}",
            f"{years}{colon}{count}",
            count,
            years,
        ]

    def every_source(self) -> tuple[str, ...]:
        """Certain ones first."""
        return tuple(dict.fromkeys(source for origin in self.origins for source in origin.sources))

    def as_of(self) -> str:
        """'Data to 2025' in the visitor's language."""
        last = max((each[len(each) - 1] for each in self.shown_series() if len(each)), key=lambda each: each.moment)
        return fill(self.look.translate("Data", "Data to %1"), when(last.at, self.look.language))

    def code(self, x: float, y: float, size: float = CODE) -> bool:
        """A small code to the first source that has an address; False where none has."""
        for source in map(self.context.pack.source, self.every_source()):
            if source.address is not None:
                spoken = fill(self.look.translate("Data", "Code to the source: %1"), self.context.say(source.name))
                self.put(QrCode(self.look, source.address, spoken, self), x, y, size, size)
                return True
        return False

    def sentences(self) -> Iterator[str]:
        """The finding and who counted, with which descriptions begin."""
        stop = "。" if self.look.language is Language.ZH else ". "
        for text in map(self.context.say, (self.finding(), self.slide.counted)):
            yield text.rstrip("。.") + stop
