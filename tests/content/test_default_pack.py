"""The pack that ships with the kiosk."""

import re
from typing import get_args, get_type_hints

import pytest

from kiosk.content.checks import Instruments, check
from kiosk.content.compiled import open_pack
from kiosk.machine import paths
from kiosk.machine.filmtrial import probe
from kiosk.machine.fonts import uncovered
from kiosk.model.registry import Slide
from kiosk.stitch.media import unreadable


@pytest.fixture(scope="module")
def default(qapp):
    """The default pack as it was read, and its problems."""
    return check(paths.default_pack(), Instruments(unreadable, uncovered, probe))


def test_it_has_no_problems(default):
    assert [str(problem) for problem in default[1]] == []


def test_what_is_shown_of_a_source_in_one_language_is_its_own_words_and_none_of_ours(default):
    ours = re.compile(r"\bread (?:on|in|as)\b|\bDOI\b|article\)|\((?:in )?(?:English|German|Chinese|Spanish)\)")
    shown = [words for source in default[0].sources.values() for words in (source.title, source.publisher)]
    assert not [words for words in shown if isinstance(words, str) and ours.search(words)]


def test_it_has_at_least_forty_slides_in_five_sections(default):
    contents = default[0].contents
    assert [section.id for section in contents] == ["park", "trade", "history", "culture", "news"]
    assert sum(len(section.slides) for section in contents) >= 40


def test_it_shows_every_kind_of_slide(default):
    kinds = {slide.kind for slide in default[0].slides.values()}
    assert kinds == {get_args(get_type_hints(kind)["kind"])[0] for kind in get_args(Slide)}


def test_every_slide_figure_and_source_survives_compiling(default, tmp_path):
    opened, _ = open_pack(paths.default_pack(), tmp_path)
    assert {key: opened.slide(key) for key in default[0].slides} == default[0].slides
    assert {key: opened.figure(key) for key in default[0].figures} == default[0].figures
    assert opened.sources == default[0].sources
    opened.close()
