"""The walk of ``kiosk shots`` through every screen, with a reader in place of the camera."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.bench.shots import Studio, Wish
from kiosk.model.visit import OpenOverview, OpenSlide
from kiosk.widgets.sheet import SheetHost
from tests.shots.inspection import complaints, unpainted


class ReadingRoom(Studio):
    """Reads what would be drawn, and notes what a picky reader finds."""

    def __init__(self, wish: Wish) -> None:
        super().__init__(None, wish)
        self._found: list[str] = []
        self._looked_at: set[type[QWidget]] = set()

    def complaints(self) -> Iterator[str]:
        """What is wrong, with the language and the screen."""
        for language in self._wish.languages:
            for name, _ in self.screens(language):
                yield from (f"{language.value} {name}: {fault}" for fault in self._found)
                self._found = []

    def picture(self) -> QPixmap:
        self.settle()
        hosts = [host for host in self.kiosk.window.findChildren(SheetHost) if host.isVisible()]
        top, look = hosts[-1].sheet if hosts else self.kiosk.window, self.kiosk.view.look
        self._found += [*complaints(top, look), *unpainted(self.kiosk.window, self._looked_at)]
        return QPixmap()

    def _overview(self, slide: str) -> QPixmap:
        """The overview without its small pictures, which hold nothing to read."""
        self.kiosk.session.do(OpenSlide(slide))
        self.kiosk.session.do(OpenOverview())
        return self.picture()
