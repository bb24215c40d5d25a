"""``kiosk shots`` that can draw nothing says why in one line."""

import pytest

from kiosk.cli import run_command
from tests.packs import SmallPack


@pytest.fixture
def shots(tmp_path, capsys):
    """Draws a small pack; gives the exit code and what was complained of."""
    pack = SmallPack.in_folder(tmp_path / "pack")

    def run(folder, only):
        code = run_command(["shots", str(folder), "--pack", str(pack.folder), "--lang", "en", "--only", only])
        return code, capsys.readouterr().err.splitlines()

    return run


def test_a_name_that_no_screen_has(shots, tmp_path):
    assert shots(tmp_path / "shots", "nosuch") == (2, ["kiosk: no screen has 'nosuch' in its name"])


def test_a_folder_that_cannot_be_made(shots, tmp_path):
    (tmp_path / "file").touch()
    code, (line,) = shots(tmp_path / "file" / "shots", "home")
    assert code == 2
    assert line.startswith(f"kiosk: nothing can be drawn to {tmp_path}/file/shots: ")


def test_a_picture_that_cannot_be_written(shots, tmp_path):
    (tmp_path / "shots" / "en" / "home.png").mkdir(parents=True)
    code, (line,) = shots(tmp_path / "shots", "home")
    assert code == 2
    assert line.endswith("home.png cannot be written")
