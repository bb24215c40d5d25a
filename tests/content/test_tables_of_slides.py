"""Slides of data: a slide whose table is spoilt is left out, and every number it says is worked out again."""

from decimal import Decimal

import openpyxl
import pytest

from kiosk.content.checks import Instruments, check
from kiosk.content.checks.recount import backs, numbers
from kiosk.content.compiled import open_pack
from kiosk.content.loader import load
from kiosk.machine.fonts import uncovered
from kiosk.model.data import Claim, DataSlide, Measure
from kiosk.model.text import Language
from kiosk.problem import Severity
from kiosk.stitch.media import unreadable
from tests.content.growing import SLIDE, TABLE, with_growth

GROWTH = "park/growth"


@pytest.fixture
def growing(pack):
    """The small pack with a slide of data that the test may spoil."""
    return with_growth(pack)


def problems(pack):
    return check(pack.folder, Instruments(unreadable, uncovered))[1]


def only_problem(pack):
    (problem,) = problems(pack)
    return problem


def lead_out(pack):
    outside = pack.folder.parent / "outside.csv"
    pack.path(TABLE).rename(outside)
    pack.path(TABLE).symlink_to(outside)


# Loading.


def test_a_sound_slide_of_data_has_no_problems_and_its_table_is_kept(growing, tmp_path):
    assert problems(growing) == []
    opened, _ = open_pack(growing.folder, tmp_path / "cache")
    growth = opened.slide(GROWTH)
    assert isinstance(growth, DataSlide)
    assert growth.table == TABLE
    assert opened.table(TABLE)["residents"].find("2021").value == 90
    opened.close()


def test_a_table_that_two_slides_name_is_read_once(growing):
    growing.write("sections/park/again.yaml", growing.path(SLIDE).read_text("utf-8"))
    growing.change("sections/park/section.yaml", "[growth,", "[growth, again,")
    growing.change(TABLE, "90", "ninety")
    loaded = load(growing.folder)
    assert [problem.code for problem in loaded.problems] == ["not-a-number", "table", "table"]


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        pytest.param("90", "ninety", "not-a-number", "3:3", id="no number"),
        pytest.param("S01,\n2021,jobs", "S99,\n2021,jobs", "unknown-source", "3:4", id="an unknown source"),
        pytest.param("2021,jobs", "2021,residents", "duplicate", "4:3", id="a year twice"),
        pytest.param("year", "when", "no-heading", "1:1", id="no table"),
    ],
)
def test_a_slide_with_a_spoilt_table_is_left_out_and_the_rest_stays(growing, old, new, code, place):
    growing.change(TABLE, old, new)
    loaded = load(growing.folder)
    assert GROWTH not in loaded.slides
    assert len(loaded.slides) == 7
    first, second = sorted(loaded.problems, key=lambda problem: problem.code == "table")
    assert (first.where, first.code) == (f"{growing.path(TABLE)}:{place}", code)
    assert (second.file, second.code, second.field) == (str(growing.path(SLIDE)), "table", "table")
    assert loaded.tables == {}


def test_a_warning_does_not_keep_a_slide_off_the_screen(growing):
    growing.change(TABLE, "2015,residents,8", "2020,residents,4")
    loaded = load(growing.folder)
    assert GROWTH in loaded.slides
    assert [(problem.code, problem.severity) for problem in loaded.problems] == [("jump", Severity.WARNING)]


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        pytest.param(lambda pack: pack.path(TABLE).unlink(), "no-media", id="gone"),
        pytest.param(lead_out, "outside", id="a link that leads out"),
        pytest.param(
            lambda pack: pack.change(SLIDE, "series/park.csv", "../park.csv"), "predicate-failed", id="a way out"
        ),
    ],
)
def test_a_table_that_is_not_in_the_pack_leaves_its_slide_out(growing, spoil, code):
    spoil(growing)
    loaded = load(growing.folder)
    assert GROWTH not in loaded.slides
    assert [(problem.code, problem.field) for problem in loaded.problems] == [(code, "table")]


def test_rows_without_a_source_have_those_of_the_slide(growing):
    growing.change(TABLE, "8,S01", "8,")
    assert problems(growing) == []
    line = growing.change(SLIDE, "sources: [S01]\n", "") - 1
    loaded = load(growing.folder)
    assert [problem.code for problem in loaded.problems] == ["no-source"]
    assert loaded.problems[0].line == line + 1
    assert GROWTH not in loaded.slides


def test_a_sheet_of_a_workbook_may_be_named(growing):
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Numbers")
    for row in (["year", "residents"], [2015, 8], [2021, 90]):
        sheet.append(row)
    book.save(growing.path("series/park.xlsx"))
    growing.change(SLIDE, "series/park.csv", "series/park.xlsx\nsheet: Numbers")
    loaded = load(growing.folder)
    assert loaded.problems == []
    assert loaded.tables["series/park.xlsx", "Numbers"]["residents"].values.tolist() == [8, 90]


# Claims.


def test_a_claim_that_the_table_denies_is_an_error(growing):
    growing.change(TABLE, "2021,residents,90", "2021,residents,118.24")
    problem = only_problem(growing)
    assert (problem.code, problem.severity, problem.field) == ("claim", Severity.ERROR, "claims.0")
    assert problem.message == "says 90, the table gives 118"


@pytest.mark.parametrize(
    "claim",
    [
        "{says: 1125, measure: times, series: residents, at: '2021', since: '2015'}",
        "{says: 1025, measure: change, series: residents, at: '2021', since: '2015'}",
        "{says: 4.5, measure: share, series: residents, of: jobs, at: '2021'}",
        "{says: 2, measure: rank, series: residents, among: [jobs], at: '2021'}",
        "{says: 80, bound: more, measure: value, series: residents, at: '2021'}",
        "{says: 2.0e3, measure: value, series: jobs, at: '2021'}",
    ],
)
def test_claims_of_every_measure_are_worked_out(growing, claim):
    growing.change(SLIDE, "claims:\n", f"claims:\n  - {claim.replace('1125', '11.25')}\n")
    assert problems(growing) == []


@pytest.mark.parametrize(
    ("claim", "complaint"),
    [
        ("{says: 8, measure: times, series: residents, at: '2021', since: '2015'}", "says 8, the table gives 11"),
        (
            "{says: 1024, measure: change, series: residents, at: '2021', since: '2015'}",
            "says 1024, the table gives 1025",
        ),
        ("{says: 1, measure: rank, series: residents, among: [jobs], at: '2021'}", "says 1, the table gives 2"),
        ("{says: 91, bound: more, measure: value, series: residents, at: '2021'}", "says 91, the table gives 90"),
        ("{says: 2.1e3, measure: value, series: jobs, at: '2021'}", "says 2100, the table gives 2000"),
        (
            "{says: 1, measure: value, series: guests, at: '2021'}",
            "series/park.csv has no series 'guests'",
        ),
        ("{says: 1, measure: value, series: jobs, at: '2015'}", "cannot be worked out: 'jobs' has no value for 2015"),
    ],
)
def test_a_wrong_or_unfounded_claim_is_an_error(growing, claim, complaint):
    growing.change(SLIDE, "claims:\n", f"claims:\n  - {claim}\n")
    assert only_problem(growing).message == complaint


def test_a_claim_of_a_number_beyond_all_numbers_is_an_error_and_no_crash(growing):
    growing.change(TABLE, "2021,residents,90", "2021,residents,1e300")
    assert [problem.code for problem in problems(growing)] == ["claim", "jump"]


def test_a_claim_that_compares_with_nothing_is_unfounded(growing):
    growing.change(TABLE, "2021,jobs", "2015,balance,-8,S01,\n2021,balance,5,S01,\n2021,jobs")
    claim = "{says: 2, measure: times, series: residents, plus: [balance], at: '2021', since: '2015'}"
    growing.change(SLIDE, "claims:\n", f"claims:\n  - {claim}\n")
    assert only_problem(growing).message == "cannot be worked out: 'residents' is nothing at 2015"


@pytest.mark.parametrize(
    "title",
    [
        "en: 91 companies",
        "en: '$90 million for 90 companies'",
        "ru: 90 компаний и 2 000 мест",
        "zh: 企业达9亿家",
        "en: 'Eight companies, then 90, now 171'",
    ],
)
def test_a_number_of_the_title_that_no_claim_says_is_an_error(growing, title):
    language = title[:2]
    old = {"en": "en: 'Now 90 companies'", "ru": "ru: Стало 90 компаний", "zh": "zh: 企业达90家"}[language]
    growing.change(SLIDE, old, title)
    problem = only_problem(growing)
    assert (problem.code, problem.field) == ("claim", f"title.{language}")


@pytest.mark.parametrize(
    ("says", "titles"),
    [
        (
            "4.5e9",
            ["$4.5 billion in 2020", "4,5 млрд $ у 2020 годзе", "2020年达45亿美元", "4.5 of 1992–2020", "$4.5 bn"],
        ),
        ("1234567", ["1,234,567 parts", "1 234 567 частак", "1\u00a0234\u00a0567 частей", "1.234567 million"]),
        ("131", ["+131 %", "131% more than in 2012", "增长131%", "C919 flew, COVID-19 ended, 131 came"]),
        ("-8", ["-8 %", "by 8 %"]),
    ],
)
def test_titles_say_numbers_in_the_way_of_each_language(growing, says, titles):
    claim = Claim(says=Decimal(says), measure=Measure.VALUE, series="a", at="2020")
    for title in titles:
        language = Language.ZH if "亿" in title or "增" in title else Language.RU if "час" in title else Language.EN
        language = Language.BE if "млрд" in title else language
        found = list(numbers(title))
        assert found
        assert all(backs(claim, number, scale, language) for number, scale in found), title


def test_a_note_in_the_table_needs_words_on_the_slide(growing):
    growing.change(TABLE, "90,S01,", "90,S01,p")
    problem = only_problem(growing)
    assert (problem.code, problem.severity, problem.field) == ("note", Severity.WARNING, "table")
    growing.change(
        SLIDE, "strands:", "notes:\n  - {key: p, words: {be: ацэнка, ru: оценка, zh: 估计, en: estimate}}\nstrands:"
    )
    assert problems(growing) == []


@pytest.mark.parametrize("note", ["more", "about"])
def test_notes_that_the_number_itself_shows_need_no_words(growing, note):
    growing.change(TABLE, "90,S01,", f"90,S01,{note}")
    assert problems(growing) == []


@pytest.mark.parametrize(
    ("events", "code"),
    [("park/timeline", None), ("park/no-such-slide", "unknown-slide"), ("park/facts", "wrong-kind")],
)
def test_the_events_of_a_graph_are_those_of_a_timeline(pack, events, code):
    growing = with_growth(pack)
    line = growing.change(SLIDE, "kind: numbers", f"kind: graph\nunit: count\nevents: {events}")
    growing.change(SLIDE, "strands:", "flows:")
    growing.change(SLIDE, "    unit: count\n", "    short: {be: р, ru: р, zh: 企, en: r}\n    mark: line\n")
    told = [(problem.line, problem.field, problem.code) for problem in problems(growing)]
    assert told == ([(line + 2, "events", code)] if code else [])
