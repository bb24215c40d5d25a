"""What is never shown is told: slides of no chapter, what is over, files that nothing names."""

import pytest

from kiosk.problem import Severity
from tests.content.test_checks import only_problem, problems

STORY = "sections/park/story.yaml"


def test_a_slide_in_no_chapter_is_told_once_with_what_it_names(pack):
    pack.write("sections/park/orphan.yaml", pack.path(STORY).read_text("utf-8").replace("knot.txt", "own.txt"))
    pack.write("media/own.txt", "rr\nrr\n")
    problem = only_problem(pack)
    assert (problem.file, problem.code, problem.severity) == (
        str(pack.path("sections/park/orphan.yaml")),
        "no-chapter",
        Severity.WARNING,
    )
    assert problem.hint == "name orphan under chapters: in the section.yaml beside it"


def test_a_section_that_the_pack_does_not_name_is_told_once(pack):
    pack.write("sections/trade/section.yaml", pack.path("sections/park/section.yaml").read_text("utf-8"))
    pack.write("sections/trade/story.yaml", pack.path(STORY).read_text("utf-8"))
    assert only_problem(pack).words == "is not shown (name trade under sections: in pack.yaml)"


@pytest.mark.parametrize(
    ("file", "day", "told"),
    [
        (STORY, "2026-01-01", True),
        (STORY, "2999-01-01", False),
        ("sections/park/section.yaml", "2020-06-21", True),
    ],
    ids=["a slide that is over", "a slide to come", "a section that is over"],
)
def test_what_is_over_is_told(pack, file, day, told):
    pack.write(file, pack.path(file).read_text("utf-8") + f"when: {{until: {day}}}\n")
    assert [(problem.field, problem.code) for problem in problems(pack)] == [("when.until", "over")] * told


def test_files_that_nothing_names_are_told_and_hidden_ones_are_not(pack):
    for name in ("media/IMG 1 копия.jpg", "series/old.csv", "events/deep/week.csv", "media/.thumbs.db"):
        pack.write(name, "")
    said = [(problem.file, problem.code) for problem in problems(pack)]
    unused = ("events/deep/week.csv", "media/IMG 1 копия.jpg", "series/old.csv")
    assert said == [(str(pack.path(name)), "unused") for name in unused]


def test_of_a_thousand_unused_files_the_first_are_told_and_the_others_counted(pack):
    for number in range(1000):
        pack.write(f"media/{number:04}.jpg", "")
    said = problems(pack)
    assert len(said) == 21
    assert said[0].message == "holds 980 more files that no slide names"


def test_what_a_broken_slide_names_is_not_called_unused(pack):
    pack.write("media/own.txt", "rr\nrr\n")
    pack.write(STORY, "kind: [\npicture: media/own.txt")
    assert {problem.code for problem in problems(pack)} == {"yaml"}


def test_a_source_that_nothing_names_is_told(pack):
    line = pack.change(
        "sources.yaml", "S01:", "S02: {name: {en: A, be: А, ru: А, zh: 甲}, title: A, publisher: A, date: 2022}\nS01:"
    )
    problem = only_problem(pack)
    assert (problem.field, problem.line, problem.severity) == ("S02", line, Severity.WARNING)
    assert problem.message == "is named by no figure, table or text"
