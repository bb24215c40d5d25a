"""Everything in a section: small pictures of its slides, hung on the thread in the order of the story."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import H0, H1, H1_PORTRAIT, KICKER, OVERVIEW_NAME, OVERVIEW_NAME_HERE, Ink
from kiosk.machine import paths
from kiosk.model.visit import Back, OpenSlide
from kiosk.pages.context import PageContext
from kiosk.stitch.grid import load_grid
from kiosk.widgets.buttons import Flag, IconButton
from kiosk.widgets.page import Page
from kiosk.widgets.panel import Fade
from kiosk.widgets.picture import Stitched
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import Scroll
from kiosk.widgets.thread import DATA_CORD, Thread, polyline, route
from kiosk.widgets.touch import Ask, Touchable
from kiosk.words.language import fill

HANG = 34.0
"""How far below its pictures the thread runs."""
NAME_BELOW, NAME_HEIGHT = 22.0, 44.0
"""How far below the thread a name stands, and its room."""
BOARD_TOP = 12.0
"""Room above the first row on the board."""
CORNER, STRIP = 24.0, 84.0
"""How far above the bar the board ends: the thread turns there, or leads to the flag that tells of more pictures."""
FLAG = 64.0
"""Height of that flag."""
VANISH = 48.0
"""How far below the board's upper edge the thread comes up from rows that were pushed away."""
STAR_CELL = 3.0


class Thumbnail(Touchable):
    """A slide as a small picture."""

    def __init__(self, context: PageContext, name: str, parent: QWidget, *, here: bool) -> None:
        super().__init__(context.look, name, parent)
        self._here = here
        self.picture: QPixmap | None = None

    @property
    def inner(self) -> QRect:
        """Where the picture lies in its frame."""
        width = self.look.frame.px(4 if self._here else 2)
        return self.face.adjusted(width, width, -width, -width)

    def hold(self, picture: QPixmap) -> None:
        """Show a picture of the size of ``inner``."""
        self.picture = picture
        self.update()

    def paint(self, painter: QPainter, face: QRect) -> None:
        palette = self.look.palette
        painter.fillRect(face, palette.colour(Ink.INK if self._here else Ink.RULE))
        inner = self.inner
        if self.picture is None:
            painter.fillRect(inner, palette.colour(Ink.FLAX))
        else:
            painter.drawPixmap(inner, self.picture)
        if self.isDown():
            painter.setOpacity(0.08)
            painter.fillRect(face, palette.colour(Ink.INK))


Shoot = Callable[[str, Thumbnail], None]
"""Gives a thumbnail the small picture of a slide."""


class OverviewPage(Page):
    """All slides of the section that holds ``slide``."""

    def __init__(self, context: PageContext, slide: str, seen: frozenset[str], shoot: Shoot, parent: QWidget) -> None:
        super().__init__(context.look, parent)
        section = context.contents.section_of(slide)
        if section is None:
            raise ValueError(f"{slide} is in no section")
        self.context, self._here, self._seen = context, slide, seen
        self._slides = section.slides
        self._shoot = shoot
        self._thumbnails: dict[str, Thumbnail] = {}
        portrait, lowered = context.look.frame.portrait, context.look.lowered and not context.look.frame.portrait
        self._from_bar = len(section.chapters) > 1 and context.contents.chapter_of(slide) is not None
        self._columns, self._left, self._across = (3, 48.0, 984.0) if portrait else (4, 96.0, 1728.0)
        self._bar, self._selvedge = (1669.0, 24.0) if portrait else (949.0, 48.0)
        self._right = context.look.frame.design[0] - self._selvedge
        self._top = 372.0 if portrait else 540.0 if lowered else 204.0
        self._rows, self._in_sight = -(-len(self._slides) // self._columns), 1 if lowered else 2
        self._foot = self._bar - (STRIP if self._rows > self._in_sight else CORNER)
        self._pitch = (self._foot - self._top - BOARD_TOP) / self._in_sight
        ratio = context.look.frame.design[0] / self._bar
        widest = (self._across - 24 * (self._columns - 1)) / self._columns
        self._width = min(widest, (self._pitch - HANG - NAME_BELOW - NAME_HEIGHT - 12) * ratio)
        self._picture_height = self._width / ratio
        self._step = (self._across - self._width) / (self._columns - 1)
        self._headline(context.say(section.title))
        self._hang_pictures()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._shoot_one)

    def entered(self) -> None:
        self._timer.start()

    def shoot_all(self) -> None:
        """Make every small picture now."""
        while self._shoot_one():
            pass

    def _headline(self, section: str) -> None:
        title = self.look.translate("Overview", "Everything in this section")
        number = len(self._slides)
        count = self.tr("%n slides", "", number)
        self.setAccessibleName(title)
        portrait = self.look.frame.portrait
        if portrait:
            self.text(KICKER, f"{section}, {count}", 48, 86, 800, 46)
            self.text(H1_PORTRAIT, title, 48, 128, 860, 212, even=True, fit=True)
        elif self.look.lowered:
            self.text(KICKER, f"{section}, {count}", 96, 248, 1200, 46)
            self.text(H0, title, 96, 288, 1728, 116, fit=True)
        else:
            self.text(KICKER, f"{section}, {count}", 96, 58, 1200, 46)
            self.text(H1, title, 96, 94, 1500, 92, fit=True)
        if not self.look.lowered:
            self._cross(912 if portrait else 1704)

    def _cross(self, x: float) -> None:
        """The way back up here; lowered controls have it on the bar alone."""
        close = IconButton(
            self.look, "close", self.look.translate("Overview", "Close"), self, align=Qt.AlignmentFlag.AlignRight
        )
        Ask(close, self, Back())
        self.put(close, x, 76, 120, 96)

    def _hang_pictures(self) -> None:
        px = self.look.frame.px
        across = self.look.frame.design[0]
        board = Board(self.look)
        board.resize(px(across), px(BOARD_TOP + self._rows * self._pitch))
        for index, slide in enumerate(self._slides):
            self._hang(board, index, slide)
        self._draw_thread(board)
        self._scroll = Scroll(board, self)
        self.put(self._scroll, 0, self._top, across, self._foot - self._top)
        self._scroll.rest_at_every(self._pitch_pixels)
        self._scroll.scroll_to(self._pitch_pixels * (self._slides.index(self._here) // self._columns))
        if self._rows > self._in_sight:
            self._put_flag()
        self._lead_thread()

    def _put_flag(self) -> None:
        """What tells of the rows below, and leads to them."""
        self._flag = Flag(self.look, "", self)
        self._flag.tapped.connect(self._push_on)
        self._vanishing = [Fade(self.look, self, upper=True) for _ in range(2)]
        for fade, x in zip(self._vanishing, (self._selvedge, self._right), strict=True):
            self.put(fade, x - 12, self._top, 24, VANISH)
        self._scroll.scrolled.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Tell of what is still below."""
        below = len(self._slides) - (self._row_above + self._in_sight) * self._columns
        if below > 0:
            self._flag.tell(fill(self.look.translate("Overview", "%1 more"), below), "down")
        else:
            self._flag.tell(self.look.translate("Overview", "To the first slide"), "up")
        wide, right = self._flag.natural_width, self._left + self._across
        self.put(self._flag, right - wide, self._bar - (STRIP + FLAG) / 2, wide, FLAG)
        for fade in self._vanishing:
            fade.setVisible(self._scroll.offset() > 0)
        self._lead_thread()

    @property
    def _pitch_pixels(self) -> float:
        return self._pitch * self.look.frame.scale

    @property
    def _row_above(self) -> int:
        """The number of rows that were pushed away."""
        return round(self._scroll.offset() / self._pitch_pixels)

    def _push_on(self) -> None:
        """Bring the rows into sight that follow, or the first ones after the last."""
        last = self._row_above + self._in_sight >= self._rows
        place = 0 if last else self._pitch_pixels * (self._row_above + self._in_sight)
        if self.look.moves:
            self._scroll.run_to(place)
        else:
            self._scroll.scroll_to(place)

    def _ends_left(self, row: int) -> bool:
        """Whether the thread leaves a row on the left; it winds so that at first it leads to the bar or the flag."""
        return bool((min(self._rows, self._in_sight) - 1 - row) % 2) != self._from_bar

    def _lead_thread(self) -> None:
        """Draw the thread from the board to the bar or the flag, or from one through the other."""
        self.thread_line = line = Thread()
        x, y, right = self._selvedge, self._bar - STRIP / 2, self._left + self._across
        flag = right - (self._flag.natural_width if self._rows > self._in_sight else 0)
        last = min(self._rows, self._row_above + self._in_sight) - 1
        to_bar, goes_on = self._from_bar and self._ends_left(last), last < self._rows - 1
        if to_bar:
            line.running(route((x, self._foot), (x, self._bar), (x + 22, self._bar)))
        elif self._from_bar:
            line.running(route((flag, y), (x, y), (x, self._bar), (x + 22, self._bar)))
        if goes_on and not to_bar:
            start, end = (x, flag) if self._ends_left(last) else (self._right, right)
            line.running(route((start, self._foot), (start, y), (end, y)))
        self.update(self.look.frame.rect(0, self._foot, self.look.frame.design[0], STRIP))

    def _place(self, index: int) -> tuple[float, float]:
        row, column = divmod(index, self._columns)
        return self._left + column * self._step, BOARD_TOP + row * self._pitch

    def _hang(self, board: QWidget, index: int, key: str) -> None:
        px, here = self.look.frame.px, key == self._here
        x, y = self._place(index)
        slide = self.context.pack.slide(key)
        name = self.context.say(slide.name or slide.title)
        thumbnail = Thumbnail(self.context, name, board, here=here)
        Ask(thumbnail, self, OpenSlide(key))
        thumbnail.place(QRect(px(x), px(y), px(self._width), px(self._picture_height)))
        self._thumbnails[key] = thumbnail
        words = Prose(
            self.look,
            OVERVIEW_NAME_HERE if here else OVERVIEW_NAME,
            name,
            board,
            colour=Ink.INK if here else Ink.INK_2,
            align=Qt.AlignmentFlag.AlignHCenter,
            fit=True,
        )
        below = y + self._picture_height + HANG + NAME_BELOW
        slack = min(24.0, (self._step - self._width) / 2 - 4)
        words.setGeometry(px(x - slack), px(below), px(self._width + 2 * slack), px(NAME_HEIGHT))

    def _draw_thread(self, board: Board) -> None:
        line = board.thread_line
        middle, foot = self._width / 2, board.height() / self.look.frame.scale
        first = self._left + middle
        for row in range(self._rows):
            y = BOARD_TOP + row * self._pitch + self._picture_height + HANG
            last, following = (
                self._place(min(len(self._slides), after * self._columns) - 1)[0] + middle
                for after in (row + 1, row + 2)
            )
            line.running(polyline([(first, y), (last, y)]))
            left = self._ends_left(row)
            x, start, end = (self._selvedge, first, first) if left else (self._right, last, following)
            if row < self._rows - 1:
                line.running(route((start, y), (x, y), (x, y + self._pitch), (end, y + self._pitch)))
            elif left and self._from_bar:
                line.running(route((start, y), (x, y), (x, foot)))
        for index, slide in enumerate(self._slides):
            x, y = self._place(index)
            x, y = x + middle, y + self._picture_height + HANG
            if slide == self._here:
                self._put_star(board, x, y)
            elif slide in self._seen:
                line.knot(x, y, 16)
                after = self._slides[index + 1] if index + 1 < len(self._slides) else None
                if after is not None and (after in self._seen) and (index + 1) % self._columns:
                    line.cord(polyline([(x, y), (x + self._step, y)]), DATA_CORD)
            else:
                line.open_knot(x, y, 14)

    def _put_star(self, board: QWidget, x: float, y: float) -> None:
        star = Stitched(
            self.look, load_grid(paths.asset("stitch", "star.txt")), STAR_CELL, self.look.palette.name, board
        )
        px = self.look.frame.px
        star.move(px(x) - star.width() // 2, px(y) - star.height() // 2)

    def _shoot_one(self) -> bool:
        """Make the next missing picture, those in sight first; False when none is missing."""
        waiting = [key for key, thumbnail in self._thumbnails.items() if thumbnail.picture is None]
        if not waiting:
            self._timer.stop()
            return False
        key = next((key for key in waiting if not self._thumbnails[key].visibleRegion().isEmpty()), waiting[0])
        self._shoot(key, self._thumbnails[key])
        return True


class Board(Page):
    """Holds the pictures on their thread, longer than the screen."""

    opaque = False

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        painter.scale(self.look.frame.scale, self.look.frame.scale)
        self.thread_line.paint(painter, self.look.palette)
