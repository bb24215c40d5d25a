"""Photographs: decoded off the GUI thread to the size they are shown in, and kept within a bound of bytes."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from kiosk.shared import on_forget

PIXELS = 24_000_000
"""Largest photograph in pixels, as of a camera with 6000x4000; larger ones are refused before they are decoded.

Three at once, as in a gallery that is swiped through, take 300 MB while they are scaled down to the screen.
"""
ENOUGH = 4000
"""Pixels of the longer side that are enough on any screen, zoomed in."""

FORMATS = frozenset({"jpeg", "png", "webp", "gif"})
"""What a picture from elsewhere may be: pixels only, nothing that names other files."""


JPEG_BEGINS, JPEG_SCAN, JPEG_ENDS = b"\xff\xd8\xff", b"\xff\xda", b"\xff\xd9"
"""Marks of ITU-T T.81, table B.1: what follows the last scan of a whole picture is its end."""

TURNED = QImageIOHandler.Transformation.TransformationRotate90
"""Asked for here, so that PySide makes the type now rather than on a pool thread (see ``shell/warming.py``)."""


class Undecodable(ValueError):
    """A picture file cannot be shown; the text says why."""


def size_of(path: Path) -> QSize:
    """The upright size of a photograph in pixels; raises Undecodable."""
    reader = _reader(path)
    size = reader.size()
    if reader.transformation() & TURNED:
        size.transpose()
    return size


def check_decodes(path: Path) -> None:
    """Read a photograph to its last pixel; raises Undecodable."""
    reader = _reader(path)
    _check_ends(path.read_bytes())
    if reader.read().isNull():
        raise Undecodable(f"cannot be decoded: {reader.errorString()}")


def decode(path: Path, size: QSize) -> QImage:
    """A photograph scaled to cover ``size`` device pixels and cropped to it; raises Undecodable."""
    reader = _reader(path)
    upright = size_of(path)
    cover = upright.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if cover.width() < upright.width():
        turned = upright != reader.size()
        reader.setScaledSize(cover.transposed() if turned else cover)
    image = reader.read()
    if image.isNull():
        raise Undecodable(f"cannot be decoded: {reader.errorString()}")
    if image.size() != cover:
        image = image.scaled(cover, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    left, top = (cover.width() - size.width()) // 2, (cover.height() - size.height()) // 2
    return image.copy(left, top, size.width(), size.height())


def decode_within(path: Path, box: QSize) -> QImage:
    """A whole photograph, scaled down to fit ``box`` device pixels; raises Undecodable."""
    whole = size_of(path)
    return decode(path, whole.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(whole))


def remade(data: bytes, box: QSize, quality: int = 82) -> bytes:
    """A picture from elsewhere as a new JPEG that fits ``box`` pixels, without anything but its pixels.

    Raises Undecodable.
    """
    source = QBuffer()
    source.setData(data)
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = _checked(QImageReader(source))
    if (kind := bytes(reader.format().data()).decode()) not in FORMATS:
        raise Undecodable(f"is {kind}, not a photograph")
    _check_ends(data)
    whole = reader.size()
    reader.setScaledSize(whole.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(whole))
    image = reader.read()
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not image.convertToFormat(QImage.Format.Format_RGB32).save(target, "JPEG", quality):  # type: ignore[call-overload]
        raise Undecodable(f"cannot be decoded: {reader.errorString()}")
    return bytes(target.data().data())


def _check_ends(data: bytes) -> None:
    """Raises Undecodable for a JPEG that breaks off, whose lower part Qt would paint grey and call it read."""
    if data.startswith(JPEG_BEGINS) and data.rfind(JPEG_ENDS) < data.rfind(JPEG_SCAN):
        raise Undecodable("cannot be decoded: it breaks off before its end")


def _reader(path: Path) -> QImageReader:
    return _checked(QImageReader(str(path)))


def _checked(reader: QImageReader) -> QImageReader:
    """A reader of a picture that is small enough; raises Undecodable."""
    reader.setAutoTransform(True)
    size = reader.size()
    if not reader.canRead() or size.isEmpty():
        raise Undecodable(f"cannot be decoded: {reader.errorString()}")
    if size.width() * size.height() > PIXELS:
        much = f"has {size.width()}x{size.height()} pixels, more than {PIXELS // 1_000_000} million"
        raise Undecodable(f"{much}: scale its longer side to {ENOUGH}")
    return reader


def settled(image: QImage) -> QImage:
    """A painted image without the paint engine that it keeps for itself: 150 kB beside a name of 30 kB on the map."""
    return image.copy()


class ImageCache:
    """Images, the least recently used of which go when there are too many bytes, and all with ``forget_shared``.

    Made once, as a constant.
    """

    def __init__(self, limit: int) -> None:
        """``limit`` is in bytes."""
        self._limit = limit
        self._bytes = 0
        self._images: OrderedDict[object, QImage] = OrderedDict()
        on_forget(self.clear)

    def clear(self) -> None:
        """Let go of all images."""
        self._images.clear()
        self._bytes = 0

    def get(self, key: object) -> QImage | None:
        """The image kept under ``key``."""
        image = self._images.get(key)
        if image is not None:
            self._images.move_to_end(key)
        return image

    def put(self, key: object, image: QImage) -> None:
        """Keep ``image``, unless it is larger than the whole cache."""
        former = self._images.pop(key, None)
        self._bytes += image.sizeInBytes() - (former.sizeInBytes() if former is not None else 0)
        self._images[key] = image
        while self._bytes > self._limit:
            _, old = self._images.popitem(last=False)
            self._bytes -= old.sizeInBytes()
