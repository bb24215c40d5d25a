"""Words longer than their window: it ends with a whole line, and a rail tells how much more there is."""

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Frame, Look
from kiosk.design.theme import BODY, H3, Ink
from kiosk.model.preferences import Preferences
from kiosk.model.text import Language
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import GUTTER, Reading

LOOK = Look.of(Frame(1920, 1080), Preferences(language=Language.EN))
TEXT = "Roads, power and water came first; then the halls were built one after another for their owners. " * 9


@pytest.fixture
def read(qtbot):
    """Opens a window of a height on two long paragraphs."""
    rooms = []

    def read(height, text=TEXT):
        parent, content, y = QWidget(), QWidget(), 0
        qtbot.addWidget(parent)
        rooms.append(parent)
        for style in (H3, BODY):
            prose = Prose(LOOK, style, text, content)
            high = prose.natural_height(600)
            prose.setGeometry(0, y, 600, high)
            y += high + 24
        content.resize(600, y)
        window = Reading(LOOK, content, parent)
        window.setGeometry(0, 0, 600 + int(GUTTER), height)
        parent.resize(window.size())
        parent.show()
        return window

    yield read
    rooms.clear()


def thumb(window):
    """The y of the thumb's middle on the rail."""
    image = window.grab().toImage()
    x, ink = image.width() - 3, LOOK.palette.colour(Ink.INK).rgb()
    dark = [y for y in range(image.height()) if image.pixelColor(x, y).rgb() == ink]
    return (dark[0] + dark[-1]) / 2 if dark else None


@pytest.mark.parametrize("height", range(310, 420, 13))
def test_the_window_ends_with_a_whole_line(read, height):
    window = read(height)
    ends = [end for prose in window.widget().findChildren(Prose) for end in prose.line_ends()]
    assert min(abs(end - window.viewport().height()) for end in ends) <= 1


def test_the_thumb_goes_down_the_rail_as_one_reads(read):
    window = read(360)
    top = thumb(window)
    window.scroll_to(window.bar.maximum() / 2)
    middle = thumb(window)
    window.scroll_to(window.bar.maximum())
    assert top < middle < thumb(window)


def test_what_fits_has_no_rail(read):
    assert thumb(read(400, "A few words.")) is None
