"""A file that staff wrote is edited at one place and stays as it was at all others."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.documents.document import Document
from kiosk.content.documents.edits import Insert, Move, Remove, SetValue, composed_values, edited
from kiosk.content.documents.rows import Rows
from kiosk.machine import paths
from kiosk.problem import Refused

GARDEN = """\
# The opening of the section.
kind: text   # two columns

title: {be: Сад, ru: 'Сад, и дом', zh: "园\\n林", en: A garden}   # four languages
paragraphs:
  # The first one.
  - be: >-
      Вялікі
      сад

    en: |
      Two
      lines

  - {be: Дом, en: plain}  # short
  -
    be: Рака
    en: A river
      that runs on
picture:
  file: media/knot.txt
  alt: {en: A knot, ru: }
sources:
- S01
# Between two of them.
- 'S02'
- "S03"
empty:
none: []
last: [a, b c, {d: e}]
# The end.
"""
FORMS = {
    "as it is": GARDEN,
    "of Windows": "\ufeff" + GARDEN.replace("\n", "\r\n"),
    "with a line of dashes": "---\n" + GARDEN,
    "without a last line break": GARDEN.rstrip("\n"),
}


def in_place(value, place):
    for part in place:
        value = value[part]
    return value


def places(value, at=()):
    """Every place in plain values but the top."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in parts:
        yield (*at, name)
        yield from places(part, (*at, name))


ODD = ("- a", "a: b", "#", "a #b", "[", "{x", "null", "~", "", " ", "'", '"', "|", "&a", "*a", "!t", "%", "@", "\ta")
ENDING = (
    "yes\n",
    "a\n\n",
    "\n\nx",
    "x\n y\n",
    "  before",
    "behind  ",
    "\x85",
    "\u2028z",
    "a,b",
    "]}",
    "?",
    "? a",
    "<<",
    "\ufeff",
)
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cn"]), max_size=30) | st.sampled_from(ODD + ENDING)
VALUES = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abcde"), inner, max_size=3),
    max_leaves=5,
)


@st.composite
def edits(draw, value, values=VALUES):
    """An edit that fits plain values."""
    place = draw(st.sampled_from(list(places(value))))
    holder = in_place(value, place[:-1])
    ways = ["set", "remove", *(("insert", "move") if isinstance(holder, list) else ("add",))]
    match draw(st.sampled_from(ways)):
        case "set":
            return SetValue(place, draw(values))
        case "add":
            return SetValue((*place[:-1], draw(st.sampled_from(["new", "ещё"]))), draw(values))
        case "insert":
            return Insert((*place[:-1], draw(st.integers(0, len(holder)))), draw(values))
        case "move":
            return Move(place, draw(st.integers(0, len(holder) - 1)))
    return Remove(place)


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return tmp_path_factory.mktemp("document") / "garden.yaml"


def as_read(file, text, kind=Document):
    file.write_bytes(text.encode())
    return kind.read(file, file.name)


def edited_and_undone(document, data, values=VALUES):
    """Make up to four edits, each as it was meant, and take them back; the file is as it was."""
    first, splices = document.data, []
    for _ in range(data.draw(st.integers(1, 4))):
        if not document.value:
            break
        edit = data.draw(edits(document.value, values))
        meant = composed_values(edited(document.value, edit))
        document, splice = document.edited(edit)
        assert document.value == meant
        assert type(document)(document.text, "again").value == meant
        splices.append(splice)
    for splice in reversed(splices):
        document = document.replaced(splice.undone)
    assert document.data == first


@pytest.mark.parametrize("form", FORMS)
@given(data=st.data())
@settings(max_examples=150)
def test_any_edit_gives_what_was_meant_and_can_be_undone(file, form, data):
    edited_and_undone(as_read(file, FORMS[form]), data)


PACK = sorted(path for path in paths.default_pack().rglob("*.yaml") if path.parent.name != "schema")


@given(path=st.sampled_from(PACK), data=st.data())
@settings(max_examples=100)
def test_every_file_of_the_default_pack_can_be_edited(path, data):
    edited_and_undone(Document.read(path, path.name), data)


@pytest.mark.slow
@given(path=st.sampled_from(PACK), data=st.data())
@settings(max_examples=10_000)
def test_ten_thousand_edits_of_the_default_pack_give_what_was_meant(path, data):
    edited_and_undone(Document.read(path, path.name), data)


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (SetValue(("title", "be"), "Парк"), "be: Сад", "be: Парк"),
        (SetValue(("title", "ru"), "Парк"), "'Сад, и дом'", "'Парк'"),
        (SetValue(("title", "zh"), "园"), '"园\\n林"', '"园"'),
        (SetValue(("title", "en"), "A garden, a house"), "A garden}", '"A garden, a house"}'),
        (SetValue(("kind",), "a: b"), "kind: text ", 'kind: "a: b" '),
        (SetValue(("picture", "alt", "ru"), "Узел"), "ru: }", "ru:  Узел}"),
        (SetValue(("paragraphs", 1, "ru"), "Дом"), "en: plain}", "en: plain, ru: Дом}"),
        (SetValue(("paragraphs", 2, "ru"), "Река"), "that runs on\n", "that runs on\n    ru: Река\n"),
        (SetValue(("paragraphs", 0, "be"), "Сад"), ">-\n      Вялікі\n      сад\n", ">-\n      Сад\n"),
        (SetValue(("paragraphs", 0, "en"), "One\n"), "Two\n      lines\n", "One\n"),
        (SetValue(("empty",), "full"), "empty:\n", "empty: full\n"),
        (Insert(("sources", 1), "S09"), "- S01\n", "- S01\n- S09\n"),
        (Insert(("sources", 3), "S09"), '- "S03"\n', '- "S03"\n- S09\n'),
        (Insert(("none", 0), "a"), "[]", "[a]"),
        (Insert(("last", 1), "x"), "[a, b c", "[a, x, b c"),
        (Remove(("sources", 1)), "- 'S02'\n", ""),
        (Remove(("last", 2)), ", {d: e}]", "]"),
        (Remove(("title", "be")), "{be: Сад, ru", "{ru"),
        (Remove(("paragraphs", 0, "be")), "be: >-\n      Вялікі\n      сад\n\n    en:", "en:"),
        (Move(("last", 0), 1), "[a, b c", "[b c, a"),
        (Move(("sources", 2), 1), "- 'S02'\n- \"S03\"", "- \"S03\"\n- 'S02'"),
    ],
)  # fmt: skip
def test_an_edit_replaces_what_it_means_and_nothing_else(edit, old, new):
    assert GARDEN.count(old) == 1
    document, _ = Document(GARDEN, "garden.yaml").edited(edit)
    assert document.text == GARDEN.replace(old, new)


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (SetValue(("title", "be", "deeper"), "a"), "yaml:4: error: title.be.deeper: there is no 'deeper'"),
        (Remove(("sources", 3)), "there is no 3 that could be changed so"),
        (SetValue((), {}), "the whole of a file is not edited"),
    ],
)
def test_an_edit_that_cannot_be_made_is_refused_and_changes_nothing(edit, why):
    document = Document(GARDEN, "garden.yaml")
    with pytest.raises(Refused, match=why):
        document.edited(edit)
    assert document.text == GARDEN


@pytest.mark.parametrize("text", ["a: &b c\n", "a: *b\n", "a:\n\t- b\n", "a: 1\na: 2\n"])
def test_what_the_reader_of_packs_refuses_is_not_edited_either(file, text):
    with pytest.raises(Refused):
        as_read(file, text)


TABLE = 'key,value,"the unit"\npark.jobs,90,count\n\n"a ""b""","1,5",\nlast,2,days'
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=10)


@pytest.mark.parametrize("text", [TABLE, "\ufeff" + TABLE.replace("\n", "\r\n"), TABLE + "\n"])
@given(data=st.data())
def test_a_row_and_a_cell_of_a_table_are_edited_like_a_text(file, text, data):
    rows = as_read(file, text, Rows)
    first, splices = rows.data, []
    for _ in range(data.draw(st.integers(1, 3))):
        row = data.draw(st.integers(0, len(rows.value) - 1))
        edit = data.draw(
            st.builds(SetValue, st.tuples(st.just(row), st.integers(0, 2)), CELLS)
            | st.builds(Insert, st.just((row,)), st.lists(CELLS, min_size=3, max_size=3))
            | st.builds(Move, st.just((row,)), st.integers(0, len(rows.value) - 1))
        )
        meant = composed_values(edited(rows.value, edit))
        rows, splice = rows.edited(edit)
        assert rows.value == meant
        splices.append(splice)
    for splice in reversed(splices):
        rows = rows.replaced(splice.undone)
    assert rows.data == first


def test_a_row_that_is_removed_leaves_the_others_as_they_were():
    rows, _ = Rows(TABLE, "park.csv").edited(Remove((1,)))
    assert rows.text == TABLE.replace("park.jobs,90,count\n", "")
    assert next(csv.reader(io.StringIO(rows.text))) == ["key", "value", "the unit"]
