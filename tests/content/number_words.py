"""Numbers as a sentence says them, in digits or in words, in the four languages of the pack.

One is not read as a number: "one thread" counts nothing. Neither are years and the dates of Chinese.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import count

from kiosk.content.checks.recount import numbers
from kiosk.model.text import Language


@dataclass(frozen=True)
class Said:
    """A number in a sentence, and the values of which it is a true word."""

    words: str
    lowest: Decimal
    below: Decimal

    def is_true_of(self, value: Decimal | int) -> bool:
        """Whether this is how one would say the value."""
        return self.lowest <= Decimal(value) < self.below


def _forms(stems: str, ending: str = "") -> list[str]:
    return [stem + ending for stem in stems.split()]


_RU_TEEN, _BE_TEEN = "надцат(?:ь|и|ью)", "наццац(?:ь|і|цю)"
_RU_ORDER = "(?:ый|ий|ой|ая|ья|ое|ье|ые|ьи|ого|ьего|ому|ьему|ым|ьим|ом|ьем|ую|ью|ых|ьих)"
_BE_ORDER = "(?:ы|і|ая|яя|ое|ае|яе|ага|ога|яга|аму|ому|яму|ым|ім|ую|юю|ых|іх|ыя|ія|ой|ай|яй)"

_CARDINALS = {
    Language.BE: [
        "дв(?:а|ух|ум|ума)|дзв(?:е|юх|юм|юма)", "тр(?:ы|ох|ом|ыма)", "чатыр(?:ы|ох|ом|ма)", "пяць|пяці|пяццю",
        "шэсць|шасці|шасцю", "сем|сямі|сямю", "восем|васьмі|васьмю", "дзевяць|дзевяці|дзевяццю",
        "дзесяць|дзесяці|дзесяццю",
        *_forms("адзі два тры чатыр пят шас сям васям дзевят", _BE_TEEN),
    ],
    Language.RU: [
        "дв(?:а|е|ух|ум|умя)", "тр(?:и|[её]х|[её]м|емя)", "четыр(?:е|[её]х|[её]м|ьмя)", "пят(?:ь|и|ью)",
        "шест(?:ь|и|ью)", "сем(?:ь|и|ью)", "вос(?:емь|ьми|емью)", "девят(?:ь|и|ью)", "десят(?:ь|и|ью)",
        *_forms("один две три четыр пят шест сем восем девят", _RU_TEEN),
    ],
    Language.EN: _forms("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                        "seventeen eighteen nineteen"),
}  # fmt: skip
"""From two to nineteen, as patterns of whole words."""

_TENS = {
    Language.BE: [
        "дваццац(?:ь|і)", "трыццац(?:ь|і)", "сорака?", "пяцьдзясят|пяцідзесяці", "шэсцьдзясят|шасцідзесяці",
        "семдзесят|сямідзесяці", "восемдзесят|васьмідзесяці", "дзевяност[ао]", "ст[оа]",
    ],
    Language.RU: [
        "двадцат(?:ь|и)", "тридцат(?:ь|и)", "сорока?", "пятьдесят|пятидесяти", "шестьдесят|шестидесяти",
        "семьдесят|семидесяти", "восемьдесят|восьмидесяти", "девяност[оа]", "ст[оа]",
    ],
    Language.EN: [*_forms("twenty thirty forty fifty sixty seventy eighty ninety"), "(?:a |one )?hundred"],
}  # fmt: skip
"""From twenty to a hundred."""

_ORDINALS = {
    Language.BE: _forms("перш друг трэц чацв[ёе]рт пят шост с[ёя]м восьм дзявят дзясят", _BE_ORDER),
    Language.RU: _forms("перв втор трет четв[её]рт пят шест седьм восьм девят десят", _RU_ORDER),
    Language.EN: _forms("first second third fourth fifth sixth seventh eighth ninth tenth"),
}
"""From the first to the tenth."""

_HALF, _ALMOST_HALF, _QUARTER = (Decimal("49.5"), Decimal("50.5")), (45, 50), (Decimal("24.5"), Decimal("25.5"))
_DOUBLE, _MORE_THAN_DOUBLE, _TRIPLE = (Decimal("1.9"), Decimal("2.1")), (2, 3), (Decimal("2.9"), Decimal("3.1"))
_PHRASES: dict[Language, dict[str, tuple[int | Decimal, int | Decimal]]] = {
    Language.BE: {
        "амаль палов[аыу]": _ALMOST_HALF, "палов[аыуе]": _HALF, "чвэрць": _QUARTER,
        "больш чым удвая": _MORE_THAN_DOUBLE, "удвая|падвоіл\\w+": _DOUBLE,
        "утрая|патроіл\\w+": _TRIPLE,
    },
    Language.RU: {
        "почти половин[аыу]": _ALMOST_HALF, "половин[аыуе]": _HALF, "четверть": _QUARTER,
        "более чем вдвое": _MORE_THAN_DOUBLE, "вдвое|удвоил\\w+": _DOUBLE,
        "втрое|утроил\\w+": _TRIPLE,
    },
    Language.ZH: {
        "近一半|近半": _ALMOST_HALF, "一半|半数": _HALF, "四分之一": _QUARTER,
        "增长一倍以上": _MORE_THAN_DOUBLE, "翻了?一番|一倍": _DOUBLE, "百余": (100, 200),
        "首(?=[批次所辆款家])": (Decimal("0.5"), Decimal("1.5")),
    },
    Language.EN: {
        "almost half": _ALMOST_HALF, "half": _HALF, "a quarter": _QUARTER,
        "more than doubled": _MORE_THAN_DOUBLE, "doubled|twice": _DOUBLE, "tripled|threefold": _TRIPLE,
    },
}  # fmt: skip
"""Words for parts (in percent) and for growth (as a factor)."""

_POWERS = {
    "万": 4, "亿": 8, "万亿": 12, "тыс": 3, "тысяч": 3, "thousand": 3, "million": 6, "m": 6, "mln": 6, "млн": 6,
    "миллион": 6, "мільён": 6, "billion": 9, "bn": 9, "млрд": 9, "миллиард": 9, "мільярд": 9,
}  # fmt: skip
_CHINESE = "一二三四五六七八九"
_NO_NUMBERS = re.compile(r"三亚|十字|[0-9]{1,2}[月日]|другі бок")
"""Sanya, cross-stitch, dates, and the other way (which Belarusian calls the second)."""
_SHARED = re.compile(r" (?:да|до) [0-9][0-9,]* (миллион|мільён|миллиард|мільярд)")
"""In 'from 2 to 331 million' both are millions."""
_DOLLARS = re.compile(r" (M)\b")
"""Short for million."""


def read(words: str, language: Language) -> list[Said]:
    """All numbers of a sentence in the order in which they are said."""
    words = _NO_NUMBERS.sub(lambda found: " " * len(found[0]), words)
    found = [*_digits(words, language)]
    for pattern, bounds in _patterns(language):
        matches = re.finditer(pattern, words, re.IGNORECASE)
        found += [(match.span(), Said(match[0], *map(Decimal, bounds))) for match in matches]
    if language is Language.ZH:
        found += _chinese(words)
    ordered = sorted(found, key=lambda each: (each[0][0], -each[0][1]))
    kept: list[tuple[tuple[int, int], Said]] = []
    for span, said in ordered:
        if not kept or span[0] >= kept[-1][0][1]:
            kept.append((span, said))
    return [said for _, said in kept]


def _exactly(number):
    return Decimal(number) - Decimal("0.5"), Decimal(number) + Decimal("0.5")


def _patterns(language: Language) -> Iterator[tuple[str, tuple[int | Decimal, int | Decimal]]]:
    """Every word for a number, longer ones being preferred by whoever reads them."""
    for phrase, bounds in _PHRASES[language].items():
        yield (phrase if language is Language.ZH else rf"\b(?:{phrase})\b"), bounds
    if language is Language.ZH:
        return
    units = list(zip(count(2), _CARDINALS[language], strict=False))
    tens = list(zip(count(20, 10), _TENS[language], strict=False))
    for number, word in [*units, *tens, *zip(count(1), _ORDINALS[language], strict=False)]:
        yield rf"\b(?:{word})\b", _exactly(number)
    for ten, decade in tens[:-1]:
        for unit, word in units[:8]:
            yield rf"\b(?:{decade})[ -](?:{word})\b", _exactly(ten + unit)


def _digits(words: str, language: Language) -> Iterator[tuple[tuple[int, int], Said]]:
    at = 0
    for number, scale in numbers(words):
        at = words.index(number, at)
        plain = re.sub(r"[ \u00a0\u202f]", "", number)
        plain = plain.replace(",", "." if language in (Language.BE, Language.RU) else "")
        shared = _SHARED.match(words, at + len(number)) or _DOLLARS.match(words, at + len(number))
        power = scale or (shared[1] if shared else "")
        says = Decimal(plain).scaleb(_POWERS[power.casefold()] if power else 0)
        if power == "万" and says == says.to_integral_value() and "." not in plain:
            says = says.normalize()  # Two million is 200 of them, and not said more exactly.
        half = Decimal(1).scaleb(int(says.as_tuple().exponent)) / 2
        yield (at, at + len(number)), Said(number + scale, says - half, says + half)
        at += len(number)


def _chinese(words: str) -> Iterator[tuple[tuple[int, int], Said]]:
    for match in re.finditer(rf"翻了?([{_CHINESE[1:]}十]+)番", words):
        times = _chinese_number(match[1])
        yield match.span(), Said(match[0], Decimal(2**times), Decimal(2 ** (times + 1)))
    for match in re.finditer(rf"第?[{_CHINESE}两十百]+", words):
        if match[0] != "一":
            yield match.span(), Said(match[0], *_exactly(_chinese_number(match[0].lstrip("第"))))


def _chinese_number(text: str) -> int:
    total, digit = 0, 0
    for sign in text.replace("两", "二"):
        if sign in "十百":
            total, digit = total + (digit or 1) * (10 if sign == "十" else 100), 0
        else:
            digit = _CHINESE.index(sign) + 1
    return total + digit
