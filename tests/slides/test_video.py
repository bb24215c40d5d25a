"""Films before a visitor: a list, a film that fills the screen, subtitles in her language, and a film that is torn."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtTest import QTest

from kiosk.design.theme import CONTROLS_MS
from kiosk.machine import film
from kiosk.machine.settings import IdleSettings, Settings, SoundSettings
from kiosk.model.attendance import Wait
from kiosk.model.preferences import TextSize
from kiosk.model.text import Language
from kiosk.model.visit import Begin, EnterItem, OpenSlide, Prefer, Sheet
from kiosk.shell.idle import Idle
from kiosk.slides.video.page import RETURN_MS
from kiosk.widgets.film import Screen, Subtitle
from kiosk.widgets.filmbar import SeekBar, VolumeBar
from kiosk.widgets.prose import Prose
from tests.films import with_films
from tests.packs import SmallPack
from tests.shots.inspection import faults, small_targets
from tests.sweep import sweep

LONGEST_MS = 15_000


def before_films(open_kiosk, tmp_path, *kinds, extra="", **options):
    """Somebody before the list of films in English."""
    pack = with_films(SmallPack.in_folder(tmp_path), *kinds, extra=extra)
    visitor = open_kiosk(pack=pack.folder, **options)
    visitor.tap("Touch to begin")
    visitor.tap("Park")
    visitor.tap("Events")
    for _ in range(2):
        visitor.swipe(-900)
    assert visitor.sees("The films")
    return visitor


@pytest.fixture
def viewer(open_kiosk, tmp_path):
    return before_films(open_kiosk, tmp_path, "whole", "silent")


def page(visitor):
    return visitor.window.stage.page


def wait_until(true):
    """Wait until something has come true."""
    waited = 0
    while not true():
        QTest.qWait(20)
        waited += 20
        assert waited < LONGEST_MS, "it never came"


def playing(visitor, name="Whole"):
    """The same visitor before a film that plays."""
    visitor.tap(name)
    wait_until(lambda: page(visitor).projector is not None and page(visitor).projector.frames > 2)
    return visitor


def test_the_list_names_every_film_with_its_length_and_languages(viewer):
    assert viewer.sees("Whole, 0:03")
    assert viewer.sees("Silent, 0:03")
    assert viewer.sees("4 languages")
    assert viewer.sees("Беларуская · Русский · 中文 · English")


def test_a_touch_plays_a_film_over_the_whole_screen_and_close_leads_back(viewer):
    playing(viewer)
    assert not viewer.sees("Home")
    (screen,) = viewer.window.findChildren(Screen)
    picture = screen.grab().toImage()
    assert len({picture.pixelColor(x, picture.height() // 2).name() for x in range(0, picture.width(), 40)}) > 3
    viewer.tap("Close")
    assert viewer.sees("The films")
    assert viewer.sees("Home")
    assert page(viewer).projector is None


def test_a_film_that_ends_returns_to_the_list_by_itself(viewer):
    playing(viewer, "Silent")
    wait_until(lambda: page(viewer).player is None)
    viewer.settle()
    assert viewer.sees("The films")


def test_a_loop_begins_again_and_no_longer_keeps_the_visit(open_kiosk, tmp_path):
    visitor = before_films(open_kiosk, tmp_path, "hurried", extra="    loop: true\n")
    playing(visitor, "Hurried")
    assert page(visitor).busy
    wait_until(lambda: page(visitor).projector.repeated)
    wait_until(lambda: page(visitor).projector.position > 300)
    assert not page(visitor).busy


def timer(owner, interval):
    (found,) = (each for each in owner.findChildren(QTimer) if each.interval() == interval)
    return found


def subtitle(visitor):
    (plate,) = [plate for plate in visitor.window.findChildren(Subtitle) if plate.window() is visitor.window]
    return plate.findChild(Prose).text() if plate.isVisible() else ""


def test_subtitles_are_in_the_visitors_language_and_pause_when_nothing_is_said(viewer):
    playing(viewer)
    wait_until(lambda: subtitle(viewer) == "This is a thread 1")
    wait_until(lambda: subtitle(viewer) == "")
    wait_until(lambda: subtitle(viewer) == "This is a thread 2")


def test_another_language_says_the_subtitles_in_it_while_the_film_goes_on(viewer):
    playing(viewer)
    projector, before = page(viewer).projector, page(viewer).projector.frames
    viewer.tap("中文")
    assert page(viewer).projector is projector
    assert projector.playing
    assert subtitle(viewer).startswith("这是一根线")
    assert viewer.sees("暂停")
    wait_until(lambda: projector.frames > before + 3)
    assert viewer.kiosk.session.visit.preferences.language is Language.ZH


def test_subtitles_can_be_switched_off_and_on(viewer):
    playing(viewer)
    wait_until(lambda: subtitle(viewer))
    viewer.tap("Off")
    assert not subtitle(viewer)
    viewer.tap("English")
    wait_until(lambda: subtitle(viewer))


def test_a_language_chosen_from_elsewhere_does_not_interrupt_the_film(viewer):
    playing(viewer)
    projector = page(viewer).projector
    preferences = viewer.kiosk.session.visit.preferences
    viewer.kiosk.session.do(Prefer(replace(preferences, language=Language.BE)))
    assert page(viewer).projector is projector
    assert subtitle(viewer).startswith("Гэта нітка")


def test_pause_stands_still_and_play_goes_on(viewer):
    playing(viewer)
    viewer.tap("Pause")
    seen = page(viewer).projector.frames
    viewer.wait(300)
    assert page(viewer).projector.frames <= seen + 1
    viewer.tap("Play")
    wait_until(lambda: page(viewer).projector.frames > seen + 2)


def test_a_finger_on_the_thread_moves_the_film_and_lets_it_go_on(viewer):
    playing(viewer)
    (bar,) = viewer.window.findChildren(SeekBar)
    left = bar.mapTo(viewer.window, QPoint(0, bar.height() // 2))
    start, end = left + QPoint(bar.width() // 4, 0), left + QPoint(bar.width() // 2, 0)
    viewer.draw([start + (end - start) * step / 10 for step in range(11)])
    assert page(viewer).projector.position >= 1300
    assert page(viewer).projector.playing


def test_a_film_that_is_moved_to_its_end_has_ended_and_is_not_torn(viewer):
    playing(viewer)
    projector, told = page(viewer).projector, []
    projector.ended.connect(lambda: told.append("ended"))
    projector.torn.connect(told.append)
    projector.seek(projector.length)
    wait_until(lambda: told)
    assert told == ["ended"]


def test_ten_seconds_back_is_the_beginning_of_a_short_film(viewer):
    playing(viewer)
    wait_until(lambda: page(viewer).projector.position > 800)
    viewer.tap("10 s back")
    assert page(viewer).projector.position < 700


def test_next_film_plays_the_next_one(viewer):
    playing(viewer)
    viewer.tap("Next film")
    wait_until(lambda: page(viewer).projector is not None and page(viewer).projector.frames > 2)
    assert page(viewer).projector.path.name == "silent.mp4"


def test_volume_begins_low_follows_the_finger_and_is_reset_after_the_visit(open_kiosk, tmp_path):
    visitor = before_films(open_kiosk, tmp_path, "whole", settings=Settings(sound=SoundSettings(volume=0.1)))
    playing(visitor)
    (bar,) = visitor.window.findChildren(VolumeBar)
    assert bar.value == pytest.approx(0.1)
    visitor.tap_at(*bar.mapTo(visitor.window, QPoint(bar.width() // 2, bar.height() // 2)).toTuple())
    assert visitor.kiosk.session.visit.preferences.volume == pytest.approx(0.5, abs=0.02)
    visitor.kiosk.session.end_visit()
    assert visitor.kiosk.session.visit.preferences.volume == pytest.approx(0.1)


def test_controls_hide_while_nobody_touches_and_come_back_with_a_touch(viewer):
    playing(viewer)
    rest = timer(page(viewer).player, CONTROLS_MS)
    rest.start(100)
    wait_until(lambda: not viewer.sees("Close"))
    rest.setInterval(CONTROLS_MS)
    viewer.tap_at(960, 300)
    assert viewer.sees("Close")


def test_quiet_time_does_not_run_out_while_a_film_plays_but_does_in_a_pause(open_kiosk, tmp_path):
    visitor = before_films(
        open_kiosk, tmp_path, "whole", settings=Settings(idle=IdleSettings(ask_after=0.5, countdown=20))
    )
    playing(visitor)
    visitor.wait(1200)
    assert visitor.kiosk.session.visit.sheet is None
    visitor.tap("Pause")
    visitor.wait(1200)
    assert visitor.kiosk.session.visit.sheet is Sheet.STILL_THERE
    visitor.kiosk.attendant.findChild(Idle).begin(Wait())


@pytest.mark.parametrize("kind", ["still", "outlasted"])
def test_a_picture_that_stands_still_is_no_end_of_the_film(open_kiosk, tmp_path, monkeypatch, kind):
    monkeypatch.setattr(film, "LOOK_MS", 50)
    visitor = before_films(open_kiosk, tmp_path, kind)
    playing(visitor, kind.capitalize())
    told = []
    page(visitor).projector.ended.connect(lambda: told.append("ended"))
    page(visitor).projector.torn.connect(told.append)
    wait_until(lambda: told)
    assert told == ["ended"]


@pytest.mark.expects_log("this film is not shown")
@pytest.mark.parametrize("kind", ["words", "concat", "elsewhere", "cut", "hollow"])
def test_a_film_that_does_not_play_shows_a_still_and_what_will(open_kiosk, tmp_path, kind):
    visitor = before_films(open_kiosk, tmp_path, "whole", kind)
    visitor.tap(kind.capitalize())
    wait_until(lambda: page(visitor).player is None)
    visitor.settle()
    assert visitor.sees("This film has lost its thread")
    assert visitor.sees("choose another film")
    assert visitor.sees("Home")
    assert list(faults(page(visitor), page(visitor).look)) == []
    visitor.tap("Next film")
    wait_until(lambda: page(visitor).projector is not None and page(visitor).projector.frames > 2)


@pytest.mark.expects_log("this film is not shown")
def test_a_torn_film_can_be_tried_again_and_gives_way_to_the_list_by_itself(open_kiosk, tmp_path):
    visitor = before_films(open_kiosk, tmp_path, "words")
    visitor.tap("Words")
    wait_until(lambda: page(visitor).player is None)
    visitor.settle()
    visitor.tap("Try again")
    wait_until(lambda: page(visitor).player is None)
    timer(page(visitor), RETURN_MS).start(50)
    wait_until(lambda: visitor.sees("The films"))


@pytest.mark.expects_log("this film is not shown")
def test_a_film_that_was_taken_away_is_a_torn_film(viewer):
    viewer.kiosk.pack.media("media/whole.mp4").unlink()
    viewer.tap("Whole")
    wait_until(lambda: page(viewer).player is None)
    assert viewer.sees("This film has lost its thread")


def test_a_film_without_sound_and_one_in_webm_play_too(open_kiosk, tmp_path):
    visitor = before_films(open_kiosk, tmp_path, "silent", "webm")
    for number in (1, 2):
        visitor.kiosk.session.do(EnterItem(number))
        wait_until(lambda: page(visitor).projector is not None and page(visitor).projector.frames > 2)


@pytest.mark.parametrize(
    ("size", "item", "language"), sweep([(1920, 1080), (1080, 1920), (1280, 720)], {"list": 0, "film": 1}, Language)
)
def test_nothing_is_cut_off_and_every_target_is_large_enough(open_kiosk, size, item, language):
    visitor = open_kiosk(size=size)
    preferences = visitor.kiosk.session.visit.preferences
    visitor.kiosk.session.do(Prefer(replace(preferences, language=language)))
    visitor.kiosk.session.do(Begin(language))
    visitor.kiosk.session.do(OpenSlide("news/films"))
    visitor.settle()
    for text_size in (TextSize.NORMAL, TextSize.LARGEST):
        preferences = visitor.kiosk.session.visit.preferences
        visitor.kiosk.session.do(Prefer(replace(preferences, text_size=text_size)))
        if item:
            visitor.kiosk.session.do(EnterItem(item))
        visitor.settle()
        assert list(faults(page(visitor), page(visitor).look)) == []
        assert list(small_targets(visitor.window)) == []


def test_news_stand_below_a_short_list_of_films_and_open_their_story(visitor):
    visitor.kiosk.session.do(Begin(Language.EN))
    visitor.kiosk.session.do(OpenSlide("news/films"))
    visitor.settle()
    visitor.tap("13 February 2026: ")
    visit = visitor.kiosk.session.visit
    assert (visit.route.slide, visit.item) == ("news/latest", 2)
    assert visitor.sees("Spring Festival in Minsk")
