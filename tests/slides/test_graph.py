"""Trade by year as a visitor meets it: picks, plays, hides, compares, reads the table."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QFontMetricsF

from kiosk.charts.fingers import Fingers
from kiosk.charts.marks import landmark_box
from kiosk.charts.moving import Moving, label_box
from kiosk.charts.plot import TouchPlot
from kiosk.charts.scrubber import PlayButton, Scrubber
from kiosk.design.theme import CAPTION, LEGEND, LEGEND_FIGURE, LEGEND_UNIT, Ink
from kiosk.model.preferences import Colours, Reach, TextSize
from kiosk.model.text import Language
from kiosk.model.visit import Begin, OpenSlide, PickItem, Prefer, Reading
from kiosk.widgets.buttons import Toggle
from kiosk.widgets.legend import Badge, HappenedCard, LegendRow, Measure
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.table import TableView
from tests.shots.ear import texts_on
from tests.shots.views import complaints_in_views
from tests.sweep import sweep

SLIDE = "trade/graph"
BLANKS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " "})


@pytest.fixture
def graph(reader):
    """A visitor who has the graph before her."""
    return reader


def part(visitor, kind):
    return visitor.window.stage.page.findChild(kind)


def rows(visitor):
    found = visitor.window.stage.page.findChildren(LegendRow)
    return [row.accessibleName().translate(BLANKS) for row in found if row.isVisible()]


def pick(visitor, year):
    """Draw the thumb to a year: a touch beside it would mean its chevron."""
    scrubber, fingers = part(visitor, Scrubber), part(visitor, Fingers)
    y = scrubber.mapTo(visitor.window, QPoint(0, 46)).y()
    spots = [QPoint(round(fingers.window_in_sight.x(each)), 0) for each in (scrubber.value(), year)]
    visitor.draw([QPoint(fingers.mapTo(visitor.window, spot).x(), y) for spot in spots])
    visitor.settle()


def test_it_opens_on_the_newest_certain_year(graph):
    assert graph.sees("From $34 million to $4.5 billion")
    assert graph.sees("Trade in goods, counted by Belarus")
    assert graph.sees("$4.5 billion")
    assert rows(graph) == ["Exports to China: $0.75 bn", "Imports from China: $3.71 bn", "Balance: −$2.96 bn"]


def test_a_touch_on_a_year_shows_its_figures_and_the_change(graph):
    pick(graph, 2015)
    assert graph.sees("2015")
    assert graph.sees("$3.2 billion")
    badge = part(graph, Badge)
    assert badge.accessibleName() == "+6% on 2014"
    assert rows(graph)[0] == "Exports to China: $0.78 bn"
    pick(graph, 2020)
    assert badge.accessibleName() == "−0.5% on 2019"


def test_a_finger_on_the_graph_scrubs(graph):
    fingers = part(graph, Fingers)
    window = fingers.window_in_sight

    def place(year):
        return fingers.mapTo(graph.window, QPoint(round(window.x(year)), 300))

    graph.draw([place(2000), place(2003), place(2006), place(2008)])
    graph.settle()
    assert graph.kiosk.session.visit.item == 2008
    assert graph.kiosk.session.visit.route == Reading(SLIDE), "the page did not turn"
    assert graph.sees("$2 billion")


def test_a_missing_year_is_said_to_be_missing(graph):
    pick(graph, 2024)
    assert graph.sees("no value")
    assert rows(graph) == ["Exports to China: –", "Imports from China: –", "Balance: –"]
    assert not graph.sees("billion $")


def test_a_provisional_year_says_why(graph):
    pick(graph, 2000)  # A touch beside the thumb would mean its chevron.
    pick(graph, 2022)
    assert part(graph, Badge).accessibleName() == "rounded"
    pick(graph, 2000)
    pick(graph, 2023)
    assert part(graph, Badge).accessibleName() == "basis not stated"


def test_what_happened_in_a_year_leads_to_the_timeline(graph):
    pick(graph, 2015)
    graph.tap("10–12 May 2015: Treaty of Friendship and Cooperation")
    assert graph.kiosk.session.visit.route == Reading("history/timeline")
    assert graph.sees("Treaty of Friendship and Cooperation")


def test_a_year_without_an_event_has_no_card(graph):
    pick(graph, 2005)
    assert not part(graph, HappenedCard).isVisible()


def test_toggles_hide_flows_but_never_the_last(graph):
    graph.tap("Imports")
    assert rows(graph) == ["Exports to China: $0.75 bn", "Balance: −$2.96 bn"]
    graph.tap("Balance")
    assert rows(graph) == ["Exports to China: $0.75 bn"]
    graph.tap("Turnover")
    assert rows(graph) == []
    assert graph.sees("Exports to China, 2020")
    assert "Exports" not in [thing.accessibleName() for thing in graph.things()]


def test_comparing_shows_shares_and_then_an_index(graph):
    graph.tap("Compare")
    assert graph.sees("China: from 0.5% to 7.2%")
    assert rows(graph)[:2] == ["Russia: 47.9%", "EU: 19.3%"]
    graph.tap("Index")
    assert graph.sees("Index, 2010 = 100")
    assert graph.sees("China: from 100 to 206")
    graph.tap("Compare")
    assert graph.sees("From $34 million to $4.5 billion")


def test_the_table_has_the_same_numbers_and_comes_back(graph):
    pick(graph, 2019)
    graph.tap("Table")
    table = part(graph, TableView)
    said = table.accessibleDescription().translate(BLANKS)
    assert "2019: Exports to China 673, Imports from China 3 808, Turnover 4 481, Balance −3 134" in said
    assert "2024:  (no value)" in said
    assert graph.sees("Trade in goods, counted by Belarus, million dollars")
    graph.tap("Graph")
    assert graph.sees("2019")
    assert graph.sees("$4.5 billion")


def test_everything_survives_a_change_of_language(graph):
    pick(graph, 2008)
    graph.tap("Imports")
    kiosk = graph.kiosk
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, language=Language.RU)))
    graph.settle()
    assert graph.sees("2008")
    assert graph.sees("2 млрд $")
    assert [row.split(":")[0] for row in rows(graph)] == ["Экспорт в Китай", "Сальдо"]


def test_looking_closer_survives_a_change_of_language_and_of_the_year(graph):
    fingers = part(graph, Fingers)
    graph.pinch(fingers, 200, 600)
    zoom = fingers.view.zoom
    assert zoom > 2
    pick(graph, 2012)
    kiosk = graph.kiosk
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, language=Language.ZH)))
    graph.settle()
    assert part(graph, Fingers).view.zoom == pytest.approx(zoom)


def test_the_scrubber_follows_the_years_in_sight(graph):
    part(graph, Fingers).setFocus()
    before = texts_on(part(graph, Scrubber))
    graph.press_key(Qt.Key.Key_Plus, times=3)
    assert texts_on(part(graph, Scrubber)) != before


def test_playing_runs_on_and_a_touch_stops_it(graph):
    pick(graph, 2000)
    button = part(graph, PlayButton)
    button.findChild(QTimer).setInterval(5)
    graph.tap("Play the years")
    graph.wait(100)
    assert graph.kiosk.session.visit.item > 2001
    pick(graph, 1995)
    graph.wait(50)
    assert graph.kiosk.session.visit.item == 1995


def test_it_tells_those_who_do_not_see_it(graph):
    page = graph.window.stage.page
    said = page.accessibleDescription().translate(BLANKS)
    assert said.startswith("From $34 million to $4.5 billion. Trade in goods, counted by Belarus.")
    assert "Turnover: $34 million in 1992, $8.9 billion in 2025, Jan–Nov." in said
    pick(graph, 2024)
    assert "Turnover: no value" in part(graph, Fingers).accessibleDescription()


def test_an_item_from_elsewhere_picks_its_year_and_nonsense_the_nearest(graph):
    for item, year in ((1999, "1999"), (5, "1992"), (9999, "2025")):
        graph.kiosk.session.do(PickItem(item))
        assert graph.sees(year)


def points(line, window):
    """Where a line runs, at each year and at nine places between two."""
    for stretch in line.stretches:
        spots = [window.point(line.series.moments[i], line.series.values[i]) for i in stretch.indexes]
        for one, two in pairwise(spots):
            yield from (one + (two - one) * (step / 10) for step in range(11))


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["lying", "standing"])
@pytest.mark.parametrize("text_size", [TextSize.NORMAL, TextSize.LARGEST])
def test_the_balance_is_told_beside_the_lines_in_every_year(open_kiosk, size, text_size):
    visitor = open_kiosk(size=size)
    kiosk = visitor.kiosk
    kiosk.session.do(Begin(Language.BE))
    kiosk.session.do(OpenSlide(SLIDE))
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, text_size=text_size)))
    visitor.settle()
    page = visitor.window.stage.page
    plot = part(visitor, TouchPlot)
    window, told = plot.window_in_sight, 0
    for year in range(1992, 2021):
        box = label_box(Moving(year, plot.drawing, page.words.balance(year)), window, page.look)
        if box is not None:
            told += 1
            assert window.box.contains(box)
            assert not any(box.contains(spot) for line in plot.drawing.lines for spot in points(line, window)), year
    assert told > 20


def test_the_largest_text_shrinks_nothing_beside_the_graph(open_kiosk):
    visitor = open_kiosk()
    kiosk = visitor.kiosk
    kiosk.session.do(Begin(Language.RU))
    kiosk.session.do(OpenSlide(SLIDE))
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, text_size=TextSize.LARGEST)))
    visitor.settle()
    page = visitor.window.stage.page
    whole = {page.look.font(style).pixelSize() for style in (LEGEND, LEGEND_FIGURE, LEGEND_UNIT)}
    for row in page.findChildren(LegendRow):
        assert {size for _, size in texts_on(row)} <= whole
    assert {button.shrunk for button in page.findChildren(Measure)} == {1.0}
    card = page.findChild(HappenedCard)
    assert card.face.height() >= card.high(card.face.width() / page.look.frame.scale) - 1


@pytest.mark.parametrize("language", list(Language))
def test_on_a_standing_screen_the_card_covers_no_value_of_the_axis(open_kiosk, language):
    visitor = open_kiosk(size=(1080, 1920))
    kiosk = visitor.kiosk
    kiosk.session.do(Begin(language))
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, language=language, text_size=TextSize.LARGEST)))
    kiosk.session.do(OpenSlide(SLIDE))
    visitor.settle()
    page = visitor.window.stage.page
    card, plot = page.findChild(HappenedCard).geometry(), page.findChild(TouchPlot)
    *lower, top = sorted(plot.drawing.ticks)
    assert plot.y() + plot.window_in_sight.y(top[0]) <= card.top()
    font = QFontMetricsF(page.look.font(CAPTION))
    assert all(plot.x() + font.horizontalAdvance(words) < card.left() for _, words in lower)


def test_measures_are_boxes_and_only_graph_and_table_a_choice(graph):
    dark = [
        button.accessibleName()
        for button in graph.window.stage.page.findChildren(Toggle)
        if button.colours()[0] == graph.window.stage.page.look.palette.colour(Ink.INK)
    ]
    assert dark == ["Graph"]
    assert [box.isChecked() for box in graph.window.stage.page.findChildren(Measure)] == [True] * 4 + [False]


def test_shares_far_above_are_broken_off_so_that_the_thread_rises(graph):
    graph.tap("Compare")
    plot = part(graph, TouchPlot)
    window, height = plot.window_in_sight, plot.window_in_sight.box.height()
    assert window.box.bottom() - window.y(7.2) > height / 4, "China"
    assert window.box.top() <= window.y(59) < window.y(47.9) < window.y(20), "Russia, above the break"
    assert [words for _, words in plot.drawing.ticks][-2:] == ["20", "60%"]


def test_the_percent_sign_of_a_numeral_is_that_of_the_lists(graph):
    graph.tap("Compare")
    numeral = part(graph, Numeral)
    number, sign = numeral.big.parts(numeral.shown)
    assert (number.text, sign.text) == ("7.2", "%")
    assert sign.font.families() == number.font.families()
    assert 0.4 <= sign.font.pixelSize() / number.font.pixelSize() <= 0.46


WISHES = {
    "usual": {},
    "lowered": {"reach": Reach.LOWER},
    "largest": {"text_size": TextSize.LARGEST},
    "contrast": {"colours": Colours.CONTRAST},
}


@pytest.mark.parametrize(("size", "wishes"), sweep([(1920, 1080), (1080, 1920)], WISHES))
def test_nothing_is_cut_covered_or_too_small_in_any_state(open_kiosk, size, wishes):
    assert complaints_in_views(open_kiosk(size=size), SLIDE, ((), ("Compare",), ("Table",)), **wishes) == []


@pytest.mark.parametrize("text_size", list(TextSize))
@pytest.mark.parametrize("language", list(Language))
def test_the_words_beside_the_figure_of_the_article_are_whole_or_not_there(graph, language, text_size):
    session = graph.kiosk.session
    session.do(Prefer(replace(session.visit.preferences, language=language, text_size=text_size)))
    plot = part(graph, TouchPlot)
    box = landmark_box(plot.drawing, plot.window_in_sight, plot.look)
    assert box is None or (plot.window_in_sight.box.left() - 7 <= box.left() and box.right() <= plot.width())
    assert (text_size is TextSize.LARGEST) or box is not None
