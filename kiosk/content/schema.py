"""JSON Schemas of the files of a pack, for editors that complete and check while one writes."""

from __future__ import annotations

from typing import Any

from kiosk.content.validate import AnySlide, adapter
from kiosk.model.figure import Source
from kiosk.model.pack import PackFile, SectionFile


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each kind of YAML file by its name."""
    kinds = {"pack": PackFile, "section": SectionFile, "slide": AnySlide, "sources": dict[str, Source]}
    return {
        name: {"$schema": "https://json-schema.org/draft/2020-12/schema", **adapter(kind).json_schema()}
        for name, kind in kinds.items()
    }
