"""How a workbook stores what its cells show: texts with raised letters, dates as numbers, escaped signs."""

from __future__ import annotations

import math
import re
import unicodedata
from datetime import datetime, timedelta

from kiosk.content.reader import CELL_LENGTH
from kiosk.content.tables.cells import Cell, DateCell, FaultyCell, TimeCell, quoted
from kiosk.content.tables.scale import scaled, shown_power
from kiosk.shared import shared

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", " ()")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_MARK = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]*|\*+|[†‡]+|[^\w\s]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")
_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?", re.ASCII)
_WORDS_OF_FORMAT = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].')
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_FRACTION = re.compile(r"(?<=s)\.0+")
_SECONDS = 86_400

_YEAR_MONTH, _MONTH_DAY, _DAY = 'yyyy"年"m"月"', 'm"月"d"日"', 'yyyy"年"m"月"d"日"'
_CLOCK = 'h"时"mm"分"'
BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss",
    46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
    27: _YEAR_MONTH, 28: _MONTH_DAY, 29: _MONTH_DAY, 30: "m-d-yy", 31: _DAY, 32: _CLOCK, 33: 'h"时"mm"分"ss"秒"',
    34: _CLOCK, 35: 'h"时"mm"分"ss"秒"', 36: _YEAR_MONTH, 50: _YEAR_MONTH, 51: _MONTH_DAY, 52: _YEAR_MONTH,
    53: _MONTH_DAY, 54: _MONTH_DAY, 55: _CLOCK, 56: 'h"时"mm"分"ss"秒"', 57: _YEAR_MONTH, 58: _MONTH_DAY,
}  # fmt: skip
"""Formats that a workbook names by number alone (ECMA-376, 18.8.30; from 27 on as Chinese programs use them)."""


def has_1904(attributes: dict[str, str]) -> bool:
    """Whether the days of a workbook are counted from 1904."""
    return attributes.get("date1904", "0") in ("1", "true")


class Texts:
    """Gathers texts whose letters may stand raised or lowered, from shared strings or a cell."""

    def __init__(self) -> None:
        self.items: list[str] = []
        self._parts: list[str] = []
        self._standing = ""
        self._open = self._phonetic = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "t":
            self._open = not self._phonetic
        elif tag == "vertAlign":
            self._standing = attributes.get("val", "")
        elif tag == "r":
            self._standing = ""
        elif tag == "rPh":
            self._phonetic = True

    def text(self, words: str) -> None:
        if self._open:
            self._parts.append(stood(words, self._standing) if self._standing else words)

    def end(self, tag: str) -> None:
        if tag == "t":
            self._open = False
        elif tag == "rPh":
            self._phonetic = False
        elif tag == "r":
            self._standing = ""
        elif tag in ("si", "is"):
            self.items.append(self.taken())

    def taken(self) -> str:
        """The text so far; the next one begins."""
        whole, self._parts, self._standing = "".join(self._parts), [], ""
        return unescaped(whole)


def stood(text: str, stands: str) -> str:
    """Digits stay raised or lowered, so that 753.4 with a footnote 1 is never 753.41."""
    if stands == "superscript":
        raised = text.translate(_RAISED)
        return raised if _MARK.fullmatch(raised) else f"[{raised}]"
    return text.translate(_LOWERED) if stands == "subscript" else text


def unescaped(text: str) -> str:
    """``_x000D_`` and its like as the signs that they stand for; those that nobody sees are gone."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _UNSEEN.sub("", text)


def text_cell(text: str) -> Cell:
    """A text in NFC, unless it is too long to be read."""
    return (
        unicodedata.normalize("NFC", text)
        if len(text) <= CELL_LENGTH
        else FaultyCell(f"is longer than {CELL_LENGTH} letters")
    )


def number_cell(stored: str, number_format: str, *, from_1904: bool) -> Cell:
    """A number as its format shows it: a value, a date, a time, or a complaint."""
    if not _NUMBER.fullmatch(stored) or not math.isfinite(value := float(stored)):
        return FaultyCell(f"holds {quoted(stored)} for a number")
    kind = _kind(number_format)
    if kind == "%":
        return FaultyCell("is a percentage: 0.05 shown as 5 %")
    if kind:
        return _moment(value, kind, from_1904=from_1904)
    power = shown_power(number_format)
    if power is None:
        return FaultyCell(f"is {value:.15g}, or what its format {quoted(number_format)} makes of it")
    try:
        return scaled(value, power)
    except OverflowError:
        return FaultyCell("is too large a number")


def iso_cell(stored: str) -> Cell:
    """A date or time that a strict workbook stores as text."""
    try:
        if re.fullmatch(r"\d\d:\d\d(:\d\d(\.\d+)?)?Z?", stored, re.ASCII):
            return TimeCell(f"holds the time {stored[:5]}")
        moment = datetime.fromisoformat(stored.removesuffix("Z"))
    except ValueError:
        return FaultyCell(f"holds {quoted(stored)} for a date")
    return _day(moment, "%Y-%m-%d")


@shared(256)
def _kind(number_format: str) -> str:
    """How exactly a format shows dates, as ``strftime`` writes them; ``%H`` for times alone, ``%`` for percent."""
    if _ELAPSED.search(number_format):
        return "%H"
    bare = _WORDS_OF_FORMAT.sub("", number_format).casefold()
    if "%" in bare:
        return "%"
    bare = _FRACTION.sub("", bare.partition(";")[0])
    if "general" in bare or not re.search("[ymdhs]", bare) or re.search("[0#?]", bare):
        return ""
    if "y" in bare or "d" in bare:
        return "%Y-%m-%d" if "d" in bare else "%Y-%m" if "m" in bare else "%Y"
    return "%H" if "h" in bare or "s" in bare else "%Y-%m"


def _moment(value: float, kind: str, *, from_1904: bool) -> Cell:
    if 0 <= value < 1:
        minutes = round(value * _SECONDS / 60) % (24 * 60)
        return TimeCell(f"holds the time {minutes // 60:02}:{minutes % 60:02}")
    if kind == "%H":
        return FaultyCell("holds a length of time")
    if not from_1904 and 0 <= value < 61:
        return FaultyCell("holds a date that spreadsheets count differently")  # Their February of 1900 has 29 days.
    begin = "1904-01-01" if from_1904 else "1899-12-30"
    try:
        return _day(datetime.fromisoformat(begin) + timedelta(seconds=round(value * _SECONDS)), kind)
    except OverflowError:
        return FaultyCell("holds a date that no calendar has")


def _day(moment: datetime, kind: str) -> Cell:
    if moment.hour or moment.minute or moment.second:
        return FaultyCell("holds a time of day")
    return DateCell(moment.strftime(kind))
