import pytest

from tests.packs import SmallPack


@pytest.fixture
def pack(tmp_path):
    """A valid pack that the test may spoil."""
    return SmallPack.in_folder(tmp_path / "pack")
