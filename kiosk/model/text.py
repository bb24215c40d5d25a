"""The four languages and text that exists in each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from annotated_types import MaxLen, MinLen

from kiosk.model.record import Record


class Language(StrEnum):
    """A language of the kiosk; the value is its ISO 639-1 code."""

    BE = "be"
    RU = "ru"
    ZH = "zh"
    EN = "en"

    @property
    def own_name(self) -> str:
        """The language's name in itself, as visitors look for it."""
        return {"be": "Беларуская", "ru": "Русский", "zh": "中文", "en": "English"}[self.value]


BREAK_MARK, BREAK_HERE = "|", "\u200b"
"""Where a headline of two lines is to be broken: as staff write it, and as it goes to the screen."""

FALLBACK = {
    Language.BE: (Language.RU, Language.EN, Language.ZH),
    Language.RU: (Language.BE, Language.EN, Language.ZH),
    Language.ZH: (Language.EN, Language.RU, Language.BE),
    Language.EN: (Language.RU, Language.BE, Language.ZH),
}
"""Where a draft without a translation takes its words from, nearest first."""

_MARKED = re.compile(r" ?\| ?")


def _unseen(mark: re.Match[str]) -> str:
    return f"{BREAK_HERE} " if " " in mark[0] else BREAK_HERE


Words = Annotated[str, MinLen(1), MaxLen(900)]
AsPublished = Annotated[str, MinLen(1), MaxLen(300)]
"""One line of somebody else's, in the language in which they wrote it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalText(Record):
    """The same words in Belarusian, Russian, Chinese and English."""

    be: Words | None = None
    """Belarusian, official orthography."""
    ru: Words | None = None
    """Russian."""
    zh: Words | None = None
    """Simplified Chinese, mainland usage."""
    en: Words | None = None
    """English."""

    def __post_init__(self) -> None:
        for language, words in self:
            if words is not None and not words.strip():
                object.__setattr__(self, language.value, None)
        if not any(words for _, words in self):
            raise ValueError("no text in any language")

    def __iter__(self) -> Iterator[tuple[Language, str | None]]:
        return iter([(language, getattr(self, language)) for language in Language])

    def say(self, language: Language) -> str:
        """The words in ``language``, or in the nearest language that has them."""
        words = self._nearest(language)
        return words if BREAK_MARK not in words else self.headline(language).replace(BREAK_HERE, "")

    def headline(self, language: Language) -> str:
        """The same with an invisible mark (``BREAK_HERE``) where a line is to end if there are two."""
        words = self._nearest(language)
        return _MARKED.sub(_unseen, words) if BREAK_MARK in words else words

    def _nearest(self, language: Language) -> str:
        for choice in (language, *FALLBACK[language]):
            words: str | None = getattr(self, choice)
            if words:
                return words
        raise AssertionError("LocalText holds at least one language")

    def missing(self) -> list[Language]:
        """Languages without words of their own."""
        return [language for language, words in self if not words]
