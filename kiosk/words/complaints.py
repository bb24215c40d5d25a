"""Problems of a pack in plain words of the language of the interface, by the names of their rules."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.model.text import Language
from kiosk.words.language import catalogue

SAID = {
    QT_TRANSLATE_NOOP("Pack", "A file cannot be read"): (
        *("alias", "csv", "encoding", "ics", "nesting", "old-workbook", "tag", "unreadable", "xlsx", "yaml"),
    ),
    QT_TRANSLATE_NOOP("Pack", "This folder is not a pack"): ("not-a-pack",),
    QT_TRANSLATE_NOOP("Pack", "A file does not belong in a pack"): ("file-name", "stray-file"),
    QT_TRANSLATE_NOOP("Pack", "Something is missing"): (
        *("missing", "string-too-short", "string-type", "too-short", "union-tag-not-found"),
    ),
    QT_TRANSLATE_NOOP("Pack", "The kiosk does not know this word"): (
        *("enum", "literal-error", "unexpected-keyword-argument", "union-tag-invalid", "unknown-column"),
    ),
    QT_TRANSLATE_NOOP("Pack", "This is written in a way that the kiosk does not understand"): (
        *("ambiguous", "bool-parsing", "bool-type", "cell", "columns", "dataclass-type", "date", "decimal-parsing"),
        *("decimal-type", "dict-type", "finite-number", "float-parsing", "float-type", "int-from-float", "int-parsing"),
        *("int-parsing-size", "int-type", "model-attributes-type", "no-heading", "not-a-number", "not-finite"),
        *("predicate-failed", "stray", "text-type", "tuple-type", "value-error"),
    ),
    QT_TRANSLATE_NOOP("Pack", "A translation is missing"): ("translation",),
    QT_TRANSLATE_NOOP("Pack", "Letters that do not belong here"): ("letters",),
    QT_TRANSLATE_NOOP("Pack", "Too long or too large"): (
        *("length", "string-too-long", "too-large", "too-long", "too-many"),
    ),
    QT_TRANSLATE_NOOP("Pack", "The same stands here twice"): ("duplicate",),
    QT_TRANSLATE_NOOP("Pack", "It names something that the pack does not have"): (
        *("no-media", "no-series", "no-sheet", "no-value", "outside", "unknown-figure", "unknown-series"),
        *("unknown-slide", "unknown-source"),
    ),
    QT_TRANSLATE_NOOP("Pack", "It is not shown anywhere"): ("no-chapter", "over", "unused"),
    QT_TRANSLATE_NOOP("Pack", "A source is missing"): ("no-source", "source"),
    QT_TRANSLATE_NOOP("Pack", "Words and table do not agree"): ("claim", "note"),
    QT_TRANSLATE_NOOP("Pack", "A number is doubtful"): (
        *("contradiction", "greater-than-equal", "jump", "less-than-equal", "negative", "scale"),
    ),
    QT_TRANSLATE_NOOP("Pack", "A table has errors"): ("formula", "no-rows", "table"),
    QT_TRANSLATE_NOOP("Pack", "A picture cannot be shown"): ("media",),
    QT_TRANSLATE_NOOP("Pack", "A film does not play well"): ("film",),
    QT_TRANSLATE_NOOP("Pack", "Subtitles are missing or wrong"): ("subtitles",),
}
"""Words for each kind, and the rules that belong to it."""
OTHERWISE = QT_TRANSLATE_NOOP("Pack", "Something is wrong here")
_BY_CODE = {code: words for words, codes in SAID.items() for code in codes}


def in_plain_words(code: str, language: Language) -> str:
    """What kind of problem a rule finds."""
    return catalogue(language).translate("Pack", str(_BY_CODE.get(code, OTHERWISE)))
