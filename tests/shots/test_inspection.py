"""The picky reader finds what is wrong: otherwise finding nothing would mean nothing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect

from kiosk.design.look import Frame, Look
from kiosk.design.theme import BODY, H1
from kiosk.model.preferences import Preferences, Reach
from kiosk.model.text import Language
from kiosk.widgets.buttons import Chip, FilledButton
from kiosk.widgets.page import Page
from kiosk.widgets.prose import Prose
from tests.shots.inspection import complaints, out_of_reach, unpainted

LOOK = Look.of(Frame(1920, 1080), Preferences(language=Language.EN))


@pytest.fixture
def page(qtbot):
    return shown(qtbot, LOOK)


def shown(qtbot, look):
    page = Page(look)
    qtbot.addWidget(page)
    page.show()
    return page


def found(page):
    return complaints(page, page.look)


def put(page, widget, *place):
    page.put(widget, *place).show()
    return widget


def test_nothing_is_wrong_with_a_page_that_is_well_set(page):
    page.text(H1, "A city of factories", 96, 94, 1700)
    put(page, FilledButton(LOOK, "Begin", page), 96, 400, 400, 120)
    assert found(page) == []


def test_a_text_in_too_small_a_box_is_cut(page):
    put(page, Prose(LOOK, H1, "From the Yellow Sea to the Rhine, and then a little further", page), 96, 94, 600, 92)
    assert found(page)[0].startswith("cut: ")


def test_a_text_that_had_to_become_tiny_is_shrunk(page):
    put(page, Prose(LOOK, H1, "From the Yellow Sea to the Rhine and further", page, fit=True), 96, 94, 900, 92)
    assert any(fault.startswith("shrunk ") for fault in found(page))


def test_words_over_words_overlap(page):
    put(page, Prose(LOOK, BODY, "One line", page), 96, 100, 600, 42)
    put(page, Prose(LOOK, BODY, "Another line", page), 96, 112, 600, 42)
    assert found(page)[0].startswith("overlap: ")


def test_words_beyond_the_edge_leave_the_screen(page):
    put(page, Prose(LOOK, BODY, "Half of this is outside", page), 1800, 100, 400, 42)
    assert found(page)[0].startswith("leaves the screen: ")


def test_words_wider_than_their_button_or_chip_are_shrunk_or_elided(page):
    put(page, FilledButton(LOOK, "Licences in full", page), 96, 400, 200, 120)
    put(page, Chip(LOOK, "BelTA · January 2026", "Source", page, code=True), 96, 700, 200, 56)
    assert [fault.split()[0] for fault in found(page)] == ["shrunk", "elided:"]


def test_a_target_under_twenty_millimetres_is_small(page):
    button = put(page, FilledButton(LOOK, "Begin", page), 96, 400, 300, 120)
    button.setGeometry(QRect(96, 400, 300, 40))
    assert found(page)[0].startswith("small: ")


def test_a_button_under_another_is_covered(page):
    put(page, FilledButton(LOOK, "Below", page), 96, 400, 300, 120)
    put(page, FilledButton(LOOK, "Above", page), 96, 380, 300, 160)
    assert any(fault.startswith("covered: 'Below'") for fault in found(page))


def test_a_button_without_a_name_is_nameless(page):
    put(page, FilledButton(LOOK, "", page), 96, 400, 300, 120)
    assert found(page) == ["nameless: FilledButton at (96, 400)"]


def test_a_page_that_leaves_pixels_as_they_were_is_unpainted(page):
    class Bare(Page):
        def paint(self, painter, exposed):
            painter.fillRect(exposed.adjusted(10, 0, 0, 0), "black")

    put(page, Bare(LOOK, page), 96, 94, 400, 400)
    looked_at: set[type] = set()
    assert list(unpainted(page, looked_at)) == ["unpainted: Page", "unpainted: Bare"]
    assert list(unpainted(page, looked_at)) == [], "one of each class is enough"


def test_what_stands_too_high_for_who_sits_is_out_of_reach(qtbot):
    page = shown(qtbot, replace(LOOK, preferences=replace(LOOK.preferences, reach=Reach.LOWER)))
    put(page, FilledButton(LOOK, "Begin", page), 96, 500, 300, 120)
    put(page, FilledButton(LOOK, "Tall enough", page), 496, 100, 300, 540)
    put(page, FilledButton(LOOK, "Low enough", page), 896, 540, 300, 120)
    assert list(out_of_reach(page, page.look)) == ["out of reach: 'Begin' at 532 < 540"]
