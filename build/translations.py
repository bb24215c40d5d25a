"""Interface strings: collect them from the code, compile them for Qt, and do the latter for every installation.

``python build/translations.py update`` brings translations/*.ts up to date with the code (no line numbers, so
that diffs stay small); ``check`` fails where that would change a file or a string has no translation;
``compile`` writes the .qm files.  The package build runs ``compile`` too.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import PySide6
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "translations"
LANGUAGES = ("be", "ru", "zh", "en")
TOOLS = Path(PySide6.__file__).parent


def tool(name: str) -> Path:
    """A Qt Linguist tool as PySide6 ships it, by platform."""
    candidates = [TOOLS / name, TOOLS / f"{name}.exe", TOOLS / "Qt" / "libexec" / name]
    return next(path for path in candidates if path.is_file())


def compile_all() -> None:
    """Write kiosk_xx.qm beside every kiosk_xx.ts, each in one step: Qt maps the file, and a kiosk may be running."""
    for language in LANGUAGES:
        source = FOLDER / f"kiosk_{language}.ts"
        fresh = source.with_suffix(".new")
        subprocess.run([tool("lrelease"), "-silent", source, "-qm", fresh], check=True)
        fresh.replace(source.with_suffix(".qm"))


def update(folder: Path) -> None:
    """Collect the strings of the code into the .ts files of ``folder``."""
    sources = sorted((ROOT / "kiosk").rglob("*.py"))
    for language in LANGUAGES:
        subprocess.run(
            [
                tool("lupdate"),
                "-silent",
                "-locations",
                "none",
                "-no-obsolete",
                "-source-language",
                "en",
                "-target-language",
                language,
                *sources,
                "-ts",
                folder / f"kiosk_{language}.ts",
            ],
            check=True,
            cwd=ROOT,
        )


def check() -> int:
    """Whether every string of the code stands, translated, in every .ts file."""
    wrong = []
    with tempfile.TemporaryDirectory() as scratch:
        for path in sorted(FOLDER.glob("*.ts")):
            (Path(scratch) / path.name).write_bytes(path.read_bytes())
        update(Path(scratch))
        for path in sorted(FOLDER.glob("*.ts")):
            if _strings(Path(scratch) / path.name) != _strings(path):
                wrong.append(f"{path.relative_to(ROOT)}: out of date: run make translations")
            wrong += [f"{path.relative_to(ROOT)}: not translated: {source}" for source in _untranslated(path)]
    print("\n".join(wrong) or "translations are up to date")
    return 1 if wrong else 0


def _strings(path: Path) -> set[tuple[str, str]]:
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(path).iter("context")
        for message in context.iter("message")
    }


def _untranslated(path: Path) -> list[str]:
    found = []
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        forms = [] if translation is None else [form.text for form in translation.iter("numerusform")]
        plain = "" if translation is None else translation.text
        unfinished = translation is None or translation.get("type") == "unfinished"
        # English strings are their own translation unless they change with a number.
        missing = not all(forms) if message.get("numerus") else not plain and not path.name.endswith("_en.ts")
        if missing or (unfinished and not path.name.endswith("_en.ts")):
            found.append(message.findtext("source", ""))
    return found


class CompileTranslations(BuildHookInterface[Any]):
    """Compiles the interface strings before files are collected into a wheel or an editable install."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  (Hatch's signature)
        compile_all()


if __name__ == "__main__":
    command = sys.argv[1] if len(sys.argv) > 1 else ""
    if command == "update":
        update(FOLDER)
    elif command == "compile":
        compile_all()
    elif command == "check":
        sys.exit(check())
    else:
        sys.exit(__doc__)
