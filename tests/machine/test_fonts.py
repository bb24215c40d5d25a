"""The bundled fonts draw everything the kiosk says, in every face."""

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFontDatabase

from kiosk.machine import paths
from kiosk.machine.fonts import uncovered

FAMILIES = {"Woven Display", "Woven Serif", "Woven Sans", "Woven Serif SC", "Woven Sans SC"}


def test_all_families_of_the_design_are_there(qapp):
    assert set(QFontDatabase.families()) >= FAMILIES


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("АБВГДЕЁЖЗІЙКЛМНОПРСТУЎФХЦЧШЫЬЭЮЯабвгдеёжзійклмнопрстуўфхцчшыьэюя’", id="Belarusian"),
        pytest.param("ИЩЪищъ", id="Russian"),
        pytest.param("白俄罗斯与中国，一线相连。《巨石》（工业园）：；！？、", id="Chinese"),
        pytest.param("二〇二六年，朱镕基，李䶮，35㎡", id="rare Chinese"),
        pytest.param("Замо́к", id="stress"),
        pytest.param("The quick brown fox, £5 & $7?", id="English"),
        pytest.param("−×²%+–—…«»“”°№→", id="signs"),
        pytest.param("a\u00a0b\u202fc\u2009d\ne", id="spaces"),
    ],
)
def test_the_languages_of_the_kiosk_can_be_drawn(qapp, text):
    assert uncovered(text) == set()


def test_characters_that_no_face_has_are_named(qapp):
    assert uncovered("Мінск 😀 ش") == {"😀", "ش"}


def characters(name):
    with TTFont(paths.asset("fonts", name)) as font:
        return set(font.getBestCmap())


@pytest.mark.parametrize(
    ("latin", "chinese"),
    [
        pytest.param("WovenDisplay-SemiBold.ttf", "WovenSerifSC-Bold.otf", id="headlines"),
        pytest.param("WovenSerif-Medium.ttf", "WovenSerifSC-Medium.otf", id="serif"),
        pytest.param("WovenSans-SemiBold.ttf", "WovenSansSC-Bold.otf", id="strong"),
    ],
)
def test_what_the_text_faces_can_draw_every_other_face_can_too(latin, chinese):
    text = characters("WovenSans-Regular.ttf") | characters("WovenSansSC-Regular.otf")
    assert text - characters(latin) - characters(chinese) == set()
