"""A programme through an exhibition week, nights on which the clock is changed, and days made up by Hypothesis."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.programme import DAY, ProgrammeEvent, Timetable, days_from, is_repeat, parse_repeat
from kiosk.model.text import LocalText

MINSK, BERLIN = "Europe/Minsk", "Europe/Berlin"


def event(title, day, begin=None, until=None, *, repeat=None, kind="concert"):
    return ProgrammeEvent(
        date=day,
        from_=begin,
        until=until,
        repeat=repeat,
        kind=kind,
        title=LocalText(en=title),
        place=LocalText(en="Hall"),
    )


WEEK = (
    event("Peonies", "2026-06-15", "10:00", "18:00", repeat="daily until 2026-06-21", kind="exhibition"),
    event("Paper-cut", "2026-06-16", "14:00", "15:00", kind="lecture"),
    event("Tea", "2026-06-16", "15:00", "16:00", repeat="tue thu until 2026-06-20 except 2026-06-18"),
    event("Opera", "2026-06-16", "18:00", "20:30"),
    event("Kupalle", "2026-06-19", "22:00", "02:00", kind="festival"),
    event("Day of China", "2026-06-20", kind="day-of-culture"),
)


def table(*events, zone=MINSK, kinds=()):
    return Timetable(events=events, zone=zone, kinds=frozenset(kinds))


def at(text, zone=MINSK):
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def titles(occurrences):
    return [each.event.title.en for each in occurrences]


def said(moment, timetable=None):
    shown = (timetable or table(*WEEK)).at(moment)
    return titles(shown.now), shown.next and f"{shown.next.event.title.en} {shown.next.day}", titles(shown.later)


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2026-06-14T12:00", ([], "Peonies 2026-06-15", [])),
        ("2026-06-16T09:59", ([], "Peonies 2026-06-16", ["Paper-cut", "Tea", "Opera"])),
        ("2026-06-16T10:00", (["Peonies"], "Paper-cut 2026-06-16", ["Tea", "Opera"])),
        ("2026-06-16T14:20", (["Paper-cut", "Peonies"], "Tea 2026-06-16", ["Opera"])),
        ("2026-06-16T15:00", (["Tea", "Peonies"], "Opera 2026-06-16", [])),
        ("2026-06-16T20:30", ([], "Peonies 2026-06-17", [])),
        ("2026-06-18T14:00", (["Peonies"], "Peonies 2026-06-19", [])),
        ("2026-06-19T23:00", (["Kupalle"], "Day of China 2026-06-20", [])),
        ("2026-06-20T01:59", (["Kupalle", "Day of China"], "Peonies 2026-06-20", [])),
        ("2026-06-20T02:00", (["Day of China"], "Peonies 2026-06-20", [])),
        ("2026-06-21T17:59", (["Peonies"], None, [])),
        ("2026-06-21T18:00", ([], None, [])),
    ],
)
def test_a_week_goes_by(moment, shown):
    assert said(at(moment)) == shown


def test_another_zone_of_the_machine_changes_nothing():
    beijing = at("2026-06-16T14:20").astimezone(ZoneInfo("Asia/Shanghai"))
    assert said(beijing) == said(at("2026-06-16T14:20"))


def test_a_kind_alone_keeps_the_numbers_of_its_events():
    festivals = table(*WEEK, kinds=["festival"])
    assert said(at("2026-06-16T14:20"), festivals) == ([], "Kupalle 2026-06-19", [])
    assert [each.number for each in festivals.on(date(2026, 6, 19))] == [4]


def test_days_with_events_are_found_however_far_they_are():
    assert table(*WEEK).days(date(2026, 6, 18), 3) == [date(2026, 6, 18), date(2026, 6, 19), date(2026, 6, 20)]
    assert table(event("Far", "2031-01-01")).days(date(2026, 6, 18), 3) == [date(2031, 1, 1)]


def test_an_event_is_found_on_its_days_and_on_no_other():
    week = table(*WEEK)
    assert week.occurrence(2, date(2026, 6, 16)).event.title.en == "Tea"
    assert week.occurrence(2, date(2026, 6, 18)) is None
    assert week.occurrence(99, date(2026, 6, 16)) is None


def test_how_much_has_passed():
    opera = table(*WEEK).occurrence(3, date(2026, 6, 16))
    parts = [opera.passed(at(f"2026-06-16T{clock}")) for clock in ("17:00", "18:00", "19:15", "20:30", "21:00")]
    assert parts == [0, 0, 0.5, 1, 1]


def test_what_does_not_say_when_it_ends_counts_as_on_for_an_hour():
    open_ended = table(event("Talk", "2026-06-16", "12:00"))
    assert said(at("2026-06-16T12:59"), open_ended) == (["Talk"], None, [])
    assert said(at("2026-06-16T13:00"), open_ended) == ([], None, [])


def test_a_time_that_the_night_skips_is_the_next_hour():
    skipped = table(event("Night", "2026-03-29", "02:30", "04:00"), zone=BERLIN)
    (night,) = skipped.on(date(2026, 3, 29))
    assert skipped.local(night.begin).isoformat() == "2026-03-29T03:30:00+02:00"
    assert night.end - night.begin == timedelta(minutes=30)


def test_an_end_within_the_skipped_hour_keeps_the_length():
    (night,) = table(event("Night", "2026-03-29", "02:30", "03:15"), zone=BERLIN).on(date(2026, 3, 29))
    assert night.end - night.begin == timedelta(minutes=45)


def test_a_time_that_comes_twice_is_the_first_and_the_event_is_shown_once():
    twice = table(event("Night", "2026-10-25", "02:30", "04:00"), zone=BERLIN)
    (night,) = twice.on(date(2026, 10, 25))
    assert night.begin == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert night.end - night.begin == timedelta(hours=2, minutes=30)
    first, second = (at("2026-10-25T02:45", BERLIN).replace(fold=fold) for fold in (0, 1))
    assert titles(twice.at(first).now) == titles(twice.at(second).now) == ["Night"]
    assert twice.at(first).next is twice.at(second).next is None


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25), ("2026-06-16", 24)])
def test_a_whole_day_is_as_long_as_the_clocks_make_it(day, hours):
    (whole,) = table(event("Day", day), zone=BERLIN).on(date.fromisoformat(day))
    assert whole.end - whole.begin == timedelta(hours=hours)


def test_a_daily_event_begins_at_the_same_time_of_day_on_both_sides_of_a_change():
    daily = table(event("Tour", "2026-10-20", "11:00", "12:00", repeat="daily"), zone=BERLIN)
    days = [date(2026, 10, 24) + DAY * step for step in range(3)]
    assert {f"{daily.local(each.begin):%H:%M}" for day in days for each in daily.on(day)} == {"11:00"}


@pytest.mark.parametrize(
    "text",
    [
        "daily",
        "weekly",
        "Mon, Wed; fri",
        "sun until 2026-06-20",
        "daily until 2026-06-20 except 2026-06-18, 2026-06-19",
    ],
)
def test_ways_to_repeat(text):
    assert is_repeat(text)


@pytest.mark.parametrize(
    "text",
    ["", "monthly", "mon funday", "daily until tomorrow", "daily until 2026-06-31", "until 2026-06-20", "except"],
)
def test_what_is_no_way_to_repeat(text):
    assert not is_repeat(text)


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"until": "15:00"}, "does not begin at one"),
        ({"begin": "15:00", "until": "15:00"}, "at the same time"),
        ({"repeat": "daily until 2026-06-15"}, "before it begins"),
    ],
)
def test_what_cannot_be_held_is_refused(changes, complaint):
    with pytest.raises(ValueError, match=complaint):
        event("Never", "2026-06-16", changes.get("begin"), changes.get("until"), repeat=changes.get("repeat"))


DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
TIMES = st.times().map(lambda time: f"{time:%H:%M}")
ZONES = st.sampled_from(
    [MINSK, BERLIN, "Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"]
)
REPEATS = st.one_of(
    st.none(),
    st.sampled_from(["daily", "weekly", "mon wed fri", "sat sun except 2026-06-20"]),
)


@st.composite
def timetables(draw):
    events = []
    for index in range(draw(st.integers(1, 6))):
        begin = draw(st.one_of(st.none(), TIMES))
        until = draw(st.one_of(st.none(), TIMES)) if begin else None
        until = None if until == begin else until
        events.append(event(f"E{index}", draw(DAYS).isoformat(), begin, until, repeat=draw(REPEATS)))
    return Timetable(events=tuple(events), zone=draw(ZONES))


@given(timetables(), DAYS, st.times())
def test_now_next_and_later_never_overlap_and_never_lie(timetable, day, clock):
    moment = datetime.combine(day, clock, ZoneInfo(timetable.zone))
    shown = timetable.at(moment)
    assert all(each.begin <= moment.astimezone(UTC) < each.end for each in shown.now)
    coming = [*filter(None, [shown.next]), *shown.later]
    assert all(each.begin > moment.astimezone(UTC) for each in coming)
    assert coming == sorted(coming, key=lambda each: each.begin)
    keys = [(each.number, each.day) for each in (*shown.now, *coming)]
    assert len(keys) == len(set(keys))


@given(timetables(), DAYS)
def test_every_event_lasts_and_is_on_in_its_middle(timetable, day):
    for each in timetable.on(day):
        assert each.begin < each.end
        middle = each.begin + (each.end - each.begin) / 2
        assert each.passed(middle) == pytest.approx(0.5)
        if each.end - each.begin <= timedelta(hours=24) and timetable.local(middle).date() <= day + DAY:
            assert each in timetable.at(middle).now


@given(timetables(), DAYS)
def test_a_day_is_listed_exactly_when_something_begins_on_it(timetable, start):
    listed = timetable.days(start, 5)
    assert all(timetable.on(day) for day in listed)
    if listed:
        assert not any(timetable.on(start + DAY * step) for step in range(min(60, (listed[0] - start).days)))


@given(DAYS, REPEATS.filter(bool), DAYS)
def test_days_of_a_repeated_event_follow_its_rule(first, repeat, start):
    rule = parse_repeat(repeat)
    days = days_from(event("E", first.isoformat(), repeat=repeat), start)
    for day, _ in zip(days, range(10), strict=False):
        assert day >= max(first, start)
        assert day.weekday() in (rule.weekdays or {first.weekday()})
        assert day not in rule.exceptions
