"""Who asks for larger text gets no word smaller than before."""

import pytest
from PySide6.QtGui import QPixmap

from kiosk.bench.shots import Wish
from kiosk.model.text import Language
from kiosk.widgets.bar_items import Tab
from kiosk.widgets.buttons import TextButton
from kiosk.widgets.prose import Prose
from kiosk.widgets.sheet import SheetHost
from tests.shots.inspection import words_of
from tests.shots.walk import ReadingRoom

ONE_PIXEL = 1.0
"""Sizes of fonts are whole pixels."""


class Measure(ReadingRoom):
    """Notes how large each text of a screen is drawn."""

    def sizes(self):
        """The least size in pixels of every text, by language, screen and words."""
        found = {}
        for language in self._wish.languages:
            for name, _ in self.screens(language):
                for words, size in self._found:
                    at = (language.value, name, words)
                    found[at] = min(size, found.get(at, size))
                self._found = []
        return found

    def picture(self):
        self.settle()
        hosts = [host for host in self.kiosk.window.findChildren(SheetHost) if host.isVisible()]
        for widget in words_of(hosts[-1].sheet if hosts else self.kiosk.window):
            if isinstance(widget, Prose | TextButton | Tab):
                words = widget.text() if isinstance(widget, Prose) else widget.accessibleName()
                self._found.append((words, widget.shrunk * widget.look.pixel_size(widget.style_token)))
        return QPixmap()

    def _films(self, key, name):
        return iter(())


def measured(**wish):
    room = Measure(Wish(**wish))
    try:
        return room.sizes()
    finally:
        room.kiosk.close()


@pytest.mark.parametrize(
    "lowered", [pytest.param(False, id="usual"), pytest.param(True, id="lowered", marks=pytest.mark.slow)]
)
def test_no_text_is_smaller_in_largest_text_than_in_normal(lowered):
    wish = {"languages": (Language.RU,), "lowered": lowered}
    normal, largest = (measured(text_size=size, **wish) for size in ("normal", "largest"))
    smaller = [
        f"{at}: {largest[at]:.0f} < {size:.0f}"
        for at, size in normal.items()
        if largest.get(at, size) < size - ONE_PIXEL
    ]
    assert smaller == []
