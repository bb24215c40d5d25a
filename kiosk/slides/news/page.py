"""News: what feeds brought and the pack's own milestones, in a list; a touch on one opens it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import CARD_TITLE, DATE, H2, LEAD, SIDE, Ink
from kiosk.model.news import News
from kiosk.model.slide import Tone
from kiosk.model.visit import EnterItem
from kiosk.slides.news.headlines import Row
from kiosk.slides.news.piece import COLUMN, RIGHT_COLUMN, Piece, PiecePage, from_feed, from_pack
from kiosk.widgets.card import CardButton
from kiosk.widgets.icon import IconMark
from kiosk.widgets.panel import Panel
from kiosk.widgets.prose import Prose
from kiosk.words.language import fill
from kiosk.words.locale import day_and_time

SHOWN = 40
"""News in the list; the oldest ones beyond that are kept but not shown."""
RIGHT_WIDTH = 966.0


class NewsPage(PiecePage):
    """Shows a News: the list, or the piece that a visitor has entered."""

    slide: News
    shows_news = True

    def build(self) -> None:
        items = (from_feed(item) for item in self.context.bulletin.items[:SHOWN])
        self.pieces = (*items, *(from_pack(milestone, self.context) for milestone in self.slide.milestones))
        self._build()

    def show_item(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # Or the focus wanders to the bar and shows its ring there.
        self.change_softly(self.content_box, self._rebuild, rise=0)

    def _rebuild(self) -> list[QWidget]:
        return self.rebuild(self._build)

    def _build(self) -> None:
        here = min(self.state.item, len(self.pieces))
        if here:
            self.build_piece(here)
        elif self.pieces:
            self._build_list()
        else:
            self._build_empty()

    # The list

    def _build_list(self) -> None:
        top = self.line(self.headline())
        foot = self.foot - (52 if self._say_when(self.foot - 40) else 0)
        if self.portrait:
            middle = 1400.0 if self.lowered else top + 640
            self._lead(self.left, top, self.width_units, middle - 24 - top)
            self._rows(self.left, middle, self.width_units, foot - middle)
        else:
            self._lead(self.left, top, COLUMN, foot - top)
            rows = 540.0 if self.lowered else top
            if self.lowered:
                self._preface(top, rows - 24 - top)
            self._rows(RIGHT_COLUMN, rows, RIGHT_WIDTH, foot - rows)

    def _say_when(self, y: float) -> bool:
        """The line that says when a feed last answered, if one ever did."""
        checked = self.context.bulletin.checked
        if checked is None:
            return False
        now = self.context.now
        moment = day_and_time(checked.astimezone(now.tzinfo), self.look.language, now.year)
        mark = IconMark(self.look, "check", 32, self, colour=Ink.JADE)
        corner = self.look.frame.rect(self.left, y + 2, 32, 32).topLeft()
        mark.move(corner)
        words = fill(self.look.translate("News", "Updated %1. Works offline"), moment)
        self.text(SIDE, words, self.left + 44, y, self.width_units - 44, 40, colour=Ink.INK_2, fit=True)
        return True

    def _lead(self, x: float, y: float, w: float, h: float) -> None:
        """The first piece with its picture, as one large target; a still one where it would hang too high."""
        piece, frame = self.pieces[0], self.look.frame
        date = self.context.date(piece.date)
        parent: QWidget
        if self.lowered:
            parent = Panel(self.look, Ink.PAPER, self, outline=Ink.RULE if self.look.contrast else None)
            self.put(parent, x, y, w, h)
        else:
            parent = CardButton(self.look, f"{date}: {piece.title}", Tone.PAPER, self)
            self.put(self.ask(parent, EnterItem(1)), x, y, w, h)
        px = frame.px
        title = Prose(self.look, CARD_TITLE, piece.title, parent, even=True, fit=True)
        high = min(px(252), title.natural_height(px(w - 72)) + 2)
        title.setGeometry(px(36), px(h - 32) - high, px(w - 72), high)
        day = Prose(self.look, DATE, date, parent, colour=Ink.RED_DEEP, fit=True)
        day.setGeometry(px(36), px(h - 32) - high - px(48), px(w - 72), px(44))
        self.illustrate(piece, parent, (0, 0, w, h - 32 - high / frame.scale - 72))

    def _preface(self, y: float, h: float) -> None:
        """The words of the first piece, where its picture cannot be pressed."""
        first = self.pieces[0].paragraphs[:1]
        for words in first:
            self.text(LEAD, words, RIGHT_COLUMN, y, RIGHT_WIDTH, h, fit=True)

    def _rows(self, x: float, y: float, w: float, h: float) -> None:
        px, content, at = self.look.frame.px, QWidget(), 0.0
        for index, piece in enumerate(self.pieces):
            if index == 0 and not self.lowered:
                continue
            row = Row(self.look, self.context.date(piece.date), piece.title, content, w)
            row.place(QRect(0, px(at), px(w), px(row.height_units)))
            self.ask(row, EnterItem(index + 1))
            at += row.height_units
        content.resize(px(w), px(at))
        self._list = self.window_on(content, x, y, w, h)
        self._list.scroll_to(self.scrolled)
        self._list.moved.connect(self.scroll_on)

    def show_scroll(self) -> None:
        if not self.state.item and self.pieces:
            self._list.scroll_to(self.scrolled)

    def _build_empty(self) -> None:
        top = self.line(self.headline())
        wide = self.width_units if self.portrait else COLUMN
        high = 700.0 if self.portrait else self.foot - top
        nothing = Piece(date="", title="", paragraphs=())
        board = Panel(self.look, Ink.FLAX, self)
        self.put(board, self.left, top, wide, high)
        self.illustrate(nothing, board, (0, 0, wide, high))
        x, y = (self.left, top + high + 40) if self.portrait else (RIGHT_COLUMN, top + 80)
        width = self.width_units if self.portrait else RIGHT_WIDTH
        y = self.text(H2, self.look.translate("News", "No news yet"), x, y, width, even=True)
        self.text(
            LEAD,
            self.look.translate("News", "They appear here by themselves once there is a network."),
            x,
            y + 16,
            width,
        )
