"""``kiosk shots`` draws what visitors see, and says in one line why it cannot."""

import pytest
from PySide6.QtGui import QImage

from kiosk.cli import run_command
from tests.packs import SmallPack, photograph


@pytest.fixture
def shots(tmp_path, capsys):
    """Draws a small pack; gives the exit code and what was complained of."""
    pack = SmallPack.in_folder(tmp_path / "pack")

    def run(folder, only, picture=None):
        if picture is not None:
            pack.path("media/photo.png").write_bytes(picture)
            pack.change("sections/park/gallery.yaml", "media/knot.txt", "media/photo.png")
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


def test_a_photograph_is_in_the_picture_of_its_slide(shots, tmp_path):
    assert shots(tmp_path, "park-gallery", photograph(1600, 1200, "PNG")) == (0, [])
    image = QImage(str(tmp_path / "en" / "park-gallery.png"))
    middle, y = image.width() // 2, image.height() * 2 // 3
    assert image.pixelColor(middle - 60, y).name() == "#ff0000"
    assert image.pixelColor(middle + 60, y).name() == "#0000ff"


def test_what_draws_nothing_leaves_no_folders(shots, tmp_path):
    shots(tmp_path / "shots", "nosuch")
    assert not (tmp_path / "shots").exists()


def test_a_slide_is_named_as_packs_name_it(shots, tmp_path):
    assert shots(tmp_path / "shots", "park/story") == (0, [])
    assert [path.name for path in (tmp_path / "shots" / "en").iterdir()] == ["park-story.png"]
