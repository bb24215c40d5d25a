"""Home: a calm choice.  One section shouts, the others wait; what is on today hangs on the thread."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from kiosk.model.dates import parse
from kiosk.model.pack import Anniversary, Notice, Section, Tone
from kiosk.model.text import Language
from kiosk.model.visit import Intent, OpenSection, OpenSlide
from kiosk.services.locale import in_words, when
from kiosk.services.look import Look
from kiosk.services.theme import (
    BODY,
    CAPTION,
    H0,
    H1,
    H2,
    H2_BIG,
    LEAD,
    RIBBON_LABEL,
    RIBBON_TITLE,
    TILE_CAPTION,
    Style,
)
from kiosk.slides.scene import Scene
from kiosk.stitch.grid import Grid
from kiosk.widgets.card import CardButton
from kiosk.widgets.icon import IconMark
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.page import Page
from kiosk.widgets.picture import Photograph, Stitched, largest_cell
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import route
from kiosk.widgets.touch import Ask

translate = QCoreApplication.translate

Box = tuple[float, float, float, float]

LANDSCAPE: dict[int, list[Box]] = {
    5: [(96, 248, 706, 676), (826, 248, 560, 326), (1410, 248, 414, 326), (826, 598, 414, 326), (1264, 598, 560, 326)],
    4: [(96, 248, 706, 676), (826, 248, 998, 326), (826, 598, 487, 326), (1337, 598, 487, 326)],
    3: [(96, 248, 706, 676), (826, 248, 998, 326), (826, 598, 998, 326)],
    2: [(96, 248, 852, 676), (972, 248, 852, 676)],
    1: [(96, 248, 1728, 676)],
    6: [
        (96, 248, 560, 326),
        (680, 248, 560, 326),
        (1264, 248, 560, 326),
        (96, 598, 560, 326),
        (680, 598, 560, 326),
        (1264, 598, 560, 326),
    ],
}
PORTRAIT: dict[int, list[Box]] = {
    5: [(48, 556, 984, 460), (48, 1040, 560, 350), (632, 1040, 400, 350), (48, 1414, 400, 350), (472, 1414, 560, 350)],
    4: [(48, 556, 984, 460), (48, 1040, 984, 350), (48, 1414, 480, 350), (552, 1414, 480, 350)],
    3: [(48, 556, 984, 460), (48, 1040, 984, 350), (48, 1414, 984, 350)],
    2: [(48, 556, 984, 592), (48, 1172, 984, 592)],
    1: [(48, 556, 984, 1208)],
    6: [
        (48, 556, 480, 386),
        (552, 556, 480, 386),
        (48, 966, 480, 386),
        (552, 966, 480, 386),
        (48, 1376, 480, 386),
        (552, 1376, 480, 386),
    ],
}
TILE_DELAY_MS = 80
SMALL_TILE = 480.0
"""Widths up to this make a small tile, whose words leave room for the emblem."""


def lowered_boxes(count: int, *, portrait: bool) -> list[Box]:
    """Tiles within seated reach: one row in landscape, rows of three in portrait."""
    if not portrait:
        width = (1728 - 24 * (count - 1)) / count
        return [(96 + index * (width + 24), 560.0, width, 364.0) for index in range(count)]
    rows = [count] if count <= 2 else [2, count - 2]
    boxes: list[Box] = []
    for row, inside in enumerate(rows):
        width = (984 - 24 * (inside - 1)) / inside
        boxes += [(48 + index * (width + 24), 1400 + row * 190, width, 166.0) for index in range(inside)]
    return boxes


class Tile(CardButton):
    """A section on the home screen."""

    def __init__(self, scene: Scene, section: Section, parent: QWidget, box: Box, *, first: bool) -> None:
        super().__init__(scene.look, scene.say(section.title), section.tile.tone, parent)
        self._scene = scene
        self._section = section
        self._width, self._height = box[2], box[3]
        self._big = first and box[2] > SMALL_TILE
        self.emblem: Stitched | None = None
        self._fill()

    def _fill(self) -> None:
        scene, section, ground = self._scene, self._section, self.ground
        low = self._height < 200
        style = H2_BIG if self._big else H2
        left = 36.0 if self._width > 380 else 24.0
        room = self._width - 2 * left
        y = self._words(style, scene.say(section.title), left, 16 if low else 32 if self._big else 26, room, ground.ink)
        if not low:
            beside = self._width * 0.41 if not self._big and self._width > 380 else room
            line = scene.say(section.line)
            y = self._words(BODY, line, left, y + 4, room if self._big else beside, ground.second, even=not self._big)
        self._picture(y + 60 if self._big else 0)
        if section.tile.fact is not None and not low and not self._big:
            self._fact(left, y)

    def _words(
        self, style: Style, words: str, x: float, y: float, w: float, colour: str, *, even: bool = False
    ) -> float:
        px = self.look.frame.px
        prose = Prose(self.look, style, words, self, colour=colour, even=even, fit=True)
        high = prose.natural_height(px(w))
        prose.setGeometry(px(x), px(y), px(w), high + 1)
        return y + high / self.look.frame.scale

    def _fact(self, left: float, above: float) -> None:
        """The section's number in the lower left corner, where the words above leave room."""
        fact = self._section.tile.fact
        assert fact is not None
        px, size = self.look.frame.px, 64.0 if self._width <= SMALL_TILE else 56.0
        figure = self._scene.figure(fact)
        foot = self._height - 26
        words = self._scene.say(fact.label)
        beside = self.emblem.x() if self.emblem is not None and self._width > 380 else px(self._width - left)
        wide = beside - px(left + 8)
        high = Prose(self.look, TILE_CAPTION, words).natural_height(wide)
        if px(foot) - high - px(70) < px(above):
            return
        numeral = Numeral(self.look, figure, size, self, colour=self.ground.numeral)
        label = Prose(self.look, TILE_CAPTION, words, self, colour=self.ground.second)
        label.setGeometry(px(left), px(foot) - high, wide, high + 1)
        numeral.setGeometry(px(left), px(foot) - high - px(74), wide, px(74))
        self.setAccessibleDescription(f"{in_words(figure, self.look.language)} {self._scene.say(fact.label)}")

    def _picture(self, top: float) -> None:
        scene, picture = self._scene, self._section.tile.picture
        grid = scene.grid(picture)
        px = self.look.frame.px
        if grid is None:
            photograph = Photograph(self.look, scene.pack.media(picture.file), self, alt=scene.say(picture.alt))
            photograph.setGeometry(
                px(self._width * 0.5), px(self._height * 0.4), px(self._width * 0.5), px(self._height * 0.6)
            )
            photograph.lower()
            return
        self.emblem = Stitched(
            self.look, grid, self._cell(grid, top), self.ground.threads, self, alt=scene.say(picture.alt)
        )
        size = self.emblem.size()
        foot = px(self._height) if self._standing(grid) else px(self._height - 24)
        if self._big and not self._wide:
            self.emblem.move((px(self._width) - size.width()) // 2, foot - size.height())
        else:
            self.emblem.move(px(self._width - 24) - size.width(), foot - size.height())
        self.emblem.lower()

    @property
    def _wide(self) -> bool:
        """Whether the words leave room for the emblem beside them rather than below."""
        return self._width > 1.5 * self._height

    def _cell(self, grid: Grid, top: float) -> float:
        if self._big and self._wide:
            return largest_cell(grid, self._width * 0.62, self._height - 40, 10)
        if self._big:
            return largest_cell(grid, self._width - 60, self._height - top - 20, 10)
        if self._height < 200:
            return largest_cell(grid, self._width * 0.4, self._height * 0.66, 3)
        narrow = self._width < 380
        room = self._width - 60 if narrow else self._width * 0.56
        return largest_cell(grid, room, self._height * (0.5 if narrow else 0.78), 5 if self._width > SMALL_TILE else 4)

    @staticmethod
    def _standing(grid: Grid) -> bool:
        """Whether the picture has a ground line, which then stands on the tile's edge."""
        return grid.rows[-1].count(".") < grid.width * 0.1


class Ribbon(CardButton):
    """What is on today, or what happened on a day like this."""

    def __init__(self, look: Look, label: str, title: str, line: str, parent: QWidget) -> None:
        super().__init__(look, ". ".join(filter(None, (label, title, line))), Tone.PAPER, parent)
        self._label = Prose(look, RIBBON_LABEL, label, self, colour="red_words", fit=True)
        self._title = Prose(look, RIBBON_TITLE, title, self, fit=True)
        self._line = Prose(look, CAPTION, line, self, colour="ink_3", fit=True) if line else None
        self._edge = QWidget(self)
        self._edge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._edge.setAutoFillBackground(True)
        colours = self._edge.palette()
        colours.setColor(self._edge.backgroundRole(), look.palette.colour("red"))
        self._edge.setPalette(colours)
        self._arrow = IconMark(look, "arrow", 40, self)

    def placed(self) -> None:
        px, face = self.look.frame.px, self.face
        wide = face.width() - px(44 + 96)
        left, top = face.left() + px(44), face.top()
        lines = self._title.natural_height(wide)
        high = face.height()
        if self._line is not None:
            self._label.setGeometry(left, top + px(10), wide, px(36))
            self._title.setGeometry(left, top + px(46), wide, px(42))
            self._line.setGeometry(left, top + px(92), wide, px(34))
        else:
            start = top + (high - px(38) - lines) // 2
            self._label.setGeometry(left, start, wide, px(36))
            self._title.setGeometry(left, start + px(38), wide, min(lines + 2, high - px(40)))
        self._edge.setGeometry(face.left(), face.top(), px(12), face.height())
        self._arrow.move(face.right() - px(72), face.top() + (face.height() - self._arrow.height()) // 2)


class HomePage(Page):
    """The sections of the pack as tiles."""

    def __init__(self, scene: Scene, *, sewing: bool) -> None:
        """``sewing`` lets the emblems be sewn in: on the first view of a visit."""
        super().__init__(scene.look, scene.parent)
        self.scene = scene
        self.setAccessibleName(scene.say(scene.pack.head.pack.title))
        self._tiles: list[Tile] = []
        self._sewing = sewing and scene.fresh
        self._headline()
        self._put_tiles()
        self._put_ribbon()

    def entered(self) -> None:
        if self._sewing:
            for index, tile in enumerate(self._tiles):
                if tile.emblem is not None:
                    tile.emblem.sew(index * TILE_DELAY_MS)

    @property
    def portrait(self) -> bool:
        return self.look.frame.portrait

    def _headline(self) -> None:
        pack = self.scene.pack.head.pack
        if self.portrait:
            self.text(H0, self.scene.say(pack.title), 48, 88, 984, 212, even=True, fit=True)
            self.text(LEAD, self.scene.say(pack.line), 48, 312, 984, 60, colour="ink_2", fit=True)
        else:
            self.text(H1, self.scene.say(pack.title), 96, 60, 1120, 92, fit=True)
            self.text(LEAD, self.scene.say(pack.line), 96, 152, 1120, 54, colour="ink_2", fit=True)

    def _put_tiles(self) -> None:
        sections = list(self.scene.contents)
        lowered = self.look.lowered
        boxes = (
            lowered_boxes(len(sections), portrait=self.portrait)
            if lowered
            else (PORTRAIT if self.portrait else LANDSCAPE)[len(sections)]
        )
        for index, (section, box) in enumerate(zip(sections, boxes, strict=True)):
            tile = Tile(self.scene, section, self, box, first=index == 0 and len(sections) != 6 and not lowered)
            Ask(tile, self, OpenSection(section.id))
            self.put(tile, *box)
            self._tiles.append(tile)
            if self._sewing and tile.emblem is not None:
                tile.emblem.hold_back()

    def _put_ribbon(self) -> None:
        shown = self._today()
        if shown is None:
            if not self.portrait:
                self.thread_line.running(route((70, 949), (48, 949), (48, 36), (2100, 36)))
            return
        label, title, line, intent = shown
        ribbon = Ribbon(self.look, label, title, line, self)
        Ask(ribbon, self, intent)
        if self.portrait:
            self.put(ribbon, 48, 392 if not self.look.lowered else 1240, 984, 136)
            y = 460 if not self.look.lowered else 1308
            self.thread_line.running(route((46, 1789), (24, 1789), (24, y), (48, y)))
        elif self.look.lowered:
            self.put(ribbon, 96, 400, 720, 136)
            self.thread_line.running(route((70, 949), (48, 949), (48, 468), (96, 468)))
        else:
            self.put(ribbon, 1248, 68, 576, 136)
            self.thread_line.running(route((70, 949), (48, 949), (48, 36), (1254, 36), (1254, 70)))

    def _today(self) -> tuple[str, str, str, Intent] | None:
        """Label, title, line and target of the ribbon: a notice for today, or the next anniversary."""
        scene, now = self.scene, self.scene.now
        for notice in _on(scene.pack.head.pack.notices, now):
            words = translate("Home", "Today")
            label = f"{words}, {notice.time}" if notice.time else words
            slide = notice.slide or scene.contents.sections[0].slides[0]
            return label, scene.say(notice.title), scene.say(notice.place), OpenSlide(slide)
        coming = _next_anniversary(scene.pack.head.anniversaries, now.date())
        if coming is None or scene.contents.section_of(coming.slide) is None:
            return None
        first = parse(coming.date).first
        assert first.month is not None
        assert first.day is not None
        day = date(now.year, first.month, min(first.day, 28) if first.month == 2 else first.day)
        label = translate("Home", "On this day") if day == now.date() else translate("Home", "Anniversary")
        separator = "：" if self.look.language is Language.ZH else ": "
        return (
            f"{label}{separator}{when(coming.date, self.look.language)}",
            scene.say(coming.title),
            "",
            OpenSlide(coming.slide, coming.entry),
        )


def _on(notices: tuple[Notice, ...], now: datetime) -> list[Notice]:
    """Today's notices that have not begun long ago, the next first."""
    today = [notice for notice in notices if notice.date == now.date().isoformat()]
    coming = [notice for notice in today if notice.time is None or notice.time >= f"{now:%H:%M}"]
    return sorted(coming, key=lambda notice: notice.time or "")


def _next_anniversary(anniversaries: tuple[Anniversary, ...], today: date) -> Anniversary | None:
    """The entry whose day of the year comes next, today's included; of several the latest year."""

    def wait(entry: Anniversary) -> tuple[int, int]:
        point = parse(entry.date).first
        assert point.month is not None
        assert point.day is not None
        ahead = (point.month * 31 + point.day) - (today.month * 31 + today.day)
        return ahead % 372, -point.year

    return min(anniversaries, key=wait, default=None)
