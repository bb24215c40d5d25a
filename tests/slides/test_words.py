"""Slides of words: a story, an event, somebody's words."""

import pytest
from PySide6.QtCore import QPoint

from kiosk.widgets.scroll import Scroll

LONG = "Roads, power and water came first; then the halls were built one after another. "


def test_an_event_says_when_it_was_and_leads_to_its_story(at):
    visitor = at("event")
    assert visitor.sees("19 June 2014")
    assert visitor.sees("All together")
    visitor.tap("More")
    assert visitor.sees("How it began")


def test_an_event_whose_story_is_not_shown_offers_none(at, pack):
    pack.change("sections/park/event.yaml", "more: park/story\n", "")
    assert not at("event").sees("More")


@pytest.mark.parametrize(
    ("language", "words", "speaker"),
    [("be", "Жамчужына", "Госць"), ("ru", "Жемчужина", "Гость"), ("en", "A pearl", "A guest")],
)
def test_somebodys_words_stand_with_the_original_and_the_speaker(at, language, words, speaker):
    visitor = at("quote", language)
    assert visitor.sees(words)
    assert visitor.sees(speaker)
    assert visitor.sees("明珠")


def test_in_the_language_in_which_they_were_said_words_stand_once(at):
    visitor = at("quote", "zh")
    assert [seen for seen in visitor.words() if "明珠" in seen] == ["明珠"]


def test_a_story_stands_beside_its_picture(at):
    visitor = at("story")
    assert visitor.sees("There was a forest.")
    assert visitor.sees("Now there is a city.")
    assert visitor.sees("A knot")


def test_a_story_too_long_for_the_page_is_pushed_up_and_keeps_its_place_in_another_language(at, pack):
    paragraph = "  - {" + ", ".join(f"{key}: '{LONG * 5}'" for key in ("be", "ru", "zh", "en")) + "}\n"
    pack.change("sections/park/story.yaml", "paragraphs:\n", "paragraphs:\n" + paragraph * 2)
    visitor = at("story", size=(720, 1280))
    visitor.tap("Display")
    visitor.tap("Text size: Largest")
    visitor.tap("Close")
    words = visitor.window.stage.page.findChild(Scroll)
    visitor.draw([QPoint(300, 900 - step * 40) for step in range(9)])
    visitor.wait(900)
    offset = words.offset()
    assert offset > 0
    visitor.tap("English")
    visitor.tap("Русский")
    assert visitor.window.stage.page.findChild(Scroll).offset() == pytest.approx(offset, abs=2)
