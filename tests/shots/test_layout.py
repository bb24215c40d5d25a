"""No words are cut, none lie over others, and everything to press is large enough and has a name,
on any screen, in any language."""

from itertools import product

import pytest

from kiosk.bench.shots import Wish
from kiosk.model.text import Language
from tests.shots.walk import ReadingRoom

LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)


def complaints(**wish):
    """What is wrong on every screen of the default pack."""
    room = ReadingRoom(Wish(**wish))
    try:
        return list(room.complaints())
    finally:
        room.kiosk.close()


LONGEST = (LANDSCAPE, Language.RU)
"""What is looked at in every run: the language with the longest words."""


@pytest.mark.parametrize(
    ("size", "language"),
    [
        pytest.param(*case, marks=() if case == LONGEST else pytest.mark.slow)
        for case in product((LANDSCAPE, PORTRAIT), Language)
    ],
)
def test_every_screen_can_be_read_and_touched(size, language):
    assert complaints(size=size, languages=(language,)) == []


def test_a_section_can_be_read_upright_and_in_other_signs():
    assert complaints(size=PORTRAIT, languages=(Language.ZH,), only="trade") == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("size", "text_size"),
    [
        ((1280, 720), "normal"),
        ((1280, 720), "largest"),
        ((720, 1280), "normal"),
        ((720, 1280), "largest"),
        ((3840, 2160), "normal"),
    ],
)
def test_on_small_and_large_panels_too(size, text_size):
    assert complaints(size=size, text_size=text_size) == []


@pytest.mark.slow
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
@pytest.mark.parametrize(
    "wish",
    [
        {"text_size": "large"},
        {"text_size": "largest"},
        {"colours": "contrast"},
        {"colours": "night"},
        {"lowered": True},
        {"text_size": "largest", "colours": "contrast", "lowered": True},
    ],
    ids=lambda wish: "-".join(map(str, wish.values())),
)
def test_however_the_visitor_wants_to_see_it(size, wish):
    assert complaints(size=size, **wish) == []
