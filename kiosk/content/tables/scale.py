"""Thousands and millions: words that speak of them, and number formats that show them."""

from __future__ import annotations

import re
from decimal import Decimal

from kiosk.content.tables.cells import Cell, quoted
from kiosk.shared import shared

_NAMES = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}

_BEFORE, _BEHIND = r"(?<![^\W\d_])", r"(?:(?<=\.)|(?![^\W\d_]))"
_WORDS = {
    3: r"тыс|тысяч(?:а|и|у|і|е|ей|ам|ами|амі|ах|аў)?|thousands?|thous|thsd|ths|th\.|т\.(?=\s?(?:дол|руб|р\.|евро|юан))",
    6: r"млн|мил+ион\w*|мільён\w*|millions?|mil{1,2}\.|mln|mn|mio",
    9: r"млрд|мил+иард\w*|мільярд\w*|billions?|bil\.|bln|bn|mrd",
    12: r"трлн|трил+ион\w*|трыльён\w*|trillions?|trn",
}
_CHINESE = {"十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8}
_MONEY = (
    r"(?:USD|EUR|RUB|RUR|BYN|BYR|CNY|RMB|GBP|JPY|US\$|[$€£¥₽]|dollars?|euros?|rou?bles?|yuan"
    r"|долл\w*|долар\w*|евро|еўра|руб\w*|юан\w*)"
)
_COUNTED = "美元|欧元|日元|港元|英镑|人民币|卢布|白俄罗斯卢布|元|人|吨|件|台|辆|户|家|个"
_SPOKEN = re.compile(
    rf"{_BEFORE}(?:{'|'.join(_WORDS.values())}){_BEHIND}"
    rf"|{_BEFORE}{_MONEY}[\s,;(]{{0,3}}(?:[kmb]|{'|'.join(_WORDS.values())}){_BEHIND}|{_BEFORE}[kmb]\s?{_MONEY}{_BEHIND}"
    r"|(?<!\d)(?<!\d[^\w])['’‘`]?000(?:[ ,.]?000)*(?:['’]?s)?(?!\d)"
    rf"|(?<!\d)(?<!\d[ \u00a0,.'])1[ \u00a0,.]?000(?:[ \u00a0,.]?000)*\s?{_MONEY}"
    rf"|{_BEFORE}{_MONEY}\s?1[ \u00a0,.]?000(?!\d)"
    r"|10(?:\^|\*\*)[3-9]|10[³⁶⁹]"
    rf"|[十百千]?[万萬亿億]+|[百千](?={_COUNTED}|[\s）)/]|$)",
    re.IGNORECASE,
)
_LETTERS = {"k": 3, "к": 3, "m": 6, "м": 6, "b": 9}
"""What stands for a scale where the format divides by it, and may be a unit elsewhere."""
_LETTER = re.compile(rf"{_BEFORE}[{''.join(_LETTERS)}]{_BEHIND}", re.IGNORECASE)

_WHOLE_UNITS = ("one", "units", "единица", "единицы", "адзінка", "个")
_DECLARED = re.compile(r"[\[(（]?\s*(?:scale|масштаб|маштаб)\s*[:=：]\s*(\w+)\.?\s*[\])）]?", re.IGNORECASE)

_TOKEN = re.compile(r'"([^"]*)"|\\(.)|(\[[^\]]*\])|[_*].|(general|[0#?][0#?.,]*)|(.)', re.IGNORECASE | re.DOTALL)
_DIVIDES = re.compile(r",+(?=\.|$)")
_ZEROS = re.compile(r"(?<!\w)0{3}")


@shared(4096)
def spoken_scale(cell: Cell) -> str:
    """The words of a cell that speak of thousands, millions or billions; empty where there are none."""
    found = _SPOKEN.search(cell) if isinstance(cell, str) else None
    return found.group().strip() if found else ""


@shared(4096)
def declared_scale(cell: Cell) -> tuple[int | None, str]:
    """The power of ten that a cell declares (``scale: million``), None where it declares none, and its other words."""
    found = _DECLARED.search(cell) if isinstance(cell, str) else None
    if found is None:
        return None, cell if isinstance(cell, str) else ""
    power = 0 if found[1].casefold() in _WHOLE_UNITS else spoken_power(found[1])
    rest = f"{cell[: found.start()]} {cell[found.end() :]}".strip()  # type: ignore[index]
    return (power, rest) if power or found[1].casefold() in _WHOLE_UNITS else (None, str(cell))


def spoken_power(words: str) -> int:
    """The power of ten that words speak of; 0 where they speak of none."""
    return _power(words)


def scale_message(words: str) -> str:
    """What to say of a cell with such words."""
    return f"says {quoted(words)}, and the kiosk takes the values as they stand"


def scale_hint(words: str) -> str:
    """What to write where such words are meant, by the power of ten that they speak of."""
    power = spoken_power(words)
    declared = f"`scale: {_NAMES.get(power, words)}`" if power else "`scale: thousand` or `scale: million`"
    return f"write {declared} into a cell above the headings, or remove the word"


@shared(256)
def shown_power(number_format: str) -> int | None:
    """The power of ten that a format adds to a number in words, such as 6 for ``0.0" млн"``.

    None where it may be another.
    """
    powers = set()
    sections, conditional = _sections(number_format)
    for words, thousands in sections if conditional else sections[:2]:
        power = _power(words)
        letter = _LETTER.search(words)
        if _ZEROS.search(words) or (thousands and power not in (0, 3 * thousands)):
            return None
        if letter and _LETTERS[letter.group().casefold()] != 3 * thousands:
            return None
        powers.add(0 if thousands else power)
    return powers.pop() if len(powers) == 1 else None if powers else 0


def scaled(value: float, power: int) -> float:
    """A number with its point moved, without the errors of a multiplication."""
    return float(Decimal(repr(value)).scaleb(power)) if power else value


def _sections(number_format: str) -> tuple[list[tuple[str, int]], bool]:
    """The words and the divisions by a thousand of each section for numbers; whether conditions choose among them."""
    sections: list[tuple[str, int]] = []
    words, thousands, digits, conditional = "", 0, False, False
    for text, escaped, bracket, number, other in _TOKEN.findall(f"{number_format};"):
        if other == ";":
            if digits:
                sections.append((words, thousands))
            words, thousands, digits = "", 0, False
        elif number:
            digits = True
            thousands += sum(map(len, _DIVIDES.findall(number)))
        elif bracket:
            conditional = conditional or bracket[1] in "<>="
        words += text or escaped or (other if other != ";" else "")
    return sections, conditional


def _power(words: str) -> int:
    for power, pattern in _WORDS.items():
        if re.search(rf"{_BEFORE}(?:{pattern}){_BEHIND}", words, re.IGNORECASE):
            return power
    found = re.search(r"[十百千]?[万萬亿億]+|[十百千](?![克米瓦])", words)
    return sum(_CHINESE[letter] for letter in found.group()) if found else 0
