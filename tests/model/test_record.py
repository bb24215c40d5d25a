from decimal import Decimal

import pytest

from kiosk.model.record import is_key, is_media_path, is_number


@pytest.mark.parametrize("name", ["S01", "park.jobs.2022", "culture/tea", "first-knot", "a_b", "x" * 80])
def test_such_a_name_can_be_a_key(name):
    assert is_key(name)


@pytest.mark.parametrize(
    "name", ["", " ", "park jobs", ".hidden", "-x", "парк", "a\n", "x" * 81, "a/../../b", "a/..", "a//b"]
)
def test_such_a_name_cannot_be_a_key(name):
    assert not is_key(name)


@pytest.mark.parametrize("number", ["0", "-12.5", "770000000", "4.5e9", "0.000000001", "999999999999999999"])
def test_such_a_number_can_be_written_out(number):
    assert is_number(Decimal(number))


@pytest.mark.parametrize("number", ["1e18", "1e999999", "1e-10", "1e-999999", "Infinity", "NaN"])
def test_such_a_number_cannot(number):
    assert not is_number(Decimal(number))


@pytest.mark.parametrize("path", ["media/stork.txt", "a.png", "media/old/photo-1.jpg"])
def test_such_a_path_stays_in_the_pack(path):
    assert is_media_path(path)


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("/etc/passwd", id="absolute"),
        pytest.param("../other/stork.txt", id="upwards"),
        pytest.param("media/../../stork.txt", id="upwards in the middle"),
        pytest.param("media//stork.txt", id="an empty part"),
        pytest.param("media/", id="a folder"),
        pytest.param("media/.stork.txt", id="a hidden file"),
        pytest.param("media\\stork.txt", id="a backslash"),
        pytest.param("C:/stork.txt", id="a drive"),
        pytest.param("https://example.org/a.png", id="an address"),
    ],
)
def test_such_a_path_is_refused(path):
    assert not is_media_path(path)
