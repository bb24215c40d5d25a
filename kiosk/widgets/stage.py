"""Shows a page, moves between two, follows a finger from one to the next, and disposes of the old one.

What moves are still pictures of the pages: two full-screen pixmaps cost two milliseconds a frame, live widgets
twenty.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import UNCOVER, Ease, Ink, Motion
from kiosk.widgets.change import Change, motion_of, opacities
from kiosk.widgets.glass import on_the_glass
from kiosk.widgets.motion import play
from kiosk.widgets.page import Page, render_again

SHIFT = 48.0
"""Design units by which pages move in a change of screen."""
TURN_PART = 0.22
"""Part of the width beyond which a slow drag turns the page."""
TURN_SPEED = 0.45
"""Pixels of a full-HD picture a millisecond beyond which a flick turns the page."""
RESISTANCE = 0.28
"""How far the page follows past the last one."""
FRAME_MS = 16
PREPARE_MS = 240
"""Quiet time after which the neighbours of a page are made ready."""


@dataclass(slots=True)
class _Moving:
    """A still picture on its way."""

    pixmap: QPixmap
    x: float
    opacity: float


class _Crossing(QWidget):
    """Covers the stage while pictures of pages move across it."""

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage)
        self.pictures: list[_Moving] = []
        self.ground = QColor()
        # Nothing below shines through, so that Qt need not paint the live page as well.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.ground)
        for picture in self.pictures:
            if picture.opacity > 0:
                painter.setOpacity(picture.opacity)
                painter.drawPixmap(round(picture.x), 0, picture.pixmap)
        painter.end()


@dataclass(slots=True)
class _Ready:
    page: Page
    picture: QPixmap


class Stage(QWidget):
    """The home of the current page."""

    turned = Signal(int)
    """A swipe has brought the neighbour that many places further; it is the current page now."""
    settled = Signal()
    """Nothing moves any more."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.page: Page | None = None
        self.turnable = False
        """Whether a finger may turn the page."""
        self.make_neighbour: Callable[[int], Page | None] = _nobody
        self._crossing: _Crossing | None = None
        self._animation: QVariantAnimation | None = None
        self._then: Callable[[], None] | None = None
        self._at_rest: Callable[[], None] = _nothing
        self._ahead: dict[int, _Ready | None] = {}
        self._from = self._to = 0.0
        self._step = 0
        self._former: Page | None = None
        self._shift, self._change = 0.0, Change.AT_ONCE
        self._current_picture = QPixmap()
        self._spare = QPixmap()
        """Room for a picture of the screen: to get it from the system takes longer than to paint in it."""
        self._prepare = QTimer(self, singleShot=True, interval=PREPARE_MS)
        self._prepare.timeout.connect(self._prepare_one)

    @property
    def moving(self) -> bool:
        """Whether a change or a swipe is under way."""
        return self._crossing is not None

    def show_page(self, page: Page, change: Change) -> None:
        """Let ``page``, which may be one that was made ready, take the place of the current one."""
        self.finish()
        picture = self._take_ready(page)
        former, self.page = self.page, page
        page.setParent(self)
        page.setGeometry(self.rect())
        other = page.hold_back()
        if former is None or change is Change.AT_ONCE:
            self._forget_ahead()
            page.show()
            self._dispose(former)
            self._arrive()
            return
        shift = {Change.FORWARD: SHIFT, Change.BACKWARD: -SHIFT}.get(change, 0.0) * page.look.frame.scale
        seen = on_the_glass(former, former.rect(), self._spare) or former.grab()
        pictures = [_Moving(seen, 0, 1), _Moving(picture or page.grab(), shift, 0)]
        if change is Change.FROM_ATTRACT:
            former.hide_words()
            pictures.insert(0, _Moving(former.grab(), 0, 1))
        crossing = self._cross(pictures)
        # A touch meanwhile is meant for what it sees arriving.
        crossing.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._shift, self._change = shift, change
        self._then = self._change_done
        self._former = former
        self._run(motion_of(change), self._change_step)
        if self._animation is not None:
            self._animation.setCurrentTime(FRAME_MS)  # The first frame shows the change already,
            crossing.repaint()  # and it does not wait for the rest.
        self._forget_ahead()
        former.hide()
        page.show()
        if picture is not None and not other.isEmpty():
            render_again(picture, page, other)

    def _change_step(self, progress: float) -> None:
        if self._crossing is None:
            return
        *before, after = self._crossing.pictures
        going, after.opacity = opacities(self._change, progress)
        for picture, opacity in zip(before, going, strict=True):
            picture.opacity = opacity
            picture.x = self._shift * (opacity - 1)
        after.x = self._shift * (1 - after.opacity)
        self._crossing.update()

    def leaving(self) -> list[QPixmap]:
        """The pictures of the page that is on its way out."""
        return [picture.pixmap for picture in self._crossing.pictures[:-1]] if self._crossing and self._former else []

    def _change_done(self) -> None:
        former, self._former = self._former, None
        self._dispose(former)
        self._uncover(self._arrive)

    # Swiping

    @property
    def axis(self) -> Qt.Orientation | None:
        """Which way a finger moves the page; None where it may not."""
        return Qt.Orientation.Horizontal if self.turnable and self.page is not None else None

    def hold(self) -> bool:
        """Bring what moves to its end before the touch comes to it."""
        self.finish()
        return False

    def drag(self, distance: float) -> None:
        """Follow a finger that has moved ``distance`` pixels since it touched."""
        if self.page is None:
            return
        step = -1 if distance > 0 else 1
        if self._crossing is None or self._step != step:
            self._start_drag(step)
        width = self.width()
        assert self._crossing is not None
        if self._neighbour(step) is None:
            distance *= RESISTANCE
        self._from = distance
        self._place(distance, width)

    def release(self, speed: float) -> None:
        """Let go at ``speed`` pixels a millisecond (positive to the right): settle on one page or the other."""
        if self._crossing is None or self.page is None:
            return
        towards = -speed * self._step * 1920 / self.width()
        far = abs(self._from) > self.width() * TURN_PART
        turns = self._neighbour(self._step) is not None and (towards > TURN_SPEED or (far and towards > -TURN_SPEED))
        self._to = -float(self._step * self.width()) if turns else 0.0
        remaining = abs(self._to - self._from) / self.width()
        time = max(120, min(320, round(remaining * 420)))
        self._then = self._turn_done if turns else self._drag_undone
        self._run(Motion(time, Ease.OUT_CUBIC), self._settle_step)

    def _start_drag(self, step: int) -> None:
        assert self.page is not None
        if self._crossing is None:
            self._current_picture = self.page.grab()
            self._cross([])
        self._step = step

    def _place(self, x: float, width: int) -> None:
        assert self._crossing is not None
        pictures = [_Moving(self._current_picture, x, 1)]
        ready = self._neighbour(self._step)
        if ready is not None:
            pictures.append(_Moving(ready.picture, x + self._step * width, 1))
        self._crossing.pictures = pictures
        self._crossing.update()

    def _settle_step(self, progress: float) -> None:
        self._place(self._from + (self._to - self._from) * progress, self.width())

    def _turn_done(self) -> None:
        ready = self._neighbour(self._step)
        assert ready is not None
        step, former = self._step, self.page
        self._ahead[step] = None
        self._forget_ahead()
        self.page = ready.page
        self.page.show()
        self._dispose(former)
        self._uncover(self._arrive)
        self.turned.emit(step)

    def _drag_undone(self) -> None:
        self._uncover(self.settled.emit)

    def _neighbour(self, step: int) -> _Ready | None:
        if step not in self._ahead:
            page = self.make_neighbour(step)
            if page is not None:
                page.setParent(self)
                page.setGeometry(self.rect())
                self._ahead[step] = _Ready(page, page.grab())
            else:
                self._ahead[step] = None
        return self._ahead[step]

    def ready(self, step: int) -> Page | None:
        """The neighbour that many places further, if it has been made ready."""
        ready = None if self.moving else self._ahead.get(step)
        return ready.page if ready is not None else None

    def _take_ready(self, page: Page) -> QPixmap | None:
        """The picture of a page that was made ready, which is no neighbour any more."""
        for step, ready in self._ahead.items():
            if ready is not None and ready.page is page:
                self._ahead[step] = None
                return ready.picture
        return None

    def prepare_later(self) -> None:
        """Make the neighbours ready once nothing has happened for a moment."""
        self._prepare.start()

    def _prepare_one(self) -> None:
        if self.moving or self.page is None:
            return
        missing = [step for step in (1, -1) if step not in self._ahead]
        if missing:
            if self._neighbour(missing[0]) is not None and self._spare.isNull():
                self._spare = QPixmap(self.size() * self.devicePixelRatioF())
                self._spare.fill(Qt.GlobalColor.black)
            self._prepare.start()

    # The machinery

    def finish(self) -> None:
        """Bring whatever moves to its end at once."""
        while self._animation is not None:
            self._animation.stop()
            self._ended()

    def _run(self, motion: Motion, step: Callable[[float], None]) -> None:
        self._animation = play(self, motion, step, self._ended)

    def _ended(self) -> None:
        if self._animation is None:
            return
        self._animation = None
        then, self._then = self._then, None
        if then is not None:
            then()

    def _uncover(self, then: Callable[[], None]) -> None:
        """Lay the live page open, from below, a part in each frame: painted in one piece it is late for its frame."""
        assert self._crossing is not None
        self._crossing.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._at_rest = then
        self._then = self._uncovered
        self._run(UNCOVER, self._uncover_step)

    def _uncover_step(self, progress: float) -> None:
        if self._crossing is not None:
            self._crossing.resize(self.width(), round(self.height() * (1 - progress)))

    def _uncovered(self) -> None:
        crossing, self._crossing = self._crossing, None
        if crossing is not None:
            crossing.hide()
            crossing.deleteLater()
        self._at_rest()

    def _cross(self, pictures: list[_Moving]) -> _Crossing:
        self._crossing = _Crossing(self)
        self._crossing.pictures = pictures
        if self.page is not None:
            self._crossing.ground = self.page.look.palette.colour(Ink.GROUND)
        self._crossing.setGeometry(self.rect())
        self._crossing.show()
        return self._crossing

    def _arrive(self) -> None:
        if self.page is not None:
            self.page.entered()
        self.settled.emit()
        self.prepare_later()

    def _forget_ahead(self) -> None:
        for ready in self._ahead.values():
            if ready is not None:
                self._dispose(ready.page)
        self._ahead = {}
        self._spare = QPixmap()

    def forget_neighbours(self) -> None:
        """Drop pages made ready, because what they show has changed."""
        if not self.moving:
            self._forget_ahead()
            self.prepare_later()

    @staticmethod
    def _dispose(page: Page | None) -> None:
        if page is not None:
            page.hide()
            page.setParent(None)
            page.deleteLater()


def _nothing() -> None:
    """Nothing is to be done."""


def _nobody(step: int) -> Page | None:
    del step
    return None
