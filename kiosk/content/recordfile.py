"""A file of records that are read one by one, each with a digest of its own.

What a disk, a cut or another hand has changed is told apart from what was written, and never shown.  The file holds
records of the model and nothing else, so that reading it runs no code but theirs.

Layout: the records, each pickled; the index, pickled, with the place and digest of each by its key; the place of the
index in eight bytes; and the digest of the index and of its place.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
from array import array
from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, BinaryIO

from kiosk.model.record import enumerations, record_types

DIGEST_BYTES = 16
PLACE_BYTES = 8
_TAIL = PLACE_BYTES + DIGEST_BYTES


class Damaged(Exception):
    """A file of records, or one record of it, is not what was written."""


class RecordFile:
    """A file of records, open for reading."""

    def __init__(self, stream: BinaryIO) -> None:
        """Read the index of a stream, and own the stream from then on; raises Damaged and OSError."""
        self._stream = stream
        try:
            self._places: dict[str, tuple[int, int, bytes]] = self._index()
        except BaseException:
            stream.close()
            raise

    def __contains__(self, key: str) -> bool:
        return key in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def read(self, key: str) -> Any:
        """The record of that key; raises KeyError, Damaged and OSError."""
        offset, length, digest = self._places[key]
        self._stream.seek(offset)
        return _sound(self._stream.read(length), digest)

    def close(self) -> None:
        """Let go of the stream."""
        self._stream.close()

    def _index(self) -> dict[str, tuple[int, int, bytes]]:
        end = self._stream.seek(0, os.SEEK_END) - _TAIL
        if end < 0:
            raise Damaged("it is too short")
        self._stream.seek(end)
        place, digest = self._stream.read(PLACE_BYTES), self._stream.read(DIGEST_BYTES)
        start = int.from_bytes(place, "big")
        if start > end:
            raise Damaged("its index lies past its end")
        self._stream.seek(start)
        data = self._stream.read(end - start)
        if _digest(data + place) != digest:
            raise Damaged("its index is not what was written")
        return dict(_unpickled(data))


def written(values: Iterable[tuple[str, object]]) -> bytes:
    """The bytes of a file that holds these records by their keys."""
    stream = io.BytesIO()
    places = {}
    for key, value in values:
        data = _pickled(value)
        places[key] = (stream.tell(), len(data), _digest(data))
        stream.write(data)
    place = stream.tell().to_bytes(PLACE_BYTES, "big")
    index = _pickled(places)
    stream.write(index + place + _digest(index + place))
    return stream.getvalue()


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=DIGEST_BYTES).digest()


def _sound(data: bytes, digest: bytes) -> Any:
    if _digest(data) != digest:
        raise Damaged("a record is not what was written")
    return _unpickled(data)


class _Pickler(pickle.Pickler):
    """Writes members of an enumeration by their value, which Python 3.11.2 (Debian 12) does through ``getattr``."""

    def reducer_override(self, thing: object) -> Any:
        return (type(thing), (thing.value,)) if isinstance(thing, Enum) else NotImplemented


def _pickled(value: object) -> bytes:
    stream = io.BytesIO()
    _Pickler(stream, protocol=5).dump(value)
    return stream.getvalue()


@cache
def _known() -> dict[tuple[str, str], Any]:
    """Everything that may be made while a record is read, by module and name; none of it by a path of names."""
    restore_array = array("d").__reduce_ex__(3)[0]
    assert callable(restore_array)
    things = (*record_types(), *enumerations(), Decimal, array, restore_array)
    return {(thing.__module__, thing.__qualname__): thing for thing in things}


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        try:
            return _known()[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in a file of records") from None


def _unpickled(data: bytes) -> Any:
    try:
        return _Unpickler(io.BytesIO(data)).load()
    except Exception as error:  # Bytes with a right digest that another program made may raise anything.
        raise Damaged(f"a record cannot be read: {error}") from error
