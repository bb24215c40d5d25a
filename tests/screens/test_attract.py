"""Nobody is there: the picture sews itself, tells something, and invites in four languages."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QColor

from kiosk.model.text import Language
from kiosk.model.visit import Begin
from kiosk.screens import attract
from kiosk.screens.attract import Invitation, Ornament
from kiosk.services.settings import LanguageSettings, ScreenSettings, Settings
from kiosk.services.theme import NIGHT
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
    rect = QRect(place, invitation.size()).adjusted(0, 0, 0, -28)  # Home's bar is there at once.
    before = brightest(visitor.window.grab(rect).toImage())
    visitor.kiosk.controller.do(Begin())
    change = next(one for one in visitor.window.stage.findChildren(QVariantAnimation) if one.duration() == 600)
    change.pause()
    change.setCurrentTime(150)
    assert brightest(visitor.window.grab(rect).toImage()) < before - BRIGHT


def brightest(image):
    """The value of the lightest of many points."""
    return max(image.pixelColor(x, y).value() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))


def test_any_key_begins(visitor):
    visitor.press_key(Qt.Key.Key_A)
    assert not visitor.window.findChildren(Invitation)
