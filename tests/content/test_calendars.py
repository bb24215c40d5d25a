"""Calendars (ICS) read right or refused: what is moved, cancelled, in other time zones, or longer than a day."""

import time
from datetime import date

import pytest

from kiosk.content.programme import calendars, read_events
from kiosk.model.programme import Defaults, ProgrammeEvent, Timetable
from kiosk.model.text import Language, LocalText
from kiosk.problem import Severity

ZONE = "Europe/Minsk"
MASTER = """\
UID:tea
DTSTART;TZID=Europe/Minsk:20260616T180000
DTEND;TZID=Europe/Minsk:20260616T190000
RRULE:FREQ=WEEKLY;COUNT=3"""
WORDS = "CATEGORIES:concert\nSUMMARY:Tea\nLOCATION:Hall"
CUSTOM = """\
BEGIN:VTIMEZONE
TZID:Custom
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0500
TZOFFSETTO:+0500
END:STANDARD
END:VTIMEZONE
"""
NEVER = CUSTOM.replace("TZOFFSETTO", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nTZOFFSETTO")


def calendar(*events, head=""):
    """A calendar; an event without words of its own gets some."""
    inside = (f"BEGIN:VEVENT\n{each}\n{'' if 'SUMMARY' in each else WORDS}\nEND:VEVENT\n" for each in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{head}{''.join(inside)}END:VCALENDAR\n"


@pytest.fixture
def read(tmp_path):
    """Events and problems of a calendar's text."""

    def read_it(text, zone=ZONE):
        path = tmp_path / "week.ics"
        path.write_text(text, "utf-8")
        rows, _, problems = read_events(path, path.name, ProgrammeEvent, zone)
        return [each.event for each in rows], [str(problem) for problem in problems]

    return read_it


@pytest.fixture
def held(read):
    """When the events of a calendar without a mistake are held, on the clocks of the exhibition."""

    def read_it(*events, head="", zone=ZONE, most=60):
        found, problems = read(calendar(*events, head=head), zone)
        assert problems == []
        table = Timetable(events=tuple(found), zone=zone)
        days = table.days(date(2026, 1, 1), most)
        return [
            f"{local(table, each.begin)}-{table.local(each.end):%H:%M}"
            if each.event.until
            else local(table, each.begin)
            for day in days
            for each in table.on(day)
        ]

    return read_it


def local(table, moment):
    return f"{table.local(moment):%m-%d %H:%M}"


def test_a_time_that_is_moved_is_held_only_where_it_was_moved_to(held):
    moved = """\
UID:tea
RECURRENCE-ID;TZID=Europe/Minsk:20260623T180000
DTSTART;TZID=Europe/Minsk:20260624T120000
DTEND;TZID=Europe/Minsk:20260624T130000"""
    expected = ["06-16 18:00-19:00", "06-24 12:00-13:00", "06-30 18:00-19:00"]
    assert held(MASTER, moved) == expected
    assert held(moved, MASTER) == expected
    assert held(MASTER, moved.replace(";TZID=Europe/Minsk:20260623T180000", ":20260623T150000Z")) == expected


def test_one_time_may_be_moved_of_an_event_that_is_held_once(held):
    once = MASTER.partition("\nRRULE")[0]
    moved = "UID:tea\nRECURRENCE-ID:20260616T150000Z\nDTSTART:20260617T150000Z\nSEQUENCE:1"
    older = "UID:tea\nRECURRENCE-ID:20260616T150000Z\nDTSTART:20260618T150000Z"
    assert held(once, moved, older) == ["06-17 18:00"]


def test_a_daily_event_may_be_held_on_weekdays_only(held):
    friday = MASTER.replace("0616", "0619").replace("WEEKLY;COUNT=3", "DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=3")
    assert [each[:5] for each in held(friday)] == ["06-19", "06-22", "06-23"]


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=MONTHLY;COUNT=3", ["06-16", "07-16", "08-16"]),
        ("FREQ=MONTHLY;BYDAY=3TU;COUNT=3", ["06-16", "07-21", "08-18"]),
        ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=3;UNTIL=20260721T150000Z", ["06-16", "07-21"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU;UNTIL=20260715T080000Z", ["06-16", "06-30", "07-14"]),
        ("FREQ=DAILY;INTERVAL=3;COUNT=3", ["06-16", "06-19", "06-22"]),
        ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=16;COUNT=2", ["06-16", "06-16"]),
    ],
)
def test_months_years_and_intervals_are_written_out(held, rule, days):
    event = MASTER.replace("FREQ=WEEKLY;COUNT=3", rule)
    assert [each[:5] for each in held(event)] == days
    assert [each[:5] for each in held(f"{event}\nEXDATE;TZID=Europe/Minsk:20260616T180000")] == days[1:]


def test_a_rule_without_an_end_goes_on(held):
    assert len(held(MASTER.replace("WEEKLY;COUNT=3", "MONTHLY"), most=200)) == 175


def test_single_days_are_added_to_a_rule_or_stand_alone(held):
    added = "RDATE;TZID=Europe/Minsk:20260617T180000,20260702T180000"
    days = [f"{day} 18:00-19:00" for day in ("06-16", "06-17", "06-23", "06-30", "07-02")]
    assert held(f"{MASTER}\n{added}") == days
    assert held(f"{MASTER}\nRRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2\n{added}") == days
    assert held(f"{MASTER.partition('RRULE')[0]}{added}") == [days[0], days[1], days[4]]


def test_several_days_with_hours_are_their_parts(held):
    days = "DTSTART:20260616T070000Z\nDTEND:20260618T150000Z"
    parts = ["06-16 10:00-00:00", "06-17 00:00", "06-18 00:00-18:00"]
    assert held(days) == parts
    assert held(f"{days}\nRRULE:FREQ=YEARLY;COUNT=2") == 2 * parts
    assert held("DTSTART:20260616T070000Z\nDTEND:20260617T070000Z") == ["06-16 10:00-00:00", "06-17 00:00-10:00"]


def test_times_without_a_zone_are_in_that_of_their_calendar(held):
    event = "DTSTART:20260616T180000\nDTEND:20260616T190000\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE:20260616T180000"
    assert held(event) == ["06-17 18:00-19:00"]
    assert held(event, head="X-WR-TIMEZONE:Asia/Shanghai\n") == ["06-17 13:00-14:00"]
    assert held(event, head="X-WR-TIMEZONE:Europe\n") == ["06-17 18:00-19:00"]


@pytest.mark.parametrize(
    ("zone", "hour"),
    [
        ("GMT+03:00", "18:00"),
        ("UTC-0530", "02:30"),
        ("(UTC+03:00) Minsk", "18:00"),
        ("(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi", "13:00"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "19:00"),
        ("tzone://Microsoft/Utc", "21:00"),
        ("Belarus Standard Time", "18:00"),
        ("GMT Standard Time", "20:00"),
    ],
)
def test_zones_are_known_by_the_names_that_programs_give_them(held, zone, hour):
    for name in (zone, f'"{zone}"'):
        assert held(f"DTSTART;TZID={name}:20260616T180000")[0][6:] == hour


def test_a_moved_time_that_is_at_another_hour_than_its_event_is_told(read):
    moved = "UID:tea\nRECURRENCE-ID;TZID=Europe/Minsk:20260623T150000\nDTSTART:20260624T090000Z"
    events, problems = read(calendar(MASTER, moved))
    assert [event.date for event in events] == ["2026-06-24"]
    assert problems == [
        "week.ics:4:1: error: names 2026-06-23 15:00, and begins at 18:00 (name the hour at which it begins)"
    ]


def test_a_change_from_a_day_on_is_told_of_both_events(read):
    moved = "UID:tea\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260623T150000Z\nDTSTART:20260623T160000Z"
    events, problems = read(calendar(MASTER, moved))
    assert events == []
    assert [problem.partition(" (")[0] for problem in problems] == [
        "week.ics:4:1: error: is changed from one of its days on",
        "week.ics:13:1: error: is changed from one of its days on",
    ]


def test_what_is_cancelled_is_not_held(held):
    gone = "UID:tea\nRECURRENCE-ID;TZID=Europe/Minsk:20260623T180000\nDTSTART:20260623T150000Z\nSTATUS:CANCELLED"
    assert held(MASTER, gone) == ["06-16 18:00-19:00", "06-30 18:00-19:00"]
    assert held(MASTER + "\nSTATUS:CANCELLED") == []
    assert held(MASTER, head="METHOD:CANCEL\n") == []
    assert held(MASTER, "UID:tea\nDTSTART:20260616T150000Z\nSEQUENCE:1\nSTATUS:CANCELLED") == []
    assert held(MASTER, head="METHOD:PUBLISH\n") == ["06-16 18:00-19:00", "06-23 18:00-19:00", "06-30 18:00-19:00"]
    assert held("DTSTART:20260616T150000Z", "DTSTART:20260617T150000Z\nSTATUS:CANCELLED") == ["06-16 18:00"]


def test_weekdays_go_with_the_date_into_another_time_zone(held):
    monday = "DTSTART:20260615T220000Z\nRRULE:FREQ=WEEKLY;BYDAY=MO,SU;COUNT=4\nEXDATE:20260621T220000Z"
    assert held(monday) == ["06-16 01:00", "06-23 01:00", "06-29 01:00"]
    evening = "DTSTART;TZID=Asia/Shanghai:20260616T020000\nRRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20260630T000000Z"
    assert held(evening) == ["06-15 21:00", "06-22 21:00", "06-29 21:00"]


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("20260630T150000Z", "06-30"),
        ("20260630T145959Z", "06-23"),
        ("20260629T210000Z", "06-23"),
        ("20260630T180000", "06-30"),
        ("20260630", "06-30"),
    ],
)
def test_the_last_time_is_not_after_the_end_of_the_rule(held, until, last):
    assert held(MASTER.replace("COUNT=3", f"UNTIL={until}"))[-1] == f"{last} 18:00-19:00"


def test_hours_that_shift_between_two_zones_are_worked_out_for_each_day(held, read):
    berlin = MASTER.replace("Europe/Minsk:20260616", "Europe/Berlin:20261018").replace("COUNT=3", "COUNT=2;BYDAY=SU")
    assert held(berlin) == ["10-18 19:00-20:00", "10-25 20:00-21:00"]
    assert held(berlin, zone="Europe/Berlin") == ["10-18 18:00-19:00", "10-25 18:00-19:00"]
    _, problems = read(calendar(berlin.replace("COUNT=2;", "")))
    assert problems[0].startswith(
        "week.ics:4:1: error: is in another time zone, whose hours shift against Europe/Minsk"
    )
    assert problems[0].endswith(
        "(give it a last day (UNTIL), or write the days singly, as events of their own, or as a table)"
    )


def test_an_event_of_several_days_that_comes_back_has_all_of_them(held, read):
    weekend = "DTSTART;VALUE=DATE:20260620\nDTEND;VALUE=DATE:20260622\nRRULE:FREQ=WEEKLY;COUNT=2"
    assert held(weekend) == ["06-20 00:00", "06-21 00:00", "06-27 00:00", "06-28 00:00"]
    _, problems = read(calendar(weekend.removesuffix(";COUNT=2")))
    assert problems[0].startswith("week.ics:4:1: error: takes several days, and repeats more than 366 times (give")


@pytest.mark.parametrize(
    ("event", "complaint"),
    [
        (MASTER + "\nRDATE:20260617T160000Z", "names 2026-06-17 19:00, and begins at 18:00 (name the hour"),
        (MASTER.replace("COUNT=3", "BYDAY=WE"), "begins on a day that its rule leaves out (BYDAY) (begin it on one of"),
        (MASTER.replace("COUNT=3", "COUNT=3;UNTIL=20260630"), "repeats until a day and for a number of times (keep"),
        (
            MASTER.replace("WEEKLY", "SECONDLY"),
            "repeats more than once a day, or by what is no",
        ),
        (MASTER.replace("WEEKLY;COUNT=3", "YEARLY;BYMONTH=2;BYMONTHDAY=30"), "begins on a day that its rule leaves"),
        (MASTER.replace("WEEKLY;COUNT=3", "DAILY;INTERVAL=2"), "repeats more than 1000 times until 2040 (give it"),
        (MASTER.replace("COUNT=3", "COUNT=1001"), "repeats more than 1000 times (write its last day (UNTIL)"),
        (MASTER.replace("Europe/Minsk", "Foo/Bar"), "is in the time zone 'Foo/Bar', which is not known here (name one"),
        (MASTER + "\nEXDATE;TZID=Foo/Bar:20260623T180000", "is in the time zone 'Foo/Bar', which is not known here"),
        (MASTER.replace("T190000", "T170000"), "ends before it begins (fix DTEND)"),
        (MASTER.replace("WEEKLY", "DAILY;INTERVAL=0"), "repeats by an INTERVAL below 1, or on more than 31 days"),
        (MASTER + "\nEXRULE:FREQ=MONTHLY", "leaves out days by a rule (EXRULE) (write each of them as EXDATE)"),
        (MASTER.replace("DTEND;TZID=Europe/Minsk:20260616T190000", "DTEND;VALUE=DATE:20260617"), "has an hour in only"),
        ("DTSTART;VALUE=DATE:20260616\nRRULE:FREQ=DAILY;UNTIL=20260620T210000Z", "takes whole days, and names the"),
        ("DTSTART:20261025T010000Z", "begins or ends at 2026-10-25 02:00 when that hour comes"),
    ],
)
def test_what_a_programme_cannot_hold_is_refused(read, event, complaint):
    zone = "Europe/Berlin" if "20261025" in event else ZONE
    events, problems = read(calendar(event), zone)
    assert events == []
    assert len(problems) == 1
    assert problems[0].startswith(f"week.ics:4:1: error: {complaint}")


def test_a_zone_that_a_calendar_describes_is_known_to_no_other_one(held, read):
    event = "DTSTART;TZID=Custom:20260616T180000"
    assert held(event, head=CUSTOM) == ["06-16 16:00"]
    _, problems = read(calendar(event))
    assert "is in the time zone 'Custom', which is not known here" in problems[0]


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ("DTSTART:20260615T210000Z\nDTEND:20260616T210000Z", [("2026-06-16", None, None, None)]),
        ("DTSTART:20260616T000000\nDURATION:P2D", [("2026-06-16", None, None, "daily until 2026-06-17")]),
        ("DTSTART:20260616T150000\nDTEND:20260616T150000", [("2026-06-16", "15:00", None, None)]),
        ("DTSTART:20260616T150000\nDURATION:PT0S", [("2026-06-16", "15:00", None, None)]),
        ("DTSTART:20260616T220000\nDTEND:20260617T030000", [("2026-06-16", "22:00", "03:00", None)]),
        ("DTSTART;VALUE=DATE:20260616\nDTEND;VALUE=DATE:20260616", [("2026-06-16", None, None, None)]),
        ("DTSTART;VALUE=DATE:20260616\nRRULE:FREQ=DAILY;UNTIL=20260620T235959Z", [
            ("2026-06-16", None, None, "daily until 2026-06-20")]),
    ],
)  # fmt: skip
def test_a_whole_day_and_no_end(read, times, expected):
    events, problems = read(calendar(times))
    assert problems == []
    assert [(event.date, event.from_, event.until, event.repeat) for event in events] == expected


def test_hours_are_counted_through_a_night_when_clocks_change(held):
    assert held("DTSTART:20260328T220000\nDURATION:PT8H", zone="Europe/Berlin") == ["03-28 22:00-07:00"]


def test_more_events_than_a_file_may_hold_are_refused(read):
    daily = "DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20260103\nRRULE:FREQ=DAILY;COUNT=366"
    events, problems = read(calendar(*[daily] * 9))
    assert events == []
    assert "has more than 3000 events (leave out what is over)" in problems[0]


GOOGLE = """\
DTSTART:20260616T120000Z
DTEND:20260616T133000Z
UID:c1@google.com
DESCRIPTION:
LOCATION:
STATUS:CONFIRMED
SUMMARY:Канцэрт цымбалаў"""


def test_a_calendar_as_programs_export_it_takes_the_rest_from_its_slide(tmp_path):
    path = tmp_path / "week.ics"
    path.write_text(calendar(GOOGLE, GOOGLE.replace("LOCATION:", "LOCATION:Зала 2\nCATEGORIES:Work")), "utf-8")
    defaults = Defaults(kind="concert", place=LocalText(be="Парк", en="Park"), language=Language.BE)
    rows, _, problems = read_events(path, path.name, ProgrammeEvent, ZONE, defaults)
    assert [(row.event.kind, row.event.title.be, row.event.place.be) for row in rows] == [
        ("concert", "Канцэрт цымбалаў", "Парк"),
        ("concert", "Канцэрт цымбалаў", "Зала 2"),
    ]
    assert [problem.severity for problem in problems] == [Severity.WARNING]
    assert "events are shown in be to everybody" in problems[0].message


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("SUMMARY;LANGUAGE=en-us:Вечер чая", LocalText(ru="Вечер чая")),
        ("SUMMARY;LANGUAGE=de-AT:Tea", LocalText(en="Tea")),
        ("SUMMARY;LANGUAGE=ru-RU:Свята ў Мінску", LocalText(be="Свята ў Мінску")),
        ("SUMMARY;LANGUAGE=be:Опера", LocalText(be="Опера")),
        ("SUMMARY;LANGUAGE=zh-cn:EXPO\nSUMMARY;LANGUAGE=en:EXPO", LocalText(zh="EXPO", en="EXPO")),
    ],
)
def test_the_language_of_a_program_is_not_that_of_its_words(read, words, title):
    head = "DTSTART:20260616T150000Z\nCATEGORIES:film\nLOCATION;LANGUAGE=de-AT:Зал"
    (event,), problems = read(calendar(f"{head}\n{words}"))
    assert problems == []
    assert (event.title, event.place.ru) == (title, "Зал")


def test_a_line_may_be_cut_inside_a_letter_and_a_zone_have_a_vendor(tmp_path, recwarn):
    event = f"{MASTER}\n{WORDS}".replace("=Europe", "=/freeassociation.sourceforge.net/Europe")
    data = calendar(event.replace("Tea", "Чай")).encode().replace(b"\xd0\xa7", b"\xd0\r\n \xa7")
    path = tmp_path / "week.ics"
    path.write_bytes(data)
    rows, _, problems = read_events(path, path.name, ProgrammeEvent, ZONE)
    assert [row.event.title.ru for row in rows] == ["Чай"]
    assert (problems, len(recwarn)) == ([], 0)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (calendar(*[f"DTSTART:20260616T150000Z\n{WORDS}"] * 20_000), "has more than 3000 events"),
        (calendar("\n".join(["DTSTART:20260616T150000Z", *["EXDATE:20260616T150000Z"] * 100_000])), "10000 dates"),
        (calendar("EXDATE:" + ",".join(["20260616T150000Z"] * 100_000)), "10000 dates"),
        (calendar("X-A:" + "1" * 200_000), "has more than 100000 letters in a line"),
        (calendar("X-A:1\n" * 300_000), "has more than 100000 lines"),
        ("BEGIN:VCALENDAR\n" * 100_000, "has more than 12000 components"),
        (calendar("exd\n ate:" + ",".join(["20260616T150000Z"] * 50_000)), "10000 dates"),
        (calendar(*[MASTER.replace("WEEKLY;COUNT=3", "DAILY;BYMONTH=2;BYMONTHDAY=30")] * 101), "has more than 100"),
        (
            calendar(MASTER, head=CUSTOM.replace("TZOFFSETTO", "RRULE:FREQ=SECONDLY\nTZOFFSETTO")),
            "does not change once",
        ),
        (calendar(MASTER, head=NEVER), "has a time zone that does not change once a year (RRULE:FREQ=YEARLY;BYMON"),
        (calendar(*[MASTER] * 2000, head=CUSTOM * 20), "describes too many changes of its time zones (VTIMEZONE)"),
    ],
    ids=["events", "dates", "in a line", "line", "lines", "deep", "folded", "rules", "seconds", "never", "zones"],
)
def test_what_would_take_long_is_refused_soon(read, text, complaint):
    begin = time.process_time()
    events, problems = read(text)
    assert time.process_time() - begin < 5
    assert events == []
    assert complaint in problems[0]


def test_a_calendar_that_takes_too_long_is_given_up(read, monkeypatch):
    monkeypatch.setattr(calendars, "MOST_SECONDS", 0.1)
    moved = [f"{MASTER}\nRECURRENCE-ID:20260616T150000Z"] * 300
    events, problems = read(calendar(*[MASTER] * 300, *moved))
    assert events == []
    assert "takes too long to work out (export fewer days)" in problems[0]


def test_rules_that_find_no_day_are_not_looked_through_for_long(read):
    never = MASTER.replace("WEEKLY;COUNT=3", "DAILY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=30")
    begin = time.process_time()
    events, problems = read(calendar(*[never] * 20))
    assert time.process_time() - begin < 5
    assert (len(events), len(problems)) == (0, 20)


KINDS = "exhibition, concert, contest, festival, lecture, film, day-of-culture, year"
UNDER = ", or under defaults: in the slide"
ADD = "or add your own under kinds: in pack.yaml"


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (
            "SUMMARY:Tea\nLOCATION:Hall",
            f"kind: is missing (write one of {KINDS} as CATEGORIES{UNDER})",
        ),
        (
            "CATEGORIES:Work,Team\nSUMMARY:Tea\nLOCATION:Hall",
            f"kind: 'Work, Team' is no kind of event here (write one of {KINDS} as CATEGORIES{UNDER}, {ADD})",
        ),
        ("CATEGORIES:film\nSUMMARY:\nLOCATION:Hall", "title: is missing (write its name as SUMMARY)"),
    ],
)
def test_what_is_missing_is_told_by_the_name_that_calendars_have_for_it(read, words, complaint):
    events, problems = read(calendar(f"DTSTART:20260616T150000Z\n{words}"))
    assert events == []
    assert problems == [f"week.ics:4:1: error: {complaint}"]


@pytest.mark.parametrize("categories", ["CATEGORIES:Work,Концерт,film", "CATEGORIES:Work\nCATEGORIES:concert"])
def test_any_category_may_name_the_kind(read, categories):
    (event,), problems = read(calendar(f"DTSTART:20260616T150000Z\nSUMMARY:Tea\nLOCATION:Hall\n{categories}"))
    assert problems == []
    assert event.kind == "concert"


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("<b>Bring</b> friends<br>and more", "Bring friends and more"),
        ('<p>Tea &amp; <a href="https://a.by/?b">talk</a></p><ul><li>one</li><li>two</li></ul>', "Tea & talk one two"),
        ("Tea&nbsp\\;and talk", "Tea and talk"),
        ("Tea\\nfor 3 < 4 people & <https://a.by/tea>", "Tea for 3 < 4 people & <https://a.by/tea>"),
    ],
)
def test_a_description_becomes_plain_words(read, written, read_as):
    (event,), problems = read(calendar(f"DTSTART:20260616T150000Z\n{WORDS}\nDESCRIPTION:{written}"))
    assert problems == []
    assert event.text.en == read_as
