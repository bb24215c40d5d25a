"""Photographs: as large as they are shown, upright, and no more of them than memory allows."""

import os
import subprocess
import sys
from contextlib import suppress
from random import Random
from zlib import compress, crc32

import pytest
from PySide6.QtCore import QBuffer, QSize
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageReader, QImageWriter

from kiosk.content.pictures import Undecodable, as_photograph
from kiosk.machine.images import ImageCache, check_decodes, decode, decode_within, remade, size_of
from tests.packs import photograph


@pytest.fixture
def photo(tmp_path):
    """Puts a photograph into a file: red on the left, blue on the right."""

    def make(width=200, height=100, *, kind="PNG", orientation=None):
        path = tmp_path / f"photo.{kind.lower()}"
        data = photograph(width, height, kind)
        path.write_bytes(data if orientation is None else turned(data, orientation))
        return path

    return make


def turned(data, orientation, order="big"):
    """The same JPEG, PNG or WebP with an EXIF tag that says how the camera was held."""
    tag = (0x0112).to_bytes(2, order) + (3).to_bytes(2, order) + (1).to_bytes(4, order) + orientation.to_bytes(2, order)
    head = (b"MM" if order == "big" else b"II") + (42).to_bytes(2, order) + (8).to_bytes(4, order)
    exif = head + (1).to_bytes(2, order) + tag + bytes(6)
    if data.startswith(b"\x89PNG"):
        chunk = b"eXIf" + exif
        return data[:33] + len(exif).to_bytes(4) + chunk + crc32(chunk).to_bytes(4) + data[33:]
    if data.startswith(b"RIFF"):
        size = b"".join((side - 1).to_bytes(3, "little") for side in QImage.fromData(data).size().toTuple())
        extended = b"VP8X" + (10).to_bytes(4, "little") + b"\x08\0\0\0" + size
        chunks = b"WEBP" + extended + data[12:] + b"EXIF" + len(exif).to_bytes(4, "little") + exif
        return b"RIFF" + len(chunks).to_bytes(4, "little") + chunks
    return data[:2] + b"\xff\xe1" + (len(exif) + 8).to_bytes(2) + b"Exif\0\0" + exif + data[2:]


def colour(image, x, y):
    """Red, blue or white at a place given in parts of the picture."""
    seen = image.pixelColor(int(x * (image.width() - 1)), int(y * (image.height() - 1)))
    return min(("red", "blue", "white"), key=lambda name: abs(seen.hue() - QColor(name).hue()))


@pytest.mark.parametrize(
    "size",
    [
        pytest.param((100, 50), id="smaller"),
        pytest.param((200, 100), id="as it is"),
        pytest.param((500, 250), id="larger"),
        pytest.param((60, 60), id="square"),
        pytest.param((20, 90), id="upright"),
        pytest.param((199, 7), id="a strip"),
        pytest.param((1, 1), id="one pixel"),
    ],
)
@pytest.mark.parametrize("kind", ["PNG", "JPG"])
def test_a_photograph_comes_in_exactly_the_size_asked_for(photo, kind, size):
    assert decode(photo(kind=kind), QSize(*size)).size() == QSize(*size)


def test_what_does_not_fit_is_cut_off_on_both_sides_alike(photo):
    square = decode(photo(400, 100), QSize(100, 100))
    assert (colour(square, 0.1, 0.5), colour(square, 0.9, 0.5)) == ("red", "blue")
    edges = [x for x in range(99) if square.pixelColor(x, 50).red() > 128 > square.pixelColor(x + 1, 50).red()]
    assert edges == pytest.approx([49.5], abs=1)


@pytest.mark.parametrize("part", [0.3, 0.6, 0.99])
def test_a_photograph_that_breaks_off_is_refused(photo, part):
    path = photo(400, 300, kind="JPG")
    whole = turned(path.read_bytes(), 6)
    thumbnail = whole[:2] + b"\xff\xe2\x00\x06\xff\xda\xff\xd9" + whole[2:]
    for data in (whole, thumbnail):
        remade(data, QSize(100, 100))
        path.write_bytes(data[: int(len(data) * part)])
        with pytest.raises(Undecodable):
            remade(path.read_bytes(), QSize(100, 100))
        with pytest.raises(Undecodable):
            check_decodes(path)


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("behind", [b"", b"\xff", bytes(4096)], ids=["nothing", "half of it", "zeros"])
def test_a_photograph_without_its_end_mark_is_shown(photo, progressive, behind):
    path = photo(kind="JPG")
    path.write_bytes(colourful(progressive=progressive)[:-2] + behind)
    check_decodes(path)
    assert remade(path.read_bytes(), QSize(50, 50))


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("behind", [b"", bytes(4096)], ids=["nothing", "zeros"])
@pytest.mark.parametrize("lost", [4, 40, 4000])
def test_a_photograph_without_its_last_pixels_breaks_off(photo, lost, progressive, behind):
    path = photo(kind="JPG")
    path.write_bytes(colourful(progressive=progressive)[:-lost] + behind)
    with pytest.raises(Undecodable, match="breaks off before its end"):
        check_decodes(path)


def colourful(*, progressive):
    """A JPEG in which no two places are alike."""
    image = QImage(160, 120, QImage.Format.Format_RGB32)
    for x in range(image.width()):
        for y in range(image.height()):
            image.setPixelColor(x, y, QColor(x * 37 % 256, y * 53 % 256, x * y % 256))
    buffer = QBuffer()
    writer = QImageWriter(buffer, b"jpeg")
    writer.setProgressiveScanWrite(progressive)
    assert writer.write(image)
    return buffer.data().data()


@pytest.mark.parametrize(
    "behind",
    [b"\0\0\0\x18ftypmp42" + b"\xff\xda\0\x0c" * 99, b"\xff\xd8\xff\xda\0\2", b"SEFT LIVE_1234567"],
    ids=["film", "another photograph", "trailer"],
)
def test_what_lies_behind_a_photograph_does_not_matter(photo, behind):
    """As in motion photographs, which end in a film."""
    path = photo(kind="JPG")
    path.write_bytes(path.read_bytes() + behind)
    check_decodes(path)
    assert colour(decode(path, QSize(100, 50)), 0, 0.5) == "red"


@pytest.mark.parametrize("space", [QColorSpace.NamedColorSpace.AdobeRgb, QColorSpace.NamedColorSpace.DisplayP3])
@pytest.mark.parametrize("kind", ["JPG", "PNG", "WEBP"])
def test_colours_of_another_profile_become_those_of_screens(tmp_path, kind, space):
    seen = QColor(200, 60, 40)
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(seen)
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    image.convertToColorSpace(QColorSpace(space))
    assert distance(image.pixelColor(20, 20), seen) > 10
    path = tmp_path / f"photo.{kind.lower()}"
    assert image.save(str(path), kind, 100)
    assert distance(decode(path, QSize(40, 40)).pixelColor(20, 20), seen) <= 4
    made = QImage.fromData(remade(path.read_bytes(), QSize(40, 40)))
    assert distance(made.pixelColor(20, 20), seen) <= 4


def test_the_inks_of_a_printer_become_the_colours_of_screens(tmp_path):
    image = QImage(bytes([0, 255, 255, 0]) * 1600, 40, 40, QImage.Format.Format_CMYK8888)
    path = tmp_path / "photo.jpg"
    assert image.save(str(path), quality=100)
    assert colour(decode(path, QSize(40, 40)), 0.5, 0.5) == "red"
    assert colour(QImage.fromData(remade(path.read_bytes(), QSize(40, 40))), 0.5, 0.5) == "red"


def distance(one, other):
    return max(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


@pytest.mark.parametrize("name", ["photo.png", "photo.jpg", "photo.webp"])
@pytest.mark.parametrize("kind", ["BMP", "PPM", "XBM", "XPM", "TIFF", "SVG"])
def test_no_other_format_is_decoded_under_any_name(tmp_path, name, kind):
    drawing = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    path = tmp_path / name
    path.write_bytes(drawing if kind == "SVG" else photograph(40, 40, kind))
    for read in (size_of, check_decodes, lambda path: decode(path, QSize(9, 9))):
        with pytest.raises(Undecodable, match="save it as JPEG, PNG or WebP"):
            read(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_a_pipe_is_no_photograph(tmp_path):
    os.mkfifo(tmp_path / "photo.png")
    with pytest.raises(Undecodable, match="no ordinary file"):
        decode(tmp_path / "photo.png", QSize(9, 9))


def test_a_photograph_that_costs_far_more_than_its_pixels_is_refused():
    whole = photograph(40, 40, "JPG")
    scan = whole.index(b"\xff\xda")
    with pytest.raises(Undecodable, match="more than 64 scans"):
        as_photograph(whole[:scan] + whole[scan:-2] * 100 + b"\xff\xd9")


def test_nothing_beside_its_pixels_is_read_of_a_png():
    whole = photograph(40, 40, "PNG")
    swelling = b"zTXt" + b"a\0\0" + compress(bytes(1_000_000), 9)
    chunk = (len(swelling) - 4).to_bytes(4) + swelling + crc32(swelling).to_bytes(4)
    assert as_photograph(whole[:33] + chunk * 100 + whole[33:]).data == as_photograph(whole).data


@pytest.mark.parametrize("kind", ["JPG", "PNG", "WEBP"])
def test_a_damaged_photograph_is_shown_or_refused(kind):
    whole, chance = photograph(40, 30, kind), Random(kind)
    for _ in range(300):
        damaged = bytearray(whole)
        for _ in range(chance.randrange(1, 4)):
            damaged[chance.randrange(len(whole))] = chance.randrange(256)
        with suppress(Undecodable):
            remade(bytes(damaged[: chance.choice((None, chance.randrange(len(whole))))]), QSize(20, 20))


@pytest.mark.parametrize(
    ("orientation", "size", "red", "blue"),
    [
        pytest.param(1, (200, 100), (0.1, 0.5), (0.9, 0.5), id="upright"),
        pytest.param(2, (200, 100), (0.9, 0.5), (0.1, 0.5), id="mirrored"),
        pytest.param(3, (200, 100), (0.9, 0.5), (0.1, 0.5), id="upside down"),
        pytest.param(6, (100, 200), (0.5, 0.1), (0.5, 0.9), id="turned to the right"),
        pytest.param(8, (100, 200), (0.5, 0.9), (0.5, 0.1), id="turned to the left"),
    ],
)
@pytest.mark.parametrize("part", [1.0, 0.5, 2.0], ids=["in its size", "half", "double"])
def test_a_photograph_stands_upright_however_the_camera_was_held(photo, orientation, size, red, blue, part):
    path = photo(kind="JPG", orientation=orientation)
    assert size_of(path) == QSize(*size)
    image = decode(path, QSize(*size) * part)
    assert image.size() == QSize(*size) * part
    assert (colour(image, *red), colour(image, *blue)) == ("red", "blue")


@pytest.mark.parametrize("order", ["big", "little"])
@pytest.mark.parametrize("orientation", range(10))
def test_every_format_is_turned_as_qt_turns_a_jpeg(tmp_path, orientation, order):
    made = {kind: tmp_path / f"photo.{kind}" for kind in ("jpg", "png", "webp")}
    for kind, path in made.items():
        path.write_bytes(turned(framed(kind), orientation, order))
    reader = QImageReader(str(made["jpg"]))
    reader.setAutoTransform(True)
    upright = reader.read()
    for path in made.values():
        assert size_of(path) == upright.size()
        image = decode_within(path, upright.size())
        assert all(
            distance(image.pixelColor(x, y), upright.pixelColor(x, y)) < 40
            for x in (4, image.width() - 5)
            for y in (4, image.height() - 5)
        )


def framed(kind):
    """A photograph with another colour in each corner."""
    image = QImage(96, 64, QImage.Format.Format_RGB32)
    for number, name in enumerate(("red", "lime", "blue", "white")):
        for x in range(48):
            for y in range(32):
                image.setPixelColor(x + 48 * (number % 2), y + 32 * (number // 2), QColor(name))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind, 95)
    return buffer.data().data()


@pytest.mark.parametrize(
    ("box", "size"),
    [
        pytest.param((100, 100), (100, 50), id="as wide as the box"),
        pytest.param((400, 50), (100, 50), id="as high as the box"),
        pytest.param((999, 999), (200, 100), id="never larger than it is"),
    ],
)
def test_a_whole_photograph_fits_its_box(photo, box, size):
    image = decode_within(photo(), QSize(*box))
    assert image.size() == QSize(*size)
    assert (colour(image, 0, 0.5), colour(image, 1, 0.5)) == ("red", "blue")


@pytest.mark.parametrize("read", [size_of, check_decodes, lambda path: decode(path, QSize(10, 10))])
@pytest.mark.parametrize("content", [b"", b"no picture"], ids=["empty", "words"])
def test_what_is_no_photograph_is_refused(tmp_path, read, content):
    path = tmp_path / "photo.png"
    path.write_bytes(content)
    with pytest.raises(Undecodable, match=r"is empty|is no picture"):
        read(path)


def test_a_photograph_that_is_gone_is_refused(tmp_path):
    with pytest.raises(Undecodable, match="cannot be read: No such file"):
        decode(tmp_path / "lost.png", QSize(10, 10))


# The cache.


def image(kilobytes):
    made = QImage(16, 16 * kilobytes, QImage.Format.Format_RGB32)
    assert made.sizeInBytes() == kilobytes * 1024
    return made


def kept(cache, names):
    return "".join(name for name in names if cache.get(name) is not None)


def test_what_was_put_is_kept():
    cache = ImageCache(10 * 1024)
    picture = image(1)
    cache.put("a", picture)
    assert cache.get("a") is picture
    assert cache.get("b") is None


def test_the_cache_never_holds_more_than_its_bytes():
    cache = ImageCache(10 * 1024)
    for name in "abcdefgh":
        cache.put(name, image(3))
    assert kept(cache, "abcdefgh") == "fgh"


def test_what_was_looked_at_last_stays_longest():
    cache = ImageCache(10 * 1024)
    for name in "abc":
        cache.put(name, image(3))
    cache.get("a")
    cache.put("d", image(3))
    assert kept(cache, "abcd") == "acd"


def test_a_new_picture_of_the_same_name_takes_the_place_of_the_old_one():
    cache = ImageCache(10 * 1024)
    for _ in range(9):
        cache.put("a", image(4))
    cache.put("b", image(6))
    assert kept(cache, "ab") == "ab"


def test_a_picture_larger_than_the_cache_is_not_kept():
    cache = ImageCache(10 * 1024)
    cache.put("a", image(11))
    assert cache.get("a") is None


def test_a_picture_from_elsewhere_is_made_anew_and_small():
    data = remade(photograph(400, 200, "PNG"), QSize(100, 100))
    image = QImage.fromData(data)
    assert (image.width(), image.height()) == (100, 50)
    assert data.startswith(b"\xff\xd8\xff")
    assert image.pixelColor(10, 25).red() > 200 > image.pixelColor(90, 25).red()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='/etc/passwd'/></svg>",
        photograph(40, 40, "JPEG")[:20],
        photograph(40, 40, "BMP"),
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00\x00\xff\xff" * 2 + b"\x08\x02\x00\x00\x00" + b"\x00" * 4,
    ],
    ids=["nothing", "a drawing", "half", "another format", "four thousand million pixels"],
)
def test_what_is_no_bounded_photograph_is_refused(data):
    with pytest.raises(Undecodable):
        remade(data, QSize(100, 100))


DECODE = """
import sys
from pathlib import Path
from PySide6 import QtCore, QtGui
from kiosk.machine.images import decode

made = {*vars(QtCore), *vars(QtGui)}
decode(Path(sys.argv[1]), QtCore.QSize(50, 50))
print(*{*vars(QtCore), *vars(QtGui)} - made)
"""


def test_no_type_of_qt_is_made_on_the_thread_that_decodes(photo):
    """PySide makes types when they are first asked for, which crashes where two threads do it."""
    made = subprocess.check_output([sys.executable, "-c", DECODE, photo(kind="JPEG")], text=True)
    assert made.strip() == ""
