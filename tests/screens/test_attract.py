"""Nobody is there: the picture sews itself, tells something, and invites in four languages."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QColor

from kiosk.design.theme import NIGHT
from kiosk.machine.settings import LanguageSettings, ScreenSettings, Settings
from kiosk.model.text import Language
from kiosk.model.visit import Begin
from kiosk.screens import attract
from kiosk.screens.attract import Invitation, Ornament
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.prose import Prose
from tests.visitor import Visitor

BRIGHT = 120
"""How much lighter than linen at night a stitch is; the dots that mark places to come are not."""
CALM = Settings(screen=ScreenSettings(motion="calm"))


@pytest.fixture
def hurried(open_kiosk, monkeypatch):
    """A kiosk whose attract screen takes tenths of a second for everything."""
    for name, seconds in (("WEAVING_S", 0.8), ("HOLD_S", 0.1), ("TEASER_S", 0.4), ("FADE_S", 0.3)):
        monkeypatch.setattr(attract, name, seconds)
    return open_kiosk()


def picture(visitor: Visitor):
    ornament = visitor.window.findChild(Ornament)
    return ornament.parentWidget().grab(ornament.geometry()).toImage()


def sewn(image):
    """Part of the picture's points that are covered by thread."""
    linen = QColor(NIGHT.ground).value()
    points = [(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)]
    return sum(image.pixelColor(x, y).value() - linen > BRIGHT for x, y in points) / len(points)


def test_it_invites_in_four_languages_each_in_its_own_words(visitor):
    invitations = {button.accessibleName(): button for button in visitor.window.findChildren(Invitation)}
    assert len(invitations) == 4
    assert {button.look.language for button in invitations.values()} == set(Language)


def test_it_invites_only_in_the_languages_that_are_offered(open_kiosk):
    visitor = open_kiosk(settings=Settings(languages=LanguageSettings(offered=["be", "zh"])))
    assert {button.look.language for button in visitor.window.findChildren(Invitation)} == {Language.BE, Language.ZH}


def test_stitch_by_stitch_it_becomes_the_finished_picture(hurried, open_kiosk):
    parts = [sewn(picture(hurried))]
    for _ in range(4):
        hurried.wait(250)
        parts.append(sewn(picture(hurried)))
    assert parts == sorted(parts)
    assert parts[0] < 0.5 * parts[-1]
    assert parts[-1] == pytest.approx(sewn(picture(open_kiosk(settings=CALM))))


def test_then_it_tells_the_packs_facts_in_pairs_of_languages_and_begins_anew(hurried, qtbot):
    fact = hurried.kiosk.pack.head.pack.attract.teasers[0]
    for pair in ((Language.BE, Language.ZH), (Language.EN, Language.RU)):
        qtbot.waitUntil(lambda pair=pair: all(hurried.sees(typed(fact.label, language)) for language in pair))
    qtbot.waitUntil(lambda: hurried.sees(hurried.kiosk.pack.head.pack.attract.left.line))
    qtbot.waitUntil(lambda: sewn(picture(hurried)) < 0.02)


def typed(label, language):
    """The first word of a label, which no typesetting changes."""
    return label.say(language).split(" ")[0][:4]


def test_where_nothing_may_move_the_picture_is_finished_at_once(open_kiosk):
    still = open_kiosk(settings=CALM)
    first = picture(still)
    still.wait(300)
    assert picture(still) == first
    assert sewn(first) > 0.05


def test_its_words_are_gone_before_those_of_home_appear(visitor):
    invitation = visitor.window.findChildren(Invitation)[0]
    place = invitation.mapTo(visitor.window, QPoint(0, 0))
    rect = QRect(place, invitation.size())
    before = brightest(visitor.window.grab(rect).toImage())
    visitor.kiosk.session.do(Begin())
    for change in visitor.window.findChildren(QVariantAnimation):  # Of the page and of its bar.
        if change.duration() == 600:
            change.pause()
            change.setCurrentTime(150)
    assert brightest(visitor.window.grab(rect).toImage()) < before - BRIGHT


def brightest(image):
    """The value of the lightest of many points."""
    return max(image.pixelColor(x, y).value() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))


def test_any_key_begins(visitor):
    visitor.press_key(Qt.Key.Key_A)
    assert not visitor.window.findChildren(Invitation)


def test_the_name_of_a_nation_keeps_clear_of_the_picture(visitor):
    words = next(prose for prose in visitor.window.findChildren(Prose) if prose.text() == "Беларусь")
    page = visitor.window.stage.page
    page.show_moment(1.0)
    image = page.grab(QRect(0, words.y(), 960, words.ink().toRect().height())).toImage()
    lit = [x for x in range(960) if any(image.pixelColor(x, y).value() > BRIGHT for y in range(image.height()))]
    assert max(after - before for before, after in pairwise(lit)) > 48


def test_the_line_below_a_nations_name_stands_on_two_lines(visitor):
    attract = visitor.kiosk.pack.head.pack.attract
    starts = [half.line[:4] for half in (attract.left, attract.right)]
    lines = [prose for prose in visitor.window.findChildren(Prose) if prose.text()[:4] in starts]
    assert [len(prose.line_ends()) for prose in lines] == [2, 2]


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_the_number_of_a_fact_is_equally_high_on_both_sides(open_kiosk, size):
    page = open_kiosk(size=size).window.stage.page
    for teaser in range(2 * len(page.context.pack.head.pack.attract.teasers)):
        page.show_moment(1.0, teaser=teaser)
        one, other = (numeral for numeral in page.findChildren(Numeral) if numeral.isVisible())
        tops = [top_of_red(page.grab(numeral.geometry())) for numeral in (one, other)]
        assert abs(tops[0] - tops[1]) < 6  # A dollar sign is higher than the numbers.


def top_of_red(picture):
    """The first row of pixels with something red."""
    image, red = picture.toImage(), QColor(NIGHT.red).red()
    return next(
        y for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y).red() > red * 0.8
    )
