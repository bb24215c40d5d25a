"""What a film file says of itself: read from whatever bytes it has, within bounds."""

from contextlib import suppress
from struct import pack as packed

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.film import NotAFilm, read_reel, seconds_of
from kiosk.model.video import Reel
from tests.films import film


def read(folder, name, data):
    path = folder / name
    path.write_bytes(data)
    return read_reel(path)


@pytest.mark.parametrize(
    ("kind", "codecs", "seconds", "last"),
    [
        pytest.param("whole", ("H264", "AAC"), 3.0, 2.97, id="MP4"),
        pytest.param("silent", ("H264", None), 3.0, 2.97, id="without sound"),
        pytest.param("mpeg4", ("MPEG4", "MP3"), 3.0, 2.97, id="other codecs"),
        pytest.param("outlasted", ("H264", "AAC"), 6.0, 2.97, id="sound longer than the picture"),
        pytest.param("webm", ("VP9", "Opus"), 3.0, None, id="WebM"),
    ],
)
def test_codecs_size_length_and_last_picture_are_read_without_a_decoder(kind, codecs, seconds, last):
    reel = read_reel(film(kind))
    assert (reel.video, reel.audio, reel.width, reel.height) == (*codecs, 320, 180)
    assert reel.seconds == pytest.approx(seconds, abs=0.1)
    assert reel.rate == pytest.approx(30, abs=0.1)
    assert reel.last is not None
    assert last is None or reel.last == pytest.approx(last, abs=0.1)


damages = st.lists(st.tuples(st.integers(0, 3000), st.binary(min_size=1, max_size=8)), min_size=1, max_size=3)


@pytest.mark.parametrize("kind", ["whole", "webm"])
@given(damages=damages)
def test_damaged_bytes_are_read_or_refused_and_nothing_else(kind, damages, tmp_path_factory):
    whole = bytearray(film(kind).read_bytes())
    for place, junk in damages:
        whole[place : place + len(junk)] = junk
    with suppress(NotAFilm):
        assert isinstance(read(tmp_path_factory.getbasetemp(), film(kind).name, whole), Reel)


def box(kind, content):
    return packed(">I4s", 8 + len(content), kind) + content


def test_boxes_within_boxes_without_end_are_refused(tmp_path):
    nested = b""
    for _ in range(20_000):
        nested = box(b"mdia", nested)
    with pytest.raises(NotAFilm, match="holds no film"):
        read(tmp_path, "nested.mp4", box(b"ftyp", b"isom\0\0\2\0isom") + box(b"moov", b"") + nested)
    reel = read(tmp_path, "nested.mp4", box(b"ftyp", b"isom\0\0\2\0isom") + box(b"moov", box(b"trak", nested)))
    assert reel.video == ""


def test_a_picture_larger_than_any_screen_is_refused(tmp_path):
    data = film("whole").read_bytes()
    size = packed(">HH", 320, 180)
    assert size in data
    with pytest.raises(NotAFilm, match="has 65535x65535 pixels"):
        read(tmp_path, "huge.mp4", data.replace(size, packed(">HH", 65535, 65535)))


@pytest.mark.parametrize("said", [float("nan"), float("inf"), -5000.0, 1e30])
def test_a_length_that_no_film_has_is_none(said, tmp_path):
    data = film("webm").read_bytes()
    place = data.index(b"\x44\x89\x88") + 3
    (tmp_path / "odd.webm").write_bytes(data[:place] + packed(">d", said) + data[place + 8 :])
    assert seconds_of(tmp_path / "odd.webm") == 0


def test_sound_alone_is_no_film_and_no_conversion_makes_it_one():
    with pytest.raises(NotAFilm, match="has no picture") as refused:
        read_reel(film("sound"))
    assert refused.value.hint == "name a film that has one: sound alone is not played"
