"""Numbers, dates and running text as each language writes them.

In these tables ``~`` is a no-break space, ``_`` a narrow one, ``^`` a thin space at which a line may break, and
``=`` a hyphen at which it may not.
"""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.figure import Bound, Figure, Unit
from kiosk.model.text import Language
from kiosk.words.locale import Brief, amount, in_words, keep_phrases, number, today, typeset, when

BE, RU, ZH, EN = Language


def plain(text):
    """A text with its special spaces made visible."""
    return text.translate({0xA0: "~", 0x202F: "_", 0x2009: "^", 0x2011: "=", 0x2060: ""})


def figure(value, unit="count", bound="exact"):
    return Figure(key="f", value=Decimal(value), unit=Unit(unit), bound=Bound(bound), as_of="2022", source="S01")


def in_all(say):
    """What is said in Belarusian, Russian, Chinese and English."""
    return tuple(plain(say(language)) for language in Language)


# Figures in large type.


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param(
            figure("5900000000", "usd"), ("5,9~млрд~$", "5,9~млрд~$", "59亿美元", "$5.9~bn"), id="billions of dollars"
        ),
        pytest.param(
            figure("770000000", "usd", "more"),
            ("770+~млн~$", "770+~млн~$", "超7.7亿美元", "$770~M+"),
            id="more than millions of dollars",
        ),
        pytest.param(
            figure("12000000000", "usd", "about"),
            ("каля~12~млрд~$", "около~12~млрд~$", "约120亿美元", "about~$12~bn"),
            id="about billions of dollars",
        ),
        pytest.param(figure("15000", "usd"), ("15_000~$", "15_000~$", "1.5万美元", "$15_000"), id="thousands"),
        pytest.param(figure("500", "usd", "more"), ("500+~$", "500+~$", "超500美元", "$500+"), id="a few dollars"),
        pytest.param(figure("-5", "usd"), ("−5~$", "−5~$", "−5美元", "−$5"), id="a real minus"),
        pytest.param(
            figure("-2960679100", "usd"),
            ("−2,96~млрд~$", "−2,96~млрд~$", "−29.6亿美元", "−$2.96~bn"),
            id="a deficit is counted in the same steps as a surplus",
        ),
        pytest.param(figure("171"), ("171", "171", "171", "171"), id="a small count"),
        pytest.param(figure("90", bound="more"), ("90+", "90+", "超90", "90+"), id="more than a small count"),
        pytest.param(figure("2000", bound="more"), ("2_000+", "2_000+", "超2000", "2_000+"), id="more than thousands"),
        pytest.param(figure("12345"), ("12_345",) * 4, id="a count that 万 would round"),
        pytest.param(figure("33953000"), ("34~млн", "34~млн", "3395万", "34~M"), id="a count of millions"),
        pytest.param(figure("85000", "m2"), ("85_000~м²", "85_000~м²", "8.5万平方米", "85_000~m²"), id="square metres"),
        pytest.param(
            figure("112.47", "km2"), ("112,47~км²", "112,47~км²", "112.47平方公里", "112.47~km²"), id="decimals"
        ),
        pytest.param(figure("8048", "ha"), ("8_048~га", "8_048~га", "8048公顷", "8_048~ha"), id="hectares"),
        pytest.param(
            figure("25", "km", "about"), ("каля~25~км", "около~25~км", "约25公里", "about~25~km"), id="about a distance"
        ),
        pytest.param(figure("108", "percent"), ("108~%", "108~%", "108%", "108%"), id="per cent"),
        pytest.param(figure("1.50", "percent"), ("1,5~%", "1,5~%", "1.5%", "1.5%"), id="no idle noughts"),
        pytest.param(figure("131", "times"), ("131×", "131×", "131倍", "131×"), id="times"),
        pytest.param(figure("30", "days"), ("30~сутак", "30~суток", "30天", "30~days"), id="days"),
        pytest.param(figure("21", "days"), ("21~суткі", "21~сутки", "21天", "21~days"), id="21 days"),
        pytest.param(figure("11", "days"), ("11~сутак", "11~суток", "11天", "11~days"), id="11 days"),
        pytest.param(figure("1", "days"), ("1~суткі", "1~сутки", "1天", "1~day"), id="a day"),
    ],
)
def test_a_figure_in_large_type(shown, expected):
    assert in_all(lambda language: str(amount(shown, language))) == expected


def test_a_figure_is_taken_apart_for_setting():
    parts = amount(figure("770000000", "usd", "more"), EN)
    assert (parts.before, parts.number, parts.after) == ("", "$770", "M+")


@pytest.mark.parametrize(
    ("value", "expected"), [("539000000", "$539"), ("0", "$0"), ("770000000", "$770")], ids=["on the way", "0", "there"]
)
def test_while_it_counts_up_a_figure_keeps_its_scale(value, expected):
    parts = amount(figure("770000000", "usd"), EN, Decimal(value))
    assert (parts.number, parts.after) == (expected, "M")


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param(
            figure("877000000", "usd", "more"),
            ("больш за~877~млн~$", "более~877~млн~$", "超8.77亿美元", "more than~$877~million"),
            id="more than dollars",
        ),
        pytest.param(
            figure("5900000000", "usd"), ("5,9~млрд~$", "5,9~млрд~$", "59亿美元", "$5.9~billion"), id="exactly"
        ),
        pytest.param(
            figure("2000", bound="more"),
            ("больш за~2_000", "более~2_000", "超2000", "more than~2_000"),
            id="more than a count",
        ),
        pytest.param(
            figure("117", "km2", "about"),
            ("каля~117~км²", "около~117~км²", "约117平方公里", "about~117~km²"),
            id="about an area",
        ),
    ],
)
def test_a_figure_inside_a_sentence(shown, expected):
    assert in_all(lambda language: in_words(shown, language)) == expected


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        pytest.param("999", 0, ("999", "999", "999", "999"), id="hundreds"),
        pytest.param("9999", 0, ("9_999", "9_999", "9999", "9_999"), id="thousands, together in Chinese"),
        pytest.param("1234567.8", 1, ("1_234_567,8", "1_234_567,8", "1_234_567.8", "1_234_567.8"), id="millions"),
        pytest.param("2.5", 0, ("3", "3", "3", "3"), id="a half goes up"),
        pytest.param("-0.25", 2, ("−0,25", "−0,25", "−0.25", "−0.25"), id="a real minus"),
    ],
)
def test_a_bare_number(value, places, expected):
    assert in_all(lambda language: number(Decimal(value), language, places)) == expected


@given(st.integers(-(10**15), 10**15), st.sampled_from(Language))
def test_a_number_keeps_all_its_digits(value, language):
    said = number(Decimal(value), language)
    assert int(said.replace("\u202f", "").replace("\u2212", "-")) == value


@given(
    st.decimals(0, 10**13, allow_nan=False, places=2),
    st.sampled_from(Unit),
    st.sampled_from(Bound),
    st.sampled_from(Language),
)
def test_no_figure_breaks_over_two_lines(value, unit, bound, language):
    assert " " not in str(amount(figure(value, unit, bound), language))


# Dates.


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2022", ("2022", "2022", "2022年", "2022"), id="a year"),
        pytest.param("2023-11", ("лістапад 2023", "ноябрь 2023", "2023年11月", "November 2023"), id="a month"),
        pytest.param(
            "2014-06-19",
            ("19~чэрвеня 2014~года", "19~июня 2014~года", "2014年6月19日", "19~June 2014"),
            id="a day",
        ),
        pytest.param("~2022", ("каля 2022 года", "около 2022 года", "约2022年", "about 2022"), id="about a year"),
        pytest.param(
            "~2023-11",
            ("каля лістапада 2023 года", "около ноября 2023 года", "约2023年11月", "about November 2023"),
            id="about a month",
        ),
        pytest.param(
            "~2023-11-05",
            (
                "каля 5~лістапада 2023~года",
                "около 5~ноября 2023~года",
                "约2023年11月5日",
                "about 5~November 2023",
            ),
            id="about a day",
        ),
        pytest.param("2018..2021", ("2018–2021", "2018–2021", "2018–2021年", "2018–2021"), id="years"),
        pytest.param(
            "2018-01..2018-10",
            ("студзень~— кастрычнік 2018", "январь~— октябрь 2018", "2018年1月至10月", "January–October 2018"),
            id="months of a year",
        ),
        pytest.param(
            "2018-11..2019-02",
            (
                "лістапад 2018~— люты 2019",
                "ноябрь 2018~— февраль 2019",
                "2018年11月至2019年2月",
                "November 2018–February 2019",
            ),
            id="months of two years",
        ),
        pytest.param(
            "2018-10-03..2018-10-05",
            ("3–5~кастрычніка 2018~года", "3–5~октября 2018~года", "2018年10月3日至5日", "3–5~October 2018"),
            id="days of a month",
        ),
        pytest.param(
            "2018-10-30..2018-11-02",
            (
                "30~кастрычніка~— 2~лістапада 2018~года",
                "30~октября~— 2~ноября 2018~года",
                "2018年10月30日至11月2日",
                "30~October~– 2~November 2018",
            ),
            id="days of two months",
        ),
    ],
)
def test_a_date_in_full(text, expected):
    assert in_all(lambda language: when(text, language)) == expected


@pytest.mark.parametrize(
    ("text", "brief", "expected"),
    [
        pytest.param(
            "2014-06-19",
            Brief.CHIP,
            ("19~чэрвеня 2014", "19~июня 2014", "2014年6月19日", "19~June 2014"),
            id="a day on a chip",
        ),
        pytest.param("~2022", Brief.CHIP, ("каля 2022", "около 2022", "约2022年", "about 2022"), id="about, on a chip"),
        pytest.param(
            "2018-10-30..2018-11-02",
            Brief.CHIP,
            (
                "30~кастрычніка~— 2~лістапада 2018",
                "30~октября~— 2~ноября 2018",
                "2018年10月30日至11月2日",
                "30~October~– 2~November 2018",
            ),
            id="two days on a chip",
        ),
        pytest.param(
            "2022-10-03",
            Brief.MONTH,
            ("3~кастр. 2022", "3~окт. 2022", "2022年10月3日", "3~Oct 2022"),
            id="a day with a short month",
        ),
        pytest.param(
            "2019-07-02",
            Brief.MONTH,
            ("2~ліп. 2019", "2~июля 2019", "2019年7月2日", "2~Jul 2019"),
            id="a day of a month that is not shortened",
        ),
        pytest.param(
            "2015-05-10..2015-05-12",
            Brief.MONTH,
            ("10–12~мая 2015", "10–12~мая 2015", "2015年5月10日至12日", "10–12~May 2015"),
            id="days of May",
        ),
        pytest.param("2015-05", Brief.MONTH, ("май 2015", "май 2015", "2015年5月", "May 2015"), id="May alone"),
        pytest.param(
            "2018-01..2018-10",
            Brief.MONTH,
            ("студз.~— кастр. 2018", "янв.~— окт. 2018", "2018年1月至10月", "Jan–Oct 2018"),
            id="two short months",
        ),
        pytest.param("2014-06-19", Brief.YEAR, ("2014", "2014", "2014年", "2014"), id="the year of a day"),
        pytest.param("~2022-10", Brief.YEAR, ("каля 2022", "около 2022", "约2022年", "about 2022"), id="about a year"),
        pytest.param("2018-01..2018-10", Brief.YEAR, ("2018", "2018", "2018年", "2018"), id="the year of a span"),
        pytest.param(
            "2018-01..2019-10",
            Brief.YEAR,
            ("2018–2019", "2018–2019", "2018–2019年", "2018–2019"),
            id="the years of a span",
        ),
    ],
)
def test_a_brief_date(text, brief, expected):
    assert in_all(lambda language: when(text, language, brief=brief)) == expected


@given(st.dates(), st.sampled_from(Language))
def test_no_form_of_a_date_is_longer_than_the_form_before(day, language):
    lengths = [len(when(day.isoformat(), language, brief=brief)) for brief in Brief]
    assert lengths == sorted(lengths, reverse=True)


def test_the_bar_tells_day_and_time():
    moment = datetime(2021, 6, 16, 9, 5, tzinfo=UTC)
    assert in_all(lambda language: today(moment, language)) == (
        "Серада, 16 чэрвеня, 09:05",
        "Среда, 16 июня, 09:05",
        "6月16日 星期三 09:05",
        "Wednesday 16 June, 09:05",
    )


# Running text.


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(BE, "за 25 км, ад Мінска", "за~25~км, ад~Мінска", id="short words and units"),
        pytest.param(RU, "и в доме", "и~в~доме", id="one short word after another"),
        pytest.param(RU, "«У реки» (у моста)", "«У~реки» (у~моста)", id="after quotes and brackets"),
        pytest.param(RU, "Парк — это город", "Парк~— это город", id="a dash stays with the word before"),
        pytest.param(BE, "да 4,5 мільярда долараў", "да~4,5~мільярда долараў", id="large numbers in words"),
        pytest.param(RU, "рост на 5 %", "рост на~5~%", id="per cent"),
        pytest.param(BE, "2 000 000 чалавек", "2_000_000 чалавек", id="thousands"),
        pytest.param(BE, "з 2015-га года", "з~2015=га года", id="the ending of an ordinal"),
        pytest.param(RU, "19 июня, в мае", "19~июня, в~мае", id="a Russian day and month"),
        pytest.param(BE, "4 ліпеня 2015", "4~ліпеня 2015", id="a Belarusian day and month"),
        pytest.param(EN, "on 4 July, 40-metre", "on 4~July, 40=metre", id="an English day and month"),
        pytest.param(RU, "Указ № 9", "Указ №~9", id="the number sign"),
        pytest.param(RU, "бизнес-центр", "бизнес-центр", id="a compound may break at its hyphen"),
        pytest.param(EN, "25 km and $877 million", "25~km and $877~million", id="English units"),
        pytest.param(EN, "it is a park", "it is a park", id="English words may break"),
        pytest.param(ZH, "距明斯克25公里", "距明斯克^25_公里", id="figures in Chinese"),
        pytest.param(ZH, "增长8%的GS园区", "增长^8%_的^GS_园区", id="per cent and letters in Chinese"),
        pytest.param(ZH, "于2024年12月开馆", "于^2024_年_12_月开馆", id="a Chinese month"),
        pytest.param(ZH, "投资超8亿美元", "投资超_8_亿美元", id="more than, in Chinese"),
        pytest.param(ZH, "2014年6月19日奠基", "2014_年_6_月_19_日奠基", id="a Chinese day"),
        pytest.param(ZH, "2022年，共90家", "2022_年，共^90_家", id="Chinese punctuation needs no room"),
    ],
)
def test_running_text_gets_the_spaces_that_must_not_break(language, text, expected):
    assert plain(typeset(text, language)) == expected


@pytest.mark.parametrize("language", [BE, RU])
def test_numbers_keep_their_prepositions_and_conjunctions(language):
    assert plain(typeset("парад на 18 и 19 июля, около 90 или 100", language)).startswith("парад на~18~и~19")
    assert "около~90~или~100" in plain(typeset("сегодня около 90 или 100", language))


def test_chinese_names_stay_whole():
    assert typeset("在中国", ZH) == "在中\u2060国"
    assert typeset("“旅游年”来了", ZH) == "“\u2060旅\u2060游\u2060年\u2060”来了"
    assert "\u2060" not in typeset("“这是新的一页，是我们的一页”", ZH)


def test_a_chinese_weekday_is_not_broken():
    assert typeset("星期二", ZH) == "星\u2060期\u2060二"
    assert typeset("每星期三次", ZH).count("\u2060") == 2
    assert typeset("学期一", ZH) == "学期一"


def test_latin_marks_in_a_chinese_text_are_narrow():
    assert typeset("People’s Daily", ZH) == "People's Daily"
    assert typeset("category 12 “Minerals and metals”", ZH) == 'category 12 "Minerals and metals"'
    assert typeset("称“MAZ”为", ZH).replace("\u202f", "").replace("\u2009", "") == "称“MAZ”为"
    assert typeset("People’s", EN) == "People’s"


@given(st.text("а бв12-№ км%—«(。年月GS ", max_size=30), st.sampled_from(Language))
def test_setting_a_text_twice_changes_nothing_more(text, language):
    once = typeset(text, language)
    assert typeset(once, language) == once


@given(st.text("а бв12 км%—«(。年GS ", max_size=30), st.sampled_from(Language))
def test_setting_a_text_changes_nothing_but_spaces(text, language):
    assert "".join(typeset(text, language).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("七扇门，通向中文", "七·扇·门，通·向·中·文", id="after a mark"),
        pytest.param("有名字的年份", "有·名·字·的年·份", id="after 的"),
        pytest.param("舞台与银幕", "舞·台与·银·幕", id="before 与"),
        pytest.param("成员国", "成·员·国", id="nowhere inside a phrase"),
    ],
)
def test_a_chinese_headline_breaks_between_phrases(text, expected):
    assert keep_phrases(text).replace("\u2060", "·") == expected
