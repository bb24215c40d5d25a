"""What later screens need comes in when nobody is busy."""

import sys

from PySide6.QtCore import QObject

from kiosk.shell.warming import AFTER_MS, Warming
from kiosk.slides.map.land import coast


def test_it_waits_while_the_kiosk_is_used_and_then_brings_everything(qtbot):
    coast.cache_clear()
    owner, used, finished = QObject(), [True], []
    warming = Warming(owner, lambda: used[0])
    warming.done.connect(lambda: finished.append(True))
    qtbot.wait(AFTER_MS + 300)
    assert not finished
    used[0] = False
    qtbot.waitUntil(lambda: bool(finished), timeout=60_000)
    assert {"numpy", "pyqtgraph", "kiosk.machine.film"} <= set(sys.modules)
    assert coast.cache_info().currsize == 2, "the coast from afar and from near"
