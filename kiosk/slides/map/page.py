"""A journey over the map: touch a city for its card, spread to look closer; the inset shows where it ends."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import CAPTION, CITY_NAME, FACT_WORDS, LEAD, OVERVIEW_NAME, SIDE, SIDE_STRONG, Ink
from kiosk.model.figure import Bound, Figure, Unit
from kiosk.model.geography import LANDSCAPE, PORTRAIT, distance_km, great_circle
from kiosk.model.map import Map, Place
from kiosk.model.text import Language
from kiosk.model.visit import Citation, OpenSlide, PickItem, View
from kiosk.pages.slide import SlidePage
from kiosk.slides.map.inset import InsetCard, Lie, Words
from kiosk.slides.map.journey import City, Journey, Line
from kiosk.slides.map.view import MapView
from kiosk.widgets.buttons import IconButton, LinkButton, OutlinedButton, chip_size, text_width
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.panel import Panel, Rule
from kiosk.widgets.prose import Prose
from kiosk.words.locale import in_words

TOP, TOP_PORTRAIT = 196.0, 356.0
BOTTOM, BOTTOM_PORTRAIT = 948.0, 1668.0
CARD_WIDTH = 580.0
CARD_SPACE = 26.0
HIGHEST_CARD = 400.0
HINT_PADDING = 24.0
GROWN = {"normal": 0.0, "large": 20.0, "largest": 40.0}
"""Design units by which the card of a city with a line of its own grows with its text."""


class MapPage(SlidePage):
    """Shows a Map."""

    slide: Map

    def build(self) -> None:
        self._card_parts: list[QWidget] = []
        self._hint: list[QWidget] = []
        self._view = self._map()
        self.headline(1300 if self.slide.picture is not None else None)
        if self.slide.picture is not None and not self.portrait:
            self.picture(
                self.slide.picture,
                1300,
                20,
                524,
                TOP - 20,
                align=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom,
            )
        self._below_fact = TOP + 20
        self._inset_parts, self._fact_parts, self._source_parts = self._inset(), self._fact(), self._source()
        self._whole_map = self._whole_map_button()
        self._show_card()
        self._make_room(self.state.view)
        if self.context.fresh:
            self._view.hold_back()

    def entered(self) -> None:
        self._view.sew()

    def show_item(self) -> None:
        x, w, foot = self._card_place
        box = self.look.frame.rect(x, foot - HIGHEST_CARD, w, HIGHEST_CARD)
        self.change_softly(box, self._exchange_card, rise=0)

    def show_view(self) -> None:
        self._make_room(self.state.view)

    def _exchange_card(self) -> list[QWidget]:
        self.exchange(self._card_parts, self._show_card)
        self._make_room(self._view.view)
        return self._card_parts

    @property
    def _opened(self) -> int | None:
        """Index of the opened city."""
        return self.state.item - 1 if 0 < self.state.item <= len(self.slide.places) else None

    @property
    def _home(self) -> Place:
        return self.slide.place(self.slide.home)

    # The map

    def _map(self) -> MapView:
        slide, projection = self.slide, PORTRAIT if self.portrait else LANDSCAPE
        keys = [place.id for place in slide.places]
        cities = [
            City(
                name=self.context.say(place.name),
                spoken=self._spoken(place),
                spot=projection.spot(place.point),
                side=place.label,
                zoom=place.zoom,
            )
            for place in slide.places
        ]
        lines = [Line(way.stitch, tuple(keys.index(key) for key in way.through)) for way in slide.ways]
        name = ". ".join([self.context.say(slide.title), *(self.context.say(way.title) for way in slide.ways)])
        view = MapView(self.look, projection, Journey(cities, lines), keys.index(slide.home), self, name=name)
        top, bottom = (TOP_PORTRAIT, BOTTOM_PORTRAIT) if self.portrait else (TOP, BOTTOM)
        area = self.look.frame.rect(0, top, 0, bottom - top)
        view.setGeometry(QRect(0, area.top(), self.look.frame.width, area.height()))
        view.picked.connect(self._pick)
        view.looked.connect(self._looked)
        return view

    def _spoken(self, place: Place) -> str:
        name = self.context.say(place.name)
        if place.id == self.slide.home:
            return name
        return f"{name}, {in_words(self._distance(place), self.look.language)}"

    def _distance(self, place: Place) -> Figure:
        """The great circle from a city to the home place, to the kilometre."""
        kilometres = Decimal(round(distance_km(place.point, self._home.point)))
        return Figure(
            key="distance",
            value=kilometres,
            unit=Unit.KILOMETRE,
            bound=Bound.EXACT,
            as_of=self.context.pack.source(place.sources[0]).date,
            source=place.sources[0],
        )

    def _pick(self, city: int) -> None:
        """Open a city's card, or close it; the map stays where it is."""
        self.intent.emit(PickItem(city + 1))

    def _looked(self, view: View) -> None:
        self._make_room(view)
        self.look_closer(view)

    def _make_room(self, view: View) -> None:
        """Show a view, and what stands in the corners of the whole map or the way back to it."""
        whole, inset = view.zoom == 1, self._inset_parts
        for widget in (*inset, *self._fact_parts, *self._hint):
            widget.setVisible(whole)
        self._whole_map.setVisible(not whole)
        corners = [*inset[:1], *self._fact_parts, *self._hint[:1]] if whole else [self._whole_map]
        self._view.cover([*corners, *self._source_parts], inset[0] if whole and inset else None)
        self._view.show_view(view)

    def _whole_map_button(self) -> OutlinedButton:
        button = OutlinedButton(self.look, self.look.translate("Map", "Whole map"), self)
        self.put(button, self.left, 1514 if self.portrait else 836, button.natural_width, 88)
        button.tapped.connect(self._show_whole_map)
        return button

    def _show_whole_map(self) -> None:
        self._view.look_at(View())

    # What lies on it

    def _inset(self) -> list[QWidget]:
        inset = self.slide.inset
        if inset is None:
            return []
        say = self.context.say
        words = Words(
            title=say(inset.title),
            home=say(self._home.name),
            name=say(inset.name),
            distance=in_words(self.context.figure(inset.distance), self.look.language),
            airport=say(inset.airport.name),
            road=say(inset.road.name),
            credit=inset.credit,
        )
        lie = Lie(
            home=self._home.point,
            outline=[position.point for position in inset.outline],
            airport=inset.airport.point,
            road=[position.point for position in inset.road.points],
        )
        before = self._widgets()
        card = InsetCard(self.look, words, lie, self)
        x, y, w, h = self._inset_box
        self.put(card, x, y, w, h)
        if (more := self.context.link(inset.more)) is not None:
            self.ask(card, OpenSlide(more))
        self.chip(
            self.context.citation(inset.distance), x + 24, y + h - 66, as_of=self.context.figure(inset.distance).as_of,
            small=True, most=w - 108,
        )  # fmt: skip
        return [card, *(self._widgets() - before - {card})]

    @property
    def _inset_box(self) -> tuple[float, float, float, float]:
        return (48.0, 1262.0, 584.0, 364.0) if self.portrait else (96.0, 590.0, 640.0, 334.0)

    def _fact(self) -> list[QWidget]:
        """The number in the empty corner, with its chip."""
        before, fact = self._widgets(), self.slide.fact
        if fact is None:
            return []
        figure, words = self.context.figure(fact), self.context.say(fact.label)
        if self.portrait:
            card = Panel(self.look, Ink.PAPER, self, outline=Ink.RULE if self.look.contrast else None)
            self.put(card, 656, 1262, 376, 364)
            self.put(Numeral(self.look, figure, 112, self), 684, 1278, 324, 130)
            self.text(FACT_WORDS, words, 684, 1408, 324, 136, fit=True)
            self.chip(self.context.citation(fact), 672, 1556, as_of=figure.as_of, small=True, most=344)
        else:
            self.put(Numeral(self.look, figure, 128, self, right=True), 1300, 216, 524, 150)
            prose = Prose(self.look, FACT_WORDS, words, self, align=Qt.AlignmentFlag.AlignRight)
            high = prose.natural_height(self.look.frame.px(480)) / self.look.frame.scale + 1
            self.put(prose, 1344, 366, 480, high)
            self._chip_right(self.context.citation(fact), 1824, 378 + high, figure.as_of)
            self._below_fact = 378 + high + 72
        return list(self._widgets() - before)

    def _source(self) -> list[QWidget]:
        before = self._widgets()
        if self.slide.sources:
            y = 1182.0 if self.portrait else 860.0 if self.lowered else self._below_fact
            self._chip_right(Citation(sources=self.slide.sources), self.left + self.width_units, y)
        return list(self._widgets() - before)

    def _chip_right(self, citation: Citation, right: float, y: float, as_of: str | None = None) -> None:
        words = self.context.chip(citation.sources, as_of)
        if not self.region.reachable(y):
            prose = Prose(
                self.look, CAPTION, words, self, colour=Ink.INK_2, align=Qt.AlignmentFlag.AlignRight, fit=True
            )
            self.put(prose, right - 420, y + 8, 420, 40)
            return
        width, _ = chip_size(self.look, words)
        self.chip(citation, right - min(width, 420), y, as_of=as_of, most=420)

    def _widgets(self) -> set[QWidget]:
        return {child for child in self.children() if isinstance(child, QWidget)}

    # The card of a city

    def _show_card(self) -> None:
        before, opened, self._hint = self._widgets(), self._opened, []
        if opened is None:
            self._view.open_city(None)
            self._invite()
        else:
            place = self.slide.places[opened]
            projection = PORTRAIT if self.portrait else LANDSCAPE
            line = () if place is self._home else great_circle(place.point, self._home.point, 160)
            self._view.open_city(opened, [projection.spot(point) for point in line], self._card(place))
        self._card_parts = list(self._widgets() - before)

    def _invite(self) -> None:
        """What one can do here; with lowered controls a button, because the cities are out of reach."""
        if self.lowered:
            x, y = (48.0, 1144.0) if self.portrait else (768.0, 832.0)
            button = OutlinedButton(self.look, self.look.translate("Map", "First city"), self, icon_name="arrow")
            self.put(self.ask(button, PickItem(1)), x, y, button.natural_width, 88)
        else:
            x, y = (290.0, 1122.0) if self.portrait else (768.0, 868.0)
            words = self.look.translate("Map", "Touch a city, or spread to look closer")
            wide = min(text_width(self.look, SIDE_STRONG, words), 690.0)
            ground = Panel(self.look, Ink.PAPER, self, outline=Ink.RULE if self.look.contrast else None)
            self.put(ground, x, y, wide + 2 * HINT_PADDING, 56)
            prose = Prose(self.look, SIDE_STRONG, words, self, fit=True)
            line = self.look.line_height(SIDE_STRONG) / self.look.frame.scale
            self.put(prose, x + HINT_PADDING, y + (56 - line) / 2, wide + 2, line)
            self._hint = [ground, prose]

    def _card(self, place: Place) -> QWidget:
        grown = GROWN[self.look.preferences.text_size.value]
        h = 318 + (40 + grown if place.line is not None else grown / 2)
        x, w, foot = self._card_place
        y = foot - h
        panel = Panel(self.look, Ink.PAPER, self, outline=Ink.RULE if self.look.contrast else None)
        self.put(panel, x, y, w, h)
        below = self._names(place, x + CARD_SPACE, y, w)
        rule = Rule(self.look, self)
        self.put(rule, x + CARD_SPACE, below + 6, w - 2 * CARD_SPACE, self.look.palette.rule_width)
        self._measure(place, x + CARD_SPACE, below + 4, w - 2 * CARD_SPACE, grown)
        following = LinkButton(
            self.look, self.look.translate("Map", "Next city"), self, icon_name=None if self.larger else "arrow"
        )
        wide = following.natural_width
        self.put(self.ask(following, PickItem(self._opened_after())), x + w - wide, foot - 92, wide, 88)
        self.chip(Citation(sources=place.sources), x + 16, foot - 72, small=True, most=w - wide - 24)
        return panel

    @property
    def _card_place(self) -> tuple[float, float, float]:
        """Left edge, width and lower edge of the card."""
        return (48.0, 584.0, 1238.0) if self.portrait else (768.0, CARD_WIDTH, 924.0)

    def _opened_after(self) -> int:
        return self.state.item % len(self.slide.places) + 1

    def _names(self, place: Place, x: float, y: float, w: float) -> float:
        """Its name, and under it what others call it; returns the y below."""
        own = self.context.say(place.name)
        others = dict.fromkeys(name for language in Language if (name := place.name.say(language)) != own)
        self.text(CITY_NAME, own, x, y + 10, w - 2 * CARD_SPACE - 80, 76, fit=True)
        cross = IconButton(self.look, "close", self.look.translate("Map", "Close"), self)
        self.put(self.ask(cross, PickItem(0)), x + w - CARD_SPACE - 92, y + 4, 88, 88)
        # In a Latin and Cyrillic hand, with Chinese where it has no letters: the Chinese one has wide apostrophes.
        prose = Prose(
            self.look.speaking(Language.EN), OVERVIEW_NAME, "\u2003".join(others), self, colour=Ink.INK_2, fit=True
        )
        self.put(prose, x, y + 84, w - 2 * CARD_SPACE, 40)
        return y + 124

    def _measure(self, place: Place, x: float, y: float, w: float, grown: float) -> None:
        """How far it is, and what it is on this journey."""
        if place is self._home:
            if place.line is not None:
                self.text(LEAD, place.line, x, y + 12, w, 104 + grown, fit=True)
            return
        numeral = Numeral(self.look, self._distance(place), 92, self, colour=Ink.RED)
        wide = min(numeral.natural_width() / self.look.frame.scale, w * 0.6)
        self.put(numeral, x, y + 2, wide, 108)
        self.text(SIDE, self.slide.measured, x + wide + 32, y + 18, w - wide - 32, 80 + grown / 2, fit=True)
        if place.line is not None:
            self.text(SIDE, place.line, x, y + 106 + grown / 2, w, 40 + grown / 2, colour=Ink.INK_2, fit=True)
