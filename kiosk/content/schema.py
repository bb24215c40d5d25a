"""JSON Schemas of the files of a pack, for editors that complete and check while one writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from kiosk.content.disk import leads_out
from kiosk.content.validate import AnySlide, adapter
from kiosk.model.figure import Source
from kiosk.model.pack import PackFile, SectionFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = "schema"
"""Where a pack keeps its schemas."""
NAMES_SCHEMA = "# yaml-language-server: $schema="
"""Begins the line by which a file tells an editor its schema."""


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each kind of YAML file by its name."""
    kinds = {"pack": PackFile, "section": SectionFile, "slide": AnySlide, "sources": dict[str, Source]}
    return {name: {"$schema": DIALECT, **_for_editors(adapter(kind).json_schema())} for name, kind in kinds.items()}


def write_schemas(folder: Path) -> None:
    """Write all schemas into a folder; raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        (folder / f"{name}.json").write_text(json.dumps(schema, ensure_ascii=False, indent=1) + "\n", "utf-8")


def equip(pack: Path) -> None:
    """Write the schemas into a pack, and have each of its YAML files name its own; raises OSError."""
    write_schemas(pack / FOLDER)
    for path in sorted((*pack.glob("*.yaml"), *pack.glob("sections/*/*.yaml"))):
        name = path.stem if path.stem in ("pack", "section", "sources") else "slide"
        line = f"{NAMES_SCHEMA}{'../' * (len(path.relative_to(pack).parts) - 1)}{FOLDER}/{name}.json"
        if not leads_out(pack, path):
            _begin_with(path, line)


def _begin_with(path: Path, line: str) -> None:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return  # `kiosk check` says what is wrong with it.
    first, _, rest = text.partition("\n")
    path.write_text(f"{line}\n{rest if first.startswith(NAMES_SCHEMA) else text}", "utf-8")


def _for_editors(schema: Any) -> Any:
    """A schema as editors need it.

    All that YAML takes for a number is text in a pack, so numbers go where text does.  Only the schema of a slide's
    kind speaks of its mistakes, and an empty field is one.
    """
    if isinstance(schema, list):
        return [_for_editors(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if "discriminator" in schema:
        schema = _by_kind(schema)
    choices = [each for each in schema.get("anyOf", ()) if each != {"type": "null"}]
    if len(choices) < len(schema.get("anyOf", ())):
        others = {name: part for name, part in schema.items() if name not in ("anyOf", "default")}
        schema = {**others, **(choices[0] if len(choices) == 1 else {"anyOf": choices})}
    plain = schema.get("type") == "string" and not {"enum", "const", "pattern"} & schema.keys()
    return {name: _for_editors(part) for name, part in schema.items()} | (
        {"type": ["string", "number"]} if plain else {}
    )


def _by_kind(schema: dict[str, Any]) -> dict[str, Any]:
    """A union as one condition for each kind."""
    kinds = schema["discriminator"]["mapping"]
    return {
        "type": "object",
        "properties": {"kind": {"enum": list(kinds)}},
        "required": ["kind"],
        "allOf": [
            {"if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]}, "then": {"$ref": place}}
            for kind, place in kinds.items()
        ],
        "$defs": schema["$defs"],
    }
