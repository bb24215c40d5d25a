"""The text of a file, whatever program wrote it, by what its bytes are; nothing is guessed where two encodings do."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from kiosk.content.cyrillic import frequency
from kiosk.problem import short

_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_NULS = 0.05
"""The part of its bytes that are zeros in any UTF-16 with lines, digits or markup; in no other text there are any."""
_CODECS = {"Windows-1251": "cp1251", "GB18030": "gb18030", "KOI8-R": "koi8-r"}

_NAME = r"\b(?:[А-ЯЁІЎ][а-яёіў]{2,}(?:[А-ЯЁІЎ]++[а-яёіў]*+)+|[кгмд]?(?:Вт|Гц|Дж|Па|Б))\b"
"""Words that do have a capital inside: БелАЗ, БелДжи, кВт."""
_UNLIKELY = re.compile(
    rf"{_NAME}|([а-яёіўґєїѓќѕјљњћџ][А-ЯЁІЎҐЄЇ]|[A-Za-z][А-Яа-яЁёІіЎў]|[А-Яа-яЁёІіЎў][A-Za-z]"
    r"|[¤¦¬µ¶¨¸\u00adЃѓЌќЂЉЊЋЏђљњћџЅѕЈј]|[А-Яа-яЁёІіЎўҐґЄєЇї][№·©®±]|\b[ЬьЪъ])"
)
"""What Windows-1251 makes of other encodings: letters of other scripts, capitals inside words; names match no group."""
_RIVAL = "koi8-r"
"""Another encoding of the same letters, which is not read; it makes capitals of small ones."""
_CYRILLIC_TEXT = re.compile("[\x00-\x7fА-Яа-яЁё]*")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_CHINESE_TEXT = re.compile(
    "[\x00-\x7f\u00a0\u00b0\u00b7\u00d7\u2010-\u203b\u20ac\u2030\u2103\u2116\u3000-\u3017\u4e00-\u9fff\uff01-\uff5e\uffe5]*"
)
COMMON_HAN = frozenset(
    "一万三上下不与业丝两个中为主举之乐乙也书乳了事二于云互五亚交产京人亿仅今从以仪件份企伏伙会伴位体作使俄信值元光"
    "克入全八公共关其具内写农准出分列利到制前副办加务动包化北区十千华协单占卡卢卫印卸厂压参及友双发变口只可台合同名"
    "后吨含启员周和品商器四团园国图土在地场均城基堂塑塔境增声处备外多大天奇奶好子孔字季学定家容对将小就尿屏展州工巨"
    "差已巴市布带席幕平年并府度座建开式引影往德心总成战户所手技投报拉拖指按据接揭支收放政数文料斤斯新方无日时明易星"
    "是更最月有服期木未本机材条来果架标样械楼次欧正此每比民气氮氯池汽没油法注活浆济海润清游湖源滑澳灯炭烯然煤片牌牛"
    "物率玩理生用由电留略白百的目相省看着石矿码示社禽科称稀程立章第签箱米类籽粉粮糖系素累红约纸纹线组织经结统绣维综"
    "网罗署美联聚肉肥育胎能脑自至舞船色节花英茶药菜蔬行表装西观览角触计议记设访该语请诺豆货贸资起超距路车转轮载辆过"
    "运近还这进连述通道部里重量金钢钾铁铝锂长门问间际院集零面鞋韩音页项题额飞食首马驻高麻"
)
"""Letters of the Chinese names of goods, countries, measures and figures of trade, which most tables are made of.

Other encodings read as GB18030 give others.  A list of all common letters tells them apart less well: with the 800
commonest, twice as many Korean and Japanese headings would pass for Chinese ones.
"""
_LEAST_COMMON, _LEAST_PLAIN = 0.3, 0.6
"""Parts of a Chinese text: of such letters, and of those in the first half of GB 2312."""
_OFTEN = 0.4
"""The part of frequent letters that Cyrillic words have."""


class Undecipherable(Exception):
    """The text of a file cannot be told; says why, and in which line (from 0)."""

    def __init__(self, reason: str, row: int = 0) -> None:
        super().__init__(reason)
        self.row = row


class NoText(Undecipherable):
    """A file holds no text at all."""


def decoded(data: bytes) -> str:
    """The text, in NFC, of a file in UTF-8, UTF-16, Windows-1251 or GB18030; raises Undecipherable for others."""
    try:
        text = unicode_text(data)
    except UnicodeDecodeError as error:
        text = _only_reading(data, error.start)
    if "\0" in text:
        raise NoText("is not a text file")
    return unicodedata.normalize("NFC", text)


def unicode_text(data: bytes) -> str:
    """The text of a file in UTF-8 or UTF-16, with or without a mark; raises UnicodeDecodeError."""
    encoding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "utf-8")
    if encoding == "utf-8" and data.count(0) > _NULS * len(data):
        encoding = "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"
    return data.decode(encoding)


def _only_reading(data: bytes, place: int) -> str:
    """The one reading that a text has whose byte at ``place`` is no Unicode; raises Undecipherable."""
    readings = {} if data.startswith(tuple(_MARKS)) else dict(_readings(data))
    if len(set(readings.values())) == 1:
        return next(iter(readings.values()))
    message = "is not text that can be read"
    if readings:
        start, end = data.rfind(b"\n", 0, place) + 1, data.find(b"\n", place)
        line = data[start : end if end > 0 else None]
        said = (f"{name} ({short(line.decode(_CODECS[name], 'replace').strip())!r})" for name in readings)
        message = f"may be {' or '.join(said)}"
    raise Undecipherable(message, data.count(b"\n", 0, place))


def _readings(data: bytes) -> Iterator[tuple[str, str]]:
    """The text in each encoding in which its letters make words: none, one or several."""
    cyrillic = data.decode("cp1251", "replace")
    if "\ufffd" not in cyrillic and _is_cyrillic(cyrillic, data):
        yield "Windows-1251", cyrillic
    try:
        chinese = data.decode("gb18030")
    except UnicodeDecodeError:
        return
    if _is_chinese(chinese):
        yield "GB18030", chinese
        rival = data.decode(_RIVAL)
        if _CYRILLIC_TEXT.fullmatch(rival) and frequency(rival) > _OFTEN and not _is_unlikely(rival):
            yield "KOI8-R", rival


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
    common = sum(letter in COMMON_HAN for letter in letters)
    return plain >= _LEAST_PLAIN * len(letters) and common >= _LEAST_COMMON * len(letters)
