"""Slides that fail are given three chances."""

import pytest

from kiosk.content.failures import MOST_SLIDES, Failure, Failures


@pytest.fixture
def file(tmp_path):
    return tmp_path / "data" / "failures.json"


def test_the_third_failure_leaves_a_slide_out_even_after_restarts(file):
    for _ in range(2):
        failures = Failures(file, "pack")
        failures.add("park/facts", "no ink")
        assert failures.left_out == {}
    Failures(file, "pack").add("park/facts", "no paper")
    assert Failures(file, "pack").left_out == {"park/facts": Failure(3, "no paper")}


def test_another_pack_begins_with_a_clean_sheet(file):
    for _ in range(3):
        Failures(file, "old").add("park/facts", "no ink")
    assert Failures(file, "new").left_out == {}
    Failures(file, "new").add("park/story", "no ink")
    assert Failures(file, "old").left_out == {}, "only the present pack is remembered"


@pytest.mark.expects_log("was set aside")
@pytest.mark.parametrize(
    "damage", [b"", b"\xff{", b"[]", b'{"pack": "pack", "slides": {"a": 1}}', b'{"pack": "pack", "slides": []}']
)
def test_what_cannot_be_trusted_is_forgotten(file, damage):
    file.parent.mkdir()
    file.write_bytes(damage)
    failures = Failures(file, "pack")
    assert failures.left_out == {}
    failures.add("park/facts", "no ink")
    assert '"park/facts"' in file.read_text("utf-8")


def test_the_file_stays_small(file):
    failures = Failures(file, "pack")
    for number in range(MOST_SLIDES + 50):
        failures.add(f"park/{number}", "Я" * 10_000)
    assert file.stat().st_size < 200_000
    for _ in range(2):
        failures.add("park/0", "no ink")
    assert Failures(file, "pack").left_out == {"park/0": Failure(3, "no ink")}


@pytest.mark.expects_log("is forgotten with the next start")
def test_where_nothing_can_be_kept_it_counts_all_the_same(tmp_path):
    (tmp_path / "data").write_text("in the way", "utf-8")
    failures = Failures(tmp_path / "data" / "failures.json", "pack")
    for _ in range(3):
        failures.add("park/facts", "no ink")
    assert failures.left_out == {"park/facts": Failure(3, "no ink")}
