"""What a page placed leads back to the slide's file."""

import pytest

from kiosk.model.text import Language
from kiosk.model.walk import texts
from kiosk.widgets.placement import PlacedRole


def page(visitor):
    return visitor.window.stage.page


SLIDES = ["cover", "facts", "story", "quote", "timeline", "event", "gallery"]


@pytest.mark.parametrize("slide", SLIDES)
@pytest.mark.parametrize("language", ["be", "zh"])
def test_what_is_read_leads_to_the_field_in_which_it_stands(at, slide, language):
    shown = page(at(slide, language))
    told = dict(texts(shown.slide))
    found = [each for each in shown.placements() if each.path]
    assert ("title",) in [each.path for each in found]
    for each in found:
        words = told[each.path].say(Language(language))
        assert each.words.replace("\u200b", "").replace("\u00a0", " ").replace("\u2060", "") == words, each.path


def test_a_placement_tells_where_the_letters_stand_and_whether_they_fit(at):
    shown = page(at("facts"))
    (title,) = [each for each in shown.placements() if each.path == ("title",)]
    assert title.role is PlacedRole.TEXT
    assert title.fits
    assert title.style is not None
    assert shown.rect().contains(title.rect)
    assert not title.rect.isEmpty()


def test_numerals_and_pictures_are_placed_as_well(at):
    roles = {each.role for each in page(at("facts")).placements()}
    assert {PlacedRole.TEXT, PlacedRole.NUMERAL, PlacedRole.BUTTON} <= roles
    (picture,) = [each for each in page(at("quote")).placements() if each.role is PlacedRole.PICTURE]
    assert picture.path == ("picture", "alt")
