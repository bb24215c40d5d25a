"""When nobody is there any more."""

from PySide6.QtGui import QImage

from kiosk.machine.images import ImageCache
from kiosk.machine.settings import IdleSettings, Settings
from kiosk.model.preferences import Colours, TextSize
from kiosk.model.text import Language
from kiosk.model.visit import Attract, Begin, Sheet, Visit

QUICK = Settings(idle=IdleSettings(ask_after=0.15, countdown=20, more_time=3))
UNHURRIED = Settings(idle=IdleSettings(ask_after=2, countdown=20))
"""Leaves time for some touches in a row on a busy machine."""


def left_alone(visitor):
    """Let the quiet time and the countdown pass, seconds being short."""
    asked(visitor)
    visitor.hurry()
    visitor.until(lambda: visitor.kiosk.session.visit.route == Attract())


def asked(visitor):
    visitor.until(lambda: visitor.kiosk.session.visit.sheet is Sheet.STILL_THERE)


def test_nothing_is_asked_while_nobody_has_come(open_kiosk):
    visitor = open_kiosk(settings=QUICK)
    visitor.wait(400)
    assert visitor.kiosk.session.visit.sheet is None


def test_the_kiosk_asks_in_the_visitors_language_and_counts_from_twenty(open_kiosk):
    visitor = open_kiosk(settings=QUICK)
    visitor.tap("轻触屏幕开始")
    asked(visitor)
    assert visitor.sees("您还在吗？")
    assert visitor.sees("20")
    assert visitor.sees("Вы яшчэ тут?")


def test_continue_goes_on_where_the_visitor_was(open_kiosk):
    visitor = open_kiosk(settings=UNHURRIED)
    visitor.tap("Touch to begin")
    visitor.tap("Trade")
    asked(visitor)
    visitor.tap("Continue")
    assert visitor.sees("Begin")
    assert visitor.kiosk.session.visit.sheet is None


def test_start_over_ends_the_visit_at_once(open_kiosk):
    visitor = open_kiosk(settings=QUICK)
    visitor.tap("Touch to begin")
    asked(visitor)
    visitor.tap("Start over")
    assert visitor.kiosk.session.visit.route == Attract()


def test_without_an_answer_everything_the_visitor_changed_is_put_back(open_kiosk):
    visitor = open_kiosk(settings=UNHURRIED)
    visitor.tap("Touch to begin")
    visitor.tap("Display")
    visitor.tap("Text size: Largest")
    visitor.tap("Colours: Night")
    visitor.tap("Close")
    visitor.tap("History")
    visitor.tap("Begin")
    preferences = visitor.kiosk.session.visit.preferences
    assert (preferences.language, preferences.text_size, preferences.colours) == (
        Language.EN,
        TextSize.LARGEST,
        Colours.NIGHT,
    )
    left_alone(visitor)
    kiosk = visitor.kiosk
    assert kiosk.session.visit == Visit.fresh(kiosk.session.defaults)
    assert visitor.sees("Touch to begin")


def test_any_touch_makes_the_kiosk_wait_anew(open_kiosk):
    visitor = open_kiosk(settings=Settings(idle=IdleSettings(ask_after=2, countdown=20)))
    visitor.tap("Touch to begin")
    for _ in range(4):
        visitor.wait(600)
        visitor.tap_at(1000, 230)
    assert visitor.kiosk.session.visit.sheet is None


def test_pictures_kept_for_a_visitor_go_with_the_visitor(open_kiosk):
    visitor = open_kiosk()
    cache = ImageCache(1000)
    cache.put("a piece of the map", QImage(4, 4, QImage.Format.Format_RGB32))
    visitor.kiosk.session.do(Begin(Language.EN))
    assert cache.get("a piece of the map") is not None
    visitor.kiosk.session.end_visit()
    cache.put("one drawn while the map goes", QImage(4, 4, QImage.Format.Format_RGB32))
    visitor.settle()
    assert cache.get("a piece of the map") is None
    assert cache.get("one drawn while the map goes") is None
