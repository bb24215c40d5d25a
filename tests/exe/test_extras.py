"""Whoever has but the archive finds in its folder all that its documents and the program itself name."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
NAMED = re.compile(r"(?<![/\w])docs/[\w./-]*[\w/]")
BARE = re.compile(r"`([\w-]+\.md)`")


@pytest.fixture
def folder(monkeypatch, tmp_path):
    """The program's folder with nothing but what is added to it."""
    monkeypatch.syspath_prepend(str(ROOT / "build"))
    import exe

    exe.add_extras(tmp_path)
    return tmp_path


def documents(folder):
    return [path for path in folder.rglob("*") if path.suffix in {".desktop", ".md", ".toml"}]


def test_every_link_of_a_document_leads_to_a_file_that_is_there(folder):
    links = {(path, link) for path in documents(folder) for link in LINK.findall(path.read_text("utf-8"))}
    assert ("content-format.md", "publishing.md") in {(path.name, link) for path, link in links}
    assert not {
        (path.name, link)
        for path, link in links
        if not link.startswith("https://") and not (path.parent / link).is_file()
    }


def test_every_file_that_a_document_names_is_there(folder):
    texts = {path: path.read_text("utf-8") for path in documents(folder)}
    named = {name for text in texts.values() for name in NAMED.findall(text)}
    assert "docs/programme-example.xlsx" in named
    assert not {name for name in named if not (folder / name).exists()}
    assert not {
        name for path, text in texts.items() for name in BARE.findall(text) if not (path.parent / name).is_file()
    }


def test_every_document_that_the_program_names_is_there(folder):
    sources = [path for path in (ROOT / "kiosk").rglob("*.py") if "bench" not in path.parts]
    named = {name for path in sources for name in NAMED.findall(path.read_text("utf-8"))}
    assert {"docs/content-format.md", "docs/kiosk-setup.md"} <= named
    assert not {name for name in named if not (folder / name).exists()}


def test_the_guide_finds_the_entry_for_the_autostart_beside_the_program(folder):
    assert " autostart.desktop >" in (ROOT / "docs" / "kiosk-setup.md").read_text("utf-8")
    assert (folder / "autostart.desktop").is_file()
