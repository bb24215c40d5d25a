"""A file of records that are read one by one, each with a digest of its own.

What a disk, a cut or another hand has changed is told apart from what was written, and never shown.  The file holds
records of the model and nothing else, so that reading it runs no code but theirs.  A record that was written when one
of its types had other fields or members counts as damaged.

Layout: the records, each pickled; the index, pickled, with the place, the digest and the digest of the types of each by
its key; the place of the index in eight bytes; and the digest of the index and of its place.
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
from typing import Any, BinaryIO

from kiosk.model.record import Record, shape, stored_type

DIGEST_BYTES = 16
PLACE_BYTES = 8
_TAIL = PLACE_BYTES + DIGEST_BYTES

Stored = tuple[int, int, bytes, bytes]
"""Where a record begins, its length in bytes, its digest, and the digest of the types it is made of."""


class Damaged(Exception):
    """A file of records, or one record of it, is not what was written."""


class RecordFile:
    """A file of records, open for reading."""

    def __init__(self, stream: BinaryIO) -> None:
        """Read the index of a stream, and own the stream from then on; raises Damaged and OSError."""
        self._stream = stream
        try:
            self._places: dict[str, Stored] = self._index()
        except BaseException:
            stream.close()
            raise

    def __contains__(self, key: str) -> bool:
        return key in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def read(self, key: str) -> Any:
        """The record of that key; raises KeyError, Damaged and OSError."""
        offset, length, digest, types = self._places[key]
        self._stream.seek(offset)
        data = self._stream.read(length)
        if _digest(data) != digest:
            raise Damaged("a record is not what was written")
        record, met = _unpickled(data)
        if _digest_of(met) != types:
            raise Damaged("a record was written by a program with other types")
        return record

    def close(self) -> None:
        """Let go of the stream."""
        self._stream.close()

    def _index(self) -> dict[str, Stored]:
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
        return dict(_unpickled(data)[0])


def written(values: Iterable[tuple[str, object]]) -> bytes:
    """The bytes of a file that holds these records by their keys."""
    stream = io.BytesIO()
    places = {}
    for key, value in values:
        data, types = _pickled(value)
        places[key] = (stream.tell(), len(data), _digest(data), _digest_of(types))
        stream.write(data)
    place = stream.tell().to_bytes(PLACE_BYTES, "big")
    index, _ = _pickled(places)
    stream.write(index + place + _digest(index + place))
    return stream.getvalue()


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=DIGEST_BYTES).digest()


def _digest_of(types: set[type]) -> bytes:
    return _digest("".join(sorted(map(shape, types))).encode())


class _Pickler(pickle.Pickler):
    """Notes the types of the records that it writes.

    It writes members of an enumeration by their value, which Python 3.11.2 (Debian 12) does through ``getattr``.
    """

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(stream, protocol=5)
        self.types: set[type] = set()

    def reducer_override(self, thing: object) -> Any:
        if isinstance(thing, Record | Enum):
            self.types.add(type(thing))
        return (type(thing), (thing.value,)) if isinstance(thing, Enum) else NotImplemented


def _pickled(value: object) -> tuple[bytes, set[type]]:
    """The bytes of a value, and the types of the records in it."""
    stream = io.BytesIO()
    pickler = _Pickler(stream)
    pickler.dump(value)
    return stream.getvalue(), pickler.types


_RESTORE_ARRAY: Any = array("d").__reduce_ex__(3)[0]
_PLAIN = {(thing.__module__, thing.__qualname__): thing for thing in (Decimal, array, _RESTORE_ARRAY)}
"""What records hold besides records, enumerations, texts and numbers."""


class _Unpickler(pickle.Unpickler):
    """Makes what has a place in a file of records, none of it by a path of names, and notes the types of records."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(stream)
        self.types: set[type] = set()

    def find_class(self, module: str, name: str) -> Any:
        if (plain := _PLAIN.get((module, name))) is not None:
            return plain
        try:
            kind = stored_type(module, name)
        except (LookupError, ImportError) as error:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in a file of records") from error
        self.types.add(kind)
        return kind


def _unpickled(data: bytes) -> tuple[Any, set[type]]:
    """What the bytes hold, and the types of the records in it; raises Damaged."""
    unpickler = _Unpickler(io.BytesIO(data))
    try:
        return unpickler.load(), unpickler.types
    except Exception as error:  # Bytes with a right digest that another program made may raise anything.
        raise Damaged(f"a record cannot be read: {error}") from error
