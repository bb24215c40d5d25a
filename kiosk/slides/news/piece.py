"""One piece of news that fills the page: its picture, its words, and where to read on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import (
    CAPTION,
    DATE,
    H1,
    H1_PORTRAIT,
    NEWS_TITLE,
    NEWS_TITLE_PORTRAIT,
    READING,
    READING_LARGE,
    SIDE,
    Ink,
    Style,
)
from kiosk.machine import paths
from kiosk.model.address import host_of
from kiosk.model.bulletin import Item
from kiosk.model.news import Milestone
from kiosk.model.slide import Picture
from kiosk.model.visit import Back, Citation, EnterItem, OpenSlide
from kiosk.pages.context import PageContext
from kiosk.pages.layout import text_height
from kiosk.pages.slide import SlidePage
from kiosk.slides.news.headlines import Next
from kiosk.stitch.grid import load_grid
from kiosk.widgets.buttons import LinkButton, OutlinedButton, chip_size, text_width
from kiosk.widgets.panel import Fade, Panel, Rule
from kiosk.widgets.picture import Photograph, Stitched, largest_cell
from kiosk.widgets.prose import Prose
from kiosk.widgets.qr import QrCode
from kiosk.widgets.scroll import Scroll
from kiosk.widgets.thread import polyline
from kiosk.words.language import fill

PARAGRAPH_GAP = 24.0
FADE = 56.0
"""Height of the edge where a longer text sinks away."""
COLUMN = 706.0
"""Width of the picture."""
RIGHT_COLUMN = 858.0
FAR, QR = 1504.0, 320.0
GAP, ALL_NEWS, REACH = 28.0, 1524.0, 1412.0
"""In portrait: between parts, and the y of the button and, for lowered controls, of the row above it."""
SMALL_QR, SCAN, NEXT, LINK = 280.0, 40.0, 124.0, 68.0
LEAST_PICTURE = 360.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece of news in the visitor's language, wherever it comes from."""

    date: str
    title: str
    paragraphs: tuple[str, ...]
    address: str = ""
    publisher: str = ""
    language: str = ""
    photograph: Path | None = None
    picture: Picture | None = None
    sources: tuple[str, ...] = ()
    more: str | None = None


def from_feed(item: Item) -> Piece:
    """A piece that a feed brought, in the feed's own language."""
    return Piece(
        date=item.date,
        title=item.title,
        paragraphs=item.paragraphs,
        address=item.address,
        publisher=item.publisher,
        language=item.language[:2],
        photograph=item.picture,
    )


def from_pack(milestone: Milestone, context: PageContext) -> Piece:
    """A piece of the pack; its address is that of the first source which has one."""
    addresses = (context.pack.source(key).address for key in milestone.sources)
    return Piece(
        date=milestone.date,
        title=context.say(milestone.title),
        paragraphs=tuple(map(context.say, milestone.paragraphs)),
        address=next(filter(None, addresses), ""),
        picture=milestone.picture,
        sources=milestone.sources,
        more=context.link(milestone.more),
    )


class PiecePage(SlidePage):
    """Lays out one piece of several."""

    pieces: tuple[Piece, ...]

    def build_piece(self, here: int) -> None:
        piece = self.pieces[here - 1]
        top = self.line(self._piece_headline(piece))
        if self.portrait and self.lowered:
            self._piece_in_lowered_portrait(piece, here, top)
        elif self.portrait:
            self._piece_in_portrait(piece, here, top)
        else:
            self._piece_in_landscape(piece, here, top)

    def _piece_headline(self, piece: Piece) -> float:
        top = 84.0 if self.portrait else 52.0
        self.text(DATE, self.context.date(piece.date), self.left, top, 900, 44, colour=Ink.RED_DEEP, fit=True)
        style, lines = (H1_PORTRAIT, 2) if self.portrait else (H1, 1)
        most = 212.0 if self.portrait else 92.0
        if text_width(self.look, style, piece.title) > self.width_units * lines * 0.94:
            style, most = (NEWS_TITLE_PORTRAIT, 300.0) if self.portrait else (NEWS_TITLE, 128.0)
        high = min(most, text_height(self.look, style, piece.title, self.width_units, even=True) + 4)
        return self.text(style, piece.title, self.left, top + 42, self.width_units, high, even=True, fit=True)

    def _piece_in_landscape(self, piece: Piece, here: int, top: float) -> None:
        self._board(piece, self.left, top, COLUMN, self.foot - top)
        self.window_on(self._set(piece, READING, 560), RIGHT_COLUMN, top, 560, 684 - top)
        self._origin(piece, RIGHT_COLUMN, 700, 560)
        self._next(here, RIGHT_COLUMN, 804, 560)
        self._all_news(FAR, 804, QR)
        if piece.address:
            self._qr(piece, FAR, top, QR)
            below, foot = top + QR + 12, 694 if piece.more else 790
            self.text(SIDE, self._scan(piece), FAR, below, QR, foot - below, colour=Ink.INK_2, fit=True)
        self._read_on(piece, FAR, 690, QR)

    def _piece_in_portrait(self, piece: Piece, here: int, top: float) -> None:
        """Picture, words, then the code beside one column of what there is to press, and below it all news."""
        right, end = self.left + self.width_units, ALL_NEWS - GAP
        self._all_news(self.left, ALL_NEWS, self.width_units)
        x = self.left + (SMALL_QR + GAP if piece.address else 0)
        y = self._column(piece, here, x, end, right - x)
        if piece.address:
            y = self._scan_above(piece, x, min(y, end - SMALL_QR + SCAN), right - x)
            self._qr(piece, self.left, y, SMALL_QR)
        self._picture_and_words(piece, top, y - GAP, self.width_units)

    def _column(self, piece: Piece, here: int, x: float, y: float, w: float) -> float:
        """Chip, whole story and next piece one below the other down to ``y``; returns where they begin."""
        if here < len(self.pieces):
            y -= NEXT
            self._next(here, x, y, w)
        if piece.more is not None:
            y -= LINK
            self._read_on(piece, x - LinkButton.padding, y, w, LINK)
        if piece.sources or piece.publisher:
            y -= chip_size(self.look, "")[1] + 8
            self._origin(piece, x, y, w)
        return y

    def _scan_above(self, piece: Piece, x: float, foot: float, w: float) -> float:
        """What the code is for, above ``foot``; returns where it begins."""
        words = Prose(self.look, SIDE, self._scan(piece), self, colour=Ink.INK_2, fit=True)
        high = min(words.natural_height(self.look.frame.px(w)) / self.look.frame.scale + 1, 2 * SCAN)
        self.put(words, x, foot - high - 12, w, high)
        return foot - high - 12

    def _piece_in_lowered_portrait(self, piece: Piece, here: int, top: float) -> None:
        """The code beside the words, and what there is to press in two rows as low as it goes."""
        right, end = self.left + self.width_units, REACH - GAP
        self._all_news(right - QR, ALL_NEWS, QR)
        self._next(here, self.left, ALL_NEWS, self.width_units - QR - GAP)
        link = self._read_on(piece, right, REACH, 0)
        self._origin(piece, self.left, REACH + 16, self.width_units - link)
        w = self.width_units - (SMALL_QR + GAP if piece.address else 0)
        if not piece.address:
            self._picture_and_words(piece, top, end, w)
            return
        scan = Prose(self.look, SIDE, self._scan(piece), self, colour=Ink.INK_2, fit=True)
        high = SMALL_QR + 8 + scan.natural_height(self.look.frame.px(SMALL_QR)) / self.look.frame.scale + 1
        y = self._picture_and_words(piece, top, end, w, high)
        self._qr(piece, right - SMALL_QR, y, SMALL_QR)
        self.put(scan, right - SMALL_QR, y + SMALL_QR + 8, SMALL_QR, end - y - SMALL_QR - 8)

    def _picture_and_words(self, piece: Piece, top: float, end: float, w: float, least: float = 0) -> float:
        """The words ``w`` wide and at least ``least`` high down to ``end``, the picture above; returns their y."""
        content = self._set(piece, READING_LARGE, w)
        y = max(top + LEAST_PICTURE + GAP, end - max(least, content.height() / self.look.frame.scale + 1))
        self._board(piece, self.left, top, self.width_units, y - GAP - top)
        self.window_on(content, self.left, y, w, end - y)
        return y

    def _board(self, piece: Piece, x: float, y: float, w: float, h: float) -> None:
        board = Panel(self.look, Ink.FLAX, self, outline=Ink.RULE if self.look.contrast else None)
        self.put(board, x, y, w, h)
        self.illustrate(piece, board, (0, 0, w, h))

    def _set(self, piece: Piece, style: Style, w: float) -> QWidget:
        """The text of a piece, ``w`` wide."""
        px, content, top = self.look.frame.px, QWidget(), 0
        for words in piece.paragraphs:
            prose = Prose(self.look, style, words, content)
            high = prose.natural_height(px(w))
            prose.setGeometry(0, top, px(w), high)
            top += high + px(PARAGRAPH_GAP)
        content.resize(px(w), max(1, top - px(PARAGRAPH_GAP)))
        return content

    def window_on(self, content: QWidget, x: float, y: float, w: float, h: float) -> Scroll:
        """A place in which a finger drags ``content``, if that is longer."""
        px = self.look.frame.px
        longer = content.height() > px(h)
        if longer:
            content.resize(content.width(), content.height() + px(FADE))
        scroll = Scroll(content, self)
        self.put(scroll, x, y, w, h)
        if longer:
            self.put(Fade(self.look, self), x, y + h - FADE, w, FADE)
        return scroll

    def _origin(self, piece: Piece, x: float, y: float, w: float) -> None:
        """Where it was read: a chip for the pack's sources, plain words for a feed."""
        if piece.sources:
            self.chip(Citation(sources=piece.sources), x, y, most=w)
        else:
            self.text(CAPTION, piece.publisher, x, y + 12, w, 36, colour=Ink.INK_2, fit=True)

    def _next(self, here: int, x: float, y: float, w: float) -> None:
        if here >= len(self.pieces):
            return
        following = self.pieces[here]
        row = Next(self.look, self.look.translate("News", "Next in the news"), following.title, self, w)
        self.put(Rule(self.look, self), x, y - 2, w, self.look.palette.rule_width)
        self.put(self.ask(row, EnterItem(here + 1)), x, y, w, 120)

    def _all_news(self, x: float, y: float, w: float) -> None:
        button = OutlinedButton(self.look, self.look.translate("News", "All news"), self, icon_name="grid")
        self.put(self.ask(button, Back()), x, y, w, 120)

    def _qr(self, piece: Piece, x: float, y: float, size: float) -> None:
        self.put(QrCode(self.look, piece.address, self._scan(piece), self), x, y, size, size)

    def _scan(self, piece: Piece) -> str:
        words = {
            "be": self.look.translate("News", "Scan to read on at %1, in Belarusian"),
            "ru": self.look.translate("News", "Scan to read on at %1, in Russian"),
            "zh": self.look.translate("News", "Scan to read on at %1, in Chinese"),
            "en": self.look.translate("News", "Scan to read on at %1, in English"),
        }.get(piece.language, self.look.translate("News", "Scan to read on at %1"))
        return fill(words, host_of(piece.address))

    def _read_on(self, piece: Piece, x: float, y: float, w: float, h: float = 88) -> float:
        """The link to the slide with the whole story, from ``x`` on or, with no width, up to it; returns its width."""
        if piece.more is None:
            return 0.0
        link = LinkButton(self.look, self.look.translate("News", "The whole story"), self, icon_name="arrow")
        wide = min(link.natural_width, w) if w else link.natural_width
        self.put(self.ask(link, OpenSlide(piece.more)), x if w else x - wide, y, wide, h)
        return wide + 16

    def line(self, below: float) -> float:
        """The thread across the page with a knot where the picture ends; returns the y where content may start."""
        y, knot = below + 14, self.left + (self.width_units if self.portrait else COLUMN)
        self.climb(y)
        self.thread_line.cord(polyline([(self.left, y), (knot, y)]))
        self.thread_line.running(polyline([(knot, y), (self.look.frame.design[0] + 200, y)])).knot(knot, y, 13)
        return y + 24

    def illustrate(self, piece: Piece, parent: QWidget, box: tuple[float, float, float, float]) -> None:
        """The picture of a piece on flax, at a place of ``parent``; books where it has none."""
        px, (x, y, w, h) = self.look.frame.px, box
        ground = Panel(self.look, Ink.FLAX, parent)
        place = QRect(px(x), px(y), px(w), px(h))
        ground.setGeometry(place)
        if piece.photograph is not None:
            photograph = Photograph(self.look, piece.photograph, parent, needed=False)
            photograph.setGeometry(place)
            return
        alt = piece.picture.alt if piece.picture is not None else ""
        grid = self.context.grid(piece.picture) if piece.picture is not None else None
        if grid is None and piece.picture is not None:
            file, credit = self.context.pack.media(piece.picture.file), piece.picture.credit
            photograph = Photograph(self.look, file, parent, alt=alt, credit=credit)
            photograph.setGeometry(place)
            return
        grid = grid or load_grid(paths.asset("stitch", "books.txt"))
        cell = largest_cell(grid, w - 48, h - 40, 16)
        stitched = Stitched(self.look, grid, cell, self.threads, parent, alt=alt)
        size = stitched.picture_size()
        left, foot = place.center().x() - size.width() // 2, place.bottom() - px(16) - size.height()
        stitched.move(left, foot if grid.has_ground else place.center().y() - size.height() // 2)
