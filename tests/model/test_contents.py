import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.small import CONTENTS, PARK, SLIDES, TEA


def test_a_section_is_swiped_through_from_its_cover_to_its_last_chapter():
    assert PARK.slides == ("park/cover", "park/facts", "park/story", "park/timeline")


@pytest.mark.parametrize(
    ("slide", "step", "expected"),
    [
        pytest.param("park/cover", 1, "park/facts", id="from the cover into the first chapter"),
        pytest.param("park/story", 1, "park/timeline", id="from one chapter into the next"),
        pytest.param("park/facts", -1, "park/cover", id="back to the cover"),
        pytest.param("park/cover", 3, "park/timeline", id="several at once"),
        pytest.param("park/cover", -1, None, id="nothing before the first"),
        pytest.param("park/timeline", 1, None, id="nothing after the last, not even another section"),
        pytest.param("park/lost", 1, None, id="an unknown slide has no neighbour"),
        pytest.param("lost/facts", 1, None, id="nor has one of an unknown section"),
    ],
)
def test_the_neighbour_of_a_slide(slide, step, expected):
    assert CONTENTS.neighbour(slide, step) == expected


def test_each_slide_knows_its_section_and_its_chapter():
    assert CONTENTS.section_of("park/timeline") == PARK
    assert CONTENTS.chapter_of("park/timeline") == PARK.chapters[1]
    assert CONTENTS.chapter_of("park/cover") is None, "a cover stands before all chapters"


def test_what_is_not_there_is_in_no_section_and_no_chapter():
    assert CONTENTS.section("lost") is None
    assert CONTENTS.section_of("park/lost") is None
    assert CONTENTS.chapter_of("lost/facts") is None


def test_a_slide_that_is_left_out_is_passed_over():
    contents = CONTENTS.without(frozenset({"park/story"}))
    assert contents.neighbour("park/facts", 1) == "park/timeline"
    assert contents.section("tea") == TEA


def test_a_chapter_without_slides_vanishes():
    (chapter,) = CONTENTS.without(frozenset({"park/timeline"})).section("park").chapters
    assert chapter == PARK.chapters[0]


def test_a_cover_that_is_left_out_leaves_the_first_slide_to_open_the_section():
    park = CONTENTS.without(frozenset({"park/cover"})).section("park")
    assert park.slides[0] == "park/facts"


@pytest.mark.parametrize("left_out", [TEA.slides, ("tea",)], ids=["all its slides", "the section itself"])
def test_a_section_that_is_emptied_or_left_out_vanishes(left_out):
    assert list(CONTENTS.without(frozenset(left_out))) == [PARK]


@given(st.sets(st.sampled_from([*SLIDES, "park", "tea", "lost"])))
def test_whatever_is_left_out_no_empty_section_or_chapter_remains(left_out):
    contents = CONTENTS.without(frozenset(left_out))
    remaining = [slide for section in contents for slide in section.slides]
    assert remaining == [slide for slide in SLIDES if not {slide, slide.split("/")[0]} & left_out]
    assert all(section.slides for section in contents)
    assert all(chapter.slides for section in contents for chapter in section.chapters)
