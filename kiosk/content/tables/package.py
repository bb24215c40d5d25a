"""The parts of a workbook (XLSX is a ZIP of XML parts), found as spreadsheets find them and parsed within bounds."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Callable
from typing import NamedTuple
from xml.parsers import expat

from kiosk.content.tables.cells import refused
from kiosk.content.tables.limits import (
    DEPTH,
    MARKUP,
    MARKUP_RATIO,
    MARKUP_SMALL,
    PACKED_RATIO,
    PARTS,
    TAG_BYTES,
    UNPACKED_BYTES,
    UNPACKED_EXTRAS,
    UNPACKED_SMALL,
)

_BLOCK = 1 << 16
_OTHERS = {
    "xl/workbook.bin": "a binary workbook (XLSB)",
    "content.xml": "an OpenDocument file",
    "word/document.xml": "a Word document",
    "ppt/presentation.xml": "a PowerPoint presentation",
    "index/document.iwa": "a document of Apple's Numbers or Pages",
}
"""What else comes as a ZIP, by a part that tells it."""

Start = Callable[[str, dict[str, str]], None]
"""What an element begins: its name without a prefix, and its attributes."""


class Link(NamedTuple):
    """A part that another part names."""

    kind: str
    """The last word of its type, such as ``worksheet``: the rest differs between strict and common workbooks."""
    target: str


class Package:
    """A workbook's parts, whose names are the same in capitals and small letters."""

    def __init__(self, data: bytes, shown: str) -> None:
        self._shown = shown
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        self._parts = {_plain(part.filename): part for part in self._archive.infolist()}
        self._left = min(MARKUP, MARKUP_SMALL + MARKUP_RATIO * len(data))
        self._check_size(len(data))
        self._check_kind()

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def links(self, part: str) -> dict[str, Link]:
        """The parts that ``part`` names, by their keys; none where it has no list of them."""
        folder, _, name = part.rpartition("/")
        found: dict[str, Link] = {}

        def start(tag: str, attributes: dict[str, str]) -> None:
            if tag == "Relationship" and attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
                kind = attributes.get("Type", "").rpartition("/")[2]
                found[attributes.get("Id", "")] = Link(kind, _plain(target))

        listed = f"{folder}/_rels/{name}.rels".lstrip("/")
        if listed in self:
            self.parse(listed, start)
        return found

    def parse(
        self,
        name: str,
        start: Start,
        end: Callable[[str], None] | None = None,
        text: Callable[[str], None] | None = None,
    ) -> None:
        """Go through a part; raises Refused for too much markup, and what expat raises for damage."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse_entities
        depth = 0

        def counted(tag: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            self._left -= 1 + len(attributes)
            if self._left < 0 or depth > DEPTH:
                raise self._too_large()
            start(tag.rpartition(":")[2] if ":" in tag else tag, attributes)

        def ended(tag: str) -> None:
            nonlocal depth
            depth -= 1
            if end is not None:
                end(tag.rpartition(":")[2] if ":" in tag else tag)

        parser.StartElementHandler, parser.EndElementHandler = counted, ended
        if text is not None:
            parser.CharacterDataHandler = text
        with self._archive.open(self._parts[name]) as stream:
            without_end = 0
            while block := stream.read(_BLOCK):
                without_end = 0 if b">" in block else without_end + len(block)
                if without_end > TAG_BYTES:
                    raise self._too_large()
                parser.Parse(block)
            parser.Parse(b"", True)  # noqa: FBT003  (expat takes it by position)

    def _check_size(self, packed: int) -> None:
        """Refuse what unpacks to more than a table needs, before it is unpacked."""
        parts = self._parts.values()
        total = sum(part.file_size for part in parts)
        extras = total - sum(part.file_size for name, part in self._parts.items() if name.startswith("xl/worksheets/"))
        most = min(UNPACKED_BYTES, max(UNPACKED_SMALL, PACKED_RATIO * packed))
        if len(parts) > PARTS or total > most or extras > UNPACKED_EXTRAS:
            raise self._too_large()

    def _check_kind(self) -> None:
        for part, kind in _OTHERS.items():
            if part in self:
                raise refused(self._shown, "not-a-table", f"is {kind}", "save the table as XLSX or CSV")
        if not any(name.startswith("xl/") for name in self._parts):
            raise refused(self._shown, "not-a-table", "is an archive (ZIP)", "unpack it, and take the table out of it")

    def _too_large(self) -> Exception:
        return refused(
            self._shown, "too-large", "unpacks to more than a table needs", "copy the cells of the table to a new file"
        )

    def _refuse_entities(self, *_: object) -> None:
        raise refused(self._shown, "xlsx", "declares entities, which no workbook does", "save it again as XLSX")


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()
