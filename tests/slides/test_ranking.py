"""How China stands among partners: bars by size, the slope of shares, and the year before all that."""

import pytest

from kiosk.model.preferences import Reach
from kiosk.widgets.ranked import Hand, RankedRow
from tests.shots.views import complaints_in_views
from tests.sweep import sweep

SLIDE = "trade/partners"


def rows(reader):
    page = reader.window.stage.page
    return [row for row in page.findChildren(RankedRow) if row.isVisible()]


def names(reader):
    return [button.row.name for button in rows(reader)]


def test_partners_stand_by_size_with_china_on_the_thread_and_the_union_as_a_group(reader):
    assert reader.sees("China is third, a step behind Ukraine")
    assert names(reader)[:5] == ["Russia", "European Union, as a group", "Ukraine", "China", "Germany"]
    hands = {button.row.name: button.row.hand for button in rows(reader)}
    assert hands["China"] is Hand.THREAD
    assert hands["European Union, as a group"] is Hand.GROUP
    assert hands["Ukraine"] is Hand.INK


def test_bars_are_as_long_as_their_values(reader):
    parts = {button.row.name: button.row.part for button in rows(reader)}
    assert parts["Russia"] == 1
    assert parts["China"] == pytest.approx(4457164300 / 29667303200)


def test_the_share_stands_large_beside_its_words(reader):
    assert reader.sees("7.2%")
    assert reader.sees("of Belarus’s trade in goods in 2020, against 0.5% in 1992")
    assert reader.sees("China 7.2%")
    assert reader.sees("0.5%")


def test_the_first_year_tells_another_story(reader):
    reader.tap("1992")
    assert reader.sees("In 1992 China’s share was 0.5%")
    assert names(reader)[0] == "Russia"
    assert names(reader)[-1] == "… China", "others between it and the row before are left out"
    reader.tap("2020")
    assert reader.sees("China is third, a step behind Ukraine")


def test_a_touch_on_a_partner_draws_its_slope_and_a_second_one_lets_go(reader):
    assert not reader.sees("Russia 47.9%")
    reader.tap("Russia")
    assert reader.sees("Russia 47.9%")
    assert reader.sees("Russia: share of all trade, 2020")
    reader.tap("Russia")
    assert not reader.sees("Russia 47.9%")


def test_the_table_has_both_years_of_every_partner(reader):
    reader.tap("Table")
    figures = reader.window.stage.page.figures()
    assert len(figures.rows) == 16
    china = figures.rows[figures.here]
    assert [cell.replace("\u202f", " ") for cell in (china.head, *china.cells)] == [
        "China",
        "34",
        "4 457",
        "0.5%",
        "7.2%",
    ]


def test_it_says_which_list_this_is_and_who_counted(reader):
    assert reader.sees("From 15 countries of the IMF table and the EU")
    assert reader.sees("Trade in goods, counted by Belarus, 2020")
    assert "China: $4.46 billion" in reader.window.stage.page.accessibleDescription().replace("\u00a0", " ")


VIEWS = ((), ("1992",), ("Russia",), ("Table",))


@pytest.mark.parametrize(("size", "reach"), sweep([(1920, 1080), (1080, 1920), (1280, 720)], Reach))
def test_a_picky_reader_finds_no_fault(open_kiosk, size, reach):
    assert complaints_in_views(open_kiosk(size=size), SLIDE, VIEWS, reach=reach) == []
