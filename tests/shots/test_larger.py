"""Who asks for larger text gets no word smaller than before."""

import re
from collections import Counter, defaultdict

import pytest
from PySide6.QtGui import QPixmap

from kiosk.bench.shots import Wish
from kiosk.model.text import Language
from kiosk.widgets.numeral import Numeral
from kiosk.widgets.sheet import SheetHost
from tests.shots.ear import texts_on
from tests.shots.walk import ReadingRoom

WORDS = re.compile(r"[\u4e00-\u9fff]|\+?[^\W\u4e00-\u9fff][^\s\u4e00-\u9fff-]*")
"""Chinese signs and the parts of a word with a hyphen one by one, since lines break there.

"+1" is another word than "1"."""
LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)
ONE_PIXEL = 1.0
"""Sizes of fonts are whole pixels."""


class Measure(ReadingRoom):
    """Notes how large each word of a screen is painted."""

    _painted: list[tuple[str, float]]

    def sizes(self):
        """The sizes of every word in pixels, least first, by language, screen and word."""
        found, self._painted = defaultdict(list), []
        for language in self._wish.languages:
            for name, _ in self.screens(language):
                for text, size in self._painted:
                    for word in WORDS.findall(text):
                        found[language.value, name, word].append(size)
                self._painted = []
        return {at: sorted(sizes) for at, sizes in found.items()}

    def picture(self):
        self.settle()
        hosts = [host for host in self.kiosk.window.findChildren(SheetHost) if host.isVisible()]
        top = hosts[-1].sheet if hosts else self.kiosk.window
        heard = Counter(texts_on(top))
        # A numeral is far larger than any words, and gives way to them.
        for numeral in top.findChildren(Numeral):
            if numeral.isVisibleTo(top):
                heard -= Counter(texts_on(numeral))
        self._painted += heard.elements()
        return QPixmap()

    def _films(self, key, name):
        return iter(())


def measured(**wish):
    room = Measure(Wish(**wish))
    try:
        return room.sizes()
    finally:
        room.kiosk.close()


def smaller_words(**wish):
    """Each word that is smaller in largest text than in normal, with its screen."""
    normal, largest = (measured(text_size=size, **wish) for size in ("normal", "largest"))
    for at in normal.keys() & largest.keys():
        before, after = normal[at], largest[at]
        # Where a word stands more or less often than before, its smallest is held to the smallest.
        pairs = zip(before, after, strict=True) if len(before) == len(after) else [(before[0], after[0])]
        for was, now in pairs:
            if now < was - ONE_PIXEL:
                yield f"{' '.join(at)}: {now:.0f} < {was:.0f}"


@pytest.mark.slow
@pytest.mark.parametrize("lowered", [False, True])
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_no_word_is_smaller_in_largest_text_than_in_normal(size, language, lowered):
    assert sorted(smaller_words(size=size, languages=(language,), lowered=lowered)) == []


@pytest.mark.parametrize(("size", "section"), [(LANDSCAPE, "park"), (PORTRAIT, "trade")])
def test_no_word_of_a_section_is_smaller_in_the_language_with_the_longest_words(size, section):
    assert sorted(smaller_words(size=size, languages=(Language.RU,), only=section)) == []
