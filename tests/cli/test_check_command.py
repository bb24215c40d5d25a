"""The exit code of ``kiosk check``: what is wrong with a pack, and what is none."""

import re

import pytest

from kiosk.cli import run_command
from kiosk.problem import MOST_TOLD
from tests.packs import SmallPack


@pytest.fixture
def pack(tmp_path):
    return SmallPack.in_folder(tmp_path / "pack")


def test_a_pack_file_with_a_mistake_is_a_pack_with_a_problem(pack, capsys):
    pack.change("pack.yaml", "status:", "colour: red\nstatus:")
    pack.change("sections/park/story.yaml", ", zh: 开端", "")
    assert run_command(["check", str(pack.folder)]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_a_folder_without_a_pack_file_is_none(tmp_path):
    assert run_command(["check", str(tmp_path)]) == 2


def test_a_name_from_outside_reaches_no_terminal_as_it_is(pack, capsys):
    pack.change("sections/park/story.yaml", "kind: text", 'kind: text\n"x\\nforged \\e[2J\\u202e": y')
    for json in ([], ["--json"]):
        assert run_command(["check", str(pack.folder), *json]) == 1
        said = capsys.readouterr().out
        assert "forged" in said
        assert "\x1b" not in said
        assert "\u202e" not in said
        assert not any(line.startswith("forged") for line in said.splitlines())


def test_of_many_problems_the_first_are_told_and_the_others_counted(pack, capsys):
    wrong = "".join(f"X{number}:\n  name: {{en: x}}\n" for number in range(9000))
    pack.write("sources.yaml", pack.path("sources.yaml").read_text("utf-8") + wrong)
    assert run_command(["check", str(pack.folder)]) == 1
    said = capsys.readouterr()
    lines = said.out.splitlines()
    assert len(lines) == MOST_TOLD + 1
    more = re.fullmatch(
        re.escape(f"{pack.folder}:1: error: has ") + r"(\d+) more problems \(fix these first\)", lines[-1]
    )
    assert int(more[1]) > 20_000
    assert f"more than {MOST_TOLD} problems" in said.err
