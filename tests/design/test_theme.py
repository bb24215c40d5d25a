"""Colours that can be read, and threads for every letter of the grids."""

import pytest

from kiosk.design.theme import (
    CONTRAST,
    DAY,
    GOLD_ON_INK,
    INK_TILE,
    NIGHT,
    ON_INK,
    ON_INK_2,
    PALETTES,
    THREADS,
    Hex,
    Ink,
)

TEXT = [("ink", "ground"), ("ink_2", "ground"), ("ink_3", "ground"), ("red", "ground"), ("red_words", "ground"),
        ("red_words", "paper"), ("jade", "ground"), ("ink", "paper"), ("ink", "flax"), ("ink_3", "flax"),
        ("on_red", "red_deep")]  # fmt: skip


def luminance(colour):
    """Relative luminance of ``#rrggbb``, see WCAG 2.2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [DAY, NIGHT, CONTRAST], ids=lambda palette: palette.name)
@pytest.mark.parametrize(("words", "ground"), TEXT, ids="{}".format)
def test_words_stand_out_from_their_ground(palette, words, ground):
    least = 7 if palette is CONTRAST or words == "ink" else 4.5
    assert contrast(getattr(palette, words), getattr(palette, ground)) >= least


@pytest.mark.parametrize("words", [ON_INK, ON_INK_2, GOLD_ON_INK], ids=["words", "second words", "gold"])
def test_words_stand_out_from_the_ink_tile(words):
    assert contrast(words, INK_TILE) >= 7


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
def test_outlines_of_controls_stand_out(palette):
    assert contrast(palette.rule_strong, palette.ground) >= 3


@pytest.mark.parametrize("threads", THREADS)
def test_every_set_of_threads_has_a_colour_for_each_letter(threads):
    assert THREADS[threads].keys() == THREADS["day"].keys()


def test_a_token_or_a_plain_colour_names_a_colour():
    assert DAY.colour(Ink.INK).name().upper() == DAY.ink
    assert DAY.colour(Hex("#123456")).name() == "#123456"
    assert DAY.colour(Ink.SCRIM).alpha() == 158


@pytest.mark.parametrize("beside", [CONTRAST.ground, THREADS["contrast"]["w"]])
def test_dark_threads_are_seen_in_high_contrast_on_the_ground_and_on_white_threads(beside):
    assert contrast(THREADS["contrast"]["k"], beside) >= 3


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
def test_the_second_strand_of_a_cord_is_no_gap(palette):
    """Or the cord would look like running stitch."""
    assert contrast(palette.twist, palette.ground) > 1.25
    assert contrast(palette.twist, palette.red) > 1.25
