"""The interface's own strings, each in the language that is asked for."""

import ast
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

import kiosk
from kiosk.design.look import Frame, Look
from kiosk.model.preferences import Preferences
from kiosk.model.text import Language
from kiosk.screens.sheets.still_there import Countdown
from kiosk.words.language import catalogue

BACK = {Language.BE: "Назад", Language.RU: "Назад", Language.ZH: "返回", Language.EN: "Back"}
PROCESS_WIDE = {"translate", "installTranslator", "removeTranslator"}
"""What Qt has for one language at a time; ``tr`` of a widget is our own."""


@pytest.mark.parametrize("language", Language)
def test_a_look_speaks_its_own_language(qapp, language):
    look = Look.of(Frame(1920, 1080), Preferences(language=language))
    assert look.translate("Bar", "Back") == BACK[language]


def test_all_languages_are_spoken_at_once(qapp):
    assert {language: catalogue(language).translate("Bar", "Back") for language in Language} == BACK


@pytest.mark.parametrize(
    ("language", "said"), [("be", "3 мовы"), ("ru", "3 языка"), ("zh", "3种语言"), ("en", "3 languages")]
)
def test_what_is_counted_is_said_in_the_form_of_the_language(qapp, language, said):
    words = catalogue(Language(language)).translate("FilmRow", "%n languages", "", 3)
    assert words.replace("\u00a0", " ").replace("\u202f", "") == said


def test_widgets_count_in_their_own_languages_side_by_side(qtbot):
    for language, said in ((Language.RU, "5 секунд"), (Language.EN, "5 seconds")):
        parent = QWidget()
        qtbot.addWidget(parent)
        widget = Countdown(Look.of(Frame(1920, 1080), Preferences(language=language)), 60, parent)
        assert widget.tr("%n seconds", "", 5) == said


def test_a_string_without_translation_is_said_as_it_is(qapp):
    assert catalogue(Language.BE).translate("Bar", "Nobody wrote this") == "Nobody wrote this"


def test_no_page_asks_qt_for_a_language_of_the_whole_process():
    asked = []
    for path in Path(kiosk.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in PROCESS_WIDE:
                owner = ast.unparse(node.value)
                if "QCoreApplication" in owner or "QApplication" in owner:
                    asked.append(f"{path.name}:{node.lineno}")
    assert asked == []
