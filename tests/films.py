"""Films for tests: real files that ffmpeg makes once a run, whole and spoilt, and a pack that shows them."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from tests.packs import SmallPack

SECONDS = 3
LENGTHS = {"large": "0:01", "hurried": "0:01", "outlasted": "0:06"}
SLIDE = "sections/park/gallery.yaml"
WORDS = {"be": "Гэта нітка", "ru": "Это нить", "zh": "这是一根线", "en": "This is a thread"}
POSTER = "{file: media/knot.txt, alt: {be: Вузел, ru: Узел, zh: 结, en: A knot}}"
PICTURE = f"testsrc2=size=320x180:rate=30:duration={SECONDS}"
SOUND = f"sine=frequency=440:duration={SECONDS}"
H264 = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-movflags", "+faststart")
STILL = "select=not(between(t\\,0.5\\,2.5))"
"""Leaves out the pictures of two seconds, so that one of them stands still."""
WHOLE = ("-f", "lavfi", "-i", PICTURE, "-f", "lavfi", "-i", SOUND)
ITSELF, OTHER = b"url \0\0\0\1", b"url \0\0\0\0"
"""Where the pictures are, as a data reference says: in this very file, or in another one."""


SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda data: data[: len(data) // 2],
    "headless": lambda data: data[len(data) // 2 :],
    "hollow": lambda data: data[: len(data) // 2] + bytes(len(data) - len(data) // 2),
    "words": lambda _: b"this is no film",
    "concat": lambda _: b"ffconcat version 1.0\nfile whole.mp4\n",
    "playlist": lambda _: b"#EXTM3U\n#EXTINF:3,\nwhole.mp4\n",
    "elsewhere": lambda data: data.replace(ITSELF, OTHER),
}
"""What is made of the bytes of a whole film."""


def _make(name: str, *arguments: str) -> Path:
    path = _folder() / name
    command = ["ffmpeg", "-nostdin", "-loglevel", "error", "-y", *arguments, str(path)]
    subprocess.run(command, check=True)
    return path


@cache
def _folder() -> Path:
    return Path(mkdtemp(prefix="kiosk-films-"))


@cache
def film(kind: str = "whole") -> Path:
    """A file of some kind."""
    if kind in SPOILT:
        path = _folder() / f"{kind}.mp4"
        path.write_bytes(SPOILT[kind](film("whole").read_bytes()))
        return path
    made: dict[str, tuple[str, ...]] = {
        "whole": ("whole.mp4", *WHOLE, *H264, "-c:a", "aac"),
        "silent": ("silent.mp4", *WHOLE[:4], *H264),
        "webm": (
            "webm.webm",
            *WHOLE,
            "-c:v",
            "libvpx-vp9",
            "-deadline",
            "realtime",
            "-cpu-used",
            "8",
            "-c:a",
            "libopus",
        ),
        "mpeg4": ("mpeg4.mp4", *WHOLE, "-c:v", "mpeg4", "-c:a", "libmp3lame"),
        "still": ("still.mp4", *WHOLE[:4], "-vf", STILL, "-fps_mode", "vfr", *H264),
        "outlasted": ("outlasted.mp4", *WHOLE[:4], "-f", "lavfi", "-i", "sine=duration=6", *H264, "-c:a", "aac"),
        "capitals": ("CAPITALS.MP4", *WHOLE, *H264, "-c:a", "aac"),
        "phone": ("phone.MOV", *WHOLE, *H264, "-c:a", "aac"),
        "hevc": ("hevc.mov", *WHOLE, "-c:v", "libx265", "-tag:v", "hvc1", "-x265-params", "log-level=error"),
        "matroska": ("matroska.mp4", *WHOLE, *H264, "-f", "matroska"),
        "avi": ("avi.avi", *WHOLE, "-c:v", "mpeg4"),
        "sound": ("sound.mp4", *WHOLE[4:], "-c:a", "aac"),
        "large": ("large.mp4", "-f", "lavfi", "-i", "testsrc2=size=3840x2160:rate=60:duration=0.5", *H264),
        "hurried": ("hurried.mp4", "-f", "lavfi", "-i", "testsrc2=size=320x180:rate=30:duration=1", *H264),
    }
    return _make(*made[kind])


def subtitles(words: str) -> str:
    """Two cues with a pause between them."""
    return f"WEBVTT\n\n00:00.000 --> 00:01.000\n{words} 1\n\n00:01.500 --> 00:10.000\n<i>{words}</i> 2\n"


def entry(file: str, name: str, length: str = "0:03", extra: str = "") -> str:
    """A film of the slide."""
    languages = "".join(f"      {language}: media/film.{language}.vtt\n" for language in WORDS)
    title = f"{{be: {name}, ru: {name}, zh: {name}, en: {name}}}"
    return (
        f'  - video: media/{file}\n    length: "{length}"\n    poster: {POSTER}\n    title: {title}\n'
        f"    subtitles:\n{languages}{extra}"
    )


def with_films(pack: SmallPack, *kinds: str, extra: str = "") -> SmallPack:
    """The pack with a slide of films, called after their kinds."""
    for language, words in WORDS.items():
        pack.write(f"media/film.{language}.vtt", subtitles(words))
    films = ""
    for kind in kinds:
        path = film(kind)
        pack.write(f"media/{path.name}", path.read_bytes())
        length = LENGTHS.get(kind, "0:03")
        films += entry(path.name, kind.capitalize().rstrip("4"), length, extra)
    title = "{be: Кіно, ru: Кино, zh: 影片, en: The films}"
    pack.write(SLIDE, f"kind: video\ntitle: {title}\nfilms:\n{films}")
    return pack
