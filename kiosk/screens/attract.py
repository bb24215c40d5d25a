"""Attract: two halves of one cloth are sewn toward each other, and the knot on the thread breathes.

Only stitches that are new and the small square of the knot are painted, so that it can run for ever.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import ATTRACT_LINE, INVITATION, NATION, TEASER_WORDS, Colour, Ink, Style
from kiosk.model.slide import Fact
from kiosk.model.text import Language
from kiosk.model.visit import Begin
from kiosk.pages.context import PageContext
from kiosk.stitch.grid import Grid
from kiosk.stitch.paint import painted
from kiosk.stitch.weave import Weaving, from_the_seam
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.page import Page
from kiosk.widgets.painted import Painted, untouchable
from kiosk.widgets.picture import device_cell
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import DATA_CORD, draw_cord, polyline, rhomb
from kiosk.widgets.touch import Ask, Touchable
from kiosk.words.locale import when

WEAVING_S, TEASER_S, HOLD_S, FADE_S = 24.0, 8.0, 4.0, 1.2
STEP_MS = 80
"""Time between two advances of the needle."""
BREATH_MS, BREATH_STEP_MS = 1800, 60
LAG = 44
"""Half stitches that run ahead of the full ones: about a row of both halves."""
GHOST = 0.5
LINE_WIDTH = 340.0
"""Design units across which the line below a nation's name is set, in two lines as a rule."""
PAIRS = ((Language.BE, Language.ZH), (Language.EN, Language.RU))


class Phase(Enum):
    WEAVING = "weaving"
    SHOWING = "showing"
    FADING = "fading"


class Ornament(Painted):
    """The picture between bare linen and finished."""

    def __init__(self, context: PageContext, grid: Grid, cell: float, parent: QWidget) -> None:
        super().__init__(context.look, parent)
        self._grid = grid
        self._ratio = self.devicePixelRatioF()
        self._cell = device_cell(context.look, cell, self._ratio)
        self._threads = context.look.palette.name
        self.opacity = 1.0
        self.resize(round(grid.width * self._cell / self._ratio), round(grid.height * self._cell / self._ratio))
        self.bare()
        untouchable(self)

    def bare(self) -> None:
        """Start again on bare linen."""
        self._weaving = Weaving(
            self._grid, self._cell, self._threads, from_the_seam, lag=LAG, ratio=self._ratio, ghost=GHOST
        )
        self.opacity = 1.0
        self.update()

    def advance(self, progress: float) -> None:
        """Sew up to ``progress``."""
        changed = self._weaving.advance(progress)
        if not changed.isEmpty():
            self.update(changed)

    def finish(self) -> None:
        """Show the finished picture."""
        self._weaving.pixmap = painted(self._grid, self._cell, self._threads, self._ratio)
        self.update()

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        painter.setOpacity(self.opacity)
        ratio = self._ratio
        source = QRectF(exposed.x() * ratio, exposed.y() * ratio, exposed.width() * ratio, exposed.height() * ratio)
        painter.drawPixmap(QRectF(exposed), self._weaving.pixmap, source)


class BreathingKnot(Painted):
    """The one bright spot: its outer rhomb grows and fades."""

    def __init__(self, context: PageContext, half: float, parent: QWidget) -> None:
        super().__init__(context.look, parent)
        self._half = half
        self._breath = 0.0
        self._ms = 0
        untouchable(self)
        self._timer = QTimer(self, interval=BREATH_STEP_MS)
        self._timer.timeout.connect(self._breathe)

    def start(self) -> None:
        """Begin to breathe, unless nothing may move."""
        if self.look.moves:
            self._timer.start()

    def _breathe(self) -> None:
        self._ms = (self._ms + BREATH_STEP_MS) % BREATH_MS
        self._breath = 1 - (1 - self._ms / BREATH_MS) ** 3
        self.update()

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        scale, palette = self.look.frame.scale, self.look.palette
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(scale, scale)
        reach = self.height() / scale / 2 + 4
        draw_cord(painter, polyline([(0, -reach), (0, reach)]), palette, DATA_CORD)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        red = palette.colour(Ink.RED)
        halo = QColor(red)
        halo.setAlphaF(0.75 * (1 - self._breath))
        painter.setPen(QPen(halo, 2))
        painter.drawPolygon(rhomb(0, 0, 72 + 20 * self._breath))
        painter.setPen(QPen(red, 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(palette.colour(Ink.GROUND))
        painter.drawPolygon(rhomb(0, 0, self._half))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(red)
        painter.drawPolygon(rhomb(0, 0, self._half * 0.44))


class Invitation(Touchable):
    """'Touch to begin' in one language."""

    def __init__(self, context: PageContext, language: Language, words: str, parent: QWidget, *, right: bool) -> None:
        look = context.look.speaking(language)
        super().__init__(look, words, parent)
        align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self._words = Prose(look, INVITATION, words, self, align=align, fit=True, even=context.look.frame.portrait)

    def placed(self) -> None:
        high = self._words.natural_height(self.face.width())
        top = self.face.top() + (self.face.height() - high) // 2
        self._words.setGeometry(self.face.left(), top, self.face.width(), high + 2)

    def paint(self, painter: QPainter, face: QRect) -> None:
        if self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.palette.colour(Ink.FLAX))
            radius = 12 * self.look.frame.scale
            painter.drawRoundedRect(face.adjusted(-4, 0, 4, 0), radius, radius)


class AttractPage(Page):
    """Runs while nobody is there; a touch on an invitation begins in its language, anywhere else in the usual one."""

    def __init__(self, context: PageContext, invitations: dict[Language, str], parent: QWidget) -> None:
        context = context.at_night()
        super().__init__(context.look, parent)
        self.context = context
        self._attract = context.pack.head.pack.attract
        self._phase = Phase.WEAVING
        self._clock = 0.0
        self._teaser = -1
        self._side: list[QWidget] = []
        portrait = self.look.frame.portrait
        self._middle, self._knot_y, half = (540.0, 1484.0, 50.0) if portrait else (960.0, 960.0, 46.0)
        self._put_ornament()
        self._seam()
        self._knot = BreathingKnot(context, half, self)
        self.put(self._knot, self._middle - 100, self._knot_y - 100, 200, 200)
        self._invite(invitations)
        self._nations()
        self.setAccessibleName(" ".join((self._attract.left.word, self._attract.right.word)))
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def night(self) -> bool:
        return True

    def entered(self) -> None:
        self._knot.start()
        if not self.look.moves:
            self._ornament.finish()
            self._phase, self._clock = Phase.SHOWING, 0.0
        self._timer.start()

    def show_moment(self, progress: float, teaser: int | None = None) -> None:
        """Jump to a moment: ``progress`` of the weaving, or the finished picture with a teaser."""
        self._timer.stop()
        if teaser is None:
            self._ornament.bare()
            self._ornament.advance(progress)
        else:
            self._ornament.finish()
            self._show_teaser(teaser)

    def hide_words(self) -> None:
        for part in (*self._side, *self.findChildren(Invitation)):
            part.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.intent.emit(Begin())

    def _put_ornament(self) -> None:
        grid = self.context.grid(self._attract.ornament)
        portrait = self.look.frame.portrait
        assert grid is not None
        room = 1000 if portrait else 840
        cell = min(int(room / grid.width), int(room / grid.height))
        self._ornament = Ornament(self.context, grid, cell, self)
        self._ornament.setAccessibleName(self.context.say(self._attract.ornament.alt))
        centre = self.look.frame.rect(self._middle, 828 if portrait else 451, 0, 0).topLeft()
        seam = round((grid.width // 2 + 0.5) * self._ornament.width() / grid.width)
        self._ornament.move(centre.x() - seam, centre.y() - self._ornament.height() // 2)

    def _seam(self) -> None:
        down = self.look.frame.design[1]
        self.put(Seam(self.context, self), self._middle - 8, -200, 16, down + 400)

    def _invite(self, words: dict[Language, str]) -> None:
        portrait = self.look.frame.portrait
        places = {Language.BE: (0, 0), Language.EN: (0, 1), Language.ZH: (1, 0), Language.RU: (1, 1)}
        for language in self._languages(words):
            column, row = places[language]
            button = Invitation(self.context, language, words[language], self, right=column == 1)
            Ask(button, self, Begin(language))
            if portrait:
                self.put(button, (48, 580)[column], (1584, 1732)[row], 452, 132)
            else:
                self.put(button, (96, 1124)[column], (880, 972)[row], 700, 88)

    @staticmethod
    def _languages(words: dict[Language, str]) -> list[Language]:
        return [language for language in (Language.BE, Language.ZH, Language.EN, Language.RU) if language in words]

    # What stands beside the ornament

    def _clear_sides(self) -> None:
        for part in self._side:
            part.hide()
            part.deleteLater()
        self._side = []

    def _nations(self) -> None:
        self._clear_sides()
        for half, language, right in (
            (self._attract.left, Language.BE, False),
            (self._attract.right, Language.ZH, True),
        ):
            x, width = self._column(right=right)
            top = 108.0 if self.look.frame.portrait else 362.0
            self._beside(NATION, half.word, language, x, top, width, 124, right=right)
            x += width - LINE_WIDTH if right else 0
            self._beside(
                ATTRACT_LINE, half.line, language, x, top + 128, LINE_WIDTH, 124, right=right, colour=Ink.INK_2
            )
        self._show_sides()

    def _show_teaser(self, index: int) -> None:
        """One fact on both sides, in one of the pairs of languages."""
        self._teaser = index
        self._clear_sides()
        shown = self.context.contents.section_of
        teasers = [each for each in self._attract.teasers if each.slide is None or shown(each.slide) is not None]
        if not teasers:
            self._nations()
            return
        fact = teasers[index // len(PAIRS) % len(teasers)]
        pair = PAIRS[index % len(PAIRS)]
        self._numerals(fact, pair)
        for language, right in zip(pair, (False, True), strict=True):
            self._fact(fact, language, right=right)
        self._show_sides()

    def _numerals(self, fact: Fact, pair: tuple[Language, Language]) -> None:
        """The number of a fact on both sides, equally high: as high as the wider of the two can be."""
        portrait, figure = self.look.frame.portrait, self.context.figure(fact)
        top, high = (72.0, 130.0) if portrait else (284.0, 190.0)
        numerals, shrunk = [], 1.0
        for language, right in zip(pair, (False, True), strict=True):
            look = self.look.speaking(language)
            numeral = Numeral(look, figure, 104 if portrait else 168, self, colour=Ink.RED, right=right)
            wide = numeral.natural_width() / self.look.frame.scale
            numerals.append((numeral, wide))
            shrunk = min(shrunk, self._column(right=right)[1] / wide)
        for numeral, wide in numerals:
            x, width = self._column(right=numeral.right_aligned)
            taken = wide * shrunk
            self.put(numeral, x + width - taken if numeral.right_aligned else x, top, taken, high)
            self._side.append(numeral)

    def _fact(self, fact: Fact, language: Language, *, right: bool) -> None:
        figure = self.context.figure(fact)
        x, width = self._column(right=right)
        below = 198.0 if self.look.frame.portrait else 482.0
        below = self._beside(TEASER_WORDS, fact.label.say(language), language, x, below, width, None, right=right)
        source = self.context.pack.source(figure.source)
        words = f"{source.name.say(language)} · {when(figure.as_of, language)}"
        self._beside(ATTRACT_LINE, words, language, x, below + 10, width, 44, right=right, colour=Ink.INK_2)

    def _column(self, *, right: bool) -> tuple[float, float]:
        if self.look.frame.portrait:
            return (570.0, 462.0) if right else (48.0, 462.0)
        return (1392.0, 432.0) if right else (96.0, 450.0)

    def _beside(
        self,
        style: Style,
        words: str,
        language: Language,
        x: float,
        y: float,
        w: float,
        h: float | None,
        *,
        right: bool,
        colour: Colour = Ink.INK,
    ) -> float:
        align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        prose = Prose(self.look.speaking(language), style, words, self, colour=colour, align=align, even=True, fit=True)
        if h is None:
            h = prose.natural_height(self.look.frame.px(w)) / self.look.frame.scale + 1
        self.put(prose, x, y, w, h)
        self._side.append(prose)
        return y + h

    def _show_sides(self) -> None:
        for part in self._side:
            part.show()

    # Time

    def _tick(self) -> None:
        self._clock += STEP_MS / 1000
        if self._phase is Phase.WEAVING:
            self._ornament.advance(min(1.0, self._clock / WEAVING_S))
            if self._clock >= WEAVING_S + HOLD_S:
                self._enter(Phase.SHOWING)
        elif self._phase is Phase.SHOWING:
            self._show_in_turn()
        else:
            self._ornament.opacity = max(0.0, 1 - self._clock / FADE_S)
            self._ornament.update()
            if self._clock >= FADE_S:
                self._ornament.bare()
                self._nations()
                self._enter(Phase.WEAVING)

    def _enter(self, phase: Phase) -> None:
        self._phase, self._clock = phase, 0.0

    def _show_in_turn(self) -> None:
        shown = int(self._clock / TEASER_S)
        rounds = len(PAIRS)
        if shown >= rounds and self.look.moves:
            self._enter(Phase.FADING)
        elif self._clock - shown * TEASER_S < STEP_MS / 1000:
            self._show_teaser(self._teaser + 1)


class Seam(Painted):
    """The thread between the halves."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(context.look, parent)
        untouchable(self)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        del exposed
        scale = self.look.frame.scale
        painter.scale(scale, scale)
        draw_cord(painter, polyline([(8, -10), (8, self.height() / scale + 10)]), self.look.palette, DATA_CORD)
