"""What breaks a rule in a pack that was not published is left out as well, and the log says why."""

from __future__ import annotations

import logging
from pathlib import PurePath

from PySide6.QtCore import QObject

from kiosk.machine.tasks import Task
from kiosk.screens.staff.desk import Checked, checked
from kiosk.shell.controller import Controller

log = logging.getLogger(__name__)


class Proofreader(QObject):
    """Has the pack on the screen checked, by a process of its own, once the kiosk has warmed up."""

    def __init__(self, controller: Controller) -> None:
        super().__init__(controller)
        self._controller = controller
        controller.warm.connect(self._read)

    def _read(self) -> None:
        folder = str(self._controller.maker.pack.folder)
        task = Task(self, lambda: checked(folder))
        task.done.connect(self._leave_out)
        task.start()

    def _leave_out(self, found: object) -> None:
        assert isinstance(found, Checked)
        maker = self._controller.maker
        if str(maker.pack.folder) != found.folder:
            return
        for error in found.errors:
            log.error("%s: %s: %s", found.folder, error.place, error.words)
        maker.faulty = frozenset(filter(None, (_slide_of(error.place) for error in found.errors)))
        if maker.faulty:
            log.error("%s: these slides are left out: %s", found.folder, ", ".join(sorted(maker.faulty)))


def _slide_of(place: str) -> str:
    """The slide whose file this is, such as ``sections/park/facts.yaml:12``; empty for other files."""
    path = PurePath(place.partition(":")[0])
    inside = len(path.parts) == 3 and path.parts[0] == "sections" and path.suffix == ".yaml"
    return f"{path.parts[1]}/{path.stem}" if inside else ""
