"""Which encoding a table is in: read where its letters leave but one, refused in words where they do not."""

import unicodedata

import pytest

from kiosk.content.tables import read_table
from tests.content.tables import read, said, values, workbook

CHINESE = [
    "中国,美国",
    "美元,欧元",
    "出口,进口",
    "进出口总额,贸易差额",
    "国内生产总值,人口",
    "钾肥",
    "锂电池,稀土",
    "锂电池",
    "白俄罗斯,俄罗斯",
]
CYRILLIC = [
    "экспорт,импорт",
    "ЭКСПОРТ,ИМПОРТ",
    "Китай,США",
    "млн долл,тыс. тонн",
    "Тавары,паслугі",
    "БелАЗ,МАЗ",
    "Год,СНГ",
]


@pytest.mark.parametrize("names", CHINESE)
@pytest.mark.parametrize("encoding", ["gbk", "gb18030"])
def test_a_chinese_table_is_read(tmp_path, names, encoding):
    table, _ = read(tmp_path, f"year,{names}\n2020,5,6\n".encode(encoding))
    assert list(values(table)) == names.split(",")


@pytest.mark.parametrize("names", CYRILLIC)
def test_a_cyrillic_table_is_read(tmp_path, names):
    table, _ = read(tmp_path, f"год,{names}\n2020,5,6\n".encode("cp1251"))
    assert list(values(table)) == names.split(",")


@pytest.mark.parametrize(
    ("names", "encoding"),
    [
        *[(names, "big5") for names in ("出口,進口", "中國,美國", "金額,總值")],
        *[(names, encoding) for names in ("экспорт,импорт", "Китай,Германия", "СТРАНА,МИНСК")
          for encoding in ("cp866", "koi8-r")],
        ("Médecins,Länder", "cp1252"), ("수출,수입", "euc-kr"), ("한국,중국", "euc-kr"), ("輸出,輸入", "euc-jp"),
        ("€ million,£", "cp1252"),
    ],
)  # fmt: skip
def test_no_other_encoding_is_taken_for_one_of_them(tmp_path, names, encoding):
    table, problems = read(tmp_path, f"year,{names}\n2020,5,6\n".encode(encoding))
    assert (table.series, said(problems)[0][:2]) == ({}, ("encoding", "error"))


def test_letters_that_make_words_in_two_encodings_are_not_guessed(tmp_path):
    (problem,) = read(tmp_path, "year,三大\n2020,5\n".encode("gbk"))[1]
    assert problem.message == "may be Windows-1251 ('year,Иэґу') or GB18030 ('year,三大')"
    assert problem.hint == "save the file as UTF-8"


def test_a_word_that_is_cyrillic_in_an_encoding_that_is_not_read_is_not_taken_for_chinese(tmp_path):
    (problem,) = read(tmp_path, "year,импорт\n2020,5\n".encode("koi8-r"))[1]
    assert problem.message == "may be GB18030 ('year,赏邢以') or KOI8-R ('year,импорт')"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("names", ["год;экспорт;импорт", "年份;出口;进口", "year;Ѐкспорт;imports"])
def test_utf_16_needs_no_mark(tmp_path, encoding, names):
    table, _ = read(tmp_path, f"{names}\n2020;5;6\n".encode(encoding))
    assert list(values(table)) == names.split(";")[1:]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("<html><table><tr><td>year", "is a web page, whatever its name says"),
        ("\ufeff\n<!DOCTYPE html>\n", "is a web page, whatever its name says"),
        (
            '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>',
            "is an XML spreadsheet of 2003",
        ),
        ('<?xml version="1.0"?><data/>', "is an XML file"),
        (
            "MIME-Version: 1.0\nContent-Type: multipart/related",
            "is a web page in one file (MHTML), whatever its name says",
        ),
        ("%PDF-1.7", "is a PDF file"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_is_no_table_is_told_in_plain_words(tmp_path, content, what, encoding):
    table, (problem,) = read(tmp_path, content.encode(encoding))
    assert (table.series, problem.code, problem.message) == ({}, "not-a-table", what)
    assert problem.hint == "open it in a spreadsheet and save the table as XLSX"


def test_letters_typed_in_two_parts_are_put_together(tmp_path):
    word = "экспорт май"
    parts = unicodedata.normalize("NFD", word)
    assert parts != word
    assert set(values(read(tmp_path, f"year,{parts}\n2020,1\n2021,2\n")[0])) == {word}
    workbook(tmp_path / "sheet.xlsx", [["year", parts], [2020, 1], [2021, 2]])
    assert set(values(read_table(tmp_path / "sheet.xlsx", "sheet.xlsx")[0])) == {word}
