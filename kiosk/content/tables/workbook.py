"""XLSX files: the cells of one sheet, as the spreadsheet last showed them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from kiosk.content.tables.cells import Grid, quoted, refused
from kiosk.content.tables.limits import FORMATS
from kiosk.content.tables.package import Package
from kiosk.content.tables.sheet import SheetReader
from kiosk.content.tables.stored import BUILT_IN, Texts, has_1904
from kiosk.problem import Refused, short

_MAIN = "xl/workbook.xml"


def read_workbook_grid(data: bytes, shown: str, sheet: str | None) -> Grid:
    """The rows of a sheet, or of the first one that is not hidden; raises Refused."""
    try:
        return _read(Package(data, shown), shown, sheet)
    except Refused:
        raise
    except Exception as error:  # A damaged file can raise whatever ZIP, XML and numbers do.
        message = f"is not a workbook that can be read: {short(str(error))}"
        raise refused(shown, "xlsx", message, "open it in a spreadsheet and save it again as XLSX") from error


class _Sheet(NamedTuple):
    title: str
    link: str
    hidden: bool


@dataclass(slots=True)
class _Book:
    """What the main part and the styles of a workbook say."""

    sheets: list[_Sheet] = field(default_factory=list)
    from_1904: bool = False
    custom: dict[int, str] = field(default_factory=dict)
    formats: list[str] = field(default_factory=list)
    """The number format of each style of cells."""
    _in_cells: bool = False

    def start_main(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            link = next((value for name, value in attributes.items() if name.rpartition(":")[2] == "id"), "")
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append(_Sheet(attributes.get("name", ""), link, hidden))
        elif tag == "workbookPr":
            self.from_1904 = has_1904(attributes)

    def start_styles(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "numFmt":
            self.custom.setdefault(int(attributes["numFmtId"]), attributes.get("formatCode", ""))
        elif tag == "cellXfs":
            self._in_cells = True
        elif tag == "xf" and self._in_cells:
            number = int(attributes.get("numFmtId", "0"))
            self.formats.append(self.custom.get(number) or BUILT_IN.get(number, "General"))

    def end_styles(self, tag: str) -> None:
        if tag == "cellXfs":
            self._in_cells = False


def _read(package: Package, shown: str, sheet: str | None) -> Grid:
    roots = package.links("")
    main = next((link.target for link in roots.values() if link.kind == "officeDocument"), _MAIN)
    if main not in package:
        main = _MAIN
    if main not in package:
        raise _lacks(shown, "workbook")
    book, links = _Book(), package.links(main)
    package.parse(main, book.start_main)
    named = {link.kind: link.target for link in links.values()}
    chosen = _chosen(book, shown, sheet)
    part = links[chosen.link].target if chosen.link in links else ""
    if part not in package:
        raise _lacks(shown, f"sheet {quoted(chosen.title)}")
    styles = _existing(package, named.get("styles"), "xl/styles.xml")
    if styles is not None:
        package.parse(styles, book.start_styles, book.end_styles)
        if len(book.custom) > FORMATS:
            raise refused(shown, "too-large", f"has more than {FORMATS} number formats", "copy the table to a new file")
    texts = Texts()
    strings = _existing(package, named.get("sharedStrings"), "xl/sharedstrings.xml")
    if strings is not None:
        package.parse(strings, texts.start, texts.end, texts.text)
    reader = SheetReader(shown, book.formats, texts.items, from_1904=book.from_1904)
    package.parse(part, reader.start, reader.end, reader.text)
    return reader.grid()


def _chosen(book: _Book, shown: str, sheet: str | None) -> _Sheet:
    named = [each for each in book.sheets if (not each.hidden if sheet is None else each.title == sheet)]
    if not named:
        titles = ", ".join(quoted(each.title) for each in book.sheets)
        message = "has no sheet" if sheet is None else f"has no sheet {quoted(sheet)}"
        raise refused(shown, "no-sheet", message, f"it has {titles}" if titles else "")
    return named[0]


def _existing(package: Package, *names: str | None) -> str | None:
    return next((name for name in names if name is not None and name in package), None)


def _lacks(shown: str, what: str) -> Refused:
    hint = "open it in a spreadsheet and save it again as XLSX"
    return refused(shown, "xlsx", f"is a workbook whose {what} is not where its list of parts says", hint)
