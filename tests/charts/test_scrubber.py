"""The line of years under a graph: finger, keyboard, screen reader, and the button that plays."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.charts.scrubber import ARROW, ARROW_GAP, HIGH, MIDDLE, THUMB_HIGH, THUMB_WIDE, PlayButton, Scrubber
from kiosk.charts.years import Window, Years
from kiosk.design.theme import Ink
from kiosk.model.preferences import Motion
from kiosk.model.visit import View
from tests.charts.made import look
from tests.shots.ear import texts_on
from tests.visitor import LEFT, NO_KEYS

YEARS = Years(1992, 2025, 2020)
WINDOW = Window.of(QRectF(90, 0, 1000, 10), YEARS, 0, 1, View())


@pytest.fixture
def scrubber(qtbot):
    window = QWidget()
    window.resize(1200, 140)
    qtbot.addWidget(window)
    made = Scrubber(look(motion=Motion.CALM), (1992, 2025), window)
    made.setGeometry(0, 0, 1200, round(HIGH))
    made.show_window(WINDOW)
    made.show_year(2020)
    window.show()
    yield made
    window.close()


def at(year):
    return QPoint(round(WINDOW.x(year)), round(MIDDLE))


def thumb(scrubber):
    """The middle of the thumb, as it is painted."""
    image, y = scrubber.grab().toImage(), round(MIDDLE - THUMB_HIGH / 2 + 4)
    dark = [x for x in range(image.width()) if image.pixelColor(x, y) == scrubber.look.palette.colour(Ink.INK)]
    return QPoint((dark[0] + dark[-1]) // 2, round(MIDDLE))


def test_a_touch_on_a_tick_jumps_there(scrubber):
    picked: list[int] = []
    scrubber.picked.connect(picked.append)
    QTest.mouseClick(scrubber, LEFT, NO_KEYS, at(2001))
    assert picked == [2001]
    assert scrubber.value() == 2001


@pytest.mark.parametrize("start", [1992, 2004, 2020, 2025])
@pytest.mark.parametrize("side", [-1, 1])
def test_a_chevron_moves_by_one_year(scrubber, start, side):
    scrubber.show_year(start)
    chevron = thumb(scrubber) + QPoint(side * round(THUMB_WIDE / 2 + ARROW_GAP + ARROW / 2), 0)
    QTest.mouseClick(scrubber, LEFT, NO_KEYS, chevron)
    assert scrubber.value() == min(max(start + side, 1992), 2025)
    assert thumb(scrubber).x() == pytest.approx(at(scrubber.value()).x(), abs=2)


def test_a_finger_that_begins_on_a_chevron_draws_the_thumb_all_the_same(scrubber):
    chevron = thumb(scrubber) + QPoint(round(THUMB_WIDE / 2 + ARROW_GAP), 0)
    QTest.mousePress(scrubber, LEFT, NO_KEYS, chevron)
    QTest.mouseMove(scrubber, at(2010))
    QTest.mouseRelease(scrubber, LEFT, NO_KEYS, at(2010))
    assert scrubber.value() == 2010


def test_the_thumb_follows_a_finger_exactly_and_snaps_when_let_go(scrubber):
    between = (at(2005) + at(2006)) / 2
    QTest.mousePress(scrubber, LEFT, NO_KEYS, at(2005))
    QTest.mouseMove(scrubber, between)
    assert thumb(scrubber).x() == pytest.approx(between.x(), abs=2)
    QTest.mouseRelease(scrubber, LEFT, NO_KEYS, between)
    assert thumb(scrubber).x() == pytest.approx(at(scrubber.value()).x(), abs=2)


def test_a_finger_beyond_the_ends_stays_at_the_last_year(scrubber):
    QTest.mousePress(scrubber, LEFT, NO_KEYS, at(2020))
    QTest.mouseMove(scrubber, QPoint(5000, 40))
    assert scrubber.value() == 2025
    QTest.mouseMove(scrubber, QPoint(-5000, 40))
    assert scrubber.value() == 1992


@pytest.mark.parametrize(
    ("key", "expected"),
    [(Qt.Key.Key_Left, 2019), (Qt.Key.Key_Right, 2021), (Qt.Key.Key_Home, 1992), (Qt.Key.Key_End, 2025)],
)
def test_keys_pick_years_too(scrubber, key, expected):
    picked: list[int] = []
    scrubber.picked.connect(picked.append)
    QTest.keyClick(scrubber, key)
    assert picked == [expected]


def test_a_screen_reader_knows_its_name_and_value(scrubber):
    said = QAccessible.queryAccessibleInterface(scrubber)
    assert said.role() == QAccessible.Role.Slider
    assert said.text(QAccessible.Text.Name) == "Year"
    value = said.valueInterface()
    assert value is not None


def test_labels_keep_apart_however_close_one_looks(scrubber):
    for view in (View(), View(2.0, 0.4, 0.5), View(4.0, 0.9, 0.5)):
        window = Window.of(QRectF(90, 0, 1000, 10), YEARS, 0, 1, view)
        scrubber.show_window(window)
        smallest = min(size for _, size in texts_on(scrubber))
        places = sorted(window.x(int(text)) for text, size in texts_on(scrubber) if size == smallest)
        assert len(places) >= 4
        assert all(later - earlier > 50 for earlier, later in pairwise(places))


@pytest.fixture
def player(qtbot, monkeypatch):
    monkeypatch.setattr("kiosk.charts.scrubber.PLAY_MS", 5)
    window = QWidget()
    qtbot.addWidget(window)
    yield PlayButton(look(), (1992, 1996), window)
    window.close()


def test_playing_runs_to_the_last_year_and_stops(player, qtbot):
    stepped: list[int] = []
    player.stepped.connect(stepped.append)
    player.show_year(1993)
    player.click()
    assert player.playing
    qtbot.waitUntil(lambda: not player.playing)
    assert stepped == [1994, 1995, 1996]


def test_playing_from_the_last_year_begins_at_the_first(player, qtbot):
    stepped: list[int] = []
    player.stepped.connect(stepped.append)
    player.show_year(1996)
    player.click()
    qtbot.waitUntil(lambda: not player.playing)
    assert stepped == [1992, 1993, 1994, 1995, 1996]


def test_a_second_touch_stops_it(player):
    player.show_year(1993)
    player.click()
    assert player.accessibleName() == "Stop"
    player.click()
    assert not player.playing
    assert player.accessibleName() == "Play the years"
