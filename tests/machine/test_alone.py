"""Only one kiosk at a time fills the screen."""

import pytest

from kiosk.machine.alone import take_the_screen


def test_a_second_one_gets_nothing_until_the_first_has_gone(tmp_path):
    first = take_the_screen(tmp_path / "kiosk.lock")
    assert first is not None
    assert take_the_screen(tmp_path / "kiosk.lock") is None
    first.unlock()
    assert take_the_screen(tmp_path / "kiosk.lock") is not None


@pytest.mark.expects_log("a second kiosk would not be noticed")
def test_a_folder_in_the_place_of_the_lock_is_no_other_kiosk(tmp_path):
    (tmp_path / "kiosk.lock").mkdir()
    assert take_the_screen(tmp_path / "kiosk.lock") is not None
