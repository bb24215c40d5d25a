"""What is traded: a visitor opens a group, compares two years, and sees that imports have no sums."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.model.preferences import Colours, Reach, TextSize
from kiosk.model.text import Language
from kiosk.model.visit import OpenSlide, Prefer
from kiosk.slides.composition.goods import NamedCard, YearsCard
from kiosk.widgets.treemap import Cell
from tests.shots.inspection import small_targets
from tests.shots.views import complaints_in_views
from tests.sweep import sweep

SLIDE = "trade/composition"
HEADLINE = "Almost half is minerals and metals"


def page(reader):
    return reader.window.stage.page


def cells(reader):
    return [cell for cell in page(reader).findChildren(Cell) if cell.isVisible()]


def test_cells_say_the_share_of_each_group(reader):
    assert reader.sees(HEADLINE)
    names = [cell.accessibleName().replace("\u00a0", " ") for cell in cells(reader)]
    assert names == ["Minerals and metals: about 47%", "Meat: about 18%", "Other goods: about 34%"]


def test_cells_are_as_large_as_their_shares(reader):
    areas = [cell.face.width() * cell.face.height() for cell in cells(reader)]
    assert areas[0] / areas[1] == pytest.approx(47.3 / 18.3, rel=0.06)


def test_a_touch_on_a_cell_opens_its_years_and_the_rail_leads_on_and_back(reader):
    reader.tap("Meat")
    assert reader.sees("From $2 million to $331 million in four years")
    assert reader.sees("Chicken, frozen")
    assert len([card for card in page(reader).findChildren(YearsCard) if card.isVisible()]) == 2
    reader.tap("Minerals and metals")
    assert reader.sees("In 2022 sales more than doubled")
    reader.tap("All goods")
    assert reader.sees(HEADLINE)
    assert len(cells(reader)) == 3


def test_an_opened_group_stays_open_in_another_language(reader):
    reader.tap("Meat")
    kiosk = reader.kiosk
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, language=Language.ZH)))
    reader.settle()
    assert reader.sees("冷冻鸡肉")


def test_the_rest_opens_with_the_goods_too_small_for_a_cell(reader):
    reader.tap("Other goods")
    assert reader.sees("Integrated circuits")


def test_bars_also_show_the_small_goods_and_the_earlier_year_beside_the_later(reader):
    reader.tap("As bars")
    assert reader.sees("Integrated circuits: $9.22 M, about 0.5%")
    reader.tap("Compare with 2018")
    assert reader.sees("Meat: $331 M, 0.3% → about 18%")


def test_two_years_stand_side_by_side(reader):
    reader.tap("Compare with 2018")
    assert reader.sees("Minerals and metals: 64%")
    assert reader.sees("Minerals and metals: about 47%")
    assert len(cells(reader)) == 5


def test_imports_are_named_on_equal_cards_and_said_to_have_no_sums(reader):
    reader.tap("Imports")
    assert reader.sees("sources name the goods and give no sums")
    cards = [card for card in page(reader).findChildren(NamedCard) if card.isVisible()]
    assert len(cards) == 6
    assert max(card.width() for card in cards) - min(card.width() for card in cards) <= 1
    reader.tap("Exports")
    assert reader.sees(HEADLINE)


def test_the_table_has_the_same_numbers(reader):
    reader.tap("Table")
    figures = page(reader).figures()
    row = next(row for row in figures.rows if row.head == "2022")
    assert [cell.replace("\u202f", " ") for cell in row.cells] == ["857", "208", "123", "9", "1 810"]
    assert row.note == "the total is approximate"


def test_those_who_do_not_see_it_are_told(reader):
    told = page(reader).accessibleDescription().replace("\u00a0", " ")
    assert told.startswith(HEADLINE + ". Counted by China.")
    assert "Minerals and metals: about 47%; Meat: about 18%; Other goods: about 34%" in told


def test_a_chip_leads_to_where_the_numbers_were_read(reader):
    reader.tap("Source: 2022: Embassy of China")
    assert reader.sees("Embassy of China")


def test_a_keyboard_opens_a_group_too(reader):
    reader.window.stage.page.findChildren(Cell)[1].setFocus(Qt.FocusReason.TabFocusReason)
    reader.press_key(Qt.Key.Key_Return)
    assert reader.sees("Chicken, frozen")


def test_lowered_controls_in_portrait_have_a_way_into_the_groups(open_kiosk):
    visitor = open_kiosk(size=(1080, 1920))
    kiosk = visitor.kiosk
    visitor.tap("Touch to begin")
    kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, reach=Reach.LOWER)))
    kiosk.session.do(OpenSlide(SLIDE))
    visitor.settle()
    visitor.tap("Year by year")
    visitor.tap("Meat")
    assert visitor.sees("Chicken, frozen")
    heights = [thing.mapTo(visitor.window, thing.face.topLeft()).y() for thing in visitor.things()]
    assert min(heights) >= 1400


VIEWS = ((), ("As bars",), ("Compare with 2018",), ("Imports",), ("Meat",), ("Other goods",), ("Table",))


@pytest.mark.parametrize(("size", "reach"), sweep([(1920, 1080), (1080, 1920), (1280, 720)], Reach))
def test_a_picky_reader_finds_no_fault(open_kiosk, size, reach):
    assert complaints_in_views(open_kiosk(size=size), SLIDE, VIEWS, reach=reach) == []


def test_high_contrast_and_the_largest_text_show_all_of_it(reader):
    kiosk = reader.kiosk
    wish = replace(kiosk.session.visit.preferences, text_size=TextSize.LARGEST, colours=Colours.CONTRAST)
    kiosk.session.do(Prefer(wish))
    reader.settle()
    assert len(cells(reader)) == 3
    assert not list(small_targets(page(reader)))
