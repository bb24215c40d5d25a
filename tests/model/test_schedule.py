"""When slides are shown: by date, weekday and hour, and what a wrong clock does."""

from datetime import date, datetime

import pytest

from kiosk.model.dates import Weekday
from kiosk.model.schedule import Schedule, closed, is_hours, is_time_zone, is_wrong


def at(text):
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("schedule", "shown", "hidden"),
    [
        (Schedule(), ["1970-01-01T00:00", "2099-12-31T23:59"], []),
        (Schedule(from_="2026-06-16"), ["2026-06-16T00:00", "2027-01-01T12:00"], ["2026-06-15T23:59"]),
        (Schedule(until="2026-06-16"), ["2026-06-16T23:59"], ["2026-06-17T00:00"]),
        (Schedule(days=(Weekday.SAT, Weekday.SUN)), ["2026-06-20T10:00", "2026-06-21T10:00"], ["2026-06-19T10:00"]),
        (Schedule(hours="10:00-18:00"), ["2026-06-16T10:00", "2026-06-16T17:59"], ["2026-06-16T09:59"]),
        (Schedule(hours="22:00\u201302:00"), ["2026-06-16T23:00", "2026-06-16T01:59"], ["2026-06-16T02:00"]),
        (
            Schedule(days=(Weekday.SAT,), hours="22:00-02:00"),
            ["2026-06-20T23:00", "2026-06-21T01:00"],
            ["2026-06-20T01:00", "2026-06-21T23:00"],
        ),
        (
            Schedule(from_="2026-06-20", until="2026-06-20", hours="22:00-02:00"),
            ["2026-06-21T01:00"],
            ["2026-06-20T01:00", "2026-06-21T23:00"],
        ),
    ],
)  # fmt: skip
def test_a_schedule_holds_within_its_bounds(schedule, shown, hidden):
    assert all(schedule.holds(at(moment)) for moment in shown)
    assert not any(schedule.holds(at(moment)) for moment in hidden)


def test_a_schedule_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="ends before"):
        Schedule(from_="2026-06-16", until="2026-06-15")


@pytest.mark.parametrize("text", ["10:00-18:00", "22:00 – 02:00"])
def test_parts_of_the_day(text):
    assert is_hours(text)


@pytest.mark.parametrize("text", ["10-18", "10:00", "10:00-10:00", "25:00-26:00", ""])
def test_what_is_no_part_of_the_day(text):
    assert not is_hours(text)


def test_time_zones_are_those_of_the_iana_database():
    assert is_time_zone("Europe/Minsk")
    assert not any(map(is_time_zone, ["Minsk", "UTC+3", "../etc/passwd", "", "/etc/passwd"]))


@pytest.mark.parametrize(
    ("today", "wrong"),
    [
        (date(1970, 1, 1), True),
        (date(2026, 6, 15), True),
        (date(2026, 6, 16), False),
        (date(2031, 6, 15), False),
        (date(2031, 6, 16), True),
    ],
)
def test_a_clock_is_wrong_before_the_pack_and_years_after(today, wrong):
    assert is_wrong(today, "2026-06-16") is wrong


def test_under_a_wrong_clock_only_what_has_a_date_is_away():
    schedules = {
        "week": Schedule(from_="2026-06-16", until="2026-06-20"),
        "mornings": Schedule(hours="06:00-09:00"),
        "mondays": Schedule(days=(Weekday.MON,)),
    }
    tuesday_noon = at("2026-06-16T12:00")
    assert closed(schedules, tuesday_noon, wrong=False) == {"mornings", "mondays"}
    assert closed(schedules, tuesday_noon, wrong=True) == {"week"}
