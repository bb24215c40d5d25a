"""Programmes from spreadsheets and calendars: read as staff write them, or refused with the cell."""

import json
import subprocess
import sys
from datetime import date, time
from pathlib import Path

import openpyxl
import pytest

from kiosk.content.checks import Instruments, check
from kiosk.content.compiled import open_pack
from kiosk.content.loader import load
from kiosk.content.programme import read_events
from kiosk.content.programme.calendars import language_of
from kiosk.content.programme.rows import read_date, read_time
from kiosk.content.tables import read_table
from kiosk.model.archive import PastEvent
from kiosk.model.programme import ProgrammeEvent
from tests.content.tables import workbook

HEADING = ["date", "from", "until", "kind", "repeat", "title_be", "title_ru", "title_zh", "title_en",
           "place_be", "place_ru", "place_zh", "place_en", "picture"]  # fmt: skip
WORDS = ["Чай", "Чай", "茶", "Tea", "Зала 2", "Зал 2", "二号厅", "Hall 2"]
ZONE = "Europe/Minsk"
EXAMPLE = Path(__file__).parents[2] / "docs" / "programme-example.xlsx"
SLIDE = """\
kind: programme
title: {be: Праграма, ru: Программа, zh: 日程, en: Programme}
programme: events/week.xlsx
"""


def row(day=date(2026, 6, 16), begin=time(15), until=time(16), kind="festival", repeat=None, picture=None):
    return [day, begin, until, kind, repeat, *WORDS, picture]


def read(path, kind=ProgrammeEvent):
    rows, _, problems = read_events(path, path.name, kind, ZONE)
    return [each.event for each in rows], [str(problem) for problem in problems]


@pytest.fixture
def sheet(tmp_path):
    """Reads rows as they come back from a workbook."""

    def read_it(*rows):
        path = tmp_path / "week.xlsx"
        workbook(path, [["Programme of the week"], [], HEADING, *rows])
        return read(path)

    return read_it


def test_a_row_is_an_event_in_four_languages(sheet):
    (tea,), problems = sheet(row(repeat="tue thu until 2026-06-20", picture="media/knot.txt"))
    assert problems == []
    assert (tea.date, tea.from_, tea.until, tea.kind) == ("2026-06-16", "15:00", "16:00", "festival")
    assert [words for _, words in tea.title] == ["Чай", "Чай", "茶", "Tea"]
    assert [words for _, words in tea.place] == ["Зала 2", "Зал 2", "二号厅", "Hall 2"]
    assert tea.picture.alt == tea.title


@pytest.mark.parametrize("day", ["2026-06-16", "16.06.2026", "16.6.2026 г.", "2026年6月16日", date(2026, 6, 16)])
@pytest.mark.parametrize("begin", ["9:30", "09:30", "09：30", "9:30:00", time(9, 30)])
@pytest.mark.parametrize("kind", ["concert", "Концерт", "канцэрт", "音乐会"])
def test_dates_times_and_kinds_as_people_write_them(sheet, day, begin, kind):
    (event,), problems = sheet(row(day=day, begin=begin, kind=kind))
    assert problems == []
    assert (event.date, event.from_, event.kind) == ("2026-06-16", "09:30", "concert")


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        (row(day="01/06/2026"), "week.xlsx:4:1: error: date: '01/06/2026' is not a day (write 2026-06-16)"),
        (row(day="soon"), "week.xlsx:4:1: error: date: 'soon' is not a day"),
        (row(begin="noon"), "week.xlsx:4:2: error: from: 'noon' is not a time (write 15:00)"),
        (row(begin=time(16), until=time(16)), "week.xlsx:4: error: begins and ends at the same time"),
        (row(begin=None), "week.xlsx:4: error: ends at a time, and does not begin at one"),
        (row(kind="party"), "week.xlsx:4:4: error: kind: 'party' is no kind of event here (write one of exhibition, "),
        (row(kind=None), "week.xlsx:4:4: error: kind: is missing (add it)"),
        (row(repeat="monthly"), "week.xlsx:4:5: error: repeat: 'monthly' is no way to repeat (write daily"),
        (row(kind=True), "week.xlsx:4:4: error: holds TRUE"),
    ],
)
def test_what_is_wrong_is_told_by_row_and_column_and_the_other_rows_are_shown(sheet, wrong, complaint):
    events, problems = sheet(wrong, row())
    assert len(events) == 1
    assert len(problems) == 1
    assert problems[0].startswith(complaint)


def test_a_heading_with_a_slip_is_told(tmp_path):
    path = tmp_path / "week.csv"
    path.write_text("date,tile_en,title_en,place_en,kind\n2026-06-16,x,Tea,Hall,concert\n")
    (tea,), problems = read(path)
    assert tea.title.en == "Tea"
    assert problems == ["week.csv:1:2: warning: the column 'tile_en' is not read (did you mean 'title_en'?)"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_a_table_as_other_programs_save_it(tmp_path, encoding):
    path = tmp_path / "week.csv"
    text = "дата;начало;конец;вид;title_ru;place_ru\n16.06.2026;9:30;10:00;лекция;Шёлк;Зал 2\n"
    path.write_bytes(text.encode(encoding))
    (silk,), problems = read(path)
    assert problems == []
    assert (silk.title.ru, silk.kind, silk.from_) == ("Шёлк", "lecture", "09:30")


@pytest.mark.parametrize(
    ("name", "data", "complaint"),
    [
        ("week.csv", b"a,b\n1,2\n", "has no row of headings with `date`"),
        ("week.xlsx", b"PK\x03\x04 no", "is not a workbook that can be read"),
        ("week.ics", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "is not a calendar"),
        ("week.ics", b"<!doctype html><p>Sign in", "is no calendar, whatever its name says (export it again as ICS)"),
        ("week.ics", b"\x00\xff\xfe\x00", "week.ics:1:1: error: "),
    ],
)
def test_what_is_no_programme_is_refused_whole(tmp_path, name, data, complaint):
    path = tmp_path / name
    path.write_bytes(data)
    events, problems = read(path)
    assert events == []
    assert complaint in problems[0]


CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:x
BEGIN:VEVENT
UID:1
DTSTART;TZID=Asia/Shanghai:20260616T200000
DTEND;TZID=Asia/Shanghai:20260616T210000
RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3
EXDATE;TZID=Asia/Shanghai:20260618T200000
CATEGORIES:concert
SUMMARY;LANGUAGE=be:Опера
SUMMARY;LANGUAGE=en:Opera
LOCATION:Hall 2\\, ground floor
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART;VALUE=DATE:20260616
DTEND;VALUE=DATE:20260619
CATEGORIES:выставка
SUMMARY:丝绸
LOCATION:中庭
END:VEVENT
BEGIN:VEVENT
UID:3
DTSTART:20260616T120000Z
RRULE:FREQ=HOURLY
CATEGORIES:film
SUMMARY:Never
LOCATION:Nowhere
END:VEVENT
BEGIN:VEVENT
UID:4
DTSTART:20260616T180000
DURATION:PT90M
SUMMARY:Nameless
LOCATION:Hall
END:VEVENT
END:VCALENDAR
"""


def test_a_calendar_is_a_programme(tmp_path):
    path = tmp_path / "week.ics"
    path.write_text(CALENDAR.replace("\n", "\r\n"), "utf-8", newline="")
    (opera, silk), problems = read(path)
    assert (opera.date, opera.from_, opera.until) == ("2026-06-16", "15:00", "16:00")
    assert opera.repeat == "tue thu until 2026-06-23 except 2026-06-18"
    assert (opera.title.be, opera.title.en, opera.place.en) == ("Опера", "Opera", "Hall 2, ground floor")
    assert (silk.date, silk.from_, silk.repeat, silk.kind) == (
        "2026-06-16",
        None,
        "daily until 2026-06-18",
        "exhibition",
    )
    assert silk.title.zh == "丝绸"
    assert problems[0].startswith("week.ics:23:1: error: repeats more than once a day, or")
    assert problems[1].startswith("week.ics:31:1: error: kind: is missing")


@pytest.mark.parametrize(
    ("line", "broken"),
    [
        pytest.param("DTEND;TZID=Asia/Shanghai:20260616T210000", "DTEND:soon", id="an end that is none"),
        pytest.param("DTSTART;TZID=Asia/Shanghai:20260616T200000", "DTSTART:20260616T140000", id="clocks of two kinds"),
        pytest.param("DTSTART;TZID=Asia/Shanghai:20260616T200000", "DTSTART:2026\nDTSTART:2027", id="two beginnings"),
        pytest.param("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3", "BYDAY=TU,TH;COUNT=3", id="no frequency"),
        pytest.param("COUNT=3", "COUNT=0", id="no time at all"),
        pytest.param(
            CALENDAR[CALENDAR.index("DTSTART") : CALENDAR.index("\nCATEGORIES")],
            "DTSTART;TZID=Etc/GMT+12:99991231T200000",
            id="after all",
        ),
    ],
)
def test_a_damaged_event_of_a_calendar_leaves_the_others(tmp_path, line, broken):
    path = tmp_path / "week.ics"
    assert line in CALENDAR
    path.write_text(CALENDAR.replace(line, broken), "utf-8")
    (silk,), problems = read(path)
    assert silk.title.zh == "丝绸"
    assert problems[0].startswith("week.ics:4:1: error: cannot be read: ")


@pytest.mark.parametrize(("words", "language"), [("茶", "zh"), ("Зала", "ru"), ("Свята ў Мінску", "be"), ("Tea", "en")])
def test_letters_tell_a_language(words, language):
    assert language_of(words) == language


def test_an_archive_is_a_table_too(tmp_path):
    path = tmp_path / "past.csv"
    path.write_text('date,kind,title_en,place_en,sources\n2018-01..2018-10,year,Tourism,China,"S01, S02"\n')
    (year,), problems = read(path, PastEvent)
    assert problems == []
    assert (year.date, year.sources) == ("2018-01..2018-10", ("S01", "S02"))


def test_the_example_for_staff_reads_without_a_complaint():
    rows, _, problems = read_events(EXAMPLE, "example", ProgrammeEvent, ZONE)
    assert problems == []
    assert all(event.title.en.startswith("Example") for _, event in rows)
    assert len(rows) == 4


@pytest.fixture
def pack_with_week(pack):
    """A valid pack with a programme in a workbook."""
    pack.change("sections/park/section.yaml", "[facts, story, quote]", "[facts, story, quote, week]")
    pack.write("sections/park/week.yaml", SLIDE)
    pack.path("events").mkdir()
    return pack


ANOTHER = "use another character, or put a font that has it into fonts/ of the pack"


def checked(pack):
    _, problems = check(pack.folder, Instruments(lambda _: {}, lambda words, _: set(words) & {"☃"}))
    return [str(problem).replace(f"{pack.folder}/", "") for problem in problems]


def test_every_check_sees_the_events_of_a_file(pack_with_week):
    odd = row(picture="media/none.txt")
    snow = [*row()[:5], "Сне☃г", "Снег", "雪", None, *WORDS[4:], None]
    workbook(pack_with_week.path("events/week.xlsx"), [HEADING, row(), odd, snow])
    assert checked(pack_with_week) == [
        "events/week.xlsx:3:14: error: picture.file: media/none.txt is not in the pack (copy the file there)",
        f"events/week.xlsx:4:6: error: title: the fonts have no '☃' (U+2603) ({ANOTHER})",
        "events/week.xlsx:4:9: error: title.en: has no text (until it has, the kiosk shows the ru text)",
    ]


EXPORT = """\
BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Park
X-WR-TIMEZONE:Europe/Minsk
BEGIN:VEVENT
DTSTART:20260616T120000Z
DTEND:20260616T133000Z
DTSTAMP:20260601T093000Z
UID:c1@google.com
CREATED:20260501T100000Z
DESCRIPTION:
LOCATION:
SEQUENCE:0
STATUS:CONFIRMED
SUMMARY:Канцэрт цымбалаў
TRANSP:OPAQUE
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:This is an event reminder
TRIGGER:-P0DT0H30M0S
END:VALARM
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=Europe/Minsk:20260618T170000
DTEND;TZID=Europe/Minsk:20260618T180000
RRULE:FREQ=MONTHLY;BYDAY=3TH
UID:c2@google.com
LOCATION:Зала 2
STATUS:CONFIRMED
SUMMARY:Размова пра лён
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize("place", ["", ", place: {be: Парк, ru: Парк, zh: 园区, en: Park}"])
def test_a_pack_with_an_export_of_google_is_whole(pack_with_week, place):
    defaults = f"programme: events/week.ics\ndefaults: {{kind: concert, language: be{place}}}"
    pack_with_week.write("sections/park/week.yaml", SLIDE.replace("programme: events/week.xlsx", defaults))
    pack_with_week.write("events/week.ics", EXPORT)
    ran = subprocess.run(
        [sys.executable, "-m", "kiosk", "check", pack_with_week.folder, "--json"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert [(problem["severity"], problem["code"]) for problem in json.loads(ran.stdout)] == [
        ("warning", "translation")
    ]


def test_a_calendar_is_told_which_of_its_own_lines_lacks_a_language(pack_with_week):
    defaults = "programme: events/week.ics\ndefaults: {kind: concert}"
    pack_with_week.write("sections/park/week.yaml", SLIDE.replace("programme: events/week.xlsx", defaults))
    pack_with_week.write("events/week.ics", EXPORT)
    said = [line for line in checked(pack_with_week) if "has no text" in line]
    assert all("SUMMARY;LANGUAGE=" in line for line in said if "title." in line)
    assert [line for line in said if "place." in line]
    assert all("LOCATION;LANGUAGE=" in line for line in said if "place." in line)


def test_a_row_with_a_mistake_is_held_to_all_rules(pack_with_week):
    head = "date,kind,title_be,title_ru,title_zh,title_en,place_be,place_ru,place_zh,place_en\n"
    pack_with_week.write("events/week.csv", f"{head}in June,festival,Чай,Чай,,Tea,Зала,Зал,厅,Hall\n")
    pack_with_week.change("sections/park/week.yaml", "events/week.xlsx", "events/week.csv")
    said = [line for line in checked(pack_with_week) if "week.csv:2" in line]
    assert any("date: 'in June' is not a day" in line for line in said)
    assert any("title.zh: has no text" in line for line in said)
    assert len(said) == 2


def test_a_compiled_pack_holds_the_events_of_its_files(pack_with_week, tmp_path):
    workbook(pack_with_week.path("events/week.xlsx"), [HEADING, row(), row(picture="media/none.txt")])
    loaded = load(pack_with_week.folder)
    opened, problems = open_pack(pack_with_week.folder, tmp_path / "cache")
    assert [event.title.en for event in opened.events("park/week")] == ["Tea"]
    assert opened.events("park/week") == loaded.events("park/week")
    assert opened.head.programmes == ("park/week",)
    assert len(problems) == 1
    opened.close()


def test_a_programme_that_is_not_there_or_outside_is_told(pack_with_week):
    assert any("events/week.xlsx is not in the pack" in problem for problem in checked(pack_with_week))


@pytest.mark.parametrize(
    ("words", "time"),
    [
        *[(words, "16:00") for words in ("16.00", "16:00:00", "16 ч", "16 часов", "в 16.00", "16", "4 pm", "16点")],
        *[(words, "16:30") for words in ("16.30", "16 ч 30 мин", "4:30 PM", "16点30分", "0.6875", "0,6875")],
        ("16 гадз.", "16:00"), ("0.625", "15:00"), ("с 16:00", "16:00"), ("да 16.30", "16:30"),
        ("下午4点", "16:00"), ("晚上8:30", "20:30"), ("上午9点", "09:00"), ("下午 16:00", "16:00"),
    ],
)  # fmt: skip
def test_times_are_read_as_staff_write_them(words, time):
    assert read_time(words) == time


@pytest.mark.parametrize(
    "words", ["16-17", "16.3", "晚上12点", "上午15点", "下午下午3点", "25 pm", "afternoon", "1630", "0.5"]
)
def test_a_time_that_may_be_another_is_left_as_it_stands(words):
    assert read_time(words) == words


@pytest.mark.parametrize(
    "words", ["2 декабря 2026 г.", "2 снежня 2026", "2026年12月2日", "02.12.2026", "46358", "Wed, 2 Dec 2026"]
)
def test_days_are_read_as_staff_write_them(words):
    assert read_date(words) == "2026-12-02"


def test_a_hidden_column_is_told_where_it_is_what_is_missed(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["date", "title_en"])
    sheet.append(["2026-06-16", "Fair"])
    sheet.column_dimensions["A"].hidden = True
    book.save(tmp_path / "days.xlsx")
    _, _, problems = read_events(tmp_path / "days.xlsx", "days.xlsx", ProgrammeEvent, "Europe/Minsk")
    assert [problem.code for problem in problems] == ["no-heading", "hidden"]


def test_merged_days_numbers_for_times_and_hidden_rows(tmp_path):
    path = tmp_path / "week.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Дата", "Время", "Вид", "title_ru", "place_ru"])
    sheet.append([46358, 0.625, "концерт", "Первое", "Зал"])
    sheet.append([None, "16.00–17.30", "лекция", "Второе", "Зал"])
    sheet.append([None, "18:00", "лекция", "Скрытое", "Зал"])
    sheet.merge_cells("A2:A4")
    sheet.row_dimensions[4].hidden = True
    book.save(path)
    rows, _, problems = read_events(path, "week.xlsx", ProgrammeEvent, "Europe/Minsk")
    events = [row.event for row in rows if isinstance(row.event, ProgrammeEvent)]
    assert [(event.date, event.from_, event.until) for event in events] == [
        ("2026-12-02", "15:00", None),
        ("2026-12-02", "16:00", "17:30"),
    ]
    assert [(problem.code, problem.line) for problem in problems] == [("hidden", 4)]


def test_a_programme_is_checked_alone_and_is_no_table():
    example = "docs/programme-example.xlsx"
    kiosk = [sys.executable, "-m", "kiosk"]
    ran = subprocess.run(
        [*kiosk, "programme", example, "--at", "2026-06-16T14:20"], check=False, capture_output=True, text=True
    )
    assert (ran.returncode, ran.stderr.splitlines()[-1].partition(" events")[2]) == (0, ": no problems")
    assert ran.stdout.startswith("2026-06-16 14:20 Europe/Minsk")
    table, (problem,) = read_table(Path(example), example)
    assert (table.series, problem.message) == ({}, "is a programme of events, no table of numbers")
    assert problem.hint == "`kiosk programme FILE` shows what is read from it"


@pytest.mark.parametrize(
    "headings", ["date,start,until,title,place", "дата;начало;конец;название;место", "date,until,kind"]
)
def test_a_programme_with_headings_of_its_own_is_no_table_either(tmp_path: Path, headings: str):
    path = tmp_path / "week.csv"
    path.write_text(f"{headings}\n2026-12-02\n", encoding="utf-8")
    _, (problem,) = read_table(path, "week.csv")
    assert problem.message == "is a programme of events, no table of numbers"


def test_a_calendar_is_no_table_either(tmp_path: Path):
    path = tmp_path / "week.ics"
    path.write_bytes(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n")
    _, (problem,) = read_table(path, "week.ics")
    assert problem.message == "is a calendar of events, no table of numbers"
    assert problem.hint == "`kiosk programme FILE` shows what is read from it"


def test_a_table_may_have_a_column_with_names(tmp_path: Path):
    path = tmp_path / "trade.csv"
    path.write_text("year,flow,value,название\n2020,exports,5,Лён\n", encoding="utf-8")
    table, (problem,) = read_table(path, "trade.csv")
    assert (list(table.series), problem.code) == (["exports"], "unknown-column")
