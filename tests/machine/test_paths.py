import sys
from pathlib import Path

import pytest

from kiosk.machine import paths

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="names folders of Linux")


@pytest.mark.parametrize(
    "path",
    [
        paths.default_pack() / "pack.yaml",
        paths.asset("icons", "home.svg"),
        paths.asset("fonts", "WovenSans-Regular.ttf"),
        paths.translation("be"),
    ],
    ids=lambda path: path.name,
)
def test_what_ships_with_the_kiosk_is_there(path):
    assert path.is_file()


@on_linux
def test_what_the_kiosk_makes_goes_into_the_users_data_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.data_folder() == tmp_path / "great-stone-kiosk"
    assert paths.compiled_packs() == paths.data_folder() / "compiled"
    assert paths.logs() == paths.data_folder() / "logs"


@on_linux
def test_settings_are_looked_for_in_the_users_configuration_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert paths.settings_file() == tmp_path / "great-stone-kiosk" / "kiosk.toml"


def test_nothing_is_written_beside_the_code():
    root = Path(paths.__file__).parents[2]
    assert not paths.data_folder().is_relative_to(root)
    assert not paths.settings_file().is_relative_to(root)
