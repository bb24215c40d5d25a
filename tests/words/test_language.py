"""The interface's own strings, in the visitor's language or in all four at once."""

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from shiboken6 import delete

from kiosk.model.text import Language
from kiosk.words.language import Interpreter

BACK = {Language.BE: "Назад", Language.RU: "Назад", Language.ZH: "返回", Language.EN: "Back"}


@pytest.fixture
def interpreter(qapp):
    owner = QObject()
    yield Interpreter(owner)
    delete(owner)


def translated():
    return QCoreApplication.translate("Bar", "Back")


@pytest.mark.parametrize("language", Language)
def test_the_interface_speaks_the_language_that_was_chosen(interpreter, language):
    interpreter.speak(language)
    assert translated() == BACK[language]


def test_it_changes_language_as_often_as_visitors_do(interpreter):
    for language in (*Language, *reversed(Language), Language.ZH, Language.ZH):
        interpreter.speak(language)
        assert translated() == BACK[language]


def test_one_string_can_be_said_in_any_language_whichever_is_chosen(interpreter):
    interpreter.speak(Language.ZH)
    assert {language: interpreter.say(language, "Bar", "Back") for language in Language} == BACK
    assert translated() == BACK[Language.ZH]


def test_a_string_without_translation_is_said_as_it_is(interpreter):
    assert interpreter.say(Language.BE, "Bar", "Nobody wrote this") == "Nobody wrote this"


def test_when_the_interpreter_goes_its_language_goes_with_it(qapp):
    owner = QObject()
    Interpreter(owner).speak(Language.ZH)
    delete(owner)
    assert translated() == "Back"
