"""Photographs: decoded off the GUI thread to the size they are shown in, and kept within a bound of bytes."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QTransform

from kiosk.content.pictures import BREAKS_OFF, SUFFIXES, Photograph, Undecodable, as_photograph, read_photograph
from kiosk.shared import on_forget

ACROSS = Qt.Orientation.Horizontal
TURNS = {
    2: (ACROSS, 0), 3: (None, 180), 4: (ACROSS, 180), 5: (ACROSS, 270), 6: (None, 90), 7: (ACROSS, 90), 8: (None, 270)
}  # fmt: skip
"""How pictures become upright, by what EXIF says: whether they are mirrored, then turned to the right by degrees."""
ROTATIONS = {degrees: QTransform().rotate(degrees) for degrees in (90, 180, 270)}
"""Made here, so that PySide makes the type now rather than on a pool thread (see ``shell/warming.py``)."""
FORMATS = {name: QByteArray(name.encode()) for name in SUFFIXES}
SRGB = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
JPEG_END = b"\xff\xd9"
NOISE = bytes(range(0x11, 0xEF, 7)) * 64
"""What no JPEG goes on with."""


def size_of(path: Path) -> QSize:
    """The upright size of a photograph in pixels; raises Undecodable."""
    return _Decoder(read_photograph(path)).upright


def check_decodes(path: Path) -> None:
    """Read a photograph to its last pixel; raises Undecodable."""
    photograph = read_photograph(path)
    _check_ends(photograph)
    _Decoder(photograph).read()


def decode(path: Path, size: QSize) -> QImage:
    """A photograph scaled to cover ``size`` device pixels and cropped to it, in sRGB; raises Undecodable."""
    return _cropped(_Decoder(read_photograph(path)), size)


def decode_within(path: Path, box: QSize) -> QImage:
    """A whole photograph, scaled down to fit ``box`` device pixels, in sRGB; raises Undecodable."""
    decoder = _Decoder(read_photograph(path))
    return _cropped(decoder, decoder.within(box))


def remade(data: bytes, box: QSize, quality: int = 82) -> bytes:
    """A picture from elsewhere as a new JPEG that fits ``box`` pixels, without anything but its pixels.

    Raises Undecodable.
    """
    photograph = as_photograph(data)
    _check_ends(photograph)
    decoder = _Decoder(photograph)
    image = decoder.read(decoder.within(box)).convertToFormat(QImage.Format.Format_RGB32)
    image.setColorSpace(QColorSpace())
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(target, "JPEG", quality):  # type: ignore[call-overload]
        raise Undecodable("cannot be written as JPEG")
    return bytes(target.data().data())


def _check_ends(photograph: Photograph) -> None:
    """Raises Undecodable for a JPEG that breaks off, whose lower part Qt would paint grey and call it read.

    Where only the end mark is missing, it makes no difference what follows: all pixels have been read by then.
    """
    if not photograph.ended:
        data = photograph.data.rstrip(b"\0")
        if data.endswith(b"\xff"):
            data = data + b"\0" if data != photograph.data else data[:-1]  # A pixel's byte, or half of the end mark.
        whole, continued = (_Decoder(photograph, data + more + JPEG_END).read() for more in (b"", NOISE))
        if whole != continued:
            raise Undecodable(BREAKS_OFF)


def _cropped(decoder: _Decoder, size: QSize) -> QImage:
    cover = decoder.upright.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    image = decoder.read(cover)
    if image.size() != cover:
        image = image.scaled(cover, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    left, top = (cover.width() - size.width()) // 2, (cover.height() - size.height()) // 2
    return image.copy(left, top, size.width(), size.height())


class _Decoder:
    """Decodes a photograph out of memory, by the one format that its bytes begin with."""

    def __init__(self, photograph: Photograph, data: bytes = b"") -> None:
        """``data`` is decoded instead of the photograph's own; raises Undecodable."""
        self._buffer = QBuffer()
        self._buffer.setData(data or photograph.data)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._reader = QImageReader(self._buffer, FORMATS[photograph.format])
        self._reader.setAutoDetectImageFormat(False)
        self._reader.setDecideFormatFromContent(False)
        self._mirrored, self._degrees = TURNS.get(photograph.turn, (None, 0))
        self.upright = QSize(photograph.width, photograph.height)
        if self._reader.size() != self.upright:
            raise self._undecodable()
        self._turned = self._degrees in (90, 270)
        if self._turned:
            self.upright.transpose()

    def within(self, box: QSize) -> QSize:
        """The size of the whole photograph where it has to fit ``box``, never larger than it is."""
        return self.upright.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(self.upright)

    def read(self, size: QSize | None = None) -> QImage:
        """The photograph upright and in sRGB, scaled to ``size`` where that is smaller; raises Undecodable."""
        if size is not None and size.width() < self.upright.width():
            self._reader.setScaledSize(size.transposed() if self._turned else size)
        image = self._reader.read()
        if image.isNull():
            raise self._undecodable()
        return self._put_upright(_in_srgb(image))

    def _put_upright(self, image: QImage) -> QImage:
        if self._mirrored is not None:
            image = image.flipped(self._mirrored)
        return image.transformed(ROTATIONS[self._degrees]) if self._degrees else image

    def _undecodable(self) -> Undecodable:
        return Undecodable(f"cannot be decoded: {self._reader.errorString()}: save it once more")


def _in_srgb(image: QImage) -> QImage:
    """The same picture with the colours of screens; those of cameras and printers come with a profile."""
    whole = QImage.Format.Format_ARGB32_Premultiplied if image.hasAlphaChannel() else QImage.Format.Format_RGB32
    if image.colorSpace().isValid() and image.colorSpace() != SRGB:
        converted = image.convertedToColorSpace(SRGB, whole)
        if not converted.isNull():
            return converted
    return image.convertToFormat(whole)


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
