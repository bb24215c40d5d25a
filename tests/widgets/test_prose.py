"""Words on a page: even headlines, no forgotten last word, Chinese broken where Chinese breaks."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from kiosk.design.look import Frame, Look
from kiosk.design.theme import BODY, H1, H1_PORTRAIT
from kiosk.model.preferences import Preferences
from kiosk.model.text import Language, LocalText
from kiosk.widgets.prose import Prose


def look(language=Language.EN, size=(1920, 1080)):
    return Look.of(Frame(*size), Preferences(language=language))


def lines(prose):
    layout = prose.setting.layout
    return [
        layout.text()[layout.lineAt(i).textStart() :][: layout.lineAt(i).textLength()].strip().replace("\u2060", "")
        for i in range(layout.lineCount())
    ]


def set_in(prose, width, height=400):
    prose.resize(width, height)
    return lines(prose)


def test_a_headline_breaks_into_even_lines():
    one, two = set_in(Prose(look(), H1_PORTRAIT, "A city of factories, 25 km from Minsk", even=True), 984)
    assert abs(len(one) - len(two)) < 8


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        pytest.param("en", "Belarus and China, one thread", "Belarus and China, / one thread", id="after a mark"),
        pytest.param("en", "From the Yellow Sea to the Rhine", "From the Yellow Sea / to the Rhine", id="out of names"),
        pytest.param("be", "Ад Жоўтага мора да Рэйна", "Ад Жоўтага мора / да Рэйна", id="nor in one of small letters"),
        pytest.param("en", "It began with a microwave oven", "It began with / a microwave oven", id="before a link"),
        pytest.param("en", "China: from 0.5% to 7.2%", "China: / from 0.5% to 7.2%", id="after a colon"),
        pytest.param(
            "en", "The China Cultural Centre of Minsk", "The China Cultural / Centre of Minsk", id="no word alone"
        ),
        pytest.param("en", "Seven doors lead | into Chinese", "Seven doors lead / into Chinese", id="set by hand"),
        pytest.param("zh", "丝绸之路|经济带上的珍贵明珠", "丝绸之路 / 经济带上的珍贵明珠", id="set by hand in Chinese"),
    ],
)
def test_a_headline_breaks_where_a_reader_would(language, words, expected):
    text = LocalText(**{language: words}).headline(Language(language))
    found = set_in(Prose(look(Language(language)), H1_PORTRAIT, text, even=True), 984)
    assert " / ".join(found).replace("\u00a0", " ").replace("\u200b", "") == expected


def test_a_break_set_by_hand_is_nowhere_else_to_be_seen():
    text = LocalText(en="Seven doors | into Chinese", zh="七扇门|通向中文")
    assert [text.say(Language.EN), text.say(Language.ZH)] == ["Seven doors into Chinese", "七扇门通向中文"]
    assert set_in(Prose(look(), H1, text.headline(Language.EN)), 1700) == ["Seven doors into Chinese"]
    assert len(set_in(Prose(look(), H1, text.headline(Language.EN), even=True), 1700)) == 1


def test_chinese_running_text_fills_its_lines():
    prose = Prose(look(Language.ZH), BODY, "建设者从此修路通电引水并且把第一批厂房交给主人从那时起这里每年都有企业到来")
    set_in(prose, 545)
    one, two = [
        max(place.x() for run in prose.setting.layout.lineAt(i).glyphRuns() for place in run.positions())
        for i in (0, 1)
    ]
    assert one + BODY.size == pytest.approx(545, abs=2)
    assert two < one


def test_a_russian_title_on_a_chinese_page_has_its_own_spaces():
    title = "Беларусь и Китай до конца года разработают программу по развитию всестороннего партнерства"
    prose = Prose(look(Language.ZH), BODY, title)
    for width in range(400, 1000, 50):
        set_in(prose, width)
        assert prose.setting.layout.textOption().alignment() == Qt.AlignmentFlag.AlignLeft


def test_a_chinese_line_may_end_before_an_opening_mark():
    text = "建设者从此修路通电引水并且随后，“白俄罗斯旅游年”开幕"
    assert [line[0] for line in set_in(Prose(look(Language.ZH), BODY, text), 500)][1] == "“"


def test_running_text_leaves_no_short_word_alone():
    text = "Roads, power and water came first; then the halls were built one after another for their owners now."
    for width in range(300, 900, 17):
        last = set_in(Prose(look(), BODY, text), width)[-1]
        assert len(last) > 6 or len(set_in(Prose(look(), BODY, text), width)) == 1


def test_no_chinese_line_begins_with_a_closing_mark():
    text = "2014年6月19日，明斯克机场旁举行奠基仪式；两国建设者从此修路、通电、引水。人们说：“这是新的一页。”"
    for width in range(180, 900, 23):
        for line in set_in(Prose(look(Language.ZH), BODY, text), width):
            assert line[0] not in "，。；：、”！？）》"


def test_a_preposition_stays_with_its_word():
    text = "Парк стаіць у лесе і каля аэрапорта, а з горада да яго вядзе дарога"
    for width in range(220, 800, 19):
        for line in set_in(Prose(look(Language.BE), BODY, text), width)[:-1]:
            assert line.split(" ")[-1] not in {"у", "і", "а", "з", "да"}


def test_a_text_that_must_fit_shrinks_and_says_so():
    prose = Prose(look(), H1, "From the Yellow Sea to the river Rhine", fit=True)
    prose.resize(1200, 92)
    assert prose.setting.shrunk < 1
    assert not prose.cut


def test_a_text_that_does_not_fit_is_cut_and_says_so():
    prose = Prose(look(), H1, "From the Yellow Sea to the Rhine, and then a little further")
    prose.resize(600, 92)
    assert prose.cut


def painted_rows(prose):
    """The rows of pixels in which letters stand."""
    image = prose.grab().toImage()
    ground = image.pixel(0, 0)
    return [y for y in range(image.height()) if any(image.pixel(x, y) != ground for x in range(image.width()))]


@pytest.mark.parametrize("short", [1, 2, 4])
def test_tails_are_not_cut_off_where_a_box_is_a_little_too_low(short):
    prose = Prose(look(), BODY, "great")
    roomy, low = prose.natural_height(600), prose.natural_height(600) - short
    prose.resize(600, roomy + 20)
    whole = len(painted_rows(prose))
    prose.resize(600, low)
    assert not prose.cut
    assert len(painted_rows(prose)) == whole


def test_letters_that_have_no_room_even_so_are_cut_and_say_so():
    prose = Prose(look(), BODY, "great")
    prose.resize(600, round(prose.natural_height(600) * 0.5))
    assert prose.cut


@pytest.mark.parametrize("even", [False, True])
def test_a_word_that_is_too_wide_shrinks_the_text_and_does_not_break(even):
    prose = Prose(look(Language.RU), H1, "Фармацевтика и электроника", even=even)
    assert set_in(prose, 420) == ["Фармацевтика", "и\u00a0электроника"]
    assert 0.7 < prose.shrunk < 1
    assert prose.natural_height(420) < 2 * prose.look.line_height(H1)


def test_only_a_word_that_would_become_tiny_breaks():
    prose = Prose(look(), BODY, "https://www.example.org/a/very/long/address/of/a/page/" + 80 * "m")
    assert len(set_in(prose, 300)) > 1
    assert not prose.cut


@pytest.mark.parametrize("year", ["2015-га", "19 чэрвеня"])
def test_no_date_breaks_over_two_lines(year):
    prose = Prose(look(Language.BE), BODY, f"Парк будуюць {year} года")
    for width in range(180, 500, 7):
        assert any(year in line.replace("\u2011", "-").replace("\u00a0", " ") for line in set_in(prose, width))


def test_a_chinese_headline_breaks_after_a_mark_or_becomes_a_little_smaller():
    assert set_in(Prose(look(Language.ZH), H1, "明斯克有家，北京也有家", even=True), 460) == [
        "明斯克有家，",
        "北京也有家",
    ]
    for part, expected in ((0.85, 1), (0.6, 2)):
        whole = Prose(look(Language.ZH), H1, "上海合作组织成员国", even=True)
        assert len(set_in(whole, round(whole.natural_width() * part))) == expected


@pytest.mark.parametrize("language", list(Language))
def test_no_letter_is_smaller_than_sixteen_pixels_on_the_smallest_screen(language):
    small = look(language, (1280, 720))
    assert small.font(replace(BODY, size=18.0, chinese=None)).pixelSize() >= 16


@given(
    text=st.text(alphabet="абвгдеёзіклмнопрстуўфхцчшыьэюя АБВ,.—0123456789", min_size=1, max_size=200),
    width=st.integers(60, 1200),
)
@settings(max_examples=60)
def test_even_lines_lose_no_letter_and_stay_in_the_box(text, width):
    prose = Prose(look(Language.BE), BODY, text, even=True)
    prose.resize(width, 4000)
    setting = prose.setting
    shown = sum(setting.layout.lineAt(i).textLength() for i in range(setting.layout.lineCount()))
    assert shown == len(prose.text())
    assert setting.width <= width + 1 or max(map(len, text.split()), default=0) > 3
