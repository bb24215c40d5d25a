"""A table on a page: read, dragged, and honest about what is provisional or missing."""

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.design.theme import DAY
from kiosk.widgets.prose import Prose
from kiosk.widgets.scroll import Scroll
from kiosk.widgets.table import NO_VALUE, Figures, Row, TableView
from tests.charts.made import look

WIDTH, HEIGHT = 1728.0, 620.0


def figures(count=34, *, here=None, **more):
    rows = tuple(Row(head=str(2025 - index), cells=(str(index), "1 000", NO_VALUE)) for index in range(count))
    return Figures(heads=("Year", "Exports", "Imports", "Balance"), rows=rows, here=here, **more)


@pytest.fixture
def show(qtbot):
    windows = []

    def one(shown, width=WIDTH, height=HEIGHT):
        window = QWidget()
        window.resize(round(width), round(height))
        qtbot.addWidget(window)
        windows.append(window)
        table = TableView(look(), shown, window, width=width, height=height)
        window.show()
        return table

    return one


def colours(table):
    image = table.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(image.height())}


def test_every_column_has_its_name(show):
    heads = [prose.text() for prose in show(figures()).findChildren(Prose)]
    assert heads == ["Year", "Exports", "Imports", "Balance"]


def scrolled(table):
    """What is scrolled."""
    return table.findChild(Scroll).widget()


def test_the_chosen_row_is_in_sight_with_the_cord_under_it(show):
    for here in (0, 5, 20, 33):
        table = show(figures(here=here, chosen=0))
        cord = table.cord()
        assert cord is not None
        assert 0 < cord < HEIGHT + 1
        assert DAY.red.lower() in colours(table)


def test_dragging_hides_the_cord_with_its_row(show):
    table = show(figures(here=0))
    table.findChild(Scroll).scroll_to(1200)
    assert table.cord() is None


def test_a_short_table_needs_no_rail(show):
    assert show(figures(34)).long
    assert not show(figures(4)).long


def test_provisional_rows_are_marked_and_told(show):
    plain = Row(head="2021", cells=("5 100",), note="")
    rounded = Row(head="2022", cells=("5 790",), note="rounded", provisional=True)
    table = show(Figures(heads=("Year", "Turnover"), rows=(rounded, plain)))
    assert DAY.red.lower() in colours(table), "the open knot"
    assert DAY.red.lower() not in colours(show(Figures(heads=("Year", "Turnover"), rows=(plain,))))
    assert "2022: Turnover 5 790 (rounded)" in table.accessibleDescription()


def test_a_missing_value_is_not_read_out_as_a_number(show):
    assert "Balance" not in show(figures(1)).accessibleDescription()


def test_long_notes_get_a_line_of_their_own(show):
    def height(note):
        shown = Figures(heads=("Year", *"abcd"), rows=(Row(head="2021", cells=("1 000",) * 4, note=note),))
        return scrolled(show(shown, width=984.0)).height()

    assert height("what is counted was not said anywhere") > height("")


def test_long_names_break_instead_of_being_cut(show):
    name = "Mineral fertilisers, oil products, timber and everything else that grows or is dug up in a wide land"
    short = show(Figures(heads=("Goods", "Share"), rows=(Row(head="Milk", cells=("1 %",)),)))
    long = show(Figures(heads=("Goods", "Share"), rows=(Row(head=name, cells=("1 %",)),)), width=984.0)
    assert scrolled(long).height() > scrolled(short).height()


def test_a_break_lies_between_its_rows_and_nine_rows_are_seen(show):
    rows = tuple(Row(head=str(2025 - index), cells=("1",), break_above=index == 5) for index in range(34))
    table = show(Figures(heads=("Year", "Exports"), rows=rows, here=5), height=640.0)
    first, last = (scrolled(table).span(index) for index in (0, 8))
    assert last[0] + last[1] - first[0] <= table.findChild(Scroll).height()
    top, _ = scrolled(table).span(5)
    image, x = scrolled(table).grab().toImage(), 900
    strong = [y for y in range(image.height()) if image.pixelColor(x, y).name() == DAY.rule_strong.lower()]
    assert strong
    assert all(top + 6 < y < top + 20 for y in strong)
