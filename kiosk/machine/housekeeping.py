"""Python's garbage, collected in quiet moments of the GUI thread and nowhere else.

Left to itself the collector runs wherever an allocation tips the scale: inside a paint event, where it costs a
frame, or on a pool thread, where destroying a QObject crashes the process.  What is freed goes back to the system,
since a kiosk whose memory is at its peak for weeks starves the rest of a small machine.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.watch.process import give_back_memory

INTERVAL_MS = 1000
MOST_PUT_OFF = 2
"""Busy intervals after which garbage is collected all the same: better one late frame than memory that only grows."""
FEW = 50
"""New objects that are not worth a search for garbage in every interval: a kiosk at rest makes no more."""
GIVE_BACK_EVERY = 10
"""Intervals between two returns of freed memory, whose pages would have to be fetched again at the next touch."""
SOON = 3
"""Intervals until a return that was asked for: by then the last of what is no longer needed has been let go."""


class Housekeeper(QObject):
    """Collects while ``busy`` answers no."""

    def __init__(self, parent: QObject, busy: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._busy = busy
        self._put_off = self._rounds = 0
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self._tidy)
        self._timer.start()

    def keep(self) -> None:
        """Never look again through what is there now, modules above all: it stays."""
        gc.collect()
        gc.freeze()

    def _tidy(self) -> None:
        if self._busy() and self._put_off < MOST_PUT_OFF:
            self._put_off += 1
            return
        put_off, self._put_off = self._put_off, 0
        self._rounds = (self._rounds + 1) % GIVE_BACK_EVERY
        if put_off or self._rounds == 0 or gc.get_count()[0] > FEW:
            gc.collect()  # In full: pages live long enough to leave the younger generations.
        if self._rounds == 0:
            give_back_memory()

    def give_back_soon(self) -> None:
        """Much is about to be freed, and no touch is expected: do not wait for the next return."""
        self._rounds = GIVE_BACK_EVERY - SOON

    def stop(self) -> None:
        """Give the collector back its freedom."""
        self._timer.stop()
        gc.enable()
        gc.unfreeze()
