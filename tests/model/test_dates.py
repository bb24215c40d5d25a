from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.dates import Point, Span, is_date, is_day, is_time, parse


@pytest.mark.parametrize(
    ("text", "span"),
    [
        pytest.param("2022", Span(Point(2022)), id="a year"),
        pytest.param("2022-10", Span(Point(2022, 10)), id="a month"),
        pytest.param("2022-10-03", Span(Point(2022, 10, 3)), id="a day"),
        pytest.param("~2022", Span(Point(2022), about=True), id="about a year"),
        pytest.param("~2022-10", Span(Point(2022, 10), about=True), id="about a month"),
        pytest.param("2018-01..2018-10", Span(Point(2018, 1), Point(2018, 10)), id="a span of months"),
        pytest.param("2018..2021", Span(Point(2018), Point(2021)), id="a span of years"),
        pytest.param("2018-01-30..2018-02-02", Span(Point(2018, 1, 30), Point(2018, 2, 2)), id="a span of days"),
        pytest.param("~2018..2021", Span(Point(2018), Point(2021), about=True), id="about a span"),
        pytest.param("2020-02-29", Span(Point(2020, 2, 29)), id="a leap day"),
    ],
)
def test_a_date_is_as_exact_as_it_was_written(text, span):
    assert parse(text) == span


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("yesterday", id="a word"),
        pytest.param("22", id="two digits"),
        pytest.param("0000", id="the year nought"),
        pytest.param("19.06.2014", id="the German way"),
        pytest.param("2014/06/19", id="slashes"),
        pytest.param("2014-6-19", id="a digit too few"),
        pytest.param("2022-00", id="the month nought"),
        pytest.param("2022-10-00", id="the day nought"),
        pytest.param("２０２２", id="wide digits"),
        pytest.param("2022-13", id="a thirteenth month"),
        pytest.param("2022-02-30", id="the thirtieth of February"),
        pytest.param("2021-02-29", id="a leap day in a common year"),
        pytest.param(" 2022", id="a space"),
        pytest.param("2022\n", id="a line break"),
        pytest.param("~~2022", id="about about"),
        pytest.param("2018..", id="a span without an end"),
        pytest.param("..2018", id="a span without a beginning"),
        pytest.param("2018..2019..2020", id="two spans in one"),
        pytest.param("2018..~2019", id="about in the middle"),
    ],
)
def test_nonsense_is_not_a_date(text):
    assert not is_date(text)


@pytest.mark.parametrize("text", ["2021..2018", "2018-10..2018-01", "2018-01-02..2018-01-01", "~2021..2018"])
def test_a_span_that_ends_before_it_begins_is_refused(text):
    with pytest.raises(ValueError, match="ends before it begins"):
        parse(text)


@given(st.text() | st.text("0123456789-.~ "))
def test_any_text_is_a_date_or_a_value_error(text):
    try:
        span = parse(text)
    except ValueError:
        assert not is_date(text)
    else:
        assert isinstance(span, Span)
        assert is_date(text)


@given(st.dates())
def test_every_day_of_the_calendar_can_be_written(day):
    assert parse(day.isoformat()) == Span(Point(day.year, day.month, day.day))


@given(st.dates(), st.dates())
def test_a_span_runs_from_the_earlier_day_to_the_later(one, other):
    first, last = sorted((one, other))
    span = parse(f"{first}..{last}")
    assert date(span.first.year, span.first.month, span.first.day) == first
    assert date(span.last.year, span.last.month, span.last.day) == last
    assert is_date(f"{last}..{first}") == (first == last)


@pytest.mark.parametrize(
    "text", ["2026-06", "2018..2021", "~2026-06-16", "2026-06-16..2026-06-17", "20260616", "٢٠٢٦-٠٦-١٦"]
)
def test_only_one_day_is_a_day(text):
    assert is_day("2026-06-16")
    assert not is_day(text)


@pytest.mark.parametrize("text", ["24:00", "9:30", "15:60", "1５:00", "15:00\n"])
def test_such_a_time_is_none(text):
    assert is_time("15:00")
    assert not is_time(text)
