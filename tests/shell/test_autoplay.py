"""A kiosk that plays by itself, on a clock that the tests set."""

import pytest
from PySide6.QtCore import QTimer

from kiosk.machine.settings import AutoplaySettings, IdleSettings, Settings
from kiosk.model.visit import Attract, Reading, Sheet, Visit
from kiosk.shell.autoplay import Autoplay
from tests.films import with_films
from tests.packs import SmallPack
from tests.slides.test_video import page, wait_until

SETTINGS = Settings(idle=IdleSettings(ask_after=0.2, countdown=20))


class Room:
    """A kiosk nobody touches, and a clock."""

    def __init__(self, visitor, **settings):
        self.visitor, self.kiosk, self.now = visitor, visitor.kiosk, 0.0
        self.autoplay = Autoplay(self.kiosk.attendant, AutoplaySettings(on=True, **settings), lambda: self.now)
        for timer in self.autoplay.findChildren(QTimer):
            timer.stop()
        self.autoplay.look()

    def after(self, seconds):
        """The route that many seconds later."""
        self.now += seconds
        self.autoplay.look()
        self.visitor.settle()
        return self.kiosk.session.visit.route


@pytest.fixture
def room(open_kiosk, tmp_path):
    def open_room(pack=None, **settings):
        small = pack or SmallPack.in_folder(tmp_path)
        return Room(open_kiosk(pack=small.folder, settings=SETTINGS), **settings)

    return open_room


def test_it_goes_through_the_play_list_and_begins_anew(room):
    playing = room(slides=["park/story", "park/quote"], seconds=10)
    assert playing.after(9) == Attract()
    assert playing.after(1) == Reading("park/story")
    assert playing.after(9.5) == Reading("park/story")
    assert playing.after(0.5) == Reading("park/quote")
    assert playing.after(10) == Attract()
    assert playing.after(10) == Reading("park/story")


def test_a_slides_own_seconds_count(room, tmp_path):
    pack = SmallPack.in_folder(tmp_path)
    pack.change("sections/park/story.yaml", "kind: text", "kind: text\nseconds: 3")
    playing = room(pack, slides=["park/story", "park/quote"], seconds=10)
    assert playing.after(10) == Reading("park/story")
    assert playing.after(3) == Reading("park/quote")


def test_a_film_is_shown_to_its_end(room, tmp_path):
    pack = with_films(SmallPack.in_folder(tmp_path), "hurried", "whole")
    playing = room(pack, slides=["park/gallery", "park/story"], seconds=2)
    playing.after(2)
    for name in ("hurried.mp4", "whole.mp4"):
        assert page(playing.visitor).player is not None
        wait_until(lambda: page(playing.visitor).busy)
        assert page(playing.visitor).projector.path.name == name
        assert playing.after(60) == Reading("park/gallery")
        wait_until(lambda: not page(playing.visitor).busy)
        following = playing.after(0.5)
    assert following == Reading("park/story")


def test_nobody_is_asked_whether_she_is_there_while_it_plays(room):
    playing = room(slides=["park/story"], seconds=10)
    playing.after(10)
    playing.visitor.wait(500)
    assert playing.kiosk.session.visit.sheet is None


def test_the_first_touch_stops_it_where_it_is_and_it_resumes_after_the_quiet_time(room):
    playing = room(slides=["park/story", "park/quote"], seconds=10)
    playing.after(10)
    playing.visitor.tap_at(1500, 60)
    assert playing.after(100) == Reading("park/story")
    playing.visitor.until(lambda: playing.kiosk.session.visit.sheet is Sheet.STILL_THERE)
    playing.visitor.hurry()
    playing.visitor.until(lambda: playing.kiosk.session.visit == Visit.fresh(playing.kiosk.session.defaults))
    assert playing.after(1) == Attract()
    assert playing.after(10) == Reading("park/story")


def test_a_slide_that_broke_too_often_is_left_out_of_the_next_round(room):
    playing = room(slides=["park/story", "park/quote"], seconds=10)
    for _ in range(3):
        playing.kiosk.session.failures.add("park/story", "no ink")
    playing.after(10)
    assert playing.after(10) == Reading("park/quote")
    assert playing.after(10) == Attract()
    assert playing.after(10) == Reading("park/quote")


def test_the_settings_start_it_and_without_them_nothing_plays(open_kiosk):
    assert open_kiosk().kiosk.attendant.findChild(Autoplay) is None
    on = Settings(autoplay=AutoplaySettings(on=True, sections=["history"], seconds=2))
    visitor = open_kiosk(settings=on)
    visitor.until(lambda: visitor.kiosk.session.visit.route == Reading("history/cover"))
