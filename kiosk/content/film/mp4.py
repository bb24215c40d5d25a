"""MP4 and QuickTime files: boxes within boxes, see ISO/IEC 14496-12."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from struct import iter_unpack, unpack_from
from typing import BinaryIO, NamedTuple

from kiosk.content.film.failure import NotAFilm, cut_off
from kiosk.content.film.parts import Parts, Track, reel_of
from kiosk.model.video import Reel

CODECS = {
    b"avc1": "H264", b"avc3": "H264", b"hvc1": "H265", b"hev1": "H265", b"dvh1": "H265", b"dvhe": "H265",
    b"av01": "AV1", b"vp08": "VP8", b"vp09": "VP9", b"mp4v": "MPEG4", b"apch": "ProRes", b"apcn": "ProRes",
    b"apcs": "ProRes", b"apco": "ProRes", b"ap4h": "ProRes", b"jpeg": "MotionJPEG", b"mjpa": "MotionJPEG",
    b"mp4a": "AAC", b"Opus": "Opus", b"ac-3": "AC3", b"ec-3": "EAC3", b"alac": "ALAC", b".mp3": "MP3",
    b"sowt": "PCM", b"twos": "PCM", b"lpcm": "PCM", b"in24": "PCM",
}  # fmt: skip
LARGEST_TABLE = 1_600_000
"""Bytes of the times of all pictures: 200 000 of them that all stand for another time."""
DEEPEST = 8
"""Boxes around the one that says something of a track; the format needs three."""
MP3 = (0x69, 0x6B)
"""What an elementary stream descriptor calls it."""
WITHIN = 1
"""The flag of a data reference that means this very file."""
LARGEST_HEAD = 4096
"""Bytes of the first box, which names what reads the file."""


class Box(NamedTuple):
    """A box: its four letters, and where what it holds begins and ends."""

    kind: bytes
    start: int
    end: int


@dataclass(slots=True)
class Mp4Track(Track):
    """What is known of one track, with its own count of time."""

    handler: bytes = b""
    scale: int = 1
    """Units a second."""
    last: int | None = None
    """When the last sample begins, in units."""
    wait: float = 0
    """Seconds after which the track begins."""
    skipped: int = 0
    """Units at its beginning that are not played."""


def begins(start: bytes) -> bool:
    """Whether a file that starts with these bytes is MP4 or QuickTime."""
    return start[4:8] == b"ftyp" and 16 <= unpack_from(">I", start)[0] <= LARGEST_HEAD


def read(file: BinaryIO) -> Reel:
    """What the file says of itself; raises NotAFilm, and OSError."""
    return _Reader(file).reel()


class _Reader(Parts):
    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file)
        self._scale, self._duration = 1, 0

    def reel(self) -> Reel:
        tracks: list[Mp4Track] = []
        for box in self._boxes(Box(b"", 0, self.size), outermost=True):
            if box.kind == b"moov" and not tracks:
                tracks = list(self._movie(box))
            elif box.kind == b"moof":
                self._fragment(box, tracks)
        if not tracks:
            raise NotAFilm("holds no film")
        picture = next((track for track in tracks if track.handler == b"vide" and track.codec), None)
        sound = next((track for track in tracks if track.handler == b"soun" and track.codec), None)
        seconds = self._duration / self._scale
        last = None
        if picture is not None and picture.last is not None:
            last = (picture.last - picture.skipped) / picture.scale + picture.wait
            last = max(0.0, min(last, seconds) if seconds else last)
        return reel_of(picture, sound, seconds, last)

    def _boxes(self, around: Box, *, outermost: bool = False) -> Iterator[Box]:
        """The boxes in ``around``; one that reaches beyond it is a file cut off."""
        place = around.start
        while place + 8 <= around.end:
            head = self.part(place, 16)
            size, kind = unpack_from(">I4s", head)
            body = 8
            if size == 1 and len(head) == 16:
                size, body = unpack_from(">Q", head, 8)[0], 16
            elif size == 0:
                size = around.end - place
            if size < body:
                raise NotAFilm(f"is damaged at byte {place}")
            if place + size > around.end:
                if outermost and not kind.isalnum():
                    return  # What a camera or a download left behind the film.
                raise cut_off()
            yield Box(kind, place + body, place + size)
            place += size

    def _held(self, box: Box, least: int, most: int = 256) -> bytes:
        """What a box holds, at most so many bytes of it."""
        data = self.bytes(box.start, min(most, box.end - box.start))
        if len(data) < least:
            raise NotAFilm(f"is damaged at byte {box.start}")
        return data

    def _movie(self, movie: Box) -> Iterator[Mp4Track]:
        for box in self._boxes(movie):
            if box.kind == b"mvhd":
                self._scale, self._duration = self._clock(box)
            elif box.kind == b"trak":
                track = Mp4Track()
                self._track(box, track)
                yield track
            elif box.kind in (b"cmov", b"rmra"):
                raise NotAFilm("only refers to what is elsewhere, or is packed", "convert it with ffmpeg")

    def _clock(self, box: Box) -> tuple[int, int]:
        """Units a second, and how many there are, of ``mvhd`` and ``mdhd``."""
        data = self._held(box, 24)
        if data[0]:
            data = self._held(box, 32)
            scale, duration = unpack_from(">IQ", data, 20)
        else:
            scale, duration = unpack_from(">II", data, 12)
        if not scale:
            raise NotAFilm(f"is damaged at byte {box.start}")
        return scale, duration

    def _track(self, around: Box, track: Mp4Track, depth: int = 0) -> None:
        for box in self._boxes(around):
            match box.kind:
                case b"edts" | b"mdia" | b"minf" | b"dinf" | b"stbl" if depth < DEEPEST:
                    self._track(box, track, depth + 1)
                case b"tkhd":
                    data = self._held(box, 24)
                    track.number = unpack_from(">I", data, 20 if data[0] else 12)[0]
                case b"mdhd":
                    track.scale = self._clock(box)[0]
                case b"hdlr":
                    track.handler = track.handler or self._held(box, 12)[8:12]
                case b"dref":
                    self._reference(box)
                case b"stsd":
                    self._describe(box, track)
                case b"stts":
                    self._times(box, track)
                case b"elst":
                    self._edits(box, track)

    def _reference(self, box: Box) -> None:
        """Refuse a track whose pictures or sounds lie in another file."""
        for entry in self._boxes(box._replace(start=box.start + 8)):
            if not unpack_from(">I", self._held(entry, 4))[0] & WITHIN:
                raise NotAFilm("names another file to play", "convert it with ffmpeg, so that it holds all it plays")

    def _describe(self, box: Box, track: Mp4Track) -> None:
        for entry in self._boxes(box._replace(start=box.start + 8)):
            data = self._held(entry, 8)
            track.codec = track.codec or _name(b".mp3" if _object_type(data) in MP3 else entry.kind)
            if track.handler == b"vide" and len(data) >= 28:
                width, height = unpack_from(">HH", data, 24)
                track.width, track.height = max(track.width, width), max(track.height, height)

    def _times(self, box: Box, track: Mp4Track) -> None:
        if box.end - box.start > LARGEST_TABLE:
            raise NotAFilm("holds too many pictures", "convert it with ffmpeg")
        data = self._held(box, 8, LARGEST_TABLE)[8:]
        samples = span = step = 0
        for count, each in iter_unpack(">II", data[: len(data) // 8 * 8]):
            if count:
                samples, span, step = samples + count, span + count * each, each
        if span:
            track.last, track.rate = span - step, samples * track.scale / span

    def _edits(self, box: Box, track: Mp4Track) -> None:
        """Note what the first edits of a track wait for, and what they skip."""
        data = self._held(box, 8, 8 + 16 * 20)
        form, size = (">Qq4x", 20) if data[0] else (">Ii4x", 12)
        for place in range(8, len(data) - size + 1, size):
            span, begin = unpack_from(form, data, place)
            if begin >= 0:
                track.skipped = begin
                return
            track.wait += span / self._scale

    def _fragment(self, around: Box, tracks: list[Mp4Track]) -> None:
        """Note when the pictures of a fragment begin."""
        for part in self._boxes(around):
            if part.kind != b"traf":
                continue
            track = None
            for box in self._boxes(part):
                if box.kind == b"tfhd":
                    number = unpack_from(">I", self._held(box, 8), 4)[0]
                    track = next((track for track in tracks if track.number == number), None)
                elif box.kind == b"tfdt" and track is not None:
                    data = self._held(box, 8)
                    track.last = unpack_from(">Q" if data[0] and len(data) >= 12 else ">I", data, 4)[0]


def _object_type(entry: bytes) -> int:
    """Which kind of sound an ``mp4a`` holds, as its elementary stream descriptor says; 0 where it does not."""
    place = entry.find(b"esds") + 8
    for tag, between in ((b"\3", 3), (b"\4", 0)):
        if place < 8 or entry[place : place + 1] != tag:
            return 0
        place += 1
        while entry[place : place + 1] >= b"\x80":
            place += 1
        place += 1 + between
    return entry[place] if place < len(entry) else 0


def _name(codec: bytes) -> str:
    """A codec by the name people know, or by its four letters."""
    return CODECS.get(codec, codec.decode("ascii", "replace").strip() or "unknown")
