"""A section on the home screen: its name, its picture, perhaps a number, and never one over another."""

from __future__ import annotations

import logging

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import BODY, H2, H2_BIG, H3, TILE_CAPTION, Colour, Style
from kiosk.model.pack import Section
from kiosk.model.preferences import TextSize
from kiosk.model.slide import Picture
from kiosk.pages.context import PageContext
from kiosk.stitch.grid import Grid, NotAGrid
from kiosk.widgets.card import CardButton
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.picture import Photograph, Stitched, largest_cell
from kiosk.widgets.prose import Prose
from kiosk.words.locale import in_words

log = logging.getLogger(__name__)

SMALL, NARROW, LOW = 480.0, 380.0, 200.0
"""Up to these widths and this height a tile is small, too narrow for words beside its picture, or a strip."""
CLEAR, BESIDE = 16.0, 24.0
"""Least room between a picture and what stands around it, and between running words and its stitches."""
MARGIN, SMALL_MARGIN, FLOATING = 24.0, 16.0, 24.0
"""Room right of a picture, also on a small tile, and below one."""
NUMBER_HEIGHT = 74.0
PICTURE_HEIGHT = 254.0
"""Most that a picture beside words takes, so that the caption of a number keeps its line."""
LEAST_SHRUNK = 0.86
"""Words that need not be reduced further than this stand on one line."""
LEAST_CELL, LARGEST_SKYLINE_CELL = 2.0, 8.0
SKYLINE_FROM = 107
"""First column of a skyline on a tile: where the crane stands."""
STEP = 12.0


class Tile(CardButton):
    """Opens a section."""

    def __init__(
        self, context: PageContext, section: Section, parent: QWidget, size: tuple[float, float], *, big: bool
    ) -> None:
        """``size`` is in design units; a ``big`` tile has a large name and the picture below it."""
        super().__init__(context.look, context.say(section.title), section.tile.tone, parent)
        self._context, self._section = context, section
        self._width, self._height = size
        self._big = big
        self._low = self._height < LOW
        self._narrow = self._width < NARROW
        self._below = big or self._low or self._narrow or context.look.preferences.text_size is not TextSize.NORMAL
        self._left = 36.0 if self._width > NARROW else 24.0
        self.emblem: Stitched | None = None
        self._fill()

    def _fill(self) -> None:
        context, section, ground = self._context, self._section, self.ground
        style = H3 if self._low else H2_BIG if self._big else H2
        top = 8.0 if self._low else 32.0 if self._big else 22.0
        title = self._prose(style, context.say(section.title), top, ground.ink, self._room)
        y = self._below_of(title)
        if not self._below:
            self._put_picture(
                self._width * 0.56, min(self._height * 0.78, PICTURE_HEIGHT), 5 if self._width > SMALL else 4
            )
        if not self._low:
            words = context.say(section.line)
            line = self._prose(BODY, words, y + 4, ground.ink if self._big else ground.second, self._room, even=True)
            self._keep_clear(line)
            y = self._below_of(line)
        if self._below:
            most = 10 if self._big else 3 if self._low else 4
            self._put_picture(self._width - 2 * MARGIN, self._height - y - (4 if self._low else CLEAR), most)
        if not (self._big or self._low or self._narrow):
            self._put_number(y)

    # Words

    @property
    def _room(self) -> float:
        return self._width - 2 * self._left

    def _prose(self, style: Style, words: str, y: float, colour: Colour, room: float, *, even: bool = False) -> Prose:
        """Words at the left edge, on one line where they nearly fit on one."""
        px = self.look.frame.px
        prose = Prose(self.look, style, words, self, colour=colour, even=even, fit=True)
        one_line = round(self.look.line_height(style))
        fits = prose.natural_width() * LEAST_SHRUNK <= px(room)
        prose.setGeometry(px(self._left), px(y), px(room), one_line if fits else prose.natural_height(px(room)) + 1)
        return prose

    def _below_of(self, prose: Prose) -> float:
        return (prose.y() + prose.height()) / self.look.frame.scale

    def _keep_clear(self, prose: Prose) -> None:
        """Narrow a text until none of its lines comes near a stitch."""
        px, room = self.look.frame.px, self._room
        while room > self._room / 3 and not self._clear(prose):
            room -= STEP
            prose.resize(px(room), prose.natural_height(px(room)) + 1)

    def _clear(self, prose: Prose) -> bool:
        if self.emblem is None:
            return True
        offset, gap = prose.pos() - self.emblem.pos(), self.look.frame.px(BESIDE)
        layout = prose.setting.layout
        lines = [layout.lineAt(index).naturalTextRect() for index in range(layout.lineCount())]
        around = [line.translated(offset).adjusted(-gap, -gap / 2, gap, gap / 2) for line in lines]
        return not any(map(self.emblem.covers, around))

    def _put_number(self, above: float) -> None:
        """The section's number in the lower left corner, where the words above leave room."""
        fact = self._section.tile.fact
        if fact is None:
            return
        px, context = self.look.frame.px, self._context
        edge = self.emblem.x() / self.look.frame.scale - CLEAR if self.emblem is not None else self._width - self._left
        label = self._prose(TILE_CAPTION, context.say(fact.label), 0, self.ground.second, edge - self._left)
        foot = px(self._height - 26) - label.height()
        if foot - px(NUMBER_HEIGHT - 4) < px(above):
            label.hide()
            label.deleteLater()
            return
        label.move(label.x(), foot)
        figure = context.figure(fact)
        numeral = Numeral(self.look, figure, 64 if self._width <= SMALL else 56, self, colour=self.ground.numeral)
        numeral.setGeometry(label.x(), foot - px(NUMBER_HEIGHT), label.width(), px(NUMBER_HEIGHT))
        self.setAccessibleDescription(f"{in_words(figure, self.look.language)} {context.say(fact.label)}")

    # The picture

    def _put_picture(self, width: float, height: float, most: float) -> None:
        """The section's picture at the foot, inside ``width`` and ``height``; none where it would be too small."""
        context, tile = self._context, self._section.tile
        try:
            grid = context.grid(tile.picture)
            skyline = context.grid(tile.skyline) if tile.skyline is not None else None
        except NotAGrid as error:
            log.error("the tile of %s has no picture: %s", self._section.id, error)  # noqa: TRY400  (the text says all)
            return
        if grid is None:
            self._put_photograph(tile.picture)
        elif tile.skyline is not None and skyline is not None and self._big and self._width > 1.5 * self._height:
            self._put_skyline(tile.skyline, skyline, height)
        else:
            grid = grid.without_bare_foot()
            floating = (
                4.0 if self._low else 0.0 if grid.has_ground and (self._big or self._width <= SMALL) else FLOATING
            )
            cell = largest_cell(grid, width, height - floating, most)
            if cell >= LEAST_CELL:
                self._stand(Stitched(self.look, grid, cell, self.ground.threads, self), tile.picture, floating)

    def _stand(self, emblem: Stitched, picture: Picture, floating: float = 0.0) -> None:
        px = self.look.frame.px
        emblem.setAccessibleName(self._context.say(picture.alt))
        centred = self._big and self._width < 1.5 * self._height
        margin = MARGIN if self._width > SMALL else SMALL_MARGIN
        right = (px(self._width) + emblem.width()) // 2 if centred else px(self._width - margin)
        emblem.move(QPoint(right - emblem.width(), px(self._height - floating - self._outline) - emblem.height()))
        emblem.lower()
        self.emblem = emblem

    @property
    def _outline(self) -> float:
        """What the frame of a tile takes of its height at the foot."""
        return float(self.look.palette.rule_width) if self.look.contrast else 0.0

    def _put_skyline(self, picture: Picture, grid: Grid, height: float) -> None:
        """A long picture along the whole foot of a wide tile."""
        cell = largest_cell(grid, self._width * 100, height, LARGEST_SKYLINE_CELL)
        columns = min(grid.width, int((self._width - cell) / cell))
        grid = grid.cropped(min(SKYLINE_FROM, grid.width - columns), columns)
        emblem = Stitched(self.look, grid, cell, self.ground.threads, self)
        self._stand(emblem, picture)
        emblem.move((self.look.frame.px(self._width) - emblem.width()) // 2, emblem.y())

    def _put_photograph(self, picture: Picture) -> None:
        context, px = self._context, self.look.frame.px
        file = context.pack.media(picture.file)
        photograph = Photograph(self.look, file, self, alt=picture.alt, credit=picture.credit)
        left, top = px(self._width * 0.5), px(self._height * 0.4)
        photograph.setGeometry(left, top, px(self._width) - left, px(self._height) - top)
        photograph.lower()
