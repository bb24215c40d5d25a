"""Texts that are longer than their place are told."""

import re
from pathlib import Path

import pytest

from kiosk.content.checks.length import LABELS, ROOM
from kiosk.problem import Severity
from tests.content.test_checks import only_problem, problems

PARK = "sections/park"
FORMAT = Path(__file__).parents[2] / "docs" / "content-format.md"


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "said"),
    [
        ("story.yaml", "en: How it began", f"en: {'long ' * 8}too", "title.en", "has 43 letters (about 42 fit)"),
        ("story.yaml", "zh: 开端", f"zh: {'长' * 17}", "title.zh", "has 17 letters (about 16 fit)"),
        ("event.yaml", "en: A feast", f"en: {'x' * 77}", "title.en", "has 77 letters (about 26 fit)"),
        ("facts.yaml", "en: now", f"en: {'x' * 49}", "facts.0.label.en", "has 49 letters (about 48 fit)"),
        ("story.yaml", "ru: Был лес.", f"ru: {'x' * 680}", "paragraphs", "has 691 letters in ru (about 680 fit)"),
        ("section.yaml", "be: Падзеі", "be: Падзеі і святы", "chapters.1.title.be", "has 14 letters (about 11 fit)"),
    ],
)
def test_a_text_longer_than_its_place_is_a_warning(pack, file, old, new, field, said):
    pack.change(f"{PARK}/{file}", old, new)
    problem = only_problem(pack)
    assert (problem.field, problem.severity, problem.words) == (field, Severity.WARNING, f"{field}: {said}")


def test_latin_letters_take_half_the_place_of_chinese_ones(pack):
    pack.change(f"{PARK}/story.yaml", "zh: 开端", f"zh: {'长' * 6}{'x' * 20}")
    assert problems(pack) == []


def test_the_documentation_has_the_same_bounds():
    table = FORMAT.read_text("utf-8").partition("## How much fits")[2].partition("\n## ")[0]
    rows = re.findall(r"^\|.*\| ([\d /]+) \| ([\d /]+) \|$", table, re.MULTILINE)
    told = {pair for row in rows for pair in zip(*(map(int, cell.split(" / ")) for cell in row), strict=True)}
    assert told == {tuple(room) for rooms in (*ROOM.values(), LABELS) for room in rooms.values()}
