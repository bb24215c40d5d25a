"""The bar along the lower edge: back, home, the chapters of a section, language, display and info."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QPointF, QRect, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.theme import CLOCK, TAB_CORD, TAB_HERE, Ink
from kiosk.model.preferences import Reach, TextSize
from kiosk.model.visit import Back, GoHome, Intent, OpenOverview, OpenSheet, OpenSlide, Prefer, Sheet
from kiosk.show.bar.dots import Dots
from kiosk.show.bar.items import BarItem, Tab
from kiosk.widgets.buttons import level, text_width
from kiosk.widgets.change import Change, motion_of, opacities
from kiosk.widgets.motion import play
from kiosk.widgets.painted import Painted, untouchable
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import dashed as running_pen
from kiosk.widgets.thread import draw_cord, draw_knot, polyline, route
from kiosk.widgets.touch import Ask, Touchable
from kiosk.words.language import fill
from kiosk.words.locale import today

LEAST_PADDING = 24.0
"""Design units of room around the word of a tab, left and right together."""
OVERLAP, DOTS_ABOVE = 20.0, 14.0
"""Design units by which cord and knots stand out above the bar, and from the middle of the dots down to a rule."""
ROOM_ABOVE = 28.0
"""Design units above the bar in which it may draw."""
ON_CORD = 5.0
"""Design units above the bar of the middle of the border that ends a page."""
ITEMS_PORTRAIT = 1788.0
"""In portrait, the y of the rule above the items."""
Cord = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarState:
    """All that the bar shows; a new one makes a new bar."""

    tabs: tuple[tuple[str, str], ...] = ()
    """Label and first slide of each chapter."""
    here: int | None = None
    """The active tab."""
    home: bool = False
    can_go_back: bool = True
    slide: int = 0
    slides: int = 0
    """Which of how many slides of the run is shown; no dots for one."""
    full_cord: bool = False
    dark: bool = False
    overview: bool = False


class Bar(Painted):
    """The bar; it never moves, only its cord slides to another tab."""

    intent = Signal(object)
    turn = Signal(int)

    def __init__(
        self, look: Look, state: BarState, now: datetime, parent: QWidget, cord_from: Cord | None = None
    ) -> None:
        """``cord_from`` is where the cord of the bar before this one lay, for the slide to the new place."""
        super().__init__(look.at_night() if state.dark else look, parent)
        self.state = state
        self._top = self._edge()
        frame = self.look.frame
        above = frame.rect(0, self._top - ROOM_ABOVE, 1, 1).top()
        self.setGeometry(0, above, frame.width, frame.height - above)
        # The page below keeps its touches where the bar draws nothing.
        self.setMask(self.rect().adjusted(0, frame.px(ROOM_ABOVE - OVERLAP), 0, 0))
        home = self._put_items()
        self.cord = self._put_tabs() or (home if state.home else None)
        """Left and right end of the cord under the active tab, in design units."""
        if state.home:
            self._put_clock(now)
        self._put_dots()
        self._start, self._shown = cord_from, self.cord
        if cord_from is not None and self.cord is not None and cord_from != self.cord and self.look.moves:
            self._shown = cord_from
            play(self, TAB_CORD, self._slide)

    @property
    def _portrait(self) -> bool:
        return self.look.frame.portrait

    @property
    def _tight(self) -> bool:
        """Whether items stand closer, so that larger chapters, or one item more, have room."""
        larger = self.look.preferences.text_size is not TextSize.NORMAL
        return not self._portrait and (larger or self.look.lowered)

    def _edge(self) -> float:
        """The y of the bar's upper edge; in portrait the chapters stand on a row of their own."""
        if not self._portrait:
            return 948.0
        return 1668.0 if self.state.tabs else ITEMS_PORTRAIT

    def _place(self, button: Touchable, x: float, y: float, w: float, h: float) -> None:
        rect = self.look.frame.rect(x, y, w, h)
        button.place(rect.translated(-self.pos()))

    def take_place_of(self, stills: list[QPixmap], change: Change, *, whole: bool = False) -> None:
        """Come as the page does, after what the ``stills`` show where the bar stands.

        ``whole`` holds back what stands out above its edge too, where there was no bar before.
        """
        veil = Veil(stills, change, self)
        veil.setGeometry(self.rect().adjusted(0, 0 if whole else self.look.frame.px(ROOM_ABOVE), 0, 0))
        veil.show()
        play(veil, motion_of(change), veil.thin, veil.deleteLater)

    def settle(self) -> None:
        """Bring its coming to an end at once."""
        for veil in self.findChildren(Veil):
            veil.hide()
            veil.deleteLater()

    def _put_items(self) -> Cord:
        """Everything but the tabs; returns where a cord under Home lies."""
        look, state = self.look, self.state
        between = 12.0 if self._tight else 24.0
        left, wide = (48.0, 116.0) if self._portrait else (96.0, 116.0 if self._tight else 136.0)
        back = self._item("back", self.look.translate("Bar", "Back"), Back(), left, wide)
        back.setEnabled(state.can_go_back)
        self._item("home", self.look.translate("Bar", "Home"), GoHome(), left + wide + between, wide, here=state.home)
        edge, gap, broad = (1032.0, 12.0, 180.0) if self._portrait else (1824.0, between, 196.0)
        items: list[tuple[str, str, Intent, float]] = [
            ("info", self.look.translate("Bar", "Info"), OpenSheet(Sheet.INFO), wide),
            ("letters", self.look.translate("Bar", "Display"), OpenSheet(Sheet.DISPLAY), wide),
            ("lang", look.language.own_name, OpenSheet(Sheet.LANGUAGES), broad),
        ]
        if look.lowered:
            usual = replace(look.preferences, reach=Reach.USUAL)
            items.append(("up", self.look.translate("Bar", "Usual height"), Prefer(usual), 240.0))
        for name, words, intent, width in items:
            self._item(name, words, intent, edge - width, width, framed=name == "lang")
            edge -= width + gap
        level(self.findChildren(BarItem))
        self._right_edge = edge
        return left + wide + between, left + 2 * wide + between

    def _item(
        self, name: str, words: str, intent: Intent, x: float, w: float, *, framed: bool = False, here: bool = False
    ) -> BarItem:
        item = BarItem(self.look, name, words, self, framed=framed, here=here)
        Ask(item, self, intent)
        self._place(item, x, 1798 if self._portrait else 958, w, 110)
        return item

    def _put_tabs(self) -> Cord | None:
        """The chapters; returns where the cord under the active one lies."""
        tabs = self.state.tabs
        if not tabs:
            return None
        cord, made = None, []
        if self._portrait:
            wide = (984 - 24 * (len(tabs) - 1)) / len(tabs)
            boxes = [(48 + index * (wide + 24), 1672.0, wide, 112.0) for index in range(len(tabs))]
        else:
            boxes = self._tab_boxes([text for text, _ in tabs], 364.0 if self._tight else 440.0, self._right_edge - 8)
        for index, ((words, slide), box) in enumerate(zip(tabs, boxes, strict=True)):
            here = index == self.state.here
            tab = Tab(self.look, words, self, here=here)
            Ask(tab, self, OpenOverview() if here and not self.state.overview else OpenSlide(slide))
            self._place(tab, *box)
            made.append(tab)
            if here:
                middle = box[0] + box[2] / 2
                half = 110.0 if self._portrait else min(85.0, box[2] / 2 - 4)
                cord = (middle - half, middle + half)
        shrunk = min(tab.fitting() for tab in made)
        for tab in made:
            tab.shrunk = shrunk
        return cord

    def _tab_boxes(self, words: Sequence[str], left: float, right: float) -> list[tuple[float, float, float, float]]:
        gap = 12.0 if self._tight else 24.0
        room = right - left - gap * (len(words) - 1)
        widths = [text_width(self.look, TAB_HERE, text) for text in words]
        padding = max(LEAST_PADDING, min(90.0, (room - sum(widths)) / len(words)))
        shrunk = min(1.0, (room - padding * len(words)) / sum(widths))
        widths = [width * shrunk + padding for width in widths]
        boxes = []
        for width in widths:
            boxes.append((left, 950.0, width, 128.0))
            left += width + gap
        return boxes

    def _put_clock(self, now: datetime) -> None:
        if self._portrait:
            return
        clock = Prose(self.look, CLOCK, today(now, self.look.language), self, colour=Ink.INK_2)
        rect = self.look.frame.rect(440, 994, self._right_edge - 460, 44).translated(-self.pos())
        clock.setGeometry(rect)

    def _put_dots(self) -> None:
        state = self.state
        if state.slides < 2:
            return
        spoken = fill(self.look.translate("Bar", "Slide %1 of %2"), state.slide + 1, state.slides)
        dots = Dots(self.look, state.slides, state.slide, spoken, self, on_cord=state.full_cord)
        dots.turn.connect(self.turn)
        width, height = dots.natural_width, dots.natural_height
        # In portrait the foot of the page may hold words, so the dots stand at the foot of the tabs.
        rule = ITEMS_PORTRAIT if self._portrait else self._top
        y = self._top - ON_CORD if state.full_cord else rule - DOTS_ABOVE
        self._place(dots, (1032.0 if self._portrait else 1824.0) - width, y - height / 2, width, height)
        self.setMask(self.mask().united(dots.face.translated(dots.pos())))

    def _slide(self, progress: float) -> None:
        assert self._start is not None
        assert self.cord is not None
        one, two = self._start, self.cord
        self._shown = (one[0] + (two[0] - one[0]) * progress, one[1] + (two[1] - one[1]) * progress)
        self.update(0, 0, self.width(), self.look.frame.px(ROOM_ABOVE + OVERLAP))

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        frame, palette = self.look.frame, self.look.palette
        origin = frame.design_rect.topLeft() - QPointF(self.pos())
        top = round(origin.y() + self._top * frame.scale)
        painter.fillRect(QRect(0, top, self.width(), self.height() - top), palette.colour(Ink.GROUND))
        rule = max(1, frame.px(palette.rule_width))
        painter.fillRect(QRect(0, top, self.width(), rule), palette.colour(Ink.RULE))
        if self._portrait and self.state.tabs:
            painter.fillRect(QRect(0, top, self.width(), rule), palette.colour(Ink.GROUND))
            line = round(origin.y() + ITEMS_PORTRAIT * frame.scale)
            painter.fillRect(QRect(0, line, self.width(), rule), palette.colour(Ink.RULE))
        if self._shown is None and not self.state.full_cord:
            return
        painter.translate(origin)
        painter.scale(frame.scale, frame.scale)
        self._paint_thread(painter)

    def _paint_thread(self, painter: QPainter) -> None:
        palette, y = self.look.palette, self._top + 1
        across = self.look.frame.design[0]
        if self.state.full_cord:
            draw_cord(painter, polyline([(-2000, y), (across + 2000, y)]), palette)
        if self._shown is None:
            return
        left, right = self._shown
        if not self.state.full_cord:
            selvedge = 24.0 if self._portrait else 48.0
            if not self.state.dark:
                path: QPainterPath = route((left, y), (selvedge, y), (selvedge, y - 60))
                painter.save()
                painter.setClipRect(-2000, round(y - OVERLAP), 8000, 400)
                painter.strokePath(path, running_pen(palette.colour(Ink.RED), 5))
                painter.restore()
            draw_cord(painter, polyline([(left, y), (right, y)]), palette)
        draw_knot(painter, (left + right) / 2, y, 13 if self.state.full_cord else 11, palette)


class Veil(Painted):
    """Over what is, pictures of what was, which go as the pictures of a page do."""

    def __init__(self, stills: list[QPixmap], change: Change, bar: Bar) -> None:
        super().__init__(bar.look, bar)
        self._stills, self._change, self._progress = stills, change, 0.0
        untouchable(self)

    def thin(self, progress: float) -> None:
        """Let through as much of what is below as the progress says."""
        self._progress = progress
        self.update()

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        going, come = opacities(self._change, self._progress)
        painter.setOpacity(1 - come)
        painter.fillRect(exposed, self.look.palette.colour(Ink.GROUND))
        for still, opacity in zip(self._stills, going, strict=True):
            painter.setOpacity(opacity * (1 - come))
            painter.drawPixmap(0, -self.y(), still)
