"""Every number that a data slide says is worked out again from its table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from kiosk.content.loaded import Loaded
from kiosk.model.data import Claim, Unfounded, holds, work_out
from kiosk.model.figure import Bound
from kiosk.model.refs import Target
from kiosk.model.text import Language
from kiosk.model.walk import references, texts
from kiosk.problem import Problem, Severity

_LETTER = "A-Za-zА-Яа-яЁёІіЎў"
_SCALES = {
    "thousand": 3, "тыс": 3, "тысяч": 3, "万": 4, "million": 6, "mln": 6, "млн": 6, "миллион": 6, "мільён": 6,
    "亿": 8, "billion": 9, "bn": 9, "млрд": 9, "миллиард": 9, "мільярд": 9, "万亿": 12, "trillion": 12, "трлн": 12,
}  # fmt: skip
"""Powers of ten by the words and signs for them."""
_NUMBER = re.compile(
    rf"(?<![{_LETTER}0-9])(?<![{_LETTER}]-)([0-9]+(?:[ \u00a0\u202f][0-9]{{3}}(?![0-9]))*(?:[.,][0-9]+)*)"
    rf"(?:[ \u00a0\u202f]?({'|'.join(sorted(_SCALES, key=len, reverse=True))}))?",
    re.IGNORECASE,
)
CLAIMING = ("title", "first_title", "comment")
"""Fields whose numbers are worked out."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def claims_hold(loaded: Loaded) -> Iterator[Problem]:
    """A claim says what follows from the table of its slide."""
    for tree, slide in loaded.data_slides():
        table = loaded.tables[slide.table, slide.sheet]
        for index, claim in enumerate(slide.claims):
            if any(link.name not in table for link in references(claim, Target.SERIES)):
                continue  # The name is told where it stands.
            try:
                value = work_out(claim, table)
            except Unfounded as error:
                yield tree.problem(("claims", index), "claim", f"cannot be worked out: {error}")
                continue
            if not holds(claim, value):
                message = f"says {claim.says:f}, the table gives {_rounded(value, claim.says)}"
                yield tree.problem(("claims", index), "claim", message, hint="correct the words, or the table")


def titles_are_claimed(loaded: Loaded) -> Iterator[Problem]:
    """Every number of a title or comment but years is one of the slide's claims."""
    for tree, slide in loaded.data_slides():
        for place, text in texts(slide):
            if place[-1] not in CLAIMING:
                continue
            for language, words in text:
                for number, scale in numbers(words or ""):
                    if not any(backs(claim, number, scale, language) for claim in slide.claims):
                        yield tree.problem(
                            (*place, language.value),
                            "claim",
                            f"{number + scale!r} is none of the slide's claims",
                            hint="add a claim that says it, so that it can be worked out from the table",
                        )


def notes_have_words(loaded: Loaded) -> Iterator[Problem]:
    """A note that marks a value in a table is explained on the slide; ``more`` and ``about`` explain themselves."""
    for tree, slide in loaded.data_slides():
        for link in references(slide, Target.TABLE):
            table = loaded.tables[link.table or (slide.table, slide.sheet)]
            used = {note for series in table.series.values() for note in series.notes if note}
            for note in sorted(used):
                if slide.note(note) is None and note not in tuple(Bound):
                    message = f"{link.name} marks values with {note!r}, and notes: does not say what that means"
                    yield tree.problem(link.place, "note", message, hint="add it to notes:", severity=Severity.WARNING)


def _rounded(value: float, says: Decimal) -> str:
    """One digit finer than what is said."""
    return f"{Decimal(f'{value:.{len(says.as_tuple().digits) + 1}g}'):f}"


def numbers(words: str) -> Iterator[tuple[str, str]]:
    """The numbers in a text that are not years, each with its word for a power of ten."""
    for match in _NUMBER.finditer(words):
        number, scale = match[1], match[2] or ""
        if scale or not _YEAR.fullmatch(number):
            yield number, scale


def backs(claim: Claim, number: str, scale: str, language: Language) -> bool:
    """Whether a claim says a number; digits alone decide where no power of ten is named."""
    if not scale:
        return _digits(number) == _digits(f"{claim.says:f}")
    comma_groups = language in (Language.ZH, Language.EN)
    plain = re.sub(r"[ \u00a0\u202f]" + ("|," if comma_groups else ""), "", number).replace(",", ".")
    return plain.count(".") < 2 and Decimal(plain).scaleb(_SCALES[scale.casefold()]) == abs(claim.says)


def _digits(number: str) -> str:
    """The digits that count: those of 4.5 and of 4500000000 are 45."""
    return re.sub("[^0-9]", "", number).strip("0")
