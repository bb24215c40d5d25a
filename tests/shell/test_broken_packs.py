"""Whatever is wrong with a pack, the visitor never sees it."""

import os
import shutil

import pytest

from kiosk.machine import paths
from kiosk.model.visit import OpenSlide
from kiosk.widgets.numeral import Numeral
from tests.packs import photograph


@pytest.fixture
def copy(tmp_path):
    """A copy of the default pack that a test may spoil."""
    target = tmp_path / "pack"
    shutil.copytree(paths.default_pack(), target)
    return target


def spoil(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.mark.expects_log("is not a kind of slide")
def test_a_slide_with_an_error_is_left_out_and_the_rest_runs(open_kiosk, copy):
    spoil(copy / "sections" / "park" / "facts.yaml", "kind: facts", "kind: fax")
    visitor = open_kiosk(pack=copy)
    visitor.tap("Touch to begin")
    visitor.tap("Great Stone")
    visitor.tap("Begin")
    assert visitor.sees("171 companies from 16 countries")


@pytest.mark.expects_log("this slide is left out", "cannot be painted")
def test_a_slide_whose_picture_is_gone_is_left_out_when_it_is_reached(open_kiosk, copy):
    visitor = open_kiosk(pack=copy)
    (copy / "media" / "airport.txt").unlink()
    visitor.tap("Touch to begin")
    visitor.tap("Great Stone")
    before = visitor.kiosk.session.contents.section("park").slides
    visitor.kiosk.session.do(OpenSlide("park/place"))
    visitor.settle()
    assert visitor.sees("More than factories") or visitor.sees("Not only factories") or visitor.things()
    after = visitor.kiosk.session.contents.section("park").slides
    assert set(before) - set(after) == {"park/place"}


@pytest.mark.expects_log("this slide is left out", "cannot be painted")
def test_a_slide_that_cannot_be_painted_gives_way_to_the_next(visitor, monkeypatch):
    def fail(*_):
        raise RuntimeError("no ink")

    visitor.tap("Touch to begin")
    visitor.tap("Great Stone")
    monkeypatch.setattr(Numeral, "paint", fail)
    visitor.tap("Begin")
    visitor.wait(50)
    slides = visitor.kiosk.session.contents.section("park").slides
    assert "park/facts" not in slides
    assert visitor.kiosk.session.visit.route.slide in slides


@pytest.mark.expects_log("this pack cannot be shown")
@pytest.mark.parametrize("damage", ["no pack.yaml", "empty pack.yaml", "nonsense", "no such folder"])
def test_a_pack_that_cannot_be_read_gives_way_to_the_default_one(open_kiosk, copy, damage):
    if damage == "no pack.yaml":
        (copy / "pack.yaml").unlink()
    elif damage == "empty pack.yaml":
        (copy / "pack.yaml").write_text("", "utf-8")
    elif damage == "nonsense":
        (copy / "pack.yaml").write_bytes(b"\x00\xff{{{[")
    else:
        shutil.rmtree(copy)
    visitor = open_kiosk(pack=copy)
    visitor.tap("Touch to begin")
    assert visitor.sees("Belarus and China, one thread")


@pytest.mark.expects_log("this pack cannot be shown")
@pytest.mark.parametrize("damage", ["a photograph", "a ragged grid", "no file", "a pipe"])
def test_a_pack_without_an_ornament_to_sew_gives_way_to_the_default_one(open_kiosk, copy, damage):
    if damage == "a photograph":
        (copy / "media" / "photo.jpg").write_bytes(photograph(40, 40, "JPG"))
        spoil(copy / "pack.yaml", "media/attract.txt", "media/photo.jpg")
    else:
        (copy / "media" / "attract.txt").unlink()
        if damage == "a ragged grid":
            (copy / "media" / "attract.txt").write_text("..r\n.r\n", "ascii")
        elif damage == "a pipe":
            os.mkfifo(copy / "media" / "attract.txt")
    visitor = open_kiosk(pack=copy)
    visitor.tap("Touch to begin")
    assert visitor.kiosk.pack.folder == paths.default_pack()


@pytest.mark.expects_log("the tile of park has no picture")
def test_a_tile_whose_picture_is_spoilt_stands_without_it(open_kiosk, copy):
    (copy / "media" / "park.txt").write_text("..r\n.r\n", "ascii")
    visitor = open_kiosk(pack=copy)
    visitor.tap("Touch to begin")
    assert visitor.sees("Great Stone")


def test_hidden_sections_are_not_there(open_kiosk):
    from kiosk.machine.settings import PackSettings, Settings

    visitor = open_kiosk(settings=Settings(pack=PackSettings(hidden=["news", "trade"])))
    visitor.tap("Touch to begin")
    assert not visitor.sees("Trade")
    assert visitor.sees("History")
