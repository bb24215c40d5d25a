"""A list of things found, each with a mark, a line or two, and what to do about it; moved by a finger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kiosk.design.theme import ROW_TITLE, SIDE, Colour, Ink
from kiosk.screens.staff.base import LEFT, StaffPage, amber
from kiosk.widgets.icon import IconMark
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import GUTTER, Reading

MARK, INDENT, GAP = 34.0, 56.0, 22.0


@dataclass(frozen=True, slots=True)
class Item:
    """One thing found."""

    mark: str
    """``check``, ``warn`` or ``close``: all is well, deserves a look, is wrong."""
    title: str
    line: str = ""


def listing(page: StaffPage, items: Sequence[Item], y: float, high: float) -> Reading:
    """The list in a window of ``high`` design units."""
    look, px = page.look, page.look.frame.px
    colours: dict[str, Colour] = {"check": Ink.JADE, "warn": amber(look), "close": Ink.RED_WORDS}
    wide = px(page.wide - GUTTER)
    board, at = QWidget(), 0
    for item in items:
        icon = IconMark(look, item.mark, MARK, board, colour=colours[item.mark])
        icon.move(0, at + px(3))
        for style, words, colour in ((ROW_TITLE, item.title, Ink.INK), (SIDE, item.line, Ink.INK_2)):
            if words:
                prose = Prose(look, style, words, board, colour=colour)
                tall = prose.natural_height(wide - px(INDENT))
                prose.setGeometry(px(INDENT), at, wide - px(INDENT), tall)
                at += tall
        at += px(GAP)
    board.resize(wide, max(1, at))
    window = Reading(look, board, page)
    page.put(window, LEFT, y, page.wide, high)
    window.show()
    return window
