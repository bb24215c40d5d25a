"""One piece of news that fills the page: its picture, its words, and where to read on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtWidgets import QWidget

from kiosk.model.address import host_of
from kiosk.model.bulletin import Item
from kiosk.model.news import Milestone
from kiosk.model.slide import Picture
from kiosk.model.visit import Back, Citation, EnterItem, OpenSlide
from kiosk.services import paths
from kiosk.services.locale import when
from kiosk.services.theme import (
    CAPTION,
    DATE,
    H1,
    H1_PORTRAIT,
    NEWS_TITLE,
    NEWS_TITLE_PORTRAIT,
    READING,
    READING_PORTRAIT,
    SIDE,
    Style,
)
from kiosk.slides.scene import Scene
from kiosk.slides.slide import SlidePage
from kiosk.stitch.grid import load_grid
from kiosk.widgets.buttons import LinkButton, OutlinedButton, chip_size, text_width
from kiosk.widgets.headlines import Next
from kiosk.widgets.panel import Fade, Panel, Rule
from kiosk.widgets.picture import Photograph, Stitched, largest_cell
from kiosk.widgets.prose import Prose
from kiosk.widgets.qr import QrCode
from kiosk.widgets.scroll import Scroll
from kiosk.widgets.thread import polyline

translate = QCoreApplication.translate

PARAGRAPH_GAP = 24.0
FADE = 56.0
"""Height of the edge where a longer text sinks away."""
COLUMN = 706.0
"""Width of the picture."""
RIGHT_COLUMN = 858.0
FAR, QR = 1504.0, 320.0


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


def from_pack(milestone: Milestone, scene: Scene) -> Piece:
    """A piece of the pack; its address is that of the first source which has one."""
    addresses = (scene.pack.source(key).address for key in milestone.sources)
    return Piece(
        date=milestone.date,
        title=scene.say(milestone.title),
        paragraphs=tuple(map(scene.say, milestone.paragraphs)),
        address=next(filter(None, addresses), ""),
        picture=milestone.picture,
        sources=milestone.sources,
        more=scene.link(milestone.more),
    )


class PiecePage(SlidePage):
    """Lays out one piece of several."""

    pieces: tuple[Piece, ...]

    def said(self, date: str) -> str:
        """A date that stands alone, and therefore begins with a capital."""
        words = when(date, self.look.language)
        return words[:1].upper() + words[1:]

    def build_piece(self, here: int) -> None:
        piece = self.pieces[here - 1]
        top = self.line(self._piece_headline(piece))
        if self.portrait:
            self._piece_in_portrait(piece, here, top)
        else:
            self._piece_in_landscape(piece, here, top)

    def _piece_headline(self, piece: Piece) -> float:
        top = 84.0 if self.portrait else 52.0
        self.text(DATE, self.said(piece.date), self.left, top, 900, 44, colour="red_deep", fit=True)
        style = H1_PORTRAIT if self.portrait else H1
        lines = 2 if self.portrait else 1
        if text_width(self.look, style, piece.title) <= self.width_units * lines * 0.94:
            high = 212.0 if self.portrait else 92.0
            return self.text(style, piece.title, self.left, top + 42, self.width_units, high, even=True, fit=True)
        style, most = (NEWS_TITLE_PORTRAIT, 300.0) if self.portrait else (NEWS_TITLE, 128.0)
        pixels = Prose(self.look, style, piece.title, even=True).natural_height(self.look.frame.px(self.width_units))
        high = min(most, pixels / self.look.frame.scale + 4)
        return self.text(style, piece.title, self.left, top + 42, self.width_units, high, even=True, fit=True)

    def _piece_in_landscape(self, piece: Piece, here: int, top: float) -> None:
        self._board(piece, self.left, top, COLUMN, self.foot - top)
        self._words(piece, READING, RIGHT_COLUMN, top, 560, 684 - top)
        self._origin(piece, RIGHT_COLUMN, 700, 560)
        self._next(here, RIGHT_COLUMN, 804, 560)
        self._all_news(FAR, 804)
        if piece.address:
            self._qr(piece, FAR, top, QR)
            below, foot = top + QR + 12, 694 if piece.more else 790
            self.text(SIDE, self._scan(piece), FAR, below, QR, foot - below, colour="ink_2", fit=True)
        self._read_on(piece, FAR, 690, QR)

    def _piece_in_portrait(self, piece: Piece, here: int, top: float) -> None:
        picture = 430.0
        self._board(piece, self.left, top, self.width_units, picture)
        self._words(piece, READING_PORTRAIT, self.left, top + picture + 28, self.width_units, 1310 - top - picture - 28)
        x = 350.0 if piece.address else self.left
        stacked = self._is_crowded(piece, 1032 - x)
        if piece.address:
            self._qr(piece, self.left, 1330, 278)
            if not stacked:
                self.text(SIDE, self._scan(piece), x, 1330, 1032 - x, 76, colour="ink_2", fit=True)
        link = 0.0
        if not stacked:
            link = self._read_on(piece, 1032, 1412, 0)
        elif not self.lowered:
            self._read_on(piece, 1032, 1322, 0)
        self._origin(piece, x, 1426, 1032 - x - link)
        self._next(here, x, 1524, 1032 - x - QR - 24)
        self._all_news(1032 - QR, 1524)

    def _is_crowded(self, piece: Piece, room: float) -> bool:
        """Whether chip and link do not fit side by side."""
        if piece.more is None or not piece.sources:
            return False
        chip = chip_size(self.look, self.scene.chips(piece.sources)[-1])[0]
        return chip + LinkButton(self.look, self._whole_story(), icon_name="arrow").natural_width + 16 > room

    @staticmethod
    def _whole_story() -> str:
        return translate("News", "The whole story")

    def _board(self, piece: Piece, x: float, y: float, w: float, h: float) -> None:
        board = Panel(self.look, "flax", self, outline="rule" if self.look.contrast else None)
        self.put(board, x, y, w, h)
        self.illustrate(piece, board, (0, 0, w, h))

    def _words(self, piece: Piece, style: Style, x: float, y: float, w: float, h: float) -> None:
        """The text, dragged by a finger where it is longer than its place."""
        px, content, top = self.look.frame.px, QWidget(), 0
        for words in piece.paragraphs:
            prose = Prose(self.look, style, words, content)
            high = prose.natural_height(px(w))
            prose.setGeometry(0, top, px(w), high)
            top += high + px(PARAGRAPH_GAP)
        content.resize(px(w), top)
        self.window_on(content, x, y, w, h)

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
            self.text(CAPTION, piece.publisher, x, y + 12, w, 36, colour="ink_2", fit=True)

    def _next(self, here: int, x: float, y: float, w: float) -> None:
        if here >= len(self.pieces):
            return
        following = self.pieces[here]
        row = Next(self.look, translate("News", "Next in the news"), following.title, self, w)
        self.put(Rule(self.look, self), x, y - 2, w, self.look.palette.rule_width)
        self.put(self.ask(row, EnterItem(here + 1)), x, y, w, 120)

    def _all_news(self, x: float, y: float) -> None:
        button = OutlinedButton(self.look, translate("News", "All news"), self, icon_name="grid")
        self.put(self.ask(button, Back()), x, y, QR, 120)

    def _qr(self, piece: Piece, x: float, y: float, size: float) -> None:
        self.put(QrCode(self.look, piece.address, self._scan(piece), self), x, y, size, size)

    def _scan(self, piece: Piece) -> str:
        words = {
            "be": translate("News", "Scan to read on at %1, in Belarusian"),
            "ru": translate("News", "Scan to read on at %1, in Russian"),
            "zh": translate("News", "Scan to read on at %1, in Chinese"),
            "en": translate("News", "Scan to read on at %1, in English"),
        }.get(piece.language, translate("News", "Scan to read on at %1"))
        return words.replace("%1", host_of(piece.address))

    def _read_on(self, piece: Piece, x: float, y: float, w: float) -> float:
        """The link to the slide with the whole story, from ``x`` on or, with no width, up to it; returns its width."""
        if piece.more is None:
            return 0.0
        link = LinkButton(self.look, self._whole_story(), self, icon_name="arrow")
        wide = min(link.natural_width, w) if w else link.natural_width
        self.put(self.ask(link, OpenSlide(piece.more)), x if w else x - wide, y, wide, 88)
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
        ground = Panel(self.look, "flax", parent)
        place = QRect(px(x), px(y), px(w), px(h))
        ground.setGeometry(place)
        if piece.photograph is not None:
            photograph = Photograph(self.look, piece.photograph, parent, needed=False)
            photograph.setGeometry(place)
            return
        alt = self.scene.say(piece.picture.alt) if piece.picture is not None else ""
        grid = self.scene.grid(piece.picture) if piece.picture is not None else None
        if grid is None and piece.picture is not None:
            file, credit = self.scene.pack.media(piece.picture.file), piece.picture.credit
            photograph = Photograph(self.look, file, parent, alt=alt, credit=credit)
            photograph.setGeometry(place)
            return
        grid = grid or load_grid(paths.asset("stitch", "books.txt"))
        cell = largest_cell(grid, w - 48, h - 40, 12)
        stitched = Stitched(self.look, grid, cell, self.threads, parent, alt=alt)
        size = stitched.picture_size()
        stitched.move(place.center().x() - size.width() // 2, place.bottom() - px(16) - size.height())
