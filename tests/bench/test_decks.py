"""The peers show the slides of the pack: titles, texts and pictures."""

import re
from html import unescape

import pytest
from pptx import Presentation
from PySide6.QtGui import QImage

from kiosk.content.loader import load
from kiosk.machine import paths
from kiosk.model.text import Language
from tests.bench.peers.powerpoint import write_powerpoint
from tests.bench.peers.reveal import NEEDED, write_reveal
from tests.bench.peers.slides import MOST_LETTERS, PlainSlide, plain_slides


@pytest.fixture
def slides(tmp_path):
    picture = tmp_path / "made" / "stork.png"
    picture.parent.mkdir()
    QImage(64, 48, QImage.Format.Format_RGB32).save(str(picture))
    return [
        PlainSlide(title="Вялікі камень <2014>", lines=("З 2014 года", "дзве краіны"), pictures=(picture,)),
        PlainSlide(title="Гандаль & праца", lines=(), pictures=(picture, picture)),
    ]


@pytest.fixture
def reveal(tmp_path):
    """A package with the files that a deck needs."""
    package = tmp_path / "reveal.js"
    for name in NEEDED:
        (package / "dist" / name).parent.mkdir(parents=True, exist_ok=True)
        (package / "dist" / name).write_text("/* here */", "utf-8")
    return package


def test_the_reveal_deck_holds_every_slide_and_needs_nothing_from_elsewhere(slides, reveal, tmp_path):
    page = write_reveal(slides, "be", tmp_path / "deck", reveal)
    text = page.read_text("utf-8")
    assert [unescape(title) for title in re.findall("<h2>(.*?)</h2>", text)] == [slide.title for slide in slides]
    assert "дзве краіны" in text
    files = re.findall('(?:src|href)="(.*?)"', text)
    assert len(files) == len(NEEDED) + 3
    assert all((page.parent / file).is_file() for file in files)


def test_the_powerpoint_deck_holds_every_slide_with_its_text_and_pictures(slides, tmp_path):
    write_powerpoint(slides, tmp_path / "deck.pptx")
    pages = list(Presentation(str(tmp_path / "deck.pptx")).slides)
    assert [page.shapes.title.text_frame.text for page in pages] == [slide.title for slide in slides]
    assert "дзве краіны" in "\n".join(shape.text_frame.text for shape in pages[0].shapes if shape.has_text_frame)
    assert [sum(hasattr(shape, "image") for shape in page.shapes) for page in pages] == [1, 2]


@pytest.mark.slow
@pytest.mark.parametrize("language", [Language.BE, Language.ZH])
def test_every_slide_of_the_pack_is_there_with_a_picture(qapp, tmp_path, language):
    loaded = load(paths.default_pack())
    titles = [loaded.slides[key].title.say(language) for section in loaded.contents for key in section.slides]
    slides = plain_slides(tmp_path, language)
    assert [slide.title for slide in slides] == titles
    for slide in slides:
        assert sum(map(len, slide.lines)) <= MOST_LETTERS
        assert slide.pictures
        assert not any(QImage(str(picture)).isNull() for picture in slide.pictures)
