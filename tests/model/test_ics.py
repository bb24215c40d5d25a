"""Calendar entries for a QR code, read back by a library that follows the standard."""

from datetime import UTC, date, datetime

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.ics import MOST_BYTES, calendar_entry
from tests.model.test_programme import event, table

DAY = date(2026, 6, 16)


def entry(title, place, begin="15:00", until="16:00"):
    (occurrence,) = table(event("Tea", DAY.isoformat(), begin, until)).on(DAY)
    return calendar_entry(occurrence, title, place)


def read(text):
    (found,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    return found


def test_a_phone_reads_what_when_and_where():
    tea = read(entry("Tea; for, every\\one\nand all", "Hall 2"))
    assert tea["SUMMARY"] == "Tea; for, every\\one\nand all"
    assert tea["LOCATION"] == "Hall 2"
    assert tea["DTSTART"].dt == datetime(2026, 6, 16, 12, tzinfo=UTC)
    assert tea["DTEND"].dt == datetime(2026, 6, 16, 13, tzinfo=UTC)


def test_a_place_that_nobody_says_is_left_out():
    assert "LOCATION" not in read(entry("Tea", ""))


def test_a_whole_day_is_a_date_and_an_unknown_end_is_none():
    assert read(entry("Day", "Hall", None, None))["DTSTART"].dt == DAY
    assert "DTEND" not in read(entry("Talk", "Hall", "15:00", None))


@pytest.mark.parametrize(("begin", "stamp"), [("15:00", "20260616T120000Z"), (None, "20260615T210000Z")])
def test_an_entry_has_the_stamp_that_the_standard_asks_for(begin, stamp):
    assert read(entry("Tea", "Hall", begin, None))["DTSTAMP"].to_ical().decode() == stamp


def test_the_same_event_has_the_same_name_in_every_language_and_another_on_another_day():
    one, two = read(entry("Чай", "Зала")), read(entry("Tea", "Hall"))
    assert one["UID"] == two["UID"]
    assert read(entry("Tea", "Hall", "17:00", "18:00"))["UID"] != one["UID"]


def test_long_words_are_shortened_at_a_space():
    tea = read(
        entry(
            "Чайная цырымонія для ўсіх, хто любіць ціхія размовы і добры чай з Юньнані",
            "Мінск, Палац культуры прафсаюзаў",
        )
    )
    assert tea["SUMMARY"].endswith("…")
    assert tea["SUMMARY"].startswith("Чайная цырымонія")


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=200),
)
def test_every_entry_fits_a_code_and_every_line_the_standard(title, place):
    text = entry(title, place)
    assert len(text.encode()) <= MOST_BYTES
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.endswith("END:VCALENDAR\r\n")


@pytest.mark.parametrize("words", ["世" * 90, "ЎЎЎ ЎЎ " * 20])
def test_folding_never_cuts_a_letter(words):
    assert read(entry(words, "x"))["SUMMARY"].rstrip("…") in words
