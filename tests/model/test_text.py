import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.text import Language, LocalText

BE, RU, ZH, EN = Language


def test_a_text_is_said_in_the_language_asked_for():
    text = LocalText(be="нітка", ru="нить", zh="线", en="thread")
    assert [text.say(language) for language in Language] == ["нітка", "нить", "线", "thread"]


@pytest.mark.parametrize(
    ("asked", "there", "said"),
    [
        pytest.param(BE, {"ru", "zh", "en"}, "ru", id="Belarusian falls back to Russian"),
        pytest.param(BE, {"zh", "en"}, "en", id="and then to English"),
        pytest.param(RU, {"be", "zh", "en"}, "be", id="Russian falls back to Belarusian"),
        pytest.param(RU, {"zh", "en"}, "en", id="and then to English too"),
        pytest.param(ZH, {"be", "ru", "en"}, "en", id="Chinese falls back to English"),
        pytest.param(ZH, {"be", "ru"}, "ru", id="and then to Russian"),
        pytest.param(EN, {"be", "ru", "zh"}, "ru", id="English falls back to Russian"),
        pytest.param(EN, {"be", "zh"}, "be", id="and then to Belarusian"),
        pytest.param(EN, {"zh"}, "zh", id="the last that is left is said in the end"),
    ],
)
def test_a_missing_translation_is_replaced_by_the_nearest_language(asked, there, said):
    assert LocalText(**{language: language for language in there}).say(asked) == said


@given(st.sets(st.sampled_from(list(Language)), min_size=1), st.sampled_from(list(Language)))
def test_whatever_is_missing_something_is_always_said(there, asked):
    text = LocalText(**{language.value: language.value for language in there})
    assert text.say(asked) in there
    assert (asked in text.missing()) == (text.say(asked) != asked)


def test_an_empty_text_counts_as_missing():
    text = LocalText(be="", en="thread")
    assert text.missing() == [BE, RU, ZH]
    assert text.say(BE) == "thread"


@pytest.mark.parametrize("words", [{}, {"be": None, "en": ""}], ids=["no words", "only empty ones"])
def test_a_text_without_words_in_any_language_is_refused(words):
    with pytest.raises(ValueError, match="no text in any language"):
        LocalText(**words)


def test_languages_are_called_by_their_own_names():
    assert [language.own_name for language in Language] == ["Беларуская", "Русский", "中文", "English"]
