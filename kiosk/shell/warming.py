"""What later screens need, brought in while nobody waits for it.

All of it is imported, and Qt's types are made, on the GUI thread: PySide makes types when they are first asked for, and
a process whose pool thread made some (pyqtgraph asks for all of them) while the GUI thread took a touch crashed now and
then.  Even a module that knows nothing of Qt is looked into by PySide when it is imported.  So it is done in steps as
short as the imports allow: a few milliseconds each, but 70 for numpy, 25 for the near coast, 250 for pyqtgraph.
No step is taken until nobody has touched anything for a while.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from time import monotonic
from types import ModuleType

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer, Signal

AFTER_MS, PAUSE_MS = 400, 25
"""From the first picture to the first step, and from one step to the next."""
SLICE_S = 0.004
"""Time that making types takes between two frames."""
SOON = (
    "show.bar.bar",
    "screens.home.page",
    "screens.overview",
    "screens.sheets.display",
    "screens.sheets.event",
    "screens.sheets.info",
    "screens.sheets.languages",
    "screens.sheets.source",
    "screens.sheets.still_there",
    "show.registry",
)
"""What the first touches will need."""
LATER = ("machine.film", "slides.map.land", "charts.thin", "slides.graph")
"""What the first graph, film and map will need."""


class Warming(QObject):
    """Takes one step after another in the quiet moments of ``busy``, then tells ``done``."""

    done = Signal()

    def __init__(self, parent: QObject, busy: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._busy = busy
        self._steps = _steps()
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self._step)
        QTimer.singleShot(AFTER_MS, self, self._begin)

    def _begin(self) -> None:
        for name in SOON:
            importlib.import_module(f"kiosk.{name}")
        self._timer.start()

    def _step(self) -> None:
        if self._busy():
            return
        if next(self._steps, False) is False:
            self._timer.stop()
            self.done.emit()


def _steps() -> Iterator[bool]:
    for module in (QtCore, QtGui, QtWidgets):
        yield from _types(module)
    for name in LATER:
        importlib.import_module(f"kiosk.{name}")
        yield True
    from kiosk.slides.map.land import coast  # noqa: PLC0415  (as above)

    for detail in ("far", "near"):  # Whoever looks closer first must not wait for the latter.
        coast(detail)
        yield True


def _types(module: ModuleType) -> Iterator[bool]:
    began = monotonic()
    for name in dir(module):
        getattr(module, name)
        if monotonic() - began > SLICE_S:
            yield True
            began = monotonic()
