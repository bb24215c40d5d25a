"""A slide is edited in memory: what is wrong with it is told as if the whole pack had been read again."""

import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.checks import Instruments, check
from kiosk.content.compiled import open_pack
from kiosk.content.documents.edits import Edit, Insert, Remove, SetValue
from kiosk.content.draft import DraftPack
from kiosk.machine.fonts import uncovered
from kiosk.problem import Refused
from kiosk.stitch.media import unreadable
from tests.content.growing import with_growth
from tests.content.test_document import VALUES, in_place, places
from tests.packs import SmallPack

INSTRUMENTS = Instruments(unreadable, uncovered)


@pytest.fixture
def draft(pack):
    return DraftPack(pack.folder, INSTRUMENTS)


def test_it_holds_what_the_compiled_pack_holds(pack, draft, tmp_path):
    compiled, _ = open_pack(pack.folder, tmp_path)
    assert draft.head == compiled.head
    assert draft.sources == compiled.sources
    for section in draft.head.contents:
        assert [draft.slide(key) for key in section.slides] == [compiled.slide(key) for key in section.slides]


def test_an_edit_is_seen_at_once_and_not_on_the_disk(pack, draft):
    before = pack.path("sections/park/story.yaml").read_text()
    assert draft.edit("park/story", SetValue(("title", "en"), "A new beginning")) == []
    assert draft.slide("park/story").title.en == "A new beginning"
    assert pack.path("sections/park/story.yaml").read_text() == before


def test_a_slide_that_an_edit_breaks_is_not_shown_and_comes_back_with_the_next(draft):
    (problem,) = draft.edit("park/facts", SetValue(("hero", "figure"), "park.lost"))
    assert (problem.field, problem.code) == ("hero.figure", "unknown-figure")
    assert "park/facts" not in draft.head.contents.sections[0].slides
    assert draft.edit("park/facts", SetValue(("hero", "figure"), "park.residents")) == []
    assert "park/facts" in draft.head.contents.sections[0].slides


def test_an_edit_that_cannot_be_made_changes_nothing(draft):
    before = draft.slide("park/gallery")
    with pytest.raises(Refused):
        draft.edit("park/gallery", Remove(("pictures", 5)))
    assert draft.slide("park/gallery") is before


def test_a_number_that_nothing_backs_is_told_while_it_is_typed(draft):
    entry = {"be": "Стала 99", "ru": "Стало 99", "zh": "达99", "en": "Now 99"}
    (problem,) = draft.edit("park/story", Insert(("paragraphs", 2), entry))
    assert (problem.field, problem.line) == ("paragraphs.2", 6)


@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_an_edit_tells_what_a_check_of_the_whole_pack_tells_of_that_file(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("draft")
    pack = SmallPack.in_folder(folder / "pack")
    draft = DraftPack(pack.folder, INSTRUMENTS)
    key = data.draw(st.sampled_from(draft.head.contents.sections[0].slides))
    value = draft.document(key).value
    place = data.draw(st.sampled_from(list(places(value))))
    if isinstance(in_place(value, place[:-1]), list) and data.draw(st.booleans()):
        edit: Edit = Remove(place)
    else:
        edit = SetValue(place, data.draw(VALUES))
    told = draft.edit(key, edit)
    path = pack.path(f"sections/{key}.yaml")
    path.write_bytes(draft.document(key).data)
    loaded, problems = check(pack.folder, INSTRUMENTS)
    assert sorted(map(str, told)) == sorted(str(problem) for problem in problems if problem.file == str(path))
    assert loaded.contents == draft.head.contents
    shutil.rmtree(folder)


def test_a_slide_of_data_that_lost_its_table_is_told_and_nothing_else_is_looked_up(pack):
    with_growth(pack)
    draft = DraftPack(pack.folder, INSTRUMENTS)
    problems = draft.edit("park/growth", Remove(("table",)))
    assert [problem.code for problem in problems] == ["missing"]
