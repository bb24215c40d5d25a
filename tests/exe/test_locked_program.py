"""The lock of the built program: what is tried in tests/session with the source, on a desktop."""

import shutil

import pytest

from tests.exe.test_built_program import BUILT
from tests.session.screen import kiosk_on_a_desktop
from tests.session.test_lockdown import (
    BY_HAND,
    BY_PROGRAMS,
    TOOLS,
    try_to_get_out,
)

pytestmark = [
    pytest.mark.exe,
    pytest.mark.skipif(not BUILT.is_dir(), reason="there is no dist/kiosk: `make exe` makes it"),
    pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="needs a screen and a window manager"),
]
PROGRAM = (BUILT / "kiosk",)


@pytest.fixture(scope="module")
def visitor(tmp_path_factory):
    with kiosk_on_a_desktop(tmp_path_factory.mktemp("lockdown"), PROGRAM) as visitor:
        yield visitor


@pytest.mark.parametrize("attempt", [*BY_HAND, *BY_PROGRAMS])
def test_nothing_gets_out_of_the_built_program(visitor, attempt):
    try_to_get_out(visitor, attempt)
