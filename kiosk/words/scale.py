"""How numbers that stand together are written: beside a large one, along an axis, down a table."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from kiosk.model.figure import Unit
from kiosk.model.text import Language
from kiosk.words.locale import NO_BREAK, SIGNIFICANT, STEPS, UNITS, dollars, number, step_of

_DOLLARS = {Language.BE: "долараў", Language.RU: "долларов", Language.EN: "dollars", Language.ZH: "美元"}
_FINER = {Decimal(10**9): (Decimal(10**6), 0), Decimal(10**6): (Decimal(10**6), 1), Decimal(10**8): (Decimal(10**8), 2)}
"""In which step, and with how many decimals, a table says numbers whose largest is counted in another."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How numbers that stand together are written: all in one step, with the same decimals."""

    unit: Unit
    language: Language
    step: Decimal
    word: str
    places: int

    @classmethod
    def of(cls, unit: Unit, largest: float, language: Language) -> Scale:
        """For the numbers beside a large one: three figures of it are shown."""
        value = Decimal(abs(largest))
        step, word = step_of(value, unit, language)
        places = max(0, SIGNIFICANT - len(str(int(value / step)))) if step > 1 or unit is Unit.PERCENT else 0
        return cls(unit, language, step, word, min(places, 1) if unit is Unit.PERCENT else places)

    @classmethod
    def of_table(cls, unit: Unit, largest: float, language: Language) -> Scale:
        """For a table, one step finer."""
        beside = cls.of(unit, largest, language)
        step, places = _FINER.get(beside.step, (beside.step, beside.places))
        return cls(unit, language, step, dict(STEPS[language]).get(step, ""), places)

    def bare(self, value: float) -> str:
        """A number without its words: ``4.46``; English dollars keep their sign."""
        digits = self.digits(value)
        return dollars(digits) if self.language is Language.EN and self.unit is Unit.USD else digits

    def digits(self, value: float) -> str:
        """A number without anything: ``4.46``."""
        return number(Decimal(value) / self.step, self.language, self.places)

    def rounded(self, value: float) -> str:
        """A number that somebody rounded, with no more decimals than it has: ``17`` rather than ``17.00``."""
        scaled = (Decimal(value) / self.step).quantize(Decimal(1).scaleb(-self.places), ROUND_HALF_UP).normalize()
        return number(scaled, self.language, max(0, -int(scaled.as_tuple().exponent)))

    def after(self) -> str:
        """What follows a number in a row: ``bn``, ``млрд $``, ``亿美元``; English dollars stand before it."""
        english = self.language is Language.EN and self.unit is Unit.USD
        unit = "" if english else UNITS[self.unit][self.language].strip(NO_BREAK)
        return ("" if self.language is Language.ZH else NO_BREAK).join(part for part in (self.word, unit) if part)

    def words(self) -> str:
        """What the numbers count, for the head of a table: ``million dollars``, ``亿美元``."""
        unit = _DOLLARS[self.language] if self.unit is Unit.USD else UNITS[self.unit][self.language].strip(NO_BREAK)
        word = {"bn": "billion", "M": "million"}.get(self.word, self.word)
        return ("" if self.language is Language.ZH else NO_BREAK).join(part for part in (word, unit) if part)
