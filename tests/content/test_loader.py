"""A folder to a pack: every problem at once, and whatever is sound can be shown."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.compiled import Unusable, open_pack
from kiosk.content.loader import MOST_SPOILT_ROWS, load
from kiosk.problem import Severity
from tests.packs import FILES, SmallPack, photograph

PARK = "sections/park"
SLIDES = tuple(f"park/{name}" for name in ("cover", "facts", "story", "quote", "timeline", "event", "gallery"))


def shown(pack):
    """The slides that visitors would see."""
    return tuple(slide for section in load(pack.folder).contents for slide in section.slides)


def without(*slides):
    return tuple(slide for slide in SLIDES if slide not in slides)


def test_a_sound_pack_has_no_problems_and_all_its_slides(pack):
    loaded = load(pack.folder)
    assert loaded.problems == []
    assert shown(pack) == SLIDES
    assert {slide.kind for slide in loaded.slides.values()} == {
        "cover", "facts", "text", "quote", "timeline", "event", "gallery"
    }  # fmt: skip
    assert loaded.figures["park.residents"].value == 90
    assert loaded.sources["S01"].publisher == "BelTA"


def test_the_problems_of_all_files_come_at_once(pack):
    spoilt = [
        (f"{PARK}/cover.yaml", "lead:", "laed:"),
        (f"{PARK}/quote.yaml", "kind: quote", "kind: [quote"),
        ("figures/park.csv", "171,count", "171,counts"),
        ("sources.yaml", "date:", "day:"),
    ]
    for file, old, new in spoilt:
        pack.change(file, old, new)
    assert {str(pack.path(file)) for file, _, _ in spoilt} <= {problem.file for problem in load(pack.folder).problems}


def test_a_slide_with_an_error_is_left_out_and_the_rest_stays(pack):
    pack.change(f"{PARK}/story.yaml", "title:", "titel:")
    assert shown(pack) == without("park/story")


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "hint"),
    [
        pytest.param(
            f"{PARK}/section.yaml", "event, gallery]", "event, galery]", "chapters.1.slides.2", "'gallery'", id="slide"
        ),
        pytest.param(f"{PARK}/section.yaml", "cover: cover", "cover: cower", "cover", "'cover'", id="cover"),
        pytest.param("pack.yaml", "sections: [park]", "sections: [parc, park]", "sections.0", "'park'", id="section"),
    ],
)
def test_a_name_without_a_file_is_told_where_it_stands_with_the_nearest_that_has_one(pack, file, old, new, field, hint):
    line = pack.change(file, old, new)
    (problem,) = load(pack.folder).problems
    assert (problem.file, problem.line, problem.field) == (str(pack.path(file)), line, field)
    assert problem.hint == f"did you mean {hint}?"


def test_a_slide_file_that_is_gone_is_left_out_and_named(pack):
    pack.path(f"{PARK}/quote.yaml").unlink()
    assert shown(pack) == without("park/quote")
    (problem,) = load(pack.folder).problems
    assert (
        problem.words
        == "chapters.0.slides.2: 'quote' is named, and there is no quote.yaml (add quote.yaml, or remove the name)"
    )


def test_a_chapter_without_a_sound_slide_vanishes(pack):
    for name in ("timeline", "event", "gallery"):
        pack.write(f"{PARK}/{name}.yaml", "kind: nothing")
    (section,) = load(pack.folder).contents
    assert [chapter.title.en for chapter in section.chapters] == ["Facts"]


def test_a_section_that_cannot_be_read_is_left_out(pack):
    pack.change("pack.yaml", "sections: [park]", "sections: [park, tea]")
    assert shown(pack) == SLIDES
    (problem,) = load(pack.folder).problems
    assert (problem.file, problem.message) == (
        str(pack.path("pack.yaml")),
        "'tea' is named, and there is no tea/section.yaml",
    )


def test_a_slide_that_stands_twice_is_an_error(pack):
    pack.change(f"{PARK}/section.yaml", "[timeline, event,", "[timeline, event, facts,")
    (problem,) = load(pack.folder).problems
    assert (problem.code, problem.message) == ("duplicate", "'park/facts' stands here twice")


def test_a_section_that_stands_twice_is_an_error_and_shown_once(pack):
    line = pack.change("pack.yaml", "sections: [park]", "sections: [park, park]")
    (problem,) = load(pack.folder).problems
    assert (problem.code, problem.line, problem.field) == ("duplicate", line, "sections")
    assert problem.message == "'park' stands here twice"
    assert shown(pack) == SLIDES


# What slides refer to.


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "code"),
    [
        pytest.param(
            f"{PARK}/facts.yaml", "figure: park.residents", "figure: lost", "hero.figure", "unknown-figure", id="figure"
        ),
        pytest.param(
            f"{PARK}/facts.yaml", "newer: park.residents", "newer: lost", "hero.newer", "unknown-figure", id="newer one"
        ),
        pytest.param(
            f"{PARK}/timeline.yaml", "[S01]", "[S01, S09]", "entries.0.sources.1", "unknown-source", id="source"
        ),
        pytest.param(f"{PARK}/event.yaml", "knot.txt", "lost.txt", "left.file", "no-media", id="picture"),
        pytest.param(f"{PARK}/event.yaml", "media/knot.txt", "media", "left.file", "no-media", id="a folder"),
    ],
)
def test_a_slide_that_refers_to_nothing_is_left_out_and_says_to_what(pack, file, old, new, field, code):
    line = pack.change(file, old, new)
    (problem,) = load(pack.folder).problems
    assert (problem.file, problem.line, problem.field, problem.code) == (str(pack.path(file)), line, field, code)
    assert problem.hint
    assert f"park/{pack.path(file).stem}" not in shown(pack)


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        pytest.param("pack.yaml", "media/knot.txt", "media/lost.txt", "no-media", id="the ornament"),
        pytest.param(f"{PARK}/section.yaml", "media/knot.txt", "media/lost.txt", "no-media", id="a tile"),
    ],
)
def test_pictures_outside_slides_are_missed_too(pack, file, old, new, code):
    line = pack.change(file, old, new)
    (problem,) = load(pack.folder).problems
    assert (problem.file, problem.line, problem.code) == (str(pack.path(file)), line, code)


def test_more_may_lead_to_a_slide_that_comes_later(pack):
    pack.change(f"{PARK}/event.yaml", "more: park/story", "more: park/gallery")
    assert load(pack.folder).problems == []


@pytest.mark.parametrize(
    ("link", "hint"),
    [
        ("news/latest", "write section/slide, such as park/facts, or remove it"),
        ("park/stori", "did you mean 'park/story'?"),
    ],
)
def test_a_link_to_what_is_not_shown_is_dropped_with_a_remark(pack, link, hint):
    line = pack.change(f"{PARK}/event.yaml", "more: park/story", f"more: {link}")
    (problem,) = load(pack.folder).problems
    assert (problem.severity, problem.line, problem.field) == (Severity.WARNING, line, "more")
    assert problem.message == f"{link!r} is in no chapter of this pack, so nothing leads there"
    assert problem.hint == hint
    assert "park/event" in shown(pack)


def test_a_figure_with_an_unknown_source_is_left_out(pack):
    line = pack.change("figures/park.csv", "~2022,S01", "~2022,S09")
    loaded = load(pack.folder)
    assert "park.residents" not in loaded.figures
    problem = loaded.problems[0]
    assert str(problem).endswith(f"park.csv:{line}: error: source: 'S09' is not in sources.yaml (add it there)")


def test_a_figure_that_stands_twice_is_an_error_in_whichever_table(pack):
    pack.write("figures/tea.csv", "key,value,unit,bound,as_of,source\npark.residents,91,count,exact,2023,S01\n")
    loaded = load(pack.folder)
    (problem,) = loaded.problems
    assert (problem.file, problem.line, problem.code) == (str(pack.path("figures/tea.csv")), 2, "duplicate")
    assert loaded.figures["park.residents"].value == 90


def test_a_table_of_figures_that_is_spoilt_throughout_is_read_no_further(pack):
    pack.write("figures/park.csv", "key,value,unit,bound,as_of,source\n" + "x,many,count,exact,2026,S01\n" * 5000)
    problems = [problem for problem in load(pack.folder).problems if problem.file.endswith("park.csv")]
    assert len(problems) == MOST_SPOILT_ROWS + 2
    assert problems[-1].code == "too-many"


def test_a_section_cannot_be_fetched_from_outside_the_pack(pack, tmp_path):
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "section.yaml").write_bytes(pack.path("sections/park/section.yaml").read_bytes())
    pack.change("pack.yaml", "sections: [park]", "sections: [park, park/../../../outside]")
    loaded = load(pack.folder)
    assert loaded.pack is None
    assert [problem.field for problem in loaded.problems] == ["sections.1"]


def test_a_link_that_leads_out_of_the_pack_is_an_error(pack, tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_text("r\n", "ascii")
    pack.path("media/link.txt").symlink_to(outside)
    pack.change(f"{PARK}/event.yaml", "media/knot.txt", "media/link.txt")
    (problem,) = load(pack.folder).problems
    assert (problem.code, problem.message) == ("outside", "media/link.txt leads out of the pack")
    assert shown(pack) == without("park/event")


def from_outside(pack, name):
    """Have a link in the pack stand for a file or folder that lies outside of it."""
    outside = pack.folder.parent / "outside"
    pack.path(name).rename(outside)
    pack.path(name).symlink_to(outside)


@pytest.mark.parametrize(
    ("name", "left"),
    [
        pytest.param("pack.yaml", (), id="the pack file"),
        pytest.param("sources.yaml", without("park/facts", "park/timeline"), id="the sources"),
        pytest.param("figures/park.csv", without("park/facts"), id="figures"),
        pytest.param("figures", without("park/facts"), id="all figures"),
        pytest.param(PARK, (), id="a section"),
        pytest.param(f"{PARK}/section.yaml", (), id="the file of a section"),
        pytest.param(f"{PARK}/story.yaml", without("park/story"), id="a slide"),
        pytest.param("media", (), id="the pictures"),
    ],
)
def test_nothing_is_shown_that_a_link_brings_in_from_outside(pack, name, left):
    from_outside(pack, name)
    assert any(problem.code == "outside" for problem in load(pack.folder).problems)
    assert shown(pack) == left


@pytest.mark.parametrize("file", ["pack.yaml", f"{PARK}/section.yaml"])
def test_a_pack_does_not_open_with_a_picture_of_its_frame_from_outside(pack, tmp_path, file):
    pack.write("media/link.txt", "r\n")
    from_outside(pack, "media/link.txt")
    pack.change(file, "media/knot.txt", "media/link.txt")
    with pytest.raises(Unusable, match=r"media/link\.txt leads out of the pack"):
        open_pack(pack.folder, tmp_path / "cache")


def test_a_link_inside_the_pack_is_fine(pack):
    pack.path("media/link.txt").symlink_to("knot.txt")
    pack.change(f"{PARK}/event.yaml", "media/knot.txt", "media/link.txt")
    assert load(pack.folder).problems == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
@pytest.mark.parametrize(
    "name", ["sources.yaml", "figures/a.csv", f"{PARK}/section.yaml", f"{PARK}/story.yaml", "media/knot.txt"]
)
def test_a_pipe_is_not_waited_for(pack, name):
    pack.path(name).unlink(missing_ok=True)
    os.mkfifo(pack.path(name))
    problems = load(pack.folder).problems
    assert any("is no ordinary file" in problem.message for problem in problems)


@pytest.mark.parametrize("value", ["9_0", "٩٠", "９０", "0x5A", "90 млн"])
def test_a_number_is_written_in_the_digits_that_everybody_reads(pack, value):
    line = pack.change("figures/park.csv", "park.residents,90,", f"park.residents,{value},")
    problem = next(problem for problem in load(pack.folder).problems if problem.field == "value")
    assert (problem.line, problem.severity) == (line, Severity.ERROR)
    assert "park/facts" not in shown(pack)


def test_a_number_of_a_slide_is_written_in_the_same_digits(pack):
    pack.change(f"{PARK}/story.yaml", "kind: text", "kind: text\nseconds: 1_0")
    (problem,) = load(pack.folder).problems
    assert problem.words == "seconds: '1_0' is not a number (write it in the digits 0 to 9, like 53.9)"


# Folders that are no packs.


@pytest.mark.parametrize("name", ["empty", "missing", "file"])
def test_a_folder_without_a_pack_file_is_not_a_pack(tmp_path, name):
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("", "utf-8")
    loaded = load(tmp_path / name)
    assert loaded.pack is None
    (problem,) = loaded.problems
    assert (problem.file, problem.code) == (str(tmp_path / name), "not-a-pack")
    assert problem.hint == "name the folder that holds pack.yaml"


def test_a_pack_file_with_an_error_leaves_nothing_to_show(pack):
    pack.change("pack.yaml", "status: published", "status: public")
    loaded = load(pack.folder)
    assert loaded.pack is None
    assert list(loaded.contents) == []


# Whatever happens to a file.


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory):
    return SmallPack.in_folder(tmp_path_factory.mktemp("packs") / "pack")


@given(st.data())
def test_whichever_lines_are_lost_the_pack_loads_and_shows_no_slide_it_does_not_have(spoiled, data):
    name = data.draw(st.sampled_from(sorted(FILES)))
    lines = FILES[name].splitlines(keepends=True)
    lost = data.draw(st.sets(st.integers(0, len(lines) - 1), min_size=1, max_size=5))
    spoiled.write(name, "".join(line for number, line in enumerate(lines) if number not in lost))
    try:
        loaded = load(spoiled.folder)
    finally:
        spoiled.write(name, FILES[name])
    assert all(slide in loaded.slides for section in loaded.contents for slide in section.slides)
    assert all(problem.file.startswith(str(spoiled.folder)) for problem in loaded.problems)


@pytest.mark.parametrize("written", ["media/White%20stork.png", "media/white stork.PNG", "media/White Stork.jpg"])
def test_a_file_that_is_called_almost_as_it_is_named_is_told(pack, written):
    pack.write("media/White stork.png", photograph(40, 30, "PNG"))
    pack.change(f"{PARK}/gallery.yaml", "media/knot.txt", written)
    (problem,) = (each for each in load(pack.folder).problems if each.code == "no-media")
    assert problem.hint == "did you mean 'media/White stork.png'?"
