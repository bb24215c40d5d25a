"""Cut the bundled fonts in assets/fonts from Debian's Noto packages.

Run once when a font changes, on Debian with fonts-noto-core, fonts-noto-extra, fonts-noto-cjk, fonts-noto-cjk-extra and
unicode-data installed and fonttools on the path: ``python build/fonts.py``.  The families get names of our own, so
that a Noto installed on the machine can never stand in for a bundled file.
"""

from __future__ import annotations

import bz2
import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

OUT = Path(__file__).parent.parent / "assets" / "fonts"
NOTO = Path("/usr/share/fonts/truetype/noto")
CJK = Path("/usr/share/fonts/opentype/noto")
SIMPLIFIED_CHINESE = 2
"""Index of the SC face in Noto's TrueType collections (JP, KR, SC, TC, HK)."""

WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
CUTS = [
    ("Woven Sans", NOTO, "NotoSans", ["Regular", "Medium", "SemiBold"]),
    ("Woven Serif", NOTO, "NotoSerif", ["Medium", "SemiBold", "Bold"]),
    ("Woven Display", NOTO, "NotoSerifDisplay", ["SemiBold"]),
    ("Woven Sans SC", CJK, "NotoSansCJK", ["Regular", "Bold"]),
    ("Woven Serif SC", CJK, "NotoSerifCJK", ["Medium", "Bold"]),
]

UNIHAN = Path("/usr/share/unicode/Unihan_OtherMappings.txt.bz2")

CYRILLIC = set(range(0x0400, 0x0530))
WESTERN = (
    set(range(0x20, 0x7F))
    | set(range(0xA0, 0x250))
    | {0x02BC, 0x02C7, 0x02D8, 0x02D9, 0x02DA, 0x02DB, 0x02DC, 0x02DD}
    | {0x0300, 0x0301, 0x0302, 0x0303, 0x0304, 0x0306, 0x0307, 0x0308, 0x030A, 0x030B, 0x030C, 0x0327, 0x0328}
    | set(range(0x0370, 0x0400))
    | CYRILLIC
    | set(range(0x2000, 0x2070))
    | {0x2070, 0x2074, 0x2080, 0x2081, 0x2082, 0x20AC, 0x20BD, 0x2116, 0x2122, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265}
)


def gb2312() -> set[int]:
    """Every character of GB 2312-80: 6763 hanzi and 682 signs."""
    found = set()
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((high, low)).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return found


def common_standard() -> set[int]:
    """The 8105 characters of the national list of 2013, 通用规范汉字表; source: the field kTGH of Unicode's Unihan."""
    with bz2.open(UNIHAN, "rt", encoding="utf-8") as lines:
        rows = (line.split("\t") for line in lines if not line.startswith("#"))
        return {int(row[0].removeprefix("U+"), 16) for row in rows if len(row) == 3 and row[1] == "kTGH"}


CHINESE = (
    {ord(sign) for sign in "〇㎡㎢㎞㎝㎜㎏℃"}
    | set(range(0x20, 0x7F))
    | set(range(0x2000, 0x2070))
    | set(range(0xFF01, 0xFF5F))
)
"""Signs that Chinese texts hold besides those of GB 2312."""


def cut(family: str, folder: Path, stem: str, weight: str) -> Path:
    """Write one static subset and return its path."""
    chinese = folder == CJK
    source = folder / f"{stem}-{weight}.{'ttc' if chinese else 'ttf'}"
    # The Chinese cuts hold no Cyrillic: they lack the Belarusian letters, and a word must not mix two faces.
    wanted = (gb2312() | common_standard() | CHINESE) - CYRILLIC if chinese else WESTERN
    font = TTFont(source, fontNumber=SIMPLIFIED_CHINESE if chinese else -1)
    if not chinese:
        add_minus(font)
    options = subset.Options()
    options.layout_features = ["kern", "liga", "lnum", "pnum", "tnum", "locl", "ccmp", "mark", "mkmk", "sups"]
    options.hinting = False
    options.desubroutinize = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 8, 9, 11, 13, 14]
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE"]
    worker = subset.Subsetter(options)
    worker.populate(unicodes=wanted)
    worker.subset(font)
    rename(font, family, weight)
    target = OUT / f"{family.replace(' ', '')}-{weight}.{'otf' if chinese else 'ttf'}"
    font.save(target)
    return target


def add_minus(font: TTFont) -> None:
    """Give a face the minus sign, which Debian's Noto lacks: the bar of its plus, as wide and as high."""
    plus = font.getBestCmap()[ord("+")]
    points = font["glyf"][plus].getCoordinates(font["glyf"])[0]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    low, high = sorted({y for _, y in points})[1:3]
    pen = TTGlyphPen(None)
    pen.moveTo((left, low))
    for corner in ((left, high), (right, high), (right, low)):
        pen.lineTo(corner)
    pen.closePath()
    font["glyf"]["minus"] = pen.glyph()
    font["hmtx"]["minus"] = (font["hmtx"][plus][0], left)
    for table in font["cmap"].tables:
        table.cmap[0x2212] = "minus"


def rename(font: TTFont, family: str, weight: str) -> None:
    """Give a face its own family, one style each, told apart by weight."""
    names = {
        1: f"{family} {weight}",
        2: "Regular",
        3: f"{family} {weight}; cut from Noto",
        4: f"{family} {weight}",
        6: f"{family.replace(' ', '')}-{weight}",
        16: family,
        17: weight,
    }
    table = font["name"]
    table.names = [record for record in table.names if record.nameID not in names and record.langID in (0x409, 0)]
    for key, value in names.items():
        table.setName(value, key, 3, 1, 0x409)
    font["OS/2"].usWeightClass = WEIGHTS[weight]
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0b100001 | 0b1000000
    font["head"].macStyle = 0
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = names[6]
        top = cff.topDictIndex[0]
        top.FamilyName, top.FullName, top.Weight = family, names[4], weight


def main() -> int:
    """Cut every face and say how large it came out."""
    OUT.mkdir(parents=True, exist_ok=True)
    for family, folder, stem, weights in CUTS:
        for weight in weights:
            target = cut(family, folder, stem, weight)
            print(f"{target.name:32} {target.stat().st_size / 1e6:5.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
