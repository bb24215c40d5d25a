"""A map's file: places on the earth, and ways only through places that are there."""

import pytest

from kiosk.content.loader import load
from kiosk.model.map import Map

MAP = """\
kind: map
title: {be: Шлях, ru: Путь, zh: 道路, en: The way}
home: minsk
measured: {be: да Мінска, ru: до Минска, zh: 距明斯克, en: to Minsk}
places:
  - {id: xian, name: {be: Сіань, ru: Сиань, zh: 西安, en: Xian}, lat: 34.26, lon: 108.93, sources: [S01]}
  - {id: minsk, name: {be: Мінск, ru: Минск, zh: 明斯克, en: Minsk}, lat: 53.9, lon: 27.57, sources: [S01]}
ways:
  - title: {be: Чыгунка, ru: Железная дорога, zh: 铁路, en: The railway}
    stitch: cord
    through: [xian, minsk]
"""
FILE = "sections/park/map.yaml"


@pytest.fixture
def pack(pack):
    pack.write(FILE, MAP)
    pack.change("sections/park/section.yaml", "slides: [facts,", "slides: [map, facts,")
    return pack


def test_a_map_is_read_with_its_places(pack):
    loaded = load(pack.folder)
    assert loaded.problems == []
    slide = loaded.slides["park/map"]
    assert isinstance(slide, Map)
    assert slide.place("xian").point == (34.26, 108.93)
    assert slide.places[0].label == "above"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("lat: 34.26", "lat: 134.26", "is out of range (at most 90)"),
        ("lon: 108.93", "lon: -208.93", "is out of range (at least -180)"),
        ("lat: 34.26", "lat: nan", "is out of range (at most 90)"),
        ("lat: 34.26", "lat: far north", "'far north' is not what belongs here (a number, like 53.9)"),
        ("through: [xian, minsk]", "through: [xian, moscow]", "'moscow' is none of its places"),
        ("home: minsk", "home: brest", "'brest' is none of its places"),
        ("{id: xian", "{id: minsk", "places has 'minsk' twice"),
        ("through: [xian, minsk]", "through: [xian]", "at least 2"),
        ("stitch: cord", "stitch: rope", "'cord' or 'running'"),
    ],
)
def test_what_is_wrong_is_said_and_the_slide_left_out(pack, old, new, says):
    pack.change(FILE, old, new)
    loaded = load(pack.folder)
    assert any(says in str(problem) and "map.yaml" in str(problem) for problem in loaded.problems), loaded.problems
    assert "park/map" not in loaded.slides


def test_a_source_that_is_not_there_is_named(pack):
    line = pack.change(FILE, "sources: [S01]", "sources: [S99]")
    assert any(f":{line}:" in str(problem) and "S99" in str(problem) for problem in load(pack.folder).problems)
