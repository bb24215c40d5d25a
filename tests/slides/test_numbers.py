"""The park in numbers: strands that answer to a finger, the article's figures beside them, nothing added up."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.model.figure import Bound, Unit
from kiosk.model.numbers import bound_of, figure_of
from kiosk.model.preferences import Reach
from kiosk.model.series import Observation
from kiosk.model.text import Language
from kiosk.model.visit import Prefer
from kiosk.slides.numbers.strand import StrandPlot
from tests.shots.views import complaints_in_views
from tests.sweep import sweep

SLIDE = "park/numbers"


def plots(reader):
    return [plot for plot in reader.window.stage.page.findChildren(StrandPlot) if plot.isVisible()]


def touch(reader, plot, point):
    place = plot.mapTo(reader.window, plot.dot(point).toPoint() + QPoint(1, 20))
    reader.tap_at(place.x(), place.y())


def test_the_latest_values_stand_large_with_their_dates(reader):
    assert reader.sees("From 8 companies to 171 in ten years")
    for words in ("171", "more than $877 million", "$1.7 billion", "more than 1 000"):
        assert reader.sees(words), words
    for chip in ("Source: January 2026 · news.by", "2024 · Minskaya Pravda"):
        assert reader.sees(chip), chip


def test_a_touch_on_a_dot_shows_its_value_date_and_source(reader):
    touch(reader, plots(reader)[0], 7)
    assert reader.sees("93")
    assert not reader.sees("171: ")
    assert reader.sees("Source: October 2022 · SB. Belarus Today") or reader.sees(
        "Source: Oct 2022 · SB. Belarus Today"
    )


def test_small_strands_answer_too_and_leave_the_others_alone(reader):
    touch(reader, plots(reader)[1], 2)
    assert reader.sees("$526 million")
    assert reader.sees("$1.7 billion")


def test_the_picked_dot_survives_another_language(reader):
    touch(reader, plots(reader)[0], 7)
    kiosk = reader.kiosk
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, language=Language.RU)))
    reader.settle()
    assert plots(reader)[0].point == 7


def test_arrow_keys_walk_along_a_strand(reader):
    plot = plots(reader)[0]
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    reader.press_key(Qt.Key.Key_Left)
    assert reader.sees("157")


def test_declared_and_actual_share_their_axes(reader):
    actual, declared = plots(reader)[1:3]
    assert actual.axes == declared.axes
    assert actual.curve.role != declared.curve.role


def test_the_articles_figures_stand_beside_the_strands_and_not_on_them(reader):
    residents, actual, declared, jobs = plots(reader)
    assert "90+" in residents.curve.article[2]
    assert residents.curve.article[1] not in residents.curve.values
    assert "$770" in actual.curve.article[2]
    assert declared.curve.article is None
    assert "2\u202f000+" in jobs.curve.article[2]


def test_a_note_says_how_exact_a_value_is():
    value = Observation("2024-02", 2024.1, 877e6, "P03", "more")
    assert bound_of(value) is Bound.MORE
    assert bound_of(replace(value, note="about")) is Bound.ABOUT
    assert bound_of(replace(value, note="derived")) is Bound.EXACT
    figure = figure_of(value, Unit.USD)
    assert (figure.value, figure.bound, figure.as_of) == (Decimal(877_000_000), Bound.MORE, "2024-02")


def test_the_table_marks_what_is_not_exact(reader):
    reader.tap("Table")
    rows = {row.head: row.cells for row in reader.window.stage.page.figures().rows}
    assert rows["Feb 2024"][:2] == ("127", "877+")
    assert rows["Jun 2025"][2].replace("\u202f", " ") == "≈1 600"
    assert len(rows) == 23


def test_those_who_do_not_see_it_are_told(reader):
    told = reader.window.stage.page.accessibleDescription().replace("\u00a0", " ")
    assert "Resident companies: 11 September 2015 8; January 2026 171; article, about 2022: 90+" in told


VIEWS = ((), ("Table",))


@pytest.mark.parametrize(("size", "reach"), sweep([(1920, 1080), (1080, 1920), (1280, 720)], Reach))
def test_a_picky_reader_finds_no_fault(open_kiosk, size, reach):
    assert complaints_in_views(open_kiosk(size=size), SLIDE, VIEWS, reach=reach) == []
