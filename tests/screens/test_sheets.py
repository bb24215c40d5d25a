"""Sheets from the lower edge: languages, display, info, and the question whether anybody is there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QVariantAnimation

from kiosk.design.theme import SHEET_CAPTION, Ink
from kiosk.machine.settings import LanguageSettings, Settings
from kiosk.model.figure import Form
from kiosk.model.preferences import Preferences, TextSize
from kiosk.model.text import Language
from kiosk.model.visit import Citation, CloseSheet, OpenSheet, OpenSlide, Prefer, Sheet
from kiosk.screens.sheets.source import FORMS
from kiosk.widgets.buttons import Chip, Choice
from kiosk.widgets.prose import Prose
from kiosk.widgets.qr import QrCode
from kiosk.widgets.scroll import Scroll
from kiosk.widgets.sheet import HEM_HIGH, SheetHost
from tests.visitor import BLANKS, Visitor

GREETINGS = {"Беларуская", "Русский", "中文", "English"}


@pytest.fixture
def here(visitor):
    """Somebody who has begun in English."""
    visitor.tap("Touch to begin")
    return visitor


def preferences(visitor: Visitor) -> Preferences:
    return visitor.kiosk.session.visit.preferences


def chosen(visitor):
    """The choice of every row of the display sheet."""
    return {choice.accessibleName() for choice in visitor.things() if isinstance(choice, Choice) and choice.isChecked()}


def sizes(visitor):
    """The size of all words on the page, in pixels."""
    page = visitor.window.stage.page
    return {prose.text(): prose.look.pixel_size(prose.style_token) * prose.shrunk for prose in page.findChildren(Prose)}


def test_the_language_sheet_has_a_door_for_each_language_by_its_own_name(here):
    here.tap("English")
    assert {thing.accessibleName() for thing in here.things()} >= GREETINGS


def test_a_kiosk_with_two_languages_has_two_doors(open_kiosk):
    visitor = open_kiosk(settings=Settings(languages=LanguageSettings(offered=["be", "en"])))
    visitor.tap("Touch to begin")
    visitor.tap("English")
    assert {thing.accessibleName() for thing in visitor.things()} & GREETINGS == {"Беларуская", "English"}


@pytest.mark.parametrize("language", list(Language))
def test_choosing_a_language_closes_the_sheet_and_everything_speaks_it(here, language):
    here.tap("English")
    here.tap(language.own_name)
    pack = here.kiosk.pack.head.pack
    if language is not Language.EN:
        assert preferences(here).language is language
        assert not here.window.findChildren(SheetHost)
        assert here.sees(pack.title.say(language))
        here.tap(language.own_name)
    assert len(GREETINGS & {thing.accessibleName() for thing in here.things()}) == 4


@pytest.mark.parametrize(
    ("touch", "field", "value"),
    [
        ("Text size: Large", "text_size", "large"),
        ("Text size: Largest", "text_size", "largest"),
        ("Colours: Night", "colours", "night"),
        ("Colours: High contrast", "colours", "contrast"),
        ("Controls: Lower", "reach", "lower"),
        ("Movement: Calm", "motion", "calm"),
        ("Time: More time", "pace", "more-time"),
    ],
)
def test_every_display_setting_is_taken_over_and_forgotten_after_the_visit(here, touch, field, value):
    fresh = preferences(here)
    here.tap("Display")
    here.tap(touch)
    assert getattr(preferences(here), field) == value
    assert touch in chosen(here)
    here.kiosk.session.end_visit()
    here.settle()
    here.tap("Touch to begin")
    assert preferences(here) == fresh
    here.tap("Display")
    assert touch not in chosen(here)


def test_one_choice_of_each_row_is_marked(here):
    here.tap("Display")
    rows = [name.split(":")[0] for name in chosen(here)]
    assert len(rows) == len(set(rows)) == 5


def test_calm_lets_nothing_move(here):
    here.tap("Display")
    here.tap("Movement: Calm")
    here.tap("Close")
    assert not here.kiosk.view.look.moves


def test_larger_text_is_larger_on_the_slides(here):
    here.tap("Great Stone")
    before = sizes(here)
    here.tap("Display")
    here.tap("Text size: Largest")
    here.tap("Close")
    after = sizes(here)
    assert any(after[words] > size for words, size in before.items())
    assert all(after[words] >= size for words, size in before.items())


def test_info_says_what_this_is_when_its_content_is_from_and_leads_to_the_licences(here):
    here.tap("Info")
    about = here.kiosk.pack.head.pack.about
    for column in about:
        assert here.sees(column.title.en)
    assert here.sees("23 November 2026")
    here.tap("Licences")
    assert here.kiosk.session.visit.sheet is Sheet.LICENCES
    assert here.sees("SIL OPEN FONT LICENSE") or here.sees("SIL Open Font License")


def test_the_licences_are_long_and_are_pushed_up(here):
    here.tap("Info")
    here.tap("Licences")
    words = here.window.findChildren(SheetHost)[-1].findChild(Scroll)
    here.draw([QPoint(900, 800 - step * 50) for step in range(9)])
    here.wait(300)
    assert words.offset() > 0
    here.tap("Back")
    assert here.kiosk.session.visit.sheet is Sheet.INFO
    here.tap("Back")
    assert here.kiosk.session.visit.sheet is None


@pytest.mark.parametrize("language", list(Language))
def test_the_countdown_is_at_least_twenty_seconds_in_every_language(open_kiosk, language):
    visitor = open_kiosk(settings=Settings(languages=LanguageSettings(default=language.value)))
    visitor.tap_at(960, 300)
    visitor.kiosk.session.do(OpenSheet(Sheet.STILL_THERE))
    visitor.settle()
    numbers = [int(words) for words in visitor.words() if words.isdigit()]
    assert len(numbers) == 1
    assert numbers[0] >= 20


def test_the_countdown_counts_down_in_words_that_agree(open_kiosk):
    visitor = open_kiosk(settings=Settings(languages=LanguageSettings(default="ru")))
    visitor.tap_at(960, 300)
    visitor.kiosk.session.do(OpenSheet(Sheet.STILL_THERE))
    visitor.settle()
    sheet = visitor.window.findChildren(SheetHost)[-1].sheet
    for left, words in ((20, "секунд"), (3, "секунды"), (1, "секунда")):
        sheet.show_seconds(left)
        assert {str(left), words} <= set(visitor.words())


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
@pytest.mark.parametrize("language", list(Language))
def test_the_info_sheet_is_as_high_as_its_words(open_kiosk, language, size):
    visitor = open_kiosk(settings=Settings(languages=LanguageSettings(default=language.value)), size=size)
    visitor.tap_at(960, 300)
    visitor.kiosk.session.do(OpenSheet(Sheet.INFO))
    visitor.settle()
    sheet = visitor.window.findChildren(SheetHost)[-1].sheet
    words = sheet.findChild(Scroll)
    assert words.bar.maximum() == 0
    assert words.height() - words.widget().height() < 8


def test_the_display_sheet_leaves_the_headline_of_the_page_in_sight(here):
    here.tap("Display")
    assert here.window.findChildren(SheetHost)[-1].sheet.top >= 324


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
@pytest.mark.parametrize("language", list(Language))
def test_the_notes_of_the_display_sheet_are_not_shrunk_in_largest_text(open_kiosk, language, size):
    visitor = open_kiosk(settings=Settings(languages=LanguageSettings(default=language.value)), size=size)
    visitor.tap_at(960, 300)
    visitor.kiosk.session.do(Prefer(replace(preferences(visitor), text_size=TextSize.LARGEST)))
    visitor.kiosk.session.do(OpenSheet(Sheet.DISPLAY))
    visitor.settle()
    sheet = visitor.window.findChildren(SheetHost)[-1].sheet
    notes = [prose for prose in sheet.findChildren(Prose) if prose.style_token is SHEET_CAPTION]
    assert notes
    assert [note.text() for note in notes if note.shrunk < 1] == []


def test_a_sheet_with_one_source_is_lower_than_one_with_many(here):
    tops = []
    offline = [key for key, source in here.kiosk.pack.sources.items() if not source.address]
    for count in (1, 3, 20):
        here.kiosk.session.do(OpenSheet(Citation(sources=tuple(offline[:count]))))
        here.settle()
        tops.append(here.window.findChildren(SheetHost)[-1].sheet.top)
        here.kiosk.session.do(CloseSheet())
        here.settle()
    assert tops[0] > tops[1] > tops[2] == 190


def test_a_source_has_its_publisher_on_a_line_of_its_own(here):
    assert {"Лукашенко и Си Цзиньпин встретились в Самарканде", "BelTA"} <= told(here, "S11")


def test_a_source_whose_short_name_is_its_publisher_says_so(here):
    assert {"Belgee produced 67,800 passenger cars in 2023", "TASS"} <= told(here, "S43")


def told(visitor, source):
    """All words of the sheet of a source."""
    visitor.kiosk.session.do(OpenSheet(Citation(sources=(source,))))
    visitor.settle()
    words = visitor.window.findChildren(SheetHost)[-1].sheet.findChildren(Prose)
    return {prose.text().translate(BLANKS) for prose in words}


def unspaced(words):
    """Words without the spaces, of which Chinese has more on the screen than in its files."""
    return words.replace(" ", "")


@pytest.mark.parametrize(
    ("language", "ours", "described"),
    [
        ("be", "Навуковы артыкул · 2025 · прачытана на handmsg.com", "«Вялікі камень» у першым паўгоддзі 2023 года"),
        ("ru", "Научная статья · 2025 · прочитано на handmsg.com", "«Великий камень» в первом полугодии 2023 года"),
        ("zh", "学术论文 · 2025年 · 转引自handmsg.com", "中白工业园2023年上半年情况"),
        ("en", "Research article · 2025 · read on handmsg.com", "Great Stone in the first half of 2023"),
    ],
)
def test_a_source_keeps_its_title_and_all_other_words_are_in_the_language(open_kiosk, language, ours, described):
    visitor = open_kiosk(settings=Settings(languages=LanguageSettings(default=language)))
    visitor.tap_at(960, 300)
    last = f"{ours}\nDOI 10.20133/j.cnki.CN42-1932/G1.2025.09.020"
    assert {"明斯克中国文化中心", unspaced(last)} <= set(map(unspaced, told(visitor, "C14")))
    visitor.kiosk.session.do(CloseSheet())
    visitor.settle()
    assert unspaced(described) in set(map(unspaced, told(visitor, "P05")))


def test_every_kind_of_document_has_a_name():
    assert FORMS.keys() == set(Form)


def test_the_licences_have_headings_and_lines_that_can_be_followed(here):
    here.kiosk.session.do(OpenSheet(Sheet.LICENCES))
    here.settle()
    words = here.window.findChildren(SheetHost)[-1].findChild(Scroll).widget().findChildren(Prose)
    heading = next(one for one in words if one.text() == "THE MIT LICENSE")
    text = next(one for one in words if one.text().startswith("Permission is hereby granted"))
    assert heading.look.size(heading.style_token) > text.look.size(text.style_token)
    assert max(len(one.text()) for one in words[: words.index(heading)]) < 600
    assert max(one.width() for one in words) < 1300


@pytest.mark.parametrize("way", ["up", "down"])
def test_behind_the_hem_of_a_moving_sheet_the_page_shows(here, way):
    if way == "down":
        here.tap("English")
    here.thing("English" if way == "up" else "Close").click()
    (host,) = here.window.findChildren(SheetHost)
    movement = host.findChild(QVariantAnimation, options=Qt.FindChildOption.FindDirectChildrenOnly)
    movement.pause()
    movement.setCurrentTime(movement.duration() // 2)
    up = movement.currentValue() if way == "up" else 1 - movement.currentValue()
    frame, top = host.sheet.look.frame, host.sheet.top - HEM_HIGH
    tips = round(host.height() - (host.height() - frame.rect(0, top, 1, 1).top()) * up)
    image = host.grab().toImage()
    assert image.pixelColor(0, tips + 1) == image.pixelColor(0, tips - 20), "the page, and no ground of the sheet's own"
    assert image.pixelColor(0, tips + frame.px(HEM_HIGH) + 2) == host.sheet.look.palette.colour(Ink.GROUND)


@pytest.mark.parametrize("slide", ["park/facts", "park/today", "trade/graph", "history/timeline", "trade/composition"])
def test_a_chip_bears_the_sign_of_a_code_where_its_sheet_has_one(here, slide):
    here.kiosk.session.do(OpenSlide(slide))
    here.settle()
    chips = [chip for chip in here.things() if isinstance(chip, Chip)]
    assert chips
    for chip in chips:
        here.touch(chip)
        codes = [code for code in here.window.findChildren(QrCode) if code.isVisible()]
        assert chip.sign == ("qr" if codes else "doc"), chip.accessibleName()
        here.tap("Close")
