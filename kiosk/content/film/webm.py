"""WebM files: elements within elements, see RFC 8794 and https://www.webmproject.org/docs/container/."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from struct import unpack
from typing import BinaryIO, NamedTuple

from kiosk.content.film.failure import NotAFilm, cut_off
from kiosk.content.film.parts import Parts, Track, reel_of
from kiosk.model.video import Reel

EBML, SEGMENT, INFO, TRACKS, CLUSTER, CUES = 0x1A45DFA3, 0x18538067, 0x1549A966, 0x1654AE6B, 0x1F43B675, 0x1C53BB6B
DOC_TYPE, SCALE, DURATION = 0x4282, 0x2AD7B1, 0x4489
ENTRY, NUMBER, TYPE, CODEC, EACH, VIDEO, WIDTH, HEIGHT = 0xAE, 0xD7, 0x83, 0x86, 0x23E383, 0xE0, 0xB0, 0xBA
POINT, TIME, POSITIONS, TRACK = 0xBB, 0xB3, 0xB7, 0xF7
PICTURE, SOUND = 1, 2
CODECS = {"V_VP8": "VP8", "V_VP9": "VP9", "V_AV1": "AV1", "A_OPUS": "Opus", "A_VORBIS": "Vorbis"}


class Element(NamedTuple):
    """An element: its number, and where what it holds begins and ends."""

    id: int
    start: int
    end: int


@dataclass(slots=True)
class WebmTrack(Track):
    """What is known of one track, with its type."""

    type: int = 0


def begins(start: bytes) -> bool:
    """Whether a file that starts with these bytes is WebM, or Matroska, from which it comes."""
    return start[:4] == EBML.to_bytes(4, "big")


def read(file: BinaryIO) -> Reel:
    """What the file says of itself; raises NotAFilm, and OSError."""
    return _Reader(file).reel()


class _Reader(Parts):
    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file)
        self._scale, self._duration = 1e-3, 0.0
        self._tracks: list[WebmTrack] = []
        self._cues: dict[int, int] = {}
        """The last time that is told of a track, in units."""

    def reel(self) -> Reel:
        top = Element(0, 0, self.size)
        for element in self._elements(top):
            if element.id == EBML:
                self._head(element)
            elif element.id == SEGMENT:
                self._segment(element)
        picture = next((track for track in self._tracks if track.type == PICTURE), None)
        sound = next((track for track in self._tracks if track.type == SOUND), None)
        if not self._tracks:
            raise NotAFilm("holds no film")
        last = self._cues.get(picture.number) if picture is not None else None
        return reel_of(picture, sound, self._duration * self._scale, last * self._scale if last is not None else None)

    def _elements(self, around: Element) -> Iterator[Element]:
        """The elements in ``around``; one that reaches beyond it is a file cut off."""
        place = around.start
        while place < around.end:
            head = self.part(place, 12)
            name, length = _number(head)
            size, width = _number(head[length:])
            if not length or not width:
                raise NotAFilm(f"is damaged at byte {place}")
            start, most = place + length + width, (1 << 7 * width) - 1
            # A recording that was sent while it was made does not know its size, which is then the largest number.
            end = around.end if size & most == most else start + (size & most)
            if end > around.end:
                raise cut_off()
            yield Element(name, start, end)
            place = end

    def _data(self, element: Element, most: int = 64) -> bytes:
        return self.bytes(element.start, min(most, element.end - element.start))

    def _integer(self, element: Element) -> int:
        return int.from_bytes(self._data(element, 8), "big")

    def _head(self, head: Element) -> None:
        kind = next((self._data(each) for each in self._elements(head) if each.id == DOC_TYPE), b"")
        if kind.rstrip(b"\0") != b"webm":
            raise NotAFilm(
                "is a Matroska film (.mkv)",
                "convert it with ffmpeg to .mp4, with -c copy if it holds H264 and AAC",
            )

    def _segment(self, segment: Element) -> None:
        for element in self._elements(segment):
            if element.id == INFO:
                self._info(element)
            elif element.id == TRACKS:
                self._tracks += [self._track(each) for each in self._elements(element) if each.id == ENTRY]
            elif element.id == CUES:
                self._read_cues(element)

    def _info(self, info: Element) -> None:
        for element in self._elements(info):
            if element.id == SCALE:
                self._scale = self._integer(element) / 1e9
            elif element.id == DURATION:
                data = self._data(element)
                self._duration = unpack(">f" if len(data) == 4 else ">d", data)[0] if len(data) in (4, 8) else 0.0

    def _track(self, entry: Element) -> WebmTrack:
        track = WebmTrack()
        for element in self._elements(entry):
            if element.id == NUMBER:
                track.number = self._integer(element)
            elif element.id == TYPE:
                track.type = self._integer(element)
            elif element.id == CODEC:
                name = self._data(element).rstrip(b"\0").decode("ascii", "replace")
                track.codec = CODECS.get(name, name)
            elif element.id == EACH:
                track.rate = 1e9 / max(1, self._integer(element))
            elif element.id == VIDEO:
                size = {part.id: self._integer(part) for part in self._elements(element) if part.id in (WIDTH, HEIGHT)}
                track.width, track.height = size.get(WIDTH, 0), size.get(HEIGHT, 0)
        return track

    def _read_cues(self, cues: Element) -> None:
        for point in self._elements(cues):
            moment = 0
            for element in self._elements(point) if point.id == POINT else ():
                if element.id == TIME:
                    moment = self._integer(element)
                elif element.id == POSITIONS:
                    for part in self._elements(element):
                        if part.id == TRACK:
                            number = self._integer(part)
                            self._cues[number] = max(moment, self._cues.get(number, 0))


def _number(data: bytes) -> tuple[int, int]:
    """A number of variable length, with its marker, and of how many bytes it is; of none where there is no number."""
    length = 9 - data[0].bit_length() if data and data[0] else 0
    if len(data) < length:
        return 0, 0
    return int.from_bytes(data[:length], "big"), length
