"""Numbers, dates and running text as each language writes them.

Thousands are parted by a narrow no-break space, the minus is a real one, and Chinese counts in 万 and 亿.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum

from PySide6.QtCore import QLocale

from kiosk.model.dates import Point, Span, parse
from kiosk.model.figure import Bound, Figure, Unit
from kiosk.model.text import Language
from kiosk.shared import shared

NARROW = "\u202f"
THIN = "\u2009"
NO_BREAK = "\u00a0"
MINUS = "\u2212"
NO_BREAK_HYPHEN = "\u2011"
WORD_JOINER, ZERO_WIDTH_SPACE = "\u2060", "\u200b"
SIGNIFICANT = 3
"""Figures that are kept of a scaled number: 33 953 000 becomes 34 million."""

_QLOCALES = {
    Language.BE: QLocale("be_BY"),
    Language.RU: QLocale("ru_RU"),
    Language.ZH: QLocale("zh_CN"),
    Language.EN: QLocale("en_GB"),
}
_COMMA = {Language.BE: ",", Language.RU: ",", Language.ZH: ".", Language.EN: "."}
STEPS: dict[Language, tuple[tuple[Decimal, str], ...]] = {
    Language.BE: ((Decimal(10**9), "млрд"), (Decimal(10**6), "млн")),
    Language.RU: ((Decimal(10**9), "млрд"), (Decimal(10**6), "млн")),
    Language.EN: ((Decimal(10**9), "bn"), (Decimal(10**6), "M")),
    Language.ZH: ((Decimal(10**8), "亿"), (Decimal(10**4), "万")),
}
UNITS: dict[Unit, dict[Language, str]] = {
    Unit.COUNT: dict.fromkeys(Language, ""),
    Unit.USD: {Language.BE: "$", Language.RU: "$", Language.EN: "$", Language.ZH: "美元"},
    Unit.SQUARE_METRE: {Language.BE: "м²", Language.RU: "м²", Language.EN: "m²", Language.ZH: "平方米"},
    Unit.HECTARE: {Language.BE: "га", Language.RU: "га", Language.EN: "ha", Language.ZH: "公顷"},
    Unit.SQUARE_KILOMETRE: {Language.BE: "км²", Language.RU: "км²", Language.EN: "km²", Language.ZH: "平方公里"},
    Unit.KILOMETRE: {Language.BE: "км", Language.RU: "км", Language.EN: "km", Language.ZH: "公里"},
    Unit.PERCENT: {Language.BE: f"{NO_BREAK}%", Language.RU: f"{NO_BREAK}%", Language.EN: "%", Language.ZH: "%"},
    Unit.TIMES: {Language.BE: "×", Language.RU: "×", Language.EN: "×", Language.ZH: "倍"},
    Unit.DAYS: {Language.BE: "сутак", Language.RU: "суток", Language.EN: "days", Language.ZH: "天"},
}
_ONE_DAY = {Language.BE: "суткі", Language.RU: "сутки", Language.EN: "day"}
_ABOUT = {Language.BE: "каля", Language.RU: "около", Language.EN: "about", Language.ZH: "约"}
_MORE = {Language.BE: "больш за", Language.RU: "более", Language.EN: "more than", Language.ZH: "超"}
_SHORT_MONTHS = {
    Language.BE: ("студз.", "лют.", "сак.", "крас.", "май", "чэрв.", "ліп.", "жн.", "вер.", "кастр.", "ліст.", "снеж."),
    Language.RU: ("янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек."),
}
"""Short months as they stand alone; CLDR's, but for Belarusian, where it has three letters that nobody writes."""
_OF_SHORT_MONTHS = {"май": "мая", "март": "марта", "июнь": "июня", "июль": "июля"}
"""Short months that have a genitive of their own, as they follow a day."""
_OF_THE_YEAR = {Language.BE: " года", Language.RU: " года", Language.EN: "", Language.ZH: "年"}


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure taken apart for setting: small words, the large numeral, the small rest."""

    before: str
    number: str
    after: str

    def __str__(self) -> str:
        tight = self.after[:1] in ("%", "+", "×", NO_BREAK) or self.after > "\u3000"
        gap = "" if not self.after or tight else NO_BREAK
        lead = "" if not self.before or self.before[-1] > "\u3000" else NO_BREAK
        return f"{self.before}{lead}{self.number}{gap}{self.after}"


def amount(figure: Figure, language: Language, value: Decimal | None = None) -> Amount:
    """A figure as it stands in large type: ``$770 M+``, ``770+ млн $``, ``超7.7亿美元``.

    ``value`` shows another number at the same scale, for counting up.
    """
    step, word = step_of(figure.value, figure.unit, language)
    shown = figure.value if value is None else value
    places = _places(figure.value / step, exact=step == 1)
    digits = number(shown / step, language, places)
    unit = _counted(figure.unit, language, shown / step)
    plus = "+" if figure.bound is Bound.MORE and language is not Language.ZH else ""
    lead = _ABOUT[language] if figure.bound is Bound.ABOUT else ""
    if language is Language.ZH:
        return Amount(_MORE[language] if figure.bound is Bound.MORE else lead, digits, word + unit)
    if language is Language.EN and figure.unit is Unit.USD:
        return Amount(lead, dollars(digits), word + plus)
    tail = NO_BREAK.join(part for part in (word, unit) if part)
    if language is Language.EN:
        return Amount(lead, digits, tail + plus)
    return Amount(lead, digits + plus if tail else digits, tail or plus)


def _counted(unit: Unit, language: Language, value: Decimal) -> str:
    """The word of a unit behind a number: ``21 сутки``, ``13 суток``, ``1 day``."""
    one = value == 1 if language is Language.EN else value % 10 == 1 and value % 100 != 11
    return _ONE_DAY.get(language, UNITS[unit][language]) if unit is Unit.DAYS and one else UNITS[unit][language]


def in_words(figure: Figure, language: Language) -> str:
    """A figure inside a sentence: ``more than $877 million``."""
    parts = amount(figure, language)
    text = str(Amount("", parts.number.removesuffix("+"), parts.after.replace("+", "").strip(NO_BREAK)))
    if language is Language.EN:
        text = re.sub(rf"{NO_BREAK}M\b", f"{NO_BREAK}million", re.sub(rf"{NO_BREAK}bn\b", f"{NO_BREAK}billion", text))
    lead = {Bound.MORE: _MORE, Bound.ABOUT: _ABOUT}.get(figure.bound)
    if lead is None:
        return text
    return f"{lead[language]}{'' if language is Language.ZH else NO_BREAK}{text}"


def number(value: Decimal, language: Language, places: int = 0) -> str:
    """A number with ``places`` decimals, thousands parted from 10 000 on (from 1 000 in Chinese not at all)."""
    rounded = abs(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    whole, _, fraction = f"{rounded:f}".partition(".")
    if len(whole) > 4 or (len(whole) == 4 and language is not Language.ZH):
        head = len(whole) % 3
        groups = ([whole[:head]] if head else []) + [whole[i : i + 3] for i in range(head, len(whole), 3)]
        whole = NARROW.join(groups)
    return (MINUS if value < 0 else "") + whole + (_COMMA[language] + fraction if fraction else "")


def dollars(digits: str) -> str:
    """English dollars stand before the figure, and after its minus."""
    return f"{MINUS}${digits.removeprefix(MINUS)}" if digits.startswith(MINUS) else f"${digits}"


def step_of(value: Decimal, unit: Unit, language: Language) -> tuple[Decimal, str]:
    """The step by which a language counts so large a number, and its word."""
    for step, word in STEPS[language]:
        scaled = abs(value) / step
        neat = unit is Unit.USD or scaled * 100 == int(scaled * 100)
        if scaled >= 1 and (neat or step != Decimal(10**4)):
            return step, word
    return Decimal(1), ""


def _places(value: Decimal, *, exact: bool) -> int:
    """Decimals worth showing: all that an unscaled number has, or up to three significant figures."""
    normal = value.normalize()
    own = max(0, -int(normal.as_tuple().exponent))
    if exact:
        return own
    room = max(0, SIGNIFICANT - len(str(int(abs(value)))))
    rounded = value.quantize(Decimal(1).scaleb(-room), ROUND_HALF_UP).normalize()
    return max(0, -int(rounded.as_tuple().exponent))


class Brief(Enum):
    """How short a date must be."""

    NOT = "in full"
    CHIP = "without the word for year"
    MONTH = "with a short month"
    YEAR = "the year alone"


def when(text: str, language: Language, *, brief: Brief = Brief.NOT) -> str:
    """A date of the pack as the language writes it: ``19 June 2014``, ``лістапад 2023``, ``约2022年``."""
    span = parse(text)
    if brief is Brief.YEAR:
        last = Point(span.last.year) if span.last is not None and span.last.year != span.first.year else None
        span = Span(Point(span.first.year), last, span.about)
    said = _span(span, language)
    if span.about:
        said = f"{_ABOUT[language]}{'' if language is Language.ZH else ' '}{_genitive(span, language)}"
    if brief is Brief.NOT or language is Language.ZH:
        return said
    if brief is Brief.MONTH:
        said = _with_short_months(said, language)
    word = _OF_THE_YEAR[language].strip()
    return re.sub(rf"\s+{word}\b", "", said) if word else said


def _with_short_months(said: str, language: Language) -> str:
    locale, shorts = _QLOCALES[language], _SHORT_MONTHS.get(language)
    for month in range(1, 13):
        short = shorts[month - 1] if shorts else locale.standaloneMonthName(month, QLocale.FormatType.ShortFormat)
        said = said.replace(locale.monthName(month), _OF_SHORT_MONTHS.get(short, short))
        said = said.replace(locale.standaloneMonthName(month), short)
    return said


def _genitive(span: Span, language: Language) -> str:
    """A date as it follows 'about' in Belarusian and Russian: ``каля лістапада 2023 года``."""
    first = span.first
    if span.last is not None or first.day is not None:
        return _span(span, language)
    if first.month is None:
        return f"{first.year}{_OF_THE_YEAR[language]}"
    if language in (Language.EN, Language.ZH):
        return _point(first, language)
    return f"{_QLOCALES[language].monthName(first.month)} {first.year}{_OF_THE_YEAR[language]}"


def _span(span: Span, language: Language) -> str:
    if span.last is None:
        return _point(span.first, language)
    first, last = span.first, span.last
    if first.month is None or last.month is None:
        dash = "\u2013"
        return f"{first.year}{dash}{last.year}" + ("年" if language is Language.ZH else "")
    if language is Language.ZH:
        shared = f"{last.year}年" if first.year == last.year else ""
        shared += f"{last.month}月" if shared and first.month == last.month and last.day else ""
        return f"{_point(first, language)}至{_point(last, language).removeprefix(shared)}"
    dash = f"{NO_BREAK}\u2014 "
    if language is Language.EN:
        dash = "\u2013" if first.day is None else f"{NO_BREAK}\u2013 "
    if first.year != last.year:
        start = _point(first, language)
    elif first.day is None:
        start = _month(first, language)
    elif first.month == last.month:
        return f"{first.day}\u2013{_point(last, language)}"
    else:
        start = _day_and_month(first, language)
    return f"{start}{dash}{_point(last, language)}"


def _point(point: Point, language: Language) -> str:
    if point.month is None:
        return f"{point.year}年" if language is Language.ZH else str(point.year)
    if point.day is None:
        return (
            f"{point.year}年{point.month}月" if language is Language.ZH else f"{_month(point, language)} {point.year}"
        )
    if language is Language.ZH:
        return f"{point.year}年{point.month}月{point.day}日"
    return f"{_day_and_month(point, language)} {point.year}{_OF_THE_YEAR[language].replace(' ', NO_BREAK)}"


def _day_and_month(point: Point, language: Language) -> str:
    assert point.month is not None
    return f"{point.day}{NO_BREAK}{_QLOCALES[language].monthName(point.month)}"


def _month(point: Point, language: Language) -> str:
    assert point.month is not None
    return _QLOCALES[language].standaloneMonthName(point.month)


def today(moment: datetime, language: Language) -> str:
    """The date and time for the bar: ``Wednesday 16 June, 14:20``."""
    return f"{day_name(moment, language)}{' ' if language is Language.ZH else ', '}{moment:%H:%M}"


def day_name(day: date, language: Language) -> str:
    """A day near at hand: ``Wednesday 16 June``."""
    locale, weekday = _QLOCALES[language], day.isoweekday()
    if language is Language.ZH:
        return f"{day_and_month(day, language)} {locale.dayName(weekday)}"
    name = locale.standaloneDayName(weekday)
    separator = " " if language is Language.EN else ", "
    return f"{name[0].upper()}{name[1:]}{separator}{day_and_month(day, language)}"


def short_day(day: date, language: Language) -> str:
    """A day for a button: ``Wed 16``, ``16日 周三``."""
    name = _QLOCALES[language].dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{day.day}日 {name}" if language is Language.ZH else f"{name[0].upper()}{name[1:]}{NO_BREAK}{day.day}"


def day_and_time(moment: datetime, language: Language, this_year: int) -> str:
    """A moment as in ``16 June, 09:40``; with its year unless that is ``this_year``."""
    point = Point(moment.year, moment.month, moment.day)
    day = _point(point, language)
    if moment.year == this_year:
        month = _QLOCALES[language].monthName(moment.month)
        day = f"{moment.month}月{moment.day}日" if language is Language.ZH else f"{moment.day}{NO_BREAK}{month}"
    return f"{day}{' ' if language is Language.ZH else ', '}{moment:%H:%M}"


def day_and_month(day: date, language: Language) -> str:
    """A day of any year: ``16 June``."""
    if language is Language.ZH:
        return f"{day.month}月{day.day}日"
    return f"{day.day} {_QLOCALES[language].monthName(day.month)}"


_SHORT_WORD = re.compile(r"(?<![^\s(«])([А-Яа-яЁёІіЎў]{1,2}) ")
_NUMBER_AND_UNIT = re.compile(
    r"(\d) (?=(?:%|\$|км|млн|млрд|тыс|га|м²|km|bn|ha|m²|million|billion|г\.)(?!\w)|мільён|мільярд|миллион|миллиард)"
)
_NUMBER_AND_MONTH = {
    language: re.compile(rf"(\d) (?=(?:{'|'.join(locale.monthName(month) for month in range(1, 13))})\b)")
    for language, locale in _QLOCALES.items()
}
_BEFORE_A_NUMBER = re.compile(
    r"\b((?i:каля|около|амаль|почти|больш|более|менш|менее|звыш|свыше|пасля|после|праз|через|паміж|между|для|пра|при|пры"
    r"|ўжо|уже|толькі|только)) (?=\d)"
)
_BETWEEN_NUMBERS = re.compile(r"(?<=\d) (и|і|ды|да|до|или|або|ці) (?=\d)")
_NUMBER_SIGN = re.compile(r"№ (?=\d)")
_ENDING_OF_NUMBER = re.compile(r"(?<=\d)-(?=[^\W\d_])")
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_AT_A_FIGURE = re.compile(r"(?<=\d[年月])(?=\d{1,2}[月日])|(?<=[超约])(?=\d)")
_BEFORE_FIGURES = re.compile(r"(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9])")
_AFTER_FIGURES = re.compile(r"(?<=[A-Za-z0-9%])(?=[\u4e00-\u9fff])")
_INSIDE_A_WEEKDAY = re.compile(r"(?<=星)(?=期[一二三四五六日])|(?<=星期)(?=[一二三四五六日])")
_LATIN_APOSTROPHE = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z ])")
_LATIN_QUOTES = re.compile(r"(?<=[ -~])“([ -~]+)”")
"""Curly marks are as wide as a sign in a Chinese font; inside a Latin title they would tear it."""
_NAME = re.compile(r"中国|白俄罗斯|俄罗斯|中白|明斯克|北京|上海|欧亚")
_NAME_IN_MARKS = re.compile(r"[“《][^“”《》\sA-Za-z0-9]{1,8}[”》]")
"""Chinese names that no line parts."""
_TIED_IN_MARKS = re.compile("[“《][^“”《》]{8,}[”》]")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_AROUND_MARKS = re.compile(r"(?<=[\u3001-\u9fff\uff00-\uffef])(?=“)|(?<=”)(?=[\u4e00-\u9fff])")
_BETWEEN_SIGNS = re.compile(r"(?<=[^\s\u2060])(?=[^\s\u2060])")
_INSIDE_A_PHRASE = re.compile(r"(?<=[\u4e00-\u9fff])(?<!的)(?=[\u4e00-\u9fff])(?!与)")


@shared(256)
def typeset(text: str, language: Language) -> str:
    """Running text whose numbers, dates and short words do not break, with room between Chinese and figures."""
    text = _THOUSANDS.sub(NARROW, text)
    if language is Language.ZH:
        text = _LATIN_QUOTES.sub(r'"\1"', _LATIN_APOSTROPHE.sub("'", text))
        text = _INSIDE_A_WEEKDAY.sub(WORD_JOINER, text)
        text = _tied(_NAME, _tied(_NAME_IN_MARKS, text))
        # A line may break before a figure; its measure word, 超 or 约 and the rest of a date stay with it.
        text = _BEFORE_FIGURES.sub(THIN, _AT_A_FIGURE.sub(NARROW, text))
        return _AFTER_FIGURES.sub(NARROW, text)
    text = _NUMBER_AND_UNIT.sub(rf"\1{NO_BREAK}", text)
    text = _NUMBER_AND_MONTH[language].sub(rf"\1{NO_BREAK}", text)
    text = _ENDING_OF_NUMBER.sub(NO_BREAK_HYPHEN, text)
    if language is Language.EN:
        return text
    text = _NUMBER_SIGN.sub(f"№{NO_BREAK}", text.replace(" —", f"{NO_BREAK}—"))
    text = _BETWEEN_NUMBERS.sub(rf"{NO_BREAK}\1{NO_BREAK}", _BEFORE_A_NUMBER.sub(rf"\1{NO_BREAK}", text))
    return _SHORT_WORD.sub(rf"\1{NO_BREAK}", _SHORT_WORD.sub(rf"\1{NO_BREAK}", text))


def _tied(names: re.Pattern[str], text: str) -> str:
    return names.sub(lambda name: _BETWEEN_SIGNS.sub(WORD_JOINER, name[0]), text)


def has_chinese(text: str) -> bool:
    """Whether any of it is written in Chinese; a title in another language stands on a Chinese page as it is."""
    return _CHINESE.search(text) is not None


def around_marks(text: str) -> str:
    """A typeset Chinese text in which lines may end before an opening mark and after a closing one."""
    return _AROUND_MARKS.sub(ZERO_WIDTH_SPACE, text)


def loosened(text: str) -> str:
    """A typeset Chinese text in which lines may part the longer names between marks."""
    return _tied(_NAME, _TIED_IN_MARKS.sub(lambda name: name[0].replace(WORD_JOINER, ""), text))


def keep_phrases(text: str) -> str:
    """A Chinese headline that breaks only after marks and 的, and before 与 and figures."""
    return _INSIDE_A_PHRASE.sub(WORD_JOINER, text)
