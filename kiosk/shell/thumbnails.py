"""Small pictures of slides, for the overview."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QPixmap

from kiosk.machine.tasks import Decoding
from kiosk.model.visit import SlideState
from kiosk.pages.context import PageContext
from kiosk.screens.overview import Thumbnail
from kiosk.show.factory import Glance
from kiosk.show.registry import page_for
from kiosk.widgets.page import Page


class Thumbnails:
    """Small pictures of slides, for the overview."""

    def __init__(self, context: PageContext, glance: Glance) -> None:
        self._context, self._glance = replace(context, fresh=False), glance

    def shoot(self, slide: str, thumbnail: Thumbnail) -> None:
        """Give ``thumbnail`` its slide, drawn down to the bar; empty where that cannot be drawn.

        Photographs are decoded in the background: the slide is drawn again when they are there.
        """
        self._glance(slide)
        try:
            page = page_for(self._context, slide, SlideState(), thumbnail)
        except Exception:
            for child in thumbnail.findChildren(Page):
                child.deleteLater()
            thumbnail.hold(QPixmap(thumbnail.inner.size()))
            return
        page.hide()
        _Exposure(page, thumbnail).take()


class _Exposure(QObject):
    """Draws a page for a thumbnail until nothing of it is being decoded any more."""

    def __init__(self, page: Page, thumbnail: Thumbnail) -> None:
        super().__init__(page)
        self._page, self._thumbnail = page, thumbnail
        self._awaited: list[Decoding] = []
        self._left = 0

    def take(self) -> None:
        size, wide = self._thumbnail.inner.size(), self._page.width()
        still = self._page.grab(QRect(0, 0, wide, wide * size.height() // size.width()))
        stretched, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        self._thumbnail.hold(still.scaled(size, stretched, smooth))
        tasks = [task for task in self._page.findChildren(Decoding) if task not in self._awaited]
        self._awaited += tasks
        self._left = len(tasks)
        for task in tasks:
            task.done.connect(self._one_ended)
            task.failed.connect(self._one_ended)
        if not tasks:
            self._page.deleteLater()

    def _one_ended(self, result: object) -> None:
        del result
        self._left -= 1
        if self._left == 0:
            self.take()
