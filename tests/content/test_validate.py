"""What staff read when a field is wrong: file, line, field, what is wrong and what would be right."""

from decimal import Decimal
from itertools import islice
from typing import Annotated, get_args, get_type_hints

import pytest
from annotated_types import Predicate

from kiosk.content.loader import load
from kiosk.content.reader import Tree
from kiosk.content.validate import MOST_PROBLEMS, AnySlide, validated
from kiosk.machine import paths
from kiosk.model.figure import Source
from kiosk.model.pack import PackFile
from kiosk.model.record import Record, record_types
from kiosk.model.text import Language
from kiosk.words.complaints import OTHERWISE, in_plain_words

PARK = "sections/park"


def complaints(pack, file):
    """What is said about one file, as it is printed, less the folder."""
    shown = [str(problem) for problem in load(pack.folder).problems]
    return [line.removeprefix(f"{pack.folder}/") for line in shown if line.startswith(str(pack.path(file)))]


TITLE = "title: {be: Малюнкі, ru: Картинки, zh: 图片, en: Pictures}"
KNOT = "{be: Вузел, ru: Узел, zh: 结, en: A knot}"


@pytest.mark.parametrize(
    ("file", "old", "new", "complaint"),
    [
        pytest.param(
            f"{PARK}/story.yaml",
            "caption:",
            "captoin: {en: A knot}\ncaption:",
            "captoin: is not a field here (did you mean 'caption'?)",
            id="a field with a slip",
        ),
        pytest.param(
            f"{PARK}/facts.yaml",
            "hero:",
            "tittle: {en: A knot}\nhero:",
            "error: tittle: is not a field here (did you mean 'title'?)",
            id="a field of a kind that is called like a field",
        ),
        pytest.param(
            f"{PARK}/story.yaml",
            "caption:",
            "qqq: 1\ncaption:",
            "qqq: is not a field here (remove it, or look into docs/content-format.md)",
            id="a field like no other",
        ),
        pytest.param(
            f"{PARK}/timeline.yaml",
            "text: {be: Пачатак,",
            "text: {fr: Début,",
            "entries.0.text.fr: is not a field here (remove it, or look into docs/content-format.md)",
            id="a fifth language",
        ),
        pytest.param(
            f"{PARK}/story.yaml",
            "en: How it began",
            f"en: {'x' * 901}",
            "title.en: has 901 letters (at most 900 fit)",
            id="too many letters",
        ),
        pytest.param(
            "sources.yaml",
            "address: https://",
            "address: https://belta.by@",
            "is no address of a page (write https://…, no @ before the host, no unseen letters)",
            id="an address that leads elsewhere",
        ),
        pytest.param(
            "pack.yaml",
            "file: media/knot.txt",
            "file: media/photo.jpg",
            "attract.ornament.file: 'media/photo.jpg' is no cross-stitch grid, and nothing else has room here",
            id="a photograph where only a grid has room",
        ),
        pytest.param("pack.yaml", "word: 中国", 'word: ""', "attract.right.word: is empty", id="an empty line"),
        pytest.param(f"{PARK}/gallery.yaml", TITLE, "title: {}", "title: no text in any language", id="no text at all"),
        pytest.param(
            f"{PARK}/gallery.yaml",
            TITLE,
            "title: Pictures",
            "title: is not what belongs here (fields, each on its line)",
            id="one text instead of four",
        ),
        pytest.param(
            f"{PARK}/gallery.yaml",
            TITLE,
            f"sources: S01\n{TITLE}",
            "sources: is not what belongs here (a list)",
            id="one key instead of a list",
        ),
        pytest.param(
            f"{PARK}/gallery.yaml",
            TITLE,
            f"sources: [{', '.join(['S01'] * 9)}]\n{TITLE}",
            "sources: holds 9 (at most 8)",
            id="a list that is too long",
        ),
        pytest.param(
            f"{PARK}/section.yaml", "[timeline, event, gallery]", "[]", "holds 0 (at least 1)", id="a list too short"
        ),
        pytest.param(
            f"{PARK}/quote.yaml",
            "kind: quote",
            "kind: qoute",
            "kind: 'qoute' is not a kind of slide (one of 'cover', 'text', 'facts',",
            id="an unknown kind",
        ),
        pytest.param(
            f"{PARK}/quote.yaml",
            "kind: quote",
            "kin: quote",
            "kind is missing (say what kind of slide this is)",
            id="no kind at all",
        ),
        pytest.param(
            f"{PARK}/quote.yaml",
            "original_language: zh",
            "original_language: de",
            "original_language: 'de' is not known here (one of 'be', 'ru', 'zh' or 'en')",
            id="a language of no choice",
        ),
        pytest.param(
            f"{PARK}/section.yaml",
            "tone: red",
            "tone: blue",
            "tile.tone: 'blue' is not known here (one of 'red', 'paper', 'flax', 'ink' or 'jade')",
            id="a tone of no choice",
        ),
        pytest.param(
            "figures/park.csv",
            "90,count",
            "90,counts",
            "unit: 'counts' is not known here (one of 'count', 'usd',",
            id="an unknown unit",
        ),
        pytest.param("figures/park.csv", "~2022", "in 2022", "as_of: 'in 2022' is not a date (write", id="no date"),
        pytest.param("figures/park.csv", "2026-01,S01", "2026-01,S 1", "source: 'S 1' is not a name", id="no name"),
        pytest.param(
            f"{PARK}/quote.yaml",
            "file: media/knot.txt",
            "file: ../knot.txt",
            "picture.file: '../knot.txt' is not a path inside the pack, or Windows refuses it (write",
            id="a path out of the pack",
        ),
        pytest.param(
            "figures/park.csv",
            "90,count",
            "ninety,count",
            "value: 'ninety' is not what belongs here (a number, like 53.9)",
            id="a number in words",
        ),
        pytest.param(
            "figures/park.csv",
            "90,count",
            "NaN,count",
            "value: 'NaN' is not what belongs here (a number, like 53.9)",
            id="a number that is none",
        ),
        pytest.param(
            f"{PARK}/story.yaml",
            "kind: text",
            "seconds: 1\nkind: text",
            "seconds: 1 is out of range (at least 2)",
            id="a number too small",
        ),
        pytest.param(
            f"{PARK}/story.yaml",
            "kind: text",
            "seconds: 601\nkind: text",
            "seconds: 601 is out of range (at most 600)",
            id="a number too large",
        ),
        pytest.param(
            f"{PARK}/story.yaml",
            "en: How it began",
            "en: [How it began]",
            "title.en: is not what belongs here (words; a number in quotation marks)",
            id="a list instead of words",
        ),
        pytest.param(
            "sources.yaml", "publisher:", "publsher:", "S01.publsher: is not a field here (did you mean", id="a source"
        ),
        pytest.param(
            "sources.yaml",
            "date:",
            "form: nwes\n  date:",
            "S01.form: 'nwes' is not known here (one of 'news',",
            id="a form",
        ),
        pytest.param(
            "sources.yaml",
            "date:",
            "doi: https://doi.org/10.1000/182\n  date:",
            "S01.doi: 'https://doi.org/10.1000/182' is no DOI (write it without an address, like 10.1000/182)",
            id="a DOI in an address",
        ),
    ],
)
def test_a_complaint_names_file_line_field_and_what_would_be_right(pack, file, old, new, complaint):
    line = pack.change(file, old, new)
    assert any(said.startswith(f"{file}:{line}: error: ") and complaint in said for said in complaints(pack, file))


@pytest.mark.parametrize("field", ["title", "publisher"])
@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("[Ninety]", ": is not what belongs here (words, or the same words in be, ru, zh and en)"),
        ("", ": is empty (write something or remove the line)"),
        ("x" * 301, ": has 301 letters (at most 300 fit)"),
        ("{en: Ninety, fr: Nonante}", ".fr: is not a field here (remove it, or look into docs/content-format.md)"),
        ("{en: [Ninety]}", ".en: is not what belongs here (words; a number in quotation marks)"),
        ("{}", ": no text in any language"),
    ],
    ids=["a list", "nothing", "too long", "a fifth language", "a list in a language", "no language"],
)
def test_words_that_may_stand_as_published_or_in_four_languages_are_told_of_once(pack, field, written, complaint):
    old = {"title": "title: Ninety companies", "publisher": "publisher: BelTA"}[field]
    pack.change("sources.yaml", old, f"{field}: {written}" if written else f'{field}: ""')
    (said,) = complaints(pack, "sources.yaml")
    assert said.endswith(f"error: S01.{field}{complaint}")


@pytest.mark.parametrize(
    ("file", "line", "complaint"),
    [
        pytest.param(f"{PARK}/story.yaml", "caption:", "caption: is missing (add it)", id="a field of a slide"),
        pytest.param(f"{PARK}/section.yaml", "  tone:", "tile.tone: is missing (add it)", id="of a tile"),
        pytest.param("pack.yaml", "date:", "date: is missing (add it)", id="of the pack"),
        pytest.param("sources.yaml", "  title:", "S01.title: is missing (add it)", id="of a source"),
    ],
)
def test_a_missing_field_is_named(pack, file, line, complaint):
    pack.change(file, f"\n{line}", "\n#")
    (said,) = complaints(pack, file)
    assert said.endswith(f"error: {complaint}")


def test_everything_wrong_with_a_slide_is_said_at_once(pack):
    title = pack.change(f"{PARK}/event.yaml", "title:", "titel:")
    left = pack.change(f"{PARK}/event.yaml", "alt:", "atl:")
    said = complaints(pack, f"{PARK}/event.yaml")
    assert {f"{PARK}/event.yaml:{title}", f"{PARK}/event.yaml:{left}"} <= {line.split(": ")[0] for line in said}
    assert len(said) == 4, "two fields nobody knows, and two that are missing"


@pytest.mark.parametrize("content", ["", "- a list", "just words"], ids=["nothing", "a list", "words"])
@pytest.mark.parametrize("file", ["pack.yaml", "sources.yaml", f"{PARK}/section.yaml", f"{PARK}/story.yaml"])
def test_a_file_that_holds_something_else_altogether_is_refused(pack, file, content):
    pack.write(file, content)
    assert complaints(pack, file)


def predicates(annotation):
    """The functions that a field's type asks."""
    own = [each.func for each in getattr(annotation, "__metadata__", ()) if isinstance(each, Predicate)]
    return [*own, *(func for part in get_args(annotation) for func in predicates(part))]


def test_there_are_words_for_whatever_a_field_may_ask():
    asked = {
        func
        for record in record_types()
        if issubclass(record, Record)
        for annotation in get_type_hints(record, include_extras=True).values()
        for func in predicates(annotation)
    }
    assert len(asked) > 10
    for func in asked:
        wrong = Decimal("1e99") if func.__name__ == "is_number" else "?"
        (problem,) = validated(Annotated[type(wrong), Predicate(func)], wrong, Tree("pack.yaml", wrong))[1]
        assert problem.message.startswith(f"{str(wrong)!r} is no"), func.__name__


ODD = [None, True, -1e300, 3.5, "", "odd", ["odd"], {"odd": 1}]
"""What may stand in a file by mistake."""


def spoilt(value, odd):
    """The same value again and again, each time with something odd in another place."""
    yield odd
    places = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for place, part in places:
        if place in ("be", "ru", "zh"):
            continue  # English stands for all.
        for worse in spoilt(part, odd):
            copy = value.copy()
            copy[place] = worse
            yield copy


@pytest.mark.parametrize("step", [len(ODD) - 1, pytest.param(1, marks=pytest.mark.slow)])
def test_whatever_stands_where_it_does_not_belong_is_told_in_words_of_our_own(step):
    """In every run something else stands in each place; in the slow one everything in every place."""
    slides = {tree.value["kind"]: tree for tree in load(paths.default_pack()).trees.values() if "kind" in tree.value}
    assert slides.keys() >= {"map", "graph", "ranking", "video", "timeline"}
    for tree in slides.values():
        everything = (value for odd in ODD for value in spoilt(tree.value, odd))
        for value in islice(everything, 0, None, step):
            for problem in validated(AnySlide, value, Tree(tree.file, value))[1]:
                assert in_plain_words(problem.code, Language.EN) != OTHERWISE, problem
                assert not problem.message.startswith("Input should"), problem


def test_of_many_problems_the_first_are_told_and_the_others_counted():
    value = {f"field{index}": "" for index in range(1000)}
    record, problems = validated(Source, value, Tree("sources.yaml", value))
    assert record is None
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[-1].code == "too-many"
    assert problems[-1].message == "has 953 more problems"


def test_a_value_as_long_as_its_file_is_told_in_short():
    value = {"date": "2" * 100_000}
    _, problems = validated(PackFile, value, Tree("pack.yaml", value))
    assert all(len(str(problem)) < 500 for problem in problems)
