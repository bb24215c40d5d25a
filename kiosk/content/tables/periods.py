"""Days, months, quarters and other periods as tables and programmes write them, as ``kiosk.model.dates`` has them."""

from __future__ import annotations

import re
from collections.abc import Callable

from kiosk.model.dates import is_date
from kiosk.shared import shared

_MONTHS = (
    ("янв(?:ар[ья])?", "студз(?:ень|еня)?", "jan(?:uary)?"),
    ("фев(?:р(?:ал[ья])?)?", "лют(?:ы|ага)", "feb(?:ruary)?"),
    ("мар(?:та?)?", "сак(?:авіка?)?", "mar(?:ch)?"),
    ("апр(?:ел[ья])?", "крас(?:авіка?)?", "apr(?:il)?"),
    ("ма[йя]", "травеня?|траўня|май|мая", "may"),
    ("июн[ья]?", "чэрв(?:ень|еня)", "june?"),
    ("июл[ья]?", "ліп(?:ень|еня)", "july?"),
    ("авг(?:уста?)?", "жні(?:вень|ўня)", "aug(?:ust)?"),
    ("сен(?:т(?:ябр[ья])?)?", "вер(?:асень|асня)", "sept?(?:ember)?"),
    ("окт(?:ябр[ья])?", "кастр(?:ычніка?)?", "oct(?:ober)?"),
    ("ноя(?:б(?:р[ья])?)?", "ліст(?:апада?)?", "nov(?:ember)?"),
    ("дек(?:абр[ья])?", "снеж(?:ань|ня)?", "dec(?:ember)?"),
)
"""Names of the months in Russian, Belarusian and English, whole and shortened, in two cases."""
_MONTH = "|".join(f"(?:{'|'.join(names)})" for names in _MONTHS)
_MONTH_PATTERNS = [re.compile("|".join(names)) for names in _MONTHS]
_LONGEST = 60
"""Letters of a period; what is longer is no date."""
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "一": 1, "二": 2, "三": 3, "四": 4}
_NTH = r"[-–\s]*(?:[йяые]|о[ей]|ае|st|nd|rd|th)?\s*"
_QUARTER = "кв(?:артала?)?|квартал|quarter|q|季度"
_ONE_TO_FOUR = "[1-4]|iv|i{1,3}|[一二三四]"
_OF_YEAR = r"(?:\s*(?:г\.?|год[ау]?|year|年))?"
_DASH = r"\s*(?:-|–|—|−|~|～|至|到|по|па|to)\s*"
_Y, _D = r"([0-9]{4})", r"([0-9]{1,2})"
_WEEKDAY = re.compile(
    r"\b(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|панядзелак|аўторак|серада|чацвер|пятніца"
    r"|субота|нядзеля|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun"
    r"|пн|вт|ср|чт|пт|сб|вс|аў|чц|нд)\b\.?,?|[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?"
)


def _span(year: str, first: int, last: int) -> str:
    return f"{year}-{first:02}..{year}-{last:02}" if first < last else f"{year}-{first:02}"


def _months(year: str, first: int, last: int) -> str:
    if first > last:
        raise ValueError("ends before it begins")
    return _span(year, first, last)


def _month(word: str) -> int:
    return next(number for number, names in enumerate(_MONTH_PATTERNS, 1) if names.fullmatch(word))


def _quarter(year: str, number: str) -> str:
    quarter = _ROMAN[number]
    return _span(year, 3 * quarter - 2, 3 * quarter)


def _half(year: str, number: str) -> str:
    return _span(year, 1, 6) if _ROMAN[number] == 1 else _span(year, 7, 12)


def _only_day(first: str, second: str, year: str) -> str:
    """A day whose order is not said, where the numbers leave but one."""
    if first != second and int(first) <= 12 and int(second) <= 12:
        raise ValueError("may be two days")
    return _day(year, first, second) if int(second) > 12 else _day(year, second, first)


def _day(year: str, month: int | str, day: str) -> str:
    return f"{year}-{int(month):02}-{int(day):02}"


_FORMS: tuple[tuple[str, Callable[..., str]], ...] = (
    (rf"{_D}\.{_D}\.{_Y}{_OF_YEAR}", lambda d, m, y: _day(y, m, d)),
    (rf"{_D}[/-]{_D}[/-]{_Y}", _only_day),
    (rf"{_Y}[./]{_D}[./]{_D}", _day),
    (rf"{_D}\s*({_MONTH})\.?,?\s*{_Y}{_OF_YEAR}", lambda d, m, y: _day(y, _month(m), d)),
    (rf"({_MONTH})\.?\s+{_D}(?:st|nd|rd|th)?,?\s+{_Y}", lambda m, d, y: _day(y, _month(m), d)),
    (rf"{_Y}年{_D}月{_D}[日号]", _day),
    (rf"{_Y}(0[1-9]|1[0-2])", lambda y, m: f"{y}-{m}"),
    (rf"(0?[1-9]|1[0-2])[./]{_Y}", lambda m, y: f"{y}-{m}"),
    (rf"{_Y}\.(0[1-9]|1[0-2])", lambda y, m: f"{y}-{m}"),
    (rf"{_Y}[-/m](0?[1-9]|1[0-2])", lambda y, m: f"{y}-{m:0>2}"),
    (rf"({_MONTH})\.?,?[\s-]*{_Y}{_OF_YEAR}", lambda m, y: f"{y}-{_month(m):02}"),
    (rf"{_Y}{_OF_YEAR}[\s,.-]*({_MONTH})\.?", lambda y, m: f"{y}-{_month(m):02}"),
    (rf"({_MONTH})\.?{_DASH}({_MONTH})\.?,?\s*{_Y}{_OF_YEAR}", lambda m, n, y: _months(y, _month(m), _month(n))),
    (rf"{_Y}{_OF_YEAR}[\s,.]*({_MONTH})\.?{_DASH}({_MONTH})\.?", lambda y, m, n: _months(y, _month(m), _month(n))),
    (rf"{_Y}年{_D}月份?", lambda y, m: f"{y}-{int(m):02}"),
    (rf"{_Y}年{_D}月?{_DASH}{_D}月份?", lambda y, m, n: _months(y, int(m), int(n))),
    (rf"{_Y}年{_D}月{_DASH}{_Y}年{_D}月", lambda y, m, z, n: f"{y}-{int(m):02}..{z}-{int(n):02}"),
    (rf"{_Y}{_OF_YEAR}[\s,.-]*第?({_ONE_TO_FOUR}){_NTH}(?:{_QUARTER})\.?", _quarter),
    (rf"{_Y}[\s-]*(?:q|кв\.?)\s*([1-4])", _quarter),
    (rf"({_ONE_TO_FOUR}){_NTH}(?:{_QUARTER})\.?\s*{_Y}{_OF_YEAR}", lambda q, y: _quarter(y, q)),
    (rf"q\s*([1-4])[\s/-]*{_Y}", lambda q, y: _quarter(y, q)),
    (rf"([12]|ii?){_NTH}(?:полугоди[ея]|паўгоддз[ея])\s*{_Y}{_OF_YEAR}", lambda h, y: _half(y, h)),
    (rf"{_Y}年上半年", lambda y: _half(y, "1")),
    (rf"{_Y}年下半年", lambda y: _half(y, "2")),
    (rf"{_Y}年前([二三])季度", lambda y, q: _span(y, 1, 3 * _ROMAN[q])),
    (rf"([0-9]{{1,2}})\s*(?:месяц(?:а|ев)|месяц(?:ы|аў)|months)\s*{_Y}{_OF_YEAR}", lambda n, y: _months(y, 1, int(n))),
)
"""Every way to write a period, and what makes a date of its parts."""
_COMPILED = [(re.compile(form), made) for form, made in _FORMS]


@shared(4096)
def read_period(words: str) -> str | None:
    """The date that words name: ``2 декабря 2026 г.``, ``2024年1-2月``, ``I кв. 2024``; None for what is no date."""
    if is_date(words):
        return words
    if len(words) > _LONGEST or not re.search("[0-9]{4}", words):
        return None
    bare = " ".join(_WEEKDAY.sub(" ", words.casefold()).replace("ё", "е").split()).strip(" ,()（）")
    for form, made in _COMPILED:
        if match := form.fullmatch(bare):
            try:
                at = made(*match.groups())
            except ValueError:
                return None
            return at if is_date(at) else None
    return None
