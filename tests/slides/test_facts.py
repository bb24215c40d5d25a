"""Large numbers: counted up to the exact value, never without a date, the old one never taken for today's."""

import pytest
import segno
from PySide6.QtCore import Qt, QVariantAnimation

from kiosk.machine.settings import ScreenSettings, Settings
from kiosk.model.slide import Facts
from kiosk.model.text import Language
from kiosk.model.visit import Begin, OpenOverview, OpenSection, OpenSlide, Turn
from kiosk.screens.overview import Thumbnail
from kiosk.widgets.buttons import Chip
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.page import Page
from kiosk.widgets.qr import QrCode
from tests.codes import read
from tests.visitor import BLANKS

CALM = Settings(screen=ScreenSettings(motion="calm"))


def shown(visitor):
    """The large number of the slide that is shown."""
    hero = max(visitor.window.stage.page.findChildren(Numeral), key=lambda numeral: numeral.height())
    return str(hero.shown).translate(BLANKS)


@pytest.mark.parametrize(
    ("language", "said"),
    [("be", "770+ млн $"), ("ru", "770+ млн $"), ("zh", "超7.7亿美元"), ("en", "$770 M+")],
)
def test_the_hero_counts_up_and_ends_at_the_exact_value(at, pack, qtbot, language, said):
    pack.change("figures/park.csv", "park.residents,90,count", "park.residents,770000000,usd")
    visitor = at("facts", language)
    assert shown(visitor) != said
    qtbot.waitUntil(lambda: shown(visitor) == said)


def test_nothing_is_counted_again_when_only_the_language_changes(at):
    visitor = at("facts")
    visitor.tap("English")
    visitor.tap("Русский")
    assert shown(visitor) == "90+"


def test_nothing_is_counted_for_a_visitor_who_wants_calm(at):
    assert shown(at("facts", settings=CALM)) == "90+"


def test_a_page_drawn_in_by_a_finger_shows_the_exact_value_from_the_first_moment(at):
    visitor = at("cover")
    visitor.swipe(-900)
    assert visitor.kiosk.session.visit.route.slide == "park/facts"
    assert shown(visitor) == "90+"


def test_small_pictures_show_the_exact_value(at, qtbot):
    moving, calm = small_picture(at("facts"), qtbot), small_picture(at("facts", settings=CALM), qtbot)
    # Qt smooths the same large letter in slightly different ways.
    assert max(abs(one - other) for one, other in zip(moving, calm, strict=True)) < 16


def small_picture(visitor, qtbot):
    """The picture of the facts in the overview, as bytes."""
    visitor.kiosk.session.do(OpenOverview())
    hanging = visitor.window.stage.page.findChildren(Thumbnail)
    facts = next(thumbnail for thumbnail in hanging if thumbnail.accessibleName().startswith("The park grows"))
    qtbot.waitUntil(lambda: facts.picture is not None)
    return bytes(facts.picture.toImage().constBits())


@pytest.mark.parametrize(
    ("value", "unit", "bound", "said"),
    [
        (
            "770000000",
            "usd",
            "more",
            {
                "be": "больш за 770 млн $",
                "ru": "более 770 млн $",
                "zh": "超7.7亿美元",
                "en": "more than $770 million",
            },
        ),
        ("85000", "m2", "exact", {"be": "85 000 м²", "ru": "85 000 м²", "zh": "8.5万平方米", "en": "85 000 m²"}),
        ("8.86", "percent", "about", {"be": "каля 8,86%", "ru": "около 8,86%", "zh": "约8.86%", "en": "about 8.86%"}),
    ],
)
@pytest.mark.parametrize("language", list(Language))
def test_a_number_is_read_as_its_language_writes_it(at, pack, language, value, unit, bound, said):
    pack.change("figures/park.csv", "park.residents,90,count,more", f"park.residents,{value},{unit},{bound}")
    pack.change("sections/park/facts.yaml", "  newer: park.residents.new\n", "")
    assert at("facts", language).sees(said[language])


def test_an_older_number_stands_beside_the_newer_one_and_both_have_their_dates(at):
    visitor = at("facts")
    assert visitor.sees("more than 90")
    assert visitor.sees("about 2022")
    assert visitor.sees("January 2026: 171")


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_the_newer_number_stays_when_the_text_is_largest(at, size):
    visitor = at("facts", size=size)
    visitor.tap("Display")
    visitor.tap("Text size: Largest")
    visitor.tap("Close")
    assert visitor.sees("January 2026: 171")


def test_the_sources_of_a_row_stand_on_one_line(visitor):
    kiosk = visitor.kiosk
    for language in Language:
        kiosk.session.do(Begin(language))
        kiosk.session.do(OpenSlide("park/today"))
        page = visitor.window.stage.page
        chips = sorted((chip.y(), chip.x()) for chip in page.findChildren(Chip))[1:]
        assert len(chips) == 4
        assert len({y for y, _ in chips}) == 1


def test_a_source_that_all_numbers_share_is_told_once_and_each_number_opens_what_it_explains(visitor):
    visitor.kiosk.session.do(Begin(Language.EN))
    visitor.kiosk.session.do(OpenSlide("park/facts"))
    visitor.settle()
    assert len(visitor.window.stage.page.findChildren(Chip)) == 1
    visitor.tap("more than 90: resident companies")
    assert visitor.sees("Companies registered as residents of the park.")


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_a_skyline_stands_below_the_facts_in_every_language(open_kiosk, size):
    visitor = open_kiosk(size=size)
    kiosk, pack = visitor.kiosk, visitor.kiosk.pack
    for language in Language:
        kiosk.session.do(Begin(language))
        for key in kiosk.session.contents.section("park").slides:
            if isinstance(pack.slide(key), Facts) and pack.slide(key).skyline:
                kiosk.session.do(OpenSlide(key))
                assert visitor.window.stage.page.full_cord, (key, language)


@pytest.mark.parametrize(
    ("language", "newer"),
    [
        ("be", "171, студзень 2026, БелТА"),
        ("ru", "171, январь 2026, БелТА"),
        ("zh", "171，2026 年 1 月，白通社"),
        ("en", "171, January 2026, BelTA"),
    ],
)
def test_the_source_sheet_says_who_when_and_whether_there_is_a_newer_number(at, language, newer):
    visitor = at("facts", language)
    chips = [thing for thing in visitor.things() if "2022" in thing.accessibleName()]
    visitor.touch(chips[0])
    assert visitor.sees("Ninety companies")
    assert visitor.sees(newer)


def test_the_code_on_the_source_sheet_leads_to_the_address(at):
    visitor = at("facts")
    visitor.tap("Source: BelTA · about 2022")
    code = visitor.window.findChild(QrCode)
    assert read(code) == [list(row) for row in segno.make("https://belta.by", error="m", micro=False).matrix]


def test_a_page_that_was_made_ready_arrives_with_the_numbers_from_which_it_counts(visitor, qtbot):
    kiosk, stage = visitor.kiosk, visitor.window.stage
    kiosk.session.do(Begin())
    kiosk.session.do(OpenSection("park"))
    visitor.settle()
    qtbot.waitUntil(lambda: len(stage.findChildren(Page, options=Qt.FindChildOption.FindDirectChildrenOnly)) > 1)
    kiosk.session.do(Turn(1))
    movement = stage.findChild(QVariantAnimation, options=Qt.FindChildOption.FindDirectChildrenOnly)
    movement.pause()
    movement.setCurrentTime(movement.duration() - 1)
    arriving, before = stage.grab().toImage(), shown(visitor)
    assert unlike(arriving, stage.page.grab().toImage()) == 0
    stage.finish()
    qtbot.waitUntil(lambda: shown(visitor) != before)
    assert unlike(arriving, stage.page.grab().toImage()) > 0


def unlike(one, other):
    """How many of some places are plainly of another lightness in the other picture."""
    places = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]
    return sum(abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 60 for x, y in places)
