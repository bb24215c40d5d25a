"""Every text is there in each language, and in that language's letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.checks.films import said
from kiosk.content.loaded import Loaded
from kiosk.content.reader import Tree
from kiosk.model.programme import Programme
from kiosk.model.text import FALLBACK, Language
from kiosk.model.walk import Place, texts
from kiosk.problem import Problem, Severity

_ROW = "is this text in the right row?"
_CYRILLIC, _CHINESE = r"[а-яёіўА-ЯЁІЎ]", r"[\u4e00-\u9fff，。；：！？]"
FOREIGN = {
    Language.BE: [(re.compile(r"[иИщЩъЪ]"), "is not a Belarusian letter", _ROW)],
    Language.RU: [(re.compile(r"[іІўЎ]"), "is not a Russian letter", _ROW)],
    Language.ZH: [
        (re.compile(_CYRILLIC), "is Cyrillic, in a Chinese text", _ROW),
        (
            re.compile(r"(?<=[\u4e00-\u9fff])[,;:!?]"),
            "is a half-width mark, in a Chinese text",
            "use full-width marks: ，；：！？",
        ),
    ],
    Language.EN: [
        (re.compile(_CYRILLIC), "is Cyrillic, in an English text", _ROW),
        (re.compile(_CHINESE), "is Chinese, in an English text", _ROW),
    ],
}
NAMED = re.compile(r"Беларуская|Русский|中文|English")
"""Languages are called by their own names in every language."""


def complete_in_four_languages(loaded: Loaded) -> Iterator[Problem]:
    """A missing translation is a warning in a draft and an error in a published pack."""
    programmes = [slide for slide in loaded.slides.values() if isinstance(slide, Programme) and slide.programme]
    as_written = {loaded.shown(slide.programme or "") for slide in programmes if slide.defaults.language}
    for tree, at, record in loaded.records():
        if tree.file in as_written:
            continue
        for place, text in texts(record):
            for language in text.missing():
                stand_in = next(choice for choice in FALLBACK[language] if getattr(text, choice))
                yield tree.problem(
                    (*at, *place, language.value),
                    "translation",
                    "has no text",
                    severity=Severity.WARNING if loaded.draft else Severity.ERROR,
                    hint=f"until it has, the kiosk shows the {stand_in.value} text{_in_calendars(tree, (*at, *place))}",
                )


_PROPERTIES = {"title": "SUMMARY", "place": "LOCATION", "text": "DESCRIPTION"}


def _in_calendars(tree: Tree, place: Place) -> str:
    """How a calendar names the language of what stands at ``place``, where the file is one."""
    is_one = tree.file.lower().endswith(".ics")
    written = _PROPERTIES.get(str(place[-1])) if is_one and place else None
    return f"; write {written};LANGUAGE=en:… for each, or defaults: {{language: …}} in the slide" if written else ""


def letters_of_the_language(loaded: Loaded) -> Iterator[Problem]:
    """A letter that the language does not have betrays a text in the wrong row."""
    for tree, place, language, words in _words(loaded):
        for pattern, complaint, hint in FOREIGN[language]:
            if found := pattern.search(NAMED.sub("", words)):
                message = f"{found.group()!r} {complaint}"
                yield tree.problem(place, "letters", message, severity=Severity.WARNING, hint=hint)


def _words(loaded: Loaded) -> Iterator[tuple[Tree, Place, Language, str]]:
    """Every text of the pack, and what is said in its films, in each language."""
    for tree, at, record in loaded.records():
        for place, text in texts(record):
            for language, words in text:
                yield tree, (*at, *place, language.value), language, words or ""
    for language, file, cue in said(loaded):
        yield Tree(loaded.shown(file), lines={(): cue.line}), (), language, cue.words
