"""Buttons: a face to see, twenty millimetres to hit, and the keyboard."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Frame, Look
from kiosk.design.theme import BAR
from kiosk.model.preferences import Preferences
from kiosk.model.text import Language
from kiosk.show.bar.dots import Dots
from kiosk.widgets.buttons import Chip, FilledButton, chip_size
from kiosk.widgets.filmbar import FilmButton

LOOK = Look.of(Frame(1920, 1080, inches=32), Preferences(language=Language.EN))


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1920, 1080)
    page.show()
    return page


@pytest.fixture
def button(page):
    button = FilledButton(LOOK, "Continue", page)
    button.place(QRect(100, 100, 300, 120))
    button.show()
    return button


def test_a_small_face_listens_all_around(page):
    chip = Chip(LOOK, "BelTA · 2023", "Source", page, code=True, small=True)
    width, height = chip_size(LOOK, "BelTA · 2023", small=True)
    chip.place(QRect(100, 100, round(width), round(height)))
    chip.show()
    assert chip.height() >= 88 > chip.face.height()
    tapped = []
    chip.tapped.connect(lambda: tapped.append(True))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().topLeft())
    assert tapped


def test_a_word_that_is_too_long_for_one_button_leaves_all_others_as_they_are(page):
    size = LOOK.font(BAR).pixelSize()
    button = FilmButton(LOOK, "cc", "Subtitles in another language", page)
    button.place(QRect(100, 100, 100, 100))
    button.grab()
    assert LOOK.font(BAR).pixelSize() == size


def test_a_press_shows_in_the_next_frame(button):
    before = button.grab().toImage()
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert button.grab().toImage() != before
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_keyboard_presses_it_too(button, key):
    tapped = []
    button.tapped.connect(lambda: tapped.append(True))
    button.setFocus()
    QTest.keyClick(button, key)
    assert tapped == [True]


def test_focus_shows_when_it_came_by_keyboard_and_not_by_finger(button):
    plain = button.grab().toImage()
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert button.grab().toImage() == plain
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.grab().toImage() != plain


def test_a_finger_that_leaves_the_button_does_not_press_it(button):
    tapped = []
    button.tapped.connect(lambda: tapped.append(True))
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=button.rect().bottomRight() + button.rect().center())
    assert not tapped


@pytest.mark.parametrize(("x", "step"), [(4, -1), (-4, 1)])
def test_the_row_of_dots_turns_towards_the_touched_side(page, x, step):
    dots = Dots(LOOK, 5, 2, "Slide 3 of 5", page)
    dots.place(QRect(500, 500, round(dots.natural_width), 28))
    dots.show()
    turned: list[int] = []
    dots.turn.connect(turned.append)
    place = dots.rect().center()
    place.setX(dots.face.left() if x > 0 else dots.face.right())
    QTest.mouseClick(dots, Qt.MouseButton.LeftButton, pos=place)
    assert turned == [step]


def test_a_right_click_does_nothing(button):
    tapped = []
    button.tapped.connect(lambda: tapped.append(True))
    QTest.mouseClick(button, Qt.MouseButton.RightButton)
    assert not tapped
