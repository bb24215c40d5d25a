"""The fault that pins PySide6: 6.12.0 on Python 3.11 loses a reference to None on every void call."""

import sys

from PySide6.QtGui import QImage

CALLS = 2000


def test_a_call_that_returns_nothing_keeps_the_count_of_none():
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        image.fill(0)
    lost = before - sys.getrefcount(None)
    assert lost < CALLS / 100, f"{lost / CALLS:.2f} references to None lost a call: stay on PySide6 6.11"
