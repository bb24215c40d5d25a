"""Slides and sections that come and go with the clock, never under a visitor's finger."""

import subprocess
import sys
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.clock import LAST, system_clock
from kiosk.model.text import Language
from kiosk.model.visit import Begin, EndVisit, OpenSlide, Reading
from kiosk.screens.attract import AttractPage
from tests.packs import SmallPack


class Time:
    def __init__(self, moment):
        self.set(moment)

    def set(self, moment):
        self.now = datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo("Europe/Minsk"))

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Time("2026-12-01T12:00")


@pytest.fixture
def pack(tmp_path):
    pack = SmallPack.in_folder(tmp_path)
    pack.change("sections/park/facts.yaml", "kind: facts\n", "kind: facts\nwhen: {until: 2026-12-01}\n")
    pack.change("sections/park/quote.yaml", "kind: quote\n", "kind: quote\nwhen: {hours: 10:00-18:00}\n")
    pack.change(
        "pack.yaml",
        "about:\n",
        "  teasers:\n    - figure: park.residents\n      slide: park/facts\n"
        "      label: {be: кампаній, ru: компаний, zh: 家, en: firms}\nabout:\n",
    )
    return pack


@pytest.fixture
def opened(open_kiosk, pack, clock):
    def open_it():
        return open_kiosk(pack=pack.folder, clock=clock)

    return open_it


def shown(visitor):
    return [slide for section in visitor.kiosk.session.contents for slide in section.slides]


def tick(visitor):
    visitor.kiosk.attendant.follow_clock()
    visitor.settle()


def test_what_is_over_goes_while_nobody_is_there_and_its_teaser_with_it(opened, clock):
    visitor = opened()
    page = visitor.window.stage.page
    assert isinstance(page, AttractPage)
    page.show_moment(1.0, teaser=0)
    assert visitor.sees("кампаній")
    clock.set("2026-12-02T12:00")
    tick(visitor)
    assert "park/facts" not in shown(visitor)
    visitor.window.stage.page.show_moment(1.0, teaser=0)
    assert not visitor.sees("кампаній")


def test_nothing_goes_while_somebody_reads_it(opened, clock):
    visitor = opened()
    kiosk = visitor.kiosk
    kiosk.session.do(Begin(Language.EN))
    kiosk.session.do(OpenSlide("park/facts"))
    clock.set("2026-12-02T19:00")
    tick(visitor)
    assert kiosk.session.visit.route == Reading("park/facts")
    assert visitor.sees("The park grows")
    kiosk.session.do(EndVisit())
    assert "park/facts" not in shown(visitor)
    assert "park/quote" not in shown(visitor)


def test_what_has_hours_comes_back_in_the_morning(opened, clock):
    clock.set("2026-12-01T18:00")
    visitor = opened()
    assert "park/quote" not in shown(visitor)
    clock.set("2026-12-02T10:00")
    tick(visitor)
    assert "park/quote" in shown(visitor)


@pytest.mark.expects_log("the clock says 1970-01-01")
def test_a_wrong_clock_hides_only_what_has_a_date_and_staff_are_told(opened, clock):
    clock.set("1970-01-01T03:00")
    visitor = opened()
    assert "park/facts" not in shown(visitor)
    assert "park/quote" in shown(visitor)


@pytest.mark.expects_log("the clock says 2040-01-01")
def test_a_kiosk_is_never_empty(opened, clock, pack):
    pack.change("sections/park/section.yaml", "cover:", "when: {until: 2026-12-31}\ncover:")
    clock.set("2040-01-01T12:00")
    visitor = opened()
    assert "park/facts" in shown(visitor)


def test_a_pack_whose_only_section_is_over_is_shown_all_the_same(opened, clock, pack):
    pack.change("sections/park/section.yaml", "cover:", "when: {until: 2026-12-01}\ncover:")
    clock.set("2026-12-05T12:00")
    assert shown(opened())


@pytest.mark.expects_log("the clock says")
def test_the_only_clock_on_the_screen_is_that_of_the_exhibition(open_kiosk):
    visitor = open_kiosk(clock=lambda: datetime(2026, 11, 30, 23, 44, tzinfo=UTC))
    visitor.kiosk.session.do(Begin(Language.EN))
    visitor.settle()
    assert visitor.sees("Tuesday 1 December, 02:44")


@pytest.mark.expects_log("the clock says")
def test_a_clock_that_has_gone_mad_shows_what_has_no_date(open_kiosk, monkeypatch):
    monkeypatch.setattr("kiosk.clock.time.time", lambda: 1e15)
    assert system_clock() == LAST
    visitor = open_kiosk()
    visitor.kiosk.session.do(Begin(Language.EN))
    visitor.settle()
    assert visitor.sees("Great Stone")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no TZ")
def test_a_zone_that_no_clock_can_show_stops_nothing():
    code = "from kiosk.clock import machine_time, system_clock; print(system_clock(), machine_time())"
    subprocess.run([sys.executable, "-c", code], check=True, env={"TZ": "<+99>-99", "PYTHONPATH": ":".join(sys.path)})
