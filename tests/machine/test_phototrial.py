"""Photographs are tried in a process that can be ended, and the one which ends it is told by its name."""

import pytest

from kiosk.machine import phototrial
from kiosk.machine.phototrial import refused
from tests.packs import photograph


@pytest.fixture
def photographs(tmp_path):
    names = ["first.png", "фота 2.png", "third.png"]
    for name in names:
        (tmp_path / name).write_bytes(photograph(40, 30, "PNG"))
    return [tmp_path / name for name in names]


def test_those_that_cannot_be_decoded_are_told_and_the_others_are_fine(photographs):
    photographs[1].write_bytes(b"GIF89a")
    assert refused(photographs) == {photographs[1]: "is a GIF picture: save it as JPEG, PNG or WebP"}


def test_without_photographs_there_is_nothing_to_say():
    assert refused([]) == {}


def test_each_that_takes_too_long_is_told(photographs, monkeypatch):
    monkeypatch.setattr(phototrial, "SECONDS", 0.01)  # No process starts within it.
    found = refused(photographs)
    assert list(found) == photographs
    assert found[photographs[0]].startswith("is not decoded within 0.01 seconds: ")


def test_each_that_ends_the_process_is_told(photographs, monkeypatch):
    monkeypatch.setattr(phototrial, "TRY", "no-such-command")
    found = refused(photographs)
    assert list(found) == photographs
    assert found[photographs[0]].startswith("breaks what decodes it: ")


def test_many_that_decoders_grumble_about_do_not_hold_up_the_others(tmp_path):
    whole = photograph(40, 30, "PNG")
    place = whole.index(b"IDAT") + 8
    data = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
    photographs = [tmp_path / f"{number}.png" for number in range(2500)]  # More than a pipe takes of what is said.
    for path in photographs:
        path.write_bytes(data)
    assert {words.partition(":")[0] for words in refused(photographs).values()} == {"cannot be decoded"}
