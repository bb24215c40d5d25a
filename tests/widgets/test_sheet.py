"""The sheet: it rises over the page as that was, and sinks from the page as it will be."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QVariantAnimation

from kiosk.design.theme import SHEET_DOWN, SHEET_UP
from kiosk.model.text import Language
from kiosk.model.visit import Begin, CloseSheet, EndVisit, OpenSheet, OpenSlide, Prefer, Sheet
from kiosk.widgets.prose import Prose
from kiosk.widgets.sheet import HEM_HIGH, SheetHost

PARTS = (0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98)


@pytest.fixture(params=["home", "history/timeline"])
def page(request, open_kiosk):
    """A kiosk that stands still on a page full of words."""
    visitor = open_kiosk()
    visitor.kiosk.session.do(Begin(Language.EN))
    if request.param != "home":
        visitor.kiosk.session.do(OpenSlide(request.param))
    visitor.settle()
    visitor.wait(1500)  # Until its emblems are sewn.
    return visitor


def frames(host, time):
    """What the host shows at some parts of its movement, each with how far the sheet is up."""
    movement = movement_of(host)
    movement.pause()
    for part in PARTS:
        movement.setCurrentTime(round(time * part))
        yield 1 - movement.currentValue() if sinks(host) else movement.currentValue(), host.grab().toImage()
    movement.resume()


def movement_of(host):
    return host.findChild(QVariantAnimation, options=Qt.FindChildOption.FindDirectChildrenOnly)


def sinks(host):
    return host.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def height(host):
    """Pixels from the foot of the window to the tips of the hem, once the sheet is up."""
    return host.height() - max(0, host.sheet.look.frame.rect(0, host.sheet.top - HEM_HIGH, 1, 1).top())


def contrast(image, box):
    """The difference between the lightest and the darkest point of a part of a picture."""
    greys = [
        image.pixelColor(x, y).lightness()
        for x in range(box.left(), box.right(), 2)
        for y in range(box.top(), box.bottom(), 2)
    ]
    return max(greys) - min(greys)


def words_above(page, foot):
    """Places of the words of a page that end above ``foot``."""
    places = [
        QRect(words.mapTo(page, QPoint()), words.size()) for words in page.findChildren(Prose) if words.isVisible()
    ]
    return [place for place in places if place.bottom() < foot]


@pytest.mark.parametrize("way", ["rises", "sinks"])
def test_the_page_fades_only_as_far_as_the_sheet_has_come(page, way):
    page.kiosk.session.do(OpenSheet(Sheet.DISPLAY))
    (host,) = page.window.findChildren(SheetHost)
    if way == "sinks":
        page.settle()
        page.kiosk.session.do(CloseSheet())
    whole, stage = page.window.stage.grab().toImage(), page.window.stage.page
    seen = 0
    for up, frame in frames(host, (SHEET_UP if way == "rises" else SHEET_DOWN).time):
        hem = round(page.window.height() - height(host) * up)
        for place in words_above(stage, hem - 2):
            assert contrast(frame, place) >= 0.9 * (1 - up) * contrast(whole, place) - 4
            seen += 1
    assert seen > 20


@pytest.mark.parametrize("what", ["the visit is over", "another language"])
def test_a_sheet_sinks_from_the_page_that_came_meanwhile(page, what):
    kiosk = page.kiosk
    kiosk.session.do(OpenSheet(Sheet.LANGUAGES))
    page.settle()
    (host,) = page.window.findChildren(SheetHost)
    chinese = replace(kiosk.session.visit.preferences, language=Language.ZH)
    kiosk.session.do(EndVisit() if what == "the visit is over" else Prefer(chinese))
    arrived = page.window.stage.grab().toImage()
    places = words_above(page.window.stage.page, page.window.height() // 2)
    for up, frame in frames(host, SHEET_DOWN.time):
        hem = round(page.window.height() - height(host) * up)
        for place in places:
            if place.bottom() < hem - 2:
                assert contrast(frame, place) >= 0.9 * (1 - up) * contrast(arrived, place) - 4
    assert places


def test_the_bar_stands_still_below_a_sheet_that_rises_or_sinks(page):
    kiosk = page.kiosk
    before = the_bar(page.window)
    kiosk.session.do(OpenSheet(Sheet.LANGUAGES))
    (host,) = page.window.findChildren(SheetHost)
    assert the_bar(without_the_sheet(host)) == before
    page.settle()
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, language=Language.ZH)))
    sunk = the_bar(without_the_sheet(host))
    page.settle()
    assert unlike(sunk, the_bar(page.window)) == 0


def unlike(one, other):
    """At how many places the lightness of two pictures differs by more than the last trace of a dimming."""
    places = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height() - 4, 3)]
    return sum(abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 8 for x, y in places)


def the_bar(widget):
    return widget.grab(QRect(0, 940, 1920, 140)).toImage()


def without_the_sheet(host):
    """The host as in the first frame while it rises, the last while it sinks."""
    movement = movement_of(host)
    movement.pause()
    movement.setCurrentTime(movement.duration() - 1 if sinks(host) else 0)
    return host
