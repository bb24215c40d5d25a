"""Pictures: one large, which one can spread, and the next two beside it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QWidget

from kiosk.model.slide import Gallery, GalleryPicture, Tone
from kiosk.model.visit import LookCloser, PickItem, View
from kiosk.services.theme import H3, SIDE
from kiosk.slides.slide import SlidePage
from kiosk.widgets.card import CardButton, ground_of
from kiosk.widgets.icon import IconMark
from kiosk.widgets.panel import Panel
from kiosk.widgets.picture import Stitched, device_cell, largest_cell
from kiosk.widgets.prose import Prose
from kiosk.widgets.thread import DATA_CORD, polyline
from kiosk.widgets.zoom import ZoomPicture

translate = QCoreApplication.translate

TONES = (Tone.FLAX, Tone.PAPER, Tone.RED)
HINT_MS = 5000


class GalleryPage(SlidePage):
    """Shows a Gallery."""

    slide: Gallery

    def build(self) -> None:
        self._parts: list[QWidget] = []
        self._hinting = self.scene.fresh and self._here == 0
        self._build_frame()
        self._build_pictures()

    def entered(self) -> None:
        QTimer.singleShot(HINT_MS, self, self._end_hint)

    def show_item(self, item: int) -> None:
        self._hinting = False
        self.state = type(self.state)(item=item)
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        self._build_pictures()
        for part in self._parts:
            part.show()

    @property
    def _here(self) -> int:
        return min(self.state.item, len(self.slide.pictures) - 1)

    def _build_frame(self) -> None:
        below = self.headline()
        self._line = below + 12
        self.climb(self._line)
        end = self.left + (984 if self.portrait else 1142)
        self.thread_line.cord(polyline([(self.left, self._line), (end, self._line)]), DATA_CORD).knot(
            end, self._line, 13
        )

    def _build_pictures(self) -> None:
        before = set(self.children())
        top = self._line + 16
        count = len(self.slide.pictures)
        following = [(self._here + step) % count for step in range(1, min(3, count))]
        if self.portrait:
            self._large(48, top, 984, 1330 - top)
            places = [(48.0, 1354.0, 480.0, 290.0), (552.0, 1354.0, 480.0, 290.0)]
        elif self.lowered:
            self._large(96, top, 1728, 690 - top)
            places = [(96.0, 714.0, 852.0, 210.0), (972.0, 714.0, 852.0, 210.0)]
        else:
            self._large(96, top, 1142, 924 - top)
            high = (924 - top - 24) / 2
            places = [(1262.0, top, 562.0, high), (1262.0, top + high + 24, 562.0, high)]
        for index, place in zip(following, places, strict=False):
            self._small(index, *place)
        self._parts = [child for child in self.children() if child not in before and isinstance(child, QWidget)]

    def _large(self, x: float, y: float, w: float, h: float) -> None:
        picture = self.slide.pictures[self._here]
        look, tone = self.look, ground_of(Tone.FLAX, self.look)
        self.put(Panel(look, tone.fill, self, outline="rule" if look.contrast else None), x, y, w, h)
        place = translate("Gallery", "%1 of %2")
        place = place.replace("%1", str(self._here + 1)).replace("%2", str(len(self.slide.pictures)))
        below = self.text(H3, self.scene.say(picture.title), x + 36, y + 26, w - 540, colour=tone.ink)
        if picture.line is not None:
            below = self.text(SIDE, self.scene.say(picture.line), x + 36, below, w - 72, colour=tone.second)
        self._hint(x + w - 36, y + 22, place)
        self._zoomable(picture, x + 24, below + 12, w - 48, y + h - below - 12 - (18 if self.slide.pictures else 0))

    def _zoomable(self, picture: GalleryPicture, x: float, y: float, w: float, h: float) -> None:
        grid = self.scene.grid(picture)
        cell = 1
        if grid is not None:
            cell = device_cell(self.look, largest_cell(grid, w, h, 14), self.devicePixelRatioF())
        zoom = ZoomPicture(
            self.look,
            grid or self.scene.pack.media(picture.file),
            ground_of(Tone.FLAX, self.look).threads,
            self,
            alt=self.scene.say(picture.alt),
            cell=cell,
        )
        self.put(zoom, x, y, w, h)
        zoom.show_view(self.state.view)
        zoom.looked.connect(self._looked)

    def _looked(self, view: View) -> None:
        self.intent.emit(LookCloser(view))

    def _hint(self, right: float, y: float, place: str) -> None:
        """How to look closer, for the first seconds; then only which picture this is."""
        words = translate("Gallery", "Spread to look closer")
        hint = Prose(
            self.look,
            SIDE,
            words if self._hinting else place,
            self,
            colour="ink_2",
            align=Qt.AlignmentFlag.AlignRight,
            fit=True,
        )
        self.put(hint, right - 500, y + 4, 500, 44)
        self._corner, self._place = hint, place

    def _end_hint(self) -> None:
        self._hinting = False
        self._corner.say(self._place)

    def _small(self, index: int, x: float, y: float, w: float, h: float) -> None:
        picture = self.slide.pictures[index]
        title = self.scene.say(picture.title)
        card = CardButton(self.look, title, TONES[index % len(TONES)], self)
        self.put(self.ask(card, PickItem(index)), x, y, w, h)
        frame, ground = self.look.frame, card.ground
        words = Prose(self.look, H3, title, card, colour=ground.ink)
        words.setGeometry(frame.px(32), frame.px(26), frame.px(w * 0.44), frame.px(h - 110))
        arrow = IconMark(self.look, "arrow", 40, card, colour=ground.ink)
        arrow.move(frame.px(28), frame.px(h - 64))
        grid = self.scene.grid(picture)
        if grid is None:
            self.picture(picture, x + w * 0.5, y, w * 0.5, h)
            return
        cell = largest_cell(grid, w * 0.52, h - 36, 7)
        stitched = Stitched(self.look, grid, cell, ground.threads, card, alt="")
        size = stitched.picture_size()
        stitched.move(frame.px(w - 24) - size.width(), frame.px(h - 12) - size.height())
