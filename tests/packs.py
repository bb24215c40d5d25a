"""A small valid pack in a folder, so that a test can change one file of it and see what that does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

FILES = {
    "pack.yaml": """\
title: {be: Нітка, ru: Нить, zh: 一线, en: Thread}
line: {be: Малы пакет, ru: Малый пакет, zh: 小内容包, en: A small pack}
status: published
date: 2026-11-23
sections: [park]
attract:
  ornament: {file: media/knot.txt, alt: {be: Вузел, ru: Узел, zh: 结, en: A knot}}
  left: {word: Беларусь, line: Зорка}
  right: {word: 中国, line: 牡丹}
about:
  - title: {be: Пра нас, ru: О нас, zh: 关于, en: About}
    paragraphs:
      - {be: Версія 1, ru: Версия 1, zh: 第1版, en: Version 1}
""",
    "sources.yaml": """\
S01:
  name: {be: БелТА, ru: БелТА, zh: 白通社, en: BelTA}
  title: Ninety companies
  publisher: BelTA
  date: 2022-10-03
  address: https://belta.by
""",
    "figures/park.csv": """\
key,value,unit,bound,as_of,source
park.residents,90,count,more,~2022,S01
park.residents.new,171,count,exact,2026-01,S01
""",
    "media/knot.txt": """\
..r..
.rjr.
rjjjr
.rjr.
..r..
""",
    "sections/park/section.yaml": """\
title: {be: Парк, ru: Парк, zh: 园区, en: Park}
line: {be: Горад заводаў, ru: Город заводов, zh: 工厂之城, en: A city of factories}
tile:
  picture: {file: media/knot.txt, alt: {be: Вузел, ru: Узел, zh: 结, en: A knot}}
  tone: red
cover: cover
chapters:
  - title: {be: Факты, ru: Факты, zh: 数据, en: Facts}
    slides: [facts, story, quote]
  - title: {be: Падзеі, ru: События, zh: 事件, en: Events}
    slides: [timeline, event, gallery]
""",
    "sections/park/cover.yaml": """\
kind: cover
title: {be: Парк, ru: Парк, zh: 园区, en: Park}
lead: {be: Пад Мінскам, ru: Под Минском, zh: 明斯克近郊, en: Near Minsk}
picture: {file: media/knot.txt, alt: {be: Вузел, ru: Узел, zh: 结, en: A knot}}
""",
    "sections/park/facts.yaml": """\
kind: facts
title: {be: Парк расце, ru: Парк растёт, zh: 园区在成长, en: The park grows}
hero:
  figure: park.residents
  label: {be: рэзідэнтаў, ru: резидентов, zh: 家企业, en: residents}
  newer: park.residents.new
facts:
  - figure: park.residents.new
    label: {be: цяпер, ru: сейчас, zh: 目前, en: now}
""",
    "sections/park/story.yaml": """\
kind: text
title: {be: Як пачалося, ru: Как началось, zh: 开端, en: How it began}
paragraphs:
  - {be: Быў лес., ru: Был лес., zh: 曾是森林。, en: There was a forest.}
  - {be: Стаў горад., ru: Стал город., zh: 建成新城。, en: Now there is a city.}
picture: {file: media/knot.txt, alt: {be: Вузел, ru: Узел, zh: 结, en: A knot}}
caption: {be: Вузел, ru: Узел, zh: 结, en: A knot}
""",
    "sections/park/quote.yaml": """\
kind: quote
title: {be: Жамчужына, ru: Жемчужина, zh: 明珠, en: A pearl}
original: 明珠
original_language: zh
speaker: {be: Госць, ru: Гость, zh: 客人, en: A guest}
picture: {file: media/knot.txt, alt: {be: Вузел, ru: Узел, zh: 结, en: A knot}}
""",
    "sections/park/timeline.yaml": """\
kind: timeline
title: {be: Крокі, ru: Шаги, zh: 历程, en: Steps}
entries:
  - date: 2014-06-19
    label: {be: Першы камень, ru: Первый камень, zh: 奠基, en: First stone}
    title: {be: Першы камень, ru: Первый камень, zh: 奠基, en: The first stone}
    text: {be: Пачатак, ru: Начало, zh: 开始, en: A beginning}
    picture: {file: media/knot.txt, alt: {be: Вузел, ru: Узел, zh: 结, en: A knot}}
    sources: [S01]
    more: park/event
  - date: "2018"
    label: {be: Рост, ru: Рост, zh: 成长, en: Growth}
    title: {be: Рост, ru: Рост, zh: 成长, en: Growth}
    text: {be: Далей, ru: Дальше, zh: 继续, en: Further on}
    picture: {file: media/knot.txt, alt: {be: Вузел, ru: Узел, zh: 结, en: A knot}}
    sources: [S01]
""",
    "sections/park/event.yaml": """\
kind: event
title: {be: Свята, ru: Праздник, zh: 节日, en: A feast}
date: 2014-06-19
line: {be: Усе разам, ru: Все вместе, zh: 欢聚一堂, en: All together}
left: {file: media/knot.txt, alt: {be: Вузел, ru: Узел, zh: 结, en: A knot}}
more: park/story
""",
    "sections/park/gallery.yaml": """\
kind: gallery
title: {be: Малюнкі, ru: Картинки, zh: 图片, en: Pictures}
pictures:
  - file: media/knot.txt
    alt: {be: Вузел, ru: Узел, zh: 结, en: A knot}
    title: {be: Вузел, ru: Узел, zh: 结, en: A knot}
""",
}
"""The files of the small pack by their path."""


@dataclass(frozen=True)
class SmallPack:
    """The small pack, written to ``folder``."""

    folder: Path

    @classmethod
    def in_folder(cls, folder: Path) -> SmallPack:
        pack = cls(folder)
        for name, text in FILES.items():
            pack.write(name, text)
        return pack

    def path(self, name: str) -> Path:
        return self.folder / name

    def write(self, name: str, text: str | bytes) -> None:
        """Put a file into the pack, or another text into one of its files."""
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def change(self, name: str, old: str, new: str) -> int:
        """Replace the first ``old`` of a file by ``new``; gives the line on which that happened."""
        before, found, after = self.path(name).read_text("utf-8").partition(old)
        assert found, f"{name} does not say {old!r}"
        self.write(name, before + new + after)
        return before.count("\n") + 1


def photograph(width: int, height: int, kind: str) -> bytes:
    """A PNG or JPEG file whose left half is red and whose right half is blue."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    for x in range(width // 2, width):
        for y in range(height):
            image.setPixelColor(x, y, QColor("blue"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind, 95)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
