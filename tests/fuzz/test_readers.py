"""The same properties as in the long searches, on all inputs that were kept and on a few dozen new ones."""

import time
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.inputs import CORPUS, FOUND, TARGETS, inputs, target, words
from tests.fuzz.mutate import mutated

SECONDS = 5
"""Of the processor, for one input; most take thousandths of one."""
CORPUS_BYTES = 1_000_000

pytestmark = pytest.mark.expects_log("was set aside")


def within_bounds(name: str, data: bytes) -> None:
    begin = time.process_time()
    target(name)(data)
    assert time.process_time() - begin < SECONDS


@pytest.mark.parametrize("name", TARGETS)
def test_whole_files_and_all_that_was_kept_are_read_or_refused(name):
    for data in inputs(name):
        within_bounds(name, data)


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=40)
@given(drawn=st.data())
def test_files_that_were_changed_are_read_or_refused(name, drawn):
    data = drawn.draw(st.sampled_from(inputs(name)))
    within_bounds(name, mutated(data, words(name), Random(drawn.draw(st.integers(0)))))


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=40)
@given(data=st.binary() | st.text().map(str.encode))
def test_any_bytes_are_read_or_refused(name, data):
    within_bounds(name, data)


@pytest.mark.parametrize("name", TARGETS)
def test_the_corpus_is_there_and_small(name):
    assert 0 < sum(path.stat().st_size for path in (CORPUS / name).iterdir()) < CORPUS_BYTES


def test_what_was_found_has_a_name_that_says_what_it_is():
    assert all(not path.name.startswith(("crash-", "timeout-", "oom-")) for path in FOUND.glob("*/*"))
