"""Films in a list, and what stands instead of one that does not play."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.content.film import seconds_of
from kiosk.design.theme import CAPTION, FILM_LENGTH, H2, H3, LEAD, PLATE_INK, SIDE, SIDE_STRONG, Ink
from kiosk.machine import paths
from kiosk.model.slide import Tone
from kiosk.model.text import LocalText
from kiosk.model.video import Film, Video, clock
from kiosk.model.visit import EnterItem, OpenSlide, Switch
from kiosk.pages.slide import SlidePage
from kiosk.slides.video.filmrow import FilmRow, NewsCard, Spoken
from kiosk.stitch.grid import load_grid
from kiosk.widgets.buttons import FilledButton, OutlinedButton
from kiosk.widgets.card import CardButton
from kiosk.widgets.film import DiscMark, Poster
from kiosk.widgets.filmbar import Disc
from kiosk.widgets.panel import Rule
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import Scroll
from kiosk.widgets.thread import DATA_CORD, polyline, route

TONES = (Tone.INK, Tone.RED, Tone.FLAX, Tone.PAPER)
CARD = (976.0, 549.0)
CARD_PORTRAIT, TORN_PORTRAIT = (984.0, 554.0), (984.0, 420.0)
APART, CLOSE = 56.0, 24.0
"""Between films in a list that has the room, with a line in the middle, and in one that has not."""
ROWS, ROWS_WIDE = 1120.0, 704.0
NEWS, MOST_NEWS = 180.0, 2
"""Least height of the news below a list of films, and how many there are."""


def torn(item: int) -> str:
    """The option that says that a film did not play."""
    return f"torn-{item}"


class FilmsPage(SlidePage):
    """Lists the films of a Video; subclasses play them."""

    slide: Video
    track = (0.0, 0.0, 0.0)
    """Left, upper edge and width of what the thread has not reached yet."""

    @property
    def here(self) -> int:
        """The film that was entered, counted from 1; 0 for the list."""
        return min(self.state.item, len(self.slide.films))

    def paint_below(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        x, y, wide = self.track
        painter.fillRect(self.look.frame.rect(x, y, wide, 8), self.look.palette.colour(Ink.TRACK))

    # The list

    def build_list(self) -> None:
        top = self.headline() + 24
        wide, high = CARD_PORTRAIT if self.portrait else CARD
        foot = top + high
        pressed = self._lead(top, wide, high)
        first = 1 if pressed else 0
        self._thread(foot, wide)
        if self.portrait:
            below = self._words(self.slide.films[0], self.left, foot + 18, wide)
            self._rows(self.left, 1400.0 if self.lowered else below + 28, wide, self.foot - 72, first)
            self.chips(self.left, self.foot - 56, wide)
            return
        if self.lowered:
            self._words(self.slide.films[0], ROWS, top, ROWS_WIDE)
        else:
            self._words(self.slide.films[0], self.left, foot + 18, wide)
        news = 0.0 if self.lowered or self.larger else NEWS + APART
        below = self._rows(ROWS, 540.0 if self.lowered else top, ROWS_WIDE, self.foot - 80 - news, first)
        if news and below + APART / 2 + NEWS <= self.foot - 80:
            self._news(ROWS, below + APART / 2, ROWS_WIDE, self.foot - 80)
        self.chips(ROWS, self.foot - 56, ROWS_WIDE)

    def _news(self, x: float, y: float, w: float, foot: float) -> None:
        """The first of the news beside each other, where films leave room."""
        key, news = self.context.headlines() or ("", [])
        wide = (w - CLOSE) / MOST_NEWS
        for index, headline in enumerate(news[:MOST_NEWS]):
            date = self.context.date(headline.date)
            card = NewsCard(self.look, date, self.context.say(headline.title), self)
            self.put(self.ask(card, OpenSlide(key, index + 1)), x + index * (wide + CLOSE), y, wide, foot - y)

    def _lead(self, top: float, wide: float, high: float) -> bool:
        """The first film, large; says whether it can be pressed."""
        film, px = self.slide.films[0], self.look.frame.px
        name, disc = self._name(film), high - 152
        ground: QWidget
        if self.lowered:
            ground = QWidget(self)
        else:
            ground = CardButton(self.look, name, Tone.INK, self)
            self.ask(ground, EnterItem(1))
        self.put(ground, self.left, top, wide, high)
        poster = self._poster(film, (wide, high), Tone.INK, ground, foot=128)
        length = Prose(
            self.look, FILM_LENGTH, self._length(film), poster, colour=PLATE_INK, align=Qt.AlignmentFlag.AlignRight
        )
        length.setGeometry(px(wide - 336), px(high - 88), px(300), px(54))
        names = " · ".join(language.own_name for language, _ in film.subtitles)
        if names:
            spoken = Spoken(self.look, names, poster, colour=PLATE_INK, strong=True)
            spoken.move(px(wide - 36) - spoken.width(), px(34))
        if not self.lowered:
            mark = DiscMark(self.look, 120, poster)
            mark.move(px(40), px(disc))
        elif self.region.reachable(top + disc):
            button = Disc(self.look, name, self)
            self.put(self.ask(button, EnterItem(1)), self.left + 40, top + disc, 120, 120)
        return not self.lowered or self.region.reachable(top + disc)

    def _thread(self, y: float, wide: float) -> None:
        self.track = (self.left, y, wide)
        self.climb(y + 4)
        knot = self.left + 18
        self.thread_line.cord(polyline([(self.left, y + 4), (knot, y + 4)]), DATA_CORD).knot(knot, y + 4, 13)

    def _words(self, film: Film, x: float, y: float, w: float) -> float:
        y = self.text(H2, film.title, x, y, w, even=True)
        for style, words, colour in (
            (SIDE, self.context.say(film.line) if film.line is not None else "", Ink.INK_2),
            (CAPTION, film.credit or "", Ink.INK_3),
        ):
            if words:
                y = self.text(style, words, x, y + 4, w, colour=colour)
        return y

    def _rows(self, x: float, y: float, w: float, foot: float, first: int, *, without: int = 0) -> float:
        """The films from ``first`` on as rows to press, less the one counted ``without``; returns where they end."""
        px, content, at = self.look.frame.px, QWidget(), 0
        shown = [index for index in range(first, len(self.slide.films)) if index + 1 != without]
        rows = [self._row(index, content, w) for index in shown]
        high = sum(row.natural_height + px(APART) for row in rows)
        gap = px(APART) if high <= px(foot - y) else px(CLOSE)
        for row in rows:
            row.place(QRect(0, at, px(w), row.natural_height))
            at += row.natural_height + gap
            if gap > px(CLOSE):
                Rule(self.look, content).setGeometry(0, at - gap // 2, px(w), max(1, px(2)))
        content.resize(px(w), max(0, at - (gap // 2 - px(2) if gap > px(CLOSE) else gap)))
        if rows:
            self.put(Scroll(content, self), x, y, w, min(foot - y, content.height() / self.look.frame.scale))
        return y + content.height() / self.look.frame.scale

    def _row(self, index: int, parent: QWidget, width: float) -> FilmRow:
        film = self.slide.films[index]
        row = FilmRow(
            self.look,
            self._name(film),
            self._poster(
                film, (288, 180), TONES[index % len(TONES)], None, length=self._length(film), head=10, foot=12
            ),
            (self.context.say(film.title), self.context.say(film.line) if film.line is not None else ""),
            len(tuple(film.subtitles)),
            parent,
            width,
        )
        self.ask(row, EnterItem(index + 1))
        return row

    def _poster(
        self,
        film: Film,
        size: tuple[float, float],
        tone: Tone,
        parent: QWidget | None,
        *,
        length: str = "",
        head: float = 24,
        foot: float = 24,
    ) -> Poster:
        grid = self.context.grid(film.poster)
        file = None if grid is not None else self.context.pack.media(film.poster.file)
        return Poster(
            self.look,
            size,
            tone,
            parent,
            grid=grid,
            file=file,
            alt=film.poster.alt,
            credit=film.poster.credit,
            length=length,
            head=head,
            foot=foot,
        )

    def _name(self, film: Film) -> str:
        return ", ".join(filter(None, (self.context.say(film.title), self._length(film))))

    def _length(self, film: Film) -> str:
        seconds = self.seconds(film)
        return clock(seconds) if seconds else ""

    def seconds(self, film: Film) -> int:
        """How long a film takes, as the pack or the file says; 0 where neither does."""
        return film.seconds or seconds_of(self.context.pack.media(film.video))

    # A film that does not play

    def finding(self) -> LocalText | str:
        if self.here and torn(self.here) in self.state.options:
            return self.look.translate("Film", "This film has lost its thread")
        return super().finding()

    def build_torn(self, film: Film) -> None:
        top = self.headline() + 24
        wide, high = TORN_PORTRAIT if self.portrait else CARD
        foot = top + high
        grid = load_grid(paths.asset("stitch", "film-broken.txt"))
        board = Poster(self.look, (wide, high), Tone.INK, self, grid=grid, foot=104)
        self.put(board, self.left, top, wide, high)
        px = self.look.frame.px
        title = Prose(self.look, H3, film.title, board, colour=PLATE_INK, align=Qt.AlignmentFlag.AlignHCenter)
        title.setGeometry(px(40), px(high - 72), px(wide - 80), px(48))
        self._frayed_thread(foot + 4, wide)
        several = len(self.slide.films) > 1
        words = self.look.translate("Film", "It cannot be played at the moment. Try again later.")
        if several:
            words = self.look.translate("Film", "It cannot be played at the moment. Try again, or choose another film.")
        below = self.text(LEAD, words, self.left, foot + 44, wide, even=True)
        x, y, w = (self.left, below + 32, wide) if self.portrait else (ROWS, top, ROWS_WIDE)
        buttons = self.foot - 120
        if several:
            label = 540.0 if self.lowered and not self.portrait else y
            self.text(SIDE_STRONG, self.look.translate("Film", "Other films"), x, label, w, 40, colour=Ink.INK_2)
            self._rows(x, label + 56, w, buttons - 24, 0, without=self.here)
        self._torn_buttons(x, buttons, w, several=several)

    def _torn_buttons(self, x: float, y: float, w: float, *, several: bool) -> None:
        again = OutlinedButton(self.look, self.look.translate("Film", "Try again"), self)
        half = (w - 24) / 2
        self.put(self.ask(again, Switch(torn(self.here), on=False)), x, y, half, 120)
        if several:
            following = FilledButton(self.look, self.look.translate("Film", "Next film"), self)
            self.put(self.ask(following, EnterItem(self.here % len(self.slide.films) + 1)), x + half + 24, y, half, 120)

    def _frayed_thread(self, y: float, wide: float) -> None:
        """The cord runs a third of the way and ends in loose threads."""
        self.climb(y)
        end = self.left + wide / 3
        self.track = (end + 50, y - 4, wide * 2 / 3 - 50)
        self.thread_line.cord(route((self.left, y), (end, y), (end + 6, y + 26)), DATA_CORD)
        for x, down in ((-8.0, 18.0), (6.0, 22.0), (18.0, 16.0)):
            self.thread_line.running_plain(polyline([(end + 6, y + 22), (end + 6 + x, y + 26 + down)]), 3)
