"""The slides of the default pack as slides of any program: a title, some text, and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QPixmap

from kiosk.bench.shots import Studio, Wish
from kiosk.model.data import DataSlide
from kiosk.model.map import Map
from kiosk.model.slide import Picture, SlideRecord
from kiosk.model.text import Language
from kiosk.model.visit import Begin, OpenSlide
from kiosk.model.walk import texts, walk
from kiosk.shared import forget_shared
from kiosk.stitch.grid import load_grid
from kiosk.stitch.media import is_grid
from kiosk.stitch.paint import painted

MOST_LETTERS = 500
"""What stands on one slide beside a picture."""
MOST_PICTURES = 2
PICTURE = 960
"""Pixels of the longer side of a picture, about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainSlide:
    """One slide."""

    title: str
    lines: tuple[str, ...]
    pictures: tuple[Path, ...]
    """PNG files."""


def plain_slides(folder: Path, language: Language) -> list[PlainSlide]:
    """Every slide of the default pack in one language; its pictures are put into ``folder``."""
    studio = Studio(None, Wish())
    studio.prefer(language)
    studio.kiosk.session.do(Begin(language))
    keys = [key for section in studio.kiosk.session.contents for key in section.slides]
    slides = [_plain(studio, key, folder, language) for key in keys]
    studio.kiosk.close()
    forget_shared()
    return slides


def _plain(studio: Studio, key: str, folder: Path, language: Language) -> PlainSlide:
    slide = studio.pack.slide(key)
    paths = []
    for number, picture in enumerate(_pictures(studio, key, slide)):
        paths.append(folder / f"{key.replace('/', '-')}-{number}.png")
        picture.save(str(paths[-1]))
    return PlainSlide(title=slide.title.say(language), lines=_lines(slide, language), pictures=tuple(paths))


def _lines(slide: SlideRecord, language: Language) -> tuple[str, ...]:
    """As much of the text as there is room for."""
    lines, letters = [], 0
    for place, text in texts(slide):
        words = text.say(language)
        letters += len(words)
        if letters > MOST_LETTERS:
            break
        if place[0] != "title" and place[-1] != "alt":
            lines.append(words)
    return tuple(lines)


def _pictures(studio: Studio, key: str, slide: SlideRecord) -> Iterator[QPixmap]:
    """The pictures of a slide; where it draws its data, what the kiosk shows."""
    files = [studio.pack.media(item.file) for _, item in walk(slide) if isinstance(item, Picture)]
    grids = [load_grid(file) for file in files if is_grid(file)]
    if not grids or isinstance(slide, DataSlide | Map):
        studio.kiosk.session.do(OpenSlide(key))
        yield studio.picture()
    else:
        for grid in grids[:MOST_PICTURES]:
            yield painted(grid, max(1, PICTURE // max(grid.width, grid.height)), "day")
