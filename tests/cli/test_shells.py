"""Completion in the shells themselves, and the man page as ``man`` reads it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.cli import all_commands
from kiosk.cli.commands import EXITS


@pytest.fixture
def shells(monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "build"))
    import shells

    return shells


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8", **options).stdout.splitlines()


@pytest.fixture
def complete(shells, tmp_path):
    """What bash offers at the end of a command line, in a folder with two files."""
    (tmp_path / "kiosk.bash").write_text(shells.bash(), "utf-8")
    (tmp_path / "pack one").mkdir()
    (tmp_path / "pack.xlsx").touch()

    def complete(line):
        words = line.split(" ")
        script = (
            f"source kiosk.bash; COMP_WORDS=({' '.join(map(repr, words))}); COMP_CWORD={len(words) - 1};"
            'eval "$(complete -p kiosk | sed "s/.*-F \\([^ ]*\\).*/\\1/")"; printf "%s\\n" "${COMPREPLY[@]}"'
        )
        return sorted(run("bash", "--norc", "-c", script, cwd=tmp_path))

    return complete


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("kiosk ch", ["check"]),
        ("kiosk re", [""]),
        ("kiosk shots --co", ["--colours"]),
        ("kiosk shots --text l", ["large", "largest"]),
        ("kiosk check pa", ["pack one", "pack.xlsx"]),
        ("kiosk run --pack pa", ["pack one", "pack.xlsx"]),
        ("kiosk doctor --config pack.", ["pack.xlsx"]),
        ("kiosk run --size ", [""]),
        ("kiosk new p", ["pack"]),
    ],
)
def test_bash_completes_commands_options_their_words_and_files(complete, line, offered):
    assert complete(line) == offered


@pytest.mark.skipif(not shutil.which("fish"), reason="fish is not installed")
def test_fish_completes(shells, tmp_path):
    (tmp_path / "kiosk.fish").write_text(shells.fish(), "utf-8")
    offered = run("fish", "--no-config", "-c", "source kiosk.fish; complete -C'kiosk shots --text l'", cwd=tmp_path)
    assert [line.split("\t")[0] for line in offered] == ["large", "largest"]


@pytest.mark.skipif(not shutil.which("zsh"), reason="zsh is not installed")
def test_zsh_reads_its_completion(shells, tmp_path):
    (tmp_path / "_kiosk").write_text(shells.zsh(), "utf-8")
    run("zsh", "-n", str(tmp_path / "_kiosk"))
    assert all(f"'{name}:" in shells.zsh() for name in shells.commands())


def test_the_man_page_tells_of_every_command_its_options_examples_and_codes(shells):
    page = shells.man().replace("\\-", "-")
    for command in shells.commands().values():
        assert command.parser.description in page
        assert all(example in page for example in command.examples)
    assert all(meaning in page for meaning in EXITS.values())
    assert ".SS tour" not in page


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_the_man_page_is_read_without_a_warning(shells):
    command = [str(shutil.which("groff")), "-man", "-Tutf8", "-ww", "-K", "utf8"]
    read = subprocess.run(command, check=True, input=shells.man(), capture_output=True, encoding="utf-8")
    assert read.stderr == ""
    assert "with lowered controls" in read.stdout


def test_a_package_gets_completions_and_the_man_page(shells):
    assert {Path(place).name for place in shells.files()} == {"kiosk", "kiosk.fish", "kiosk.1.gz", "_kiosk"}
    assert set(shells.commands()) < set(all_commands().listed)
