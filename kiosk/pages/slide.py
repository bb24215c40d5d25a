"""The common ground of all slides: headline, chips, pictures, and where the content may stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import H1, H1_PORTRAIT, KICKER, Ink
from kiosk.model.slide import Picture, SlideRecord
from kiosk.model.text import LocalText
from kiosk.model.visit import Citation, Intent, LookCloser, OpenSheet, Scroll, SlideState, View
from kiosk.model.walk import texts
from kiosk.pages.context import PageContext, spoken_source
from kiosk.pages.layout import ChipItem, Item, NumeralItem, RuleItem, TextItem, Thing, TouchItem, longest
from kiosk.pages.region import Region
from kiosk.widgets.buttons import Chip, Pane, chip_size
from kiosk.widgets.exchange import RISE, Exchange
from kiosk.widgets.glass import on_the_glass
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.page import Page
from kiosk.widgets.painted import without_children
from kiosk.widgets.panel import Rule
from kiosk.widgets.picture import Photograph, Stitched, largest_cell
from kiosk.widgets.placement import Placement, placements
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import Thread, route
from kiosk.widgets.touch import Ask, Touchable

CHIP_GAP = 24.0
MOST_CHIPS = 3


class SlidePage(Page):
    """A slide of any kind; subclasses lay it out in ``build``."""

    dark = False
    """Whether the slide is a poster on a dark ground in every theme."""

    def __init__(self, context: PageContext, key: str, slide: Any, state: SlideState, parent: QWidget) -> None:
        super().__init__(context.at_night().look if self.dark else context.look, parent)
        self.context = context.at_night() if self.dark else context
        self.region = Region(self.look)
        self.key: str = key
        self.slide: Any = slide
        self.state = state
        self.setAccessibleName(context.say(slide.title))
        self.build()

    def build(self) -> None:
        """Put everything in its place."""
        raise NotImplementedError

    def placements(self) -> list[Placement]:
        """All that the page shows, with the way to it in the slide's file where it shows a text of that file."""
        places = {id(text): place for place, text in texts(self.slide)}
        return [replace(found, path=places.get(id(found.origin), ())) for found in placements(self)]

    def show_state(self, state: SlideState) -> None:
        before, self.state = self.state, state
        if state.item != before.item:
            self.show_item()
        if state.view != before.view:
            self.show_view()
        if state.scroll != before.scroll:
            self.show_scroll()
        if (state.position, state.paused) != (before.position, before.paused):
            self.show_position()

    def show_item(self) -> None:
        """Show another item of the slide."""

    def show_view(self) -> None:
        """Look at a picture in another way."""

    def show_scroll(self) -> None:
        """Show another part of a list."""

    def show_position(self) -> None:
        """Go to another place of a film."""

    def look_closer(self, view: View) -> None:
        """A visitor looks at the picture in another way, which is shown already."""
        self.state = replace(self.state, view=view)
        self.intent.emit(LookCloser(view))

    def scroll_on(self, pixels: float) -> None:
        """A visitor has moved the list so far."""
        self.state = replace(self.state, scroll=pixels / self.look.frame.scale)
        self.intent.emit(Scroll(self.state.scroll))

    @property
    def scrolled(self) -> float:
        """How far the list is moved, in pixels."""
        return self.state.scroll * self.look.frame.scale

    @property
    def night(self) -> bool:
        return self.dark

    @property
    def portrait(self) -> bool:
        return self.look.frame.portrait

    @property
    def lowered(self) -> bool:
        """Lowered controls, landscape or portrait."""
        return self.look.lowered

    @property
    def larger(self) -> bool:
        """Whether the visitor asked for larger text."""
        return self.region.larger

    @property
    def left(self) -> float:
        return self.region.left

    @property
    def width_units(self) -> float:
        return self.region.width

    @property
    def foot(self) -> float:
        """The y at which content ends."""
        return self.region.foot

    @property
    def content_box(self) -> QRect:
        """What lies above the bar, in pixels."""
        return QRect(0, 0, self.width(), self.look.frame.rect(0, self.foot, 1, 1).top())

    def exchange(self, parts: Iterable[QWidget], build: Callable[[], None]) -> None:
        """Take some widgets away, and show those that ``build`` puts on the page instead."""
        for part in parts:
            part.hide()
            part.deleteLater()
        for part in self.built(build):
            part.show()

    def built(self, build: Callable[[], None]) -> list[QWidget]:
        """The widgets that ``build`` puts on the page."""
        before = set(self.children())
        build()
        return [child for child in self.children() if child not in before and isinstance(child, QWidget)]

    def rebuild(self, build: Callable[[], None]) -> list[QWidget]:
        """Take everything away, and show what ``build`` puts on the page instead; returns that."""
        self.thread_line = Thread()
        former = self._parts_of_page()
        self.exchange(former, build)
        self.update()
        return [part for part in self._parts_of_page() if part not in former]

    def _parts_of_page(self) -> list[QWidget]:
        return self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def change_softly(self, box: QRect, change: Callable[[], Iterable[QWidget]], rise: float = RISE) -> None:
        """Let what ``box`` (pixels) shows give way to what ``change`` builds there; it returns the new widgets."""
        if not self.look.moves:
            change()
            return
        seen = on_the_glass(self, box) if self.content_box.contains(box) else None
        before = seen or self.grab(box)
        for former in self.findChildren(Exchange):
            former.finish()
        shown = [part for part in change() if part.isVisible()]
        Exchange(self, box, before, self._still_without(shown, box), rise)

    def _still_without(self, parts: Sequence[QWidget], box: QRect) -> Callable[[], QPixmap]:
        """Gives what ``box`` shows where some of the widgets on the page are not there."""
        if all(part in parts for part in self._parts_of_page() if part.isVisible()):
            return lambda: without_children(self, box)
        for part in parts:
            part.hide()
        still = self.grab(box)
        for part in parts:
            part.show()
        return lambda: still

    def kicker(self) -> LocalText | str | None:
        """The small line above the headline."""
        slide: SlideRecord = self.slide
        section = self.context.contents.section_of(self.key)
        return slide.kicker or (section.title if section else None)

    def finding(self) -> LocalText | str:
        """The headline."""
        title: LocalText = self.slide.title
        return title

    @property
    def raised(self) -> float:
        """Design units, negative, by which the headline rises for larger text or lowered controls."""
        if self.portrait:
            return 0.0
        return -16.0 if self.larger else -24.0 if self.lowered else 0.0

    def headline(self, width: float | None = None) -> float:
        """Kicker and title; returns the y where content may start."""
        kicker = self.kicker()
        raised = self.raised
        top = 88.0 if self.portrait else 60.0 + raised
        if kicker is not None:
            wide = (width or self.width_units) - 40
            prose = Prose(self.look, KICKER, kicker, self, colour=Ink.INK_2, fit=True)
            # On a screen that stands a second line finds room above.
            needed = prose.natural_height(self.look.frame.px(wide)) / self.look.frame.scale if self.portrait else 42.0
            high = min(max(42.0, needed), top)
            self.put(prose, self.left, top + 42 - high, wide, high)
        words = self.finding()
        if self.portrait:
            return self.text(H1_PORTRAIT, words, self.left, 128, self.width_units, 212, even=True, fit=True)
        return self.text(H1, words, self.left, 94 + raised, width or 1700, 92, fit=True)

    def climb(self, y: float, x: float | None = None) -> None:
        """The thread from the bar up the selvedge to the content at ``y``."""
        selvedge, bar = (24.0, 1669.0) if self.portrait else (48.0, 949.0)
        end = self.left if x is None else x
        self.thread_line.running(route((selvedge + 22, bar), (selvedge, bar), (selvedge, y), (end, y)))

    def ask(self, button: Touchable, intent: Intent) -> Touchable:
        """Let a button send an intent."""
        Ask(button, self, intent)
        return button

    def put_items(self, items: Iterable[Item]) -> list[QWidget]:
        """Make the widgets of a layout; returns them in its order."""
        return [self.put(self._widget(item.thing), item.x, item.y, item.w, item.h) for item in items]

    def _widget(self, thing: Thing) -> QWidget:
        match thing:
            case TextItem(style=style, words=words):
                return Prose(self.look, style, words, self, colour=thing.colour, even=thing.even, fit=thing.fit)
            case NumeralItem(figure=figure, size=size, colour=colour):
                return Numeral(self.look, figure, size, self, colour=colour)
            case ChipItem(words=words, citation=citation, code=code):
                chip = Chip(self.look, words, spoken_source(words, self.look), self, code=code, small=thing.small)
                return self.ask(chip, OpenSheet(citation))
            case TouchItem(spoken=spoken, citation=citation):
                return self.ask(Pane(self.look, spoken, self), OpenSheet(citation))
            case RuleItem():
                return Rule(self.look, self)

    def chip(
        self,
        citation: Citation,
        x: float,
        y: float,
        *,
        as_of: str | None = None,
        small: bool = False,
        most: float = 900,
        choices: list[str] | None = None,
    ) -> tuple[float, float]:
        """A source chip with its left upper corner at a place; returns its width and height.

        ``choices`` are its words, longest first, where they are not the sources and their date.
        """
        choices = choices or self.context.chips(citation.sources, as_of)
        words = longest(self.look, choices, most, small=small)
        code = self.context.have_code(citation.sources)
        width, height = chip_size(self.look, words, small=small)
        item = ChipItem(words=words, citation=citation, code=code, small=small)
        self.put_items([Item(x, y, min(width, most), height, item)])
        return min(width, most), height

    def chips(self, x: float, y: float, width: float) -> None:
        """The chips of the slide's own sources in a row: one each while they fit, otherwise one for all."""
        sources: tuple[str, ...] = self.slide.sources
        if not sources:
            return
        widths = [chip_size(self.look, self.context.chip((key,)))[0] for key in sources]
        if sum(widths) + CHIP_GAP * (len(widths) - 1) <= width and len(sources) <= MOST_CHIPS:
            for key in sources:
                x += self.chip(Citation(sources=(key,)), x, y)[0] + CHIP_GAP
        else:
            self.chip(Citation(sources=sources), x, y, most=width)

    def picture(
        self,
        picture: Picture,
        x: float,
        y: float,
        w: float,
        h: float,
        *,
        threads: str = "",
        most: float = 40,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
        parent: QWidget | None = None,
    ) -> QWidget:
        """A picture inside a box: a stitched one at the largest whole cell, a photograph covering it."""
        grid = self.context.grid(picture)
        if grid is None:
            file = self.context.pack.media(picture.file)
            photograph = Photograph(self.look, file, parent or self, alt=picture.alt, credit=picture.credit)
            self.put(photograph, x, y, w, h)
            return photograph
        cell = largest_cell(grid, w, h, most)
        stitched = Stitched(self.look, grid, cell, threads or self.threads, parent or self, alt=picture.alt)
        self.stand(stitched, x, y, w, h, align)
        return stitched

    @property
    def threads(self) -> str:
        """Thread colours for pictures that lie on the page or on a card of its theme."""
        name = self.look.palette.name
        return "dusk" if self.dark and name == "night" else name

    def stand(self, stitched: Stitched, x: float, y: float, w: float, h: float, align: Qt.AlignmentFlag) -> None:
        """Let a stitched picture stand in a box: centred, or with its ground line on the lower edge."""
        box = self.look.frame.rect(x, y, w, h)
        size = stitched.picture_size()
        left = box.left() + (box.width() - size.width()) // 2
        if align & Qt.AlignmentFlag.AlignLeft:
            left = box.left()
        elif align & Qt.AlignmentFlag.AlignRight:
            left = box.right() + 1 - size.width()
        top = box.top() + (box.height() - size.height()) // 2
        if align & Qt.AlignmentFlag.AlignBottom:
            top = box.bottom() + 1 - size.height()
        stitched.move(left, top)
