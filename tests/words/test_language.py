"""The interface's own strings, each in the language that is asked for."""

import ast
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

import kiosk
from kiosk.design.look import Frame, Look
from kiosk.model.preferences import Preferences
from kiosk.model.text import Language
from kiosk.screens.sheets.still_there import Countdown
from kiosk.widgets.painted import Counting
from kiosk.words.language import catalogue, fill

BACK = {Language.BE: "Назад", Language.RU: "Назад", Language.ZH: "返回", Language.EN: "Back"}


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


def test_values_stand_where_a_language_has_them():
    assert fill("%2 of %1, %1", 7, "a knot") == "a knot of 7, 7"
    assert fill("%1", "100 %2") == "100 %2"


def sources():
    """The syntax trees of the program's modules by their names."""
    for path in Path(kiosk.__file__).parent.rglob("*.py"):
        name = ".".join(path.relative_to(Path(kiosk.__file__).parents[1]).with_suffix("").parts)
        yield name.removesuffix(".__init__"), ast.parse(path.read_text("utf-8"))


def asks_qt(node):
    """Whether a piece of the program would speak in, or set, the one language that Qt has for the whole process."""
    if isinstance(node, ast.ImportFrom):
        # Under another name nobody would find it here.
        return (node.module or "").startswith("PySide6") and any(name.asname is not None for name in node.names)
    if not isinstance(node, ast.Attribute):
        return False
    owner = ast.unparse(node.value)
    ours = "Application" not in owner and "qApp" not in owner and "instance()" not in owner
    return node.attr in {"installTranslator", "removeTranslator"} or (node.attr == "translate" and not ours)


def test_nothing_asks_qt_for_a_language_of_the_whole_process():
    asked = [f"{name}: {ast.unparse(node)}" for name, tree in sources() for node in ast.walk(tree) if asks_qt(node)]
    assert asked == []


def test_whatever_counts_does_so_in_its_own_language(qapp):
    """``tr`` of a QObject is Qt's own."""
    counting = [
        getattr(import_module(name), kind.name)
        for name, tree in sources()
        for kind in tree.body
        if isinstance(kind, ast.ClassDef) and any(ast.unparse(node) == "self.tr" for node in ast.walk(kind))
    ]
    assert len(counting) > 10
    assert [kind for kind in counting if kind.tr is not Counting.tr] == []
