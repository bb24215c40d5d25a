"""Whatever ends a kiosk or freezes it, its supervisor brings a picture back: the real program, really killed."""

import shutil

import pytest

from kiosk.watch.process import ourselves
from tests.bench.recovery import recovery

pytestmark = pytest.mark.skipif(not shutil.which("Xvfb"), reason="needs Xvfb, which `make test` installs")
SEED = 1


def test_a_kiosk_that_is_killed_shows_a_picture_again():
    found = recovery(3, SEED, ourselves())
    assert found["recovered"] == found["times"] == 3
    assert found["safe starts"] == 0


@pytest.mark.slow
def test_a_hundred_kills_and_freezes_are_over_in_time():
    found = recovery(100, SEED, ourselves())
    assert found["crashes"] == 100
    assert found["recovered"] == found["times"]
    assert found["crashes within bound"] == found["crashes"], found
    assert found["hangs within bound"] == found["hangs"], found
