"""Tables that staff bring: real files are messy, and are read right or refused, never read wrong in silence."""

import time

import pytest

from kiosk.content.tables import read_table
from kiosk.content.tables.limits import FILE_BYTES, PROBLEMS, ROWS
from kiosk.content.tables.numbers import NotANumber, read_number
from tests.content.tables import SHOWN, notes, read, said, values

LONG = "year,flow,value,source,note\n"


def test_a_long_table_gives_each_flow_its_years_sources_and_notes(tmp_path):
    table, problems = read(
        tmp_path,
        LONG
        + "2021,exports,900,S02,p\n2020,exports,750,S01,\n2020,imports,3700,S01,\n2025-01..2025-11,exports,1200,S07,\n",
    )
    assert problems == []
    assert [(each.at, each.value, each.source, each.note) for each in table["exports"]] == [
        ("2020", 750, "S01", ""),
        ("2021", 900, "S02", "p"),
        ("2025-01..2025-11", 1200, "S07", ""),
    ]
    assert values(table)["imports"] == {"2020": 3700}


def test_a_wide_table_gives_each_column_a_series(tmp_path):
    table, problems = read(tmp_path, "year,exports,imports,source,note\n2020,750,3700,S01,\n2021,900,,S02,p\n")
    assert problems == []
    assert values(table) == {"exports": {"2020": 750, "2021": 900}, "imports": {"2020": 3700}}
    assert table["exports"].sources == ("S01", "S02")
    assert table["exports"].notes == ("", "p")


def test_columns_of_a_long_table_may_stand_in_any_order_and_go_without_source_and_note(tmp_path):
    table, problems = read(tmp_path, "value,Series,YEAR\n750,exports,2020\n")
    assert (values(table), problems) == ({"exports": {"2020": 750}}, [])


@pytest.mark.parametrize("heading", ["год;Экспорт", "Год;Экспорт", "ГОД ;  Экспорт ", "年份;Экспорт", "year;Экспорт"])
def test_headings_are_understood_in_the_languages_of_the_kiosk(tmp_path, heading):
    table, problems = read(tmp_path, f"{heading}\n2020;750\n")
    assert (values(table), problems) == ({"Экспорт": {"2020": 750}}, [])


@pytest.mark.parametrize(
    "encode",
    [
        pytest.param(lambda text: text.encode(), id="UTF-8"),
        pytest.param(lambda text: text.encode("utf-8-sig"), id="UTF-8 with a mark"),
        pytest.param(lambda text: text.encode("cp1251"), id="Windows-1251"),
        pytest.param(lambda text: text.encode("utf-16"), id="UTF-16"),
        pytest.param(lambda text: b"\xfe\xff" + text.encode("utf-16-be"), id="UTF-16, the other way round"),
        pytest.param(lambda text: text.replace("\n", "\r\n").encode("cp1251"), id="line ends of Windows"),
        pytest.param(lambda text: text.replace("\n", "\r").encode(), id="line ends of old Macs"),
        pytest.param(lambda text: text.replace(";", "\t").encode(), id="tabs"),
        pytest.param(lambda text: b"sep=;\n" + text.encode(), id="Excel's first line"),
    ],
)
def test_a_file_of_any_program_is_read(tmp_path, encode):
    text = "Год;Экспорт;Импорт;Примечание\n2020;1 234,5;5,2;\n2021;1\u00a0500,25;7,25;ацэнка\n"
    table, problems = read(tmp_path, encode(text))
    assert problems == []
    assert values(table) == {"Экспорт": {"2020": 1234.5, "2021": 1500.25}, "Импорт": {"2020": 5.2, "2021": 7.25}}
    assert table["Экспорт"].notes[1].casefold() == "ацэнка"


@pytest.mark.parametrize("encoding", ["koi8-r", "cp866", "big5"])
def test_another_encoding_is_refused_rather_than_guessed(tmp_path, encoding):
    text = "Год;Экспорт товаров\n2020;5\n" if encoding != "big5" else "年份;出口貿易額\n2020;5\n"
    table, (problem,) = read(tmp_path, text.encode(encoding))
    assert (table.series, problem.code) == ({}, "encoding")


@pytest.mark.parametrize(
    "title",
    ["ОАО «БелАЗ» и СЗАО «БелДжи»", "Выпуск БелАЗа, кВт·ч", "БелГазПромБанк, БелТА", "Экспорт в ЕврАзЭС"],
)
def test_names_with_capitals_inside_condemn_no_file(tmp_path, title):
    table, problems = read(tmp_path, f"{title};\nГод;БелАЗ\n2020;5\n".encode("cp1251"))
    assert (values(table), problems) == ({"БелАЗ": {"2020": 5}}, [])


def test_titles_above_and_remarks_below_are_no_rows(tmp_path):
    table, problems = read(
        tmp_path,
        "Trade of Belarus and China;;\n;;\nBelarus counts;;\nyear;exports;imports\n\n2020;750;3700\n;;\n2021;900;…\n"
        "* preliminary, as of May;;\n1) with services;;\nSource: Belstat;;\n",
    )
    assert (values(table), problems) == ({"exports": {"2020": 750, "2021": 900}, "imports": {"2020": 3700}}, [])


# Numbers.


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("5", 5), ("007", 7), ("5.2", 5.2), ("5,2", 5.2), (",5", 0.5), ("0,234", 0.234), ("0.234", 0.234),
        ("1234,567", 1234.567), ("1 234", 1234), ("1 234 567,8", 1234567.8), ("1\u00a0234", 1234),
        ("1\u202f234\u202f567", 1234567), ("1\u2009234", 1234), ("1'234'567", 1234567), ("1’234.5", 1234.5),
        ("1,234,567", 1234567), ("1.234.567", 1234567), ("1,234.5", 1234.5), ("1.234,5", 1234.5),
        ("1 234,567", 1234.567),
        ("12,34", 12.34), ("1.5e+06", 1.5e6), ("1,5e3", 1500), ("1.234E+6", 1.234e6), ("+5", 5), ("  5  ", 5), ("0", 0),
    ],
)  # fmt: skip
def test_a_number_with_one_meaning_is_read(tmp_path, cell, value):
    table, problems = read(tmp_path, f"year\tflow\tvalue\n2020\texports\t{cell}\n")
    assert problems == []
    assert values(table) == {"exports": {"2020": pytest.approx(value, rel=1e-15)}}


@pytest.mark.parametrize("cell", ["1,234", "1.234", "12,345", "123.456", "-1.234", "1,234*", "(5.2)", "10³"])
def test_a_value_that_could_mean_two_things_is_an_error(tmp_path, cell):
    table, problems = read(tmp_path, f"year\tbalance\n2020\t{cell}\n")
    assert values(table) == {"balance": {}}
    assert said(problems) == [("ambiguous", "error", "2:2")]


def test_an_error_names_both_meanings_and_a_way_out(tmp_path):
    _, (problem,) = read(tmp_path, "year\texports\n2020\t1,234\n")
    assert str(problem) == f"{SHOWN}:2:2: error: '1,234' is 1.234 or 1234 (write 1234 or 1.2340)"


@pytest.mark.parametrize(
    ("settles", "doubtful", "value"),
    [
        ("5,2", "1,234", 1.234), ("5.2", "1,234", 1234), ("1,234,567", "1,234", 1234), ("1,234.5", "1,234", 1234),
        ("1.234,5", "1,234", 1.234), ("5.2", "1.234", 1.234), ("5,2", "1.234", 1234), ("1.234.567", "1.234", 1234),
        ("0,125", "1,234", 1.234),
    ],
)  # fmt: skip
@pytest.mark.parametrize("order", [1, -1], ids=["before", "after"])
def test_the_rest_of_the_column_may_settle_a_doubt(tmp_path, settles, doubtful, value, order):
    cells = [settles, doubtful][::order]
    table, problems = read(tmp_path, f"year;balance\n2020;{cells[0]}\n2030;{cells[1]}\n")
    assert problems == []
    assert value in values(table)["balance"].values()


def test_another_column_settles_nothing(tmp_path):
    _, problems = read(tmp_path, "year;exports;imports\n2020;5,2;1,234\n")
    assert said(problems) == [("ambiguous", "error", "2:3")]


def test_a_column_that_contradicts_itself_settles_nothing(tmp_path):
    _, problems = read(tmp_path, "year;exports\n2020;5,2\n2021;5.2\n2022;1,234\n")
    assert said(problems) == [("ambiguous", "error", "4:2")]


@pytest.mark.parametrize(
    "cell", ["", " ", "…", "...", "..", "-", "–", "—", "n/a", "N/A", "н/д", "нет данных", "x", "х"]
)
def test_a_missing_value_is_a_gap(tmp_path, cell):
    table, problems = read(tmp_path, f"year;exports;imports\n2020;{cell};5\n2021;7;\n")
    assert (values(table), problems) == ({"exports": {"2021": 7}, "imports": {"2020": 5}}, [])


@pytest.mark.parametrize(
    ("cell", "value", "note"),
    [
        ("5.2*", 5.2, "*"), ("5,2**", 5.2, "**"), ("5,2¹", 5.2, "¹"), ("5,2 p", 5.2, "p"), ("5.2p", 5.2, "p"),
        ("5,2 (e)", 5.2, "e"), ("5.2 [1]", 5.2, "1"), ("1 234,5†", 1234.5, "†"), ("5 r", 5, "r"),
    ],
)  # fmt: skip
def test_a_mark_after_a_value_becomes_its_note(tmp_path, cell, value, note):
    table, problems = read(tmp_path, f"year;exports\n2020;{cell}\n")
    assert problems == []
    assert (values(table), notes(table)) == ({"exports": {"2020": value}}, {"exports": [note]})


def test_a_mark_at_a_year_or_heading_holds_for_the_row_or_column_and_the_note_column_comes_first(tmp_path):
    table, problems = read(tmp_path, "year;exports*;imports;note\n2020;1;2;\n2021 [1];3;4;\n2022;5†;6;e\n2023;7†;8;\n")
    assert problems == []
    assert notes(table) == {"exports": ["*", "1", "e", "†"], "imports": ["", "1", "e", ""]}


def test_raised_digits_are_marks_in_headings_and_names_too(tmp_path):
    table, problems = read(tmp_path, "Год¹;Экспорт²;Площадь, м²\n2020;1;2\n")
    assert (values(table), problems) == ({"Экспорт": {"2020": 1}, "Площадь, м²": {"2020": 2}}, [])
    assert notes(table) == {"Экспорт": ["²"], "Площадь, м²": [""]}


def test_a_mark_at_the_name_of_a_flow_holds_for_its_value(tmp_path):
    table, problems = read(tmp_path, LONG + "2020,exports¹,5,,\n2021,exports,6,,\n2022,exports*,7,,p\n")
    assert (values(table), problems) == ({"exports": {"2020": 5, "2021": 6, "2022": 7}}, [])
    assert notes(table) == {"exports": ["¹", "", "p"]}


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("NaN", "not-finite"), ("inf", "not-finite"), ("-Infinity", "not-finite"), ("∞", "not-finite"),
        ("1e400", "not-finite"), ("9" * 400, "not-finite"), ("#DIV/0!", "formula"), ("#N/A", "formula"),
        ("five", "not-a-number"), ("5 million", "not-a-number"), ("5 млн", "not-a-number"), ("$5", "not-a-number"),
        ("5 %", "not-a-number"), (">5", "not-a-number"), ("1 23", "not-a-number"), ("1,23,4", "not-a-number"),
        ("1.234.56", "not-a-number"), ("1,2.3,4", "not-a-number"), ("12 34 567", "not-a-number"),
        ("5 b", "not-a-number"),
        ("5m", "not-a-number"), ("--5", "not-a-number"), ("0x10", "not-a-number"), ("1_000", "not-a-number"),
        ("५", "not-a-number"), ("5.2.", "not-a-number"), ("2-3", "not-a-number"), ("1'23", "not-a-number"),
        ("1 234'567", "not-a-number"),
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused(tmp_path, cell, code):
    table, problems = read(tmp_path, f"year\texports\n2020\t{cell}\n")
    assert (values(table), said(problems)) == ({"exports": {}}, [(code, "error", "2:2")])


# Years.


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        ("2020", "2020"), ("2022-10", "2022-10"), ("2022-10-03", "2022-10-03"), ("~2022", "~2022"),
        ("2025-01..2025-11", "2025-01..2025-11"), ("2020 г.", "2020"), ("2020г.", "2020"), ("2020 год", "2020"),
        ("2020年", "2020"), ("2020年度", "2020"), (" 2020 ", "2020"),
    ],
)  # fmt: skip
def test_a_year_is_any_date_of_the_kiosk(tmp_path, cell, at):
    table, problems = read(tmp_path, f"year;exports\n{cell};5\n")
    assert (values(table), problems) == ({"exports": {at: 5}}, [])


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("01/02/2020", "ambiguous"), ("1-2-2020", "ambiguous"), ("31.02.2020", "date"), ("2020/21", "date"),
        ("2020-13", "date"), ("2020-02-30", "date"), ("20", "date"), ("0202", "date"), ("9999", "date"),
        ("2O20", "date"),
        ("2021-01..2020-01", "date"), ("2025 estimate", "date"), ("январь", "date"), ("total", "date"),
        ("", "date"),
    ],
)  # fmt: skip
def test_a_row_with_values_and_no_date_is_an_error(tmp_path, cell, code):
    table, problems = read(tmp_path, f"year;exports\n2019;4\n{cell};5\n")
    assert (values(table), said(problems)) == ({"exports": {"2019": 4}}, [(code, "error", "3:1")])


def test_words_between_the_rows_are_an_error_for_they_may_change_what_follows(tmp_path):
    _, problems = read(tmp_path, "year;exports\n2020;5\nwith services:;\n2021;6\n")
    assert said(problems) == [("stray", "error", "3:1")]


# Doubtful values.


def test_a_year_that_stands_twice_in_a_series_is_an_error_and_the_first_one_stays(tmp_path):
    table, problems = read(tmp_path, LONG + "2020,exports,5,,\n2020,imports,6,,\n2020,exports,7,,\n")
    assert said(problems) == [("duplicate", "error", "4:3")]
    assert problems[0].message == "2020 of 'exports' stands in row 2 already"
    assert values(table)["exports"] == {"2020": 5}


def test_only_a_balance_may_be_negative(tmp_path):
    table, problems = read(tmp_path, "year,exports,balance,trade_balance\n2020,-5,-6,−7\n")
    assert said(problems) == [("negative", "error", "2:2")]
    assert values(table)["trade_balance"] == {"2020": -7}


@pytest.mark.parametrize("name", ["Ростовская область", "corporate", "exchange", "простой", "стратегия"])
def test_a_word_that_merely_holds_the_name_of_such_a_measure_is_none(tmp_path, name):
    _, problems = read(tmp_path, f"year,{name}\n2020,-5\n")
    assert said(problems) == [("negative", "error", "2:2")]


@pytest.mark.parametrize("name", ["trade_growth", "rate_of_change", "прирост, тыс", "темпы", "net_exports", "страты"])
def test_a_measure_that_may_fall_below_nothing_does(tmp_path, name):
    table, _ = read(tmp_path, f'year,"{name}"\n2020,-5\n')
    assert values(table)[name] == {"2020": -5}


def test_a_line_break_that_an_export_wrote_out_is_a_space(tmp_path):
    table, problems = read(tmp_path, "year,экспорт_x000D_ товаров\n2019_x000D_,5\n")
    assert (values(table), problems) == ({"экспорт товаров": {"2019": 5}}, [])


@pytest.mark.parametrize(("before", "now"), [(100, 2001), (2001, 100)])
def test_a_leap_of_over_twenty_times_is_a_warning_at_the_later_year(tmp_path, before, now):
    _, problems = read(tmp_path, f"year,exports\n2021,{now}\n2020,{before}\n")
    assert said(problems) == [("jump", "warning", "2:2")]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        pytest.param("2019,100\n2021,9000", "9000 of 'exports' is 90 times the 100 of 2019", id="years apart"),
        pytest.param("2021-01,9000\n2021-02,100", "100 of 'exports' is 0.0111 times the 9000 of 2021-01", id="months"),
        pytest.param("2020,100\n2021-01,9000", "9000 of 'exports' is 90 times the 100 of 2020", id="year and month"),
        pytest.param("2020,0\n2021,9000", "9000 of 'exports' follows the 0 of 2020", id="from nothing"),
        pytest.param("2020,9000\n2021,0", "0 of 'exports' follows the 9000 of 2020", id="to nothing"),
    ],
)
def test_a_leap_between_any_two_values_that_follow_each_other_is_a_warning(tmp_path, rows, message):
    _, (problem,) = read(tmp_path, f"year,exports\n{rows}\n")
    assert (said([problem]), problem.message) == ([("jump", "warning", "3:2")], message)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param("2020,100,\n2021,2000,\n", id="twenty times"),
        pytest.param("2020,100,\n2021,9000,by the editor\n", id="somebody has made sure"),
        pytest.param("2020,0,\n2021,20,\n2022,0,\n", id="little from nothing"),
        pytest.param("2020,0,\n2021,0,\n", id="nothing at all"),
    ],
)
def test_other_changes_are_no_leap(tmp_path, rows):
    assert read(tmp_path, f"year,exports,checked\n{rows}")[1] == []


def test_a_title_that_speaks_of_millions_is_a_warning_for_values_are_taken_as_they_stand(tmp_path):
    table, problems = read(tmp_path, "Экспорт, млн долл.;\nyear;exports\n2020;5\n")
    assert said(problems) == [("scale", "warning", "1:1")]
    assert values(table) == {"exports": {"2020": 5}}


@pytest.mark.parametrize(
    "words",
    [
        "Экспорт в тысячах долларов", "тыс.долл.", "в миллионах рублей", "в миллиардах рублей", "трлн руб.", "5 тысяч",
        "тысячах долараў", "тысячаў", "у мільёнах", "мільярдах", "USD '000", "US$ 000", "(000s)", "$000’s",
        "USD 1,000", "10^6 USD", "10⁶ USD", "in thousand USD", "Thousands", "USD million", "billions", "USD bn",
        "USDbn", "$m", "US$ m", "m EUR", "kUSD", "exports_mln_usd", "EUR mio", "单位：千美元", "单位：百万美元", "亿元",
        "万美元", "千人", "（千）", "千万元", "USD (m)", "th. USD", "т.руб.", "т. долл.",
    ],
)  # fmt: skip
def test_words_that_speak_of_a_scale_are_told_wherever_they_stand(tmp_path, words):
    _, titled = read(tmp_path, f"{words}\tUSD\nyear\texports\n2020\t5\n")
    _, headed = read(tmp_path, f"year\tUSD, {words}\n2020\t5\n")
    _, below = read(tmp_path, f"year\texports\n2020\t5\n\nNote: values in {words}\n")
    _, named = read(tmp_path, f"year\tflow\tvalue\n2020\texports, {words}\t5\n2021\texports, {words}\t6\n")
    _, noted = read(tmp_path, f"year\texports\tnote\n2020\t5\t{words}\n2021\t6\t{words}\n")
    assert [said(problems) for problems in (titled, headed, below, named, noted)] == [
        [("scale", "warning", place)] for place in ("1:1", "1:2", "4:1", "2:2", "2:3")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Тысячелетие дружбы", "12 000 предприятий", "с 2000 по 2020", "Площадь, м", "price in USD", "Steel mill",
        "千克", "千米", "kg", "Боинг 747", "km",
    ],
)  # fmt: skip
def test_other_words_speak_of_no_scale(tmp_path, words):
    assert read(tmp_path, f"{words}\t\nyear\t{words}\n2020\t5\n")[1] == []


def test_flows_that_all_speak_of_a_scale_are_told_no_further_than_anybody_would_read(tmp_path):
    _, problems = read(tmp_path, LONG + "".join(f"2020,flow{index} mn,5,,\n" for index in range(PROBLEMS + 5)))
    assert (len(problems), problems[-1].code) == (PROBLEMS + 1, "too-many")


# The shape of the file.


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param("", ("no-heading", "error", "1:1"), id="nothing"),
        pytest.param("hello", ("no-heading", "error", "1:1"), id="words"),
        pytest.param("flow,2019,2020,2021\nexports,1,2,3\n", ("no-heading", "error", "1:1"), id="years in columns"),
        pytest.param("x\n" * 70 + "year,exports\n2020,5\n", ("no-heading", "error", "1:1"), id="a heading far below"),
        pytest.param("year,flow\n2020,exports\n", ("no-heading", "error", "1:1"), id="a long table without values"),
        pytest.param(LONG, ("no-rows", "error", "1:1"), id="headings alone"),
        pytest.param("year,exports\n", ("no-rows", "error", "1:1"), id="headings of a wide table alone"),
        pytest.param("year,exports\n\n* of goods\n", ("no-rows", "error", "1:1"), id="headings and a remark"),
        pytest.param('year,exports\n2020,"5\n', ("csv", "error", "2:1"), id="an open quote"),
        pytest.param("year,exports\n2020," + "5" * 2001, ("too-long", "error", "2:1"), id="a long cell"),
        pytest.param(b"GIF89a\0\0\0year,exports", ("not-a-table", "error", "1:1"), id="a picture"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ("old-workbook", "error", "1:1"), id="an old workbook"),
        pytest.param("year," + "a," * 1000, ("too-large", "error", "1:1"), id="too many columns"),
        pytest.param("year,a\n" + "\n" * ROWS, ("too-large", "error", f"{ROWS + 1}:1"), id="too many rows"),
        pytest.param(b"x" * (FILE_BYTES + 1), ("too-large", "error", "1:1"), id="too many bytes"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path, content, problem):
    table, problems = read(tmp_path, content)
    assert (table.series, said(problems)) == ({}, [problem])


def test_a_table_across_the_page_is_told_to_turn(tmp_path):
    _, (problem,) = read(tmp_path, "flow,2019,2020,2021\nexports,1,2,3\n")
    assert problem.hint == "put the years into rows, below the heading year"
    _, (problem,) = read(tmp_path, "指标,2024年,2023年\n出口,1,2\n")
    assert problem.hint == "put the years into rows, below the heading year"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param("year,exports\n2020,1,5\n", ("columns", "error", "2:3"), id="a decimal comma without quotes"),
        pytest.param("year,exports,\n2020,1,5\n", ("columns", "error", "2:3"), id="a column without a name"),
        pytest.param("year,exports,exports\n2020,1,2\n", ("duplicate", "error", "1:3"), id="a column twice"),
        pytest.param(LONG + "2020,exports,1,5,S01\n", ("source", "error", "2:4"), id="a decimal comma in a long table"),
        pytest.param(LONG + "2020,,1,,\n", ("no-series", "error", "2:2"), id="a value of no flow"),
        pytest.param(
            "year,flow,value,unit\n2020,a,1,USD\n", ("unknown-column", "warning", "1:4"), id="a column too many"
        ),
    ],
)
def test_a_shape_in_doubt_is_a_problem(tmp_path, content, problem):
    assert problem in said(read(tmp_path, content)[1])


def test_every_problem_is_told_in_the_order_of_the_file(tmp_path):
    content = "year;exports;imports\n01/02/2019;1;2\n2020;five;1,234\n2020;-5;6\n2021;inf;6\n2022;7;900\n"
    assert said(read(tmp_path, content)[1]) == [
        ("ambiguous", "error", "2:1"),
        ("not-a-number", "error", "3:2"),
        ("ambiguous", "error", "3:3"),
        ("negative", "error", "4:2"),
        ("not-finite", "error", "5:2"),
        ("jump", "warning", "6:3"),
    ]


def test_rows_count_as_in_a_spreadsheet_where_a_cell_has_two_lines(tmp_path):
    assert said(read(tmp_path, 'year,flow,value,note\n2020,a,5,"one\ntwo"\n2021,a,five,\n')[1]) == [
        ("not-a-number", "error", "3:3")
    ]


def test_sources_that_the_pack_does_not_have_are_problems(tmp_path):
    content = LONG + "2020,exports,5,S01,\n2021,exports,5,S99,\n2022,exports,5,,\n"
    assert said(read(tmp_path, content, sources={"S01"})[1]) == [("unknown-source", "error", "3:4")]


def test_a_file_that_is_not_there_is_a_problem(tmp_path):
    table, (problem,) = read_table(tmp_path / "gone.csv", "gone.csv")
    assert (table.series, str(problem)) == ({}, "gone.csv:1:1: error: cannot be read: No such file or directory")


def test_a_table_of_nothing_but_problems_is_read_no_further_than_anybody_would(tmp_path):
    table, problems = read(tmp_path, "year,exports\n" + "2020,five\n" * 50_000)
    assert len(problems) == PROBLEMS + 1
    assert said(problems)[-1] == ("too-many", "error", f"{PROBLEMS + 2}:2")
    assert table["exports"].values.tolist() == []


def test_a_year_that_stands_there_ever_again_is_not_told_as_often(tmp_path):
    name = "ж" * 1900
    _, problems = read(tmp_path, f"year,{name}\n" + "2020,1\n" * 50_000)
    assert len(problems) == PROBLEMS
    assert all(len(str(problem)) < 300 for problem in problems)


@pytest.mark.parametrize(
    ("content", "row"),
    [
        pytest.param("year," + "x," * 998 + "x\n" + "," * 999 + "\n" * 1 + ("," * 999 + "\n") * 3000, 3001, id="cells"),
        pytest.param(
            "year," + ",".join(map(str, range(900))) + "\n" + ("2020" + ",1" * 900 + "\n") * 600, 335, id="values"
        ),
    ],
)
def test_a_table_larger_than_any_that_is_shown_is_refused(tmp_path, content, row):
    table, (problem,) = read(tmp_path, content)
    assert (table.series, problem.code, problem.line) == ({}, "too-large", row)


def test_a_word_of_capitals_does_not_hold_anybody_up(tmp_path):
    begin = time.process_time()
    assert read(tmp_path, f"year,exports\n2020,Бел{'А' * 1900}1\n".encode("cp1251"))[1]
    assert time.process_time() - begin < 2


def test_a_cell_of_spaces_does_not_hold_anybody_up():
    begin = time.process_time()
    for _ in range(100):
        with pytest.raises(NotANumber):
            read_number("1" + " " * 1900 + "z")
    assert time.process_time() - begin < 2


def test_two_hundred_thousand_rows_are_read_in_seconds(tmp_path):
    rows = (f"{1600 + index % 500},flow{index // 500},{index % 7 + 1}000000.5,S01,\n" for index in range(200_000))
    content = LONG + "".join(rows)
    began = time.process_time()
    table, problems = read(tmp_path, content)
    assert time.process_time() - began < 8
    assert problems == []
    assert sum(map(len, table.series.values())) == 200_000
