"""Workbooks as people leave them: merged titles, dates for years, formulas, sheets one forgot."""

import io
import re
import zipfile
from datetime import date, datetime, time

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from kiosk.content.tables import read_table
from tests.content.tables import SHOWN, notes, said, values, workbook

HEADING = ["year", "exports", "imports"]


@pytest.fixture
def read(tmp_path):
    """Reads rows as they come back from a workbook."""

    def read_it(rows, formats=None, sheet=None):
        path = tmp_path / "trade.xlsx"
        workbook(path, rows, formats=formats)
        return read_table(path, SHOWN, sheet)

    return read_it


def rezipped(data: bytes, replace: dict[str, bytes]) -> bytes:
    """A workbook with other parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, replace.get(name, old.read(name)))
        for name in replace.keys() - set(old.namelist()):
            new.writestr(name, replace[name])
    return out.getvalue()


def test_numbers_and_texts_are_read_below_a_merged_title(tmp_path):
    path = tmp_path / "trade.xlsx"
    rows: list[list[object]] = [
        ["Foreign trade of Belarus"], [], ["Год", "Экспорт", "Импорт*"], [2020, 750.5, "3 700,5"],
        [2021.0, "900 p", "…"], ["2022", None, 4100], [], ["* with services, 2022"],
    ]  # fmt: skip
    book = workbook(path, rows)
    book.active.merge_cells("A1:C1")
    book.active.merge_cells("A8:C8")
    book.save(path)
    table, problems = read_table(path, SHOWN)
    assert problems == []
    assert values(table) == {"Экспорт": {"2020": 750.5, "2021": 900}, "Импорт": {"2020": 3700.5, "2022": 4100}}
    assert notes(table) == {"Экспорт": ["", "p"], "Импорт": ["*", "*"]}


@pytest.mark.parametrize(
    ("cell", "number_format", "at"),
    [
        (date(2021, 1, 1), "yyyy", "2021"),
        (date(2022, 10, 1), "mm.yyyy", "2022-10"),
        (date(2022, 10, 3), "dd.mm.yyyy", "2022-10-03"),
    ],
)
def test_a_date_is_as_exact_as_it_is_shown(read, cell, number_format, at):
    table, problems = read([HEADING, [cell, 5, 6]], {"A2": number_format})
    assert (values(table), problems) == ({"exports": {at: 5}, "imports": {at: 6}}, [])


@pytest.mark.parametrize(
    ("cell", "number_format", "code", "complaint"),
    [
        (date(2020, 5, 1), "dd.mm", "date", "is the date 2020-05-01"),
        (0.05, "0.0%", "cell", "is a percentage: 0.05 shown as 5 %"),
        (True, "General", "cell", "holds TRUE"),
        ("=B9*2", "General", "cell", "holds a formula that was never worked out"),
        ("#DIV/0!", "General", "formula", "'#DIV/0!' is the error of a formula"),
        ("1,234", "General", "ambiguous", "'1,234' is 1.234 or 1234"),
        ("five", "General", "not-a-number", "'five' is not a number"),
        ("x" * 2001, "General", "cell", "is longer than 2000 letters"),
    ],
)
def test_a_cell_in_doubt_is_an_error(read, cell, number_format, code, complaint):
    table, problems = read([HEADING, [2020, 1, cell]], {"C2": number_format})
    assert said(problems) == [(code, "error", "2:3")]
    assert problems[0].message == complaint
    assert values(table) == {"exports": {"2020": 1}, "imports": {}}


@pytest.mark.parametrize(
    ("cell", "number_format", "value"),
    [
        (5.3, '0.0" млн"', 5_300_000), (1.1, '#,##0.0\\ "млн долл."', 1_100_000), (753.4, "0.0\\ \\т\\ы\\с", 753_400),
        (2, '0"亿美元"', 2e8), (2, '0" 百万"', 2e6), (5, 'General" bn"', 5e9), (5, '[$$-409]0.0" million"', 5e6),
        (5, '0.0" млн";-0.0" млн";"–"', 5e6), (5_000_000, '0.0,," млн"', 5_000_000), (5_000_000, '0.0,,"M"', 5_000_000),
        (5_000_000, '[>=1000000]0.0,," млн";[>=1000]0.0," тыс.";0', 5_000_000), (5_000_000, "#,##0,,", 5_000_000),
        (5, '0" т.руб."', 5_000), (5, '0" USD"', 5), (5, "#,##0.00", 5), (5, '0" km²"', 5), (5, '# ##0" чел."', 5),
    ],
)  # fmt: skip
def test_a_number_is_worth_what_its_format_shows(read, cell, number_format, value):
    table, problems = read([HEADING, [2020, 1, cell]], {"C2": number_format})
    assert (values(table)["imports"], problems) == ({"2020": value}, [])


@pytest.mark.parametrize(
    "number_format", ['0" m"', '0.0,"млн"', '0"000"', '[>9]0" тыс.";0', '0" млн";-0" тыс."', '0.0,"M"', '"USD "0"m"']
)
def test_a_number_whose_format_may_show_something_else_is_an_error(read, number_format):
    table, problems = read([HEADING, [2020, 1, 5]], {"C2": number_format})
    assert (values(table)["imports"], said(problems)) == ({}, [("cell", "error", "2:3")])


@pytest.mark.parametrize("cell", [2020.5, 20, datetime.combine(date(2020, 1, 1), time(15, 30))])
def test_a_year_that_is_none_is_an_error(read, cell):
    assert said(read([HEADING, [cell, 5, 6]])[1]) == [("date", "error", "2:1")]


def test_a_merged_year_is_an_error_in_the_rows_that_have_none(read):
    rows = [["year", "flow", "value"], [2020, "exports", 5], [None, "imports", 6]]
    assert said(read(rows)[1]) == [("date", "error", "3:1")]


def standing(text, mark, where="superscript"):
    """A text whose end stands higher or lower."""
    return CellRichText(text, TextBlock(InlineFont(vertAlign=where), mark))


def shared_texts(path):
    """A workbook as Excel writes it, with its texts in a part of their own."""
    data = path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet, types, names = (
            archive.read(name).decode()
            for name in ("xl/worksheets/sheet1.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels")
        )
    texts = re.findall("<is>(.*?)</is>", sheet)
    index = iter(range(len(texts)))
    sheet = re.sub("<is>.*?</is>", lambda _: f"<v>{next(index)}</v>", sheet).replace('t="inlineStr"', 't="s"')
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    name = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    items = "".join(f"<si>{text}</si>" for text in texts)
    parts = {
        "xl/worksheets/sheet1.xml": sheet,
        "xl/sharedStrings.xml": f'<sst xmlns="{space}">{items}</sst>',
        "[Content_Types].xml": types.replace(
            "</Types>", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
        ),
        "xl/_rels/workbook.xml.rels": names.replace(
            "</Relationships>",
            f'<Relationship Id="rId99" Type="{name}" Target="/xl/sharedStrings.xml"/></Relationships>',
        ),
    }
    path.write_bytes(rezipped(data, {part: text.encode() for part, text in parts.items()}))


@pytest.mark.parametrize("shared", [False, True], ids=["in the sheet", "as Excel"])
def test_raised_letters_are_footnote_marks_and_no_digits(tmp_path, shared):
    path = tmp_path / "trade.xlsx"
    rows: list[list[object]] = [
        [standing("Год", "1"), standing("exports", "1"), "imports", standing("Площадь, км", "2")],
        [2020, standing("753,4", "1"), standing("3703", "2)"), 5],
        [standing("2021", "3"), "757,5", standing("3705", "a"), 6],
        [2022, CellRichText("758", TextBlock(InlineFont(b=True), ",5")), standing("3706", "*"), 7],
    ]  # fmt: skip
    workbook(path, rows)
    if shared:
        shared_texts(path)
    table, problems = read_table(path, SHOWN)
    assert problems == []
    assert values(table) == {
        "exports": {"2020": 753.4, "2021": 757.5, "2022": 758.5},
        "imports": {"2020": 3703, "2021": 3705, "2022": 3706},
        "Площадь, км²": {"2020": 5, "2021": 6, "2022": 7},
    }
    assert notes(table) == {
        "exports": ["¹", "³", "¹"],
        "imports": ["²", "a", "*"],
        "Площадь, км²": ["", "³", ""],
    }


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (standing("10", "6"), "ambiguous"), (standing("5", "1,2"), "not-a-number"),
        (standing("5", "2", "subscript"), "not-a-number"), (standing("", "5"), "not-a-number"),
    ],
)  # fmt: skip
def test_raised_letters_that_are_no_mark_are_refused(read, cell, code):
    assert said(read([HEADING, [2020, 1, cell]])[1]) == [(code, "error", "2:3")]


def test_a_sheet_is_named_or_the_first_that_is_not_hidden(tmp_path):
    path = tmp_path / "trade.xlsx"
    book = workbook(path, [HEADING, [2020, 1, 2]], title="Draft")
    other = book.create_sheet("Final")
    other.append(HEADING)
    other.append([2020, 3, 4])
    book["Draft"].sheet_state = "hidden"
    book.save(path)
    assert values(read_table(path, SHOWN)[0])["exports"] == {"2020": 3}
    assert values(read_table(path, SHOWN, "Draft")[0])["exports"] == {"2020": 1}
    table, (problem,) = read_table(path, SHOWN, "Sheet9")
    assert (table.series, problem.code, problem.hint) == ({}, "no-sheet", "it has 'Draft', 'Final'")


def test_a_csv_file_has_no_sheets(tmp_path):
    path = tmp_path / "trade.csv"
    path.write_text("year,exports\n2020,5\n")
    assert said(read_table(path, SHOWN, "Trade")[1]) == [("no-sheet", "error", "1:1")]


def test_rows_before_the_first_cell_count(tmp_path):
    path = tmp_path / "trade.xlsx"
    book = openpyxl.Workbook()
    for place, value in {"C5": "year", "D5": "exports", "C9": 2020, "D9": "five"}.items():
        book.active[place].value = value
    book.save(path)
    assert said(read_table(path, SHOWN)[1]) == [("not-a-number", "error", "9:4")]


def test_a_workbook_that_would_unpack_to_gigabytes_is_refused_unopened(tmp_path):
    path = tmp_path / "trade.xlsx"
    workbook(path, [HEADING, [2020, 1, 2]])
    path.write_bytes(rezipped(path.read_bytes(), {"xl/media/bomb.bin": bytes(200 * 1024 * 1024)}))
    assert path.stat().st_size < 1024 * 1024
    assert said(read_table(path, SHOWN)[1]) == [("too-large", "error", "1:1")]


def test_a_cell_in_the_last_column_is_refused(read):
    wide = [None] * 1200
    assert said(read([HEADING, [2020, 1, 2, *wide, 5]])[1]) == [("too-large", "error", "2:1")]


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml", "xl/styles.xml"]
)
@pytest.mark.parametrize("content", [b"", b"<", b"<a/>", b"\0\xff" * 50], ids=["empty", "cut", "another", "noise"])
def test_a_damaged_workbook_is_a_problem_and_no_crash(tmp_path, part, content):
    path = tmp_path / "trade.xlsx"
    workbook(path, [HEADING, [2020, 1, 2]])
    path.write_bytes(rezipped(path.read_bytes(), {part: content}))
    table, problems = read_table(path, SHOWN)
    assert table.series or problems


def test_entities_that_grow_are_refused(tmp_path):
    path = tmp_path / "trade.xlsx"
    workbook(path, [HEADING, [2020, 1, 2]])
    levels = "".join(f'<!ENTITY e{i + 1} "{f"&e{i};" * 10}">' for i in range(9))
    cell = '<c t="inlineStr"><is><t>&e9;</t></is></c>'
    bomb = f'<!DOCTYPE x [<!ENTITY e0 "boom">{levels}]><worksheet><sheetData><row>{cell}'
    path.write_bytes(rezipped(path.read_bytes(), {"xl/worksheets/sheet1.xml": bomb.encode()}))
    assert said(read_table(path, SHOWN)[1]) == [("xlsx", "error", "1:1")]


def part(path, name, change):
    """Change the text of one part."""
    with zipfile.ZipFile(path) as archive:
        text = archive.read(name).decode()
    path.write_bytes(rezipped(path.read_bytes(), {name: change(text).encode()}))


def test_what_is_hidden_or_filtered_is_left_out_and_said(tmp_path):
    path = tmp_path / "trade.xlsx"
    book = workbook(path, [["year", "draft", "exports"], [2019, 1, 5], [2020, 2, 6], [2021, 3, 7]])
    book.active.column_dimensions["B"].hidden = True
    book.active.row_dimensions[3].hidden = True
    book.active.row_dimensions[9].hidden = True
    book.save(path)
    table, problems = read_table(path, SHOWN)
    assert values(table) == {"exports": {"2019": 5, "2021": 7}}
    assert said(problems) == [("hidden", "warning", "1:2"), ("hidden", "warning", "3:1")]


def test_a_column_of_years_that_is_hidden_is_said_where_it_is_missed(tmp_path):
    path = tmp_path / "trade.xlsx"
    book = workbook(path, [["year", "exports"], [2019, 5]])
    book.active.column_dimensions["A"].hidden = True
    book.save(path)
    assert said(read_table(path, SHOWN)[1]) == [("no-heading", "error", "1:1"), ("hidden", "warning", "1:1")]


@pytest.mark.parametrize(
    ("stored", "meant"),
    [
        ("a_x000D_\nb", "a b"), ("_x0041_b", "Ab"), ("_x005F_x00AB_", "_x00AB_"), ("_xD83D__xDE00_", "😀"),
        ("a_x0000_b", "ab"), ("a_xZZZZ_", "a_xZZZZ_"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("shared", [False, True], ids=["in the sheet", "as Excel"])
def test_signs_that_xml_cannot_hold_are_read_as_excel_escapes_them(tmp_path, stored, meant, shared):
    path = tmp_path / "trade.xlsx"
    workbook(path, [["year_x000D_", "EXPORTS"], ["2020_x000D_", "5_x000D_"]])
    part(path, "xl/worksheets/sheet1.xml", lambda sheet: sheet.replace("EXPORTS", stored))
    if shared:
        shared_texts(path)
    table, problems = read_table(path, SHOWN)
    assert (values(table), problems) == ({meant: {"2020": 5}}, [])


def test_parts_are_found_whatever_their_capitals(tmp_path):
    path = tmp_path / "trade.xlsx"
    workbook(path, [HEADING, [2020, 1, 2]])
    shared_texts(path)
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w") as new:
        for name, content in parts.items():
            new.writestr(name.replace("sharedStrings", "SharedStrings").replace("worksheets", "WorkSheets"), content)
    assert values(read_table(path, SHOWN)[0]) == {"exports": {"2020": 1}, "imports": {"2020": 2}}


def test_a_strict_workbook_is_read(tmp_path):
    path = tmp_path / "trade.xlsx"
    workbook(path, [HEADING, [date(2020, 1, 1), 1, 2]], formats={"A2": "yyyy"})
    old, new = "http://schemas.openxmlformats.org", "http://purl.oclc.org/ooxml"
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    for name in names:
        part(path, name, lambda text: text.replace(f"{old}/spreadsheetml/2006", f"{new}/spreadsheetml").replace(
            f"{old}/officeDocument/2006", f"{new}/officeDocument"))  # fmt: skip
    assert values(read_table(path, SHOWN)[0]) == {"exports": {"2020": 1}, "imports": {"2020": 2}}


def test_a_list_of_parts_that_leads_nowhere_is_told_in_plain_words(tmp_path):
    path = tmp_path / "trade.xlsx"
    workbook(path, [HEADING, [2020, 1, 2]])
    part(path, "xl/_rels/workbook.xml.rels", lambda text: text.replace("sheet1", "sheet7"))
    (problem,) = read_table(path, SHOWN)[1]
    assert problem.message == "is a workbook whose sheet 'Trade' is not where its list of parts says"
    assert "save it again" in problem.hint


def test_a_merged_year_holds_for_its_rows_and_a_merged_value_for_none(tmp_path):
    path = tmp_path / "trade.xlsx"
    rows: list[list[object]] = [
        ["year", "flow", "value"],
        [2020, "exports", 5],
        [None, "imports", 6],
        [2021, "exports", 7],
        [2022, "exports"],
    ]
    book = workbook(path, rows)
    book.active.merge_cells("A2:A3")
    book.active.merge_cells("C4:C5")
    book.save(path)
    table, problems = read_table(path, SHOWN)
    assert values(table) == {"exports": {"2020": 5, "2021": 7}, "imports": {"2020": 6}}
    assert said(problems) == [("merged", "error", "5:3")]


@pytest.mark.parametrize("stored", ["9_0", "0x10", "1e999", "nan", " ", "１"])
def test_a_number_that_is_none_is_never_a_value(tmp_path, stored):
    path = tmp_path / "trade.xlsx"
    workbook(path, [HEADING, [2020, 1, 77]])
    part(path, "xl/worksheets/sheet1.xml", lambda sheet: sheet.replace("<v>77</v>", f"<v>{stored}</v>"))
    table, problems = read_table(path, SHOWN)
    assert values(table)["imports"] == {}
    assert said(problems) == ([] if stored == " " else [("cell", "error", "2:3")])


def test_dates_in_the_formats_of_chinese_excel_are_dates(tmp_path):
    path = tmp_path / "trade.xlsx"
    workbook(path, [HEADING, [date(2024, 5, 1), 1, 2]], formats={"A2": "yyyy-mm-dd"})
    part(path, "xl/styles.xml", lambda text: re.sub('(<xf [^>]*numFmtId)="164"', r'\1="57"', text))
    assert values(read_table(path, SHOWN)[0])["exports"] == {"2024-05": 1}
