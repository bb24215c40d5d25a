"""A programme before a visitor, through an exhibition week with a clock that the test sets."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import combinations
from math import inf
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.design.theme import Ink
from kiosk.model.kinds import BUILT_IN
from kiosk.model.preferences import Colours, Reach, TextSize
from kiosk.model.text import Language
from kiosk.model.visit import Begin, EnterItem, EventCard, OpenSheet, OpenSlide, Prefer, Reading
from kiosk.widgets.agenda import Agenda, AgendaView
from kiosk.widgets.buttons import Toggle
from kiosk.widgets.icon import IconMark
from kiosk.widgets.qr import QrCode
from kiosk.widgets.sheet import SheetHost
from tests.codes import read
from tests.packs import SmallPack
from tests.shots.inspection import faults, small_targets
from tests.sweep import sweep

MINSK = ZoneInfo("Europe/Minsk")
WEEK = """\
kind: programme
title: {be: Праграма, ru: Программа, zh: 日程, en: Programme}
kicker: {be: Дні культуры, ru: Дни культуры, zh: 文化日, en: Culture Days}
archive: park/past
events:
"""
EVENTS = (
    ("2026-06-15", "10:00", "18:00", "exhibition", "daily until 2026-06-19", "Peonies and flax"),
    ("2026-06-16", "14:00", "15:00", "lecture", "", "Paper-cut workshop"),
    ("2026-06-16", "15:00", "16:00", "festival", "tue thu until 2026-06-19", "Tea for everyone"),
    ("2026-06-16", "18:00", "20:30", "concert", "", "Peking Opera"),
    ("2026-06-22", "12:00", "13:00", "film", "", "A film in the park"),
)
PAST = """\
kind: archive
title: {be: Архіў, ru: Архив, zh: 往届, en: Years gone by}
houses_title: {be: Дамы, ru: Дома, zh: 学院, en: Houses}
houses:
  - date: 2006-12
    title: {be: Інстытут, ru: Институт, zh: 孔子学院, en: An institute}
    place: {be: Мінск, ru: Минск, zh: 明斯克, en: Minsk}
    sources: [S01]
events:
  - date: 2017-06-19..2017-07-01
    kind: festival
    title: {be: Рамёствы, ru: Ремёсла, zh: 手工艺, en: Crafts of Chengdu}
    place: {be: Мінск, ru: Минск, zh: 明斯克, en: Minsk}
    text: {be: Вышыўка, ru: Вышивка, zh: 刺绣, en: Embroidery and bamboo}
    sources: [S01]
    more: park/story
  - date: "2018"
    kind: year
    title: {be: Год турызму, ru: Год туризма, zh: 旅游年, en: Year of Tourism}
    place: {be: Кітай, ru: Китай, zh: 中国, en: China}
    sources: [S01]
"""


def entry(day, begin, until, kind, repeat, title, number=""):
    words = {"be": "Падзея", "ru": "Событие", "zh": "活动"}
    local = "".join(f"      {language}: {word} {number}\n" for language, word in words.items())
    lines = [f"  - date: {day}\n    kind: {kind}\n"]
    lines += [f'    from: "{begin}"\n    until: "{until}"\n'] if begin else []
    lines += [f"    repeat: {repeat}\n"] if repeat else []
    return (
        "".join(lines)
        + f"    title:\n      en: {title}\n{local}"
        + ("    place: {be: Зала 2, ru: Зал 2, zh: 二号厅, en: Hall 2}\n")
    )


class Time:
    """A clock that stands still until it is set."""

    def __init__(self, moment):
        self.set(moment)

    def set(self, moment):
        self.now = datetime.fromisoformat(moment).replace(tzinfo=MINSK)

    def __call__(self):
        return self.now


def with_programme(folder, events=EVENTS, past=PAST):
    pack = SmallPack.in_folder(folder)
    pack.change("pack.yaml", "date: 2026-11-23", "date: 2026-06-01")
    pack.change("sections/park/section.yaml", "[timeline, event, gallery]", "[week, past, event]")
    pack.write("sections/park/week.yaml", WEEK + "".join(entry(*event) for event in events))
    pack.write("sections/park/past.yaml", past)
    return pack


@pytest.fixture
def clock():
    return Time("2026-06-16T14:20")


@pytest.fixture
def opened(open_kiosk, tmp_path, clock):
    """Somebody who has opened the programme in English."""

    def open_it(pack=None, slide="park/week", **more):
        folder = tmp_path / "pack"
        pack = pack or with_programme(folder)
        visitor = open_kiosk(pack=pack.folder, clock=clock, **more)
        kiosk = visitor.kiosk
        kiosk.session.do(Begin(Language.EN))
        kiosk.session.do(OpenSlide(slide))
        visitor.settle()
        return visitor

    return open_it


def tick(visitor, *, calm=True):
    """A minute later, with nobody touching or with somebody who just has."""
    kiosk = visitor.kiosk
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kiosk.model.attendance.CALM_S", -1.0 if calm else inf)
        kiosk.attendant.follow_clock()
    visitor.settle()


def rows(visitor):
    lists = [each for each in visitor.window.stage.page.findChildren(Agenda) if each.isVisible()]
    return [[line.title for line in each.lines] for each in lists]


def touch_row(visitor, title):
    """Touch the row of a list that has that title."""
    for agenda in visitor.window.stage.page.findChildren(Agenda):
        for number, line in enumerate(agenda.lines):
            if line.title == title and agenda.isVisible():
                place = agenda.mapTo(visitor.window, agenda.span(number).center() - QPoint(200, 0))
                visitor.tap_at(place.x(), place.y())
                return
    raise AssertionError(f"no row is called {title!r}")


def test_now_next_and_later_stand_on_one_page(opened):
    visitor = opened()
    assert visitor.sees("Happening now")
    assert visitor.sees("Now, until 15:00: Paper-cut workshop. Hall 2")
    assert visitor.sees("Next, 15:00: Tea for everyone")
    assert rows(visitor) == [["Peonies and flax", "Peking Opera"]]


def test_the_page_follows_the_clock_but_not_under_a_finger(opened, clock):
    visitor = opened()
    clock.set("2026-06-16T15:00")
    tick(visitor, calm=False)
    assert visitor.sees("Now, until 15:00: Paper-cut workshop")
    tick(visitor)
    assert visitor.sees("Now, until 16:00: Tea for everyone")
    assert visitor.sees("Next, 18:00: Peking Opera")
    assert not visitor.sees("Paper-cut workshop")
    assert rows(visitor) == [["Peonies and flax"]]


def test_the_knot_moves_without_making_the_page_anew(opened, clock):
    visitor = opened()
    page = visitor.window.stage.page
    (_, before, _, _), *_ = page.thread_line.knots
    clock.set("2026-06-16T14:40")
    tick(visitor)
    (_, after, _, _), *_ = page.thread_line.knots
    assert visitor.window.stage.page is page
    assert after - before == pytest.approx(706 / 3, abs=1)


def test_a_week_goes_by(opened, clock):
    visitor = opened()
    seen, all_words = {}, set()
    for moment in ("2026-06-16T17:00", "2026-06-16T21:00", "2026-06-17T11:00", "2026-06-19T20:00", "2026-06-23T10:00"):
        clock.set(moment)
        tick(visitor)
        all_words |= set(visitor.words())
        seen[moment[5:13]] = [words for words in visitor.words() if ": " in words and "Hall 2" in words]
    assert "That is all for today" in all_words
    assert seen["06-16T17"] == ["Now, until 18:00: Peonies and flax. Hall 2", "Next, 18:00: Peking Opera. Hall 2"]
    assert seen["06-16T21"] == ["Next: Wednesday 17 June, 10:00: Peonies and flax. Hall 2"]
    assert seen["06-17T11"] == [
        "Now, until 18:00: Peonies and flax. Hall 2",
        "Next: Thursday 18 June, 10:00: Peonies and flax. Hall 2",
    ]
    assert seen["06-19T20"] == ["Next: Monday 22 June, 12:00: A film in the park. Hall 2"]
    assert seen["06-23T10"] == []
    assert visitor.sees("Looking back: 19 June – 1 July 2017") or visitor.sees("Crafts of Chengdu")


def test_every_day_has_its_list_and_kinds_can_be_chosen(opened):
    visitor = opened()
    visitor.tap("All 4 events")
    assert rows(visitor) == [["Peonies and flax", "Paper-cut workshop", "Tea for everyone", "Peking Opera"]]
    visitor.tap("Concert")
    assert rows(visitor) == [["Peking Opera"]]
    visitor.tap("Lecture")
    assert rows(visitor) == [["Paper-cut workshop", "Peking Opera"]]
    visitor.tap("Thu 18")
    assert visitor.sees("Thursday 18 June")
    assert visitor.sees("Nothing of this kind")
    visitor.tap("Back")
    assert visitor.sees("Happening now")


def test_own_kinds_stand_in_lists_on_switches_and_on_cards(opened, tmp_path):
    pack = with_programme(tmp_path / "own", [*EVENTS, ("2026-06-16", "16:30", "17:30", "workshop", "", "Weaving")])
    label = "{be: Майстар-клас, ru: Мастер-класс, zh: 工作坊, en: Workshop}"
    pack.change("pack.yaml", "status:", f"kinds:\n  workshop: {{label: {label}, colour: gold}}\nstatus:")
    visitor = opened(pack)
    visitor.tap("All 5 events")
    visitor.tap("Workshop")
    assert rows(visitor) == [["Weaving"]]
    agenda = visitor.window.stage.page.findChild(Agenda)
    assert agenda.lines[0].note == "Workshop, Hall 2"
    drawn = agenda.grab().toImage()
    gold = visitor.window.stage.page.look.palette.colour(Ink.GOLD).rgb()
    assert sum(drawn.pixel(x, y) == gold for x in range(drawn.width()) for y in range(agenda.row_height)) > 40
    touch_row(visitor, "Weaving")
    assert visitor.sees("Workshop")
    kiosk = visitor.kiosk
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, language=Language.ZH)))
    visitor.settle()
    assert visitor.sees("工作坊")


def test_a_card_says_when_where_and_puts_it_into_a_calendar(opened):
    visitor = opened()
    visitor.tap("Next, 15:00")
    assert visitor.sees("Tuesday 16 June, 15:00–16:00")
    assert visitor.sees("Hall 2")
    assert visitor.sees("Festival")
    assert visitor.sees("Scan to put it into your calendar")
    (code,) = visitor.window.findChildren(QrCode)
    assert len(read(code)) <= 61
    visitor.tap("Close")
    touch_row(visitor, "Peking Opera")
    assert visitor.sees("Tuesday 16 June, 18:00–20:30")


def test_an_event_may_be_shown_without_a_place(opened, tmp_path):
    pack = with_programme(tmp_path / "pack")
    week = pack.path("sections/park/week.yaml").read_text("utf-8")
    pack.write("sections/park/week.yaml", "".join(line for line in week.splitlines(True) if "place:" not in line))
    signs = len(opened(with_programme(tmp_path / "with places")).window.stage.page.findChildren(IconMark))
    visitor = opened(pack)
    page = visitor.window.stage.page
    assert "Now, until 15:00: Paper-cut workshop" in visitor.words()
    assert len(page.findChildren(IconMark)) < signs, "no pin"
    assert {line.note for agenda in page.findChildren(Agenda) for line in agenda.lines} == {"Exhibition", "Concert"}
    visitor.tap("Next, 15:00")
    assert visitor.sees("Festival")
    assert not visitor.sees("Where")
    visitor.tap("Close")
    visitor.tap("Home")
    assert any(words.endswith("Paper-cut workshop") for words in visitor.words())


def test_a_quiet_day_leads_to_the_next_event_and_to_those_past(opened, clock):
    clock.set("2026-06-20T12:00")
    visitor = opened()
    assert visitor.sees("Today the halls are quiet")
    assert visitor.sees("No events on Saturday 20 June")
    visitor.tap("Coming events")
    assert visitor.sees("Monday 22 June")
    visitor.tap("Now")
    visitor.tap("Past events")
    assert visitor.kiosk.session.visit.route == Reading("park/past")


def test_the_archive_shows_years_newest_first_with_their_sources(opened):
    visitor = opened(slide="park/past")
    assert rows(visitor) == [["Year of Tourism", "Crafts of Chengdu"], ["An institute"]]
    touch_row(visitor, "Crafts of Chengdu")
    assert visitor.sees("Embroidery and bamboo")
    visitor.tap("Source: BelTA")
    assert visitor.sees("Ninety companies")
    visitor.tap("Close")
    touch_row(visitor, "An institute")
    assert visitor.sees("December 2006")


def test_the_rows_of_a_list_are_reached_by_keyboard_too(opened):
    visitor = opened(slide="park/past")
    list_of_events = visitor.window.stage.page.findChild(Agenda)
    while visitor.window.focusWidget() is not list_of_events:
        visitor.press_key(Qt.Key.Key_Tab)
    visitor.press_key(Qt.Key.Key_Down)
    assert list_of_events.accessibleName().startswith("2017 Crafts of Chengdu")
    visitor.press_key(Qt.Key.Key_Return)
    assert visitor.sees("Embroidery and bamboo")


def test_home_tells_what_is_on_today(opened, clock):
    visitor = opened()
    visitor.tap("Home")
    assert visitor.sees("Now, until 15:00. Paper-cut workshop. Hall 2")
    clock.set("2026-06-16T09:00")
    tick(visitor)
    assert visitor.sees("Today, 10:00. Peonies and flax")
    clock.set("2026-06-20T09:00")
    tick(visitor)
    assert not visitor.sees("Peonies")
    clock.set("2026-06-16T19:00")
    tick(visitor)
    visitor.tap("Now, until 20:30")
    assert visitor.kiosk.session.visit.route == Reading("park/week")


def test_a_long_day_and_a_long_archive_hold_all_of_it_and_scroll(opened, tmp_path):
    kinds = list(BUILT_IN)
    day = [("2026-06-16", "15:00", "16:00", kinds[n % 8], "", f"Event {n}", str(n)) for n in range(200)]
    head, lines = "date,kind,title_be,title_ru,title_zh,title_en,place_en,sources\n", []
    lines = [
        f"{1990 + n // 60}-05-{n % 28 + 1:02},concert,Падзея {n},Событие {n},活动{n},Event {n},Hall,S01\n"
        for n in range(2000)
    ]
    pack = with_programme(
        tmp_path / "long", day, PAST.replace("houses_title", "programme: events/past.csv\nhouses_title", 1)
    )
    pack.write("events/past.csv", head + "".join(lines))
    visitor = opened(pack, slide="park/facts")
    kiosk = visitor.kiosk
    for slide, item, most in (("park/week", date(2026, 6, 16).toordinal(), 200), ("park/past", 0, 2002)):
        kiosk.session.do(OpenSlide(slide))
        if item:
            kiosk.session.do(EnterItem(item))
        visitor.settle()
        view = max(visitor.window.stage.page.findChildren(AgendaView), key=lambda each: len(each.agenda.lines))
        assert len(view.agenda.lines) == most
        before = view.grab().toImage()
        view.scroll_to(view.agenda.height())
        assert view.grab().toImage() != before


def test_a_night_that_is_put_back_shows_an_event_once(open_kiosk, tmp_path):
    pack = with_programme(tmp_path, [("2026-10-25", "02:30", "04:00", "film", "", "Night film")])
    pack.change("pack.yaml", "status:", "timezone: Europe/Berlin\nstatus:")
    clock = Time("2026-10-25T00:00")
    clock.now = datetime(2026, 10, 25, 0, 45, tzinfo=ZoneInfo("UTC"))
    visitor = open_kiosk(pack=tmp_path, clock=clock)
    visitor.kiosk.session.do(Begin(Language.EN))
    visitor.kiosk.session.do(OpenSlide("park/week"))
    visitor.settle()
    assert visitor.sees("Now, until 04:00: Night film")
    clock.now += timedelta(hours=1)
    tick(visitor)
    assert visitor.sees("Now, until 04:00: Night film")
    assert not visitor.sees("Next")


SCREENS = {"landscape": (1920, 1080), "portrait": (1080, 1920)}
WISHES = {
    "usual": {},
    "largest and lowered": {"text_size": TextSize.LARGEST, "reach": Reach.LOWER},
    "contrast": {"colours": Colours.CONTRAST},
}


@pytest.mark.parametrize(("size", "language", "changes"), sweep(SCREENS, Language, WISHES))
def test_every_word_of_the_programme_can_be_read(opened, clock, size, language, changes):
    visitor = opened(size=size)
    kiosk = visitor.kiosk
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, language=language, **changes)))
    for moment, slide, item in (
        ("2026-06-16T14:20", "park/week", 0),
        ("2026-06-16T14:20", "park/week", date(2026, 6, 16).toordinal()),
        ("2026-06-20T12:00", "park/week", 0),
        ("2026-06-30T12:00", "park/week", 0),
        ("2026-06-16T14:20", "park/past", 0),
    ):
        clock.set(moment)
        kiosk.session.do(OpenSlide("park/facts"))
        kiosk.session.do(OpenSlide(slide))
        if item:
            kiosk.session.do(EnterItem(item))
        visitor.settle()
        page = visitor.window.stage.page
        assert [*faults(page, page.look), *small_targets(page)] == [], (moment, slide, item)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
@pytest.mark.parametrize("reach", list(Reach))
def test_a_day_of_many_kinds_offers_as_many_of_them_as_have_room(opened, tmp_path, size, reach):
    keys = [f"kind-{number}" for number in range(24)]
    day = [("2026-06-16", "15:00", "16:00", key, "", "Weaving") for key in keys]
    pack = with_programme(tmp_path / "many", day)
    kinds = "".join(f'  {key}: {{label: {{en: "Weaving workshop {key}"}}, colour: ink}}\n' for key in keys)
    pack.change("pack.yaml", "status:", f"kinds:\n{kinds}status:")
    visitor = opened(pack, size=size)
    kiosk = visitor.kiosk
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, text_size=TextSize.LARGEST, reach=reach)))
    kiosk.session.do(EnterItem(date(2026, 6, 16).toordinal()))
    visitor.settle()
    page = visitor.window.stage.page
    assert len(rows(visitor)[0]) == 24
    assert [*faults(page, page.look), *small_targets(page)] == []
    switches = [each.geometry() for each in page.findChildren(Toggle) if each.isVisible()]
    assert not any(one.intersects(other) for one, other in combinations(switches, 2))


@pytest.mark.parametrize(("size", "language", "changes"), sweep(SCREENS, Language, WISHES))
def test_every_card_of_the_default_archive_can_be_read(open_kiosk, size, language, changes):
    visitor = open_kiosk(size=size, clock=Time("2026-11-25T12:00"))
    kiosk, key = visitor.kiosk, "culture/archive"
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, language=language, **changes)))
    for slide in ("culture/programme", key):
        kiosk.session.do(OpenSlide(slide))
        visitor.settle()
        page = visitor.window.stage.page
        assert [*faults(page, page.look), *small_targets(page)] == [], slide
    pack = visitor.kiosk.pack
    cards = [EventCard(slide=key, number=number) for number in range(len(pack.events(key)))]
    cards += [EventCard(slide=key, number=number, house=True) for number in range(len(pack.slide(key).houses))]
    for card in cards:
        kiosk.session.do(OpenSheet(card))
        visitor.settle()
        (host,) = (each for each in visitor.window.findChildren(SheetHost) if each.isVisible())
        assert [*faults(host.sheet, host.sheet.look), *small_targets(host.sheet)] == [], card
