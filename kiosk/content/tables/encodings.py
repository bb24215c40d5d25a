"""Which encoding a text without a mark is in, by what its letters make; nothing is guessed where two would do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.cyrillic import frequency

_NAME = r"\b(?:[А-ЯЁІЎ][а-яёіў]{2,}(?:[А-ЯЁІЎ]++[а-яёіў]*+)+|[кгмд]?(?:Вт|Гц|Дж|Па|Б))\b"
"""Words that do have a capital inside: БелАЗ, БелДжи, кВт."""
_UNLIKELY = re.compile(
    rf"{_NAME}|([а-яёіўґєїѓќѕјљњћџ][А-ЯЁІЎҐЄЇ]|[A-Za-z][А-Яа-яЁёІіЎў]|[А-Яа-яЁёІіЎў][A-Za-z]"
    r"|[¤¦¬µ¶¨¸\u00adЃѓЌќЂЉЊЋЏђљњћџЅѕЈј]|[А-Яа-яЁёІіЎўҐґЄєЇї][№·©®±]|\b[ЬьЪъ])"
)
"""What Windows-1251 makes of other encodings: letters of other scripts, capitals inside words; names match no group."""
_RIVAL = "koi8-r"
"""Another encoding of the same letters, which is not read; it makes capitals of small ones."""
_CHINESE = re.compile("[\u4e00-\u9fff]")
_CHINESE_TEXT = re.compile(
    "[\x00-\x7f\u00a0\u00b0\u00b7\u00d7\u2010-\u203b\u20ac\u2030\u2103\u2116\u3000-\u3017\u4e00-\u9fff\uff01-\uff5e\uffe5]*"
)
_COMMON = frozenset(
    "一万三上下不与业丝两个中为主举之乐也书了事二于云互五亚交产京人亿仅今从以件份企伙会伴位体作使俄信值元克入全八公共关其内写农准出分列利到制前副办加务动包化北区十千华协单占卡卫印厂参及友双发口只可台合同名后吨含启员周和品"
    "商四团园国图在地场均城基堂塔增声处备外多大天奇奶好子孔字季学定家容对将小就屏展州工巨已巴市布带席幕平年并府度座建开式引影往德心总成战户所手技投报拉指按据接揭支收放政数文斤斯新方无日时明易星是更最月有服期木未本机条来果"
    "架标样械楼次欧正此每比民气没油法注活济海游湖源澳灯煤片牌物率理生用由电留略白百的目相省看着石码示社科称程立章第签箱米粮糖系红约纸纹线组织经结统绣维综网罗署美联肉肥育能自至舞船色节花英茶药菜蔬行表装西观览角触计议记设访"
    "该语请诺货贸资起超距路车转轮载辆过运近还这进连述通道部里重量金钢铁长门问间际院集面韩音页项题额飞食首马驻高"
)
"""Characters that make most of Chinese tables; other encodings read as GB18030 give rare ones."""
_LEAST_COMMON, _LEAST_PLAIN = 0.3, 0.85
"""Parts of a Chinese text: of such characters, and of those in the first half of GB 2312."""


def plausible(data: bytes) -> dict[str, str]:
    """The text in each encoding in which its letters make words: Windows-1251, GB18030, both or none."""
    return dict(_readings(data))


def _readings(data: bytes) -> Iterator[tuple[str, str]]:
    cyrillic = data.decode("cp1251", "replace")
    if "\ufffd" not in cyrillic and _is_cyrillic(cyrillic, data):
        yield "Windows-1251", cyrillic
    try:
        chinese = data.decode("gb18030")
    except UnicodeDecodeError:
        return
    if _is_chinese(chinese):
        yield "GB18030", chinese


def _is_cyrillic(text: str, data: bytes) -> bool:
    if _is_unlikely(text) or text.count("»") != text.count("«"):
        return False
    rival = data.decode(_RIVAL, "replace")
    return frequency(rival) <= frequency(text) or _is_unlikely(rival)


def _is_unlikely(text: str) -> bool:
    return any(found[1] for found in _UNLIKELY.finditer(text))


def _is_chinese(text: str) -> bool:
    letters = _CHINESE.findall(text)
    if not letters or not _CHINESE_TEXT.fullmatch(text):
        return False
    plain = sum(0xB0 <= letter.encode("gb18030")[0] <= 0xD7 for letter in letters)
    common = sum(letter in _COMMON for letter in letters)
    return plain >= _LEAST_PLAIN * len(letters) and common >= _LEAST_COMMON * len(letters)
