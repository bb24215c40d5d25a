"""Files of at most 1 MB that are made to be slow: `kiosk table` ends within 5 s of the processor and 300 MB."""

import io
import random
import subprocess
import sys
import zipfile

import pytest

SECONDS, BYTES = 5, 300 * 1024 * 1024
MOST = 1_000_000

HEADING = '<row><c t="str"><v>year</v></c>' + "".join(f'<c t="str"><v>s{i}</v></c>' for i in range(900)) + "</row>"
ONE = "<c><v>1</v></c>"
HIDDEN = '<col min="1" max="16384" hidden="1"/>'


def sheet(inside: str, around: str = "") -> dict[str, str]:
    """A workbook whose sheet holds ``inside`` below the headings, and ``around`` before them."""
    return {"xl/worksheets/sheet1.xml": f"<worksheet>{around}<sheetData>{HEADING}{inside}</sheetData></worksheet>"}


def merged(times: int) -> dict[str, str]:
    name, text = next(iter(sheet('<row r="500000"><c><v>2020</v></c></row>').items()))
    areas = '<mergeCell ref="A1:XFD1048576"/>' * times
    return {name: text.replace("</worksheet>", f"<mergeCells>{areas}</mergeCells></worksheet>")}


WORKBOOKS = {
    "a row of six million cells": lambda: sheet(f"<row>{ONE * 6_000_000}</row>"),
    "millions of cells": lambda: sheet(f"<row><c><v>2020</v></c>{ONE * 900}</row>" * 6000),
    "millions of empty cells": lambda: sheet(f"<row>{'<c/>' * 900}</row>" * 22_000),
    "half a million values": lambda: sheet(
        "".join(f"<row><c><v>{1500 + i % 700}</v></c>{ONE * 900}</row>" for i in range(550))
    ),
    "nothing but mistakes": lambda: sheet(("<row><c><v>2020</v></c>" + '<c t="b"><v>1</v></c>' * 900 + "</row>") * 600),
    "rows of words": lambda: sheet("".join(f'<row><c t="str"><v>9999 all {i}</v></c></row>' for i in range(150_000))),
    "a million shared texts": lambda: {
        **sheet(""), "xl/sharedStrings.xml": f"<sst>{'<si><t>a</t></si>' * 2_000_000}</sst>"
    },
    "merged areas": lambda: merged(10_000),
    "hidden columns": lambda: sheet("<row/>" * 300_000, "<cols>" + HIDDEN * 900 + "</cols>"),
    "a huge dimension": lambda: sheet(
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', '<dimension ref="A1:XFD1048576"/>'
    ),
    "elements in one another": lambda: sheet("<a>" * 3_000_000 + "</a>" * 3_000_000),
    "an element without an end": lambda: sheet("<row " + " ".join(f'a{i}="1"' for i in range(200_000)) + "/>"),
    "many sheets": lambda: {
        **sheet(""), "xl/workbook.xml": "<workbook><sheets>" + '<sheet name="S" id="r"/>' * 900_000
    },
    "many styles": lambda: {
        **sheet(""), "xl/styles.xml": "<styleSheet><cellXfs>" + '<xf numFmtId="0"/>' * 1_500_000
    },
    "a bomb": lambda: {**sheet(""), "xl/worksheets/sheet2.xml": "0" * 150_000_000},
}  # fmt: skip
FILES = {
    "quotes": lambda: "year,a\n" + '"",' * MOST,
    "a quote without its pair": lambda: 'year,a\n"' + 'a""' * MOST,
    "commas": lambda: "," * MOST,
    "lines": lambda: "year,a\n" + "\n" * MOST,
    "half a million wide values": lambda: (
        f"year,{','.join(f's{i}' for i in range(990))}\n" + "".join(f"{1500 + i}{',1' * 990}\n" for i in range(490))
    ),
    "as many series as values": lambda: "year,flow,value\n" + "".join(f"2020,{i},1\n" for i in range(MOST // 12)),
    "days": lambda: "year,a\n" + "".join(f"{1500 + i % 700}-01-{i // 700 % 28 + 1:02},1\n" for i in range(MOST // 14)),
    "Cyrillic": lambda: bytes(random.Random(1).choices(range(0xC0, 0x100), k=MOST)),
    "noise": lambda: random.Random(1).randbytes(MOST),
}

SLOW = {
    "many sheets",
    "many styles",
    "half a million wide values",
    "days",
    "rows of words",
    "millions of cells",
    "millions of empty cells",
    "half a million values",
    "nothing but mistakes",
    "as many series as values",
}
"""What is read to its bounds and so takes seconds; others run into the same bounds sooner."""


def packed(parts: dict[str, str]) -> bytes:
    """The workbook, filled up with what does not pack, so that no part of it is small beside the file."""
    book = '<workbook><sheets><sheet name="S" id="r"/></sheets></workbook>'
    links = '<Relationships><Relationship Id="r" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {"xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": links, **parts}.items():
            archive.writestr(name, text)
        room = MOST - 1000 - out.tell()
        archive.writestr("xl/media/noise.bin", random.Random(1).randbytes(max(0, room)), zipfile.ZIP_STORED)
    return out.getvalue()


MEASURED = """
import re, sys, time
from kiosk.__main__ import main
code = main()
held = re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1]
print(code, time.process_time(), int(held) * 1024, file=sys.stderr)
"""


def measured(path) -> tuple[int, float, int]:
    """The exit code of `kiosk table`, its seconds of the processor and its bytes at most."""
    ran = subprocess.run([sys.executable, "-c", MEASURED, "table", path], check=False, capture_output=True, text=True)
    code, seconds, held = ran.stderr.split()[-3:]
    return int(code), float(seconds), int(held)


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(make, id=name, marks=[pytest.mark.slow] if name in SLOW else [])
        for name, make in (WORKBOOKS | FILES).items()
    ],
)
def test_a_small_file_costs_little_whatever_it_holds(tmp_path, make):
    made = make()
    path = tmp_path / "trade"
    path.write_bytes(
        packed(made) if isinstance(made, dict) else made[:MOST] if isinstance(made, bytes) else made[:MOST].encode()
    )
    assert path.stat().st_size <= MOST
    code, seconds, held = measured(path)
    assert code in (0, 1, 2)
    assert (seconds < SECONDS, held < BYTES) == (True, True), (seconds, held)
