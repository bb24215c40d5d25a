"""Things at places of the design, before there are widgets: a layout is measured, moved and compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiosk.design.look import Look
from kiosk.design.theme import Colour, Ink, Style
from kiosk.model.figure import Figure
from kiosk.model.text import LocalText
from kiosk.model.visit import Citation
from kiosk.pages.context import PageContext
from kiosk.widgets.buttons import chip_size
from kiosk.widgets.typesetting import TextBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class TextItem:
    """Words in one style."""

    style: Style
    words: LocalText | str
    colour: Colour = Ink.INK
    even: bool = False
    fit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NumeralItem:
    """A large figure of ``size`` design units."""

    figure: Figure
    size: float
    colour: Colour = Ink.INK


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipItem:
    """Where something was read: opens ``citation``."""

    words: str
    citation: Citation
    code: bool
    """Whether its sheet shows a QR code."""
    small: bool = False


@dataclass(frozen=True, slots=True)
class RuleItem:
    """A hairline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchItem:
    """What lies below it opens ``citation``; a screen reader says ``spoken``."""

    spoken: str
    citation: Citation


Thing = TextItem | NumeralItem | ChipItem | RuleItem | TouchItem


@dataclass(frozen=True, slots=True)
class Item:
    """A thing and its box, in design units."""

    x: float
    y: float
    w: float
    h: float
    thing: Thing


class Layout:
    """Collects items; each method returns the y below what it placed, in design units."""

    def __init__(self, context: PageContext) -> None:
        self.context, self.look = context, context.look
        self.items: list[Item] = []

    def add(self, thing: Thing, x: float, y: float, w: float, h: float) -> float:
        """Place a thing in a box."""
        self.items.append(Item(x, y, w, h, thing))
        return y + h

    def text(
        self,
        style: Style,
        words: LocalText | str,
        x: float,
        y: float,
        w: float,
        *,
        colour: Colour = Ink.INK,
        even: bool = False,
    ) -> float:
        """Words in a box as high as they need."""
        high = text_height(self.look, style, words, w, even=even) + 1
        return self.add(TextItem(style=style, words=words, colour=colour, even=even), x, y, w, high)

    def chip(
        self, citation: Citation, x: float, y: float, most: float, *, as_of: str | None = None, small: bool = False
    ) -> float:
        """A source chip with the longest words that fit ``most`` units."""
        words = longest(self.look, self.context.chips(citation.sources, as_of), most, small=small)
        width, height = chip_size(self.look, words, small=small)
        code = self.context.have_code(citation.sources)
        return self.add(
            ChipItem(words=words, citation=citation, code=code, small=small), x, y, min(width, most), height
        )


def text_height(look: Look, style: Style, words: LocalText | str, width: float, *, even: bool = False) -> float:
    """Design units that a text needs when it is ``width`` units wide."""
    return TextBlock.of(look, style, words, even=even).height(look.frame.px(width)) / look.frame.scale


def longest(look: Look, choices: list[str], most: float, *, small: bool = False) -> str:
    """The first of a chip's words that fit ``most`` design units, or the last of all."""
    return next((words for words in choices if chip_size(look, words, small=small)[0] <= most), choices[-1])


def lower(items: Iterable[Item], look: Look, units: float) -> list[Item]:
    """The same things lower down by whole pixels, so that their distances stay as they are."""
    down = look.frame.px(units) / look.frame.scale
    return [replace(item, y=item.y + down) for item in items]
