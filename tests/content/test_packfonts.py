"""Fonts that a pack brings for letters which the bundled ones lack."""

import shutil

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from PySide6.QtGui import QFontDatabase, QTextLayout

from kiosk.content.checks import Instruments, check
from kiosk.design.look import Frame, Look
from kiosk.design.theme import LEAD
from kiosk.machine import paths
from kiosk.machine.fonts import uncovered, use_fonts_of
from kiosk.model.preferences import Preferences
from kiosk.model.text import Language
from kiosk.stitch.media import unreadable


@pytest.fixture
def smiling(tmp_path):
    """A font file with one letter that no bundled font has."""
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((0, 700), (700, 700), (700, 0)):
        pen.lineTo(corner)
    pen.closePath()
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder([".notdef", "smile"])
    font.setupCharacterMap({ord("😀"): "smile"})
    font.setupGlyf({".notdef": pen.glyph(), "smile": pen.glyph()})
    font.setupHorizontalMetrics({".notdef": (800, 0), "smile": (800, 0)})
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupOS2()
    font.setupPost()
    font.setupNameTable({"familyName": "Smiling", "styleName": "Regular"})
    font.save(tmp_path / "smiling.ttf")
    return tmp_path / "smiling.ttf"


@pytest.fixture
def pack_with_a_smile(pack):
    pack.change("sections/park/story.yaml", "en: How it began", "en: How it began 😀")
    pack.path("fonts").mkdir()
    yield pack
    use_fonts_of(paths.default_pack())


def complaints(pack):
    problems = check(pack.folder, Instruments(unreadable, uncovered))[1]
    return [str(problem).removeprefix(f"{pack.folder}/") for problem in problems]


def drawn_with(text):
    """The families of the fonts with which a text is drawn in English."""
    layout = QTextLayout(text, Look.of(Frame(1920, 1080, 32.0), Preferences(language=Language.EN)).font(LEAD))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return {run.rawFont().familyName() for run in layout.glyphRuns()}


def test_a_font_in_the_pack_draws_what_the_bundled_ones_lack(qapp, pack_with_a_smile, smiling):
    (told,) = complaints(pack_with_a_smile)
    assert "the fonts have no '😀' (U+1F600) (use another character, or put a font that has it into fonts/" in told
    shutil.copy(smiling, pack_with_a_smile.path("fonts"))
    assert complaints(pack_with_a_smile) == []
    use_fonts_of(pack_with_a_smile.folder)
    assert drawn_with("😀") == {"Smiling"}
    assert drawn_with("Minsk") == {"Woven Sans"}, "our own letters stay ours"
    use_fonts_of(paths.default_pack())
    assert "Smiling" not in QFontDatabase.families()


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("smile.woff2", b"wOF2", "fonts/smile.woff2:1: error: is no font (fonts end with .ttf or .otf"),
        ("smile.ttf", b"<html>", "fonts/smile.ttf:1: error: is no TrueType or OpenType font, whatever its name says"),
        ("smile.otf", b"OTTO junk " * 99, "fonts/smile.otf:1: error: is damaged or cut off (put the file here again)"),
    ],
)
def test_what_is_no_font_is_told(qapp, pack, name, data, told):
    pack.path("fonts").mkdir()
    pack.path(f"fonts/{name}").write_bytes(data)
    (complaint,) = complaints(pack)
    assert complaint.startswith(told)


def test_letters_typed_in_two_parts_are_put_together(qapp, pack):
    pack.change("sections/park/story.yaml", "en: How it began", "en: How it begán".replace("á", "a\u0301"))
    assert complaints(pack) == []


def test_a_folder_of_fonts_that_leads_round_in_a_circle_is_told_and_stops_nothing(pack):
    pack.path("fonts").symlink_to("fonts")
    use_fonts_of(pack.folder)
    assert "fonts:1: error: is a link that leads nowhere" in "\n".join(complaints(pack))


def test_a_font_that_is_cut_off_is_told(qapp, pack_with_a_smile, smiling):
    pack_with_a_smile.path("fonts/smiling.ttf").write_bytes(smiling.read_bytes()[:-200])
    assert any("fonts/smiling.ttf:1: error: is damaged or cut off" in told for told in complaints(pack_with_a_smile))
