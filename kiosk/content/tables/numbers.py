"""A cell of text as a number, as missing, or as something with two meanings.

Signs that group digits and signs that begin a fraction are the same two in half of the world the other way round.
A number is read when only one way of reading is possible; ``1,234`` and ``1.234`` have two.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from kiosk.content.tables.cells import quoted

SPACES = " \u00a0\u2007\u2009\u202f"
MARK = r"(?:\*{1,4}|[†‡]{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\[[0-9a-z]{1,3}\]|\(?[per]\)?)"
"""A footnote mark, or p, e, r for provisional, estimated, revised."""

_NUMBER = re.compile(
    rf"([-+−–]?)[{SPACES}]?([0-9][0-9.,'’{SPACES}]*+|[.,][0-9]+)(?:[eE]([-+]?[0-9]{{1,3}}))?[{SPACES}]*({MARK}?)"
)
_WHOLE = re.compile(rf"[0-9]+|[0-9]{{1,3}}([{SPACES}'’])[0-9]{{3}}(?:\1[0-9]{{3}})*")
_GROUPS = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+")
_UNGROUP = str.maketrans("", "", SPACES + "'’.,")
_MISSING = frozenset(
    {"", "…", "...", "..", "-", "--", "–", "—", "−", "x", "х", "n/a", "n.a.", "na", "н/д", "н.д.", "нет данных"}
    | {"няма даных", "无", "无数据"}
)
_SHORTENED = re.compile(r"[-+−–]?[0-9](?:[.,]([0-9]{1,5}))?E\+([0-9]{2,3}).*")
_ENDLESS = re.compile(r"[-+−]?(?:nan|inf|infinity|∞)")
_OTHER = {",": ".", ".": ","}


class Reading(NamedTuple):
    """What a cell says."""

    value: float | None
    """None where the table has no value."""
    mark: str = ""
    """The footnote or provisional mark after it."""
    decimal: str = ""
    """The sign that can only begin a fraction here; empty where the cell does not show it."""
    unsure: str = ""
    """The sign that may begin a fraction, as ``value`` takes it, or group digits, as ``grouped`` does."""
    grouped: float = 0.0


class NotANumber(Exception):
    """A cell holds something else."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


GAP = Reading(None)


def read_number(text: str) -> Reading:
    """The meaning of a cell; raises NotANumber."""
    if text.isascii() and text.isdigit():
        return certain(float(text), text)
    bare = text.strip()
    if bare.casefold() in _MISSING:
        return GAP
    match = _NUMBER.fullmatch(bare)
    if match is None:
        raise _not_a_number(bare)
    sign, body, exponent, mark = match.groups()
    if _shortened(bare):
        hint = "show the column as whole numbers and save it again, or write all digits"
        raise NotANumber("rounded", f"{quoted(bare)} has lost digits when it was saved", hint)
    factor = -1.0 if sign in ("-", "−", "–") else 1.0
    body, power = body.strip(SPACES), f"e{exponent}" if exponent else ""
    if body == "10" and mark[:1] in tuple("⁰¹²³⁴⁵⁶⁷⁸⁹"):
        raise NotANumber(
            "ambiguous", f"{quoted(bare)} is 10 with a footnote, or a power of ten", "write the number in digits"
        )
    decimal, unsure, digits = _apart(body, bare)
    if unsure and power:
        decimal, unsure = unsure, ""
    value = certain(factor * float(digits + power), bare).value
    grouped = factor * float(digits.replace(".", "")) if unsure else 0.0
    return Reading(value, mark.strip("[]()"), decimal, unsure, grouped)


def _shortened(text: str) -> bool:
    """Whether a spreadsheet wrote a number as narrowly as it showed it: 1.23E+11."""
    match = _SHORTENED.fullmatch(text)
    return match is not None and len(match[1] or "") < int(match[2])


def certain(value: float, text: str) -> Reading:
    """A number as it stands; raises NotANumber where it has no end."""
    if not math.isfinite(value):
        raise NotANumber("not-finite", f"{quoted(text)} is too large", "write the number in whole units")
    return Reading(value)


def _apart(body: str, text: str) -> tuple[str, str, str]:
    """The sign before the fraction, the sign that may be it or not, and the digits as Python writes them."""
    signs = [letter for letter in body if letter in _OTHER]
    if not signs:
        return "", "", _whole(body, text)
    last = signs[-1]
    if len(signs) > 1 and len(set(signs)) == 1:
        if not _GROUPS.fullmatch(body):
            raise _not_a_number(text)
        return _OTHER[last], "", body.translate(_UNGROUP)
    whole, _, fraction = body.rpartition(last)
    if not fraction.isdigit() or (len(signs) > 1 and (signs.count(last) > 1 or not _GROUPS.fullmatch(whole))):
        raise _not_a_number(text)
    if len(signs) > 1:
        return last, "", f"{whole.translate(_UNGROUP)}.{fraction}"
    digits = f"{_whole(whole or '0', text)}.{fraction}"
    if len(fraction) == 3 and whole.isdigit() and len(whole) <= 3 and whole[0] != "0":
        return "", last, digits
    return last, "", digits


def _whole(body: str, text: str) -> str:
    if not _WHOLE.fullmatch(body):
        raise _not_a_number(text)
    return body.translate(_UNGROUP)


def _not_a_number(text: str) -> NotANumber:
    if _ENDLESS.fullmatch(text.casefold()):
        return NotANumber("not-finite", f"{quoted(text)} is not a value", "leave the cell empty where there is none")
    if text.startswith("#"):
        return NotANumber("formula", f"{quoted(text)} is the error of a formula", "fix the formula, or empty the cell")
    if re.fullmatch(r"\([0-9., ]+\)", text):
        return NotANumber("ambiguous", f"{quoted(text)} is negative, or a footnote", "write -5 or 5*")
    return NotANumber(
        "not-a-number",
        f"{quoted(text)} is not a number",
        "write it alone and in whole units: 5000000 rather than 5 million, no signs such as $ or %",
    )
