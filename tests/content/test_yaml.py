"""YAML as packs use it: everything is text, everything knows its line, and nothing clever is let in."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.reader import NESTING, YAML_BYTES, Tree, read_yaml
from kiosk.problem import Refused
from tests.content.reading import outcome, refusal

SHOWN = "slide.yaml"


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """Reads a text as if it stood in ``slide.yaml``."""
    path = tmp_path_factory.mktemp("yaml") / SHOWN

    def read_it(content):
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_yaml(path, SHOWN)

    return read_it


@pytest.mark.parametrize("word", ["no", "yes", "1:30", "15:00", "2021", "2021-01-01", "0x10", "1e3", "3.50", "~2022"])
def test_what_yaml_would_take_for_something_else_stays_text(read, word):
    assert read(f"a: {word}").value == {"a": word}


def test_lists_and_fields_come_as_they_were_written(read):
    tree = read("kind: text\nparagraphs:\n  - {be: Лес, zh: 森林}\n  - be: |\n      Два\n      радкі\n")
    assert tree.value == {"kind": "text", "paragraphs": [{"be": "Лес", "zh": "森林"}, {"be": "Два\nрадкі\n"}]}


def test_every_value_knows_its_line_however_deep(read):
    tree = read("\nhero:\n  label:\n    be: а\n\n    en: b\nfacts:\n- figure: a\n- label: {be: а,\n    en: b}\n")
    places = {
        ("hero",): 2,
        ("hero", "label"): 3,
        ("hero", "label", "en"): 6,
        ("facts", 0): 8,
        ("facts", 1, "label"): 9,
        ("facts", 1, "label", "en"): 10,
    }
    assert {place: tree.line(place) for place in places} == places


def test_what_is_missing_stands_on_the_line_of_what_should_hold_it(read):
    tree = read("hero:\n  label:\n    be: а\n")
    assert tree.line(("hero", "label", "zh")) == 2
    assert tree.line(("facts", 3)) == 1


@pytest.mark.parametrize("content", ["", "# only a comment\n", "---\n"], ids=["nothing", "a comment", "a bare start"])
def test_an_empty_file_holds_nothing(read, content):
    assert not read(content).value


def test_a_file_may_begin_with_a_byte_order_mark(read):
    assert read("\ufeffa: 1").value == {"a": "1"}


@pytest.mark.parametrize(
    ("content", "line", "code", "complaint"),
    [
        pytest.param("a: 1\nb: &x 2", 2, "alias", "anchors (&) and aliases (*) are not used", id="an anchor"),
        pytest.param("a: 1\nb: *x", 2, "alias", "anchors (&) and aliases (*) are not used", id="an alias"),
        pytest.param("a: &x {b: 1}\nc: {<<: *x}", 1, "alias", "anchors (&) and aliases", id="a merge of fields"),
        pytest.param("a:\n  - !secret b", 2, "tag", "the tag !secret is not used", id="a tag"),
        pytest.param("a: !!python/object:os.system b", 1, "tag", "is not used", id="a Python object"),
        pytest.param("a: 1\nb: 2\na: 3", 3, "duplicate", "'a' stands here twice", id="a field twice"),
        pytest.param(f"a: 1\n{'b' * 81}: 2", 2, "yaml", "longer than 80 letters", id="a very long field name"),
        pytest.param("a: 1\n? [b]\n: 2", 2, "yaml", "a field name must be plain text", id="a list as a field name"),
        pytest.param("\n".join("  " * n + "a:" for n in range(20)), 14, "nesting", "deeper than 12", id="20 levels"),
        pytest.param("a: 1\nb: [1, 2\nc: 3", 3, "yaml", "is not YAML", id="an open bracket"),
        pytest.param('a: 1\nb: "two\n', 3, "yaml", "is not YAML", id="an open quote"),
        pytest.param("a: 1\nb: c: d", 2, "yaml", "is not YAML", id="two colons"),
        pytest.param("a: 1\n\tb: 2", 2, "yaml", "is not YAML", id="a tab"),
        pytest.param("a: \0", 1, "yaml", "is not YAML", id="a NUL"),
        pytest.param(b"a: 1\nb: \xff", 2, "encoding", "is not UTF-8", id="bytes that are no UTF-8"),
        pytest.param("a: ж".encode("utf-16"), 1, "encoding", "is not UTF-8", id="UTF-16"),
    ],
)
def test_a_refusal_names_file_line_and_reason(read, content, line, code, complaint):
    problem = refusal(read, content)
    assert (problem.file, problem.line, problem.code) == (SHOWN, line, code)
    assert complaint in problem.message


def test_two_documents_in_one_file_are_refused(read):
    assert refusal(read, "a: 1\n---\nb: 2").message == "holds more than one document"


def test_lists_may_be_nested_as_deep_as_any_pack_needs(read):
    assert read("[" * (NESTING + 1) + "]" * (NESTING + 1)).value
    assert refusal(read, "[" * (NESTING + 2) + "]" * (NESTING + 2)).code == "nesting"


def test_a_file_may_be_as_large_as_the_bound_and_not_a_byte_larger(read):
    assert read("a" * YAML_BYTES).value
    assert refusal(read, "a" * (YAML_BYTES + 1)).code == "too-large"


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path):
    with pytest.raises(Refused, match=r"^slide\.yaml:1: error: cannot be read: No such file"):
        read_yaml(tmp_path / "lost.yaml", SHOWN)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("a: &a [x, x]\n" + "\n".join(f"b{n}: &a [*a, *a, *a]" for n in range(99)), id="a billion laughs"),
        pytest.param("[" * 200_000, id="brackets"),
        pytest.param("{a: " * 50_000, id="braces"),
        pytest.param("- " * 100_000, id="dashes"),
        pytest.param("? " * 100_000, id="question marks"),
        pytest.param("&a " * 80_000, id="anchors"),
        pytest.param('"' * 200_000 + "x", id="quotes"),
        pytest.param("a: " * 80_000, id="colons"),
        pytest.param("\n".join(" " * n + "a:" for n in range(600)), id="stairs"),
    ],
)
def test_a_file_made_to_exhaust_the_reader_is_refused_at_once(read, content):
    began = time.process_time()
    refusal(read, content)
    assert time.process_time() - began < 4


@settings(deadline=2000)
@given(st.text() | st.text("ab:-[]{}#&*!|>'\"%@? \n\t,~") | st.binary())
def test_any_file_is_read_or_refused(read, content):
    result = outcome(read, content)
    assert isinstance(result, Tree) or (result.file == SHOWN and result.line >= 1)
