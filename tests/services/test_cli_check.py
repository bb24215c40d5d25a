"""The exit code of ``kiosk check``: what is wrong with a pack, and what is none."""

import pytest

from kiosk.cli import run_command
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
