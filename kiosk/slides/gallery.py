"""Pictures: one large, which one can spread, and the next two beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import CAPTION, H3, SIDE, Ink
from kiosk.model.slide import Gallery, GalleryPicture, Tone
from kiosk.model.visit import PickItem, View
from kiosk.pages.slide import SlidePage
from kiosk.stitch.grid import BARE, Grid
from kiosk.widgets.card import CardButton, ground_of
from kiosk.widgets.icon import IconMark
from kiosk.widgets.panel import Panel
from kiosk.widgets.picture import Stitched, device_cell, largest_cell
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import DATA_CORD, polyline
from kiosk.widgets.zoom import ZoomPicture
from kiosk.words.language import fill

TONES = (Tone.FLAX, Tone.PAPER, Tone.RED)
HINT_MS = 5000
HINT_ROW = 52.0
"""Of the hint where larger words leave it no room beside the title."""
GAP = 24.0
MOST_CELL = 7
"""Design units of the largest cross of a small picture."""
REDS, MOST_RED = "rd", 0.3
"""Threads that do not show on red, and the part of its stitches that a picture may lose so."""

Box = tuple[float, float, float, float]
"""Left, top, width and height in design units."""


class GalleryPage(SlidePage):
    """Shows a Gallery."""

    slide: Gallery

    def build(self) -> None:
        self._parts: list[QWidget] = []
        self._hinting = self.context.fresh and self._here == 0
        self._build_frame()
        self._build_pictures()

    def entered(self) -> None:
        QTimer.singleShot(HINT_MS, self, self._end_hint)

    def show_item(self) -> None:
        self._hinting = False
        top = self._line + 8
        self.change_softly(
            self.look.frame.rect(0, top, self.look.frame.design[0], self.foot - top), self._exchange_pictures
        )

    def _exchange_pictures(self) -> list[QWidget]:
        former, self._parts = self._parts, []
        self.exchange(former, self._build_pictures)
        return self._parts

    @property
    def _here(self) -> int:
        return min(self.state.item, len(self.slide.pictures) - 1)

    def _build_frame(self) -> None:
        below = self.headline()
        self._line = below + 12
        self.climb(self._line)
        x, _, w, _ = self._large_box
        self.thread_line.cord(polyline([(x, self._line), (x + w, self._line)]), DATA_CORD).knot(x + w, self._line, 13)

    @property
    def _following(self) -> list[int]:
        """The pictures that stand beside the large one."""
        count = len(self.slide.pictures)
        return [(self._here + step) % count for step in range(1, min(3, count))]

    @property
    def _large_box(self) -> Box:
        top, alone = self._line + 16, len(self.slide.pictures) == 1
        if self.portrait:
            return 48, top, 984, (1644 if alone else 1330) - top
        if self.lowered:
            return 96, top, 1728, (924 if alone else 690) - top
        return 96, top, 1728 if alone else 1142, 924 - top

    def _small_boxes(self) -> list[Box]:
        """Where the pictures beside the large one stand: in a row below it, or in a column at its right."""
        count = len(self._following)
        if not count:
            return []
        if self.portrait or self.lowered:
            x, y, width, high = (48.0, 1354.0, 984.0, 290.0) if self.portrait else (96.0, 714.0, 1728.0, 210.0)
            wide = (width - GAP * (count - 1)) / count
            return [(x + (wide + GAP) * place, y, wide, high) for place in range(count)]
        top = self._line + 16
        high = (924 - top - GAP * (count - 1)) / count
        return [(1262, top + (high + GAP) * place, 562, high) for place in range(count)]

    def _build_pictures(self) -> None:
        self._parts = self.built(self._put_pictures)

    def _put_pictures(self) -> None:
        self._large(*self._large_box)
        for index, place in zip(self._following, self._small_boxes(), strict=True):
            self._small(index, *place)

    def _large(self, x: float, y: float, w: float, h: float) -> None:
        picture = self.slide.pictures[self._here]
        look, tone = self.look, ground_of(Tone.FLAX, self.look)
        self.put(Panel(look, tone.fill, self, outline=Ink.RULE if look.contrast else None), x, y, w, h)
        hint = 640.0 if self.larger else 500.0
        apart = self.larger and self.portrait
        title_wide = w - 72 if apart else w - hint - 132
        below = self.text(H3, picture.title, x + 36, y + 26, title_wide, colour=tone.ink)
        if picture.line is not None:
            below = self.text(SIDE, picture.line, x + 36, below, w - 72, colour=tone.second)
        if picture.credit is not None:
            below = self.text(CAPTION, picture.credit, x + 36, below + 4, w - 72, colour=tone.second)
        self._hint(x + w - 36, below if apart else y + 22, hint)
        below += HINT_ROW if apart else 0.0
        self._zoomable(picture, x + 24, below + 12, w - 48, y + h - below - 30)

    def _zoomable(self, picture: GalleryPicture, x: float, y: float, w: float, h: float) -> None:
        grid = self.context.grid(picture)
        cell = 1
        if grid is not None:
            cell = device_cell(self.look, largest_cell(grid, w, h, 14), self.devicePixelRatioF())
        self._zoom = ZoomPicture(
            self.look,
            grid or self.context.pack.media(picture.file),
            ground_of(Tone.FLAX, self.look).threads,
            self,
            alt=self.context.say(picture.alt),
            cell=cell,
        )
        self.put(self._zoom, x, y, w, h)
        self._zoom.show_view(self.state.view)
        self._zoom.looked.connect(self.look_closer)

    def show_view(self) -> None:
        self._zoom.show_view(self.state.view)

    def _hint(self, right: float, y: float, width: float) -> None:
        """How to look closer, for the first seconds; then only which picture this is."""
        words = self.look.translate("Gallery", "Spread to look closer") if self._hinting else self._counted
        self._corner = Prose(
            self.look, SIDE, words, self, colour=Ink.INK_2, align=Qt.AlignmentFlag.AlignRight, fit=True
        )
        self.put(self._corner, right - width, y + 4, width, 44)
        self._pinch = IconMark(self.look, "pinch", 40, self, colour=Ink.INK_2)
        wide = self._corner.setting.width / self.look.frame.scale
        self.put(self._pinch, right - wide - 56, y + 2, 40, 40)
        self._pinch.setVisible(self._hinting)

    @property
    def _counted(self) -> str:
        """Which of the pictures this is; nothing for the only one."""
        count = len(self.slide.pictures)
        words = self.look.translate("Gallery", "%1 of %2")
        return fill(words, self._here + 1, count) if count > 1 else ""

    def _end_hint(self) -> None:
        self._hinting = False
        self._corner.say(self._counted)
        self._pinch.hide()

    def _small(self, index: int, x: float, y: float, w: float, h: float) -> None:
        picture = self.slide.pictures[index]
        title = self.context.say(picture.title)
        card = CardButton(self.look, title, TONES[index % len(TONES)], self)
        self.put(self.ask(card, PickItem(index, View())), x, y, w, h)
        frame, ground = self.look.frame, card.ground
        words = Prose(self.look, H3, title, card, colour=ground.ink)
        arrow = IconMark(self.look, "arrow", 40, card, colour=ground.ink)
        arrow.move(frame.px(28), frame.px(h - 64))
        grid = self.context.grid(picture)
        if grid is None:
            words.setGeometry(frame.px(32), frame.px(26), frame.px(w * 0.44), frame.px(h - 110))
            self.picture(picture, x + w * 0.5, y, w * 0.5, h)
            return
        title_high = words.natural_height(frame.px(w - 64)) / frame.scale
        beside = largest_cell(grid, w * 0.52, h - 36, MOST_CELL)
        below = largest_cell(grid, w - 116, h - 46 - title_high, MOST_CELL)
        words.setGeometry(
            frame.px(32), frame.px(26), frame.px(w - 64 if below > beside else w * 0.44), frame.px(h - 110)
        )
        threads = "day" if ground.threads == "red" and not _mostly_red(grid) else ground.threads
        stitched = Stitched(self.look, grid, max(beside, below), threads, card, alt="")
        size = stitched.picture_size()
        stitched.move(frame.px(w - 24) - size.width(), frame.px(h - 12) - size.height())


def _mostly_red(grid: Grid) -> bool:
    """Whether a picture would be lost on red in its own colours."""
    stitches = "".join(grid.rows).replace(BARE, "")
    return sum(map(stitches.count, REDS)) > MOST_RED * len(stitches)
