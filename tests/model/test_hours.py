from datetime import time

import pytest

from kiosk.model.hours import Hours


@pytest.mark.parametrize(
    ("start", "end", "moment", "lit"),
    [
        ("09:00", "18:00", "09:00", True),
        ("09:00", "18:00", "17:59", True),
        ("09:00", "18:00", "18:00", False),
        ("09:00", "18:00", "03:00", False),
        ("20:00", "02:00", "23:59", True),
        ("20:00", "02:00", "01:59", True),
        ("20:00", "02:00", "02:00", False),
        ("", "", "03:00", True),
        ("", "18:00", "20:00", True),
    ],
)
def test_the_screen_is_lit_from_the_start_until_the_end(start, end, moment, lit):
    assert Hours.parse(start, end).cover(time.fromisoformat(moment)) is lit
